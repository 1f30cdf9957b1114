"""A store that is stopped at one of its boundaries: each statement and commit, before and after.

Run as a program it makes a store and works on it in a process for each boundary, which ends there
without a word, as after `kill -9`. It prints for each what the process had been told was written.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from povestka.outside.sql import open_store
from povestka.registers.events import Event
from povestka.registers.log import Store

Boundary = Callable[[sa.Connection | None], None]

WAKES: dict[int, list[tuple[int, str]]] = {
    0: [],
    3: [(7, "a"), (8, "b")],
    5: [(9, "b"), (9, "c")],
    6: [(2, "z")],
}
"""The wakes that belong to each count of records."""


def events(first: int, last: int) -> list[Event]:
    return [Event(f"p{n}/k/1", "k", n, n, "world", f"p{n}") for n in range(first, last + 1)]


def work(store: Store, told: Callable[[int], None]) -> None:
    """Three commands, each of which changes the log and the wakes."""
    told(store.append(events(1, 3), 0, {"a": 7, "b": 8}).count)
    told(store.append(events(4, 5), 3, {"a": None, "b": 9, "c": 9}).count)
    told(store.append(events(6, 6), 5, {"b": None, "c": None, "z": 2}).count)
    store.rewake({"z": 2})
    told(6)


def watched(boundary: Boundary) -> Callable[[], None]:
    """Have `boundary` called at each boundary of every store; what is given back ends that."""

    def executed(connection: sa.Connection, *_: Any) -> None:
        boundary(connection)

    before = sa.engine.default.DefaultDialect.do_commit

    def committed(dialect: Any, connection: Any) -> None:
        boundary(None)
        before(dialect, connection)  # type: ignore[no-untyped-call] # it says nothing of its types
        boundary(None)

    names = ("before_cursor_execute", "after_cursor_execute")
    for name in names:
        sa.event.listen(sa.Engine, name, executed)
    sa.engine.default.DefaultDialect.do_commit = committed  # type: ignore[method-assign] # undone

    def undo() -> None:
        for name in names:
            sa.event.remove(sa.Engine, name, executed)
        sa.engine.default.DefaultDialect.do_commit = before  # type: ignore[method-assign] # as it was

    return undo


def crash(folder: Path, at: int) -> int:
    """Work until a boundary in a process of its own; its status, 9 if it ended there."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    passed = count()

    def boundary(_: sa.Connection | None) -> None:
        if next(passed) == at:
            os._exit(9)

    watched(boundary)
    written = os.open(folder / f"{at}.told", os.O_CREAT | os.O_WRONLY)

    def told(n: int) -> None:
        os.pwrite(written, f"{n}\n".encode(), 0)

    store = open_store(folder / f"{at}.store", create=True)
    told(0)
    work(store, told)
    os._exit(0)


def unmeasured() -> dict[str, str]:
    """The environment for a process that ends without a word: it could not hand in its coverage."""
    return {key: one for key, one in os.environ.items() if not key.startswith("COVERAGE_PROCESS")}


if __name__ == "__main__":
    for place in count():
        status = crash(Path(sys.argv[1]), place)
        assert status in (0, 9)
        if not status:
            print(place)
            break
