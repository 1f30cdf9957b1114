"""The sheet and those who hand it over: what moves no date."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import DECREE_663, DECREE_1204, FZ53, FZ127
from povestka.law.drafting import HIGH
from povestka.law.shown.drafting import statement

SUMMONSES: Final = (
    statement(
        "service.who_hands_over",
        Text("Who hands it over", "Кто вручает повестку"),
        Text(
            "Staff of the military commissariat hand the summons over, or officials at the place"
            " of work or study; since 14 April 2023 one-stop public offices (MFC) too.",
            "Повестку вручают работники военного комиссариата либо должностные лица по месту"
            " работы или учёбы, с 14 апреля 2023 года — также многофункциональные центры (МФЦ).",
        ),
        why_not=Text(
            "A case file gives the day of handing and not the hand; the law dates service by the"
            " day alone.",
            "В файле дела указан день вручения, а не вручивший; по закону важен только день.",
        ),
        cites=(FZ53["31"],),
        sources=("P09", "P10", "P166"),
        certainty=HIGH,
        rows=("2",),
        since="1998-03-28",
    ),
    statement(
        "service.duplicated",
        Text("In writing and in electronic form", "Письменно и в электронной форме"),
        Text(
            "The written summons is duplicated in electronic form, and both have force. The head"
            " of the Duma committee still called paper the main one; in the autumn of 2025 four"
            " regions used the electronic form alone. Whether «duplicated» requires paper is not"
            " decided.",
            "Письменная повестка дублируется в электронной форме, обе имеют силу. Председатель"
            " комитета Думы называл бумажную основной; осенью 2025 года в четырёх регионах"
            " применялась только электронная. Требует ли слово «дублируется» бумаги, не решено.",
        ),
        why_not=Text(
            "No fact says that a paper was never made, and no source says what would follow from"
            " that.",
            "Нет факта «бумажная не составлялась», и ни один источник не говорит, что из этого"
            " следовало бы.",
        ),
        cites=(FZ53["31"], FZ127[""]),
        sources=("P04", "P05", "P06", "P07", "P08"),
        certainty=HIGH,
        rows=("1",),
        since="2023-04-14",
    ),
    statement(
        "service.content",
        Text("What a summons contains", "Что содержит повестка"),
        Text(
            "It gives the reason of the call (data check, medical examination, board, dispatch),"
            " the time, the place and the legal consequences. Since 5 August 2023, by decree 1204"
            " of 24 July 2023, its reverse lists the good reasons for not coming.",
            "В ней указаны причина вызова (сверка данных, медосвидетельствование, комиссия,"
            " отправка), время, место и правовые последствия. С 5 августа 2023 года, по"
            " постановлению № 1204 от 24 июля 2023 года, на обороте перечислены уважительные"
            " причины неявки.",
        ),
        why_not=Text(
            "No fact carries the wording of the sheet, and the sources do not say what a missing"
            " item means.",
            "Текст бланка в фактах не записан, и источники не говорят, что значит отсутствие"
            " одного из сведений.",
        ),
        cites=(DECREE_663[""], DECREE_1204[""]),
        sources=("P17", "P27", "P175"),
        certainty=HIGH,
        rows=("12",),
        since="2006-11-11",
    ),
)
