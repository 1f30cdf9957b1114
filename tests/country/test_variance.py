"""Shares of variance on functions whose shares are known."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from povestka.country.variance import Floats, at_size, errors, shares, spread, totals

ROWS = 4_000

Function = Callable[[Floats, Floats, Floats], Floats]


def design(function: Function, rows: int = ROWS, seed: int = 5) -> Floats:
    """The five samples of a function of three numbers from -1 to 1: one output."""
    chance = np.random.Generator(np.random.Philox(seed))
    first, second = chance.uniform(-1, 1, (2, 3, rows))
    mixed = [
        function(*(second[place] if place == group else first[place] for place in range(3)))
        for group in range(3)
    ]
    return np.stack([function(*first), function(*second), *mixed])[:, :, None]


def test_a_sum_has_the_shares_of_its_parts_and_nothing_together() -> None:
    found = design(lambda c, p, r: 1 * c + 2 * p + 3 * r + 100)
    assert shares(found)[:, 0] == pytest.approx([1 / 14, 4 / 14, 9 / 14, 0], abs=0.03)
    assert totals(found)[:, 0] == pytest.approx([1 / 14, 4 / 14, 9 / 14], abs=0.03)


def test_a_product_is_together_only() -> None:
    found = design(lambda c, p, r: p * r)
    assert shares(found)[:, 0] == pytest.approx([0, 0, 0, 1], abs=0.04)
    assert totals(found)[:, 0] == pytest.approx([0, 1, 1], abs=0.04)


def test_a_part_alone_and_a_part_together() -> None:
    """Variances: p is 1/3, p times c is 1/9."""
    found = design(lambda c, p, r: p + p * c)
    assert shares(found)[:, 0] == pytest.approx([0, 0.75, 0, 0.25], abs=0.04)
    assert totals(found)[:, 0] == pytest.approx([0.25, 1, 0], abs=0.04)


@pytest.mark.parametrize("rows", [4, 10, 30])
@pytest.mark.parametrize("seed", range(6))
def test_few_rows_give_shares_all_the_same(rows: int, seed: int) -> None:
    """Between nothing and one, one in sum; what matters little is seen to matter little."""
    found = shares(design(lambda c, p, r: 0.001 * c + p + r + p * r, rows, seed))[:, 0]
    assert found.min() >= 0
    assert found.max() <= 1
    assert found.sum() == pytest.approx(1)
    assert found[0] < 0.001


@pytest.mark.parametrize("seed", range(6))
def test_a_group_that_does_all_gets_all_even_from_few_rows(seed: int) -> None:
    found = design(lambda c, p, r: 0.001 * c + p, 6, seed)
    assert shares(found)[:, 0] == pytest.approx([0, 1, 0, 0], abs=0.001)
    assert totals(found)[:, 0] == pytest.approx([0, 1, 0], abs=0.001)
    assert errors(found, 1).max() < 0.001


def test_what_never_varies_has_no_shares() -> None:
    found = design(lambda c, p, r: np.full_like(c, 7.0), 10)
    assert np.isnan(shares(found)).all()
    assert np.isnan(totals(found)).all()
    assert (errors(found, 1) == 0).all()


def test_at_the_size_of_the_country_chance_fades() -> None:
    """Of a variance of 14 parts chance has 1: with a tenth of it the whole is 13.1."""
    found = design(lambda c, p, r: 1 * c + 2 * p + 3 * r)
    alone = at_size(shares(found), totals(found)[0], 0.1)[:, 0]
    assert alone == pytest.approx([0.1 / 13.1, 4 / 13.1, 9 / 13.1, 0], abs=0.03)
    same = at_size(shares(found), totals(found)[0], 1.0)
    assert same == pytest.approx(shares(found))
    chance = design(lambda c, p, r: c)
    assert at_size(shares(chance), totals(chance)[0], 0.0)[:, 0].sum() == pytest.approx(1)


def test_errors_shrink_with_rows_and_come_from_the_seed() -> None:
    def model(c: Floats, p: Floats, r: Floats) -> Floats:
        return c + 2 * p + 3 * r

    few, many = errors(design(model, 40), 1), errors(design(model, 4_000), 1)
    assert (many[:3] < few[:3]).all()
    assert (errors(design(model, 40), 1) == few).all()
    assert (errors(design(model, 40), 2) != few).any()


def test_the_range_is_that_of_the_independent_samples() -> None:
    found = spread(design(lambda c, p, r: c))
    assert found["mean"] == pytest.approx([0], abs=0.03)
    assert found["low"] == pytest.approx([-0.9], abs=0.03)
    assert found["high"] == pytest.approx([0.9], abs=0.03)
