"""The counts of a run, asked for by measure, region, age band, day, route and ground."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from povestka.country.measures import CROSSED, MEASURES, PLACES
from povestka.language.days import date_of
from povestka.law.service import ROUTES
from povestka.people.men import CLASSES
from povestka.people.regions import Region
from povestka.people.scenario.model import Scenario

Counts = npt.NDArray[np.int32]
Cells = npt.NDArray[np.int64]
Days = npt.NDArray[np.int64]

ROUTE_NAMES: Final = ("none", *ROUTES)
"""Routes of service, and none."""

GROUND_NAMES: Final = CLASSES
"""Grounds, as results show them, and none."""

RUN_SCHEMA: Final = "povestka/country/1"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The counts of one run under one choice of law.

    `counts` are [regions, measures, bands, days + 1]: of an event the number on each day, of a
    state the change on each day, the last column for what ends after the run. `cells` are
    [regions, crossed measures, 2, routes, grounds]: starts, and days within the run.
    """

    counts: Counts
    cells: Cells
    days: int

    def daily(self, key: str, region: int | None = None, band: int | None = None) -> Days:
        """How many on each day of the run: events of the day, or those in the state that day."""
        place = PLACES[key]
        found = self.counts[:, place] if region is None else self.counts[region : region + 1, place]
        found = found if band is None else found[:, band : band + 1]
        summed: Days = found.sum((0, 1), dtype=np.int64)[: self.days]
        return summed.cumsum() if MEASURES[place].is_state else summed

    def total(self, key: str, region: int | None = None) -> int:
        """How many events in the run; of a state, how often it began."""
        place = PLACES[key]
        found = self.counts[:, place] if region is None else self.counts[region, place]
        if MEASURES[place].is_state:
            if key not in CROSSED:
                raise ValueError(f"the starts of {key} are not counted")
            cells = self.cells if region is None else self.cells[region : region + 1]
            return int(cells[:, CROSSED.index(key), 0].sum())
        return int(found[..., : self.days].sum(dtype=np.int64))

    def person_days(self, key: str, region: int | None = None, band: int | None = None) -> int:
        """Over all days of the run, how many were in the state."""
        return int(self.daily(key, region, band).sum())

    def peak(self, key: str) -> tuple[int, int]:
        """The greatest number on one day, and that day's place in the run (the first of them)."""
        found = self.daily(key)
        place = int(found.argmax())
        return int(found[place]), place

    def by_region(self, key: str) -> Days:
        """Events, or person-days of a state, by region."""
        return self._by(key, (1,))

    def by_band(self, key: str) -> Days:
        """Events, or person-days of a state, by age band."""
        return self._by(key, (0,))

    def _by(self, key: str, over: tuple[int, ...]) -> Days:
        place = PLACES[key]
        found: Days = self.counts[:, place].sum(over, dtype=np.int64)[:, : self.days]
        found = found.cumsum(1) if MEASURES[place].is_state else found
        summed: Days = found.sum(1)
        return summed

    def crossed(self, key: str, *, days: bool = False) -> npt.NDArray[np.int64]:
        """Of a crossed measure the starts (or days) by route of service and ground."""
        found: npt.NDArray[np.int64] = self.cells[:, CROSSED.index(key), int(days)].sum(0)
        return found

    def by_route(self, key: str, *, days: bool = False) -> dict[str, int]:
        """Of a crossed measure the starts (or days) by route of service."""
        found = self.crossed(key, days=days).sum(1)
        return dict(zip(ROUTE_NAMES, map(int, found), strict=True))

    def by_ground(self, key: str, *, days: bool = False) -> dict[str, int]:
        """Of a crossed measure the starts (or days) by ground."""
        found = self.crossed(key, days=days).sum(0)
        return dict(zip(GROUND_NAMES, map(int, found), strict=True))

    def totals(self) -> dict[str, Any]:
        """The figures that every run ends with."""

        def state(key: str, ever: str) -> dict[str, int]:
            return {
                "ever": self.total(ever),
                "peak": self.peak(key)[0],
                "person_days": self.person_days(key),
            }

        routes = self.by_route("served")
        return {
            "summonses": self.total("issued"),
            "served": {name: routes[name] for name in ROUTES},
            "served_unaware": self.total("unaware"),
            "exit_ban": state("banned_men", "ever_banned"),
            "border": state("border_men", "ever_border"),
            "measures": state("measures_men", "ever_measures"),
            "unsupported_days": self.person_days("unsupported"),
            "appeared": self.total("appeared"),
            "examined": self.total("examined"),
            "called_up": self.total("called_up"),
            "taken": self.total("taken"),
            "sent": self.total("sent"),
        }


def fingerprint(outcomes: Sequence[Outcome]) -> str:
    """One SHA-256 of all counts, the same for every way in which a run is split."""
    found = hashlib.sha256()
    for outcome in outcomes:
        found.update(np.ascontiguousarray(outcome.counts, "<i4").data)
        found.update(np.ascontiguousarray(outcome.cells, "<i8").data)
    return found.hexdigest()


@dataclass(frozen=True, slots=True)
class Threshold:
    """How a quota's season chose: by region the greatest key taken, or everybody there was."""

    limit: npt.NDArray[np.uint32]
    everybody: npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Result:
    """One run: its scenario, its counts, how long it took and what explains any man of it.

    The first outcome is the scenario's own law. `seconds` are by stage; `tally` counts men on
    their way through it.
    """

    scenario: Scenario
    persons: int
    regions: tuple[Region, ...]
    replicate: int
    outcomes: tuple[Outcome, ...]
    thresholds: tuple[Threshold, ...]
    seconds: Mapping[str, float]
    tally: Mapping[str, int]
    fingerprint: str

    @property
    def outcome(self) -> Outcome:
        """The counts under the scenario's own law."""
        return self.outcomes[0]

    def to_dict(self) -> dict[str, Any]:
        """The one JSON object with which a run ends."""
        return {
            "schema": RUN_SCHEMA,
            "scenario": self.scenario.name,
            "first": date_of(self.scenario.first).isoformat(),
            "last": date_of(self.scenario.last).isoformat(),
            "persons": self.persons,
            "seed": self.scenario.seed,
            "replicate": self.replicate,
            "seconds": {name: round(value, 4) for name, value in self.seconds.items()},
            "fingerprint": self.fingerprint,
            "totals": self.outcome.totals(),
        }
