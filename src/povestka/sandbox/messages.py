"""A message: what one hand is to do or to tell on a day. Faults may lose it, or make it late."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from povestka.registers.events import Value

NOTHING_TOLD: Final[Mapping[str, Value]] = {}
"""The data of an event that carries none."""


class Message(NamedTuple):
    """What `role` is to do on `day`: the event of `kind` about the thing `of` of a man.

    A message is known by all of these together; that a man's event comes again later is another
    message, of another day.
    """

    role: str
    kind: str
    person: str
    of: str
    day: int


class Told(NamedTuple):
    """That the event of a message happens on the day `on` and is recorded on a day, not before."""

    on: int
    recorded: int


Fate = Callable[[Message], tuple[Told, ...]]
"""What becomes of a message: how it is told, the earliest first; empty where it is lost.

A second telling of one event changes nothing in the log, as in any register that knows its ids.
"""


def punctual(message: Message) -> tuple[Told, ...]:
    """Every message as it should be: done and recorded on its day.

    >>> punctual(Message("post", "summons.delivered", "SYN-0000-000001", "s1", 20_000))
    (Told(on=20000, recorded=20000),)
    """
    return (Told(message.day, message.day),)


class Planned(NamedTuple):
    """An event that will come unless something comes between: what, when, and who records it."""

    on: int
    recorded: int
    role: str
    kind: str
    of: str = ""
    data: Mapping[str, Value] = NOTHING_TOLD
