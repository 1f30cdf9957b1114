"""What a theorem is: a statement about every row, in words and as a term, and what defends it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from povestka.language.sorts import Sort, want
from povestka.language.sources import Cite
from povestka.language.terms import Term
from povestka.language.words import Text
from povestka.language.writing import YES

PROVED: Final = "proved"
REFUTED: Final = "refuted"
GAVE_UP: Final = "gave up"
YEARS: Final = (2012, 2039)
"""The first and last year of which a theorem speaks that does not count working days."""


def json_ready(value: Any) -> Any:
    """A case as JSON has it: days as text."""
    match value:
        case dt.date():
            return value.isoformat()
        case Mapping():
            return {name: json_ready(one) for name, one in value.items()}
        case list():
            return [json_ready(one) for one in value]
        case _:
            return value


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
    vacuous: bool = False
    witness: Mapping[str, object] | None = None
    under: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0

    def to_dict(self) -> dict[str, Any]:
        """The result as JSON has it; `seconds` are those that somebody measured."""
        theorem = self.theorem
        return {
            "name": theorem.name,
            "status": self.status,
            "expected": theorem.expects,
            "vacuous": self.vacuous,
            "statement": {"en": theorem.says.en, "ru": theorem.says.ru},
            "cites": [str(cite) for cite in theorem.cites],
            "kind": theorem.kind,
            "readings": dict(theorem.readings),
            "under_every_reading_of": list(theorem.free),
            "years": list(theorem.years or YEARS),
            "seconds": round(self.seconds, 3),
            "witness": None if self.witness is None else json_ready(self.witness),
            "under": {name: key for name, key in self.under.items() if self.witness},
        }

    @property
    def as_expected(self) -> bool:
        """Whether it was found what the theorem expects, of more than nothing."""
        return self.status == self.theorem.expects and not self.vacuous
