"""Days as integers, and the arithmetic of calendars: standard library only.

A day is the number of days since 1970-01-01. Two values stand after every real day and are kept
apart: `NOT_YET`, an event that has not happened by the day of asking and still may, and `NEVER`,
a date that does not arise at all. A day that is not known is neither: see `readers.bounds`.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

NOT_YET: Final = 1 << 29
NEVER: Final = 1 << 30
BEFORE_ALL: Final = -(1 << 29)
_EPOCH: Final = dt.date(1970, 1, 1).toordinal()


def day(value: dt.date | str) -> int:
    """The number of a calendar day, given as a date or in the form YYYY-MM-DD.

    >>> day("1970-01-02")
    1
    """
    found = dt.date.fromisoformat(value) if isinstance(value, str) else value
    return found.toordinal() - _EPOCH


def date_of(number: int) -> dt.date:
    """The calendar date of a day's number; `NOT_YET` and `NEVER` have none (ValueError).

    >>> date_of(day("2026-02-02"))
    datetime.date(2026, 2, 2)
    """
    if number >= NOT_YET:
        raise ValueError("a day that has not come or does not arise has no date")
    return dt.date.fromordinal(number + _EPOCH)


def add_days(start: int, count: int) -> int:
    """`count` days after `start`; what has not happened stays so.

    >>> add_days(10, 7), add_days(NOT_YET, 7) == NOT_YET
    (17, True)
    """
    return start + count if start < NOT_YET else start


def add_months(start: int, count: int) -> int:
    """The same day `count` months on, or the last day of a shorter month (Civil Code 192(3)).

    >>> date_of(add_months(day("2026-01-31"), 1))
    datetime.date(2026, 2, 28)
    """
    if start >= NOT_YET:
        return start
    found = date_of(start)
    year, month = divmod(found.year * 12 + found.month - 1 + count, 12)
    return day(dt.date(year, month + 1, min(found.day, monthrange(year, month + 1)[1])))


def add_years(start: int, count: int) -> int:
    """The same day `count` years on; 29 February falls on 1 March in a year that has none.

    >>> date_of(add_years(day("2008-02-29"), 18))
    datetime.date(2026, 3, 1)
    """
    if start >= NOT_YET:
        return start
    found = dt.date.fromordinal(start + _EPOCH)
    year = found.year + count
    try:
        return found.replace(year=year).toordinal() - _EPOCH
    except ValueError:
        return dt.date(year, 3, 1).toordinal() - _EPOCH


def next_annual(start: int, month: int, dom: int) -> int:
    """The first day with this month and day of month on or after `start`.

    >>> date_of(next_annual(day("2026-04-02"), 4, 1))
    datetime.date(2027, 4, 1)
    """
    if start >= NOT_YET:
        return start
    found = date_of(start)
    this_year = dt.date(found.year, month, dom)
    return day(this_year if this_year >= found else dt.date(found.year + 1, month, dom))


class Undecreed(LookupError):
    """A working day was asked of a year for which the calendar holds no decree."""

    def __init__(self, year: int) -> None:
        super().__init__(f"no decree on the days off of {year} is in the calendar")
        self.year = year


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The five-day working week with the days moved by decree, year by year.

    `off` holds the days off that fall on Monday to Friday, `on` the working Saturdays and
    Sundays, both as (month, day of month). A year that is not listed is refused, not guessed.
    """

    off: Mapping[int, frozenset[tuple[int, int]]]
    on: Mapping[int, frozenset[tuple[int, int]]]

    def works(self, number: int) -> bool:
        """Whether the day is a working day; `Undecreed` where its year is not listed."""
        found = date_of(number)
        if found.year not in self.off:
            raise Undecreed(found.year)
        spot = (found.month, found.day)
        if found.weekday() < 5:
            return spot not in self.off[found.year]
        return spot in self.on.get(found.year, frozenset())

    def roll(self, number: int) -> int:
        """The day itself if it is a working day, else the next one that is."""
        if number >= NOT_YET:
            return number
        while not self.works(number):
            number += 1
        return number

    def add(self, start: int, count: int) -> int:
        """The `count`-th working day after `start`, of count 0 `start` itself.

        Working days are counted forwards only: a negative count is a ValueError.
        """
        if count < 0:
            raise ValueError(f"working days are counted forwards, not {count}")
        if start >= NOT_YET:
            return start
        for _ in range(count):
            start = self.roll(start + 1)
        return start
