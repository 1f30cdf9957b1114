"""Terms that say one thing of another: the edges of an interval, whether a name is the one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from povestka.language.sorts import Sort, want
from povestka.language.terms import (
    Choose,
    Fact,
    Interval,
    IsOneOf,
    Literal,
    Rule,
    Term,
    When,
)
from povestka.language.writing import NO, YES, when


def start_of(term: Term) -> Term:
    """The first day in force of a term of sort INTERVAL, as a term of sort DAY.

    It is NEVER where the interval is empty; a term of another sort is a TypeError.
    """
    want(Sort.INTERVAL, term)
    return _pushed(term, lambda start, end: when(start < end, start))


def end_of(term: Term) -> Term:
    """The first free day of a term of sort INTERVAL, as a term of sort DAY.

    It is NOT_YET where nothing has ended the interval and NEVER where the interval is empty; a
    term of another sort is a TypeError.
    """
    want(Sort.INTERVAL, term)
    return _pushed(term, lambda start, end: when(start < end, end))


def _pushed(root: Term, edge: Callable[[Term, Term], Term]) -> Term:
    """The term whose every interval has become one of its edges."""

    def leaf(term: Term) -> Term:
        if not isinstance(term, Interval):
            raise TypeError(f"{term!r} is written without an interval")
        return edge(term.start, term.end)

    return _through(root, leaf)


def is_named(term: Term, word: str) -> Term:
    """Whether a term of sort NAME has the name `word`, as a term of sort TRUTH.

    A word that is never its name is a ValueError, a term of another sort a TypeError.
    """
    want(Sort.NAME, term)

    def leaf(one: Term) -> Term:
        if not isinstance(one, Literal):
            return IsOneOf(cast("Fact", one), (word,))
        if word not in one.names:
            raise ValueError(f"a name among {one.names} is never {word!r}")
        return YES if one.names[one.value] == word else NO

    return _through(term, leaf)


def _through(root: Term, leaf: Callable[[Term], Term]) -> Term:
    """The tree of choices whose leaves have been changed; a part met twice is changed once.

    A rule gives way to its term: what is said of its value is not the rule itself.
    """
    made: dict[int, Term] = {}

    def visit(term: Term) -> Term:
        known = made.get(id(term))
        if known is None:
            known = made[id(term)] = changed(term)
        return known

    def changed(term: Term) -> Term:
        match term:
            case Rule(_, inner):
                return visit(inner)
            case When(condition, then, otherwise):
                return When(condition, visit(then), visit(otherwise))
            case Choose(name, options, on):
                variants = tuple(replace(one, term=visit(one.term)) for one in options)
                return Choose(name, variants, on)
            case _:
                return leaf(term)

    return visit(root)
