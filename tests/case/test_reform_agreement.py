"""Under every reform too: the reader of one case and the columns give the same answers."""

from random import Random
from typing import Any

import pytest
from tests.naive.draw import draw

from povestka.case.asking import decide
from povestka.case.engine import Engine, Settled, machine
from povestka.case.model import Case
from povestka.case.overlay import read_reform
from povestka.case.questions import QUESTIONS
from povestka.case.reading import read
from povestka.case.reforming import Reform
from povestka.case.rows import Row, rows
from povestka.law.book import BOOK
from povestka.outside.reforms import load, shipped
from povestka.readers.columns import columns
from povestka.theorems.rows import table

CASES = [read(draw(Random(seed))) for seed in range(5_000, 5_400)]
KINDS = ("summons", "person", "decision", "complaint")
ROWS = {kind: [row for case in CASES for row in rows(case) if row.kind == kind] for kind in KINDS}
READINGS = ({}, {"CR-1": "service"}, {"CR-2": "last_day", "CR-9": "new_clock"}, {"CR-8": "next_day"})


def known(row: Row) -> bool:
    return row.kind != "person" or "person.born" not in row.paths


def of_columns(kind: str, kept: list[Row], reform: Reform | None, under: dict[str, str]) -> Any:
    """The answers to every question of a kind, row by row, from the columns."""
    outputs = machine(kind).outputs
    picks, numbers = ({}, {}) if reform is None else (reform.picks, reform.parameters)
    found = columns(outputs, table(kept, outputs), BOOK.calendar, {**under, **picks}, numbers)
    places = machine(kind).places
    answers = []
    for row in range(len(kept)):
        for question in (one for one in QUESTIONS if one.kind == kind):
            spans = [found[places[id(term)]] for term in question.settled_by]
            values = [
                (int(one[0][row]), int(one[1][row])) if isinstance(one, tuple) else one[row].item()
                for one in spans
            ]
            answers.append(question.shape(tuple(values)))
    return answers


def of_engine(kept: list[Row], reform: Reform | None, under: dict[str, str]) -> Any:
    """The same answers from the reader of one case."""
    picks, numbers = ({}, {}) if reform is None else (reform.picks, reform.parameters)
    given = frozenset({**under, **picks}.items())
    answers = []
    for row in kept:
        for one in Engine(row, numbers).ask(given).outcomes:
            assert isinstance(one, Settled)
            answers.append(one.value)
    return answers


@pytest.mark.parametrize("name", shipped())
def test_decide_and_columns_agree_under_each_reform_and_readings_beside_it(name: str) -> None:
    reform = load(name)
    changed = 0
    for under in READINGS:
        for kind in KINDS:
            kept = [row for row in ROWS[kind] if known(row)]
            ours = of_engine(kept, reform, under)
            assert of_columns(kind, kept, reform, under) == ours
            changed += ours != of_engine(kept, None, under)
    assert changed, "a reform that changes nothing of a drawn case would be tested by nothing"


@pytest.mark.parametrize("name", shipped())
def test_the_reasons_come_to_the_values_that_were_compiled(name: str) -> None:
    """The chain of reasons is read by another reader: numbers and picks must reach it too."""
    reform = load(name)
    for case in CASES[:80]:
        for answer in decide(case, reform=reform).answers:
            if answer.chain and answer.question in ("served_on", "exit_ban", "measures", "fine"):
                first = answer.to_dict()["because"][0]["value"]
                value = answer.value
                if answer.question == "fine":
                    value = value is not None
                if isinstance(value, dict):
                    value = {key: one for key, one in value.items() if key != "which"}
                assert first == value, (answer.question, case)


def whole(case: Case, reform: Reform | None) -> list[Any]:
    return [(one.question, one.summons, one.outcome) for one in decide(case, reform=reform).answers]


@pytest.mark.parametrize("name", shipped())
def test_an_answer_that_a_reform_changes_is_one_that_it_touches(name: str) -> None:
    reform = load(name)
    for case in CASES[:120]:
        for before, after in zip(decide(case).answers, decide(case, reform=reform).answers, strict=True):
            assert after.touched is not None
            touches = after.touched.to_dict()["touches"]
            assert set(touches) <= set(reform.changes)
            if before.outcome != after.outcome:
                assert touches, (before.question, case)


def test_a_reform_that_picks_the_number_of_the_law_changes_no_answer() -> None:
    given = {"name": "same", "title": {"en": "Same", "ru": "То же"}}
    same = read_reform(
        given | {"says": {"en": "Same.", "ru": "То же."}, "parameters": {"service.register_days": 7}}
    )
    for case in CASES[:60]:
        assert whole(case, None) == whole(case, same)
