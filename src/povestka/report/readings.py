"""What other readings of the law would give, as sentences that put the date first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import dates, lacks, words
from povestka.report.row import Frame, Move, Row
from povestka.report.values import capital, shown

Pick = Callable[[Any], Any]

_ABSENT: Final = object()


def whole(value: object) -> object:
    """The value itself: the pick of an answer that is one day, one amount, one truth."""
    return value


def start(value: Any) -> object:
    """The first day of an interval, None where none arises."""
    return value["from"] if value else None


def until(value: Any) -> object:
    """The first day after an interval: None while open, a mark of its own where none arises."""
    return value["until"] if value else _ABSENT


def opening(value: Any) -> object:
    """The pick of an interval open by default: its first day, or the whole where it ends."""
    if not value or value["until"] is None:
        return start(value)
    return {"from": value["from"], "until": value["until"]}


def absent(value: object) -> bool:
    """Whether `until` found no interval to have an end."""
    return value is _ABSENT


def named(switch: str, frame: Frame) -> str:
    """A reading by its question, its display name and its number; its switch where unnamed."""
    name = frame.reading(switch).rstrip(".")
    if not name:
        return switch
    told = f"{frame.asks(switch)} {name}".strip()
    return words.say(lacks.NAMED, frame.lang, name=told, switch=switch.partition("=")[0])


def moved(answer: Mapping[str, Any], pick: Pick, frame: Frame) -> tuple[Move, ...]:
    """What each reading gives that moves what `pick` takes from the answer's value.

    Open readings come first, by their date, then what is only reported or seen in practice.
    A reading under which an end has no interval is told once, with its beginning.
    """
    usual = pick(answer.get("value"))
    told = [
        *_moves(answer.get("readings", {}), pick, usual, frame, open_rank=True),
        *_moves(answer.get("reported", {}), pick, usual, frame, open_rank=False),
    ]
    return tuple(told)


def unsettled(answer: Mapping[str, Any], frame: Frame) -> tuple[Move, ...]:
    """Each reading under which the answer hangs on a fact that is not given.

    Where it does so by default, only those that hang on another fact.
    """
    told = []
    for switch, lack in sorted(answer.get("unsettled", {}).items()):
        if list(lack.get("missing", ())) == list(answer.get("missing", ())):
            continue
        missing, name = listed(lack.get("missing", ()), frame), named(switch, frame)
        sentence = words.say(lacks.WOULD_DEPEND, frame.lang, missing=missing, name=name)
        told.append(Move("unsettled", missing, switch, sentence))
    return tuple(told)


def listed(paths: Any, frame: Frame) -> str:
    """Missing facts in words, one after the other."""
    return "; ".join(lacks.missing_in_words(str(path), frame.lang) for path in paths)


def moves(answer: Mapping[str, Any], pick: Pick) -> bool:
    """Whether an open reading, or one that hangs on a missing fact, moves this end."""
    usual = pick(answer.get("value"))
    found = any(pick(value) != usual for value in answer.get("readings", {}).values())
    return found or bool(answer.get("unsettled"))


@dataclass(frozen=True, slots=True)
class Contested:
    """A contested question that a timeline names: its number, its words, its readings in words."""

    number: str
    asks: str
    options: tuple[tuple[str, str], ...]


def legend(switches: Iterable[str], frame: Frame) -> tuple[Contested, ...]:
    """The words of the readings named, question by question, in the order of their numbers."""
    found: dict[str, list[str]] = {}
    for switch in sorted(set(switches), key=by_number):
        if frame.reading(switch):
            found.setdefault(switch.partition("=")[0], []).append(switch)
    return tuple(
        Contested(
            number,
            frame.asks(number),
            tuple((one.partition("=")[2], frame.reading(one)) for one in several),
        )
        for number, several in found.items()
    )


def switches_of(told: Iterable[Row]) -> tuple[str, ...]:
    """The readings that the rows of a timeline name as moving something."""
    return tuple(move.switch for row in told for move in row.moved if move.switch)


def by_number(switch: str) -> tuple[int, str]:
    """The order of readings: CR-2 before CR-10, and by name within a question."""
    number, _, option = switch.partition("=")
    return len(number), f"{number}={option}"


def _moves(
    readings: Mapping[str, Any], pick: Pick, usual: object, frame: Frame, *, open_rank: bool
) -> list[Move]:
    changed = {
        switch: pick(value)
        for switch, value in readings.items()
        if pick(value) != usual and not absent(pick(value))
    }
    order = sorted(changed, key=lambda switch: (str(changed[switch] or "~"), switch))
    return [_move(changed[switch], switch, pick, frame, open_rank) for switch in order]


def _move(value: Any, switch: str, pick: Pick, frame: Frame, open_rank: bool) -> Move:
    lang, name, as_of = frame.lang, named(switch, frame), frame.day(frame.as_of)
    lasts = value is None and pick is until
    said = words.say(words.NO_END, lang, as_of=as_of) if lasts else shown(value, lang, frame.as_of)
    text = _template(value, lasts) if open_rank else lacks.REPORTED
    sentence = capital(words.say(text, lang, value=said, name=name, as_of=as_of))
    return Move("open" if open_rank else "reported", said, switch, sentence)


def _template(value: object, lasts: bool) -> Text:
    if lasts:
        return lacks.WOULD_LAST
    if isinstance(value, bool):
        return lacks.WOULD_DIFFER
    if value is None or value == []:
        return lacks.WOULD_NOT
    return lacks.WOULD_RUN if _runs(value) else lacks.WOULD_BE


def _runs(value: object) -> bool:
    items = value if isinstance(value, list) else [value]
    return any(isinstance(one, Mapping) and "from" in one for one in items)


def day_of(value: object) -> str | None:
    """The value if it is an ISO day, else None."""
    return str(value) if dates.is_day(value) else None
