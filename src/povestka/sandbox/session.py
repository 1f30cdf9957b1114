"""The sandbox: a town in a store, worked on by use cases."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, TypeVar

from povestka.people.scenario.model import Scenario
from povestka.registers.commands import Command, decided
from povestka.registers.events import Event, Value
from povestka.registers.log import Moved, Store
from povestka.registers.refusals import Refusal, refuse
from povestka.registers.town import decide_town
from povestka.sandbox import day as days
from povestka.sandbox.asking import Answer, ask
from povestka.sandbox.desk import Desk
from povestka.sandbox.faults.model import Fault
from povestka.sandbox.faults.wrong import aimed
from povestka.sandbox.messages import NOTHING_TOLD
from povestka.sandbox.quota import rehearsed
from povestka.sandbox.town import Town, make_town

T = TypeVar("T")
Progress = Callable[[int, int], None]
"""Told after each batch: the days done, of how many."""

_BATCH: Final = 5_000
"""After so many events a day's end is a good place to keep what is written."""


@dataclass(frozen=True, slots=True)
class Advanced:
    """What came of moving the clock: events by kind, and the day it came to."""

    events: Mapping[str, int] = field(default_factory=dict)
    today: int = 0


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for garbage meanwhile: of a batch all is kept, and the search takes a fifth."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class Sandbox:
    """A town in a store. Several may work on one store: each reads anew what others have added."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """The desk, up to date with the store."""
        if self._desk is None or self._desk.count != self.store.head().count:
            self._desk = Desk(self.store)
        return self._desk

    @property
    def town(self) -> Town:
        """The town."""
        return self.desk.town

    @property
    def today(self) -> int:
        """The day on which the clock stands."""
        return self.desk.today

    def advance(self, count: int, progress: Progress | None = None) -> Advanced:
        """Move the clock by so many days, at most to the scenario's last.

        Whole days are kept, several in a batch: who is interrupted goes on where the last batch
        ended, to the same log.
        """
        until = min(self.today + max(count, 0), self.town.last)
        begun, found = self.today, Counter[str]()
        while self.today < until:
            try:
                found += self._batch(until)
            except Moved:
                self._desk = None
                continue
            if progress is not None:
                progress(self.today - begun, until - begun)
        return Advanced(dict(found), self.today)

    def act(  # noqa: PLR0917 # what an event says, in its order
        self,
        role: str,
        kind: str,
        person: str = "",
        of: str = "",
        on: int | None = None,
        data: Mapping[str, Value] = NOTHING_TOLD,
    ) -> tuple[Event, ...] | Refusal:
        """What a human does today in a role; the town answers at once where it does.

        The human's events, without those that followed by themselves; a refusal changes nothing.
        """
        command = Command(role, kind, person, of, on, data, human=True)
        if kind == "clock.moved":
            return self._move(command)
        return self._again(lambda: self._act(command))

    def act_many(
        self, commands: Sequence[Command]
    ) -> list[tuple[Event, ...] | Refusal]:
        """Many acts of humans at once, kept together; the town answers when the clock moves."""
        with _uncollected():
            return self._again(lambda: self._act_many(commands))

    def ask(
        self,
        person: str,
        on: int | None = None,
        known: int | None = None,
        readings: Mapping[str, str] | None = None,
    ) -> Answer:
        """What was so of a man on a day, as known on another; see `asking.ask`."""
        return ask(self.desk, person, on, known, readings)

    def take(self, role: str, person: str = "") -> tuple[Event, ...] | Refusal:
        """Play a role from now on, for one man or for all: it does nothing by itself any more."""
        return self.act("world", "role.taken", person, data={"role": role})

    def release(self, role: str, person: str = "") -> tuple[Event, ...] | Refusal:
        """Give a role back to the model."""
        return self.act("world", "role.released", person, data={"role": role})

    def inject(self, fault: Fault) -> tuple[Event, ...] | Refusal:
        """Put in a fault, from its first day on; whom it concerns is looked at again."""
        aimed_at = aimed(self.town, fault)
        command = Command("world", "fault.injected", data=aimed_at.data(), human=True)
        return self._again(lambda: self._act(command, aimed_at))

    def rewake(self) -> None:
        """Make the projection of wakes anew: everybody is looked at when the clock is moved."""
        desk = self.desk
        self.store.rewake(dict.fromkeys(desk.town.everybody(), desk.today))
        self._desk = None

    def _again(self, work: Callable[[], T]) -> T:
        """Do a piece of work; where the log has been moved by another, read it and do it again."""
        while True:
            try:
                return work()
            except Moved:
                self._desk = None

    def _act(
        self, command: Command, fault: Fault | None = None
    ) -> tuple[Event, ...] | Refusal:
        desk = self.desk
        found = self._decided(desk, command)
        if found and not isinstance(found, Refusal):
            if fault is not None:
                desk.strike(fault)
            if command.person:
                days.settle(desk, (command.person,))
            self._keep(desk)
        return found

    def _act_many(self, commands: Sequence[Command]) -> list[tuple[Event, ...] | Refusal]:
        desk = self.desk
        persons = {one.person for one in commands}
        desk.fetch({one for one in persons if desk.town.has(one)})
        found = [self._decided(desk, one) for one in commands]
        for person in persons & set(desk.men):
            desk.wake(person, desk.today)
        self._keep(desk)
        return found

    def _move(self, command: Command) -> tuple[Event, ...] | Refusal:
        """The clock moved as an act: the town lives through the days between."""
        before = self.desk.moved
        found = decide_town(self.desk.stands, command, self.today)
        if isinstance(found, Refusal):
            return found
        self.advance(int(command.data["to"] or 0) - self.today)
        moved = [one for one in self.store.town() if one.kind == "clock.moved"]
        return tuple(moved[before:])

    @staticmethod
    def _decided(desk: Desk, command: Command) -> tuple[Event, ...] | Refusal:
        """The events of a command, written on the desk; or its refusal."""
        if not command.person:
            found = decide_town(desk.stands, command, desk.today)
            if not isinstance(found, Refusal):
                for event in found:
                    desk.tell(event)
            return found
        person = command.person
        if person not in desk.men and not desk.town.has(person):
            return refuse("nobody", person=person)
        known = desk.known(person)
        told = decided(known.state, command, desk.today)
        if isinstance(told, Refusal):
            return told
        after, events = told
        for event in events:
            desk.add(known, event, after)
        return events

    def _batch(self, until: int) -> Counter[str]:
        """Some days, kept together."""
        desk = self.desk
        if not desk.awake:
            desk.load_wakes()
        while desk.today < until and len(desk.written) < _BATCH:
            days.next_day_of(desk)
        found = Counter(one.kind for one in desk.written)
        self._keep(desk)
        return found

    def _keep(self, desk: Desk) -> None:
        try:
            desk.keep()
        except Exception:
            self._desk = None  # what it holds was not kept
            raise


def new(  # noqa: PLR0917 # what a town is made of, in its order
    store: Store,
    scenario: Scenario,
    persons: int,
    seed: int,
    start: int | None = None,
    region: str = "RU-TVE",
    offices: int = 1,
    progress: Progress | None = None,
) -> Sandbox:
    """Open a town in an empty store; with `start` the clock is moved on to that day.

    The quota's limits are found by a rehearsal. `NoTown` where there can be no such town,
    `Moved` where the store is not empty.
    """
    if store.head().count:
        raise Moved
    town = make_town(scenario, persons, seed, region, offices)
    town = Town(town.scenario, town.region, rehearsed(town))
    opened = Event(
        "town/town.opened/1", "town.opened", town.first, town.first, "world",
        data={"town": town.text()},
    )
    desk = Desk(store, [opened])
    desk.written.append(opened)
    desk.begin()
    days.act(desk)
    desk.keep()
    found = Sandbox(store)
    if start is not None:
        found.advance(start - town.first, progress)
    return found
