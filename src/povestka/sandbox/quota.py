"""The quota's lot: which keys of order are within it, found by a rehearsal of the town.

Exactly the quota's men with the smallest keys among those who are ready in its season, as in a
country of this one region. The rehearsal knows no faults and no humans; their town keeps its
limits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from povestka.language.days import NEVER
from povestka.law.calendar import CALENDAR
from povestka.people.layout import office_and_serial
from povestka.people.offices import CAPACITY, ORDER
from povestka.registers.events import Event
from povestka.sandbox.messages import punctual
from povestka.sandbox.past import Past
from povestka.sandbox.plan.course import course
from povestka.sandbox.queueing import Line, Place, capacities, place_of
from povestka.sandbox.town import EVERYBODY, NOBODY, Drawn, Town

_BEFORE: Final = -(1 << 20)
"""A day before everything: the whole year is still to come."""


def working_days(town: Town) -> list[bool]:
    """Whether each day of the town's scenario is a working day."""
    return [CALENDAR.works(day) for day in range(town.first, town.last + 1)]


def limits_of(keys: Sequence[Sequence[tuple[int, bool]]], quotas: Sequence[int]) -> Iterator[int]:
    """The limit of each quota, of the keys of those whom it could take.

    `keys` are for each man his key and, season by season, whether he is ready: the earlier season
    takes him first.

    >>> list(limits_of([[(5, True)], [(3, True)], [(9, True)]], [2]))
    [5]
    """
    taken: set[int] = set()
    for season, quota in enumerate(quotas):
        ready = sorted(
            (man[season][0], place)
            for place, man in enumerate(keys)
            if man[season][1] and place not in taken
        )
        if len(ready) <= quota:
            limit = EVERYBODY
        elif not quota:
            limit = NOBODY
        else:
            limit = ready[quota - 1][0]
        yield limit
        taken |= {place for key, place in ready if key <= limit}


def rehearsed(town: Town) -> tuple[int, ...]:
    """The limits of the town's quotas."""
    quotas = town.quotas()
    if not quotas:
        return ()
    keys = []
    for who, day in _examinations(town):
        name = f"{who.id}/examination.held/"
        held = Event(name, "examination.held", day, day, "board", who.id)
        ready = course(town, who, Past([held]), _BEFORE, punctual).ready
        key = who.man.words(ORDER)[0]
        keys.append([(key, one < NEVER) for one in ready])
    return tuple(limits_of(keys, quotas))


def _examinations(town: Town) -> Iterator[tuple[Drawn, int]]:
    """Who is examined when: the queues of all offices from the first day to the last."""
    arriving: dict[int, list[tuple[int, Place, Drawn]]] = {}
    for name in town.everybody():
        who = town.called(name)
        if who is None:
            continue
        found = course(town, who, Past(), _BEFORE, punctual)
        if found.arrived <= town.last:
            place = place_of(who.man, found.arrived, found.missed)
            office, _ = office_and_serial(name)
            arriving.setdefault(office, []).append((found.arrived, place, who))
    works = working_days(town)
    for office, came in arriving.items():
        line, men = Line(), {who.id: who for _, _, who in came}
        came.sort(key=lambda one: one[0], reverse=True)
        full, size = town.numbers[CAPACITY], int(town.layout.size[office])
        for day, capacity in enumerate(capacities(works, full, size), town.first):
            while came and came[-1][0] <= day:
                _, place, who = came.pop()
                line.join(who.id, place)
            for person in line.next(capacity):
                line.leave(person)
                yield men[person], day
