"""Contested questions that no case file can carry: shown with the reason, never computed."""

from __future__ import annotations

from typing import Final

from povestka.language.readings import Contested, Reading
from povestka.language.words import Text

CR_10: Final = Contested(
    "CR-10",
    Text("What does the rule of 30 days do?", "Что означает правило о 30 днях?"),
    (
        Reading(
            "cap_only",
            "default",
            Text(
                "It caps the appearance day and does nothing else.",
                "Ограничивает дату явки, и только.",
            ),
            Text("The text of Law 412-FZ as reported.", "Текст Закона № 412-ФЗ в изложении."),
            ("P18", "P19", "P20", "P174"),
        ),
        Reading(
            "void",
            "open",
            Text(
                "A summons with a later day is void.",
                "Повестка с более поздней датой недействительна.",
            ),
            Text("The text is silent on a breach.", "Текст о нарушении молчит."),
        ),
        Reading(
            "read_down",
            "open",
            Text(
                "A later day is read as the thirtieth.",
                "Более поздняя дата читается как тридцатый день.",
            ),
            Text("The text is silent on a breach.", "Текст о нарушении молчит."),
        ),
        Reading(
            "ban_lapses",
            "open",
            Text("The ban lapses after 30 days.", "Запрет прекращается через 30 дней."),
            Text(
                "A conclusion from «a summons is valid for 30 days».",
                "Вывод из слов «повестка действует 30 дней».",
            ),
        ),
        Reading(
            "deadline_raised",
            "report",
            Text(
                "The time to appear was raised from 20 days to 30.",
                "Срок явки увеличен с 20 до 30 дней.",
            ),
            Text("Press; there was no cap before.", "Пресса; прежде предела не было."),
            ("P21", "P22", "P161"),
        ),
        Reading(
            "valid_30_days",
            "report",
            Text("A summons is valid for 30 days.", "Повестка действует 30 дней."),
            Text("Press on the second reading.", "Пресса о втором чтении."),
            ("P132", "P133"),
        ),
    ),
    Text(
        "The amendment's words: the appearance day may not be later than 30 days from placement.",
        "Слова поправки: дата явки не может превышать 30 дней с даты размещения.",
    ),
    Text(
        "Whether the cap is breached is computed. What a breach does to the summons or to the ban"
        " is said by no source, so no day follows from it.",
        "Нарушение предельной даты вычисляется. Что оно означает для повестки и запрета, ни один"
        " источник не говорит, поэтому дня из него не следует.",
    ),
)
CR_16: Final = Contested(
    "CR-16",
    Text("How many measures are there?", "Сколько всего временных мер?"),
    (
        Reading(
            "exit_and_six",
            "default",
            Text(
                "The exit ban, six federal measures, and what a region adds.",
                "Запрет на выезд, шесть федеральных мер и то, что добавит регион.",
            ),
            Text("TASS on the law.", "ТАСС о законе."),
            ("P04", "P42", "P50"),
        ),
        Reading(
            "six_in_all",
            "report",
            Text("Six with the exit ban among them.", "Шесть, считая запрет на выезд."),
            Text("Press counts.", "Подсчёты прессы."),
        ),
        Reading(
            "five_of_six",
            "report",
            Text("Five of the six were applied.", "Применены пять мер из шести."),
            Text(
                "The first reported case; practice, not law.",
                "Первый описанный случай; практика, а не закон.",
            ),
            ("P50",),
        ),
        Reading(
            "with_passport",
            "report",
            Text(
                "No issue of a foreign passport is one of them.",
                "В их числе невыдача загранпаспорта.",
            ),
            Text("Two reports.", "Два сообщения."),
            ("P32", "P55"),
        ),
        Reading(
            "with_fine",
            "report",
            Text("The fine is one of them.", "В их числе штраф."),
            Text("One report.", "Одно сообщение."),
            ("P134",),
        ),
    ),
    Text(
        "The list of the statute as an agency reported it.",
        "Перечень закона в изложении агентства.",
    ),
    Text(
        "It is a question of counting under one name or another: the exit ban and the six measures"
        " are answered apart, each with its own days.",
        "Это вопрос подсчёта под тем или иным названием: запрет на выезд и шесть мер вычисляются"
        " отдельно, каждый со своими датами.",
    ),
)
CR_18: Final = Contested(
    "CR-18",
    Text(
        "What is the warning of the measures, and what if there is none?",
        "Что такое предупреждение о временных мерах и что следует из его отсутствия?",
    ),
    (
        Reading(
            "separate_notice",
            "default",
            Text(
                "A separate warning is required before the measures.",
                "До применения мер требуется отдельное предупреждение.",
            ),
            Text("The law as reported.", "Закон в изложении."),
            ("P56", "P178", "P41"),
        ),
        Reading(
            "within_a_day",
            "open",
            Text(
                "It is sent within a day of service.",
                "Направляется в течение суток после вручения.",
            ),
            Text("Lawyers and a regional report.", "Юристы и региональное сообщение."),
            ("P56", "P178"),
        ),
        Reading(
            "after_missed_day",
            "open",
            Text(
                "It is sent only after the appearance day is missed.",
                "Направляется только после неявки.",
            ),
            Text("The Duma defence committee (Krasov).", "Комитет Думы по обороне (Красов)."),
            ("P41",),
        ),
        Reading(
            "absence_voids",
            "open",
            Text("Without it the measures are unlawful.", "Без него меры незаконны."),
            Text("A condition left unmet; no source.", "Невыполненное условие; источников нет."),
        ),
        Reading(
            "absence_harmless",
            "open",
            Text("Without it the measures stand.", "Без него меры действуют."),
            Text(
                "The text ties the measures to expiry alone; no source.",
                "Текст связывает меры лишь с истечением срока; источников нет.",
            ),
        ),
    ),
    Text(
        "A warning is in the law; its day and the effect of its absence are unknown.",
        "Предупреждение законом предусмотрено; его день и последствия отсутствия неизвестны.",
    ),
    Text(
        "A case file carries no warning, and no source tells what its absence does; paragraph 3 of"
        " Article 7.1 was not seen.",
        "Предупреждения в файле дела нет, и ни один источник не говорит, что значит его"
        " отсутствие; пункт 3 статьи 7.1 не проверен.",
    ),
)
CR_20: Final = Contested(
    "CR-20",
    Text(
        "From which day are foreign passports surrendered?",
        "С какого дня загранпаспорта передаются на хранение?",
    ),
    (
        Reading(
            "december",
            "default",
            Text("From 11 December 2023.", "С 11 декабря 2023 года."),
            Text("Press and a public office.", "Пресса и многофункциональный центр."),
            ("P37", "P38", "P176"),
        ),
        Reading(
            "november",
            "report",
            Text("From 11 November 2023.", "С 11 ноября 2023 года."),
            Text("One outlet.", "Одно издание."),
            ("P39",),
        ),
    ),
    Text(
        "Four pages agree: 180 days after publication.",
        "Четыре страницы согласны: 180 дней после опубликования.",
    ),
    Text(
        "It is closed: the other date is an error of one outlet. The rule on surrender is computed"
        " with 11 December 2023.",
        "Вопрос закрыт: иная дата — ошибка одного издания. Правило о передаче вычисляется с 11"
        " декабря 2023 года.",
    ),
)
CR_21: Final = Contested(
    "CR-21",
    Text(
        "Which parts of Law 412-FZ took effect at once?",
        "Какие части Закона № 412-ФЗ вступили в силу сразу?",
    ),
    (
        Reading(
            "cap_at_once",
            "default",
            Text(
                "The cap of 30 days on 4 November 2025, call-up all the year from 1 January 2026.",
                "Предел в 30 дней — 4 ноября 2025 года, круглогодичный призыв — с 1 января 2026"
                " года.",
            ),
            Text("Reports of the law.", "Изложения закона."),
            ("P18", "P21"),
        ),
        Reading(
            "absence_at_once",
            "open",
            Text(
                "Decisions without the person also from 4 November 2025.",
                "Заочные решения — тоже с 4 ноября 2025 года.",
            ),
            Text("No source says so in words.", "Прямо не сказано нигде."),
        ),
        Reading(
            "absence_in_2026",
            "open",
            Text(
                "Decisions without the person only from 1 January 2026.",
                "Заочные решения — только с 1 января 2026 года.",
            ),
            Text("No source says so in words.", "Прямо не сказано нигде."),
        ),
    ),
    Text(
        "Two reports of the law agree on the cap and on the year; on decisions without the person"
        " they are silent.",
        "Два изложения закона согласны о предельной дате и о круглогодичном призыве; о заочных"
        " решениях они молчат.",
    ),
    Text(
        "No date of a case follows from the day on which the board may decide without him: what"
        " counts is the day on which a deferment or release was granted.",
        "От того, с какого дня комиссия вправе решать без него, дата в деле не зависит: важен день"
        " предоставления отсрочки или освобождения.",
    ),
)
CR_23: Final = Contested(
    "CR-23",
    Text(
        "Who may look into the public Register of summonses?",
        "Кому открыт общедоступный Реестр повесток?",
    ),
    (
        Reading(
            "own_entries",
            "default",
            Text(
                "Each sees his own entries after logging in.",
                "Каждый видит свои записи после входа.",
            ),
            Text("A description of the register in use.", "Описание действующего реестра."),
            ("P118", "P10"),
        ),
        Reading(
            "anyone",
            "open",
            Text("Anyone may search for anyone.", "Любой может искать любого."),
            Text("The words «publicly accessible» in the law.", "Слово «общедоступный» в законе."),
            ("P01",),
        ),
    ),
    Text("The register as it was described when it ran.", "Описание работающего реестра."),
    Text(
        "Who may look moves no date: service by the Register runs from placement, whoever has seen"
        " it.",
        "От круга смотрящих даты не зависят: вручение через Реестр считается от размещения, кто бы"
        " его ни видел.",
    ),
)
CR_24: Final = Contested(
    "CR-24",
    Text("When did Law 127-FZ begin to be applied?", "Когда Закон № 127-ФЗ начал применяться?"),
    (
        Reading(
            "on_publication",
            "default",
            Text(
                "On 14 April 2023, the day of publication.",
                "14 апреля 2023 года, в день опубликования.",
            ),
            Text("TASS on the law.", "ТАСС о законе."),
            ("P04",),
        ),
        Reading(
            "after_spring_call_up",
            "open",
            Text(
                "Not for the call-up of the spring of 2023.", "Не для весеннего призыва 2023 года."
            ),
            Text(
                "The head of the Duma defence committee (Kartapolov).",
                "Председатель комитета Думы по обороне (Картаполов).",
            ),
            ("P135",),
        ),
        Reading(
            "already_in_spring",
            "report",
            Text(
                "In that spring already: offices stamped warnings on summonses.",
                "Уже той весной: на повестки ставили предупреждения.",
            ),
            Text("Lawyers and a local outlet.", "Юристы и местное издание."),
            ("P56", "P136"),
        ),
    ),
    Text(
        "The law took effect on publication; what offices did is practice.",
        "Закон вступил в силу со дня опубликования; действия военкоматов — практика.",
    ),
    Text(
        "The edition is picked by the date of the event and by the law alone. The other two"
        " answers tell what was done, not what was in force.",
        "Редакция определяется датой события и только законом. Два других ответа говорят о том,"
        " что делалось, а не о том, что действовало.",
    ),
)

SHOWN_READINGS: Final[tuple[Contested, ...]] = (
    CR_10, CR_16, CR_18, CR_20, CR_21, CR_23, CR_24,
)
"""In the order of their numbers; the first reading of each is the default."""
