"""Slips that the solver proves to change nothing, and those that it does not."""

from __future__ import annotations

import pytest

from povestka.law import book_only, exit_ban, liability, service
from povestka.readers.slips import slips
from povestka.theorems import equivalence
from povestka.theorems.equivalence import equivalent, is_equivalent, kind_of
from povestka.theorems.killing import ROOTS, Killed

SLIPS = {one.id: one for one in slips(*ROOTS)}
OF_ROUTE = [one for one in SLIPS.values() if one.rule == "service.route"]


def test_half_of_an_equality_with_the_earliest_adds_nothing() -> None:
    half = next(one for one in OF_ROUTE if one.kind == "left out" and "hand" in one.before)
    assert is_equivalent(half)


@pytest.mark.parametrize("rule", ["service.register", "exit_ban.bridge", "reserve.upper_age"])
def test_a_slip_that_some_case_tells_is_not_equivalent(rule: str) -> None:
    number = next(
        one for one in SLIPS.values() if one.rule == rule and one.kind in ("number", "relation")
    )
    assert not is_equivalent(number)


def test_what_rests_on_days_off_is_settled_for_a_year() -> None:
    """CR-15 is asked in both of its readings."""
    moved = next(
        one for one in SLIPS.values() if one.rule == "duties.cap_breached" and one.kind == "left out"
    )
    assert is_equivalent(moved)


def test_only_survivors_are_put_to_the_solver() -> None:
    half = next(one for one in OF_ROUTE if one.kind == "left out" and "hand" in one.before)
    assert equivalent([Killed(half, "a case"), Killed(half, None)]) == (half.id,)


def test_the_kind_of_row_follows_from_the_facts() -> None:
    assert kind_of(exit_ban.exit_ban) == "summons"
    assert kind_of(service.served_on) == "summons"
    assert kind_of(liability.liable_on) == "person"
    assert kind_of(book_only.reserve_age) == "book"


def test_where_the_solver_gives_up_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(equivalence, "EFFORT", 1)
    monkeypatch.setattr(equivalence, "_QUICK", 1)
    one = next(one for one in SLIPS.values() if one.rule == "exit_ban" and one.kind == "left out")
    with pytest.raises(RuntimeError, match="gave up"):
        is_equivalent(one)
