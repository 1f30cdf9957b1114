"""The words around a result: headings, states, notices, labels. Whole sentences, two languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

INTERFACE: Final[Mapping[str, Text]] = {
    "title": Text("povestka: model timeline", "povestka: модельная хронология"),
    "heading": Text("Model timeline", "Модельная хронология"),
    "model": Text("MODEL", "МОДЕЛЬ"),
    "banner": Text(
        "The dates are computed from the dates given. This is information, not legal advice.",
        "Даты вычислены по введённым датам. Это справочные сведения, а не юридическая"
        " консультация.",
    ),
    "practice": Text(
        "This is what follows from the text of the law; practice may differ.",
        "Здесь показано, что следует из текста закона; практика может отличаться.",
    ),
    "checked": Text(
        "The text of the law was last checked on {checked}.",
        "Текст закона проверен по состоянию на {checked}.",
    ),
    "checked_before": Text(
        "The text of the law was last checked on {checked}; the day asked about is later.",
        "Текст закона проверен по состоянию на {checked}; запрошенная дата позже.",
    ),
    "as_of": Text("As of {as_of}", "По состоянию на {as_of}"),
    "case": Text("Case {file}", "Случай {file}"),
    "cases": Text("Cases", "Случаи"),
    "skip": Text("Skip to the timeline", "Перейти к хронологии"),
    "in_force": Text("Periods in force", "Периоды действия"),
    "not_answered": Text("none in this answer", "в этом ответе нет"),
    "asked": Text("Day of asking", "День, на который дан ответ"),
    "timeline": Text("Timeline", "Хронология"),
    "readings": Text("Readings side by side", "Толкования рядом"),
    "readings_note": Text(
        "Each contested reading is changed alone, the others stay as they are.",
        "Каждое спорное толкование меняется отдельно, остальные остаются прежними.",
    ),
    "what": Text("What", "Что"),
    "default": Text("By default", "По умолчанию"),
    "answered": Text("As answered", "В этом ответе"),
    "earliest": Text("Earliest", "Самая ранняя дата"),
    "latest": Text("Latest", "Самая поздняя дата"),
    "dated": Text("Dated", "С датой"),
    "depends": Text("Not decided by what is given", "Не определяется указанными данными"),
    "other": Text("Without a date of its own", "Без собственной даты"),
    "none": Text("Does not arise", "Не возникает"),
    "assumptions": Text("Assumptions", "Допущения"),
    "passed": Text(
        "Expectations written in the file: {n} met.",
        "Ожидания, записанные в файле: выполнено {n}.",
    ),
    "failed": Text(
        "Expectations written in the file: {m} not met, {n} met.",
        "Ожидания, записанные в файле: не выполнено {m}, выполнено {n}.",
    ),
    "wanted": Text("expected", "ожидалось"),
    "given": Text("given", "получено"),
    "under": Text("Answered under {readings}.", "Ответ дан при толковании {readings}."),
    "edition": Text("Edition of the law: {edition}.", "Редакция закона: {edition}."),
    "in_edition": Text("edition {edition}", "редакция {edition}"),
    "others": Text("Other readings: {what}.", "При ином толковании: {what}."),
    "reported": Text(
        "In reports or in practice: {what}.", "В публикациях или на практике: {what}."
    ),
    "hangs": Text(
        "Depends on what is not given: {what}.", "Зависит от того, что не указано: {what}."
    ),
    "named": Text("Readings named above", "Названные выше толкования"),
    "hint": Text(
        "The full chain of reasons: --reasons.", "Полное обоснование: --reasons."
    ),
    "reasons": Text("Reasons and sources", "Обоснование и источники"),
    "because": Text("All the reasons:", "Полное обоснование:"),
    "picked": Text("Taken under {readings}.", "При толковании {readings}."),
    "again": Text("shown above", "показано выше"),
    "origin": Text("Rule {rule}, edition {edition}.", "Правило {rule}, редакция {edition}."),
    "sources": Text("Sources: {sources}.", "Источники: {sources}."),
    "book": Text("Law book {book}", "Книга правил {book}"),
    "legend": Text(
        "A solid bar is the period as answered; a thin line below it is the period under one other"
        " open reading; the vertical line is the day of asking.",
        "Сплошная полоса — период в этом ответе; тонкая линия под ней — период при одном ином"
        " открытом толковании; вертикальная линия — день, на который дан ответ.",
    ),
}

KINDS: Final[Mapping[str, Text]] = {
    "fact": Text("as given", "как указано"),
    "law": Text("effect in law", "правовое последствие"),
    "deadline": Text("last day of a term", "последний день срока"),
}

FIELDS: Final[Mapping[str, Text]] = {
    "value": Text("value", "значение"),
    "by": Text("route", "способ вручения"),
    "state": Text("state", "состояние"),
    "missing": Text("missing", "не хватает"),
    "edition": Text("edition", "редакция"),
    "expected": Text("lies ahead", "ещё впереди"),
}
"""The fields of an answer that a file may expect."""

STATES: Final[Mapping[str, Text]] = {
    "certain": Text("follows from the text", "следует из текста"),
    "disputed": Text("disputed", "спорно"),
    "depends": Text("depends on a fact", "зависит от факта"),
    "unknown": Text("unknown: no source decides", "неизвестно: источников нет"),
    "unchecked": Text("not checked for this date", "не проверено на эту дату"),
    "reaches": Text(
        "reaches past the last check of the law",
        "продолжается после последней проверки закона",
    ),
}

CERTAINTY: Final[Mapping[str, Text]] = {
    "MED": Text(
        "The sources agree on the core, not on every detail.",
        "Источники согласны в главном, но не в каждой детали.",
    ),
    "LOW": Text(
        "The sources conflict or are few.",
        "Источники противоречат друг другу, или их мало.",
    ),
}

UNCONFIRMED: Final = Text(
    "No source seen confirms this rule.",
    "Ни один просмотренный источник не подтверждает это правило.",
)
EXPECTED: Final = Text(
    "expected, if nothing else happens",
    "ожидается, если не произойдёт ничего другого",
)
QUOTED: Final = Text("“{name}”", "«{name}»")
YES: Final = Text("yes", "да")
NO: Final = Text("no", "нет")
NOTHING: Final = Text("does not arise", "не возникает")
UNSETTLED: Final = Text(
    "not settled by what is given", "указанными данными не определяется"
)
EITHER: Final = Text(
    "does not arise, or is not settled by what is given",
    "не возникает либо указанными данными не определяется",
)
NO_END: Final = Text("no end by {as_of}", "окончания нет на {as_of}")

STRONGEST: Final = Text(
    "In the text of the law as checked on {checked}, no rule of this model applies a ban to these"
    " facts; practice may differ.",
    "В тексте закона, проверенном на {checked}, ни одно правило модели не устанавливает запрета"
    " при таких фактах; практика может отличаться.",
)

ASSUMED: Final[Mapping[str, Text]] = {
    "person.born": Text(
        "The date of birth is not given; he is taken to be of the age that his status requires.",
        "Дата рождения не указана; принято, что возраст соответствует указанному статусу.",
    ),
}
ASSUMED_OTHER: Final = Text(
    "Taken as usual, because it is not given: {what}.",
    "Не указано, принято обычное значение: {what}.",
)


def interface(lang: str) -> dict[str, str]:
    """Every word of the interface in one language, by its key, places still unfilled.

    >>> interface("en")["model"]
    'MODEL'
    """
    return {key: text.in_(lang) for key, text in INTERFACE.items()}


def say(text: Text, lang: str, **places: object) -> str:
    """One sentence with its places filled; a place left out is a KeyError.

    >>> say(NO_END, "en", as_of="1 April 2026")
    'no end by 1 April 2026'
    """
    return text.in_(lang).format(**places)


def told(value: object, lang: str) -> str:
    """A sentence that came with the result: a string, or one string a language.

    >>> told({"en": "so", "ru": "так"}, "ru"), told("so", "ru")
    ('так', 'so')
    """
    if isinstance(value, Mapping):
        return str(value[lang])
    return str(value)
