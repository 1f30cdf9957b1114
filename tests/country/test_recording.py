"""Records of runs: read back exactly, sealed, and held against what has changed since."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.case.mistakes import BadCase
from povestka.case.reforming import Reform
from povestka.country.engines import Threads
from povestka.country.recording import (
    KEYS,
    SCHEMA,
    begun,
    changed_since,
    hashes,
    replicate_of,
    result_of,
    sparse,
    thresholds_of,
    together,
    written,
)
from povestka.country.results import Result
from povestka.country.running import run
from povestka.country.setup import Setup, setup
from povestka.language.days import day
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.people.scenario.mapping import differing, scenario_mapping, scenario_of
from povestka.people.scenario.model import Outage, Quota, RollOut, Scenario, Window

X = Text("X", "Х")
LONG = Reform("long", X, X, parameters={"service.register_days": 30})
LONGER = Reform("longer", X, X, parameters={"service.register_days": 60})
PLAIN = Scenario(
    "plain", X, X, day("2026-01-01"), day("2026-12-31"), 3_000,
    windows=(Window(day("2026-01-10"), day("2026-11-30"), 1.0),),
    quotas=(
        Quota(day("2026-04-01"), day("2026-07-15"), 130_500),
        Quota(day("2026-10-01"), day("2026-12-31"), 9_000, "given",
              {"RU-MOW": 0.25, "RU-SPE": 0.75}, "No 1"),
    ),
    roll_out=RollOut(register=day("2026-01-01"), regions={"RU-MOW": day("2026-05-01")}),
)  # fmt: skip
FULL = replace(
    PLAIN,
    name="full",
    seed=7,
    left_out=("RU-AD",),
    disputed=False,
    outages=(Outage("portal", day("2026-02-01"), day("2026-02-03")),),
    settings={"border.lag_off": (0, 1, 5, 20, 90), "channel.register_share": 0.8},
    regions={"RU-MOW": {"person.elsewhere": 0.3}},
    readings={"CR-3": "service"},
    reforms=(LONG, LONGER),
    mobilisation=True,
)


@pytest.fixture(scope="module")
def ready() -> Setup:
    return setup(PLAIN)


@pytest.fixture(scope="module")
def result(ready: Setup) -> Result:
    with Threads(1) as engine:
        return run(PLAIN, engine, ready=ready)


@pytest.fixture
def record(ready: Setup, result: Result) -> dict[str, Any]:
    found = begun(PLAIN, ready, 1, {"kind": "threads"}, {"python": "3"})
    return {**found, "done": [replicate_of(result)]}


def there_and_back(record: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(record))
    return found


@pytest.mark.parametrize("scenario", [PLAIN, FULL, replace(PLAIN, persons=None, offices=100)])
def test_a_scenario_is_read_back_as_it_was(scenario: Scenario) -> None:
    mapping = json.loads(json.dumps(scenario_mapping(scenario)))
    assert scenario_of({"name": scenario.name, "scenario": mapping}) == scenario
    assert differing(scenario, {"scenario": mapping}) == ()


@given(
    seed=st.integers(0, 2**32 - 1),
    share=st.floats(0, 1),
    persons=st.none() | st.integers(1, 10**8),
    disputed=st.booleans(),
)
def test_numbers_are_read_back_exactly(
    seed: int, share: float, persons: int | None, disputed: bool
) -> None:
    windows = (replace(PLAIN.windows[0], share=share),)
    one = replace(PLAIN, seed=seed, windows=windows, persons=persons, disputed=disputed)
    mapping = json.loads(json.dumps(scenario_mapping(one)))
    assert scenario_of({"name": "plain", "scenario": mapping}) == one


def test_scenarios_are_told_apart_by_the_keys_that_differ() -> None:
    record = {"scenario": scenario_mapping(PLAIN)}
    assert differing(replace(PLAIN, seed=2, disputed=False), record) == ("seed", "disputed")
    assert differing(replace(PLAIN, persons=None), record) == ("persons",)
    assert differing(PLAIN, {"scenario": scenario_mapping(replace(PLAIN, persons=None))}) == (
        "persons",
    )


def test_a_record_says_what_was_run_and_under_which_law(
    record: dict[str, Any], result: Result
) -> None:
    assert record["schema"] == SCHEMA and record["complete"] is False
    assert record["persons"] == 3_000 and record["seed"] == 1 and record["replicates"] == 1
    assert record["law"]["checked_on"] == BOOK.checked_on
    found = (*record["law"].values(), *record["hashes"].values())
    assert sum(one.startswith("sha256:") and len(one) == 71 for one in found) == 5
    assert record["done"][0]["totals"] == result.outcome.totals()
    assert "MODEL" in record["says"]["en"] and "МОДЕЛЬ" in record["says"]["ru"]


@pytest.mark.parametrize(
    ("scenario", "error"),
    [
        (replace(PLAIN, windows=()), BadCase),
        (replace(PLAIN, quotas=PLAIN.quotas[::-1]), ValueError),
    ],
)
def test_what_could_not_be_read_back_is_not_recorded(
    scenario: Scenario, error: type[Exception], ready: Setup
) -> None:
    with pytest.raises(error):
        begun(scenario, ready, 1, {}, {})


def test_a_record_holds_its_reforms_whole() -> None:
    mapping = scenario_mapping(FULL)
    assert [one["name"] for one in mapping["reforms"]] == ["long", "longer"]
    mapping["reforms"] = [{"name": "long"}]
    with pytest.raises(BadCase):
        scenario_of({"name": "full", "scenario": mapping})


def test_a_result_is_read_back_with_all_its_counts(
    record: dict[str, Any], result: Result
) -> None:
    found = result_of(there_and_back(record), 0, sparse(result.outcome))
    assert np.array_equal(found.outcome.counts, result.outcome.counts)
    assert np.array_equal(found.outcome.cells, result.outcome.cells)
    assert found.outcome.counts.dtype == np.int32
    assert found.to_dict() == {**result.to_dict(), "seconds": found.to_dict()["seconds"]}
    assert found.regions == result.regions and found.tally == result.tally
    for one, other in zip(found.thresholds, result.thresholds, strict=True):
        assert np.array_equal(one.limit, other.limit)
        assert np.array_equal(one.everybody, other.everybody)
        assert one.limit.dtype == np.uint32 and one.everybody.dtype == np.bool_


def test_a_replicate_that_is_not_there_is_not_made_up(record: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="replicate 4"):
        thresholds_of(record, 4)
    nothing = np.zeros(0, np.int64)
    assert result_of(record, 0, (nothing, nothing)).outcome.total("issued") == 0
    for place in (-1, 10**9):
        with pytest.raises(ValueError, match="size"):
            result_of(record, 0, (np.array([place]), np.array([1])))


def test_the_seal_covers_every_key(record: dict[str, Any]) -> None:
    content = written(record)
    found = json.loads(content)
    assert list(found) == list(KEYS)
    body = content[: content.rindex(b',\n"seal"')]
    assert found["seal"] == hashlib.sha256(body).hexdigest()
    assert written(found) == content
    for key in KEYS[:-1]:
        other = json.loads(written({**found, key: "other"}))
        assert other["seal"] != found["seal"]


def test_one_fingerprint_stands_for_all_replicates() -> None:
    assert together(["a"]) == "a"
    assert len({together(["a", "b"]), together(["b", "a"]), together(["a", "b", "c"])}) == 3


def test_a_run_under_the_same_law_is_not_outdated(record: dict[str, Any], ready: Setup) -> None:
    found = there_and_back(record)
    assert changed_since(found) is None
    assert changed_since(found, ready) is None


@pytest.mark.parametrize("key", ["checked_on", "book", "drafted"])
def test_another_law_is_told(record: dict[str, Any], key: str) -> None:
    record["law"] = {**record["law"], key: "2020-01-01"}
    told = changed_since(record)
    assert told is not None and BOOK.checked_on in told.en
    assert "law" in told.en and "закон" in told.ru


@pytest.mark.parametrize(
    ("key", "word"), [("code", "program"), ("parameters", "numbers"), ("population", "tables")]
)
def test_another_program_or_population_is_told(
    record: dict[str, Any], ready: Setup, key: str, word: str
) -> None:
    record["hashes"] = {**record["hashes"], key: "sha256:0"}
    told = changed_since(record, ready)
    assert told is not None and word in told.en and told.ru
    assert (changed_since(record) is None) == (key != "code")


def test_the_hashes_see_what_a_run_rests_on(ready: Setup) -> None:
    mine = hashes(ready)
    more = hashes(setup(replace(PLAIN, persons=3_001)))
    other = hashes(setup(replace(PLAIN, settings={"channel.register_share": 0.4321})))
    assert mine == hashes(ready.again(3))
    assert more["population"] != mine["population"] and more["code"] == mine["code"]
    assert other["parameters"] != mine["parameters"] and other["population"] == mine["population"]
