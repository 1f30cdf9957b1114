"""The bare values of a case's summonses where every fact is known: the law without its reasons.

The same compiled rules as `case.engine`, called with the facts as they are; for whoever asks the
law often and needs days only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from povestka.case.engine import Numbers, Under, arguments, machine
from povestka.case.model import (
    HAPPENED,
    UNKNOWN,
    Case,
    Complaint,
    Day,
    Ground,
    Person,
    Reason,
    Summons,
)
from povestka.case.reforming import Reform
from povestka.language.days import BEFORE_ALL, NOT_YET
from povestka.law import facts as asked
from povestka.law.service import route

_NO_REASON: Final = Reason("")
_NOTHING: Final[frozenset[Any]] = frozenset()


@dataclass(frozen=True, slots=True)
class Law:
    """The law as it is asked: what is picked of readings and variants, and numbers set anew."""

    picks: Under = _NOTHING
    numbers: Numbers = _NOTHING

    @staticmethod
    def of(readings: Mapping[str, str], reform: Reform | None = None) -> Law:
        """The law under some readings and, if there is one, a reform."""
        if reform is None:
            return Law(frozenset(readings.items()))
        picks = {**readings, **reform.picks}
        return Law(frozenset(picks.items()), frozenset(reform.parameters.items()))


ENACTED: Final = Law()
"""The law as enacted, under the default readings."""


def bare_values(case: Case, law: Law = ENACTED) -> tuple[Mapping[str, Any], ...]:
    """For each summons the values behind the answer to each question, by its key, and the route.

    A day is a day number, `NOT_YET` or `NEVER`; a name its place in its list; an interval a pair
    of days, both `NEVER` where it is empty; of a fine whether it is due, the least and the most.
    Raises ValueError for a fact that is not known, and `Undecreed` where a working day of a year
    without a decree is asked for.
    """
    takes, run = machine("summons").known
    places = _places()
    more = arguments("summons", law.picks, law.numbers)
    himself = _person(case.person, case.as_of)
    listed: Mapping[str, list[Mapping[str, int]]] = {
        "ground": [_ground(one) for one in case.grounds],
        "appearance": [
            {"appearance.on": _day(one.appeared)} for one in case.summonses if one.appeared
        ],
    }
    answers = []
    for one in case.summonses:
        facts = {**himself, **_summons(one)}
        complaints = [_complaint(filed, one.id) for filed in case.complaints]
        records = [
            _columns(complaints if each == "complaint" else listed[each], wanted)
            for each, wanted in takes.records.items()
        ]
        values = run([facts[fact.name] for fact in takes.facts], records, *more)
        answers.append(
            {
                key: values[at[0]] if len(at) == 1 else tuple([values[place] for place in at])
                for key, at in places
            }
        )
    return tuple(answers)


@cache
def _places() -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Where in the output the values of each question stand, and the route of service."""
    found = machine("summons")
    pairs = [
        (one.key, tuple(found.places[id(term)] for term in one.settled_by))
        for one in found.questions
    ]
    return (*pairs, ("route", (found.places[id(route)],)))


def _columns(
    records: Sequence[Mapping[str, int]], names: Sequence[str]
) -> list[list[int]]:
    return [[record[name] for name in names] for record in records]


def _day(value: Day, none: int = NOT_YET) -> int:
    if value is None:
        return none
    if isinstance(value, int):
        return value
    raise ValueError("a fact of this case is not known: ask case.asking.decide")


def _person(person: Person, as_of: int) -> dict[str, int]:
    if person.enrolled is UNKNOWN:
        raise ValueError("whether the man of this case was enrolled is not known")
    return {
        "as_of": as_of,
        "person.status": asked.status.names.index(person.status),
        "person.born": _day(person.born, as_of),
        "person.born_stated": int(person.born is not None),
        "person.dispatch": asked.dispatch.names.index(person.dispatch),
        "person.enrolled": int(person.enrolled),
    }


def _summons(one: Summons) -> dict[str, int]:
    if one.purpose is UNKNOWN:
        raise ValueError("what a summons of this case is for is not known")
    reason = one.reason or _NO_REASON
    found = {f"summons.{name}": _day(getattr(one, name)) for name in (*HAPPENED, "appear")}
    found["summons.for"] = asked.purpose.names.index(one.purpose)
    found["summons.reason.from"] = _day(reason.first)
    found["summons.reason.until"] = _day(reason.until)
    found["summons.reason.shown"] = _day(reason.shown)
    return found


def _ground(one: Ground) -> dict[str, int]:
    return {
        "ground.kind": asked.ground_kind.names.index(one.kind),
        "ground.from": _day(one.first, BEFORE_ALL),
        "ground.until": _day(one.until),
        "ground.granted": _day(one.granted),
    }


def _complaint(one: Complaint, about: str) -> dict[str, int]:
    return {
        "complaint.concerns": int(one.summons in (None, about)),
        "complaint.about": asked.complaint_about.names.index(one.about),
        "complaint.to": asked.complaint_to.names.index(one.to),
        "complaint.filed": _day(one.filed),
        "complaint.upheld": _day(one.upheld),
        "complaint.rejected": _day(one.rejected),
    }
