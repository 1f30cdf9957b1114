"""How fast this machine's memory is: the ceiling of all that only reads and writes columns.

As STREAM does it: arrays that no cache holds, each byte touched once, the bytes that a program
asks for counted and not what the machine fetches besides. NumPy lets other threads work while it
copies or reads, so each thread takes its own part of the same arrays. What is read is reduced to
its greatest number: that is quicker than the memory, which a sum of 32-bit numbers is not.

`python -m benchmarks.bandwidth` prints this part alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

import numpy as np

from benchmarks.measuring import RUNS, Line, seconds, spread

SIZE: Final = 512 << 20
"""Bytes of an array."""
THREADS: Final = (1, 2)
_COUNT: Final = SIZE // np.dtype(np.int32).itemsize


class Way(NamedTuple):
    """What is done to memory, by how many threads."""

    what: str
    threads: int


def speed(bytes_a_second: float) -> str:
    """A speed of memory.

    >>> speed(31_540_000_000)
    '31.5 GB/s'
    """
    return f"{bytes_a_second / 1e9:.1f} GB/s"


@cache
def measured() -> Mapping[Way, list[float]]:
    """Bytes a second of each run, one thread and two in turn; measured once in a process."""
    source = np.arange(_COUNT, dtype=np.int32)
    target = np.zeros_like(source)
    target.fill(1)  # now every page is there

    def copy(part: slice) -> None:
        np.copyto(target[part], source[part])

    def read(part: slice) -> None:
        source[part].max()

    works: dict[str, tuple[Callable[[slice], None], int]] = {
        "copy": (copy, 2 * SIZE),
        "read": (read, SIZE),
    }
    found: dict[Way, list[float]] = {}
    for what, (work, moved) in works.items():
        for _ in range(RUNS):
            for threads in THREADS:
                found.setdefault(Way(what, threads), []).append(moved / _taken(work, threads))
    return found


def _taken(work: Callable[[slice], None], threads: int) -> float:
    """Seconds for the whole array, each thread one part of it; starting the threads not counted."""
    ends = [_COUNT * number // threads for number in range(threads + 1)]
    parts = [slice(*pair) for pair in pairwise(ends)]
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda _: None, parts))
        return seconds(lambda: list(pool.map(work, parts)))


def _threads(number: int) -> str:
    return "1 thread" if number == 1 else f"{number} threads"


def lines() -> Iterator[Line]:
    """Copying (what is read and what is written both count) and reading."""
    for way, found in measured().items():
        yield Line(f"memory: {way.what}, {_threads(way.threads)}", spread(found, speed))


def compared(persons_a_second: float, bytes_a_person: int, threads: int = 2) -> Iterator[Line]:
    """What share of the speed of reading is used by so many persons of so many bytes each."""
    used = persons_a_second * bytes_a_person
    most = measured()[Way("read", threads)]
    shares = spread([used / one for one in most], lambda share: f"{share:.1%}")
    what = f"{bytes_a_person} bytes a person are {speed(used)}: share of reading memory"
    yield Line(f"{what}, {_threads(threads)}", shares)
    yield Line(
        "persons a second that reading alone would allow", f"{median(most) / bytes_a_person:,.0f}"
    )


if __name__ == "__main__":
    for line in lines():
        print(f"{line.what}: {line.found}", flush=True)
