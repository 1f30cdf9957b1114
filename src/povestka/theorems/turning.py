"""What each condition of the law is there for: two cases in which it alone turns an answer.

Aviation calls it modified condition/decision coverage. For a condition of a rule the solver looks
for a row in which it holds and another in which it does not, every other condition of the rule
being the same, such that in each of them the answer to a question would be another if it stood
the other way. A condition with no such pair is redundant drafting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from povestka.case.questions import QUESTIONS
from povestka.language.fold import parts_of, walk
from povestka.language.rewriting import rewritten
from povestka.language.sorts import Sort
from povestka.language.terms import Compare, Fact, Gather, IsOneOf, Literal, Rule, Term
from povestka.language.writing import NO, YES, some
from povestka.law.book import BOOK
from povestka.readers import solver
from povestka.readers.formula import formula
from povestka.theorems.changing import under
from povestka.theorems.differing import differ
from povestka.theorems.plain import plainest
from povestka.theorems.proving import replayed
from povestka.theorems.statements import json_ready
from povestka.theorems.telling import told
from povestka.theorems.world import EFFORT, Values, World

_ENACTED: Final = dict.fromkeys(BOOK.variants, "law")
_FREE: Final = tuple(one.key for one in BOOK.switches if one.key != "CR-15")


@dataclass(frozen=True)
class Condition:
    """An atomic condition of a rule: its place among the rule's own, and how it reads."""

    rule: str
    place: int
    says: str

    @property
    def name(self) -> str:
        """A name that stays as long as the rule does."""
        return f"{self.rule}-{self.place}"


@dataclass(frozen=True)
class Turned:
    """A condition with the pair of cases in which it alone turns the answer to a question.

    `so` is a case in which it holds, `not_so` one in which it does not, both under `readings`;
    without them no pair exists, and the condition is redundant.
    """

    condition: Condition
    question: str = ""
    so: Mapping[str, object] | None = None
    not_so: Mapping[str, object] | None = None
    readings: Mapping[str, str] | None = None

    def to_dict(self) -> dict[str, object]:
        """The condition and its pair as JSON has them."""
        return {
            "condition": self.condition.name,
            "rule": self.condition.rule,
            "says": self.condition.says,
            "question": self.question or None,
            "redundant": self.so is None,
            "so": json_ready(self.so),
            "not_so": json_ready(self.not_so),
            "readings": None if self.readings is None else dict(self.readings),
        }


def _own(rule: Rule) -> list[Term]:
    """The atomic conditions of a rule's own term: those of the rules it names are theirs."""
    found: dict[int, Term] = {}
    waiting: list[Term] = [rule.term]
    seen: set[int] = set()
    while waiting:
        term = waiting.pop()
        if id(term) in seen:
            continue
        seen.add(id(term))
        atomic = isinstance(term, Compare | IsOneOf) or (
            isinstance(term, Fact | Rule) and term.sort is Sort.TRUTH
        )
        if atomic:
            found[id(term)] = term
        elif not isinstance(term, Rule | Literal):
            waiting += reversed(parts_of(term))
    return list(found.values())


@cache
def _questions() -> tuple[tuple[str, str, Term], ...]:
    """Every term that settles an answer, as enacted, with its question and its kind of row."""
    return tuple(
        (one.key, one.kind, under(term, _ENACTED)) for one in QUESTIONS for term in one.settled_by
    )


@cache
def _places() -> Mapping[str, tuple[tuple[int, Rule], ...]]:
    """For each rule, the questions under which it stands (by place) and its instances there."""
    found: dict[str, list[tuple[int, Rule]]] = {}
    for place, (_, _, term) in enumerate(_questions()):
        for one in walk(term):
            if isinstance(one, Rule):
                found.setdefault(one.name, []).append((place, one))
    return {name: tuple(held) for name, held in found.items()}


def conditions() -> Iterator[Condition]:
    """Every atomic condition of the rules that answer the questions of a case, in their order."""
    for name in BOOK.rules:
        for _, rule in _places().get(name, ())[:1]:
            for place, term in enumerate(_own(rule), 1):
                yield Condition(name, place, _says(term))


def replays(found: Turned) -> bool:
    """Whether both cases of a pair say so again, asked of the reader that gives reasons.

    The condition holds in the one and not in the other, and turns the answer in each.
    """
    if found.so is None or found.not_so is None:
        return False
    under_readings = dict(found.readings or {})
    for place, rule in _places()[found.condition.rule]:
        question, kind, term = _questions()[place]
        if question == found.question:
            aim = _own(rule)[found.condition.place - 1]
            turns, holds, fails = _asked(term, aim, kind)
            if all(
                all(replayed(kind, [turns, side], case, under_readings))
                for case, side in ((found.so, holds), (found.not_so, fails))
            ):
                return True
    return False


def _asked(question: Term, aim: Term, kind: str) -> tuple[Term, Term, Term]:
    """Whether a condition turns the answer; whether it holds of the row, and whether it fails."""
    as_so = rewritten(question, lambda one: YES if one is aim else None)
    as_not = rewritten(question, lambda one: NO if one is aim else None)
    return differ(as_so, as_not), _of_row(aim, kind), _of_row(~aim, kind)


def _says(term: Term) -> str:
    return term.name if isinstance(term, Rule) else formula(term)


def turned(condition: Condition, effort: int = EFFORT) -> Turned:
    """The pair of cases in which a condition alone turns an answer, or that there is none."""
    for place, rule in _places()[condition.rule]:
        question, kind, term = _questions()[place]
        own = _own(rule)
        found = _Search(kind, term, own, condition.place - 1, effort).pair()
        if found:
            so, not_so = (told(kind, one) for one in found)
            return Turned(condition, question, so, not_so, found[0].readings)
    return Turned(condition)


class _Search:
    """The rows of one kind, with a question as it stands and with a condition put either way."""

    def __init__(
        self, kind: str, question: Term, own: Sequence[Term], place: int, effort: int
    ) -> None:
        aim = own[place]
        others = [_of_row(one, kind) for one in own if one is not aim]
        terms = [*_asked(question, aim, kind), *others]
        self.world = World(kind, terms, free=_FREE)
        _, self.turns, self.holds, self.fails, *self.others = [
            one.low for one in self.world.pairs
        ]
        self.effort = effort

    def pair(self) -> tuple[Values, Values] | None:
        """The plainest row in which the condition holds and turns the answer, and its fellow.

        The fellow differs in one fact where it can; else in no other condition of the rule; else
        the others may differ as far as that turns nothing. None where there is no such pair:
        `GaveUp` where the solver gave up before it knew.
        """
        first = self.world.solver(self.effort)
        first.add(self.turns, self.holds)
        if not first.is_possible():
            return None
        so = plainest(self.world, first)
        fellow = self.world.solver(self.effort)
        fellow.add(self.turns, self.fails, *self.world.reads_as(so))
        alike = solver.every(solver.same(one, first.value(one)) for one in self.others)
        one_fact = [solver.every((alike, one)) for one in self.world.but_for_one(so)]
        for wish in (*one_fact, alike, True):
            with fellow.supposing(wish):
                if fellow.is_possible():
                    return so, plainest(self.world, fellow)
        return self._under_other_readings()

    def _under_other_readings(self) -> tuple[Values, Values] | None:
        """Both rows sought from the other side: under the readings under which it can fail."""
        fellow = self.world.solver(self.effort)
        fellow.add(self.turns, self.fails)
        if not fellow.is_possible():
            return None
        not_so = plainest(self.world, fellow)
        first = self.world.solver(self.effort)
        first.add(self.turns, self.holds, *self.world.reads_as(not_so))
        return (plainest(self.world, first), not_so) if first.is_possible() else None


def _of_row(condition: Term, kind: str) -> Term:
    """A condition of a record as one of the row: that its only record meets it."""
    each = {
        one.each for one in walk(condition) if isinstance(one, Fact) and one.each not in ("", kind)
    }
    inside = {one.each for one in walk(condition) if isinstance(one, Gather)}
    free = sorted(each - inside)
    return some(free[0], condition) if free else condition
