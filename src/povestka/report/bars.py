"""The periods in force as bars: words first, then whole numbers for a drawing 1000 wide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from povestka.report import dates, lacks
from povestka.report.row import Frame

WIDTH: Final = 1000

_LANES: Final = (("under_exit_ban", "exit_ban"), ("under_measures", "measures"))

_MARGIN: Final = 7
"""Days drawn beyond the last one where it lies ahead, so that what begins there is seen."""

Span = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch of a lane, from `left` on, `width` wide; `open` where nothing ends it yet."""

    left: int
    width: int
    open: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of restriction: its name, its periods in words, its bars, and thin ones beneath."""

    key: str
    label: str
    periods: tuple[str, ...]
    bars: tuple[Bar, ...]
    others: tuple[tuple[Bar, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The lanes of a case over one axis: its first and last ISO day, the day of asking, months."""

    lanes: tuple[Lane, ...]
    first: str
    last: str
    asked: int
    months: tuple[int, ...]


def chart(result: Mapping[str, Any], names: Mapping[str, Any], lang: str) -> Chart | None:
    """The chart of one result; None where no restriction arises under any open reading."""
    frame = Frame(result, names, lang)
    found = [(keys, *_spans(keys, frame)) for keys in _LANES]
    found = [one for one in found if one[1] or one[2]]
    if not found:
        return None
    days = [frame.as_of, *_days(frame)]
    for _, spans, others in found:
        for span in (*spans, *(one for other in others for one in other)):
            days.extend(day for day in span if day)
    first, last = min(days), dates.shifted(max(days), _MARGIN if max(days) > frame.as_of else 0)
    axis = (date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1)
    lanes = tuple(
        Lane(
            key=keys[1],
            label=lacks.QUESTIONS[keys[0]].in_(lang),
            periods=tuple(_period(span, frame) for span in spans),
            bars=_bars(spans, axis, frame),
            others=tuple(_bars(other, axis, frame) for other in others),
        )
        for keys, spans, others in found
    )
    asked = _at(frame.as_of, axis)
    return Chart(lanes, first, last, asked, tuple(_months(axis)))


def _spans(keys: tuple[str, str], frame: Frame) -> tuple[list[Span], list[list[Span]]]:
    """The periods by default, and those under each open reading that differ from them."""
    answers = frame.result["answers"]
    chosen = [one for one in answers if one["question"] == keys[0] and "value" in one]
    chosen = chosen or [one for one in answers if one["question"] == keys[1]]
    usual = _flat(answer.get("value") for answer in chosen)
    others: list[list[Span]] = []
    for answer in chosen:
        for _, value in sorted(answer.get("readings", {}).items()):
            other = _flat([value])
            if other and other != usual and other not in others:
                others.append(other)
    return usual, others


def _flat(values: Iterable[Any]) -> list[Span]:
    lists = [value if isinstance(value, list) else [value] for value in values]
    return [(str(one["from"]), one["until"]) for several in lists for one in several if one]


def _days(frame: Frame) -> list[str]:
    kinds = {"placed", "sent", "appear", "appeared"}
    facts = frame.result.get("facts", ())
    return [
        str(one["on"])
        for one in facts
        if str(one["fact"]).rpartition(".")[2] in kinds and dates.is_day(one["on"])
    ]


def _period(span: Span, frame: Frame) -> str:
    start, until = span
    if until is None and start > frame.as_of:
        return dates.ahead(start, frame.lang)
    said = dates.span(start, until, frame.lang)
    if until is None:
        return said
    return f"{said} ({dates.count(dates.length(start, until), frame.lang)})"


def _bars(spans: Iterable[Span], axis: tuple[int, int], frame: Frame) -> tuple[Bar, ...]:
    """An open span is drawn to the day of asking; one that has yet to begin, to the edge."""
    told = []
    for start, until in spans:
        left, right = _at(start, axis), WIDTH
        if until is not None or start <= frame.as_of:
            right = _at(until or dates.shifted(frame.as_of, 1), axis)
        told.append(Bar(left, max(right - left, 4), until is None))
    return tuple(told)


def _at(day: str, axis: tuple[int, int]) -> int:
    first, last = axis
    return round((date.fromisoformat(day).toordinal() - first) * WIDTH / (last - first))


def _months(axis: tuple[int, int]) -> Iterable[int]:
    for day in range(axis[0] + 1, axis[1]):
        if date.fromordinal(day).day == 1:
            yield _at(date.fromordinal(day).isoformat(), axis)
