"""Three verbs by which a run is spread: share what is the same, map over parts, collect."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, Protocol


class Engine(Protocol):
    """What spreads a run over workers; `outside.cluster` has one for Dask."""

    workers: int

    def share(self, value: Any) -> Any:
        """Something that every task needs, wherever it runs."""

    def map(self, function: Callable[..., Any], shared: Any, items: Sequence[Any]) -> list[Any]:
        """`function(shared, *item)` for each item: handles of the results, in order.

        The first of an item may itself be a handle: then its result is meant.
        """

    def wait(self, handles: Sequence[Any]) -> Iterator[None]:
        """One step for each result that is there."""

    def collect(self, handles: Sequence[Any]) -> Iterator[Any]:
        """The results behind handles, in order, each as soon as it is there."""


class Threads(AbstractContextManager["Threads"]):
    """Threads of this process: the compiled pass holds no lock of Python's."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="country")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def share(self, value: Any) -> Any:
        """The thing itself: threads see the same memory."""
        return value

    def map(self, function: Callable[..., Any], shared: Any, items: Sequence[Any]) -> list[Any]:
        """Begin `function(shared, *item)` for each item."""

        def call(first: Any, *rest: Any) -> Any:
            return function(shared, first.result() if isinstance(first, Future) else first, *rest)

        return [self._pool.submit(call, *item) for item in items]

    def wait(self, handles: Sequence[Future[Any]]) -> Iterator[None]:
        """One step for each result that is there, in order; an error of a task is raised."""
        for handle in handles:
            handle.result()
            yield

    def collect(self, handles: Sequence[Future[Any]]) -> Iterator[Any]:
        """The results themselves, in order."""
        for handle in handles:
            yield handle.result()
