"""The values of one row: each sort as it is promised, the three kinds of no day kept apart."""

from __future__ import annotations

from typing import Any

import pytest

from povestka.language.days import NEVER, NOT_YET, Undecreed, day
from povestka.language.sorts import Sort
from povestka.language.terms import (
    AllOf,
    Annual,
    Choose,
    Interval,
    Literal,
    Option,
    Term,
    WorkingDay,
)
from povestka.language.writing import (
    NEVER_ARISES,
    NO,
    NOT_YET_COME,
    YES,
    all_of,
    days,
    earliest,
    first_of,
    happened,
    is_one_of,
    latest,
    months,
    number,
    same_day,
    some,
    when,
    working_days,
    years,
)
from povestka.readers.values import values

from .terms import CALENDAR, KIND, LETTER, NAMES, OWN, PARAMETERS, VISIT, Row

a, b, c, t, u, n = OWN
MONDAY = day("2024-04-01")
ROW = Row(
    {"a": MONDAY, "b": NOT_YET, "c": NEVER, "t": True, "u": False, "n": 2},
    {
        "visit": [
            {"visit.on": MONDAY + 9, "visit.until": NOT_YET, "visit.kept": False, "visit.to": 0},
            {"visit.on": MONDAY + 3, "visit.until": NEVER, "visit.kept": True, "visit.to": 1},
        ],
        "letter": [{"letter.on": MONDAY + 4, "letter.read": True}],
    },
)


def value(term: Term, row: Row = ROW, picked: dict[str, str] | None = None) -> Any:
    takes, run = values([term], KIND, CALENDAR)
    (found,) = run(*row.given(takes), takes.picks(picked or {}), takes.settings({}))
    return found


@pytest.mark.parametrize("none", [b, c])
@pytest.mark.parametrize(
    "moved",
    [
        lambda day: day + days(7),
        lambda day: day + days(7, first="same day"),
        lambda day: day + days(-7),
        lambda day: day + working_days(3),
        lambda day: day + months(1),
        lambda day: day + years(1),
        WorkingDay,
        lambda day: Annual(day, 4, 1),
        lambda day: earliest(day, NEVER_ARISES),
        lambda day: latest(a, day),
        lambda day: when(t, day),
        lambda day: Choose("S", (Option("first", day), Option("second", a))),
        lambda day: Choose("edition", (Option("old", a, 0), Option("new", day, 1)), day),
        lambda day: first_of("visit", day),
    ],
)
def test_not_yet_and_never_pass_through_every_operator_unmixed(none: Term, moved: Any) -> None:
    assert (NOT_YET if none is b else NEVER) == value(moved(none))


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (a < b, True),
        (b < c, True),
        (c < b, False),
        (c <= c, True),
        (happened(a), True),
        (happened(b), False),
        (happened(c), False),
        (same_day(b, c), False),
        (earliest(b, c), NOT_YET),
        (latest(b, c), NEVER),
        (Interval(a, b), (MONDAY, NOT_YET)),
        (Interval(a, c), (MONDAY, NEVER)),
        (Interval(b, c), (NOT_YET, NEVER)),
        (Interval(c, b), (NEVER, NEVER)),
        (Interval(a, a), (NEVER, NEVER)),
        (Interval(b, a), (NEVER, NEVER)),
    ],
)
def test_not_yet_comes_before_never_and_after_every_day(term: Term, expected: object) -> None:
    assert expected == value(term)


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (number(-3), -3),
        (PARAMETERS[0], 7),
        (NOT_YET_COME, NOT_YET),
        (Literal(1, Sort.NAME, NAMES), 1),
        (n, 2),
        (a + days(7), MONDAY + 7),
        (a + days(7, first="same day"), MONDAY + 6),
        (a + working_days(0), MONDAY),
        (a + days(5) + working_days(0), MONDAY + 5),
        (WorkingDay(a + days(5)), MONDAY + 7),
        (a + days(4) + working_days(1), MONDAY + 7),
        (Annual(a, 4, 1), MONDAY),
        (Annual(a, 3, 31), day("2025-03-31")),
        (earliest(a), MONDAY),
        (latest(a), MONDAY),
        (first_of("visit", VISIT[0]), MONDAY + 3),
        (first_of("visit", VISIT[1]), NOT_YET),
    ],
)
def test_days_and_numbers_are_integers(term: Term, expected: int) -> None:
    assert expected == value(term)


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (YES, True),
        (NO, False),
        (~YES, False),
        (t & ~u, True),
        (u | u, False),
        (is_one_of(n, "blue", "red"), True),
        (is_one_of(n, "green"), False),
        (some("visit", VISIT[2]), True),
        (some("visit", VISIT[2] & is_one_of(VISIT[3], "red")), False),
        (some("letter", some("visit", VISIT[0] < LETTER[0])), True),
        (some("letter", some("visit", LETTER[0] < VISIT[0]) & LETTER[1]), True),
        (some("visit", some("letter", YES) & (VISIT[0] < a)), False),
    ],
)
def test_truths_are_true_or_false_and_no_numbers(term: Term, expected: bool) -> None:
    assert expected is value(term)


def test_over_no_records_the_earliest_is_never_and_none_is_so() -> None:
    bare = Row(ROW.facts, {"visit": [], "letter": []})
    assert NEVER == value(first_of("visit", VISIT[0]), bare)
    assert False is value(some("visit", YES), bare)
    assert True is value(some("visit", YES))


def test_a_switch_takes_its_first_option_until_another_is_named() -> None:
    one = Choose("S", (Option("first", a), Option("second", b), Option("third", c)))
    assert [MONDAY, MONDAY, NOT_YET, NEVER] == [
        value(one, ROW, picked)
        for picked in ({}, {"S": "first"}, {"S": "second"}, {"S": "third"})
    ]


@pytest.mark.parametrize(
    ("event", "place"), [(-9, 0), (9, 0), (10, 1), (19, 1), (20, 2), (NOT_YET, 2), (NEVER, 2)]
)
def test_the_day_of_the_event_picks_the_edition(event: int, place: int) -> None:
    options = (Option("x", number(0), 5), Option("y", number(1), 10), Option("z", number(2), 20))
    row = Row({**ROW.facts, "a": event}, ROW.records)
    assert place == value(Choose("edition", options, a), row)


def test_outputs_come_in_their_order_and_share_what_they_share() -> None:
    shared = a + days(1)
    takes, run = values([shared, shared < b, all_of(shared < c)], KIND, CALENDAR)
    assert (MONDAY + 1, True, True) == run(*ROW.given(takes), (), ())


def test_a_working_day_of_a_year_without_a_decree_is_refused() -> None:
    late = Row({**ROW.facts, "a": day("2050-01-01")}, ROW.records)
    with pytest.raises(Undecreed, match="2050"):
        value(WorkingDay(a), late)


def test_what_is_all_of_one_is_that_one() -> None:
    assert True is value(AllOf((t,)))
