"""What is gathered of theorems and cases, on small books of both."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from povestka import decide
from povestka.case.answers import book_fingerprint, drafted_fingerprint
from povestka.law.book import BOOK
from povestka.outside.reforms import load, shipped
from povestka.theorems.book import THEOREMS, with_reforms
from povestka.theorems.evidence import MOST, exercised, rules_named, settled_theorems
from povestka.theorems.statements import Found

GOOD = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in sorted(Path("cases/good").glob("[wx]*.toml"))
}


@pytest.fixture(scope="module")
def kept() -> dict[str, Any]:
    return exercised(GOOD, ())


def test_what_is_kept_of_theorems_is_what_was_found_without_the_seconds() -> None:
    theorem = THEOREMS["service.by_some_route"]
    kept = settled_theorems([Found(theorem, "proved", seconds=3.0)])
    (one,) = kept["theorems"]
    assert one["statement"] == {"en": theorem.says.en, "ru": theorem.says.ru}
    assert "seconds" not in one and one["status"] == "proved"
    assert kept["book"] == book_fingerprint() and kept["drafted"] == drafted_fingerprint()


def test_a_theorem_names_rules_itself_and_draws_on_others_through_them() -> None:
    own, through = rules_named(THEOREMS["exit_ban.not_before_service"])
    assert "service.served_on" in own and "service.register" in through
    assert set(own).isdisjoint(through)


def test_the_edge_of_an_interval_speaks_of_the_rule_that_the_interval_is() -> None:
    named = [one for one in THEOREMS.values() if "measures" in rules_named(one)[0]]
    assert "measures.not_before_service" in {one.name for one in named}


def test_a_theorem_about_a_reform_names_rules_of_the_law_alone() -> None:
    reformed = [
        one for name, one in with_reforms(map(load, shipped())).items() if name not in THEOREMS
    ]
    assert reformed
    for one in reformed:
        own, through = rules_named(one)
        assert own and set(own) | set(through) <= set(BOOK.rules)


def test_the_value_of_a_rule_in_a_case_is_the_answer_of_that_case(kept: dict[str, Any]) -> None:
    held = kept["rules"]["service.served_on"]["holds"]
    assert held
    for one in held:
        answers = decide(GOOD[one["case"]]).to_dict()["answers"]
        told = [each["value"] for each in answers if each["question"] == "served_on"]
        assert one["value"] in told


def test_each_side_has_what_belongs_there_and_not_too_much(kept: dict[str, Any]) -> None:
    for rule in kept["rules"].values():
        assert all(one["value"] not in (None, False) for one in rule["holds"])
        assert all(one["value"] in (None, False) for one in rule["not"])
        for side, count in zip(("holds", "not"), rule["counts"], strict=True):
            assert len(rule[side]) == min(count, MOST)
            assert len({one["case"] for one in rule[side]}) == len(rule[side])


def test_a_rule_without_a_case_by_default_has_one_under_another_reading() -> None:
    cases = {
        path.stem: tomllib.loads(path.read_text("utf-8"))
        for path in Path("cases/good").glob("*.toml")
    }
    which = exercised(cases, ())["rules"]["exit_ban.which"]
    assert which["holds"][0].keys() == {"case", "value"}
    assert {"CR-7": "draft_steps"} == which["not"][0]["under"]


def test_a_reading_has_the_cases_that_it_moves(kept: dict[str, Any]) -> None:
    name = kept["readings"]["CR-5"][0]
    answers = decide(GOOD[name]).to_dict()["answers"]
    assert any("CR-5=practice" in {**one["readings"], **one["reported"]} for one in answers)
    assert kept["readings"]["CR-10"] == []


def test_questions_to_a_rule_are_kept_as_json_has_them() -> None:
    asks = [
        {"rule": "service.post", "facts": {"summons.sent": dt.date(2026, 2, 2)}, "expect": "none"},
        {
            "rule": "exit_ban", "facts": {"as_of": 1}, "readings": {"CR-3": "service"},
            "expect": {"from": dt.date(2026, 2, 2)},
        },
    ]
    assert exercised({}, asks)["asks"] == {
        "service.post": [{"facts": {"summons.sent": "2026-02-02"}, "readings": {}, "value": None}],
        "exit_ban": [
            {
                "facts": {"as_of": 1}, "readings": {"CR-3": "service"},
                "value": {"from": "2026-02-02"},
            }
        ],
    }
