"""The words of the site that no page of the book has."""

from __future__ import annotations

from povestka.language.words import Text

PROJECT = Text("povestka: the law of the summons", "povestka: закон о повестках")
MODEL = Text(
    "MODEL. Information, not legal advice. The text of the law was last checked on 15 March 2026.",
    "МОДЕЛЬ. Сведения, а не юридическая консультация. Текст закона проверен по состоянию на"
    " 15 марта 2026 года.",
)
OTHER_LANGUAGE = Text("По-русски", "In English")

BOOK_LEAD = Text(
    "Every rule of the model stands here with its words, its formula, its articles and sources."
    " {rules} rules are computed. {statements} statements are shown and not computed, each with"
    " the reason. {readings} questions are contested.",
    "Здесь стоит каждое правило модели: слова, формула, статьи и источники. Вычисляемых правил —"
    " {rules}. Положений, которые показаны и не вычисляются, — {statements}, у каждого указана"
    " причина. Спорных вопросов — {readings}.",
)
SUBJECT = Text("Subject", "Предмет")
RULES = Text("Rules that are computed", "Вычисляемые правила")
STATEMENTS = Text("Shown and not computed", "Показано и не вычисляется")
COMPUTED = Text("A rule that is computed", "Вычисляемое правило")
FORMULA = Text("Formula", "Формула")
FORMULA_OF = Text(
    "As in force on {day}. Names are those of other rules and of the facts of a case.",
    "В редакции, действующей на {day}. Имена — это другие правила и факты дела.",
)
GRAPH = Text("Graph", "Схема")
GRAPH_OF = Text(
    "Left the rule, right what it is made of. Dashed lines lead to what is only asked for a"
    " condition. The same in words stands in the lists below.",
    "Слева правило, справа то, из чего оно состоит. Пунктир ведёт к тому, что лишь проверяется"
    " в условии. То же словами — в списках ниже.",
)
HISTORY = Text("History over the editions", "История по редакциям")
ONE_EDITION = Text(
    "Its own wording has not changed since it came into force; that of the rules it rests on may"
    " have.",
    "Его собственная формулировка с начала действия не менялась; у правил, на которые оно"
    " опирается, могла меняться.",
)
NO_ACT = Text("from the beginning", "с самого начала")
TOUCHED = Text("Contested readings that touch it", "Спорные толкования, которые его затрагивают")
USES = Text("What it rests on", "На что опирается")
USED_BY = Text("What rests on it", "Что на него опирается")
NO_USES = Text("It rests on facts alone.", "Опирается только на факты.")
NO_USERS = Text(
    "No other rule: it answers a question by itself.",
    "Другие правила на него не опираются: оно само отвечает на вопрос.",
)
THEOREMS = Text("Theorems that defend it", "Теоремы, которые его защищают")
CASES = Text("Committed cases that reach it", "Дела проекта, которые до него доходят")
CASES_OF = Text(
    "Files in {folder} that ask this rule, or whose chain of reasons holds it: {count}.",
    "Файлы в {folder}, которые задают вопрос этому правилу или имеют его в цепочке оснований:"
    " {count}.",
)
ASKS_OF = Text("Questions put to it alone", "Вопросы, заданные только ему")
NO_CASES = Text(
    "None is settled by this rule under the readings taken by default.",
    "При толкованиях, принятых по умолчанию, ни одно дело этим правилом не решается.",
)
SLIPS = Text("Slips of the pen", "Описки")
SOURCES = Text("Sources", "Источники")
KIND = Text("Kind", "Вид")
ADDRESS = Text("Address", "Адрес")
UNCONFIRMED = Text(
    "[K] Part of this is general knowledge that no source here confirms.",
    "[K] Часть этого — общеизвестное, что источниками здесь не подтверждено.",
)
USED_IN = Text("Cited by", "Где использован")
EDITIONS = Text("Editions of the law", "Редакции закона")
EDITIONS_LEAD = Text(
    "The day of the event picks the edition, never the day of asking. Each rule names the event.",
    "Редакцию выбирает день события, а не день вопроса. Каждое правило называет это событие.",
)
FROM = Text("From", "С")
ACT = Text("Act", "Акт")
WHAT = Text("What it says", "Что в ней")
ALL_DAYS = Text("Every day on which some rule changes", "Все дни, когда меняется какое-либо правило")
DIFFERS = Text("What differs: {before} and {after}", "Что различается: {before} и {after}")
DIFFERENCES = Text("Differences of editions", "Различия редакций")
DIFFERENCES_LEAD = Text(
    "Each page sets two editions that follow each other side by side: what was, what came.",
    "На каждой странице рядом две редакции, следующие одна за другой: было и стало.",
)
PARAMETERS = Text("Parameters", "Параметры")
PARAMETERS_LEAD = Text(
    "Numbers that the law sets and that a reform may set anew.",
    "Числа, которые устанавливает закон и может изменить реформа.",
)
NAME = Text("Name", "Имя")
VALUE = Text("Value", "Значение")
USED_BY_RULES = Text("Rules that use it", "Правила, где оно есть")
MEASURES = Text("The six measures", "Шесть временных мер")
MEASURES_LEAD = Text(
    "They begin together and end together. The exit ban is a measure of its own and not one of"
    " them. No measure added by a region was found.",
    "Они начинаются и заканчиваются вместе. Запрет на выезд — отдельная мера и в их число не"
    " входит. Мер, добавленных регионами, не найдено.",
)
READINGS = Text("Contested readings", "Спорные толкования")
READINGS_LEAD = Text(
    "Where the text of the law is read in several ways, every reading is kept, with who holds it."
    " A case is answered under the default and under every other that would change the answer.",
    "Там, где текст закона понимают по-разному, сохранено каждое толкование и указано, кто его"
    " держится. Дело решается по умолчанию и по каждому толкованию, которое изменило бы ответ.",
)
OPTIONS = Text("Its readings", "Толкования")
RANK = Text("Rank", "Место")
HELD_BY = Text("Held by", "Кто держится")
RULES_TOUCHED = Text("Rules that turn on it", "Правила, которые от него зависят")
CASES_MOVED = Text(
    "Committed cases in which it changes an answer", "Дела проекта, где оно меняет ответ"
)
NONE_MOVED = Text("None.", "Таких нет.")
AMENDED = Text("Rules that differ", "Правила, которые различаются")

UNITS = {
    "day": Text("days", "дней"),
    "month": Text("months", "месяцев"),
    "year": Text("years", "лет"),
    "rouble": Text("roubles", "рублей"),
}
