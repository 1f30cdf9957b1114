"""Eight rules of dates over a million rows, in our language and in OpenFisca's.

The rules are a sketch made for timing, not the law: how a mailed summons, one in the portal
account and one in the register are served, when the ban on leaving runs and when the measures do.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
import numpy.typing as npt

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
