"""The pass in plain Python gives what the compiled one gives; the queue equals brute force."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from povestka.country import passing, program
from povestka.country.compiled import counting, dispatching, offices, queueing, rows, uniting
from povestka.country.compiled.constants import Constants, K
from povestka.country.engines import Threads
from povestka.country.running import run
from povestka.language.days import NEVER
from povestka.law.calendar import CALENDAR
from povestka.outside.reforms import load
from povestka.people.scenario.model import Scenario
from povestka.readers import arithmetic
from povestka.readers.arithmetic import philox, working_bits, working_tables

from ..readers.interpreted import interpreted
from .made import MOBILISED, SMALL


class Plain:
    """What stands in place of the compiled module: its stages and its driver in plain Python."""

    def __init__(self, text: str) -> None:
        found = interpreted(text)
        for kernel in program.KERNELS:
            setattr(self, kernel.name, found[kernel.name])
        self.offices = offices.offices
        self.histogram = dispatching.histogram
        self.take = dispatching.take
        self.dispatch = dispatching.dispatch


@cache
def bound() -> None:
    """The constants of the pass in plain Python, once."""
    program.bind()


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    first, bits = working_bits(CALENDAR)
    before, working = working_tables(bits)
    monkeypatch.setattr(arithmetic, "FIRST_DAY", first)
    monkeypatch.setattr(arithmetic, "BEFORE", before)
    monkeypatch.setattr(arithmetic, "WORKING", working)
    bound()
    monkeypatch.setattr(K, "B", 16)  # small blocks, so that few men fill several
    offsets = {name: place * 16 for place, name in enumerate(program.country().columns)}
    for name in ("PERSONAL", "GATED", "KEPT"):
        monkeypatch.setattr(K, name, getattr(K, name) // program.BLOCK * 16)
    for name in ("OF_FACTS", "OF_LAW", "OF_MAN", "OF_EXAMINED", "UNITED"):
        table = getattr(K, name).copy()
        table[:, :2] = np.where(table[:, :2] < 0, -1, table[:, :2] // program.BLOCK * 16)
        monkeypatch.setattr(K, name, table)
    monkeypatch.setattr(K, "columns", offsets)
    module = Plain(_narrow(program.text()))
    monkeypatch.setattr(passing, "compiled", lambda: module)


def _narrow(text: str) -> str:
    """The stages of the pass with blocks of 16 rows."""
    def offset(found: re.Match[str]) -> str:
        return f"w[{int(found[1]) // program.BLOCK * 16} + x]"

    return re.sub(r"w\[(\d+) \+ x\]", offset, text)


def counted(scenario: Scenario, laws: Any = ()) -> list[Any]:
    with Threads(1) as engine:
        parts: list[Any] = []
        found = run(scenario, engine, laws=laws, partitions=2, keep=parts)
    kept = [np.concatenate(part.dates, axis=1).tolist() for part in parts]
    return [
        [outcome.counts.tolist() for outcome in found.outcomes],
        [outcome.cells.tolist() for outcome in found.outcomes],
        kept, found.tally, [part.exams.tolist() for part in parts],
    ]


FEW = replace(
    SMALL, persons=700, quotas=tuple(replace(one, men=9_000_000) for one in SMALL.quotas),
    settings={
        **SMALL.settings, "call.picked": (0.5,) * 5, "ground.study": (0.1,) * 5,
        "man.served": (0.3,) * 5, "ground.unfit": (0.1,) * 5, "person.fit": 1.0,
        "office.capacity": 17_500,  # so that an office of one man examines him
        "come.usual": 0.4, "come.firm": 0.5,  # so that some do not come to be sent
    },
)

SOME = replace(
    FEW, persons=1_500, quotas=tuple(replace(one, men=300_000) for one in SMALL.quotas)
)
"""In some regions a quota takes one of two or three who are ready."""

MANY = replace(
    MOBILISED, persons=400, quotas=(replace(MOBILISED.quotas[0], men=9_000_000),),
    settings={**MOBILISED.settings, "come.usual": 0.3, "office.capacity": 17_500},
)
"""A quota so large that it takes some of few men."""


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize(
    "scenario",
    [FEW, SOME, MANY],
    ids=["call-up", "some of a region are taken", "mobilisation"],
)
def test_the_pass_in_plain_python_is_the_compiled_one(scenario: Scenario) -> None:
    laws = [(load("ban_lapses_90_days"),)]
    slow = counted(scenario, laws)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passing, "compiled", program.compiled)
        assert counted(scenario, laws) == slow


def brute_force(
    line: list[tuple[int, int, int, int]], capacity: list[int], days: int
) -> dict[int, int]:
    """Day by day: whoever has come stands in line, the prompt first; each day takes so many."""
    examined: dict[int, int] = {}
    waiting: list[tuple[int, int, int, int]] = []
    for day in range(days):
        waiting += [one for one in line if one[1] == day]
        waiting.sort()
        for missed, came, tie, man in waiting[: capacity[day]]:
            del missed, came, tie
            examined[man] = day
        waiting = waiting[capacity[day] :]
    return examined


@pytest.mark.parametrize("number", range(200))
def test_the_queue_equals_brute_force(number: int) -> None:
    bound()
    chance = random.Random(number)
    days, men = chance.randint(1, 40), chance.randint(0, 60)
    office, k0, k1, first = chance.randint(0, 9), chance.randint(0, 99), 3, 20_000
    capacity = [chance.choice([0, 0, 1, 2, 5]) for _ in range(days)]
    line = np.array(
        [
            sorted(chance.sample(range(1_000), men)),
            [first + chance.randrange(days) for _ in range(men)],
            [chance.randrange(2) for _ in range(men)],
        ],
        np.int32,
    ).reshape(3, men)
    told = []
    for queue in (queueing.queue, program.compiled().queue):
        examined = np.zeros(men, np.int32)
        queue(
            line, men, np.uint32(office), np.uint32(k0), np.uint32(k1), np.int32(first),
            np.int32(days), np.array(capacity, np.int64), examined, np.zeros(men, np.uint64),
            np.zeros(2 * days + 1, np.int64),
        )
        told.append(examined.tolist())
    people = [
        (int(line[2, man]), int(line[1, man]) - first,
         philox(int(line[0, man]), office, K.TIE, 0, k0, k1)[0], man)
        for man in range(men)
    ]
    found = brute_force(people, capacity, days)
    wanted = [first + found[man] if man in found else NEVER for man in range(men)]
    assert told == [wanted, wanted]


def test_a_working_day_holds_its_share_of_the_year() -> None:
    bound()
    works = np.array([1, 1, 0, 1, 1, 1], np.int32)
    for full, men in ((30, 17_500), (30, 700), (7, 1), (0, 500)):
        capacity = np.full(6, 9, np.int64)
        queueing.fill_capacity(capacity, works, 6, full, men)
        assert capacity[2] == 0
        assert capacity.sum() == 5 * full * men // K.FULL_OFFICE
        assert max(capacity) - min(capacity[works == 1]) <= 1


def test_a_state_outside_the_run_is_not_counted() -> None:
    counts = np.zeros(12, np.int32)
    assert counting.lasting(counts, 0, 5, 5, 0, 10) == 0
    assert counting.lasting(counts, 0, -3, 2, 0, 10) == 2
    assert counting.lasting(counts, 0, 8, NEVER, 0, 10) == 2
    assert counting.not_lasting(counts, 0, 9, 4, 0, 10) == 0
    assert counting.not_lasting(counts, 0, 0, 2, 0, 10) == 2
    assert counts.cumsum().tolist() == [0] * 8 + [1, 1, 0, 0]


def test_the_pass_says_what_it_has_not_been_given() -> None:
    with pytest.raises(AttributeError, match="has not been given WIDTH"):
        _ = Constants().WIDTH


def test_nothing_is_kept_where_there_is_no_room() -> None:
    nothing = np.empty((0, 0), np.int16)
    assert rows.keep(np.zeros(1, np.int32), 9, 1, 1, 0, nothing, nothing, 4) == 4


def test_intervals_are_put_in_order_and_those_that_touch_become_one() -> None:
    program.bind()
    waves = np.zeros((4, K.COLUMNS * K.B), np.int32)
    next_ = np.full((3, K.B), -1, np.int32)
    next_[0, 5], next_[1, 0] = 0, 2  # his second stands in row 0, his third in row 2
    spans = {1: (5, 50, 60), 2: (0, 20, 30), 3: (2, 30, 40)}
    begins, ends = K.UNITED[0, :2]
    for wave, (row, since, until) in spans.items():
        waves[wave, begins + row], waves[wave, ends + row] = since, until
        waves[wave, K.columns["route"] + row] = wave
    f, u, cell = (np.zeros((3, 3), np.int32) for _ in range(3))
    assert uniting.pieces(waves, 5, next_, 0, f, u, cell) == 2
    assert (f[0, :2].tolist(), u[0, :2].tolist()) == ([20, 50], [40, 60])
    assert cell[0, :2].tolist() == [2 * K.GROUNDS, K.GROUNDS]
    waves[2, ends] = 20  # an interval without days is none
    waves[3, begins + 2] = 55
    assert uniting.pieces(waves, 5, next_, 0, f, u, cell) == 1
    assert (f[0, 0], u[0, 0]) == (50, 60)
