"""The simulated clock: the one source of "now". It is moved by events and goes forwards only."""

from __future__ import annotations

from povestka.registers.events import Event


def tick(count: int, to: int) -> Event:
    """The event that moves the clock to a day; `count` is how often it has been moved before.

    >>> tick(0, 20_000).id, tick(1, 20_001).id
    ('town/clock.moved/1', 'town/clock.moved/2')
    """
    return Event(f"town/clock.moved/{count + 1}", "clock.moved", to, to, "world", data={"to": to})


def told(event: Event) -> int:
    """The day to which an event has moved the clock.

    >>> told(tick(0, 20_000))
    20000
    """
    return int(event.data["to"] or 0)
