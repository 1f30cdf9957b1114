"""The verdict on every claim, computed from the model wherever a check puts it to the law.

>>> verdict("C008").verdict
'reproduced'
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from povestka.language.words import Text
from povestka.press.checking import Finding, carried_out, earlier
from povestka.press.loading import CLAIMS, contradictions_written
from povestka.press.model import REPORTS, Claim
from povestka.press.telling import joined, quoted

_NOT_NEW: Final = Text(
    "It held before, so that it is not new.", "Так было и раньше, поэтому новым это не является."
)


_SIDES: Final = {
    key: frozenset(name for side in one["sides"] for name in side)
    for key, one in contradictions_written().items()
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on a claim: by which editions and readings, and the arithmetic or reason.

    `verdict` is a key of `model.VERDICTS`; `by` the findings that reproduce the claim, none
    for another verdict.
    """

    claim: Claim
    verdict: str
    by: tuple[Finding, ...]
    shown: Text

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """The verdict as one JSON object, its words in the language."""
        claim = self.claim
        return {
            "claim": claim.name,
            "verdict": self.verdict,
            "by": [one.by() for one in self.by],
            "shown": self.shown.in_(lang),
            "component": claim.component,
            "report": claim.report,
            "report_says": REPORTS[claim.report].in_(lang),
            "kind": claim.kind,
            "says": claim.says.in_(lang),
            "quantity": claim.quantity or None,
            "unit": claim.unit or None,
            "computed": claim.check is not None,
            "statements": list(claim.statements),
            "agrees_with": list(claim.agrees_with),
            "disagrees_with": list(claim.disagrees_with),
            "contradictions": list(contradictions_of(claim.name)),
        }


def judged(claim: Claim) -> Verdict:
    """The verdict on a claim, from its check or, where it has none, from its reason.

    ValueError for a claim that has neither: no claim goes without a verdict.
    """
    if not claim.check:
        if not (claim.verdict and claim.reason):
            raise ValueError(f"{claim.name} has neither a check nor a verdict with its reason")
        said = [quoted(name) for name in claim.statements]
        return Verdict(claim, claim.verdict, (), joined([claim.reason, *said], " "))
    findings = carried_out(claim.check)
    in_use = [one for one in findings if one.holds and not one.switch]
    settled = {one.wording for one in in_use}
    switched = [
        one for one in findings if one.holds and one.switch and one.wording not in settled
    ]
    found = (*in_use, *switched)
    before = earlier(claim.check)
    new = not any(one.holds for one in before)
    shown = [*_arithmetic(findings, found), *(one.shown for one in before)]
    shown += [] if new else [_NOT_NEW]
    shown += [claim.reason] if claim.reason else []
    if not (found and new):
        return Verdict(claim, "contradicted", (), joined(shown, " "))
    return Verdict(claim, "reproduced", found, joined(shown, " "))


def _arithmetic(findings: tuple[Finding, ...], found: tuple[Finding, ...]) -> list[Text]:
    """The first setting in which it holds, then the latest in whose text it does not.

    Where it holds in none, the first and the latest in which it was asked.
    """
    failing = [one for one in findings if not (one.holds or one.switch)]
    told = [*(found[:1] or failing[:1]), *failing[-1:]]
    return list(dict.fromkeys(one.shown for one in told))


@cache
def verdict(name: str) -> Verdict:
    """The verdict on the claim of a name, computed once; KeyError where there is no such claim."""
    return judged(CLAIMS[name])


def verdicts() -> tuple[Verdict, ...]:
    """The verdict on every claim, in the order of their names."""
    return tuple(verdict(name) for name in CLAIMS)


@cache
def contradictions_of(name: str) -> tuple[str, ...]:
    """The contradictions between the reports in which a claim takes a side.

    >>> contradictions_of("C112")
    ('X2',)
    """
    return tuple(
        key
        for key, one in _SIDES.items()
        if name in one
    )
