"""Each condition of the law has two committed cases in which it alone turns an answer, or none."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.language.made import rule_of

from povestka.case.asking import named_readings
from povestka.language.terms import Choose, Option, Rule, Term
from povestka.language.writing import all_of, happened
from povestka.law.facts import placed
from povestka.theorems import turning
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


def law_of(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> Condition:
    """The first condition of a rule that is the whole law of exit bans."""
    monkeypatch.setattr(turning, "_questions", lambda: (("exit_ban", "summons", rule),))
    monkeypatch.setattr(turning, "_places", lambda: {rule.name: ((0, rule),)})
    return Condition(rule.name, 1, "it was placed")


def read_either_way(out: Term, still_subject: Term) -> Rule:
    options = (Option("out", out), Option("still_subject", still_subject))
    return rule_of(Choose("CR-25", options))


def test_a_pair_stands_under_the_readings_under_which_the_condition_can_fail(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Under the first reading the same day is asked of twice: without it, it turns nothing."""
    aim, twin = happened(placed), happened(placed)
    found = turned(law_of(read_either_way(all_of(aim, twin), aim), monkeypatch))
    assert replays(found)
    assert found.readings == {"CR-25": "still_subject"}
    assert found.so is not None
    assert found.not_so is not None
    assert "placed" in found.so["summons"][0]  # type: ignore[index] # the shape of a case file
    assert "placed" not in found.not_so["summons"][0]  # type: ignore[index]
    assert not replays(replace(found, readings={"CR-25": "out"}))


def test_two_rows_under_different_readings_are_no_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    """It turns the answer where it holds under one reading, where it fails under the other."""
    aim, twin = happened(placed), happened(placed)
    found = turned(law_of(read_either_way(all_of(aim, twin), all_of(aim, ~twin)), monkeypatch))
    assert found.so is None
    assert found.to_dict()["redundant"]


def test_a_condition_that_turns_nothing_where_it_holds_has_no_pair(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    aim, twin = happened(placed), happened(placed)
    found = turned(law_of(rule_of(all_of(aim, ~twin)), monkeypatch))
    assert found.so is None
    assert not replays(found)
