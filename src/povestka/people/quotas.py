"""How many men each call-up was to take, by decree of the President, 2012-2026."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from povestka.language.days import day
from povestka.people.regions import table


@dataclass(frozen=True, slots=True)
class Quota:
    """The men of one call-up: `campaign` as in "2025-autumn", "2026-year" for the whole year.

    `first` and `until` are its first and last day (days since 1970). `decree` is the number of
    the decree and `decreed` its day, None where the reports at hand do not name them;
    `confidence` in the number of men is "high" or "medium".
    """

    campaign: str
    first: int
    until: int
    men: int
    decree: str | None
    decreed: int | None
    confidence: str


@cache
def quotas() -> tuple[Quota, ...]:
    """Every call-up whose quota is known, in the order of time.

    >>> last = quotas()[-1]
    >>> last.campaign, last.men, last.decree
    ('2026-year', 261000, '998')
    """
    return tuple(
        Quota(
            campaign=one["campaign"],
            first=day(one["from"]),
            until=day(one["until"]),
            men=int(one["quota"]),
            decree=one["decree"] or None,
            decreed=day(one["decree_date"]) if one["decree_date"] else None,
            confidence=one["confidence"],
        )
        for one in table("quotas.csv")
    )
