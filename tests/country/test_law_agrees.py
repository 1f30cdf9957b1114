"""The kernel of the law gives what columns give, on ten thousand summonses, under every switch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from povestka.country.numbers import numbers
from povestka.country.program import KERNELS, compiled, country
from povestka.country.setup import Setup, setup
from povestka.language.days import NEVER
from povestka.language.sorts import Sort
from povestka.law.book import BOOK
from povestka.law.calendar import CALENDAR
from povestka.outside.reforms import load, shipped
from povestka.people.judged import LAW
from povestka.people.scenario.model import Scenario
from povestka.readers.columns import Table, columns
from povestka.readers.kernel import ends
from povestka.readers.workspace import BLOCK

from .made import SMALL

EAGER = replace(
    SMALL,
    persons=1_400_000,
    settings={
        **SMALL.settings,
        "call.picked": (0.9,) * 5, "ground.recorded": 0.2, "ground.granted": 0.8,
        "call.data_check": 0.3, "complaint.upheld": 0.5, "come.late": 0.7,
    },
)
OLD = replace(
    EAGER, first=EAGER.first - 3 * 365 - 1, last=EAGER.last - 3 * 365 - 1, windows=tuple(
        replace(one, first=one.first - 1096, last=one.last - 1096) for one in EAGER.windows
    ), quotas=(), roll_out=replace(EAGER.roll_out, register=EAGER.first - 1096),
)
RECORDS = {"ground": "ground.", "appearance": "appearance.", "complaint": "complaint."}
Workspace = list[Any]


@cache
def _ready(old: bool) -> Setup:
    return setup(OLD if old else EAGER)


@cache
def rows(old: bool) -> tuple[Workspace, int]:
    """Blocks of summonses, as the pass has them when it asks the law; how many there are."""
    found, made = [], 0
    ready, laid, module = _ready(old), country(), compiled()
    layout, key = ready.layout, (np.uint32(7), np.uint32(0))
    for office in range(len(layout.size)):
        if made >= 10_000:
            break
        w = np.zeros(len(laid.columns) * BLOCK, np.int32)
        p = ready.numbers[0, layout.region[office]]

        def run(name: str, n: int, w: Any = w, p: Any = p, office: int = office) -> None:
            getattr(module, name)(w, n, p, np.uint32(office), np.uint32(1), *key)

        men = int(layout.size[office])
        module.fill(w, men, 0, layout.bounds[office], layout.cohorts)
        run("s_men", men)
        run("s_standing", men)
        called = np.flatnonzero(w[laid.offset("man.called") :][:men])
        columns = np.array([laid.offset(name) for name in laid.columns], np.int64)
        module.move(w, w, columns, called, len(called), 0)
        run("s_person", len(called))
        w[laid.offset("call.came_before") :][: len(called)] = NEVER
        run("s_summons", len(called))
        came = laid.offset("call.came")
        app = laid.offset("appearance.on")
        w[app : app + len(called)] = w[came : came + len(called)]
        # Every fourth comes on a day of his own, as on an earlier summons.
        w[app : app + len(called)][::4] += 9
        found.append((w, p, office, len(called)))
        made += len(called)
    return found, made


def table(w: Any, p: Any, n: int) -> Table:
    """The facts of some rows as columns."""
    laid = country()

    def column(name: str) -> Any:
        if name in laid.columns:
            return w[laid.offset(name) :][:n].copy()
        return np.full(n, p[laid.numbers[name]], np.int32)

    asked = {name for kernel in KERNELS if kernel.name == "s_law" for name in kernel.read()}
    facts = {
        name: column(name)
        for name in asked | {"appearance.present", "ground.believed"}
        if name in laid.columns or name in laid.numbers
    }
    facts = {
        name: values.astype(bool) if name in ("person.enrolled", "person.born_stated",
                                              "register.born_stated") else values
        for name, values in facts.items()
    }
    return Table(
        facts,
        {
            kind: [
                {
                    "present" if name == f"{kind}.present" else name: values.astype(bool)
                    if name.endswith((".present", ".concerns")) else values
                    for name, values in facts.items() if name.startswith(prefix)
                }
            ]
            for kind, prefix in RECORDS.items()
        },
    )


def agree(scenario: Scenario, picked: Mapping[str, str], changed: Mapping[str, int], old: bool) -> int:
    """Ask both; the number of rows on which they agreed."""
    laid, module = country(), compiled()
    blocks, made = rows(old)
    changed_numbers = numbers(scenario, _ready(old).layout)[0, 0]
    for block, row, office, n in blocks:
        w, p = block.copy(), row.copy()
        for name, place in laid.numbers.items():
            if name in BOOK.parameters or name.startswith(("CR-", "reform.")):
                p[place] = changed_numbers[place]
        module.s_law(w, n, p, np.uint32(office), np.uint32(1), np.uint32(7), np.uint32(0))
        facts = table(w, p, n)
        wanted = columns(list(LAW.outputs.values()), facts, CALENDAR, picked, changed)
        for (name, term), found in zip(LAW.outputs.items(), wanted, strict=True):
            pair = found if term.sort is Sort.INTERVAL else (found,)
            for column, values in zip(ends(name, term), pair, strict=True):
                if column in laid.columns:
                    got = w[laid.offset(column) :][:n]
                    assert (got == np.broadcast_to(values, n)).all(), (column, picked)
    return made


SWITCHES = [("", "")] + [
    (switch.key, option.key) for switch in BOOK.switches for option in switch.readings[1:]
]


@pytest.mark.parametrize(("switch", "option"), SWITCHES, ids=lambda one: one or "default")
def test_the_kernel_and_columns_agree_under_every_switch(switch: str, option: str) -> None:
    picked = {switch: option} if switch else {}
    assert agree(replace(EAGER, readings=picked), picked, {}, False) >= 10_000


def test_they_agree_where_other_editions_were_in_force() -> None:
    assert agree(OLD, {}, {}, True) >= 10_000


@pytest.mark.parametrize("name", shipped())
def test_they_agree_under_every_reform(name: str) -> None:
    reform = load(name)
    scenario = replace(EAGER, reforms=(reform,))
    assert agree(scenario, reform.picks, reform.parameters, False) >= 10_000
