"""The arithmetic of calendars as pieces of straight lines, so that a solver can read it.

Years, months and working days are functions from days to days. Over a bounded stretch of years
each is a list of pieces: from this day on, the day itself and so many more, or one and the same
day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from povestka.language.days import (
    Undecreed,
    WorkingCalendar,
    add_months,
    add_years,
    day,
    next_annual,
)
from povestka.readers.bounds import LONGEST_REST

FIRST: Final = day("1930-01-01")
LAST: Final = day("2089-12-31")
"""Months and years are exact between these days; every fact must lie well inside."""
_BEYOND: Final = 60

Piece: TypeAlias = tuple[int, int, int]
"""From this day on, `slope * day + offset`; the slope is 1 or 0."""
Line: TypeAlias = tuple[Piece, ...]


def pieces(function: Callable[[int], int], first: int, last: int) -> Line:
    """A function of days as straight pieces, exact on every day from `first` to `last`.

    >>> pieces(lambda day: max(day, 5), 0, 9)
    ((0, 0, 5), (6, 1, 0))
    """
    values = [function(one) for one in range(first, last + 1)]
    found: list[Piece] = []
    place = 0
    while place < len(values):
        level, rising = (_run(values, place, slope) for slope in (0, 1))
        slope = int(rising > level)
        start = first + place
        found.append((start, slope, values[place] - slope * start))
        place = max(level, rising) + 1
    return tuple(found)


def _run(values: Sequence[int], place: int, slope: int) -> int:
    """The last place up to which the values go on with this slope."""
    while place + 1 < len(values) and values[place + 1] - values[place] == slope:
        place += 1
    return place


def on_line(line: Line, number: int) -> int:
    """The value on a day; before the first piece, as in the first.

    >>> on_line(((0, 0, 5), (6, 1, 0)), 7)
    7
    """
    place = bisect_right(line, number, key=lambda one: one[0]) - 1
    _, slope, offset = line[max(place, 0)]
    return slope * number + offset


class Almanac:
    """The lines of one working calendar and of the Gregorian one, each made at its first use."""

    def __init__(self, calendar: WorkingCalendar) -> None:
        self.calendar = calendar
        self._made: dict[tuple[str, int, int], Line] = {}
        self.first = day(f"{min(calendar.off)}-01-01")
        self.last = day(f"{max(calendar.off)}-12-31")

    def _line(self, name: str, first: int, second: int, step: Callable[[int], int]) -> Line:
        key = (name, first, second)
        if key not in self._made:
            working = name in ("roll", "working day")
            ends = (self.first - _BEYOND, self.last + _BEYOND) if working else (FIRST, LAST)
            self._made[key] = pieces(step, *ends)
        return self._made[key]

    def months(self, count: int) -> Line:
        """`count` calendar months on."""
        return self._line("month", count, 0, lambda one: add_months(one, count))

    def years(self, count: int) -> Line:
        """`count` calendar years on."""
        return self._line("year", count, 0, lambda one: add_years(one, count))

    def annual(self, month: int, dom: int) -> Line:
        """The first day with this month and day of month, from a day on."""
        return self._line("annual", month, dom, lambda one: next_annual(one, month, dom))

    def rolled(self, *, late: bool) -> Line:
        """The next working day; in a year without a decree, the least or the most it can be."""

        def step(one: int) -> int:
            try:
                return self.calendar.roll(one)
            except Undecreed:
                return one + LONGEST_REST * late

        return self._line("roll", 0, late, step)

    def working_days(self, count: int, *, late: bool) -> Line:
        """`count` working days on, with the same edges where a year has no decree."""

        def step(one: int) -> int:
            try:
                return self.calendar.add(one, count)
            except Undecreed:
                return one + count * (1 + LONGEST_REST * late)

        return self._line("working day", count, late, step)
