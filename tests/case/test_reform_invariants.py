"""What each shipped reform does, said again in plain dates, over drawn cases."""

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from tests.naive.draw import draw

from povestka.case.asking import decide
from povestka.outside.reforms import load, shipped

CASES = [draw(Random(seed)) for seed in range(8_000, 8_500)]
Answers = dict[str, Any]
Check = Callable[[dict[str, Any], Answers, Answers], None]


def later(iso: str, days: int) -> str:
    return (dt.date.fromisoformat(iso) + dt.timedelta(days)).isoformat()


def day(one: dict[str, Any], key: str) -> str:
    return str(one[key]) if key in one else "9999"


def served(mine: Answers) -> str:
    return mine["served_on"] or "9999"


def register_30_days(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    if mine["by"] == "register":
        assert later(day(one, "placed"), 31) == mine["served_on"]
    assert served(mine) >= served(law)


def posting_is_notice(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    assert mine["by"] != "account"
    if law["by"] not in ("account", None):
        assert (mine["by"], mine["served_on"]) == (law["by"], law["served_on"])


def personal_service(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    assert mine["by"] in (None, "hand", "refusal", "post")
    if mine["by"]:
        names = {"hand": "handed", "refusal": "refused", "post": "delivered"}
        assert day(one, names[mine["by"]]) == mine["served_on"]


def ban_from_service(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    if mine["exit_ban"]:
        assert mine["exit_ban"]["from"] == mine["served_on"]


def ban_after_non_appearance(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    if mine["exit_ban"]:
        assert mine["exit_ban"]["from"] == later(day(one, "appear"), 1)
        assert served(mine) <= day(one, "appear")


def ban_lapses_90_days(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    if law["exit_ban"]:
        since, until = law["exit_ban"]["from"], law["exit_ban"]["until"] or "9999"
        assert {"from": since, "until": min(until, later(since, 90))} == mine["exit_ban"]
    else:
        assert mine["exit_ban"] is None


def measures_40_days(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    if mine["measures"]:
        assert mine["measures"]["from"] == later(day(one, "appear"), 41)
    assert {**mine, "measures": None} == {**law, "measures": None}


def lead_14_days(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    if mine["by"] in ("hand", "refusal") and served(mine) <= day(one, "appear"):
        short = day(one, "appear") < later(served(mine), 14)
        assert short == mine["short_notice"]
    if mine["by"] == "hand" and mine["measures"]:
        assert later(served(mine), 14) <= day(one, "appear")
    if mine["by"] not in ("hand", "refusal"):
        assert law == mine


def notice_14_days(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    if mine["measures"] or mine["fine"]:
        assert later(served(mine), 14) <= day(one, "appear")
    elif served(mine) <= later(day(one, "appear"), -14) and mine["by"] != "hand":
        assert (law["measures"], law["fine"]) == (None, None)


def cap_voids(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    kept = {**law, "exit_ban": None, "measures": None} if law["cap_breached"] else law
    assert kept == mine


def late_service_no_ban(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    late = law["served_on"] and law["served_on"] > day(one, "appear")
    assert mine == ({**law, "exit_ban": None} if late else law)


def court_before_measures(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    assert mine == {**law, "measures": None}


def measures_end_on_appearance(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    if mine["measures"] and mine["measures"] != law["measures"]:
        assert later(mine["measures"]["until"], 1) == law["measures"]["until"]
    if law["measures"] and not mine["measures"]:
        assert later(law["measures"]["from"], 1) == law["measures"]["until"]
    assert {**mine, "measures": None} == {**law, "measures": None}


def next_working_day(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    if mine["by"] == "register":
        assert dt.date.fromisoformat(later(mine["served_on"], -1)).weekday() < 5 or (
            later(mine["served_on"], -1) in ("2024-04-27", "2024-11-02", "2024-12-28", "2025-11-01")
        ), "the last day is a working day, or a Saturday made one by decree"
    assert served(mine) >= served(law)


def ground_suffices(one: dict[str, Any], law: Answers, mine: Answers) -> None:
    for question in ("served_on", "by", "self_report_by", "cap_breached", "short_notice", "fine"):
        assert law[question] == mine[question]


CHECKS: dict[str, Check] = {
    check.__name__: check
    for check in (
        register_30_days, posting_is_notice, personal_service, ban_from_service,
        ban_after_non_appearance, ban_lapses_90_days, measures_40_days, lead_14_days,
        notice_14_days, cap_voids, late_service_no_ban, court_before_measures,
        measures_end_on_appearance, next_working_day, ground_suffices,
    )
}


def by_summons(decision: Any) -> dict[str, Answers]:
    found: dict[str, Answers] = {}
    for one in decision.answers:
        if one.summons:
            mine = found.setdefault(one.summons, {})
            mine[one.question] = one.value
            if one.question == "served_on":
                mine["by"] = one.by
    return found


LAW = [by_summons(decide(case)) for case in CASES]


def test_every_shipped_reform_is_said_again_here() -> None:
    assert set(CHECKS) == set(shipped())


@pytest.mark.parametrize("name", CHECKS)
def test_the_reform_does_what_it_says(name: str) -> None:
    reform, changed = load(name), 0
    for case, law in zip(CASES, LAW, strict=True):
        found = by_summons(decide(case, reform=reform))
        for place, one in enumerate(case["summons"], 1):
            label = one.get("id", f"s{place}")
            CHECKS[name](one, law[label], found[label])
            changed += law[label] != found[label]
    assert changed, "no drawn case shows it"


def test_a_ground_that_suffices_frees_whom_the_board_has_not_freed() -> None:
    reform, freed = load("ground_suffices"), 0
    for case in CASES:
        before, after = decide(case), decide(case, reform=reform)
        was, now_is = before.answer("liable_on").value, after.answer("liable_on").value
        assert was or not now_is
        freed += bool(was and not now_is)
        for ground in case.get("ground", []):
            begun = ground.get("from", dt.date.min) <= case["as_of"]
            if begun and case["as_of"] <= ground.get("until", dt.date.max):
                assert not now_is
    assert freed
