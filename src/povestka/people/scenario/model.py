"""A scenario: what one run of the country assumes, as checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from povestka.case.reforming import Reform
from povestka.language.days import NEVER, date_of
from povestka.language.words import Text
from povestka.people.layout import OFFICES, Layout, layout
from povestka.people.settings import Value

SCHEMA = "povestka/scenario/1"


@dataclass(frozen=True, slots=True)
class Window:
    """A period in which first summonses are issued: first and last day, and its share of men."""

    first: int
    last: int
    share: float


@dataclass(frozen=True, slots=True)
class Quota:
    """Men to be sent in a season, by decree: first and last day, and how many at full size.

    `by` is the key by which regions share it: `men_18_29`, or `given` with `shares` by region.
    """

    first: int
    last: int
    men: int
    by: str = "men_18_29"
    shares: Mapping[str, float] = field(default_factory=dict)
    decree: str = ""


@dataclass(frozen=True, slots=True)
class Outage:
    """What is out of order (`register`, `portal`, `border`): first and last day."""

    of: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class RollOut:
    """From which day summonses are in the Register, and screens show bans and measures.

    `NEVER` where it has not come at all; `regions` give the first day of the Register by region.
    """

    register: int = NEVER
    border: int = NEVER
    agencies: int = NEVER
    regions: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scenario:
    """One run's assumptions. Days are day numbers; settings and readings only those set anew.

    `persons` None is everybody; `left_out` are codes of regions that the run leaves out.
    """

    name: str
    title: Text
    says: Text
    first: int
    last: int
    persons: int | None = None
    seed: int = 1
    offices: int = OFFICES
    disputed: bool = True
    left_out: tuple[str, ...] = ()
    windows: tuple[Window, ...] = ()
    quotas: tuple[Quota, ...] = ()
    outages: tuple[Outage, ...] = ()
    roll_out: RollOut = field(default_factory=RollOut)
    settings: Mapping[str, Value] = field(default_factory=dict)
    regions: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)
    reforms: tuple[Reform, ...] = ()
    mobilisation: bool = False

    @property
    def year(self) -> int:
        """The year of the run: ages are those reached in it."""
        return date_of(self.first).year

    @property
    def days(self) -> int:
        """The days of the run."""
        return self.last - self.first + 1

    def laid_out(self, persons: int) -> Layout:
        """Where so many men stand."""
        return layout(persons, self.year, self.offices, self.disputed, self.left_out)
