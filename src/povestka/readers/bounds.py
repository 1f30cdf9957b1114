"""What is surely so and what may be so where facts are not known: every value as a pair.

A fact is given as its earliest and latest value. Where both ends of an answer meet it is settled
whatever the fact is; where they do not, the range is halved and asked again, so that a rule that
is not monotone in a fact is enumerated as finely as it needs and no finer.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from povestka.language.days import Undecreed, WorkingCalendar
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
from povestka.readers.source import Function, Signature, Writer, compiled, shifted, signature

LONGEST_REST: Final = 14


@dataclass(frozen=True, slots=True)
class Pair:
    """The names of the earliest and latest value; of a truth, surely so and possibly so."""

    low: str
    high: str


def _in_force(since: Sequence[int], low: int, high: int) -> slice:
    """The variants in force on some day from `low` to `high`."""
    return slice(max(bisect_right(since, low) - 1, 0), max(bisect_right(since, high), 1))


@dataclass(frozen=True, slots=True)
class _Edge:
    """Working days from one side: where a year has no decree, the least or most they can be.

    No run of days off in a row has been longer than `LONGEST_REST`.
    """

    calendar: WorkingCalendar
    late: bool

    def roll(self, start: int) -> int:
        """The next working day, or the edge of where it can lie."""
        try:
            return self.calendar.roll(start)
        except Undecreed:
            return start + LONGEST_REST if self.late else start

    def add(self, start: int, count: int) -> int:
        """The `count`-th working day after `start`, or the edge of where it can lie."""
        try:
            return self.calendar.add(start, count)
        except Undecreed:
            return start + count * (LONGEST_REST + 1 if self.late else 1)


class _Pairs(Algebra[Pair]):
    """Each term as two Python expressions, both of them named."""

    def __init__(self, takes: Signature) -> None:
        self.out = Writer()
        self.takes = takes
        self.loops: dict[str, str] = {}
        self.places = {fact.name: place for place, fact in enumerate(takes.facts)}
        self.switches = {one.name: place for place, one in enumerate(takes.switches)}
        self.numbers = {one.name: place for place, one in enumerate(takes.parameters)}

    def _pair(self, low: str, high: str) -> Pair:
        return Pair(self.out.named(low), self.out.named(high))

    def _both(self, expression: str) -> Pair:
        name = self.out.named(expression)
        return Pair(name, name)

    def literal(self, term: Literal) -> Pair:
        return self._both(str(bool(term.value) if term.sort is Sort.TRUTH else term.value))

    def fact(self, term: Fact) -> Pair:
        if term.each in ("", self.takes.kind):
            value = f"f[{self.places[term.name]}]"
        else:
            value = f"{self.loops[term.each]}[{self.takes.records[term.each].index(term.name)}]"
        return self._pair(f"{value}[0]", f"{value}[1]")

    def parameter(self, term: Parameter) -> Pair:
        return self._both(f"p[{self.numbers[term.name]}]")

    def shift(self, term: Shift, start: Pair, count: Pair) -> Pair:
        return self._pair(
            shifted(term, start.low, count.low, "early"),
            shifted(term, start.high, count.high, "late"),
        )

    def working_day(self, start: Pair) -> Pair:
        return self._pair(f"early.roll({start.low})", f"late.roll({start.high})")

    def annual(self, term: Annual, start: Pair) -> Pair:
        spot = f"{term.month}, {term.dom}"
        return self._pair(f"next_annual({start.low}, {spot})", f"next_annual({start.high}, {spot})")

    def _joined(self, word: str, items: Sequence[Pair]) -> Pair:
        if len(items) == 1:
            return items[0]
        lows = ", ".join(item.low for item in items)
        highs = ", ".join(item.high for item in items)
        return self._pair(f"{word}({lows})", f"{word}({highs})")

    def earliest(self, items: Sequence[Pair]) -> Pair:
        return self._joined("min", items)

    def latest(self, items: Sequence[Pair]) -> Pair:
        return self._joined("max", items)

    def compare(self, term: Compare, left: Pair, right: Pair) -> Pair:
        return self._pair(
            f"{left.high} {term.relation} {right.low}", f"{left.low} {term.relation} {right.high}"
        )

    def is_one_of(self, term: IsOneOf, item: Pair) -> Pair:
        return self._pair(
            f"{item.low} == {item.high} and {item.low} in {term.places}",
            f"any({item.low} <= place <= {item.high} for place in {term.places})",
        )

    def _pairs(self, word: str, items: Sequence[Pair]) -> Pair:
        lows, highs = [item.low for item in items], [item.high for item in items]
        return self._pair(word.join(lows), word.join(highs))

    def all_of(self, items: Iterable[Pair]) -> Pair:
        return self._pairs(" and ", list(items))

    def any_of(self, items: Iterable[Pair]) -> Pair:
        return self._pairs(" or ", list(items))

    def negate(self, item: Pair) -> Pair:
        return self._pair(f"not {item.high}", f"not {item.low}")

    def when(
        self, term: When, condition: Pair, then: Later[Pair], otherwise: Later[Pair]
    ) -> Pair:
        yes, no = then(), otherwise()
        surely, maybe = condition.low, condition.high
        return self._pair(
            f"{yes.low} if {surely} else min({yes.low}, {no.low}) if {maybe} else {no.low}",
            f"{yes.high} if {surely} else max({yes.high}, {no.high}) if {maybe} else {no.high}",
        )

    def choose(self, term: Choose, on: Pair | None, pick: Callable[[int], Pair]) -> Pair:
        options = [pick(place) for place in range(len(term.options))]
        lows = "".join(f"{option.low}, " for option in options)
        highs = "".join(f"{option.high}, " for option in options)
        if on is None:
            switch = f"s[{self.switches[term.name]}]"
            return self._pair(f"({lows})[{switch}]", f"({highs})[{switch}]")
        since = [one.since for one in term.options]
        part = self.out.named(f"in_force({since}, {on.low}, {on.high})")
        return self._pair(f"min(({lows})[{part}])", f"max(({highs})[{part}])")

    def gather(self, term: Gather, body: Later[Pair]) -> Pair:
        low, high, record = self.out.fresh(), self.out.fresh(), self.out.fresh()
        self.loops[term.each] = record
        kinds = tuple(self.takes.records)
        is_truth = term.sort is Sort.TRUTH
        self.out.line(f"{low} = {high} = {'False' if is_truth else 'NV'}")
        self.out.line(f"for {record} in records[{kinds.index(term.each)}]:")
        self.out.depth += 1
        found = body()
        for name, one in ((low, found.low), (high, found.high)):
            joined = f"{name} or {one}" if is_truth else f"min({name}, {one})"
            self.out.line(f"{name} = {joined}")
        self.out.depth -= 1
        return Pair(low, high)

    def interval(self, start: Pair, end: Pair) -> Pair:
        surely = self.out.named(f"{start.high} < {end.low}")
        maybe = self.out.named(f"{start.low} < {end.high}")
        return self._pair(
            f"({start.low}, {end.low}) if {maybe} else NONE",
            f"({start.high}, {end.high}) if {surely} else NONE",
        )

    def rule(self, term: Rule, inner: Later[Pair]) -> Pair:
        return inner()


def bounds(
    outputs: Sequence[Term], kind: str, calendar: WorkingCalendar
) -> tuple[Signature, Function]:
    """A function from pairs of facts to the pairs of values of `outputs`, all the lows first.

    Every fact is given as (earliest, latest); a truth as (surely, possibly). A pair whose ends
    are equal is the value whatever the facts are within their ranges.
    """
    takes = signature(outputs, kind)
    writer = _Pairs(takes)
    memo: dict[int, Pair] = {}
    results = [fold(output, writer, memo) for output in outputs]
    lows = ", ".join(result.low for result in results)
    highs = ", ".join(result.high for result in results)
    more = {
        "in_force": _in_force, "early": _Edge(calendar, False), "late": _Edge(calendar, True),
    }
    return takes, compiled(writer.out.lines, f"({lows}, {highs},)", calendar, more)
