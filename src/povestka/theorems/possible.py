"""What can stand in one case file: the relations of its facts, as terms.

A theorem speaks of every row for which this holds, so that its witness is a case that can be
asked. `case.relations` refuses the same, on a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.terms import Term
from povestka.language.writing import YES, all_of, any_of, happened, same_day, some
from povestka.law import facts
from povestka.law.facts import as_of, first_day


def implies(condition: Term, then: Term) -> Term:
    """`then` holds wherever the condition does."""
    return any_of(~condition, then)


def _by_asking(*events: Term) -> Term:
    """What has happened has happened by the day of asking."""
    return all_of(*(implies(happened(event), event <= as_of) for event in events))


_RECEIPT: Final = all_of(
    ~(happened(facts.delivered) & happened(facts.returned)),
    ~(happened(facts.handed) & same_day(facts.handed, facts.refused)),
)
_REASON: Final = all_of(
    implies(
        ~happened(facts.reason_from),
        ~happened(facts.reason_until) & ~happened(facts.reason_shown),
    ),
    facts.reason_from <= facts.reason_until,
)
_SUMMONS: Final = all_of(
    happened(facts.appear),
    _by_asking(
        facts.placed, facts.posted, facts.sent, facts.handed, facts.refused, facts.delivered,
        facts.returned, facts.withdrawn, facts.reason_from, facts.reason_shown,
    ),
    _RECEIPT,
    _REASON,
    implies(
        happened(first_day), (first_day <= facts.withdrawn) & (first_day <= facts.reason_shown)
    ),
)
_COMPLAINT: Final = all_of(
    facts.complaint_concerns,
    happened(facts.complaint_filed),
    _by_asking(facts.complaint_filed, facts.complaint_upheld, facts.complaint_rejected),
    ~(happened(facts.complaint_upheld) & happened(facts.complaint_rejected)),
    facts.complaint_filed <= facts.complaint_upheld,
    facts.complaint_filed <= facts.complaint_rejected,
)
_GROUND: Final = all_of(
    facts.ground_from <= facts.ground_until,
    happened(facts.ground_from),
    _by_asking(facts.ground_granted),
)
_CAME: Final = all_of(
    happened(facts.came),
    _by_asking(facts.came),
    implies(happened(first_day), first_day <= facts.came),
)

_EACH: Final[Mapping[str, Term]] = {
    "ground": _GROUND, "complaint": _COMPLAINT, "appearance": _CAME, "summons": _SUMMONS,
}


def _all(*kinds: str) -> Term:
    return all_of(*(~some(kind, ~_EACH[kind]) for kind in kinds))


POSSIBLE: Final[Mapping[str, Term]] = {
    "summons": all_of(_SUMMONS, _all("ground", "complaint", "appearance")),
    "person": all_of(facts.born_stated, _all("ground", "summons")),
    "decision": all_of(happened(facts.decided), _by_asking(facts.decided), _all("complaint")),
    "complaint": _COMPLAINT,
    "book": YES,
}
"""For each kind of row: whether its facts can stand in a case file with one summons."""
