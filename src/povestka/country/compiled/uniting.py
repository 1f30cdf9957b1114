"""What a man's summonses do together: days under a ban, on the screen, without support in law."""

# Compiled functions take all by place; capitals are arrays of several laws.
# ruff: noqa: PLR0917, N803, C901, PLW3301
from __future__ import annotations

from typing import Any

import numpy as np

from povestka.country.compiled.constants import K, col
from povestka.country.compiled.counting import lasting, not_lasting
from povestka.readers.arithmetic import compiled

# ---- compiled from here


@compiled("PIECES")
def pieces(W: Any, i: int, next_: Any, kind: int, f: Any, u: Any, cell: Any) -> int:
    """The intervals of one kind of a man's summonses, those that touch made one; how many.

    `next_` leads from each of his summonses to the one after (-1: none); they stand in the
    workspaces 1, 2 and 3. Intervals are put in the order of their first days, with the route and
    ground of the first summons of each.
    """
    m = 0
    wave, row = 1, i
    while row >= 0:
        since, until = W[wave, K.UNITED[kind, 0] + row], W[wave, K.UNITED[kind, 1] + row]
        if since < until:
            place = m
            while place > 0 and f[kind, place - 1] > since:
                f[kind, place] = f[kind, place - 1]
                u[kind, place] = u[kind, place - 1]
                cell[kind, place] = cell[kind, place - 1]
                place -= 1
            f[kind, place] = since
            u[kind, place] = until
            route, ground = W[wave, col("route") + row], W[wave, col("ground.class") + row]
            cell[kind, place] = route * K.GROUNDS + ground
            m += 1
        row = next_[wave - 1, row]
        wave += 1
    joined = 0
    for piece in range(m):
        if joined > 0 and f[kind, piece] <= u[kind, joined - 1]:
            u[kind, joined - 1] = max(u[kind, joined - 1], u[kind, piece])
        else:
            f[kind, joined] = f[kind, piece]
            u[kind, joined] = u[kind, piece]
            cell[kind, joined] = cell[kind, piece]
            joined += 1
    return joined


@compiled("UNITE")
def unite(
    W: Any, next_: Any, n: int, c: Any, x: Any, first: int, days: int, before: Any, after: Any
) -> None:
    """Count what unites over each man's summonses; `before` and `after` by kind and man.

    These are the first day after all his earlier intervals: of those before these summonses, and
    with them; the fourth row is the cell of what stands longest on the screen.
    """
    f = np.empty((3, 3), np.int32)
    u = np.empty((3, 3), np.int32)
    cell = np.empty((3, 3), np.int32)
    size = np.zeros(3, np.int64)
    for i in range(n):
        band = W[1, col("band") + i]
        for kind in range(3):
            size[kind] = pieces(W, i, next_, kind, f, u, cell)
            known = before[kind, i]
            base, ever = K.UNITED[kind, 2] + band, K.UNITED[kind, 3] + band
            last = known
            if kind == 1:
                after[3, i] = before[3, i]
            for piece in range(size[kind]):
                lasting(c, base, max(f[kind, piece], known), u[kind, piece], first, days)
                if u[kind, piece] > last and kind == 1:
                    after[3, i] = cell[kind, piece]
                last = max(last, u[kind, piece])
            if size[kind] > 0 and known < first and f[kind, 0] - first < days:
                c[ever + max(f[kind, 0] - first, 0)] += 1
            after[kind, i] = last
        # On the screen and not in law: each piece of the one less all pieces of the other.
        for piece in range(size[1]):
            spot = max(max(f[1, piece], before[0, i]), before[1, i])
            for other in range(size[0] + 1):
                until = u[1, piece] if other == size[0] else min(f[0, other], u[1, piece])
                held = lasting(c, K.UNSUPPORTED + band, spot, until, first, days)
                x[K.UNSUPPORTED_CELL, cell[1, piece]] += held > 0
                x[K.UNSUPPORTED_CELL + 1, cell[1, piece]] += held
                if other < size[0]:
                    spot = max(spot, u[0, other])
        # What an earlier summons left on the screen is supported again while a new ban lasts.
        for other in range(size[0]):
            since, until = max(f[0, other], before[0, i]), min(u[0, other], before[1, i])
            held = not_lasting(c, K.UNSUPPORTED + band, since, until, first, days)
            x[K.UNSUPPORTED_CELL + 1, before[3, i]] -= held
