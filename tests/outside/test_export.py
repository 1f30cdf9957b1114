"""A town's log for other programs: types, both days, the structure each format asks for."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import duckdb
import pyarrow.parquet as pq
import pytest

from povestka.outside import export
from povestka.outside.export import COLUMNS, SAYS, write_lines, write_ocel, write_parquet, write_xes
from povestka.outside.files import BadFile
from povestka.registers.events import Event
from povestka.registers.log import Store
from povestka.sandbox.exporting import rows
from povestka.sandbox.memory import Memory

XES = "{http://www.xes-standard.org/}"
MAN = "SYN-0000-000007"


def said(kind: str, on: int, by: str, of: str = "", **data: int | bool | str | None) -> Event:
    person = "" if kind in ("town.opened", "clock.moved") else MAN
    return Event(
        f"{person or 'town'}/{kind}/{of}", kind, on, on + 2, by, person, of, by == "portal", data
    )


EVENTS = (
    said("town.opened", 20500, "world", town='{"says":"модель"}'),
    said("person.described", 20500, "world", status="conscript", born=12000, dispatch=None,
         abroad=False, account=True, elsewhere=False),
    said("summons.issued", 20510, "office", "s1", **{"for": "visit"}, appear=20550, channel="both"),
    said("ground.recorded", 20508, "military", "g1"),
    said("summons.posted", 20511, "portal", "s1"),
    said("screen.shown", 20540, "border", "exit_ban"),
    said("complaint.filed", 20541, "resident", "c1", about="summons", to="court", summons="s1"),
    said("record.corrected", 20545, "office", "", field="born", value=12001),
    said("no.such", 20546, "office", "x1", n=3, told="a\x00<b>&\"c\""),
    said("clock.moved", 20547, "world", to=20547),
)  # fmt: skip


@pytest.fixture
def store() -> Store:
    made = Memory()
    made.append(EVENTS, 0)
    return made


def test_a_table_has_typed_columns_that_another_engine_reads(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "log.parquet"
    monkeypatch.setattr(export, "ROWS", 3)
    assert write_parquet(path, rows(store)) == len(EVENTS)
    table = duckdb.read_parquet(str(path))
    assert table.columns == COLUMNS.names
    assert list(map(str, table.types)) == [
        "BIGINT", "VARCHAR", "VARCHAR", "SMALLINT", "DATE", "DATE", "VARCHAR", "VARCHAR",
        "VARCHAR", "BOOLEAN", "VARCHAR", "VARCHAR",
    ]  # fmt: skip
    found = table.order("seq").fetchall()
    records = list(store.records())
    for seq, (row, event, record) in enumerate(zip(found, EVENTS, records, strict=True), 1):
        day = dt.date(1970, 1, 1) + dt.timedelta(event.on)
        assert row[:7] == (
            seq, event.id, event.kind, 1, day, day + dt.timedelta(2), event.by,
        )  # fmt: skip
        assert row[7:10] == (event.person, event.of, event.automatic)
        assert (json.loads(row[10]), row[11]) == (dict(event.data), record.hash.hex())
    meta = pq.read_schema(path).metadata[b"povestka"].decode()
    assert SAYS.en in meta and SAYS.ru in meta


def test_an_empty_log_is_a_table_without_rows(tmp_path: Path) -> None:
    assert write_parquet(tmp_path / "x", []) == 0
    assert pq.read_table(tmp_path / "x").schema.names == COLUMNS.names


def test_lines_are_records_that_the_verifier_accepts(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    assert write_lines(path, store.records()) == len(EVENTS)
    verifier = Path(export.__file__).with_name("verify.py")
    done = subprocess.run(
        [sys.executable, verifier, path, "--head", str(store.head())],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def read_xes(path: Path) -> ET.Element:
    return ET.fromstring(path.read_text("utf-8"))  # noqa: S314 (of our own making)


def test_a_log_of_traces_follows_the_schema_of_its_standard(tmp_path: Path) -> None:
    """What the schema of IEEE 1849 asks: elements in their order, attributes typed, keys once."""
    path = tmp_path / "log.xes"
    assert write_xes(path, EVENTS) == 8
    log = read_xes(path)
    assert (log.tag, log.get("xes.version"), log.get("xes.features")) == (f"{XES}log", "1.0", "")
    order = [one.tag.removeprefix(XES) for one in log]
    assert order == ["extension"] * 3 + ["global"] * 2 + ["classifier", "string", "trace"]
    prefixes = {one.get("prefix") for one in log.iter(f"{XES}extension")}
    for element in log.iter():
        keys = [one.get("key") for one in element if one.get("key")]
        assert len(keys) == len(set(keys))
        for key in filter(None, keys):
            assert ":" not in key or key.split(":")[0] in prefixes | {"data"}
    for one in [*log.iter(f"{XES}date"), *log.iter(f"{XES}boolean")]:
        value = str(one.get("value"))
        assert value in ("true", "false") or dt.datetime.fromisoformat(value).tzinfo
    shared = {one.get("scope"): {two.get("key") for two in one} for one in log.iter(f"{XES}global")}
    for event in log.iter(f"{XES}event"):
        assert {one.tag.removeprefix(XES) for one in event} <= {"string", "date", "boolean"}
        assert {one.get("key") for one in event} >= shared["event"]
    assert SAYS.en in str(log.findall(f"{XES}string")[0].get("value"))


def test_a_trace_is_a_person_in_the_order_of_what_happened(tmp_path: Path) -> None:
    other = Event("SYN-0000-000001/x", "x", 20000, 20000, "world", "SYN-0000-000001")
    write_xes(tmp_path / "log.xes", [*EVENTS, other])
    traces = read_xes(tmp_path / "log.xes").findall(f"{XES}trace")
    names = [trace.find(f"{XES}string").get("value") for trace in traces]  # type: ignore[union-attr] # it has one
    assert names == ["SYN-0000-000001", MAN]
    told = [
        {one.get("key"): one.get("value") for one in event} for event in traces[1].iter(f"{XES}event")
    ]
    assert [one["concept:name"] for one in told][:3] == [
        "person.described", "ground.recorded", "summons.issued",
    ]  # fmt: skip
    assert told[2] == {
        "concept:name": "summons.issued",
        "id": f"{MAN}/summons.issued/s1",
        "time:timestamp": "2026-02-26T00:00:00+00:00",
        "org:role": "office",
        "of": "s1",
        "recorded": "2026-02-28T00:00:00+00:00",
        "automatic": "false",
        "data:for": "visit",
        "data:appear": "2026-04-07T00:00:00+00:00",
        "data:channel": "both",
    }
    assert (told[0]["data:abroad"], told[0].get("data:dispatch")) == ("false", None)
    assert told[-1]["data:told"] == "a\ufffd<b>&\"c\""


def test_a_log_of_objects_follows_the_schema_of_its_standard(tmp_path: Path) -> None:
    """What the JSON schema of OCEL 2.0 asks, and that every name that is used is declared."""
    path = tmp_path / "log.json"
    assert write_ocel(path, EVENTS) == len(EVENTS)
    told = json.loads(path.read_text("utf-8"))
    assert set(told) == {"objectTypes", "eventTypes", "objects", "events"}
    sorts = {
        one["name"]: {two["name"]: two["type"] for two in one["attributes"]}
        for one in told["eventTypes"]
    }
    types = {"time": str, "string": str, "boolean": bool}
    objects = {one["id"]: one["type"] for one in told["objects"]}
    assert len(objects) == len(told["objects"])
    assert set(objects.values()) == {one["name"] for one in told["objectTypes"]}
    assert len({one["id"] for one in told["events"]}) == len(EVENTS)
    for one in told["events"]:
        assert dt.datetime.fromisoformat(one["time"]).tzinfo
        for given in one["attributes"]:
            sort = sorts[one["type"]][given["name"]]
            assert type(given["value"]) is types[sort]
            assert sort != "time" or dt.datetime.fromisoformat(given["value"])
        assert {two["objectId"] for two in one["relationships"]} <= set(objects)
        assert all(two["qualifier"] for two in one["relationships"])
    assert objects == {
        "town": "town",
        MAN: "person",
        f"{MAN}/s1": "summons",
        f"{MAN}/g1": "ground",
        f"{MAN}/c1": "complaint",
        f"{MAN}/exit_ban": "restriction",
        f"{MAN}/x1": "thing",
    }
    filed = next(one for one in told["events"] if one["type"] == "complaint.filed")
    assert {(one["objectId"], one["qualifier"]) for one in filed["relationships"]} == {
        (MAN, "person"), (f"{MAN}/c1", "of"), (f"{MAN}/s1", "summons"),
    }  # fmt: skip
    says = told["objects"][0]["attributes"][0]["value"]
    assert SAYS.en in says and SAYS.ru in says


def test_a_sample_may_be_of_nobody(tmp_path: Path) -> None:
    assert write_xes(tmp_path / "x", []) == write_ocel(tmp_path / "y", []) == 0
    assert read_xes(tmp_path / "x").findall(f"{XES}trace") == []
    assert json.loads((tmp_path / "y").read_text("utf-8"))["events"] == []


def test_a_file_is_whole_or_what_was_there(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_text("before")

    def breaks() -> object:
        yield from store.records()
        raise RuntimeError("broken off")

    with pytest.raises(RuntimeError):
        write_lines(path, breaks())  # type: ignore[arg-type] # it yields records
    assert (path.read_text(), list(tmp_path.iterdir())) == ("before", [path])
    write_ocel(path, EVENTS)
    assert path.read_text("utf-8").startswith("{")
    with pytest.raises(BadFile, match="no such file or folder") as error:
        write_lines(tmp_path / "no" / "log", [])
    assert "папки нет" in error.value.says.ru


def test_what_is_exported_says_what_it_is() -> None:
    for words in ("MODEL", "SYNTHETIC PERSONS", "SIMULATED CLOCK"):
        assert words in SAYS.en
    for words in ("МОДЕЛЬ", "УСЛОВНЫЕ ЛИЦА", "МОДЕЛЬНОЕ ВРЕМЯ"):
        assert words in SAYS.ru
