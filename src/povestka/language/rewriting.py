"""Terms made from terms: the same tree with some of its parts put in place of others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

from povestka.language.fold import parts_of
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
    Shift,
    Term,
    When,
    WorkingDay,
)


def rewritten(root: Term, change: Callable[[Term], Term | None]) -> Term:
    """The tree in which each term that `change` answers for stands replaced by that answer.

    Where `change` gives None the term stays and its parts are asked. What holds no changed part
    stays the very same object, so that a reader's memo of it still serves.
    """
    made: dict[int, Term] = {}

    def visit(term: Term) -> Term:
        known = made.get(id(term))
        if known is None:
            known = change(term)
            if known is None:
                known = with_parts(term, [visit(part) for part in parts_of(term)])
            made[id(term)] = known
        return known

    return visit(root)


def with_parts(term: Term, parts: Sequence[Term]) -> Term:
    """The term with other parts, in the order of `parts_of`; itself where none has changed.

    A part of another sort than the one it replaces is a TypeError, as when the term was written.
    """
    same = all(new is old for new, old in zip(parts, parts_of(term), strict=True))
    if same or isinstance(term, Literal | Fact | Parameter):  # these have no parts to change
        return term
    match term:
        case Shift(_, duration):
            return Shift(parts[0], replace(duration, count=parts[1]))
        case WorkingDay():
            return WorkingDay(parts[0])
        case Annual(_, month, dom):
            return Annual(parts[0], month, dom)
        case Earliest() | Latest() | AllOf() | AnyOf():
            return type(term)(tuple(parts))
        case Compare(relation):
            return Compare(relation, parts[0], parts[1])
        case IsOneOf(_, words):
            return IsOneOf(cast("Fact", parts[0]), words)
        case Not():
            return Not(parts[0])
        case When():
            return When(parts[0], parts[1], parts[2])
        case Choose(name, options, on):
            own = parts if on is None else parts[1:]
            pairs = zip(options, own, strict=True)
            dated = None if on is None else parts[0]
            return Choose(name, tuple(replace(one, term=new) for one, new in pairs), dated)
        case Gather(how, each):
            return Gather(how, each, parts[0])
        case Interval():
            return Interval(parts[0], parts[1])
        case _:  # a rule: the type checker knows that nothing else is left
            return replace(term, term=parts[0])
