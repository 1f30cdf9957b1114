"""A session's desk: who of the town is known, who wakes when, what is written and not yet kept.

Everything here is read from the log; whoever finds the log changed by another throws it away and
reads again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from povestka.people.offices import CAPACITY
from povestka.registers.commands import Command
from povestka.registers.events import Event
from povestka.registers.fold import applied, step, with_change
from povestka.registers.kinds import CORRECTIONS, KINDS
from povestka.registers.log import Store
from povestka.registers.refusals import Refusal
from povestka.registers.state import State
from povestka.registers.town import Town as Stands
from povestka.registers.town import decide_town, stand, step_town
from povestka.sandbox import clock
from povestka.sandbox.faults.backups import restorations
from povestka.sandbox.faults.bringing import brought
from povestka.sandbox.faults.fates import fates
from povestka.sandbox.faults.model import Fault, faults_of
from povestka.sandbox.faults.wrong import touched
from povestka.sandbox.knowing import Known
from povestka.sandbox.messages import Fate, Message, Planned, Told, punctual
from povestka.sandbox.past import Past
from povestka.sandbox.plan.course import Course, course
from povestka.sandbox.queueing import Line, capacities, place_of
from povestka.sandbox.quota import working_days
from povestka.sandbox.town import Town, town_of

_AT_ONCE: Final = 500
"""How many men are read from the store at a time."""


class Unopened(Exception):
    """The store holds no town."""


class Desk:
    """The town of a store, from its log."""

    def __init__(self, store: Store, events: Sequence[Event] | None = None) -> None:
        self.store = store
        self.count = store.head().count
        told = store.town() if events is None else list(events)
        self.stands: Stands = Stands()
        self.moved = 0
        self.town: Town
        self.men: dict[str, Known] = {}
        self.awake = False
        self.wakes: dict[str, int] = {}
        self._days: dict[int, set[str]] = {}
        self.written: list[Event] = []
        self.rewoken: dict[str, int | None] = {}
        self._lines: dict[int, Line] | None = None
        self._capacity: dict[int, list[int]] = {}
        self.stands = stand(told)
        if self.stands.today is None:
            raise Unopened
        self.town = town_of(self.stands.settings)
        self.faults = faults_of(self.stands.faults)
        self.moved = sum(one.kind == "clock.moved" for one in told)

    # ---- who is known

    @property
    def today(self) -> int:
        """The day on which the clock stands."""
        return self.stands.today or 0

    def known(self, person: str) -> Known:
        """A man of the town, read from the log if he is not at hand."""
        found = self.men.get(person)
        if found is None:
            self.fetch((person,))
            found = self.men[person]
        return found

    def fetch(self, persons: Iterable[str]) -> None:
        """Have these men at hand."""
        lacking = [one for one in persons if one not in self.men]
        for at in range(0, len(lacking), _AT_ONCE):
            part = lacking[at : at + _AT_ONCE]
            for person, events in self.store.of(part).items():
                whole = merged(events, self.stands.restored)
                self.men[person] = Known(partial(self.town.drawn, person), Past(whole))

    def plan(self, known: Known) -> Course:
        """The plan of a man from today on."""
        if known.course is None:
            known.course = course(
                self.town, known.drawn, known.past, self.today, self.fate_of(known)
            )
        return known.course

    def brought(self, known: Known) -> list[Planned]:
        """What faults bring about for a man from today on."""
        if not self.faults:
            return []
        return brought(self.town, known, self.faults, self.fate_of(known), self.today)

    def next_plans(self, known: Known) -> list[int]:
        """The days after today on which something is planned of a man, or would be without faults.

        The second, so that he is looked at again however the faults and roles are by then.
        """
        fate = self.fate_of(known)
        days = [one.recorded for one in (*self.plan(known).planned, *self.brought(known))]
        if fate is not punctual:
            plain = course(self.town, known.drawn, known.past, self.today + 1, punctual)
            days += [one.recorded for one in plain.planned]
        later = [day for day in days if day > self.today]
        return [min(later)] if later else []

    def fate_of(self, known: Known) -> Fate:
        """What becomes of the messages about a man: no role that a human holds acts by itself."""
        held = self.stands.taken | known.taken
        own = fates(self.faults, known.drawn.id, known.past) if self.faults else punctual
        if not held:
            return own

        def fated(message: Message) -> tuple[Told, ...]:
            return () if message.role in held else own(message)

        return fated

    # ---- what is written

    def tell(self, event: Event) -> None:
        """Write an event of the town."""
        self.stands = step_town(self.stands, event)
        self.written.append(event)
        if event.kind == "clock.moved":
            self.moved += 1
            return
        self.faults = faults_of(self.stands.faults)
        for person, known in self.men.items():
            known.course = None
            known.asked_until = 0
            if event.kind == "screen.restored":
                own = (one for one in known.past.events if one.person)
                self.men[person] = Known(known.drawn, Past(merged(own, self.stands.restored)))

    def move_clock(self) -> None:
        """The next day; backups are put back first of all."""
        self.tell(clock.tick(self.moved, self.today + 1))
        for agency, to in restorations(self.faults, self.today):
            self.restore(agency, to)

    def strike(self, fault: Fault) -> None:
        """What a fault that was just put in does at once, and whom it wakes."""
        if fault.kind == "restored_backup" and fault.first == self.today:
            self.restore(fault.agency, fault.to)
        for person in touched(self.town, fault):
            self.wake(person, self.today)

    def restore(self, agency: str, to: int) -> None:
        """An agency puts back the backup of a day."""
        told = decide_town(
            self.stands,
            Command(agency, "screen.restored", data={"agency": agency, "to": to}),
            self.today,
        )
        if isinstance(told, Refusal):
            return
        for event in told:
            self.tell(event)
        shown = (*self.store.events(("screen.shown",)), *self.written)
        for person in {one.person for one in shown if one.by == agency and one.person}:
            self.wake(person, self.today)

    def write(self, known: Known, one: Planned) -> Event | None:
        """Write what a role does by itself today; None where it cannot be.

        Humans and faults bring about what no plan foresaw: what cannot be recorded then is not.
        """
        person = known.drawn.id
        event = Event(
            known.past.identity(person, one.kind, one.of), one.kind, one.on, self.today, one.role,
            person, one.of, KINDS[one.kind].automatic, one.data,
        )
        after = _after(known.state, event)
        if after is None:
            known.refused = True
            return None
        self.written.append(event)
        # Under faults what has happened may change how the rest is told.
        known.add(event, after, planned=not self.faults)
        return event

    def add(self, known: Known, event: Event, after: State) -> None:
        """Write what a human does, which leads to a state."""
        self.written.append(event)
        known.add(event, after)

    # ---- who wakes

    def wake(self, person: str, day: int | None) -> None:
        """Wake a man on a day, or not again before a fact of his changes."""
        before = self.wakes.get(person)
        if before == day:
            return
        if before is not None:
            del self.wakes[person]
            self._days[before].discard(person)
        if day is not None:
            self.wakes[person] = day
            self._days.setdefault(day, set()).add(person)
        self.rewoken[person] = day

    def load_wakes(self) -> None:
        """Read from the store who wakes when."""
        self.awake, self.wakes, self._days = True, {}, {}
        for day, person in self.store.due(self.town.last):
            self.wakes[person] = day
            self._days.setdefault(day, set()).add(person)

    def begin(self) -> None:
        """Wake everybody on the first day, and know that nobody stands in line."""
        self.awake = True
        self._lines = {office: Line() for office in range(len(self.town.layout.size))}
        for person in self.town.everybody():
            self.men[person] = Known(self.town.drawn(person), Past())
            self.wake(person, self.today)

    def due(self, day: int) -> list[str]:
        """Who wakes on the day, or should have before; each is to be woken anew."""
        found = [person for one in list(self._days) if one <= day for person in self._days[one]]
        for one in [one for one in self._days if one <= day]:
            del self._days[one]
        for person in found:
            del self.wakes[person]
            self.rewoken[person] = None  # the store forgets it too, if he is not woken anew
        return sorted(found)

    # ---- who waits

    @property
    def lines(self) -> Mapping[int, Line]:
        """The queues of the offices."""
        if self._lines is None:
            self._lines = {office: Line() for office in range(len(self.town.layout.size))}
            came = {one.person for one in self.store.events(("person.appeared",))}
            done = {one.person for one in self.store.events(("examination.held",))}
            for person in sorted(came - done):
                self.line_up(self.known(person))
        return self._lines

    def line_up(self, known: Known) -> None:
        """Have a man stand in line if he waits to be examined, and leave it if he does not."""
        found, man = self.plan(known), known.drawn.man
        if found.arrived <= self.today:
            place = place_of(man, found.arrived, found.missed)
            self.lines[man.office].join(known.drawn.id, place)
        elif self._lines is not None:  # who is not loaded yet stands in no line
            self._lines[man.office].leave(known.drawn.id)

    def capacity(self, office: int) -> int:
        """How many men an office can examine today."""
        if office not in self._capacity:
            full, size = self.town.numbers[CAPACITY], int(self.town.layout.size[office])
            self._capacity[office] = list(capacities(working_days(self.town), full, size))
        return self._capacity[office][self.today - self.town.first]

    # ---- what is kept

    def keep(self) -> int:
        """Append what is written, all or nothing; how many events that is."""
        kept = len(self.written)
        head = self.store.append(self.written, self.count, self.rewoken)
        self.count = head.count
        self.written, self.rewoken = [], {}
        return kept


def _after(state: State, event: Event) -> State | None:
    """The state with an event, or None where it cannot be."""
    if event.kind in CORRECTIONS:
        after = step(state, event)
        return None if event.id in after.anomalies else after
    found = applied(state, event)
    return None if isinstance(found, Refusal) else with_change(state, event, found)


def merged(events: Iterable[Event], restored: Iterable[Event]) -> list[Event]:
    """A man's events with the backups put back in his town, each first of all on its day."""
    return sorted((*events, *restored), key=lambda one: (one.recorded, one.person != ""))
