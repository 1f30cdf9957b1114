"""The days still ahead as a calendar file: neutral texts, stable ids, the earliest day first.

Only what begins or falls due is told. The day on which a restriction ends is left out on
purpose: an alarm on it would read as leave to travel.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from povestka.language.words import Text
from povestka.report import readings, words
from povestka.report.row import Frame

if TYPE_CHECKING:
    from icalendar import Calendar, Event

PRODID: Final = "-//povestka//model dates//EN"

SUMMARIES: Final[Mapping[tuple[str, str], Text]] = {
    ("date", "only"): Text("Model date", "Модельная дата"),
    ("date", "first"): Text("Model date: earliest", "Модельная дата: самая ранняя"),
    ("date", "later"): Text("Model date: later alternative", "Модельная дата: более поздняя"),
    ("deadline", "only"): Text("Model deadline", "Модельный срок"),
    ("deadline", "first"): Text("Model deadline: earliest", "Модельный срок: самый ранний"),
    ("deadline", "later"): Text(
        "Model deadline: later alternative",
        "Модельный срок: более поздний",
    ),
}
EMPTY: Final = Text("Model: no checked date ahead", "Модель: проверенных предстоящих дат нет")
LEFT_OUT: Final = Text(
    "Dates that depend on a fact that is not given, and dates after the last check of the law,"
    " are left out.",
    "Даты, зависящие от неуказанных фактов, и даты после последней проверки закона не приводятся.",
)
CALENDAR_NAME: Final = Text("Model dates", "Модельные даты")
ALTERNATIVE: Final = Text("Reading {switches}.", "Толкование {switches}.")
REFORMED: Final = Text(
    "This is not the law: the day is the one that a proposed change would give.",
    "Это не действующее право: день указан таким, каким его дало бы предлагаемое изменение.",
)
WORKING: Final = Text("If the days are working days.", "Если дни считать рабочими.")

_TOLD: Final = frozenset({"certain", "disputed"})


@dataclass(frozen=True, slots=True)
class _Term:
    """One thing that falls on a day: its default day and the days of other readings."""

    question: str
    about: str
    kind: str
    usual: str | None
    others: tuple[tuple[str, str], ...]
    cites: str


@dataclass(frozen=True, slots=True)
class _Item:
    """One event: its day, its rank among the alternatives, what it rests on."""

    term: _Term
    on: str
    rank: str
    switches: tuple[str, ...]


def calendar(
    results: Iterable[Mapping[str, Any]], lang: str, names: Mapping[str, Any] | None = None
) -> bytes:
    """The calendar file (RFC 5545) of the dates not yet past on each result's day of asking.

    Answers that depend, are unknown or reach past the last check of the law give no event, and
    neither does a day of another reading that lies past it. Under a reform each event says that
    it is not the law, and has another id, but does not say which reform. A
    calendar without events would not be valid: a journal entry, which calendar programs do not
    ring, then says so. The same results give the same bytes; an id is a hash of what the event
    says and of no file name.
    """
    from icalendar import Calendar

    whole = Calendar()
    whole.add("prodid", PRODID)
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("x-wr-calname", CALENDAR_NAME.in_(lang))
    used: Counter[str] = Counter()
    found = list(results)
    for result in found:
        frame = Frame(result, names or {}, lang)
        for item in _items(frame):
            whole.add_component(_event(item, frame, used))
    if not whole.subcomponents:
        _say_empty(whole, found, lang)
    return bytes(whole.to_ical())


def _items(frame: Frame) -> list[_Item]:
    terms = [
        term
        for answer in frame.result["answers"]
        if answer["state"] in _TOLD and answer["question"] in _TERMS
        for term in _TERMS[answer["question"]](answer, frame)
    ]
    items = [item for term in terms for item in _ranked(term, frame)]
    return sorted(items, key=lambda item: (item.on, item.term.question, item.term.about))


def _ranked(term: _Term, frame: Frame) -> list[_Item]:
    """The days of a term not past and not unchecked, the earliest of all its days marked so."""
    by_day: dict[str, list[str]] = {}
    if term.usual:
        by_day[term.usual] = []
    for day, switch in term.others:
        if day != term.usual:
            by_day.setdefault(day, []).append(switch)
    order = sorted(by_day)
    items = []
    for day in order:
        rank = "only" if len(order) == 1 else "first" if day == order[0] else "later"
        if frame.as_of <= day <= frame.checked_on:
            items.append(_Item(term, day, rank, tuple(sorted(by_day[day]))))
    return items


def _event(item: _Item, frame: Frame, used: Counter[str]) -> Event:
    from icalendar import Event

    lang, on = frame.lang, date.fromisoformat(item.on)
    event = Event()
    event.add("uid", _uid(item, frame, used))
    event.add("dtstamp", _stamp(frame.as_of))
    event.add("dtstart", on)
    event.add("dtend", on + timedelta(days=1))
    event.add("summary", SUMMARIES[item.term.kind, item.rank].in_(lang))
    event.add("description", _description(item, frame))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event


def _description(item: _Item, frame: Frame) -> str:
    lang, text = frame.lang, words.INTERFACE
    told = [f"{text['model'].in_(lang)}. {text['banner'].in_(lang)}"]
    if frame.reform:
        told.append(REFORMED.in_(lang))
    told.append(words.say(text["checked"], lang, checked=frame.day(frame.checked_on)))
    told.append(LEFT_OUT.in_(lang))
    numbers = [one.split("=")[0] for one in item.switches if "=" in one]
    if numbers:
        told.append(words.say(ALTERNATIVE, lang, switches=", ".join(numbers)))
    if len(numbers) < len(item.switches):
        told.append(WORKING.in_(lang))
    if item.term.cites:
        told.append(f"{item.term.cites}.")
    return "\n".join(told)


def _uid(item: _Item, frame: Frame, used: Counter[str]) -> str:
    said = (item.term.question, item.term.about, item.on, item.rank, *item.switches)
    reform = frame.reform.get("name")
    digest = _digest(*said, *([f"reform {reform}"] if reform else []))
    used[digest] += 1
    again = used[digest]
    return f"{digest}{f'-{again}' if again > 1 else ''}@povestka.invalid"


def _digest(*said: str) -> str:
    return sha256("\x1f".join(("povestka/ics/1", *said)).encode()).hexdigest()[:32]


def _stamp(as_of: str) -> datetime:
    return datetime.combine(date.fromisoformat(as_of), datetime.min.time(), UTC)


def _say_empty(whole: Calendar, results: list[Mapping[str, Any]], lang: str) -> None:
    from icalendar import Journal

    as_of = max((str(result["as_of"]) for result in results), default="1970-01-01")
    note = Journal()
    note.add("uid", f"{_digest('empty', as_of)}@povestka.invalid")
    note.add("dtstamp", _stamp(as_of))
    note.add("dtstart", date.fromisoformat(as_of))
    note.add("summary", EMPTY.in_(lang))
    reformed = any(result["law"].get("reform") for result in results)
    told = [REFORMED.in_(lang)] if reformed else []
    note.add("description", "\n".join([*told, LEFT_OUT.in_(lang)]))
    note.add("class", "PRIVATE")
    whole.add_component(note)


def _term(answer: Mapping[str, Any], frame: Frame, kind: str, pick: readings.Pick) -> list[_Term]:
    others = tuple(
        (day, switch)
        for switch, value in sorted(answer.get("readings", {}).items())
        if (day := readings.day_of(pick(value)))
    )
    usual = readings.day_of(pick(answer.get("value")))
    about = str(answer.get("summons") or "")
    cites = frame.cited(answer.get("cites", ()))
    return [_Term(answer["question"], about, kind, usual, others, cites)]


def _day(answer: Mapping[str, Any], frame: Frame) -> list[_Term]:
    return _term(answer, frame, "date", readings.whole)


def _deadline(answer: Mapping[str, Any], frame: Frame) -> list[_Term]:
    return _term(answer, frame, "deadline", readings.whole)


def _beginning(answer: Mapping[str, Any], frame: Frame) -> list[_Term]:
    return _term(answer, frame, "date", readings.start)


def _windows(answer: Mapping[str, Any], frame: Frame) -> list[_Term]:
    cites = frame.cited(answer.get("cites", ()))
    return [
        _Term(answer["question"], str(number), "date", one["from"], (), cites)
        for number, one in enumerate(answer.get("value") or ())
    ]


def _steps(answer: Mapping[str, Any], frame: Frame) -> list[_Term]:
    terms = []
    for number, step in enumerate(answer.get("value") or ()):
        working = readings.day_of(step.get("if_working_days"))
        others = ((working, "working days"),) if working else ()
        cites = frame.cited(step.get("cites") or answer.get("cites", ()))
        about = f"{step.get('about', '')} {number}"
        by = readings.day_of(step.get("by"))
        terms.append(_Term(answer["question"], about, "deadline", by, others, cites))
    return terms


_TERMS: Final[Mapping[str, Callable[[Mapping[str, Any], Frame], list[_Term]]]] = {
    "served_on": _day,
    "exit_ban": _beginning,
    "measures": _beginning,
    "self_report_by": _deadline,
    "season_report_by": _deadline,
    "complaint_steps": _steps,
    "dispatch_windows": _windows,
}
