"""The one fold over the terms: a reader is a table of these operations."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, MutableMapping, Sequence
from typing import Generic, TypeAlias, TypeVar, assert_never

from povestka.language.terms import (
    AllOf,
    Annual,
    AnyOf,
    Choose,
    Compare,
    Earliest,
    Fact,
    Gather,
    Interval,
    IsOneOf,
    Latest,
    Literal,
    Not,
    Parameter,
    Rule,
    Shift,
    Term,
    When,
    WorkingDay,
)

C = TypeVar("C")
Later: TypeAlias = Callable[[], C]
Memo: TypeAlias = MutableMapping[int, C]


class Algebra(Generic[C]):
    """What each term means to one reader, given what its parts mean (`C` is the carrier).

    The branches of `when`, the variants of `choose`, the term of a rule and the body of `gather`
    arrive as calls to be made, the conditions of `all_of` and `any_of` one by one: a reader that
    runs visits only what it needs, one that writes text visits all.
    """

    def literal(self, term: Literal) -> C:
        raise NotImplementedError

    def fact(self, term: Fact) -> C:
        raise NotImplementedError

    def parameter(self, term: Parameter) -> C:
        raise NotImplementedError

    def shift(self, term: Shift, start: C, count: C) -> C:
        raise NotImplementedError

    def working_day(self, start: C) -> C:
        raise NotImplementedError

    def annual(self, term: Annual, start: C) -> C:
        raise NotImplementedError

    def earliest(self, items: Sequence[C]) -> C:
        raise NotImplementedError

    def latest(self, items: Sequence[C]) -> C:
        raise NotImplementedError

    def compare(self, term: Compare, left: C, right: C) -> C:
        raise NotImplementedError

    def is_one_of(self, term: IsOneOf, item: C) -> C:
        raise NotImplementedError

    def all_of(self, items: Iterable[C]) -> C:
        raise NotImplementedError

    def any_of(self, items: Iterable[C]) -> C:
        raise NotImplementedError

    def negate(self, item: C) -> C:
        raise NotImplementedError

    def when(self, term: When, condition: C, then: Later[C], otherwise: Later[C]) -> C:
        raise NotImplementedError

    def choose(self, term: Choose, on: C | None, pick: Callable[[int], C]) -> C:
        raise NotImplementedError

    def gather(self, term: Gather, body: Later[C]) -> C:
        raise NotImplementedError

    def interval(self, start: C, end: C) -> C:
        raise NotImplementedError

    def rule(self, term: Rule, inner: Later[C]) -> C:
        raise NotImplementedError

    def shared(self, term: Term, value: C) -> C:
        """Called once with the value of each term, before it is kept for its other uses."""
        return value


def fold(term: Term, algebra: Algebra[C], memo: Memo[C]) -> C:
    """The meaning of a term to a reader. A term met twice is read once (`memo`, by identity)."""
    known = memo.get(id(term))
    if known is None:
        known = memo[id(term)] = algebra.shared(term, _meaning(term, algebra, memo))
    return known


def _meaning(term: Term, algebra: Algebra[C], memo: Memo[C]) -> C:
    # In the order in which terms are met most: this match is where a reader spends its time.
    match term:
        case Fact():
            return algebra.fact(term)
        case Literal():
            return algebra.literal(term)
        case When():
            return algebra.when(
                term,
                fold(term.condition, algebra, memo),
                lambda: fold(term.then, algebra, memo),
                lambda: fold(term.otherwise, algebra, memo),
            )
        case Compare():
            left, right = fold(term.left, algebra, memo), fold(term.right, algebra, memo)
            return algebra.compare(term, left, right)
        case Rule():
            return algebra.rule(term, lambda: fold(term.term, algebra, memo))
        case Choose():
            on = None if term.on is None else fold(term.on, algebra, memo)
            return algebra.choose(
                term, on, lambda place: fold(term.options[place].term, algebra, memo)
            )
        case AllOf():
            return algebra.all_of(fold(item, algebra, memo) for item in term.items)
        case AnyOf():
            return algebra.any_of(fold(item, algebra, memo) for item in term.items)
        case IsOneOf():
            return algebra.is_one_of(term, fold(term.item, algebra, memo))
        case Not():
            return algebra.negate(fold(term.item, algebra, memo))
        case Earliest():
            return algebra.earliest([fold(item, algebra, memo) for item in term.items])
        case Latest():
            return algebra.latest([fold(item, algebra, memo) for item in term.items])
        case Shift():
            start = fold(term.start, algebra, memo)
            return algebra.shift(term, start, fold(term.duration.count, algebra, memo))
        case Parameter():
            return algebra.parameter(term)
        case WorkingDay():
            return algebra.working_day(fold(term.start, algebra, memo))
        case Annual():
            return algebra.annual(term, fold(term.start, algebra, memo))
        case Interval():
            start, end = fold(term.start, algebra, memo), fold(term.end, algebra, memo)
            return algebra.interval(start, end)
        case Gather():
            # A body is read anew for each record; what lies outside the record is read once.
            return algebra.gather(term, lambda: fold(term.body, algebra, ChainMap({}, memo)))
    assert_never(term)


def parts_of(term: Term) -> tuple[Term, ...]:
    """The terms directly inside a term, in the order of its fields."""
    match term:
        case Literal() | Fact() | Parameter():
            return ()
        case Shift(start, duration):
            return (start, duration.count)
        case WorkingDay(start) | Annual(start):
            return (start,)
        case Earliest(items) | Latest(items) | AllOf(items) | AnyOf(items):
            return items
        case Compare(_, left, right):
            return (left, right)
        case IsOneOf(item):
            return (item,)
        case Not(item):
            return (item,)
        case When(condition, then, otherwise):
            return (condition, then, otherwise)
        case Choose(_, options, on):
            return (*(() if on is None else (on,)), *(option.term for option in options))
        case Gather(_, _, body):
            return (body,)
        case Interval(start, end):
            return (start, end)
        case Rule(_, inner):
            return (inner,)
    assert_never(term)


def walk(*roots: Term) -> Iterator[Term]:
    """Every term under the roots, each once, parts before wholes."""
    seen: set[int] = set()
    kept: list[Term] = []

    def visit(term: Term) -> None:
        if id(term) not in seen:
            seen.add(id(term))
            for part in parts_of(term):
                visit(part)
            kept.append(term)

    for root in roots:
        visit(root)
    return iter(kept)
