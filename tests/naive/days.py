"""Counting of days: terms that end, birthdays, working days (LAW section 2, CR-2 and CR-15)."""

from datetime import date, timedelta

import holidays

from .readings import Readings

FIRST_YEAR, LAST_YEAR = 2012, 2027  # the years for which `holidays` carries the yearly transfers
_RUSSIA = holidays.country_holidays("RU", years=range(FIRST_YEAR, LAST_YEAR + 1))


def plus(day: date, number: int) -> date:
    """The day that lies `number` calendar days after `day`."""
    return day + timedelta(days=number)


def is_working(day: date) -> bool:
    """Whether `day` is a Russian working day; ValueError for a year without a known calendar."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"no working calendar for {day.year}")
    return bool(_RUSSIA.is_working_day(day))


def last_day(start: date, number: int, readings: Readings) -> date:
    """The last day of a term of `number` days that runs from `start`, moved under CR-15."""
    day = plus(start, number)
    if readings["CR-15"] == "next_working_day":
        while not is_working(day):
            day = plus(day, 1)
    return day


def on_expiry(start: date, number: int, readings: Readings) -> date:
    """The day on which something happens 'on expiry' of a term (the 7 and the 20 only; CR-2)."""
    day = last_day(start, number, readings)
    if readings["CR-2"] == "day_after":
        day = plus(day, 1)
    return day


def anniversary(day: date, years: int) -> date:
    """The same day `years` later; 29 February falls on 1 March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
