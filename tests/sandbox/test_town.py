"""A town: what can be one, and that its text and its men come back as they were."""

from __future__ import annotations

from dataclasses import replace

import pytest

from povestka.law import facts
from povestka.outside.scenarios import load
from povestka.people.scenario.model import Quota
from povestka.sandbox.quota import rehearsed
from povestka.sandbox.town import NoTown, Town, make_town, town_of
from tests.sandbox.towns import busy

YEAR = busy("year-2026")


@pytest.fixture(scope="module")
def town() -> Town:
    """A town of sixty in Moscow, in three offices."""
    return make_town(load("year-2026"), 60, 5, "RU-MOW", 3)


def test_a_town_is_read_from_its_text_as_it_was_written(town: Town) -> None:
    limited = Town(town.scenario, town.region, (7, -1))
    again = town_of(limited.text())
    assert again == limited
    assert again.text() == limited.text()
    assert (again.first, again.last) == (town.scenario.first, town.scenario.last)
    assert again.numbers == town.numbers


def test_what_a_scenario_says_of_other_regions_is_left_out(town: Town) -> None:
    assert set(town.scenario.regions) == {"RU-MOW"}
    assert set(town.scenario.roll_out.regions) == {"RU-MOW"}
    assert town.numbers["channel.register_share"] == 1 << 30


def test_everybody_stands_in_one_of_its_offices(town: Town) -> None:
    everybody = list(town.everybody())
    assert len(set(everybody)) == town.persons == 60
    assert {name[4:8] for name in everybody} == {"0000", "0001", "0002"}
    assert town.last_person == everybody[-1]
    assert all(map(town.has, everybody))
    for name in ("SYN-0000-000020", "SYN-0003-000000", "SYN-0000-0000", "nobody", ""):
        assert not town.has(name)


def test_a_man_is_drawn_the_same_each_time(town: Town) -> None:
    names = list(town.everybody())
    called = [who for who in map(town.called, names) if who is not None]
    assert called
    for who in called:
        again = town.drawn(who.id)
        assert again.facts == who.facts
        assert again.names(facts.status, "person.status") in facts.status.names
        assert 18 <= again.facts["man.age"] <= 47


def test_a_region_that_a_scenario_without_it_leaves_out_may_be_a_town() -> None:
    found = make_town(replace(YEAR, disputed=False), 10, 1, "UA-40")
    assert found.persons == 10


@pytest.mark.parametrize(
    ("persons", "region", "offices", "says"),
    [
        (10, "RU-XXX", 1, "no region"),
        (0, "RU-TVE", 1, "from 1 to"),
        (2_000_000, "RU-TVE", 1, "from 1 to"),
        (10, "RU-TVE", 0, "offices"),
        (10, "RU-TVE", 11, "offices"),
    ],
)
def test_what_cannot_be_a_town_is_refused_in_both_languages(
    persons: int, region: str, offices: int, says: str
) -> None:
    with pytest.raises(NoTown) as caught:
        make_town(YEAR, persons, 1, region, offices)
    assert says in caught.value.text.en
    assert caught.value.text.ru != caught.value.text.en


def test_a_quota_by_given_shares_is_the_towns_where_its_region_has_a_share() -> None:
    first, last = YEAR.first, YEAR.last
    given = Quota(first, last, 100_000, "given", {"RU-TVE": 0.5, "RU-MOW": 0.5})
    found = [
        make_town(replace(YEAR, quotas=(given,)), 1_000, 1, region).quotas()
        for region in ("RU-TVE", "RU-SPE")
    ]
    assert found[0] > [0]
    assert found[1] == [0]
    assert town_of(make_town(replace(YEAR, quotas=(given,)), 9, 1, "RU-TVE").text()).persons == 9


def test_a_town_without_a_quota_has_no_limits() -> None:
    assert rehearsed(make_town(replace(YEAR, quotas=()), 30, 1, "RU-TVE")) == ()
