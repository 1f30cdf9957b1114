"""The rules of the book that no case file asks: each answers the cases in cases/rules."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from povestka.language.days import NOT_YET, day
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Rule
from povestka.law.book import ASKED, BOOK, BOOK_ONLY
from povestka.readers.decide import Setting, decide
from povestka.readers.explain import plain

FOLDER = Path("cases/rules")
ASKS = [
    pytest.param(ask, id=f"{path.stem}-{place}")
    for path in sorted(FOLDER.glob("*.toml"))
    for place, ask in enumerate(tomllib.loads(path.read_text("utf-8"))["ask"], 1)
]
RULES = {rule.name: rule for rule in (*ASKED, *BOOK_ONLY)} | dict(BOOK.rules)


def fact_value(fact: Fact, given: Any) -> Any:
    """A value of a TOML file as the readers take it."""
    if fact.sort is Sort.NAME:
        return fact.names.index(given)
    if isinstance(given, dt.date):
        return day(given)
    return NOT_YET if given == "none" else given


def asked(ask: dict[str, Any]) -> Any:
    """The answer of a rule to the facts of a file; a fact left out has not happened."""
    rule = RULES[ask["rule"]]
    facts = {term.name: term for term in walk(rule) if isinstance(term, Fact)}
    unused = set(ask["facts"]) - set(facts)
    assert not unused, f"{rule.name} asks for no {unused}"
    empty = {Sort.DAY: NOT_YET, Sort.TRUTH: False, Sort.NAME: 0}
    values = {
        name: fact_value(fact, ask["facts"][name]) if name in ask["facts"] else empty[fact.sort]
        for name, fact in facts.items()
    }
    setting = Setting(values, {}, ask.get("readings", {}), {}, BOOK.calendar)
    return plain(rule, decide([rule], setting)[0].value)


def expected(ask: dict[str, Any]) -> Any:
    """The answer that the file expects, as JSON has it."""
    wants = ask["expect"]
    if isinstance(wants, dict):
        return {name: value.isoformat() for name, value in wants.items()}
    if isinstance(wants, dt.date):
        return wants.isoformat()
    return None if wants == "none" else wants


@pytest.mark.parametrize("ask", ASKS)
def test_a_rule_of_the_book_answers_as_its_case_says(ask: dict[str, Any]) -> None:
    assert expected(ask) == asked(ask)


@pytest.mark.parametrize("rule", BOOK_ONLY, ids=lambda rule: rule.name)
def test_each_rule_that_no_case_asks_has_two_different_answers(rule: Rule) -> None:
    answers = {repr(expected(ask.values[0])) for ask in ASKS if ask.values[0]["rule"] == rule.name}
    assert len(answers) >= 2, f"{rule.name} needs a case where it applies and one where it does not"


@pytest.mark.parametrize("row", ["w43", "w45", "w46"])
def test_what_no_source_decides_is_shown_with_the_reason(row: str) -> None:
    found = [one for one in BOOK.statements.values() if row in one.ground.rows]
    assert found, f"worked case {row} has no page"
    assert all(one.why_not.en and one.why_not.ru for one in found)
