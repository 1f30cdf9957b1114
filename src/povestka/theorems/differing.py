"""Whether two terms of one sort have another value: the answers a case would show differ."""

from __future__ import annotations

from typing import assert_never

from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Literal, Term
from povestka.language.writing import any_of, happened, same_day
from povestka.theorems.edges import end_of, is_named, start_of


def differ(one: Term, other: Term) -> Term:
    """A term of sort TRUTH: the two have not the same value.

    Of days, what has not come and what does not arise count as one: an answer shows neither.
    """
    match one.sort:
        case Sort.TRUTH:
            return any_of(one & ~other, other & ~one)
        case Sort.NUMBER:
            return ~((one <= other) & (other <= one))
        case Sort.DAY:
            return (happened(one) | happened(other)) & ~same_day(one, other)
        case Sort.INTERVAL:
            starts = differ(start_of(one), start_of(other))
            return starts | differ(end_of(one), end_of(other))
        case Sort.NAME:
            return any_of(*(differ(is_named(one, word), is_named(other, word))
                            for word in _names(one)))
    assert_never(one.sort)


def _names(term: Term) -> tuple[str, ...]:
    """The list of names that a term of sort NAME takes its value from."""
    named = (part for part in walk(term) if isinstance(part, Literal | Fact))
    return next(
        part.names
        for part in named
        if part.sort is Sort.NAME and (isinstance(part, Literal) or part is term)
    )
