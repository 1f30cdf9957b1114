"""Peers: simulators of populations on one simple model, measured beside the country.

Knows: the simple model (`simple_model`), how it is written in Starsim, Mesa and SimPy, and how
many persons a second each of them simulates for a year.
Must never know: the law, the country, or how its results are reported.

A peer's speed is told twice: running the year alone, and with building the simulation. Ratios
are taken against running alone, which is the peer's better figure. What a peer counts is checked
before it is timed. `python -m benchmarks.peers` prints this part alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from statistics import median
from typing import Final

from benchmarks.measuring import RUNS, Line, seconds, spread, times
from benchmarks.peers.simple_model import Counts, unlike, vectors

Prepare = Callable[[int, int, str], Callable[[], Counts]]
"""Persons, seed and form to what runs the year and gives the counts."""


@dataclass(frozen=True, slots=True)
class Peer:
    """One way of one framework, and how many persons it is given.

    `least` is the bar: how many times its persons a second the country is to simulate.
    """

    name: str
    package: str
    form: str
    persons: int
    least: float | None = None

    @property
    def what(self) -> str:
        """Its name and size, for a line of the table."""
        return f"{self.name}, {self.persons:,} persons"

    def prepare(self) -> Prepare:
        """Its own `prepare`; ImportError where the framework is not installed."""
        prepare: Prepare = import_module(f"{__name__}.{self.package}_model").prepare
        return prepare


_EACH: Final = "Starsim, a state for each event"
_NEXT: Final = "Starsim, one state for what comes next"
PEERS: Final = (
    Peer(_EACH, "starsim", "each", 100_000),
    Peer(_EACH, "starsim", "each", 1_000_000),
    Peer(_NEXT, "starsim", "next", 100_000),
    Peer(_NEXT, "starsim", "next", 1_000_000, 300),
    Peer("Mesa, every agent every day", "mesa", "days", 20_000),
    Peer("Mesa, its experimental list of events", "mesa", "events", 100_000),
    Peer("SimPy", "simpy", "", 100_000),
)
ENOUGH: Final = 100_000
"""Persons of a check, at least: with fewer, chance would hide a mistake."""
COLUMNS: Final = 1_000_000
"""Persons of the model in plain NumPy, which has nothing to build."""


@dataclass(frozen=True, slots=True)
class Speeds:
    """Persons a second of each run."""

    alone: list[float]
    whole: list[float]


def a_second(persons: float) -> str:
    """Persons a second, to three digits.

    >>> a_second(174_648), a_second(52_400_000), a_second(5_610)
    ('175 k/s', '52.4 M/s', '5.61 k/s')
    """
    # 999,500 would be written as 1000 k.
    unit, name = (1e6, "M") if persons >= 999_500 else (1e3, "k")
    value = persons / unit
    return f"{value:.{max(0, 2 - (value >= 9.995) - (value >= 99.95))}f} {name}/s"


def lacking() -> Iterator[str]:
    """A sentence for each framework that is not installed; nothing is measured of it."""
    for package in dict.fromkeys(peer.package for peer in PEERS):
        if not _installed(package):
            yield (
                f"{package} is not installed here and is left out; "
                "`make bench` makes an environment that has it."
            )


def versions() -> Iterator[str]:
    """The frameworks that are measured, each with its version."""
    for package in dict.fromkeys(peer.package for peer in PEERS):
        if _installed(package):
            yield f"{package} {version(package)}"


def _installed(package: str) -> bool:
    try:
        version(package)
    except PackageNotFoundError:
        return False
    return True


def _present() -> Iterator[Peer]:
    return (peer for peer in PEERS if _installed(peer.package))


def checked(what: str, counts: Counts, persons: int) -> None:
    """Refuse to measure what is not the simple model."""
    wrong = list(unlike(counts, persons))
    if wrong:
        raise ValueError(f"{what} is not the simple model: {'; '.join(wrong)}")


@cache
def speeds(peer: Peer) -> Speeds:
    """Its speeds, after an untimed run that is checked; measured once in a process."""
    prepare = peer.prepare()
    enough = max(peer.persons, ENOUGH)
    checked(peer.what, prepare(enough, 0, peer.form)(), enough)
    found = Speeds([], [])
    for seed in range(1, RUNS + 1):
        kept: list[Callable[[], Counts]] = []

        def build(kept: list[Callable[[], Counts]] = kept, seed: int = seed) -> None:
            kept.append(prepare(peer.persons, seed, peer.form))

        built = seconds(build)
        alone = seconds(kept[0])
        found.alone.append(peer.persons / alone)
        found.whole.append(peer.persons / (built + alone))
    return found


@cache
def columns() -> list[float]:
    """Persons a second of the same model in plain NumPy, one thread, a column for each event."""
    checked("plain NumPy", vectors(COLUMNS, 0), COLUMNS)
    return [COLUMNS / seconds(partial(vectors, COLUMNS, seed)) for seed in range(1, RUNS + 1)]


def measure() -> Iterator[Line]:
    """Persons a second of each peer that is installed, and of plain NumPy."""
    for peer in _present():
        found = speeds(peer)
        yield Line(f"{peer.what}: the year alone", spread(found.alone, a_second))
        yield Line(f"{peer.what}: with building it", spread(found.whole, a_second))
    yield Line(f"plain NumPy in columns, {COLUMNS:,} persons", spread(columns(), a_second))


def compared(
    persons_a_second: float, says: str = "", *, barred: bool = True
) -> Iterator[Line]:
    """How many times their persons a second we simulate, with the bars of peers or without."""
    for peer in _present():
        bar = peer.least if barred else None
        yield times_as_many(f"{says}{peer.what}", persons_a_second, speeds(peer).alone, bar)
    yield times_as_many(f"{says}plain NumPy in columns", persons_a_second, columns())


def times_as_many(
    what: str, ours: float, theirs: list[float], least: float | None = None
) -> Line:
    """The line of how many times as many persons a second, for each of their runs."""
    ratios = [ours / one for one in theirs]
    found = spread(ratios, times)
    if least is None:
        return Line(f"times as many: {what}", found)
    met = median(ratios) >= least
    return Line(f"**times as many: {what}**", found, f"≥ {times(least)}", met)
