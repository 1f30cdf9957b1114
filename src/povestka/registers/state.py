"""What is so of a man: the fold of his events. Nothing here is an effect of law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from povestka.registers.cycles import NOTHING
from povestka.registers.events import Event, Value
from povestka.registers.refusals import Refusal

Key = tuple[str, str]
"""A family of things and the id in it: ("summons", "s1"), ("screen", "traffic:driving")."""
MAN: Final[Key] = ("man", "")
"""What concerns the man himself: his description, his record, the board."""


@dataclass(frozen=True, slots=True)
class Mark:
    """That something happened: the kind of event, its day, and the id of the event."""

    kind: str
    on: int
    event: str


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing with a life: where it stands in each of its cycles, and what brought it there.

    `marks` are in the order in which they were told; `data` is what the events carried.
    """

    at: Mapping[str, str] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    data: Mapping[str, Value] = field(default_factory=dict)

    def where(self, cycle: str) -> str:
        """Its state in one of its cycles."""
        return self.at.get(cycle, NOTHING)

    def mark(self, *kinds: str) -> Mark | None:
        """The earliest of its marks of these kinds; of one day the first told."""
        found = [one for one in self.marks if one.kind in kinds]
        return min(found, key=lambda one: one.on) if found else None

    def day(self, *kinds: str) -> int | None:
        """The day of the earliest mark of these kinds."""
        found = self.mark(*kinds)
        return found.on if found else None


@dataclass(frozen=True, slots=True)
class State:
    """A man as his events tell of him.

    `told` holds every event told, by id and in the order of the log; `things` what they are
    about; `taken` the roles that a person has taken for him; `amended` the day, or None where
    struck, that a correction gives to an event; `anomalies` the events that cannot be, by id,
    with the reason why each is left out.
    """

    person: str = ""
    told: Mapping[str, Event] = field(default_factory=dict)
    things: Mapping[Key, Thing] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()
    amended: Mapping[str, int | None] = field(default_factory=dict)
    anomalies: Mapping[str, Refusal] = field(default_factory=dict)

    def thing(self, family: str, name: str = "") -> Thing:
        """A thing, or one to which nothing has happened yet."""
        return self.things.get((family, name), _UNTOUCHED)

    def all(self, family: str) -> Iterator[tuple[str, Thing]]:
        """The things of a family with their ids, in the order in which they began."""
        return ((name, one) for (kind, name), one in self.things.items() if kind == family)

    @property
    def man(self) -> Thing:
        """What concerns the man himself."""
        return self.thing("man")

    @property
    def events(self) -> tuple[Event, ...]:
        """The events told, in the order of the log."""
        return tuple(self.told.values())


_UNTOUCHED: Final = Thing()
