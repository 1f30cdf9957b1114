"""How a rule of the book is drafted: one call that takes everything a rule must carry."""

from __future__ import annotations

from typing import Final

from povestka.language.sources import Certainty, Cite, Ground
from povestka.language.terms import Parameter, Rule, Term, WorkingDay
from povestka.language.words import Text
from povestka.language.writing import days
from povestka.law.readings import CR_2, CR_15

HIGH: Final = Certainty.HIGH
MED: Final = Certainty.MED
LOW: Final = Certainty.LOW


def rule(
    name: str,
    term: Term,
    *,
    on: Term,
    title: Text,
    says: Text,
    cites: tuple[Cite, ...],
    sources: tuple[str, ...] = (),
    certainty: Certainty,
    rows: tuple[str, ...],
    since: str,
    confirmed: bool = True,
) -> Rule:
    """A rule: its term, the event that picks its edition, its words, and what it rests on."""
    ground = Ground(cites, sources, certainty, rows, confirmed)
    return Rule(name, term, title, says, ground, on, since)


def last_day(start: Term, count: Parameter) -> Term:
    """The last day of a period of calendar days, moved or not from a day off (CR-15)."""
    last = start + days(count)
    return CR_15.choose(no_shift=last, next_working_day=WorkingDay(last))


def on_expiry(start: Term, count: Parameter) -> Term:
    """The day from which a period of calendar days has run out (CR-2)."""
    last = last_day(start, count)
    return CR_2.choose(day_after=last + days(1), last_day=last)
