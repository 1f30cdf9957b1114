"""The days off on weekdays and the working weekends of each year, by the Labour Code and decree.

Labour Code, article 112, and the Government's yearly decree on the transfer of days off, as the
`holidays` library 0.109 has them (a test compares every day). A year whose decree is not here
is refused.
"""

from __future__ import annotations

from typing import Final

from povestka.language.days import WorkingCalendar

_OFF: Final = {
    2012: "1-2 1-3 1-4 1-5 1-6 1-9 2-23 3-8 3-9 4-30 5-1 5-7 5-8 5-9 6-11 6-12 11-5 12-31",
    2013: "1-1 1-2 1-3 1-4 1-7 1-8 3-8 5-1 5-2 5-3 5-9 5-10 6-12 11-4",
    2014: "1-1 1-2 1-3 1-6 1-7 1-8 5-1 5-2 5-9 6-12 6-13 11-3 11-4",
    2015: "1-1 1-2 1-5 1-6 1-7 1-8 1-9 2-23 3-9 5-1 5-4 5-11 6-12 11-4",
    2016: "1-1 1-4 1-5 1-6 1-7 1-8 2-22 2-23 3-7 3-8 5-2 5-3 5-9 6-13 11-4",
    2017: "1-2 1-3 1-4 1-5 1-6 2-23 2-24 3-8 5-1 5-8 5-9 6-12 11-6",
    2018: "1-1 1-2 1-3 1-4 1-5 1-8 2-23 3-8 3-9 4-30 5-1 5-2 5-9 6-11 6-12 11-5 12-31",
    2019: "1-1 1-2 1-3 1-4 1-7 1-8 3-8 5-1 5-2 5-3 5-9 5-10 6-12 11-4",
    2020: "1-1 1-2 1-3 1-6 1-7 1-8 2-24 3-9 5-1 5-4 5-5 5-11 6-12 11-4",
    2021: "1-1 1-4 1-5 1-6 1-7 1-8 2-22 2-23 3-8 5-3 5-10 6-14 11-4 11-5 12-31",
    2022: "1-3 1-4 1-5 1-6 1-7 2-23 3-7 3-8 5-2 5-3 5-9 5-10 6-13 11-4",
    2023: "1-2 1-3 1-4 1-5 1-6 2-23 2-24 3-8 5-1 5-8 5-9 6-12 11-6",
    2024: "1-1 1-2 1-3 1-4 1-5 1-8 2-23 3-8 4-29 4-30 5-1 5-9 5-10 6-12 11-4 12-30 12-31",
    2025: "1-1 1-2 1-3 1-6 1-7 1-8 5-1 5-2 5-8 5-9 6-12 6-13 11-3 11-4 12-31",
    2026: "1-1 1-2 1-5 1-6 1-7 1-8 1-9 2-23 3-9 5-1 5-11 6-12 11-4 12-31",
    2027: "1-1 1-4 1-5 1-6 1-7 1-8 2-22 2-23 3-8 5-3 5-10 6-14 11-4 11-5 12-31",
}
_ON: Final = {
    2012: "3-11 4-28 5-5 5-12 6-9 12-29",
    2016: "2-20",
    2018: "4-28 6-9 12-29",
    2021: "2-20",
    2022: "3-5",
    2024: "4-27 11-2 12-28",
    2025: "11-1",
    2027: "2-20",
}


def _spots(listed: str) -> frozenset[tuple[int, int]]:
    pairs = (spot.split("-") for spot in listed.split())
    return frozenset((int(month), int(dom)) for month, dom in pairs)


CALENDAR: Final = WorkingCalendar(
    {year: _spots(listed) for year, listed in _OFF.items()},
    {year: _spots(listed) for year, listed in _ON.items()},
)
