"""What the commands of the country share: progress, engines, mistakes, the law's age."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from types import TracebackType
from typing import Any, Final, Literal

from povestka.case.answers import book_fingerprint
from povestka.case.mistakes import BadCase
from povestka.country.engines import Engine, Threads
from povestka.country.program import compiled
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.outside.cluster import BadCluster, Cluster
from povestka.outside.files import BadFile

Lang = Literal["en", "ru"]

AFTER: Final = 1.0
"""Seconds after which what is being done, and the time left, is shown."""

STEPS: Final = {
    "compile": Text("compiling, once on this machine", "компиляция, один раз на этой машине"),
    "offices": Text("offices", "комиссариаты"),
    "replicates": Text("replicates", "повторы"),
    "transitions": Text("who changes", "у кого что меняется"),
    "targets": Text("targets", "показатели"),
    "runs": Text("runs", "прогоны"),
    "tables": Text("tables", "таблицы"),
    "pages": Text("charts and pages", "графики и страницы"),
    "days": Text("days", "дни"),
    "records": Text("records", "записи"),
    "persons": Text("persons", "лица"),
    "towns": Text("towns", "города"),
}


class Steps:
    """Progress on standard error, once it takes more than a second and a person is looking."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self._began = perf_counter()
        self._bar: Any = None
        self._tasks: dict[str, Any] = {}

    def __call__(self, what: str, done: int, whole: int) -> None:
        if self._bar is None:
            if not sys.stderr.isatty() or perf_counter() - self._began < AFTER:
                return
            self._bar = _bar()
            self._bar.start()
        if what not in self._tasks:
            self._tasks[what] = self._bar.add_task(STEPS[what].in_(self.lang), total=whole)
        self._bar.update(self._tasks[what], completed=done, total=whole)

    def __enter__(self) -> Steps:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()


def _bar() -> Any:
    from rich.console import Console  # noqa: PLC0415 # only where a person is looking
    from rich.progress import (  # noqa: PLC0415 # only where a person is looking
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=Console(stderr=True), transient=True)


@contextmanager
def engine_of(kind: str, workers: int, address: str | None) -> Iterator[Engine]:
    """Threads of this process, or Dask: here, or at the address of a scheduler."""
    chosen = Cluster(workers, address) if kind == "dask" or address else Threads(workers)
    with chosen as engine:
        yield engine


def prepared(steps: Steps) -> float:
    """Compile the pass, or load it; how many seconds that took."""
    began = perf_counter()
    steps("compile", 0, 1)
    compiled()
    steps("compile", 1, 1)
    return perf_counter() - began


def law_of_reports() -> dict[str, str]:
    """What a report says of the law: the day of its last check, and the book's fingerprint."""
    return {"checked_on": BOOK.checked_on, "book": book_fingerprint()}


def told(error: BadCase | BadFile | BadCluster, what: str, lang: Lang) -> list[str]:
    """The sentences of an error, each with what it is about."""
    if isinstance(error, BadCase):
        return [f"{what}: {line}" if what else line for line in error.sentences(lang)]
    return [f"{what}: {error.says.in_(lang)}" if what else error.says.in_(lang)]


def fail(lines: list[str]) -> int:
    """Say what is wrong; the exit status."""
    for line in lines:
        print(line, file=sys.stderr)
    return 2
