"""Quantities of a run that somebody has published: shares, loads, first days.

What depends on how many men the run has is given for the whole country.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from povestka.country.results import Result
from povestka.country.setup import everybody
from povestka.language.chance import days_drawn
from povestka.language.days import date_of, day
from povestka.law.acts import UK
from povestka.law.book import BOOK
from povestka.law.calendar import CALENDAR
from povestka.people.agencies import OF_MEASURE
from povestka.people.layout import Layout, full_size, layout, men_between
from povestka.people.regions import Region
from povestka.people.settings import BANDS, Value, as_number, parts_of_value, settings

Numbers = npt.NDArray[np.int64]

_DISTRICTS: Final = {
    "Central": 25.5, "Volga": 19.7, "Siberian": 11.9, "Southern": 11.2, "Northwestern": 8.9,
    "Ural": 8.7, "North Caucasian": 8.3, "Far Eastern": 5.9,
}
"""Published shares of men of 18-29, in per cent."""

_OF_CENTRAL: Final = ("Volga", "Ural", "Siberian")
"""The Central military district of 2018-2024: these federal districts, less Nizhny Novgorod."""


def layout_of(result: Result) -> Layout:
    """Who stands where in a run."""
    return result.scenario.laid_out(result.persons)


def _in_full(result: Result, count: float) -> float:
    """A count of the run's men at the size of the country."""
    return count * everybody(result.scenario) / result.persons


def part_of(count: float, whole: float) -> float | None:
    """A share to four digits; None of nothing."""
    return round(count / whole, 4) if whole else None


def share_called_up(result: Result) -> float | None:
    """Decisions to call up as a share of them and of those not to."""
    called_up = result.outcome.total("called_up")
    return part_of(called_up, called_up + result.outcome.total("not_called_up"))


def _taken(result: Result) -> Numbers:
    return result.outcome.by_region("taken")


def _men(regions: Iterable[Region]) -> Numbers:
    return np.array([one.men_18_29 for one in regions], np.int64)


def share_of_central_district(result: Result) -> float | None:
    """The Central military district's share of the men taken."""
    names = {name for name in _DISTRICTS if name in _OF_CENTRAL}
    inside = [
        one.district.en.removesuffix(" Federal District") in names and one.code != "RU-NIZ"
        for one in result.regions
    ]
    taken = _taken(result)
    return part_of(int(taken[np.array(inside)].sum()), int(taken.sum()))


def load(result: Result, code: str) -> float | None:
    """Men taken against men of 18-29 in a region, where the country's mean is one."""
    codes = [one.code for one in result.regions]
    if code not in codes or not _taken(result).sum():
        return None
    place = codes.index(code)
    taken, men = _taken(result), _men(result.regions)
    return part_of(int(taken[place]) * int(men.sum()), int(men[place]) * int(taken.sum()))


def loads_in_order(result: Result) -> int | None:
    """Whether both capitals bear less than Sverdlovsk, and it less than the two others."""
    codes = ("RU-SPE", "RU-MOW", "RU-SVE", "RU-TA", "RU-CHE")
    loads = [one for one in (load(result, code) for code in codes) if one is not None]
    if len(loads) < len(codes):
        return None
    lower, middle, upper = max(loads[:2]), loads[2], min(loads[3:])
    return int(lower + 0.01 <= middle and middle + 0.01 <= upper)


def in_alternative_service(result: Result, on: str) -> int:
    """Men of 18-29 whose granted ground in force on a day is alternative service: expected."""
    scenario = result.scenario

    def share(key: str) -> Value:
        return scenario.settings.get(key, settings()[key].base)

    def by_age(key: str) -> tuple[float, ...]:
        return parts_of_value(share(key))

    whole = scenario.laid_out(everybody(scenario))
    found = 0.0
    for place, (low, end) in enumerate(pairwise(BANDS)):
        men = int(men_between(whole, low, end - 1).sum())
        others = (1 - by_age("ground.unfit")[place]) * (1 - by_age("ground.study")[place])
        others *= (1 - by_age("man.served")[place]) * by_age("ground.other")[place]
        found += men * others
    for key in ("ground.children", "ground.carer", "ground.it"):
        found *= 1 - as_number(share(key))
    found *= as_number(share("ground.alternative")) * as_number(share("ground.granted"))
    days = day(on) - scenario.first
    return round(found * _in_force(days, share("ground.began"), share("ground.lasts")))


def _in_force(on: int, began: Value, lasts: Value) -> float:
    """The share of grounds in force on a day, counted from the first of the run."""
    words = [(2 * step + 1) << 22 for step in range(512)]

    def drawn(value: Value) -> Numbers:
        knots = tuple(int(one) for one in parts_of_value(value))
        return np.array([days_drawn(word, knots) for word in words], np.int64)

    begins = drawn(began)[:, None]
    return float(((begins <= on) & (on <= begins + drawn(lasts)[None, :])).mean())


def men_18_29_in_millions(year: int) -> float:
    """Men of 18-29 in the layout of the whole country, in millions."""
    return round(int(_men_of(year).sum()) / 1_000_000, 3)


def _men_of(year: int) -> Numbers:
    return men_between(layout(full_size(year), year), 18, 29)


def greatest_difference_of_a_district(year: int) -> float:
    """By how many percentage points a federal district's share differs at most."""
    men = _men_of(year)
    found = dict.fromkeys(_DISTRICTS, 0)
    for region, count in zip(layout(full_size(year), year).regions, men, strict=True):
        found[region.district.en.removesuffix(" Federal District")] += int(count)
    whole = int(men.sum())
    differences = [abs(100 * found[name] / whole - one) for name, one in _DISTRICTS.items()]
    return round(max(differences), 2)


def working_days(years: Iterable[int]) -> list[int]:
    """The working days of each year.

    >>> working_days([2024])
    [248]
    """
    return [
        sum(CALENDAR.works(one) for one in range(day(f"{year}-01-01"), day(f"{year + 1}-01-01")))
        for year in years
    ]


def ever_by(result: Result, key: str, on: str) -> int:
    """How many men it had come to by a day, at the size of the country."""
    upto = day(on) - result.scenario.first + 1
    return round(_in_full(result, int(result.outcome.daily(key)[: max(upto, 0)].sum())))


def _first(daily: Any) -> int | None:
    """The first day on which there is any, counted from the first of the run."""
    found = np.flatnonzero(daily)
    return int(found[0]) if found.size else None


def days_before(result: Result, key: str, on: str) -> int | None:
    """By how many days the first of an event comes before a day; None if it never comes."""
    found = _first(result.outcome.daily(key))
    return None if found is None else day(on) - result.scenario.first - found


def months_of_firsts(result: Result) -> str:
    """The months of the first electronic summons, ban at the border, and measure that touches."""
    events = (
        result.outcome.daily("placed"),
        result.outcome.daily("ever_border"),
        sum(result.outcome.daily(f"touched.{name}") for name in OF_MEASURE),
    )
    found = [_first(one) for one in events]
    return "; ".join(
        "—" if one is None else f"{date_of(result.scenario.first + one):%Y-%m}" for one in found
    )


def rules_that_convict() -> int:
    """Rules of the law, as computed, that rest on Article 328 of the Criminal Code."""
    return sum(
        any(cite.act == UK and cite.place.startswith("328") for cite in rule.ground.cites)
        for rule in BOOK.drafted.values()
    )


def bans_and_measures(result: Result) -> int:
    """Men ever under an exit ban or the measures in law, or shown at the border, in the run."""
    keys = ("ever_banned", "ever_border", "ever_measures")
    return sum(result.outcome.total(key) for key in keys)


def examinations_a_day(result: Result) -> float | None:
    """Examinations in an office on a working day of the run, on the average."""
    scenario = result.scenario
    worked = sum(CALENDAR.works(one) for one in range(scenario.first, scenario.last + 1))
    examined = _in_full(result, result.outcome.total("examined"))
    return part_of(examined, len(layout_of(result).size) * worked)
