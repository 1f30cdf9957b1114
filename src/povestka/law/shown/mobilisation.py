"""Mobilisation: another procedure than call-up, under Law 31-FZ."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import DECREE_647, DECREE_1200, FZ31, FZ53, FZ404, KOAP, UK
from povestka.law.drafting import HIGH, LOW, MED
from povestka.law.shown.drafting import statement

MOBILISATION: Final = (
    statement(
        "mobilisation.partial",
        Text("The partial mobilisation", "Частичная мобилизация"),
        Text(
            "Announced by decree 647 of 21 September 2022. The mobilised have the status of"
            " contract soldiers, and contracts run until the mobilisation ends. No decree ending"
            " it is known.",
            "Объявлена Указом № 647 от 21 сентября 2022 года. Мобилизованные имеют статус"
            " военнослужащих по контракту, контракты действуют до окончания мобилизации. Указа о"
            " её завершении не известно.",
        ),
        why_not=Text(
            "It is a state of affairs and not a rule on a summons; a case file gives the status of"
            " the person.",
            "Это положение дел, а не норма о повестке; статус лица указан в файле дела.",
        ),
        cites=(DECREE_647[""],),
        sources=("P102", "P103"),
        certainty=HIGH,
        rows=("72",),
        since="2022-09-21",
        confirmed=False,
    ),
    statement(
        "mobilisation.summons_form",
        Text("A summons at mobilisation", "Повестка при мобилизации"),
        Text(
            "It has a form of its own, is given in writing with an electronic duplicate, and is"
            " entered in the Register of summonses. Whether Article 7.1 applies to it is CR-6.",
            "У неё своя форма; она выдаётся письменно с дублированием в электронной форме и"
            " вносится в Реестр повесток. Распространяется ли на неё статья 7.1 — CR-6.",
        ),
        why_not=Text(
            "The sources give the form and the channels, and no day that would follow from them.",
            "Источники описывают форму и каналы, но не называют дня, который из них следовал бы.",
        ),
        cites=(DECREE_1200[""],),
        sources=("P28",),
        certainty=HIGH,
        rows=("13",),
        since="2023-08-01",
    ),
    statement(
        "mobilisation.deferments",
        Text("Deferments at mobilisation", "Отсрочки при мобилизации"),
        Text(
            "A deferment is given to men exempted for their work («booked»), to the temporarily"
            " unfit for up to six months, to carers, to guardians, and to men with four dependants"
            " under 16, or with three and a wife 22 weeks pregnant.",
            "Отсрочку имеют забронированные; временно не годные — до шести месяцев; ухаживающие за"
            " родственниками; опекуны; имеющие четверых иждивенцев до 16 лет либо троих и жену с"
            " беременностью 22 недели.",
        ),
        why_not=Text(
            "It is another list than that of Article 24, under another law; a case file records no"
            " deferment of this kind.",
            "Это иной перечень, чем в статье 24, по другому закону; таких отсрочек файл дела не"
            " содержит.",
        ),
        cites=(FZ31["18"],),
        sources=("P86", "P87"),
        certainty=MED,
        rows=("74",),
        since="1997-02-26",
    ),
    statement(
        "mobilisation.hypothetical",
        Text("If mobilisation were announced", "Если бы объявили мобилизацию"),
        Text(
            "From the announcement registered men may not leave their place of residence without"
            " the commissar's leave, whatever a summons says, and they come at the time stated in"
            " the order or summons. Article 7.1 comes on top only under a wider reading of CR-6.",
            "С объявления состоящие на учёте не вправе выезжать с места жительства без разрешения"
            " военного комиссара, что бы ни говорилось в повестке, и являются в срок, указанный в"
            " предписании или повестке. Статья 7.1 добавляется только при широком толковании CR-6.",
        ),
        why_not=Text(
            "The duty to stay is computed (`mobilisation.must_stay`); the terms of an announcement"
            " to come are in no source.",
            "Запрет выезда с места жительства вычисляется (`mobilisation.must_stay`); условия"
            " будущего объявления неизвестны.",
        ),
        cites=(FZ31["21(2)"],),
        sources=("P104",),
        certainty=HIGH,
        rows=("73", "w43"),
        since="1997-02-26",
    ),
    statement(
        "mobilisation.contract_reserve",
        Text("Ages of the mobilisation reserve", "Возраст в мобилизационном резерве"),
        Text(
            "For reservists under contract: generals to 70; senior officers from 60 to 65; junior"
            " officers from 55 to 60; others from 45 to 55.",
            "Для резервистов по контракту: генералы — до 70 лет; старшие офицеры — вместо 60 до"
            " 65; младшие — вместо 55 до 60; остальные — вместо 45 до 55.",
        ),
        why_not=Text(
            "A case file carries neither an officer's rank nor a contract of the reserve.",
            "В файле дела нет ни звания офицера, ни контракта о пребывании в резерве.",
        ),
        cites=(FZ53[""],),
        sources=("P82b",),
        certainty=HIGH,
        rows=("56",),
        since="2024-01-01",
    ),
    statement(
        "mobilisation.no_assistance",
        Text("No assistance at mobilisation", "Несодействие мобилизации"),
        Text(
            "Article 19.38 of the Code of Administrative Offences, new from 1 October 2023,"
            " punishes bodies that do not help at mobilisation.",
            "Статья 19.38 КоАП РФ, новая с 1 октября 2023 года, наказывает организации за"
            " несодействие мобилизации.",
        ),
        why_not=Text(
            "It speaks of organisations; a case file is about one man.",
            "Она об организациях; файл дела — об одном лице.",
        ),
        cites=(KOAP["19.38"], FZ404[""]),
        sources=("P108",),
        certainty=HIGH,
        rows=("81",),
        since="2023-10-01",
    ),
    statement(
        "practice.residence_at_mobilisation",
        Text("Practice: residence at mobilisation", "Практика: место жительства при мобилизации"),
        Text(
            "No enforcement of the ban on leaving the place of residence at mobilisation was seen;"
            " that is general knowledge.",
            "Случаев применения запрета покидать место жительства при мобилизации не замечено; это"
            " общеизвестно, без источника.",
        ),
        why_not=Text(
            "It is an observation and not a rule; the duty is computed as written.",
            "Это наблюдение, а не норма; обязанность вычисляется так, как написана.",
        ),
        cites=(FZ31["21(2)"],),
        sources=(),
        certainty=LOW,
        rows=("73", "2.13"),
        since="2022-09-21",
        confirmed=False,
    ),
    statement(
        "mobilisation.refusal",
        Text("Refusing before enlistment", "Отказ до зачисления"),
        Text(
            "Article 328 of the Criminal Code speaks of call-up. By the prevailing view a refusal"
            " of a summons at mobilisation before enlistment is an administrative matter only. It"
            " is general knowledge without a source.",
            "Статья 328 Уголовного кодекса говорит о призыве на военную службу. По преобладающему"
            " мнению отказ от повестки при мобилизации до зачисления влечёт лишь административную"
            " ответственность. Это общеизвестно, без источника.",
        ),
        why_not=Text(
            "A prevailing view is not a rule, and no source states it.",
            "Преобладающее мнение — не норма, и источника нет.",
        ),
        cites=(UK["328"],),
        sources=(),
        certainty=LOW,
        rows=("85",),
        since="2022-09-21",
        confirmed=False,
    ),
)
