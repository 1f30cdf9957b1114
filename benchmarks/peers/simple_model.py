"""The simple model that every peer is given, and what must come of it.

A year of 365 days. To each person at most one summons is placed; who is served may appear, is
banned from leaving if he has not, and may appear late, which ends the ban. Five events, eight
chances, all of them the same in every engine; nobody meets anybody and no office is ever full.
It is a sketch made for timing, not the law.

A share is a threshold of 32 bits, a delay the first day it may take and the number of days from
which it is drawn alike. Engines draw by their own generators: what they count differs as two
samples do, and `unlike` says when it differs by more than that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

Counts = Mapping[str, npt.NDArray[np.int64]]
"""How often each event came about on each day of the year."""

YEAR: Final = 365
EVENTS: Final = ("placed", "served", "appears", "ban_from", "ban_until")
DRAWN: Final = 1 << 32
"""A draw is a whole number below this."""


class Delay(NamedTuple):
    """Days from one event to the next: one of `span` days alike, `first` the earliest."""

    first: int
    span: int

    @property
    def end(self) -> int:
        """The first number of days that it never takes."""
        return self.first + self.span


def _threshold(percent: int) -> int:
    return percent * DRAWN // 100


PLACED: Final = _threshold(30)
"""Of all persons; the day is any of the year."""
SERVED: Final = _threshold(85)
"""Of those to whom one was placed."""
APPEARS: Final = _threshold(70)
"""Of those who were served; the others are banned."""
LATE: Final = _threshold(50)
"""Of those who are banned, by the time the ban ends; the ban of the others does not."""

DAY: Final = Delay(0, YEAR)
TO_SERVED: Final = Delay(1, 20)
TO_APPEARS: Final = Delay(1, 20)
TO_BAN: Final = 20
TO_LATE: Final = Delay(1, 90)

PART: Final = 73
"""Days that are compared as one: a fifth of the year."""
FAR: Final = 4.5
"""Standard deviations that chance does not explain: it goes as far in one check of 5,000."""


def totals(counts: Counts) -> dict[str, int]:
    """How often each event came about in the year."""
    return {event: int(np.sum(days)) for event, days in counts.items()}


def share(threshold: int) -> float:
    """A threshold as a probability, for engines that draw fractions."""
    return threshold / DRAWN


def vectors(persons: int, seed: int) -> Counts:
    """The model in plain NumPy: each event one column, drawn only for those it concerns."""
    random = np.random.default_rng(seed)

    def draws(many: int) -> npt.NDArray[np.uint64]:
        return random.integers(0, DRAWN, many, dtype=np.uint32).astype(np.uint64)

    def days(many: int, delay: Delay) -> npt.NDArray[np.int64]:
        return delay.first + ((draws(many) * np.uint64(delay.span)) >> np.uint64(32)).astype(int)

    def within(before: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """What comes after the year has no consequence in it."""
        return before[before < YEAR]

    placed = days(int(np.count_nonzero(draws(persons) < PLACED)), DAY)
    served = placed[draws(len(placed)) < SERVED]
    served = within(served + days(len(served), TO_SERVED))
    comes = draws(len(served)) < APPEARS
    appears = served[comes]
    appears = within(appears + days(len(appears), TO_APPEARS))
    banned = within(served[~comes] + TO_BAN)
    ended = banned[draws(len(banned)) < LATE]
    ended = within(ended + days(len(ended), TO_LATE))
    found = (placed, served, appears, banned, ended)
    return {
        event: np.bincount(column, minlength=YEAR)
        for event, column in zip(EVENTS, found, strict=True)
    }


def expected() -> dict[str, npt.NDArray[np.float64]]:
    """The probability of each event on each day for one person, exactly."""

    def after(before: npt.NDArray[np.float64], delay: Delay) -> npt.NDArray[np.float64]:
        steps = np.zeros(delay.end)
        steps[delay.first :] = 1 / delay.span
        return np.convolve(before, steps)[:YEAR]

    placed = np.full(YEAR, share(PLACED) / YEAR)
    served = after(placed * share(SERVED), TO_SERVED)
    appears = after(served * share(APPEARS), TO_APPEARS)
    banned = after(served * (1 - share(APPEARS)), Delay(TO_BAN, 1))
    ended = after(banned * share(LATE), TO_LATE)
    return dict(zip(EVENTS, (placed, served, appears, banned, ended), strict=True))


def unlike(counts: Counts, persons: int) -> Iterator[str]:
    """Where counts are further from what is expected than chance explains, each in one sentence."""
    for event, probability in expected().items():
        if len(counts[event]) != YEAR:
            yield f"{event}: {len(counts[event])} days were counted, not {YEAR}"
            continue
        found, chances = _parts(np.asarray(counts[event])), _parts(probability)
        # Each person has the event in a part of the year once or not at all: a binomial count.
        deviation = np.sqrt(persons * chances * (1 - chances))
        for number in np.flatnonzero(np.abs(found - persons * chances) > FAR * deviation):
            part = f"fifth {number} of the year" if number else "the year"
            said = f"{found[number]} counted, {persons * chances[number]:.0f} expected"
            yield f"{event}, {part}: {said}"


def _parts(days: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The sum of the year and then of its fifths, which tell delays that are too long or short."""
    fifths = days.reshape(-1, PART).sum(axis=1)
    return np.concatenate([[fifths.sum()], fifths])
