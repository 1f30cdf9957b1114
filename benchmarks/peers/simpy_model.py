"""The simple model in SimPy: one process for each person to whom a summons is placed.

The others need no process, and whether one is placed is drawn before any is made; a process says
in one piece what happens to its person, and waits between the events.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from random import Random
from typing import Any, Final

import numpy as np
import simpy

from benchmarks.peers import simple_model as simple
from benchmarks.peers.simple_model import EVENTS, YEAR, Counts, Delay

PLACED_SHARE: Final = simple.share(simple.PLACED)
SERVED_SHARE: Final = simple.share(simple.SERVED)
APPEARS_SHARE: Final = simple.share(simple.APPEARS)
LATE_SHARE: Final = simple.share(simple.LATE)


class Year:
    """The environment, chance, and counts by event and day."""

    def __init__(self, persons: int, seed: int) -> None:
        self.env = simpy.Environment()
        self.chance = Random(seed).random
        self.counts = {event: [0] * YEAR for event in EVENTS}
        for _ in range(persons):
            if self.chance() < PLACED_SHARE:
                self.env.process(self.summons())

    def days(self, delay: Delay) -> int:
        return delay.first + int(self.chance() * delay.span)

    def count(self, event: str) -> None:
        self.counts[event][self.env.now] += 1

    def summons(self) -> Generator[simpy.Event, Any, None]:
        """What happens to one person."""
        wait, chance = self.env.timeout, self.chance
        yield wait(self.days(simple.DAY))
        self.count("placed")
        if chance() >= SERVED_SHARE:
            return
        yield wait(self.days(simple.TO_SERVED))
        self.count("served")
        if chance() < APPEARS_SHARE:
            yield wait(self.days(simple.TO_APPEARS))
            self.count("appears")
            return
        yield wait(simple.TO_BAN)
        self.count("ban_from")
        if chance() < LATE_SHARE:
            yield wait(self.days(simple.TO_LATE))
            self.count("ban_until")


def prepare(persons: int, seed: int, form: str = "") -> Callable[[], Counts]:
    """Make the processes; what is given back runs the year and gives the counts."""
    if form:
        raise ValueError(f"the model in SimPy has one form, not {form!r}")
    year = Year(persons, seed)

    def finish() -> Counts:
        year.env.run(until=YEAR)
        return {event: np.array(days) for event, days in year.counts.items()}

    return finish


def run(persons: int, seed: int) -> Counts:
    """Make the processes and run the year."""
    return prepare(persons, seed)()
