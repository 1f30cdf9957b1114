"""Calendars as straight pieces: on every day of a stretch, the functions they are made of."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import Undecreed, add_months, add_years, day, next_annual
from povestka.language.terms import WorkingDay
from povestka.language.writing import working_days
from povestka.law.calendar import CALENDAR as DECREED
from povestka.readers.almanac import FIRST, LAST, Almanac, on_line, pieces
from povestka.readers.bounds import LONGEST_REST, bounds

from .terms import CALENDAR, OWN

quiet = settings(deadline=None, derandomize=True, max_examples=15)
ALMANAC = Almanac(CALENDAR)
STRETCH = 800
STARTS = st.integers(FIRST, LAST - STRETCH)
"""The first of so many days, each of which is asked."""


@quiet
@given(st.lists(st.integers(-3, 3), min_size=1, max_size=40), st.integers(-50, 50))
def test_any_function_is_its_pieces_on_every_day(steps: list[int], first: int) -> None:
    values = [0]
    for step in steps:
        values.append(values[-1] + step)
    line = pieces(lambda one: values[one - first], first, first + len(steps))
    assert values == [on_line(line, first + n) for n in range(len(values))]
    assert all(slope in (0, 1) for _, slope, _ in line)
    assert all(one[0] < other[0] for one, other in pairwise(line))
    assert line[0][0] == first


def test_a_straight_function_is_one_piece_and_goes_on_beyond_its_ends() -> None:
    line = pieces(lambda one: one + 7, 10, 20)
    assert ((10, 1, 7),) == line
    assert [12, 107] == [on_line(line, one) for one in (5, 100)]
    level = pieces(lambda one: 3, 10, 20)
    assert ((10, 0, 3),) == level
    assert 3 == on_line(level, 9)


@quiet
@given(STARTS, st.integers(-24, 36))
def test_months_are_those_of_the_calendar_on_every_day(start: int, count: int) -> None:
    line = ALMANAC.months(count)
    assert all(
        on_line(line, one) == add_months(one, count) for one in range(start, start + STRETCH)
    )


@quiet
@given(STARTS, st.integers(-40, 40))
def test_years_are_those_of_the_calendar_on_every_day(start: int, count: int) -> None:
    line = ALMANAC.years(count)
    assert all(
        on_line(line, one) == add_years(one, count) for one in range(start, start + STRETCH)
    )


@quiet
@given(STARTS, st.integers(1, 12), st.integers(1, 28))
def test_the_next_such_day_of_a_year_is_found_on_every_day(
    start: int, month: int, dom: int
) -> None:
    line = ALMANAC.annual(month, dom)
    assert all(
        on_line(line, one) == next_annual(one, month, dom)
        for one in range(start, start + STRETCH)
    )


@quiet
@given(st.integers(ALMANAC.first, ALMANAC.last - 120), st.integers(0, 9), st.booleans())
def test_working_days_of_decreed_years_are_exact_on_both_sides(
    start: int, count: int, late: bool
) -> None:
    rolled, counted = ALMANAC.rolled(late=late), ALMANAC.working_days(count, late=late)
    for one in range(start, start + 80):
        assert CALENDAR.roll(one) == on_line(rolled, one)
        assert CALENDAR.add(one, count) == on_line(counted, one)


def test_no_day_that_can_be_computed_is_left_to_the_edges() -> None:
    """To the very ends of the decreed years, in the calendar that the law is read with."""
    almanac = Almanac(DECREED)
    lines = {late: almanac.working_days(5, late=late) for late in (False, True)}
    apart = 0
    for one in range(almanac.first - 30, almanac.last + 31):
        low, high = (on_line(lines[late], one) for late in (False, True))
        try:
            assert low == high == DECREED.add(one, 5)
        except Undecreed:
            assert (low, high) == (one + 5, one + 5 * (LONGEST_REST + 1))
            apart += 1
    assert apart > 60


def test_in_a_year_without_a_decree_the_edges_are_those_of_the_bounds() -> None:
    almanac = Almanac(DECREED)
    start = OWN[0]
    for term, low, high in (
        *(
            (start + working_days(count), almanac.working_days(count, late=False),
             almanac.working_days(count, late=True))
            for count in (0, 1, 5)
        ),
        (WorkingDay(start), almanac.rolled(late=False), almanac.rolled(late=True)),
    ):
        _, run = bounds([term], "case", DECREED)
        spots = [
            *range(almanac.first - 400, almanac.first + 40),
            *range(almanac.last - 40, almanac.last + 400),
        ]
        for one in spots:
            expected = run(((one, one),), [], (), ())
            assert expected == (on_line(low, one), on_line(high, one)), one


def test_lines_are_made_once() -> None:
    almanac = Almanac(CALENDAR)
    for ask in (
        lambda: almanac.months(3),
        lambda: almanac.years(18),
        lambda: almanac.annual(4, 1),
        lambda: almanac.rolled(late=True),
        lambda: almanac.working_days(3, late=False),
    ):
        assert ask() is ask()
    assert almanac.months(3) != almanac.years(3)
    assert almanac.first == day("2005-01-01")
    assert almanac.last == day("2045-12-31")
