"""What the reports of 2023 and 2025 print wrongly, and why it is not encoded."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import CALL_UP_DECREES, FZ53, FZ127
from povestka.law.drafting import HIGH, MED
from povestka.law.shown.drafting import statement

ERRORS_OF_REPORTS: Final = (
    statement(
        "errors.conscripts_in_combat",
        Text("Conscripts and combat", "Призывники и боевые действия"),
        Text(
            "A report of October 2025 prints that conscripts are normally sent to areas of combat."
            " The General Staff says the opposite; it looks like a dropped «not».",
            "В сообщении октября 2025 года напечатано, что призванных обычно направляют в районы"
            " боёв. Генштаб говорит обратное; похоже, выпало «не».",
        ),
        why_not=Text("It says nothing of a summons.", "О повестках в этом ничего нет."),
        cites=(),
        sources=("P165",),
        certainty=MED,
        rows=("7",),
        since="2025-10-01",
    ),
    statement(
        "errors.new_mobilisation",
        Text("«New mobilisation»", "«Новая мобилизация»"),
        Text(
            "The heading of the same report says «new mobilisation». It means the call-up of the"
            " autumn of 2025.",
            "В заголовке того же сообщения — «новая мобилизация». Имеется в виду осенний призыв"
            " 2025 года.",
        ),
        why_not=Text(
            "Call-up and mobilisation are two procedures and two words in this model.",
            "Призыв и мобилизация — разные процедуры и разные слова этой модели.",
        ),
        cites=(CALL_UP_DECREES[""],),
        sources=("P100",),
        certainty=HIGH,
        rows=("7",),
        since="2025-10-01",
    ),
    statement(
        "errors.unanimous_vote",
        Text("«Unanimously»", "«Единогласно»"),
        Text(
            "A report of April 2023 prints that the Duma voted unanimously; one member abstained."
            " It also gives a first name of the President's spokesman wrongly.",
            "В сообщении апреля 2023 года напечатано, что Дума голосовала единогласно; один"
            " депутат воздержался. Неверно и имя пресс-секретаря Президента.",
        ),
        why_not=Text("It says nothing of a summons.", "О повестках в этом ничего нет."),
        cites=(FZ127[""],),
        sources=("P12",),
        certainty=HIGH,
        rows=("7",),
        since="2023-04-11",
    ),
    statement(
        "errors.ban_after_not_coming",
        Text("«Those who fail to show up»", "«Тем, кто не явился»"),
        Text(
            "A report of April 2023 prints in one place that the exit ban falls on those who fail"
            " to come by the date. By the bill of that time it ran from service, as the same text"
            " says elsewhere.",
            "В сообщении апреля 2023 года в одном месте сказано, что запрет на выезд касается не"
            " явившихся к сроку. По тогдашнему законопроекту он шёл со дня вручения, как и сказано"
            " в другом месте того же текста.",
        ),
        why_not=Text(
            "The ban is computed from service or placement, by edition.",
            "Запрет вычисляется со дня вручения или размещения, по редакции.",
        ),
        cites=(FZ53["7.1(1)"],),
        sources=("P04", "P42"),
        certainty=HIGH,
        rows=("7", "14"),
        since="2023-04-11",
    ),
)
