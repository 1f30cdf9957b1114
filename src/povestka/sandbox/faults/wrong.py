"""Wrong records and waves: what they bring about for a man, and how each is put right.

A wrong record is found by the agency after a time of its own, or by the man, who learns of a
summons and complains: if the complaint is upheld the office corrects the record. The earlier
counts. All of it is a function of the fault and of what has happened to him.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from povestka.language.days import Undecreed
from povestka.law import facts as law
from povestka.law.calendar import CALENDAR
from povestka.people.layout import office_and_serial, person_id
from povestka.people.run import register_from
from povestka.registers.events import Value
from povestka.sandbox.faults.clocks import complains, waits
from povestka.sandbox.faults.model import NOBODY, WRONG, Fault
from povestka.sandbox.messages import NOTHING_TOLD
from povestka.sandbox.past import Past
from povestka.sandbox.town import Drawn, Town

_KNOWN_BY: Final = (
    "summons.opened", "summons.handed", "summons.refused", "summons.delivered",
)
_LEAD: Final = 21
"""Days from a summons of a wave, or of a wrong record, to its appearance day, if not told."""
_AGE: Final = (18 * 365 + 4, 30 * 365 + 7)
_YOUNG: Final = 22 * 365 + 5
_MOST_SUMMONSES: Final = 9


class Due(NamedTuple):
    """An event that a fault brings about on a day, as a message that may itself be struck."""

    on: int
    role: str
    kind: str
    of: str = ""
    data: Mapping[str, Value] = NOTHING_TOLD


def put_right(fault: Fault, person: str, past: Past) -> int:
    """The day on which a wrong record is put right: by the agency, or upon his complaint."""
    by_agency = fault.first + waits(fault, fault.kind, person)
    upheld = past.day("complaint.upheld", complaint_of(fault))
    if upheld is None:
        return by_agency
    return min(by_agency, upheld + waits(fault, "corrected", person))


def complaint_of(fault: Fault) -> str:
    """The id of a man's complaint about a wrong record.

    >>> complaint_of(Fault("too_old", 20_000, number=3))
    'cw3'
    """
    return f"cw{fault.number}"


class _Wrong(NamedTuple):
    """One wrong record of one man, and the day on which it is put right."""

    town: Town
    who: Drawn
    past: Past
    fault: Fault
    right: int


def wrongs(town: Town, who: Drawn, past: Past, faults: Sequence[Fault]) -> list[Due]:
    """What wrong records and waves bring about for a man that has not happened to him yet.

    Days before today are among them: who asks leaves out what can come no more.
    """
    found: list[Due] = []
    if ("person.registered", "") not in past:
        return found
    for fault in faults:
        if fault.kind == "wave":
            found += _wave(town, who, past, fault)
        elif fault.kind in WRONG and fault.person == who.id:
            one = _Wrong(town, who, past, fault, put_right(fault, who.id, past))
            found += _BY_KIND[fault.kind](one)
            found += _complaint(one)
    return found


def _complaint(one: _Wrong) -> Iterator[Due]:
    """He complains of the first summons that he learns of while the record is wrong."""
    past, fault, person = one.past, one.fault, one.who.id
    mine = complaint_of(fault)
    if fault.kind == "abroad" or ("complaint.filed", mine) in past:
        return
    learnt = [
        (day, of)
        for kind in _KNOWN_BY
        for of, day in past.told(kind)
        if fault.first <= day < one.right
    ]
    if not learnt or not complains(fault, person):
        return
    day, of = min(learnt)
    filed = day + waits(fault, "complained", person)
    if filed < one.right:
        data: dict[str, Value] = {"about": "summons", "to": "board", "summons": of}
        yield Due(filed, "resident", "complaint.filed", mine, data)


def _unknown_ground(one: _Wrong) -> Iterator[Due]:
    """What the register had recorded is struck out; it is recorded anew when found."""
    past, first = one.past, one.fault.first
    for of, granted in past.told("ground.granted"):
        recorded = past.day("ground.recorded", of)
        if recorded is None and granted < one.right:
            yield Due(one.right, "military", "ground.recorded", of)
        elif recorded is not None and recorded < first:
            told = [event for event in past.events if event.kind == "ground.recorded"]
            name = next(event.id for event in reversed(told) if event.of == of)
            yield Due(first, "military", "record.struck", of, {"event": name})


def _old_address(one: _Wrong) -> Iterator[Due]:
    """Letters come back; once the new address is known, the record says so."""
    past, fault, person = one.past, one.fault, one.who.id
    for of, sent in past.told("summons.sent"):
        back = sent + waits(fault, "returned", person, sent)
        answered = any((kind, of) in past for kind in ("summons.delivered", "summons.returned"))
        if fault.first <= sent < one.right and not answered:
            yield Due(back, "post", "summons.returned", of)
    yield from _corrected(one, one.right, {"address_current": True})


def _merged(one: _Wrong) -> Iterator[Due]:
    """A namesake who is a conscript: the register sees him in this man, and the office calls."""
    past, fault = one.past, one.fault
    if ("record.merged", "") not in past:
        office, serial = office_and_serial(one.who.id)
        other = fault.other or person_id(office, serial - 1 if serial else 1)
        data: dict[str, Value] = {"with": other, "status": "conscript", "born_stated": False}
        yield Due(fault.first, "military", "record.merged", "", data)
        return
    yield from _summoned(one)
    if ("record.parted", "") not in past:
        yield Due(one.right, "office", "record.parted")


def _abroad(one: _Wrong) -> Iterator[Due]:
    """He lives abroad from a day on; when that is found out the board and the register say so."""
    of = f"gw{one.fault.number}"
    abroad: dict[str, Value] = {"kind": "abroad"}
    steps = (
        Due(one.fault.first, "world", "ground.arose", of, abroad),
        Due(one.right, "board", "ground.granted", of),
        Due(one.right, "military", "ground.recorded", of),
    )
    yield from [step for step in steps if (step.kind, of) not in one.past][:1]


def _too_old(one: _Wrong) -> Iterator[Due]:
    """The register takes him for a young conscript, and the office calls him."""
    fault = one.fault
    described = one.past.data("person.described") or NOTHING_TOLD
    born = described.get("born")
    if not isinstance(born, int) or fault.first - born < _AGE[1]:
        return  # he is not too old: the record is not wrong
    young: dict[str, Value] = {"status": "conscript", "born": fault.first - _YOUNG}
    yield from _corrected(one, fault.first, young)
    yield from _summoned(one)
    true: dict[str, Value] = {"status": described["status"], "born": born}
    yield from _corrected(one, one.right, true)


def _corrected(one: _Wrong, on: int, fields: Mapping[str, Value]) -> Iterator[Due]:
    """The fields of his record that the office sets on a day, unless it has since the fault."""
    done = {
        (str(event.data["field"]), event.data["value"])
        for event in one.past.events
        if event.kind == "record.corrected" and one.fault.first <= event.on
    }
    for name, value in fields.items():
        if (name, value) not in done:
            yield Due(on, "office", "record.corrected", "", {"field": name, "value": value})


def _summoned(one: _Wrong) -> Iterator[Due]:
    """The summons that follows from a wrong record, if none has since."""
    day = one.fault.first + waits(one.fault, "summoned", one.who.id)
    since = [on for _, on in one.past.told("summons.issued") if on >= one.fault.first]
    if not since and day < one.right:
        yield from _issued(one.town, one.past, day, "both", _LEAD)


def _issued(town: Town, past: Past, on: int, channel: str, lead: int) -> Iterator[Due]:
    """A summons under the next free id."""
    taken = {of for of, _ in past.told("summons.issued")}
    names = [f"s{number}" for number in range(1, _MOST_SUMMONSES + 1)]
    electronic = town.numbers[register_from.name] <= on
    data: dict[str, Value] = {
        "for": "mobilisation" if town.numbers["call.reservists"] else "medical",
        "appear": _working_day(on + lead),
        "channel": channel if electronic else "paper",
    }
    for of in [name for name in names if name not in taken][:1]:
        yield Due(on, "office", "summons.issued", of, data)


def put_off(due: Due, on: int) -> Mapping[str, Value]:
    """What the event carries when it happens on a later day: a summons gives as long a notice."""
    appear = due.data.get("appear")
    if on == due.on or not isinstance(appear, int):
        return due.data
    return {**due.data, "appear": _working_day(appear + on - due.on)}


def _working_day(on: int) -> int:
    """That day or the next working day; in a year without a decree that day."""
    try:
        return CALENDAR.roll(on)
    except Undecreed:
        return on


# ---- the wave


def _wave(town: Town, who: Drawn, past: Past, fault: Fault) -> Iterator[Due]:
    since = [on for _, on in past.told("summons.issued") if on >= fault.first]
    if not since and in_wave(town, who, fault):
        yield from _issued(town, past, fault.first, fault.channel, fault.days or _LEAD)


def in_wave(town: Town, who: Drawn, fault: Fault) -> bool:
    """Whether a wave reaches a man: the office would call him, and his chance is in it."""
    return _callable(town, who, fault) and _key(fault, who.id) <= fault.limit


def _key(fault: Fault, person: str) -> int:
    """A man's chance in a wave, which it has before it has a number in the log."""
    return replace(fault, number=0).words("wave", person)[0]


def _callable(town: Town, who: Drawn, fault: Fault) -> bool:
    """Whether the register shows a man whom the office could call on the day of the wave."""
    facts = who.facts
    if fault.office not in (None, who.man.office):
        return False
    status = who.names(law.status, "register.status")
    if town.numbers["call.reservists"]:
        return status == "reservist"
    age = fault.first - facts["person.born"]
    young = not facts["register.born_stated"] or _AGE[0] <= age < _AGE[1]
    return status == "conscript" and young


def aimed(town: Town, fault: Fault) -> Fault:
    """The wave with its limit: the chance of the last of its men; any other fault as it is."""
    if fault.kind != "wave" or fault.limit != NOBODY:
        return fault
    people = (town.drawn(one) for one in town.everybody())
    keys = sorted(_key(fault, who.id) for who in people if _callable(town, who, fault))
    return replace(fault, limit=keys[: fault.count][-1] if keys else NOBODY)


def touched(town: Town, fault: Fault) -> tuple[str, ...]:
    """The men whose year a fault changes otherwise than by their messages: they are to wake."""
    if fault.kind in WRONG:
        return (fault.person,)
    if fault.kind != "wave":
        return ()
    return tuple(one for one in town.everybody() if in_wave(town, town.drawn(one), fault))


_Bringing = Callable[[_Wrong], Iterator[Due]]

_BY_KIND: Final[Mapping[str, _Bringing]] = {
    "unknown_ground": _unknown_ground,
    "old_address": _old_address,
    "merged_namesake": _merged,
    "abroad": _abroad,
    "too_old": _too_old,
}
