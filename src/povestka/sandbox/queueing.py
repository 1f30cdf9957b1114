"""The queue of an office: so many examinations on a working day, first come, first served.

Those who missed an earlier call stand behind the others; the ties of a day are broken by keyed
chance. The same arithmetic as in a country's pass.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator

from povestka.people.drawing import Man
from povestka.people.offices import FULL_OFFICE, TIE

Place = tuple[bool, int, int, int]
"""Where a man stands: missed a call, day of coming, tie, serial."""


def capacities(works: Iterable[bool], full: int, men: int) -> Iterator[int]:
    """What each day can hold: whole examinations that add up over the year.

    `full` are the examinations of an office of `FULL_OFFICE` men; a smaller one has its share.

    >>> list(capacities([True, False, True, True], 1, FULL_OFFICE // 2 + 1))
    [0, 0, 1, 0]
    """
    worked, hold = 0, full * men
    for one in works:
        if not one:
            yield 0
            continue
        yield (worked + 1) * hold // FULL_OFFICE - worked * hold // FULL_OFFICE
        worked += 1


def place_of(man: Man, arrived: int, missed: bool) -> Place:
    """Where a man stands who came on a day."""
    return missed, arrived, man.words(TIE)[0], man.serial


class Line:
    """Those who wait in one office."""

    def __init__(self) -> None:
        self._places: dict[str, Place] = {}
        self._heap: list[tuple[Place, str]] = []

    def __len__(self) -> int:
        return len(self._places)

    def join(self, person: str, place: Place) -> None:
        """Stand in line, once; who stands elsewhere now has left his former place."""
        if self._places.get(person) != place:
            self._places[person] = place
            heapq.heappush(self._heap, (place, person))

    def leave(self, person: str) -> None:
        """Stand in line no more."""
        self._places.pop(person, None)

    def next(self, count: int) -> list[str]:
        """The first of the line, at most so many, who stay in it until they leave."""
        found: list[tuple[Place, str]] = []
        while self._heap and len(found) < count:
            one = heapq.heappop(self._heap)
            if self._places.get(one[1]) == one[0] and one not in found[-1:]:
                found.append(one)
        for one in found:
            heapq.heappush(self._heap, one)
        return [person for _, person in found]
