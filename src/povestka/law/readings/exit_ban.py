"""The exit ban: whom it binds, from which day and until when."""

from __future__ import annotations

from typing import Final

from povestka.language.readings import Contested, Reading
from povestka.language.words import Text

CR_3: Final = Contested(
    "CR-3",
    Text(
        "Since August 2023, does the exit ban begin on placement or on service?",
        "Начинается ли запрет на выезд с августа 2023 года с размещения или с вручения?",
    ),
    (
        Reading(
            "placement",
            "default",
            Text(
                "The ban begins on the day of placement in the Register.",
                "Запрет начинается со дня размещения в Реестре.",
            ),
            Text("The text of 7.1(1) since 4 August 2023.", "Текст пункта 1 статьи 7.1."),
            ("P01", "P02", "P03"),
        ),
        Reading(
            "service",
            "report",
            Text("The ban begins on service.", "Запрет начинается со дня вручения."),
            Text(
                "Press that repeats the text of April 2023.",
                "Пресса, повторяющая текст апреля 2023 года.",
            ),
            ("P32",),
        ),
    ),
    Text("The statute says placement.", "Так в тексте закона."),
)
CR_4: Final = Contested(
    "CR-4",
    Text(
        "When did the registers begin to operate?",
        "Когда началась эксплуатация реестров?",
    ),
    (
        Reading(
            "practice",
            "default",
            Text(
                "On 9 August 2025, with the first electronic summons seen.",
                "9 августа 2025 года: первая замеченная электронная повестка.",
            ),
            Text("Observed in the Tver region.", "Наблюдение: Тверская область."),
            ("P16", "P124"),
        ),
        Reading(
            "decree",
            "open",
            Text("On 1 November 2024.", "1 ноября 2024 года."),
            Text("The Government decree of April 2024.", "Постановление Правительства 2024 года."),
            ("P115",),
        ),
        Reading(
            "january",
            "open",
            Text("On 1 January 2025.", "1 января 2025 года."),
            Text("Kartapolov, chair of the defence committee.", "Картаполов, комитет по обороне."),
            ("P123",),
        ),
        Reading(
            "full_mode",
            "open",
            Text("On 1 May 2025.", "1 мая 2025 года."),
            Text(
                "The test notice left the register's site in May 2025.",
                "В мае 2025 года с сайта реестра исчезла пометка о тестовом режиме.",
            ),
            ("P124", "P125"),
        ),
    ),
    Text("No act of commissioning was found.", "Акт о вводе в эксплуатацию не найден."),
)
CR_6: Final = Contested(
    "CR-6",
    Text("Whom does Article 7.1 bind?", "На кого распространяется статья 7.1?"),
    (
        Reading(
            "conscripts",
            "default",
            Text(
                "Those subject to call-up who are not in the reserve.",
                "На подлежащих призыву и не пребывающих в запасе.",
            ),
            Text("The words of 7.1(1).", "Слова пункта 1 статьи 7.1."),
            ("P01",),
        ),
        Reading(
            "also_mobilised",
            "open",
            Text(
                "Also on those called up by mobilisation.",
                "Также на призываемых по мобилизации.",
            ),
            Text(
                "Mobilisation is also a call-up for military service.",
                "Призыв по мобилизации — тоже призыв на военную службу.",
            ),
        ),
        Reading(
            "all_registered",
            "open",
            Text("On all registered men.", "На всех состоящих на воинском учёте."),
            Text("Kartapolov; several outlets.", "Картаполов; ряд изданий."),
            ("P131",),
        ),
    ),
    Text("The words of 7.1(1).", "Слова пункта 1 статьи 7.1."),
)
CR_7: Final = Contested(
    "CR-7",
    Text("Which summonses carry the ban?", "Какие повестки влекут запрет?"),
    (
        Reading(
            "any",
            "default",
            Text("Any summons of the office.", "Любая повестка военного комиссариата."),
            Text("The text sets no limit.", "Текст не содержит ограничения."),
            ("P59",),
        ),
        Reading(
            "draft_steps",
            "open",
            Text(
                "Only to the medical examination, the board or dispatch.",
                "Только на медосвидетельствование, комиссию или отправку.",
            ),
            Text(
                "Article 31(1) lists these; the duty to come for a data check rests on 10(1).",
                "Пункт 1 статьи 31 называет их; явка для сверки основана на пункте 1 статьи 10.",
            ),
        ),
    ),
    Text(
        "«Summons of the military commissariat» without limit.",
        "«Повестка военного комиссариата» без ограничений.",
    ),
)
CR_8: Final = Contested(
    "CR-8",
    Text("When does the exit ban end?", "Когда прекращается запрет на выезд?"),
    (
        Reading(
            "same_day",
            "default",
            Text("On the day itself.", "В тот же день."),
            Text("TASS on the law; the General Staff.", "ТАСС о законе; Генеральный штаб."),
            ("P30",),
        ),
        Reading(
            "next_day",
            "practice",
            Text("On the next day.", "На следующий день."),
            Text("Lawyers on what is seen.", "Юристы о наблюдаемой практике."),
            ("P36",),
        ),
    ),
    Text("«Automatically on the day he comes».", "«Автоматически в день явки»."),
)
CR_9: Final = Contested(
    "CR-9",
    Text("What does a good reason do?", "Что влечёт уважительная причина неявки?"),
    (
        Reading(
            "ends_ban",
            "default",
            Text(
                "It bars the measures and, once shown, ends the ban.",
                "Исключает меры, а после подтверждения прекращает и запрет.",
            ),
            Text("TASS on the law.", "ТАСС о законе."),
            ("P30",),
        ),
        Reading(
            "ban_stays",
            "open",
            Text("The ban stays until he comes.", "Запрет сохраняется до явки."),
            Text("The words «until he appears».", "Слова «до явки»."),
            ("P42",),
        ),
        Reading(
            "never_arose",
            "open",
            Text(
                "Shown late, it means that the measures never arose.",
                "Подтверждённая позже, она означает, что меры не возникали.",
            ),
            Text("The article's aim.", "Смысл статьи."),
        ),
        Reading(
            "new_clock",
            "open",
            Text(
                "Twenty new days run from the reason's last day.",
                "С последнего дня причины считаются новые 20 дней.",
            ),
            Text(
                "The duty to come at once when the cause ends.",
                "Обязанность явиться немедленно по окончании причины.",
            ),
            ("P62", "P64"),
        ),
    ),
    Text("The report on the law; the rest is open.", "Сообщение о законе; прочее не решено."),
)
CR_11: Final = Contested(
    "CR-11",
    Text("Does an early appearance end the ban?", "Прекращает ли запрет досрочная явка?"),
    (
        Reading(
            "counts",
            "default",
            Text("Yes, if the office records it.", "Да, если она зафиксирована."),
            Text("«Until the duty to appear is performed».", "«До исполнения обязанности»."),
            ("P29",),
        ),
        Reading(
            "only_at_a",
            "open",
            Text("No: the ban runs to the appearance day.", "Нет: запрет длится до даты явки."),
            Text("The summons names one day.", "Повестка называет один день."),
        ),
    ),
    Text("The bill's wording.", "Текст законопроекта."),
)
