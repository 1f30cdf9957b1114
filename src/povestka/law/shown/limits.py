"""How far the whole model reaches: what was read, and when."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import (
    CALL_UP_DECREES,
    DECREE_1200,
    FZ53,
    FZ127,
    FZ326,
    FZ404,
    FZ412,
    FZ437,
    FZ439,
    MVD_426,
    ONE_YEAR_LAW,
    PASSPORT_LAW,
    REGISTERS_DECREE,
)
from povestka.law.drafting import HIGH
from povestka.law.shown.acts import ART_29_BILL
from povestka.law.shown.drafting import statement

LIMITS: Final = (
    statement(
        "limits.text_seen",
        Text("What was read in the statute", "Что прочитано в самом законе"),
        Text(
            "Of the statute itself only paragraphs 1 and 2 of Article 7.1 of Law 53-FZ were read."
            " The rest of Article 7.1, Articles 8.2, 8.3 and 29 and the present Article 31 are"
            " known through agencies, ministries and lawyers.",
            "В тексте самого закона прочитаны только пункты 1 и 2 статьи 7.1 Закона № 53-ФЗ."
            " Остальная статья 7.1, статьи 8.2, 8.3, 29 и нынешняя статья 31 известны по"
            " сообщениям агентств, ведомств и юристов.",
        ),
        why_not=Text(
            "It speaks of the sources of the model, not of anyone's duty.",
            "Речь об источниках модели, а не о чьей-либо обязанности.",
        ),
        cites=(FZ53["7.1(1)"], FZ53["7.1(2)"]),
        sources=("P01", "P02", "P03"),
        certainty=HIGH,
        rows=("0",),
        since="2026-03-15",
    ),
    statement(
        "limits.checked_on",
        Text("The day of the last check", "День последней проверки"),
        Text(
            "The law is modelled as of 15 March 2026; nothing dated later was found. An answer"
            " about a later day says so. One pending change is known to matter: the bill of 10"
            " March 2026 on the stay by a court.",
            "Закон описан по состоянию на 15 марта 2026 года; более поздних материалов не найдено."
            " Ответ о более поздней дате это указывает. Известно одно значимое ожидаемое изменение"
            " — законопроект от 10 марта 2026 года о приостановлении решений судом.",
        ),
        why_not=Text(
            "The day is part of every answer, as the state «unchecked»; it has no result of its"
            " own.",
            "Эта дата входит в каждый ответ как состояние «не проверено»; собственного результата"
            " у неё нет.",
        ),
        cites=(FZ53["29(4)"],),
        sources=("P70", "P72"),
        certainty=HIGH,
        rows=("0", "6"),
        since="2026-03-15",
    ),
    statement(
        "limits.law_and_practice",
        Text("Law and practice", "Закон и практика"),
        Text(
            "The exit ban has been in the law since April 2023 and has been seen at the border"
            " only since September 2025. What the law says and what is seen to happen are kept as"
            " two layers and never put into one number.",
            "Запрет на выезд содержится в законе с апреля 2023 года, а на границе замечен только с"
            " сентября 2025 года. Требования закона и наблюдаемое — два отдельных слоя; в одно"
            " число они не сводятся.",
        ),
        why_not=Text("It is a rule of the model about itself.", "Это правило модели о ней самой."),
        cites=(FZ53["7.1"],),
        sources=("P32", "P59"),
        certainty=HIGH,
        rows=("0", "2.13"),
        since="2023-04-14",
    ),
    statement(
        "limits.press_numbers",
        Text("Numbers in the press", "Числа в прессе"),
        Text(
            "Press reports are least reliable on the very numbers that matter here: 7, 20, 27 and"
            " 30 days, and the day from which each is counted.",
            "Сообщения прессы ненадёжны как раз там, где важны числа: 7, 20, 27 и 30 дней и день,"
            " с которого каждый срок считается.",
        ),
        why_not=Text(
            "It is an observation about reports; single errors stand under their own names.",
            "Это наблюдение о сообщениях; отдельные ошибки приведены под своими именами.",
        ),
        cites=(),
        sources=("P21", "P22", "P48", "P49"),
        certainty=HIGH,
        rows=("0", "7"),
        since="2023-04-11",
    ),
    statement(
        "timeline.laws_of_2023",
        Text("The acts of 2023", "Акты 2023 года"),
        Text(
            "11 April 2023: the Duma passes the bill. 14 April: Law 127-FZ. 21 June: order 426 of"
            " the Ministry of the Interior, in force from 11 July. 24 July: Law 326-FZ and decree"
            " 1200. 31 July: Law 404-FZ, higher fines from 1 October. 4 August: Laws 437-FZ and"
            " 439-FZ. 11 December: the surrender of foreign passports begins.",
            "11 апреля 2023 года Дума приняла закон. 14 апреля — Закон № 127-ФЗ. 21 июня — приказ"
            " МВД № 426, действует с 11 июля. 24 июля — Закон № 326-ФЗ и постановление № 1200. 31"
            " июля — Закон № 404-ФЗ, повышенные штрафы с 1 октября. 4 августа — Законы № 437-ФЗ и"
            " № 439-ФЗ. 11 декабря — начало передачи загранпаспортов на хранение.",
        ),
        why_not=Text(
            "The dates that matter pick the editions of the rules; the series itself decides"
            " nothing.",
            "Значимые даты выбирают редакции правил; сам перечень ничего не решает.",
        ),
        cites=(
            FZ127[""],
            FZ437[""],
            FZ439[""],
            FZ404[""],
            FZ326[""],
            MVD_426[""],
            DECREE_1200[""],
            PASSPORT_LAW[""],
        ),
        sources=("P04", "P05", "P30", "P51", "P81", "P105", "P176"),
        certainty=HIGH,
        rows=("6",),
        since="2023-04-11",
        until="2023-12-31",
    ),
    statement(
        "timeline.since_2024",
        Text("The acts since 2024", "Акты с 2024 года"),
        Text(
            "1 January 2024: call-up to 30 and the new reserve ages. 27 April 2024: the decree on"
            " the registers. April 2025: decisions valid for one year. 4 November 2025: Law 412-FZ"
            " and the cap of 30 days. 29 December 2025: the decree on call-up in 2026. 1 January"
            " 2026: call-up all the year. 10 March 2026: the bill on Article 29(4). Nothing later"
            " was found.",
            "1 января 2024 года — призыв до 30 лет и новый возраст запаса. 27 апреля 2024 года —"
            " постановление о реестрах. Апрель 2025 года — решения действуют год. 4 ноября 2025"
            " года — Закон № 412-ФЗ и предел в 30 дней. 29 декабря 2025 года — указ о призыве 2026"
            " года. 1 января 2026 года — призыв круглый год. 10 марта 2026 года — законопроект о"
            " пункте 4 статьи 29. Позднейшего не найдено.",
        ),
        why_not=Text(
            "The dates that matter pick the editions of the rules; the series itself decides"
            " nothing.",
            "Значимые даты выбирают редакции правил; сам перечень ничего не решает.",
        ),
        cites=(
            FZ439[""],
            FZ326[""],
            REGISTERS_DECREE[""],
            ONE_YEAR_LAW[""],
            FZ412[""],
            CALL_UP_DECREES[""],
            ART_29_BILL[""],
        ),
        sources=("P74", "P81", "P115", "P90", "P18", "P101", "P70"),
        certainty=HIGH,
        rows=("6",),
        since="2024-01-01",
    ),
)
