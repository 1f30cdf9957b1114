"""One row decided with its reasons: for each rule its value, and the rules that settled it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from povestka.language.days import (
    NEVER,
    NOT_YET,
    WorkingCalendar,
    add_days,
    add_months,
    add_years,
    next_annual,
)
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

Values = Mapping[str, Any]


class Step(NamedTuple):
    """A rule as it was applied: its value, the readings picked in it, the rules it rests on."""

    rule: Rule
    value: Any
    picked: tuple[tuple[str, str], ...]
    because: tuple[Step, ...]

    def chain(self) -> Iterator[Step]:
        """This step and those beneath it, each rule once, conclusions before their reasons."""
        seen: set[tuple[str, Any]] = set()
        waiting: list[Step] = [self]
        while waiting:
            later: list[Step] = []
            for step in waiting:
                if (step.rule.name, step.value) not in seen:
                    seen.add((step.rule.name, step.value))
                    yield step
                    later.extend(step.because)
            waiting = later


class Reasoned(NamedTuple):
    """A value, with the steps and the readings that settled it."""

    value: Any
    steps: tuple[Step, ...] = ()
    picked: tuple[tuple[str, str], ...] = ()


def _merged(value: Any, parts: Sequence[Reasoned]) -> Reasoned:
    steps: tuple[Step, ...] = ()
    picked: tuple[tuple[str, str], ...] = ()
    for part in parts:
        steps += part.steps
        picked += part.picked
    return Reasoned(value, steps, picked)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a row is decided under: facts, records by kind, readings, parameters, calendar."""

    facts: Values
    records: Mapping[str, Sequence[Values]]
    readings: Mapping[str, str]
    parameters: Mapping[str, int]
    calendar: WorkingCalendar


class _Reasons(Algebra[Reasoned]):
    """Python values; of the parts of a term only those that settled it give reasons."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.record: Values = {}
        self.touched: set[str] = set()

    def literal(self, term: Literal) -> Reasoned:
        return Reasoned(bool(term.value) if term.sort is Sort.TRUTH else term.value)

    def fact(self, term: Fact) -> Reasoned:
        source = self.record if term.name in self.record else self.setting.facts
        return Reasoned(source[term.name])

    def parameter(self, term: Parameter) -> Reasoned:
        return Reasoned(self.setting.parameters.get(term.name, term.value))

    def shift(self, term: Shift, start: Reasoned, count: Reasoned) -> Reasoned:
        first = start.value
        match term.duration.unit:
            case "day":
                less = 1 if term.duration.first == "same day" else 0
                value = add_days(first, count.value - less)
            case "working day":
                value = self.setting.calendar.add(first, count.value)
            case "month":
                value = add_months(first, count.value)
            case _:
                value = add_years(first, count.value)
        return _merged(value, [start, count])

    def working_day(self, start: Reasoned) -> Reasoned:
        return _merged(self.setting.calendar.roll(start.value), [start])

    def annual(self, term: Annual, start: Reasoned) -> Reasoned:
        return _merged(next_annual(start.value, term.month, term.dom), [start])

    def earliest(self, items: Sequence[Reasoned]) -> Reasoned:
        first = min(items, key=lambda item: int(item.value))
        return _merged(first.value, [first] if first.value < NOT_YET else items)

    def latest(self, items: Sequence[Reasoned]) -> Reasoned:
        last = max(items, key=lambda item: int(item.value))
        return _merged(last.value, [last])

    def compare(self, term: Compare, left: Reasoned, right: Reasoned) -> Reasoned:
        before = left.value < right.value
        same = term.relation == "<=" and left.value == right.value
        return _merged(before or same, [left, right])

    def is_one_of(self, term: IsOneOf, item: Reasoned) -> Reasoned:
        return _merged(item.value in term.places, [item])

    def all_of(self, items: Iterable[Reasoned]) -> Reasoned:
        met = []
        for item in items:
            if not item.value:
                return item  # one condition that fails is reason enough
            met.append(item)
        return _merged(True, met)

    def any_of(self, items: Iterable[Reasoned]) -> Reasoned:
        met = []
        for item in items:
            if item.value:
                return item  # as is one that holds
            met.append(item)
        return _merged(False, met)

    def negate(self, item: Reasoned) -> Reasoned:
        return _merged(not item.value, [item])

    def when(
        self, term: When, condition: Reasoned, then: Later[Reasoned], otherwise: Later[Reasoned]
    ) -> Reasoned:
        taken = then() if condition.value else otherwise()
        return _merged(taken.value, [condition, taken])

    def choose(
        self, term: Choose, on: Reasoned | None, pick: Callable[[int], Reasoned]
    ) -> Reasoned:
        if on is not None:
            taken = pick(term.in_force(on.value))
            return _merged(taken.value, [on, taken])
        self.touched.add(term.name)
        place = term.place(self.setting.readings.get(term.name))
        taken, picked = pick(place), (term.name, term.options[place].key)
        return Reasoned(taken.value, taken.steps, (picked, *taken.picked))

    def gather(self, term: Gather, body: Later[Reasoned]) -> Reasoned:
        found, outer = [], self.record
        for record in self.setting.records.get(term.each, ()):
            self.record = {**outer, **record} if outer else record
            found.append(body())
        self.record = outer
        if term.sort is Sort.TRUTH:
            return self.any_of(found)
        return self.earliest([*found, Reasoned(NEVER)])

    def interval(self, start: Reasoned, end: Reasoned) -> Reasoned:
        if start.value < end.value:
            return _merged((start.value, end.value), [start, end])
        return _merged((NEVER, NEVER), [start] if start.value >= NOT_YET else [start, end])

    def rule(self, term: Rule, inner: Later[Reasoned]) -> Reasoned:
        found = inner()
        picked, steps = tuple(dict.fromkeys(found.picked)), found.steps
        return Reasoned(found.value, (Step(term, found.value, picked, steps),))


@dataclass(frozen=True, slots=True)
class Decided:
    """Terms decided for one row: their values with reasons, and the switches met on the way.

    A switch that was not met cannot change any of the values: nothing was asked of it.
    """

    found: tuple[Reasoned, ...]
    touched: frozenset[str]


def reasons(terms: Sequence[Term], setting: Setting) -> Decided:
    """Any terms applied to one row, with their reasons.

    The values are those of `values`: a day number, a bool, a place in a list of names, a pair.
    Raises `Undecreed` where a working day of a year without a decree is asked for.
    """
    algebra = _Reasons(setting)
    memo: dict[int, Reasoned] = {}
    found = tuple([fold(term, algebra, memo) for term in terms])
    return Decided(found, frozenset(algebra.touched))


def decide(rules: Sequence[Rule], setting: Setting) -> tuple[Step, ...]:
    """Each rule applied to one row, with its reasons: `reasons` for terms that have names."""
    return tuple(one.steps[0] for one in reasons(rules, setting).found)


def parts(terms: Sequence[Term], setting: Setting) -> tuple[Any, ...]:
    """The bare values of any terms of one row: what the rules of the book are asked with."""
    return tuple(one.value for one in reasons(terms, setting).found)
