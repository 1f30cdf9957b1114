"""Numbers of a run as a reader sees them: small ones cannot be had by subtraction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.report.country_numbers import (
    LEAST,
    NOTHING,
    SMALL,
    WITHHELD,
    counted,
    decimal,
    guarded,
    guarded_table,
    is_small,
    middle,
    percent,
    ranged,
    signed,
)

TABLES = st.integers(1, 5).flatmap(
    lambda wide: st.lists(
        st.lists(st.integers(0, 40), min_size=wide, max_size=wide), min_size=1, max_size=6
    )
)


@given(TABLES, st.booleans(), st.booleans())
def test_no_count_under_ten_is_shown_nor_alone_in_a_line_with_its_sum(
    table: list[list[int]], rows: bool, columns: bool
) -> None:
    shown = guarded_table(table, rows=rows, columns=columns)
    lines = []
    if rows:
        lines += [list(zip(a, b, strict=True)) for a, b in zip(table, shown, strict=True)]
    if columns:
        turned = (zip(*table, strict=True), zip(*shown, strict=True))
        lines += [list(zip(a, b, strict=True)) for a, b in zip(*turned, strict=True)]
    for row, told in zip(table, shown, strict=True):
        for number, text in zip(row, told, strict=True):
            if is_small(number):
                assert text == SMALL
            else:
                assert text in {signed(number), WITHHELD}
    for line in lines:
        hidden = [one for one in line if one[1] in {SMALL, WITHHELD}]
        others = [number for number, text in line if number and text not in {SMALL, WITHHELD}]
        assert len(hidden) != 1 or not others


def test_the_smallest_other_count_is_withheld() -> None:
    assert guarded([500, 4, 60]) == ("500", SMALL, WITHHELD)
    assert guarded([500, 4, 3]) == ("500", SMALL, SMALL)
    assert guarded([0, 4, 0]) == ("0", SMALL, "0")
    assert guarded([]) == ()
    assert guarded_table([]) == ()


@given(st.integers(-(10**9), 10**9))
def test_a_count_is_rounded_grouped_or_hidden(number: int) -> None:
    told = counted(number)
    assert (told == SMALL) == (0 < number < LEAST)
    if told != SMALL:
        assert int(told.replace("\xa0", "").replace("−", "-")) == number


def test_decimals_shares_and_ranges() -> None:
    assert decimal(1234.56, "ru") == "1\xa0234,6"
    assert decimal(-0.04, "en") == "0.0"
    assert percent(1, 0, "en") == NOTHING
    assert percent(1, 3, "ru") == "33,3\xa0%"
    assert ranged([90, 110]) == "100 [90–110]"
    assert ranged([100, 100]) == "100"
    assert ranged([5, 100]) == f"52 [{SMALL}–100]"
    with pytest.raises(ValueError, match="no replicate"):
        middle([])
