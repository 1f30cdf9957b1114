"""Quantities of a run that somebody has published, on hand-made counts and small countries."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from povestka.country.kept import (
    Kept,
    not_reached,
    share_of_ages,
    share_of_year_of_18,
    share_that_came,
)
from povestka.country.measured import (
    bans_and_measures,
    days_before,
    ever_by,
    examinations_a_day,
    greatest_difference_of_a_district,
    in_alternative_service,
    layout_of,
    load,
    loads_in_order,
    men_18_29_in_millions,
    months_of_firsts,
    part_of,
    rules_that_convict,
    share_called_up,
    share_of_central_district,
    working_days,
)
from povestka.country.measures import PLACES
from povestka.country.passing import Part
from povestka.country.program import KEPT
from povestka.country.results import Outcome, Result
from povestka.country.running import run
from povestka.country.setup import everybody
from povestka.country.uncertain import Here
from povestka.language.chance import days_drawn, decision_number
from povestka.people.offices import LAST_CALL
from povestka.people.scenario.model import Quota
from povestka.readers.arithmetic import philox
from tests.country.small_country import electronic, small

PAPER = small("paper", 2021, settings={"call.age_until": 27, "man.mistaken": 0.0})
NONE = 32_767


def kept(scenario: Any) -> Kept:
    parts: list[Part] = []
    return Kept(run(scenario, Here(), keep=parts), parts)


@pytest.fixture(scope="module")
def paper() -> Kept:
    return kept(replace(PAPER, persons=200_000))


def with_counts(result: Result, **events: dict[int, int]) -> Result:
    """The result with nothing but some events: how many on which day."""
    counts = np.zeros_like(result.outcome.counts)
    for key, days in events.items():
        for day, count in days.items():
            counts[0, PLACES[key.replace("__", ".")], 0, day] = count
    outcome = Outcome(counts, np.zeros_like(result.outcome.cells), result.outcome.days)
    return replace(result, outcomes=(outcome,))


def by_region(result: Result, key: str, **events: int) -> Result:
    counts = np.zeros_like(result.outcome.counts)
    for place, region in enumerate(result.regions):
        name = region.code.removeprefix("RU-")
        counts[place, PLACES[key], 0, 0] = events.get(name, region.men_18_29 // 100)
    outcome = Outcome(counts, np.zeros_like(result.outcome.cells), result.outcome.days)
    return replace(result, outcomes=(outcome,))


def made(*rows: dict[str, int]) -> Kept:
    """Summonses by hand: `man`, `wave`, and their dates by name, dots as low lines."""
    dates = np.full((len(KEPT), len(rows)), NONE, np.int16)
    keys = np.zeros((3, len(rows)), np.int32)
    names = {name.replace(".", "_"): place for place, name in enumerate(KEPT)}
    for column, row in enumerate(rows):
        keys[:, column] = 0, row["man"], row["wave"]
        for name, value in row.items():
            if name in names:
                dates[names[name], column] = value
    empty = np.zeros(0, np.int32)
    part = Part((0, 1), 0, empty, empty, empty, empty, empty, empty, [dates], [keys])
    return Kept(run(PAPER, Here()), [part])


def test_a_share_of_nothing_is_none() -> None:
    assert part_of(1, 3) == 0.3333
    assert part_of(0, 0) is None


def test_only_men_served_on_paper_in_time_are_asked_whether_they_came() -> None:
    found = made(
        {"man": 1, "wave": 1, "summons_handed": 3, "appearance_on": 20},
        {"man": 2, "wave": 1, "summons_delivered": 14, "appearance_on": 40},
        {"man": 2, "wave": 2, "summons_handed": 14, "appearance_on": 40},
        {"man": 3, "wave": 1, "summons_handed": 5},
        {"man": 4, "wave": 1, "summons_handed": 15},
        {"man": 5, "wave": 1, "summons_refused": 2},
        {"man": 6, "wave": LAST_CALL, "summons_handed": 2},
    )
    assert share_that_came(found, 14) == 0.6667
    assert share_that_came(found, 1) is None


def test_whom_nothing_on_paper_reached() -> None:
    found = made(
        {"man": 1, "wave": 1},
        {"man": 1, "wave": 2, "summons_delivered": 60},
        {"man": 2, "wave": 1, "summons_returned": 50},
        {"man": 2, "wave": 2},
        {"man": 3, "wave": 1, "summons_refused": 5},
        {"man": 4, "wave": 1, "summons_posted": 5},
        {"man": 5, "wave": LAST_CALL},
    )
    taken = found.result.outcome.total("taken")
    assert not_reached(found) == pytest.approx(2 / taken, abs=0.0001)
    assert not_reached(replace(found, result=with_counts(found.result))) is None


def test_ages_are_those_on_the_day(paper: Kept) -> None:
    """Against a plain count over the men sent, each with his own birthday."""
    rows = [
        (office, serial, on)
        for office, serial, wave, on in zip(*paper.keys, paper.dates("call"), strict=True)
        if wave == LAST_CALL
    ]
    ages = []
    for office, serial, on in rows:
        bounds = paper.layout.bounds[office]
        reached = 18 + next(age for age in range(30) if serial < bounds[age + 1])
        word = philox(int(serial), int(office), decision_number("man"), 0, 1, 0)[0]
        ages.append(reached if days_drawn(word, (0, 182, 273, 319, 364)) <= 90 + on else reached - 1)
    assert len(ages) > 400
    assert min(ages) == 18 and max(ages) in (26, 27)
    expected = sum(20 <= age <= 26 for age in ages) / len(ages)
    assert share_of_ages(paper, 20, 26) == pytest.approx(expected, abs=0.0001)
    assert share_of_ages(paper, 18, 27) == 1
    assert share_of_ages(paper, 28, 40) == 0
    first = sum(
        serial < paper.layout.bounds[office][1] for office, serial, _ in rows
    ) / len(rows)
    assert share_of_year_of_18(paper) == pytest.approx(first, abs=0.0001)
    assert share_of_ages(made(), 20, 26) is None
    assert share_of_year_of_18(made()) is None


def test_the_paper_season_has_shares_between_nothing_and_one(paper: Kept) -> None:
    came, called_up = share_that_came(paper, 14), share_called_up(paper.result)
    assert came is not None and 0.5 < came < 1
    assert called_up is not None and 0 < called_up < 1
    assert share_called_up(with_counts(paper.result)) is None
    assert share_called_up(
        with_counts(paper.result, called_up={3: 21}, not_called_up={4: 29})
    ) == 0.42


def test_a_proportional_quota_loads_every_region_alike(paper: Kept) -> None:
    for code in ("RU-SPE", "RU-MOW", "RU-SVE", "RU-TA", "RU-CHE"):
        assert load(paper.result, code) == pytest.approx(1, abs=0.05)
    assert loads_in_order(by_region(paper.result, "taken")) == 0
    assert share_of_central_district(by_region(paper.result, "taken")) == pytest.approx(
        0.383, abs=0.002
    )


def test_loads_in_their_published_order() -> None:
    result = run(PAPER, Here())
    men = {one.code: one.men_18_29 for one in result.regions}
    lower = {"SPE": men["RU-SPE"] // 200, "MOW": men["RU-MOW"] // 180}
    lower["SVE"] = men["RU-SVE"] // 140
    found = by_region(result, "taken", **lower)
    capital, third = load(found, "RU-SPE"), load(found, "RU-SVE")
    assert capital is not None and third is not None
    assert capital < third < 1
    assert loads_in_order(found) == 1
    assert load(found, "RU-XX") is None
    assert load(with_counts(result), "RU-SPE") is None
    assert loads_in_order(with_counts(result)) is None


def test_alternative_service_follows_its_shares() -> None:
    result = run(PAPER, Here())
    base = in_alternative_service(result, "2021-06-30")
    assert 500 < base < 5_000
    more = replace(result, scenario=replace(PAPER, settings={"ground.alternative": 0.012}))
    assert in_alternative_service(more, "2021-06-30") == pytest.approx(2 * base, abs=1)
    over = {"ground.began": (-10,) * 5, "ground.lasts": (5,) * 5}
    ended = replace(result, scenario=replace(PAPER, settings=over))
    assert in_alternative_service(ended, "2021-06-30") == 0
    begun = {"ground.began": (-10,) * 5, "ground.lasts": (5_000,) * 5}
    lasting = replace(result, scenario=replace(PAPER, settings=begun))
    assert in_alternative_service(lasting, "2021-06-30") > base


def test_the_population_is_that_of_the_tables() -> None:
    assert 8.9 < men_18_29_in_millions(2025) < 9.3
    assert greatest_difference_of_a_district(2025) < 0.1


def test_working_days_of_a_leap_year_and_a_common_one() -> None:
    assert working_days([2024, 2025]) == [248, 247]


def test_firsts_are_found_and_counted_from() -> None:
    result = with_counts(run(PAPER, Here()), placed={3: 1, 9: 5}, ever_border={40: 2}, ever_banned={5: 1})
    assert months_of_firsts(result) == "2021-04; 2021-05; —"
    assert days_before(result, "ever_banned", "2021-04-30") == 24
    assert days_before(result, "ever_banned", "2021-04-05") == -1
    assert days_before(result, "ever_measures", "2021-04-30") is None
    touched = with_counts(result, touched__credit={70: 1})
    assert months_of_firsts(touched) == "—; —; 2021-06"


def test_men_by_a_day_at_the_size_of_the_country() -> None:
    result = with_counts(run(PAPER, Here()), ever_banned={0: 1, 4: 2, 5: 3})
    factor = everybody(PAPER) / 20_000
    assert ever_by(result, "ever_banned", "2021-04-05") == round(3 * factor)
    assert ever_by(result, "ever_banned", "2022-04-05") == round(6 * factor)
    assert ever_by(result, "ever_banned", "2021-03-01") == 0


def test_bans_and_measures_are_none_on_paper_and_some_in_the_register() -> None:
    assert bans_and_measures(run(PAPER, Here())) == 0
    assert bans_and_measures(run(electronic("here"), Here())) > 0
    assert rules_that_convict() == 0


def test_examinations_of_an_office_and_working_day() -> None:
    result = run(PAPER, Here())
    one = with_counts(result, examined={9: 1_000})
    factor = everybody(PAPER) / 20_000
    worked = 22 + 19 + 21 + 11  # April, May, June, and July to the 15th
    assert examinations_a_day(one) == pytest.approx(1_000 * factor / (1_600 * worked), abs=0.001)
    assert examinations_a_day(with_counts(result)) == 0


def test_the_layout_of_a_run_is_found_again() -> None:
    result = run(replace(PAPER, left_out=("RU-MOW",), quotas=(Quota(PAPER.first, PAPER.last, 9),)), Here())
    found = layout_of(result)
    assert found.regions == result.regions
    assert int(found.size.sum()) == 20_000
