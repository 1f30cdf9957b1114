"""All theorems by name, in the order of the book, and which rule each of them speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from povestka.case.reforming import Reform
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Interval, Literal, Rule
from povestka.law.book import BOOK
from povestka.theorems.about import (
    decisions,
    editions,
    exit_ban,
    measures,
    penalties,
    persons,
    service,
    twenty_days,
)
from povestka.theorems.about.reforms import theorems_of
from povestka.theorems.statements import Theorem


def _named(theorems: Iterable[Theorem]) -> Mapping[str, Theorem]:
    found: dict[str, Theorem] = {}
    for one in theorems:
        if one.name in found:
            raise ValueError(f"two theorems are called {one.name}")
        found[one.name] = one
    return found


THEOREMS: Final = _named(
    theorem
    for group in (
        service, exit_ban, measures, twenty_days, penalties, persons, decisions, editions
    )
    for theorem in group.THEOREMS
)
"""The theorems about the law as it stands, in its editions and readings."""


def with_reforms(reforms: Iterable[Reform]) -> Mapping[str, Theorem]:
    """The theorems about the law and those about reforms of it."""
    return _named((*THEOREMS.values(), *theorems_of(reforms)))


_SPANS: Final = {
    id(term.start): rule.name
    for rule in BOOK.drafted.values()
    for term in walk(rule)
    if rule.sort is Sort.INTERVAL
    and isinstance(term, Interval)
    and not isinstance(term.start, Literal | Fact | Rule)
}
"""The rule of each interval by the term of its first day, where no other rule says the same."""


@cache
def rules_of(name: str) -> tuple[str, ...]:
    """The rules that a theorem about the law draws on, directly or through others, in order.

    Raises KeyError where no theorem has the name.

    >>> "service.register" in rules_of("service.paper_era")
    True
    """
    theorem = THEOREMS[name]
    met = list(walk(theorem.given, theorem.holds))
    found = {term.name for term in met if isinstance(term, Rule)}
    # The edges of an interval are made from its parts, without the rule that it is.
    found |= {_SPANS[id(term)] for term in met if id(term) in _SPANS}
    return tuple(sorted(found))


def defending(rule: str) -> tuple[str, ...]:
    """The names of the theorems that draw on a rule."""
    return tuple(name for name in THEOREMS if rule in rules_of(name))
