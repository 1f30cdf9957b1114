"""Commands: what a role wants recorded becomes events, or is refused with the reason.

Deciding is pure: whoever is refused has changed nothing. Asking for what is so already, in the
same words, gives no event and is no refusal: a message may come twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from povestka.law.acts import FZ53
from povestka.registers.asking import served_by
from povestka.registers.events import Event, Value
from povestka.registers.fold import applied, key_of, step, with_change
from povestka.registers.kinds import CORRECTIONS, KINDS, Kind
from povestka.registers.refusals import Refusal, refuse, shown_day
from povestka.registers.rules import first_mark
from povestka.registers.state import State


@dataclass(frozen=True, slots=True)
class Command:
    """What a role wants recorded.

    `of` may be left out where something begins: it gets the next free id. `on` is the day on which
    it happened, today where it is left out. `human` tells that a person decided it who holds a
    role that is otherwise automatic.
    """

    role: str
    kind: str
    person: str = ""
    of: str = ""
    on: int | None = None
    data: Mapping[str, Value] = field(default_factory=dict)
    human: bool = False


_LETTER: Final = {"ground": "g", "summons": "s", "complaint": "c"}
"""The first letter of an id, before its number."""

_SAME: Final = frozenset(("order", "once", "used", "taken", "free", "no_event"))
"""Refusals for which it is asked whether the same has been told before."""

_REPEATABLE: Final = frozenset(("record.corrected", "record.amended"))
"""What may be told any number of times, so that only its content shows a repeat."""


def decide(state: State, command: Command, today: int) -> tuple[Event, ...] | Refusal:
    """The events that a command about a man gives, or why it is refused.

    `today` is the day of recording. An empty tuple means that the same has been told already.
    """
    found = decided(state, command, today)
    return found if isinstance(found, Refusal) else found[1]


def decided(
    state: State, command: Command, today: int
) -> tuple[State, tuple[Event, ...]] | Refusal:
    """As `decide`, with the state that follows: nothing is folded twice."""
    kind = KINDS.get(command.kind)
    if kind is None:
        return refuse("kind", kind=command.kind)
    on = today if command.on is None else command.on
    if on > today:
        return refuse("future", kind.cites, on=shown_day(on), today=shown_day(today))
    event = _event(state, kind, command, (on, today))
    if kind.name in _REPEATABLE and _told(state, kind, event):
        return state, ()
    after = _unfounded(state, event) or _after(state, event)
    if isinstance(after, State):
        return after, (event,)
    if after.code in _SAME and _told(state, kind, event):
        return state, ()
    return after


def _after(state: State, event: Event) -> State | Refusal:
    """The state after the event, or why the event cannot be."""
    if event.kind in CORRECTIONS:
        after = step(state, event)
        return after.anomalies.get(event.id, after)
    found = applied(state, event)
    return found if isinstance(found, Refusal) else with_change(state, event, found)


def _unfounded(state: State, event: Event) -> Refusal | None:
    """Why the register of measures has no ground for an entry, by what it knows today.

    Asked when the entry is made and not afterwards: that a summons falls away later does not undo
    that the entry was made.
    """
    if event.kind != "entry.made" or not state.person:
        return None
    on, cites = shown_day(event.on), KINDS[event.kind].cites
    first = [first_mark(one) for _, one in state.all("summons")]
    if not any(mark is not None and mark.on <= event.on for mark in first):
        return refuse("no_summons", cites, on=on)
    if event.of != "measures" or served_by(state, event.on):
        return None
    return refuse("unserved", (FZ53["7.1(4)"], FZ53["31"]), on=on)


def _event(state: State, kind: Kind, command: Command, days: tuple[int, int]) -> Event:
    of = command.of
    if not of and kind.opens and kind.about in _LETTER:
        of = next_id(state, kind.about)
    return Event(
        event_id(state.told, command.person, kind.name, of),
        kind.name,
        days[0],
        days[1],
        command.role,
        command.person,
        of,
        kind.automatic and not command.human,
        command.data,
    )


def event_id(told: Mapping[str, Event], person: str, kind: str, of: str) -> str:
    """The id of the next event of its kind: a repeat has a number.

    >>> event_id({}, "SYN-0000-000001", "summons.placed", "s1")
    'SYN-0000-000001/summons.placed/s1'
    """
    base, count = f"{person}/{kind}/{of}", 1
    name = base
    while name in told:
        count += 1
        name = f"{base}/{count}"
    return name


def next_id(state: State, family: str) -> str:
    """The next free id of a summons, ground or complaint.

    >>> next_id(State(), "summons")
    's1'
    """
    letter, number = _LETTER[family], 1
    while (family, f"{letter}{number}") in state.things:
        number += 1
    return f"{letter}{number}"


def _told(state: State, kind: Kind, event: Event) -> bool:
    """Whether the latest event of its kind about the same thing says the same."""
    for one in reversed(state.events):
        alike = one.kind == kind.name and key_of(kind, one) == key_of(kind, event)
        if alike and one.id not in state.anomalies:
            return (one.on, one.by, dict(one.data)) == (event.on, event.by, dict(event.data))
    return False
