"""The summonses of a block of called men, one after another, and the law of each."""

# Compiled functions take all by place; capitals are arrays of several laws.
# ruff: noqa: PLR0917, N803, C901
from __future__ import annotations

from typing import Any

from povestka.country.compiled.constants import K, col
from povestka.country.compiled.counting import count
from povestka.country.compiled.rows import band, keep, move
from povestka.country.compiled.uniting import unite
from povestka.readers.arithmetic import compiled, i32, u32

# ---- compiled from here


@compiled("WAVES")
def summon(
    W: Any, rows: Any, next_: Any, size: Any, p: Any, office: int, k0: int, k1: int,
    s_summons: Any,
) -> None:
    """Up to three summonses of each man, in the workspaces 1 to 3; `size` says how many in each.

    He comes once, on whichever summons: the day counts for all of them.
    """
    for i in range(size[1]):
        W[1, col("call.came_before") + i] = K.NEVER
    for wave in range(1, 4):
        w = W[wave]
        n = size[wave]
        s_summons(w, n, p, office, u32(wave), k0, k1)
        if wave < 3:
            m = 0
            for i in range(n):
                again = w[col("call.again") + i] < K.NEVER
                rows[wave, m] = i
                next_[wave - 1, i] = m if again else -1
                m += again
            size[wave + 1] = m
            move(w, W[wave + 1], K.PERSONAL, rows[wave], m, 0)
            for j in range(m):
                W[wave + 1, col("call") + j] = w[col("call.again") + rows[wave, j]]
                W[wave + 1, col("call.came_before") + j] = w[col("call.came") + rows[wave, j]]
    for wave in range(3, 1, -1):
        for j in range(size[wave]):
            W[wave - 1, col("call.came") + rows[wave - 1, j]] = W[wave, col("call.came") + j]
    for i in range(size[1]):
        W[1, col("appearance.on") + i] = W[1, col("call.came") + i]
    for wave in range(2, 4):
        for j in range(size[wave]):
            came = W[wave - 1, col("appearance.on") + rows[wave - 1, j]]
            W[wave, col("appearance.on") + j] = came


@compiled("LAWS")
def judge(
    w: Any, n: int, P: Any, r: int, here: int, law: int, office: int, occurrence: int, k0: int,
    k1: int, C: Any, X: Any, s_law: Any, s_screens: Any,
) -> None:
    """The law of each summons under one choice of readings, the screens, and their counts."""
    p = P[law, r]
    first = P[0, r, K.FIRST]
    days = i32(P[0, r, K.AS_OF] - first + 1)
    s_law(w, n, p, office, occurrence, k0, k1)
    s_screens(w, n, p, office, occurrence, k0, k1)
    count(w, n, K.OF_LAW, C[law, here], X[law, here], first, days)
    if law == 0:
        count(w, n, K.OF_FACTS, C[law, here], X[law, here], first, days)


@compiled("BLOCK")
def block(
    W: Any, rows: Any, next_: Any, before: Any, after: Any, n: int, P: Any, r: int, here: int,
    office: int, k0: int, k1: int, C: Any, X: Any, dates: Any, keys: Any, kept: int,
    s_person: Any, s_summons: Any, s_law: Any, s_screens: Any, size: Any,
) -> int:
    """All summonses of a block of called men, and their law; returns how many rows are kept."""
    p = P[0, r]
    first = p[K.FIRST]
    days = i32(p[K.AS_OF] - first + 1)
    s_person(W[1], n, p, office, u32(0), k0, k1)
    band(W[1], n)
    size[1] = n
    summon(W, rows, next_, size, p, office, k0, k1, s_summons)
    for law in range(P.shape[0]):
        for wave in range(1, 4):
            judge(
                W[wave], size[wave], P, r, here, law, office, u32(wave), k0, k1, C, X, s_law,
                s_screens,
            )
            if law == 0:
                kept = keep(W[wave], size[wave], office, u32(wave), first, dates, keys, kept)
        unite(W, next_, n, C[law, here], X[law, here], first, days, before, after[law])
    count(W[1], n, K.OF_MAN, C[0, here], X[0, here], first, days)
    return kept


@compiled("LINE")
def line_up(w: Any, n: int, as_of: int, after: Any, line: Any, until: Any, waiting: int) -> int:
    """Who came to be examined joins the line of his office; returns how many stand in it."""
    for i in range(n):
        line[0, waiting] = w[col("serial") + i]
        line[1, waiting] = w[col("call.came") + i]
        line[2, waiting] = w[col("call.again") + i] < K.NEVER
        for law in range(after.shape[0]):
            until[law * 3, waiting] = after[law, 0, i]
            until[law * 3 + 1, waiting] = after[law, 1, i]
            until[law * 3 + 2, waiting] = after[law, 3, i]
        waiting += (w[col("call.came") + i] <= as_of) & (w[col("call.examined") + i] != 0)
    return waiting
