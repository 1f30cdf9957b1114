"""Operations on a case: the objects of the command line, and every mistake at once."""

from __future__ import annotations

import json
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

import pytest
from starlette.testclient import TestClient

from povestka import decide
from povestka.cli.serve import SHELF
from povestka.web import limits
from povestka.web.api.given import CASE, ReformGiven
from tests.cli.running import process

UNSURE = {**CASE, "summons": [{**CASE["summons"][0], "withdrawn": "unknown"}]}


def test_a_case_is_decided_as_on_the_command_line(api: TestClient, tmp_path: Path) -> None:
    file = tmp_path / "one.toml"
    written = api.post("/api/case/toml", json={"case": CASE})
    assert written.headers["content-type"].startswith("application/toml")
    assert "placed = 2026-01-12" in written.text
    file.write_text(written.text)
    printed = process("case", file, "--json", "--reading", "CR-1=service", "--lang", "ru")
    found = api.post("/api/case?lang=ru", json={"case": CASE, "readings": {"CR-1": "service"}})
    assert found.json() == {**json.loads(printed.stdout), "file": ""}
    assert found.headers["content-language"] == "ru"


def test_under_a_reform_shipped_or_given(api: TestClient) -> None:
    reform = ReformGiven.example["reform"]
    for one, name in (("register_30_days", "register_30_days"), (reform, "thirty_days")):
        told = api.post("/api/case", json={"case": CASE, "reform": one}).json()
        assert told["reform"] == name
        served = next(one for one in told["answers"] if one["question"] == "served_on")
        assert served["value"] == "2026-02-12"


def test_a_case_with_expectations_is_held_against_them(api: TestClient) -> None:
    told = api.post("/api/case", json={"case": {**CASE, "expect": {"served_on": "none"}}}).json()
    assert told["expect"]["failed"]
    against = {"served_on": "none", "CR-2=day_after": {"served_on": "none"}}
    wrong = api.post("/api/case", json={"case": {**CASE, "expect": {**against, "x": {}}}})
    assert wrong.status_code == 422


def test_what_is_expected_under_a_reading_that_the_reform_settles(api: TestClient) -> None:
    settled = next(one for one in map(SHELF.reform, SHELF.reforms()) if one.readings)
    (question, option), *_ = settled.readings.items()
    other = next(
        one for one in ("service", "placement", "practice", "day_after", "same_day", "appear")
        if one != option
    )
    case = {**CASE, "expect": {"reform": settled.name, f"{question}={other}": {"fine": "none"}}}
    found = api.post("/api/case", json={"case": case, "reform": settled.name})
    assert found.status_code == 422
    assert found.json()["mistakes"][0]["path"].startswith("case")


def test_all_mistakes_at_once_by_their_paths(api: TestClient) -> None:
    body = {
        "case": {"as_of": "2026-02-30", "person": {"status": "x", "passport": "1"}},
        "readings": {"CR-99": "x"},
        "reform": "../secret",
    }
    for lang, word in (("en", "there is no"), ("ru", "нет")):
        found = api.post(f"/api/case?lang={lang}", json=body)
        assert found.status_code == 422
        mistakes = {one["path"]: one["says"] for one in found.json()["mistakes"]}
        assert set(mistakes) == {
            "case.as_of", "case.person.status", "case.person.passport", "readings", "reform",
        }
        assert word in mistakes["readings"]
    bad = api.post("/api/case", json={"case": CASE, "reform": {"name": "x"}})
    assert {one["path"] for one in bad.json()["mistakes"]} >= {"reform.title", "reform.says"}


def test_as_a_page_and_as_a_calendar(api: TestClient) -> None:
    page = api.post("/api/case/html?lang=ru", json={"case": CASE, "reasons": True})
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["content-disposition"] == 'attachment; filename="case.html"'
    assert '<html lang="ru">' in page.text
    calendar = api.post("/api/case/ics", json={"case": CASE})
    assert calendar.text.startswith("BEGIN:VCALENDAR")
    assert calendar.headers["content-type"].startswith("text/calendar")


@pytest.mark.parametrize("value", [1.5, [{"a": 1}, "b"]])
def test_what_no_file_can_say_is_not_written(api: TestClient, value: Any) -> None:
    case = {**CASE, "expect": {"served_on": value}}
    found = api.post("/api/case/toml", json={"case": case})
    assert [one["path"] for one in found.json()["mistakes"]] == ["case.expect"]


def test_nothing_expected_is_written_as_none(api: TestClient) -> None:
    case = {**CASE, "expect": {"served_on": None, "dispatch_windows": []}}
    assert 'served_on = "none"' in api.post("/api/case/toml", json={"case": case}).text
    assert api.post("/api/case/toml", json={"case": {}}).status_code == 422


def test_large_and_uncertain_cases_are_bounded(api: TestClient) -> None:
    many = {**CASE, "summons": [CASE["summons"][0]] * (limits.MOST_RECORDS + 1)}
    unsure = {**CASE, "summons": [dict.fromkeys(("placed", "posted", "sent", "handed", "appear",
                                                 "appeared", "withdrawn"), "unknown")]}
    for case, word in ((many, "records"), (unsure, "not known")):
        found = api.post("/api/case", json={"case": case})
        assert found.status_code == 422
        assert word in found.json()["mistakes"][0]["says"]


def test_cases_with_unknown_facts_take_turns(
    api: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert api.post("/api/case", json={"case": UNSURE}).status_code == 200
    taken = BoundedSemaphore(1)
    taken.acquire()
    monkeypatch.setattr(limits, "_TURNS", taken)
    monkeypatch.setattr(limits, "PATIENCE", 0.01)
    assert api.post("/api/case", json={"case": UNSURE}).status_code == 429
    assert api.post("/api/case", json={"case": CASE}).status_code == 200


def test_the_same_through_python(api: TestClient) -> None:
    assert api.post("/api/case", json={"case": CASE}).json() == decide(CASE).to_dict()
