"""The measure that nobody has: screens against the law, and the law against what he could know.

Days are counted up to a last day, the day after it excluded. Each span carries the ids of the
events that prove it and the places in the acts of the rules that it was held against.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from povestka.case.known import ENACTED, Law
from povestka.language.sources import Cite
from povestka.law import exit_ban, measures
from povestka.registers.asking import Effects, case_of, effects
from povestka.registers.kinds import KINDS, SCREENS
from povestka.registers.spans import Days, Span, spans, united, without
from povestka.registers.state import State

RULE_OF: Final = {"exit_ban": exit_ban.exit_ban, "measures": measures.measures}
"""The rule of each thing that a screen may show."""

KNOWING: Final = (
    "summons.posted", "summons.opened", "summons.handed", "summons.refused", "summons.delivered",
    "person.appeared", "reason.shown",
)
"""What by itself lets a man know of a summons, or shows that he knew."""


def part(measure: str) -> str:
    """What in law a measure on a screen is part of: "exit_ban" or "measures".

    >>> part("driving")
    'measures'
    """
    return "exit_ban" if measure == "exit_ban" else "measures"


@dataclass(frozen=True, slots=True)
class Gap:
    """Days on which two things differ: the first, and the day after the last.

    `agency` is empty where no screen is meant; `what` is a measure, "exit_ban" or "measures".
    """

    what: str
    agency: str
    first: int
    after: int
    events: tuple[str, ...]
    rule: str
    cites: tuple[Cite, ...]

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return self.after - self.first


def shown(state: State, agency: str, measure: str) -> tuple[Span, ...]:
    """The times at which an agency's screen showed a measure."""
    return spans(state.thing("screen", f"{agency}:{measure}"))


def shows(state: State, agency: str, measure: str, day: int) -> bool:
    """Whether an agency's screen shows a measure on a day.

    >>> shows(State(), "border", "exit_ban", 20_000)
    False
    """
    return any(one.holds(day) for one in shown(state, agency, measure))


def _gap(what: str, agency: str, days: Days, events: Iterable[str]) -> Gap:
    rule = RULE_OF[part(what)]
    return Gap(what, agency, *days, tuple(dict.fromkeys(events)), rule.name, rule.ground.cites)


def unsupported(state: State, found: Effects, last: int) -> tuple[Gap, ...]:
    """The days, up to `last`, on which a screen showed what the law does not support.

    `found` is what follows from the facts, asked on that day. The events of each are those that
    began and ended the showing, and those that ended the effect in law.
    """
    gaps = []
    for agency, listed in SCREENS.items():
        for measure in listed:
            law = found.under(part(measure))
            for span in shown(state, agency, measure):
                whole = span.first, min(span.after, last + 1)
                for days in without(whole, law):
                    why = _unsupporting(state, law, days[0])
                    gaps.append(_gap(measure, agency, days, (*span.events, *why)))
    return tuple(gaps)


_ENDING: Final = (
    "person.appeared", "reason.shown", "summons.withdrawn", "complaint.upheld", "ground.granted"
)


def _unsupporting(state: State, law: tuple[Days, ...], day: int) -> list[str]:
    """The events by which the law does not apply from a day: those that ended it, or who he is."""
    if any(after == day for _, after in law):
        return [
            mark.event
            for thing in state.things.values()
            for mark in thing.marks
            if mark.kind in _ENDING and day - 1 <= mark.on <= day
        ]
    granted = [one.mark("ground.granted") for _, one in state.all("ground")]
    described = state.man.mark("person.described")
    return [mark.event for mark in (described, *granted) if mark is not None]


def knew_from(state: State, name: str) -> int | None:
    """The first day on which he could know of a summons, or showed that he knew; None if never."""
    days = [state.thing("summons", name).day(*KNOWING)]
    days += [
        one.day("complaint.filed")
        for _, one in state.all("complaint")
        if one.data.get("summons") == name
    ]
    return min((day for day in days if day is not None), default=None)


def unaware(state: State, found: Effects, last: int) -> tuple[Gap, ...]:
    """The days, up to `last`, on which a ban or measure applied of which he could not know.

    A day on which he could know of one summons that applies is not counted for another. The events
    are those by which each summons concerned went out, and those by which he could at last know.
    """
    gaps = []
    for what in RULE_OF:
        known, names = [], []
        for one in found.summonses:
            span = one.exit_ban if what == "exit_ban" else one.measures
            if span is None:
                continue
            names.append((one.summons, span))
            since = knew_from(state, one.summons)
            if since is not None:
                known.append((max(span[0], since), span[1]))
        for first, after in found.under(what):
            for days in without((first, min(after, last + 1)), united(known)):
                near = [name for name, (a, b) in names if a < days[1] and days[0] < b]
                gaps.append(_gap(what, "", days, _proof(state, near, days)))
    return tuple(gaps)


def _proof(state: State, names: Iterable[str], days: Days) -> list[str]:
    """The events of some summonses up to the day on which he could know."""
    things = [state.thing("summons", name) for name in names]
    return [mark.event for one in things for mark in one.marks if mark.on <= days[1]]


@dataclass(frozen=True, slots=True)
class Decisions:
    """How many decisions about him were made by a machine, and how many by people."""

    automatic: int
    human: int


def decisions(state: State) -> Decisions:
    """The decisions about a man, counted; struck and impossible ones too: they were made.

    >>> decisions(State())
    Decisions(automatic=0, human=0)
    """
    made = [one.automatic for one in state.told.values() if _decides(one.kind)]
    return Decisions(sum(made), len(made) - sum(made))


def _decides(kind: str) -> bool:
    found = KINDS.get(kind)
    return found is not None and found.decides


@dataclass(frozen=True, slots=True)
class Gaps:
    """Both kinds of days of one man up to a last day, and the decisions about him."""

    unsupported: tuple[Gap, ...]
    unaware: tuple[Gap, ...]
    decisions: Decisions


def gaps(
    state: State, last: int, law: Law = ENACTED
) -> Gaps:
    """The days on which screens and law differ, and those of which he could not know."""
    found = effects(case_of(state, last), law)
    return Gaps(unsupported(state, found, last), unaware(state, found, last), decisions(state))
