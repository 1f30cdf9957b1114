"""A scenario as run-time numbers: one row a choice of law and region, in the program's order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from povestka.case.reforming import Reform
from povestka.country.program import KERNELS, LAWFUL, country
from povestka.language.fold import walk
from povestka.language.terms import Choose, Parameter
from povestka.people.layout import Layout
from povestka.people.offices import CAPACITY
from povestka.people.scenario.model import Scenario
from povestka.people.scenario.numbers import law_numbers, law_of, national, regional, switches

Numbers = npt.NDArray[np.int32]


def law_change(a: Scenario, b: Scenario) -> Reform:
    """The one overlay that, added to the law of scenario `a`, makes it the law of `b`."""
    before, after = law_of(a), law_of(b)
    changed = {name: value for name, value in after.items() if value != before[name]}
    known = switches()
    return Reform(
        b.name,
        b.title,
        b.says,
        parameters={name: value for name, value in changed.items() if name not in known},
        readings={
            name: known[name].options[place].key
            for name, place in changed.items()
            if name in known
        },
    )


def numbers(
    scenario: Scenario, layout: Layout, laws: Sequence[Sequence[Reform]] = ()
) -> Numbers:
    """The run-time numbers: int32 [laws, regions, numbers].

    The first law is the scenario's own; each of `laws` adds reforms to it.
    """
    laid = country().numbers
    everywhere = national(scenario)
    rows = []
    for reforms in ((), *laws):
        law = law_numbers(scenario.readings, (*scenario.reforms, *reforms))
        for region in layout.regions:
            local = everywhere | law | regional(scenario, region)
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
