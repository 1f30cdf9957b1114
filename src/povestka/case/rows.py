"""From a case to the rows that the readers read: one a summons, one a person, decision, complaint.

A fact that is not known becomes a range, with the path under which the file would give it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from povestka.case.model import UNKNOWN, Case, Complaint, Day, Ground, Reason, Summons, Unknown
from povestka.language.days import BEFORE_ALL, NOT_YET, day
from povestka.law import facts
from povestka.readers.search import Range

_EARLIEST: Final = day("2012-01-01")
"""Days before this are not considered for a fact whose day is not known."""
_AHEAD: Final = 730
"""Nor days more than two years ahead, for a day that may lie in the future."""
_LIFETIME: Final = 36_525

Facts = Mapping[str, Range]
Spot = str | tuple[str, int, str]
"""Where a fact of a row stands: its name, or (kind, place, name) in a record."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its facts and records as ranges; `paths` names those that are not known.

    `paths` is by fact, or by (kind, place, fact) for a fact of a record.
    """

    kind: str
    label: str | None
    facts: Facts
    records: Mapping[str, Sequence[Facts]]
    paths: Mapping[Spot, str]


class _Collector:
    """Facts as ranges, and the paths of those that are not known."""

    def __init__(self, as_of: int) -> None:
        self.as_of = as_of
        self.facts: dict[str, Range] = {}
        self.unknown: dict[str, str] = {}

    def add(self, name: str, value: Range, path: str = "") -> None:
        self.facts[name] = value
        if path and value.width:
            self.unknown[name] = path

    def event(self, name: str, value: Day, path: str, since: int = _EARLIEST) -> None:
        """What has happened, may have happened by the day of asking, or has not."""
        if isinstance(value, Unknown) and since <= self.as_of:
            self.add(name, Range(since, self.as_of, or_not_yet=True), path)
        elif isinstance(value, Unknown):
            self.add(name, _known(None))
        else:
            self.add(name, _known(value))

    def date(self, name: str, value: Day, path: str, since: int = _EARLIEST) -> None:
        """A day that may lie ahead; left out it is open-ended, not known it is some day."""
        if isinstance(value, Unknown):
            self.add(name, Range(since, max(self.as_of, since) + _AHEAD), path)
        else:
            self.add(name, _known(value))

    def word(self, name: str, value: str | Unknown, words: Sequence[str], path: str) -> None:
        if isinstance(value, Unknown):
            self.add(name, Range(0, len(words) - 1), path)
        else:
            self.add(name, _fixed(words.index(value)))


def _fixed(value: int) -> Range:
    return Range(value, value)


def _known(value: int | None) -> Range:
    return _fixed(NOT_YET if value is None else value)


def _person(case: Case) -> _Collector:
    found = _Collector(case.as_of)
    person = case.person
    found.add("as_of", _fixed(case.as_of))
    found.word("person.status", person.status, facts.status.names, "person.status")
    found.word("person.dispatch", person.dispatch, facts.dispatch.names, "person.dispatch")
    stated = isinstance(person.born, int)
    found.add("person.born_stated", _fixed(int(stated)))
    if isinstance(person.born, int):
        found.add("person.born", _fixed(person.born))
    else:
        found.add("person.born", Range(case.as_of - _LIFETIME, case.as_of), "person.born")
    if isinstance(person.enrolled, Unknown):
        found.add("person.enrolled", Range(0, 1), "person.enrolled")
    else:
        found.add("person.enrolled", _fixed(int(person.enrolled)))
    return found


def _summons(found: _Collector, one: Summons) -> None:
    path = f"summons.{one.id}"
    since = one.first_day if one.first_day is not None and UNKNOWN not in one.opening else _EARLIEST
    found.word("summons.for", one.purpose, facts.purpose.names, f"{path}.for")
    for name in ("placed", "posted", "sent", "handed", "refused"):
        found.event(f"summons.{name}", getattr(one, name), f"{path}.{name}")
    posted_on = one.sent if isinstance(one.sent, int) else _EARLIEST  # no letter comes before
    found.event("summons.delivered", one.delivered, f"{path}.delivered", posted_on)
    found.event("summons.returned", one.returned, f"{path}.returned", posted_on)
    # Nothing is placed, handed over or delivered once a summons has been withdrawn.
    last = max((day for day in one.opening if isinstance(day, int)), default=since)
    found.event("summons.withdrawn", one.withdrawn, f"{path}.withdrawn", last + 1)
    found.date("summons.appear", one.appear, f"{path}.appear", since)
    reason = one.reason or Reason("")
    found.event("summons.reason.from", reason.first, f"{path}.reason.from")
    first = reason.first if isinstance(reason.first, int) else _EARLIEST
    found.date("summons.reason.until", reason.until, f"{path}.reason.until", first)
    found.event("summons.reason.shown", reason.shown, f"{path}.reason.shown", since)


def _ground(found: _Collector, ground: Ground, path: str) -> None:
    found.word("ground.kind", ground.kind, facts.ground_kind.names, f"{path}.kind")
    if ground.first is None:
        found.add("ground.from", _fixed(BEFORE_ALL))
    else:
        found.date("ground.from", ground.first, f"{path}.from")
    found.date("ground.until", ground.until, f"{path}.until")
    found.event("ground.granted", ground.granted, f"{path}.granted")


def _complaint(found: _Collector, one: Complaint, path: str, about: str | None) -> None:
    concerns = one.summons in (None, about)
    found.add("complaint.concerns", _fixed(int(concerns)))
    found.word("complaint.about", one.about, facts.complaint_about.names, f"{path}.about")
    found.word("complaint.to", one.to, facts.complaint_to.names, f"{path}.to")
    found.event("complaint.filed", one.filed, f"{path}.filed")
    since = one.filed if isinstance(one.filed, int) else _EARLIEST
    found.event("complaint.upheld", one.upheld, f"{path}.upheld", since)
    found.event("complaint.rejected", one.rejected, f"{path}.rejected", since)


def _row(
    kind: str,
    label: str | None,
    own: _Collector,
    records: Mapping[str, Sequence[_Collector]],
) -> Row:
    paths: dict[Spot, str] = {}
    paths.update(own.unknown.items())
    for each, listed in records.items():
        for place, record in enumerate(listed):
            paths.update({(each, place, name): path for name, path in record.unknown.items()})
    inside = {each: [record.facts for record in listed] for each, listed in records.items()}
    return Row(kind, label, own.facts, inside, paths)


def rows(case: Case) -> tuple[Row, ...]:
    """The rows of a case: its summonses, then the person, then decisions, then complaints."""
    grounds = [_Collector(case.as_of) for _ in case.grounds]
    for place, (found, ground) in enumerate(zip(grounds, case.grounds, strict=True), 1):
        _ground(found, ground, f"ground[{place}]")
    came = []
    for one in case.summonses:
        if one.appeared is not None:
            found = _Collector(case.as_of)
            since = one.first_day or _EARLIEST
            found.event("appearance.on", one.appeared, f"summons.{one.id}.appeared", since)
            came.append(found)
    made: list[Row] = []
    for one in case.summonses:
        own = _person(case)
        _summons(own, one)
        about = _complaints(case, one.id)
        made.append(
            _row(
                "summons", one.id, own,
                {"ground": grounds, "appearance": came, "complaint": about},
            )
        )
    listed = []
    for one in case.summonses:
        found = _Collector(case.as_of)
        _summons(found, one)
        listed.append(found)
    made.append(_row("person", None, _person(case), {"ground": grounds, "summons": listed}))
    for place, decision in enumerate(case.decisions, 1):
        own = _person(case)
        own.event("decision.on", decision.on, f"decision[{place}].on")
        own.add("decision.call_up", _fixed(int(decision.call_up)))
        made.append(_row("decision", str(place), own, {"complaint": _complaints(case, None)}))
    for place, filed in enumerate(_complaints(case, None), 1):
        own = _person(case)
        own.facts.update(filed.facts)
        own.unknown.update(filed.unknown)
        made.append(_row("complaint", str(place), own, {}))
    return tuple(made)


def _complaints(case: Case, about: str | None) -> list[_Collector]:
    made = []
    for place, one in enumerate(case.complaints, 1):
        found = _Collector(case.as_of)
        _complaint(found, one, f"complaint[{place}]", about)
        made.append(found)
    return made


def value_when_settled(side: Range) -> int:
    """The value of a known fact; of one that is not known, that it has not happened."""
    return side.ends[1]


