"""The law of one summons as one writes it by hand: row by row, with branches and early exits.

The enacted law under the default readings; no reform, no other reading, no reasons. What the
rules hold in sixty terms stands here in one loop, to be as fast as a plain loop is. Plain Python
that Numba compiles (`one_summons` copies what stands below the line).
"""

from __future__ import annotations

from typing import Any

from povestka.language.days import NEVER, NOT_YET
from povestka.readers.arithmetic import add_days, add_years, compiled, i32, inlined

# Days of the law, written in by `one_summons`.
APRIL_2023: int = 0
AUGUST_2023: int = 0
OCTOBER_2023: int = 0
JANUARY_2024: int = 0
REGISTERS_RUN: int = 0
NOVEMBER_2025: int = 0

# ---- compiled from here


@inlined
def service(
    handed: int, refused: int, delivered: int, posted: int, placed: int, withdrawn: int
) -> tuple[int, int]:
    """The day on which a summons is served, and by which route."""
    served, route = NEVER, 0
    if handed < withdrawn:
        served, route = handed, 1
    if APRIL_2023 <= refused < withdrawn and refused < served:
        served, route = refused, 2
    if APRIL_2023 <= delivered < withdrawn and delivered < served:
        served, route = delivered, 3
    if APRIL_2023 <= posted < withdrawn and posted < served:
        served, route = posted, 4
    if placed >= APRIL_2023:
        register = add_days(placed, i32(8))
        if register < withdrawn and register < served:
            served, route = register, 5
    return served, (route if served < NOT_YET else 0)


@inlined
def beginning(first: int, served: int, placed: int, sent: int) -> int:
    """The day on which the ban begins, by the edition of the first day of the summons."""
    if first < APRIL_2023:
        return NEVER
    if first < AUGUST_2023:
        return served
    if first < REGISTERS_RUN and sent < placed:
        return sent
    if placed < NOT_YET:
        return placed
    return served if first < REGISTERS_RUN else NEVER


@inlined
def subject(
    on: int, conscript: bool, stated: bool, t18: int, t27: int, t30: int, ground: bool,
    starts: int, until: int,
) -> bool:
    """Whether he is subject to call-up on a day."""
    if not conscript:
        return False
    if ground and starts <= on and on <= until:
        return False
    if not stated:
        return True
    if on < t18:
        return False
    if on < JANUARY_2024:
        return on < t27
    return on < t30 and t27 >= JANUARY_2024


@inlined
def released(
    on: int, as_of: int, stated: bool, t27: int, t30: int, ground: bool, starts: int, until: int
) -> int:
    """The first day after another on which a man who is subject is so no longer."""
    end = NEVER
    if stated:
        end = t27 if on < JANUARY_2024 and t27 < JANUARY_2024 else t30
    if ground and on < starts and starts <= until and starts < end:
        end = starts
    return end if end <= as_of else NOT_YET


@inlined
def lasting(
    on: int, end: int, as_of: int, conscript: bool, stated: bool, t18: int, t27: int, t30: int,
    ground: bool, starts: int, until: int,
) -> tuple[int, int]:
    """From a day on which it would begin to the day on which it ends, if he is subject then."""
    if on >= NEVER or not subject(on, conscript, stated, t18, t27, t30, ground, starts, until):
        return NEVER, NEVER
    end = min(end, released(on, as_of, stated, t27, t30, ground, starts, until))
    return (on, end) if on < end else (NEVER, NEVER)


@compiled("HAND")
def by_hand(
    handed: Any, withdrawn: Any, refused: Any, delivered: Any, posted: Any, placed: Any,
    status: Any, stated: Any, born: Any, sent: Any, appear: Any, ground_from: Any, granted: Any,
    ground_until: Any, came: Any, reason_from: Any, reason_until: Any, reason_shown: Any,
    concerns: Any, about: Any, upheld_on: Any, believed_status: Any, believed_stated: Any,
    believed: Any, has_ground: Any, has_come: Any, has_complaint: Any, as_of: int, out: Any,
) -> None:
    """Every row: its service, its ban and measures in law and by the register, its duties."""
    for x in range(handed.size):
        wd, a, r = withdrawn[x], appear[x], placed[x]
        served, route = service(handed[x], refused[x], delivered[x], posted[x], r, wd)
        first = min(r, sent[x], handed[x], refused[x], delivered[x], posted[x])
        appeared = came[x] if has_come[x] != 0 and first <= came[x] else NEVER
        covers = reason_from[x] < NOT_YET and reason_from[x] <= a and a <= reason_until[x]
        shown = reason_shown[x] if covers else NEVER
        counts = has_complaint[x] != 0 and concerns[x] != 0 and first <= upheld_on[x]
        of_summons = upheld_on[x] if counts and about[x] == 0 else NEVER
        of_ban = upheld_on[x] if counts and about[x] <= 1 else NEVER
        of_measures = upheld_on[x] if counts and (about[x] == 0 or about[x] == 2) else NEVER
        begins = beginning(first, served, r, sent[x])
        ban_end = min(appeared, shown, wd, of_ban)
        timely = served <= a and (route != 1 or add_days(served, i32(3)) <= a)
        clock = max(served, add_days(a, i32(21)))
        arise = timely and served >= APRIL_2023 and clock < NOT_YET and shown >= clock
        arise = arise and clock <= appeared and clock <= wd and clock <= of_measures
        measures_end = min(add_days(appeared, i32(1)), shown, wd, of_measures)
        t18 = add_years(born[x], i32(18))
        t27 = add_years(born[x], i32(27))
        t30 = add_years(born[x], i32(30))
        for place in (2, 11):  # in law, and by what the register believes
            law = place == 2
            conscript = (status[x] if law else believed_status[x]) == 0
            known = (stated[x] if law else believed_stated[x]) != 0
            starts = max(ground_from[x], granted[x] if law else believed[x])
            out[place, x], out[place + 1, x] = lasting(
                begins, ban_end, as_of, conscript, known, t18, t27, t30, has_ground[x] != 0,
                starts, ground_until[x],
            )
            out[place + 2, x], out[place + 3, x] = lasting(
                clock if arise else NEVER, measures_end, as_of, conscript, known, t18, t27, t30,
                has_ground[x] != 0, starts, ground_until[x],
            )
        fined = timely and status[x] <= 1 and served <= as_of and a < as_of and a < appeared
        fined = fined and shown >= NOT_YET and wd >= NOT_YET and of_summons >= NOT_YET
        out[0, x] = served
        out[1, x] = route
        out[6, x] = fined
        out[7, x] = (30_000 if a >= OCTOBER_2023 else 3_000) if fined else 0
        late = APRIL_2023 <= served < NOT_YET and a < served < appeared
        out[8, x] = add_days(served, i32(14)) if late else NEVER
        out[9, x] = NOVEMBER_2025 <= r < NOT_YET and add_days(r, i32(30)) < a
        on_paper = (route == 1 or route == 2) and served <= a
        out[10, x] = on_paper and a < add_days(served, i32(3))
