"""What a theorem may be, and how a result is told to a machine."""

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest

from povestka.law.facts import placed
from povestka.theorems.book import THEOREMS
from povestka.theorems.proving import settled
from povestka.theorems.statements import GAVE_UP, PROVED, REFUTED, Found, json_ready

TRUE = THEOREMS["service.by_some_route"]
FALSE = THEOREMS["service.removing_the_account_without_the_register"]


def test_a_theorem_is_true_or_false_and_expects_one_of_them() -> None:
    with pytest.raises(TypeError):
        replace(TRUE, holds=placed)
    with pytest.raises(TypeError):
        replace(TRUE, given=placed)
    with pytest.raises(ValueError, match="expects 'proved' or 'refuted'"):
        replace(TRUE, expects="maybe")


@pytest.mark.parametrize(
    ("status", "vacuous", "expected"),
    [(PROVED, False, True), (PROVED, True, False), (REFUTED, False, False), (GAVE_UP, False, False)],
)
def test_only_what_was_found_of_more_than_nothing_is_as_expected(
    status: str, vacuous: bool, expected: bool
) -> None:
    assert Found(TRUE, status, vacuous).as_expected is expected


def test_a_result_is_json() -> None:
    told: dict[str, Any] = settled(FALSE).to_dict()
    assert told == json.loads(json.dumps(told))
    assert (REFUTED, REFUTED, False) == (told["status"], told["expected"], told["vacuous"])
    assert told["witness"]["summons"][0]["posted"]
    assert {"en", "ru"} == set(told["statement"])
    assert None is Found(TRUE, PROVED).to_dict()["witness"]
    assert 0.123 == Found(TRUE, PROVED, seconds=0.12345).to_dict()["seconds"]


def test_days_become_text() -> None:
    given = {"on": dt.date(2026, 2, 2), "all": [dt.date(2026, 2, 3), 4, "word", True]}
    assert {"on": "2026-02-02", "all": ["2026-02-03", 4, "word", True]} == json_ready(given)
