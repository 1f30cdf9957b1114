"""Fines and crimes that are decided by people and not by a date."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import FZ53, FZ404, FZ412, KOAP, PLENUM, UK
from povestka.law.drafting import HIGH, LOW, MED
from povestka.law.shown.acts import RESIDENCE_LAW
from povestka.law.shown.drafting import statement

PENALTIES: Final = (
    statement(
        "fine.year_round_residence",
        Text("Leaving home for over three months", "Выезд на срок более трёх месяцев"),
        Text(
            "Leaving home for more than three months without telling costs 10,000 to 20,000"
            " roubles. Until the end of 2025 only where it fell in a call-up season, since 1"
            " January 2026 all the year; it is reported within 14 days. The part of the article (4"
            " or 1.1) and the number of the law were not checked.",
            "Выезд с места жительства более чем на три месяца без сообщения — штраф от 10 000 до"
            " 20 000 рублей. До конца 2025 года — только в период призыва, с 1 января 2026 года —"
            " круглый год; сообщить следует в течение 14 дней. Часть статьи (4 или 1.1) и номер"
            " закона не проверены.",
        ),
        why_not=Text(
            "A case file carries no place of residence and no journeys, and is meant to carry"
            " none.",
            "Места жительства и поездок в файле дела нет и быть не должно.",
        ),
        cites=(KOAP["21.5"], RESIDENCE_LAW[""]),
        sources=("P109", "P110", "P111", "P169", "P170", "P179"),
        certainty=HIGH,
        rows=("78",),
        since="2026-01-01",
    ),
    statement(
        "fine.move_without_telling",
        Text("Moving to an unregistered address", "Переезд без регистрации"),
        Text(
            "For moving to an address without registration and without telling, the fine was"
            " raised from 1,000-5,000 to 10,000-20,000 roubles by a bill of February and March"
            " 2025 that was passed by one report. From which day it applies was not found.",
            "Штраф за переезд по адресу без регистрации и без сообщения повышен с 1000–5000 до 10"
            " 000–20 000 рублей: законопроект февраля–марта 2025 года, по одному сообщению"
            " принятый. С какого дня он действует, не установлено.",
        ),
        why_not=Text(
            "Its first day is unknown, and a case file carries no address. The date shown is that"
            " of the first report.",
            "Первый день действия неизвестен, адреса в файле дела нет. Указанная дата — дата"
            " первого сообщения.",
        ),
        cites=(KOAP["21.5"],),
        sources=("P109", "P171", "P172"),
        certainty=MED,
        rows=("78a",),
        since="2025-03-25",
    ),
    statement(
        "fine.employers",
        Text("Employers and officials", "Работодатели и должностные лица"),
        Text(
            "Employers and officials are fined for breaches of military registration,"
            " organisations up to 500,000 roubles.",
            "Работодатели и должностные лица штрафуются за нарушения воинского учёта, организации"
            " — до 500 000 рублей.",
        ),
        why_not=Text(
            "It speaks of organisations; a case file is about one man.",
            "Речь об организациях; файл дела — об одном лице.",
        ),
        cites=(KOAP[""], FZ404[""]),
        sources=("P108",),
        certainty=HIGH,
        rows=("81",),
        since="2023-10-01",
    ),
    statement(
        "crime.article_328",
        Text("Evasion of call-up", "Уклонение от призыва"),
        Text(
            "Part 1: a fine of up to 200,000 roubles or 18 months' income, forced labour of up to"
            " two years, arrest of up to six months, or prison of up to two years. The laws of"
            " 2023 to 2025 left it unchanged.",
            "Часть 1: штраф до 200 000 рублей или дохода до 18 месяцев, принудительные работы до"
            " двух лет, арест до шести месяцев либо лишение свободы до двух лет. Законы 2023–2025"
            " годов её не изменили.",
        ),
        why_not=Text(
            "A crime needs intent, and intent is found by a court on evidence; no date decides it.",
            "Преступление требует умысла; его устанавливает суд по доказательствам, а не по датам.",
        ),
        cites=(UK["328(1)"],),
        sources=("P112",),
        certainty=HIGH,
        rows=("82",),
        since="2023-04-14",
    ),
    statement(
        "crime.alternative_service",
        Text("Evasion of alternative service", "Уклонение от альтернативной службы"),
        Text(
            "Part 2: a fine of up to 80,000 roubles or six months' income, obligatory work of up"
            " to 480 hours, or arrest of up to six months. It is general knowledge without a"
            " source.",
            "Часть 2: штраф до 80 000 рублей или дохода до шести месяцев, обязательные работы до"
            " 480 часов либо арест до шести месяцев. Это общеизвестно, без источника.",
        ),
        why_not=Text(
            "A crime needs intent, and intent is found by a court; no source here states the part.",
            "Преступление требует умысла, его устанавливает суд; источника для этой части нет.",
        ),
        cites=(UK["328(2)"],),
        sources=(),
        certainty=LOW,
        rows=("82",),
        since="2023-04-14",
        confirmed=False,
    ),
    statement(
        "crime.threshold",
        Text("Fine or crime", "Штраф или преступление"),
        Text(
            "One missed summons is an administrative matter. A crime needs intent to evade, which"
            " a repetition or a missed dispatch may show. The Supreme Court is the source named;"
            " whether this stands in its ruling of May 2023 or still in that of April 2008 was not"
            " checked.",
            "Одна неявка — административное правонарушение. Для преступления нужен умысел"
            " уклониться; о нём могут говорить повторность или неявка на отправку. Названный"
            " источник — Верховный Суд; стоит ли это в его постановлении мая 2023 года или ещё"
            " апреля 2008 года, не проверено.",
        ),
        why_not=Text(
            "Intent is a finding and not a fact with a date.",
            "Умысел — вывод суда, а не факт с датой.",
        ),
        cites=(PLENUM[""], UK["328"], KOAP["21.5"]),
        sources=("P112", "P113"),
        certainty=MED,
        rows=("83",),
        since="2023-05-18",
        confirmed=False,
    ),
    statement(
        "crime.guilt_without_receipt",
        Text("Guilt without receipt", "Вина без получения"),
        Text(
            "Whether service by the seven days of the Register, without anyone having seen the"
            " summons, suffices for criminal guilt is open.",
            "Достаточно ли для уголовной вины вручения по истечении семи дней Реестра, когда"
            " повестку никто не видел, не решено.",
        ),
        why_not=Text(
            "No source decides it, and no ruling on it was found.",
            "Ни один источник этого не решает, судебных актов не найдено.",
        ),
        cites=(UK["328"], FZ53["31"]),
        sources=(),
        certainty=LOW,
        rows=("83",),
        since="2023-04-14",
    ),
    statement(
        "crime.all_year",
        Text("Exposure all the year", "Ответственность круглый год"),
        Text(
            "Since the steps of call-up take place all the year, not coming for one of them can"
            " lead to Article 328 in any month, as lawyers read the law.",
            "Поскольку мероприятия призыва идут круглый год, неявка на них может повлечь статью"
            " 328 в любом месяце: так закон читают юристы.",
        ),
        why_not=Text(
            "It is a lawyers' reading, and it rests on intent.",
            "Это толкование юристов, и оно опирается на умысел.",
        ),
        cites=(UK["328"], FZ412["1"]),
        sources=("P114",),
        certainty=MED,
        rows=("84",),
        since="2026-01-01",
    ),
)
