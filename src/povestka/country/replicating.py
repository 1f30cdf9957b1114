"""Replicates: the same scenario under other chances, each a whole run of one part on one worker.

One after another within a worker and as many at once as there are workers: no worker waits for
the quota of another, and the results come in their order, so that nothing need be kept.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeAlias

from povestka.case.reforming import Reform
from povestka.country.engines import Engine
from povestka.country.program import compiled
from povestka.country.results import Result
from povestka.country.running import run
from povestka.country.setup import Setup, setup
from povestka.people.scenario.model import Scenario

Done: TypeAlias = Callable[[int, int], None]
"""Told after each replicate: how many are done, of how many."""

_AHEAD = 2  # replicates begun for each worker: one that runs, one that waits for it


class Alone:
    """The engine of one worker, this one: what is mapped is done at once."""

    workers = 1

    def share(self, value: Any) -> Any:
        """The value itself."""
        return value

    def map(self, function: Callable[..., Any], shared: Any, items: Sequence[Any]) -> list[Any]:
        """The results, which are their own handles."""
        return [function(shared, *item) for item in items]

    def wait(self, handles: Sequence[Any]) -> Iterator[None]:
        """A step for each, as all are there."""
        for _ in handles:
            yield

    def collect(self, handles: Sequence[Any]) -> Iterator[Any]:
        """The handles."""
        return iter(handles)


def _one(shared: tuple[Scenario, Setup], replicate: int) -> Result:
    scenario, ready = shared
    return run(scenario, Alone(), ready=ready, replicate=replicate, partitions=1)


def _silent(done: int, whole: int) -> None:
    del done, whole


def replicates(
    scenario: Scenario,
    engine: Engine,
    count: int,
    *,
    laws: Sequence[Sequence[Reform]] = (),
    start: int = 0,
    done: Done = _silent,
) -> Iterator[Result]:
    """The results of the replicates `start` to `count - 1`, in order, each as soon as it is there.

    Replicate 0 is what `run` gives. Further `laws` are asked of the same draws, as in a run. Only
    a few results exist at a time: keep what you need of each.
    """
    compiled()  # before the workers: each of them would compile
    shared = engine.share((scenario, setup(scenario, laws)))
    numbers = iter(range(start, count))

    def begun(how_many: int) -> list[Any]:
        return engine.map(_one, shared, [(number,) for number in islice(numbers, how_many)])

    waiting = deque(begun(engine.workers * _AHEAD))
    for number in range(start, count):
        (result,) = engine.collect([waiting.popleft()])
        waiting.extend(begun(1))
        done(number + 1, count)
        yield result
