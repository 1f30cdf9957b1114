"""Relations: what they parse to, when they hold, and what is no relation."""

from __future__ import annotations

import operator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.language.days import day
from povestka.press.relations import OPPOSITE, SIGNS, Relation, Side, relation

VALUES = {"a": 5, "b": 8, "none_yet": None, "word": "post", "list": ("driving", "credit")}


@pytest.mark.parametrize(
    "written",
    [
        "a + 3 == b", "a == b - 3", "a < b", "b > a", "a <= 5", "b >= 8", "a != b",
        "none_yet == none", "a != none", "word == 'post'", "list has 'driving'",
        "list lacks 'benefits'", "none_yet lacks 'driving'", "2023-04-11 < 2023-04-14",
        "a > -1", "true == true", "true != false", "word != 'no such route'",
    ],
)
def test_it_holds(written: str) -> None:
    assert relation(written).holds(VALUES.__getitem__)


@pytest.mark.parametrize(
    "written",
    [
        "a == b", "a + 4 == b", "none_yet < b", "none_yet >= a", "a < none_yet", "none_yet == a",
        "list has 'benefits'", "none_yet has 'driving'", "list lacks 'credit'",
        "none_yet + 3 == b",
    ],
)
def test_it_does_not_hold(written: str) -> None:
    assert not relation(written).holds(VALUES.__getitem__)


@pytest.mark.parametrize(
    "written",
    [
        "", "a", "a = b", "a ==b", "a == b == c", "A == b", "a + b == c", "__import__('os') == a",
        "a == b or a == c", "a == 'b", "a has", "a == 2023-4-1x", "a == b; a == c",
    ],
)
def test_what_is_no_relation_is_refused_and_shown(written: str) -> None:
    with pytest.raises(ValueError, match="no relation: «") as refused:
        relation(written)
    assert written in str(refused.value)


def test_the_parts_of_a_relation() -> None:
    found = relation("age_27:liable_on == placed - 2")
    assert found == Relation(Side("age_27:liable_on"), "==", Side("placed", -2))
    assert found.names == ("age_27:liable_on", "placed")
    assert relation("measures.which has 'credit'").names == ("measures.which",)


def test_a_day_is_a_day_number() -> None:
    assert Side("2026-02-02").value(VALUES.__getitem__) == day("2026-02-02")
    assert Side("2026-02-02", 1).value(VALUES.__getitem__) == day("2026-02-03")


@given(st.integers(-50, 50), st.integers(-50, 50), st.sampled_from(sorted(SIGNS)))
def test_signs_are_those_of_numbers_and_an_opposite_holds_where_it_fails(
    left: int, right: int, sign: str
) -> None:
    values = {"x": left, "y": right}
    plain = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt,
             "<=": operator.le, ">=": operator.ge}
    held = relation(f"x {sign} y").holds(values.__getitem__)
    assert held == plain[sign](left, right)
    assert held != relation(f"x {OPPOSITE[sign]} y").holds(values.__getitem__)


@given(st.integers(-500, 500), st.integers(0, 99))
def test_what_is_added_is_added(value: int, plus: int) -> None:
    look = {"x": value, "y": value + plus}.__getitem__
    assert relation(f"x + {plus} == y").holds(look)
    assert relation(f"y - {plus} == x").holds(look)
