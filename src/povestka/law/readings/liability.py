"""Liability by age and deferment, and the stay of a decision."""

from __future__ import annotations

from typing import Final

from povestka.language.readings import Contested, Reading
from povestka.language.words import Text

CR_13: Final = Contested(
    "CR-13",
    Text("On which day does the upper age end liability?", "Когда возраст прекращает призыв?"),
    (
        Reading(
            "until_birthday",
            "default",
            Text("On the thirtieth birthday.", "В день тридцатилетия."),
            Text("«From 18 to 30» read as 27 was.", "«От 18 до 30 лет», как прежде с 27."),
            ("P74", "P75"),
        ),
        Reading(
            "inclusive",
            "report",
            Text("On the thirty-first birthday.", "В день, когда исполняется 31 год."),
            Text("One outlet: «30 inclusive».", "Одно издание: «30 включительно»."),
            ("P76",),
        ),
    ),
    Text("As the age of 27 was always read.", "Так всегда читался возраст 27 лет."),
)
CR_14: Final = Contested(
    "CR-14",
    Text(
        "Does a court challenge stay the board's decision?",
        "Приостанавливает ли иск решение комиссии?",
    ),
    (
        Reading(
            "automatic",
            "default",
            Text("Yes, until the judgment takes force.", "Да, до вступления решения в силу."),
            Text("Article 29(4), as of March 2026.", "Пункт 4 статьи 29 на март 2026 года."),
            ("P70", "P71", "P72"),
        ),
        Reading(
            "discretionary",
            "open",
            Text("Only if the court grants it.", "Только по определению суда."),
            Text(
                "The bill of 10 March 2026; whether it passed was not found.",
                "Законопроект от 10 марта 2026 года; принят ли он, не установлено.",
            ),
            ("P70", "P72"),
        ),
    ),
    Text("The last verified state of the law.", "Последнее проверенное состояние закона."),
)
CR_17: Final = Contested(
    "CR-17",
    Text(
        "Whom does the shield of 2023 free?",
        "Кого освобождает правило о достигших 27 лет в 2023 году?",
    ),
    (
        Reading(
            "turned_27",
            "default",
            Text(
                "All who turned 27 by 31 December 2023.",
                "Всех, кому исполнилось 27 лет до 31 декабря 2023 года включительно.",
            ),
            Text("The committee and law reports agree.", "Комитет и обзоры закона согласны."),
            ("P77", "P78", "P76", "P74b"),
        ),
        Reading(
            "enrolled",
            "open",
            Text(
                "Only those enrolled in the reserve by 1 January 2024.",
                "Только зачисленных в запас к 1 января 2024 года.",
            ),
            Text("A prosecutor's note.", "Разъяснение прокуратуры."),
            ("P79",),
        ),
    ),
    Text("The committee and law reports agree.", "Комитет и обзоры закона согласны."),
)
CR_25: Final = Contested(
    "CR-25",
    Text(
        "Does a granted deferment take a man out of Article 7.1(1)?",
        "Выводит ли предоставленная отсрочка из-под пункта 1 статьи 7.1?",
    ),
    (
        Reading(
            "out",
            "default",
            Text(
                "Yes: he is not called up while it lasts.",
                "Да: пока она действует, он не подлежит призыву.",
            ),
            Text("Article 22(2).", "Пункт 2 статьи 22."),
        ),
        Reading(
            "still_subject",
            "open",
            Text(
                "No: Article 22(1) still names him.",
                "Нет: он по-прежнему назван в пункте 1 статьи 22.",
            ),
            Text("Article 22(1).", "Пункт 1 статьи 22."),
        ),
    ),
    Text("The structure of Article 22.", "Структура статьи 22."),
)
