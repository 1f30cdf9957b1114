"""What a run tells whose summonses kept their dates: shares of men, ages of those sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt

from povestka.country.measured import layout_of, part_of
from povestka.country.passing import Part
from povestka.country.program import KEPT
from povestka.country.results import Result
from povestka.language.chance import days_drawn, decision_number
from povestka.language.days import day
from povestka.people.layout import AGES, Layout
from povestka.people.offices import LAST_CALL
from povestka.people.settings import parts_of_value, settings
from povestka.readers.arithmetic import philox

Numbers = npt.NDArray[np.int64]

_NONE: Final = 32_767
"""A kept date of what has not happened."""


@dataclass(frozen=True)
class Kept:
    """A run with the dates of every summons."""

    result: Result
    parts: Sequence[Part]

    @cached_property
    def layout(self) -> Layout:
        """Who stands where in it."""
        return layout_of(self.result)

    @cached_property
    def keys(self) -> Numbers:
        """Office, serial and occurrence of each summons: [3, summonses]."""
        return np.concatenate([one for part in self.parts for one in part.keys], 1).astype(np.int64)

    def dates(self, name: str) -> Numbers:
        """A kept date of each summons, from the first day of the run on; `_NONE` if it has none."""
        row = KEPT.index(name)
        return np.concatenate([one[row] for part in self.parts for one in part.dates]).astype(
            np.int64
        )

    @cached_property
    def men(self) -> Numbers:
        """One number a man, for each summons."""
        found: Numbers = (self.keys[0] << 32) | self.keys[1]
        return found


def share_that_came(kept: Kept, upto: int) -> float | None:
    """Of the men served on paper by the day `upto` of the run, how many came by its end.

    Served on paper is handed over, or a letter delivered: neither refused nor deemed.
    """
    first = kept.keys[2] < LAST_CALL
    served = np.minimum(kept.dates("summons.handed"), kept.dates("summons.delivered"))
    rows = first & (served <= upto)
    men = np.unique(kept.men[rows])
    came = np.unique(kept.men[rows & (kept.dates("appearance.on") < _NONE)])
    return part_of(came.size, men.size)


def not_reached(kept: Kept) -> float | None:
    """Men called whom nothing on paper reached, against the men taken by the quotas."""
    first = kept.keys[2] < LAST_CALL
    reached = first & (
        np.minimum(
            np.minimum(kept.dates("summons.handed"), kept.dates("summons.delivered")),
            kept.dates("summons.refused"),
        )
        < _NONE
    )
    called = np.unique(kept.men[first]).size
    return part_of(called - np.unique(kept.men[reached]).size, kept.result.outcome.total("taken"))


def _ages_reached(kept: Kept) -> Numbers:
    """Of each man sent, the age that he reaches in the year."""
    rows = kept.keys[2] == LAST_CALL
    bounds = kept.layout.bounds[kept.keys[0, rows]]
    found: Numbers = AGES.start + (bounds[:, 1:-1] <= kept.keys[1, rows][:, None]).sum(1)
    return found


def share_of_ages(kept: Kept, low: int, high: int) -> float | None:
    """Of the men sent, those aged from low to high on the day of the summons for dispatch.

    Exact: each man's day of birth is drawn again.
    """
    rows = kept.keys[2] == LAST_CALL
    scenario = kept.result.scenario
    called = kept.dates("call")[rows]
    ages = _ages_reached(kept)
    knots = tuple(
        int(one)
        for one in parts_of_value(
            scenario.settings.get("man.birthday", settings()["man.birthday"].base)
        )
    )
    seeds = scenario.seed, kept.result.replicate
    begins = day(f"{scenario.year}-01-01") - scenario.first
    count = 0
    for office, serial, on, age in zip(*kept.keys[:2, rows], called, ages, strict=True):
        word = philox(int(serial), int(office), decision_number("man"), 0, *seeds)[0]
        had_birthday = begins + days_drawn(word, knots) <= on
        count += low <= age - (not had_birthday) <= high
    return part_of(count, ages.size)


def share_of_year_of_18(kept: Kept) -> float | None:
    """Of the men sent, those who reach 18 in the year of the run."""
    ages = _ages_reached(kept)
    return part_of(int((ages == AGES.start).sum()), ages.size)
