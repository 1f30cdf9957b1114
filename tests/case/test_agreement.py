"""The spine: the case reader, the columns and a second encoding give the same answers.

The second encoding (tests/naive) was written from the facts of the law by another author, in plain
dates and ifs, without sight of the rules.
"""

import datetime as dt
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.naive import law as naive
from tests.naive.draw import draw

from povestka.case.answers import Decision
from povestka.case.asking import decide
from povestka.case.engine import Engine, Settled, machine
from povestka.case.model import Case
from povestka.case.questions import QUESTIONS, Question
from povestka.case.reading import read
from povestka.case.rows import Row, rows
from povestka.law.book import BOOK
from povestka.readers.columns import columns
from povestka.theorems.rows import table

pytestmark = pytest.mark.spine

SINGLE_SWITCHES = [{}] + [
    {one.key: reading.key} for one in BOOK.switches for reading in one.readings[1:]
]
PARTS, PART_SIZE = 10, 1_000


def name(switch: dict[str, str]) -> str:
    return ",".join(f"{key}={reading}" for key, reading in switch.items())


def under(decision: Decision, question: str, summons: str | None, switch: dict[str, str]) -> Any:
    """The value of an answer under a single switch: its own where the switch changes nothing."""
    answer = decision.answer(question, summons)
    return {**answer.readings, **answer.reported}.get(name(switch), answer.value)


def as_json(question: str, value: Any) -> Any:
    """An answer of the second encoding in the shape of ours."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        keys = ("min", "max") if question == "fine" else ("from", "until")
        return {key: as_json("", part) for key, part in zip(keys, value, strict=True)}
    if isinstance(value, list):
        return [as_json(question, one) for one in value]
    return value


def bare(value: Any) -> Any:
    """A value without the list of the measures, which never varies."""
    if isinstance(value, dict):
        return {key: one for key, one in value.items() if key != "which"}
    return value


def disagreements(case: dict[str, Any]) -> Iterator[str]:
    decision = decide(case)
    for switch in SINGLE_SWITCHES:
        for (question, summons), value in naive.answers(case, switch).items():
            if question == "by":
                continue
            mine = under(decision, question, summons, switch)
            theirs = as_json(question, value)
            if theirs != "depends" and theirs != bare(mine):
                yield f"{question} {summons} {name(switch)}: {theirs} != {mine} in {case}"


@pytest.mark.parametrize("part", range(PARTS))
def test_the_second_encoding_agrees_on_drawn_cases_under_every_switch(part: int) -> None:
    rng = Random(part)
    for _ in range(PART_SIZE // 4):
        assert [] == list(disagreements(draw(rng)))


@settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(st.randoms(use_true_random=False))
def test_hypothesis_finds_no_case_on_which_the_encodings_differ(rng: Random) -> None:
    case = draw(rng)
    assert [] == list(disagreements(case))
    columns_agree([read(case)])


def test_the_second_encoding_agrees_on_the_route() -> None:
    rng = Random(99)
    for _ in range(300):
        case = draw(rng)
        decision = decide(case)
        for (question, summons), route in naive.answers(case).items():
            if question == "by":
                assert route == decision.answer("served_on", summons).by


@pytest.mark.parametrize("part", range(PARTS))
def test_decide_and_columns_agree_on_ten_thousand_drawn_cases(part: int) -> None:
    """1,000 cases a part, every executable switch, each row under the edition of its own event."""
    rng = Random(1000 + part)
    columns_agree([read(draw(rng)) for _ in range(PART_SIZE)])


def columns_agree(cases: list[Case]) -> None:
    """Every row of every case, read by `decide` and by `columns`, gives the same answers."""
    owned = [(decision, row) for decision in map(decide, cases) for row in rows(decision.case)]
    for kind in ("summons", "person", "decision", "complaint"):
        ours = [
            (decision, row)
            for decision, row in owned
            if row.kind == kind and (kind != "person" or "person.born" not in row.paths)
        ]
        if ours:
            compare(kind, *zip(*ours, strict=True))


def compare(kind: str, owners: tuple[Decision, ...], kept: tuple[Row, ...]) -> None:
    """Every question of a kind, for every row, under every switch."""
    outputs = machine(kind).outputs
    facts = table(kept, outputs)
    questions = [one for one in QUESTIONS if one.kind == kind]
    joined = kind in ("decision", "complaint")  # answered together for the person
    for switch in SINGLE_SWITCHES:
        found = columns(outputs, facts, BOOK.calendar, switch)
        for number, question in enumerate(questions):
            places = machine(kind).places
            spans = [found[places[id(term)]] for term in question.settled_by]
            for row, (decision, one) in enumerate(zip(owners, kept, strict=True)):
                if joined:
                    outcome = Engine(one).ask(frozenset(switch.items())).outcomes[number]
                    assert isinstance(outcome, Settled)
                    wanted = outcome.value
                else:
                    wanted = under(decision, question.key, one.label, switch)
                assert wanted == shaped(question, spans, row), (question.key, switch, decision.case)


def shaped(question: Question, found: list[Any], row: int) -> Any:
    """The answer of one row of the columns, in the shape of the question."""
    values = tuple(
        (int(one[0][row]), int(one[1][row])) if isinstance(one, tuple) else one[row].item()
        for one in found
    )
    return question.shape(values)
