"""Eight rules of dates over a million rows, in our language and in OpenFisca's.

The rules are a sketch made for timing, not the law: how a mailed summons, one in the portal
account and one in the register are served, when the ban on leaving runs and when the measures do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks import kernel_rules
from benchmarks import openfisca_rules as theirs
from benchmarks.measuring import RUNS, Line, faster, seconds, within
from povestka.language.days import NOT_YET, day
from povestka.language.terms import Parameter, Term
from povestka.language.writing import (
    all_of,
    by_date,
    day_fact,
    days,
    earliest,
    happened,
    when,
)
from povestka.law.calendar import CALENDAR
from povestka.readers.columns import Table, columns

Days = npt.NDArray[np.int32]

ROWS: Final = 1_000_000
REFORM: Final = "2026-01-01"
"""An invented reform: what is placed from this day on is served two days sooner."""

placed: Final = day_fact("placed")
handed: Final = day_fact("handed")
received: Final = day_fact("received")
refused: Final = day_fact("refused")
posted: Final = day_fact("posted")
due: Final = day_fact("due")
came: Final = day_fact("came")

OLD_DAYS: Final = Parameter("register_days", 7, "day")
NEW_DAYS: Final = Parameter("register_days_reformed", 5, "day")
GRACE: Final = Parameter("grace_days", 20, "day")


def rules(by_register: Term) -> dict[str, Term]:
    """The eight rules by name, for one way of being served by the register."""
    by_mail = earliest(received, refused)
    by_account = posted
    served = earliest(handed, by_mail, by_account, by_register)
    last = due + days(GRACE)
    restricted = all_of(happened(served), last < came)
    restrictions_from = when(restricted, last)
    return {
        "by_mail": by_mail,
        "by_account": by_account,
        "by_register": by_register,
        "served": served,
        "ban_from": earliest(placed, served),
        "ban_until": came,
        "restrictions_from": restrictions_from,
        "restrictions_until": when(happened(restrictions_from), came),
    }


PLAIN: Final = rules(placed + days(OLD_DAYS))
EDITIONS: Final = rules(
    by_date(
        placed,
        "register",
        {
            "old": (day("2025-01-01"), placed + days(OLD_DAYS)),
            "reformed": (day(REFORM), placed + days(NEW_DAYS)),
        },
    )
)


def people(rows: int = ROWS, seed: int = 1) -> Mapping[str, Days]:
    """Invented rows: a placement in 2025 or the first half of 2026, and what may follow it."""
    draw = np.random.default_rng(seed)
    start = (day("2025-01-01") + draw.integers(0, 540, rows)).astype(np.int32)

    def after(share: float, first: int, last: int) -> Days:
        """A day so long after placement, for this share of the rows; else not yet."""
        found = start + draw.integers(first, last, rows)
        return np.where(draw.random(rows) < share, found, NOT_YET).astype(np.int32)

    return {
        "placed": start,
        "handed": after(0.2, 0, 20),
        "received": after(0.2, 2, 25),
        "refused": after(0.05, 2, 25),
        "posted": after(0.6, 0, 3),
        "due": after(1, 10, 40),
        "came": after(0.7, 5, 120),
    }


DATES: Final = ("served", "ban_from", "ban_until", "restrictions_from", "restrictions_until")
"""What is asked for, of both: the five dates that the eight rules lead to."""


def _as_theirs(column: Days) -> npt.NDArray[np.datetime64]:
    """A column of days as OpenFisca holds it: what has not come or never will is far away."""
    return np.where(column >= NOT_YET, theirs.NEVER, column.astype("datetime64[D]"))


def _checked(form: str, rules: Mapping[str, Term], facts: Mapping[str, Days]) -> None:
    """Refuse to measure two things that do not give the same on every row of every rule."""
    ours = columns(list(rules.values()), Table(facts, {}), CALENDAR)
    made = theirs.simulation(form, {name: _as_theirs(one) for name, one in facts.items()})
    for name, own, other in zip(rules, ours, theirs.calculated(made, tuple(rules)), strict=True):
        differing = int(np.count_nonzero(_as_theirs(own) != other))
        if differing:
            raise ValueError(f"{name} ({form}) differs on {differing} of {len(own)} rows")


class Times(NamedTuple):
    """Seconds of each run: the readers of ours, OpenFisca's calculation, and with building."""

    columns: list[float]
    blocks: list[float]
    copied: list[float]
    asked: list[float]
    whole: list[float]


def _measured(form: str, rules: Mapping[str, Term], facts: Mapping[str, Days]) -> Times:
    """Everything in turn; the compiled rules after they were found to give the same."""
    outputs = [rules[name] for name in DATES]
    table, held = Table(facts, {}), {name: _as_theirs(one) for name, one in facts.items()}
    made, matrix = kernel_rules.eight(rules, DATES, tuple(facts)), np.stack(list(facts.values()))
    kernel_rules.same(made, matrix, columns(outputs, table, CALENDAR))
    blocks, room = made.blocks(matrix), np.zeros((len(DATES), matrix.shape[1]), np.int32)
    found = Times([], [], [], [], [])
    for _ in range(RUNS):
        kept: list[theirs.Simulation] = []
        own = seconds(lambda: columns(outputs, table, CALENDAR))
        compiled = seconds(lambda: made.over_blocks(blocks))
        copied = seconds(lambda: made.over_columns(matrix, room))
        built = seconds(lambda kept=kept: kept.append(theirs.simulation(form, held)))
        asked = seconds(lambda kept=kept: theirs.calculated(kept[0], DATES))
        for runs, taken in zip(found, (own, compiled, copied, asked, built + asked), strict=True):
            runs.append(taken)
    return found


_FORMS: Final = (
    ("plain", "plain", PLAIN, 1.5, 8),
    ("each row picks its edition", "as of", EDITIONS, 100, 200),
    ("the same, OpenFisca by hand", "by hand", EDITIONS, None, None),
)


def lines(rows: int = ROWS) -> Iterator[Line]:
    """The eight rules in each form, ours and OpenFisca's in turn."""
    facts = people(rows)
    for says, form, rules, least, most in _FORMS:
        _checked(form, rules, facts)
        found = _measured(form, rules, facts)
        yield within(f"{says}: povestka `columns`", found.columns)
        yield within(f"{says}: povestka `kernel`, facts in blocks", found.blocks)
        yield within(f"{says}: povestka `kernel`, columns copied in and out", found.copied)
        yield within(f"{says}: OpenFisca, calculate only", found.asked)
        yield within(f"{says}: OpenFisca, building the simulation too", found.whole)
        bold = "**" if least else ""
        told = f"{says}: {{}}, times as fast as calculate only"
        yield faster(f"{bold}{told.format('`columns`')}{bold}", found.columns, found.asked, least)
        yield faster(f"{bold}{told.format('`kernel`')}{bold}", found.blocks, found.asked, most)
        yield faster(told.format("`kernel`, columns copied"), found.copied, found.asked)
        yield faster(
            f"{says}: `columns`, times as fast as building too", found.columns, found.whole
        )
