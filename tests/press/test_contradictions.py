"""The contradictions side by side, and where 27 days from placement is right."""

from __future__ import annotations

import json
import re

import pytest

from povestka.case.asking import decide
from povestka.language.days import date_of, day
from povestka.law.book import BOOK
from povestka.press.coincidence import ROUTES, SWITCHES, Coincidence, Row, coincidence
from povestka.press.contradictions import CONTRADICTIONS
from povestka.press.loading import CLAIMS
from povestka.press.verdicts import verdict

PLACED = day("2026-02-02")


def test_there_are_22() -> None:
    assert list(CONTRADICTIONS) == [f"X{number}" for number in range(1, 23)]


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_sides_and_readings_exist_and_each_side_has_its_verdicts(name: str) -> None:
    one = CONTRADICTIONS[name]
    assert len(one.sides) >= 2
    listed = [claim for side in one.sides for claim in side]
    assert len(set(listed)) == len(listed)
    assert set(listed) <= CLAIMS.keys()
    assert set(one.readings) <= BOOK.contested.keys()
    assert [[found.claim.name for found in side] for side in one.verdicts()] == [
        list(side) for side in one.sides
    ]


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_a_contradiction_as_a_mapping(name: str, lang: str) -> None:
    found = CONTRADICTIONS[name].to_dict(lang)
    assert json.loads(json.dumps(found)) == found
    assert found["contradiction"] == name
    assert bool(re.search("[а-я]{3}", found["resolution"])) == (lang == "ru")
    assert ("coincidence" in found) == (name == "X2")
    assert found["sides"][0][0]["shown"] == verdict(found["sides"][0][0]["claim"]).shown.in_(lang)


def test_the_trigger_of_the_ban_is_resolved_by_the_editions() -> None:
    receipt, not_coming, placement = CONTRADICTIONS["X1"].verdicts()
    assert {one.by[0].wording for one in receipt} == {"2023-04"}
    assert {one.verdict for one in not_coming} == {"contradicted"}
    assert {one.by[0].wording for one in placement} == {"2023-08"}


def test_the_table_has_every_appearance_day_up_to_the_cap() -> None:
    assert [row.appear for row in coincidence().rows] == list(range(1, 31))
    keys = {(route, switch) for route in ROUTES for switch in SWITCHES}
    assert all(row.measures.keys() == keys for row in coincidence().rows)


@pytest.mark.parametrize("appear", [1, 6, 7, 8, 13, 30])
@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("switch", SWITCHES)
def test_a_cell_of_the_table_is_what_decide_answers(appear: int, route: str, switch: str) -> None:
    summons = {
        "for": "medical", "placed": date_of(PLACED), "appear": date_of(PLACED + appear),
        **({"posted": date_of(PLACED)} if route == "account" else {}),
    }
    case = {
        "as_of": date_of(PLACED + 70), "person": {"status": "conscript"}, "summons": [summons],
    }
    key, _, option = switch.partition("=")
    found = decide(case, {key: option} if key else {}).answer("measures", "s1").value
    days = found and day(found["from"]) - PLACED
    assert coincidence().rows[appear - 1].measures[route, switch] == days


def test_where_it_is_exactly_27() -> None:
    """By the Register alone never under the readings in use; beside them on single days."""
    exact = set(coincidence().exact())
    assert exact == {
        (6, "account", ""), (6, "account", "CR-12=formal"), (6, "register", "CR-12=formal"),
        (7, "account", "CR-2=last_day"), (7, "register", "CR-2=last_day"),
    }


def test_no_measure_comes_before_service_or_where_service_comes_too_late() -> None:
    for row in coincidence().rows:
        plain = row.measures["register", ""]
        assert plain == (None if row.appear < 8 else row.appear + 21)
        assert row.measures["account", ""] == row.appear + 21


def test_the_table_in_words() -> None:
    found = coincidence().to_dict()
    assert found["rows"][5] == {
        "appear": 6, "register": None, "register CR-2=last_day": None,
        "register CR-12=formal": 27, "account": 27, "account CR-2=last_day": 26,
        "account CR-12=formal": 27,
    }
    assert "placed 2 February 2026" in found["title"]
    assert found["shown"][-1].startswith("By the Register alone, under the readings in use")
    assert "2 февраля 2026 года" in coincidence().to_dict("ru")["title"]
    assert "при толковании CR-2=last_day" in "".join(coincidence().to_dict("ru")["shown"])


def test_never_is_only_said_where_it_is_so() -> None:
    other = Coincidence((Row(6, {("register", ""): 27}),))
    told = [one.en for one in other.sentences()]
    assert told == [
        "Exactly 27: the appearance day on day 6 after placement, by the Register alone,"
        " under the readings in use."
    ]
