"""How far the year went with a man: each step from its dates, and days counted as by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.country.program import KEPT
from povestka.country.reach import (
    IN_LAW,
    NAMES,
    ON_SCREENS,
    ORDER,
    PLACE,
    STEPS,
    Dates,
    days_under,
    owners,
    steps,
)
from povestka.people.offices import LAST_CALL

DAYS = 365
NEVER = 32_767


def one(**named: int) -> Dates:
    """The dates of one summons: two low lines stand for a point."""
    found = np.full((len(KEPT), 1), NEVER, np.int16)
    for name, on in named.items():
        found[PLACE[name.replace("__", ".")]] = on
    return found


CASES = [
    ({}, 1, "not_called"),
    ({"call": DAYS}, 1, "not_called"),
    ({"call": 3}, 1, "not_served"),
    ({"call": 3, "served_on": DAYS}, 1, "not_served"),
    ({"call": 3, "served_on": DAYS - 1}, 1, "served"),
    ({"call": 3, "served_on": 9, "appearance__on": 20}, 1, "served"),
    ({"call": 3, "served_on": 9, "fine__on": 30}, 1, "fined"),
    ({"call": 3, "fine__on": 30, "border__from": 4, "border__until": 5}, 1, "shown"),
    ({"call": 3, "credit__from": 4, "credit__until": NEVER}, 1, "shown"),
    ({"call": 3, "border__from": 4, "border__until": 4}, 1, "not_served"),
    ({"call": 3, "exit_ban__from": 3, "exit_ban__until": 10}, 1, "banned"),
    ({"call": 3, "exit_ban__from": -5, "exit_ban__until": 0}, 1, "not_served"),
    ({"call": 3, "exit_ban__from": DAYS, "exit_ban__until": NEVER}, 1, "not_served"),
    ({"call": 3, "exit_ban__from": 3, "exit_ban__until": 99, "measures__from": 40,
      "measures__until": 99}, 1, "measures"),
    ({"call": 3, "measures__from": 40, "measures__until": 99, "appearance__on": 99}, LAST_CALL,
     "sent"),
    ({"call": 3, "appearance__on": DAYS}, LAST_CALL, "not_served"),
]


@pytest.mark.parametrize(("dates", "occurrence", "step"), CASES)
def test_a_man_stands_at_the_last_step_he_reached(
    dates: dict[str, int], occurrence: int, step: str
) -> None:
    found = steps(one(**dates), np.array([occurrence]), DAYS)
    assert [NAMES[place] for place in found] == [step]


def test_the_steps_and_their_order_are_told_in_words() -> None:
    assert {case[2] for case in CASES} == set(NAMES)
    assert len({step.title for step in STEPS}) == len(STEPS)
    assert "no measure" in ORDER.en
    assert "не мера" in ORDER.ru


def test_law_and_screens_have_dates_of_their_own() -> None:
    for name in (*IN_LAW, *ON_SCREENS):
        assert {f"{name}.from", f"{name}.until"} <= set(KEPT)
    assert not set(IN_LAW) & set(ON_SCREENS)


SPANS = st.tuples(st.integers(-40, 420), st.integers(-40, 420) | st.just(NEVER))


@given(st.lists(st.lists(SPANS, min_size=1, max_size=4), min_size=1, max_size=6))
def test_days_are_counted_once_as_by_hand(men: list[list[tuple[int, int]]]) -> None:
    spans = [span for man in men for span in man]
    whose = np.array([number for number, man in enumerate(men) for _ in man])
    dates = np.full((len(KEPT), len(spans)), NEVER, np.int16)
    dates[PLACE["measures.from"]] = [span[0] for span in spans]
    dates[PLACE["measures.until"]] = [span[1] for span in spans]
    found = days_under(dates, owners(whose * 7 + 3), "measures", DAYS)
    expected = [
        len({on for since, until in man for on in range(max(since, 0), min(until, DAYS))})
        for man in men
    ]
    assert found.tolist() == expected


def test_summonses_are_led_back_to_their_owners() -> None:
    found = owners(np.array([4, 4, 9, 11, 11, 11]))
    assert found.starts.tolist() == [0, 2, 3]
    assert found.whose.tolist() == [0, 0, 1, 2, 2, 2]
    assert found.slots.tolist() == [0, 1, 0, 0, 1, 2]
