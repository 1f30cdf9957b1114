"""What sources print wrongly, and why it is not encoded."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import FZ53, FZ412, MVD_426, PASSPORT_LAW
from povestka.law.drafting import HIGH, LOW, MED
from povestka.law.shown.acts import DECREE_690
from povestka.law.shown.drafting import statement

_PRINTED: Final = Text(
    "It is an error of a report; the rule is computed as the law has it.",
    "Это ошибка сообщения; норма вычисляется по закону.",
)

ERRORS: Final = (
    statement(
        "errors.invented_acts",
        Text("Acts that do not exist", "Несуществующие акты"),
        Text(
            "The site gosuslugisovet.ru prints law numbers that do not exist and a rule that a"
            " summons is served when it is first opened. Its pages look machine-written.",
            "На сайте gosuslugisovet.ru приведены номера несуществующих законов и правило, по"
            " которому повестка вручена при первом открытии. Страницы похожи на машинные.",
        ),
        why_not=Text(
            "The whole site is left aside. The date shown is that of the first law on electronic"
            " summonses.",
            "Сайт не используется целиком. Указанная дата — первый закон об электронных повестках.",
        ),
        cites=(FZ53["31"],),
        sources=(),
        certainty=HIGH,
        rows=("7",),
        since="2023-04-14",
    ),
    statement(
        "errors.twenty_to_thirty_days",
        Text("«From 20 days to 30»", "«С 20 дней до 30»"),
        Text(
            "Printed of Law 412-FZ: the time to appear was raised from 20 days to 30, or one has"
            " 30 days to come. Before it there was no cap at all, and the 30 days limit the"
            " appearance day.",
            "О Законе № 412-ФЗ напечатано: срок явки увеличен с 20 до 30 дней, или на явку даётся"
            " 30 дней. До него предела не было вовсе, а 30 дней ограничивают дату явки.",
        ),
        why_not=_PRINTED,
        cites=(FZ412["1"],),
        sources=("P18", "P21", "P22", "P76", "P161"),
        certainty=HIGH,
        rows=("7", "10"),
        since="2025-11-04",
    ),
    statement(
        "errors.school_data",
        Text("School data", "Сведения от учебных заведений"),
        Text(
            "Printed: school data go to Rospotrebnadzor. Almost surely Rosobrnadzor is meant, the"
            " supervisor of education; that is general knowledge.",
            "Напечатано: сведения учебных заведений передаёт Роспотребнадзор. Почти наверное"
            " имеется в виду Рособрнадзор; это общеизвестно, без источника.",
        ),
        why_not=_PRINTED,
        cites=(),
        sources=("P30",),
        certainty=MED,
        rows=("7", "92"),
        since="2023-08-04",
        confirmed=False,
    ),
    statement(
        "errors.another_bill",
        Text("Another bill with a like list", "Иной законопроект с похожим перечнем"),
        Text(
            "A bill of December 2025 on persons abroad who avoid a punishment has a like list of"
            " limits. It is not Article 7.1.",
            "Законопроект декабря 2025 года о лицах за границей, не исполняющих наказание,"
            " содержит похожий перечень ограничений. Это не статья 7.1.",
        ),
        why_not=Text(
            "It concerns punishments and not summonses.", "Он о наказаниях, а не о повестках."
        ),
        cites=(FZ53["7.1"],),
        sources=(),
        certainty=LOW,
        rows=("7",),
        since="2025-12-01",
    ),
    statement(
        "errors.passport_date",
        Text("The surrender of passports", "Передача загранпаспортов"),
        Text(
            "Printed: from 11 November 2023. It is 11 December 2023, 180 days after publication;"
            " four pages agree (CR-20).",
            "Напечатано: с 11 ноября 2023 года. Верно: с 11 декабря 2023 года, через 180 дней"
            " после опубликования; четыре страницы согласны (CR-20).",
        ),
        why_not=_PRINTED,
        cites=(PASSPORT_LAW[""],),
        sources=("P39", "P37", "P38", "P176"),
        certainty=HIGH,
        rows=("7", "21"),
        since="2023-11-11",
    ),
    statement(
        "errors.order_426",
        Text("The number of order 426", "Номер приказа № 426"),
        Text(
            "Printed: order «No. 42» of the Ministry of the Interior. It is order 426.",
            "Напечатано: приказ МВД «№ 42». Верно: № 426.",
        ),
        why_not=_PRINTED,
        cites=(MVD_426[""],),
        sources=("P162", "P51"),
        certainty=HIGH,
        rows=("7", "27"),
        since="2023-07-11",
    ),
    statement(
        "errors.year_of_the_decree",
        Text("The year of a decree", "Год указа"),
        Text(
            "Printed: dates of 2024 for the decree on the call-up of the autumn of 2025. It is of"
            " 29 September 2025.",
            "Напечатано: даты 2024 года для указа об осеннем призыве 2025 года. Верно: 29 сентября"
            " 2025 года.",
        ),
        why_not=_PRINTED,
        cites=(DECREE_690[""],),
        sources=("P163", "P100"),
        certainty=HIGH,
        rows=("7", "71"),
        since="2025-09-29",
    ),
    statement(
        "errors.end_of_the_season",
        Text("The end of the autumn season", "Конец осеннего периода"),
        Text(
            "Printed: the autumn season runs to 15 December. It runs to 31 December.",
            "Напечатано: осенний период — до 15 декабря. Верно: до 31 декабря.",
        ),
        why_not=_PRINTED,
        cites=(FZ53["25"],),
        sources=("P164", "P18"),
        certainty=HIGH,
        rows=("7", "68"),
        since="2025-10-01",
    ),
    statement(
        "errors.thirty_inclusive",
        Text("«30 inclusive»", "«30 включительно»"),
        Text(
            "Printed: from 18 to 30 inclusive. «From 18 to 30» ends with the thirtieth birthday,"
            " as 27 did (CR-13).",
            "Напечатано: от 18 до 30 лет включительно. «От 18 до 30 лет» заканчивается в день"
            " тридцатилетия, как прежде 27 лет (CR-13).",
        ),
        why_not=Text(
            "It is kept as the reading `inclusive` of CR-13, of the rank of a report.",
            "Сохранено как толкование `inclusive` вопроса CR-13, ранг — сообщение.",
        ),
        cites=(FZ53["22(1)"],),
        sources=("P76", "P74", "P75"),
        certainty=HIGH,
        rows=("7", "49"),
        since="2026-01-01",
    ),
    statement(
        "errors.a_court_decides",
        Text("«A court decides»", "«Решает суд»"),
        Text(
            "Printed: a court decides on the measures. No other source says so; the decision forms"
            " automatically.",
            "Напечатано: о мерах решает суд. Больше никто этого не говорит; решение формируется"
            " автоматически.",
        ),
        why_not=_PRINTED,
        cites=(FZ53["7.1"],),
        sources=("P65", "P01"),
        certainty=HIGH,
        rows=("7", "17"),
        since="2025-08-12",
    ),
)
