"""The kernels' arithmetic in plain Python, against the calendar and against Random123."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language import days as calendar
from povestka.language.chance import KNOTS, days_drawn
from povestka.language.days import NEVER, NOT_YET, day
from povestka.law.calendar import CALENDAR
from povestka.readers import arithmetic
from povestka.readers.arithmetic import (
    add_days,
    add_months,
    add_working_days,
    add_years,
    annual,
    i32,
    philox,
    roll,
    u32,
    u64,
    working_bits,
    working_tables,
)

quiet = settings(deadline=None, derandomize=True, max_examples=300)
some_day = st.integers(day("1901-01-01"), day("2150-12-31"))
later = st.sampled_from([NOT_YET, NEVER])


@pytest.fixture(autouse=True)
def tables(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    first, bits = working_bits(CALENDAR)
    before, working = working_tables(bits)
    monkeypatch.setattr(arithmetic, "FIRST_DAY", first)
    monkeypatch.setattr(arithmetic, "BEFORE", before)
    monkeypatch.setattr(arithmetic, "WORKING", working)
    return


KNOWN = [
    ((0,) * 4, (0,) * 2, (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)),
    ((0xFFFFFFFF,) * 4, (0xFFFFFFFF,) * 2, (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)),
    (
        (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
        (0xA4093822, 0x299F31D0),
        (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
    ),
]


@pytest.mark.parametrize(("counter", "key", "words"), KNOWN)
def test_philox_gives_the_known_answers_of_random123(
    counter: tuple[int, ...], key: tuple[int, ...], words: tuple[int, ...]
) -> None:
    assert philox(*counter, *key) == words


@given(st.integers(-(2**70), 2**70))
def test_numbers_wrap_as_in_a_register(value: int) -> None:
    assert u32(value) == value % 2**32
    assert u64(value) == value % 2**64
    assert i32(value) == (value + 2**31) % 2**32 - 2**31


@quiet
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(-3_000, 3_000), min_size=5, max_size=5))
def test_days_are_drawn_as_the_language_says(word: int, some: list[int]) -> None:
    knots = tuple(sorted(some))
    assert len(knots) == KNOTS
    assert days_drawn(word, knots) == arithmetic.days_drawn(word, *knots)


@quiet
@given(st.one_of(some_day, later), st.integers(-400, 400))
def test_days_are_added(start: int, count: int) -> None:
    assert add_days(start, count) == calendar.add_days(start, count)


@quiet
@given(st.one_of(some_day, later), st.integers(0, 60))
def test_years_and_months_are_added(start: int, count: int) -> None:
    assert add_years(start, count) == calendar.add_years(start, count)
    assert add_months(start, count) == calendar.add_months(start, count)


def test_the_edges_of_months_are_those_of_the_calendar() -> None:
    for start in range(day("2023-12-25"), day("2025-03-05")):
        for count in (0, 1, 2, 11, 12, 13, 25):
            assert add_months(start, count) == calendar.add_months(start, count)
        for count in (0, 1, 4, 18):
            assert add_years(start, count) == calendar.add_years(start, count)


@quiet
@given(
    st.one_of(some_day, later),
    st.sampled_from([(1, 1), (2, 28), (3, 1), (4, 1), (7, 16), (10, 15), (12, 31)]),
)
def test_the_next_day_of_a_year_is_found(start: int, spot: tuple[int, int]) -> None:
    assert annual(start, *spot) == calendar.next_annual(start, *spot)


@quiet
@given(
    st.one_of(st.integers(day("2012-01-01"), day("2027-11-30")), later), st.integers(0, 20)
)
def test_working_days_are_those_of_the_decrees(start: int, count: int) -> None:
    assert roll(start) == CALENDAR.roll(start)
    if start < NOT_YET and count:
        assert add_working_days(start, count) == CALENDAR.add(start, count)
    else:
        assert add_working_days(start, 0) == start


def test_outside_decreed_years_a_day_stays_as_it_is() -> None:
    for start in (day("2011-12-30"), day("2028-01-08"), day("1950-05-05"), NEVER):
        assert roll(start) == start
        assert add_working_days(start, 3) == start
    assert add_working_days(day("2027-12-31"), 5) == day("2027-12-31")


def test_the_tables_of_working_days_come_from_their_bits() -> None:
    before, working = working_tables(np.packbits([1, 0, 0, 1, 1, 0, 0, 0]).tobytes().hex())
    assert before.tolist() == [0, 1, 1, 1, 2, 3, 3, 3, 3]
    assert working.tolist() == [0, 3, 4]
