"""The same law under other readings, in another edition, or asked of other facts: terms again.

A statement that compares two worlds is one term over one row: the law as it stands, and the law
with something in it put in place of something else.
"""

from __future__ import annotations

from collections.abc import Mapping

from povestka.language.fold import walk
from povestka.language.rewriting import rewritten
from povestka.language.terms import Choose, Fact, Parameter, Shift, Term, WorkingDay
from povestka.law.book import BOOK
from povestka.law.editions import AMENDMENTS


def under(term: Term, readings: Mapping[str, str]) -> Term:
    """The term with each of these switches settled; a reading that does not exist: ValueError.

    A switch that the term does not hold changes nothing in it.
    """

    def settled(one: Term) -> Term | None:
        if isinstance(one, Choose) and one.on is None and one.name in readings:
            return under(one.options[one.place(readings[one.name])].term, readings)
        return None

    return rewritten(term, settled)


def in_edition(term: Term, key: str) -> Term:
    """The term as the edition `key` has it, whatever the day of the event; KeyError for no such."""
    since = AMENDMENTS[key][0]

    def dated(one: Term) -> Term | None:
        if isinstance(one, Choose) and one.on is not None:
            return in_edition(one.options[one.in_force(since)].term, key)
        return None

    return rewritten(term, dated)


def asked_of(term: Term, facts: Mapping[str, Term]) -> Term:
    """The term asked of other facts: each fact of these names stands as another term."""

    def other(one: Term) -> Term | None:
        return facts.get(one.name) if isinstance(one, Fact) else None

    return rewritten(term, other)


def counts_working_days(*terms: Term) -> bool:
    """Whether some of the terms count working days under the readings that they stand at."""
    settled = {one.key: one.default.key for one in BOOK.switches}
    return any(
        isinstance(one, WorkingDay)
        or (isinstance(one, Shift) and one.duration.unit == "working day")
        for one in walk(*(under(term, settled) for term in terms))
    )


def with_numbers(term: Term, parameters: Mapping[str, int]) -> Term:
    """The term with some numbers of the law set anew, in the units that they have."""

    def set_anew(one: Term) -> Term | None:
        if isinstance(one, Parameter) and one.name in parameters:
            return Parameter(one.name, parameters[one.name], one.unit)
        return None

    return rewritten(term, set_anew)
