"""Kernels: their source says what the other readers say; here it runs in plain Python."""

from __future__ import annotations

import inspect
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.chance import Drawn, chance, waiting
from povestka.language.days import NEVER
from povestka.language.sorts import Sort
from povestka.language.terms import Parameter, Term
from povestka.language.writing import NO, day_fact, days, on_day, some, truth_fact, when
from povestka.readers import arithmetic
from povestka.readers.columns import columns
from povestka.readers.kernel import below_the_line, emitted, source
from povestka.readers.workspace import BLOCK, Kernel, Program, ends, program

from . import terms
from .interpreted import interpreted
from .terms import CALENDAR, OWN, RECORDS

GIVEN = [
    *(fact.name for fact in OWN),
    *(fact.name for facts in RECORDS.values() for fact in facts),
    *(f"{kind}.present" for kind in RECORDS),
]


def settled(laid: Program, picked: dict[str, str], changed: dict[str, int]) -> Any:
    """The run-time numbers: the switches' places, and the parameters."""
    known = {one.name: one.value for one in terms.PARAMETERS} | changed
    found = np.zeros(len(laid.numbers), np.int32)
    switches = terms.SWITCHES
    for name, place in laid.numbers.items():
        if name in known:
            found[place] = known[name]
        else:
            keys = switches[name]
            found[place] = keys.index(picked[name]) if name in picked else 0
    return found


@settings(deadline=None, derandomize=True, max_examples=60)
@given(
    terms.outputs(), st.lists(terms.rows(), min_size=1, max_size=4), terms.choices(),
    terms.changes(),
)
def test_a_kernel_says_what_columns_say(
    outputs: tuple[Term, ...], rows: list[terms.Row], picked: dict[str, str],
    changed: dict[str, int],
) -> None:
    rows = [
        terms.Row(row.facts, {kind: listed[:1] for kind, listed in row.records.items()})
        for row in rows
    ]
    kernel = Kernel("run", ({f"out{n}": term for n, term in enumerate(outputs)},))
    laid = program([kernel], GIVEN, kernel.written())
    run = interpreted(source([emitted(kernel, laid)], CALENDAR))["run"]
    w = np.zeros(len(laid.columns) * BLOCK, np.int32)
    for place, row in enumerate(rows):
        for name, value in row.facts.items():
            w[laid.offset(name) + place] = value
        for kind, listed in row.records.items():
            w[laid.offset(f"{kind}.present") + place] = len(listed)
            for name, value in (listed[0] if listed else {}).items():
                w[laid.offset(name) + place] = value
    run(w, len(rows), settled(laid, picked, changed), 0, 0, 0, 0)
    expected = columns(outputs, terms.table(rows), CALENDAR, picked, changed)
    for n, (term, found) in enumerate(zip(outputs, expected, strict=True)):
        pair = found if term.sort is Sort.INTERVAL else (found,)
        for column, values in zip(ends(f"out{n}", term), pair, strict=True):
            got = w[laid.offset(column) :][: len(rows)]
            assert got.tolist() == [int(one) for one in values]


def test_a_value_made_in_one_stage_is_read_in_the_next() -> None:
    first = {"x": on_day("1970-01-11") + days(3), "so": day_fact("a") < on_day("1970-02-01")}
    second = {"y": day_fact("x") + days(1), "z": when(truth_fact("so"), day_fact("x"))}
    kernel = Kernel("run", (first, second))
    laid = program([kernel], ["a"], ["y", "z"])
    assert "x" not in laid.columns  # it is only passed on
    w = np.zeros(len(laid.columns) * BLOCK, np.int32)
    w[laid.offset("a") + 1] = 99
    interpreted(source([emitted(kernel, laid)], CALENDAR))["run"](w, 2, np.zeros(0), 0, 0, 0, 0)
    assert w[laid.offset("y") :][:2].tolist() == [14, 14]
    assert w[laid.offset("z") :][:2].tolist() == [13, NEVER]


def test_a_draw_depends_on_the_man_the_decision_and_the_occurrence_alone() -> None:
    knots = tuple(Parameter(f"wait.{place}", 0, "day") for place in range(5))
    stage = {
        "u": chance("one", 0), "v": chance("one", 3), "o": chance("two", 0),
        "d": waiting("one", 1, "wait", knots),
    }
    kernel = Kernel("run", (stage,))
    laid = program([kernel], [], kernel.written())
    numbers = np.zeros(len(laid.numbers), np.int32)
    for place, value in enumerate((1, 3, 7, 14, 30)):
        numbers[laid.numbers[f"wait.{place}"]] = value
    run = interpreted(source([emitted(kernel, laid)], CALENDAR))["run"]

    def drawn(office: int, occurrence: int, key: int) -> dict[str, list[int]]:
        w = np.zeros(len(laid.columns) * BLOCK, np.int32)
        w[laid.offset("serial") :][:50] = range(50)
        run(w, 50, numbers, office, occurrence, key, 0)
        return {name: w[laid.offset(name) :][:50].tolist() for name in stage}

    base = drawn(1, 0, 7)
    assert base == drawn(1, 0, 7)
    for other in (drawn(2, 0, 7), drawn(1, 1, 7), drawn(1, 0, 8)):
        assert all(base[name] != other[name] for name in stage)
    assert base["u"] != base["v"] != base["o"]
    assert all(0 <= one < 1 << 30 for one in base["u"])
    assert all(1 <= one <= 30 for one in base["d"])
    more = Kernel("run", ({**stage, "p": chance("three", 0)},))
    laid = program([more], [], more.written())
    run = interpreted(source([emitted(more, laid)], CALENDAR))["run"]
    for place, value in enumerate((1, 3, 7, 14, 30)):
        numbers[laid.numbers[f"wait.{place}"]] = value
    assert drawn(1, 0, 7) == base  # another decision moves nobody


def test_what_no_kernel_makes_is_refused() -> None:
    kernel = Kernel("run", ({"x": NO},))
    with pytest.raises(ValueError, match="makes the columns y"):
        program([kernel], [], ["y"])
    assert program([kernel], [], [], ["capacity"]).numbers == {"capacity": 0}
    with pytest.raises(ValueError, match="compiled from here"):
        below_the_line(arithmetic)


def test_a_kernel_reads_the_presence_of_records() -> None:
    kernel = Kernel("run", ({"x": some("visit", truth_fact("visit.kept", "visit"))},))
    assert set(kernel.read()) == {"visit.kept", "visit.present"}
    drawn = Kernel("run", ({"x": chance("one", 0)},))
    assert drawn.read() == ()
    assert isinstance(drawn.stages[0]["x"], Drawn)


def test_a_fact_that_is_no_column_is_the_same_for_every_row() -> None:
    kernel = Kernel("run", ({"x": day_fact("run.first") + days(2)},))
    laid = program([kernel], [], ["x"])
    assert set(laid.numbers) == {"run.first"}
    w = np.zeros(len(laid.columns) * BLOCK, np.int32)
    run = interpreted(source([emitted(kernel, laid)], CALENDAR))["run"]
    run(w, 3, np.full(1, 40, np.int32), 0, 0, 0, 0)
    assert w[laid.offset("x") :][:4].tolist() == [42, 42, 42, 0]


def test_the_text_below_the_line_is_what_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "def first(): ...\n# ---- compiled from here\ndef second(): ...\n"
    monkeypatch.setattr(inspect, "getsource", lambda _: text)
    assert below_the_line(arithmetic) == "\ndef second(): ...\n"


def test_what_is_compiled_in_a_kernel_is_as_written_without_one() -> None:
    assert arithmetic.compiled("i4(i4)")(arithmetic.i32) is arithmetic.i32
