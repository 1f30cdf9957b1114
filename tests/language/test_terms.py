"""Terms: what has a meaning can be written, and what has none is refused when it is made."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import BEFORE_ALL
from povestka.language.sorts import Sort, sort_of
from povestka.language.terms import (
    AllOf,
    Annual,
    AnyOf,
    Choose,
    Compare,
    Duration,
    Earliest,
    Fact,
    Gather,
    Interval,
    IsOneOf,
    Latest,
    Literal,
    Not,
    Option,
    Shift,
    Term,
    When,
    WorkingDay,
)

from .made import EVERY, colour, count, day, other, rule_of, seven, so, visit

quiet = settings(deadline=None, derandomize=True, max_examples=100)
week = Duration(seven, "day", "day after")
span = Interval(day, other)
Make = Callable[[], object]
Bad: Any = object()


def test_there_is_an_example_of_every_term() -> None:
    assert get_args(Term) == tuple(type(term) for term in EVERY)


@pytest.mark.parametrize(
    ("term", "sort"),
    list(zip(
        EVERY,
        [
            Sort.NUMBER, Sort.DAY, Sort.NUMBER, Sort.DAY, Sort.DAY, Sort.DAY, Sort.DAY, Sort.DAY,
            Sort.TRUTH, Sort.TRUTH, Sort.TRUTH, Sort.TRUTH, Sort.TRUTH, Sort.DAY, Sort.DAY,
            Sort.DAY, Sort.INTERVAL, Sort.DAY,
        ],
        strict=True,
    )),
    ids=lambda one: getattr(type(one), "__name__", ""),
)
def test_every_term_has_a_sort(term: Term, sort: Sort) -> None:
    assert sort is term.sort is sort_of(term)


def test_a_choice_among_terms_has_their_sort() -> None:
    assert Sort.TRUTH is When(so, so, so).sort
    assert Sort.NUMBER is Choose("S", (Option("only", seven),)).sort
    assert Sort.INTERVAL is rule_of(span).sort
    assert Sort.TRUTH is Gather("any", "visit", visit < day).sort


@pytest.mark.parametrize("term", EVERY, ids=lambda one: type(one).__name__)
def test_no_term_can_be_changed(term: Term) -> None:
    name = fields(term)[0].name
    with pytest.raises(FrozenInstanceError, match=name):
        setattr(term, name, None)


def test_terms_are_the_same_only_by_identity() -> None:
    assert Literal(7, Sort.NUMBER) != seven
    assert len({seven, Literal(7, Sort.NUMBER), seven}) == 2


# The operators.


def test_before_and_after_are_one_relation_read_from_two_ends() -> None:
    for made, relation, left, right in (
        (day < other, "<", day, other),
        (day <= other, "<=", day, other),
        (day > other, "<", other, day),
        (day >= other, "<=", other, day),
    ):
        assert (relation, left, right) == (made.relation, made.left, made.right)


def test_conditions_are_joined_by_and_or_and_not() -> None:
    both, either, neither = so & so, so | so, ~so
    assert isinstance(both, AllOf)
    assert isinstance(either, AnyOf)
    assert isinstance(neither, Not)
    assert ((so, so), (so, so), so) == (both.items, either.items, neither.item)


def test_a_period_begins_with_a_day() -> None:
    period = day + week
    assert isinstance(period, Shift)
    assert (day, week) == (period.start, period.duration)


@pytest.mark.parametrize("term", EVERY, ids=lambda one: type(one).__name__)
def test_no_term_is_true_or_false_before_it_is_read(term: Term) -> None:
    with pytest.raises(TypeError, match="neither true nor false before it is read: join conditio"):
        bool(term)


def test_a_chain_of_comparisons_is_not_taken_for_its_last_link() -> None:
    with pytest.raises(TypeError, match=r"write \(a < b\) & \(b < c\), not a < b < c"):
        assert day < other < day


@pytest.mark.parametrize("compared", [operator.lt, operator.le, operator.gt, operator.ge])
@pytest.mark.parametrize("bare", [7, "2026-02-02", None])
def test_a_day_is_not_compared_with_a_bare_value(
    compared: Callable[[Any, Any], object], bare: object
) -> None:
    with pytest.raises(TypeError, match=f"a term is needed, not {bare!r}: a bare value has no u"):
        compared(day, bare)


def test_a_bare_number_is_no_duration() -> None:
    with pytest.raises(TypeError, match=r"a duration is needed, as in days\(7\), not 7"):
        day + 7  # type: ignore[operator]


# What is refused, and what is said.


@pytest.mark.parametrize(
    "make",
    [
        lambda: Duration(Bad, "day", "day after"),
        lambda: Shift(Bad, week),
        lambda: WorkingDay(Bad),
        lambda: Annual(Bad, 4, 1),
        lambda: Earliest((day, Bad)),
        lambda: Latest((Bad, day)),
        lambda: Compare("<", Bad, day),
        lambda: Compare("<", day, Bad),
        lambda: IsOneOf(Bad, ("red",)),
        lambda: AllOf((so, Bad)),
        lambda: AnyOf((Bad,)),
        lambda: Not(Bad),
        lambda: When(Bad, day, day),
        lambda: When(so, Bad, day),
        lambda: When(so, day, Bad),
        lambda: Choose("S", (Option("first", Bad),)),
        lambda: Choose("S", (Option("first", day), Option("second", Bad))),
        lambda: Choose("S", (Option("first", day, 0),), Bad),
        lambda: Gather("any", "visit", Bad),
        lambda: Interval(Bad, day),
        lambda: Interval(day, Bad),
        lambda: rule_of(Bad),
    ],
)
def test_what_is_not_a_term_is_refused_everywhere(make: Make) -> None:
    with pytest.raises(TypeError, match=r"a term is needed, not <object object.*has no unit"):
        make()


@pytest.mark.parametrize(
    ("make", "needed", "given"),
    [
        (lambda: Duration(day, "day", "day after"), "a number", "a day"),
        (lambda: Shift(so, week), "a day", "true or false"),
        (lambda: WorkingDay(seven), "a day", "a number"),
        (lambda: Annual(colour, 4, 1), "a day", "one of a list of names"),
        (lambda: Earliest((day, seven)), "a day", "a number"),
        (lambda: Latest((so, day)), "a day", "true or false"),
        (lambda: Compare("<", day, seven), "a day", "a number"),
        (lambda: Compare("<", seven, day), "a number", "a day"),
        (lambda: Compare("<=", so, so), "a day", "true or false"),
        (lambda: Compare("<=", colour, colour), "a day", "one of a list of names"),
        (lambda: IsOneOf(day, ("red",)), "one of a list of names", "a day"),
        (lambda: AllOf((so, day)), "true or false", "a day"),
        (lambda: AnyOf((seven, so)), "true or false", "a number"),
        (lambda: Not(day), "true or false", "a day"),
        (lambda: When(day, so, so), "true or false", "a day"),
        (lambda: When(so, day, seven), "a day", "a number"),
        (lambda: When(so, seven, day), "a number", "a day"),
        (lambda: Choose("S", (Option("a", day), Option("b", so))), "a day", "true or false"),
        (lambda: Choose("S", (Option("a", day, 0),), so), "a day", "true or false"),
        (lambda: Gather("any", "visit", visit), "true or false", "a day"),
        (lambda: Gather("earliest", "visit", so), "a day", "true or false"),
        (lambda: Interval(day, so), "a day", "true or false"),
        (lambda: Interval(span, day), "a day", "an interval of days"),
    ],
)
def test_a_term_of_another_sort_is_refused_and_both_are_named(
    make: Make, needed: str, given: str
) -> None:
    with pytest.raises(TypeError, match=f"^{needed} is needed here, and .* is {given}$"):
        make()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Duration(seven, "week", "day after"), "no unit of time is called 'week'"),
        (
            lambda: Duration(seven, "day", "next day"),
            "a period starts 'day after' or 'same day', not 'next day'",
        ),
        (
            lambda: Duration(seven, "month", "same day"),
            "only days can be counted from the day of the event itself",
        ),
        (lambda: Annual(day, 2, 29), "not every year has a day 29.02"),
        (lambda: Annual(day, 4, 31), "not every year has a day 31.04"),
        (lambda: Annual(day, 13, 1), "not every year has a day 01.13"),
        (lambda: Annual(day, 0, 1), "not every year has a day 01.00"),
        (lambda: Annual(day, 1, 0), "not every year has a day 00.01"),
        (lambda: Compare("==", day, other), "days are compared by < and <=, not '=='"),
        (lambda: IsOneOf(colour, ("blue", "red")), r"colour is never \['blue'\], only one of"),
        (lambda: IsOneOf(colour, ()), "one of nothing at all has no meaning"),
        (lambda: Earliest(()), "Earliest of nothing at all has no meaning"),
        (lambda: Latest(()), "Latest of nothing at all has no meaning"),
        (lambda: AllOf(()), "AllOf of nothing at all has no meaning"),
        (lambda: AnyOf(()), "AnyOf of nothing at all has no meaning"),
        (lambda: Choose("S", ()), "a choice 'S' of nothing at all has no meaning"),
        (lambda: Gather("latest", "visit", visit), "gathered by 'earliest' or 'any', not 'latest'"),
        (lambda: Literal(2, Sort.NAME, ("red", "green")), "no name has place 2 among"),
        (lambda: Literal(-1, Sort.NAME, ("red",)), "no name has place -1 among"),
        (lambda: Literal(0, Sort.NAME), r"no name has place 0 among \(\)"),
    ],
)
def test_what_has_no_meaning_is_refused_with_the_reason(make: Make, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        make()


def test_only_a_fact_is_one_of_a_list_of_names() -> None:
    fixed: Any = Literal(0, Sort.NAME, ("red", "green"))
    with pytest.raises(TypeError, match="only a fact is one of a list of names, not Literal"):
        IsOneOf(fixed, ("red",))


def test_a_rule_is_dated_by_a_day() -> None:
    one = rule_of(day)
    with pytest.raises(TypeError, match=r"a day is needed here, and .* is true or false"):
        type(one)(one.name, one.term, one.title, one.says, one.ground, so, one.since)


UNORDERED = "the variants of an edition stand in order of their first days"


@pytest.mark.parametrize("since", [(1, 0), (0, 0), (None, 0), (0, None), (None, None), (-1, None)])
def test_editions_out_of_order_twice_on_a_day_or_without_one_are_refused(
    since: tuple[int | None, ...],
) -> None:
    with pytest.raises(ValueError, match=UNORDERED):
        Choose("e", tuple(Option(str(n), day, first) for n, first in enumerate(since)), day)


@pytest.mark.parametrize("since", [(0,), (-1, 0), (-2, -1), (BEFORE_ALL, -1, 5)])
def test_editions_in_order_are_taken_also_before_1970(since: tuple[int, ...]) -> None:
    options = tuple(Option(str(first), day, first) for first in since)
    assert options == Choose("e", options, day).options


@quiet
@given(
    st.lists(st.integers(-500, 500), min_size=1, max_size=6, unique=True).map(sorted),
    st.integers(-600, 600),
)
def test_in_force_is_the_latest_edition_begun_and_before_all_the_first(
    since: list[int], number: int
) -> None:
    chosen = Choose("e", tuple(Option(str(first), day, first) for first in since), day)
    begun = [place for place, first in enumerate(since) if first <= number]
    assert max(begun, default=0) == chosen.in_force(number)


def test_a_variant_is_found_by_its_key_and_the_first_where_none_is_named() -> None:
    chosen = Choose("S", (Option("first", day), Option("second", other)))
    assert (0, 0, 1) == (chosen.place(None), chosen.place("first"), chosen.place("second"))
    with pytest.raises(ValueError, match="S has no variant 'third', only first, second"):
        chosen.place("third")


@quiet
@given(st.lists(st.sampled_from(["red", "green", "blue"]), min_size=1))
def test_words_have_the_places_of_their_names(words: list[str]) -> None:
    fact = Fact("f", Sort.NAME, ("red", "green", "blue"))
    assert words == [fact.names[place] for place in IsOneOf(fact, tuple(words)).places]


def test_numbers_are_compared_with_numbers() -> None:
    assert Sort.TRUTH is (seven < count).sort
