"""The pass over a range of offices, from everybody to those whom a quota may take."""

# Compiled functions take all by place; capitals are arrays of several laws.
# ruff: noqa: PLR0917, N803, N806
from __future__ import annotations

from typing import Any

import numpy as np

from povestka.country.compiled.constants import K, col
from povestka.country.compiled.counting import count
from povestka.country.compiled.queueing import fill_capacity, queue
from povestka.country.compiled.rows import band, fill, move, refill
from povestka.country.compiled.waves import block, line_up
from povestka.readers.arithmetic import compiled, i32, philox, u32

# ---- compiled from here


@compiled("GATE")
def gate(
    w: Any, rows: Any, n: int, start: int, bounds: Any, cohorts: Any, p: Any, office: int, k0: int,
    k1: int, tally: Any, s_men: Any, s_standing: Any,
) -> int:
    """Draw `n` men and let through whom the office calls; their rows, and how many they are."""
    fill(w, n, start, bounds, cohorts)
    s_men(w, n, p, office, u32(0), k0, k1)
    m = 0
    for i in range(n):
        rows[0, m] = i
        m += w[col("man.possible") + i]
    move(w, w, K.GATED, rows[0], m, 0)
    s_standing(w, m, p, office, u32(0), k0, k1)
    called = 0
    for i in range(m):
        rows[0, called] = i
        called += w[col("man.called") + i]
    tally[0] += n
    tally[1] += m
    tally[2] += called
    return called


@compiled("DRAW")
def draw_again(
    w: Any, n: int, bounds: Any, cohorts: Any, p: Any, office: int, k0: int, k1: int, s_men: Any,
    s_standing: Any, s_person: Any,
) -> None:
    """Men whose serials are known, as they were before."""
    refill(w, n, bounds, cohorts)
    s_men(w, n, p, office, u32(0), k0, k1)
    s_standing(w, n, p, office, u32(0), k0, k1)
    s_person(w, n, p, office, u32(0), k0, k1)
    band(w, n)


@compiled("NOTE")
def note(exams: Any, seen: int, o: int, line: Any, examined: Any, waiting: int) -> int:
    """Who of an office's line was examined when, if there is room; how many are noted by now."""
    for i in range(min(waiting, exams.shape[1])):
        exams[0, seen] = o
        exams[1, seen] = line[0, i]
        exams[2, seen] = examined[i]
        seen += 1
    return seen


@compiled("EXAMINE")
def examine(
    w: Any, o: int, line: Any, until: Any, examined: Any, waiting: int, bounds: Any, cohorts: Any,
    p: Any, k0: int, k1: int, c: Any, x: Any, ready: Any, ready_until: Any, candidates: int,
    s_men: Any, s_standing: Any, s_person: Any, s_board: Any,
) -> int:
    """The board's decisions on an office's line; how many men quotas may take by now."""
    first = p[K.FIRST]
    days = i32(p[K.AS_OF] - first + 1)
    for a in range(0, waiting, K.B):
        n = min(K.B, waiting - a)
        for i in range(n):
            w[col("serial") + i] = line[0, a + i]
        draw_again(w, n, bounds, cohorts, p, u32(o), k0, k1, s_men, s_standing, s_person)
        for i in range(n):
            w[col("appearance.on") + i] = line[1, a + i]
            w[col("examined_on") + i] = examined[a + i]
        s_board(w, n, p, u32(o), u32(0), k0, k1)
        count(w, n, K.OF_EXAMINED, c, x, first, days)
        for i in range(n):
            ready[0, candidates] = o
            ready[1, candidates] = w[col("serial") + i]
            ready[2, candidates] = w[col("ready.1") + i]
            ready[3, candidates] = w[col("ready.2") + i]
            ready[4, candidates] = i32(
                philox(u32(w[col("serial") + i]), u32(o), u32(K.ORDER), u32(0), k0, k1)[0]
            )
            for law in range(until.shape[0]):
                ready_until[law, candidates] = until[law, a + i]
            candidates += w[col("ready_on") + i] < K.NEVER
    return candidates


@compiled("OFFICES")
def offices(
    o0: int, o1: int, region: Any, size: Any, bounds: Any, cohorts: Any, works: Any, P: Any,
    k0: int, k1: int, r0: int, C: Any, X: Any, ready: Any, until: Any, dates: Any, keys: Any,
    exams: Any, tally: Any, s_men: Any, s_standing: Any, s_person: Any, s_summons: Any,
    s_law: Any, s_screens: Any, s_board: Any,
) -> int:
    """The offices `o0` to `o1`; returns how many men their regions' quotas may take.

    `ready` gets office, serial, first day for each quota, and the key of order of each of them;
    `until` the days on which their bans so far end, and the cell of the last on the screen.
    """
    W = np.zeros((4, K.COLUMNS * K.B), np.int32)
    rows, next_ = np.empty((3, K.B), np.int64), np.empty((3, K.B), np.int32)
    waves, capacity = np.zeros(4, np.int64), np.zeros(K.DAY, np.int64)
    before, start = np.zeros((4, K.B), np.int32), np.empty(2 * K.DAY + 1, np.int64)
    after = np.zeros((P.shape[0], 4, K.B), np.int32)
    largest = size[o0:o1].max() + 1
    line = np.empty((3, largest), np.int32)
    line_until = np.empty((3 * P.shape[0], largest), np.int32)
    examined, order = np.empty(largest, np.int32), np.empty(largest, np.uint64)
    candidates, kept, seen = 0, 0, 0
    for o in range(o0, o1):
        r, here, office, men = region[o], region[o] - r0, u32(o), size[o]
        p = P[0, r]
        first, as_of = p[K.FIRST], p[K.AS_OF]
        days = i32(as_of - first + 1)
        before[:3] = first - 1
        next_[2, :] = -1
        waiting, full, a = 0, 0, 0
        while a < men or full > 0:
            called = 0
            if a < men:
                n = min(K.B, men - a)
                called = gate(
                    W[0], rows, n, a, bounds[o], cohorts, p, office, k0, k1, tally, s_men,
                    s_standing,
                )
                a += n
            # A block of called men is summoned when the next would not fit, and at the end.
            if full + called > K.B or (a >= men and called == 0):
                kept = block(
                    W, rows, next_, before, after, full, P, r, here, office, k0, k1, C, X, dates,
                    keys, kept, s_person, s_summons, s_law, s_screens, waves,
                )
                waiting = line_up(W[1], full, as_of, after, line, line_until, waiting)
                full = 0
            move(W[0], W[1], K.PERSONAL, rows[0], called, full)
            full += called
        tally[3] += waiting
        fill_capacity(capacity, works, days, p[K.CAPACITY], men)
        queue(line, waiting, office, k0, k1, first, days, capacity, examined, order, start)
        seen = note(exams, seen, o, line, examined, waiting)
        candidates = examine(
            W[1], o, line, line_until, examined, waiting, bounds[o], cohorts, p, k0, k1,
            C[0, here], X[0, here], ready, until, candidates, s_men, s_standing, s_person, s_board,
        )
    tally[4] += candidates
    tally[5] += kept
    tally[6] += seen
    return candidates
