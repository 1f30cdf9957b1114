"""The gaps of many men at once are those of each alone."""

from __future__ import annotations

import pytest

from povestka.sandbox import counting
from povestka.sandbox.counting import counted
from povestka.sandbox.memory import Memory
from povestka.sandbox.session import new
from tests.sandbox.towns import busy

YEAR = busy("year-2026")


def test_all_are_counted_some_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "_AT_ONCE", 30)
    box = new(Memory(), YEAR, 40, 5)
    box.advance(120)
    days, everybody = (box.today, box.today), list(box.town.everybody())
    told: list[tuple[int, int]] = []
    whole = dict(counted(box, everybody, days, {}, lambda *one: told.append(one)))
    assert told == [(30, 40), (40, 40)]
    assert list(whole) == everybody
    assert whole == {one: dict(counted(box, [one], days, {}))[one] for one in everybody}


def test_of_a_man_of_whom_nothing_is_known_nothing_is_counted() -> None:
    box = new(Memory(), YEAR, 3, 1)
    before = box.town.first - 1
    assert dict(counted(box, ["SYN-0000-000000"], (before, before), {})) == {}
