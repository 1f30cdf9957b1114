"""Days: round trips, calendar arithmetic against `datetime`, working days against `holidays`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import (
    BEFORE_ALL,
    NEVER,
    NOT_YET,
    Undecreed,
    WorkingCalendar,
    add_days,
    add_months,
    add_years,
    date_of,
    day,
    next_annual,
)
from povestka.law.calendar import CALENDAR

quiet = settings(deadline=None, derandomize=True, max_examples=200)
dates = st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31))
one_day = dt.timedelta(days=1)
SENTINELS = pytest.mark.parametrize("still", [NOT_YET, NEVER])

HALF = WorkingCalendar(
    {2024: frozenset({(1, 1), (12, 31)}), 2025: frozenset({(1, 1), (1, 2)})},
    {2024: frozenset({(12, 28)})},
)
"""Two years: a Saturday worked, 28 December 2024, for Tuesday 31 December off."""


def test_the_first_day_is_the_first_of_1970() -> None:
    assert 0 == day("1970-01-01") == day(dt.date(1970, 1, 1))


def test_what_is_no_date_has_no_number() -> None:
    with pytest.raises(ValueError, match="day"):
        day("2026-02-30")


@quiet
@given(dates)
def test_a_date_survives_the_way_there_and_back(date: dt.date) -> None:
    assert date == date_of(day(date)) == date_of(day(date.isoformat()))


@quiet
@given(dates, dates)
def test_days_stand_in_the_order_of_dates_before_not_yet_before_never(
    left: dt.date, right: dt.date
) -> None:
    assert (left < right) == (day(left) < day(right))
    assert BEFORE_ALL < day(left) < NOT_YET < NEVER


@SENTINELS
def test_what_has_not_come_has_no_date(still: int) -> None:
    with pytest.raises(ValueError, match="not come or does not arise has no date"):
        date_of(still)


@SENTINELS
@pytest.mark.parametrize(
    "move",
    [
        lambda start: add_days(start, 7),
        lambda start: add_days(start, -7),
        lambda start: add_months(start, 1),
        lambda start: add_years(start, 18),
        lambda start: next_annual(start, 4, 1),
        CALENDAR.roll,
        lambda start: CALENDAR.add(start, 5),
    ],
)
def test_no_arithmetic_moves_not_yet_or_never(still: int, move: Callable[[int], int]) -> None:
    assert still == move(still)


@quiet
@given(dates, st.integers(-4000, 4000))
def test_days_are_added_as_datetime_adds_them(date: dt.date, count: int) -> None:
    assert date + dt.timedelta(days=count) == date_of(add_days(day(date), count))


def _months_by_hand(date: dt.date, count: int) -> dt.date:
    """Month by month, then back from the 31st to a day that the month has."""
    year, month = date.year, date.month
    for _ in range(abs(count)):
        month += 1 if count > 0 else -1
        if not 1 <= month <= 12:
            year, month = (year + 1, 1) if month == 13 else (year - 1, 12)
    for dom in range(date.day, 27, -1):
        try:
            return dt.date(year, month, dom)
        except ValueError:
            continue
    return dt.date(year, month, date.day)


@quiet
@given(dates, st.integers(-60, 60))
def test_months_keep_the_day_or_end_with_a_shorter_month(date: dt.date, count: int) -> None:
    assert _months_by_hand(date, count) == date_of(add_months(day(date), count))


@pytest.mark.parametrize(
    ("start", "count", "last"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2025-12-15", 1, "2026-01-15"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-01", -1, "2025-12-01"),
        ("2026-05-05", 0, "2026-05-05"),
    ],
)
def test_months_at_their_ends(start: str, count: int, last: str) -> None:
    assert day(last) == add_months(day(start), count)


@quiet
@given(dates, st.integers(-40, 40))
def test_years_keep_the_day_and_29_february_falls_on_1_march(date: dt.date, count: int) -> None:
    found = date_of(add_years(day(date), count))
    assert date.year + count == found.year
    same = (date.month, date.day)
    leap = (dt.date(found.year, 3, 1) - one_day).day == 29
    assert ((3, 1) if same == (2, 29) and not leap else same) == (found.month, found.day)


def test_who_was_born_on_29_february_is_18_on_1_march() -> None:
    assert day("2026-03-01") == add_years(day("2008-02-29"), 18)
    assert day("2028-02-29") == add_years(day("2008-02-29"), 20)


@quiet
@given(dates, st.integers(1, 12), st.integers(1, 28))
def test_the_next_annual_day_is_the_first_met_on_the_way(
    date: dt.date, month: int, dom: int
) -> None:
    walked = date
    while (walked.month, walked.day) != (month, dom):
        walked += one_day
    assert walked == date_of(next_annual(day(date), month, dom))


def test_every_day_from_2012_to_2027_works_as_the_holidays_library_says() -> None:
    decreed = holidays.country_holidays("RU", years=range(2011, 2029))
    numbers = range(day("2012-01-01"), day("2028-01-01"))
    differ = [
        date_of(number).isoformat()
        for number in numbers
        if CALENDAR.works(number) != decreed.is_working_day(date_of(number))
    ]
    assert [] == differ
    assert 5844 == len(numbers)


@pytest.mark.parametrize("year", [1970, 2011, 2028, 2100])
def test_a_year_without_a_decree_is_refused_by_name(year: int) -> None:
    with pytest.raises(Undecreed, match=f"no decree on the days off of {year}") as refused:
        CALENDAR.works(day(f"{year}-06-15"))
    assert year == refused.value.year
    assert isinstance(refused.value, LookupError)


def test_a_period_that_runs_into_a_year_without_a_decree_is_refused() -> None:
    assert day("2027-12-30") == CALENDAR.add(day("2027-12-29"), 1)
    for tried in (CALENDAR.roll, lambda start: CALENDAR.add(start, 1)):
        with pytest.raises(Undecreed, match="2028"):
            tried(day("2027-12-31"))


def test_the_day_before_the_first_decree_can_begin_a_period() -> None:
    assert day("2024-01-02") == HALF.add(day("2023-12-31"), 1)
    with pytest.raises(Undecreed, match="2023"):
        HALF.roll(day("2023-12-31"))


@pytest.mark.parametrize(
    ("iso", "works"),
    [
        ("2024-12-27", True),  # a Friday
        ("2024-12-28", True),  # a Saturday worked by decree
        ("2024-12-29", False),  # a Sunday
        ("2024-12-31", False),  # a Tuesday off by decree
        ("2025-01-04", False),  # a Saturday of a year that has no working Saturday
    ],
)
def test_a_decree_moves_days_off(iso: str, works: bool) -> None:
    assert works is HALF.works(day(iso))


decreed_days = st.integers(day("2012-01-01"), day("2027-10-01"))


@quiet
@given(decreed_days)
def test_to_roll_is_to_go_to_the_first_working_day_from_here(start: int) -> None:
    rolled = CALENDAR.roll(start)
    assert CALENDAR.works(rolled)
    assert not any(CALENDAR.works(passed) for passed in range(start, rolled))
    assert rolled == CALENDAR.roll(rolled)


@quiet
@given(decreed_days, st.integers(0, 30))
def test_so_many_working_days_lie_after_the_start(start: int, count: int) -> None:
    last = CALENDAR.add(start, count)
    assert count == sum(CALENDAR.works(passed) for passed in range(start + 1, last + 1))
    assert last == start if count == 0 else CALENDAR.works(last)


@pytest.mark.parametrize("start", [day("2026-03-10"), NOT_YET, NEVER])
def test_working_days_are_never_counted_backwards(start: int) -> None:
    with pytest.raises(ValueError, match="counted forwards, not -1"):
        CALENDAR.add(start, -1)
