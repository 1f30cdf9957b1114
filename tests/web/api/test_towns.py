"""Operations on towns: what the commands of the sandbox print, in the memory of the server."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from povestka.language.days import day
from povestka.web.api import holding
from povestka.web.api.wrong import Wrong
from povestka.web.sandbox import towns as module
from povestka.web.sandbox.towns import Towns
from tests.web.api.test_law import paths
from tests.web.sandbox.conftest import held_by_another

MAN = "SYN-0000-000004"
ISSUED = {"role": "office", "command": "summons.issued", "person": MAN}


def test_a_town_is_opened_looked_at_and_forgotten(api: TestClient, town: str) -> None:
    found = api.get(town).json()
    assert (found["persons"], found["today"]) == (30, "2026-03-01")
    assert town.rpartition("/")[2] == found["id"]
    assert api.get(f"{town}/head").json() == found
    assert api.delete(town).status_code == 204
    for address in (town, f"{town}/events"):
        assert api.get(address).status_code == 404


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ({"persons": 201, "start": "soon"}, ["persons", "start"]),
        ({"scenario": "x", "persons": 3}, ["scenario"]),
        ({"persons": 3, "start": "2031-01-01"}, ["start"]),
        ({"persons": 3, "region": "RU-X"}, [""]),
        ({"persons": 3, "offices": 4}, [""]),
        ({"persons": "3", "more": 1}, ["persons", "more"]),
    ],
)
def test_what_cannot_be_a_town(api: TestClient, body: dict[str, Any], wrong: list[str]) -> None:
    assert paths(api.post("/api/sandbox/towns", json=body)) == wrong


def test_the_clock_is_moved(api: TestClient, town: str) -> None:
    found = api.post(f"{town}/advance", json={"days": 3}).json()
    assert (found["since"], found["today"]) == ("2026-03-01", "2026-03-04")
    assert paths(api.post(f"{town}/advance", json={"days": 0})) == ["days"]


def test_a_role_is_played(api: TestClient, town: str) -> None:
    taken = api.post(f"{town}/take", json={"role": "office"}).json()
    assert taken["events"][0]["kind"] == "role.taken"
    data = {"for": "medical", "appear": "2026-03-20", "channel": "both"}
    acted = api.post(f"{town}/act", json={**ISSUED, "on": "2026-03-01", "data": data}).json()
    assert acted["events"][0]["kind"] == "summons.issued", acted
    again = api.post(f"{town}/act", json={**ISSUED, "role": "post", "data": data}).json()
    assert (again["events"], bool(again["refused"]["says"])) == ([], True)
    released = api.post(f"{town}/release", json={"role": "office", "person": MAN}).json()
    assert released["refused"] or released["events"]


def test_what_nobody_can_record(api: TestClient, town: str) -> None:
    body = {"role": "x", "command": "x", "person": "x", "of": "Ivanov", "on": "x",
            "data": {"x": True}}
    assert paths(api.post(f"{town}/act", json=body)) == ["role", "command", "of", "person", "on"]
    body = {**ISSUED, "data": {"x": True, "appear": "soon", "channel": "pigeon"}}
    assert paths(api.post(f"{town}/act", json=body)) == [
        "data.x", "data.appear", "data.channel",
    ]
    own = {"role": "world", "command": "clock.moved", "data": {"x": "y"}}
    assert paths(api.post(f"{town}/act", json=own)) == ["command", "data.x"]
    assert paths(api.post(f"{town}/take", json={"role": "x", "person": "x"})) == ["role", "person"]


def test_a_flag_is_told_as_a_flag(api: TestClient, town: str) -> None:
    body = {"role": "office", "command": "record.corrected", "person": MAN,
            "data": {"field": "born_stated", "value": True}}
    found = api.post(f"{town}/act", json=body).json()
    assert found["events"] or found["refused"]


def test_a_man_is_asked_about(api: TestClient, town: str) -> None:
    days = {"on": "2026-02-01", "known": "2026-02-20"}
    body = {"person": MAN, **days, "readings": {"CR-1": "service"}}
    found = api.post(f"{town}/ask", json=body).json()
    assert (found["on"], found["known"], found["readings"]) == (
        "2026-02-01", "2026-02-20", ["CR-1=service"],
    )
    assert api.post(f"{town}/ask", json={"person": MAN}).json()["on"] == "2026-03-01"
    bad = {"person": "x", "on": "x", "known": "y", "readings": {"z": "z"}}
    assert paths(api.post(f"{town}/ask", json=bad)) == ["on", "known", "readings", "person"]


def test_the_log_comes_in_parts(api: TestClient, town: str) -> None:
    api.post(f"{town}/advance", json={"days": 2})
    whole = api.get(f"{town}/events?limit=1000").json()
    assert whole["next"] is None
    listed, after = [], 0
    while after is not None:
        part = api.get(f"{town}/events", params={"after": after, "limit": 40}).json()
        listed += part["events"]
        after = part["next"]
    assert listed == whole["events"]
    assert whole["count"] == len(listed)
    past = api.get(f"{town}/events", params={"after": 10_000, "person": MAN, "known": "2026-01-05"})
    assert (past.json()["events"], past.json()["next"]) == ([], None)
    assert paths(api.get(f"{town}/events?person=x&known=y")) == ["known", "person"]


def test_gaps_are_counted(api: TestClient, town: str) -> None:
    whole = api.get(f"{town}/gaps").json()
    assert whole["person"] is None
    params = {"person": MAN, "on": "2026-02-01", "known": "2026-02-02", "reading": "CR-3=service"}
    one = api.get(f"{town}/gaps", params=params).json()
    assert (one["person"], one["readings"]) == (MAN, ["CR-3=service"])
    params = {"person": "x", "on": "x", "known": "x", "reading": "x"}
    assert paths(api.get(f"{town}/gaps", params=params)) == ["on", "known", "reading", "person"]


def test_a_fault_is_put_in(api: TestClient, town: str) -> None:
    body = {"fault": "late", "fields": {"days": 3, "role": "portal"}}
    assert api.post(f"{town}/inject", json=body).json()["events"][0]["kind"] == "fault.injected"
    assert paths(api.post(f"{town}/inject", json={"fault": "x"})) == ["fields.fault"]
    bad = {"fault": "late", "fields": {"days": 0, "passport": "1"}}
    assert paths(api.post(f"{town}/inject", json=bad)) == ["fields.days", "fields.passport"]


def test_a_town_is_copied_and_compared(api: TestClient, town: str) -> None:
    made = api.post(f"{town}/fork", json={})
    assert made.status_code == 201
    copy, other = made.headers["location"], made.json()["id"]
    early = api.post(f"{town}/fork", json={"at": "2026-02-01"}).json()
    assert early["today"] == "2026-02-01"
    api.post(f"{copy}/advance", json={"days": 1})
    for one, two in ((town.rpartition("/")[2], other), (other, town.rpartition("/")[2])):
        found = api.get("/api/sandbox/compare", params={"one": one, "other": two}).json()
        assert found["on"] == "2026-03-01"
    same = api.get("/api/sandbox/compare", params={"one": other, "other": other}).json()
    assert same["persons"] == []
    assert api.get("/api/sandbox/compare?one=x&other=y").status_code == 404
    assert paths(api.post(f"{town}/fork", json={"at": "2020-01-01"})) == ["at"]
    assert paths(api.post(f"{town}/fork", json={"at": "x"})) == ["at"]


def test_a_log_is_proved_exported_and_checked(api: TestClient, town: str) -> None:
    head = api.get(f"{town}/head").json()["head"]
    assert api.get(f"{town}/verify", params={"head": head}).json()["good"]
    assert paths(api.get(f"{town}/verify?head=x")) == ["head"]
    proof = api.get(f"{town}/proof?record=2&since=1").json()
    body = {"proof": proof, "root": proof["root"], "grown": proof["since"]}
    assert api.post("/api/sandbox/proofs/check", json=body).json()["good"]
    assert not api.post(
        "/api/sandbox/proofs/check", json={**body, "root": f"1:{'0' * 64}", "grown": None}
    ).json()["good"]
    bad = {"proof": {}, "root": "", "grown": "x"}
    assert paths(api.post("/api/sandbox/proofs/check", json=bad)) == ["grown", "proof", "root"]
    bad = {"proof": {}, "root": "y"}
    assert paths(api.post("/api/sandbox/proofs/check", json=bad)) == ["root", "proof"]
    assert paths(api.get(f"{town}/proof?record=100000&since=100001")) == ["record", "since"]
    files = {one["name"]: one["text"] for one in api.get(f"{town}/export").json()["files"]}
    assert set(files) == {"log.jsonl", "scenario.toml"}
    sent = {"log": files["log.jsonl"], "head": head}
    found = api.post("/api/verify?lang=ru", json=sent).json()
    assert (found["good"], found["head"]) == (True, head)


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        ("x\n", "line"), ("[]\n", "line"), ("{}\n", "line"), ("[" * 5_000 + "\n", "line"),
        ('{"seq":1,"body":1,"hash":""}\n', "line"),
        ('{"seq":1e999,"body":"x","hash":"00"}\n', "line"),
        (f'{{"seq":1,"body":"{{}}","hash":"{"0" * 64}"}}\n', "repeated"),
        (f'{{"seq":1, "body":"{{}}","hash":"{"0" * 64}"}}\n', "line"),
    ],
)
def test_a_log_that_is_none(api: TestClient, broken: str, code: str) -> None:
    found = api.post("/api/verify", json={"log": broken}).json()
    assert (found["good"], found["code"], found["at"]) == (False, code, 1)
    assert paths(api.post("/api/verify", json={"log": broken, "head": "x"})) == ["head"]


def test_a_day_is_read_or_noted_as_none() -> None:
    wrong = Wrong()
    assert holding.day_of("on", "soon", wrong) is None
    assert holding.day_of("on", None, wrong) is None
    assert holding.day_of("on", "2026-03-01", wrong) == day("2026-03-01")
    assert [path for path, _ in wrong.mistakes] == ["on"]


def test_stories(api: TestClient) -> None:
    listed = api.get("/api/sandbox/stories?lang=ru").json()["stories"]
    made = api.post(f"/api/sandbox/stories/{listed[0]['name']}")
    assert made.json()["good"]
    assert api.get(made.headers["location"]).json()["id"] == made.json()["town"]
    assert api.post("/api/sandbox/stories/nothing").status_code == 404


def test_who_does_not_get_hold_of_a_town_is_told(
    api: TestClient, town: str, towns: Towns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    with held_by_another(towns.get(town.rpartition("/")[2])):
        assert api.get(town).status_code == 409
