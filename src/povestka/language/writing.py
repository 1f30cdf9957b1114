"""The words in which rules are written: short functions that make terms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.days import NEVER, NOT_YET, day
from povestka.language.sorts import Sort
from povestka.language.terms import (
    AllOf,
    AnyOf,
    Choose,
    Compare,
    Duration,
    Earliest,
    Fact,
    Gather,
    IsOneOf,
    Latest,
    Literal,
    Option,
    Term,
    When,
)

NEVER_ARISES: Final = Literal(NEVER, Sort.DAY)
NOT_YET_COME: Final = Literal(NOT_YET, Sort.DAY)
YES: Final = Literal(1, Sort.TRUTH)
NO: Final = Literal(0, Sort.TRUTH)


def number(value: int) -> Literal:
    """A number that is written in the law and that no reform would set."""
    return Literal(value, Sort.NUMBER)


def on_day(iso: str) -> Literal:
    """A day of the calendar, as YYYY-MM-DD."""
    return Literal(day(iso), Sort.DAY)


def day_fact(name: str, each: str = "") -> Fact:
    """The day of an event."""
    return Fact(name, Sort.DAY, each=each)


def truth_fact(name: str, each: str = "") -> Fact:
    """Something that is so or is not."""
    return Fact(name, Sort.TRUTH, each=each)


def number_fact(name: str, each: str = "") -> Fact:
    """A number that a rule is given."""
    return Fact(name, Sort.NUMBER, each=each)


def name_fact(name: str, *names: str, each: str = "") -> Fact:
    """One of a closed list of names."""
    return Fact(name, Sort.NAME, names, each)


def _length(count: int | Term, unit: str, first: str = "day after") -> Duration:
    return Duration(number(count) if isinstance(count, int) else count, unit, first)


def days(count: int | Term, first: str = "day after") -> Duration:
    """Calendar days; `first` says whether the day of the event is the first of them."""
    return _length(count, "day", first)


def working_days(count: int | Term) -> Duration:
    """Working days by the decreed calendar, counted from the day after the event."""
    return _length(count, "working day")


def months(count: int | Term) -> Duration:
    """Calendar months."""
    return _length(count, "month")


def years(count: int | Term) -> Duration:
    """Calendar years."""
    return _length(count, "year")


def earliest(*items: Term) -> Earliest:
    """The earliest of several days."""
    return Earliest(items)


def latest(*items: Term) -> Latest:
    """The latest of several days."""
    return Latest(items)


def all_of(*items: Term) -> AllOf:
    """True when every condition is."""
    return AllOf(items)


def any_of(*items: Term) -> AnyOf:
    """True when some condition is."""
    return AnyOf(items)


def when(condition: Term, then: Term, otherwise: Term = NEVER_ARISES) -> When:
    """`then` where the condition holds; else `otherwise`, which does not arise if left out."""
    return When(condition, then, otherwise)


def happened(event: Term) -> Compare:
    """The event has a day: it has happened, or follows from what has."""
    return Compare("<", event, NOT_YET_COME)


def same_day(left: Term, right: Term) -> AllOf:
    """Both fall on one day."""
    return AllOf((Compare("<=", left, right), Compare("<=", right, left)))


def is_one_of(fact: Fact, *words: str) -> IsOneOf:
    """The fact has one of these names."""
    return IsOneOf(fact, words)


def first_of(each: str, body: Term) -> Gather:
    """The earliest day over all records of a kind."""
    return Gather("earliest", each, body)


def some(each: str, body: Term) -> Gather:
    """Whether the condition holds of some record of a kind."""
    return Gather("any", each, body)


def by_date(on: Term, name: str, variants: Mapping[str, tuple[int, Term]]) -> Choose:
    """The variant in force on the day of an event: the latest that had begun by then."""
    options = tuple(Option(key, term, since) for key, (since, term) in variants.items())
    return Choose(name, options, on)


def switch(name: str, keys: tuple[str, ...], variants: Mapping[str, Term]) -> Choose:
    """The variant that the switch `name` picks; every one of its keys must be given once."""
    if tuple(variants) != keys:
        raise ValueError(f"{name} chooses among {keys}, in this order, not {tuple(variants)}")
    return Choose(name, tuple(Option(key, term) for key, term in variants.items()))
