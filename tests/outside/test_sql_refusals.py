"""What a store is refused for: one clear sentence each in two languages, and nothing lost."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Event as Signal
from threading import Thread

import psycopg
import pytest

from povestka.outside import migrations, sql, sql_file
from povestka.outside.migrations import GUARDS, TABLES
from povestka.outside.sql import SqlStore, open_store
from povestka.outside.sql_words import POSTGRESQL, SQLITE, WORDS, StoreError, sqlite_code
from povestka.registers.events import Event
from povestka.registers.log import Moved

META = "INSERT INTO meta VALUES"
OF_A_STORE = [f"CREATE TABLE {name} ({', '.join(columns)})" for name, columns in TABLES.items()]
TODAY = migrations.steps("sqlite", 1)[-1]


def event(n: int, fill: str = "") -> Event:
    return Event(f"p/k/{n}", "k", 1, n, "world", "p", data={"fill": fill})


def refused(code: str, error: pytest.ExceptionInfo[StoreError]) -> str:
    """The sentence, after a look at it."""
    assert error.value.code == code
    said = error.value.says
    for words in (said.en, said.ru):
        assert words.endswith(".") and "\n" not in words and "{" not in words
    assert re.search("[а-я]{3}", said.ru) and not re.search("[а-я]", said.en)
    return said.en


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with one event."""
    found = tmp_path / "town.store"
    store = open_store(found, create=True)
    store.append([event(1)], 0, {"p": 5})
    store.close()
    return found


def by_hand(path: Path, *statements: str) -> None:
    """What somebody does to the database without this program."""
    database = sqlite3.connect(path)
    with database:
        for one in statements:
            database.execute(one)
    database.close()


def whole(path: Path | str) -> None:
    """Nothing was lost, and one can go on."""
    store = open_store(path)
    assert [one.seq for one in store.records()] == [1]
    assert store.due(9) == [(5, "p")]
    assert store.append([event(2)], 1).count == 2
    store.close()


# ---- opening


def test_nothing_is_made_where_a_store_is_only_opened(tmp_path: Path) -> None:
    for where in (tmp_path / "no.store", f"sqlite:///{tmp_path}/no.store"):
        with pytest.raises(StoreError) as error:
            open_store(where)
        refused("missing", error)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as error:
        open_store(tmp_path)
    refused("folder", error)


def test_where_something_is_no_store_is_made(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    for where in (path, tmp_path):
        with pytest.raises(StoreError) as error:
            open_store(where, create=True)
        refused("exists", error)
    assert path.read_bytes() == before


def test_a_store_cannot_be_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as error:
        open_store(tmp_path / "no" / "town.store", create=True)
    assert "no such file or folder" in refused("cannot_open", error)
    assert "папки нет" in error.value.says.ru


def test_a_path_with_odd_characters_is_a_path(tmp_path: Path) -> None:
    where = tmp_path / "Город ?mode=ro&#50%25 é.store"
    open_store(where, create=True).close()
    assert [one.name for one in tmp_path.iterdir()] == [where.name]
    open_store(f"sqlite:///{tmp_path}/plain.store", create=True).close()
    assert (tmp_path / "plain.store").exists()


def test_a_file_that_was_never_finished_is_empty(tmp_path: Path) -> None:
    (tmp_path / "x").touch()
    with pytest.raises(StoreError) as error:
        open_store(tmp_path / "x")
    refused("empty", error)


@pytest.mark.parametrize("content", [b"as_of = 2026-02-02\n" * 50, b"\0" * 4096])
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x"
    path.write_bytes(content)
    with pytest.raises(StoreError) as error:
        open_store(path)
    refused("not_a_database", error)
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (content, [path])


@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TABLE bookmarks (id, url)"],
        [f"CREATE TABLE {name} ({', '.join(columns[::-1])})" for name, columns in TABLES.items()],
        OF_A_STORE,
        *(
            [*OF_A_STORE, f"{META} ('program', '{program}'), ('schema', {version})"]
            for program, version in (
                ("another", "'1'"), (migrations.PROGRAM, "'first'"), (migrations.PROGRAM, "'0'"),
                (migrations.PROGRAM, "NULL"),
            )
        ),
    ],
)
def test_a_database_of_another_program_is_left_as_it_is(
    tmp_path: Path, statements: list[str]
) -> None:
    path = tmp_path / "x.db"
    by_hand(path, *statements)
    before = path.read_bytes()
    with pytest.raises(StoreError) as error:
        open_store(path)
    refused("foreign", error)
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (before, [path])


def test_a_newer_schema_is_not_guessed_at(path: Path) -> None:
    by_hand(path, "UPDATE meta SET value = '17' WHERE key = 'schema'")
    with pytest.raises(StoreError) as error:
        open_store(path)
    assert "schema 17" in refused("newer", error)
    by_hand(path, TODAY)
    whole(path)


def test_a_schema_that_became_newer_in_the_meantime_is_not_written(path: Path) -> None:
    store = open_store(path)
    by_hand(path, "UPDATE meta SET value = '17' WHERE key = 'schema'")
    with pytest.raises(StoreError) as error:
        store.append([event(2)], 1)
    refused("newer", error)
    store.close()
    by_hand(path, TODAY)
    whole(path)


@pytest.mark.parametrize("guard", GUARDS)
def test_a_guard_that_was_taken_out_or_changed_is_missed(path: Path, guard: str) -> None:
    by_hand(path, f"DROP TRIGGER {guard}")
    with pytest.raises(StoreError) as error:
        open_store(path)
    assert f"({guard})" in refused("guards", error)
    by_hand(path, f"CREATE TRIGGER {guard} BEFORE UPDATE ON record BEGIN SELECT 1; END")
    with pytest.raises(StoreError) as error:
        open_store(path)
    refused("guards", error)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record SET body = x'00'",
        "UPDATE record SET seq = 9",
        "DELETE FROM record",
        "INSERT INTO record SELECT seq + 2, id || 'x', person, kind, body, hash FROM record",
        "INSERT OR REPLACE INTO record SELECT seq, id, person, kind, x'00', hash FROM record",
        "INSERT INTO record SELECT seq + 1, id || 'x', person, kind, body, x'00' FROM record",
        "INSERT INTO record SELECT seq + 1, id || 'x', person, kind, 'text', hash FROM record",
    ],
)
def test_the_database_itself_refuses_to_change_the_past(path: Path, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        by_hand(path, statement)
    whole(path)


# ---- writing and reading


def test_two_who_write_in_one_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sql_file, "WAIT", 0.1)
    store = open_store(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError) as error:
        store.append([event(2)], 1)
    assert "2 seconds" in refused("locked", error)
    assert store.head().count == 1  # reading goes on
    other.execute("ROLLBACK")
    other.close()
    store.close()
    whole(path)


def test_another_process_that_writes_is_waited_for_a_short_while(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holds = (
        "import sqlite3, sys; other = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "other.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()"
    )
    monkeypatch.setattr(sql_file, "WAIT", 0.1)
    command = [sys.executable, "-c", holds, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        store = open_store(path)
        with pytest.raises(StoreError) as error:
            store.rewake({})
        refused("locked", error)
        other.communicate()
    store.rewake({"p": 5})
    store.close()
    whole(path)


def test_a_thread_that_holds_the_connection_is_waited_for(path: Path) -> None:
    store = open_store(path)
    store._engine.pool._timeout = 0.05  # type: ignore[attr-defined] # of a pool with a queue
    held, done = Signal(), Signal()

    def hold() -> None:
        with store._writing():
            held.set()
            done.wait()

    thread = Thread(target=hold)
    thread.start()
    held.wait()
    with pytest.raises(StoreError) as error:
        store.head()
    refused("locked", error)
    done.set()
    thread.join()
    store.close()
    whole(path)


def limited(store: SqlStore, setting: str) -> None:
    with store._engine.connect() as connection:
        connection.exec_driver_sql(setting)


def test_a_full_database_takes_nothing_in(path: Path) -> None:
    store = open_store(path)
    limited(store, "PRAGMA max_page_count = 20")
    with pytest.raises(StoreError) as error:
        store.append([event(n, "x" * 999) for n in range(2, 500)], 1, {"p": 6})
    refused("full", error)
    assert (store.head().count, store.due(9)) == (1, [(5, "p")])
    store.close()
    whole(path)


def test_a_store_that_can_only_be_read_is_read(path: Path) -> None:
    store = open_store(path)
    limited(store, "PRAGMA query_only = ON")
    with pytest.raises(StoreError) as error:
        store.append([event(2)], 1)
    refused("read_only", error)
    assert list(store.events()) == [event(1)]
    store.close()
    whole(path)


FULL = """
import resource, sys
from povestka.outside.sql import open_store
from povestka.outside.sql_words import StoreError
from tests.outside.test_sql_refusals import event
store = open_store(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    store.append([event(n, "x" * 999) for n in range(2, 500)], 1, {"p": 6})
    print("written")
except StoreError as error:
    print(error.code)
"""


def test_a_disk_that_takes_no_more_loses_nothing(path: Path) -> None:
    """The system itself refuses to let a file grow: where, goes up in steps."""
    for limit in (0, 5_000, 40_000, 300_000):
        done = subprocess.run(
            [sys.executable, "-c", FULL, str(path), str(limit)],
            capture_output=True, text=True, check=True,
        )
        assert done.stdout.strip() in ("disk", "full"), done.stderr
        store = open_store(path)
        assert (store.head().count, store.due(9)) == (1, [(5, "p")])
        store.close()
    whole(path)


READ_ONLY = """
import os, sys
from povestka.outside.sql import open_store
from povestka.outside.sql_words import StoreError
from tests.outside.test_sql_refusals import event
if not os.geteuid():
    os.setuid(65534)
try:
    store = open_store(sys.argv[1])
    print(store.head().count)
    store.append([event(2)], 1)
except StoreError as error:
    print(error.code)
"""


@pytest.mark.parametrize(
    ("mode", "folder", "told"),
    [(0o444, 0o777, ["1", "read_only"]), (0o000, 0o777, ["cannot_open"])],
    ids=["file", "closed"],
)
def test_a_file_in_which_one_may_not_write(
    path: Path, mode: int, folder: int, told: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(folder)
        copy = Path(place, "town.store")
        copy.write_bytes(path.read_bytes())
        copy.chmod(mode)
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(copy)], capture_output=True, text=True, check=True
        )
        assert done.stdout.split() == told, done.stderr


def test_a_body_that_is_no_event_is_told_of(path: Path) -> None:
    trigger = migrations.guards("sqlite")[1]
    by_hand(path, f"DROP TRIGGER {GUARDS[1]}", "UPDATE record SET body = x'ff'", trigger)
    store = open_store(path)
    for reads in (lambda: list(store.events()), lambda: store.of(["p"])):
        with pytest.raises(StoreError) as error:
            reads()
        refused("damaged", error)
    assert [one.body for one in store.records()] == [b"\xff"]  # for who verifies
    store.close()


def test_a_page_that_was_overwritten_is_told_of(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreError) as error:
        open_store(path)
    refused("damaged", error)


# ---- addresses and servers


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("://", "address"), ("postgresql://host:port/x", "address"), ("mysql://host/x", "kind"),
        ("sqlite://", "kind"), ("postgresql+asyncpg://host/x", "kind"),
        ("postgresql:///x?schema=Town", "schema_name"), ("postgresql:///x?schema=1", "schema_name"),
        ("postgresql:///x?schema=a;drop", "schema_name"),
        ("postgresql:///x?schema=a&schema=b", "schema_name"),
        ("postgresql:///x?schema=" + "a" * 61, "schema_name"),
    ],
)
def test_an_address_that_is_none(where: str, code: str) -> None:
    with pytest.raises(StoreError) as error:
        open_store(where)
    refused(code, error)


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as error:
        open_store(f"postgresql://somebody:secret@/x?host={tmp_path}")
    assert "secret" not in refused("unreachable", error)


def test_a_database_that_is_not_there(server: str) -> None:
    with pytest.raises(StoreError) as error:
        open_store(server.replace("/postgres?", "/no_such?"))
    assert "no_such" in refused("unreachable", error)


def test_without_its_driver_a_server_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError) as error:
        open_store("postgresql:///x")
    refused("driver", error)


@pytest.fixture
def plain(address: str) -> str:
    """The address of a server and schema without this program."""
    server, schema = address.split("&schema=")
    return f"{server}&options=-csearch_path%3D{schema}"


def on_server(plain: str, *statements: str) -> None:
    with psycopg.connect(plain) as connection:
        for one in statements:
            connection.execute(one)


@pytest.fixture
def made(address: str) -> str:
    """The address of a store with one event."""
    store = open_store(address, create=True)
    store.append([event(1)], 0, {"p": 5})
    store.close()
    return address


def test_a_schema_without_a_store(address: str) -> None:
    with pytest.raises(StoreError) as error:
        open_store(address)
    refused("missing", error)


def test_where_a_store_is_on_a_server_none_is_made(made: str) -> None:
    with pytest.raises(StoreError) as error:
        open_store(made, create=True)
    refused("exists", error)
    whole(made)


def test_two_towns_in_one_database(made: str, server: str) -> None:
    other = open_store(f"{server}&schema=user", create=True)  # a word of the language too
    assert other.head().count == 0
    other.append([event(1), event(2)], 0)
    other.close()
    whole(made)


def test_tables_of_another_program_on_a_server(made: str, plain: str) -> None:
    on_server(plain, "ALTER TABLE wake RENAME TO sleep")
    with pytest.raises(StoreError) as error:
        open_store(made)
    refused("foreign", error)
    with pytest.raises(StoreError) as error:
        open_store(made, create=True)
    refused("exists", error)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record SET body = ''",
        "DELETE FROM record",
        "TRUNCATE record",
        "INSERT INTO record SELECT seq + 2, id || 'x', person, kind, body, hash FROM record",
        "INSERT INTO record SELECT * FROM record ON CONFLICT (seq) DO UPDATE SET body = ''",
    ],
)
def test_the_server_refuses_to_change_the_past(made: str, plain: str, statement: str) -> None:
    with pytest.raises(psycopg.errors.RaiseException):
        on_server(plain, statement)
    whole(made)


@pytest.mark.parametrize("guard", GUARDS)
def test_a_guard_that_was_taken_out_on_a_server(made: str, plain: str, guard: str) -> None:
    on_server(plain, f"ALTER TABLE record DISABLE TRIGGER {guard}")
    with pytest.raises(StoreError) as error:
        open_store(made)
    assert f"({guard})" in refused("guards", error)


def test_who_writes_on_a_server_is_waited_for_a_short_while(
    made: str, plain: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sql, "WAIT", 0.1)
    store = open_store(made)
    with psycopg.connect(plain) as other:
        other.execute("SELECT * FROM meta FOR UPDATE")
        with pytest.raises(StoreError) as error:
            store.append([event(2)], 1)
    refused("locked", error)
    store.close()
    whole(made)


def test_who_writes_on_a_server_by_hand_without_waiting_is_no_lost_update(
    made: str, plain: str
) -> None:
    store = open_store(made)
    told: list[BaseException] = []

    def write() -> None:
        try:
            store.append([event(2)], 1)
        except Moved as error:
            told.append(error)

    with psycopg.connect(plain) as other:
        other.execute(
            "INSERT INTO record SELECT seq + 1, 'by hand', person, kind, body, hash FROM record"
        )
        thread = Thread(target=write)
        thread.start()
        waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        with psycopg.connect(plain, autocommit=True) as third:
            while third.execute(waits).fetchone() == (0,):
                pass
    thread.join()
    assert len(told) == 1
    assert store.head().count == 2
    store.close()


def test_a_store_on_a_server_that_can_only_be_read(made: str, plain: str) -> None:
    store = open_store(made)
    with store._engine.connect() as connection:
        connection.exec_driver_sql("SET default_transaction_read_only = on")
        connection.commit()
    with pytest.raises(StoreError) as error:
        store.append([event(2)], 1)
    refused("read_only", error)
    store.close()
    whole(made)


def test_a_name_without_the_right_to_read(made: str, plain: str) -> None:
    schema = made.partition("schema=")[2]
    guest = f"guest_{schema}"
    on_server(plain, f"CREATE ROLE {guest}", f"GRANT USAGE ON SCHEMA {schema} TO {guest}")
    store = open_store(made)
    with store._engine.connect() as connection:
        connection.exec_driver_sql(f"SET SESSION AUTHORIZATION {guest}")
        connection.commit()
    with pytest.raises(StoreError) as error:
        store.head()
    refused("denied", error)
    store.close()


def test_what_no_code_names_is_given_as_the_database_says_it(path: Path) -> None:
    store = open_store(path)
    by_hand(path, "DROP TABLE wake")
    with pytest.raises(StoreError) as error:
        store.due(5)
    assert "wake" in refused("other", error)
    store.close()


def test_each_code_has_its_words() -> None:
    codes = {*SQLITE.values(), *POSTGRESQL.values()}
    assert codes <= set(WORDS)
    assert {sqlite_code(name) for name in SQLITE} == set(SQLITE.values())
    assert sqlite_code("") == "other"


@pytest.mark.parametrize("code", WORDS)
def test_each_sentence_is_whole(code: str) -> None:
    with pytest.raises(StoreError) as error:
        raise StoreError(code, "why", found=1, known=2, names="n", seconds=2)
    refused(code, error)


def test_a_closed_store_is_one_file(path: Path) -> None:
    assert [one.name for one in path.parent.iterdir()] == [path.name]
