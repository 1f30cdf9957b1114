"""The values of one row whose facts are all known: compiled once, then some ten microseconds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from povestka.language.days import WorkingCalendar
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
    Term,
    When,
)
from povestka.readers.source import (
    Function,
    Signature,
    Writer,
    compiled,
    shifted,
    signature,
    uses,
)


class _Expressions(Algebra[str]):
    """Each term as a Python expression; a term used more than once gets a name."""

    def __init__(self, takes: Signature, outputs: Sequence[Term]) -> None:
        self.out = Writer()
        self.takes = takes
        self.used = uses(outputs)
        self.loops: dict[str, str] = {}
        self.places = {fact.name: f"f{place}" for place, fact in enumerate(takes.facts)}
        self.switches = {one.name: f"s{place}" for place, one in enumerate(takes.switches)}
        self.numbers = {one.name: f"p{place}" for place, one in enumerate(takes.parameters)}
        for names, whole in (
            (self.places.values(), "f"),
            (self.switches.values(), "s"),
            (self.numbers.values(), "p"),
        ):
            if names:
                self.out.line(f"{', '.join(names)}, = {whole}")

    def literal(self, term: Literal) -> str:
        return str(bool(term.value) if term.sort is Sort.TRUTH else term.value)

    def fact(self, term: Fact) -> str:
        if term.each in ("", self.takes.kind):
            return self.places[term.name]
        return f"{self.loops[term.each]}[{self.takes.records[term.each].index(term.name)}]"

    def parameter(self, term: Parameter) -> str:
        return self.numbers[term.name]

    def shift(self, term: Shift, start: str, count: str) -> str:
        return shifted(term, self.out.named(start), count)

    def working_day(self, start: str) -> str:
        return f"calendar.roll({start})"

    def annual(self, term: Annual, start: str) -> str:
        return f"next_annual({start}, {term.month}, {term.dom})"

    def earliest(self, items: Sequence[str]) -> str:
        return f"min({', '.join(items)})" if len(items) > 1 else items[0]

    def latest(self, items: Sequence[str]) -> str:
        return f"max({', '.join(items)})" if len(items) > 1 else items[0]

    def compare(self, term: Compare, left: str, right: str) -> str:
        return f"({left} {term.relation} {right})"

    def is_one_of(self, term: IsOneOf, item: str) -> str:
        return f"({item} in {term.places})"

    def all_of(self, items: Iterable[str]) -> str:
        return f"({' and '.join(items)})"

    def any_of(self, items: Iterable[str]) -> str:
        return f"({' or '.join(items)})"

    def negate(self, item: str) -> str:
        return f"(not {item})"

    def when(self, term: When, condition: str, then: Later[str], otherwise: Later[str]) -> str:
        return f"({then()} if {condition} else {otherwise()})"

    def choose(self, term: Choose, on: str | None, pick: Callable[[int], str]) -> str:
        options = [pick(place) for place in range(len(term.options))]
        if on is None:
            switch = self.switches[term.name]
            tests = [f"{option} if {switch} == {n} else" for n, option in enumerate(options[:-1])]
            return f"({' '.join(tests)} {options[-1]})"
        event = self.out.named(on)
        dated = reversed(list(zip(term.options, options, strict=True))[1:])
        tests = [f"{option} if {event} >= {one.since} else" for one, option in dated]
        return f"({' '.join(tests)} {options[0]})"

    def gather(self, term: Gather, body: Later[str]) -> str:
        name, record = self.out.fresh(), self.out.fresh()
        self.loops[term.each] = record
        kinds = tuple(self.takes.records)
        self.out.line(f"{name} = {'False' if term.sort is Sort.TRUTH else 'NV'}")
        self.out.line(f"for {record} in records[{kinds.index(term.each)}]:")
        self.out.depth += 1
        found = body()
        join = f"{name} or {found}" if term.sort is Sort.TRUTH else f"min({name}, {found})"
        self.out.line(f"{name} = {join}")
        self.out.depth -= 1
        return name

    def interval(self, start: str, end: str) -> str:
        first, free = self.out.named(start), self.out.named(end)
        return f"(({first}, {free}) if {first} < {free} else NONE)"

    def rule(self, term: Rule, inner: Later[str]) -> str:
        return inner()

    def shared(self, term: Term, value: str) -> str:
        return self.out.named(value) if self.used[id(term)] > 1 else value


def values(
    outputs: Sequence[Term], kind: str, calendar: WorkingCalendar
) -> tuple[Signature, Function]:
    """A function from the facts of one row to the values of `outputs`.

    A day is a day number, `NOT_YET` or `NEVER`; a truth a bool; a name its place in the list;
    an interval a pair of days, both `NEVER` where it is empty. Raises `Undecreed` where a working
    day of a year without a decree is asked for.
    """
    takes = signature(outputs, kind)
    writer = _Expressions(takes, outputs)
    memo: dict[int, str] = {}
    results = [fold(output, writer, memo) for output in outputs]
    return takes, compiled(writer.out.lines, f"({', '.join(results)},)", calendar, {})
