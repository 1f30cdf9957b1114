"""Each kind of work, done in this process: what it finds is what the command line finds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from povestka.case.mistakes import BadCase
from povestka.cli.serve import SHELF
from povestka.country.engines import Threads
from povestka.country.running import run
from povestka.outside.scenarios import load
from povestka.readers.solver import GaveUp
from povestka.web.jobs import work
from povestka.web.jobs.kinds import WORK
from povestka.web.jobs.packing import packed
from povestka.web.jobs.work import BadWork, scenario_of, warm
from povestka.web.shelf import NotToml

SMALL = {"scenario": "2026", "persons": 2_000, "seed": 7}
CASE = sorted(Path("cases/good").glob("*.toml"))[0]


class Steps(list[tuple[str, int, int]]):
    """What was told while it was worked."""

    def __call__(self, what: str, done: int, whole: int) -> None:
        self.append((what, done, whole))


def done(kind: str, given: dict[str, Any]) -> tuple[dict[str, Any], Steps]:
    steps = Steps()
    found = WORK[kind](SHELF, given, steps)
    assert json.loads(json.dumps(found["told"]))
    return found, steps


def test_a_run_is_that_of_the_command() -> None:
    warm()
    with Threads(1) as spread:
        same = run(load("2026", 2_000, 7), spread)
    found, steps = done("country.run", SMALL)
    assert found["told"]["fingerprint"] == same.fingerprint
    assert steps[-1][0] == "offices"
    (one,) = found["results"]
    again = one.result()
    assert np.array_equal(again.outcome.counts, same.outcome.counts)
    assert np.array_equal(again.outcome.cells, same.outcome.cells)
    assert found["compared"] == []


def test_a_packed_result_is_small_and_the_same() -> None:
    with Threads(1) as spread:
        found = run(load("2026", 2_000), spread)
    small = packed(found)
    assert len(small.counts.body) * 20 < found.outcome.counts.nbytes
    assert small.result().to_dict() == found.to_dict()


def test_replicates_and_comparisons_of_a_run() -> None:
    given = {**SMALL, "replicates": 2, "compare": ["register_30_days"],
             "safeguards": ["eligibility_checked"], "readings": ["CR-3=service"]}
    found, steps = done("country.run", given)
    assert [one["replicate"] for one in found["told"]["replicates"]] == [0, 1]
    assert found["told"]["fingerprint"] != found["told"]["replicates"][0]["fingerprint"]
    (beside,) = found["compared"]
    assert beside.told["safeguard"]["name"] == "register_30_days"
    assert beside.a.scenario == found["scenario"]
    assert beside.a.scenario.readings["CR-3"] == "service"
    assert [len(one.thresholds) for one in (beside.a, beside.b)] == [2, 2]
    assert {one[0] for one in steps} >= {"replicates", "transitions"}


def test_a_comparison_of_several_safeguards() -> None:
    found, _ = done("country.compare", {**SMALL, "safeguards": ["late_service_no_ban",
                                                                "eligibility_checked"]})
    assert [one["law_only"] for one in found["told"]] == [True, False]
    assert [one.b.scenario.name for one in found["compared"]] == [
        "year-2026+late_service_no_ban", "year-2026+eligibility_checked"
    ]


def test_a_scenario_is_as_it_was_chosen() -> None:
    found = scenario_of(SHELF, {"scenario": "2026"})
    assert (found.persons, found.name) == (None, "year-2026")
    with pytest.raises(BadCase, match="CR-99"):
        scenario_of(SHELF, {"scenario": "2026", "readings": ["CR-99=x"]})


def test_the_model_against_published_figures() -> None:
    found, steps = done("country.validate", {"persons": 2_000, "most": 2_000,
                                             "only": ["V2b", "V4", "V15"]})
    assert [one["id"] for one in found["told"]["targets"]] == ["V2b", "V4", "V15"]
    assert steps[-1] == ("targets", 3, 3)


def test_what_makes_a_result_uncertain() -> None:
    found, steps = done("country.uncertain", {"scenario": "2026", "runs": 20, "persons": 500})
    assert found["told"]["persons"] == 500
    assert steps[-1][0] == "runs"


def test_theorems_by_name_and_statements_of_ones_own() -> None:
    found, steps = done("prove", {"names": ["service.paper_era"]})
    assert [one["status"] for one in found["told"]] == ["proved"]
    assert steps == [("theorems", 0, 1)]
    found, _ = done("prove", {"that": ["measures.from >= appear"], "readings": ["CR-1=service"]})
    (one,) = found["told"]
    assert one["status"] == "refuted"
    assert "[[summons]]" in one["case"]
    found, _ = done("prove", {"that": ["measures.from >= appear"],
                              "reform": "measures_40_days"})
    assert len(found["told"]) == 1
    with pytest.raises(BadWork, match="nowhere"):
        done("prove", {"names": ["nowhere"]})


def test_slips_that_cases_find(monkeypatch: pytest.MonkeyPatch) -> None:
    from povestka.theorems import asking  # to be narrowed here alone
    from povestka.theorems.killing import Suite  # as well

    few = [one for one in asking.slips_by_id().values() if one.rule == "reason.covers"]
    judged = Suite.judged
    monkeypatch.setattr(Suite, "judged", lambda self: judged(self, few))
    given = {"files": [{"name": CASE.name, "text": CASE.read_text("utf-8")}]}
    found, steps = done("slips", given)
    assert [one["rule"] for one in found["told"]] == ["reason.covers", ""]
    assert {one[0] for one in steps} == {"slips"}
    with pytest.raises(BadWork, match=r"x\.toml"):
        done("slips", {"files": [{"name": "x.toml", "text": "a = 1"}]})
    with pytest.raises(NotToml):
        done("slips", {"files": [{"name": "x.toml", "text": "="}]})


def test_conditions_of_a_rule() -> None:
    found, steps = done("conditions", {"rules": ["exit_ban.bridge"]})
    assert [one["condition"] for one in found["told"]] == ["exit_ban.bridge-1", "exit_ban.bridge-2"]
    assert steps == [("conditions", 0, 2), ("conditions", 1, 2)]
    with pytest.raises(BadWork, match="exit_bann"):
        done("conditions", {"rules": ["exit_bann.bridge"]})


def test_a_case_with_what_would_change_its_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"case": SHELF.toml(CASE.read_text("utf-8")), "readings": {}, "reform": None,
             "lang": "ru"}
    for reform in (None, "measures_40_days"):
        steps = Steps()
        told = WORK["case.why_not"](SHELF, {**given, "reform": reform}, steps)["told"]
        assert "why_not" in told
        assert steps == [("records", 0, 1)]

    def gave_up(*_: Any) -> Any:
        raise GaveUp

    monkeypatch.setattr(work, "why_not", gave_up)
    with pytest.raises(BadWork, match="gave up"):
        WORK["case.why_not"](SHELF, given, Steps())
