"""Slips that no case can tell from the law: the solver proves that no answer differs.

Such a slip shows redundant drafting: what it changes could be left out of the model, or of the
law, and nobody's dates would move.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import Final

from povestka.language.fold import parts_of, walk
from povestka.language.rewriting import rewritten
from povestka.language.sorts import Sort
from povestka.language.terms import Choose, Fact, Rule, Shift, Term
from povestka.law.book import BOOK, BOOK_ONLY
from povestka.law.variants import enacted
from povestka.readers import solver
from povestka.readers.slips import Slip
from povestka.readers.source import signature
from povestka.theorems.differing import differ
from povestka.theorems.killing import ROOTS, Killed
from povestka.theorems.world import EFFORT, World

_SWITCHES: Final = tuple(one.key for one in BOOK.switches if one.key != "CR-15")
_SLOTS: Final[Mapping[str, int]] = {"ground": 2, "complaint": 2, "appearance": 1, "summons": 2}
_KINDS: Final = ("person", "summons", "decision", "complaint")
_QUICK: Final = 10_000_000
"""The steps after which a rule is left for those that name it."""
_MOVED: Final = {"CR-15": "next_working_day"}
_YEARS: Final = (2026, 2026)


@cache
def kind_of(root: Rule) -> str:
    """The kind of row whose facts and records suffice for a rule; "book" for one with its own."""
    if root in BOOK_ONLY:
        return "book"
    return next(kind for kind in _KINDS if _suffices(root, kind))


def _suffices(root: Rule, kind: str) -> bool:
    try:
        signature([root], kind)
    except ValueError:
        return False
    return True


def is_equivalent(slip: Slip) -> bool:
    """Whether no possible row, under any reading, has another answer with the slip in the law.

    It is asked first of the rule with the slip, then of those that name it, up to the rules that
    a case asks: where a rule is the same, whatever rests on it is. Where days off move a last day
    (CR-15) this is settled for the days of one year. Raises `GaveUp` where the solver gives
    up on a rule that a case asks.
    """
    changed = {
        id(rule): rule for rule in _every_rule() if slip.applied(rule) is not rule
    }
    inside = {
        key: [one for one in _named(rule) if id(one) in changed] for key, rule in changed.items()
    }
    waiting = [key for key, held in inside.items() if not held]
    while waiting:
        key = waiting.pop()
        if not _is_same(slip, changed[key]):
            if changed[key] in ROOTS:
                return False
            waiting += [one for one, held in inside.items() if changed[key] in held]
    return True


@cache
def _every_rule() -> tuple[Rule, ...]:
    return tuple(term for term in walk(*ROOTS) if isinstance(term, Rule))


@cache
def _named(rule: Rule) -> tuple[Rule, ...]:
    """The rules that a rule names itself."""
    found: dict[int, Rule] = {}
    waiting = [rule.term]
    seen: set[int] = set()
    while waiting:
        term = waiting.pop()
        if isinstance(term, Rule):
            found[id(term)] = term
        elif id(term) not in seen:
            seen.add(id(term))
            waiting += parts_of(term)
    return tuple(found.values())


def _is_same(slip: Slip, rule: Rule) -> bool:
    """Whether the rule has the same value with the slip: first with what it names left open."""
    as_enacted, as_slipped = enacted(rule, slip.applied(rule))
    differs = differ(as_enacted, as_slipped)
    shared = {id(term) for term in walk(as_enacted)} & {id(term) for term in walk(as_slipped)}
    kind = kind_of(rule)
    for opens in (_any, _of_a_day, _innermost):
        if _never(kind, _left_open(differs, shared, opens), _QUICK):
            return True
    return _never(kind, differs, EFFORT if rule in ROOTS else _QUICK, must_know=rule in ROOTS)


Opens = Callable[[Rule], bool]


def _any(rule: Rule) -> bool:
    return rule.sort in (Sort.DAY, Sort.TRUTH)


def _of_a_day(rule: Rule) -> bool:
    """A rule of a day that is more than another rule's day shifted."""
    return rule.sort is Sort.DAY and not isinstance(rule.term, Shift)


def _innermost(rule: Rule) -> bool:
    return rule.sort is Sort.DAY and not _named(rule)


def _left_open(differs: Term, shared: Collection[int], opens: Opens) -> Term:
    """The term with some of the rules that both sides share as facts that may be anything.

    What is the same for any values of them is the same for those that they have.
    """
    facts: dict[int, Fact] = {}

    def opened(term: Term) -> Term | None:
        if isinstance(term, Rule) and id(term) in shared and opens(term):
            return facts.setdefault(id(term), Fact(f"open.{len(facts)}", term.sort))
        return None

    return rewritten(differs, opened)


def _never(kind: str, differs: Term, effort: int, *, must_know: bool = False) -> bool:
    """Whether the solver proves that the term holds of no possible row, under any reading."""
    worlds = [World(kind, [differs], free=_SWITCHES, slots=_SLOTS)]
    if any(isinstance(term, Choose) and term.name == "CR-15" for term in walk(differs)):
        worlds.append(
            World(kind, [differs], readings=_MOVED, free=_SWITCHES, slots=_SLOTS, years=_YEARS)
        )
    for world in worlds:
        found = world.solver(effort)
        found.add(world.pairs[1].high)
        status = found.check()
        if status == solver.GAVE_UP and must_know:
            raise solver.GaveUp
        if status != solver.PROVED:
            return False
    return True


def equivalent(judged: Iterable[Killed]) -> tuple[str, ...]:
    """The ids of the slips that survive and that the solver proves to be no different."""
    return tuple(one.slip.id for one in judged if one.by is None and is_equivalent(one.slip))
