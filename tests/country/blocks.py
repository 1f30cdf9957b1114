"""Men in blocks and one by one: the columns of a pass, and the stages drawn in plain Python."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from povestka.country.program import GIVEN, KERNELS, country
from povestka.country.setup import Setup
from povestka.language.days import NEVER
from povestka.law.calendar import CALENDAR
from povestka.people.drawing import Man
from povestka.people.stages import Stage
from povestka.readers.kernel import emitted, source
from povestka.readers.workspace import BLOCK, Kernel, Program
from tests.readers.interpreted import interpreted

Run = Callable[..., None]
YOUNGEST = 18


def plain(laid: Program) -> dict[str, Run]:
    """The kernels of a program as plain Python, without a compiler: slow, and for a few men."""
    names = interpreted(source([emitted(kernel, laid) for kernel in laid.kernels], CALENDAR))
    return {kernel.name: names[kernel.name] for kernel in laid.kernels}


class Block:
    """Some men of an office in a workspace of columns, and their run-time numbers."""

    def __init__(self, ready: Setup, office: int, men: int, laid: Program) -> None:
        layout = ready.layout
        self.ready, self.office, self.men, self.laid = ready, office, men, laid
        region = int(layout.region[office])
        told = dict(zip(country().numbers, map(int, ready.numbers[0, region]), strict=True))
        self.numbers = told
        self.row = np.array([told.get(name, 0) for name in laid.numbers], np.int32)
        self.cells = np.zeros(len(laid.columns) * BLOCK, np.int32)
        serials = np.linspace(0, int(layout.size[office]) - 1, men).astype(int)
        ages = np.searchsorted(layout.bounds[office], serials, "right") - 1
        self["serial"][:] = serials
        self["man.age"][:] = YOUNGEST + ages
        self["man.cohort"][:] = layout.cohorts[ages]
        self.alone = [
            Man(office, serial, ready.seed, ready.replicate, told) for serial in serials.tolist()
        ]

    def __getitem__(self, column: str) -> Any:
        first = self.laid.offset(column)
        return self.cells[first : first + self.men]

    def run(self, kernel: Run, occurrence: int) -> None:
        """One kernel over the block."""
        key = np.uint32(self.ready.seed), np.uint32(self.ready.replicate)
        kernel(
            self.cells, self.men, self.row, np.uint32(self.office), np.uint32(occurrence), *key
        )

    def walk(self, kernels: dict[str, Run], each: Callable[[str, int], None]) -> None:
        """Through all kernels in their order, everybody as if called; `each` hears of each."""
        for name, occurrence in (("s_men", 0), ("s_standing", 0), ("s_person", 0)):
            self.run(kernels[name], occurrence)
            each(name, occurrence)
        self["call.came_before"][:] = NEVER
        self["call.came_before"][::7] = self.numbers["as_of"] - 40
        self.run(kernels["s_summons"], 2)
        each("s_summons", 2)
        self["appearance.on"][:] = self["call.came"]
        for name in ("s_law", "s_screens"):
            self.run(kernels[name], 2)
            each(name, 2)
        self["examined_on"][:] = np.minimum(self["call"], NEVER - 9) + 9
        self["examined_on"][::5] = NEVER
        self.run(kernels["s_board"], 0)
        each("s_board", 0)
        self["taken_on"][:] = self["ready_on"]
        self.run(kernels["s_call"], 0)
        each("s_call", 0)


def differences(block: Block, kernels: dict[str, Run], stages: Mapping[str, Sequence[Stage]]
                ) -> tuple[int, list[Any]]:
    """How many columns the stages of each man alone were compared with, and where they differ."""
    facts: list[dict[str, int]] = [{} for _ in block.alone]
    asked, found = 0, []

    def each(name: str, occurrence: int) -> None:
        nonlocal asked
        kernel = next(one for one in KERNELS if one.name == name)
        for column in GIVEN:
            if column in block.laid.columns:
                for own, value in zip(facts, block[column].tolist(), strict=True):
                    own[column] = value
        for own, man in zip(facts, block.alone, strict=True):
            for stage in stages[name]:
                own.update(man.stage(stage, occurrence, own))
        for column in set(kernel.written()) & set(block.laid.columns):
            asked += 1
            for own, value in zip(facts, block[column].tolist(), strict=True):
                if own[column] != value:
                    found.append((name, column, own[column], value))

    block.walk(kernels, each)
    return asked, found


def with_more(name: str, outputs: dict[str, Any]) -> list[Kernel]:
    """The kernels, one of them with more outputs in front of its own."""
    return [
        Kernel(one.name, (outputs, *one.stages)) if one.name == name else one for one in KERNELS
    ]
