"""What more workers would do for a study of many runs, and where they stop helping.

A model of a cluster from a few measured numbers, not a measurement: the page that shows it says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from povestka.language.words import Text

RUNS: Final = 10_000
"""Runs of the study: 2,000 rows of five samples."""

TASK_RATE: Final = 800.0
"""Tasks a second that one Dask scheduler gives out; 600 to 1,000 are usual."""

START: Final = 20.0
"""Seconds until the first worker has started and loaded the compiled pass."""

START_EACH: Final = 0.02
"""Seconds more for each further worker that joins the scheduler."""

BROADCAST: Final = 0.3
"""Seconds to send what all runs share to one worker; from worker to worker it doubles."""

SUM: Final = 0.0002
"""Seconds to take in the eight numbers of one run."""

ASSUMPTIONS: Final = (
    Text(
        "One run is one task and needs nothing of another: workers wait for the scheduler only.",
        "Один прогон — одна задача, не зависящая от других: ждать приходится только планировщика.",
    ),
    Text(
        "Every worker is one core as fast as the one measured; nothing else runs on it.",
        "Каждый исполнитель — одно ядро той же скорости, что и измеренное; другой нагрузки нет.",
    ),
    Text(
        "The scheduler gives out {rate} tasks a second, assumed between the 600 and 1,000 that are"
        " usual; when the workers finish sooner they stand idle.",
        "Планировщик выдаёт {rate} задач в секунду (предположение; обычно от 600 до 1000); если"
        " исполнители быстрее, они простаивают.",
    ),
    Text(
        "Workers start together in {start} seconds, each joining {each} seconds after the one"
        " before; the compiled pass is already on their disks.",
        "Исполнители запускаются вместе за {start} секунд и подключаются один за другим через"
        " {each} секунды; скомпилированный код уже на их дисках.",
    ),
    Text(
        "What all runs share is sent once, from worker to worker, so that each doubling takes"
        " {broadcast} seconds; each run sends back eight numbers, {total} seconds to add.",
        "Общие данные рассылаются один раз, от исполнителя к исполнителю: каждое удвоение занимает"
        " {broadcast} секунды; каждый прогон возвращает восемь чисел, на сложение {total} секунды.",
    ),
    Text(
        "The last runs do not finish together: workers wait for one run's length at the end.",
        "Последние прогоны завершаются не одновременно: в конце исполнители ждут один прогон.",
    ),
)
"""What the figures rest on."""


def assumptions(rate: float = TASK_RATE) -> list[Text]:
    """The assumptions with their numbers.

    >>> "800" in assumptions()[2].en
    True
    """
    numbers = {
        "rate": f"{rate:g}",
        "start": f"{START:g}",
        "each": f"{START_EACH:g}",
        "broadcast": f"{BROADCAST:g}",
        "total": f"{SUM:g}",
    }
    return [one.filled(**numbers) for one in ASSUMPTIONS]


def scaling(
    seconds_a_run: float,
    workers: Sequence[int],
    runs: int = RUNS,
    task_overhead: float = 1 / TASK_RATE,
) -> list[dict[str, Any]]:
    """What each number of workers would need for a study, as plain data.

    `seconds_a_run` is what one run takes on one core, measured; `task_overhead` the seconds of
    the scheduler for one task. Of each: seconds in all and of each part, how many times faster
    than one worker, the share of the workers' time that is used, and what holds it up
    (`computing`, `scheduler` or `starting`). Nothing to run, no worker, or no time at all is a
    ValueError.

    >>> [one["limit"] for one in scaling(0.2, [10, 100, 1000])]
    ['computing', 'starting', 'starting']
    """
    if seconds_a_run <= 0 or task_overhead <= 0 or runs < 1 or min(workers, default=0) < 1:
        raise ValueError("a study has runs that take time, and a worker at least")
    alone = _parts(seconds_a_run, 1, runs, task_overhead)["seconds"]
    return [
        {
            "workers": one,
            "runs": runs,
            **{key: _told(value) for key, value in parts.items()},
            "faster": round(alone / parts["seconds"], 1),
            "used": round(runs * seconds_a_run / (one * parts["seconds"]), 4),
            "limit": _limit(parts),
        }
        for one in workers
        for parts in [_parts(seconds_a_run, one, runs, task_overhead)]
    ]


def most_useful(seconds_a_run: float, task_overhead: float = 1 / TASK_RATE) -> int:
    """The workers that one scheduler keeps busy with runs of this length; more stand idle.

    >>> most_useful(0.2)
    160
    """
    return max(1, int(seconds_a_run / task_overhead))


def _parts(seconds_a_run: float, workers: int, runs: int, overhead: float) -> dict[str, float]:
    """Seconds by part. Computing and giving out tasks go on at once: the longer of them counts."""
    rounds = -(-runs // workers)
    computing = rounds * seconds_a_run
    scheduling = runs * overhead + seconds_a_run
    starting = START + START_EACH * (workers - 1) + BROADCAST * workers.bit_length()
    adding = runs * SUM
    return {
        "seconds": starting + max(computing, scheduling) + adding,
        "computing": computing,
        "scheduler": scheduling,
        "starting": starting,
        "adding": adding,
    }


def _limit(parts: dict[str, float]) -> str:
    return max(("computing", "scheduler", "starting"), key=parts.__getitem__)


def _told(seconds: float) -> float:
    return round(seconds, 2)
