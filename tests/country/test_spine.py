"""The spine: a thousand men of a run, each drawn alone and put to `decide` as a case.

A quarter and more of them have several summonses or one for dispatch; every date that the law
gives them is the one that the compiled pass has counted.
"""

from __future__ import annotations

import pytest

from tests.country.told import disagreements, kept

pytestmark = pytest.mark.spine

PERSONS = 3_000_000
READINGS = (
    {"CR-9": "new_clock", "CR-3": "service", "CR-13": "inclusive"},
    {"CR-1": "service", "CR-5": "practice", "CR-8": "next_day", "CR-6": "all_registered"},
    {"CR-11": "only_at_a", "CR-12": "formal", "CR-7": "draft_steps", "CR-15": "next_working_day"},
    {"CR-1": "placement", "CR-2": "last_day", "CR-9": "never_arose", "CR-19": "post_only",
     "CR-25": "still_subject", "CR-17": "enrolled"},
)


def test_a_thousand_men_of_a_year_have_in_law_the_dates_of_the_pass() -> None:
    found = kept("year-2026", PERSONS)
    people = found.some(1000)
    assert sum(len(found.rows[who]) for who in people) > 1500
    assert list(disagreements(found, people)) == []


@pytest.mark.parametrize(
    "name", ["paper-spring-2021", "mobilisation-2026-electronic", "autumn-2025-as-practised"]
)
def test_in_other_years_and_in_a_mobilisation_too(name: str) -> None:
    found = kept(name, PERSONS)
    assert list(disagreements(found, found.some(200))) == []


@pytest.mark.parametrize("readings", READINGS, ids=lambda one: ",".join(one))
def test_under_other_readings_too(readings: dict[str, str]) -> None:
    found = kept("year-2026", PERSONS, tuple(readings.items()))
    assert list(disagreements(found, found.some(200))) == []
