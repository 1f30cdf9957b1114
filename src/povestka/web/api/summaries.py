"""What each operation does, in one line and both languages, by its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

SUMMARIES: Final[Mapping[str, Text]] = {
    "decide_case": Text("Decide a case", "Решить дело"),
    "case_page": Text("Decide a case, as a page", "Решить дело и получить страницу"),
    "case_calendar": Text(
        "Decide a case, as a calendar", "Решить дело и получить календарь"
    ),
    "case_file": Text("Write a case as a case file", "Записать дело файлом дела"),
    "case_why_not": Text(
        "Find what would change the answers of a case", "Найти, что изменило бы ответы дела"
    ),
    "read_contents": Text("Read the contents of the book", "Прочитать оглавление книги"),
    "search_law": Text("Search the book", "Искать в книге"),
    "read_law": Text(
        "Read a rule, a statement or a reading", "Прочитать правило, утверждение или толкование"
    ),
    "compare_law": Text(
        "Compare two editions, days or reforms", "Сравнить две редакции, даты или реформы"
    ),
    "list_reforms": Text("List the shipped reforms", "Перечислить реформы из комплекта"),
    "read_reform": Text("Read a shipped reform", "Прочитать реформу из комплекта"),
    "try_reform": Text(
        "Read a reform of one’s own beside the law", "Прочитать свою реформу рядом с законом"
    ),
    "check_press": Text(
        "Hold claims of the press against the model", "Сверить утверждения прессы с моделью"
    ),
    "read_regimes": Text("Read of other countries", "Прочитать о других странах"),
    "compare_regimes": Text(
        "Put a case to several countries", "Рассмотреть дело по законам нескольких стран"
    ),
    "list_theorems": Text("List the theorems", "Перечислить теоремы"),
    "prove": Text("Settle theorems or statements", "Проверить теоремы или утверждения"),
    "find_slips": Text(
        "Try every slip of the law on cases", "Проверить на делах каждую описку в законе"
    ),
    "turn_conditions": Text(
        "Find what each condition is there for", "Найти, для чего нужно каждое условие"
    ),
    "list_scenarios": Text("List the shipped scenarios", "Перечислить сценарии из комплекта"),
    "list_safeguards": Text("List the shipped safeguards", "Перечислить гарантии из комплекта"),
    "run_country": Text("Run a year of the country", "Рассчитать год жизни страны"),
    "compare_country": Text(
        "Compare a scenario with itself under safeguards",
        "Сравнить сценарий с гарантиями и без них",
    ),
    "validate_country": Text(
        "Hold the model against published figures", "Сверить модель с опубликованными числами"
    ),
    "study_uncertainty": Text(
        "Study what the assumptions do", "Изучить влияние допущений"
    ),
    "explain_person": Text(
        "Explain a synthetic man of a run", "Разобрать год условного лица из прогона"
    ),
    "look_at_job": Text("Look at a job", "Узнать состояние задания"),
    "read_result": Text("Read the result of a job", "Прочитать результат задания"),
    "cancel_job": Text("Cancel a job", "Отменить задание"),
    "open_town": Text("Open a town", "Открыть город"),
    "look_at_town": Text("Look at a town", "Узнать состояние города"),
    "forget_town": Text("Forget a town", "Забыть город"),
    "advance_town": Text("Move the clock of a town", "Перевести часы города"),
    "act_in_town": Text("Act in a role", "Действовать в роли"),
    "take_role": Text("Take a role", "Взять роль"),
    "release_role": Text("Give a role back", "Вернуть роль"),
    "ask_of_person": Text(
        "Set the law beside the screens for a man", "Сопоставить для лица закон и экраны"
    ),
    "inject_fault": Text("Put a fault into a town", "Внести сбой в город"),
    "fork_town": Text("Copy a town", "Скопировать город"),
    "read_events": Text("Read the log of a town", "Прочитать журнал города"),
    "count_gaps": Text(
        "Count days that screens and law differ", "Посчитать дни расхождения экранов и закона"
    ),
    "read_head": Text("Read the head of a log", "Прочитать вершину журнала"),
    "prove_record": Text(
        "Prove that a log holds a record", "Доказать, что запись есть в журнале"
    ),
    "check_proof": Text("Check a proof", "Проверить доказательство"),
    "verify_town": Text("Check a town and its log", "Проверить город и его журнал"),
    "export_town": Text("Export a town", "Выгрузить город"),
    "compare_towns": Text("Compare two towns", "Сравнить два города"),
    "list_stories": Text(
        "List the stories of the press reports", "Перечислить сюжеты публикаций"
    ),
    "play_story": Text("Play a story", "Разыграть сюжет"),
    "verify_log": Text("Check an exported log", "Проверить выгруженный журнал"),
}
