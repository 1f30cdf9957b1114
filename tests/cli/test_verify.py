"""`povestka verify` and `povestka sandbox verify`: sound, broken and where, or not readable."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.cli.running import Run

from povestka.cli import verify as command
from povestka.cli.sandbox.app import app


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small town, and what was exported of it."""
    folder = tmp_path_factory.mktemp("towns")
    town = str(folder / "town.db")
    for words in (
        ["new", town, "--persons", "8", "--start", "2026-02-01"],
        ["export", town, str(folder / "out")],
    ):
        assert app([*words, "--json"], result_action="return_value") == 0
    return folder


def told(run: Run, *words: object) -> tuple[int, dict[str, Any]]:
    status, out, err = run(*words, "--json")
    assert err == ""
    return status, json.loads(out)


def test_a_store_and_its_export_are_sound(run: Run, shelf: Path) -> None:
    heads = set()
    for words in (
        ("verify", shelf / "town.db"), ("verify", shelf / "out" / "log.jsonl"),
        ("sandbox", "verify", shelf / "town.db"),
    ):
        status, found = told(run, *words)
        assert (status, found["good"], found["wrong"]) == (0, True, None)
        assert found["schema"] == "povestka/verify/1"
        heads.add(found["head"])
        again, found = told(run, *words, "--head", found["head"])
        assert (again, found["published"]) == (0, found["head"])
    assert len(heads) == 1


def test_without_a_head_it_says_what_no_chain_can_show(run: Run, shelf: Path) -> None:
    _, out, _ = run("verify", shelf / "town.db")
    assert "only a head kept elsewhere" in " ".join(out.split())
    assert "SIMULATED CLOCK" in out
    _, out, _ = run("verify", shelf / "town.db", "--lang", "ru")
    assert "сохранённой отдельно" in " ".join(out.split())
    head = told(run, "verify", shelf / "town.db")[1]["head"]
    _, out, _ = run("verify", shelf / "town.db", "--head", head)
    assert "elsewhere" not in out


def broken(town: Path, statement: str) -> None:
    """The store changed by hand, past its guards, which are put back."""
    with closing(sqlite3.connect(town)) as store:
        guards = store.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            store.execute(f"DROP TRIGGER {name}")
        store.create_function("key_of", 1, lambda one: one)
        store.execute(statement)
        for _, sql in guards:
            store.execute(sql)
        store.commit()


@pytest.mark.parametrize("words", [("verify",), ("sandbox", "verify")], ids=["alone", "sandbox"])
def test_a_changed_record_is_found_where_it_is(
    run: Run, shelf: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    town = Path(shutil.copy(shelf / "town.db", tmp_path / "town.db"))
    broken(town, "UPDATE record SET hash = zeroblob(32) WHERE seq = 3")
    status, found = told(run, *words, town)
    assert (status, found["good"], found["at"], found["code"]) == (1, False, 3, "changed")
    for lang, says in (("en", "Broken: record 3"), ("ru", "Повреждён: хеш записи 3")):
        status, out, _ = run(*words, town, "--lang", lang)
        assert status == 1
        assert says in out


def test_the_end_cut_off_is_found_against_a_head_alone(
    run: Run, shelf: Path, tmp_path: Path
) -> None:
    head = told(run, "verify", shelf / "town.db")[1]["head"]
    lines = (shelf / "out" / "log.jsonl").read_bytes().splitlines(keepends=True)
    path = tmp_path / "log.jsonl"
    path.write_bytes(b"".join(lines[:-2]))
    assert told(run, "verify", path)[0] == 0
    status, found = told(run, "verify", path, "--head", head)
    assert (status, found["code"]) == (1, "truncated")


def test_a_line_that_is_no_record_is_found(run: Run, shelf: Path, tmp_path: Path) -> None:
    lines = (shelf / "out" / "log.jsonl").read_bytes().splitlines(keepends=True)
    path = tmp_path / "log.jsonl"
    path.write_bytes(b"".join([*lines[:4], b"{}\n", *lines[4:]]))
    status, found = told(run, "verify", path)
    assert (status, found["code"], found["at"]) == (1, "line", 5)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"hello\n", "neither a store of povestka nor an exported log"),
        (b"", "empty"),
        (b"SQLite format 3\0 and no more", "no database"),
        (None, "no store here"),
    ],
    ids=["text", "empty", "stump", "absent"],
)
def test_what_is_no_log_is_not_readable(
    run: Run, tmp_path: Path, content: bytes | None, says: str
) -> None:
    path = tmp_path / "file"
    if content is not None:
        path.write_bytes(content)
    status, out, err = run("verify", path)
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith(f"{path}: ")
    assert says in err


@pytest.mark.parametrize("words", [("verify",), ("sandbox", "verify")], ids=["alone", "sandbox"])
def test_a_head_that_is_none_is_refused(run: Run, shelf: Path, words: tuple[str, ...]) -> None:
    status, out, err = run(*words, shelf / "town.db", "--head", "7:xyz", "--lang", "ru")
    assert (status, out) == (2, "")
    assert "--head" in err and "«7:xyz»" in err


def test_a_log_that_could_not_have_been_is_found_by_the_sandbox(
    run: Run, shelf: Path, tmp_path: Path
) -> None:
    from povestka.outside.sql import open_store
    from povestka.registers.events import Event

    town = Path(shutil.copy(shelf / "town.db", tmp_path / "town.db"))
    store = open_store(town)
    him, on = "SYN-0000-000001", 20_485
    odd = Event(f"{him}/decision.made/", "decision.made", on, on, "board", him,
                data={"call_up": True})
    store.append([odd], store.head().count)
    store.close()
    assert told(run, "verify", town)[0] == 0, "the chain is sound"
    status, found = told(run, "sandbox", "verify", town)
    assert (status, found["wrong"]) == (1, None)
    assert [(one["name"], one["person"]) for one in found["broken"]] == [("possible", him)]
    for lang, says in (("en", "Every event of the log can have been."), ("ru", "возможно")):
        _, out, _ = run("sandbox", "verify", town, "--lang", lang)
        assert says in " ".join(out.split())


def test_progress_is_shown_now_and_then(
    run: Run, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = []
    monkeypatch.setattr(command, "_OFTEN", 5)
    monkeypatch.setattr("povestka.cli.steps.Steps.__call__",
                        lambda _, what, done, whole: shown.append((what, done, whole)))
    assert told(run, "verify", shelf / "town.db")[0] == 0
    assert shown[0][:2] == ("records", 5) and len(shown) > 3
