"""Counts by measure, age band and day, and cells by route of service and ground.

A table of counts has a row for each age band within a measure, with a column a day, the last for
what ends after the run. A state is counted as changes: +1 on its first day, -1 on the first after.
"""

# Compiled functions take all by place.
# ruff: noqa: PLR0917
from __future__ import annotations

from typing import Any

import numpy as np

from povestka.country.compiled.constants import K, col
from povestka.readers.arithmetic import compiled, i32

# ---- compiled from here


@compiled("COUNT")
def count(w: Any, n: int, table: Any, c: Any, x: Any, first: int, days: int) -> None:
    """Add rows to the counts, a measure at a time: keep those that count, then add them.

    A row of `table`: column of the first day, column of the first day after or -1, place among
    the counts, place among the cells or -1.
    """
    begins = np.empty(K.B, np.int32)
    ends = np.empty(K.B, np.int32)
    rows = np.empty(K.B, np.int32)
    bands = w[col("band") : col("band") + n]
    for t in range(table.shape[0]):
        f, u, base, cells = table[t, 0], table[t, 1], table[t, 2], table[t, 3]
        since = w[f : f + n]  # cut out first, so that no index can be negative
        m = 0
        if u < 0:
            for i in range(n):
                a = i32(since[i] - first)
                begins[m] = a + bands[i]
                rows[m] = i
                m += (a >= 0) & (a < days)
            for j in range(m):
                c[base + begins[j]] += 1
        else:
            until = w[u : u + n]
            for i in range(n):
                a = max(i32(since[i] - first), i32(0))
                b = min(i32(until[i] - first), days)
                begins[m] = a + bands[i]
                ends[m] = b + bands[i]
                rows[m] = i
                m += a < b
            for j in range(m):
                c[base + begins[j]] += 1
                c[base + ends[j]] -= 1
        if cells >= 0:
            for j in range(m):
                cell = w[col("route") + rows[j]] * K.GROUNDS + w[col("ground.class") + rows[j]]
                x[cells, cell] += 1
                if u >= 0:
                    x[cells + 1, cell] += ends[j] - begins[j]


@compiled("LASTING")
def lasting(c: Any, base: int, since: int, until: int, first: int, days: int) -> int:
    """Count one state from a day until before another; returns its days within the run."""
    a = max(since - first, 0)
    b = min(until - first, days)
    if a >= b:
        return 0
    c[base + a] += 1
    c[base + b] -= 1
    return b - a


@compiled("LASTING")
def not_lasting(c: Any, base: int, since: int, until: int, first: int, days: int) -> int:
    """Take back a state that was counted from a day until before another; the days taken back."""
    a = max(since - first, 0)
    b = min(until - first, days)
    if a >= b:
        return 0
    c[base + a] -= 1
    c[base + b] += 1
    return b - a
