"""The simple model in Starsim: one module, 365 daily steps, its common random numbers as designed.

Every chance is a distribution of its own, as Starsim asks, so that a change in one of them moves
no other. The results it would keep of people in general (alive, female, dead) are switched off.

It is written in two ways. `EachState` keeps the day of each event as a state, as the diseases
that come with Starsim do, and looks through all of them every day. `NextState` keeps only the day
and the name of what comes next, and so looks through one: at a million persons it is faster.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from benchmarks.peers import simple_model as simple
from benchmarks.peers.simple_model import EVENTS, Counts, Delay

os.environ.setdefault("STARSIM_INSTALL_FONTS", "0")  # read on import; nothing is drawn here
import starsim as ss


def _chance(threshold: int) -> Any:
    return ss.bernoulli(p=simple.share(threshold))


def _days(delay: Delay) -> Any:
    return ss.randint(low=delay.first, high=delay.end)


class _Summonses(ss.Module):  # type: ignore[misc] # Starsim tells no types
    """What both ways have in common: the chances, and counts by event and day as results."""

    def __init__(self) -> None:
        super().__init__()
        self.define_pars(
            placed=_chance(simple.PLACED),
            day=_days(simple.DAY),
            served=_chance(simple.SERVED),
            to_served=_days(simple.TO_SERVED),
            appears=_chance(simple.APPEARS),
            to_appears=_days(simple.TO_APPEARS),
            late=_chance(simple.LATE),
            to_late=_days(simple.TO_LATE),
        )

    def init_results(self) -> None:
        super().init_results()
        self.define_results(*(ss.Result(event, dtype=int, scale=False) for event in EVENTS))

    def count(self, event: str, uids: Any) -> None:
        self.results[event][self.ti] = len(uids)


class EachState(_Summonses):
    """The day of each event is a state."""

    def __init__(self) -> None:
        super().__init__()
        self.define_states(*(ss.FloatArr(f"ti_{event}") for event in EVENTS))

    def init_post(self) -> None:
        super().init_post()
        uids = self.pars.placed.filter()
        self.ti_placed[uids] = self.pars.day.rvs(uids)

    def step(self) -> None:
        today, pars = self.ti, self.pars
        placed = (self.ti_placed == today).uids
        self.count("placed", placed)
        served = pars.served.filter(placed)
        self.ti_served[served] = today + pars.to_served.rvs(served)

        served = (self.ti_served == today).uids
        self.count("served", served)
        comes, stays = pars.appears.split(served)
        self.ti_appears[comes] = today + pars.to_appears.rvs(comes)
        self.ti_ban_from[stays] = today + simple.TO_BAN
        self.count("appears", (self.ti_appears == today).uids)

        banned = (self.ti_ban_from == today).uids
        self.count("ban_from", banned)
        late = pars.late.filter(banned)
        self.ti_ban_until[late] = today + pars.to_late.rvs(late)
        self.count("ban_until", (self.ti_ban_until == today).uids)


class NextState(_Summonses):
    """The day of what comes next is one state, what it is another."""

    def __init__(self) -> None:
        super().__init__()
        self.define_states(ss.FloatArr("ti_next"), ss.IntArr("event", default=0))

    def init_post(self) -> None:
        super().init_post()
        uids = self.pars.placed.filter()
        self.ti_next[uids] = self.pars.day.rvs(uids)

    def plan(self, uids: Any, event: str, days: Any) -> None:
        self.ti_next[uids] = self.ti + days
        self.event[uids] = EVENTS.index(event)

    def step(self) -> None:
        pars = self.pars
        due = (self.ti_next == self.ti).uids
        event = self.event[due]
        of = {name: due[event == number] for number, name in enumerate(EVENTS)}
        for name, uids in of.items():
            self.count(name, uids)
        served = pars.served.filter(of["placed"])
        self.plan(served, "served", pars.to_served.rvs(served))
        comes, stays = pars.appears.split(of["served"])
        self.plan(comes, "appears", pars.to_appears.rvs(comes))
        self.plan(stays, "ban_from", simple.TO_BAN)
        late = pars.late.filter(of["ban_from"])
        self.plan(late, "ban_until", pars.to_late.rvs(late))


FORMS: Final[dict[str, type[_Summonses]]] = {"each": EachState, "next": NextState}


def prepare(persons: int, seed: int, form: str = "next") -> Callable[[], Counts]:
    """Build the simulation; what is given back runs it and gives the counts."""
    ss.options(verbose=0, crn=True)
    module = FORMS[form]()
    sim = ss.Sim(
        n_agents=persons,
        modules=module,
        start=ss.days(0),
        dur=ss.days(simple.YEAR - 1),
        dt=ss.days(1),
        rand_seed=seed,
        people_results=False,
        copy_inputs=False,
    )
    sim.init()

    def finish() -> Counts:
        sim.run()
        return {event: np.asarray(module.results[event].values) for event in EVENTS}

    return finish


def run(persons: int, seed: int, form: str = "next") -> Counts:
    """Build the simulation and run the year."""
    return prepare(persons, seed, form)()
