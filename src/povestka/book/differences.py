"""What differs between two editions of the law, or between the law on two days."""

from __future__ import annotations

from typing import Any

from povestka.book.pages import first_day
from povestka.language.days import day
from povestka.law.book import BOOK
from povestka.readers.formula import formula


def differences(before: str, after: str, lang: str) -> dict[str, Any]:
    """The rules whose formula differs between two editions or days, and what began or ended.

    Each edition is taken as it stands on its first day; the earlier comes first, whichever is
    named first.
    """
    first, then = first_day(before), first_day(after)
    if then < first:
        before, after, first, then = after, before, then, first
    changed = []
    for rule in BOOK.rules.values():
        old, new = formula(rule, first), formula(rule, then)
        began = first < day(rule.since) <= then
        if old != new or began:
            changed.append(
                {
                    "name": rule.name,
                    "title": rule.title.in_(lang),
                    "says": rule.says.in_(lang),
                    "cites": [str(cite) for cite in rule.ground.cites],
                    "before": None if began else old,
                    "after": new,
                }
            )
    return {
        "before": before,
        "after": after,
        "checked_on": BOOK.checked_on,
        "rules": changed,
        "began": [
            {"name": one.name, "title": one.title.in_(lang), "since": one.since}
            for one in BOOK.statements.values()
            if first < day(one.since) <= then
        ],
        "ended": [
            {"name": one.name, "title": one.title.in_(lang), "until": one.until}
            for one in BOOK.statements.values()
            if one.until and first <= day(one.until) < then
        ],
    }
