"""Terms as one pass over blocks of rows: source for Numba, compiled once and kept by its hash.

A kernel reads and writes columns of one flat workspace of 32-bit integers, a block of rows at a
time; column `j` stands at the literal offset `j * BLOCK`, so that the compiler sees that columns
do not overlap. Readings, reforms and parameters are numbers given at run time: one compilation
serves every scenario.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from types import ModuleType
from typing import Final

from povestka.language.chance import Drawn, decision_number
from povestka.language.days import NEVER, NOT_YET, WorkingCalendar
from povestka.language.fold import Algebra, Later, fold
from povestka.language.sorts import Sort
from povestka.language.terms import (
    Annual,
    Choose,
    Compare,
    Fact,
    Gather,
    IsOneOf,
    Literal,
    Parameter,
    Rule,
    Shift,
    When,
)
from povestka.readers import arithmetic
from povestka.readers.arithmetic import working_bits
from povestka.readers.workspace import SERIAL, Kernel, Program, ends

ARGUMENTS: Final = "w, n, p, office, occurrence, k0, k1"
SIGNATURE: Final = "void(i4[::1], i8, Array(i4, 1, 'C', readonly=True), u4, u4, u4, u4)"
"""Workspace, rows, run-time numbers, office, occurrence, and the two words of the key."""

class _Emitter(Algebra[str]):
    """Each term as an expression without branches; equal expressions are written once."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.lines: list[str] = []
        self.head: dict[str, str] = {}
        self.constants: dict[str, str] = {}  # expression before the loop: its name
        self.known: dict[str, str] = {}  # expression: its name
        self.local: dict[str, str] = {}  # column made in this kernel: its name
        self.blocks: dict[str, str] = {}  # decision: the name of its block of words

    def named(self, expression: str) -> str:
        """A name for the value of an expression."""
        if expression.isidentifier():
            return expression
        if expression not in self.known:
            self.known[expression] = f"v{len(self.known)}"
            self.lines.append(f"{self.known[expression]} = {expression}")
        return self.known[expression]

    def number(self, name: str) -> str:
        """The name of a run-time number, read once before the loop."""
        place = self.program.numbers[name]
        self.head[f"p{place}"] = f"p[{place}]"
        return f"p{place}"

    def literal(self, term: Literal) -> str:
        if term.sort is Sort.TRUTH:
            return str(bool(term.value))
        return {NEVER: "NEVER", NOT_YET: "NOT_YET"}.get(term.value, f"i32({term.value})")

    def fact(self, term: Fact) -> str:
        if isinstance(term, Drawn):
            return self.drawn(term)
        return self.column(term.name, truth=term.sort is Sort.TRUTH)

    def column(self, name: str, *, truth: bool) -> str:
        """A value made before in this kernel, of a column, or the same for every row."""
        if name in self.local:
            return self.local[name]
        if name in self.program.columns:
            found = self.named(f"w[{self.program.offset(name)} + x]")
        else:
            found = self.number(name)
        return self.named(f"({found} != 0)") if truth else found

    def drawn(self, term: Drawn) -> str:
        if term.decision not in self.blocks:
            block = f"d{len(self.blocks)}"
            self.blocks[term.decision] = block
            words = ", ".join(f"{block}_{word}" for word in range(4))
            self.lines.append(
                f"{words} = philox(u32(w[{self.program.offset(SERIAL)} + x]), office,"
                f" u32({decision_number(term.decision)}), occurrence, k0, k1)"
            )
        word = f"{self.blocks[term.decision]}_{term.word}"
        if not term.knots:
            return self.named(f"i32({word} >> u32(2))")
        knots = ", ".join(self.number(one.name) for one in term.knots)
        return self.named(f"days_drawn({word}, {knots})")

    def parameter(self, term: Parameter) -> str:
        return self.number(term.name)

    def shift(self, term: Shift, start: str, count: str) -> str:
        match term.duration.unit:
            case "day":
                less = " - i32(1)" if term.duration.first == "same day" else ""
                return self.named(f"add_days({start}, i32({count}{less}))")
            case "working day":
                return self.named(f"add_working_days({start}, {count})")
            case "month":
                return self.named(f"add_months({start}, {count})")
            case _:
                return self.named(f"add_years({start}, {count})")

    def working_day(self, start: str) -> str:
        return self.named(f"roll({start})")

    def annual(self, term: Annual, start: str) -> str:
        return self.named(f"annual({start}, {term.month}, {term.dom})")

    def earliest(self, items: Sequence[str]) -> str:
        return self._chain("<", items)

    def latest(self, items: Sequence[str]) -> str:
        return self._chain(">", items)

    def _chain(self, sign: str, items: Sequence[str]) -> str:
        found = items[0]
        for item in items[1:]:
            found = self.named(f"({found} if {found} {sign} {item} else {item})")
        return found

    def compare(self, term: Compare, left: str, right: str) -> str:
        return self.named(f"({left} {term.relation} {right})")

    def is_one_of(self, term: IsOneOf, item: str) -> str:
        return self.any_of([self.named(f"({item} == {place})") for place in term.places])

    def all_of(self, items: Iterable[str]) -> str:
        return self.named(f"({' & '.join(items)})")

    def any_of(self, items: Iterable[str]) -> str:
        return self.named(f"({' | '.join(items)})")

    def negate(self, item: str) -> str:
        return self.named(f"(not {item})")

    def either(self, condition: str, yes: str, no: str) -> str:
        """One value or the other; of an interval, which is `from|until`, both ends."""
        pairs = zip(yes.split("|"), no.split("|"), strict=True)
        return "|".join(
            a if a == b else self.named(f"({a} if {condition} else {b})") for a, b in pairs
        )

    def when(self, term: When, condition: str, then: Later[str], otherwise: Later[str]) -> str:
        return self.either(condition, then(), otherwise())

    def choose(self, term: Choose, on: str | None, pick: Callable[[int], str]) -> str:
        found = pick(0)
        for place, option in enumerate(term.options[1:], 1):
            if on is None:
                found = self.switched(term, place, pick(place), found)
            else:
                test = self.named(f"({on} >= {option.since})")
                found = self.either(test, pick(place), found)
        return found

    def switched(self, term: Choose, place: int, yes: str, no: str) -> str:
        """One value or the other by a switch that is the same for every row.

        By bits: of a condition that does not change the compiler makes a branch, and a loop with
        branches in it takes one row at a time.
        """
        switch = self.number(term.name)
        if term.sort is Sort.TRUTH:
            test = self.ahead(f"({switch} == {place})")
            return self.named(f"(({test} & {yes}) | ((not {test}) & {no}))")
        mask = self.ahead(f"i32(-i32({switch} == {place}))")
        pairs = zip(yes.split("|"), no.split("|"), strict=True)
        return "|".join(
            a if a == b else self.named(f"i32({b} ^ (({a} ^ {b}) & {mask}))") for a, b in pairs
        )

    def ahead(self, expression: str) -> str:
        """A name for what is worked out once, before the loop."""
        name = self.constants.setdefault(expression, f"c{len(self.constants)}")
        self.head[name] = expression
        return name

    def gather(self, term: Gather, body: Later[str]) -> str:
        present = self.column(f"{term.each}.present", truth=True)
        if term.sort is Sort.TRUTH:
            return self.named(f"({present} & {body()})")
        return self.either(present, body(), "NEVER")

    def interval(self, start: str, end: str) -> str:
        some = self.named(f"({start} < {end})")
        return self.either(some, f"{start}|{end}", "NEVER|NEVER")

    def rule(self, term: Rule, inner: Later[str]) -> str:
        return inner()


def emitted(kernel: Kernel, program: Program) -> str:
    """The Python source of a kernel, ready for Numba; a row has at most one record of a kind."""
    emitter = _Emitter(program)
    stores: list[str] = []
    for stage in kernel.stages:
        made: dict[str, str] = {}
        memo: dict[int, str] = {}
        for name, term in stage.items():
            found = fold(term, emitter, memo)
            for column, value in zip(ends(name, term), found.split("|"), strict=True):
                made[column] = emitter.named(value)
                if column in program.columns:
                    truth = term.sort is Sort.TRUTH
                    stored = f"(i32(1) if {made[column]} else i32(0))" if truth else made[column]
                    stores.append(f"w[{program.offset(column)} + x] = {stored}")
        emitter.local.update(made)
    head = [f"    {name} = {value}" for name, value in emitter.head.items()]
    body = [f"        {line}" for line in (*emitter.lines, *stores)]
    return "\n".join(
        [
            f"@compiled({SIGNATURE!r})",
            f"def {kernel.name}({ARGUMENTS}):",
            *head,
            "    for x in range(n):",
            *body,
            "",
        ]
    )


def source(parts: Sequence[str], calendar: WorkingCalendar) -> str:
    """The source of a whole module: the arithmetic, the working days, and the given parts."""
    first, bits = working_bits(calendar)
    copied = inspect.getsource(arithmetic).partition("# ---- copied into every kernel from here")[2]
    return "\n".join([_HEAD.format(first=first, bits=bits), copied, *parts])


def below_the_line(module: ModuleType) -> str:
    """The part of a module of plain Python that is to be compiled: what follows its line."""
    found = inspect.getsource(module).partition("# ---- compiled from here")[2]
    if not found:
        raise ValueError(f"{module.__name__} has no line «# ---- compiled from here»")
    return found


_HEAD: Final = '''\
"""Generated from the rules. Do not edit: change the rules, or the generator."""
from __future__ import annotations
import numba as nb
import numpy as np
from numba import int32 as i32
from numba import uint32 as u32
from numba import uint64 as u64
from povestka.readers.arithmetic import working_tables
NEVER = np.int32(1 << 30)
NOT_YET = np.int32(1 << 29)
FIRST_DAY = np.int32({first})
BEFORE, WORKING = working_tables("{bits}")


def inlined(function):
    return nb.njit(function, nogil=True, forceinline=True, error_model="numpy")


def compiled(signature):
    typed = globals().get(signature, signature)
    return nb.njit(typed, nogil=True, cache=True, error_model="numpy")
'''
