"""The pass over offices: draw, gate, summon, judge, queue, examine; then the quota's men.

Plain Python that Numba compiles (`country.program` copies what stands below the line). No day is
stepped through: a stage is computed for a block of men at once, and only what needs others (the
queue, the quota) is put in order. Whole numbers only, so that any split adds up to the same.

A workspace is one flat array of columns, `col("name")` the place where one begins. Tables of
counts have a row for each age band within a measure; `DAY` columns a band, the last for what ends
after the run. States are counted as changes: +1 on the first day, -1 on the first day after.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from povestka.readers.arithmetic import compiled, i32, inlined, philox, u32, u64

OFFSETS: Final[dict[str, int]] = {}
"""Where each column begins; `country.program` fills it for the run in plain Python."""


def col(name: str) -> int:
    """Where a column begins in a workspace; in the compiled pass it is written in as a number."""
    return OFFSETS[name]


# What the program writes into the compiled pass as numbers; here for the run in plain Python.
B: int = 1
COLUMNS: int = 1
AGES: int = 30
YOUNGEST: int = 18
DAY: int = 367
CELLS: int = 30
GROUNDS: int = 5
FULL_OFFICE: int = 17_500
FIRST: int = 0
AS_OF: int = 0
CAPACITY: int = 0
MOBILISES: int = 0
TIE: int = 0
ORDER: int = 0
DISPATCH: int = 0
LAST_CALL: int = 8
NEVER: int = 1 << 30
PERSONAL: Any = None
GATED: Any = None
KEPT: Any = None
OF_FACTS: Any = None
OF_LAW: Any = None
OF_MAN: Any = None
OF_EXAMINED: Any = None
UNITED: Any = None
UNSUPPORTED: int = 0
UNSUPPORTED_CELL: int = 0
TAKEN: int = 0
SENT: int = 0
MOVE = FILL = BANDS = COUNT = UNITE = KEEP = CHUNK = QUEUE = EXAMINE = OFFICES = ""
HISTOGRAM = TAKE = SUMMON = DISPATCHED = LAWS = ""

# ---- compiled from here


@compiled(MOVE)
def move(source, target, columns, rows, count):
    """Some rows of some columns to the front of another workspace (or of the same)."""
    for c in range(columns.size):
        f = columns[c]
        for j in range(count):
            target[f + j] = source[f + rows[j]]


@compiled(FILL)
def fill(w, n, start, bounds, cohorts):
    """The men `start` to `start + n` of an office: serial, age, year of birth."""
    for i in range(n):
        w[col("serial") + i] = start + i
    for age in range(AGES):
        for i in range(max(bounds[age] - start, 0), min(bounds[age + 1] - start, n)):
            w[col("man.age") + i] = YOUNGEST + age
            w[col("man.cohort") + i] = cohorts[age]


@compiled(FILL)
def refill(w, n, start, bounds, cohorts):
    """Age and year of birth of men whose serials stand in the workspace, in rising order."""
    age = 0
    for i in range(start, n):
        while w[col("serial") + i] >= bounds[age + 1]:
            age += 1
        w[col("man.age") + i] = YOUNGEST + age
        w[col("man.cohort") + i] = cohorts[age]


@compiled(BANDS)
def bands(w, n):
    """Where the counts of a man's age band begin within a measure."""
    for i in range(n):
        age = w[col("man.age") + i]
        band = 0 if age < 21 else (1 if age < 24 else (2 if age < 27 else (3 if age < 30 else 4)))
        w[col("band") + i] = band * DAY


@compiled(COUNT)
def count(w, n, table, c, x, first, days):
    """Add rows to the counts, a measure at a time: keep those that count, then add them.

    A row of `table`: column of the first day, column of the first day after or -1, place among
    the counts, place among the cells or -1.
    """
    begins = np.empty(B, np.int32)
    ends = np.empty(B, np.int32)
    rows = np.empty(B, np.int32)
    for t in range(table.shape[0]):
        f, u, base, cells = table[t, 0], table[t, 1], table[t, 2], table[t, 3]
        m = 0
        if u < 0:
            for i in range(n):
                a = i32(w[f + i] - first)
                begins[m] = a + w[col("band") + i]
                rows[m] = i
                m += (a >= 0) & (a < days)
            for j in range(m):
                c[base + begins[j]] += 1
        else:
            for i in range(n):
                a = max(i32(w[f + i] - first), i32(0))
                b = min(i32(w[u + i] - first), days)
                begins[m] = a + w[col("band") + i]
                ends[m] = b + w[col("band") + i]
                rows[m] = i
                m += a < b
            for j in range(m):
                c[base + begins[j]] += 1
                c[base + ends[j]] -= 1
        if cells >= 0:
            for j in range(m):
                cell = w[col("route") + rows[j]] * GROUNDS + w[col("ground.class") + rows[j]]
                x[cells, cell] += 1
                if u >= 0:
                    x[cells + 1, cell] += ends[j] - begins[j]


@compiled(UNITE)
def unite(w1, w2, w3, next2, next3, n, c, x, first, days, before, after):
    """What a man's summonses do together: days under a ban, on the screen, without support.

    `next2` and `next3` lead from a man's summons to his next (-1: none). `before` and `after` are
    the first day after all earlier bans, in law and on the screen: of those before these
    summonses, and with them.
    """
    f = np.empty((3, 3), np.int32)
    u = np.empty((3, 3), np.int32)
    cell = np.empty((3, 3), np.int32)
    size = np.zeros(3, np.int64)
    for i in range(n):
        band = w1[col("band") + i]
        j2 = next2[i]
        j3 = next3[j2] if j2 >= 0 else -1
        for kind in range(3):
            a, b = UNITED[kind, 0], UNITED[kind, 1]
            m = 0
            for wave in range(3):
                row = i if wave == 0 else (j2 if wave == 1 else j3)
                if row < 0:
                    break
                w = w1 if wave == 0 else (w2 if wave == 1 else w3)
                since, until = w[a + row], w[b + row]
                if since >= until:
                    continue
                which = w[col("route") + row] * GROUNDS + w[col("ground.class") + row]
                place = m
                while place > 0 and f[kind, place - 1] > since:
                    f[kind, place] = f[kind, place - 1]
                    u[kind, place] = u[kind, place - 1]
                    cell[kind, place] = cell[kind, place - 1]
                    place -= 1
                f[kind, place] = since
                u[kind, place] = until
                cell[kind, place] = which
                m += 1
            # Intervals in order of their first days: those that touch become one.
            joined = 0
            for piece in range(m):
                if joined > 0 and f[kind, piece] <= u[kind, joined - 1]:
                    u[kind, joined - 1] = max(u[kind, joined - 1], u[kind, piece])
                else:
                    f[kind, joined] = f[kind, piece]
                    u[kind, joined] = u[kind, piece]
                    cell[kind, joined] = cell[kind, piece]
                    joined += 1
            size[kind] = joined
            known = before[kind, i]
            base, ever = UNITED[kind, 2], UNITED[kind, 3]
            last = known
            for piece in range(joined):
                start = max(max(f[kind, piece], known) - first, 0)
                stop = min(u[kind, piece] - first, days)
                if start < stop:
                    c[base + band + start] += 1
                    c[base + band + stop] -= 1
                last = max(last, u[kind, piece])
            if joined > 0 and known < first and f[kind, 0] - first < days:
                c[ever + band + max(f[kind, 0] - first, 0)] += 1
            after[kind, i] = last
        # On the screen and not in law: each piece of the one less all pieces of the other.
        for piece in range(size[1]):
            spot = max(max(f[1, piece], before[0, i]), before[1, i])
            stop = u[1, piece]
            for other in range(size[0] + 1):
                until = stop if other == size[0] else min(f[0, other], stop)
                start_day = max(spot - first, 0)
                stop_day = min(until - first, days)
                if start_day < stop_day:
                    c[UNSUPPORTED + band + start_day] += 1
                    c[UNSUPPORTED + band + stop_day] -= 1
                    x[UNSUPPORTED_CELL, cell[1, piece]] += 1
                    x[UNSUPPORTED_CELL + 1, cell[1, piece]] += stop_day - start_day
                if other < size[0]:
                    spot = max(spot, u[0, other])


@compiled(KEEP)
def keep(w, n, office, occurrence, first, dates, keys, kept):
    """The dates of each row, counted from the first day of the run in 16 bits, and whose they are."""
    if dates.shape[1] == 0:
        return kept
    for t in range(KEPT.size):
        f = KEPT[t]
        row = dates[t]
        for i in range(n):
            row[kept + i] = np.int16(min(max(w[f + i] - first, -32_767), 32_767))
    for i in range(n):
        keys[0, kept + i] = office
        keys[1, kept + i] = w[col("serial") + i]
        keys[2, kept + i] = occurrence
    return kept + n


@compiled(LAWS)
def judge(w, n, P, r, here, law, office, occurrence, k0, k1, C, X, s_law, s_screens):
    """The law of each summons under one choice of readings, the screens, and their counts."""
    p = P[law, r]
    first = P[0, r, FIRST]
    days = i32(P[0, r, AS_OF] - first + 1)
    s_law(w, n, p, office, occurrence, k0, k1)
    s_screens(w, n, p, office, occurrence, k0, k1)
    count(w, n, OF_LAW, C[law, here], X[law, here], first, days)
    if law == 0:
        count(w, n, OF_FACTS, C[law, here], X[law, here], first, days)


@compiled(CHUNK)
def chunk(w1, w2, w3, rows, rows3, next2, next3, before, after, n, P, r, here, office, k0, k1, C, X,
          line, line_until, waiting, dates, keys, kept, s_person, s_summons, s_law, s_screens):
    """All summonses of a block of called men; then the law of each, with the day on which he came.

    Returns how many now stand in `line`, and how many rows of dates are kept.
    """
    p = P[0, r]
    first = p[FIRST]
    as_of = p[AS_OF]
    s_person(w1, n, p, office, u32(0), k0, k1)
    bands(w1, n)
    for i in range(n):
        w1[col("call.came_before") + i] = NEVER
    s_summons(w1, n, p, office, u32(1), k0, k1)
    n2 = 0
    for i in range(n):
        again = w1[col("call.again") + i] < NEVER
        rows[n2] = i
        next2[i] = n2 if again else -1
        n2 += again
    move(w1, w2, PERSONAL, rows, n2)
    for j in range(n2):
        w2[col("call") + j] = w1[col("call.again") + rows[j]]
        w2[col("call.came_before") + j] = w1[col("call.came") + rows[j]]
    s_summons(w2, n2, p, office, u32(2), k0, k1)
    n3 = 0
    for j in range(n2):
        again = w2[col("call.again") + j] < NEVER
        rows3[n3] = j
        next3[j] = n3 if again else -1
        n3 += again
    move(w2, w3, PERSONAL, rows3, n3)
    for j in range(n3):
        w3[col("call") + j] = w2[col("call.again") + rows3[j]]
        w3[col("call.came_before") + j] = w2[col("call.came") + rows3[j]]
    s_summons(w3, n3, p, office, u32(3), k0, k1)
    # He comes once, on whichever summons: the day counts for all of them.
    for j in range(n3):
        w2[col("call.came") + rows3[j]] = w3[col("call.came") + j]
    for j in range(n2):
        w1[col("call.came") + rows[j]] = w2[col("call.came") + j]
    for i in range(n):
        w1[col("appearance.on") + i] = w1[col("call.came") + i]
    for j in range(n2):
        w2[col("appearance.on") + j] = w1[col("appearance.on") + rows[j]]
    for j in range(n3):
        w3[col("appearance.on") + j] = w2[col("appearance.on") + rows3[j]]
    for law in range(P.shape[0]):
        judge(w1, n, P, r, here, law, office, u32(1), k0, k1, C, X, s_law, s_screens)
        judge(w2, n2, P, r, here, law, office, u32(2), k0, k1, C, X, s_law, s_screens)
        judge(w3, n3, P, r, here, law, office, u32(3), k0, k1, C, X, s_law, s_screens)
        if law == 0:
            count(w1, n, OF_MAN, C[0, here], X[0, here], first, i32(as_of - first + 1))
            kept = keep(w1, n, office, u32(1), first, dates, keys, kept)
            kept = keep(w2, n2, office, u32(2), first, dates, keys, kept)
            kept = keep(w3, n3, office, u32(3), first, dates, keys, kept)
        unite(w1, w2, w3, next2, next3, n, C[law, here], X[law, here], first, i32(as_of - first + 1),
              before, after[law])
    for i in range(n):
        line[0, waiting] = w1[col("serial") + i]
        line[1, waiting] = w1[col("call.came") + i]
        line[2, waiting] = w1[col("call.again") + i] < NEVER
        for law in range(P.shape[0]):
            line_until[law * 2, waiting] = after[law, 0, i]
            line_until[law * 2 + 1, waiting] = after[law, 1, i]
        waiting += (w1[col("call.came") + i] <= as_of) & (w1[col("call.examined") + i] != 0)
    return waiting, kept


@compiled(QUEUE)
def queue(line, waiting, office, k0, k1, first, days, capacity, examined, order, start):
    """First come, first served, without servers; those who missed a call stand behind the others.

    The ties of a day are broken by keyed chance. `examined` gets each man's day, or `NEVER`.
    """
    both = 2 * days
    for b in range(both + 1):
        start[b] = 0
    for i in range(waiting):
        start[line[2, i] * days + line[1, i] - first + 1] += 1
        examined[i] = NEVER
    for b in range(both):
        start[b + 1] += start[b]
    place = start.copy()
    for i in range(waiting):
        b = line[2, i] * days + line[1, i] - first
        tie = philox(u32(line[0, i]), office, u32(TIE), u32(0), k0, k1)[0]
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


@compiled(OFFICES)
def offices(o0, o1, region, size, bounds, cohorts, works, P, k0, k1, r0, C, X, ready, until, dates,
            keys, exams, tally, s_men, s_standing, s_person, s_summons, s_law, s_screens, s_board):
    """The offices `o0` to `o1`; returns how many men their regions' quotas may take.

    `ready` gets office, serial, first day for each quota, and the key of order of each of them;
    `until` the days on which their bans so far end; `exams` (if it has room) who was examined when.
    """
    laws = P.shape[0]
    g = np.zeros(COLUMNS * B, np.int32)
    w1 = np.zeros(COLUMNS * B, np.int32)
    w2 = np.zeros(COLUMNS * B, np.int32)
    w3 = np.zeros(COLUMNS * B, np.int32)
    rows = np.empty(B, np.int64)
    again = np.empty(B, np.int64)
    rows3 = np.empty(B, np.int64)
    next2 = np.empty(B, np.int32)
    next3 = np.empty(B, np.int32)
    before = np.empty((3, B), np.int32)
    after = np.empty((laws, 3, B), np.int32)
    largest = 1
    for o in range(o0, o1):
        largest = max(largest, size[o])
    line = np.empty((3, largest + 1), np.int32)
    line_until = np.empty((2 * laws, largest + 1), np.int32)
    examined = np.empty(largest + 1, np.int32)
    order = np.empty(largest + 1, np.uint64)
    start = np.empty(2 * DAY + 1, np.int64)
    capacity = np.zeros(DAY, np.int64)
    candidates = 0
    kept = 0
    seen = 0
    for o in range(o0, o1):
        r = region[o]
        here = r - r0
        p = P[0, r]
        office = u32(o)
        men = size[o]
        first = p[FIRST]
        days = i32(p[AS_OF] - first + 1)
        before[:] = first - 1
        waiting = 0
        full = 0
        for a in range(0, men, B):
            n = min(B, men - a)
            fill(g, n, a, bounds[o], cohorts)
            s_men(g, n, p, office, u32(0), k0, k1)
            m = 0
            for i in range(n):
                rows[m] = i
                m += g[col("man.possible") + i]
            move(g, g, GATED, rows, m)
            s_standing(g, m, p, office, u32(0), k0, k1)
            called = 0
            for i in range(m):
                rows[called] = i
                called += g[col("man.called") + i]
            tally[0] += n
            tally[1] += m
            tally[2] += called
            if full + called > B:
                waiting, kept = chunk(
                    w1, w2, w3, again, rows3, next2, next3, before, after, full,
                    P, r, here, office, k0, k1, C, X, line, line_until, waiting, dates, keys, kept,
                    s_person, s_summons, s_law, s_screens)
                full = 0
            for c in range(PERSONAL.size):
                f = PERSONAL[c]
                for j in range(called):
                    w1[f + full + j] = g[f + rows[j]]
            full += called
        waiting, kept = chunk(
            w1, w2, w3, again, rows3, next2, next3, before, after, full,
            P, r, here, office, k0, k1, C, X, line, line_until, waiting, dates, keys, kept,
            s_person, s_summons, s_law, s_screens)
        tally[3] += waiting
        # What a working day can hold: whole examinations that add up to the capacity over the year.
        worked = 0
        hold = np.int64(p[CAPACITY]) * np.int64(men)
        for day in range(days):
            capacity[day] = 0
            if works[day]:
                capacity[day] = (worked + 1) * hold // FULL_OFFICE - worked * hold // FULL_OFFICE
                worked += 1
        queue(line, waiting, office, k0, k1, first, days, capacity, examined, order, start)
        if exams.shape[1] > 0:
            for i in range(waiting):
                exams[0, seen] = o
                exams[1, seen] = line[0, i]
                exams[2, seen] = examined[i]
                seen += 1
        for a in range(0, waiting, B):
            n = min(B, waiting - a)
            for i in range(n):
                w1[col("serial") + i] = line[0, a + i]
            refill(w1, n, 0, bounds[o], cohorts)
            s_men(w1, n, p, office, u32(0), k0, k1)
            s_standing(w1, n, p, office, u32(0), k0, k1)
            s_person(w1, n, p, office, u32(0), k0, k1)
            bands(w1, n)
            for i in range(n):
                w1[col("appearance.on") + i] = line[1, a + i]
                w1[col("examined_on") + i] = examined[a + i]
            s_board(w1, n, p, office, u32(0), k0, k1)
            count(w1, n, OF_EXAMINED, C[0, here], X[0, here], first, days)
            for i in range(n):
                ready[0, candidates] = o
                ready[1, candidates] = w1[col("serial") + i]
                ready[2, candidates] = w1[col("ready.1") + i]
                ready[3, candidates] = w1[col("ready.2") + i]
                for law in range(2 * laws):
                    until[law, candidates] = line_until[law, a + i]
                candidates += w1[col("ready_on") + i] < NEVER
    for i in range(candidates):
        key = philox(u32(ready[1, i]), u32(ready[0, i]), u32(ORDER), u32(0), k0, k1)[0]
        ready[4, i] = i32(key)
    tally[4] += candidates
    tally[5] += kept
    tally[6] += seen
    return candidates


@compiled(HISTOGRAM)
def histogram(ready, n, region, taken, season, prefix, above, shift, bits, H):
    """One pass of the radix selection: only adds whole numbers, so any split gives the same."""
    for i in range(n):
        r = region[ready[0, i]]
        key = u32(ready[4, i])
        if taken[i] == NEVER and ready[1 + season, i] < NEVER:
            if above == 32 or (key >> u32(above)) == prefix[r]:
                H[r, (key >> u32(shift)) & u32((1 << bits) - 1)] += 1


@compiled(TAKE)
def take(ready, n, region, taken, season, limit, everybody):
    """Give the men whose key is within their region's limit the day from which they are taken."""
    for i in range(n):
        r = region[ready[0, i]]
        if taken[i] == NEVER and ready[1 + season, i] < NEVER:
            if everybody[r] or u32(ready[4, i]) <= limit[r]:
                taken[i] = ready[1 + season, i]


@compiled(SUMMON)
def dispatch(ready, n, taken, until, region, bounds, cohorts, P, k0, k1, r0, C, X, dates, keys,
             tally, s_men, s_standing, s_person, s_summons, s_law, s_screens, s_call):
    """The summons for dispatch of those whom a quota took, with its law; returns rows kept."""
    laws = P.shape[0]
    w = np.zeros(COLUMNS * B, np.int32)
    v = np.zeros(COLUMNS * B, np.int32)
    rows = np.empty(B, np.int64)
    source = np.empty(B, np.int64)
    none = np.full(B, -1, np.int32)
    before = np.empty((3, B), np.int32)
    after = np.empty((3, B), np.int32)
    kept = 0
    i = 0
    while i < n:
        o = ready[0, i]
        r = region[o]
        here = r - r0
        p = P[0, r]
        office = u32(o)
        first = p[FIRST]
        as_of = p[AS_OF]
        m = 0
        while i < n and ready[0, i] == o and m < B:
            if taken[i] < NEVER:
                w[col("serial") + m] = ready[1, i]
                w[col("taken_on") + m] = taken[i]
                source[m] = i
                m += 1
            i += 1
        refill(w, m, 0, bounds[o], cohorts)
        s_men(w, m, p, office, u32(0), k0, k1)
        s_standing(w, m, p, office, u32(0), k0, k1)
        s_person(w, m, p, office, u32(0), k0, k1)
        bands(w, m)
        s_call(w, m, p, office, u32(0), k0, k1)
        called = 0
        for j in range(m):
            c = w[col("taken_on") + j] - first + w[col("band") + j]
            C[0, here, TAKEN + c] += 1
            if p[MOBILISES] == 1:
                C[0, here, SENT + c] += 1
            rows[called] = j
            called += (w[col("call") + j] <= as_of) & (p[MOBILISES] == 0)
        tally[7] += m
        move(w, v, PERSONAL, rows, called)
        for j in range(called):
            v[col("call.came_before") + j] = NEVER
            v[col("summons.for") + j] = DISPATCH
        s_summons(v, called, p, office, u32(LAST_CALL), k0, k1)
        for j in range(called):
            v[col("appearance.on") + j] = v[col("call.came") + j]
            if v[col("call.came") + j] <= as_of:
                C[0, here, SENT + v[col("call.came") + j] - first + v[col("band") + j]] += 1
        for law in range(laws):
            for j in range(called):
                before[0, j] = until[law * 2, source[rows[j]]]
                before[1, j] = until[law * 2 + 1, source[rows[j]]]
                before[2, j] = first - 1
            judge(v, called, P, r, here, law, office, u32(LAST_CALL), k0, k1, C, X, s_law, s_screens)
            if law == 0:
                kept = keep(v, called, office, u32(LAST_CALL), first, dates, keys, kept)
            unite(v, v, v, none, none, called, C[law, here], X[law, here], first,
                  i32(as_of - first + 1), before, after)
    return kept
