"""A man of a run as a case: his summonses, and what of his year the law asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from povestka.case.model import (
    HAPPENED,
    BoardDecision,
    Case,
    Complaint,
    Ground,
    Person,
    Reason,
    Summons,
)
from povestka.language.days import NEVER, NOT_YET, date_of
from povestka.law import facts as law
from povestka.people.men import GROUNDS
from povestka.people.offices import LAST_CALL

Facts = Mapping[str, int]
"""Columns by name: days (also `NOT_YET` and `NEVER`), truths, places in lists of names."""

Span = tuple[int, int]
"""A first day, and the first day after."""


@dataclass(frozen=True, slots=True)
class Call:
    """One summons: what was drawn of it, and the dates that the run kept of it.

    `drawn` are the columns of behaviour, `dates` those of `program.KEPT`, both as day numbers; in
    `dates` what has no day is `NEVER`.
    """

    occurrence: int
    drawn: Facts
    dates: Facts

    @property
    def id(self) -> str:
        """Its id in the case file."""
        return "dispatch" if self.occurrence == LAST_CALL else f"s{self.occurrence}"

    @property
    def purpose(self) -> str:
        """What it calls to."""
        return law.purpose.names[self.drawn["summons.for"]]

    def span(self, state: str) -> Span | None:
        """The days of a state, or None where it does not arise."""
        found = self.dates[f"{state}.from"], self.dates[f"{state}.until"]
        return found if found[0] < found[1] else None


def case_of(as_of: int, man: Facts, calls: Sequence[Call], board: Facts) -> Case:
    """What befell a man, as the law sees it, asked on the last day of the run.

    `board` are the columns after the examination, empty where there was none.
    """
    complaints = [_complaint(one.drawn, one.id) for one in calls]
    decided = _day(board.get("decision.on", NEVER))
    return Case(
        as_of,
        Person(
            law.status.names[man["person.status"]],
            man["person.born"],
            law.dispatch.names[man.get("person.dispatch", 0)],
            enrolled=True,
        ),
        tuple(_summons(one, _came_on(one, calls)) for one in calls),
        (_ground(man, calls),) if man.get("ground.present") else (),
        tuple(one for one in (*complaints, _complaint(board, None)) if one),
        (BoardDecision(decided, bool(board["decision.call_up"])),) if decided else (),
    )


def _came_on(call: Call, calls: Sequence[Call]) -> int | None:
    """The day he came, on the summons whose coming it is: he comes once for all of them."""
    day = call.drawn["appearance.on"]
    own = [one for one in calls if one.drawn["summons.came"] == day < NOT_YET]
    return day if own and own[0] is call else None


def case_file(case: Case) -> dict[str, Any]:
    """The mapping of a case whose facts are all known, as `case.reading.read` takes it."""
    person = case.person
    found: dict[str, Any] = {
        "as_of": date_of(case.as_of),
        "person": _table(
            status=person.status, born=person.born, dispatch=person.dispatch,
            enrolled=person.enrolled,
        ),
    }
    summonses = []
    for one in case.summonses:
        days = {name: getattr(one, name) for name in (*HAPPENED, "appear", "appeared")}
        summonses.append(_table(**{"id": one.id, "for": one.purpose}, **days))
        if one.reason:
            summonses[-1]["reason"] = _table(
                kind=one.reason.kind, **{"from": one.reason.first}, until=one.reason.until,
                shown=one.reason.shown,
            )
    lists = {
        "summons": summonses,
        "ground": [
            _table(
                kind=one.kind, **{"from": one.first}, until=one.until, granted=one.granted,
                recorded=one.recorded,
            )
            for one in case.grounds
        ],
        "complaint": [
            _table(
                about=one.about, summons=one.summons, filed=one.filed, to=one.to,
                upheld=one.upheld, rejected=one.rejected,
            )
            for one in case.complaints
        ],
        "decision": [_table(on=one.on, call_up=one.call_up) for one in case.decisions],
    }
    return found | {name: listed for name, listed in lists.items() if listed}


def _table(**values: Any) -> dict[str, Any]:
    """The values that are there, days as dates."""
    return {
        name: date_of(value) if type(value) is int else value
        for name, value in values.items()
        if value is not None
    }


def _day(value: int) -> int | None:
    return value if value < NOT_YET else None


def _summons(call: Call, appeared: int | None) -> Summons:
    drawn = call.drawn
    begins = _day(drawn["summons.reason.from"])
    reason = None
    if begins is not None:
        until, shown = drawn["summons.reason.until"], drawn["summons.reason.shown"]
        reason = Reason("accepted", begins, _day(until), _day(shown))
    return Summons(
        call.id,
        call.purpose,
        appear=drawn["summons.appear"],
        appeared=appeared,
        reason=reason,
        **{name: _day(drawn[f"summons.{name}"]) for name in HAPPENED},
    )


def _ground(man: Facts, calls: Iterable[Call]) -> Ground:
    known = [one.drawn["ground.believed"] < NOT_YET for one in calls]
    return Ground(
        GROUNDS[man["ground.kind"]],
        man["ground.from"],
        _day(man["ground.until"]),
        _day(man["ground.granted"]),
        any([*known, man["ground.recorded"] < NOT_YET]),
    )


def _complaint(drawn: Facts, summons: str | None) -> Complaint | None:
    """The complaint about a summons, or with None the claim about the decision, if there is one."""
    filed = _day(drawn.get("complaint.filed", NEVER))
    if filed is None:
        return None
    return Complaint(
        law.complaint_about.names[drawn["complaint.about"]],
        law.complaint_to.names[drawn["complaint.to"]],
        filed,
        summons,
        _day(drawn["complaint.upheld"]),
        _day(drawn["complaint.rejected"]),
    )
