"""The answers of a case: value, state, readings that would change it, and the chain of reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, ClassVar, Final

from povestka.case.engine import Open, Outcome, Settled
from povestka.case.met import names_met
from povestka.case.model import Case
from povestka.case.reforming import Reform
from povestka.language.days import date_of
from povestka.language.terms import Rule, Term
from povestka.law.book import BOOK
from povestka.readers.decide import Step
from povestka.readers.explain import plain
from povestka.readers.formula import fingerprint

SCHEMA: Final = "povestka/case/1"


@cache
def book_fingerprint() -> str:
    """The SHA-256 of the book of rules that gave an answer."""
    return fingerprint(BOOK.rules.values())


@cache
def cited(rule: Rule) -> tuple[str, ...]:
    """The places that a rule cites, as short text."""
    return tuple(str(cite) for cite in rule.ground.cites)


@cache
def drafted_fingerprint() -> str:
    """The SHA-256 of the book with every variant that a reform may pick."""
    return fingerprint(BOOK.drafted.values())


@dataclass(frozen=True, slots=True)
class Touched:
    """The reform an answer was given under, and the terms and picks that tell what it touches."""

    reform: Reform
    terms: tuple[Term, ...]
    under: frozenset[tuple[str, str]]

    def of(self, *terms: Term, own: bool = False) -> list[str]:
        """What the reform sets or picks that some terms meet; `own`, that they say themselves."""
        met = names_met(terms, self.under, own=own)
        return [name for name in self.reform.changes if name in met]

    def to_dict(self) -> dict[str, Any]:
        """The name of the reform, and what of it can matter to the answer."""
        return {"name": self.reform.name, "touches": self.of(*self.terms)}


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `readings` are open ones, `reported` those of the press and of practice.

    `unsettled` holds the switches under which the answer depends on a fact that is not known.
    Under a reform `touched` tells what of it can matter here, and marks each reason whose words
    are those of the enacted law while the reform has changed what they say.
    """

    question: str
    summons: str | None
    rule: Rule
    edition: str
    outcome: Outcome
    by: str | None
    state: str
    expected: bool
    readings: Mapping[str, Any]
    reported: Mapping[str, Any]
    unsettled: Mapping[str, Open]
    notes: tuple[Rule, ...]
    chain: tuple[tuple[Step, bool], ...]
    assumed: tuple[str, ...]
    touched: Touched | None = None

    @property
    def value(self) -> Any:
        """The value, null where the answer depends."""
        return self.outcome.value if isinstance(self.outcome, Settled) else None

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """The answer as JSON has it, its words in the language."""
        ground = self.rule.ground
        found: dict[str, Any] = {"question": self.question}
        if self.summons:
            found["summons"] = self.summons
        if isinstance(self.outcome, Settled):
            found["value"] = self.outcome.value
        else:
            found["missing"] = list(self.outcome.missing)
            found["possible"] = list(self.outcome.possible)
        if self.question == "served_on":
            found["by"] = self.by
        return found | {
            "state": self.state,
            "expected": self.expected,
            "rule": self.rule.name,
            "edition": self.edition,
            "cites": list(cited(self.rule)),
            "sources": list(ground.sources),
            "certainty": ground.certainty.value,
            "confirmed": all(step.rule.ground.confirmed for step, _ in self.chain)
            and ground.confirmed,
            "readings": dict(self.readings),
            "reported": dict(self.reported),
            "unsettled": {
                key: {"missing": list(one.missing), "possible": list(one.possible)}
                for key, one in self.unsettled.items()
            },
            "notes": [rule.says.in_(lang) for rule in self.notes],
            "assumed": list(self.assumed),
            **({"reform": self.touched.to_dict()} if self.touched else {}),
            "because": [self._reason(step, known, lang) for step, known in self.chain],
        }

    def _reason(self, step: Step, known: bool, lang: str) -> dict[str, Any]:
        """One step of the chain; under a reform, with what of it changes this very rule."""
        reformed = {"reformed": self.touched.of(step.rule, own=True)} if self.touched else {}
        picked = [pair for pair in step.picked if pair[0] not in BOOK.variants]
        return {
            "rule": step.rule.name,
            "value": plain(step.rule, step.value) if known else None,
            "known": known,
            "cites": list(cited(step.rule)),
            "says": step.rule.says.in_(lang),
            "readings": [f"{name}={key}" for name, key in picked],
            **reformed,
        }


@dataclass(frozen=True)
class Decision:
    """All answers of a case. `to_dict` is the JSON; a notebook shows it as a page."""

    case: Case
    readings: Mapping[str, str]
    answers: tuple[Answer, ...]
    file: str = field(default="")
    reform: Reform | None = field(default=None)

    drawn_by: ClassVar[Callable[[Decision], str] | None] = None
    """Set by the package to the report that draws a decision: this room knows none."""

    def _repr_html_(self) -> str | None:
        return self.drawn_by() if self.drawn_by else None

    @cached_property
    def assumed(self) -> tuple[str, ...]:
        """What the answers take for granted."""
        return tuple(dict.fromkeys(path for answer in self.answers for path in answer.assumed))

    def answer(self, question: str, summons: str | None = None) -> Answer:
        """The answer to a question; KeyError where it was not asked."""
        for one in self.answers:
            if (one.question, one.summons) == (question, summons):
                return one
        raise KeyError(question)

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """The decision as one JSON object of the schema `povestka/case/1`.

        Under a reform it names it, and `law` holds the whole overlay with the hash of the book
        in which its variants stand.
        """
        overlay = {}
        if self.reform:
            drafted = {"drafted": drafted_fingerprint()}
            overlay["reform"] = {**self.reform.to_dict(lang), **drafted}
        return {
            "schema": SCHEMA,
            "file": self.file,
            "as_of": date_of(self.case.as_of).isoformat(),
            "law": {"checked_on": BOOK.checked_on, "book": book_fingerprint(), **overlay},
            **({"reform": self.reform.name} if self.reform else {}),
            "under": [f"{name}={key}" for name, key in self.readings.items()],
            "assumed": list(self.assumed),
            "facts": [
                {
                    "fact": event.fact,
                    "on": date_of(event.on).isoformat() if isinstance(event.on, int) else "unknown",
                    **event.of,
                }
                for event in self.case.log()
            ],
            "answers": [answer.to_dict(lang) for answer in self.answers],
        }
