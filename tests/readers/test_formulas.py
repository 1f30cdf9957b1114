"""Formulas of terms: with numbers the other readers' values, with variables the same once known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from povestka.language.days import NEVER, NOT_YET, WorkingCalendar, day
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import (
    Annual,
    Choose,
    Fact,
    Interval,
    IsOneOf,
    Option,
    Shift,
    Term,
    WorkingDay,
)
from povestka.language.writing import days, first_of, happened, number, some, when, working_days
from povestka.law.calendar import CALENDAR as DECREED
from povestka.readers import solver
from povestka.readers.almanac import Almanac
from povestka.readers.bounds import LONGEST_REST
from povestka.readers.formulas import Facts, Formula, Given, Pair, exact, formulas
from tests.language import made

from . import terms
from .terms import CALENDAR, OWN, VISIT, Row
from .test_agreement import Changed, Picked, exactly, ranger, reader, widened

a, b, c, t, u, n = OWN
ALMANAC = Almanac(CALENDAR)
MONDAY = day("2024-04-01")
FIRST_VISIT = first_of("visit", VISIT[0])


def quiet(examples: int) -> Callable[[Any], Any]:
    return settings(deadline=None, derandomize=True, max_examples=examples)


def plain(name: str, value: Any) -> Any:
    """A fact as a formula has it: a truth is a bool."""
    return bool(value) if terms.SORT_OF[name] is Sort.TRUTH else value


def given_of(
    row: Row, make: Callable[[str, str, Any], Pair],
    picked: Picked | None = None, changed: Changed | None = None,
) -> Given:
    """A row as formulas, each fact what `make` gives for its path, its name and its value."""
    facts = {name: make(name, name, value) for name, value in row.facts.items()}
    records: dict[str, list[Facts]] = {
        kind: [
            {
                "present": exact(True),
                **{name: make(f"{kind}[{place}].{name}", name, one) for name, one in slot.items()},
            }
            for place, slot in enumerate(listed)
        ]
        for kind, listed in row.records.items()
    }
    return Given(facts, records, ALMANAC, picked or {}, changed or {})


def as_numbers(row: Row, picked: Picked, changed: Changed) -> Given:
    return given_of(row, lambda _, name, value: exact(plain(name, value)), picked, changed)


def as_variables(
    row: Row, picked: Picked | None = None, changed: Changed | None = None
) -> tuple[Given, dict[str, int]]:
    """Every fact a variable, and the values that the row has for them."""
    known: dict[str, int] = {}

    def variable(path: str, name: str, value: Any) -> Pair:
        known[path] = plain(name, value)
        truth = terms.SORT_OF[name] is Sort.TRUTH
        return exact(solver.truth_called(path) if truth else solver.number_called(path))

    return given_of(row, variable, picked, changed), known


def replaced(formula: Any, known: dict[str, int]) -> Any:
    if isinstance(formula, tuple):
        return tuple(solver.replaced(one, known) for one in formula)
    return solver.replaced(formula, known)


@quiet(80)
@given(terms.outputs(), terms.rows(), terms.choices(), terms.changes())
def test_of_known_facts_the_formula_is_the_value(
    outputs: Sequence[Term], row: Row, picked: Picked, changed: Changed
) -> None:
    expected = reader(outputs, picked, changed)(row)
    found = formulas(outputs, as_numbers(row, picked, changed))
    assert expected == tuple(one.low for one in found)
    assert expected == tuple(one.high for one in found)


def counted_by_a_fact(outputs: Sequence[Term]) -> bool:
    """Working days or months whose number depends on a fact: of these there is no table."""
    return any(
        isinstance(term, Shift)
        and term.duration.unit != "day"
        and any(isinstance(part, Fact) for part in walk(term.duration.count))
        for term in walk(*outputs)
    )


@quiet(50)
@given(terms.outputs(), terms.rows(), terms.choices(), terms.changes())
def test_of_variables_it_is_the_value_once_they_are_known(
    outputs: Sequence[Term], row: Row, picked: Picked, changed: Changed
) -> None:
    assume(not counted_by_a_fact(outputs))
    expected = reader(outputs, picked, changed)(row)
    given_facts, known = as_variables(row, picked, changed)
    for value, one in zip(expected, formulas(outputs, given_facts), strict=True):
        assert value == replaced(one.low, known)
        assert value == replaced(one.high, known)


@quiet(20)
@given(terms.outputs(), terms.rows())
def test_a_switch_may_be_a_variable_too(outputs: Sequence[Term], row: Row) -> None:
    """One formula for every reading."""
    given_facts, known = as_variables(row)
    places = {name: solver.number_called(f"{name}?") for name in terms.SWITCHES}
    free = Given(given_facts.facts, given_facts.records, ALMANAC, places)
    found = formulas(outputs, free)
    for first, s_key in enumerate(terms.SWITCHES["S"]):
        for second, r_key in enumerate(terms.SWITCHES["R"]):
            expected = reader(outputs, {"S": s_key, "R": r_key}, {})(row)
            under = {**known, "S?": first, "R?": second}
            assert expected == tuple(replaced(one.low, under) for one in found)


def lower(sort: Sort, ours: Any, theirs: Any) -> bool:
    """Ours is no later; of an interval, on either edge."""
    if sort is Sort.INTERVAL:
        return bool(ours[0] == theirs[0] and ours[1] <= theirs[1])
    return bool(ours == theirs)


def compare_with_bounds(
    outputs: Sequence[Term], row: Row, picked: Picked, changed: Changed
) -> None:
    def ends(_: str, name: str, one: Any) -> Pair:
        low, high = one.ends
        if terms.SORT_OF[name] is Sort.TRUTH:
            low, high = bool(low), bool(high)
        return Pair(low, high)

    lows, highs = ranger(outputs, picked, changed)(row)
    found = formulas(outputs, given_of(row, ends, picked, changed))
    for term, low, high, one in zip(outputs, lows, highs, found, strict=True):
        assert lower(term.sort, one.low, low)
        assert lower(term.sort, high, one.high)
        assert (low == high) is (one.low == one.high)


@quiet(100)
@given(terms.outputs(), terms.rows(), terms.choices(), terms.changes(), st.data())
def test_of_ranges_it_is_the_bounds(
    outputs: Sequence[Term], row: Row, picked: Picked, changed: Changed, data: st.DataObject
) -> None:
    """The very bounds of `readers.bounds`; of two intervals it mixes each edge by itself.

    There `bounds` takes the earlier of two pairs, and the end that goes with it. Both are settled
    in the same cases.
    """
    compare_with_bounds(outputs, data.draw(widened(row, 5)), picked, changed)


COLOURS = ("red", "green", "blue")


@pytest.mark.parametrize("words", [("red",), ("red", "blue"), ("green", "blue"), COLOURS])
def test_a_name_between_two_is_surely_or_possibly_one_of_some_words(words: tuple[str, ...]) -> None:
    """Surely where it is known to be one of them, possibly where one of them lies between."""
    colour = Fact("colour", Sort.NAME, COLOURS)
    low, high = solver.number_called("low"), solver.number_called("high")
    facts = {"colour": Pair(low, high)}
    (found,) = formulas([IsOneOf(colour, words)], Given(facts, {}, ALMANAC))
    assert not found.is_exact
    for least in range(3):
        for most in range(least, 3):
            between = COLOURS[least : most + 1]
            known = {"low": least, "high": most}
            assert replaced(found.low, known) is (least == most and between[0] in words)
            assert replaced(found.high, known) is bool(set(between) & set(words))


@quiet(60)
@given(terms.outputs(), terms.rows())
def test_of_ranges_of_one_value_it_is_the_bounds(outputs: Sequence[Term], row: Row) -> None:
    compare_with_bounds(outputs, exactly(row), {}, {})


@pytest.mark.parametrize("term", made.EVERY, ids=lambda one: type(one).__name__)
def test_a_term_of_each_class_has_a_formula(term: Term) -> None:
    facts = {
        "day": exact(solver.number_called("day")), "other": exact(MONDAY),
        "so": exact(solver.truth_called("so")), "colour": exact(solver.number_called("colour")),
    }
    slot = {"present": exact(solver.truth_called("there")), "visit.on": exact(MONDAY + 1)}
    (found,) = formulas([term], Given(facts, {"visit": [slot]}, ALMANAC))
    known = {"day": MONDAY - 3, "so": True, "colour": 0, "there": True}
    here = replaced(found.low, known)
    assert found.is_exact is not isinstance(term, WorkingDay)  # a year may have no decree
    assert here == EXPECTED[type(term).__name__]


EXPECTED = {
    "Literal": 7, "Fact": MONDAY - 3, "Parameter": 3, "Shift": MONDAY + 4,
    "WorkingDay": MONDAY - 3, "Annual": MONDAY, "Earliest": MONDAY - 3, "Latest": MONDAY,
    "Compare": True, "IsOneOf": True, "AllOf": True, "AnyOf": True, "Not": False,
    "When": MONDAY - 3, "Choose": MONDAY - 3, "Gather": MONDAY + 1,
    "Interval": (MONDAY - 3, MONDAY), "Rule": MONDAY - 3,
}


def pair(
    term: Term, calendar: WorkingCalendar = CALENDAR,
    records: dict[str, list[Facts]] | None = None, **facts: Pair,
) -> Pair:
    return formulas([term], Given(facts, records or {}, Almanac(calendar)))[0]


def test_a_record_that_may_not_be_there_counts_where_it_is() -> None:
    there = solver.truth_called("there")
    slot = {"present": exact(there), "visit.on": exact(MONDAY), "visit.kept": exact(True)}
    visits = {"visit": [slot]}
    kept = pair(some("visit", VISIT[2]), records=visits)
    assert [True, False] == [solver.replaced(kept.low, {"there": one}) for one in (True, False)]
    first = formulas([FIRST_VISIT], Given({}, visits, ALMANAC))[0]
    assert [MONDAY, NEVER] == [solver.replaced(first.low, {"there": one}) for one in (True, False)]
    unsure = {"visit": [{**slot, "present": Pair(False, True)}]}
    assert (MONDAY, NEVER) == pair(FIRST_VISIT, records=unsure)
    assert (False, True) == pair(some("visit", VISIT[2]), records=unsure)


def test_a_fact_that_is_not_given_is_named() -> None:
    with pytest.raises(KeyError, match="b"):
        pair(a < b, a=exact(3))


def test_in_a_year_without_a_decree_a_working_day_is_a_pair_even_of_one_day() -> None:
    start = day("2031-06-01")
    for term, low, high in (
        (WorkingDay(a), start, start + LONGEST_REST),
        (a + working_days(3), start + 3, start + 3 * (LONGEST_REST + 1)),
    ):
        assert (low, high) == pair(term, DECREED, a=exact(start))
        found = pair(term, DECREED, a=exact(solver.number_called("a")))
        assert not found.is_exact
        sides = [solver.replaced(side, {"a": start}) for side in found]
        assert [low, high] == sides
    decreed = pair(WorkingDay(a), DECREED, a=exact(day("2025-06-01")))
    assert decreed.is_exact
    assert decreed.low == day("2025-06-02")


@pytest.mark.parametrize("none", [NOT_YET, NEVER])
def test_no_day_passes_through_every_shift_unchanged(none: int) -> None:
    variable = solver.number_called("a")
    for term in (a + days(3), WorkingDay(a), a + working_days(2), Annual(a, 4, 1)):
        assert none == pair(term, a=exact(none)).low
        assert none == solver.replaced(pair(term, a=exact(variable)).high, {"a": none})


def test_a_condition_that_is_known_leaves_one_branch_alone() -> None:
    term = when(happened(b), a, c)
    assert exact(MONDAY) == pair(term, a=exact(MONDAY), b=exact(5))


def test_an_edition_that_may_be_either_is_a_pair_of_what_both_say() -> None:
    options = (Option("x", number(0), 5), Option("y", number(1), 10), Option("z", number(2), 20))
    dated = Choose("edition", options, a)
    assert (0, 1) == pair(dated, a=Pair(9, 10))
    assert (0, 2) == pair(dated, a=Pair(0, NEVER))
    found = pair(dated, a=exact(solver.number_called("a")))
    assert [0, 0, 1, 2, 2] == [
        solver.replaced(found.low, {"a": one}) for one in (-9, 9, 10, 20, NOT_YET)
    ]


def test_an_interval_of_a_pair_is_known_where_both_its_edges_are() -> None:
    first, second = Interval(a, b), Interval(c, b)
    both = when(t, first, second)
    known: dict[str, Formula] = {"a": 3, "b": 9, "c": 4}
    facts = {name: exact(value) for name, value in known.items()}
    assert ((3, 9), (4, 9)) == pair(both, t=Pair(False, True), **facts)
    exactly_so = pair(both, t=exact(solver.truth_called("t")), **facts)
    assert exactly_so.is_exact
    assert (4, 9) == replaced(exactly_so.low, {"t": False})
