"""Towns for tests: shares raised so that several hundred men are summoned and much goes wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from povestka.language.words import Text
from povestka.outside.scenarios import load
from povestka.people.scenario.model import Scenario
from povestka.people.settings import Value
from povestka.registers.events import Event
from povestka.registers.log import Store
from povestka.sandbox.asking import folded
from povestka.sandbox.memory import Memory
from povestka.sandbox.session import Sandbox, new

X = Text("X", "Х")

BUSY: dict[str, Value] = {
    "call.picked": (0.9, 0.9, 0.9, 0.9, 0.3),
    "channel.register_share": 0.6,
    "ground.recorded": 0.6,
    "complaint.files": 0.2,
    "reason.has": 0.3,
    "error.withdrawn": 0.1,
    "man.mistaken": 0.05,
    "border.covers": 0.9,
    "board.court": 0.2,
}
"""What is rare in a country is common here."""


def busy(name: str, settings: Mapping[str, Value] | None = None) -> Scenario:
    """A shipped scenario with these shares, and quotas of which some men are left."""
    found = load(name)
    return replace(
        found,
        settings={**found.settings, **BUSY, **(settings or {})},
        quotas=tuple(replace(one, men=one.men * 3) for one in found.quotas),
        regions={},
    )


def small(
    persons: int = 60, seed: int = 3, settings: Mapping[str, Value] | None = None
) -> Sandbox:
    """A new town of the year 2026 in memory."""
    return new(Memory(), busy("year-2026", settings or {}), persons, seed)


@cache
def lived(persons: int = 300, seed: int = 3) -> Sandbox:
    """A town at the end of its year; not to be changed."""
    found = small(persons, seed)
    found.advance(400)
    return found


def of(store: Store, person: str) -> list[Event]:
    """The events of a man."""
    return store.of([person])[person]


def anomalies(sandbox: Sandbox) -> list[str]:
    """What in the log of a town could not have been."""
    restored = sandbox.desk.stands.restored
    return [
        name
        for person in sandbox.town.everybody()
        for name in folded(of(sandbox.store, person), restored, sandbox.today).anomalies
    ]


def kinds(sandbox: Sandbox, person: str) -> list[str]:
    """The kinds of a man's events, each with what it is about."""
    return [f"{one.kind} {one.of}".strip() for one in of(sandbox.store, person)]
