"""The country: a year of all men, by size, by scenario, by what is kept and what is asked besides.

Warm, unless it is said otherwise: the pass is compiled and has run once. `python -m
benchmarks.country` prints this part alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final

import numpy as np

from benchmarks import fresh
from benchmarks.measuring import (
    RUNS,
    Line,
    at_most,
    in_turn,
    seconds,
    spread,
    time,
    within,
)
from benchmarks.peers import PEERS, speeds, times_as_many
from povestka.country.engines import Threads
from povestka.country.explaining import explained
from povestka.country.passing import Part
from povestka.country.replicating import replicates
from povestka.country.results import Result
from povestka.country.running import run
from povestka.country.setup import setup
from povestka.language.days import NEVER
from povestka.outside import reforms
from povestka.outside.scenarios import load, load_safeguard
from povestka.people.scenario.changes import with_safeguard
from povestka.people.scenario.model import Scenario

MEN: Final = 28_000_000
FEWER: Final = (1_000_000, 4_000_000, 10_000_000)
MILLION: Final = 1_000_000
YEAR: Final = "2026"
MOBILISATIONS: Final = ("mobilisation-paper", "mobilisation-electronic")
LAW_ONLY: Final = "court_before_measures"
BEHAVIOUR: Final = "eligibility_checked"
REPLICATES: Final = 100
FEW: Final = 3
"""Runs of what takes long, or starts a process."""
EXPLAINED: Final = 30
"""Men explained, about so many, each of another office."""

A_MAN: Final = 10e-9
A_SUMMONS: Final = 200e-9
"""Seconds that a scenario may take on one thread for each man, and for each summons."""


@cache
def year(men: int = MEN) -> Scenario:
    """The year 2026 with so many men."""
    return load(YEAR, men)


def timed(scenario: Scenario, threads: int, **more: Any) -> Result:
    """One run."""
    with Threads(threads) as engine:
        return run(scenario, engine, clock=perf_counter, **more)


@cache
def sizes() -> Mapping[tuple[int, int], Sequence[float]]:
    """Seconds by men and threads, in turn, after one run of each that does not count."""
    works = {(men, 2): men for men in (*FEWER, MEN)} | {(MEN, 1): MEN}
    return in_turn(
        {key: (lambda men=men, n=key[1]: timed(year(men), n)) for key, men in works.items()}
    )


def speed() -> float:
    """Men a second on two threads, in the median run."""
    return MEN / median(sizes()[MEN, 2])


def _threads(number: int) -> str:
    return "1 thread" if number == 1 else f"{number} threads"


def the_year() -> Iterator[Line]:
    """All men on one thread and on two, what a man and a summons cost, and the stages."""
    found = sizes()
    issued = timed(year(), 2).outcome.total("issued")
    says = f"year 2026, {MEN:,} men, {issued:,} summonses"
    yield within(f"**{says}, 2 threads**", found[MEN, 2], 0.8)
    yield within(f"{says}, 1 thread", found[MEN, 1])
    for what, count in (("a man", MEN), ("a summons", issued)):
        each = [one / count for one in found[MEN, 1]]
        yield Line(f"1 thread, all of it, {what}", spread(each, _nanoseconds))
    allowed = A_MAN * MEN + A_SUMMONS * issued
    what = "**1 thread: of 10 ns a man and 200 ns a summons**"
    yield at_most(what, [one / allowed for one in found[MEN, 1]], 1)
    for threads in (2, 1):
        stages = timed(year(), threads).seconds
        told = ", ".join(f"{name} {time(one)}" for name, one in stages.items() if name != "total")
        yield Line(f"stages of one run, {_threads(threads)}", told)


def _nanoseconds(taken: float) -> str:
    return f"{taken * 1e9:.1f} ns"


def growth() -> Iterator[Line]:
    """Fewer men, and how time grows with them."""
    found = sizes()
    for men in FEWER:
        yield within(f"{men:,} men, 2 threads", found[men, 2])
    ratios = [whole / part for whole, part in zip(found[MEN, 2], found[FEWER[1], 2], strict=True)]
    yield at_most("**28 million men: times as long as 4 million**", ratios, 7)


def mobilisation() -> Iterator[Line]:
    """The two scenarios of mobilisation at full size."""
    for name in MOBILISATIONS:
        scenario = load(name, MEN)
        issued = timed(scenario, 2).outcome.total("issued")
        runs = [seconds(lambda scenario=scenario: timed(scenario, 2)) for _ in range(RUNS)]
        yield within(f"**{scenario.name}, {issued:,} summonses, 2 threads**", runs, 4)


def besides() -> Iterator[Line]:
    """All dates kept; a reform of the law on the same draws; one of behaviour, run on its own."""
    law = [[reforms.load(LAW_ONLY)]]
    other = with_safeguard(year(), load_safeguard(BEHAVIOUR))
    found = in_turn(
        {
            "plain": lambda: timed(year(), 2),
            "dates": lambda: timed(year(), 2, keep=[]),
            "law": lambda: timed(year(), 2, laws=law),
            "behaviour": lambda: timed(other, 2),
        }
    )
    plain = found["plain"]

    def ratios(key: str, less: float = 0) -> list[float]:
        return [own / one - less for own, one in zip(found[key], plain, strict=True)]

    yield within("all dates of every summons kept, 2 threads", found["dates"])
    yield at_most("**all dates kept: times as long as counts alone**", ratios("dates"), 2.5)
    yield within(f"with the law of `{LAW_ONLY}` asked too, 2 threads", found["law"])
    yield at_most("**a law-only reform besides: of a run**", ratios("law", 1), 0.35)
    yield at_most(
        f"**a reform of behaviour (`{BEHAVIOUR}`): of a run**", ratios("behaviour"), 1
    )


def again() -> Iterator[Line]:
    """A hundred replicates of a million men."""

    def work() -> None:
        with Threads(2) as engine:
            for _ in replicates(year(MILLION), engine, REPLICATES):
                pass

    work()
    runs = [seconds(work) for _ in range(FEW)]
    yield within(f"**{REPLICATES} replicates of {MILLION:,} men, 2 threads**", runs, 8)


def explaining() -> Iterator[Line]:
    """Men of the whole country who were examined: the office of each again, then he alone."""
    scenario = year()
    parts: list[Part] = []
    thresholds = timed(scenario, 2, keep=parts).thresholds
    ready, men = setup(scenario), list(_examined(parts))
    step = max(1, len(men) // EXPLAINED)
    found = [
        seconds(lambda one=one: explained(ready, thresholds, *one)) for one in men[::step]
    ]
    yield within("**a man explained, the first of a process**", found[:1], 60e-3)
    yield within(f"**a man explained, {len(found) - 1} others**", found[1:], 20e-3)


def _examined(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Office and serial of the first man examined in each office that has one."""
    for part in parts:
        assert part.exams is not None
        offices, serials, days = part.exams
        seen = days < NEVER
        _, first = np.unique(offices[seen], return_index=True)
        yield from zip(
            map(int, offices[seen][first]), map(int, serials[seen][first]), strict=True
        )


def memory() -> Iterator[Line]:
    """The most memory of processes that run once and end."""
    asked = (
        (f"**year 2026, {MEN:,} men, 2 threads: memory**", (YEAR, MEN, 2), 0.6),
        (f"**{MOBILISATIONS[1]}: memory**", (MOBILISATIONS[1], MEN, 2), 1.2),
        ("all dates kept: memory", (YEAR, MEN, 2, "keep"), None),
    )
    for what, words, most in asked:
        found = [fresh.asked(*words)["bytes"] / (1 << 30) for _ in range(FEW)]
        told = spread(found, _gib)
        if most is None:
            yield Line(what, told)
        else:
            yield Line(what, told, f"≤ {_gib(most)}", median(found) <= most)


def _gib(size: float) -> str:
    return f"{size:.2f} GiB"


def starting() -> Iterator[Line]:
    """The first compilation on a machine; then a process from its start to a million men."""
    with TemporaryDirectory() as folder:
        cold = fresh.asked(YEAR, MILLION, 2, kernels=folder)["compiling"]
        yield within("**the first compilation on a machine**", [cold], 20)
        runs = [
            seconds(lambda: fresh.asked(YEAR, MILLION, 2, kernels=folder)) for _ in range(RUNS)
        ]
        yield within(f"**from the shell to {MILLION:,} men, kept kernels**", runs, 1.5)


def against_starsim() -> Iterator[Line]:
    """The whole law and offices against the simple model in Starsim: not the same work."""
    peer = next(one for one in PEERS if one.least)
    paces = speeds(peer).alone
    what = f"the simple model in {peer.what}"
    yield times_as_many(f"year 2026, full law, 2 threads: {what}", speed(), paces, 300)
    scenario = load(MOBILISATIONS[1], MEN)
    taken = median([seconds(lambda: timed(scenario, 2)) for _ in range(FEW)])
    yield times_as_many(f"mobilisation, full law, 2 threads: {what}", MEN / taken, paces, 50)


PARTS: Final = (
    memory, starting, the_year, growth, mobilisation, besides, again, explaining,
)


def lines() -> Iterator[Line]:
    """Everything about the country but the peers; the fresh processes first, while it is quiet."""
    for part in PARTS:
        yield from part()


if __name__ == "__main__":
    for line in lines():
        print(f"{line.what}: {line.found} {line.asked}".rstrip(), flush=True)
