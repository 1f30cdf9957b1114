"""A term as a formula that can be read, compared and hashed: rules by name, editions by day."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence

from povestka.language.days import NEVER, NOT_YET, date_of
from povestka.language.fold import Algebra, Later, fold
from povestka.language.sorts import Sort
from povestka.language.terms import (
    Annual,
    Choose,
    Compare,
    Fact,
    Gather,
    IsOneOf,
    Literal,
    Parameter,
    Rule,
    Shift,
    Term,
    When,
)


class _Formula(Algebra[str]):
    """Each term as text; of an edition only the variant in force on `day`, where one is given."""

    def __init__(self, top: Term, day: int | None) -> None:
        self.top = top
        self.day = day

    def literal(self, term: Literal) -> str:
        match term.sort:
            case Sort.TRUTH:
                return "yes" if term.value else "no"
            case Sort.NAME:
                return term.names[term.value]
            case Sort.DAY if term.value == NEVER:
                return "never"
            case Sort.DAY if term.value == NOT_YET:
                return "not yet"
            case Sort.DAY:
                return date_of(term.value).isoformat()
            case _:
                return str(term.value)

    def fact(self, term: Fact) -> str:
        return term.name

    def parameter(self, term: Parameter) -> str:
        return str(term.value)

    def shift(self, term: Shift, start: str, count: str) -> str:
        unit = term.duration.unit + ("" if count in ("1", "-1") else "s")
        first = ", the day itself counted" if term.duration.first == "same day" else ""
        return f"({start} + {count} {unit}{first})"

    def working_day(self, start: str) -> str:
        return f"working day on or after {start}"

    def annual(self, term: Annual, start: str) -> str:
        return f"the {term.dom:02d}.{term.month:02d} on or after {start}"

    def earliest(self, items: Sequence[str]) -> str:
        return f"earliest of ({', '.join(items)})"

    def latest(self, items: Sequence[str]) -> str:
        return f"latest of ({', '.join(items)})"

    def compare(self, term: Compare, left: str, right: str) -> str:
        if right == "not yet" and term.relation == "<":
            return f"{left} has come"
        return f"{left} {'before' if term.relation == '<' else 'on or before'} {right}"

    def is_one_of(self, term: IsOneOf, item: str) -> str:
        return f"{item} is {' or '.join(term.words)}"

    def all_of(self, items: Iterable[str]) -> str:
        return f"({' and '.join(items)})"

    def any_of(self, items: Iterable[str]) -> str:
        return f"({' or '.join(items)})"

    def negate(self, item: str) -> str:
        return f"not {item}"

    def when(self, term: When, condition: str, then: Later[str], otherwise: Later[str]) -> str:
        rest = otherwise()
        tail = "" if rest == "never" else f", else {rest}"
        return f"({then()} if {condition}{tail})"

    def choose(self, term: Choose, on: str | None, pick: Callable[[int], str]) -> str:
        if on is None:
            named = [f"{option.key}: {pick(n)}" for n, option in enumerate(term.options)]
            return f"{term.name}[{'; '.join(named)}]"
        if self.day is not None:
            return pick(term.in_force(self.day))
        dated = [f"{option.key}: {pick(n)}" for n, option in enumerate(term.options)]
        return f"by the day of {on} [{'; '.join(dated)}]"

    def gather(self, term: Gather, body: Later[str]) -> str:
        word = "some" if term.how == "any" else "the earliest over every"
        return f"{word} {term.each}: {body()}"

    def interval(self, start: str, end: str) -> str:
        return f"from {start} until {end}"

    def rule(self, term: Rule, inner: Later[str]) -> str:
        return inner() if term is self.top else term.name


class _Dated(_Formula):
    """The same with the first day of every edition: what a fingerprint must not miss."""

    def choose(self, term: Choose, on: str | None, pick: Callable[[int], str]) -> str:
        return f"{super().choose(term, on, pick)} {[option.since for option in term.options]}"


def formula(term: Term, day: int | None = None) -> str:
    """The formula of a rule or of a part of one: of all its editions, or as in force on a day."""
    memo: dict[int, str] = {}
    return fold(term, _Formula(term, day), memo)


def fingerprint(rules: Iterable[Rule]) -> str:
    """A SHA-256 over the formulas, editions, words and grounds of rules, in the order given."""
    digest = hashlib.sha256()
    for rule in rules:
        ground = rule.ground
        memo: dict[int, str] = {}
        whole = fold(rule, _Dated(rule, None), memo)
        spoken = (rule.name, whole, rule.says.en, rule.says.ru, *map(str, ground.cites))
        rest = (*ground.sources, ground.certainty.value, str(ground.confirmed))
        digest.update("\x1f".join((*spoken, *rest)).encode() + b"\x1e")
    return f"sha256:{digest.hexdigest()}"
