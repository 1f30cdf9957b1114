"""The simple model in Mesa: each person an agent, in two ways.

`Days` asks every agent on every day, which is how a model in Mesa is usually written: `do`, and
not the slower `shuffle_do`, since nobody meets anybody. `Events` plans what comes next in the
list of events that Mesa has as an experiment, and asks nobody else.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import mesa
import numpy as np
from mesa.experimental.devs import DEVSimulator

from benchmarks.peers import simple_model as simple
from benchmarks.peers.simple_model import EVENTS, YEAR, Counts, Delay

PLACED_SHARE: Final = simple.share(simple.PLACED)
SERVED_SHARE: Final = simple.share(simple.SERVED)
APPEARS_SHARE: Final = simple.share(simple.APPEARS)
LATE_SHARE: Final = simple.share(simple.LATE)
NEVER: Final = -1


class _Summonses(mesa.Model):  # type: ignore[misc] # Mesa tells no types
    """What both ways have in common: chance, and counts by event and day."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed=seed)
        self.counts = {event: [0] * YEAR for event in EVENTS}

    def happens(self, probability: float) -> bool:
        return self.random.random() < probability

    def days(self, delay: Delay) -> int:
        return delay.first + int(self.random.random() * delay.span)


class Person(mesa.Agent):  # type: ignore[misc] # Mesa tells no types
    """Somebody who knows the day of what comes next, and looks every day whether it is today."""

    def __init__(self, model: Days) -> None:
        super().__init__(model)
        self.next = model.days(simple.DAY) if model.happens(PLACED_SHARE) else NEVER
        self.event = "placed"

    def step(self) -> None:
        model = self.model
        if self.next != model.day:
            return
        model.counts[self.event][model.day] += 1
        self.next = NEVER
        match self.event:
            case "placed":
                if model.happens(SERVED_SHARE):
                    self.plan("served", model.days(simple.TO_SERVED))
            case "served":
                if model.happens(APPEARS_SHARE):
                    self.plan("appears", model.days(simple.TO_APPEARS))
                else:
                    self.plan("ban_from", simple.TO_BAN)
            case "ban_from":
                if model.happens(LATE_SHARE):
                    self.plan("ban_until", model.days(simple.TO_LATE))

    def plan(self, event: str, days: int) -> None:
        self.event, self.next = event, self.model.day + days


class Days(_Summonses):
    """Every agent is asked on every day."""

    def __init__(self, persons: int, seed: int) -> None:
        super().__init__(seed)
        self.day = NEVER
        Person.create_agents(self, persons)

    def step(self) -> None:
        self.day += 1
        self.agents.do("step")

    def year(self) -> None:
        for _ in range(YEAR):
            self.step()


class Summoned(mesa.Agent):  # type: ignore[misc] # Mesa tells no types
    """Somebody whose next event, if any, is in the list of events."""

    def __init__(self, model: Events) -> None:
        super().__init__(model)
        if model.happens(PLACED_SHARE):
            self.plan(self.placed, model.days(simple.DAY))

    def plan(self, event: Callable[[], None], days: int) -> None:
        self.model.simulator.schedule_event_relative(event, days)

    def count(self, event: str) -> None:
        self.model.counts[event][self.model.simulator.time] += 1

    def placed(self) -> None:
        self.count("placed")
        if self.model.happens(SERVED_SHARE):
            self.plan(self.served, self.model.days(simple.TO_SERVED))

    def served(self) -> None:
        self.count("served")
        if self.model.happens(APPEARS_SHARE):
            self.plan(self.appears, self.model.days(simple.TO_APPEARS))
        else:
            self.plan(self.ban_from, simple.TO_BAN)

    def appears(self) -> None:
        self.count("appears")

    def ban_from(self) -> None:
        self.count("ban_from")
        if self.model.happens(LATE_SHARE):
            self.plan(self.ban_until, self.model.days(simple.TO_LATE))

    def ban_until(self) -> None:
        self.count("ban_until")


class Events(_Summonses):
    """Only those are asked to whom something happens."""

    def __init__(self, persons: int, seed: int) -> None:
        super().__init__(seed)
        self.simulator = DEVSimulator()
        self.simulator.time = 0  # whole days, so that a time is a place in the counts
        self.simulator.setup(self)
        Summoned.create_agents(self, persons)

    def year(self) -> None:
        self.simulator.run_until(YEAR - 1)


FORMS: Final[dict[str, Any]] = {"days": Days, "events": Events}


def prepare(persons: int, seed: int, form: str = "events") -> Callable[[], Counts]:
    """Make the agents; what is given back runs the year and gives the counts."""
    model = FORMS[form](persons, seed)

    def finish() -> Counts:
        model.year()
        return {event: np.array(days) for event, days in model.counts.items()}

    return finish


def run(persons: int, seed: int, form: str = "events") -> Counts:
    """Make the agents and run the year."""
    return prepare(persons, seed, form)()
