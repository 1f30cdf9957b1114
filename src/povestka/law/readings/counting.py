"""How periods are counted: from what, to which day, and what a day off does."""

from __future__ import annotations

from typing import Final

from povestka.language.readings import Contested, Reading
from povestka.language.words import Text

CR_1: Final = Contested(
    "CR-1",
    Text(
        "From what are the 20 days of the measures counted?",
        "С какого дня считаются 20 дней до временных мер?",
    ),
    (
        Reading(
            "appearance",
            "default",
            Text(
                "The 20 days run from the appearance day written in the summons.",
                "20 дней считаются со дня явки, указанного в повестке.",
            ),
            Text(
                "The Defence Ministry's draft of April 2023; the Duma defence committee (Krasov).",
                "Проект Минобороны (апрель 2023 года); комитет Думы по обороне (Красов).",
            ),
            ("P177", "P41", "P42", "P43", "P44", "P45", "P46"),
        ),
        Reading(
            "service",
            "open",
            Text("The 20 days run from service.", "20 дней считаются со дня вручения."),
            Text(
                "TASS on the law; the commissar of St Petersburg; traffic police reports.",
                "ТАСС о законе; военный комиссар Санкт-Петербурга; сообщения ГИБДД.",
            ),
            ("P04", "P30", "P47", "P129", "P130"),
        ),
        Reading(
            "placement",
            "report",
            Text(
                "27 days from placement, the press's sum of 7 and 20.",
                "27 дней со дня размещения: сумма 7 и 20 дней, названная в прессе.",
            ),
            Text("Baza and the outlets that quote it.", "Издание Baza и те, кто его цитирует."),
            ("P48", "P49"),
        ),
    ),
    Text(
        "The official draft says so and so does the law's sponsor; under the other readings the"
        " measures can begin before the appearance day. The text of 7.1(4) was not seen.",
        "Так в официальном проекте и у автора закона; при других толкованиях меры могут начаться"
        " до даты явки. Текст пункта 4 статьи 7.1 не проверен.",
    ),
)
CR_2: Final = Contested(
    "CR-2",
    Text(
        "On which day has a period of 7 or 20 days run out?",
        "В какой день истекает срок 7 или 20 дней?",
    ),
    (
        Reading(
            "day_after",
            "default",
            Text(
                "The effect comes on the day after the last day.",
                "Последствие наступает на следующий день после последнего дня срока.",
            ),
            Text(
                "The words «on expiry of»; the general rule of the Civil Code, article 191.",
                "Слова «по истечении»; общее правило статьи 191 ГК РФ.",
            ),
        ),
        Reading(
            "last_day",
            "open",
            Text(
                "The effect comes on the last day itself.",
                "Последствие наступает в последний день срока.",
            ),
            Text(
                "Reports that add the number to the date.", "Сообщения, прибавляющие срок к дате."
            ),
        ),
    ),
    Text(
        "The words «on expiry of» and the rule that the day of the event is not counted.",
        "Слова «по истечении» и правило, по которому день события не считается.",
    ),
)
CR_15: Final = Contested(
    "CR-15",
    Text(
        "Does a last day that is not a working day move?",
        "Переносится ли последний день срока с нерабочего дня?",
    ),
    (
        Reading(
            "no_shift",
            "default",
            Text("No: calendar days.", "Нет: календарные дни."),
            Text("53-FZ has no rule on it.", "В Законе № 53-ФЗ такого правила нет."),
        ),
        Reading(
            "next_working_day",
            "open",
            Text("Yes, to the next working day.", "Да, на ближайший рабочий день."),
            Text("Civil Code, article 193, by analogy.", "Статья 193 ГК РФ по аналогии."),
        ),
    ),
    Text("53-FZ has no shifting rule.", "В Законе № 53-ФЗ нет правила о переносе."),
)
