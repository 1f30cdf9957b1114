"""Work that takes long: checked at once, asked for, looked at, read, cancelled."""

from __future__ import annotations

import time
from typing import Any

import pytest
from starlette.testclient import TestClient

from povestka.cli.serve import SHELF
from povestka.country.engines import Threads
from povestka.country.running import run
from povestka.language.words import Text
from povestka.web.api.given import CASE
from povestka.web.jobs.packing import packed
from tests.web.api.conftest import Wishes
from tests.web.api.test_law import paths


def asked(api: TestClient, path: str, body: dict[str, Any]) -> str:
    found = api.post(f"/api/{path}", json=body)
    assert found.status_code == 202, found.text
    name = found.json()["id"]
    assert found.headers["location"] == f"/api/jobs/{name}"
    return str(name)


@pytest.mark.parametrize(
    ("path", "kind", "body", "given"),
    [
        ("prove", "prove", {"names": ["service"]}, {"names": ["service"], "readings": []}),
        ("prove", "prove", {"that": ["measures.from >= appear"], "readings": {"CR-1": "service"}},
         {"readings": ["CR-1=service"]}),
        ("slips", "slips", {"files": [{"name": "a.toml", "text": "a = 1"}]},
         {"files": [{"name": "a.toml", "text": "a = 1"}]}),
        ("conditions", "conditions", {"rules": ["measures.arise"]}, {"rules": ["measures.arise"]}),
        ("case/why-not?lang=ru", "case.why_not", {"case": CASE}, {"lang": "ru", "reform": None}),
        ("country/run", "country.run", {"scenario": "2026", "readings": {"CR-1": "service"}},
         {"persons": None, "readings": ["CR-1=service"]}),
        ("country/compare", "country.compare",
         {"scenario": "2026", "safeguards": ["register_30_days"], "persons": 9}, {"persons": 9}),
        ("country/validate", "country.validate", {"persons": 9, "most": 9}, {"most": 9}),
        ("country/validate", "country.validate", {"persons": 9}, {"most": None}),
        ("country/uncertain", "country.uncertain", {"scenario": "2026", "runs": 20},
         {"runs": 20, "persons": 1_000_000}),
    ],
)
def test_work_is_asked_for_as_it_was_given(
    api: TestClient, jobs: Wishes, path: str, kind: str, body: dict[str, Any],
    given: dict[str, Any],
) -> None:
    found = jobs.jobs[asked(api, path, body)]
    assert found.kind == kind
    assert {name: found.given[name] for name in given} == given


@pytest.mark.parametrize(
    ("path", "body", "wrong"),
    [
        ("prove", {"names": ["nothing"], "readings": {"CR-1": "service"}, "reform": "x"},
         ["readings", "reform", "names"]),
        ("prove", {"names": ["service"], "that": ["(", "measures.from >= appear"]},
         ["names", "that[1]"]),
        ("slips", {"files": [{"name": "a", "text": "]"}]}, ["files[1].text"]),
        ("slips", {"files": []}, ["files"]),
        ("conditions", {"rules": ["x", "y"]}, ["rules", "rules"]),
        ("case/why-not", {"case": {}, "reform": "x"}, ["case.as_of", "case.person.status",
                                                       "reform"]),
        ("country/run", {"scenario": "x", "persons": 40_000_000, "safeguards": ["a", "b"],
                         "compare": ["c"], "readings": {"CR-1": "x"}},
         ["persons", "scenario", "readings", "safeguards[1]", "safeguards[2]", "compare[1]"]),
        ("country/run", {"scenario": "2026", "persons": 0, "seed": -1, "replicates": 65},
         ["persons", "seed", "replicates"]),
        ("country/compare", {"scenario": "../x", "safeguards": ["/etc/passwd"]},
         ["scenario", "safeguards[1]"]),
        ("country/validate", {"persons": 40_000_000, "most": 40_000_000}, ["persons", "most"]),
        ("country/uncertain", {"scenario": "x", "runs": 1}, ["runs", "scenario"]),
    ],
)
def test_what_cannot_be_done_is_said_at_once(
    api: TestClient, jobs: Wishes, path: str, body: dict[str, Any], wrong: list[str]
) -> None:
    assert paths(api.post(f"/api/{path}", json=body)) == wrong
    assert jobs.jobs == {}


def test_too_many_wait(api: TestClient, jobs: Wishes) -> None:
    jobs.full = True
    assert api.post("/api/conditions", json={"rules": ["measures.arise"]}).status_code == 429


def test_a_job_is_looked_at_and_read(api: TestClient, jobs: Wishes) -> None:
    name = asked(api, "conditions", {"rules": ["measures.arise"]})
    jobs.end(name, state="running", step=("conditions", 2, 8))
    found = api.get(f"/api/jobs/{name}").json()
    assert (found["state"], found["result"]) == ("running", None)
    assert found["step"] == {"what": "conditions", "done": 2, "whole": 8}
    unready = api.get(f"/api/jobs/{name}/result")
    assert (unready.status_code, unready.json()["status"]) == (409, 409)
    jobs.ends_at = jobs.looks + 3
    began = time.monotonic()
    found = api.get(f"/api/jobs/{name}?wait=10").json()
    assert time.monotonic() - began < 10
    assert found["result"] == f"/api/jobs/{name}/result"
    assert api.get(found["result"]).json()["result"] == {"all": "well"}


def test_a_job_is_cancelled(api: TestClient) -> None:
    name = asked(api, "conditions", {})
    assert api.delete(f"/api/jobs/{name}").status_code == 204
    assert "cancelled" in api.get(f"/api/jobs/{name}/result").json()["detail"]
    for address in ("/api/jobs/x", "/api/jobs/x/result"):
        assert api.get(address).status_code == 404
    assert api.delete("/api/jobs/x").status_code == 404


def test_a_job_that_came_to_nothing_says_why(api: TestClient, jobs: Wishes) -> None:
    name = asked(api, "conditions", {})
    jobs.end(name, state="late", says=(Text("too long.", "слишком долго."),))
    assert api.get(f"/api/jobs/{name}?lang=ru").json()["says"] == ["слишком долго."]
    found = api.get(f"/api/jobs/{name}/result").json()
    assert (found["status"], found["detail"]) == (409, "too long.")


def test_a_man_of_a_run_is_explained(api: TestClient, jobs: Wishes) -> None:
    scenario = SHELF.scenario("2026", 1_000, None)
    with Threads(1) as spread:
        result = run(scenario, spread)
    name = asked(api, "country/run", {"scenario": "2026", "persons": 1_000})
    jobs.end(name, found={"told": {}, "scenario": scenario, "results": (packed(result),)})
    men = f"/api/country/runs/{name}/persons"
    found = api.get(f"{men}/SYN-0000-000000?lang=ru").json()
    assert found["person"] == "SYN-0000-000000"
    assert found["decision"]["schema"] == "povestka/case/1"
    for nobody in ("SYN-9999-000000", "Ivanov"):
        assert api.get(f"{men}/{nobody}").status_code == 404
    assert paths(api.get(f"{men}/SYN-0000-000000?replicate=1")) == ["replicate"]
    other = asked(api, "conditions", {})
    jobs.end(other)
    assert api.get(f"/api/country/runs/{other}/persons/SYN-0000-000000").status_code == 409
