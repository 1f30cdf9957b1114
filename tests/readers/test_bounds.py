"""Unknown facts: every value as a pair, tight where the facts settle it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import NEVER, NOT_YET, WorkingCalendar, day
from povestka.language.terms import Annual, Choose, Interval, Option, Term, WorkingDay
from povestka.language.writing import (
    NO,
    YES,
    days,
    earliest,
    first_of,
    happened,
    is_one_of,
    latest,
    months,
    number,
    some,
    when,
    working_days,
    years,
)
from povestka.law.calendar import CALENDAR as DECREED
from povestka.readers.bounds import LONGEST_REST, bounds

from .terms import CALENDAR, OWN, VISIT

quiet = settings(deadline=None, derandomize=True, max_examples=200)
a, b, c, t, u, n = OWN
MONDAY = day("2024-04-01")
KNOWN = {
    "a": (MONDAY, MONDAY + 10),
    "b": (MONDAY + 5, NOT_YET),
    "c": (NEVER, NEVER),
    "t": (False, True),
    "u": (True, True),
    "n": (0, 1),
}


def pair(
    term: Term, visits: list[tuple[Any, ...]] | None = None,
    calendar: WorkingCalendar = CALENDAR, **changed: object,
) -> tuple[Any, Any]:
    takes, run = bounds([term], "case", calendar)
    facts = {**KNOWN, **changed}
    low, high = run(
        tuple(facts[fact.name] for fact in takes.facts),
        [visits or [] for _ in takes.records],
        takes.picks({}),
        takes.settings({}),
    )
    return low, high


@pytest.mark.parametrize(
    ("term", "low", "high"),
    [
        (number(4), 4, 4),
        (YES, True, True),
        (NO, False, False),
        (a + days(3), MONDAY + 3, MONDAY + 13),
        (b + days(3), MONDAY + 8, NOT_YET),
        (b + months(1), day("2024-05-06"), NOT_YET),
        (b + years(1), day("2025-04-06"), NOT_YET),
        (b + working_days(1), day("2024-04-08"), NOT_YET),
        (WorkingDay(b), day("2024-04-08"), NOT_YET),
        (Annual(a, 4, 5), day("2024-04-05"), day("2025-04-05")),
        (earliest(a, b), MONDAY, MONDAY + 10),
        (earliest(b, c), MONDAY + 5, NOT_YET),
        (latest(a, b), MONDAY + 5, NOT_YET),
        (latest(b), MONDAY + 5, NOT_YET),
        (latest(b, c), NEVER, NEVER),
        (a < b, False, True),
        (a < c, True, True),
        (c < b, False, False),
        (happened(a), True, True),
        (happened(b), False, True),
        (happened(c), False, False),
        (t & u, False, True),
        (t & ~u, False, False),
        (t | u, True, True),
        (~t, False, True),
        (is_one_of(n, "blue"), False, False),
        (is_one_of(n, "red"), False, True),
        (when(t, a, b), MONDAY, NOT_YET),
        (when(u, a, b), MONDAY, MONDAY + 10),
        (when(~u, a, b), MONDAY + 5, NOT_YET),
        (when(t, a), MONDAY, NEVER),
        (Interval(a, c), (MONDAY, NEVER), (MONDAY + 10, NEVER)),
        (Interval(a, b), (MONDAY, MONDAY + 5), (NEVER, NEVER)),
        (Interval(c, a), (NEVER, NEVER), (NEVER, NEVER)),
    ],
)
def test_a_value_lies_between_its_earliest_and_its_latest(
    term: Term, low: object, high: object
) -> None:
    assert (low, high) == pair(term)


def test_not_known_is_neither_not_yet_nor_never() -> None:
    unknown = (MONDAY, NOT_YET)
    found = {pair(a, a=known) for known in (unknown, (NOT_YET, NOT_YET), (NEVER, NEVER))}
    assert {unknown, (NOT_YET, NOT_YET), (NEVER, NEVER)} == found


@pytest.mark.parametrize(
    ("event", "low", "high"),
    [
        ((-9, 4), 0, 0),
        ((-9, 9), 0, 0),
        ((9, 10), 0, 1),
        ((10, 19), 1, 1),
        ((12, NOT_YET), 1, 2),
        ((0, NEVER), 0, 2),
        ((NOT_YET, NOT_YET), 2, 2),
    ],
)
def test_the_editions_in_force_are_those_of_some_day_of_the_event(
    event: tuple[int, int], low: int, high: int
) -> None:
    options = (Option("x", number(0), 5), Option("y", number(1), 10), Option("z", number(2), 20))
    assert (low, high) == pair(Choose("edition", options, a), a=event)


def test_a_switch_is_never_unknown() -> None:
    assert KNOWN["a"] == pair(Choose("S", (Option("first", a), Option("second", b))))


def test_records_are_gathered_as_pairs() -> None:
    on, kept = VISIT[0], VISIT[2]
    two = [((MONDAY, NOT_YET),), ((MONDAY + 2, MONDAY + 4),)]
    assert (MONDAY, MONDAY + 4) == pair(first_of("visit", on), two)
    assert (NEVER, NEVER) == pair(first_of("visit", on))
    assert (False, True) == pair(some("visit", kept), [((False, True),), ((False, False),)])
    assert (True, True) == pair(some("visit", kept), [((False, True),), ((True, True),)])
    assert (False, False) == pair(some("visit", kept))


def test_in_a_year_without_a_decree_a_working_day_lies_within_what_rests_have_been() -> None:
    start = day("2030-06-01")
    spot = (start, start)
    assert (start, start + LONGEST_REST) == pair(WorkingDay(a), calendar=DECREED, a=spot)
    assert (start + 3, start + 3 * (LONGEST_REST + 1)) == pair(
        a + working_days(3), calendar=DECREED, a=spot
    )
    assert spot == pair(a + working_days(0), calendar=DECREED, a=spot)


@quiet
@given(st.integers(day("2012-01-01"), day("2026-06-01")), st.integers(0, 20))
def test_no_rest_has_been_longer_than_is_assumed_where_there_is_no_decree(
    start: int, count: int
) -> None:
    blind = WorkingCalendar({}, {})
    for term, true in (
        (a + working_days(count), DECREED.add(start, count)),
        (WorkingDay(a), DECREED.roll(start)),
    ):
        low, high = pair(term, calendar=blind, a=(start, start))
        assert low <= true <= high


def test_the_lows_of_all_outputs_come_first() -> None:
    takes, run = bounds([a, b], "case", CALENDAR)
    assert ("a", "b") == tuple(fact.name for fact in takes.facts)
    assert (1, 3, 2, 4) == run(((1, 2), (3, 4)), [], (), ())
