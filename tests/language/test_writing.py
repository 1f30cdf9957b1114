"""The words of rules make the terms they name, with their units and their order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language import writing
from povestka.language.days import NEVER, NOT_YET
from povestka.language.days import day as number_of
from povestka.language.sorts import Sort
from povestka.language.terms import (
    AllOf,
    AnyOf,
    Choose,
    Compare,
    Earliest,
    Gather,
    IsOneOf,
    Latest,
    Literal,
    When,
)

from .made import colour, count, day, other, so, visit

quiet = settings(deadline=None, derandomize=True, max_examples=100)


def test_the_constants_are_the_two_days_that_are_none_and_the_two_truths() -> None:
    assert (NEVER, Sort.DAY) == (writing.NEVER_ARISES.value, writing.NEVER_ARISES.sort)
    assert (NOT_YET, Sort.DAY) == (writing.NOT_YET_COME.value, writing.NOT_YET_COME.sort)
    assert (1, Sort.TRUTH) == (writing.YES.value, writing.YES.sort)
    assert (0, Sort.TRUTH) == (writing.NO.value, writing.NO.sort)


@quiet
@given(st.integers(-1000, 1000), st.dates())
def test_numbers_and_days_are_literals(value: int, date: object) -> None:
    assert (value, Sort.NUMBER) == (writing.number(value).value, writing.number(value).sort)
    written = writing.on_day(str(date))
    assert (number_of(str(date)), Sort.DAY) == (written.value, written.sort)


def test_facts_have_a_name_a_sort_and_perhaps_a_kind_of_record() -> None:
    assert ("a", Sort.DAY, "") == (
        writing.day_fact("a").name, writing.day_fact("a").sort, writing.day_fact("a").each,
    )
    assert "visit" == writing.day_fact("a", "visit").each
    assert (Sort.TRUTH, "visit") == (
        writing.truth_fact("t", "visit").sort, writing.truth_fact("t", "visit").each,
    )
    named = writing.name_fact("n", "red", "green", each="visit")
    assert (Sort.NAME, ("red", "green"), "visit") == (named.sort, named.names, named.each)


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        (writing.days, "day"),
        (writing.working_days, "working day"),
        (writing.months, "month"),
        (writing.years, "year"),
    ],
)
def test_a_length_of_time_carries_its_unit_and_counts_from_the_day_after(
    word: object, unit: str
) -> None:
    length = word(7)  # type: ignore[operator]
    assert (7, unit, "day after") == (length.count.value, length.unit, length.first)
    assert count is word(count).count  # type: ignore[operator]


def test_days_alone_can_be_counted_from_the_day_itself() -> None:
    assert "same day" == writing.days(7, first="same day").first


def test_a_number_in_words_is_no_length() -> None:
    with pytest.raises(TypeError, match="a term is needed, not '7': a bare value has no unit"):
        writing.days("7")  # type: ignore[arg-type]


def test_several_terms_are_joined_in_their_order() -> None:
    for word, kind in ((writing.earliest, Earliest), (writing.latest, Latest)):
        joined = word(day, other)
        assert isinstance(joined, kind)
        assert (day, other) == joined.items
    for join, made in ((writing.all_of, AllOf), (writing.any_of, AnyOf)):
        whole = join(so, so)
        assert isinstance(whole, made)
        assert (so, so) == whole.items


def test_when_does_not_arise_otherwise() -> None:
    short, long = writing.when(so, day), writing.when(so, day, other)
    assert isinstance(short, When)
    assert (so, day, writing.NEVER_ARISES) == (short.condition, short.then, short.otherwise)
    assert other is long.otherwise


def test_when_between_truths_must_say_both() -> None:
    with pytest.raises(TypeError, match="true or false is needed here"):
        writing.when(so, so)


def test_to_have_happened_is_to_come_before_not_yet() -> None:
    happened = writing.happened(day)
    assert ("<", day, writing.NOT_YET_COME) == (happened.relation, happened.left, happened.right)


def test_two_days_are_one_if_neither_is_after_the_other() -> None:
    both = writing.same_day(day, other).items
    assert all(isinstance(one, Compare) and one.relation == "<=" for one in both)
    assert [(day, other), (other, day)] == [
        (one.left, one.right) for one in both if isinstance(one, Compare)
    ]


def test_one_of_a_list_of_names() -> None:
    found = writing.is_one_of(colour, "green", "red")
    assert isinstance(found, IsOneOf)
    assert (colour, ("green", "red"), (1, 0)) == (found.item, found.words, found.places)


def test_records_are_gathered_by_their_first_day_or_by_any() -> None:
    first, some = writing.first_of("visit", visit), writing.some("visit", visit < day)
    assert isinstance(first, Gather)
    assert ("earliest", "visit", visit, Sort.DAY) == (
        first.how, first.each, first.body, first.sort,
    )
    assert ("any", Sort.TRUTH) == (some.how, some.sort)


@quiet
@given(st.lists(st.integers(-30000, 30000), min_size=1, max_size=5, unique=True).map(sorted))
def test_editions_in_order_of_their_first_days_are_taken_as_they_stand(since: list[int]) -> None:
    chosen = writing.by_date(day, "edition", {f"e{n}": (n, day) for n in since})
    assert isinstance(chosen, Choose)
    assert day is chosen.on
    assert [(f"e{n}", n) for n in since] == [(one.key, one.since) for one in chosen.options]


def test_a_switch_has_its_keys_and_no_days() -> None:
    chosen = writing.switch("S", ("first", "second"), {"first": day, "second": other})
    assert ("S", None) == (chosen.name, chosen.on)
    assert [("first", None), ("second", None)] == [(one.key, one.since) for one in chosen.options]


def test_a_switch_with_other_keys_is_refused_with_those_it_has() -> None:
    said = r"S chooses among \('first', 'second'\), in this order, not \('second', 'first'\)"
    with pytest.raises(ValueError, match=said):
        writing.switch("S", ("first", "second"), {"second": day, "first": other})


def test_every_constant_is_a_literal() -> None:
    names = ("NEVER_ARISES", "NOT_YET_COME", "YES", "NO")
    assert all(isinstance(getattr(writing, name), Literal) for name in names)
