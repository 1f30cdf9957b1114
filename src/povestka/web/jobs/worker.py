"""The other process: it does long work and nothing else, and never outlives the server.

It is started anew (spawn), so that it shares nothing with the server but a pipe. What it sends is
small: `("warm",)`, `("step", what, done, whole)`, and one end for each job: `("done", found)`,
`("refused", sentences)` or `("failed",)`.
"""

from __future__ import annotations

import signal
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing import get_context, parent_process, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from threading import Thread
from typing import Any, Final

from povestka.case.mistakes import BadCase
from povestka.language.words import Text
from povestka.theorems.tokens import BadExpression
from povestka.web.jobs.kinds import WARM, WORK
from povestka.web.jobs.work import BadWork, Progress
from povestka.web.shelf import NotOnShelf, NotToml, Shelf

_SPAWN: Final = get_context("spawn")


class Worker:
    """A process that waits for work."""

    def __init__(self, shelf: Shelf, lane: str) -> None:
        here, there = _SPAWN.Pipe()
        self.connection: Connection = here
        self._ended = False
        self._process = _SPAWN.Process(target=work, args=(there, shelf, lane), daemon=True)
        _started(self._process)
        there.close()  # or the end of the process would not be the end of the pipe

    @property
    def pid(self) -> int:
        """The number of the process."""
        return int(self._process.pid or 0)

    def is_alive(self) -> bool:
        """Whether the process is there, and has not been told to end."""
        return not self._ended and self._process.is_alive()

    def begin(self, kind: str, given: Mapping[str, Any]) -> None:
        """Give it one piece of work; `OSError` where it is not there any more."""
        self.connection.send((kind, dict(given)))

    def hear(self, seconds: float) -> tuple[Any, ...] | None:
        """What it says next; None where it says nothing so long; ("gone",) where it is away."""
        try:
            if not self.connection.poll(max(seconds, 0.0)):
                return None
            found: tuple[Any, ...] = self.connection.recv()
        except (EOFError, OSError):
            self._ended = True  # the system may take a moment longer to know
            return ("gone",)
        return found

    def end(self) -> None:
        """End the process at once, whatever it does; whoever hears it hears that it is gone."""
        self._ended = True
        self._process.kill()

    def bury(self) -> None:
        """End it and take back what it held; nobody may hear it afterwards."""
        self._process.kill()
        self._process.join()
        self.connection.close()


def _started(process: SpawnProcess) -> None:
    """Start the process deaf to Ctrl-C, which reaches all of a terminal: it is the server's.

    It is deaf from its first moment, before any line of ours runs in it.
    """
    resource_tracker.ensure_running()  # first: it lets the signal in again
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def work(connection: Connection, shelf: Shelf, lane: str) -> None:
    """What the process does, until the server has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the server's to answer
    Thread(target=end_with_the_server, daemon=True).start()
    serve_until_closed(connection, shelf, lane)


def serve_until_closed(connection: Connection, shelf: Shelf, lane: str) -> None:
    """Warm up, then answer each piece of work that comes through the pipe."""

    def told(what: str, count: int, whole: int) -> None:
        connection.send(("step", what, count, whole))

    WARM[lane]()
    with connection, suppress(EOFError, OSError):
        connection.send(("warm",))
        while True:
            kind, given = connection.recv()
            connection.send(answer(kind, shelf, given, told))
            del given  # it may be somebody's case


def answer(
    kind: str, shelf: Shelf, given: Mapping[str, Any], told: Progress
) -> tuple[Any, ...]:
    """Do one piece of work; what it ends with."""
    try:
        return "done", WORK[kind](shelf, given, told)
    except (BadCase, BadExpression) as bad:
        pairs = zip(bad.sentences("en"), bad.sentences("ru"), strict=True)
        return "refused", tuple(Text(*pair) for pair in pairs)
    except BadWork as bad_work:
        return "refused", bad_work.says
    except (NotOnShelf, NotToml) as missing:
        return "refused", (missing.says,)
    except (EOFError, OSError):
        raise  # the server has gone
    except Exception:
        return ("failed",)


def end_with_the_server() -> None:
    """A server that is killed says no farewell: its end is watched for, and is the end here."""
    parent = parent_process()
    wait([parent.sentinel] if parent else [])
    signal.raise_signal(signal.SIGTERM)
