"""What a reform sets and picks, beside the law as enacted or beside another reform.

A reform comes as a plain mapping of the shape of its file, its words already in one language:
`name`, `title`, `says`, `amends`, and the tables `parameters`, `variants`, `readings`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from povestka.language.days import day
from povestka.language.rewriting import rewritten
from povestka.language.terms import Choose, Parameter, Rule, Term
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.law.variants import AS_ENACTED
from povestka.readers.formula import formula

Reform = Mapping[str, Any]

TABLES: Final = ("parameters", "variants", "readings")
ENACTED: Final = "law"
"""The name under which the law as enacted stands beside a reform."""

_TITLE: Final = Text("The law as enacted", "Действующий закон")
_SAYS: Final = Text("No number is set anew, no wording replaced.", "Ничего не изменено.")
_WORDING: Final = Text("The wording of the law as enacted.", "Формулировка действующего закона.")


def as_enacted(lang: str) -> Reform:
    """The law as enacted, in the shape of a reform that changes nothing."""
    tables: dict[str, Mapping[str, Any]] = {table: {} for table in TABLES}
    said = {"name": ENACTED, "title": _TITLE.in_(lang), "says": _SAYS.in_(lang)}
    return {**said, "amends": [], **tables}


def reforms(found: Iterable[Reform]) -> dict[str, Any]:
    """The contents: each reform with its title and what it sets, by name."""
    return {
        "checked_on": BOOK.checked_on,
        "reforms": [
            {
                "name": one["name"],
                "title": one["title"],
                "says": one["says"],
                "amends": list(one["amends"]),
                "sets": {name: value for table in TABLES for name, value in one[table].items()},
            }
            for one in found
        ],
    }


def page(reform: Reform, lang: str) -> dict[str, Any]:
    """The page of one reform: each thing that it sets beside the law's, and the rules changed."""
    found = differences(as_enacted(lang), reform, lang)
    return {
        "kind": "reform",
        **_head(reform, lang),
        **{key: found[key] for key in ("checked_on", "settings", "rules")},
    }


def differences(before: Reform, after: Reform, lang: str) -> dict[str, Any]:
    """Two reforms side by side, in the order asked for; either may be `as_enacted`.

    `settings` tells of all that either sets or picks what each has and what the law has, those
    that both have alike marked `same`; `rules` holds the rules of which the formula differs, as
    in force on the day on which the law was last checked.
    """
    return {
        "kind": "reforms",
        "before": _head(before, lang),
        "after": _head(after, lang),
        "checked_on": BOOK.checked_on,
        "settings": [
            _setting(table, name, before, after, lang)
            for table in TABLES
            for name in dict.fromkeys([*before[table], *after[table]])
        ],
        "rules": _changed(before, after, lang),
    }


def _head(reform: Reform, lang: str) -> dict[str, Any]:
    known = {
        str(cite): cite.says().in_(lang)
        for rule in BOOK.rules.values()
        for cite in rule.ground.cites
    }
    return {
        "name": reform["name"],
        "title": reform["title"],
        "says": reform["says"],
        "cites": list(reform["amends"]),
        "articles": [known[cite] for cite in reform["amends"]],
    }


def _setting(
    table: str, name: str, before: Reform, after: Reform, lang: str
) -> dict[str, Any]:
    """One number, wording or contested question: under the law, and under each of the two."""
    law, title, unit = _in_the_law(table, name, lang)
    values = [one[table].get(name, law) for one in (before, after)]
    told = [_valued(table, name, value, lang) for value in (law, *values)]
    return {
        "kind": table.removesuffix("s"),
        "name": name,
        "title": title,
        "unit": unit,
        **dict(zip(("law", "before", "after"), told, strict=True)),
        "same": values[0] == values[1],
    }


def _in_the_law(table: str, name: str, lang: str) -> tuple[Any, str, str | None]:
    """What the law has, the words for what it is about, and the unit of a number."""
    if table == "parameters":
        number = BOOK.parameters[name]
        return number.value, _title_of(name, lang), number.unit
    if table == "variants":
        return AS_ENACTED, BOOK.variants[name].title.in_(lang), None
    question = BOOK.contested[name]
    return question.default.key, question.asks.in_(lang), None


def _title_of(number: str, lang: str) -> str:
    """The titles of the rules in whose own words a number of the law stands."""
    rules = (rule for rule in BOOK.drafted.values() if number in _own_numbers(rule))
    return "; ".join(dict.fromkeys(rule.title.in_(lang) for rule in rules))


def _own_numbers(rule: Rule) -> set[str]:
    found: set[str] = set()

    def noted(one: Term) -> Term | None:
        if isinstance(one, Parameter):
            found.add(one.name)
        return one if isinstance(one, Rule) else None

    rewritten(rule.term, noted)
    return found


def _valued(table: str, name: str, value: Any, lang: str) -> dict[str, Any]:
    """A value with the words that say it; a number says itself."""
    if table == "parameters":
        return {"value": value, "says": None}
    if table == "variants":
        says = _WORDING if value == AS_ENACTED else BOOK.variants[name].wordings[value]
        return {"value": value, "says": says.in_(lang)}
    told = {one.key: one.says for one in BOOK.contested[name].readings}
    return {"value": value, "says": told[value].in_(lang)}


def _changed(before: Reform, after: Reform, lang: str) -> list[dict[str, Any]]:
    """The rules of which the formula differs, as it is under each."""
    then, found = day(BOOK.checked_on), []
    for rule in BOOK.drafted.values():
        old, new = (formula(_under(rule, one), then) for one in (before, after))
        if old != new:
            found.append(
                {
                    "name": rule.name,
                    "title": rule.title.in_(lang),
                    "says": rule.says.in_(lang),
                    "cites": [str(cite) for cite in rule.ground.cites],
                    "before": old,
                    "after": new,
                }
            )
    return found


def _under(rule: Rule, reform: Reform) -> Rule:
    """The rule as the reform would have it, the rules that it names left as they are."""
    numbers = reform["parameters"]
    picks = {**dict.fromkeys(BOOK.variants, AS_ENACTED), **reform["variants"], **reform["readings"]}

    def settled(one: Term) -> Term | None:
        if isinstance(one, Rule):
            return one
        if isinstance(one, Parameter) and one.name in numbers:
            return Parameter(one.name, numbers[one.name], one.unit)
        if isinstance(one, Choose) and one.on is None and one.name in picks:
            return rewritten(one.options[one.place(picks[one.name])].term, settled)
        return None

    return replace(rule, term=rewritten(rule.term, settled))
