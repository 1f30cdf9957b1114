"""The loop over the persons of the simple model: draw, keep those it concerns, count by day.

Plain Python that Numba compiles (`simple_kernel` copies what stands below the line): the same
technique as the pass over the country's offices, without offices.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from povestka.readers.arithmetic import compiled, u32

# What `simple_kernel` writes into the compiled pass; here only so that the names are known.
B: int = 1
COLUMNS: int = 1
YEAR: int = 365
SERIAL: int = 0
PLACED: int = 0
EVENTS: Any = None
s_placed: Any = None
s_after: Any = None

# ---- compiled from here


@compiled("TALLY")
def tally(v: Any, n: int, p: Any, k0: int, k1: int, days: Any, counts: Any) -> None:
    """What follows for those to whom a summons is placed; each event counted on its day."""
    s_after(v, n, p, u32(0), u32(0), k0, k1)
    for e in range(EVENTS.size):
        f = EVENTS[e]
        m = 0
        for i in range(n):
            days[m] = v[f + i]
            m += v[f + i] < YEAR
        for j in range(m):
            counts[e, days[j]] += 1


@compiled("PERSONS")
def persons(first: int, end: int, p: Any, k0: int, k1: int, counts: Any) -> None:
    """The persons `first` to `end`, added to the counts by event and day."""
    w = np.zeros(COLUMNS * B, np.int32)
    v = np.zeros(COLUMNS * B, np.int32)
    rows = np.empty(B, np.int64)
    days = np.empty(B, np.int32)
    full = 0
    for a in range(first, end, B):
        n = min(B, end - a)
        for i in range(n):
            w[SERIAL + i] = a + i
        s_placed(w, n, p, u32(0), u32(0), k0, k1)
        m = 0
        for i in range(n):
            rows[m] = i
            m += w[PLACED + i] < YEAR
        if full + m > B:
            tally(v, full, p, k0, k1, days, counts)
            full = 0
        for j in range(m):
            v[SERIAL + full + j] = w[SERIAL + rows[j]]
            v[PLACED + full + j] = w[PLACED + rows[j]]
        full += m
    tally(v, full, p, k0, k1, days, counts)
