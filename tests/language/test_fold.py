"""The one fold: every term has an operation, is read once, and nothing else has a meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest

from povestka.language.fold import Algebra, Later, fold, parts_of, walk
from povestka.language.terms import (
    AllOf,
    Annual,
    Choose,
    Compare,
    Fact,
    Gather,
    IsOneOf,
    Literal,
    Option,
    Parameter,
    Rule,
    Shift,
    Term,
    When,
)

from .made import EVERY, colour, day, other, rule_of, seven, so, visit

EACH = pytest.mark.parametrize("term", EVERY, ids=lambda one: type(one).__name__)


class Names(Algebra[str]):
    """A reader that says the operation and its parts, and counts what it is asked."""

    def __init__(self) -> None:
        self.asked: list[Term] = []

    def literal(self, term: Literal) -> str:
        return f"literal {term.value}"

    def fact(self, term: Fact) -> str:
        return term.name

    def parameter(self, term: Parameter) -> str:
        return f"parameter {term.name}"

    def shift(self, term: Shift, start: str, count: str) -> str:
        return f"shift({start}, {count})"

    def working_day(self, start: str) -> str:
        return f"working_day({start})"

    def annual(self, term: Annual, start: str) -> str:
        return f"annual({start})"

    def earliest(self, items: Sequence[str]) -> str:
        return f"earliest({', '.join(items)})"

    def latest(self, items: Sequence[str]) -> str:
        return f"latest({', '.join(items)})"

    def compare(self, term: Compare, left: str, right: str) -> str:
        return f"compare({left}, {right})"

    def is_one_of(self, term: IsOneOf, item: str) -> str:
        return f"is_one_of({item})"

    def all_of(self, items: Iterable[str]) -> str:
        return f"all_of({', '.join(items)})"

    def any_of(self, items: Iterable[str]) -> str:
        return f"any_of({', '.join(items)})"

    def negate(self, item: str) -> str:
        return f"negate({item})"

    def when(self, term: When, condition: str, then: Later[str], otherwise: Later[str]) -> str:
        return f"when({condition}, {then()}, {otherwise()})"

    def choose(self, term: Choose, on: str | None, pick: Callable[[int], str]) -> str:
        return f"choose({on}, {', '.join(pick(n) for n in range(len(term.options)))})"

    def gather(self, term: Gather, body: Later[str]) -> str:
        return f"gather({body()}, {body()})"

    def interval(self, start: str, end: str) -> str:
        return f"interval({start}, {end})"

    def rule(self, term: Rule, inner: Later[str]) -> str:
        return f"rule({inner()})"

    def shared(self, term: Term, value: str) -> str:
        self.asked.append(term)
        return value


def read(term: Term) -> str:
    return fold(term, Names(), {})


@pytest.mark.parametrize(
    ("term", "said"),
    list(zip(
        EVERY,
        [
            "literal 7",
            "day",
            "parameter count",
            "shift(day, literal 7)",
            "working_day(day)",
            "annual(day)",
            "earliest(day, other)",
            "latest(day, other)",
            "compare(day, other)",
            "is_one_of(colour)",
            "all_of(so, so)",
            "any_of(so, so)",
            "negate(so)",
            "when(so, day, other)",
            "choose(None, day, other)",
            "gather(visit.on, visit.on)",
            "interval(day, other)",
            "rule(day)",
        ],
        strict=True,
    )),
)
def test_every_term_reaches_its_operation_with_its_parts(term: Term, said: str) -> None:
    assert said == read(term)


def test_the_event_of_an_edition_is_a_part_of_it() -> None:
    dated = Choose("e", (Option("old", day, 0), Option("new", other, 9)), day)
    assert "choose(day, day, other)" == read(dated)
    assert (day, day, other) == parts_of(dated)


@EACH
def test_a_reader_without_an_operation_says_so_when_it_is_met(term: Term) -> None:
    class Reader(Algebra[str]):
        fact = Names.fact
        literal = Names.literal

    class Nothing(Algebra[str]):
        pass

    reader = Nothing() if isinstance(term, Fact | Literal) else Reader()
    with pytest.raises(NotImplementedError):
        fold(term, reader, {})


def test_what_a_reader_does_not_share_is_kept_as_it_is() -> None:
    class Reader(Algebra[str]):
        fact = Names.fact

    assert "day" == fold(day, Reader(), {})


def test_what_is_no_term_has_no_meaning_and_no_parts() -> None:
    alien: Any = "2026-02-02"
    with pytest.raises(AssertionError, match="2026-02-02"):
        fold(alien, Names(), {})
    with pytest.raises(AssertionError, match="2026-02-02"):
        parts_of(alien)


def test_a_term_met_twice_is_read_once() -> None:
    reader, memo = Names(), dict[int, str]()
    twice = AllOf((day < other, day < other, so, so))
    fold(twice, reader, memo)
    assert [1, 1, 1] == [reader.asked.count(term) for term in (day, other, so)]
    asked = len(reader.asked)
    assert fold(twice, reader, memo) == memo[id(twice)]
    assert asked == len(reader.asked)


def test_the_body_of_a_gathering_is_read_anew_and_what_lies_outside_is_not() -> None:
    reader = Names()
    body = visit < day
    fold(AllOf((day < other, Gather("any", "visit", body))), reader, {})
    assert (2, 2, 1) == tuple(reader.asked.count(term) for term in (body, visit, day))


@pytest.mark.parametrize(
    ("term", "parts"),
    list(zip(
        EVERY,
        [
            (), (), (), (day, seven), (day,), (day,), (day, other), (day, other), (day, other),
            (colour,), (so, so), (so, so), (so,), (so, day, other), (day, other), (visit,),
            (day, other), (day,),
        ],
        strict=True,
    )),
)
def test_parts_stand_in_the_order_of_the_fields(term: Term, parts: tuple[Term, ...]) -> None:
    assert parts == parts_of(term)


def test_a_walk_meets_each_term_once_and_parts_before_wholes() -> None:
    whole = rule_of(When(so, day, EVERY[3]))
    met = list(walk(whole, *EVERY, whole))
    assert len(set(met)) == len(met)
    places = {term: place for place, term in enumerate(met)}
    assert all(places[part] < places[term] for term in met for part in parts_of(term))
    assert {*EVERY, whole} <= set(met)


def test_a_walk_from_nowhere_meets_nothing() -> None:
    assert [] == list(walk())


def test_the_event_that_dates_a_rule_is_not_read_with_it() -> None:
    one = rule_of(other)
    assert day is one.on
    assert [other, one] == list(walk(one))
