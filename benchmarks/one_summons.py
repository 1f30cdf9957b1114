"""The law of one summons for many rows: generated from the rules, and a plain loop by hand.

The facts are those of first summonses of the country's own year 2026, drawn by its stages; that
both loops give the same is tried first on them, and on invented rows of every edition of the law.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks import by_hand, generated
from benchmarks.generated import Ints, Pass
from povestka.country import program
from povestka.country.numbers import numbers
from povestka.language.days import NEVER, NOT_YET, day
from povestka.law.calendar import CALENDAR
from povestka.law.facts import DEFERMENTS, EXEMPTIONS
from povestka.outside.scenarios import load
from povestka.people import judged
from povestka.people.layout import Layout, layout
from povestka.people.scenario.numbers import law_numbers
from povestka.readers.compiling import loaded
from povestka.readers.kernel import below_the_line, source
from povestka.readers.workspace import BLOCK

FACTS: Final = (
    "summons.handed", "summons.withdrawn", "summons.refused", "summons.delivered",
    "summons.posted", "summons.placed", "person.status", "person.born_stated", "person.born",
    "summons.sent", "summons.appear", "ground.from", "ground.granted", "ground.until",
    "ground.kind", "summons.for", "appearance.on", "summons.reason.from", "summons.reason.until",
    "summons.reason.shown", "complaint.concerns", "complaint.about", "complaint.upheld",
    "register.status", "register.born_stated", "ground.believed", "ground.present",
    "appearance.present", "complaint.present",
)
"""What the law of a summons is asked of."""

_UNREAD: Final = ("ground.kind", "summons.for")
"""Facts that the enacted law does not need under its default readings: by hand they are left."""

_BY_HAND: Final = [place for place, name in enumerate(FACTS) if name not in _UNREAD]

AS_OF: Final = day("2026-12-31")
_DAYS: Final = {
    "APRIL_2023": "2023-04-14",
    "AUGUST_2023": "2023-08-04",
    "OCTOBER_2023": "2023-10-01",
    "JANUARY_2024": "2024-01-01",
    "REGISTERS_RUN": "2025-08-09",
    "NOVEMBER_2025": "2025-11-04",
}
_SEED: Final = 1


@cache
def law() -> Pass:
    """The law of one summons, generated: readings and reforms are numbers given at run time."""
    known = law_numbers({}, ()) | {"as_of": AS_OF, "person.enrolled": 1}
    return generated.generated(judged.LAW.outputs, FACTS, known)


@cache
def plain() -> ModuleType:
    """The loop by hand, compiled with the same settings."""
    days = "\n".join(f"{name} = np.int32({day(iso)})" for name, iso in _DAYS.items())
    column = 'nb.types.Array(nb.int32, 1, "C", readonly=True)'
    types = f"HAND = nb.void(*[{column}] * {len(_BY_HAND)}, nb.int32, nb.int32[:, ::1])"
    return loaded(source([types, days, below_the_line(by_hand)], CALENDAR))


def asked_by_hand(facts: Ints, outputs: Ints) -> None:
    """The loop by hand over columns."""
    plain().by_hand(*(facts[place] for place in _BY_HAND), np.int32(AS_OF), outputs)


def differing(facts: Ints) -> Iterator[str]:
    """Where the generated law, asked in either way, is not what the loop by hand finds."""
    made, rows = law(), facts.shape[1]
    expected, copied = (np.zeros((len(made.outputs), rows), np.int32) for _ in range(2))
    asked_by_hand(facts, expected)
    made.over_columns(facts, copied)
    blocks = made.blocks(facts)
    made.over_blocks(blocks)
    for told in (copied, made.found(blocks, rows)):
        for place, name in enumerate(made.outputs):
            count = int(np.count_nonzero(told[place] != expected[place]))
            if count:
                yield f"{name} differs on {count} of {rows} rows"


def invented(rows: int, seed: int = _SEED) -> Ints:
    """Rows of every edition, drawn without regard to what is likely."""
    draw = np.random.default_rng(seed)
    first = day("2023-01-01") + draw.integers(0, 1_300, rows)

    def day_fact(share: float, low: int, high: int) -> npt.NDArray[Any]:
        return np.where(draw.random(rows) < share, first + draw.integers(low, high, rows), NOT_YET)

    def some(count: int) -> npt.NDArray[Any]:
        return draw.integers(0, count, rows)

    drawn: Mapping[str, npt.NDArray[Any]] = {
        "summons.handed": day_fact(0.3, 0, 40),
        "summons.withdrawn": day_fact(0.1, 0, 90),
        "summons.refused": day_fact(0.2, 0, 40),
        "summons.delivered": day_fact(0.3, 0, 40),
        "summons.posted": day_fact(0.4, 0, 10),
        "summons.placed": day_fact(0.6, 0, 10),
        "person.born": first - draw.integers(17 * 365, 32 * 365, rows),
        "summons.sent": day_fact(0.4, 0, 10),
        "summons.appear": first + draw.integers(1, 60, rows),
        "ground.from": first + draw.integers(-400, 200, rows),
        "ground.granted": day_fact(0.7, -300, 200),
        "ground.until": day_fact(0.7, 0, 600),
        "ground.kind": some(len(DEFERMENTS) + len(EXEMPTIONS)),
        "person.status": some(3),
        "summons.for": some(5),
        "appearance.on": day_fact(0.6, -10, 150),
        "summons.reason.from": day_fact(0.3, -10, 40),
        "summons.reason.until": day_fact(0.8, 10, 90),
        "summons.reason.shown": day_fact(0.6, 0, 90),
        "complaint.about": some(4),
        "complaint.upheld": day_fact(0.5, -10, 200),
        "register.status": some(3),
        "ground.believed": day_fact(0.5, -300, 200),
    }
    return np.stack([drawn.get(name, some(2)) for name in FACTS]).astype(np.int32)


def _summoned(men: Layout, office: int, row: Ints) -> Ints:
    """The facts of the first summonses of an office, at most a block of them."""
    laid, module = program.country(), program.compiled()
    w, v = (np.zeros((len(laid.columns), BLOCK), np.int32) for _ in range(2))
    key = np.uint32(office), np.uint32(0), np.uint32(_SEED), np.uint32(0)
    at, full = laid.columns, 0
    for start in range(0, int(men.size[office]), BLOCK):
        serials = np.arange(start, min(start + BLOCK, men.size[office]), dtype=np.int32)
        n = len(serials)
        ages = np.searchsorted(men.bounds[office], serials, "right") - 1
        w[at["serial"], :n], w[at["man.age"], :n] = serials, 18 + ages
        w[at["man.cohort"], :n] = men.cohorts[ages]
        module.s_men(w.reshape(-1), n, row, *key)
        module.s_standing(w.reshape(-1), n, row, *key)
        through = (w[at["man.possible"], :n] != 0) & (w[at["man.called"], :n] != 0)
        chosen = w[:, :n][:, through][:, : BLOCK - full]
        v[:, full : full + chosen.shape[1]] = chosen
        full += chosen.shape[1]
    v[at["call.came_before"]] = NEVER
    module.s_person(v.reshape(-1), full, row, *key)
    module.s_summons(v.reshape(-1), full, row, key[0], np.uint32(1), *key[2:])
    came = v[at["call.came"]]
    told = {
        "appearance.on": came,
        "appearance.present": came < NOT_YET,
        "ground.believed": v[at["ground.recorded"]],
        "person.born_stated": np.ones_like(came),
    }
    return np.stack([told.get(n, v[at[n]] if n in at else came) for n in FACTS])[:, :full]


def of_the_year(rows: int) -> Ints:
    """The facts of so many first summonses of the year 2026, office by office."""
    scenario = load("2026")
    men = layout(28_000_000, scenario.year)
    parameters = numbers(scenario, men)[0]
    found: list[Ints] = []
    for office in range(len(men.size)):
        found.append(_summoned(men, office, parameters[men.region[office]]))
        if sum(one.shape[1] for one in found) >= rows:
            break
    return np.ascontiguousarray(np.concatenate(found, axis=1)[:, :rows].astype(np.int32))
