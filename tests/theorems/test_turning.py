"""Each condition of the law has two committed cases in which it alone turns an answer, or none."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from povestka.case.asking import named_readings
from povestka.theorems.turning import Condition, Turned, conditions, replays, turned

FOLDER = Path("cases/pairs")
EVERY = list(conditions())
NAMED = {one.name: one for one in EVERY}
KEPT = {path.stem.removesuffix("-so") for path in FOLDER.glob("*-so.toml")}
QUESTION = re.compile(r"the answer to (\w+)")


def committed(condition: Condition) -> Turned:
    """The pair of a condition as its files tell it."""
    cases: dict[str, Any] = {}
    for name in ("so", "not"):
        text = (FOLDER / f"{condition.name}-{name}.toml").read_text("utf-8")
        cases[name] = tomllib.loads(text)
        question = QUESTION.search(re.sub(r"\n# +", " ", text))
        assert question, "the comment names the question"
    named = [key for key in cases["so"]["expect"] if "=" in key]
    readings = named_readings(named) if named else {}
    facts = [{k: v for k, v in cases[name].items() if k != "expect"} for name in ("so", "not")]
    return Turned(condition, question[1], facts[0], facts[1], readings)


def test_every_pair_belongs_to_a_condition_of_the_law_as_it_stands() -> None:
    assert set() == KEPT - set(NAMED)
    assert {path.stem for path in FOLDER.iterdir()} == {
        f"{name}-{side}" for name in KEPT for side in ("so", "not")
    }


@pytest.mark.parametrize("name", sorted(KEPT))
def test_a_committed_pair_says_so_again(name: str) -> None:
    pair = committed(NAMED[name])
    assert replays(pair)
    assert not replays(replace(pair, so=pair.not_so, not_so=pair.so))


@pytest.mark.parametrize("name", sorted(set(NAMED) - KEPT))
def test_a_condition_without_a_pair_is_proved_redundant(name: str) -> None:
    found = turned(NAMED[name])
    assert found.so is None
    assert not replays(found)
    assert found.to_dict()["redundant"]


def test_the_solver_writes_a_pair_that_differs_in_one_fact() -> None:
    found = turned(next(one for one in EVERY if one.rule == "exit_ban.bridge"))
    assert replays(found)
    told = found.to_dict()
    assert told["question"] == "exit_ban"
    assert told["so"] != told["not_so"]
    assert not replays(replace(found, question="fine"))


def test_where_the_solver_gives_up_nothing_is_said() -> None:
    with pytest.raises(RuntimeError, match="gave up"):
        turned(EVERY[0], effort=1)


def test_conditions_are_named_by_their_rule_and_place() -> None:
    assert len(EVERY) > 140
    assert [one.name for one in EVERY if one.rule == "exit_ban.bridge"] == [
        "exit_ban.bridge-1", "exit_ban.bridge-2",
    ]
