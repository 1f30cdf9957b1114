"""The panel under two laws: who gains, who loses, and the sums."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from povestka.case.mistakes import BadCase
from povestka.case.reforming import Reform
from povestka.cli.serve import SHELF
from povestka.language.words import Text
from povestka.web.panel import PANEL
from povestka.web.safeguards.comparing import Seen, account, compared, days
from povestka.web.safeguards.words import QUESTIONS


def turns(name: str) -> dict[str, str]:
    return {one.person.name: one.turn for one in compared(SHELF.reform(name))}


def test_under_the_law_as_enacted_nothing_differs() -> None:
    assert {one.turn for one in compared(None)} == {"same"}
    assert all(before == after for _, _, before, after in account(compared(None)))


def test_every_reform_of_the_law_changes_something_for_somebody() -> None:
    for name in SHELF.reforms():
        assert set(turns(name).values()) != {"same"}, name


@pytest.mark.parametrize(("reform", "person", "turn"), [
    ("court_before_measures", "SYN-01", "gains"),
    ("court_before_measures", "SYN-04", "same"),
    ("posting_is_notice", "SYN-01", "moved"),
    ("register_30_days", "SYN-11", "state"),
    ("cap_voids", "SYN-09", "gains"),
    ("late_service_no_ban", "SYN-08", "gains"),
    ("ground_suffices", "SYN-06", "gains"),
    ("next_working_day", "SYN-03", "moved"),
])
def test_a_reform_turns_for_whom_it_is_made(reform: str, person: str, turn: str) -> None:
    assert turns(reform)[person] == turn


def test_the_administration_loses_what_those_who_knew_are_spared() -> None:
    sums = {(key, knew): (before, after)
            for key, knew, before, after in account(compared(SHELF.reform("measures_40_days")))}
    assert sums["served", True][0] == sums["served", True][1]
    before, after = sums["measures", True]
    assert after < before
    assert sums["fine", False][0] == sums["fine", False][1]


def a_law_that_is_harsher() -> Reform:
    """No shipped safeguard makes anybody worse off; a law could."""
    return Reform("x", Text("X", "Х"), Text("X.", "Х."), parameters={"measures.days": 10})


def test_who_loses_is_told_as_well() -> None:
    found = {one.person.name: one for one in compared(a_law_that_is_harsher())}
    assert found["SYN-11"].turn == "loses"
    mixed = Seen(
        PANEL[0], answers(days_of_ban=5, fine=None), answers(days_of_ban=2, fine={"min": 1})
    )
    assert mixed.turn == "mixed"


def answers(days_of_ban: int, fine: Mapping[str, int] | None) -> dict[str, Any]:
    nothing = {"value": None, "state": "certain"}
    ban = {"from": f"2026-03-{16 - days_of_ban:02}", "until": None}
    return {
        **dict.fromkeys(QUESTIONS, nothing),
        "exit_ban": {"value": ban, "state": "certain"},
        "fine": {"value": fine, "state": "certain"},
    }


@pytest.mark.parametrize(("value", "number"), [
    (None, 0),
    ({"from": "2026-03-16", "until": None}, 0),
    ({"from": "2026-03-15", "until": None}, 1),
    ({"from": "2026-03-01", "until": "2026-03-03"}, 2),
    ({"from": "2026-03-01", "until": "2026-05-01"}, 15),
])
def test_days_are_counted_to_the_day_of_asking(value: Any, number: int) -> None:
    assert days({"value": value}) == number


def test_a_reform_that_cannot_be_is_not_hidden() -> None:
    with pytest.raises((BadCase, KeyError, ValueError)):
        compared(Reform("x", Text("X", "Х"), Text("X.", "Х."), readings={"CR-1": "nothing"}))
