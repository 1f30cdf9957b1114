"""As of two days: what was so on one day, as it was known on another.

An event counts if it was recorded by the day of knowing; a correction, from the day on which it
was recorded. Of those, what happened by the day asked about. What an event carries of days ahead,
the appearance day or the last day of a ground, stays.
"""

from __future__ import annotations

from collections.abc import Iterable

from povestka.registers.events import Event
from povestka.registers.fold import effective, fold
from povestka.registers.kinds import CORRECTIONS
from povestka.registers.state import State


def recorded_by(events: Iterable[Event], known: int) -> State:
    """What had been told of a man by a day, corrections of that day included."""
    return fold(one for one in events if one.recorded <= known)


def holding(state: State, on: int) -> tuple[Event, ...]:
    """The events of a state that hold on a day: not struck, on their corrected days, possible."""
    found = []
    for event in state.told.values():
        holds = effective(state, event)
        possible = event.kind not in CORRECTIONS and event.id not in state.anomalies
        if holds is not None and possible and holds.on <= on:
            found.append(holds)
    return tuple(found)


def known(events: Iterable[Event], on: int, known: int) -> tuple[Event, ...]:
    """The events of a man that hold on a day, as known on another day, in the order of the log."""
    return holding(recorded_by(events, known), on)


def state_as_of(events: Iterable[Event], on: int, known: int) -> State:
    """What was so on a day, as known on another.

    >>> state_as_of([], on=20_000, known=20_000) == State()
    True
    """
    state = recorded_by(events, known)
    whole = not state.amended and all(one.on <= on for one in state.told.values())
    return state if whole and not state.anomalies else fold(holding(state, on))
