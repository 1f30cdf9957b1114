"""The quota: men in the order of their keys, and the summons for dispatch of those it takes."""

# Compiled functions take all by place; capitals are arrays of several laws.
# ruff: noqa: PLR0917, N803, N806, SIM102
from __future__ import annotations

from typing import Any

import numpy as np

from povestka.country.compiled.constants import K, col
from povestka.country.compiled.offices import draw_again
from povestka.country.compiled.rows import keep, move
from povestka.country.compiled.uniting import unite
from povestka.country.compiled.waves import judge
from povestka.readers.arithmetic import compiled, i32, u32

# ---- compiled from here


@compiled("HISTOGRAM")
def histogram(
    ready: Any, n: int, region: Any, taken: Any, season: int, prefix: Any, above: int, shift: int,
    bits: int, found: Any,
) -> None:
    """One pass of the radix selection: only adds whole numbers, so any split gives the same."""
    for i in range(n):
        r = region[ready[0, i]]
        key = u32(ready[4, i])
        if taken[i] == K.NEVER and ready[1 + season, i] < K.NEVER:
            if above == 32 or (key >> u32(above)) == prefix[r]:
                found[r, (key >> u32(shift)) & u32((1 << bits) - 1)] += 1


@compiled("TAKE")
def take(
    ready: Any, n: int, region: Any, taken: Any, season: int, limit: Any, everybody: Any,
    nobody: Any,
) -> None:
    """Give the men whose key is within their region's limit the day from which they are taken."""
    for i in range(n):
        r = region[ready[0, i]]
        if taken[i] == K.NEVER and ready[1 + season, i] < K.NEVER and not nobody[r]:
            if everybody[r] or u32(ready[4, i]) <= limit[r]:
                taken[i] = ready[1 + season, i]


@compiled("LAST")
def last_summons(
    w: Any, v: Any, m: int, rows: Any, p: Any, office: int, k0: int, k1: int, c: Any,
    s_summons: Any, s_call: Any,
) -> int:
    """Count the men taken, and summon them for dispatch; how many get that summons in the run."""
    first, as_of = p[K.FIRST], p[K.AS_OF]
    s_call(w, m, p, office, u32(0), k0, k1)
    called = 0
    for j in range(m):
        day = w[col("taken_on") + j] - first + w[col("band") + j]
        c[K.TAKEN + day] += 1
        if p[K.MOBILISES] == 1:  # in a mobilisation who is taken is sent, without a summons more
            c[K.SENT + day] += 1
        rows[called] = j
        called += (w[col("call") + j] <= as_of) & (p[K.MOBILISES] == 0)
    move(w, v, K.PERSONAL, rows, called, 0)
    for j in range(called):
        v[col("call.came_before") + j] = K.NEVER
        v[col("summons.for") + j] = K.DISPATCH
    s_summons(v, called, p, office, u32(K.LAST_CALL), k0, k1)
    for j in range(called):
        v[col("appearance.on") + j] = v[col("call.came") + j]
        if v[col("call.came") + j] <= as_of:
            c[K.SENT + v[col("call.came") + j] - first + v[col("band") + j]] += 1
    return called


@compiled("DISPATCH_")
def dispatch(
    ready: Any, n: int, taken: Any, until: Any, region: Any, bounds: Any, cohorts: Any, P: Any,
    k0: int, k1: int, r0: int, C: Any, X: Any, dates: Any, keys: Any, tally: Any, s_men: Any,
    s_standing: Any, s_person: Any, s_summons: Any, s_law: Any, s_screens: Any, s_call: Any,
) -> int:
    """The summons for dispatch of those whom a quota took, with its law; returns rows kept."""
    W = np.zeros((4, K.COLUMNS * K.B), np.int32)
    rows = np.empty(K.B, np.int64)
    source = np.empty(K.B, np.int64)
    alone = np.full((3, K.B), -1, np.int32)
    before = np.zeros((4, K.B), np.int32)
    after = np.zeros((4, K.B), np.int32)
    kept = 0
    i = 0
    while i < n:
        o = ready[0, i]
        r, office = region[o], u32(o)
        p = P[0, r]
        first = p[K.FIRST]
        days = i32(p[K.AS_OF] - first + 1)
        m = 0
        while i < n and ready[0, i] == o and m < K.B:
            if taken[i] < K.NEVER:
                W[0, col("serial") + m] = ready[1, i]
                W[0, col("taken_on") + m] = taken[i]
                source[m] = i
                m += 1
            i += 1
        draw_again(W[0], m, bounds[o], cohorts, p, office, k0, k1, s_men, s_standing, s_person)
        tally[7] += m
        here = r - r0
        called = last_summons(
            W[0], W[1], m, rows, p, office, k0, k1, C[0, here], s_summons, s_call
        )
        for law in range(P.shape[0]):
            for j in range(called):
                before[0, j] = until[law * 3, source[rows[j]]]
                before[1, j] = until[law * 3 + 1, source[rows[j]]]
                before[2, j] = first - 1
                before[3, j] = until[law * 3 + 2, source[rows[j]]]
            judge(
                W[1], called, P, r, here, law, office, u32(K.LAST_CALL), k0, k1, C, X, s_law,
                s_screens,
            )
            if law == 0:
                kept = keep(W[1], called, office, u32(K.LAST_CALL), first, dates, keys, kept)
            unite(W, alone, called, C[law, here], X[law, here], first, days, before, after)
    return kept
