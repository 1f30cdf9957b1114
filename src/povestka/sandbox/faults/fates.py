"""What faults do to a message: on which days it is told, if at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from povestka.sandbox.faults.model import MESSAGES, WHOLE, WRONG, Fault
from povestka.sandbox.faults.wrong import put_right
from povestka.sandbox.messages import Fate, Message, Told, punctual
from povestka.sandbox.past import Past

_WORDS: Final = 1 << 32

_WITHHELD: Final = {
    "unknown_ground": ("ground.recorded",),
    "old_address": ("summons.handed", "summons.refused", "summons.delivered"),
    "abroad": (
        "summons.handed", "summons.refused", "summons.delivered", "person.appeared",
        "examination.held", "person.dispatched",
    ),
}
"""What does not come about while a record is wrong."""

_IN_TURN: Final = ("outage", *WRONG, *MESSAGES, "clock_step")
"""The faults in the order in which they act on one message."""

_NOTHING: Final = Past()


def fate(message: Message, faults: Sequence[Fault], past: Past = _NOTHING) -> tuple[Told, ...]:
    """The days on which a message is told under these faults, the earliest first.

    `past` is what has happened to the man: a wrong record that was put right strikes no more.

    >>> fate(Message("portal", "summons.posted", "SYN-0000-000001", "s1", 7),
    ...      [Fault("late", 5, days=3)])
    (Told(on=7, recorded=10),)
    """
    told = punctual(message)
    for fault in sorted(faults, key=_turn):
        told = tuple(
            after for one in told for after in _struck(fault, message, one, past)
        )
    return tuple(sorted(told, key=lambda one: one.recorded))


def fates(faults: Sequence[Fault], person: str, past: Past) -> Fate:
    """The fate of every message about a man, given what has happened to him."""
    his = [
        one for one in faults if one.kind in _IN_TURN and one.person in ("", person)
    ]
    if not his:
        return punctual

    def found(message: Message) -> tuple[Told, ...]:
        return fate(message, his, past)

    return found


def _turn(fault: Fault) -> tuple[int, int, int]:
    turn = _IN_TURN.index(fault.kind) if fault.kind in _IN_TURN else len(_IN_TURN)
    return turn, fault.first, fault.number


def _struck(fault: Fault, message: Message, told: Told, past: Past) -> tuple[Told, ...]:
    """What a fault makes of one telling."""
    if fault.kind == "clock_step":
        stopped = fault.first <= told.recorded < fault.first + fault.days
        return (Told(told.on, fault.first + fault.days) if stopped else told,)
    if not _meant(fault, message):
        return (told,)
    if fault.kind == "outage":
        out = fault.first <= told.on < fault.until
        return (Told(fault.until, max(told.recorded, fault.until)) if out else told,)
    if fault.kind in WRONG:
        return () if _withheld(fault, message, past) else (told,)
    return _told(fault, message, told) if fault.first <= message.day < fault.until else (told,)


def _withheld(fault: Fault, message: Message, past: Past) -> bool:
    """Whether a wrong record keeps it from coming about; whoever is abroad stays there."""
    if message.kind not in _WITHHELD.get(fault.kind, ()) or message.day < fault.first:
        return False
    return fault.kind == "abroad" or message.day < put_right(fault, message.person, past)


def _meant(fault: Fault, message: Message) -> bool:
    """Whether a fault concerns a message at all: never what is so in the world."""
    return (
        message.role != "world"
        and fault.role in ("", message.role)
        and fault.event in ("", message.kind)
        and fault.person in ("", message.person)
    )


def _told(fault: Fault, message: Message, told: Told) -> tuple[Told, ...]:
    """A message lost, late, doubled or overtaken, if its chance is among those struck."""
    decision = f"{message.kind}.{message.of}"
    chance, delay, *_ = fault.words(decision, message.person, message.day)
    if chance * WHOLE >= fault.per_mille * _WORDS:
        return (told,)
    if fault.kind == "lost":
        return ()
    if fault.kind == "reordered":
        return (Told(told.on, told.recorded + delay * (fault.days + 1) // _WORDS),)
    later = Told(told.on, told.recorded + fault.days)
    return (told, later) if fault.kind == "doubled" else (later,)
