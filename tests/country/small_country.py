"""Small scenarios for tests: twenty thousand men, a season on paper or in the Register."""

from __future__ import annotations

from typing import Any

from povestka.language.days import day
from povestka.language.words import Text
from povestka.people.scenario.model import Quota, RollOut, Scenario, Window

X = Text("X", "Х")


def small(name: str, year: int = 2026, **changes: Any) -> Scenario:
    """A season from April to July with a quota and all of its summonses in two months."""
    first = day(f"{year}-04-01")
    given: dict[str, Any] = {
        "persons": 20_000,
        "windows": (Window(first, first + 60, 1.0),),
        "quotas": (Quota(first, first + 105, 140_000),),
    }
    return Scenario(name, X, X, first, first + 105, **{**given, **changes})


def electronic(name: str, year: int = 2026, **changes: Any) -> Scenario:
    """The same with every summons in the Register and every screen on."""
    first = day(f"{year}-01-01")
    given = {"settings": {"channel.register_share": 1.0}, "roll_out": RollOut(first, first, first)}
    return small(name, year, **{**given, **changes})
