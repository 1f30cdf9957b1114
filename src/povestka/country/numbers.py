"""A scenario as run-time numbers: one row a choice of law and region, in the program's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from povestka.case.reforming import Reform
from povestka.country.program import CAPACITY, KERNELS, LAWFUL, country
from povestka.country.scenario import Scenario, Window
from povestka.language.days import NEVER
from povestka.language.fold import walk
from povestka.language.terms import Choose, Parameter
from povestka.law.book import BOOK
from povestka.people import run
from povestka.people.layout import Layout
from povestka.people.settings import settings, share_of

Numbers = npt.NDArray[np.int32]

_FIXED: Final = {"person.born_stated": 1, "person.enrolled": 1}
"""What every man of the model has: a day of birth, and a place on the military register."""


def _switches() -> dict[str, Choose]:
    terms = (term for kernel in KERNELS for stage in kernel.stages for term in stage.values())
    return {
        term.name: term for term in walk(*terms) if isinstance(term, Choose) and term.on is None
    }


def law_numbers(readings: Mapping[str, str], reforms: Sequence[Reform]) -> dict[str, int]:
    """The numbers and switches of the law under readings and reforms, later reforms first."""
    found = {name: one.value for name, one in BOOK.parameters.items()}
    picks = dict(readings)
    for reform in reforms:
        found |= reform.parameters
        picks |= reform.picks
    return found | {name: one.place(picks.get(name)) for name, one in _switches().items()}


def law_of(scenario: Scenario) -> dict[str, int]:
    """The numbers and switches of the law that a scenario assumes."""
    return law_numbers(scenario.readings, scenario.reforms)


def law_change(a: Scenario, b: Scenario) -> Reform:
    """The one overlay that, added to the law of scenario `a`, makes it the law of `b`."""
    before, after = law_of(a), law_of(b)
    changed = {name: value for name, value in after.items() if value != before[name]}
    switches = _switches()
    return Reform(
        b.name,
        b.title,
        b.says,
        parameters={name: value for name, value in changed.items() if name not in switches},
        readings={
            name: switches[name].options[place].key
            for name, place in changed.items()
            if name in switches
        },
    )


def _windows(windows: Sequence[Window]) -> dict[str, int]:
    """The periods of first summonses; a man whose chance lies above all of them is not called."""
    found: dict[str, int] = {}
    upto = 0.0
    for place in range(1, run.WINDOWS + 1):
        window = windows[place - 1] if place <= len(windows) else Window(NEVER, NEVER, 0.0)
        upto += window.share
        span = window.last - window.first
        knots = (0, span // 2, span * 3 // 4, span * 7 // 8, span)
        found[run.window_from(place).name] = window.first
        found[run.window_upto(place).name] = share_of(min(upto, 1.0))
        name = f"run.window.{place}.spread"
        found |= {f"{name}.{knot}": days for knot, days in enumerate(knots)}
    return found


def _calendar(scenario: Scenario) -> dict[str, int]:
    """The days of the run, of its quotas, of what is out of order."""
    found = {run.first.name: scenario.first, run.as_of.name: scenario.last}
    for place in range(1, run.ROUNDS + 1):
        quota = scenario.quotas[place - 1] if place <= len(scenario.quotas) else None
        found[run.round_from(place).name] = quota.first if quota else NEVER
        found[run.round_until(place).name] = quota.last + 1 if quota else NEVER
    for what in run.OUTAGES:
        begins, ends = run.outage(what)
        out = next((one for one in scenario.outages if one.of == what), None)
        found[begins.name] = out.first if out else NEVER
        found[ends.name] = out.last + 1 if out else NEVER
    return found


def numbers(
    scenario: Scenario, layout: Layout, laws: Sequence[Sequence[Reform]] = ()
) -> Numbers:
    """The run-time numbers: int32 [laws, regions, numbers].

    The first law is the scenario's own; each of `laws` adds reforms to it.
    """
    laid = country().numbers
    national: dict[str, int] = {**_FIXED, **_windows(scenario.windows), **_calendar(scenario)}
    for key, one in settings().items():
        national |= one.parameters(scenario.settings.get(key))
    national |= {
        run.border_from.name: scenario.roll_out.border,
        run.agencies_from.name: scenario.roll_out.agencies,
        "call.reservists": int(scenario.mobilisation),
        "call.conscripts": int(not scenario.mobilisation),
    }
    rows = []
    for reforms in ((), *laws):
        law = law_numbers(scenario.readings, (*scenario.reforms, *reforms))
        for region in layout.regions:
            local = national | law
            for key, value in scenario.regions.get(region.code, {}).items():
                local |= settings()[key].parameters(value)
            local[run.register_from.name] = scenario.roll_out.regions.get(
                region.code, scenario.roll_out.register
            )
            rows.append([local[name] for name in laid])
    found = np.array(rows, np.int64)
    return found.astype(np.int32).reshape(1 + len(laws), len(layout.regions), len(laid))


@cache
def behavioural() -> frozenset[str]:
    """The run-time numbers that decide what people and offices do, and not only the law."""
    laid = country()
    asked: set[str] = {CAPACITY}
    for kernel in KERNELS:
        if kernel.name not in LAWFUL:
            for term in walk(*(term for stage in kernel.stages for term in stage.values())):
                if isinstance(term, Parameter) or (isinstance(term, Choose) and term.on is None):
                    asked.add(term.name)
    return frozenset(asked & set(laid.numbers))


def same_behaviour(rows: Numbers) -> bool:
    """Whether all choices of law leave what people and offices do as it is."""
    places = [country().numbers[name] for name in behavioural()]
    return bool((rows[:, :, places] == rows[:1, :, places]).all())
