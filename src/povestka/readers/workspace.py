"""The workspace of kernels: which columns it has, and which numbers are given at run time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from povestka.language.chance import Drawn
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Choose, Fact, Gather, Parameter, Term

BLOCK: Final = 1040
"""Rows of a block. Not a power of two, or the columns would share the sets of the cache."""

SERIAL: Final = "serial"
"""The column that tells the men of an office apart."""


def ends(name: str, term: Term) -> tuple[str, ...]:
    """The columns of an output: an interval has two.

    >>> from povestka.language.writing import NO
    >>> ends("fine", NO)
    ('fine',)
    """
    return (f"{name}.from", f"{name}.until") if term.sort is Sort.INTERVAL else (name,)


@dataclass(frozen=True, slots=True)
class Kernel:
    """A function over rows: its stages, one after another, each a mapping of outputs."""

    name: str
    stages: tuple[Mapping[str, Term], ...]

    def written(self) -> tuple[str, ...]:
        """The columns that its stages make."""
        made = (ends(name, term) for stage in self.stages for name, term in stage.items())
        return tuple(dict.fromkeys(column for pair in made for column in pair))

    def read(self) -> tuple[str, ...]:
        """The facts that its stages ask for and that are not drawn."""
        roots = [term for stage in self.stages for term in stage.values()]
        found = [one for one in walk(*roots) if isinstance(one, Fact)]
        present = [f"{one.each}.present" for one in walk(*roots) if isinstance(one, Gather)]
        names = [one.name for one in found if not isinstance(one, Drawn)]
        return tuple(dict.fromkeys(names + present))


@dataclass(frozen=True, slots=True)
class Program:
    """Kernels over one workspace: where each column stands, and each run-time number.

    `columns` are places in the workspace, `numbers` places in the run-time numbers: parameters,
    switches, the knots of waiting times, and the facts that are the same for every row.
    """

    kernels: tuple[Kernel, ...]
    columns: Mapping[str, int]
    numbers: Mapping[str, int]

    def offset(self, column: str) -> int:
        """Where a column begins in the workspace; KeyError for a column that there is not."""
        return self.columns[column] * BLOCK


def program(
    kernels: Sequence[Kernel],
    given: Iterable[str],
    wanted: Iterable[str],
    beside: Iterable[str] = (),
) -> Program:
    """Lay out the workspace of some kernels.

    `given` are columns that who calls the kernels fills, `wanted` those that he reads; what is
    only passed on within one kernel gets no column. `beside` are run-time numbers that only he
    reads.
    """
    given, wanted = tuple(given), tuple(wanted)
    made = {name for kernel in kernels for name in kernel.written()}
    lost = sorted(set(wanted) - made - set(given))
    if lost:
        raise ValueError(f"no kernel makes the columns {', '.join(lost)}")
    asked: set[str] = set(wanted)
    for kernel in kernels:
        written: set[str] = set()
        for stage in kernel.stages:
            part = Kernel(kernel.name, (stage,))
            asked |= set(part.read()) - written
            written |= set(part.written())
    columns = dict.fromkeys([SERIAL, *given])
    columns |= dict.fromkeys(
        name for kernel in kernels for name in kernel.written() if name in asked
    )
    numbers = dict.fromkeys(beside)
    for kernel in kernels:
        numbers |= dict.fromkeys(_numbers(kernel, columns, made))
    return Program(
        tuple(kernels),
        {name: place for place, name in enumerate(columns)},
        {name: place for place, name in enumerate(sorted(numbers))},
    )


def _numbers(kernel: Kernel, columns: Iterable[str], made: set[str]) -> Iterable[str]:
    """The run-time numbers that a kernel reads."""
    kept = set(columns) | made
    for term in walk(*(term for stage in kernel.stages for term in stage.values())):
        match term:
            case Drawn(knots=knots):
                yield from (one.name for one in knots)
            case Fact(name) if name not in kept:
                yield name
            case Parameter(name):
                yield name
            case Choose(name, _, None):
                yield name
            case _:
                pass
