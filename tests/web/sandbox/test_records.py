"""The log: listed, checked against its chain and a head, taken away as files."""

from __future__ import annotations

import json
import tomllib

from povestka.sandbox.verifying import verify
from tests.web.sandbox.conftest import Class


def test_the_log_is_listed_and_checked(group: Class, town: str) -> None:
    said = group.get(f"{town}/log")
    assert "What the check found" not in said
    assert str(group.kept(town).box.store.head()) in said
    checked = group.get(f"{town}/log?check=1")
    assert "Sound:" in checked
    assert verify(group.kept(town).box).good


def test_a_head_kept_from_before_is_checked(group: Class, town: str) -> None:
    head = str(group.kept(town).box.store.head())
    group.post(town, by="day")
    assert "Sound:" in group.get(f"{town}/log?check=1&head={head}")
    other = head.partition(":")[0] + ":" + "0" * 64
    assert "Broken:" in group.get(f"{town}/log?check=1&head={other}")
    bad = group.client.get(f"{town}/log?check=1&head=mine")
    assert bad.status_code == 422
    assert 'id="head-mistake"' in bad.text


def test_the_files_are_what_they_say(group: Class, town: str) -> None:
    count = group.kept(town).box.store.head().count
    lines = group.client.get(f"{town}/files/log.jsonl")
    assert lines.headers["content-disposition"] == 'attachment; filename="log.jsonl"'
    told = [json.loads(line) for line in lines.text.splitlines()]
    assert [one["seq"] for one in told] == list(range(1, count + 1))
    events = group.client.get(f"{town.replace('/en/', '/ru/')}/files/events.json").json()
    assert len(events["events"]) == count
    assert events["says"].startswith("МОДЕЛЬ.")
    assert events["events"][0]["data"] == {}
    scenario = tomllib.loads(group.client.get(f"{town}/files/scenario.toml").text)
    assert scenario["persons"] == 30
    group.get(f"{town}/files/passwd", 404)
