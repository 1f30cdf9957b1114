"""Chance with a name: draws are facts, and a word means the same days everywhere."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.language.chance import (
    KNOTS,
    WHOLE,
    Drawn,
    chance,
    days_drawn,
    decision_number,
    waiting,
)
from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Parameter
from povestka.language.writing import days, number, number_fact, on_day

KNOT = tuple(Parameter(f"wait.{place}", place, "day") for place in range(KNOTS))
knots = st.lists(st.integers(-2_000, 2_000), min_size=KNOTS, max_size=KNOTS).map(
    lambda found: tuple(sorted(found))
)


def test_a_draw_is_a_fact_of_its_decision() -> None:
    drawn = chance("summons.come", 2)
    assert isinstance(drawn, Fact)
    assert (drawn.name, drawn.decision, drawn.word) == ("chance.summons.come.2", "summons.come", 2)
    assert drawn.sort is Sort.NUMBER
    assert (drawn < number(WHOLE)).sort is Sort.TRUTH
    late = waiting("summons.come", 1, "wait", KNOT)
    assert late.name == "days.wait.summons.come.1"
    assert (on_day("2026-01-01") + days(late)).sort is Sort.DAY
    assert number_fact("age", "man").each == "man"


@pytest.mark.parametrize(
    ("decision", "word", "some", "says"),
    [
        ("", 0, (), "the name of the decision"),
        ("d", 4, (), "words 0 to 3"),
        ("d", -1, (), "words 0 to 3"),
        ("d", 0, KNOT[:2], "5 knots, not 2"),
    ],
)
def test_a_draw_without_a_decision_is_an_error(
    decision: str, word: int, some: tuple[Parameter, ...], says: str
) -> None:
    with pytest.raises(ValueError, match=says):
        Drawn("x", Sort.NUMBER, decision=decision, word=word, knots=some)


def test_a_decision_has_the_number_of_its_name() -> None:
    assert decision_number("queue.tie") == int.from_bytes(
        hashlib.sha256(b"queue.tie").digest()[:4], "little"
    )
    assert decision_number("a") != decision_number("b")


@given(knots, st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1))
def test_days_lie_between_the_knots_and_rise_with_the_word(
    some: tuple[int, ...], one: int, other: int
) -> None:
    low, high = sorted((one, other))
    assert some[0] <= days_drawn(low, some) <= days_drawn(high, some) <= some[-1]


@given(knots)
def test_half_three_quarters_and_seven_eighths_stand_at_the_knots(some: tuple[int, ...]) -> None:
    for word, knot in ((0, 0), (1 << 31, 1), (3 << 30, 2), (7 << 29, 3)):
        assert days_drawn(word, some) == some[knot]
    assert days_drawn(2**32 - 1, some) == some[-1]


def test_a_wait_without_width_is_that_many_days() -> None:
    assert {days_drawn(word, (5,) * KNOTS) for word in range(0, 2**32, 2**27)} == {5}
