"""Small scenarios for tests, and what is run over and over."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from povestka.country.engines import Threads
from povestka.country.results import Result
from povestka.country.running import run
from povestka.language.days import day
from povestka.language.words import Text
from povestka.people.scenario.model import Quota, RollOut, Scenario, Window

NAMED = Text("A small country", "Малая страна")

SMALL = Scenario(
    "small-2026",
    NAMED,
    NAMED,
    day("2026-01-01"),
    day("2026-12-31"),
    persons=40_000,
    windows=(
        Window(day("2026-01-10"), day("2026-03-31"), 0.4),
        Window(day("2026-08-01"), day("2026-11-30"), 0.5),
    ),
    quotas=(
        Quota(day("2026-04-01"), day("2026-07-15"), 130_500),
        Quota(day("2026-10-01"), day("2026-12-31"), 130_500),
    ),
    roll_out=RollOut(day("2026-01-01"), day("2026-01-01"), day("2026-02-01")),
    settings={
        "channel.register_share": 0.7,
        "border.lag_on": (0, 0, 1, 3, 20),
        "border.lag_off": (0, 1, 5, 20, 90),
        "border.covers": 0.9,
        "complaint.files": 0.2,
        "reason.has": 0.3,
        "error.withdrawn": 0.1,
        "man.mistaken": 0.05,
        "ground.recorded": 0.7,
    },
)
"""A year with everything in it, and more of what is rare."""

PAPER = replace(
    SMALL,
    name="paper-2021",
    first=day("2021-04-01"),
    last=day("2021-07-15"),
    windows=(Window(day("2021-04-01"), day("2021-06-20"), 1.0),),
    quotas=(Quota(day("2021-04-01"), day("2021-07-15"), 134_650),),
    roll_out=RollOut(),
)
"""A spring on paper: before the electronic law."""

MOBILISED = replace(
    SMALL,
    name="mobilised-2026",
    windows=(Window(day("2026-02-01"), day("2026-03-31"), 1.0),),
    quotas=(Quota(day("2026-02-01"), day("2026-04-30"), 300_000),),
    readings={"CR-6": "also_mobilised"},
    mobilisation=True,
)
"""Reservists called by mobilisation, under the electronic law."""


_RAN: dict[str, Result] = {}


def ran(scenario: Scenario, workers: int = 1, partitions: int = 1) -> Result:
    """A scenario run once; asked for again, the same result."""
    key = repr((scenario, workers, partitions))
    if key not in _RAN:
        with Threads(workers) as engine:
            _RAN[key] = run(scenario, engine, partitions=partitions)
    return _RAN[key]


def kept(scenario: Scenario, **more: Any) -> tuple[Result, list[Any]]:
    """A run that keeps the dates of every summons."""
    parts: list[Any] = []
    with Threads(1) as engine:
        return run(scenario, engine, partitions=1, keep=parts, **more), parts
