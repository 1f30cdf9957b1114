"""The search for the values that unknown facts allow, and for the facts that matter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import NOT_YET
from povestka.readers.search import MOST_STEPS, MOST_VALUES, Ask, Box, Ends, Found, Range, search

quiet = settings(deadline=None, derandomize=True, max_examples=150)
spans = st.builds(
    lambda low, width, or_not_yet: Range(low, low + width, or_not_yet),
    st.integers(-100, 100), st.integers(0, 200), st.booleans(),
)


def monotone(value: Callable[..., int]) -> Ask:
    """An answer whose ends are those of the corners: for values that only grow."""

    def ask(box: Box) -> tuple[Ends, Ends]:
        low, high = ([side.ends[end] for side in box] for end in (0, 1))
        return (value(*low),), (value(*high),)

    return ask


def test_ends_and_width_of_what_may_not_have_happened_reach_to_not_yet() -> None:
    assert ((3, 9), 6) == (Range(3, 9).ends, Range(3, 9).width)
    assert ((3, NOT_YET), NOT_YET - 3) == (Range(3, 9, True).ends, Range(3, 9, True).width)
    assert 0 == Range(5, 5).width


@quiet
@given(spans.filter(lambda one: one.width > 0))
def test_halves_are_smaller_and_together_the_whole(one: Range) -> None:
    def every(part: Range) -> list[int]:
        return [*range(part.low, part.high + 1), *([NOT_YET] if part.or_not_yet else [])]

    first, second = one.halves()
    assert max(first.width, second.width) < one.width
    if one.or_not_yet:
        assert (Range(one.low, one.high), Range(NOT_YET, NOT_YET)) == (first, second)
    else:
        assert every(one) == every(first) + every(second)


@quiet
@given(spans)
def test_points_are_a_few_single_days_with_both_ends(one: Range) -> None:
    points = [point.low for point in one.points()]
    assert all(point.width == 0 for point in one.points())
    assert len(points) == len(set(points))
    assert (one.low, one.ends[1]) == (min(points), max(points))
    assert one.or_not_yet is (NOT_YET in points)
    assert len(points) <= 11


def test_what_is_settled_has_one_value_and_nothing_matters() -> None:
    found = search(monotone(lambda _: 7), (Range(0, 50, True),))
    assert Found(((7,),), (), True) == found


def test_where_nothing_is_open_there_is_one_value() -> None:
    assert Found(((5,),), (), True) == search(monotone(lambda x: x), (Range(5, 5),))
    assert Found(((1,),), (), True) == search(lambda _: ((1,), (1,)), ())


def test_a_single_open_fact_matters_where_there_are_two_values() -> None:
    found = search(monotone(lambda x: int(x >= 37)), (Range(0, 1000, True),), kinds=2)
    assert ({(0,), (1,)}, (0,)) == (set(found.values), found.matter)


def test_a_value_hidden_between_the_days_first_asked_is_found() -> None:
    def ask(box: Box) -> tuple[Ends, Ends]:
        inside = box[0].low <= 501 <= box[0].high
        return (0,), (int(inside),) if box[0].width else (0,)

    def hidden(box: Box) -> tuple[Ends, Ends]:
        low, high = box[0].ends
        inside = low <= 501 <= high
        return (int(inside and low == high),), (int(inside),)

    assert Found(((0,), (1,)), (0,), True) == search(hidden, (Range(0, 1000),))
    assert Found(((0,),), (), True) == search(ask, (Range(0, 1000),))


def test_more_values_than_can_be_told_are_not_followed_to_the_last() -> None:
    asked = []

    def ask(box: Box) -> tuple[Ends, Ends]:
        asked.append(box)
        return monotone(lambda x: x)(box)

    found = search(ask, (Range(0, 100_000),))
    assert MOST_VALUES + 1 == len(found.values)
    assert ((0,), False) == (found.matter, found.complete)
    assert len(asked) < 40


def test_of_two_facts_only_the_one_that_changes_the_answer_matters() -> None:
    box = (Range(0, 9), Range(0, 400))
    for places, value in (((0,), lambda x, _: x // 5), ((1,), lambda _, y: y // 200)):
        found = search(monotone(value), box)
        assert places == found.matter
        assert found.complete


def test_a_fact_that_matters_only_beside_another_value_is_named() -> None:
    """The second fact matters only where the first is in the middle of its range."""

    def value(x: int, y: int) -> int:
        return 1 + (y >= 30) if 4 <= x <= 6 else 0

    def ask(box: Box) -> tuple[Ends, Ends]:
        all_values = {
            value(x, y)
            for x in range(box[0].low, box[0].high + 1)
            for y in range(box[1].low, box[1].high + 1)
        }
        return (min(all_values),), (max(all_values),)

    found = search(ask, (Range(0, 10), Range(0, 60)))
    assert ({(0,), (1,), (2,)}, (0, 1), True) == (set(found.values), found.matter, found.complete)


def test_a_day_on_which_nothing_can_be_computed_leaves_the_search_open() -> None:
    def ask(box: Box) -> tuple[Ends, Ends]:
        return (0,), (int(box[0].low <= 3 <= box[0].high),)

    found = search(ask, (Range(0, 9),))
    assert Found(((0,),), (0,), False) == found
    apart = search(ask, (Range(0, 9), Range(0, 5)))
    assert ((0,), False) == (apart.matter, apart.complete)


def test_a_search_that_cannot_be_settled_stops_and_names_every_open_fact() -> None:
    asked = []

    def ask(box: Box) -> tuple[Ends, Ends]:
        asked.append(box)
        wide = any(side.width for side in box)
        return (0,), (int(wide),)

    found = search(ask, (Range(0, 100_000), Range(0, 100_000)))
    assert Found(((0,),), (0, 1), False) == found
    assert MOST_STEPS <= len(asked) < 2 * MOST_STEPS


@pytest.mark.parametrize("kinds", [2, 3, 9])
def test_no_more_values_are_sought_than_the_answer_can_have(kinds: int) -> None:
    found = search(monotone(lambda x: min(x // 10, kinds - 1)), (Range(0, 200),), kinds)
    assert kinds == len(found.values)
