"""Published figures: each computed on a tiny country, failures told as plainly as successes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from povestka.country.kept import Kept
from povestka.country.passing import Part
from povestka.country.results import Result
from povestka.country.running import run
from povestka.country.uncertain import Here
from povestka.country.validating import OF_KEPT, OF_NONE, OF_RUN, Target, needed, targets, validate
from povestka.language.days import day
from povestka.people.scenario.model import Scenario
from tests.country.small_country import X, electronic, small
from tests.test_boundary import GREEN_LIGHT

YOUNG = {"call.age_until": 27}
TINY: dict[str, Scenario] = {
    "paper-spring-2021": small("paper", 2021, settings=YOUNG),
    "spring-2023": small("spring", 2023, settings=YOUNG),
    "autumn-2025-as-written": electronic("written", 2025),
    "autumn-2025-as-practised": small("practised", 2025),
    "mobilisation-2022-paper": small("mobilisation", 2022, mobilisation=True),
}
COMPUTED = [one.id for one in targets() if one.low is not None or one.high is not None]


def kept_of(name: str) -> Kept:
    parts: list[Part] = []
    return Kept(run(TINY[name], Here(), keep=parts), parts)


@pytest.fixture(scope="module")
def asked() -> list[str]:
    return []


@pytest.fixture(scope="module")
def found(asked: list[str]) -> dict[str, Any]:
    def run_of(name: str) -> Result:
        asked.append(name)
        return run(TINY[name], Here())

    def dates_of(name: str) -> Kept:
        asked.append(f"{name}, kept")
        return kept_of(name)

    return validate(run_of, dates_of)


def by_id(found: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in found["targets"] if one["id"] == name)


def test_every_target_of_the_table_is_answered(found: dict[str, Any]) -> None:
    told = {one["id"].rstrip("abcdefg") for one in found["targets"]}
    assert told == {"V2", "V4", "V8", "V9", "V10", "V13", "V14", "V15", "V16", "V17", "V18"}
    assert found["schema"] == "povestka/validate/1"
    json.dumps(found)
    for one in found["targets"]:
        if one["id"] not in ("V9", "V14c"):
            assert one["found"] is not None, one["id"]
            assert one["passes"] in (True, False)


def test_what_is_not_computed_says_why_and_passes_nothing(found: dict[str, Any]) -> None:
    for name in ("V9", "V14c"):
        one = by_id(found, name)
        assert (one["found"], one["passes"]) == (None, None)
        assert one["why"]["en"].startswith("Not computed:")
        assert one["why"]["ru"].startswith("Не вычисляется:")


def test_a_proportional_quota_fails_for_both_capitals(found: dict[str, Any]) -> None:
    assert by_id(found, "V8b")["passes"] is False
    assert by_id(found, "V8c")["passes"] is False


def test_calendar_population_and_paper_hold_exactly(found: dict[str, Any]) -> None:
    for name in ("V13a", "V13b", "V15", "V17a", "V17b", "V17c"):
        assert by_id(found, name)["passes"] is True, name


def test_the_law_as_written_foretells_more_than_was_seen(found: dict[str, Any]) -> None:
    """The gap is a number of men, and of days."""
    assert by_id(found, "V16a")["found"] > 1_000
    assert by_id(found, "V16d")["found"] > 0
    assert by_id(found, "V16e")["found"] > 0


def test_each_scenario_is_run_once(found: dict[str, Any], asked: list[str]) -> None:
    assert found
    assert len(asked) == len(set(asked))
    assert {one.removesuffix(", kept") for one in asked} == set(needed()) == set(TINY)


def test_some_targets_alone_and_progress() -> None:
    steps: list[tuple[str, int, int]] = []

    def never(name: str) -> Any:
        raise AssertionError(name)

    found = validate(
        never, never, only=("V15", "V9"), progress=lambda *one: steps.append(one)
    )
    assert [one["id"] for one in found["targets"]] == ["V9", "V15"]
    assert steps == [("targets", 1, 2), ("targets", 2, 2)]


@pytest.mark.parametrize("target", targets(), ids=lambda one: one.id)
def test_every_target_is_whole(target: Target) -> None:
    ways = [target.id in one for one in (OF_RUN, OF_KEPT, OF_NONE)]
    bounded = target.low is not None or target.high is not None
    assert bounded + (target.exactly is not None) == sum(ways)
    if target.id in OF_RUN or target.id in OF_KEPT:
        assert target.scenario
    assert target.source
    for words in (target.title, target.why):
        assert words.en.strip() and words.ru.strip()
        assert not GREEN_LIGHT.search(words.en) and not GREEN_LIGHT.search(words.ru)


def target(**bounds: Any) -> Target:
    given = {"low": None, "high": None, "exactly": None, **bounds}
    return Target("V0", X, "", "", "", X, "", **given)


def test_what_is_accepted() -> None:
    both = target(low=1, high=2)
    assert [both.passes(one) for one in (0.9, 1, 2, 2.1)] == [False, True, True, False]
    assert target(low=1).passes(10**9) is True
    assert target(high=1).passes(2) is False
    assert target(exactly=[1, 2]).passes([1, 2]) is True
    assert target(exactly=0).passes(1) is False
    assert both.passes(None) is None


def test_days_of_the_tiny_scenarios_are_those_of_their_years() -> None:
    for name, scenario in TINY.items():
        assert scenario.first == day(f"{name.split('-')[-1] if name[-1].isdigit() else 2025}-04-01") or (
            name == "mobilisation-2022-paper"
        )
