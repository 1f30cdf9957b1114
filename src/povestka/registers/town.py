"""What is so of the town: opened or not, the day of its clock, roles taken, faults put in.

The same rules as for a man: a command gives events or a refusal, an impossible event of a log is
left out by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Final

from povestka.registers.commands import Command
from povestka.registers.events import Event
from povestka.registers.fold import unfit
from povestka.registers.kinds import KINDS
from povestka.registers.refusals import Refusal, refuse, shown_day


@dataclass(frozen=True, slots=True)
class Town:
    """A town as its own events tell of it; `settings` is the text that it was opened with."""

    told: Mapping[str, Event] = field(default_factory=dict)
    settings: str = ""
    today: int | None = None
    taken: frozenset[str] = frozenset()
    faults: tuple[Event, ...] = ()
    restored: tuple[Event, ...] = ()
    anomalies: Mapping[str, Refusal] = field(default_factory=dict)


def stand(events: Iterable[Event], start: Town | None = None) -> Town:
    """How the town stands after these events, in the order of the log."""
    return reduce(step_town, events, start or Town())


def step_town(town: Town, event: Event) -> Town:
    """The town after one more event."""
    if town.told.get(event.id) == event:
        return town
    found = changed(town, event)
    if isinstance(found, Refusal):
        return replace(
            town,
            told={event.id: event, **town.told},
            anomalies={**town.anomalies, event.id: found},
        )
    return replace(found, told={**town.told, event.id: event})


def decide_town(town: Town, command: Command, today: int) -> tuple[Event, ...] | Refusal:
    """The events that a command about the town gives, or why it is refused.

    `today` is the day of recording; a clock that is moved is recorded on the day it comes to.
    """
    kind = KINDS.get(command.kind)
    if kind is None:
        return refuse("kind", kind=command.kind)
    on = today if command.on is None else command.on
    if on > today:
        return refuse("future", kind.cites, on=shown_day(on), today=shown_day(today))
    event = Event(
        _id(town, command.kind), command.kind, on, today, command.role, command.person,
        command.of, kind.automatic and not command.human, command.data,
    )
    found = changed(town, event)
    return found if isinstance(found, Refusal) else (event,)


def _id(town: Town, kind: str) -> str:
    number = 1
    while f"town/{kind}/{number}" in town.told:
        number += 1
    return f"town/{kind}/{number}"


def changed(town: Town, event: Event) -> Town | Refusal:
    """The town that an event makes of it, or why it cannot be."""
    kind = KINDS.get(event.kind)
    if kind is None:
        return refuse("kind", kind=event.kind)
    if event.id in town.told:
        return refuse("told", event=event.id)
    if event.person or kind.about not in ("town", "any"):
        return refuse("person", other=event.person or "—", person="town")
    wrong = unfit(kind, event)
    if wrong is not None:
        return wrong
    if kind.opens == (town.today is not None):
        return refuse("opened" if kind.opens else "unopened")
    return _CHANGES[kind.name](town, event)


def _opened(town: Town, event: Event) -> Town | Refusal:
    return replace(town, settings=str(event.data["town"]), today=event.on)


def _moved(town: Town, event: Event) -> Town | Refusal:
    to = event.data["to"]
    today = town.today or 0
    if not isinstance(to, int) or to <= today:
        return refuse("clock", today=shown_day(today), to=shown_day(int(to or 0)))
    return replace(town, today=to)


def _role(town: Town, event: Event) -> Town | Refusal:
    role = str(event.data["role"])
    taking = event.kind == "role.taken"
    if taking == (role in town.taken):
        return refuse("taken" if taking else "free", role=role)
    return replace(town, taken=town.taken | {role} if taking else town.taken - {role})


def _fault(town: Town, event: Event) -> Town | Refusal:
    return replace(town, faults=(*town.faults, event))


def _restored(town: Town, event: Event) -> Town | Refusal:
    to = event.data["to"]
    if isinstance(to, int) and to > event.on:
        return refuse("future", on=shown_day(to), today=shown_day(event.on))
    return replace(town, restored=(*town.restored, event))


_CHANGES: Final = {
    "town.opened": _opened,
    "clock.moved": _moved,
    "role.taken": _role,
    "role.released": _role,
    "fault.injected": _fault,
    "screen.restored": _restored,
}
