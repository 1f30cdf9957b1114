"""Facts that are not known: what depends on them, which matter, and what may come of it."""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from tests.naive.draw import draw

from povestka.case.asking import decide
from povestka.language.days import date_of, day


def plain(as_of: str = "2026-03-10", **summons: Any) -> dict[str, Any]:
    """A conscript with one summons."""
    base = {"for": "medical", "placed": "2026-02-02", "appear": "2026-02-20"}
    return {
        "as_of": as_of,
        "person": {"status": "conscript", "born": "2003-05-04"},
        "summons": [{**base, **summons}],
    }


def test_the_day_he_came_may_be_any_since_the_summons_or_none() -> None:
    found = decide(plain("2026-02-04", appeared="unknown")).answer("exit_ban", "s1").to_dict()
    assert ["summons.s1.appeared"] == found["missing"]
    assert [
        {"from": "2026-02-02", "until": "2026-02-03"},
        {"from": "2026-02-02", "until": "2026-02-04"},
        {"from": "2026-02-02", "until": None},
        None,
    ] == found["possible"]


def test_a_fact_that_cannot_matter_is_not_missing() -> None:
    """Appearing does not move service."""
    found = decide(plain(appeared="unknown"))
    assert "2026-02-10" == found.answer("served_on", "s1").value


def test_at_most_eight_values_are_shown_the_earliest_and_the_last_among_them() -> None:
    found = decide(plain("2026-03-10", appeared="unknown")).answer("exit_ban", "s1").to_dict()
    assert 8 == len(found["possible"])
    assert found["possible"][0]["until"] < found["possible"][1]["until"]
    assert found["possible"][-1] is None


def test_a_withdrawal_that_is_not_known_came_after_what_is_recorded_of_the_summons() -> None:
    given = plain("2026-03-10", handed="2026-02-05", posted="2026-02-02", withdrawn="unknown")
    served = decide(given).answer("served_on", "s1")
    assert ("2026-02-02", {"CR-5=practice": "2026-02-05"}) == (served.value, served.readings)
    same_day = plain("2026-02-02", withdrawn="unknown")
    assert {"from": "2026-02-02", "until": None} == decide(same_day).answer("exit_ban", "s1").value


def test_an_appearance_day_left_out_is_some_day_from_the_placement_on() -> None:
    given = plain()
    del given["summons"][0]["appear"]
    found = decide(given)
    assert ["summons.s1.appear"] == found.answer("measures", "s1").to_dict()["missing"]
    assert "2026-02-10" == found.answer("served_on", "s1").value


def test_a_ground_whose_first_day_is_not_known_may_have_begun_on_any() -> None:
    ground = {"kind": "study", "from": "unknown", "granted": "2026-02-01"}
    person = {"status": "conscript", "born": "2003-05-04"}
    found = decide({"as_of": "2026-03-10", "person": person, "ground": [ground]})
    assert ["ground[1].from"] == found.answer("liable_on").to_dict()["missing"]


def test_a_ground_without_a_first_day_has_always_been_there() -> None:
    ground = {"kind": "study", "granted": "2026-02-01"}
    person = {"status": "conscript", "born": "2003-05-04"}
    found = decide({"as_of": "2026-03-10", "person": person, "ground": [ground]})
    assert found.answer("liable_on").value is False


def test_a_grant_that_is_not_known_decides_whether_he_is_liable() -> None:
    given = {
        "as_of": "2026-03-10",
        "person": {"status": "conscript", "born": "2003-05-04"},
        "ground": [{"kind": "study", "from": "2024-09-01", "granted": "unknown"}],
    }
    found = decide(given).answer("liable_on").to_dict()
    assert ["ground[1].granted"] == found["missing"]
    assert [False, True] == found["possible"]


def test_of_two_facts_only_the_one_that_matters_is_missing() -> None:
    given = plain(withdrawn="unknown")
    given["person"] = {"status": "conscript"}
    found = decide(given)
    assert ["summons.s1.withdrawn"] == found.answer("served_on", "s1").to_dict()["missing"]
    assert ["person.born"] == found.answer("liable_on").to_dict()["missing"]


def test_two_summonses_that_both_depend_leave_the_person_open_without_a_list() -> None:
    given = plain("2026-03-10", withdrawn="unknown")
    given["summons"].append({**given["summons"][0], "placed": "2026-02-16", "appear": "2026-03-02"})
    found = decide(given).answer("under_exit_ban").to_dict()
    assert ["summons.s1.withdrawn", "summons.s2.withdrawn"] == found["missing"]
    assert [] == found["possible"]


def test_one_that_depends_is_joined_with_those_that_do_not() -> None:
    given = plain("2026-02-18", withdrawn="unknown")
    given["summons"].append({"for": "medical", "placed": "2026-02-16", "appear": "2026-03-02"})
    found = decide(given).answer("under_exit_ban").to_dict()
    assert [
        {"from": "2026-02-02", "until": "2026-02-03"}, {"from": "2026-02-16", "until": None}
    ] in found["possible"]


def test_a_working_day_of_a_year_without_a_decree_cannot_be_computed() -> None:
    found = decide(plain("2027-12-20", placed="2027-12-01", appear="2027-12-20"))
    measures = found.answer("measures", "s1").to_dict()
    assert {"missing": [], "possible": []} == measures["unsettled"]["CR-15=next_working_day"]
    assert "2028-01-10" == measures["value"]["from"]


def test_a_complaint_in_such_a_year_has_its_calendar_date_only() -> None:
    complaint = {"about": "measures", "to": "board", "filed": "2028-02-01"}
    given = plain("2028-03-01", placed="2028-01-10", appear="2028-01-20") | {"complaint": [complaint]}
    steps = decide(given).answer("complaint_steps").to_dict()
    assert "depends" == steps["state"]
    assert [] == steps["missing"]


def ways(case: dict[str, Any], path: tuple[int, str]) -> Iterator[dict[str, Any]]:
    """The case with one event of one summons on every day it may have happened, and without it."""
    place, event = path
    listed = case["summons"]
    without = {key: value for key, value in listed[place].items() if key != event}
    opening = ("placed", "posted", "sent", "handed", "refused", "delivered")
    recorded = [without[key] for key in opening if key in without]
    first = min(recorded, default=None) if event == "appeared" else day(max(recorded)) + 1

    def rest(one: dict[str, Any]) -> dict[str, Any]:
        return {**case, "summons": [*listed[:place], one, *listed[place + 1 :]]}

    yield rest(without)
    if first is not None:
        start = first if isinstance(first, int) else day(first)
        for number in range(start, day(case["as_of"]) + 1):
            yield rest({**without, event: date_of(number)})


@pytest.mark.parametrize("seed", range(12))
def test_what_is_settled_holds_for_every_day_that_a_fact_may_have(seed: int) -> None:
    """Against brute force: a settled answer is every answer, a value shown is some answer."""
    rng = Random(seed)
    while True:
        case = draw(rng)
        spots = [
            (place, event)
            for place, one in enumerate(case.get("summons", []))
            for event in ("appeared", "withdrawn")
            if event in one and len(case["summons"]) == 1
        ]
        if spots and 0 < (case["as_of"] - case["summons"][0].get("placed", case["as_of"])).days < 90:
            break
    place, event = spots[0]
    unknown = {**case, "summons": [{**case["summons"][place], event: "unknown"}]}
    decision = decide(unknown)
    every = [decide(one) for one in ways(case, (place, event))]
    for answer in decision.answers:
        met = [one.answer(answer.question, answer.summons) for one in every]
        values = [one.value for one in met if one.state != "depends"]
        given = answer.to_dict()
        if answer.state != "depends":
            assert all(value == answer.value for value in values), answer.question
        elif given["missing"] == [f"summons.{answer.summons}.{event}"]:
            assert len({repr(value) for value in values}) > 1, answer.question
            assert all(one in values for one in given["possible"]), answer.question


def test_where_nothing_can_be_computed_at_once_each_switch_is_still_asked() -> None:
    """Under CR-15 in a year without a decree the other readings must not be lost."""
    given = plain("2028-03-01", placed="2028-01-10", posted="2028-01-10", appear="2028-01-20")
    served = decide(given, {"CR-15": "next_working_day"}).answer("served_on", "s1")
    assert "2028-01-10" == served.value
    assert "CR-5=practice" in served.unsettled
