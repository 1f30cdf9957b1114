"""Columns: whole arrays of int32 days, in blocks, with the refusals of the single row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import (
    NEVER,
    NOT_YET,
    Undecreed,
    WorkingCalendar,
    add_months,
    add_years,
    date_of,
    day,
    next_annual,
)
from povestka.language.terms import (
    Annual,
    Choose,
    Duration,
    Interval,
    Option,
    Term,
    When,
    WorkingDay,
)
from povestka.language.writing import (
    NO,
    YES,
    days,
    first_of,
    months,
    number,
    on_day,
    some,
    when,
    working_days,
    years,
)
from povestka.law.calendar import CALENDAR as DECREED
from povestka.readers.columns import ROWS_AT_ONCE, Table, columns

from .terms import CALENDAR, OWN, PARAMETERS, VISIT

quiet = settings(deadline=None, derandomize=True, max_examples=40)
a, b, c, t, u, n = OWN
MONDAY = day("2024-04-01")
some_days = st.lists(
    st.one_of(
        st.integers(day("2012-01-01"), day("2026-06-30")), st.sampled_from([NOT_YET, NEVER])
    ),
    min_size=1,
    max_size=8,
)


def of(term: Term, starts: list[int], calendar: WorkingCalendar = DECREED) -> list[Any]:
    table = Table({"a": np.array(starts, np.int32)}, {})
    (found,) = columns([term], table, calendar)
    return [one.item() for one in found]


@quiet
@given(some_days, st.integers(-30, 30))
def test_calendar_arithmetic_is_that_of_a_single_day(starts: list[int], count: int) -> None:
    assert [add_months(one, count) for one in starts] == of(a + months(count), starts)
    assert [add_years(one, count) for one in starts] == of(a + years(count), starts)
    assert [next_annual(one, 3, 1) for one in starts] == of(Annual(a, 3, 1), starts)


@quiet
@given(some_days, st.integers(0, 25))
def test_working_days_are_those_of_the_calendar(starts: list[int], count: int) -> None:
    assert [DECREED.add(one, count) for one in starts] == of(a + working_days(count), starts)
    assert [DECREED.roll(one) for one in starts] == of(WorkingDay(a), starts)


@quiet
@given(some_days)
def test_each_row_may_count_its_own_number_of_working_days(starts: list[int]) -> None:
    later = When(a < on_day("2020-01-01"), number(0), number(3))
    expected = [DECREED.add(one, 0 if one < day("2020-01-01") else 3) for one in starts]
    assert expected == of(a + Duration(later, "working day", "day after"), starts)


EDGES = [
    (DECREED.roll, WorkingDay(a)),
    (lambda d: DECREED.add(d, 1), a + working_days(1)),
    (lambda d: DECREED.add(d, 30), a + working_days(30)),
]


@pytest.mark.parametrize(("scalar", "term"), EDGES, ids=["roll", "add 1", "add 30"])
@pytest.mark.parametrize("edge", ["2012-01-01", "2028-01-01", "2035-06-01"])
def test_a_year_without_a_decree_is_refused_on_the_very_day_the_single_row_is(
    scalar: Callable[[int], int], term: Term, edge: str
) -> None:
    for start in range(day(edge) - 45, day(edge) + 3):
        try:
            expected: Any = [scalar(start)]
        except Undecreed as refused:
            expected = refused.year
        try:
            found: Any = of(term, [start])
        except Undecreed as refused:
            found = refused.year
        assert expected == found, date_of(start)


def test_one_undecreed_row_refuses_all_and_what_has_not_come_refuses_none() -> None:
    with pytest.raises(Undecreed, match="2030"):
        of(WorkingDay(a), [MONDAY, NOT_YET, day("2030-01-01")])
    assert [NOT_YET, NEVER] == of(WorkingDay(a), [NOT_YET, NEVER])


def test_working_days_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="counted forwards, not -2"):
        of(a + working_days(-2), [MONDAY])


def test_a_calendar_that_is_not_asked_is_not_read() -> None:
    gap = WorkingCalendar({2020: frozenset(), 2022: frozenset()}, {})
    assert [MONDAY + 1] == of(a + days(1), [MONDAY], gap)
    with pytest.raises(Undecreed, match="2021"):
        of(WorkingDay(a), [day("2020-06-01")], gap)


@pytest.mark.parametrize(
    ("term", "expected"),
    [(number(4), 4), (YES, True), (NO, False), (on_day("2024-04-01"), MONDAY), (PARAMETERS[0], 7)],
)
def test_what_is_the_same_for_all_rows_fills_the_column(term: Term, expected: object) -> None:
    assert [expected] * 3 == of(term, [1, 2, 3])


def test_rows_beyond_one_block_are_computed_as_the_first() -> None:
    rows = ROWS_AT_ONCE + 3
    starts = np.arange(rows, dtype=np.int32)
    facts = {"a": starts, "t": starts % 2 == 0}
    outputs = (a + days(1), Interval(a, a + days(1)), number(5), when(t, a))
    plus, span, five, even = columns(outputs, Table(facts, {}), CALENDAR)
    assert np.array_equal(starts + 1, plus)
    assert np.array_equal(starts, span[0])
    assert np.array_equal(starts + 1, span[1])
    assert np.array_equal(np.full(rows, 5), five)
    assert np.array_equal(np.where(starts % 2 == 0, starts, NEVER), even)


def test_days_are_int32_and_truths_are_bools() -> None:
    table = Table({"a": np.array([MONDAY], np.int32)}, {})
    outputs = (
        a, a + days(1), a + working_days(1), WorkingDay(a), a + months(1), a + years(1),
        Annual(a, 1, 1), a < on_day("2024-01-01"), Interval(a, a + days(1)),
        first_of("visit", VISIT[0]),
    )
    found = columns(outputs, table, CALENDAR)
    kinds = [one[0].dtype if isinstance(one, tuple) else one.dtype for one in found]
    assert [np.int32] * 7 + [np.bool_] + [np.int32] * 2 == kinds


def test_a_table_without_rows_gives_columns_without_rows() -> None:
    assert [] == of(a + days(1), [])
    whole, span = columns((number(1), Interval(a, b)), _none(), CALENDAR)
    assert (0, 0, 0) == (len(whole), len(span[0]), len(span[1]))


def _none() -> Table:
    return Table({name: np.empty(0, np.int32) for name in ("a", "b")}, {})


def test_a_slot_that_a_row_does_not_fill_counts_for_nothing() -> None:
    slot = {
        "present": np.array([True, False]),
        "visit.on": np.array([MONDAY, MONDAY], np.int32),
        "visit.kept": np.array([True, True]),
    }
    table = Table({"a": np.array([0, 0], np.int32)}, {"visit": [slot]})
    first, kept, there = columns(
        [first_of("visit", VISIT[0]), some("visit", VISIT[2]), some("visit", YES)],
        table, CALENDAR,
    )
    assert [MONDAY, NEVER] == first.tolist()
    assert [True, False] == kept.tolist() == there.tolist()


def test_readings_and_parameters_are_those_asked_for_and_a_misspelt_one_is_refused() -> None:
    term = Choose("S", (Option("first", a), Option("second", a + days(PARAMETERS[0]))))
    table = Table({"a": np.array([MONDAY], np.int32)}, {})
    (found,) = columns([term], table, CALENDAR, {"S": "second"}, {"p": 2})
    assert [MONDAY + 2] == found.tolist()
    with pytest.raises(ValueError, match="S has no variant 'third', only first, second"):
        columns([term], table, CALENDAR, {"S": "third"})
