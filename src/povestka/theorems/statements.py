"""What a theorem is: a statement about every row, in words and as a term, and what defends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from povestka.language.sorts import Sort, want
from povestka.language.sources import Cite
from povestka.language.terms import Term
from povestka.language.words import Text
from povestka.language.writing import YES

PROVED: Final = "proved"
REFUTED: Final = "refuted"
GAVE_UP: Final = "gave up"


@dataclass(frozen=True)
class Theorem:
    """A statement about the law: `holds` is so of every possible row of which `given` is so.

    `name` is stable. `cites` are the articles it defends, `expects` is what the solver finds of
    the law as it stands: PROVED, or REFUTED where the statement is false and its counterexample
    is the point. `readings` fixes switches; each of `free` may stand at any of its readings, the
    others stand at their defaults. `years` are the first and last year of which it speaks, where
    it counts working days; without them it speaks of 2012 to 2039.
    """

    name: str
    says: Text
    cites: tuple[Cite, ...]
    holds: Term
    given: Term = YES
    kind: str = "summons"
    expects: str = PROVED
    readings: Mapping[str, str] = field(default_factory=dict)
    free: tuple[str, ...] = ()
    years: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        want(Sort.TRUTH, self.holds, self.given)
        if self.expects not in (PROVED, REFUTED):
            raise ValueError(f"{self.name}: a theorem expects {PROVED!r} or {REFUTED!r}")


@dataclass(frozen=True)
class Found:
    """What the solver found of a theorem.

    `status` is PROVED, REFUTED or GAVE_UP, `vacuous` that no possible row meets its premise.
    `witness` is a case of the shape of a case file for which the statement is false, with the
    readings under which it is (`under`).
    """

    theorem: Theorem
    status: str
    seconds: float
    vacuous: bool = False
    witness: Mapping[str, object] | None = None
    under: Mapping[str, str] = field(default_factory=dict)

    @property
    def as_expected(self) -> bool:
        """Whether it was found what the theorem expects, of more than nothing."""
        return self.status == self.theorem.expects and not self.vacuous
