"""A page for every rule, statement and contested question, as plain mappings to be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from povestka.language.days import date_of, day
from povestka.language.fold import parts_of
from povestka.language.readings import Contested
from povestka.language.sources import Ground, Statement
from povestka.language.terms import Choose, Rule, Term
from povestka.law.book import BOOK
from povestka.law.editions import AMENDMENTS, EDITIONS, edition_on
from povestka.readers.formula import formula


class NoSuchRule(LookupError):
    """Nothing of that name is in the book; `nearest` are the names most like it."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        names = tuple(known)
        like = get_close_matches(name, names, 3, 0.6)
        holding = [one for one in names if name and name in one]
        self.nearest = tuple(dict.fromkeys([*like, *holding]))[:3]
        super().__init__(name)


_FIRST_DAYS = {one.key: one.since for one in EDITIONS} | {"paper": day("2023-04-13")}
_A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def first_day(edition: str) -> int:
    """The first day of an edition (of `paper` its last), or the day itself as YYYY-MM-DD.

    Raises `NoSuchRule` for what is neither.
    """
    if edition in _FIRST_DAYS:
        return _FIRST_DAYS[edition]
    try:
        if _A_DAY.fullmatch(edition):
            return day(edition)
    except ValueError:
        pass
    raise NoSuchRule(edition, _FIRST_DAYS)


def _ground(ground: Ground, lang: str) -> dict[str, Any]:
    return {
        "cites": [str(cite) for cite in ground.cites],
        "articles": [cite.says().in_(lang) for cite in ground.cites],
        "sources": [
            {"key": key, "address": BOOK.sources[key].address, "kind": BOOK.sources[key].kind}
            for key in ground.sources
        ],
        "certainty": ground.certainty.value,
        "confirmed": ground.confirmed,
        "rows": list(ground.rows),
    }


def _own_terms(rule: Rule) -> Iterator[Term]:
    """The terms of a rule, down to the rules that it names and not into them."""
    seen: set[int] = set()
    waiting: list[Term] = [rule.term]
    while waiting:
        term = waiting.pop()
        if id(term) not in seen:
            seen.add(id(term))
            yield term
            waiting += () if isinstance(term, Rule) else parts_of(term)


def _own_choices(rule: Rule) -> list[Choose]:
    return [term for term in _own_terms(rule) if isinstance(term, Choose)]


def _uses(rule: Rule) -> set[str]:
    return {term.name for term in _own_terms(rule) if isinstance(term, Rule)}


def _rule(rule: Rule, on: int | None, lang: str) -> dict[str, Any]:
    choices = _own_choices(rule)
    dated = [one for one in choices if one.on is not None]
    begins = sorted({option.key for one in dated for option in one.options})
    history = [
        {
            "edition": key,
            "since": date_of(AMENDMENTS[key][0]).isoformat() if key in _DATED else None,
            "act": AMENDMENTS[key][1],
            "formula": formula(rule, max(AMENDMENTS[key][0], day("1900-01-01"))),
        }
        for key in sorted(begins, key=lambda key: AMENDMENTS[key][0])
    ]
    used_by = [one.name for one in BOOK.rules.values() if rule.name in _uses(one)]
    return {
        "kind": "rule",
        "name": rule.name,
        "title": rule.title.in_(lang),
        "says": rule.says.in_(lang),
        "since": rule.since,
        "formula": formula(rule, on),
        "history": history,
        "readings": sorted({one.name for one in choices if one.on is None}),
        "uses": sorted(_uses(rule)),
        "used_by": used_by,
        **_ground(rule.ground, lang),
    }


_DATED = {key for key, (since, _) in AMENDMENTS.items() if since > 0}


def _statement(statement: Statement, lang: str) -> dict[str, Any]:
    return {
        "kind": "statement",
        "name": statement.name,
        "title": statement.title.in_(lang),
        "says": statement.says.in_(lang),
        "since": statement.since,
        "until": statement.until,
        "why_not": statement.why_not.in_(lang),
        **_ground(statement.ground, lang),
    }


def _question(question: Contested, lang: str) -> dict[str, Any]:
    touched = [
        rule.name
        for rule in BOOK.rules.values()
        if question.key in {one.name for one in _own_choices(rule) if one.on is None}
    ]
    return {
        "kind": "reading",
        "name": question.key,
        "asks": question.asks.in_(lang),
        "why": question.why.in_(lang),
        "not_executable": question.not_executable and question.not_executable.in_(lang),
        "rules": touched,
        "readings": [
            {
                "key": one.key,
                "rank": one.rank,
                "says": one.says.in_(lang),
                "held_by": one.held_by.in_(lang),
                "sources": list(one.sources),
            }
            for one in question.readings
        ],
    }


def page(name: str, lang: str, on: str | None = None) -> dict[str, Any]:
    """The page of a rule, a statement or a contested question (CR-1).

    With `on`, an edition or a day as YYYY-MM-DD, the formula is the one in force on it. Raises
    `NoSuchRule` where the book has nothing of that name.
    """
    asked = {"checked_on": BOOK.checked_on}
    then = None if on is None else first_day(on)
    if then is not None:
        asked |= {"on": date_of(then).isoformat(), "edition": edition_on(then).key}
    if name in BOOK.rules:
        return _rule(BOOK.rules[name], then, lang) | asked
    if name in BOOK.statements:
        return _statement(BOOK.statements[name], lang) | asked
    if name.upper() in BOOK.contested:
        return _question(BOOK.contested[name.upper()], lang) | asked
    raise NoSuchRule(name, (*BOOK.rules, *BOOK.statements, *BOOK.contested))


def contents(lang: str, on: str | None = None) -> dict[str, Any]:
    """The contents of the book: every rule, statement and question, with its title.

    With `on`, only the rules and statements in force on that day, or on an edition's first.
    """
    then = None if on is None else date_of(first_day(on)).isoformat()

    def lasts(since: str, until: str | None) -> bool:
        return then is None or (since <= then and (until is None or then <= until))

    return {
        "checked_on": BOOK.checked_on,
        "on": then,
        "rules": {
            name: rule.title.in_(lang)
            for name, rule in BOOK.rules.items()
            if lasts(rule.since, None)
        },
        "statements": {
            name: one.title.in_(lang)
            for name, one in BOOK.statements.items()
            if lasts(one.since, one.until)
        },
        "readings": {key: one.asks.in_(lang) for key, one in BOOK.contested.items()},
    }


def names(lang: str) -> Mapping[str, Mapping[str, str]]:
    """The display words of readings, rules and citations, as the reports take them."""
    return {
        "readings": {
            f"{question.key}={one.key}": one.says.in_(lang)
            for question in BOOK.contested.values()
            for one in question.readings
        },
        "questions": {key: one.asks.in_(lang) for key, one in BOOK.contested.items()},
        "rules": {name: rule.title.in_(lang) for name, rule in BOOK.rules.items()},
        "cites": {
            str(cite): cite.says().in_(lang)
            for rule in BOOK.rules.values()
            for cite in rule.ground.cites
        },
    }
