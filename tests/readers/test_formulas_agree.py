"""The spine: a solver given the formulas settles what the reader of one case settles, and no more.

A drawn case has some of its facts taken away. Each question of each row is then asked twice: of
the reader that searches the ranges of the facts, and of a solver for which they are variables.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from random import Random
from typing import Any, Final

import pytest

from povestka.case.asking import decide
from povestka.case.engine import Engine, Machine, Open, Outcome, Settled, machine
from povestka.case.mistakes import BadCase
from povestka.case.model import Case
from povestka.case.questions import Question
from povestka.case.reading import read
from povestka.case.rows import Row, Spot, rows
from povestka.case.schema import KEYS
from povestka.language.days import NOT_YET, day
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Term
from povestka.law.book import BOOK
from povestka.readers import solver
from povestka.readers.almanac import Almanac, Line
from povestka.readers.formulas import Given, Pair, exact, formulas
from povestka.readers.search import Box, Range
from povestka.readers.solver import POSSIBLE, PROVED, Formula, Solver
from tests.naive.draw import draw

pytestmark = pytest.mark.spine

SWITCHES: Final = [{}] + [
    {one.key: reading.key} for one in BOOK.switches for reading in one.readings[1:]
]
PARTS, PART_SIZE = 10, 1_000
KINDS: Final = ("summons", "person", "decision", "complaint")
ENOUGH: Final = 50_000_000
"""Steps of the solver: far more than any question here needs."""
Terms = tuple[Term, ...]
Point = Mapping[Spot, int]
"""Values of the facts that are not known."""


_MADE: Final[dict[tuple[str, int, int], Line]] = {}


class Near(Almanac):
    """The same lines, without the pieces on which no day of a case can lie: sooner asked."""

    def __init__(self, first: str, last: str) -> None:
        super().__init__(BOOK.calendar)
        self._made = _MADE
        self._ends = day(first), day(last)
        self._near: dict[tuple[Any, ...], Line] = {}

    def _line(self, name: str, first: int, second: int, step: Callable[[int], int]) -> Line:
        key = (name, first, second)
        if key not in self._near:
            line = super()._line(name, first, second, step)
            after = [*(one[0] for one in line[1:]), self._ends[1] + 1]
            self._near[key] = tuple(
                one for one, end in zip(line, after, strict=True)
                if one[0] <= self._ends[1] and self._ends[0] < end
            )
        return self._near[key]


ALMANACS: Final = {True: Near("1921-01-01", "2032-12-31"), False: Near("1985-01-01", "2032-12-31")}
"""By whether a birth is not known: it may lie a hundred years back; others are drawn since 1985."""


def canonical(values: Sequence[Any]) -> tuple[Any, ...]:
    """Bare values as far as an answer shows them: it does not tell «never» from «not yet»."""
    found: list[Any] = []
    for one in values:
        if isinstance(one, tuple):
            first, free = (min(edge, NOT_YET) for edge in one)
            found.append((NOT_YET, NOT_YET) if first == NOT_YET else (first, free))
        else:
            found.append(one if isinstance(one, bool) else min(one, NOT_YET))
    return tuple(found)


@cache
def bare_machine(kind: str) -> Machine:
    """The machine of a kind whose answers are bare values."""
    made = machine(kind)
    return replace(made, questions=tuple(replace(one, shape=canonical) for one in made.questions))


class Bare(Engine):
    """The reader of one row, its answers not yet put in words, and where it met each of them."""

    def __init__(self, row: Row) -> None:
        super().__init__(row)
        self.machine = bare_machine(row.kind)
        self.met: dict[tuple[Terms, Any], Point] = {}

    def _over(self, terms: Terms, under: Any, spots: list[Spot]) -> Callable[[Box], Any]:
        ask = super()._over(terms, under, spots)

        def noted(box: Box) -> Any:
            low, high = ask(box)
            if low == high and spots:
                point = {spot: side.ends[0] for spot, side in zip(spots, box, strict=True)}
                self.met.setdefault((terms, canonical(low)), point)
            return low, high

        return noted


@cache
def truths_of(kind: str) -> frozenset[str]:
    """The facts that are true or false, as bools and not as numbers."""
    return frozenset(
        term.name for term in walk(*machine(kind).outputs)
        if isinstance(term, Fact) and term.sort is Sort.TRUTH
    )


class Asked:
    """One row as formulas: a number for a known fact, a variable for another."""

    def __init__(self, row: Row, readings: Mapping[str, str]) -> None:
        self.row = row
        self.bounds: list[Formula] = []
        self.truths = truths_of(row.kind)
        facts = {name: self._fact(name, name, one) for name, one in row.facts.items()}
        records = {
            each: [
                {
                    "present": exact(True),
                    **{
                        name: self._fact(name, f"{each}[{place}].{name}", one)
                        for name, one in slot.items()
                    },
                }
                for place, slot in enumerate(listed)
            ]
            for each, listed in row.records.items()
        }
        self.questions = machine(row.kind).questions
        terms = [term for one in self.questions for term in one.settled_by]
        found = iter(formulas(terms, Given(facts, records, ALMANACS["person.born" in row.paths], readings)))
        self.pairs = [[next(found) for _ in one.settled_by] for one in self.questions]

    def _fact(self, name: str, path: str, one: Range) -> Pair:
        if name in self.truths:
            known = one.width == 0
            return exact(bool(one.low) if known else solver.truth_called(path))
        if one.width == 0:
            return exact(one.low)
        variable = solver.number_called(path)
        inside = solver.every((one.low <= variable, variable <= one.high))
        later = solver.same(variable, NOT_YET)
        self.bounds.append(solver.some((inside, later)) if one.or_not_yet else inside)
        return exact(variable)

    def can_be(self, formula: Formula) -> bool:
        """Whether the facts that are not known can be such that this is so."""
        found = Solver(ENOUGH)
        found.add(*self.bounds, formula)
        status = found.check()
        assert status in (POSSIBLE, PROVED), "the solver gave up"
        return status == POSSIBLE

    def values_at(self, point: Point) -> dict[str, int]:
        """What the variables are at a point; those that are not named, at some value they can have."""
        found = {}
        for spot in self.row.paths:
            if isinstance(spot, str):
                name, path, side = spot, spot, self.row.facts[spot]
            else:
                each, place, name = spot
                path, side = f"{each}[{place}].{name}", self.row.records[each][place][name]
            value = point.get(spot, side.ends[1])
            found[path] = bool(value) if name in self.truths else value
        return found

    def settles(self, two: Two) -> bool:
        """Whether the formulas have one value only."""
        values = self.values_at({})
        first, *others = [[solver.replaced(one, values) for one in side] for side in two.sides]
        return all(one == first for one in others) and not self.can_be(
            solver.negation(two.is_so(first))
        )


def numbers(question: Question, side: Sequence[Formula]) -> list[Formula]:
    """The formulas of an answer as it is shown, one after another; a truth is 1 or 0."""
    found: list[Formula] = []
    for term, one in zip(question.settled_by, side, strict=True):
        if term.sort is Sort.TRUTH:
            found.append(solver.branch(one, 1, 0))
        elif term.sort is Sort.INTERVAL:
            none = solver.not_after(NOT_YET, one[0])
            free = solver.least([one[1], NOT_YET])
            found += [solver.branch(none, NOT_YET, edge) for edge in (one[0], free)]
        else:
            found.append(solver.least([one, NOT_YET]))
    return found


def bare(value: Sequence[Any]) -> list[int]:
    """A bare answer in the same shape."""
    parts = [one if isinstance(one, tuple) else (one,) for one in value]
    return [int(edge) for part in parts for edge in part]


@dataclass
class Two:
    """One question of one row to both readers."""

    asked: Asked | None
    question: Question
    pairs: Sequence[Pair]
    outcome: Outcome

    def __post_init__(self) -> None:
        self.lows = numbers(self.question, [one.low for one in self.pairs])
        exactly = all(one.is_exact for one in self.pairs)
        self.sides = [self.lows]
        if not exactly:
            self.sides.append(numbers(self.question, [one.high for one in self.pairs]))
        self.known = all(isinstance(one, int) for side in self.sides for one in side)

    def is_so(self, value: Sequence[int]) -> Formula:
        """The answer is surely this one."""
        return solver.every(
            solver.same(one, part)
            for side in self.sides for one, part in zip(side, value, strict=True)
        )

    def lacking(self, met: Mapping[tuple[Terms, Any], Point]) -> list[Any]:
        """The values that the reader of cases shows, and the formulas do not have where it met them."""
        assert isinstance(self.outcome, Open)
        found = []
        for value in self.outcome.possible:
            values = self.asked.values_at(met.get((self.question.settled_by, value), {}))
            sides = [[solver.replaced(one, values) for one in side] for side in self.sides]
            if any(side != bare(value) for side in sides):
                found.append((value, sides))
        return found


def compared(row: Row, readings: dict[str, str], tally: Counter[str]) -> Iterator[str]:
    """Where the two readers of a row differ."""
    asked, engine = Asked(row, readings), Bare(row)
    outcomes = engine.ask(frozenset(readings.items())).outcomes
    doubted: list[Two] = []
    for question, pairs, outcome in zip(asked.questions, asked.pairs, outcomes, strict=True):
        two = Two(asked, question, pairs, outcome)
        tally["Known" if two.known else type(outcome).__name__] += 1
        where = f"{question.key} under {readings}"
        if isinstance(outcome, Settled):
            if two.known:
                assert all(side == bare(outcome.value) for side in two.sides), where
            else:
                doubted.append(two)
        elif lacking := two.lacking(engine.met):
            yield f"{where}: {lacking} cannot be, {outcome}"
        elif len(outcome.possible) < 2 and asked.settles(two):
            tally["Given up"] += 1
    if doubted and asked.can_be(solver.some(solver.negation(one.is_so(bare(one.outcome.value))) for one in doubted)):
        yield f"{[one.question.key for one in doubted]} under {readings}: one is open to the solver"


EVENTS = tuple(name for name, key in KEYS["summons"].items() if key.happened)


def places_of(case: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Where a case says something that might not be known, and the events it is silent about."""
    tables = [("person", case["person"])]
    for each in ("summons", "ground", "complaint", "decision"):
        tables += [(each, one) for one in case.get(each, [])]
    tables += [("reason", one["reason"]) for one in case["summons"] if "reason" in one]
    for kind, table in tables:
        yield from ((table, name) for name, key in KEYS[kind].items() if key.unknown and name in table)
    for one in case["summons"]:
        yield one, "appeared"
        yield one, "withdrawn"


def with_unknowns(rng: Random) -> Case:
    """A drawn case in which one to three facts are not known."""
    while True:
        case = draw(rng)
        spots = list(places_of(case))
        for table, name in rng.sample(spots, min(rng.randint(1, 3), len(spots))):
            table[name] = "unknown"
        try:
            return read(case)
        except BadCase:
            continue




@pytest.mark.parametrize("part", range(PARTS))
def test_solver_and_decide_settle_the_same_on_ten_thousand_cases_with_unknown_facts(
    part: int,
) -> None:
    """1,000 cases a part, by turns under the default readings and under one switch.

    Where the reader of cases gives up a search and says «depends» of what the solver settles, it
    shows one value at the most; that is rare, and no answer is wrong for it.
    """
    rng, tally = Random(2_000 + part), Counter[str]()
    for number in range(PART_SIZE):
        case = with_unknowns(rng)
        readings = SWITCHES[number // 2 % len(SWITCHES)] if number % 2 else {}
        for row in rows(case):
            assert [] == list(compared(row, readings, tally)), case
    assert tally["Open"] > PART_SIZE
    assert tally["Settled"] > PART_SIZE
    assert tally["Given up"] < tally["Open"] // 25


@pytest.mark.parametrize("seed", range(4))
def test_every_value_that_is_shown_can_be_found_by_the_solver_itself(seed: int) -> None:
    """Not only where the reader of cases met it; and what is open has two."""
    rng, tried = Random(3_000 + seed), 0
    while tried < 40:
        for row in rows(with_unknowns(rng)):
            asked = Asked(row, {})
            outcomes = Bare(row).ask(frozenset()).outcomes
            for question, pairs, outcome in zip(asked.questions, asked.pairs, outcomes, strict=True):
                two = Two(asked, question, pairs, outcome)
                if isinstance(outcome, Open) and not two.known:
                    tried += 1
                    assert all(asked.can_be(two.is_so(bare(one))) for one in outcome.possible)


def test_the_bare_answers_are_those_of_decide() -> None:
    """What is compared above is what a person is told."""
    rng = Random(17)
    for _ in range(150):
        case = with_unknowns(rng)
        decision = decide(case)
        for row in rows(case):
            if row.kind not in ("summons", "person"):
                continue
            for question, outcome in zip(
                machine(row.kind).questions, Bare(row).ask(frozenset()).outcomes, strict=True
            ):
                told = decision.answer(question.key, row.label).outcome
                assert type(told) is type(outcome)
                if isinstance(outcome, Settled):
                    assert told == Settled(question.shape(outcome.value))
                else:
                    shapes = [question.shape(one) for one in outcome.possible]
                    assert told.missing == outcome.missing
                    assert len(told.possible) == len(shapes)
                    assert len(shapes) == 8 or all(one in shapes for one in told.possible)


SLOTS: Final = {"ground": 2, "complaint": 3, "appearance": 3, "summons": 3}
"""As many records of each kind as a drawn case has."""


@cache
def symbolic(kind: str, switch: tuple[tuple[str, str], ...]) -> list[Pair]:
    """One formula for each question of a kind, every fact a variable."""
    own: dict[str, Pair] = {}
    inside: dict[str, list[dict[str, Pair]]] = {}
    questions = machine(kind).questions
    terms = [term for one in questions for term in one.settled_by]
    for term in walk(*terms):
        if not isinstance(term, Fact):
            continue
        make = solver.truth_called if term.sort is Sort.TRUTH else solver.number_called
        if term.each in ("", kind):
            own[term.name] = exact(make(term.name))
            continue
        for place in range(SLOTS[term.each]):
            slots = inside.setdefault(
                term.each,
                [{"present": exact(solver.truth_called(f"{term.each}[{n}]"))}
                 for n in range(SLOTS[term.each])],
            )
            slots[place][term.name] = exact(make(f"{term.each}[{place}].{term.name}"))
    return formulas(terms, Given(own, inside, ALMANACS[False], dict(switch)))


def at(row: Row) -> dict[str, int]:
    """Every variable of the kind's formulas as the row has it."""
    truths = truths_of(row.kind)

    def plain(name: str, one: Range) -> int:
        value = one.ends[1]
        return bool(value) if name in truths else value

    found = {name: plain(name, one) for name, one in row.facts.items()}
    for each, most in SLOTS.items():
        listed = row.records.get(each, ())
        assert len(listed) <= most
        for place in range(most):
            found[f"{each}[{place}]"] = place < len(listed)
        for place, slot in enumerate(listed):
            found |= {f"{each}[{place}].{name}": plain(name, one) for name, one in slot.items()}
    return found


@pytest.mark.parametrize("switch", [SWITCHES[0], *SWITCHES[1::3]], ids=str)
def test_one_formula_of_a_kind_is_the_answer_to_every_row(switch: dict[str, str]) -> None:
    rng = Random(41)
    seen: Counter[str] = Counter()
    while sum(seen.values()) < 60:
        for row in rows(read(draw(rng))):
            if row.paths or seen[row.kind] >= 25:
                continue
            seen[row.kind] += 1
            values, found = at(row), iter(symbolic(row.kind, tuple(switch.items())))
            outcomes = Bare(row).ask(frozenset(switch.items())).outcomes
            for question, outcome in zip(machine(row.kind).questions, outcomes, strict=True):
                pairs = [next(found) for _ in question.settled_by]
                two = Two(None, question, pairs, outcome)
                for side in two.sides:
                    known = [solver.replaced(one, values) for one in side]
                    assert known == bare(outcome.value), (question.key, switch)
    assert set(seen) >= {"summons", "person"}
