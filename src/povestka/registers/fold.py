"""From the events of a man to what is so of him. Total: what cannot be is left out, by name.

Events are folded in the order of the log, whatever their days: a late message finds the things
where they stand. A correction goes back: the events are folded anew with what it says of one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import reduce
from typing import Final

from povestka.language.days import NOT_YET
from povestka.language.words import Text
from povestka.registers.cycles import OF_EVENT, leading_to
from povestka.registers.events import Event, Value
from povestka.registers.kinds import (
    CORRECTIONS,
    ENTRIES,
    FIRST_DAY,
    KINDS,
    LAST_DAY,
    THING,
    Field,
    Kind,
)
from povestka.registers.refusals import Refusal, listed, refuse, shown_day
from povestka.registers.rules import RULES, early, in_order, wrong_field
from povestka.registers.spans import spans
from povestka.registers.state import MAN, Key, Mark, State, Thing

_FIELDS: Final[Mapping[str, Mapping[str, Field]]] = {
    name: {one.name: one for one in kind.fields} for name, kind in KINDS.items()
}
_PREFIX: Final = {
    "person.registered": "register.", "record.merged": "merged.", "reason.arose": "reason.",
}
_MERGED: Final = ("with", "status", "born_stated", "born")


def fold(events: Iterable[Event], start: State | None = None) -> State:
    """What is so after these events of one man, and the backups put back in his town.

    With `start`, the events follow those that it was made of. An impossible event changes nothing
    but `anomalies`; the same event told twice changes nothing at all.
    """
    return reduce(step, events, start or State())


def men(events: Iterable[Event]) -> dict[str, State]:
    """What is so of each man of a log; backups put back reach everyone's screens."""
    found: dict[str, State] = {}
    for event in events:
        if event.person:
            found[event.person] = step(found.get(event.person, State()), event)
        elif event.kind == "screen.restored":
            found = {person: step(state, event) for person, state in found.items()}
    return found


def step(state: State, event: Event) -> State:
    """The state after one more event."""
    if event.id in state.told:
        if event == state.told[event.id]:
            return state
        again = refuse("told", event=event.id)
        return replace(state, anomalies={**state.anomalies, f"{event.id} again": again})
    if event.kind in CORRECTIONS:
        return _corrected(state, event)
    return _stepped(state, event, event)


def _stepped(state: State, event: Event, effective: Event) -> State:
    """The state with an event told, which holds as `effective` after corrections."""
    found = applied(state, effective)
    if isinstance(found, Refusal):
        told = {**state.told, event.id: event}
        return replace(state, told=told, anomalies={**state.anomalies, event.id: found})
    return with_change(state, event, found)


Change = tuple[str, Mapping[Key, Thing], frozenset[str]]
"""What an event changes: whose record it is, the things, the roles taken."""


def with_change(state: State, event: Event, change: Change) -> State:
    """The state with an event told and what it changes."""
    person, things, taken = change
    told = {**state.told, event.id: event}
    return State(person, told, things, taken, state.amended, state.anomalies)


def applied(state: State, event: Event) -> Change | Refusal:
    """What an event that is no correction changes, or why it cannot be."""
    kind = KINDS.get(event.kind)
    if kind is None:
        return refuse("kind", kind=event.kind)
    wrong = unfit(kind, event) or _of_another(state, kind, event)
    if wrong is not None:
        return wrong
    if kind.name == "screen.restored":
        return state.person, _restored(state, event), state.taken
    if kind.about == "any":
        return _role(state, event)
    return _moved(state if state.person else replace(state, person=event.person), kind, event)


def _of_another(state: State, kind: Kind, event: Event) -> Refusal | None:
    """The refusal of what is told of another man, or of one who has not been described."""
    if kind.name == "screen.restored":
        return None
    ours = state.person in ("", event.person) and event.person != ""
    if kind.about == "town" or not ours:
        return refuse("person", other=event.person, person=state.person or "—")
    if not state.person and kind.name != "person.described":
        return refuse("nobody", person=event.person)
    return None


def unfit(kind: Kind, event: Event) -> Refusal | None:
    """What is wrong with an event by itself: its role, its day, what it carries."""
    if event.by not in kind.by:
        return refuse("role", kind.cites, role=event.by, event=kind.says, by=listed(kind.by))
    if not FIRST_DAY <= event.on <= LAST_DAY:
        return refuse(
            "day", on=str(event.on), first=shown_day(FIRST_DAY), last=shown_day(LAST_DAY)
        )
    if event.on > event.recorded:
        return refuse("future", on=shown_day(event.on), today=shown_day(event.recorded))
    fields, data = _FIELDS[kind.name], event.data
    for name, field in fields.items():
        if not field.takes(data.get(name)):
            return wrong_field(kind.name, name, field)
    if not kind.open and not data.keys() <= fields.keys():
        return wrong_field(kind.name, min(data.keys() - fields.keys()), None)
    return None


def key_of(kind: Kind, event: Event) -> Key:
    """The thing that an event is about."""
    if kind.about == "man":
        return MAN
    if kind.about == "screen":
        return "screen", f"{event.by}:{event.of}"
    return kind.about, event.of


def _moved(state: State, kind: Kind, event: Event) -> Change | Refusal:
    """The thing that the event is about, moved in its life cycle."""
    key = key_of(kind, event)
    thing = state.things.get(key)
    if thing is None:
        wrong = _unnamed(state, kind, event)
        if wrong is not None:
            return wrong
        thing = Thing()
    cycle, moves = OF_EVENT[kind.name]
    at = thing.where(cycle.name)
    if at not in moves:
        return _out_of_order(kind, event, cycle.states[at])
    refusal = in_order(thing, event)
    if refusal is not None:
        return refusal
    for rule in RULES.get(kind.name, ()):
        refusal = rule(state, thing, event)
        if refusal is not None:
            return refusal
    after = Thing(
        {**thing.at, cycle.name: moves[at]},
        (*thing.marks, Mark(kind.name, event.on, event.id)),
        _carried(thing, event) if event.data or kind.name == "record.parted" else thing.data,
    )
    return state.person, {**state.things, key: after}, state.taken


def _out_of_order(kind: Kind, event: Event, where: Text) -> Refusal:
    if kind.opens:
        return refuse("used", kind.cites, of=event.of or event.person)
    before = leading_to(kind.name)
    if not before:
        return refuse("once", kind.cites, event=kind.says)
    told = KINDS[before[0]].says
    return refuse("order", kind.cites, where=where, event=kind.says, before=told)


def _unnamed(state: State, kind: Kind, event: Event) -> Refusal | None:
    """Why there can be no thing of that name, or none yet."""
    if kind.about == "entry":
        known: tuple[str, ...] = ENTRIES
        fits = event.of in known
    elif kind.about in ("man", "screen"):
        return None  # the rules of screens say which there are
    else:
        known = tuple(name for name, _ in state.all(kind.about))
        fits = kind.opens and THING.fullmatch(event.of) is not None
    if fits:
        return None
    shown = listed(known) or "—"
    return refuse("of", kind.cites, of=event.of, event=kind.says, known=shown)


def _carried(thing: Thing, event: Event) -> Mapping[str, Value]:
    """What the thing holds once the event has told it something."""
    if event.kind == "record.corrected":
        name = str(event.data["field"])
        held = {**thing.data, f"register.{name}": event.data["value"]}
        held.pop(f"merged.{name}", None)
        return held
    if event.kind == "record.parted":
        lost = {f"merged.{name}" for name in _MERGED}
        return {name: value for name, value in thing.data.items() if name not in lost}
    prefix = _PREFIX.get(event.kind, "")
    return {**thing.data, **{f"{prefix}{name}": value for name, value in event.data.items()}}


def _role(state: State, event: Event) -> Change | Refusal:
    role = str(event.data["role"])
    taking = event.kind == "role.taken"
    if taking == (role in state.taken):
        return refuse("taken" if taking else "free", role=role)
    roles = state.taken | {role} if taking else state.taken - {role}
    return state.person, state.things, roles


def _restored(state: State, event: Event) -> Mapping[Key, Thing]:
    """The things, where the screens of an agency show again what they showed on a day."""
    agency, things = f"{event.data['agency']}:", dict(state.things)
    for key, thing in state.things.items():
        if key[0] == "screen" and key[1].startswith(agency):
            mark = Mark(event.kind, event.on, event.id)
            back = Thing(
                thing.at, (*thing.marks, mark), {**thing.data, event.id: event.data["to"]}
            )
            shows = any(one.after == NOT_YET for one in spans(back))
            things[key] = replace(back, at={"screen": "shown" if shows else "lifted"})
    return things


def _corrected(state: State, event: Event) -> State:
    """The state after a correction: everything folded anew, or the correction left out."""
    told = {**state.told, event.id: event}
    refusal = _correction(state, event)
    if refusal is None:
        target = str(event.data["event"])
        day = event.data["on"] if event.kind == "record.amended" else None
        amended = {**state.amended, target: day if isinstance(day, int) else None}
        rebuilt = _rebuilt(state, amended)
        lost = [one for one in rebuilt.anomalies if one not in state.anomalies]
        if not lost:
            return replace(rebuilt, told=told)
        refusal = refuse("contradicts", event=KINDS[state.told[lost[0]].kind].says)
    return replace(state, told=told, anomalies={**state.anomalies, event.id: refusal})


def _correction(state: State, event: Event) -> Refusal | None:
    """What is wrong with a correction by itself."""
    kind = KINDS[event.kind]
    wrong = unfit(kind, event) or _of_another(state, kind, event)
    if wrong is not None:
        return wrong
    name = str(event.data["event"])
    target = state.told.get(name)
    struck = name in state.amended and state.amended[name] is None
    left_out = name in state.anomalies or struck
    if target is None or left_out or target.kind in CORRECTIONS or not target.person:
        return refuse("no_event", event=name)
    if event.by not in (target.by, *MAY_CORRECT):
        by = listed(tuple(dict.fromkeys((target.by, *MAY_CORRECT))))
        return refuse("not_yours", role=event.by, by=by)
    if event.on < target.on:
        return early(event, Mark(target.kind, target.on, target.id))
    return None


MAY_CORRECT: Final = ("world", "military", "office")
"""Who may correct what another has recorded."""


def effective(state: State, event: Event) -> Event | None:
    """An event as it holds after corrections; None where it was struck."""
    if event.id not in state.amended:
        return event
    day = state.amended[event.id]
    return None if day is None else replace(event, on=day)


def _rebuilt(state: State, amended: Mapping[str, int | None]) -> State:
    """The events told so far folded anew under these corrections."""
    corrections = {
        name: refusal
        for name, refusal in state.anomalies.items()
        if name not in state.told or state.told[name].kind in CORRECTIONS
    }
    fresh = State(amended=amended, anomalies=corrections)
    for event in state.told.values():
        holds = effective(fresh, event)
        if holds is not None and event.kind not in CORRECTIONS:
            fresh = _stepped(fresh, event, holds)
    return fresh


def fingerprint(state: State) -> str:
    """A SHA-256 of what is so: equal states have equal fingerprints in every process."""
    things = [
        (key, sorted(one.at.items()), one.marks, sorted(one.data.items()))
        for key, one in sorted(state.things.items())
    ]
    anomalies = sorted((name, one.code) for name, one in state.anomalies.items())
    amended = sorted(state.amended.items())
    whole = repr((state.person, things, sorted(state.taken), amended, anomalies))
    return hashlib.sha256(whole.encode()).hexdigest()
