"""Every term as a pair of formulas for a solver: of a truth, what is surely and possibly so.

Where a fact is one formula (a variable, or a value) both sides of the pair are the same object and
the term is exact: that is how statements about the law are proved. Where a fact is only known to
lie between two, the pair bounds the answer, as `readers.bounds` does with numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from povestka.language.days import NEVER, NOT_YET
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
from povestka.readers import solver
from povestka.readers.almanac import Almanac, Line
from povestka.readers.solver import Formula


class Pair(NamedTuple):
    """The earliest and the latest value; of a truth, surely so and possibly so.

    Of an interval each side is itself (first day, first free day).
    """

    low: Formula
    high: Formula

    @property
    def is_exact(self) -> bool:
        """Whether both sides are the very same formula."""
        return self.low is self.high


def exact(formula: Formula) -> Pair:
    """The pair of what is one formula."""
    return Pair(formula, formula)


Facts = Mapping[str, Pair]


@dataclass(frozen=True)
class Given:
    """What terms are read under: facts and records as pairs, readings, parameters, the almanac.

    A slot of `records` has beside its facts the formula `present`. A reading is the key of its
    option, or a formula for its place, so that a statement can be proved under all of them.
    """

    facts: Facts
    records: Mapping[str, Sequence[Facts]]
    almanac: Almanac
    readings: Mapping[str, str | Formula] = field(default_factory=dict)
    parameters: Mapping[str, int] = field(default_factory=dict)


def _lifted(make: Callable[..., Formula], *pairs: Pair) -> Pair:
    """An operation that rises with each of its parts, on both sides at once."""
    low = make(*(one.low for one in pairs))
    if all(one.is_exact for one in pairs):
        return exact(low)
    return Pair(low, make(*(one.high for one in pairs)))


class _Formulas(Algebra[Pair]):
    """Each term as a pair of formulas."""

    def __init__(self, given: Given) -> None:
        self.given = given
        self.record: Facts = {}

    def literal(self, term: Literal) -> Pair:
        return exact(bool(term.value) if term.sort is Sort.TRUTH else term.value)

    def fact(self, term: Fact) -> Pair:
        return self.record[term.name] if term.name in self.record else self.given.facts[term.name]

    def parameter(self, term: Parameter) -> Pair:
        return exact(self.given.parameters.get(term.name, term.value))

    def shift(self, term: Shift, start: Pair, count: Pair) -> Pair:
        unit, many = term.duration.unit, count.low
        if unit == "day":
            more = many - 1 if term.duration.first == "same day" else many
            happened = solver.before
            return _lifted(lambda on: solver.branch(happened(on, NOT_YET), on + more, on), start)
        if unit == "working day":
            early, late = (self.given.almanac.working_days(many, late=one) for one in (False, True))
            return _stepped(early, start, late)
        step = self.given.almanac.years if unit == "year" else self.given.almanac.months
        return _stepped(step(many), start)

    def working_day(self, start: Pair) -> Pair:
        early, late = (self.given.almanac.rolled(late=one) for one in (False, True))
        return _stepped(early, start, late)

    def annual(self, term: Annual, start: Pair) -> Pair:
        return _stepped(self.given.almanac.annual(term.month, term.dom), start)

    def earliest(self, items: Sequence[Pair]) -> Pair:
        return _lifted(lambda *days: solver.least(days), *items)

    def latest(self, items: Sequence[Pair]) -> Pair:
        return _lifted(lambda *days: solver.greatest(days), *items)

    def compare(self, term: Compare, left: Pair, right: Pair) -> Pair:
        holds = solver.before if term.relation == "<" else solver.not_after
        surely = holds(left.high, right.low)
        if left.is_exact and right.is_exact:
            return exact(surely)
        return Pair(surely, holds(left.low, right.high))

    def is_one_of(self, term: IsOneOf, item: Pair) -> Pair:
        low, high = item
        if item.is_exact:
            return exact(solver.some(solver.same(low, place) for place in term.places))
        surely = [
            solver.every((solver.same(low, one), solver.same(high, one))) for one in term.places
        ]
        possibly = [
            solver.every((solver.not_after(low, one), solver.not_after(one, high)))
            for one in term.places
        ]
        return Pair(solver.some(surely), solver.some(possibly))

    def all_of(self, items: Iterable[Pair]) -> Pair:
        return _lifted(lambda *truths: solver.every(truths), *items)

    def any_of(self, items: Iterable[Pair]) -> Pair:
        return _lifted(lambda *truths: solver.some(truths), *items)

    def negate(self, item: Pair) -> Pair:
        low = solver.negation(item.high)
        return exact(low) if item.is_exact else Pair(low, solver.negation(item.low))

    def when(
        self, term: When, condition: Pair, then: Later[Pair], otherwise: Later[Pair]
    ) -> Pair:
        if isinstance(condition.low, bool) and condition.low == condition.high:
            return then() if condition.low else otherwise()
        return _mixed(term.sort, [(condition, then()), (_opposite(condition), otherwise())])

    def choose(self, term: Choose, on: Pair | None, pick: Callable[[int], Pair]) -> Pair:
        if on is None:
            place = self.given.readings.get(term.name)
            if place is None or isinstance(place, str):
                return pick(term.place(place))
            conditions = [exact(solver.same(place, one)) for one in range(len(term.options))]
        else:
            since = [option.since or 0 for option in term.options[1:]]
            if isinstance(on.low, int) and on.is_exact:
                return pick(term.in_force(on.low))
            conditions = _in_force(on, since)
        options = [(one, pick(number)) for number, one in enumerate(conditions)]
        return _mixed(term.sort, options)

    def gather(self, term: Gather, body: Later[Pair]) -> Pair:
        outer, found = self.record, []
        is_truth = term.sort is Sort.TRUTH
        for slot in self.given.records.get(term.each, ()):
            self.record = {**outer, **slot}
            there, one = slot["present"], body()
            found.append(
                self.all_of([there, one])
                if is_truth
                else _mixed(Sort.DAY, [(there, one), (_opposite(there), exact(NEVER))])
            )
        self.record = outer
        return self.any_of(found) if is_truth else self.earliest([*found, exact(NEVER)])

    def interval(self, start: Pair, end: Pair) -> Pair:
        def side(arises: Formula, first: Formula, free: Formula) -> tuple[Formula, Formula]:
            return solver.branch(arises, first, NEVER), solver.branch(arises, free, NEVER)

        surely = solver.before(start.high, end.low)
        if start.is_exact and end.is_exact:
            return exact(side(surely, start.low, end.low))
        possibly = solver.before(start.low, end.high)
        return Pair(side(possibly, start.low, end.low), side(surely, start.high, end.high))

    def rule(self, term: Rule, inner: Later[Pair]) -> Pair:
        return inner()


def _stepped(line: Line, start: Pair, late: Line | None = None) -> Pair:
    """A function of days on both sides; `late` where its line is another on the later side."""

    def side(line: Line, on: Formula) -> Formula:
        return solver.branch(solver.before(on, NOT_YET), solver.along(line, on), on)

    low = side(line, start.low)
    if late is None:
        return exact(low) if start.is_exact else Pair(low, side(line, start.high))
    high = side(late, start.high)
    known = isinstance(low, int) and isinstance(high, int) and low == high
    return exact(low) if known else Pair(low, high)


def _opposite(condition: Pair) -> Pair:
    low = solver.negation(condition.high)
    return exact(low) if condition.is_exact else Pair(low, solver.negation(condition.low))


def _in_force(on: Pair, since: Sequence[int]) -> list[Pair]:
    """For each variant of an edition, whether it is surely and possibly the one in force."""
    edges = [None, *since, None]
    found = []
    for first, free in pairwise(edges):
        begun = [] if first is None else [_reached(on, first)]
        not_over = [] if free is None else [_opposite(_reached(on, free))]
        found.append(_lifted(lambda *parts: solver.every(parts), *begun, *not_over))
    return found


def _reached(on: Pair, first: int) -> Pair:
    return _lifted(lambda day: solver.not_after(first, day), on)


def _mixed(sort: Sort, options: Sequence[tuple[Pair, Pair]]) -> Pair:
    """The value of the option whose condition holds: exactly one of them does."""
    if sort is Sort.INTERVAL:
        sides = [
            _mixed(Sort.DAY, [(met, Pair(one.low[n], one.high[n]) if not one.is_exact
                               else exact(one.low[n])) for met, one in options])
            for n in (0, 1)
        ]
        if all(side.is_exact for side in sides):
            return exact((sides[0].low, sides[1].low))
        return Pair((sides[0].low, sides[1].low), (sides[0].high, sides[1].high))
    conditions = [met for met, _ in options]
    if all(met.is_exact for met in conditions):
        return _lifted(lambda *values: _first(conditions, values), *(one for _, one in options))
    if sort is Sort.TRUTH:
        # surely so: each option that may hold is surely so; possibly so: one that may hold is
        return Pair(
            solver.every(solver.some((solver.negation(met.high), one.low)) for met, one in options),
            solver.some(solver.every((met.high, one.high)) for met, one in options),
        )
    far = NEVER + NEVER
    return Pair(
        solver.least([solver.branch(met.high, one.low, far) for met, one in options]),
        solver.greatest([solver.branch(met.high, one.high, -far) for met, one in options]),
    )


def _first(conditions: Sequence[Pair], values: Sequence[Formula]) -> Formula:
    found = values[-1]
    for met, value in zip(conditions[-2::-1], values[-2::-1], strict=True):
        found = solver.branch(met.low, value, found)
    return found


def formulas(terms: Sequence[Term], given: Given) -> list[Pair]:
    """The pair of formulas of each term; no day may lie beyond `almanac.FIRST` to `LAST`.

    Raises KeyError for a fact that is not given.
    """
    algebra = _Formulas(given)
    memo: dict[int, Pair] = {}
    return [fold(term, algebra, memo) for term in terms]
