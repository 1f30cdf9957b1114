"""Good reasons, complaints and stays: what moves no date."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import FZ53, KAS
from povestka.law.drafting import HIGH, LOW, MED
from povestka.law.shown.acts import ART_29_BILL
from povestka.law.shown.drafting import statement

COMPLAINTS: Final = (
    statement(
        "reason.abroad",
        Text("Absence abroad or in another region", "Пребывание за границей или в другом регионе"),
        Text(
            "Absence abroad or in another region is not on the list of good reasons. Lawyers call"
            " it a good reason where it is documented. No way of appearing at a consulate was"
            " found.",
            "Пребывания за границей или в другом регионе в перечне уважительных причин нет. Юристы"
            " считают его уважительной причиной, если оно подтверждено документами. Возможности"
            " явиться в консульство не найдено.",
        ),
        why_not=Text(
            "A case file gives the days of a good reason, not its kind; whether this is one, a"
            " board or a court finds (CR-9).",
            "В файле дела указаны даты причины, а не её вид; уважительна ли эта, решает комиссия"
            " или суд (CR-9).",
        ),
        cites=(FZ53["7(2)"],),
        sources=("P65", "P66", "P61"),
        certainty=LOW,
        rows=("40", "w27"),
        since="1998-03-28",
    ),
    statement(
        "complaints.board_and_portal",
        Text("The board and the portal", "Комиссия и портал"),
        Text(
            "As the minister announced in 2023, a complaint goes through the portal to the"
            " regional draft board, which the governor chairs, in a simplified procedure of five"
            " days; calendar or working days was not said.",
            "По словам министра в 2023 году, жалоба подаётся через портал в призывную комиссию"
            " субъекта, которую возглавляет губернатор, и рассматривается в упрощённом порядке за"
            " пять дней; календарных или рабочих — не сказано.",
        ),
        why_not=Text(
            "The day of the answer is computed both ways; chair, portal and procedure move no"
            " date.",
            "День ответа вычисляется обоими способами; председатель, портал и порядок дат не"
            " меняют.",
        ),
        cites=(FZ53["7.1"],),
        sources=("P67",),
        certainty=MED,
        rows=("42",),
        since="2023-04-14",
    ),
    statement(
        "complaints.no_stay_of_measures",
        Text("No stay of the ban or the measures", "Запрет и меры не приостанавливаются"),
        Text(
            "No automatic stay of the exit ban or of the measures is known. A court may be asked"
            " for interim relief.",
            "Об автоматическом приостановлении запрета на выезд и временных мер ничего не"
            " известно. Суд можно просить о мерах предварительной защиты.",
        ),
        why_not=Text(
            "It is general knowledge without a source, and interim relief is at the court's"
            " discretion.",
            "Это общеизвестно, но без источника; меры предварительной защиты — усмотрение суда.",
        ),
        cites=(FZ53["7.1"], KAS[""]),
        sources=(),
        certainty=LOW,
        rows=("46",),
        since="2023-04-14",
        confirmed=False,
    ),
    statement(
        "complaints.bill_on_the_stay",
        Text("The bill on the stay", "Законопроект о приостановлении"),
        Text(
            "A bill of 10 March 2026 would leave it to the court whether a challenge stays the"
            " board's decision. Its passage was not found.",
            "По законопроекту от 10 марта 2026 года приостанавливать ли решение комиссии при"
            " обжаловании, решает суд. Принят ли он, не установлено.",
        ),
        why_not=Text(
            "Its effect is computed as the other reading of CR-14; whether and when it became law"
            " is unknown.",
            "Его последствие вычисляется как второе толкование CR-14; стал ли он законом и когда,"
            " неизвестно.",
        ),
        cites=(ART_29_BILL[""], FZ53["29(4)"]),
        sources=("P70", "P72"),
        certainty=HIGH,
        rows=("45",),
        since="2026-03-10",
    ),
)
