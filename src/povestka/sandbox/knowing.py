"""What a session holds of a man while it works on him: all of it can be read from the log again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from povestka.registers.asking import Effects
from povestka.registers.events import Event
from povestka.registers.fold import step
from povestka.registers.state import State
from povestka.sandbox.past import Past
from povestka.sandbox.plan.course import Course
from povestka.sandbox.town import Drawn

FOLLOWING: Final = ("entry.made", "entry.lifted", "screen.shown", "screen.lifted")
"""What follows from a man's facts and is none of them."""


class Known:
    """A man of the town in a session.

    `course` is the plan that holds until a fact comes that it did not plan. `law` is the last
    answer about what the register believes, good until the day `asked_until`. `refused` tells that
    something planned for today could not be.
    """

    __slots__ = (
        "_drawn", "_folded", "_state", "asked_until", "course", "facts_on", "law", "past",
        "refused", "taken",
    )

    def __init__(self, drawn: Drawn | Callable[[], Drawn], past: Past) -> None:
        self._drawn = drawn
        self.past = past
        self.course: Course | None = None
        self.law: Effects | None = None
        self.asked_until = 0
        self.facts_on = max(
            (one.recorded for one in past.events if one.kind not in FOLLOWING), default=0
        )
        self.refused = False
        self.taken: frozenset[str] = frozenset()
        self._state = State()
        self._folded = 0
        for event in past.events:
            self._take(event)

    def add(self, event: Event, after: State, *, planned: bool = False) -> None:
        """Take in the next event of his; one that was planned leaves the plan as it is.

        `after` is the state with the event.
        """
        self.past.add(event)
        self._state, self._folded = after, len(self.past.events)
        self._take(event)
        if event.kind in FOLLOWING:
            return
        self.facts_on = event.recorded
        self.asked_until = 0
        if not planned:
            self.course = None

    def _take(self, event: Event) -> None:
        if event.kind == "role.taken":
            self.taken |= {str(event.data["role"])}
        elif event.kind == "role.released":
            self.taken -= {str(event.data["role"])}

    @property
    def drawn(self) -> Drawn:
        """Who he is; drawn when first asked for, as who only tells of him needs none of it."""
        if not isinstance(self._drawn, Drawn):
            self._drawn = self._drawn()
        return self._drawn

    @property
    def state(self) -> State:
        """What is so of him."""
        events = self.past.events
        while self._folded < len(events):
            self._state = step(self._state, events[self._folded])
            self._folded += 1
        return self._state
