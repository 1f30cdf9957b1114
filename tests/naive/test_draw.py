"""Drawn cases keep the rules of the file format, and their answers the invariants of the law."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from .draw import draw, draw_readings
from .law import answers
from .person import Case, first_free_day, liable
from .readings import complete
from .summons import came, first_day, summonses

D = date


@pytest.mark.parametrize("seed", range(1500))
def test_drawn_cases_are_valid_and_keep_the_invariants(seed: int) -> None:
    """The refusals of the file format, and invariants (i)-(vii) under the defaults."""
    rng = Random(seed)
    case = draw(rng)
    check_valid(case)
    given = answers(case)
    for sid, s in summonses(case):
        ban, measures = given["exit_ban", sid], given["measures", sid]
        visit, begun = came(case, s), first_day(s)
        assert begun is not None or (ban is None and measures is None)
        if measures:
            assert measures[0] > s["appear"]
            assert given["served_on", sid] >= D(2023, 4, 14)
            assert visit is None or visit > s["appear"] + timedelta(20)
        if ban and begun and begun >= D(2025, 8, 9):
            assert ban[0] == s["placed"]
        for interval in (ban, measures):
            if interval and "withdrawn" in s:
                assert interval[0] < s["withdrawn"] and interval[1] <= s["withdrawn"]
    check_days(answers(case, draw_readings(rng)))


def check_valid(case: Case) -> None:
    """Holds a drawn case to the relations that a case file must keep."""
    as_of, ids = case["as_of"], [sid for sid, _ in summonses(case)]
    assert D(2022, 1, 1) <= as_of <= D(2026, 12, 31)
    for _, s in summonses(case):
        begun, reason = first_day(s), s.get("reason", {})
        events = ("placed", "posted", "sent", "handed", "refused", "delivered", "returned")
        for key in (*events, "appeared", "withdrawn"):
            assert s.get(key, as_of) <= as_of
        assert not ("delivered" in s and "returned" in s)
        assert "handed" not in s or s["handed"] != s.get("refused")
        assert begun is None or s.get("appeared", begun) >= begun
        assert begun is None or reason.get("shown", begun) >= begun
        assert begun is not None or ("appeared" not in s and not reason)
        assert not reason or reason["from"] <= min(as_of, reason.get("until", as_of))
        assert reason.get("shown", as_of) <= as_of
    for ground in case.get("ground", []):
        assert ground.get("granted", as_of) <= as_of
        assert ground["from"] <= ground.get("until", ground["from"])
    for complaint in case.get("complaint", []):
        assert complaint.get("summons", "s1") in ids
        assert complaint["filed"] <= complaint.get("upheld", as_of) <= as_of
        assert complaint["filed"] <= complaint.get("rejected", as_of) <= as_of
        assert not ("upheld" in complaint and "rejected" in complaint)
    for decision in case.get("decision", []):
        assert decision["on"] <= as_of


def check_days(given: dict[tuple[str, str | None], Any]) -> None:
    """Every day of an answer lies in 2026 at the latest (a first day free on 1 January 2027)."""
    for value in given.values():
        for item in value if isinstance(value, (list, tuple)) else [value]:
            for day in item if isinstance(item, tuple) else [item]:
                if isinstance(day, date):
                    assert day <= D(2027, 1, 1)


@pytest.mark.parametrize("seed", range(100))
def test_the_first_free_day_is_the_one_that_a_plain_count_of_days_finds(seed: int) -> None:
    """first_free_day looks at turning days only; here every day is looked at."""
    rng = Random(seed)
    case, readings = draw(rng), complete(draw_readings(rng))
    for _, s in summonses(case):
        day = first_day(s) or case["as_of"]
        if not liable(case, day, readings):
            continue
        found = first_free_day(case, day, readings)
        while day <= case["as_of"] and liable(case, day, readings):
            day += timedelta(1)
        assert found == (day if day <= case["as_of"] else None)
