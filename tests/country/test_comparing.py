"""Two scenarios side by side: what is compared, how, and what is said of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from povestka.country.comparing import SCHEMA, compare, figures, law_alone, same_people
from povestka.country.measures import MEASURES
from povestka.country.numbers import law_change
from povestka.country.reach import STEPS
from povestka.country.replicating import Alone
from povestka.country.running import run
from povestka.people.scenario.changes import Safeguard, of_reform, with_safeguard
from povestka.people.scenario.model import Scenario
from povestka.people.scenario.numbers import law_of
from tests.country.pairs import (
    COURT,
    FORTY,
    IN_PERSON,
    KINDS,
    SERVICE,
    YEAR,
    X,
    compared,
    under,
    with_settings,
)

SMALL = replace(YEAR, persons=10_000)
LAW = ("same", "forty", "lapses", "court", "in_person", "reading")


def test_one_law_against_itself_shows_no_difference() -> None:
    found = compared("same")
    assert found.law_only
    assert [one.difference for one in found.measures] == [0] * len(MEASURES)
    assert found.a.fingerprint == found.b.fingerprint


@pytest.mark.parametrize("kind", KINDS)
def test_each_side_is_what_its_own_run_gives(kind: str) -> None:
    found = compared(kind)
    assert found.law_only == (kind in LAW)
    for side, scenario in ((found.a, YEAR), (found.b, KINDS[kind])):
        alone = run(scenario, Alone())
        assert side.fingerprint == alone.fingerprint
        assert side.scenario is scenario
        assert side.outcome.totals() == alone.outcome.totals()


@pytest.mark.parametrize("kind", KINDS)
def test_the_measures_are_those_of_the_results(kind: str) -> None:
    found = compared(kind)
    assert [one.measure for one in found.measures] == list(MEASURES)
    for one in found.measures:
        key = one.measure.key
        asked = "person_days" if one.measure.is_state else "total"
        assert one.a == getattr(found.a.outcome, asked)(key)
        assert one.b == getattr(found.b.outcome, asked)(key)
        assert one.difference == one.b - one.a
        assert one.interval is None


def test_exchanged_sides_change_the_sign() -> None:
    there = compared("both")
    back = compare(KINDS["both"], YEAR, Alone())
    assert [one.difference for one in there.measures] == [
        -one.difference for one in back.measures
    ]


def test_a_change_of_the_law_alone_changes_nothing_that_people_do() -> None:
    for kind in LAW:
        found = compared(kind)
        for one in found.measures:
            assert one.difference == 0 or one.measure.layer != "fact"
    assert any(one.difference for one in compared("comes").measures if one.measure.layer == "fact")


def test_replicates_give_paired_intervals() -> None:
    told: list[tuple[str, int, int]] = []
    other = replace(KINDS["forty"], persons=10_000)
    found = compare(
        SMALL, other, Alone(), replicates=4, progress=lambda *step: told.append(step)
    )
    law = [run(one, Alone(), replicate=number) for number in range(4) for one in (SMALL, other)]
    rows = [figures(one.outcome) for one in law]
    for place, one in enumerate(found.measures):
        values = [int(row[place]) for row in rows]
        assert one.a == pytest.approx(sum(values[::2]) / 4)
        assert one.b == pytest.approx(sum(values[1::2]) / 4)
        assert one.interval is not None
        assert one.interval[0] <= one.difference <= one.interval[1]
        assert (one.interval[0] < one.interval[1]) == (
            len({b - a for a, b in zip(values[::2], values[1::2], strict=True)}) > 1
        )
    assert ("replicates", 4, 4) in told
    assert {step[0] for step in told} == {"offices", "replicates", "transitions"}
    assert found.to_dict()["measures"][0]["replicates"] == 4


def test_runs_of_other_behaviour_are_paired_too() -> None:
    found = compare(SMALL, with_settings(SMALL, come_usual=0.5), Alone(), replicates=3)
    appeared = next(one for one in found.measures if one.measure.key == "appeared")
    assert appeared.interval is not None
    assert appeared.interval[1] < 0
    assert found.to_dict()["interval"]["ru"].startswith("Среднее по парным повторам (их 3)")


def test_the_size_may_be_set_for_both() -> None:
    found = compare(YEAR, KINDS["court"], Alone(), persons=10_000)
    assert found.a.persons == found.b.persons == 10_000
    assert found.transitions is not None
    assert found.transitions.men == 10_000


def test_a_comparison_needs_a_run() -> None:
    with pytest.raises(ValueError, match="one replicate or more, not 0"):
        compare(SMALL, SMALL, Alone(), replicates=0)


LAWS: list[tuple[Scenario, Scenario]] = [
    (YEAR, under(FORTY)),
    (under(FORTY), YEAR),
    (under(COURT, IN_PERSON), under(FORTY)),
    (under(SERVICE), YEAR),
    (YEAR, replace(under(COURT), readings={"CR-3": "service", "CR-15": "next_working_day"})),
    (replace(YEAR, readings={"CR-3": "service"}), under(SERVICE)),
]


@pytest.mark.parametrize(("a", "b"), LAWS)
def test_one_overlay_leads_from_any_law_to_any_other(a: Scenario, b: Scenario) -> None:
    change = law_change(a, b)
    assert law_of(replace(a, reforms=(*a.reforms, change))) == law_of(b)
    assert set(change.changes) == {
        name for name, value in law_of(b).items() if value != law_of(a)[name]
    }
    assert law_alone(a, b) == change


def test_what_people_act_on_is_not_the_law_alone() -> None:
    assert law_alone(YEAR, with_settings(come_usual=0.5)) is None
    assert law_alone(YEAR, replace(YEAR, seed=2)) is None


def test_a_law_by_which_the_board_acts_is_not_the_law_alone() -> None:
    """How long a claim stays a decision decides who may be sent: it needs a run of its own."""
    board = replace(SMALL, readings={"CR-14": "discretionary"})
    assert law_change(SMALL, board).readings == {"CR-14": "discretionary"}
    assert law_alone(SMALL, board) is None
    found = compare(SMALL, board, Alone())
    assert not found.law_only
    assert found.transitions is not None


@pytest.mark.parametrize(
    "other",
    [
        {"seed": 2},
        {"persons": 12_000},
        {"last": YEAR.last - 1},
        {"disputed": False},
        {"left_out": ("RU-MOW",)},
    ],
)
def test_other_men_or_days_have_no_table(other: dict[str, object]) -> None:
    b = replace(SMALL, **other)  # type: ignore[arg-type] # each value is of its field
    assert not same_people(SMALL, b)
    found = compare(SMALL, b, Alone())
    plain = found.to_dict()
    assert found.transitions is None
    assert plain["transitions"] is plain["losers"] is plain["gainers"] is None
    assert plain["on_screens"] is None
    assert "same man" in plain["no_table"]["en"]
    assert any(one.difference for one in found.measures)


def test_it_ends_with_one_plain_object() -> None:
    safeguard = Safeguard("few", X, X, (COURT,), {"come.usual": 0.5})
    found = compare(SMALL, with_safeguard(SMALL, safeguard), Alone(), safeguard=safeguard)
    plain = json.loads(json.dumps(found.to_dict(), ensure_ascii=False))
    assert plain["schema"] == SCHEMA
    assert plain["a"]["scenario"] == "year"
    assert plain["b"]["scenario"] == "year+few"
    assert plain["safeguard"]["law"] == ["court"]
    assert plain["safeguard"]["settings"] == {"come.usual": 0.5}
    assert plain["law_only"] is False
    assert plain["no_table"] is None
    assert sum(move["men"] for move in plain["transitions"]) == 10_000
    assert [step["key"] for step in plain["steps"]] == [step.key for step in STEPS]
    assert set(plain["on_screens"]) == {"losers", "gainers"}
    assert plain["interval"]["en"].startswith("One run of each")
    assert all(set(plain[key]) == {"en", "ru"} for key in ("interval", "order", "changes"))
    for one in plain["measures"]:
        assert isinstance(one["a"], int) and one["interval"] is None
        assert one["counts"] in ("events", "days")


def test_a_reform_is_a_safeguard_of_the_law_alone() -> None:
    safeguard = of_reform(FORTY)
    found = compare(SMALL, with_safeguard(SMALL, safeguard), Alone(), safeguard=safeguard)
    assert found.law_only
    assert compare(SMALL, SMALL, Alone()).to_dict()["safeguard"] is None
