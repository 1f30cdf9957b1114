"""A store in memory: the log as a list, for tests, simulation and trying something out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from threading import Lock

from povestka.registers.chain import links
from povestka.registers.encoding import encode, upcast
from povestka.registers.events import Event
from povestka.registers.log import EMPTY, NO_WAKES, Head, Moved, Record


class Memory:
    """A `Store` that is gone when the program ends.

    It encodes and chains like every other, so that the same events have the same head everywhere.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._head = EMPTY
        self._bodies: list[bytes] = []
        self._hashes: list[bytes] = []
        self._events: list[Event] = []
        self._ids: set[str] = set()
        self._places: dict[str, list[int]] = {}
        self._wakes: dict[str, int] = {}
        self._days: dict[int, set[str]] = {}

    def head(self) -> Head:
        """The count of records and the hash of the last."""
        return self._head

    def append(
        self, events: Sequence[Event], after: int, wakes: Mapping[str, int | None] = NO_WAKES
    ) -> Head:
        """Writes the events and changes the wakes: all or nothing."""
        bodies = [encode(event) for event in events]
        with self._lock:
            if self._head.count != after:
                raise Moved
            ids = {event.id for event in events}
            if len(ids) < len(events) or not self._ids.isdisjoint(ids):
                raise ValueError("an id that the log has already, or that comes twice")
            hashes = links(self._head.hash, bodies)
            for place, event in enumerate(events, after):
                self._places.setdefault(event.person, []).append(place)
                self._events.append(upcast(event))
            self._ids |= ids
            self._bodies += bodies
            self._hashes += hashes
            for person, day in wakes.items():
                self._wake(person, day)
            if hashes:
                self._head = Head(after + len(hashes), hashes[-1])
            return self._head

    def _wake(self, person: str, day: int | None) -> None:
        before = self._wakes.pop(person, None)
        if before is not None:
            asleep = self._days[before]
            asleep.discard(person)
            if not asleep:
                del self._days[before]
        if day is not None:
            self._wakes[person] = day
            self._days.setdefault(day, set()).add(person)

    def of(self, persons: Sequence[str], upto: int | None = None) -> dict[str, list[Event]]:
        """The events of these persons in the order of the log, among the first `upto` records."""
        most = self._head.count if upto is None else upto
        return {
            person: [self._events[at] for at in self._places.get(person, ()) if at < most]
            for person in persons
        }

    def town(self) -> list[Event]:
        """The events that concern no person."""
        return self.of([""])[""]

    def events(self, kinds: Collection[str] | None = None) -> Iterator[Event]:
        """All events, or those of some kinds, as they are now, in the order of the log."""
        for event in islice(self._events, self._head.count):
            if kinds is None or event.kind in kinds:
                yield event

    def records(self, since: int = 0, upto: int | None = None) -> Iterator[Record]:
        """The records after the first `since`, up to the count `upto`."""
        count = self._head.count
        for place in range(since, count if upto is None else min(count, upto)):
            yield Record(place + 1, self._bodies[place], self._hashes[place])

    def due(self, day: int) -> list[tuple[int, str]]:
        """The wakes on or before the day: (day, person), in this order."""
        return [
            (then, person)
            for then in sorted(one for one in self._days if one <= day)
            for person in sorted(self._days[then])
        ]

    def next_due(self) -> int | None:
        """The first day that anybody wakes; None if nobody does."""
        return min(self._days, default=None)

    def rewake(self, wakes: Mapping[str, int]) -> None:
        """Puts these wakes in the place of all."""
        self._wakes, self._days = {}, {}
        for person, day in wakes.items():
            self._wake(person, day)

    def close(self) -> None:
        """Nothing is held: the store can be read on."""
