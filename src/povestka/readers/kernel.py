"""Terms as one pass over blocks of rows: source for Numba, compiled once and kept by its hash.

A kernel reads and writes columns of one flat workspace of 32-bit integers, a block of rows at a
time; column `j` stands at the literal offset `j * BLOCK`, so that the compiler sees that columns
do not overlap. Readings, reforms and parameters are numbers given at run time: one compilation
serves every scenario. Numba is imported by no other file.
"""

from __future__ import annotations

import hashlib
import importlib.util
import inspect
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Final

from povestka.language.chance import Drawn, decision_number
from povestka.language.days import NEVER, NOT_YET, WorkingCalendar
from povestka.language.fold import Algebra, Later, fold, walk
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
    Term,
    When,
)
from povestka.readers import arithmetic
from povestka.readers.arithmetic import working_bits

BLOCK: Final = 1040
"""Rows of a block. Not a power of two, or the columns would share the sets of the cache."""

ARGUMENTS: Final = "w, n, p, office, occurrence, k0, k1"
SIGNATURE: Final = "void(i4[::1], i8, Array(i4, 1, 'C', readonly=True), u4, u4, u4, u4)"
"""Workspace, rows, run-time numbers, office, occurrence, and the two words of the key."""

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
        mask = self.ahead(f"i32(-({switch} == {place}))")
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


def folder() -> Path:
    """Where compiled kernels are kept: beside this file as Python keeps its own, else temporary.

    The environment variable `POVESTKA_KERNELS` names another folder.
    """
    told = os.environ.get("POVESTKA_KERNELS")
    if told:
        return Path(told)
    beside = Path(__file__).parent / "__pycache__" / "kernels"
    try:
        beside.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.gettempdir()) / f"povestka-kernels-{os.getuid()}"
    return beside if os.access(beside, os.W_OK) else Path(tempfile.gettempdir()) / "povestka"


def loaded(source: str) -> ModuleType:
    """The module of some source, written under the hash of its text and never written again.

    Numba keys its cache by the time stamp of a file, so a file that exists stays as it is.
    """
    name = f"kernels_{hashlib.sha256(source.encode()).hexdigest()[:16]}"
    known = sys.modules.get(name)
    if known is not None:
        return known
    path = folder() / f"{name}.py"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_suffix(f".{os.getpid()}")
        aside.write_text(source, encoding="utf-8")
        aside.replace(path)
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


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
    return nb.njit(signature, nogil=True, cache=True, error_model="numpy")
'''
