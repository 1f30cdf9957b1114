"""The queue of an office: so many examinations on a working day, first come, first served."""

# Compiled functions take all by place.
# ruff: noqa: PLR0917
from __future__ import annotations

from typing import Any

import numpy as np

from povestka.country.compiled.constants import K
from povestka.readers.arithmetic import compiled, philox, u32, u64

# ---- compiled from here


@compiled("CAPACITY_")
def fill_capacity(capacity: Any, works: Any, days: int, full: int, men: int) -> None:
    """What each working day can hold: whole examinations that add up over the year.

    `full` are the examinations of an office of `K.FULL_OFFICE` men; a smaller one has its share.
    """
    worked = 0
    hold = np.int64(full) * np.int64(men)
    for day in range(days):
        capacity[day] = 0
        if works[day]:
            capacity[day] = (worked + 1) * hold // K.FULL_OFFICE - worked * hold // K.FULL_OFFICE
            worked += 1


@compiled("QUEUE")
def queue(
    line: Any, waiting: int, office: int, k0: int, k1: int, first: int, days: int, capacity: Any,
    examined: Any, order: Any, start: Any,
) -> None:
    """First come, first served, without servers; those who missed a call stand behind the others.

    The ties of a day are broken by keyed chance. `examined` gets each man's day, or `NEVER`.
    """
    both = 2 * days
    for b in range(both + 1):
        start[b] = 0
    for i in range(waiting):
        start[line[2, i] * days + line[1, i] - first + 1] += 1
        examined[i] = K.NEVER
    for b in range(both):
        start[b + 1] += start[b]
    place = start.copy()
    for i in range(waiting):
        b = line[2, i] * days + line[1, i] - first
        tie = philox(u32(line[0, i]), office, u32(K.TIE), u32(0), k0, k1)[0]
        order[place[b]] = (u64(tie) << u64(32)) | u64(i)
        place[b] += 1
    for b in range(both):
        if start[b + 1] - start[b] > 1:
            order[start[b] : start[b + 1]].sort()
    prompt, missed = start[0], start[days]
    for day in range(days):
        left = capacity[day]
        while left > 0 and prompt < start[day + 1]:
            examined[order[prompt] & u64(0xFFFFFFFF)] = first + day
            prompt += 1
            left -= 1
        while left > 0 and missed < start[days + day + 1]:
            examined[order[missed] & u64(0xFFFFFFFF)] = first + day
            missed += 1
            left -= 1
