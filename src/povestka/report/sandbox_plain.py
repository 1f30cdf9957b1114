"""What the registers hold as plain data, in one language: the JSON that the commands print.

Days are ISO strings, the last excluded; what has no end has `None` there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from povestka.language.days import NOT_YET, date_of
from povestka.language.sources import Cite
from povestka.registers.events import ROLES, Event, Value
from povestka.registers.gaps import Decisions, Gap, Gaps
from povestka.registers.gaps import decisions as decided
from povestka.registers.kinds import KINDS
from povestka.registers.refusals import Refusal
from povestka.report.cites import cited_all
from povestka.report.sandbox_words import SAYS
from povestka.sandbox.asking import folded
from povestka.sandbox.desk import merged
from povestka.sandbox.session import Advanced, Sandbox

Plain = dict[str, Any]


def iso(day: int | None) -> str | None:
    """A day number as an ISO day; None where there is none, or no end.

    >>> iso(20_000), iso(None)
    ('2024-10-04', None)
    """
    return None if day is None or day >= NOT_YET else date_of(day).isoformat()


def headed(schema: str, lang: str, **more: Any) -> Plain:
    """The beginning of every object: its schema, and what it says of itself.

    >>> headed("povestka/ask/1", "en")["says"][:6]
    'MODEL.'
    """
    return {"schema": schema, "says": SAYS.in_(lang), **more}


def articles(cites: Iterable[Cite], lang: str) -> str:
    """Places in acts as one line of words, each act named once."""
    listed = list(cites)
    known = {"cites": {str(one): one.says().in_(lang) for one in listed}}
    return cited_all([str(one) for one in listed], known, lang)


def event(one: Event, lang: str, anomaly: Refusal | None = None) -> Plain:
    """An event: as recorded, and in words; with the reason, where it could not have been."""
    kind = KINDS.get(one.kind)
    return {
        "id": one.id,
        "kind": one.kind,
        "says": kind.says.in_(lang) if kind else one.kind,
        "on": iso(one.on),
        "recorded": iso(one.recorded),
        "by": one.by,
        "person": one.person,
        "of": one.of,
        "automatic": one.automatic,
        "data": {name: _value(one.kind, name, value) for name, value in one.data.items()},
        "anomaly": anomaly.says.in_(lang) if anomaly else None,
    }


def _value(kind: str, name: str, value: Value) -> Value:
    """A day of an event's data as an ISO day; all else as it is."""
    fields = KINDS[kind].fields if kind in KINDS else ()
    days = {one.name for one in fields if one.sort == "day"} | _DAYS
    return iso(value) if name in days and type(value) is int else value


_DAYS: Final = frozenset(("first", "last", "on", "since", "until"))
"""Names of days in events that carry what their kind does not list."""


def refused(one: Refusal, lang: str) -> Plain:
    """A refusal: its code, what is wrong, what would be right, and what it rests on."""
    return {
        "code": one.code,
        "says": one.says.in_(lang),
        "wanted": one.wanted.in_(lang),
        "cites": [str(cite) for cite in one.cites],
        "articles": articles(one.cites, lang),
    }


def gap(one: Gap, lang: str) -> Plain:
    """Days on which a screen and the law, or the law and what he could know, differ."""
    return {
        "what": one.what,
        "agency": one.agency,
        "from": iso(one.first),
        "until": iso(one.after),
        "days": one.days,
        "events": list(one.events),
        "rule": one.rule,
        "cites": [str(cite) for cite in one.cites],
        "articles": articles(one.cites, lang),
    }


def decisions(one: Decisions) -> Plain:
    """How many decisions were automatic, and how many made by people."""
    return {"automatic": one.automatic, "human": one.human}


def totals(gaps: Iterable[tuple[str, Gap]]) -> list[Plain]:
    """Gaps of many persons summed by agency and by what: persons and days, in a steady order."""
    days: dict[tuple[str, str], int] = {}
    persons: dict[tuple[str, str], set[str]] = {}
    for person, one in gaps:
        key = one.agency, one.what
        days[key] = days.get(key, 0) + one.days
        persons.setdefault(key, set()).add(person)
    return [
        {"agency": agency, "what": what, "persons": len(persons[agency, what]), "days": number}
        for (agency, what), number in sorted(days.items())
    ]


def readings(given: Mapping[str, str]) -> list[str]:
    """Readings as they are written on the command line.

    >>> readings({"CR-1": "service"})
    ['CR-1=service']
    """
    return [f"{question}={reading}" for question, reading in sorted(given.items())]


def town(found: Sandbox, lang: str) -> Plain:
    """A town: how large, where, by which scenario, the day of its clock, the head of its log."""
    place = found.town
    taken = found.desk.stands.taken
    return headed(
        "povestka/sandbox/1", lang,
        scenario=place.scenario.name,
        region=place.region,
        persons=place.persons,
        offices=len(place.layout.size),
        seed=place.scenario.seed,
        first=iso(place.first),
        last=iso(place.last),
        today=iso(found.today),
        taken=[name for name in ROLES if name in taken],
        faults=len(found.desk.stands.faults),
        head=str(found.store.head()),
    )


def advanced(found: Sandbox, came: Advanced, since: int, lang: str) -> Plain:
    """How far the clock went, and how many events of each kind came."""
    return headed(
        "povestka/advance/1", lang,
        since=iso(since),
        today=iso(came.today),
        last=iso(found.town.last),
        count=sum(came.events.values()),
        events=[
            {"kind": name, "says": kind.says.in_(lang), "count": came.events[name]}
            for name, kind in KINDS.items()
            if name in came.events
        ],
        head=str(found.store.head()),
    )


def acted(events: Iterable[Event], lang: str) -> Plain:
    """The events that a command gave."""
    return headed(
        "povestka/act/1", lang, events=[event(one, lang) for one in events], refused=None
    )


def log_of(found: Sandbox, person: str, known: int, lang: str) -> Plain:
    """The events of a person, or of the town, recorded by a day."""
    desk = found.desk
    if person:
        told = merged(found.store.of([person])[person], desk.stands.restored)
        state = folded(told, (), known)
        anomalies, counted = state.anomalies, decisions(decided(state))
    else:
        told, anomalies, counted = found.store.town(), desk.stands.anomalies, None
    return headed(
        "povestka/events/1", lang,
        person=person or None,
        known=iso(known),
        events=[
            event(one, lang, anomalies.get(one.id)) for one in told if one.recorded <= known
        ],
        decisions=counted,
    )


def measured(
    found: Mapping[str, Gaps],
    person: str | None,
    days: tuple[int, int],
    picked: Mapping[str, str],
    lang: str,
) -> Plain:
    """The measure of a town, or of one person: sums by agency, then whoever has such days.

    `days` are the last day that is counted, and the day of knowing.
    """
    return headed(
        "povestka/gaps/1", lang,
        person=person,
        last=iso(days[0]),
        known=iso(days[1]),
        readings=readings(picked),
        totals={
            "unsupported": totals((n, gap) for n, one in found.items() for gap in one.unsupported),
            "unaware": totals((n, gap) for n, one in found.items() for gap in one.unaware),
        },
        decisions={
            "automatic": sum(one.decisions.automatic for one in found.values()),
            "human": sum(one.decisions.human for one in found.values()),
        },
        persons=[
            {
                "person": name,
                "unsupported": [gap(one, lang) for one in gaps.unsupported],
                "unaware": [gap(one, lang) for one in gaps.unaware],
                "decisions": decisions(gaps.decisions),
            }
            for name, gaps in found.items()
            if person or gaps.unsupported or gaps.unaware
        ],
    )
