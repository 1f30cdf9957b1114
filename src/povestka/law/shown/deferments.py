"""The grounds of a deferment from call-up, Article 24, and what is taken for one."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import FZ31, FZ53
from povestka.law.drafting import HIGH, LOW, MED
from povestka.law.shown.acts import IT_DECREE
from povestka.law.shown.drafting import statement

_CONDITIONS: Final = Text(
    "A case file names a deferment by its kind and gives the day on which it was granted; whether"
    " the conditions were met, the board finds.",
    "В файле дела указаны вид отсрочки и день её предоставления; выполнены ли условия, решает"
    " комиссия.",
)

DEFERMENTS: Final = (
    statement(
        "deferment.study",
        Text("Study", "Учёба"),
        Text(
            "Full-time study in an accredited programme; once for each level of education, in"
            " details that are general knowledge here.",
            "Очное обучение по аккредитованной программе; по одному разу на уровень образования —"
            " подробности здесь общеизвестны, без источника.",
        ),
        why_not=_CONDITIONS,
        cites=(FZ53["24"],),
        sources=("P83",),
        certainty=HIGH,
        rows=("58",),
        since="1998-03-28",
        confirmed=False,
    ),
    statement(
        "deferment.children",
        Text("Children", "Дети"),
        Text(
            "Two or more children; one child and a wife at least 22 weeks pregnant; a disabled"
            " child under three; a child raised without its mother. The 22 weeks apply since 24"
            " July 2020; one page still prints 26.",
            "Двое и более детей; один ребёнок и беременность жены не менее 22 недель;"
            " ребёнок-инвалид до трёх лет; ребёнок, воспитываемый без матери. 22 недели — с 24"
            " июля 2020 года; на одной странице ещё стоит 26.",
        ),
        why_not=_CONDITIONS,
        cites=(FZ53["24"],),
        sources=("P85", "P83"),
        certainty=HIGH,
        rows=("59",),
        since="2020-07-24",
    ),
    statement(
        "deferment.carer",
        Text("Care of a relative", "Уход за родственником"),
        Text(
            "Constant care of a close relative whom no one else is obliged by law to support.",
            "Постоянный уход за близким родственником, если нет других лиц, обязанных по закону"
            " его содержать.",
        ),
        why_not=_CONDITIONS,
        cites=(FZ53["24"],),
        sources=("P83", "P84"),
        certainty=HIGH,
        rows=("60",),
        since="1998-03-28",
    ),
    statement(
        "deferment.it",
        Text("IT workers", "Работники ИТ-компаний"),
        Text(
            "A degree and work in an accredited IT company; the upper age of this deferment was"
            " raised from 27 to 30.",
            "Высшее образование и работа в аккредитованной ИТ-компании; предельный возраст этой"
            " отсрочки повышен с 27 до 30 лет.",
        ),
        why_not=_CONDITIONS,
        cites=(FZ53["24"], IT_DECREE[""]),
        sources=("P77", "P83"),
        certainty=MED,
        rows=("62",),
        since="2024-01-01",
    ),
    statement(
        "deferment.three_children",
        Text("Three children", "Трое детей"),
        Text(
            "Three children are a ground at mobilisation and not a separate one at call-up, where"
            " two suffice. The text of Article 18 of Law 31-FZ speaks of four dependants; three"
            " come from an instruction of the General Staff of the autumn of 2022 that was not"
            " published, as is generally known.",
            "Трое детей — основание при мобилизации, а не отдельное основание при призыве, где"
            " довольно двоих. В тексте статьи 18 Закона № 31-ФЗ — четверо иждивенцев; трое взяты"
            " из неопубликованного указания Генштаба осени 2022 года, как общеизвестно.",
        ),
        why_not=Text(
            "An instruction that was not published has no wording to model.",
            "У неопубликованного указания нет текста, который можно описать.",
        ),
        cites=(FZ31["18"],),
        sources=("P86", "P87"),
        certainty=LOW,
        rows=("61",),
        since="2022-09-21",
        confirmed=False,
    ),
)
