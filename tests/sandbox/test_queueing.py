"""The queue of an office against the country's own, and the lot of the quota against sorting."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.country.compiled.queueing import fill_capacity, queue
from povestka.country.program import bind
from povestka.language.days import NEVER
from povestka.people.drawing import Man
from povestka.readers.arithmetic import u32
from povestka.sandbox.queueing import Line, capacities, place_of
from povestka.sandbox.quota import limits_of
from povestka.sandbox.town import EVERYBODY, NOBODY

DAYS = 12
FIRST = 20_000
WAITING = st.lists(
    st.tuples(st.integers(0, DAYS - 1), st.booleans()), min_size=0, max_size=25
)


@given(
    st.lists(st.booleans(), min_size=1, max_size=366), st.integers(0, 60), st.integers(0, 60_000)
)
@settings(deadline=None)
def test_a_day_holds_as_many_examinations_as_in_the_country(
    works: list[bool], full: int, men: int
) -> None:
    bind()
    theirs: Any = np.zeros(400, np.int64)
    fill_capacity(theirs, np.array(works, np.int32), len(works), full, men)
    assert list(capacities(works, full, men)) == theirs[: len(works)].tolist()


@given(WAITING, st.lists(st.integers(0, 4), min_size=DAYS, max_size=DAYS), st.integers(0, 9))
@settings(deadline=None)
def test_the_line_is_served_as_in_the_country(
    waiting: list[tuple[int, bool]], capacity: list[int], seed: int
) -> None:
    bind()
    count = len(waiting)
    line: Any = np.zeros((3, max(count, 1)), np.int32)
    for serial, (arrived, missed) in enumerate(waiting):
        line[:, serial] = serial, FIRST + arrived, missed
    examined: Any = np.zeros(max(count, 1), np.int32)
    queue(
        line, count, u32(1), u32(seed), u32(0), FIRST, DAYS, np.array(capacity, np.int64),
        examined, np.zeros(max(count, 1), np.uint64), np.zeros(2 * DAYS + 1, np.int64),
    )
    mine, standing = {}, Line()
    for today in range(DAYS):
        for serial, (arrived, missed) in enumerate(waiting):
            if arrived == today:
                man = Man(1, serial, seed, 0, {})
                standing.join(str(serial), place_of(man, FIRST + today, missed))
        for person in standing.next(capacity[today]):
            standing.leave(person)
            mine[int(person)] = FIRST + today
    theirs = {serial: int(day) for serial, day in enumerate(examined[:count]) if day < NEVER}
    assert mine == theirs
    assert len(standing) == count - len(mine)


def test_who_is_not_examined_keeps_his_place() -> None:
    line = Line()
    for name, day in (("first", 1), ("second", 2), ("third", 3)):
        line.join(name, (False, day, 0, 0))
    line.join("third", (False, 3, 0, 0))
    assert line.next(2) == ["first", "second"]
    assert line.next(2) == ["first", "second"]
    line.join("first", (True, 1, 0, 0))
    line.leave("second")
    line.leave("nobody")
    assert line.next(5) == ["third", "first"]
    line.join("second", (False, 2, 0, 0))
    assert line.next(5) == ["second", "third", "first"]
    assert len(line) == 3


@given(
    st.lists(
        st.tuples(st.integers(0, (1 << 32) - 1), st.booleans(), st.booleans()),
        max_size=30, unique_by=lambda one: one[0],
    ),
    st.integers(0, 12),
    st.integers(0, 12),
)
def test_a_quota_takes_exactly_its_men_with_the_smallest_keys(
    men: list[tuple[int, bool, bool]], first: int, second: int
) -> None:
    keys = [[(key, one), (key, two)] for key, one, two in men]
    limits = list(limits_of(keys, [first, second]))
    left = set(range(len(men)))
    for season, quota in enumerate((first, second)):
        ready = sorted(men[at][0] for at in left if men[at][1 + season])
        taken = {at for at in left if men[at][1 + season] and men[at][0] <= limits[season]}
        assert sorted(men[at][0] for at in taken) == ready[:quota]
        assert (limits[season] == EVERYBODY) == (len(ready) <= quota)
        if not quota and ready:
            assert limits[season] == NOBODY
        left -= taken
