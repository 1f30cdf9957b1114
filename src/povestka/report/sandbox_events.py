"""The log of one person, or of the town, in words: each event, its day, and who recorded it when.

The plain data that `povestka sandbox events --json` prints goes in; lines of text come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import sandbox_words as words
from povestka.report.dates import in_words
from povestka.report.sandbox_fields import field
from povestka.report.sandbox_table import table
from povestka.report.sandbox_told import sheet

Plain = Mapping[str, Any]

_COLUMNS: Final = (
    Text("Day", "День"), Text("What happened", "Что произошло"), Text("Recorded by", "Кто записал"),
)
_AUTOMATIC: Final = Text("{who}, automatic", "{who}, автоматически")
_LATER: Final = Text("{who}, on {recorded}", "{who}, {recorded}")
_ABOUT: Final = Text("{says} [{of}]", "{says} [{of}]")
_LEFT_OUT: Final = Text("left out: {why}", "не учтено: {why}")
_COUNT: Final = Text("Events: {count}.", "Событий: {count}.")
_MOVES: Final = Text(
    "The moves of the clock are left out above; --json has them.",
    "Передвижения часов выше опущены; они есть в --json.",
)
_TOWN: Final = Text("The town", "Город")
_DECISIONS: Final = Text(
    "Decisions: {automatic} automatic, {human} by people.",
    "Решений: автоматических — {automatic}, принятых людьми — {human}.",
)


def drawn_events(told: Plain, lang: str, width: int) -> str:
    """The events as one table in the order of the log."""
    return sheet(_parts(told, lang, width), width)


def _parts(told: Plain, lang: str, width: int) -> Iterator[str]:
    yield told["person"] or _TOWN.in_(lang)
    yield words.SAYS.in_(lang)
    yield ""
    rows = [row(one, lang) for one in told["events"] if one["kind"] != "clock.moved"]
    yield table([one.in_(lang) for one in _COLUMNS], rows, width)
    yield ""
    if len(rows) < len(told["events"]):
        yield _MOVES.in_(lang)
    yield _COUNT.in_(lang).format(count=words.number(len(told["events"])))
    if told["decisions"]:
        yield _DECISIONS.in_(lang).format(**told["decisions"])


def row(one: Plain, lang: str) -> tuple[str, ...]:
    """One event in words: its day, what happened and what it carries, who recorded it, and when."""
    who = words.role(one["by"], lang)
    if one["automatic"]:
        who = _AUTOMATIC.in_(lang).format(who=who)
    if one["on"] != one["recorded"]:
        who = _LATER.in_(lang).format(who=who, recorded=in_words(one["recorded"], lang))
    says = one["says"]
    if one["of"]:
        of = words.WHAT[one["of"]].in_(lang) if one["of"] in words.WHAT else one["of"]
        says = _ABOUT.in_(lang).format(says=says, of=of)
    return in_words(one["on"], lang), "; ".join((says, *_more(one, lang))), who


def _more(one: Plain, lang: str) -> Iterator[str]:
    for name, value in one["data"].items():
        if value is None or name == "town":  # the town's own settings would fill pages
            continue
        yield field(name, value, lang)
    if one["anomaly"]:
        yield _LEFT_OUT.in_(lang).format(why=one["anomaly"])
