"""A case as checked: the facts of one invented or unnamed person, each with its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, TypeAlias

from povestka.language.days import NEVER


class Unknown(Enum):
    """A fact that may be so, on a day that is not known: neither absent nor never."""

    UNKNOWN = "unknown"


UNKNOWN: Final = Unknown.UNKNOWN
Day: TypeAlias = int | Unknown | None
"""A day number, not known, or (None) not happened by the day of asking."""


@dataclass(frozen=True, slots=True)
class Person:
    """What of a person the law asks: no name, no number, no address."""

    status: str
    born: Day = None
    dispatch: str = "ordinary"
    enrolled: bool | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True)
class Reason:
    """A good reason for not coming: first and last day, and the day it was shown."""

    kind: str
    first: Day = None
    until: Day = None
    shown: Day = None


HAPPENED: Final = (
    "placed", "posted", "sent", "handed", "refused", "delivered", "returned", "withdrawn",
)
"""What may happen to a summons, each a day of it."""


@dataclass(frozen=True, slots=True)
class Summons:
    """One summons and what became of it."""

    id: str
    purpose: str | Unknown = UNKNOWN
    placed: Day = None
    posted: Day = None
    sent: Day = None
    handed: Day = None
    refused: Day = None
    delivered: Day = None
    returned: Day = None
    appear: Day = UNKNOWN
    appeared: Day = None
    withdrawn: Day = None
    reason: Reason | None = None

    @property
    def opening(self) -> tuple[Day, ...]:
        """The events of which the earliest is the summons' first day."""
        return (
            self.placed, self.sent, self.handed, self.refused, self.delivered, self.posted
        )

    @property
    def first_day(self) -> int | None:
        """The earliest of those whose day is known."""
        return min((day for day in self.opening if isinstance(day, int)), default=None)


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of deferment, exemption or release; only one granted ends liability."""

    kind: str
    first: Day = None
    until: Day = None
    granted: Day = None
    recorded: bool | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint to the regional board or a claim in court; `summons` None concerns all."""

    about: str
    to: str
    filed: Day = None
    summons: str | None = None
    upheld: Day = None
    rejected: Day = None


@dataclass(frozen=True, slots=True)
class BoardDecision:
    """A decision of the draft board: call-up or not."""

    on: Day
    call_up: bool


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the log: what happened, to what, on which day."""

    fact: str
    on: Day
    of: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """A case at the day of asking: a log of facts and, if it is a test, what is expected."""

    as_of: int
    person: Person
    summonses: tuple[Summons, ...] = ()
    grounds: tuple[Ground, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    decisions: tuple[BoardDecision, ...] = ()
    expect: Mapping[str, Any] = field(default_factory=dict)

    def log(self) -> tuple[Event, ...]:
        """Every fact that has a day or may have one, the earliest first, unknown days last."""
        return tuple(
            sorted(
                self._events(),
                key=lambda event: event.on if isinstance(event.on, int) else NEVER,
            )
        )

    def _events(self) -> Iterator[Event]:
        found: list[tuple[str, Day, dict[str, Any]]] = []
        for one in self.summonses:
            of: dict[str, Any] = {"summons": one.id}
            names = (
                "placed", "posted", "sent", "handed", "refused", "delivered", "returned",
                "appear", "appeared", "withdrawn",
            )
            found += [(name, getattr(one, name), of) for name in names]
            if one.reason:
                reason = {**of, "kind": one.reason.kind}
                found += [
                    ("reason.from", one.reason.first, reason),
                    ("reason.until", one.reason.until, reason),
                    ("reason.shown", one.reason.shown, reason),
                ]
        for place, ground in enumerate(self.grounds, 1):
            of = {"ground": place, "kind": ground.kind}
            found += [
                ("ground.from", ground.first, of),
                ("ground.until", ground.until, of),
                ("ground.granted", ground.granted, of),
            ]
        for place, filed in enumerate(self.complaints, 1):
            of = {"complaint": place, "about": filed.about, "to": filed.to}
            found += [
                (f"complaint.{name}", getattr(filed, name), of)
                for name in ("filed", "upheld", "rejected")
            ]
        for decision in self.decisions:
            found.append(("decision", decision.on, {"call_up": decision.call_up}))
        return (Event(name, on, of) for name, on, of in found if on is not None)
