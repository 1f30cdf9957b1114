"""Rules as one compiled pass over facts in memory, by the kernel reader.

A kernel asks rows in blocks, each block the columns of 1,040 rows one after another. Facts that
are kept so are asked where they lie; plain columns are copied into a block and out again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from types import ModuleType
from typing import Final

import numpy as np
import numpy.typing as npt

from benchmarks import columns_pass
from povestka.language.fold import walk
from povestka.language.terms import Parameter, Term
from povestka.law.calendar import CALENDAR
from povestka.readers.compiling import loaded
from povestka.readers.kernel import below_the_line, emitted, source
from povestka.readers.workspace import BLOCK, Kernel, Program, ends, program

Ints = npt.NDArray[np.int32]

TYPES: Final = """
i4, i8, u4 = nb.int32, nb.int64, nb.uint32
w_, flat = i4[::1], i4[:, ::1]
numbers_ = nb.types.Array(i4, 1, "C", readonly=True)
facts_ = nb.types.Array(i4, 2, "C", readonly=True)
BLOCKS = nb.void(flat, i8, i8, numbers_)
CUT = nb.void(w_, nb.types.Array(i4, 1, "C", readonly=True), i8)
COLUMNS_ = nb.void(facts_, flat, numbers_)
"""


@dataclass(frozen=True, slots=True)
class Pass:
    """Compiled rules: their columns, the run-time numbers, and the order of facts and outputs."""

    module: ModuleType
    program: Program
    facts: tuple[str, ...]
    outputs: tuple[str, ...]
    numbers: Ints

    @property
    def bytes_a_row(self) -> int:
        """Bytes of the facts and outputs of one row."""
        return 4 * (len(self.facts) + len(self.outputs))

    def blocks(self, facts: Ints) -> Ints:
        """Facts (a column each line) as blocks; the last is filled up with rows of zeros."""
        rows = facts.shape[1]
        count = -(-rows // BLOCK)
        found = np.zeros((count, len(self.program.columns), BLOCK), np.int32)
        for place, name in enumerate(self.facts):
            column = np.zeros(count * BLOCK, np.int32)
            column[:rows] = facts[place]
            found[:, self.program.columns[name]] = column.reshape(count, BLOCK)
        return found.reshape(count, -1)

    def over_blocks(self, blocks: Ints, threads: int = 1) -> None:
        """Ask every row of blocks; each thread takes its own part of them."""
        count = len(blocks)
        if threads == 1:
            self.module.over_blocks(blocks, 0, count, self.numbers)
            return
        spans = pairwise(count * place // threads for place in range(threads + 1))
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(lambda one: self.module.over_blocks(blocks, *one, self.numbers), spans))

    def found(self, blocks: Ints, rows: int) -> Ints:
        """The outputs of blocks that were asked, as columns."""
        cut = blocks.reshape(len(blocks), -1, BLOCK)
        return np.stack(
            [cut[:, self.program.columns[name]].reshape(-1)[:rows] for name in self.outputs]
        )

    def over_columns(self, facts: Ints, outputs: Ints) -> None:
        """Ask every row of plain columns, into columns that are there already."""
        self.module.over_columns(facts, outputs, self.numbers)


def generated(
    rules: Mapping[str, Term], facts: Sequence[str], numbers: Mapping[str, int]
) -> Pass:
    """Some rules compiled: `facts` are columns, `numbers` what is the same for every row."""
    kernel = Kernel("s_rules", (rules,))
    outputs = tuple(column for name, term in rules.items() for column in ends(name, term))
    found = program([kernel], facts, outputs)
    places = {
        "B": BLOCK,
        "COLUMNS": len(found.columns),
        "FACTS": f"np.array({[found.offset(name) for name in facts]}, np.int64)",
        "OUTPUTS": f"np.array({[found.offset(name) for name in outputs]}, np.int64)",
    }
    told = "\n".join(f"{name} = {value}" for name, value in places.items())
    parts = [TYPES, told, emitted(kernel, found), below_the_line(columns_pass)]
    known = enacted(rules.values()) | dict(numbers)
    row = np.array([known[name] for name in found.numbers], np.int32)
    return Pass(loaded(source(parts, CALENDAR)), found, tuple(facts), outputs, row)


def enacted(terms: Iterable[Term]) -> dict[str, int]:
    """The numbers of the law that some terms ask for, as enacted."""
    return {one.name: one.value for one in walk(*terms) if isinstance(one, Parameter)}
