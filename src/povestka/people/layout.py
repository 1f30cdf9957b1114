"""How many men there are, in which office and of which age: the frame that chance fills.

A man is an office and a serial number in it. Everything here is integer arithmetic on the tables
of `aggregates/`, so that a layout is the same on every machine. Regional shares are those of men
aged 18-29 for every age; within an office serials rise with age.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from povestka.language.days import day
from povestka.people.regions import Region, regions, table

Int32s: TypeAlias = NDArray[np.int32]
Int64s: TypeAlias = NDArray[np.int64]
_Array = TypeVar("_Array", bound=NDArray[np.generic])

AGES: Final = range(18, 48)
"""The ages that a man can reach in the year of a run: he is born in the year less his age."""

YEARS: Final = range(2012, 2028)
"""The years for which the tables allow a layout."""

OFFICES: Final = 1600
"""Military commissariats, about as many as there are."""

MOST_OFFICES: Final = 10_000
MOST_PERSONS: Final = 999_999_999

_COUNTED: Final = range(2022, 2027)  # the years with men by single years of age
_OLDEST_COUNTED: Final = 55
_ROSSTAT: Final = (10_174, 10_000)  # men with Crimea and Sevastopol : men as the UN counts them
_GOLDEN: Final = (618_034, 1_000_000)
_ID: Final = re.compile(r"SYN-([0-9]{4})-([0-9]{6,9})")


@dataclass(frozen=True, eq=False, slots=True)
class Layout:
    """Men by office and age; the arrays cannot be written to.

    `region[o]` is the index of office o's region in `regions`, `start[o]` the number of men in
    all offices before it, `size[o]` its own men. Serials from `bounds[o, i]` to, not including,
    `bounds[o, i + 1]` reach the age `AGES[i]` in `year`. `cohorts[i]` is the first day (days
    since 1970) of the year in which they are born, `lengths[i]` the number of its days.
    """

    year: int
    persons: int
    region: Int32s
    start: Int64s
    size: Int32s
    bounds: Int32s
    cohorts: Int32s
    lengths: Int32s
    regions: tuple[Region, ...]

    def parts(self, n: int) -> list[tuple[int, int]]:
        """At most `n` ranges of offices, first and end, about equal in men, none without men.

        Together they hold every office once. Fewer than one part is a ValueError.

        >>> layout(1_000_000, 2026, offices=85).parts(3)
        [(0, 34), (34, 56), (56, 85)]
        """
        if n < 1:
            raise ValueError(f"men are divided into one part or more, not {n}")
        n = min(n, len(self.size))
        aims = np.arange(n, dtype=np.int64) * self.persons // n
        found = np.unique(np.searchsorted(self.start, aims)).tolist()
        # What begins after the last man would be empty: its offices join the part before.
        cuts = [cut for cut in found if cut < len(self.start) and self.start[cut] < self.persons]
        return list(zip(cuts, [*cuts[1:], len(self.size)], strict=True))


def layout(
    persons: int,
    year: int,
    offices: int = OFFICES,
    disputed: bool = True,
    left_out: Collection[str] = (),
) -> Layout:
    """The layout of `persons` men of the ages `AGES` in `year`, over the regions and offices.

    Without `disputed` the regions so marked are left out, and those whose codes are in
    `left_out`; the men are then spread over the others. Each region has an office at least, the
    rest go by men; the offices of a region are equal to within one man. With few persons an
    office, or a small region, may have none.

    A ValueError says what cannot be: fewer than one person, fewer offices than regions, a year
    outside `YEARS`, an unknown code, no region left.

    >>> small = layout(1_000, 2026)
    >>> int(small.size.sum()), len(small.size), small.bounds.shape
    (1000, 1600, (1600, 31))
    """
    kept = _kept(disputed, left_out)
    _check(persons, year, offices, len(kept))
    weights = [region.men_18_29 for region in kept]
    each = apportioned(offices - len(kept), weights) + 1
    size = _spread(apportioned(persons, weights), each)
    births = [day(f"{year - age}-01-01") for age in (AGES.start - 1, *AGES)]
    return Layout(
        year=year,
        persons=persons,
        region=_fixed(np.repeat(np.arange(len(kept), dtype=np.int32), each)),
        start=_fixed(np.cumsum(size) - size),
        size=_fixed(size.astype(np.int32)),
        bounds=_fixed(_bounds(size, year)),
        cohorts=_fixed(np.array(births[1:], np.int32)),
        lengths=_fixed(np.array([after - born for after, born in pairwise(births)], np.int32)),
        regions=kept,
    )


def full_size(year: int, disputed: bool = True) -> int:
    """How many men of the ages `AGES` there are in `year`, rounded once, at the end.

    With `disputed`, on the basis of Rosstat, which counts Crimea and Sevastopol; without, as the
    UN counts them. About ±3 %. A year outside `YEARS` is a ValueError.

    >>> full_size(2026)
    28646970
    """
    _check_year(year)
    of, out_of = _ROSSTAT if disputed else (1, 1)
    twice = sum(twice_born(year, age) for age in AGES)
    return (twice * of + out_of) // (2 * out_of)


def twice_born(year: int, age: int) -> int:
    """Twice the number of men who reach `age` in `year`, as the UN counts them.

    Of those born in one year half are a year younger in the middle of `year`, half of that age:
    so the two together are twice their number. In a year that was not counted it is the same
    cohort in the nearest year that was (deaths and moves between are left aside); for one too
    old for its table, the men of that age then.
    """
    nearest = min(max(year, _COUNTED.start), _COUNTED.stop - 1)
    then = age + nearest - year
    counted = _men_by_age()
    held = then if then <= _OLDEST_COUNTED else age
    return counted[nearest, held - 1] + counted[nearest, held]


def men_between(layout: Layout, low: int, high: int) -> Int64s:
    """The men of each region who reach an age from `low` to `high`, both included.

    Ages outside `AGES`, or the higher first, are a ValueError.

    >>> int(men_between(layout(1_000, 2026), 18, 47).sum())
    1000
    """
    if not AGES.start <= low <= high < AGES.stop:
        raise ValueError(
            f"ages run from {AGES.start} to {AGES.stop - 1}, the lower first, not {low} to {high}"
        )
    bounds = layout.bounds.astype(np.int64)
    found = np.zeros(len(layout.regions), np.int64)
    np.add.at(found, layout.region, bounds[:, high + 1 - AGES.start] - bounds[:, low - AGES.start])
    return found


def apportioned(total: int, weights: Sequence[int]) -> Int64s:
    """`total` divided in proportion to `weights` by largest remainder, equal ones by order.

    The parts sum to `total`, and each is within one of its exact share. A total or a weight
    below zero, a total from 2**63 up, or weights that are all zero, are a ValueError.

    >>> apportioned(10, [1, 1, 1]).tolist()
    [4, 3, 3]
    """
    whole = sum(weights)
    if not 0 <= total < 1 << 63 or whole <= 0 or min(weights) < 0:
        raise ValueError(
            "only a whole number from zero up is divided, by weights that are not all zero"
        )
    shares = [divmod(total * weight, whole) for weight in weights]
    order = sorted(range(len(shares)), key=lambda place: -shares[place][1])
    found = np.array([share for share, _ in shares], np.int64)
    found[order[: total - int(found.sum())]] += 1
    return found


def person_id(office: int, serial: int) -> str:
    """The name of a synthetic man, which no document's number looks like.

    An office from 10,000 up, a serial from a thousand million up, or less than 0: ValueError.

    >>> person_id(412, 3517)
    'SYN-0412-003517'
    """
    if not (0 <= office < MOST_OFFICES and 0 <= serial <= MOST_PERSONS):
        raise ValueError(f"no synthetic man has office {office} and serial {serial}")
    return f"SYN-{office:04d}-{serial:06d}"


def office_and_serial(name: str) -> tuple[int, int]:
    """The office and serial out of `person_id`; anything else is a ValueError.

    >>> office_and_serial("SYN-0412-003517")
    (412, 3517)
    """
    found = _ID.fullmatch(name)
    pair = (int(found[1]), int(found[2])) if found else (0, 0)
    if person_id(*pair) != name:
        raise ValueError(
            f"{name!r} is not the name of a synthetic man: those look like SYN-0412-003517, "
            "an office of four digits and a serial of six or more"
        )
    return pair


def _kept(disputed: bool, left_out: Collection[str]) -> tuple[Region, ...]:
    unknown = sorted(set(left_out) - {region.code for region in regions()})
    if unknown:
        raise ValueError(f"no region has the code {unknown[0]}: codes look like RU-MOW")
    kept = tuple(
        region
        for region in regions()
        if region.code not in left_out and (disputed or not region.disputed)
    )
    if not kept:
        raise ValueError("every region is left out: one must remain")
    return kept


def _check(persons: int, year: int, offices: int, fewest: int) -> None:
    _check_year(year)
    if not 1 <= persons <= MOST_PERSONS:
        raise ValueError(f"there can be from 1 to {MOST_PERSONS} persons, not {persons}")
    if not fewest <= offices <= MOST_OFFICES:
        raise ValueError(
            f"{fewest} regions have from {fewest} to {MOST_OFFICES} offices, not {offices}"
        )


def _check_year(year: int) -> None:
    if year not in YEARS:
        raise ValueError(
            f"the men of {year} are not known: the tables allow {YEARS.start} to {YEARS.stop - 1}"
        )


@cache
def _men_by_age() -> Mapping[tuple[int, int], int]:
    """Men by year and single year of age at its middle."""
    return {
        (int(one["year"]), int(one["age"])): int(one["men"])
        for one in table("men_by_age.csv")
        if one["kind"] == "derived"
    }


def _spread(men: Int64s, offices: Int64s) -> Int64s:
    """The men of each region over its offices, the first of them one larger where they must."""
    place = np.arange(int(offices.sum())) - np.repeat(np.cumsum(offices) - offices, offices)
    return np.repeat(men // offices, offices) + (place < np.repeat(men % offices, offices))


def _bounds(size: Int64s, year: int) -> Int32s:
    """The serials at which each age begins, from the cohorts' cumulative shares.

    Each office rounds at a point of its own. The points step by the golden section, which spreads
    them evenly: so the errors of many offices, or of the one man of each, do not add up.
    """
    ends = np.cumsum([0, *(twice_born(year, age) for age in AGES)])
    whole = int(ends[-1])
    step = whole * _GOLDEN[0] // _GOLDEN[1]
    place = np.cumsum(size > 0) - 1  # among the offices that have men
    points = (whole // 2 + place * step) % whole
    bounds: Int32s = ((size[:, None] * ends + points[:, None]) // whole).astype(np.int32)
    return bounds


def _fixed(array: _Array) -> _Array:
    array.flags.writeable = False
    return array
