"""How a rule of another country is drafted over the facts of a case file, and what it leaves open.

Everything drafted with it is a draft: not checked by a lawyer of that country.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from povestka.language.days import WorkingCalendar
from povestka.language.sorts import Sort
from povestka.language.sources import Certainty, Cite, Ground
from povestka.language.terms import Interval, Literal, Rule, Term
from povestka.language.words import Text
from povestka.language.writing import NEVER_ARISES, happened, same_day, when
from povestka.law.facts import first_day

NO_INTERVAL: Final = Interval(NEVER_ARISES, NEVER_ARISES)
"""What never begins, whatever the facts."""

WEEKENDS: Final = WorkingCalendar({year: frozenset() for year in range(1970, 2200)}, {})
"""Monday to Friday, and no public holidays: those of other countries are not in this model."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """A regime as rules over the facts of a summons.

    `before` holds where the summons is older than the text that was read, which then answers
    nothing. `gaps` are further conditions under which the text does not decide on service: the
    words of the first that holds are the reason why there is no answer. `reads` says in words how
    each fact of a Russian case file is read; a key may name several facts.
    """

    served_on: Rule
    route: Rule
    routes: Mapping[str, Rule]
    before: Rule
    gaps: tuple[Rule, ...]
    exit_ban: Rule
    measures: Rule
    reads: Mapping[str, Text]
    note: Text


def draft(
    name: str,
    term: Term,
    *,
    title: Text,
    says: Text,
    cites: tuple[Cite, ...],
    sources: tuple[str, ...],
    since: str,
    confirmed: bool = True,
) -> Rule:
    """A rule of another country; without a page that confirms it, its certainty is low."""
    certainty = Certainty.MED if confirmed else Certainty.LOW
    ground = Ground(cites, sources, certainty, (), confirmed)
    return Rule(name, term, title, says, ground, first_day, since)


def named_route(served_on: Term, routes: Mapping[str, Rule]) -> Term:
    """The name of the route that serves; on one day the first of them in the order given."""
    names = ("none", *routes)
    nothing = Literal(0, Sort.NAME, names)
    found: Term = nothing
    for name, route in reversed(tuple(routes.items())):
        named = Literal(names.index(name), Sort.NAME, names)
        found = when(same_day(served_on, route), named, found)
    return when(happened(served_on), found, nothing)
