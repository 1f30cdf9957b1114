"""What was found of the law, gathered to be kept beside it: theorems settled, cases per rule.

A page that tells of a theorem cannot wait for the solver, nor one of a rule for every case to be
decided. So both are made by a command (`make evidence`) and kept as files, each with the
fingerprint of the book of which it speaks; a test makes them again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

from povestka.case.answers import Answer, book_fingerprint, drafted_fingerprint
from povestka.case.asking import decide
from povestka.case.engine import machine
from povestka.case.reading import read
from povestka.case.rows import Row, rows
from povestka.language.fold import parts_of, walk
from povestka.language.sorts import Sort
from povestka.language.terms import Rule, Term
from povestka.law.book import BOOK
from povestka.readers.explain import plain
from povestka.readers.source import Function, Signature
from povestka.readers.values import values
from povestka.theorems.book import THEOREMS, rules_of
from povestka.theorems.statements import Found, Theorem

Kept = dict[str, Any]

NOTHING: Final = (None, False)
"""The values of a rule that does not hold or does not arise."""
MOST: Final = 12
"""So many cases are named on each side of a rule."""
_UNDER: Final[tuple[Mapping[str, str], ...]] = ({}, {"CR-7": "draft_steps"}, {"CR-17": "enrolled"})
"""The law by default, and the readings without which some rule has cases on one side alone."""


def settled_theorems(found: Iterable[Found]) -> Kept:
    """What the solver found, each with the rules it names itself and those `through` them.

    The seconds are left out, since they differ from machine to machine.
    """
    return {**_of_the_book(), "theorems": [_settled(one) for one in found]}


def _of_the_book() -> Kept:
    return {
        "checked_on": BOOK.checked_on,
        "book": book_fingerprint(),
        "drafted": drafted_fingerprint(),
    }


def _settled(found: Found) -> Kept:
    own, through = rules_named(found.theorem)
    told = {key: value for key, value in found.to_dict().items() if key != "seconds"}
    return {**told, "rules": own, "through": through}


def rules_named(theorem: Theorem) -> tuple[list[str], list[str]]:
    """The rules of the book that a theorem names itself, and those it draws on through them."""
    own: set[str] = set()
    waiting: list[Term] = [theorem.given, theorem.holds]
    seen: set[int] = set()
    while waiting:
        term = waiting.pop()
        if isinstance(term, Rule):
            own.add(term.name)
        elif id(term) not in seen:
            seen.add(id(term))
            waiting += parts_of(term)
    met = {term.name for term in walk(theorem.given, theorem.holds) if isinstance(term, Rule)}
    if THEOREMS.get(theorem.name) is theorem:  # an edge of an interval is made without its rule
        own |= set(rules_of(theorem.name)) - met
    known = set(BOOK.rules)
    return sorted(own & known), sorted((met - own) & known)


def exercised(cases: Mapping[str, Mapping[str, Any]], asks: Iterable[Mapping[str, Any]]) -> Kept:
    """For each rule some cases in which it `holds` and some in which it does `not`.

    `cases` are case files by name, read but not checked. Cases of which the reasons meet a rule
    come first, the shortest of them; where there are none on a side, any case in which the rule
    has such a value, under another reading if it needs one. `counts` says of how many they are.
    `readings` are the cases in which another reading changes an answer, and `asks` the questions
    that `cases/rules` puts to a rule alone.
    """
    sides: dict[str, tuple[list[Kept], list[Kept]]] = {name: ([], []) for name in BOOK.rules}
    readings: dict[str, dict[str, None]] = {key: {} for key in BOOK.contested}
    shortest = sorted(cases, key=lambda name: (len(repr(cases[name])), name))
    for name in shortest:
        met: dict[str, Any] = {}
        for answer in decide(cases[name]).answers:
            _note(met, _met(answer))
            for switch in (*answer.readings, *answer.reported, *answer.unsettled):
                readings[switch.partition("=")[0]][name] = None
        for rule, value in met.items():
            sides[rule][value in NOTHING].append({"case": name, "value": value})
    for under in _UNDER:
        _fill(sides, {name: cases[name] for name in shortest}, under)
    return {
        **_of_the_book(),
        "rules": {name: _few(*both) for name, both in sides.items()},
        "readings": {key: list(names)[:MOST] for key, names in readings.items()},
        "asks": _asked(asks),
    }


def _few(holds: list[Kept], fails: list[Kept]) -> Kept:
    return {"holds": holds[:MOST], "not": fails[:MOST], "counts": [len(holds), len(fails)]}


def _note(met: dict[str, Any], found: Iterable[tuple[str, Any]]) -> None:
    """Note values of rules by name; a rule that is met twice holds if it does once."""
    for rule, value in found:
        if met.get(rule) in NOTHING:
            met[rule] = value


def _met(answer: Answer) -> Iterator[tuple[str, Any]]:
    """The rules whose value is known in the reasons of an answer."""
    for step, known in answer.chain:
        if known:
            for one in step.chain():
                yield one.rule.name, _plain(one.rule, one.value)


def _fill(
    sides: Mapping[str, tuple[list[Kept], list[Kept]]],
    cases: Mapping[str, Mapping[str, Any]],
    under: Mapping[str, str],
) -> None:
    """Cases for the sides of rules that have none yet, with the readings that they need."""
    lacking = {(name, side) for name, both in sides.items() for side in (0, 1) if not both[side]}
    for name, case in cases.items():
        met: dict[str, Any] = {}
        for row in rows(read(case)):
            _note(met, _values(row, under))
        for rule, value in met.items():
            side = int(value in NOTHING)
            if (rule, side) in lacking:
                more = {"under": dict(under)} if under else {}
                sides[rule][side].append({"case": name, "value": value, **more})


@cache
def _asked_of(kind: str) -> tuple[tuple[Rule, ...], Signature, Function]:
    """Every rule that a kind of row asks, and what computes them all."""
    met = walk(*machine(kind).outputs)
    found = tuple({one.name: one for one in met if isinstance(one, Rule)}.values())
    return found, *values(found, kind, BOOK.calendar)


def _values(row: Row, under: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """Every rule of a row with its value, where it has the same at both ends of what is open."""
    found, takes, run = _asked_of(row.kind)
    picks, settings = takes.picks(under), takes.settings({})
    least, most = (run(*_at(row, takes, end), picks, settings) for end in (0, 1))
    for rule, value, other in zip(found, least, most, strict=True):
        if value == other:
            yield rule.name, _plain(rule, value)


def _at(row: Row, takes: Signature, end: int) -> tuple[Any, Any]:
    """The facts and the records of a row, each that is not known at one end of its range."""
    facts = tuple(row.facts[fact.name].ends[end] for fact in takes.facts)
    records = tuple(
        tuple(
            tuple(record[name].ends[end] for name in names)
            for record in row.records.get(kind, ())
        )
        for kind, names in takes.records.items()
    )
    return facts, records


def _plain(rule: Rule, value: Any) -> Any:
    return bool(value) if rule.sort is Sort.TRUTH else plain(rule, value)


def _asked(asks: Iterable[Mapping[str, Any]]) -> dict[str, list[Kept]]:
    found: dict[str, list[Kept]] = {}
    for ask in asks:
        told = {key: _json(ask.get(key, {})) for key in ("facts", "readings")}
        found.setdefault(ask["rule"], []).append({**told, "value": _json(ask["expect"])})
    return found


def _json(value: Any) -> Any:
    """A value of a file as JSON has it; "none" is null."""
    match value:
        case dt.date():
            return value.isoformat()
        case Mapping():
            return {name: _json(one) for name, one in value.items()}
        case "none":
            return None
        case _:
            return value
