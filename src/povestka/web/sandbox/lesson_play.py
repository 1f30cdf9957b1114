"""The lesson as it is played: its town, what each part does in it, and the answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from povestka.language.days import day
from povestka.language.words import LANGUAGES, Text
from povestka.people.scenario.changes import with_safeguard
from povestka.people.scenario.model import Scenario
from povestka.registers.events import Value
from povestka.registers.gaps import Gap
from povestka.registers.refusals import Refusal
from povestka.report.dates import count
from povestka.report.sandbox_plain import articles
from povestka.sandbox import forking
from povestka.sandbox.faults.reading import read_fault
from povestka.sandbox.memory import Memory
from povestka.sandbox.session import Sandbox, new
from povestka.web.sandbox.frame import told_day
from povestka.web.shelf import Shelf

SCENARIO: Final = "year-2026"
PERSONS: Final = 300
SEED: Final = 5
REGION: Final = "RU-TVE"
START: Final = day("2026-01-12")
QUIET: Final = "SYN-0000-000036"
"""A man without a portal account, whom nobody summons but the class."""
STUDENT: Final = "SYN-0000-000026"
"""A man whose deferment the military register was never told of."""
SAFEGUARD: Final = "eligibility_checked"
COPIED: Final = day("2026-02-09")
FAULT: Final[tuple[str, Mapping[str, str]]] = ("outage", {"role": "border", "until": "2026-04-01"})


@dataclass(frozen=True, slots=True)
class Do:
    """One thing that is done: a role taken, something recorded or tried in vain, the clock moved.

    `way` is "take", "act", "try" or "to"; `day` the day to which the clock is moved.
    """

    way: str
    role: str = ""
    person: str = ""
    kind: str = ""
    of: str = ""
    data: Mapping[str, Value] = field(default_factory=dict)
    day: str = ""


DOINGS: Final[tuple[tuple[Do, ...], ...]] = (
    (),
    (
        Do("take", "office", QUIET),
        Do("take", "resident", QUIET),
        Do("take", "border", QUIET),
        Do("act", "office", QUIET, "summons.issued", "",
           {"for": "medical", "appear": day("2026-01-30"), "channel": "register"}),
        Do("try", "portal", QUIET, "summons.posted", "s1"),
        Do("to", day="2026-01-16"),
        Do("act", "border", QUIET, "screen.shown", "exit_ban"),
        Do("to", day="2026-02-20"),
    ),
    (
        Do("to", day="2026-03-03"),
        Do("act", "resident", QUIET, "person.appeared", "s1"),
        Do("to", day="2026-03-10"),
        Do("act", "border", QUIET, "screen.lifted", "exit_ban"),
    ),
    (
        Do("to", day="2026-04-15"),
        Do("take", "resident", STUDENT),
        Do("take", "court", STUDENT),
        Do("act", "resident", STUDENT, "complaint.filed", "",
           {"about": "measures", "to": "court", "summons": "s1"}),
        Do("to", day="2026-04-20"),
        Do("act", "court", STUDENT, "complaint.upheld", "c1"),
        Do("to", day="2026-04-25"),
        Do("act", "military", STUDENT, "ground.recorded", "g1"),
    ),
    (),
    (),
)
"""What each part of the lesson does in the town; copies are made beside it."""


def opened(scenario: Scenario) -> Sandbox:
    """The town of the lesson on its first day."""
    return new(Memory(), scenario, PERSONS, SEED, START, REGION)


def done(box: Sandbox, one: Do) -> Refusal | None:
    """Do one thing in a town; the refusal, where the registers refuse it."""
    if one.way == "to":
        box.advance(day(one.day) - box.today)
        return None
    if one.way == "take":
        found = box.take(one.role, one.person)
    else:
        found = box.act(one.role, one.kind, one.person, one.of, None, one.data)
    return found if isinstance(found, Refusal) else None


def played(scenario: Scenario, part: int) -> Sandbox:
    """The town as it stands at the beginning of a part, from 1."""
    box = opened(scenario)
    for doings in DOINGS[: part - 1]:
        for one in doings:
            done(box, one)
    return box


Facts = Mapping[str, Text]


@cache
def facts(shelf: Shelf) -> Facts:
    """Every answer of the lesson, asked of its town: the same each time, so it is asked once."""
    scenario = shelf.scenario(SCENARIO, None, None)
    box = opened(scenario)
    found: dict[str, Text] = {}
    for doings, ask in zip(DOINGS, (_no, _unread, _came, _student, _no, _no), strict=True):
        for one in doings:
            refused = done(box, one)
            if refused is not None:
                found["refusal"] = refused.says
                found["refusal_by"] = _each(articles, refused.cites)
        found |= ask(box)
    guard = shelf.safeguard(SAFEGUARD)
    guarded = new(Memory(), with_safeguard(scenario, guard), PERSONS, SEED, box.today, REGION)
    found |= _fork(box)
    found |= {
        "quiet": _same(QUIET), "student": _same(STUDENT), "guard": guard.title,
        "summonses": _same(len(list(box.store.events(("summons.issued",)))) - 1),
        "summonses_guarded": _same(len(list(guarded.store.events(("summons.issued",))))),
    }
    return found


def _no(_: Sandbox) -> Facts:
    return {}


def _unread(box: Sandbox) -> Facts:
    """On 20 February: service, ban and measures, under several readings."""
    def law(**readings: str) -> tuple[int | None, int, int]:
        given = {key.replace("_", "-"): value for key, value in readings.items()}
        one = box.ask(QUIET, readings=given).law.summonses[0]
        return one.served_on, (one.exit_ban or (0, 0))[0], (one.measures or (0, 0))[0]

    served, ban, measures = law()
    return {
        "served": _day(served), "ban_from": _day(ban), "measures_from": _day(measures),
        "served_last_day": _day(law(CR_2="last_day")[0]),
        "ban_by_service": _day(law(CR_3="service")[1]),
        "measures_by_service": _day(law(CR_1="service")[2]),
    }


def _came(box: Sandbox) -> Facts:
    """On 10 March: the days on which the screen was late, and those he could not know of."""
    gaps = box.ask(QUIET).gaps
    return {
        "late": _count(gaps.unsupported, "exit_ban"),
        "unaware_ban": _count(gaps.unaware, "exit_ban"),
        "unaware_measures": _count(gaps.unaware, "measures"),
    }


def _student(box: Sandbox) -> Facts:
    """On 25 April: what the student’s screens showed, and what ended it."""
    answer = box.ask(STUDENT)
    state, decisions = answer.state, answer.gaps.decisions

    def on(family: str, name: str, kind: str) -> Text:
        return _day(state.thing(family, name).day(kind))

    return {
        "granted": on("ground", "g1", "ground.granted"),
        "recorded": on("ground", "g1", "ground.recorded"),
        "border_since": on("screen", "border:exit_ban", "screen.shown"),
        "traffic_since": on("screen", "traffic:driving", "screen.shown"),
        "measures_lifted": on("entry", "measures", "entry.lifted"),
        "traffic_cleared": on("screen", "traffic:driving", "screen.lifted"),
        "wrong_ban": _count(answer.gaps.unsupported, "exit_ban"),
        "automatic": _same(decisions.automatic),
        "decisions": _same(decisions.automatic + decisions.human),
    }


def copied(box: Sandbox) -> Sandbox:
    """The copy of the fifth part: as of 9 February, with the fault, lived on to the same day."""
    upto = forking.records_by(box.store, COPIED)
    copy = forking.fork(box.store, Memory(), upto)
    kind, fields = FAULT
    copy.inject(read_fault(kind, fields, copy.town, copy.today))
    copy.advance(box.today - copy.today)
    return copy


def _fork(box: Sandbox) -> Facts:
    copy = copied(box)
    differing = [one.person for one in forking.compare(box, copy).persons]
    screen = copy.ask(STUDENT).state.thing("screen", "border:exit_ban")
    return {
        "differing": _same(", ".join(differing)), "border_copy": _day(screen.day("screen.shown")),
    }


def _each(says: Callable[..., str], *given: object) -> Text:
    """What a function of words says in each language."""
    en, ru = (says(*given, lang) for lang in LANGUAGES)
    return Text(en, ru)


def _day(one: int | None) -> Text:
    return _each(told_day, one)


def _count(gaps: tuple[Gap, ...], what: str) -> Text:
    return _each(count, sum(one.days for one in gaps if one.what == what))


def _same(value: object) -> Text:
    return Text(str(value), str(value))


def filled(text: Text, found: Facts) -> Text:
    """A text of the lesson with its answers, each in its own language."""
    return Text(*(
        text.in_(lang).format(**{key: one.in_(lang) for key, one in found.items()})
        for lang in LANGUAGES
    ))
