"""A claim of a report, the check that puts it to the law, and the verdict that follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from povestka.language.words import Text

KINDS: Final = ("rule", "date", "number", "actor", "context", "critique")
"""What sort of sentence a claim is: `actor` is what somebody is quoted as saying."""

VERDICTS: Final[Mapping[str, Text]] = {
    "reproduced": Text("reproduced", "воспроизводится"),
    "contradicted": Text("contradicted", "опровергается"),
    "other layer": Text("other layer", "другой слой"),
    "not testable": Text("not testable", "непроверяемо"),
}
"""The four verdicts: the code, and its words."""

REPORTS: Final = (
    Text("an agency's report of April 2023", "сообщение агентства, апрель 2023 года"),
    Text("two texts of April 2023 in one page", "два текста апреля 2023 года на одной странице"),
    Text("an article of October 2025", "статья октября 2025 года"),
    Text("a rewritten report of April 2023", "пересказ сообщения, апрель 2023 года"),
    Text("a newspaper of April 2023", "газета, апрель 2023 года"),
)
"""The five reports, by number."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A number, a day or words read out of a statement of the book by a pattern with one group."""

    statement: str
    find: str


@dataclass(frozen=True, slots=True)
class Check:
    """How a claim is put to the law: relations that hold if the claim is right.

    They are asked of each of `cases` under each of `editions`, with every contested reading; or,
    where there is no case, of the book alone. `not_in` names editions in which they must fail
    for the claim to be right ("for the first time"). `values` are read from statements.
    """

    holds: tuple[str, ...]
    cases: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    values: Mapping[str, Extract] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one report, in words of both languages.

    Where `check` is none, `verdict` is "other layer" or "not testable", and `reason` says why;
    with a check `reason` may add what the arithmetic does not say. `statements` are those of the
    book that speak of it, `quantity` is the number or day as printed, in `unit`.
    """

    name: str
    report: int
    kind: str
    component: str
    says: Text
    quantity: str = ""
    unit: str = ""
    agrees_with: tuple[str, ...] = ()
    disagrees_with: tuple[str, ...] = ()
    check: Check | None = None
    verdict: str = ""
    reason: Text | None = None
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the system that the reports speak of, and what the model has for it."""

    name: str
    title: Text
    has: Text
    rules: tuple[str, ...]
    statements: tuple[str, ...]
    readings: tuple[str, ...]
    claims: tuple[Claim, ...]

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """The component as JSON has it, its words in the language, its claims by name."""
        return {
            "component": self.name,
            "title": self.title.in_(lang),
            "has": self.has.in_(lang),
            "rules": list(self.rules),
            "statements": list(self.statements),
            "readings": list(self.readings),
            "claims": [claim.name for claim in self.claims],
        }
