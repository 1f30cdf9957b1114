"""When a summons is served, and whether its service can found a fault."""

from __future__ import annotations

from typing import Final

from povestka.language.readings import Contested, Reading
from povestka.language.words import Text

CR_5: Final = Contested(
    "CR-5",
    Text(
        "Does posting in the portal account serve the summons at once?",
        "Считается ли повестка вручённой сразу при размещении в личном кабинете?",
    ),
    (
        Reading(
            "law",
            "default",
            Text("Yes, at the moment of posting.", "Да, в момент размещения."),
            Text("The text of article 31.", "Текст статьи 31."),
            ("P04", "P05"),
        ),
        Reading(
            "practice",
            "open",
            Text(
                "No: only the seven days of the Register serve it.",
                "Нет: повестка вручается только истечением семи дней Реестра.",
            ),
            Text(
                "The General Staff; the text of the portal's own notices.",
                "Генеральный штаб; текст уведомлений портала.",
            ),
            ("P15", "P16"),
        ),
    ),
    Text("The text says so; both are run.", "Так в тексте; считаются оба толкования."),
)
CR_12: Final = Contested(
    "CR-12",
    Text(
        "Is there fault where service came after the appearance day or at short notice?",
        "Есть ли вина, если вручение позже даты явки или менее чем за три дня?",
    ),
    (
        Reading(
            "no_fault",
            "default",
            Text(
                "No: neither measures nor a fine; the two-week duty takes their place.",
                "Нет: ни мер, ни штрафа; действует двухнедельная обязанность.",
            ),
            Text("Article 31(2.1); the principle of fault.", "Пункт 2.1 статьи 31; принцип вины."),
            ("P23",),
        ),
        Reading(
            "formal",
            "open",
            Text("Yes: not appearing is enough.", "Да: достаточно самой неявки."),
            Text("A formal reading of 7.1(4).", "Буквальное чтение пункта 4 статьи 7.1."),
        ),
    ),
    Text("Article 31(2.1) and the principle of fault.", "Пункт 2.1 статьи 31 и принцип вины."),
)
CR_19: Final = Contested(
    "CR-19",
    Text("Does a refusal in hand serve the summons?", "Вручает ли повестку отказ от получения?"),
    (
        Reading(
            "refusal_day",
            "default",
            Text("Yes, on the day of refusal.", "Да, в день отказа."),
            Text("The bill's text and lawyers.", "Текст законопроекта и юристы."),
            ("P11", "P173"),
        ),
        Reading(
            "post_only",
            "open",
            Text("No: only a refusal of post counts.", "Нет: только отказ от письма."),
            Text("A reading of «its receipt or refusal».", "Чтение слов о получении и отказе."),
        ),
    ),
    Text("The bill's text.", "Текст законопроекта."),
)
CR_22: Final = Contested(
    "CR-22",
    Text(
        "From what does the two-week duty without a summons run since 2026?",
        "С какого дня с 2026 года считается двухнедельная обязанность без повестки?",
    ),
    (
        Reading(
            "season_start",
            "default",
            Text("From the start of each dispatch season.", "С начала каждого периода отправки."),
            Text("Two agreeing sources.", "Два согласных источника."),
            ("P26", "P167"),
        ),
        Reading(
            "year_start",
            "open",
            Text("From the start of the call-up, 1 January.", "С начала призыва, 1 января."),
            Text("The call-up now begins on 1 January.", "Призыв теперь начинается 1 января."),
            ("P76",),
        ),
    ),
    Text("Two agreeing sources.", "Два согласных источника."),
)
