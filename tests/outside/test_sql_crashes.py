"""A crash at every boundary: what is opened again is a prefix of the log, and the wakes fit it."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from itertools import count
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa
from tests.outside.crashing import WAKES, events, unmeasured, watched, work

from povestka.outside.sql import SqlStore, open_store
from povestka.outside.sql_words import StoreError
from povestka.registers import chain
from povestka.registers.log import Head


def is_prefix(store: SqlStore, least: int, most: int) -> None:
    """The log ends after a whole command, not before the last one told of; one can go on."""
    head = store.head()
    assert least <= head.count <= most
    assert list(store.events()) == events(1, head.count)
    assert chain.verify(store.records(), head, bodies=True).good
    assert store.due(10**6) == WAKES[head.count]
    more = events(head.count + 1, head.count + 2)
    assert store.append(more, head.count).count == head.count + 2
    with pytest.raises(ValueError, match="id"):
        store.append(more, head.count + 2)
    store.close()


def test_a_process_that_ends_at_any_boundary_leaves_a_prefix(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.outside.crashing", str(tmp_path)],
        capture_output=True, text=True, check=True, env=unmeasured(),
    )  # fmt: skip
    boundaries = int(done.stdout)
    assert boundaries > 80
    met = set()
    for place in range(boundaries + 1):
        path, told = tmp_path / f"{place}.store", (tmp_path / f"{place}.told").read_text()
        alone = tmp_path / "copy"  # without what stands beside it
        shutil.copy(path, alone)
        for copied in (alone, path):
            try:
                store = open_store(copied)
            except StoreError as error:
                # What was never made, or stood beside the file only, is none; never half of one.
                code = error.code
                assert copied is alone or not told
                copied.unlink()
                store = open_store(copied, create=True)
                assert code == "empty"
            met.add(store.head().count)
            is_prefix(store, int(told or 0) if copied is path else 0, 6)
        alone.unlink()
    assert met == set(WAKES)


ENDLESS = """
import sys
from povestka.outside.sql import open_store
from tests.outside.crashing import events
store = open_store(sys.argv[1])
while True:
    n = store.head().count
    print(store.append(events(n + 1, n + 300), n).count, flush=True)
"""


def test_a_process_that_is_killed_while_it_writes_loses_nothing_told(tmp_path: Path) -> None:
    path = tmp_path / "town.store"
    open_store(path, create=True).close()
    told = 0
    for lines in (1, 4, 9):
        command = [sys.executable, "-c", ENDLESS, str(path)]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env=unmeasured()
        ) as writer:
            assert writer.stdout is not None
            for _ in range(lines):
                told = int(writer.stdout.readline())
            writer.send_signal(signal.SIGKILL)
            told = max([told, *(int(one) for one in writer.stdout if one.endswith("\n"))])
        store = open_store(path)
        head = store.head()
        assert head.count >= told and head.count % 300 == 0
        assert chain.verify(store.records(), head).good
        assert sum(1 for _ in store.events()) == head.count
        store.close()


def test_a_connection_that_is_ended_at_any_boundary_leaves_a_prefix(
    server: str, address: str
) -> None:
    met, codes = set(), set()
    other = psycopg.connect(server, autocommit=True)
    for place in count(0):
        name = f"{address}_{place}"
        passed, told, ended = count(), [0], []
        pid: list[int] = []

        def boundary(
            connection: sa.Connection | None, passed=passed, place=place, ended=ended, pid=pid
        ) -> None:
            if connection is not None:
                driver = connection.connection.driver_connection
                pid[:] = [driver.info.backend_pid]
            if next(passed) == place and pid:
                ended += pid
                other.execute("SELECT pg_terminate_backend(%s, 5000)", pid)

        undo = watched(boundary)
        store = None
        try:
            store = open_store(name, create=True)
            work(store, told.append)
        except StoreError as error:
            codes.add(error.code)
        finally:
            undo()
        if not ended and next(passed) <= place:
            assert store is not None
            store.close()
            break
        if store is None:
            try:
                store = open_store(name)
            except StoreError as error:
                code = error.code
                store = open_store(name, create=True)
                assert code == "missing"
        met.add(store.head().count)  # the same store connects again
        store.close()
        is_prefix(open_store(name), told[-1], 6)
    other.close()
    assert place > 60
    assert met == set(WAKES)
    assert codes == {"gone"}


def test_a_head_can_be_kept_and_compared(tmp_path: Path) -> None:
    store = open_store(tmp_path / "x", create=True)
    work(store, lambda _: None)
    head = store.head()
    assert head == Head(6, next(store.records(5)).hash)
    is_prefix(store, 6, 6)
