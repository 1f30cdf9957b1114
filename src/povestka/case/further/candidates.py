"""What is left out of a case and could be put in: one fact, or one table, at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from povestka.case.model import (
    HAPPENED,
    UNKNOWN,
    BoardDecision,
    Case,
    Complaint,
    Ground,
    Reason,
    Summons,
)

_ANY: Final[Any] = UNKNOWN
"""A word that is not known, where a case file must have one: for the search alone."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact or table by its path, and the case with it put in as not known."""

    path: str
    case: Case


def candidates(case: Case) -> Iterator[Candidate]:
    """Every fact that is left out. What is only not known is none: it is there already.

    What is left out of a reason, a ground or a complaint is taken together: its days matter in
    company only.
    """
    if case.person.dispatch == "ordinary":
        person = replace(case.person, dispatch=_ANY)
        yield Candidate("person.dispatch", replace(case, person=person))
    for place, one in enumerate(case.summonses):
        for path, changed in _of_summons(one):
            listed = (*case.summonses[:place], changed, *case.summonses[place + 1:])
            yield Candidate(path, replace(case, summonses=listed))
    yield from _of_grounds(case)
    yield from _of_complaints(case)
    for called in (True, False):
        made = BoardDecision(UNKNOWN, called)
        yield Candidate("decision", replace(case, decisions=(*case.decisions, made)))


def _of_summons(one: Summons) -> Iterator[tuple[str, Summons]]:
    letter = {"delivered", "returned"}
    ended = any(getattr(one, name) is not None for name in letter)
    for name in (*HAPPENED, "appeared"):
        if getattr(one, name) is None and not (ended and name in letter):
            changed: dict[str, Any] = {name: UNKNOWN}
            yield f"summons.{one.id}.{name}", replace(one, **changed)
    reason = one.reason or Reason("illness")
    lacks = _lacks(reason, ("first", "until", "shown"))
    if lacks:
        yield f"summons.{one.id}.reason", replace(one, reason=replace(reason, **lacks))


def _lacks(one: object, names: Sequence[str]) -> dict[str, Any]:
    """Those of some facts that are left out, as not known."""
    return {name: UNKNOWN for name in names if getattr(one, name) is None}


def _of_grounds(case: Case) -> Iterator[Candidate]:
    for place, one in enumerate(case.grounds):
        lacks = _lacks(one, ("first", "until", "granted"))
        if lacks:
            changed = replace(one, **lacks)
            listed = (*case.grounds[:place], changed, *case.grounds[place + 1:])
            yield Candidate(f"ground[{place + 1}]", replace(case, grounds=listed))
    added = Ground(_ANY, UNKNOWN, UNKNOWN, UNKNOWN)
    yield Candidate("ground", replace(case, grounds=(*case.grounds, added)))


def _of_complaints(case: Case) -> Iterator[Candidate]:
    for place, one in enumerate(case.complaints):
        asked = ("filed",) if one.upheld or one.rejected else ("filed", "upheld")
        lacks = _lacks(one, asked)
        if lacks:
            changed = replace(one, **lacks)
            listed = (*case.complaints[:place], changed, *case.complaints[place + 1:])
            yield Candidate(f"complaint[{place + 1}]", replace(case, complaints=listed))
    added = Complaint(_ANY, _ANY, UNKNOWN, None, UNKNOWN, None)
    yield Candidate("complaint", replace(case, complaints=(*case.complaints, added)))
