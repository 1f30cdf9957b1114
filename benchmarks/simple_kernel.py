"""The simple model in the language of the law, compiled by the reader that compiles the law.

Shares and delays are terms over named chance; the kernel reader makes loops of them, and a small
pass counts by event and day (`simple_pass`). A delay of the language lies straight between five
knots, so one of `span` days alike, where `span` is no multiple of eight, is put together from
parts that are: 365 days are 360 and 4 and 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import pairwise
from types import ModuleType
from typing import Final

import numpy as np

from benchmarks import simple_pass
from benchmarks.measuring import RUNS, Line, seconds, spread
from benchmarks.peers import a_second, checked
from benchmarks.peers import simple_model as simple
from benchmarks.peers.simple_model import EVENTS, YEAR, Counts, Delay
from povestka.language.chance import WHOLE, Drawn, chance, waiting
from povestka.language.fold import walk
from povestka.language.terms import Parameter, Term
from povestka.language.writing import all_of, day_fact, days, happened, number, on_day, when
from povestka.law.calendar import CALENDAR
from povestka.readers.compiling import loaded
from povestka.readers.kernel import below_the_line, emitted, source
from povestka.readers.workspace import BLOCK, SERIAL, Kernel, Program, program

PERSONS: Final = 28_000_000
PARTS: Final = 16
"""Pieces into which the persons are cut for threads."""


def share(threshold: int) -> Term:
    """A share of the model, in the parts in which the language draws chances."""
    return number(threshold * WHOLE // simple.DRAWN)


def parts(span: int) -> Iterator[int]:
    """Whole numbers that add up to a span, each a power of two or a multiple of eight.

    >>> list(parts(365)), list(parts(20)), list(parts(90))
    ([360, 4, 1], [16, 4], [88, 2])
    """
    while span:
        part = span - span % 8 if span >= 8 else 1 << span.bit_length() - 1
        yield part
        span -= part


def _knots(name: str, part: int) -> tuple[Parameter, ...]:
    """The knots of a day drawn alike from `part` of them."""
    values = (0, part // 2, part * 3 // 4, part * 7 // 8, part - 1)
    return tuple(
        Parameter(f"{name}.{place}", value, "day") for place, value in enumerate(values)
    )


def later(start: Term, delay: Delay, decision: str, word: int) -> Term:
    """So many days later: one word of the decision picks the part, the next the day in it."""
    found: Term | None = None
    upto = delay.span
    for part in reversed(list(parts(delay.span))):
        upto -= part
        name = f"{decision}.{part}"
        earliest = start + days(delay.first + upto)
        wait = waiting(decision, word + 1, name, _knots(name, part))
        drawn = earliest + days(wait) if part > 1 else earliest
        below = number(WHOLE * (upto + part) // delay.span)
        found = drawn if found is None else when(chance(decision, word) < below, drawn, found)
    assert found is not None
    return found


_placed: Final = day_fact("placed")
_served: Final = day_fact("served")
_banned: Final = day_fact("ban_from")
_appears: Final = chance("simple.served", 2) < share(simple.APPEARS)

FIRST: Final[Mapping[str, Term]] = {
    "placed": when(
        chance("simple.placed", 0) < share(simple.PLACED),
        later(on_day("1970-01-01"), simple.DAY, "simple.placed", 1),
    )
}
"""Drawn of everybody; the year begins on day 0."""

AFTER: Final[tuple[Mapping[str, Term], ...]] = (
    {
        "served": when(
            chance("simple.placed", 3) < share(simple.SERVED),
            later(_placed, simple.TO_SERVED, "simple.served", 0),
        )
    },
    {
        "appears": when(
            all_of(happened(_served), _appears),
            later(_served, simple.TO_APPEARS, "simple.then", 0),
        ),
        "ban_from": when(
            all_of(happened(_served), ~_appears), _served + days(simple.TO_BAN)
        ),
    },
    {
        "ban_until": when(
            all_of(happened(_banned), chance("simple.served", 3) < share(simple.LATE)),
            later(_banned, simple.TO_LATE, "simple.then", 2),
        )
    },
)
"""Drawn of those to whom a summons is placed."""

KERNELS: Final = (Kernel("s_placed", (FIRST,)), Kernel("s_after", AFTER))

_TYPES: Final = """
i4, i8, u4 = nb.int32, nb.int64, nb.uint32
w_, counts_, numbers_ = i4[::1], i8[:, ::1], nb.types.Array(i4, 1, "C", readonly=True)
TALLY = nb.void(w_, i8, numbers_, u4, u4, w_, counts_)
PERSONS = nb.void(i8, i8, numbers_, u4, u4, counts_)
"""


@cache
def laid() -> Program:
    """Where the columns of the model stand, and its numbers."""
    return program(KERNELS, (), EVENTS)


def text() -> str:
    """The source of the compiled model."""
    found = laid()
    events = [found.offset(event) for event in EVENTS]
    constants = {
        "B": BLOCK,
        "COLUMNS": len(found.columns),
        "YEAR": YEAR,
        "SERIAL": found.offset(SERIAL),
        "PLACED": found.offset("placed"),
        "EVENTS": f"np.array({events}, np.int64)",
    }
    told = "\n".join(f"{name} = {value}" for name, value in constants.items())
    kernels = [emitted(kernel, found) for kernel in KERNELS]
    return source([_TYPES, told, *kernels, below_the_line(simple_pass)], CALENDAR)


@cache
def compiled() -> ModuleType:
    """The compiled model."""
    return loaded(text())


def _numbers() -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    """The knots of the delays, by the places that the program gives them."""
    found = np.zeros(len(laid().numbers), np.int32)
    terms = [*FIRST.values(), *(term for stage in AFTER for term in stage.values())]
    for one in knots_of(terms):
        found[laid().numbers[one.name]] = one.value
    return found


def knots_of(terms: list[Term]) -> Iterator[Parameter]:
    """The knots of every delay in some terms."""
    for term in walk(*terms):
        if isinstance(term, Drawn):
            yield from term.knots


def run(persons: int, seed: int, threads: int) -> Counts:
    """One year of so many persons: how often each event came about on each day."""
    module, numbers = compiled(), _numbers()
    key = np.uint32(seed), np.uint32(0)
    ends = [persons * place // PARTS for place in range(PARTS + 1)]

    def part(pair: tuple[int, int]) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
        counts = np.zeros((len(EVENTS), YEAR), np.int64)
        module.persons(*pair, numbers, *key, counts)
        return counts

    with ThreadPoolExecutor(threads) as pool:
        counts = np.sum(list(pool.map(part, pairwise(ends))), axis=0)
    return dict(zip(EVENTS, counts, strict=True))


@cache
def speeds(threads: int) -> list[float]:
    """Persons a second of each run, after one that is checked to be the simple model."""
    checked("ours", run(PERSONS, 0, threads), PERSONS)
    return [
        PERSONS / seconds(lambda seed=seed: run(PERSONS, seed, threads))
        for seed in range(1, RUNS + 1)
    ]


def lines() -> Iterator[Line]:
    """Persons a second on one thread and on two."""
    for threads in (1, 2):
        what = f"povestka, {PERSONS:,} persons, {threads} thread{'s' * (threads > 1)}"
        yield Line(what, spread(speeds(threads), a_second))
