"""What holds of every log and of every man in it, whatever happened: named, each a sentence.

Used by the tests, by the simulation after every step, and on a stranger's file. A check gives what
breaks it; of a sound log none gives anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from povestka.language.days import NOT_YET
from povestka.language.words import Text
from povestka.registers.asking import Effects, case_of, effects, served_by
from povestka.registers.events import Event
from povestka.registers.fold import fold
from povestka.registers.kinds import KINDS
from povestka.registers.spans import Span, spans
from povestka.registers.state import State


@dataclass(frozen=True, slots=True)
class Broken:
    """A check that does not hold: its name, whose record, and the events that show it."""

    name: str
    person: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One check of a man on a day: its name, the sentence that must hold, and what breaks it."""

    name: str
    says: Text
    breaks: Callable[[State, int], Iterable[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class LogCheck:
    """One check of a whole log, in the order of its records."""

    name: str
    says: Text
    breaks: Callable[[Sequence[Event]], Iterable[tuple[str, ...]]]


def _possible(state: State, _: int) -> Iterator[tuple[str, ...]]:
    return ((one,) for one in state.anomalies)


def _past(state: State, today: int) -> Iterator[tuple[str, ...]]:
    return ((one.id,) for one in state.told.values() if one.on > min(one.recorded, today))


def _by_their_own(state: State, _: int) -> Iterator[tuple[str, ...]]:
    for one in state.told.values():
        kind = KINDS.get(one.kind)
        if kind is None or one.by not in kind.by or (one.automatic and not kind.automatic):
            yield (one.id,)


def _overlapping(state: State, _: int) -> Iterator[tuple[str, ...]]:
    for family in ("entry", "screen"):
        for _name, thing in state.all(family):
            found = spans(thing)
            for one, after in pairwise(found):
                if after.first < one.after:
                    yield (*one.events, *after.events)


def _law(state: State, today: int) -> Effects | None:
    return effects(case_of(state, today)) if state.person else None


def _unserved(state: State, _: int) -> Iterator[tuple[str, ...]]:
    """Entries of measures made when no summons counted as served, as was then known."""
    for span in spans(state.thing("entry", "measures")):
        made = state.told[span.events[0]]
        before = state.events[: state.events.index(made)]
        if not served_by(fold(before), made.on):
            yield span.events


def _before_service(state: State, today: int) -> Iterator[tuple[str, ...]]:
    """Measures of law that begin before their summons counts as served."""
    found = _law(state, today)
    for one in found.summonses if found else ():
        first = one.measures[0] if one.measures else NOT_YET
        if one.measures and (one.served_on is None or first < one.served_on):
            yield _of(state, one.summons)


def _of(state: State, name: str) -> tuple[str, ...]:
    return tuple(mark.event for mark in state.thing("summons", name).marks)


def _endless(state: State, today: int) -> Iterator[tuple[str, ...]]:
    """Bans and measures of law that outlast what ends them."""
    found = _law(state, today)
    came = [
        day
        for _, one in state.all("summons")
        if (day := one.day("person.appeared")) is not None and one.data.get("meant_for") is None
    ]
    for one in found.summonses if found else ():
        thing = state.thing("summons", one.summons)
        opened = min((mark.on for mark in thing.marks if _opens(mark.kind)), default=NOT_YET)
        ends = [max(day, opened) + 1 for day in came if day >= opened]
        withdrawn = thing.day("summons.withdrawn")
        if withdrawn is not None:
            ends.append(withdrawn)
        for span in (one.exit_ban, one.measures):
            if span and ends and span[1] > min(ends):
                yield _of(state, one.summons)


def _opens(kind: str) -> bool:
    return kind.startswith("summons.") and kind not in ("summons.issued", "summons.opened")


CHECKS: Final = (
    Check(
        "possible",
        Text("Every event of the log can have been.", "Каждое событие журнала возможно."),
        _possible,
    ),
    Check(
        "past",
        Text(
            "Nothing is recorded before it happened.",
            "Ничто не записано раньше, чем произошло.",
        ),
        _past,
    ),
    Check(
        "own_events",
        Text(
            "Each role records its own events, and only automatic ones are marked so.",
            "Каждая роль записывает свои события, и только автоматические так отмечены.",
        ),
        _by_their_own,
    ),
    Check(
        "B5",
        Text(
            "The times of one entry, and of one screen, do not overlap.",
            "Периоды одной записи или одного экрана не пересекаются.",
        ),
        _overlapping,
    ),
    Check(
        "R1",
        Text(
            "No measure without an earlier summons that counts as served.",
            "Нет мер без повестки, которая до них считается вручённой.",
        ),
        _before_service,
    ),
    Check(
        "R1_entry",
        Text(
            "No entry of measures before a summons counted as served, as was then known.",
            "Нет записи о мерах до того, как повестка, по сведениям того дня, считалась вручённой.",
        ),
        _unserved,
    ),
    Check(
        "R2",
        Text(
            "Each ban and measure of law ends when he comes or the summons is withdrawn; one that"
            " goes on is listed with the reason.",
            "Запрет и меры по закону прекращаются с явкой или отзывом повестки; длящиеся"
            " перечисляются с причиной.",
        ),
        _endless,
    ),
)
"""The checks of one man."""


def _ids(events: Sequence[Event]) -> Iterator[tuple[str, ...]]:
    seen: set[str] = set()
    for one in events:
        if one.id in seen:
            yield (one.id,)
        seen.add(one.id)


def _late_only(events: Sequence[Event]) -> Iterator[tuple[str, ...]]:
    for one, after in pairwise(events):
        if after.recorded < one.recorded:
            yield one.id, after.id


def _clock(events: Sequence[Event]) -> Iterator[tuple[str, ...]]:
    moved = [one for one in events if one.kind == "clock.moved"]
    for one, after in pairwise(moved):
        if int(after.data.get("to") or 0) <= int(one.data.get("to") or 0):
            yield one.id, after.id


LOG_CHECKS: Final = (
    LogCheck(
        "L3",
        Text("The ids of events never repeat.", "Идентификаторы событий не повторяются."),
        _ids,
    ),
    LogCheck(
        "late_only",
        Text(
            "The days of recording never go back.",
            "Дни записи не идут назад.",
        ),
        _late_only,
    ),
    LogCheck(
        "B7",
        Text("Simulated time never goes back.", "Модельное время не идёт назад."),
        _clock,
    ),
)
"""The checks of a whole log."""


def broken(state: State, today: int) -> tuple[Broken, ...]:
    """What does not hold of a man on a day: empty where all is well.

    >>> broken(State(), 20_000)
    ()
    """
    return tuple(
        Broken(check.name, state.person, events)
        for check in CHECKS
        for events in check.breaks(state, today)
    )


def broken_log(events: Iterable[Event]) -> tuple[Broken, ...]:
    """What does not hold of a log as a whole."""
    listed = tuple(events)
    return tuple(
        Broken(check.name, "", found) for check in LOG_CHECKS for found in check.breaks(listed)
    )


@dataclass(frozen=True, slots=True)
class Unending:
    """A ban or measures that no event has ended yet, and what would."""

    summons: str
    what: str
    since: int
    why: Text


_WHY: Final = Text(
    "It has no longest term: he has not come, has shown no good reason, the summons stands, and he"
    " is still subject to call-up.",
    "Предельного срока нет: он не явился, уважительной причины не подтвердил, повестка действует,"
    " и он подлежит призыву.",
)


def unending(found: Effects) -> tuple[Unending, ...]:
    """The bans and measures of law without an end, each with the reason (R2)."""
    return tuple(
        Unending(one.summons, what, span[0], _WHY)
        for one in found.summonses
        for what, span in (("exit_ban", one.exit_ban), ("measures", one.measures))
        if span and span[1] == NOT_YET
    )


def standing(state: State, name: str) -> Span | None:
    """The entry of a name that stands now, if one does."""
    found = spans(state.thing("entry", name))
    return found[-1] if found and found[-1].after == NOT_YET else None
