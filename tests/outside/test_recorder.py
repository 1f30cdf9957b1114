"""A run written down: whole at the end, a valid part of it or nothing before; and taken up again."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from povestka.country.recording import written
from povestka.country.results import Result
from povestka.country.setup import Setup
from povestka.outside import folders, recorder
from povestka.outside.files import BadFile
from povestka.outside.recorder import Recorder, write_run
from povestka.outside.runs import part, read_record, read_run
from povestka.people.scenario.model import Scenario

FILES = {"summary.csv": b"a,b\n", "charts/map.svg": b"<svg/>"}
BEGIN = """
import signal, sys, time
from pathlib import Path
from povestka.country.engines import Threads
from povestka.country.replicating import replicates
from povestka.country.setup import setup
from povestka.outside.recorder import Recorder
from povestka.outside.scenarios import load
signal.signal(signal.SIGINT, signal.default_int_handler)
folder, wanted, until = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
scenario = load("2026", persons=20_000)
with Threads(1) as engine, Recorder(folder, scenario, setup(scenario), wanted) as run:
    for result in replicates(scenario, engine, wanted, start=run.missing[0]):
        if result.replicate == until:
            print("waiting", flush=True)
            time.sleep(600)
        run.add(result)
"""


UNMEASURED = {key: one for key, one in os.environ.items() if not key.startswith("COVERAGE")}
"""A process that is killed, or may not write, would leave half a file of what was covered."""


class Told(Exception):
    """What breaks a run off in a test."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "year"


@pytest.fixture
def make(folder: Path, scenario: Scenario, ready: Setup) -> Any:
    def made(replicates: int = 3, **changes: Any) -> Recorder:
        return Recorder(folder, replace(scenario, **changes), ready, replicates, {"kind": "here"})

    return made


def broken_off(made: Recorder, results: list[Result]) -> None:
    with pytest.raises(Told), made:
        _add_and_break(made, results)


def _add_and_break(made: Recorder, results: list[Result]) -> None:
    for result in results:
        made.add(result)
    raise Told


def beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir())


def refused(made: Recorder) -> str:
    """The sentence with which a run is refused before it begins."""
    with pytest.raises(BadFile) as caught, made:
        pass
    says = caught.value.says
    assert re.search("[а-яё]", says.ru) and says.en.endswith(".") and says.ru.endswith(".")
    return says.en


def test_a_run_is_there_when_it_is_finished_and_not_before(
    folder: Path, make: Any, results: list[Result]
) -> None:
    steps: list[tuple[int, int]] = []
    with make() as made:
        assert made.missing == (0, 1, 2)
        for result in reversed(results):
            made.add(result)
            assert not folder.exists()
        found = made.finish(FILES, lambda done, whole: steps.append((done, whole)))
    assert beside(folder) == ["year"] and steps == [(1, 3), (2, 3), (3, 3)]
    run = read_run(folder)
    assert run.complete and run.done == (0, 1, 2) and run.record["engine"] == {"kind": "here"}
    assert run.record["fingerprint"] == found["fingerprint"] == made.record["fingerprint"]
    assert (folder / "charts" / "map.svg").read_bytes() == b"<svg/>"


def test_one_replicate_has_the_fingerprint_of_its_counts(
    folder: Path, scenario: Scenario, ready: Setup, results: list[Result]
) -> None:
    found = write_run(folder, scenario, ready, results=results[:1], files={})
    assert found["fingerprint"] == results[0].fingerprint


def test_what_is_done_can_be_looked_at_before_the_end(make: Any, results: list[Result]) -> None:
    with make() as made:
        made.add(results[1])
        counts = made.result(1).outcome.counts
        assert np.array_equal(counts, results[1].outcome.counts)
        with pytest.raises(BadFile):
            made.result(0)


def test_a_run_of_several_that_is_broken_off_is_taken_up_again(
    folder: Path, make: Any, results: list[Result], tmp_path: Path
) -> None:
    with make() as made:
        for result in results:
            made.add(result)
        wanted = made.finish(FILES)
    folder.rename(tmp_path / "whole")

    broken_off(make(), results[:1])
    assert beside(folder) == ["whole", "year"]
    run = read_run(folder)
    assert not run.complete and run.done == (0,) and run.record["fingerprint"] is None
    assert np.array_equal(run.result(0).outcome.counts, results[0].outcome.counts)

    broken_off(make(), [])
    assert read_run(folder).done == (0,)
    with make() as made:
        assert made.missing == (1, 2) and not folder.exists()
        for result in results[1:]:
            made.add(result)
        found = made.finish(FILES)
    assert beside(folder) == ["whole", "year"]
    assert found["fingerprint"] == wanted["fingerprint"] and found["files"] == wanted["files"]
    assert read_run(folder).complete


def test_fewer_replicates_may_be_wanted_the_second_time(
    folder: Path, make: Any, results: list[Result]
) -> None:
    broken_off(make(), results[:2])
    with make(1) as made:
        assert made.missing == ()
        made.finish({})
    assert read_run(folder).done == (0,)


@pytest.mark.parametrize(("wanted", "there"), [(1, 1), (3, 0)])
def test_otherwise_nothing_is_left(
    folder: Path, make: Any, results: list[Result], wanted: int, there: int
) -> None:
    broken_off(make(wanted), results[:there])
    assert beside(folder) == []


def test_a_process_that_gets_ctrl_c_leaves_a_valid_part(
    folder: Path, make: Any, results: list[Result]
) -> None:
    words = [sys.executable, "-c", BEGIN, str(folder), "3", "2"]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdout=pipe, stderr=pipe, env=UNMEASURED) as begun:
        assert begun.stdout is not None and begun.stdout.readline() == b"waiting\n"
        begun.send_signal(signal.SIGINT)
        _, told = begun.communicate(timeout=600)
    assert begun.returncode != 0 and b"KeyboardInterrupt" in told
    assert beside(folder) == ["year"] and read_run(folder).done == (0, 1)
    with make() as made:
        made.add(results[2])
        found = made.finish({})
    told_again = write_run(
        folder.with_name("other"), made._scenario, made._ready, results=results, files={}
    )
    assert found["fingerprint"] == told_again["fingerprint"]


def test_a_process_that_is_killed_is_taken_up_again_too(folder: Path, make: Any) -> None:
    words = [sys.executable, "-c", BEGIN, str(folder), "3", "1"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, env=UNMEASURED) as begun:
        assert begun.stdout is not None and begun.stdout.readline() == b"waiting\n"
        begun.kill()
    assert beside(folder) == ["year.partial"]
    assert read_run(folder.with_name("year.partial")).done == (0,)
    (folder.with_name("year.partial") / "summary.csv").write_bytes(b"half")
    with make() as made:
        assert made.missing == (1, 2)


def test_a_part_that_was_damaged_is_run_again(
    folder: Path, make: Any, results: list[Result]
) -> None:
    broken_off(make(), results[:2])
    working = folder.rename(folder.with_name("year.partial"))
    (working / part(0)).write_bytes(b"half")
    with make() as made:
        assert made.missing == (0, 2)
    (folder.rename(working) / part(1)).unlink()
    with make() as made:
        assert made.missing == (0, 1, 2)
    assert beside(folder) == []


def test_a_complete_run_of_the_same_is_replaced(
    folder: Path, make: Any, results: list[Result], scenario: Scenario, ready: Setup
) -> None:
    write_run(folder, scenario, ready, results=results[:1], files={"old.txt": b"old"})
    broken_off(make(1), results[:1])
    assert read_run(folder).record["files"]["old.txt"] and beside(folder) == ["year"]
    write_run(folder, scenario, ready, results=results[:1], files={"new.txt": b"new"})
    assert not (folder / "old.txt").exists() and (folder / "new.txt").exists()
    assert beside(folder) == ["year"]


def test_a_longer_run_begun_beside_a_complete_one_is_taken_up(
    folder: Path, make: Any, results: list[Result], scenario: Scenario, ready: Setup
) -> None:
    write_run(folder, scenario, ready, results=results[:1], files={})
    broken_off(make(), results[:2])
    assert read_run(folder).complete and beside(folder) == ["year", "year.partial"]
    with make() as made:
        assert made.missing == (2,)
        made.add(results[2])
        made.finish({})
    assert read_run(folder).done == (0, 1, 2) and beside(folder) == ["year"]


def test_a_run_that_was_being_replaced_is_put_back(
    folder: Path, make: Any, results: list[Result], scenario: Scenario, ready: Setup
) -> None:
    write_run(folder, scenario, ready, results=results[:1], files={"old.txt": b"old"})
    folder.rename(folder.with_name(".year.replaced"))
    broken_off(make(1), [])
    assert beside(folder) == ["year"] and (folder / "old.txt").exists()
    write_run(folder.with_name("other"), scenario, ready, results=results[:1], files={})
    folder.with_name("other").rename(folder.with_name(".year.replaced"))
    write_run(folder, scenario, ready, results=results[:1], files={})
    assert beside(folder) == ["year"]


class TestFoldersThatAreRefused:
    """One sentence each, and what was there is as it was."""

    def test_a_folder_with_something_else(self, folder: Path, make: Any) -> None:
        folder.mkdir()
        (folder / "letter.txt").write_text("mine")
        assert "«year»" in refused(make()) and beside(folder) == ["year"]
        assert folders.listed(folder) == {"letter.txt"}

    def test_a_working_folder_with_something_else(self, folder: Path, make: Any) -> None:
        (folder.parent / "year.partial").mkdir()
        (folder.parent / "year.partial" / "letter.txt").write_text("mine")
        assert "«year.partial»" in refused(make())
        assert (folder.parent / "year.partial" / "letter.txt").exists()

    def test_a_file(self, folder: Path, make: Any) -> None:
        folder.write_text("mine")
        assert "a file of this name" in refused(make())
        folder.rename(folder.with_name("year.partial"))
        assert "name is there" in refused(make())

    def test_a_folder_that_cannot_be_made(
        self, tmp_path: Path, scenario: Scenario, ready: Setup
    ) -> None:
        assert "no such file" in refused(Recorder(tmp_path / "no" / "year", scenario, ready))
        assert list(tmp_path.iterdir()) == []

    def test_a_run_of_another_scenario(
        self, folder: Path, make: Any, results: list[Result]
    ) -> None:
        broken_off(make(), results[:1])
        told = refused(make(name="year-2027"))
        assert "«year-2026»" in told and "«year-2027»" in told
        assert "differs in persons, seed;" in refused(make(persons=30_000, seed=2))
        assert read_run(folder).done == (0,)

    def test_a_run_with_a_file_of_somebody_else(
        self, folder: Path, make: Any, results: list[Result]
    ) -> None:
        broken_off(make(), results[:1])
        (folder / "notes.txt").write_text("mine")
        assert "notes.txt" in refused(make()) and (folder / "notes.txt").exists()

    def test_a_part_under_another_law(
        self, folder: Path, make: Any, results: list[Result]
    ) -> None:
        broken_off(make(), results[:1])
        record = read_record(folder).record
        record = {**record, "hashes": {**record["hashes"], "code": "sha256:0"}}
        (folder / "run.json").write_bytes(written(record))
        assert "another law or program" in refused(make())
        assert read_run(folder).done == (0,) and beside(folder) == ["year"]

    def test_an_empty_folder_is_taken(
        self, folder: Path, scenario: Scenario, ready: Setup, results: list[Result]
    ) -> None:
        folder.mkdir()
        (folder.parent / "year.partial").mkdir()
        (folder.parent / "year.partial" / "run.json.new").write_text("half")
        write_run(folder, scenario, ready, results=results[:1], files={})
        assert read_run(folder).complete and beside(folder) == ["year"]


def writes(monkeypatch: pytest.MonkeyPatch, fails_at: int, error: BaseException) -> Iterator[int]:
    """Let the write of that number fail; of a full disk, all after it too."""
    number = 0
    real = folders.put

    def put(path: Path, content: bytes) -> str:
        nonlocal number
        number += 1
        if number == fails_at or (number > fails_at and isinstance(error, OSError)):
            raise error
        return real(path, content)

    monkeypatch.setattr(folders, "put", put)
    while True:
        yield number


@pytest.mark.parametrize("there", [False, True])
@pytest.mark.parametrize("wanted", [1, 2])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_whichever_write_fails_nothing_half_done_is_left(
    folder: Path, scenario: Scenario, ready: Setup, results: list[Result],
    monkeypatch: pytest.MonkeyPatch, error: BaseException, wanted: int, there: bool,
) -> None:  # fmt: skip
    if there:
        write_run(folder, scenario, ready, results=results[:wanted], files={"old.txt": b""})
    wrong = KeyboardInterrupt if isinstance(error, KeyboardInterrupt) else BadFile
    for fails_at in range(1, 20):
        with monkeypatch.context() as patched:
            count = writes(patched, fails_at, error)
            next(count)
            try:
                write_run(folder, scenario, ready, results=results[:wanted], files=FILES)
                break
            except wrong:
                pass
        if there:
            assert read_run(folder).complete and (folder / "old.txt").exists()
        elif folder.exists():
            run = read_run(folder)
            assert run.done and not run.complete and wanted == 2
        waits = folder.with_name("year.partial")
        if waits.exists():
            run = read_run(waits)
            assert run.done and not run.complete and wanted == 2 and there
        assert set(beside(folder)) <= {"year", waits.name}
    else:
        raise AssertionError("it never came to its end")
    assert fails_at > len(FILES) + 2
    assert read_run(folder).complete and beside(folder) == ["year"]


def test_a_disk_that_is_full_while_tables_are_written(
    folder: Path, make: Any, results: list[Result]
) -> None:
    with make(1) as made:
        made.add(results[0])
        (folder.with_name("year.partial") / "daily.parquet").symlink_to("/dev/full")
        with pytest.raises(BadFile, match="no space is left"):
            made.finish({})
    assert beside(folder) == []


def test_a_process_that_may_write_no_more_says_so_in_one_sentence(tmp_path: Path) -> None:
    limited = BEGIN.replace(
        "signal.signal(",
        "import resource as r; r.setrlimit(r.RLIMIT_FSIZE, (4_096, 4_096))\nsignal.signal(",
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, str(tmp_path / "year"), "2", "9"],
        capture_output=True, text=True, encoding="utf-8", timeout=600, check=False,
        env=UNMEASURED,
    )  # fmt: skip
    assert "BadFile: the run cannot be written (the file would be too large);" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_renamed_keeps_what_was_there(
    folder: Path, scenario: Scenario, ready: Setup, results: list[Result],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    write_run(folder, scenario, ready, results=results[:1], files={"old.txt": b""})
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path.name == "year.partial":
            raise OSError(errno.EROFS, "read-only")
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(BadFile, match="only be read"):
        write_run(folder, scenario, ready, results=results[:1], files={})
    assert (folder / "old.txt").exists() and beside(folder) == ["year"]
    assert read_run(folder).complete


def test_mistakes_of_the_program_are_no_sentences(make: Any, results: list[Result]) -> None:
    with make() as made:
        with pytest.raises(ValueError, match="all of its replicates"):
            made.finish({})
        for result in results:
            made.add(result)
        with pytest.raises(ValueError, match="missing"):
            made.add(results[0])
        for name in ("../x", "/x", "a/../x", "run.json", "./x", "daily.parquet"):
            with pytest.raises(ValueError, match="no file of a run"):
                made.finish({name: b""})


def test_the_versions_are_of_what_a_run_rests_on() -> None:
    assert recorder.versions()["python"] == ".".join(map(str, sys.version_info[:3]))
