"""Copies: made as of a day or with a safeguard, and set side by side."""

from __future__ import annotations

import pytest

from povestka.web.sandbox.forks import _parts_on
from povestka.web.sandbox.lesson_play import QUIET, STUDENT
from tests.web.sandbox.conftest import Class


@pytest.fixture
def last(group: Class) -> str:
    told = group.post("/en/sandbox/lesson", part="5")
    return "/en/sandbox/" + told.split("town=")[1].split("#")[0]


def test_a_copy_with_a_fault_lives_otherwise(group: Class, last: str) -> None:
    assert "No copy of this town yet." in group.get(f"{last}/forks")
    both = group.post(f"{last}/forks", at="2026-02-09")
    said = group.get(both)
    assert "The first: 25 April 2026" in said
    assert "The second: 9 February 2026" in said
    assert "copied as of 9 February 2026" in said
    assert "Nobody’s days differ." in said
    copy = f"/en/sandbox/{both.rsplit('/', 1)[1]}"
    group.post(f"{copy}/faults", fault="outage", role="border", until="2026-04-01")
    group.post(both, by="later")
    said = group.get(both)
    assert "Persons whose days differ: 2" in said
    assert f"{STUDENT} : 12 February 2026" in said
    assert f"{QUIET} : 3 March 2026" in said
    assert "from 1 April 2026, with no end so far" in said
    assert "The second goes on with: a fault was put in." in said
    assert "Side by side" in group.get(f"{last}/forks")
    assert "the first of them" in group.get(f"{copy}/forks")
    group.post(both, by="week")
    assert "The second: 2 May 2026" in group.get(both)


def test_a_copy_of_today_is_the_same_so_far(group: Class, town: str) -> None:
    both = group.post(f"{town}/forks")
    assert "The logs are the same so far." in group.get(both)
    group.post(both, by="day")
    assert "The logs are the same so far." in group.get(both)
    group.post(f"/en/sandbox/{both.rsplit('/', 1)[1]}", by="day")
    said = group.get(both)
    assert "The second goes on with: the simulated clock was moved." in said
    assert "The first goes on with" not in said


def test_a_town_beside_itself_is_the_same(group: Class, town: str) -> None:
    assert "The logs are the same" in group.get(f"{town}/beside/{town.rsplit('/', 1)[1]}")
    group.get(f"{town}/beside/0123456789ab", 404)
    own = f"{town}/beside/{town.rsplit('/', 1)[1]}"
    assert group.client.post(own, data={"by": "day"}).status_code == 400


def test_both_clocks_go_on_by_a_step_that_there_is(group: Class, town: str) -> None:
    both = group.post(f"{town}/forks", at="2026-01-01")
    assert group.client.post(both, data={"by": "zzz"}).status_code == 400


def test_lived_again_with_a_safeguard_it_is_another_town(group: Class, last: str) -> None:
    both = group.post(f"{last}/again", safeguard="eligibility_checked")
    said = group.get(both)
    assert "with the safeguard «" in said
    assert STUDENT in said
    other = f"/en/sandbox/{both.rsplit('/', 1)[1]}"
    assert "No summons has gone out to him" in group.get(f"{other}/adviser/{STUDENT}")
    group.post(f"{last}/again", 400, safeguard="nothing")


def test_a_day_that_has_not_been_is_refused(group: Class, town: str) -> None:
    for bad in ("2026-01-02", "2025-12-31", "soon"):
        said = group.post(f"{town}/forks", 422, at=bad)
        assert "name a day between 1 January 2026 and 1 January 2026" in said


def test_the_first_day_on_which_two_lives_part() -> None:
    assert _parts_on([(3, 9)], [(3, 7)]) == 7
    assert _parts_on([], [(3, 7)]) == 3
    assert _parts_on([(3, 5), (5, 9)], [(3, 9)]) == 3, "split otherwise, the same days"
