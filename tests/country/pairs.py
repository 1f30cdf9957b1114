"""Small scenarios to compare, and laws to compare them under."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from povestka.case.reforming import Reform
from povestka.country.comparing import Comparison, compare
from povestka.country.engines import Threads
from povestka.language.days import day
from povestka.language.words import Text
from povestka.people.scenario.model import Quota, RollOut, Scenario, Window

X = Text("X", "Х")

YEAR = Scenario(
    "year", X, X, day("2026-01-01"), day("2026-12-31"), 60_000,
    windows=(
        Window(day("2026-01-10"), day("2026-03-31"), 0.3),
        Window(day("2026-04-01"), day("2026-07-10"), 0.3),
        Window(day("2026-09-01"), day("2026-12-10"), 0.4),
    ),
    quotas=(
        Quota(day("2026-04-01"), day("2026-07-15"), 130_500),
        Quota(day("2026-10-01"), day("2026-12-31"), 130_500),
    ),
    roll_out=RollOut(day("2026-01-01"), day("2026-01-01"), day("2026-01-01")),
    settings={"channel.register_share": 0.8, "border.lag_off": (0, 1, 5, 20, 90)},
)
MOBILISATION = replace(
    YEAR,
    name="mobilisation",
    last=day("2026-05-31"),
    windows=(Window(day("2026-01-10"), day("2026-01-31"), 1.0),),
    quotas=(Quota(day("2026-01-20"), day("2026-02-28"), 300_000),),
    readings={"CR-6": "also_mobilised"},
    mobilisation=True,
)

FORTY = Reform("forty", X, X, parameters={"measures.days": 40})
LAPSES = Reform("lapses", X, X, variants={"reform.ban_ends": "lapses"})
COURT = Reform("court", X, X, variants={"reform.measures_order": "court"})
IN_PERSON = Reform(
    "in_person", X, X,
    variants={"reform.account": "notice_only", "reform.register": "notice_only"},
)
SERVICE = Reform("service", X, X, readings={"CR-3": "service"})


def under(*reforms: Reform, of: Scenario = YEAR) -> Scenario:
    """The scenario with reforms."""
    return replace(of, name="+".join(one.name for one in reforms), reforms=reforms)


def with_settings(of: Scenario = YEAR, **changes: Any) -> Scenario:
    """The scenario with other settings: a low line stands for the point of a key."""
    told = {key.replace("_", ".", 1): value for key, value in changes.items()}
    return replace(of, name="other", settings={**of.settings, **told})


KINDS = {
    "same": YEAR,
    "forty": under(FORTY),
    "lapses": under(LAPSES),
    "court": under(COURT),
    "in_person": under(IN_PERSON),
    "reading": replace(YEAR, readings={"CR-3": "service"}),
    "comes": with_settings(come_usual=0.5),
    "both": replace(with_settings(come_usual=0.5), reforms=(FORTY,)),
}
"""What A is compared with."""


@cache
def compared(kind: str) -> Comparison:
    """The year against another."""
    with Threads(2) as engine:
        return compare(YEAR, KINDS[kind], engine)
