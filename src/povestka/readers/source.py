"""Straight-line Python, written from terms and compiled once: what `values` and `bounds` share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from povestka.language.days import (
    NEVER,
    NOT_YET,
    WorkingCalendar,
    add_months,
    add_years,
    next_annual,
)
from povestka.language.fold import parts_of, walk
from povestka.language.terms import Choose, Fact, Gather, Parameter, Shift, Term

Record = Sequence[Any]
Function = Callable[
    [Record, Sequence[Sequence[Record]], Sequence[int], Sequence[int]], tuple[Any, ...]
]


@dataclass(frozen=True, slots=True)
class Signature:
    """What a compiled function takes: facts, records by kind, switches, parameters, in order.

    `facts` are of the row itself. `records` gives, for each kind a row may have several of, the
    names of the facts of one record. `kind` is the kind of record that the row itself is.
    """

    kind: str
    facts: tuple[Fact, ...]
    records: Mapping[str, tuple[str, ...]]
    switches: tuple[Choose, ...]
    parameters: tuple[Parameter, ...]

    def picks(self, chosen: Mapping[str, str]) -> tuple[int, ...]:
        """The place of the option in use for each switch: the first where none is chosen."""
        return tuple(switch.place(chosen.get(switch.name)) for switch in self.switches)

    def settings(self, changed: Mapping[str, int]) -> tuple[int, ...]:
        """The value of each parameter: the law's own where it is not changed."""
        return tuple(changed.get(one.name, one.value) for one in self.parameters)


def signature(outputs: Sequence[Term], kind: str) -> Signature:
    """The signature of a function that computes `outputs` for one row of a kind.

    A fact of a record that no gathering goes through, or goes through twice, is a ValueError.
    """
    _refuse_lost_records(outputs, kind)
    facts: dict[str, Fact] = {}
    records: dict[str, dict[str, None]] = {}
    switches: dict[str, Choose] = {}
    parameters: dict[str, Parameter] = {}
    for term in walk(*outputs):
        match term:
            case Fact(name, _, _, each) if each in ("", kind):
                facts.setdefault(name, term)
            case Fact(name, _, _, each):
                records.setdefault(each, {}).setdefault(name)
            case Gather(_, each):
                records.setdefault(each, {})
            case Choose(name, _, None):
                switches.setdefault(name, term)
            case Parameter(name):
                parameters.setdefault(name, term)
            case _:
                pass
    return Signature(
        kind,
        tuple(facts.values()),
        {each: tuple(names) for each, names in records.items()},
        tuple(switches.values()),
        tuple(parameters.values()),
    )


def _refuse_lost_records(outputs: Sequence[Term], kind: str) -> None:
    drawn: dict[int, frozenset[str]] = {}  # the kinds of record each term draws on
    gathered: dict[int, frozenset[str]] = {}  # the kinds that are gathered somewhere in it
    for term in walk(*outputs):
        here = {term.each} - {"", kind} if isinstance(term, Fact) else set()
        drawn[id(term)] = frozenset(here).union(*(drawn[id(part)] for part in parts_of(term)))
        inner = frozenset[str]().union(*(gathered[id(part)] for part in parts_of(term)))
        gathered[id(term)] = inner
        if isinstance(term, Gather):
            if term.each in inner | {kind}:
                raise ValueError(f"the records of kind {term.each!r} are gathered within their own")
            drawn[id(term)] -= {term.each}
            gathered[id(term)] |= {term.each}
    for output in outputs:
        if drawn[id(output)]:
            lost = ", ".join(sorted(drawn[id(output)]))
            raise ValueError(f"a fact of a record stands outside of any gathering of: {lost}")


def uses(outputs: Sequence[Term]) -> Counter[int]:
    """How often each term is a part of another, or an output: by identity."""
    counted = Counter(id(part) for term in walk(*outputs) for part in parts_of(term))
    counted.update(id(output) for output in outputs)
    return counted


class Writer:
    """Lines of Python under way, with fresh names and the depth of the loop they stand in."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.depth = 1
        self._count = 0

    def line(self, text: str) -> None:
        """Add a line at the present depth."""
        self.lines.append("    " * self.depth + text)

    def fresh(self) -> str:
        """A name that nothing else has."""
        self._count += 1
        return f"v{self._count}"

    def named(self, expression: str) -> str:
        """A name for the value of an expression, or the expression where it is one already."""
        if expression.isidentifier() or expression.lstrip("-").isdigit():
            return expression
        name = self.fresh()
        self.line(f"{name} = {expression}")
        return name


_FIXED: Final = {
    "NY": NOT_YET,
    "NV": NEVER,
    "NONE": (NEVER, NEVER),
    "add_months": add_months,
    "add_years": add_years,
    "next_annual": next_annual,
}


def shifted(term: Shift, start: str, count: str, calendar: str = "calendar") -> str:
    """The expression for the last day of a period, for a start that is a name."""
    match term.duration.unit:
        case "day":
            less = " - 1" if term.duration.first == "same day" else ""
            return f"({start} + {count}{less} if {start} < NY else {start})"
        case "working day":
            return f"{calendar}.add({start}, {count})"
        case "month":
            return f"add_months({start}, {count})"
        case _:
            return f"add_years({start}, {count})"


def compiled(
    body: Sequence[str],
    result: str,
    calendar: WorkingCalendar,
    more: Mapping[str, object],
) -> Function:
    """The function with these lines and this result; `more` are names that the lines use."""
    source = "\n".join(["def run(f, records, s, p):", *body, f"    return {result}"])
    names: dict[str, Any] = {**_FIXED, "calendar": calendar, **more}
    exec(compile(source, "<rules>", "exec"), names)
    function: Function = names["run"]
    return function
