"""What an address asks for among the claims, and pages of a list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from povestka.web.forms import Fields
from povestka.web.reports.filtering import PAGE, leaf, wanted


def test_nothing_asked_is_everything() -> None:
    found = wanted(Fields([]))
    assert found.is_all
    assert found.query() == ""
    assert found.page == 1
    assert found.mistakes == ()


@given(st.text(max_size=200), st.text(max_size=10))
def test_whatever_is_typed_is_taken_as_it_can(text: str, page: str) -> None:
    found = wanted(Fields([("q", text), ("page", page)]))
    assert len(found.text) <= 100
    assert 1 <= found.page < 1000


@given(st.integers(0, 120), st.integers(1, 9))
def test_a_page_of_a_list_is_never_empty_where_there_is_any(number: int, page: int) -> None:
    shown, at, pages = leaf(range(number), page)
    assert 1 <= at <= pages
    assert len(shown) == min(PAGE, number - (at - 1) * PAGE)


def test_a_query_keeps_what_was_asked() -> None:
    found = wanted(Fields([("verdict", "not-testable"), ("q", "a b"), ("report", "2")]))
    assert not found.is_all
    assert found.query(page=2) == "?q=a+b&verdict=not-testable&report=2&page=2"
