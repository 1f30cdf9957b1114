"""A town copied, whole or up to a record, to be lived on otherwise; and two such compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Final

from povestka.case.known import Law
from povestka.registers.asking import case_of, effects
from povestka.registers.encoding import decode, read
from povestka.registers.events import Event
from povestka.registers.gaps import Gap, shown, unsupported
from povestka.registers.kinds import SCREENS
from povestka.registers.log import Moved, Record, Store
from povestka.registers.spans import Days
from povestka.sandbox.asking import folded
from povestka.sandbox.clock import told as moved_to
from povestka.sandbox.session import Sandbox

_BATCH: Final = 5_000


def fork(
    store: Store,
    to: Store,
    at: int | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Sandbox:
    """Copy the log, or its whole days within the first `at` records, to an empty store.

    The day of opening is copied in any case. Both logs then have the same head at the count of the
    shorter. `Moved` where the other store is not empty.
    """
    if to.head().count:
        raise Moved
    whole = store.head().count
    end = whole if at is None or at >= whole else _whole_days(store, at)
    done = 0
    records = store.records(upto=end)
    while batch := [decode(one.body) for one in islice(records, _BATCH)]:
        done = to.append(batch, done).count
        if progress is not None:
            progress(done, end)
    found = Sandbox(to)
    found.rewake()
    return found


def records_by(store: Store, day: int) -> int | None:
    """How many records there were at the end of a day; None if it is the last."""
    for place, event in enumerate(store.events()):
        if event.kind == "clock.moved" and moved_to(event) > day:
            return place
    return None


def _whole_days(store: Store, at: int) -> int:
    """How many records there are before the last move of the clock within the first `at`.

    The next record tells whether a day has ended, so it is looked at too.
    """
    end = 0
    for place, event in enumerate(store.events()):
        if place > at and end:
            break
        if event.kind == "clock.moved":
            end = place
            if place > at:
                break
    return end


@dataclass(frozen=True, slots=True)
class Differing:
    """What of a man differs between two towns: days in law, and days on screens.

    `law` is by what applies, `screens` by agency and measure, `unsupported` the days on screens
    without support in law; each a pair of the first town's and the second's.
    """

    person: str
    law: Mapping[str, tuple[tuple[Days, ...], tuple[Days, ...]]]
    screens: Mapping[str, tuple[tuple[Days, ...], tuple[Days, ...]]]
    unsupported: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two towns: how many records they share, the first in which they differ, and who differs.

    `first` are the events of the first differing record, None where one log has ended.
    """

    shared: int
    first: tuple[Event | None, Event | None]
    counts: tuple[int, int]
    persons: tuple[Differing, ...]


def compare(one: Sandbox, other: Sandbox, on: int | None = None) -> Compared:
    """What differs between two towns, asked on a day: the earlier of their todays if left out.

    Men are compared who have a record after those that both share.
    """
    on = min(one.today, other.today) if on is None else on
    shared, first = _prefix(one.store.records(), other.store.records())
    touched = sorted(_persons(one.store, shared) | _persons(other.store, shared))
    found = []
    for at in range(0, len(touched), 500):
        part = touched[at : at + 500]
        lives = [_lives(sandbox, part, on) for sandbox in (one, other)]
        for person in part:
            differing = _differing(person, lives[0][person], lives[1][person])
            if differing.law or differing.screens:
                found.append(differing)
    counts = one.store.head().count, other.store.head().count
    return Compared(shared, first, counts, tuple(found))


def _prefix(
    mine: Iterable[Record], theirs: Iterable[Record]
) -> tuple[int, tuple[Event | None, Event | None]]:
    """How many records two logs share, and the events of the first that differs."""
    shared = 0
    for left, right in zip_longest(mine, theirs):
        if left is None or right is None or left.hash != right.hash:
            return shared, (
                None if left is None else read(left.body),
                None if right is None else read(right.body),
            )
        shared = left.seq
    return shared, (None, None)


def _persons(store: Store, since: int) -> set[str]:
    return {read(one.body).person for one in store.records(since)} - {""}


@dataclass(frozen=True, slots=True)
class _Life:
    """A man's days in law and on screens."""

    law: Mapping[str, tuple[Days, ...]]
    screens: Mapping[str, tuple[Days, ...]]
    unsupported: int


def _lives(sandbox: Sandbox, persons: Sequence[str], on: int) -> dict[str, _Life]:
    desk = sandbox.desk
    return {
        person: _life(events, desk.stands.restored, on, desk.town.law)
        for person, events in desk.store.of(persons).items()
    }


def _life(
    events: Iterable[Event], restored: Sequence[Event], on: int, law: Law
) -> _Life:
    state = folded(events, restored, on)
    if not state.person:
        return _Life({}, {}, 0)
    found = effects(case_of(state, on), law)
    gaps: tuple[Gap, ...] = unsupported(state, found, on)
    return _Life(
        {what: found.under(what) for what in ("exit_ban", "measures")},
        {
            f"{agency}:{what}": tuple(
                (one.first, one.after) for one in shown(state, agency, what)
            )
            for agency, measures in SCREENS.items()
            for what in measures
        },
        sum(one.days for one in gaps),
    )


def _differing(person: str, mine: _Life, theirs: _Life) -> Differing:
    def pairs(
        left: Mapping[str, tuple[Days, ...]], right: Mapping[str, tuple[Days, ...]]
    ) -> dict[str, tuple[tuple[Days, ...], tuple[Days, ...]]]:
        return {
            key: (left.get(key, ()), right.get(key, ()))
            for key in dict.fromkeys((*left, *right))
            if left.get(key, ()) != right.get(key, ())
        }

    return Differing(
        person,
        pairs(mine.law, theirs.law),
        pairs(mine.screens, theirs.screens),
        (mine.unsupported, theirs.unsupported),
    )
