"""What was so of a man on a day, as known on another: the law, each screen, what he could know.

The plain data that `povestka sandbox ask --json` prints goes in; one table comes out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import sandbox_words as words
from povestka.report.dates import in_words
from povestka.report.sandbox_table import table
from povestka.report.sandbox_told import sheet
from povestka.report.words import STATES

Plain = Mapping[str, Any]

_HEAD: Final = Text(
    "{person} on {on}, as known on {known}",
    "{person}: {on}, по сведениям на {known}",
)
_UNDER: Final = Text("Under {readings}.", "При толковании {readings}.")
_COLUMNS: Final = (
    Text("Who says", "Кто говорит"),
    Text("What", "Что"),
    Text("On that day", "В этот день"),
    Text("Since", "С какого дня"),
    Text("Rests on", "На чём основано"),
)
VIEWS: Final[Mapping[str, Text]] = {
    "law": Text("The law, on the facts", "Закон, по фактам"),
    "belief": Text("The law, as the military register believes", "Закон, по сведениям реестра"),
    "entry": Text("Register of measures", "Реестр мер"),
    "screen": Text("Screen: {agency}", "Экран: {agency}"),
    "could_know": Text("He could know", "Лицо могло знать"),
    "knew": Text("He knew", "Лицо знало"),
}
"""Whose view a row of the table is."""

_APPLIES: Final[Mapping[str, tuple[Text, Text]]] = {
    "law": (Text("applies", "действует"), Text("does not apply", "не действует")),
    "belief": (Text("applies", "действует"), Text("does not apply", "не действует")),
    "entry": (Text("entered", "запись есть"), Text("no entry", "записи нет")),
    "screen": (Text("shown", "показано"), Text("not shown", "не показано")),
    "could_know": (words.YES, words.NO),
    "knew": (words.YES, words.NO),
}
_WITHOUT: Final = Text("shown; the law does not support it", "показано; из закона не следует")
_BUT: Final = Text("{told} ({state})", "{told} ({state})")
_SERVED: Final = Text("served: {by}", "вручена: {by}")
_NOT_SERVED: Final = Text("not served", "не вручена")
_SUMMONS: Final = Text("summons {id}", "повестка {id}")
_NOBODY_SUMMONED: Final = Text(
    "No summons has gone out to him by that day.", "К этому дню повесток ему не направляли."
)
_DECISIONS: Final = Text(
    "Decisions about him so far: {automatic} automatic, {human} by people.",
    "Решений о нём к этому дню: автоматических — {automatic}, принятых людьми — {human}.",
)
_CHECKED: Final = Text(
    "The text of the law was last checked on {checked}; practice may differ.",
    "Текст закона проверен по состоянию на {checked}; практика может отличаться.",
)


def drawn_ask(told: Plain, lang: str, width: int) -> str:
    """The answer as text no wider than a terminal."""
    return sheet(_parts(told, lang, width), width)


def _parts(told: Plain, lang: str, width: int) -> Iterator[str]:
    yield _HEAD.in_(lang).format(
        person=told["person"], on=in_words(told["on"], lang), known=in_words(told["known"], lang)
    )
    yield words.SAYS.in_(lang)
    if told["readings"]:
        yield _UNDER.in_(lang).format(readings=", ".join(told["readings"]))
    yield ""
    if not any(one["what"] == "summons" for one in told["rows"]):
        yield _NOBODY_SUMMONED.in_(lang)
        yield ""
    yield table(
        [one.in_(lang) for one in _COLUMNS],
        [row(one, lang) for one in told["rows"]],
        width,
    )
    yield ""
    yield _DECISIONS.in_(lang).format(**told["decisions"])
    yield _CHECKED.in_(lang).format(checked=in_words(told["law"]["checked_on"], lang))


def row(one: Plain, lang: str) -> tuple[str, ...]:
    """One row of the table in words: who says, what, what is so, since when, on what it rests."""
    agency = words.role(one["agency"], lang) if one["agency"] else ""
    since = in_words(one["from"], lang) if one["from"] else words.DASH
    return (
        VIEWS[one["view"]].in_(lang).format(agency=agency),
        _subject(one, lang),
        _state(one, lang),
        since,
        _rests(one),
    )


def _subject(one: Plain, lang: str) -> str:
    if one["what"] == "summons":
        return _SUMMONS.in_(lang).format(id=one["summons"])
    return words.WHAT[one["what"]].in_(lang)


def _state(one: Plain, lang: str) -> str:
    """Whether it is so; that a screen is against the law, or the law not certain, too."""
    if one["unsupported"]:
        return _WITHOUT.in_(lang)
    if one["by"]:
        told = _SERVED.in_(lang).format(by=words.ROUTES[one["by"]].in_(lang))
    elif one["view"] == "law" and one["what"] == "summons":
        told = _NOT_SERVED.in_(lang)
    else:
        yes, no = _APPLIES[one["view"]]
        told = (yes if one["holds"] else no).in_(lang)
    if one["state"] in ("", "certain"):
        return told
    return _BUT.in_(lang).format(told=told, state=STATES[one["state"]].in_(lang))


def _rests(one: Plain) -> str:
    """The rule with its articles, and the events."""
    rule = f"{one['rule']}: {one['articles']}" if one["rule"] else ""
    events = ", ".join(map(words.short, one["events"]))
    return "; ".join(part for part in (rule, events) if part) or words.DASH
