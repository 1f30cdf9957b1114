"""Folders of runs read back: whole, or a sentence that names what is not."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from povestka.country.recording import written
from povestka.country.results import Result
from povestka.country.setup import Setup, setup
from povestka.outside import runs
from povestka.outside.files import BadFile
from povestka.outside.recorder import write_run
from povestka.outside.runs import part, read_record, read_run
from povestka.people.scenario.model import Scenario

FILES = {"summary.csv": b"a,b\n", "charts/map.svg": b"<svg/>", "report.en.html": b"<p>"}


@pytest.fixture(scope="module")
def made(
    tmp_path_factory: pytest.TempPathFactory, scenario: Scenario, ready: Setup,
    results: list[Result],
) -> Path:  # fmt: skip
    folder = tmp_path_factory.mktemp("runs") / "year"
    write_run(folder, scenario, ready, results=results[:2], files=FILES)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "copied"))


def refused(folder: Path) -> str:
    """The sentence with which a folder is refused, in English; the Russian is looked at too."""
    with pytest.raises(BadFile) as caught:
        read_run(folder)
    says = caught.value.says
    assert re.search("[а-яё]", says.ru) and "\n" not in says.en
    assert says.en.endswith(".") and says.ru.endswith(".")
    return says.en


def test_a_run_is_read_back_as_it_was(
    made: Path, scenario: Scenario, ready: Setup, results: list[Result]
) -> None:
    found = read_run(made)
    assert found.complete and found.done == (0, 1) and found.scenario == scenario
    assert found.changed() is None and found.changed(ready) is None
    for replicate in (0, 1):
        one = found.result(replicate)
        assert np.array_equal(one.outcome.counts, results[replicate].outcome.counts)
        assert one.fingerprint == results[replicate].fingerprint
        told = found.thresholds(replicate)[0].limit
        assert np.array_equal(told, results[replicate].thresholds[0].limit)


def test_the_folder_holds_what_its_record_names(made: Path) -> None:
    found = read_record(made)
    wanted = {*FILES, part(0), part(1), "daily.parquet", "crossed.parquet"}
    assert set(found.record["files"]) == wanted
    assert not list(made.parent.glob("*.partial"))
    assert {"python", "numpy", "numba", "povestka"} == set(found.record["versions"])


def test_the_same_run_gives_the_same_files(
    made: Path, tmp_path: Path, scenario: Scenario, ready: Setup, results: list[Result]
) -> None:
    write_run(tmp_path / "again", scenario, ready, results=results[:2], files=FILES)
    mine, other = read_record(made).record, read_record(tmp_path / "again").record
    assert mine == other


def test_a_run_of_another_time_says_what_has_changed(folder: Path, scenario: Scenario) -> None:
    found = read_run(folder)
    record = {**found.record, "law": {**found.record["law"], "book": "sha256:0"}}
    (folder / "run.json").write_bytes(written(record))
    told = read_run(folder).changed()
    assert told is not None and "law" in told.en
    other = setup(replace(scenario, settings={"channel.register_share": 0.1234}))
    assert found.changed(other) is not None


@pytest.mark.parametrize("name", ["daily.parquet", "charts/map.svg", part(1), "summary.csv"])
def test_a_file_that_was_changed_is_named(folder: Path, name: str) -> None:
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    assert name in refused(folder) and "changed" in refused(folder)


def test_a_file_that_is_missing_is_named(folder: Path) -> None:
    (folder / "report.en.html").unlink()
    assert "missing: report.en.html;" in refused(folder)


def test_a_file_that_is_additional_is_named(folder: Path) -> None:
    (folder / "charts" / "my\x1b[31m.txt").write_text("x")
    assert "charts/my\\x1b[31m.txt" in refused(folder)


def test_only_some_of_many_are_named(folder: Path) -> None:
    for place in range(9):
        (folder / f"note{place}").write_text("x")
    assert "note4 …;" in refused(folder) and "note5" not in refused(folder)


def test_a_link_is_not_the_file_that_it_leads_to(folder: Path, tmp_path: Path) -> None:
    path = folder / "summary.csv"
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert "changed" in refused(folder) and "summary.csv" in refused(folder)


def test_every_byte_of_the_record_is_under_its_seal(folder: Path) -> None:
    content = (folder / "run.json").read_bytes()
    for place in range(0, len(content), max(1, len(content) // 60)):
        changed = bytearray(content)
        changed[place] ^= 1
        (folder / "run.json").write_bytes(changed)
        assert "run.json" in refused(folder)
    for more in (content + b"\n", content[:-1]):
        (folder / "run.json").write_bytes(more)
        assert "seal" in refused(folder)


def changed(body: dict[str, Any], **keys: Any) -> bytes:
    return json.dumps({**body, **keys}).encode()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (lambda body: b"", "not the record"),
        (lambda body: b"[1]", "not the record"),
        (lambda body: b"\xff\xfe", "not the record"),
        (lambda body: b"[" * 100_000, "not the record"),
        (lambda body: changed(body, schema=1), "not the record"),
        (lambda body: changed(body, schema="povestka/country/1"), "not the record"),
        (lambda body: changed(body, schema="povestka/run/2"), "povestka/run/2"),
        (lambda body: changed(body, schema="povestka/run/\x1b"), "\\x1b"),
        (lambda body: changed(body, persons=1), "seal"),
        (lambda body: changed(body, name="\ud800"), "seal"),
        (lambda body: changed(body, more=1), "seal"),
        (lambda body: b'{"schema": "povestka/run/1"}', "seal"),
    ],
)
def test_what_is_no_record_is_refused(
    folder: Path, content: Callable[[dict[str, Any]], bytes], word: str
) -> None:
    body = json.loads((folder / "run.json").read_bytes())
    (folder / "run.json").write_bytes(content(body))
    assert word in refused(folder)


def test_a_record_too_large_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "MOST_BYTES", 100)
    assert "run.json" in refused(folder)


def test_a_folder_that_is_no_run_is_refused(tmp_path: Path) -> None:
    assert "no run.json" in refused(tmp_path)
    assert "no such file" in refused(tmp_path / "nothing")
    (tmp_path / "file").write_text("x")
    assert "no folder" in refused(tmp_path / "file")
    (tmp_path / "run.json").mkdir()
    assert "folder" in refused(tmp_path)


def test_counts_that_went_away_are_told(folder: Path) -> None:
    found = read_run(folder)
    (folder / part(0)).unlink()
    with pytest.raises(BadFile, match="no such file"):
        found.result(0)
