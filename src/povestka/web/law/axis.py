"""The history of a rule drawn on an axis of time: one bar an edition, numbered, with its day.

The drawing carries no colour of its own: classes are there for a style sheet, every second bar is
lighter, and each has its number. Its description says the same in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Final

from povestka.language.words import Text
from povestka.report.dates import in_words

_WIDE: Final = 720
_EDGE: Final = 16
_BAR: Final = (30, 34)
"""Where a bar begins from above, and how high it is."""
_AXIS: Final = 76
_HIGH: Final = 100
_FIRST: Final = date(2022, 7, 1)
"""The axis never begins before this day: the registers begin in 2023."""

_TITLE: Final = Text("History of «{title}»", "История: «{title}»")
_BAR_SAYS: Final = Text("{number}: {label}, {span}", "{number}: {label}, {span}")
_FROM_BEGINNING: Final = Text("from the beginning", "с самого начала")
_SINCE: Final = Text("from {day}", "с {day}")
_UNTIL: Final = Text("to {day}", "по {day}")
_CHECKED: Final = Text(
    "The axis ends on the day of the last check, {day}.",
    "Ось кончается днём последней проверки: {day}.",
)


@dataclass(frozen=True, slots=True)
class Span:
    """A bar: its label, its first day (none: from the beginning), its last (none: still there)."""

    label: str
    since: str | None
    until: str | None = None


def drawn_axis(title: str, spans: Sequence[Span], checked_on: str, lang: str) -> str:
    """The spans, in their order, as one SVG element; a span without `until` lasts to the next.

    >>> '<rect' in drawn_axis("Service", [Span("2023-04", "2023-04-14")], "2026-03-15", "en")
    True
    """
    last = date.fromisoformat(checked_on)
    dated = [date.fromisoformat(one.since) for one in spans if one.since]
    first = max(_FIRST, min([*dated, last]).replace(day=1, month=1))
    scale = (_WIDE - 2 * _EDGE) / max((last - first).days, 1)

    def place(day: date) -> int:
        inside = min(max(day, first), last)
        return _EDGE + round((inside - first).days * scale)

    starts = [place(date.fromisoformat(one.since)) if one.since else _EDGE for one in spans]
    ends = [
        place(date.fromisoformat(one.until)) if one.until else following
        for one, following in zip(spans, [*starts[1:], _WIDE - _EDGE], strict=True)
    ]
    bars = [
        _bar(number, start, end)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    ]
    years = [
        _year(place(date(year, 1, 1)), year)
        for year in range(first.year, last.year + 1) if date(year, 1, 1) >= first
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="law-axis" role="img" width="{_WIDE}"'
        f' height="{_HIGH}" viewBox="0 0 {_WIDE} {_HIGH}">'
        f"<title>{escape(_TITLE.in_(lang).format(title=title))}</title>"
        f"<desc>{escape(described(spans, checked_on, lang))}</desc>"
        f'<line class="axis" x1="{_EDGE}" y1="{_AXIS}" x2="{_WIDE - _EDGE}" y2="{_AXIS}"'
        f' stroke="currentColor"/>{"".join(years)}{"".join(bars)}</svg>'
    )


def described(spans: Sequence[Span], checked_on: str, lang: str) -> str:
    """The drawing in words: each bar with its number and its days, then where the axis ends."""
    told = [
        _BAR_SAYS.in_(lang).format(number=number, label=one.label, span=said(one, lang))
        for number, one in enumerate(spans, 1)
    ]
    checked = _CHECKED.in_(lang).format(day=in_words(checked_on, lang))
    return f"{'; '.join(told)}. {checked}"


def said(span: Span, lang: str) -> str:
    """The days of a span in words.

    >>> said(Span("", "2023-04-14", "2023-12-31"), "en")
    'from 14 April 2023 to 31 December 2023'
    """
    since = _FROM_BEGINNING.in_(lang)
    if span.since:
        since = _SINCE.in_(lang).format(day=in_words(span.since, lang))
    if not span.until:
        return since
    return f"{since} {_UNTIL.in_(lang).format(day=in_words(span.until, lang))}"


def _bar(number: int, start: int, end: int) -> str:
    top, high = _BAR
    wide = max(end - start, 2)
    shade = "odd" if number % 2 else "even"
    return (
        f'<g class="span {shade}"><rect x="{start}" y="{top}" width="{wide}" height="{high}"'
        f' fill="none" stroke="currentColor"/><line x1="{start}" y1="{top - 8}" x2="{start}"'
        f' y2="{_AXIS}" stroke="currentColor"/><text x="{start + 4}" y="{top - 6}"'
        f' fill="currentColor" font-size="14" font-weight="700">{number}</text></g>'
    )


def _year(place: int, year: int) -> str:
    return (
        f'<g class="year"><line x1="{place}" y1="{_AXIS}" x2="{place}" y2="{_AXIS + 5}"'
        f' stroke="currentColor"/><text x="{place}" y="{_AXIS + 19}" text-anchor="middle"'
        f' fill="currentColor" font-size="13">{year}</text></g>'
    )
