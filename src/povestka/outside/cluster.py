"""A run spread over processes or machines by Dask, behind the three verbs of `country.engines`.

Dask is an extra (`cluster`) and imported nowhere else. A cluster of this machine listens on the
loopback address alone, without its web page; another is reached only by the address given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import AbstractContextManager, ExitStack
from copy import deepcopy
from importlib import import_module
from types import TracebackType
from typing import Any, Final

from povestka.country.program import compiled
from povestka.country.recording import code_hash
from povestka.language.words import Text

WAIT: Final = 5
"""Seconds for which a cluster is waited for."""

_NOT_THERE: Final = Text(
    "Dask is not installed, and «--engine dask» needs it; install povestka[cluster], or leave the"
    " option out.",
    "Dask не установлен, а он нужен для «--engine dask»; установите povestka[cluster] или уберите"
    " параметр.",
)
_UNREACHABLE: Final = Text(
    "the cluster at «{address}» cannot be reached; give the address of a Dask scheduler that runs,"
    " as tcp://127.0.0.1:8786.",
    "кластер «{address}» недоступен; укажите адрес работающего планировщика Dask, например"
    " tcp://127.0.0.1:8786.",
)
_NO_WORKERS: Final = Text(
    "the cluster at «{address}» has no workers; start some, then run the scenario again.",
    "у кластера «{address}» нет исполнителей; запустите их и повторите прогон.",
)
_OTHER_CODE: Final = Text(
    "the workers of the cluster at «{address}» run another povestka or none; install the same"
    " version there.",
    "у исполнителей кластера «{address}» другая версия povestka или её нет; установите там такую"
    " же.",
)
_LOST: Final = Text(
    "the cluster, or a worker of it, was lost during the run; start it, then run the scenario"
    " again.",
    "связь с кластером или его исполнителем потеряна во время прогона; восстановите её и повторите"
    " прогон.",
)


class BadCluster(ValueError):
    """A cluster that cannot be used: one sentence in both languages."""

    def __init__(self, says: Text) -> None:
        self.says = says
        super().__init__(says.en)


class Cluster(AbstractContextManager["Cluster"]):
    """Processes of this machine, or the workers of a Dask scheduler at an address.

    Entered, it starts or reaches them: `BadCluster` where that fails within some seconds. Then
    `workers` is the number of tasks that run at once.
    """

    def __init__(self, workers: int = 2, address: str | None = None) -> None:
        self.workers = workers
        self._address = address
        self._stack = ExitStack()
        self._client: Any = None

    def __enter__(self) -> Cluster:
        try:
            distributed = import_module("distributed")
        except ImportError as error:
            raise BadCluster(_NOT_THERE) from error
        with ExitStack() as stack:
            if self._address is None:
                self._client = stack.enter_context(_local(distributed, stack, self.workers))
            else:
                self._client = stack.enter_context(_reached(distributed, self._address))
                _check(self._client, self._address)
            self.workers = sum(self._client.nthreads().values())
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def share(self, value: Any) -> Any:
        """Send something to every worker, once."""
        # In a list, as of a list or a table Dask would send each part by itself.
        return self._client.scatter([value], broadcast=True, hash=False)[0]

    def map(self, function: Callable[..., Any], shared: Any, items: Sequence[Any]) -> list[Any]:
        """Begin `function(shared, *item)` for each item, anywhere."""
        return [self._client.submit(call, function, shared, *item, pure=False) for item in items]

    def wait(self, handles: Sequence[Any]) -> Iterator[None]:
        """One step for each result that is there, on whichever worker."""
        for handle in handles:
            _asked(handle.exception)
            if handle.status != "finished":
                _asked(handle.result)
            yield

    def collect(self, handles: Sequence[Any]) -> Iterator[Any]:
        """The results themselves, in order."""
        for handle in handles:
            yield _asked(handle.result)


def call(function: Callable[..., Any], shared: Any, first: Any, *rest: Any) -> Any:
    """What a worker does. It gets its own copy of what an earlier task gave.

    What has travelled cannot be written to; and if a task is begun again because a worker was
    lost, what it starts from must be as it was.
    """
    return function(shared, deepcopy(first), *rest)


def _asked(ask: Callable[[], Any]) -> Any:
    """What Dask answers; an error of a task is raised as it is, one of the cluster's is told."""
    try:
        return ask()
    except (CancelledError, OSError) as error:
        raise BadCluster(_LOST) from error
    except Exception as error:
        if type(error).__module__.startswith("distributed"):
            raise BadCluster(_LOST) from error
        raise


def _local(distributed: Any, stack: ExitStack, workers: int) -> Any:
    """A client of processes on this machine, one thread each."""
    compiled()  # once, here, and not by every process at the same time
    cluster = distributed.LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address=None,
        silence_logs=50,  # errors come back as what they are
    )
    return distributed.Client(stack.enter_context(cluster), set_as_default=False)


def _reached(distributed: Any, address: str) -> Any:
    """A client of the scheduler at an address."""
    connect = import_module("distributed.comm").connect
    loop = import_module("distributed.utils").LoopRunner(asynchronous=False)
    try:
        # A client that does not reach its scheduler would wait much longer, and once more.
        loop.run_sync(connect, address, timeout=WAIT).abort()
        return distributed.Client(address, timeout=WAIT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise BadCluster(_UNREACHABLE.filled(address=_shown(address))) from error


def _check(client: Any, address: str) -> None:
    """Refuse a cluster without workers, or whose workers would count otherwise."""
    try:
        client.wait_for_workers(1, timeout=WAIT)
    except TimeoutError as error:
        raise BadCluster(_NO_WORKERS.filled(address=_shown(address))) from error
    try:
        found = set(client.run(code_hash).values())
    except Exception as error:  # whatever a worker lacks, it comes back as what it raised there
        raise BadCluster(_OTHER_CODE.filled(address=_shown(address))) from error
    if found != {code_hash()}:
        raise BadCluster(_OTHER_CODE.filled(address=_shown(address)))


def _shown(address: str) -> str:
    """An address, with what steers a terminal spelt out."""
    return address if address.isprintable() else ascii(address)[1:-1]
