"""The words of the pages on other countries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

STATES: Final[Mapping[str, Text]] = {
    "book": Text("from the book", "из книги закона"),
    "confirmed": Text("told", "есть ответ"),
    "unconfirmed": Text("told, unconfirmed", "есть ответ, не подтверждён"),
    "silent": Text("not found", "не найдено"),
}
"""How far a cell of the matrix is filled, in words."""

ASKED: Final[Mapping[str, Text]] = {
    "served_on": Text("Service", "Вручение"),
    "exit_ban": Text("Exit ban", "Запрет на выезд"),
    "measures": Text("Measures", "Временные меры"),
}
"""The questions that a case is asked."""

NO_SUCH: Final = Text(
    "There is no country «{name}» here; there are {listed}.",
    "Страны «{name}» здесь нет; есть {listed}.",
)
NO_PERSON: Final = Text(
    "There is no person «{name}» in the panel; choose one of the list.",
    "Лица «{name}» в наборе нет; выберите из списка.",
)
NO_CASE: Final = Text(
    "Paste a case file, or choose one of the invented persons.",
    "Вставьте файл дела или выберите одно из вымышленных лиц.",
)
COUNTRY: Final = Text("{country}: what the pages say", "{country}: что говорят страницы")

WORDS: Final[Mapping[str, Text]] = {
    "title": Text("Other countries", "Другие страны"),
    "lead": Text(
        "Twelve questions, put to Russia and to six other countries in the same words.",
        "Двенадцать вопросов о России и ещё шести странах, заданных одними и теми же словами.",
    ),
    "draft_says": Text(
        "Everything about another country is a draft: read on public pages, not checked by a lawyer"
        " of that country. There is no ranking and no score: the answers stand beside each other.",
        "Всё о других странах — черновик: прочитано на открытых страницах, юристами этих стран не"
        " проверено. Нет ни рейтинга, ни баллов: ответы просто стоят рядом.",
    ),
    "silent_says": Text(
        "«Not found» says that the pages read here are silent. It says nothing of the law of that"
        " country.",
        "«Не найдено» значит лишь, что прочитанные страницы молчат. О законе страны это ничего не"
        " говорит.",
    ),
    "read_by": Text(
        "The pages on other countries were read by {day}; none of it is checked as of a day.",
        "Страницы о других странах прочитаны не позднее {day}; на определённую дату они не"
        " проверены.",
    ),
    "checked_on": Text(
        "The law of Russia was last checked on {day}.",
        "Закон России проверен по состоянию на {day}.",
    ),
    "countries": Text("Countries", "Страны"),
    "show": Text("Show these", "Показать эти"),
    "show_all": Text("Show all", "Показать все"),
    "matrix": Text("How much was found", "Сколько найдено"),
    "question": Text("Question", "Вопрос"),
    "answers": Text("The answers, question by question", "Ответы по вопросам"),
    "case": Text("One set of facts under each law", "Одни и те же факты по разным законам"),
    "case_lead": Text(
        "Three of the countries can be computed: Russia by the book, Ukraine and Estonia by a"
        " draft. Choose an invented person, or paste a case file; its dates under each stand side"
        " by side. What is pasted is answered and kept nowhere.",
        "Ответ вычисляется для трёх стран: для России — по книге закона, для Украины и Эстонии — по"
        " черновику. Выберите вымышленное лицо или вставьте файл дела; даты по каждой стране будут"
        " показаны рядом. Вставленное нигде не сохраняется.",
    ),
    "person": Text("An invented person", "Вымышленное лицо"),
    "own": Text("none: the file below", "не выбрано: файл ниже"),
    "file": Text("A case file (TOML)", "Файл дела (TOML)"),
    "file_hint": Text(
        "Dates only; no names, no documents. As on the page «Case», under «case file».",
        "Только даты; без имён и документов. Такой файл даёт страница «Случай».",
    ),
    "ask": Text("Show the dates", "Показать даты"),
    "case_title": Text("One case, three countries", "Один случай, три страны"),
    "as_of": Text("As of {day}", "По состоянию на {day}"),
    "summons": Text("Summons {id}", "Повестка {id}"),
    "no_summons": Text("There is no summons in the case.", "В деле нет повесток."),
    "reads": Text("How the facts of a case are read here", "Как здесь читаются факты дела"),
    "not_computed": Text(
        "This country is not computed: what was read does not suffice.",
        "Для этой страны ответ не вычисляется: прочитанного недостаточно.",
    ),
    "others": Text(
        "Not computed, because what was read does not suffice: {countries}.",
        "Ответ не вычисляется, так как прочитанного недостаточно: {countries}.",
    ),
    "sources": Text("Sources", "Источники"),
    "sources_note": Text(
        "Addresses are plain text: nothing here leads out of the model.",
        "Адреса даны простым текстом: отсюда нет переходов на другие сайты.",
    ),
    "no_address": Text("address not kept", "адрес не сохранён"),
    "unconfirmed": Text("no page read confirms it", "прочитанными страницами не подтверждено"),
    "rules": Text("In the book of the law", "В книге закона"),
    "back": Text("All countries", "Все страны"),
    "ask_again": Text("Ask about another case", "Спросить о другом деле"),
}
"""As `w.key` in the templates."""
