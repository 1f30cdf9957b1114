"""Measuring: the times of several runs, ratios pair by pair, and whether a bar is met."""

from __future__ import annotations

import gc
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Final, TypeVar

RUNS: Final = 5
"""Runs of each of two things that are measured against one another, in turn: A B A B …"""


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes; garbage is collected before it and not during it."""
    gc.collect()
    gc.disable()
    try:
        started = perf_counter()
        work()
        return perf_counter() - started
    finally:
        gc.enable()


Key = TypeVar("Key", bound=Hashable)


def in_turn(works: Mapping[Key, Callable[[], object]], runs: int = RUNS) -> dict[Key, list[float]]:
    """Seconds of each run of several things, in turn, after one of each that does not count."""
    found: dict[Key, list[float]] = {key: [] for key in works}
    for number in range(runs + 1):
        for key, work in works.items():
            taken = seconds(work)
            if number:
                found[key].append(taken)
    return found


def spread(found: Sequence[float], say: Callable[[float], str]) -> str:
    """The least, the median and the greatest."""
    return " / ".join(say(one) for one in (min(found), median(found), max(found)))


def time(taken: float) -> str:
    """A time in the unit that suits it, to three digits.

    >>> time(0.00214), time(3.5), time(0.0000181)
    ('2.14 ms', '3.50 s', '18.1 µs')
    """
    for unit, times in (("s", 1), ("ms", 1e3), ("µs", 1e6)):
        if taken * times >= 1 or unit == "µs":
            break
    return f"{_three(taken * times)} {unit}"


def times(ratio: float) -> str:
    """How many times as fast.

    >>> times(2.043), times(260.7)
    ('2.04 ×', '261 ×')
    """
    return f"{_three(ratio)} ×"


def _three(value: float) -> str:
    return f"{value:.{max(0, 2 - (value >= 10) - (value >= 100))}f}"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: what was measured, what was found, what is asked of it if anything."""

    what: str
    found: str
    asked: str = ""
    met: bool | None = None


def within(what: str, found: Sequence[float], most: float | None = None) -> Line:
    """The line of a time, and the bar that its median is to stay under."""
    if most is None:
        return Line(what, spread(found, time))
    return Line(what, spread(found, time), f"≤ {time(most)}", median(found) <= most)


def faster(
    what: str, ours: Sequence[float], theirs: Sequence[float], least: float | None = None
) -> Line:
    """The line of how many times as fast we are, run by run, and the bar for its median."""
    ratios = [other / own for own, other in zip(ours, theirs, strict=True)]
    if least is None:
        return Line(what, spread(ratios, times))
    return Line(what, spread(ratios, times), f"≥ {times(least)}", median(ratios) >= least)


def at_most(what: str, ratios: Sequence[float], most: float) -> Line:
    """The line of ratios, and the bar that their median is to stay under."""
    return Line(what, spread(ratios, times), f"≤ {times(most)}", median(ratios) <= most)
