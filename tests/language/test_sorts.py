"""Sorts: no term, a term of another sort, or nothing at all is refused with the reason."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.sorts import Sort, sort_of, want, want_some
from povestka.language.terms import Parameter, Term

from .made import EVERY, count, day, seven

quiet = settings(deadline=None, derandomize=True, max_examples=100)
terms = st.sampled_from(EVERY)


def test_there_are_five_sorts() -> None:
    assert ["DAY", "NUMBER", "TRUTH", "NAME", "INTERVAL"] == [sort.name for sort in Sort]


@pytest.mark.parametrize("bare", [7, "2026-02-02", None, True, [3, 1], Sort.DAY])
def test_a_bare_value_has_no_sort(bare: Any) -> None:
    with pytest.raises(TypeError, match="a term is needed, not .*: a bare value has no unit"):
        sort_of(bare)


@quiet
@given(terms, st.sampled_from(Sort))
def test_a_term_is_wanted_by_its_own_sort_alone(term: Term, sort: Sort) -> None:
    if sort_of(term) is sort:
        want(sort, term)
    else:
        with pytest.raises(TypeError, match=f"^{sort.value} is needed .* is {term.sort.value}$"):
            want(sort, term)


def test_to_want_a_sort_of_nothing_is_to_want_nothing() -> None:
    want(Sort.DAY)
    want(Sort.NUMBER, seven, count, Parameter("n", 1, "month"))


def test_some_is_more_than_nothing() -> None:
    want_some("all", (day,))
    with pytest.raises(ValueError, match="^all of nothing at all has no meaning$"):
        want_some("all", ())
