"""The hand that puts what happened in the place of what was drawn, and notes what is to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from povestka.language.days import NOT_YET
from povestka.registers.events import Value
from povestka.sandbox.messages import NOTHING_TOLD, Fate, Message, Planned, Told
from povestka.sandbox.past import Past

Key = tuple[str, str]

OPENING: Final = (
    "summons.placed", "summons.posted", "summons.sent", "summons.handed", "summons.refused",
    "summons.delivered",
)
"""The kinds of events of which one at least lets a summons have gone out."""


class Tracing:
    """One man's events in the order of his year: each has happened, is to come, or will not.

    `today` is the first day of which something may still be recorded. What was drawn for a day
    that has passed without its event does not come any more: nobody can act in the past.
    """

    def __init__(self, person: str, past: Past, today: int, fate: Fate, first: int) -> None:
        self.person = person
        self.past = past
        self.today = today
        self.fate = fate
        self.first = first
        self.planned: list[Planned] = []
        self._told: dict[Key, Told] = {}

    def told(self, kind: str, of: str, drawn: int, role: str, floor: int = 0) -> Told | None:
        """How the event that is drawn for a day would be told, if it is still to come.

        It is recorded not before `floor`, the day on which what it rests on is. What was told and
        struck from the record is not told again.
        """
        if drawn >= NOT_YET or (kind, of) in self.past.times:
            return None
        for one in self.fate(Message(role, kind, self.person, of, drawn)):
            recorded = max(one.recorded, self.first, floor)
            if recorded >= self.today:
                return Told(one.on, recorded)
        return None

    def day(self, kind: str, of: str, drawn: int, role: str, floor: int = 0) -> int:
        """The day of the event without planning it; `NOT_YET` if it will not come."""
        found = self.past.day(kind, of)
        if found is None:
            told = self.told(kind, of, drawn, role, floor)
            found = NOT_YET if told is None else told.on
        return found

    def come(
        self,
        kind: str,
        of: str,
        drawn: int,
        role: str,
        data: Mapping[str, Value] = NOTHING_TOLD,
        *,
        after: Sequence[Key] = (),
        floor: int = 0,
    ) -> int:
        """The day of the event, which is planned where it has not happened and still comes.

        It is recorded after the events in `after` that are planned, and not before `floor`.
        """
        found = self.past.day(kind, of)
        if found is not None:
            return found
        before = (self._told[one].recorded for one in after if one in self._told)
        told = self.told(kind, of, drawn, role, max(floor, *before, 0))
        if told is None:
            return NOT_YET
        self._told[kind, of] = told
        self.planned.append(Planned(told.on, told.recorded, role, kind, of, data))
        return told.on

    def recorded(self, kind: str, of: str) -> int:
        """The day on which a planned event will be recorded; 0 where it is not planned."""
        told = self._told.get((kind, of))
        return 0 if told is None else told.recorded

    def out(self, of: str, upto: int) -> int:
        """The day on which it is first recorded that a summons went out by a day; 0 if it is."""
        past = [self.past.day(kind, of) for kind in OPENING]
        if any(day is not None and day <= upto for day in past):
            return 0
        days = [
            told.recorded
            for kind in OPENING
            if (told := self._told.get((kind, of))) is not None and told.on <= upto
        ]
        return min(days, default=0)

    def either(self, kinds: Sequence[str], of: str) -> str | None:
        """The one of several events that exclude each other which has happened, if any."""
        return next((kind for kind in kinds if (kind, of) in self.past), None)
