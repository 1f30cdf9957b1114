"""Readings side by side: what each contested day is by default, at the earliest, at the latest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from povestka.report import lacks, readings, words
from povestka.report.row import Frame

_NEVER: Final = "~"
"""Sorts after every ISO day: what does not arise, or has no end, is the latest of all."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A day in words and the readings that give it, none for the default."""

    said: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One contested end of one answer."""

    label: str
    tag: str
    default: Cell
    earliest: Cell
    latest: Cell


def lines(result: Mapping[str, Any], names: Mapping[str, Any], lang: str) -> tuple[Line, ...]:
    """One line for each day that an open reading, changed alone, would move.

    What is only reported or seen in practice takes no part.
    """
    frame = Frame(result, names, lang)
    found = []
    for answer in result["answers"]:
        for end, pick in _ends(str(answer["question"])):
            line = _line(answer, end, pick, frame)
            if line is not None:
                found.append(line)
    return tuple(found)


def _ends(question: str) -> list[tuple[str, readings.Pick]]:
    if question in {"exit_ban", "measures"}:
        return [
            (f"{question}.from", readings.start),
            (f"{question}.until", readings.until),
        ]
    return [(question, readings.whole)] if question in lacks.ENDS else []


def _line(answer: Mapping[str, Any], end: str, pick: readings.Pick, frame: Frame) -> Line | None:
    if "value" not in answer:
        return None
    usual = pick(answer["value"])
    given = {switch: pick(value) for switch, value in answer.get("readings", {}).items()}
    given = {switch: day for switch, day in given.items() if not readings.absent(day)}
    if readings.absent(usual) or all(day == usual for day in given.values()):
        return None
    order = sorted({str(day or _NEVER) for day in (usual, *given.values())})
    return Line(
        label=lacks.ENDS[end].in_(frame.lang),
        tag=frame.tag(answer),
        default=_cell(str(usual or _NEVER), None, given, end, frame),
        earliest=_cell(order[0], usual, given, end, frame),
        latest=_cell(order[-1], usual, given, end, frame),
    )


def _cell(day: str, usual: object, given: Mapping[str, Any], end: str, frame: Frame) -> Cell:
    if day != _NEVER:
        said = frame.day(day)
    elif end.endswith(".until"):
        said = words.say(words.NO_END, frame.lang, as_of=frame.day(frame.as_of))
    else:
        said = words.NOTHING.in_(frame.lang)
    if day == str(usual or _NEVER):
        return Cell(said, ())
    names = [
        readings.named(switch, frame)
        for switch, other in sorted(given.items())
        if str(other or _NEVER) == day
    ]
    return Cell(said, tuple(names))
