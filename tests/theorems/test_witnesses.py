"""What the solver found, written as case files that answer as they say."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest

from povestka.case.asking import decide
from povestka.case.expect import held_against
from povestka.theorems.book import THEOREMS
from povestka.theorems.proving import settled
from povestka.theorems.statements import Found
from povestka.theorems.turning import Turned, conditions, turned
from povestka.theorems.witnesses import file_of, pair_of

REFUTED = [
    "measures.not_before_the_appearance_day_counted_from_service",
    "board.a_court_challenge_stops_dispatch_by_discretion",
    "liability.a_ground_ends_it",
    "exit_ban.a_complaint_suspends",
]


@pytest.mark.parametrize("name", REFUTED)
def test_a_counterexample_is_a_case_that_meets_its_expectations(name: str) -> None:
    found = settled(THEOREMS[name])
    text = file_of(found)
    assert THEOREMS[name].says.ru.split()[0] in text
    told = held_against(decide(tomllib.loads(text)))
    assert told is not None
    assert told["failed"] == []
    assert told["passed"] > 0


def test_what_is_proved_has_no_file() -> None:
    found = Found(THEOREMS["service.paper_era"], "proved")
    with pytest.raises(ValueError, match="has no witness"):
        file_of(found)


def test_both_cases_of_a_condition_meet_their_expectations() -> None:
    found = turned(next(one for one in conditions() if one.rule == "complaints.stay"))
    files = pair_of(found)
    assert list(files) == ["complaints.stay-1-so", "complaints.stay-1-not"]
    for text in files.values():
        told = held_against(decide(tomllib.loads(text)))
        assert told is not None
        assert told["failed"] == []


def test_a_redundant_condition_has_no_files() -> None:
    condition = next(conditions())
    assert pair_of(Turned(condition)) == {}
    assert pair_of(replace(Turned(condition), so={"as_of": 1})) == {}
