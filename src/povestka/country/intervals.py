"""Means of paired differences with their intervals: Student's t from its own definition."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from statistics import fmean, stdev
from typing import Final

CONFIDENCE: Final = 0.95
"""The share of studies whose interval holds the true difference."""

_FARTHEST: Final = 16.0  # beyond the 95 % point of one degree of freedom, the widest
_STEPS: Final = 60


def within(t: float, freedom: int) -> float:
    """The chance that Student's t lies between -`t` and `t`; the exact finite series.

    Abramowitz and Stegun (1964), 26.7.3 and 26.7.4.

    >>> round(within(1.0, 1), 6)
    0.5
    """
    angle = math.atan(t / math.sqrt(freedom))
    odd = freedom % 2
    term = math.cos(angle) if odd else 1.0
    whole = term if freedom > 1 else 0.0
    for power in range(2 + odd, freedom - 1, 2):
        term *= math.cos(angle) ** 2 * (power - 1) / power
        whole += term
    if odd:
        return (angle + math.sin(angle) * whole) * 2 / math.pi
    return math.sin(angle) * whole


@cache
def student(freedom: int) -> float:
    """How many standard errors a 95 % interval reaches to either side.

    >>> round(student(1), 3), round(student(9), 3), round(student(99), 3)
    (12.706, 2.262, 1.984)
    """
    low, high = 0.0, _FARTHEST
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if within(middle, freedom) < CONFIDENCE else (low, middle)
    return high


def interval(differences: Sequence[float]) -> tuple[float, float] | None:
    """The 95 % interval of the mean of paired differences; None of a single one.

    >>> interval([1.0]) is None, interval([3.0, 3.0, 3.0])
    (True, (3.0, 3.0))
    """
    if len(differences) < 2:
        return None
    mean = fmean(differences)
    reach = student(len(differences) - 1) * stdev(differences) / math.sqrt(len(differences))
    return mean - reach, mean + reach
