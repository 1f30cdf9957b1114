"""A study of uncertainty: on toys whose answer is known, and on a small country."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Any

import pytest

from povestka.country import uncertain as studied
from povestka.country.engines import Threads
from povestka.country.inputs import Inputs, Point, drawn, inputs
from povestka.country.program import compiled
from povestka.country.running import run
from povestka.country.setup import everybody, setup
from povestka.country.uncertain import LEAST_RUNS, TOP, Base, Here, country_at, uncertain
from povestka.country.uncertain_words import ASSUMPTIONS, OUTPUTS
from povestka.people.settings import as_number, settings
from tests.country.small_country import electronic, small
from tests.test_boundary import GREEN_LIGHT

HERE = small("here")
LOAN = "person.loan"
"""A setting whose range lies evenly about its base: 0.25, 0.35, 0.45."""


def toy(base: Base, point: Point) -> Sequence[int]:
    """Eight outputs of which one knows where their variance comes from."""
    assert base.scenario.name == HERE.name
    chance = drawn(0, "toy", point.replicate, "chance") - 0.5
    loan = as_number(point.settings.get(LOAN, settings()[LOAN].base)) - 0.35
    reading = 1 if point.readings.get("CR-3", "placement") == "service" else -1
    million = 1_000_000
    found = [
        chance,
        loan,
        reading,
        chance * math.sqrt(12) + loan * math.sqrt(600) + reading,
        0.000007,
        loan * reading,
        10 + 3 * loan,
        reading + 5 * loan,
    ]
    return [round(one * million) for one in found]


def study(**given: Any) -> dict[str, Any]:
    return uncertain(HERE, Here(), **{"runs": 5_000, "persons": 20_000, "model": toy, **given})


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    return study()


def shares(found: dict[str, Any], place: int, key: str = "shares_of_run") -> list[float]:
    return list(found["outputs"][place][key].values())


def test_the_shares_of_a_toy_are_those_it_was_made_with(found: dict[str, Any]) -> None:
    third = 1 / 3
    expected = {
        0: [1, 0, 0, 0],
        1: [0, 1, 0, 0],
        2: [0, 0, 1, 0],
        3: [third, third, third, 0],
        5: [0, 0, 0, 1],
        6: [0, 1, 0, 0],
    }
    for place, known in expected.items():
        assert shares(found, place) == pytest.approx(known, abs=0.06)
        assert sum(shares(found, place)) == pytest.approx(1, abs=0.001)
        assert max(found["outputs"][place]["errors"].values()) < 0.1
    assert list(found["outputs"][0]["shares"]) == ["chance", "parameters", "readings", "together"]
    assert found["outputs"][4]["shares"] is None


def test_in_the_whole_country_chance_counts_for_less(found: dict[str, Any]) -> None:
    of_run, whole = shares(found, 3), shares(found, 3, "shares")
    assert whole[0] < 0.001 < of_run[0]
    assert whole[1] > of_run[1]
    assert sum(whole) == pytest.approx(1, abs=0.001)


def test_counts_are_scaled_to_the_country(found: dict[str, Any]) -> None:
    factor = everybody(HERE) / 20_000
    constant = found["outputs"][4]
    assert {constant[key] for key in ("base", "mean", "low", "high")} == {round(7 * factor, 1)}
    symmetrical = found["outputs"][6]
    assert symmetrical["base"] == pytest.approx(10_000_000 * factor)
    assert symmetrical["low"] < symmetrical["mean"] < symmetrical["high"]
    assert symmetrical["mean"] == pytest.approx(10_000_000 * factor, rel=0.001)


def test_the_tornado_of_something_linear_is_even(found: dict[str, Any]) -> None:
    factor = everybody(HERE) / 20_000
    bars = [bar for bar in found["tornado"] if bar["output"] == list(OUTPUTS)[6]]
    assert [bar["input"] for bar in bars] == [LOAN]
    bar = bars[0]
    assert (bar["kind"], bar["low_value"], bar["high_value"]) == ("parameter", 0.25, 0.45)
    base = found["outputs"][6]["base"]
    assert bar["high"] - base == pytest.approx(base - bar["low"])
    assert bar["high"] - base == pytest.approx(300_000 * factor)
    assert bar["says"]["ru"] == settings()[LOAN].says.ru


def test_the_tornado_is_sorted_and_of_a_reading_shows_least_and_most(
    found: dict[str, Any],
) -> None:
    bars = [bar for bar in found["tornado"] if bar["output"] == list(OUTPUTS)[7]]
    assert [bar["input"] for bar in bars] == ["CR-3", LOAN]
    assert (bars[0]["low_value"], bars[0]["high_value"]) == ("placement", "service")
    assert bars[0]["kind"] == "reading"
    assert not [bar for bar in found["tornado"] if bar["output"] == list(OUTPUTS)[4]]


def test_no_more_bars_than_can_be_read_and_bands_are_lists() -> None:
    def everything(base: Base, point: Point) -> Sequence[int]:
        return [1000 * (len(point.settings) + len(point.readings)) + hash_of(point)] * len(OUTPUTS)

    def hash_of(point: Point) -> int:
        return sum(map(ord, repr(point.settings) + repr(point.readings)))

    found = study(runs=LEAST_RUNS, model=everything)
    for key in OUTPUTS:
        bars = [bar for bar in found["tornado"] if bar["output"] == key]
        widths = [abs(bar["high"] - bar["low"]) for bar in bars]
        assert len(bars) == TOP
        assert widths == sorted(widths, reverse=True)
    json.dumps(found)


def test_the_seed_decides_all_of_it_and_the_engine_nothing(found: dict[str, Any]) -> None:
    few = study(runs=100)
    with Threads(2) as engine:
        assert uncertain(HERE, engine, runs=100, persons=20_000, model=toy) == few
    other = study(runs=100, seed=2)
    assert other["outputs"] != few["outputs"]
    assert other["tornado"] == few["tornado"]
    assert few["rows"] == 20
    alone = 1 + 2 * len(inputs(HERE).numbers)
    alone += sum(len(one.options) - 1 for one in inputs(HERE).questions)
    assert few["runs"] == 5 * 20 + alone
    assert found["runs"] == 5_000 + alone


def test_progress_is_told_of_every_run_and_the_clock_is_asked() -> None:
    steps: list[tuple[str, int, int]] = []
    times = iter([10.0, 12.5])
    found = study(
        runs=LEAST_RUNS, progress=lambda *one: steps.append(one), clock=lambda: next(times)
    )
    assert [done for _, done, _ in steps] == list(range(1, found["runs"] + 1))
    assert {(what, whole) for what, _, whole in steps} == {("runs", found["runs"])}
    assert found["seconds"] == 2.5


def test_too_few_runs_are_refused() -> None:
    with pytest.raises(ValueError, match=f"{LEAST_RUNS} runs or more, not 19"):
        study(runs=19)


def test_words_of_the_study_promise_nothing() -> None:
    for text in (*OUTPUTS.values(), *ASSUMPTIONS):
        assert not GREEN_LIGHT.search(text.en) and not GREEN_LIGHT.search(text.ru)


def test_a_point_of_the_country_is_a_run_of_its_scenario() -> None:
    scenario = electronic("here")
    point = Point({"person.looks": 0.9, "call.picked": (0.5,) * 5}, {"CR-5": "practice"}, 4)
    found = country_at(Base(scenario, setup(scenario)), point)
    totals = run(point.scenario(scenario), Here(), replicate=4).outcome.totals()
    assert list(found) == [
        totals["summonses"],
        totals["served_unaware"],
        totals["exit_ban"]["ever"],
        totals["exit_ban"]["person_days"],
        totals["border"]["person_days"],
        totals["unsupported_days"],
        totals["measures"]["ever"],
        totals["sent"],
    ]
    assert found[0] > found[1] > 0
    assert found != country_at(Base(scenario, setup(scenario)), Point({}, {}, 4))


def test_a_small_country_is_studied(monkeypatch: pytest.MonkeyPatch) -> None:
    """With two inputs, so that it takes seconds: the reading of service moves who is unaware."""
    scenario = electronic("here")
    some = inputs(scenario)
    numbers = tuple(one for one in some.numbers if one.key == "call.picked")
    questions = tuple(one for one in some.questions if one.key == "CR-5")
    monkeypatch.setattr(studied, "inputs", lambda one: Inputs(numbers, questions, ()))
    compiled()
    with Threads(2) as engine:
        found = uncertain(scenario, engine, runs=LEAST_RUNS, persons=20_000)
    by_key = {one["key"]: one for one in found["outputs"]}
    assert by_key["summonses"]["low"] < by_key["summonses"]["high"]
    assert sum(by_key["summonses"]["shares"].values()) == pytest.approx(1, abs=0.001)
    assert {bar["input"] for bar in found["tornado"]} == {"call.picked", "CR-5"}
    first = found["tornado"][0]
    assert (first["output"], first["input"]) == ("summonses", "call.picked")
    assert first["low"] < by_key["summonses"]["base"] < first["high"]
    assert [len(first[end]) for end in ("low_value", "high_value")] == [5, 5]
    assert found["whole"] == everybody(scenario)
    assert (found["first"], found["last"]) == ("2026-04-01", "2026-07-15")
