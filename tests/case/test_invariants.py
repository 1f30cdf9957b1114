"""What holds of every case under the defaults: each of these kills a wrong reading of the law."""

import datetime as dt
from random import Random
from typing import Any

import pytest
from tests.naive.draw import draw

from povestka.case.asking import decide

OPENING = ("placed", "posted", "sent", "handed", "refused", "delivered")
CASES = [draw(Random(seed)) for seed in range(1500)]


def answers() -> list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]]:
    """Each summons of each case, with the answers about it by question."""
    found = []
    for case in CASES:
        decision = decide(case)
        for place, one in enumerate(case.get("summons", []), 1):
            label = one.get("id", f"s{place}")
            mine = {a.question: a.value for a in decision.answers if a.summons == label}
            found.append((case, one, mine))
    return found


ALL = answers()


def iso(value: Any) -> str | None:
    return None if value is None else value.isoformat()


def later(value: dt.date, days: int) -> dt.date:
    return value + dt.timedelta(days)


def test_no_measure_begins_before_the_appearance_day() -> None:
    begun = [(one, mine["measures"]) for _, one, mine in ALL if mine["measures"]]
    assert len(begun) > 50
    assert all(iso(one["appear"]) < span["from"] for one, span in begun)


def test_once_the_registers_run_the_ban_begins_on_placement_whatever_service_is() -> None:
    banned = [
        (one, mine["exit_ban"])
        for _, one, mine in ALL
        if mine["exit_ban"]
        and min(one[key] for key in OPENING if key in one) >= dt.date(2025, 8, 9)
    ]
    assert len(banned) > 50
    assert all(iso(one["placed"]) == span["from"] for one, span in banned)


def test_a_summons_has_one_day_of_service_the_earliest() -> None:
    for _, one, mine in ALL:
        if mine["served_on"] and "handed" in one and "withdrawn" not in one:
            assert mine["served_on"] <= iso(one["handed"])


def test_whoever_comes_by_the_twentieth_day_comes_under_no_measure() -> None:
    for case, one, mine in ALL:
        came = [other["appeared"] for other in case["summons"] if "appeared" in other]
        opened = [one[key] for key in OPENING if key in one]
        in_time = [t for t in came if opened and min(opened) <= t <= later(one["appear"], 20)]
        if in_time:
            assert mine["measures"] is None


def test_no_measure_outside_its_edition() -> None:
    for _, _, mine in ALL:
        if mine["served_on"] and mine["served_on"] < "2023-04-14":
            assert mine["measures"] is None
        if mine["exit_ban"]:
            assert mine["exit_ban"]["from"] >= "2023-04-14"


def test_from_its_withdrawal_nothing_of_a_summons_is_in_force() -> None:
    seen = 0
    for _, one, mine in ALL:
        for span in (mine["exit_ban"], mine["measures"]):
            if span and "withdrawn" in one:
                seen += 1
                assert span["until"] is not None and span["until"] <= iso(one["withdrawn"])
    assert seen


def test_without_an_end_on_record_nothing_is_lifted() -> None:
    for case, one, mine in ALL:
        ends = any("appeared" in other for other in case["summons"]) or "withdrawn" in one
        ended = ends or "reason" in one or case.get("complaint") or case.get("ground")
        if mine["exit_ban"] and not ended and "born" not in case["person"]:
            assert mine["exit_ban"]["until"] is None


@pytest.mark.parametrize("route", ["posted", "delivered"])
def test_with_placement_no_later_than_posting_removing_the_account_never_removes_service(
    route: str,
) -> None:
    checked = 0
    for case in CASES:
        for place, one in enumerate(case.get("summons", []), 1):
            if (
                {route, "placed"} <= one.keys()
                and dt.date(2023, 4, 14) <= one["placed"] <= one[route]
                and "withdrawn" not in one
            ):
                less = {key: value for key, value in one.items() if key != route}
                listed = [*case["summons"][: place - 1], less, *case["summons"][place:]]
                found = decide({**case, "summons": listed})
                label = one.get("id", f"s{place}")
                before = decide(case).answer("served_on", label).value
                if before:
                    checked += 1
                    assert found.answer("served_on", label).value is not None
    assert checked > 20
