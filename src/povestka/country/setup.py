"""What a run broadcasts: who stands where, the run-time numbers, the calendar, the quotas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from povestka.case.reforming import Reform
from povestka.country.numbers import Numbers, numbers, same_behaviour
from povestka.country.program import LONGEST
from povestka.law.calendar import CALENDAR
from povestka.people.layout import Layout, apportioned, full_size
from povestka.people.regions import regions
from povestka.people.scenario.model import Quota, Scenario


@dataclass(frozen=True, slots=True)
class Setup:
    """One run, ready: the same for every part of it. `numbers` are [laws, regions, numbers]."""

    layout: Layout
    numbers: Numbers
    works: npt.NDArray[np.int32]
    quotas: npt.NDArray[np.int64]
    seed: int
    replicate: int

    def again(self, replicate: int) -> Setup:
        """The same with other chance."""
        return replace(self, replicate=replicate)


def everybody(scenario: Scenario) -> int:
    """How many men of 18 to 47 there are in the regions of a scenario."""
    whole = full_size(scenario.year, scenario.disputed)
    men = [one for one in regions() if scenario.disputed or not one.disputed]
    kept = sum(one.men_18_29 for one in men if one.code not in scenario.left_out)
    return whole * kept // sum(one.men_18_29 for one in men)


def shared_quota(quota: Quota, scenario: Scenario, found: Layout) -> npt.NDArray[np.int64]:
    """The men of each region: by the quota's key, at the size of the run, adding up exactly."""
    full = full_size(scenario.year, scenario.disputed)
    men = round(quota.men * found.persons / full)
    if quota.by == "given":
        weights = [round(quota.shares.get(one.code, 0.0) * 1_000_000) for one in found.regions]
    else:
        weights = [one.men_18_29 for one in found.regions]
    return apportioned(men, weights)


def setup(scenario: Scenario, laws: Sequence[Sequence[Reform]] = ()) -> Setup:
    """Everything a run of the scenario needs. Further `laws` are asked of the same draws.

    Laws that would change what people or offices do cannot be: ValueError.
    """
    persons = everybody(scenario) if scenario.persons is None else scenario.persons
    found = scenario.laid_out(persons)
    rows = numbers(scenario, found, laws)
    if not same_behaviour(rows):
        raise ValueError("a reform that changes what offices do needs a run of its own")
    days = range(scenario.first, scenario.last + 1)
    works = np.zeros(LONGEST + 1, np.int32)
    works[: len(days)] = [CALENDAR.works(one) for one in days]
    quotas = [shared_quota(one, scenario, found) for one in scenario.quotas]
    return Setup(
        found,
        rows,
        works,
        np.array(quotas, np.int64).reshape(len(quotas), len(found.regions)),
        scenario.seed,
        0,
    )
