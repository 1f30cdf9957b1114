"""Straight-line source: what a compiled function takes, and what cannot be compiled."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import NEVER, NOT_YET, add_days, add_months, add_years
from povestka.language.fold import walk
from povestka.language.terms import AllOf, Fact, Gather, Option, Shift, Term
from povestka.language.terms import Choose as ChooseTerm
from povestka.language.writing import (
    YES,
    days,
    first_of,
    happened,
    months,
    some,
    working_days,
    years,
)
from povestka.readers.source import Writer, compiled, shifted, signature, uses

from . import terms
from .terms import CALENDAR, KIND, LETTER, OWN, PARAMETERS, VISIT

quiet = settings(deadline=None, derandomize=True, max_examples=60)
a, b, c, t = OWN[:4]
on, until, kept, _ = VISIT
S = ChooseTerm("S", (Option("first", a), Option("second", b)))


def test_a_signature_lists_what_is_drawn_on_once_and_in_order() -> None:
    term = AllOf((S < c + days(PARAMETERS[0]), S < a, some("visit", on < until)))
    takes = signature([term, a], KIND)
    assert (KIND, (a, b, c), (S,), (PARAMETERS[0],)) == (
        takes.kind, takes.facts, takes.switches, takes.parameters,
    )
    assert {"visit": ("visit.on", "visit.until")} == takes.records


def test_an_edition_is_no_switch() -> None:
    dated = ChooseTerm("edition", (Option("old", a, 0),), b)
    assert () == signature([dated], KIND).switches


def test_the_records_of_a_kind_are_taken_even_where_no_fact_of_theirs_is_asked() -> None:
    assert {"visit": ()} == signature([some("visit", YES)], KIND).records


def test_the_row_itself_may_be_a_record_that_others_gather() -> None:
    assert (on,) == signature([on], "visit").facts
    assert {"visit": ("visit.on",)} == signature([first_of("visit", on)], "").records


@pytest.mark.parametrize(
    ("output", "kinds"),
    [
        (on, "visit"),
        (AllOf((some("visit", kept), happened(on))), "visit"),
        (some("visit", AllOf((kept, LETTER[1]))), "letter"),
        (AllOf((kept, LETTER[1])), "letter, visit"),
    ],
)
def test_a_fact_of_a_record_that_nothing_goes_through_is_refused(output: Term, kinds: str) -> None:
    with pytest.raises(ValueError, match=f"stands outside of any gathering of: {kinds}$"):
        signature([t, output], KIND)


@pytest.mark.parametrize(
    ("output", "kind"),
    [
        (some("visit", AllOf((kept, some("visit", kept)))), KIND),
        (some("visit", some("letter", some("visit", kept))), KIND),
        (some("visit", kept), "visit"),
    ],
)
def test_records_gathered_within_their_own_are_refused(output: Term, kind: str) -> None:
    with pytest.raises(ValueError, match="of kind 'visit' are gathered within their own"):
        signature([output], kind)


def test_picks_are_the_places_of_the_options_chosen_and_first_where_none_is() -> None:
    takes = signature([S], KIND)
    assert [(0,), (0,), (1,), (0,)] == [
        takes.picks(chosen)
        for chosen in ({}, {"S": "first"}, {"S": "second"}, {"another": "second"})
    ]
    with pytest.raises(ValueError, match="S has no variant 'third', only first, second"):
        takes.picks({"S": "third"})


def test_settings_are_the_numbers_of_the_law_where_none_is_changed() -> None:
    takes = signature([a + days(PARAMETERS[0]), a + months(PARAMETERS[1])], KIND)
    assert ((7, 3), (7, 0)) == (takes.settings({}), takes.settings({"q": 0, "another": 5}))


@quiet
@given(terms.outputs())
def test_a_signature_misses_nothing_that_the_terms_name(outputs: tuple[Term, ...]) -> None:
    takes, met = signature(outputs, KIND), list(walk(*outputs))
    own = {one.name for one in met if isinstance(one, Fact) and one.each in ("", KIND)}
    assert own == {fact.name for fact in takes.facts}
    assert {one.each for one in met if isinstance(one, Gather)} == set(takes.records)
    counted = uses(outputs)
    assert all(counted[id(term)] > 0 for term in met)


def test_uses_are_counted_by_identity() -> None:
    again = a < b
    counted = uses([AllOf((again, again)), again, a < b])
    assert (3, 2, 2) == (counted[id(again)], counted[id(a)], counted[id(b)])


def test_a_writer_names_what_is_no_name_yet() -> None:
    writer = Writer()
    assert ("f0", "-5", "True", "12") == tuple(map(writer.named, ("f0", "-5", "True", "12")))
    assert [] == writer.lines
    name = writer.named("f0 + 1")
    writer.depth += 1
    writer.line("pass")
    assert [f"    {name} = f0 + 1", "        pass"] == writer.lines
    assert name != writer.fresh()


units = st.sampled_from([days, months, years])


@quiet
@given(units, st.integers(-30, 30), st.integers(15000, 25000))
def test_the_source_of_a_period_computes_it(length: object, count: int, start: int) -> None:
    term = a + length(count)  # type: ignore[operator]
    assert isinstance(term, Shift)
    run = compiled([], f"({shifted(term, 'f', str(count))},)", CALENDAR, {})
    add = {days: add_days, months: add_months, years: add_years}[length]  # type: ignore[index]
    for first in (start, NOT_YET, NEVER):
        assert (add(first, count),) == run(first, [], (), ())  # type: ignore[arg-type]


def test_the_day_itself_may_be_the_first_and_working_days_ask_the_calendar() -> None:
    same = a + days(5, first="same day")
    assert isinstance(same, Shift)
    assert "(x + 5 - 1 if x < NY else x)" == shifted(same, "x", "5")
    working = a + working_days(5)
    assert isinstance(working, Shift)
    assert "late.add(x, n)" == shifted(working, "x", "n", "late")


def test_a_compiled_function_sees_the_names_it_is_given_and_no_value_is_confused() -> None:
    more = {"twice": lambda one: 2 * one}
    run = compiled(["    x = twice(f[0])"], "(x, NY, NV, NONE)", CALENDAR, more)
    assert (14, NOT_YET, NEVER, (NEVER, NEVER)) == run((7,), [], (), ())
