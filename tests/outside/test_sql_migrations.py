"""A store of any former schema opens, whole, and is then like a new one."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from tests.outside.crashing import unmeasured

from povestka.outside import migrations
from povestka.outside.migrations import GUARDS, TABLES, VERSION, guards, key_of, steps
from povestka.outside.sql import open_store
from povestka.outside.sql_words import StoreError
from povestka.registers import chain
from povestka.registers.events import Event
from povestka.registers.log import Store, head_of

OLD = Path(__file__).parent / "stores"
HEAD = head_of("4:6182cf0f9437f79420f2f6853e91bc11b4f9ebb7e9954551e130735ead289451")
MAN = "SYN-0000-000001"


def old_file(path: Path) -> None:
    database = sqlite3.connect(path)
    database.executescript((OLD / "version_1.sqlite.sql").read_text("utf-8"))
    database.close()


def looked_at(store: Store) -> None:
    """All is there that was there, and one can go on."""
    assert store.head() == HEAD
    assert chain.verify(store.records(), HEAD, bodies=True).good
    assert [one.kind for one in store.town()] == ["town.opened"]
    assert [one.kind for one in store.of([MAN])[MAN]] == ["ground.arose", "ground.recorded"]
    assert store.due(20900) == [(20550, "SYN-0000-000002"), (20900, MAN)]
    there = next(store.events())
    with pytest.raises(ValueError, match="id"):
        store.append([there], 4)
    assert store.append([Event("town/x/1", "x", 1, 1, "world")], 4).count == 5
    store.close()


def schema_of(path: Path) -> set[tuple[str, str]]:
    database = sqlite3.connect(path)
    found = set(database.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    told = dict(database.execute("SELECT key, value FROM meta"))
    database.close()
    assert told["schema"] == str(VERSION)
    return found


def test_an_old_file_is_brought_up_to_date_and_like_a_new_one(tmp_path: Path) -> None:
    old_file(tmp_path / "old")
    looked_at(open_store(tmp_path / "old"))
    looked_at_again = open_store(tmp_path / "old")
    assert looked_at_again.head().count == 5
    looked_at_again.close()
    open_store(tmp_path / "new", create=True).close()
    assert schema_of(tmp_path / "old") == schema_of(tmp_path / "new")


def test_an_old_schema_on_a_server_is_brought_up_to_date(address: str) -> None:
    server, schema = address.split("&schema=")
    with psycopg.connect(f"{server}&options=-csearch_path%3D{schema}") as connection:
        connection.execute(f"CREATE SCHEMA {schema}")
        connection.execute((OLD / "version_1.postgresql.sql").read_text("utf-8").encode())
    looked_at(open_store(address))
    again = open_store(address)
    assert again.head().count == 5
    again.close()


CUT = """
import os, sys
from povestka.outside import migrations
from povestka.outside.sql import open_store
whole, cut = migrations.steps, int(sys.argv[2])
migrations.steps = lambda dialect, since: (*whole(dialect, since)[:cut], "SELECT crash()")
import sqlite3
connect = sqlite3.connect
def connected(*given, **named):
    made = connect(*given, **named)
    made.create_function("crash", 0, lambda: os._exit(9))
    return made
sqlite3.connect = connected
open_store(sys.argv[1])
"""


def test_a_step_that_is_broken_off_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "old"
    old_file(path)
    for cut in range(0, len(steps("sqlite", 1)) + 1, 3):
        done = subprocess.run(
            [sys.executable, "-c", CUT, str(path), str(cut)], check=False, env=unmeasured()
        )
        assert done.returncode == 9
        database = sqlite3.connect(path)
        assert dict(database.execute("SELECT key, value FROM meta"))["schema"] == "1"
        assert not list(database.execute("SELECT 1 FROM sqlite_master WHERE name = 'told'"))
        database.close()
    looked_at(open_store(path))


def test_a_step_that_fails_leaves_the_store_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old"
    old_file(path)
    monkeypatch.setattr(migrations, "steps", lambda *_: ("DROP TABLE wake", "no such statement"))
    with pytest.raises(StoreError) as error:
        open_store(path)
    assert error.value.code == "other"
    with pytest.raises(StoreError):
        open_store(tmp_path / "new", create=True)
    assert list(tmp_path.iterdir()) == [path]
    monkeypatch.undo()
    looked_at(open_store(path))


def test_steps_lead_from_each_version_to_this_one() -> None:
    for dialect in ("sqlite", "postgresql"):
        every = steps(dialect, 0)
        assert every[: -len(steps(dialect, 1))] == migrations._FIRST[dialect]
        assert every[-len(steps(dialect, 1)) :] == steps(dialect, 1)
        assert f"'{VERSION}'" in every[-1]
        assert steps(dialect, VERSION) == ()
        assert len(guards(dialect)) == len(GUARDS)
        for guard, statement in zip(GUARDS, guards(dialect), strict=True):
            assert statement.startswith(f"CREATE TRIGGER {guard} ")
        for table in TABLES:
            assert any(one.startswith(f"CREATE TABLE {table} ") for one in every)
    assert f"seq >> {migrations.ERA}," in " ".join(steps("sqlite", 1))
    assert migrations.PROGRAM in " ".join(steps("sqlite", 0))


def test_a_key_is_a_number_that_sqlite_can_hold() -> None:
    keys = {key_of(f"p/k/{n}") for n in range(10_000)}
    assert len(keys) == 10_000
    assert min(keys) < 0 < max(keys) < 2**63
    assert key_of("p/k/1") == -9206113692714361504
