"""What the other process does, watched in this one."""

from __future__ import annotations

import signal
from multiprocessing import Pipe
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest

from povestka.cli.serve import SHELF
from povestka.language.words import Text
from povestka.web.jobs import worker
from povestka.web.jobs.kinds import WORK
from povestka.web.jobs.work import BadWork
from povestka.web.shelf import NotOnShelf, NotToml

SAYS = Text("so", "так")


def told(*_: Any) -> None:
    """Nobody listens."""


def test_work_comes_through_the_pipe_until_it_ends() -> None:
    here, there = Pipe()
    thread = Thread(target=worker.serve_until_closed, args=(there, SHELF, "long"))
    thread.start()
    assert here.recv() == ("warm",)
    here.send(("prove", {"that": ["measures.from >= appear"]}))
    assert here.recv() == ("step", "theorems", 0, 1)
    what, found = here.recv()
    assert (what, found["told"][0]["status"]) == ("done", "proved")
    here.close()
    thread.join()


@pytest.mark.parametrize(
    ("raised", "answered"),
    [
        (BadWork([SAYS]), ("refused", (SAYS,))),
        (NotOnShelf(SAYS), ("refused", (SAYS,))),
        (NotToml(SAYS), ("refused", (SAYS,))),
        (ZeroDivisionError(), ("failed",)),
    ],
    ids=lambda one: type(one).__name__,
)
def test_what_work_raises_is_told(
    raised: Exception, answered: tuple[Any, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*_: Any) -> Any:
        raise raised

    monkeypatch.setattr(worker, "WORK", {**WORK, "prove": wrong})
    assert worker.answer("prove", SHELF, {}, told) == answered


def test_a_server_that_has_gone_ends_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: Any) -> Any:
        raise BrokenPipeError

    monkeypatch.setattr(worker, "WORK", {"prove": gone})
    with pytest.raises(BrokenPipeError):
        worker.answer("prove", SHELF, {}, told)


def test_refusals_of_a_statement_name_the_place() -> None:
    what, (says, *_) = worker.answer("prove", SHELF, {"that": ["appear >"]}, told)
    assert what == "refused"
    assert "column" in says.en
    assert "позиция" in says.ru


def test_the_end_of_the_server_is_the_end_of_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = Pipe()
    raised: list[int] = []
    monkeypatch.setattr(worker, "parent_process", lambda: SimpleNamespace(sentinel=here))
    monkeypatch.setattr(signal, "raise_signal", raised.append)
    there.close()
    worker.end_with_the_server()
    assert raised == [signal.SIGTERM]


def test_the_process_leaves_interrupts_to_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = Pipe()
    here.close()
    kept: list[Any] = []
    monkeypatch.setattr(signal, "signal", lambda *given: kept.append(given))
    monkeypatch.setattr(worker, "end_with_the_server", lambda: kept.append("watching"))
    worker.work(there, SHELF, "long")
    assert kept == [(signal.SIGINT, signal.SIG_IGN), "watching"]


def test_who_has_gone_is_heard_to_have_gone() -> None:
    one = worker.Worker(SHELF, "long")
    assert one.hear(0) is None
    assert one.is_alive()
    one.end()
    assert not one.is_alive()
    assert one.hear(240) == ("gone",)
    with pytest.raises(OSError, match=r".*"):
        one.begin("prove", {"that": ["x" * 1_000_000]})
    one.bury()
