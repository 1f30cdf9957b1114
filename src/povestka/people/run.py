"""What is the same for every man of a region in a run: days of the calendar of the scenario.

They are facts, as in a case, and not numbers of the law: a scenario gives them.
"""

from __future__ import annotations

from typing import Final

from povestka.language.chance import KNOTS, Drawn, waiting
from povestka.language.terms import Fact, Parameter, Term
from povestka.language.writing import NOT_YET_COME, all_of, day_fact, when

first: Final = day_fact("run.first")
"""The first day of the run; nothing of the model has happened before it but grounds."""

as_of: Final = day_fact("as_of")
"""The last day of the run, which is the day of asking of the law."""

register_from: Final = day_fact("run.register_from")
"""The first day on which the region issues summonses in the Register; `NEVER` on paper."""

border_from: Final = day_fact("run.border_from")
"""The first day on which the border service sees bans; `NEVER` where it never does."""

agencies_from: Final = day_fact("run.agencies_from")
"""The first day on which the agencies see measures."""

WINDOWS: Final = 4
"""Periods in which a scenario may issue the first summonses of men."""

ROUNDS: Final = 2
"""Call-up quotas that a scenario may have."""


def window_from(place: int) -> Fact:
    """The first day of a period of first summonses."""
    return day_fact(f"run.window.{place}.from")


def window_upto(place: int) -> Parameter:
    """The share of men called in this period or one before it."""
    return Parameter(f"run.window.{place}.upto", 0, "share")


def window_wait(place: int, decision: str, word: int) -> Drawn:
    """The day within a period, counted from its first."""
    name = f"run.window.{place}.spread"
    knots = tuple(Parameter(f"{name}.{knot}", 0, "day") for knot in range(KNOTS))
    return waiting(decision, word, name, knots)


def round_from(place: int) -> Fact:
    """The first day on which men of this quota are sent."""
    return day_fact(f"run.round.{place}.from")


def round_until(place: int) -> Fact:
    """The first day on which men of this quota are sent no more."""
    return day_fact(f"run.round.{place}.until")


OUTAGES: Final = ("register", "portal", "border")
"""What a scenario may put out of order for a while."""


def after_outage(day: Term, what: str) -> Term:
    """The day itself, or the end of the outage in which it falls."""
    begins, ends = outage(what)
    return when(all_of(begins <= day, day < ends), ends, day)


def outage(what: str) -> tuple[Fact, Fact]:
    """The first day of an outage, and the first day after it."""
    return day_fact(f"run.{what}_out.from"), day_fact(f"run.{what}_out.until")


def seen(day: Term) -> Term:
    """The day if it lies within the run; else it has not happened by the day of asking."""
    return when(day <= as_of, day, NOT_YET_COME)
