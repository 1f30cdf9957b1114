"""The cluster: the same run as on threads, on processes of this machine; or one sentence."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from povestka.country.engines import Threads
from povestka.country.program import compiled
from povestka.country.replicating import replicates
from povestka.country.results import Result
from povestka.country.running import run
from povestka.outside import cluster
from povestka.outside.cluster import BadCluster, Cluster, call
from povestka.people.scenario.model import Scenario

IMPORTS = re.compile(
    r"""^\s*(import|from) (dask|distributed)\b|import_module\(["'](dask|distributed)""",
    re.MULTILINE,
)


@pytest.fixture(scope="module")
def two() -> Iterator[Cluster]:
    with Cluster(2) as found:
        yield found


def refused(made: Cluster) -> str:
    with pytest.raises(BadCluster) as caught, made:
        pass
    says = caught.value.says
    assert re.search("[а-яё]", says.ru) and says.en.endswith(".") and says.ru.endswith(".")
    return says.en


def test_the_fingerprint_is_the_same_however_a_run_is_spread(
    two: Cluster, scenario: Scenario
) -> None:
    compiled()
    many = replace(scenario, persons=100_000)
    found = {}
    for workers in (1, 2):
        with Threads(workers) as engine:
            for parts in (1, 2, 7):
                found[f"{workers} {parts}"] = run(many, engine, partitions=parts).fingerprint
    steps: list[tuple[str, int, int]] = []
    spread = run(many, two, partitions=7, progress=lambda *step: steps.append(step))
    found["dask"] = spread.fingerprint
    assert len(set(found.values())) == 1, found
    assert steps[-1][1:] == (7, 7) and two.workers == 2
    assert spread.outcome.total("sent") > 0


def test_a_cluster_can_be_reached_at_its_address(two: Cluster, scenario: Scenario) -> None:
    address = two._client.scheduler.address
    assert address.startswith("tcp://127.0.0.1:")
    with Cluster(address=address) as other, Threads(1) as engine:
        assert other.workers == 2
        few = replace(scenario, persons=5_000)
        assert run(few, other, partitions=2).fingerprint == run(few, engine).fingerprint


def test_replicates_are_spread_too(
    two: Cluster, scenario: Scenario, results: list[Result]
) -> None:
    found = [one.fingerprint for one in replicates(scenario, two, 3)]
    assert found == [one.fingerprint for one in results] and len(set(found)) == 3


def divided(shared: int, one: int) -> float:
    return shared / one


def gone(shared: int, one: int) -> None:
    raise import_error(one)


def import_error(one: int) -> Exception:
    from distributed.scheduler import KilledWorker

    return KilledWorker(f"{one}", SimpleNamespace(address="x"), 3)  # type: ignore[arg-type] # a name


def test_an_error_of_a_task_comes_back_as_what_it_is(two: Cluster) -> None:
    shared = two.share(6)
    assert list(two.collect(two.map(divided, shared, [(2,), (3,)]))) == [3.0, 2.0]
    handles = two.map(divided, shared, [(0,)])
    with pytest.raises(ZeroDivisionError):
        list(two.wait(handles))
    with pytest.raises(ZeroDivisionError):
        list(two.collect(handles))


@pytest.mark.parametrize("error", [OSError("x"), CancelledError()])
def test_a_cluster_that_is_lost_is_told_in_one_sentence(error: Exception) -> None:
    def ask() -> None:
        raise error

    with pytest.raises(BadCluster, match="was lost"):
        cluster._asked(ask)


def test_so_is_a_worker_that_was_killed() -> None:
    with pytest.raises(BadCluster, match="was lost"):
        cluster._asked(lambda: gone(1, 1))


def test_a_task_may_write_to_what_it_gets_and_changes_it_for_nobody() -> None:
    def add(shared: int, first: Any, more: int) -> Any:
        first[0] += shared + more
        return first

    travelled = np.zeros(2, np.int32)
    travelled.flags.writeable = False
    assert call(add, 1, travelled, 2).tolist() == [3, 0] and travelled.tolist() == [0, 0]


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "no address", "http://x:1", "\x1b[31m"])
def test_a_cluster_that_is_not_there_is_told_in_one_sentence(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "WAIT", 1)
    told = refused(Cluster(address=address))
    assert "cannot be reached" in told and told.isprintable()


def client(run: Callable[[Any], Any], wait: Callable[..., None]) -> Any:
    return SimpleNamespace(run=run, wait_for_workers=wait)


def fails(*given: Any, **named: Any) -> Any:
    raise TimeoutError


@pytest.mark.parametrize(
    ("made", "word"),
    [
        (client(dict, fails), "has no workers"),
        (client(fails, lambda *_, **__: None), "another povestka or none"),
        (client(lambda _: {"w": "sha256:0"}, lambda *_, **__: None), "another povestka or none"),
    ],
)
def test_workers_must_be_there_and_run_the_same_program(made: Any, word: str) -> None:
    with pytest.raises(BadCluster, match=word):
        cluster._check(made, "tcp://x:1")


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert "povestka[cluster]" in refused(Cluster(2))


def test_dask_is_imported_by_one_file_only() -> None:
    source = Path(cluster.__file__).parent.parent
    found = [
        path.name for path in source.rglob("*.py") if IMPORTS.search(path.read_text("utf-8"))
    ]
    assert found == ["cluster.py"]
    assert "dask" not in str(Cluster.__module__)
