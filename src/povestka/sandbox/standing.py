"""What stands in the register of measures and on the screens of agencies, and what should.

The register follows what the law says of its own facts; an agency follows the register, by its
own delay. A message told brings about the change once: what a backup or a hand has changed since
stays changed until the next message.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from povestka.language.days import NOT_YET
from povestka.people import agencies
from povestka.registers.asking import Effects
from povestka.registers.gaps import part
from povestka.registers.kinds import ENTRIES, SCREENS
from povestka.registers.spans import Days, Span, spans, united
from povestka.registers.state import State, Thing
from povestka.sandbox.knowing import Known
from povestka.sandbox.messages import Fate, Message, Planned
from povestka.sandbox.plan.summons import occurrence_of
from povestka.sandbox.town import Drawn

_RESTORED: Final = "screen.restored"


def next_day(several: Iterable[Days], today: int) -> int | None:
    """The first day after today on which one of the spans begins or has ended."""
    days = [day for span in several for day in span if today < day < NOT_YET]
    return min(days, default=None)


def _last_edge(several: Sequence[Days], today: int, wanted: bool) -> int | None:
    """The day since which it should be shown, or be shown no more."""
    edges = [span[0 if wanted else 1] for span in several if span[0] <= today]
    return max((day for day in edges if day <= today), default=None)


def _turned(thing: Thing, wanted: bool) -> int:
    """The last day on which the thing was turned that way, or a backup was put back."""
    kinds = ("entry.made", "screen.shown") if wanted else ("entry.lifted", "screen.lifted")
    days = [one.on for one in thing.marks if one.kind in (*kinds, _RESTORED)]
    return max(days, default=-1)


def due(
    message: Message, thing: Thing, wanted: bool, fate: Fate, today: int
) -> tuple[Planned | None, int | None]:
    """The event that turns a thing today, or the later day on which its message will come."""
    told = fate(message)
    if not told:
        return None, None
    first = told[0]
    if first.recorded > today:
        return None, first.recorded
    if first.recorded < today and _turned(thing, wanted) >= first.recorded:
        return None, None
    on = first.on if first.recorded == today else today
    return Planned(on, today, message.role, message.kind, message.of), None


class Standing:
    """A man's entries and screens on a day: what is to be changed, and when to look again."""

    def __init__(self, known: Known, law: Effects, today: int, fate: Fate) -> None:
        self.known = known
        self.law = law
        self.today = today
        self.fate = fate
        self.wakes: list[int] = []

    def entries(self) -> Iterator[Planned]:
        """What the register of measures does today."""
        state, today = self.known.state, self.today
        for what in ENTRIES:
            under = self.law.under(what)
            self._look_again(next_day(under, today))
            thing = state.thing("entry", what)
            wanted = any(first <= today < after for first, after in under)
            if wanted != (thing.where("entry") == "made"):
                edge = _last_edge(under, today, wanted) or 0
                kind = "entry.made" if wanted else "entry.lifted"
                day = max(edge, self.known.facts_on)
                yield from self._turn("measures", kind, what, day, thing)

    def screens(self) -> Iterator[Planned]:
        """What the screens of the agencies do today; to be asked once the entries are made."""
        state, today = self.known.state, self.today
        for agency, measures in SCREENS.items():
            for what in measures:
                shows = screen(self.known.drawn, state, self.law, what, today)
                self._look_again(next_day(shows, today))
                thing = state.thing("screen", f"{agency}:{what}")
                wanted = any(first <= today < after for first, after in shows)
                if wanted == (thing.where("screen") == "shown"):
                    continue
                # What the law bears no more at all is lifted with its entry.
                entry = [(one.first, one.after) for one in spans(state.thing("entry", part(what)))]
                edges = [_last_edge(one, today, wanted) for one in (shows, entry)]
                day = max((one for one in edges if one is not None), default=None)
                if day is not None:
                    kind = "screen.shown" if wanted else "screen.lifted"
                    yield from self._turn(agency, kind, what, day, thing)

    def _turn(
        self, role: str, kind: str, what: str, day: int, thing: Thing
    ) -> Iterator[Planned]:
        message = Message(role, kind, self.known.drawn.id, what, day)
        event, later = due(
            message, thing, kind in ("entry.made", "screen.shown"), self.fate, self.today
        )
        self._look_again(later)
        if event is not None:
            yield event

    def _look_again(self, day: int | None) -> None:
        if day is not None:
            self.wakes.append(day)


def screen(who: Drawn, state: State, law: Effects, what: str, today: int) -> tuple[Days, ...]:
    """The days on which an agency's screen should show something, by what is known today.

    Each summons has its own delays, as in a country's year; what they show together is shown.
    """
    banned = what == "exit_ban"
    entry = spans(state.thing("entry", part(what)))
    if not entry:
        return ()
    found = []
    for one in law.summonses:
        days = one.exit_ban if banned else one.measures
        if days is not None and days[0] <= today:
            held = _held(days, entry)
            if held is not None:
                found.append(_shown(who, occurrence_of(one.summons), what, held))
    return united(found)


def _held(days: Days, entry: Sequence[Span]) -> Days | None:
    """The days of one summons for which the register has an entry."""
    for one in entry:
        if one.after > days[0]:
            return max(days[0], one.first), min(days[1], one.after)
    return None


def _shown(who: Drawn, occurrence: int, what: str, held: Days) -> Days:
    if what == "exit_ban":
        row = {
            **who.facts, "register.exit_ban.from": held[0], "register.exit_ban.until": held[1]
        }
        row |= who.stage(agencies.BORDER, occurrence, row)
        return row["border.from"], min(row["border.until"], NOT_YET)
    row = {**who.facts, "register.measures.from": held[0], "register.measures.until": held[1]}
    for stage in (agencies.AGENCIES, agencies.TOUCHED):
        row |= who.stage(stage, occurrence, row)
    return row[f"{what}.from"], min(row[f"{what}.until"], NOT_YET)
