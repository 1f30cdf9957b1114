"""Intervals of paired differences: the published points of Student's t, and plain arithmetic."""

from __future__ import annotations

import math
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.country.intervals import CONFIDENCE, interval, student, within

PUBLISHED = {
    1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 6: 2.447, 7: 2.365, 8: 2.306, 9: 2.262,
    10: 2.228, 15: 2.131, 20: 2.086, 30: 2.042, 60: 2.000, 120: 1.980,
}
"""The two-sided 95 % points of the printed tables."""


@pytest.mark.parametrize(("freedom", "point"), PUBLISHED.items())
def test_the_points_are_those_of_the_printed_tables(freedom: int, point: float) -> None:
    assert student(freedom) == pytest.approx(point, abs=6e-4)


def test_with_many_replicates_it_is_the_normal_law() -> None:
    assert student(20_001) == pytest.approx(NormalDist().inv_cdf(0.975), abs=2e-4)


@given(st.floats(0, 20), st.floats(0, 20), st.integers(1, 60))
def test_wider_holds_more_and_never_all(one: float, other: float, freedom: int) -> None:
    low, high = sorted((one, other))
    assert 0 <= within(low, freedom) <= within(high, freedom) + 1e-12
    assert within(high, freedom) <= 1 + 1e-12


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=30))
def test_an_interval_stands_evenly_about_the_mean(differences: list[int]) -> None:
    found = interval([float(one) for one in differences])
    assert found is not None
    mean = sum(differences) / len(differences)
    assert (found[0] + found[1]) / 2 == pytest.approx(mean, abs=1e-9)
    same = len(set(differences)) == 1
    assert (found[1] - found[0] < 1e-9) is same


def test_it_is_the_textbook_formula() -> None:
    low, high = interval([1.0, 2.0, 3.0, 4.0, 5.0]) or (0.0, 0.0)
    reach = 2.7764 * math.sqrt(2.5 / 5)
    assert (low, high) == pytest.approx((3 - reach, 3 + reach), abs=1e-3)


def test_one_difference_has_no_interval() -> None:
    assert interval([5.0]) is None
    assert 0.9 < CONFIDENCE < 1
