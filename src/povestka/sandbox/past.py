"""What has happened to a man, as the plan of his future asks it: the first day of each thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from povestka.registers.events import Event, Value
from povestka.sandbox.messages import NOTHING_TOLD

Key = tuple[str, str]
"""A kind of event and the thing that it is about."""


class Past:
    """A man's events by kind and thing, corrections applied.

    Of a kind that came several times about one thing, the last counts; `times` tells how many
    were told. What was struck has not happened.
    """

    __slots__ = ("_by_id", "_day", "_event", "events", "times")

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self.events: list[Event] = []
        self.times: dict[Key, int] = {}
        self._event: dict[Key, Event] = {}
        self._day: dict[Key, int] = {}
        self._by_id: dict[str, Event] = {}
        for event in events:
            self.add(event)

    def add(self, event: Event) -> None:
        """Add the next event of the log."""
        self.events.append(event)
        self._by_id[event.id] = event
        key = event.kind, event.of
        self.times[key] = self.times.get(key, 0) + 1
        if event.kind in ("record.amended", "record.struck"):
            self._correct(event)
        else:
            self._event[key] = event
            self._day[key] = event.on

    def _correct(self, event: Event) -> None:
        about = self._by_id.get(str(event.data["event"]))
        if about is None or self._event.get((about.kind, about.of)) is not about:
            return
        key = about.kind, about.of
        if event.kind == "record.struck":
            del self._event[key], self._day[key]
        else:
            self._day[key] = int(event.data["on"] or 0)

    def __contains__(self, key: Key) -> bool:
        return key in self._day

    def knows(self, identity: str) -> bool:
        """Whether an event of this id is told."""
        return identity in self._by_id

    def day(self, kind: str, of: str = "") -> int | None:
        """The day of an event, or None where it has not happened."""
        return self._day.get((kind, of))

    def data(self, kind: str, of: str = "") -> Mapping[str, Value] | None:
        """What an event carried, or None where it has not happened."""
        found = self._event.get((kind, of))
        return None if found is None else found.data or NOTHING_TOLD

    def told(self, kind: str) -> Iterator[tuple[str, int]]:
        """The things to which a kind of event happened, with the days, in the order of the log."""
        return ((of, day) for (one, of), day in self._day.items() if one == kind)

    def identity(self, person: str, kind: str, of: str) -> str:
        """The id of the next event of a kind about a thing."""
        before = self.times.get((kind, of), 0)
        name = f"{person}/{kind}/{of}"
        return name if not before else f"{name}/{before + 1}"
