"""What the pages of the law have ready: theorems, cases and reforms by name, and the search."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from povestka.case.answers import drafted_fingerprint
from povestka.case.reforming import Reform
from povestka.language.readings import Contested
from povestka.language.sources import Ground, Statement
from povestka.language.terms import Rule
from povestka.language.words import LANGUAGES, Text
from povestka.law.book import BOOK
from povestka.report.cites import cited_all
from povestka.web.law.searching import Entry, Index
from povestka.web.shelf import Shelf

Told = Mapping[str, Any]

_PAIR: Final = re.compile(r"pairs/(?P<rule>.+)-(?P<number>\d+)-so")
_NAME, _TITLE, _CITES, _SAYS, _REST = 10.0, 6.0, 4.0, 3.0, 1.0
"""What a word weighs in the name of a page, its title, its articles, its sentence, elsewhere."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A condition of a rule with two cases in which it alone turns an answer, as their texts."""

    says: str
    so: str
    not_so: str


@dataclass(frozen=True)
class Library:
    """Everything constant that a page of the law shows beside the book itself.

    `fresh` says whether the theorems were settled of the law as it is in this program. `own` and
    `through` are the theorems that name a rule themselves, and those that draw on it through
    another.
    """

    fresh: bool
    theorems: Mapping[str, Told]
    own: Mapping[str, Sequence[str]]
    through: Mapping[str, Sequence[str]]
    exercised: Told
    cases: Mapping[str, str]
    pairs: Mapping[str, Sequence[Pair]]
    reforms: Mapping[str, Reform]
    glossary: Sequence[Mapping[str, str]]
    index: Index


@cache
def library(shelf: Shelf) -> Library:
    """The library of a shelf, made once."""
    settled = shelf.theorems()
    theorems = {one["name"]: one for one in settled["theorems"]}
    reforms = {name: shelf.reform(name) for name in shelf.reforms()}
    cases, glossary = shelf.cases(), shelf.glossary()
    return Library(
        settled["drafted"] == drafted_fingerprint(),
        theorems,
        _by_rule(theorems, "rules"),
        _by_rule(theorems, "through"),
        shelf.exercised(),
        cases,
        _pairs(cases),
        reforms,
        glossary,
        Index(list(_entries(theorems, reforms, glossary))),
    )


def _by_rule(theorems: Mapping[str, Told], key: str) -> Mapping[str, Sequence[str]]:
    return {
        rule: [name for name, one in theorems.items() if rule in one[key]] for rule in BOOK.rules
    }


def _pairs(cases: Mapping[str, str]) -> Mapping[str, Sequence[Pair]]:
    """The pairs of each rule; the condition stands in the comment, behind three blanks."""
    found: dict[str, list[tuple[int, Pair]]] = {name: [] for name in BOOK.rules}
    for name, text in cases.items():
        if told := _PAIR.fullmatch(name):
            lines = [line[4:] for line in text.splitlines() if line.startswith("#   ")]
            other = cases[f"{name.removesuffix('so')}not"]
            found[told["rule"]].append((int(told["number"]), Pair(" ".join(lines), text, other)))
    return {
        rule: [pair for _, pair in sorted(held, key=lambda one: one[0])]
        for rule, held in found.items()
    }


def _entries(
    theorems: Mapping[str, Told],
    reforms: Mapping[str, Reform],
    glossary: Sequence[Mapping[str, str]],
) -> Iterator[Entry]:
    """Every page of the law that can be found."""
    yield from map(_rule, BOOK.rules.values())
    yield from map(_statement, BOOK.statements.values())
    yield from map(_reading, BOOK.contested.values())
    yield from map(_theorem, theorems.values())
    yield from map(_reform, reforms.values())
    for number, term in enumerate(glossary):
        yield _term(number, term)


def _both(*texts: Text) -> str:
    return " ".join(one.in_(lang) for one in texts for lang in LANGUAGES)


def _ground(ground: Ground) -> tuple[tuple[float, str], ...]:
    cites = " ".join(str(cite) for cite in ground.cites)
    words = _both(*(cite.says() for cite in ground.cites))
    sources = (BOOK.sources[key] for key in ground.sources)
    return (
        (_CITES, f"{cites} {words}"),
        (_REST, " ".join(f"{one.key} {one.address}" for one in sources)),
    )


def _rule(rule: Rule) -> Entry:
    fields = ((_NAME, rule.name), (_TITLE, _both(rule.title)), (_SAYS, _both(rule.says)))
    return Entry(
        "rule", rule.name, f"/law/rule/{rule.name}", rule.title, rule.says,
        (*fields, *_ground(rule.ground)), rule.since,
    )


def _statement(one: Statement) -> Entry:
    fields = ((_NAME, one.name), (_TITLE, _both(one.title)), (_SAYS, _both(one.says)))
    return Entry(
        "statement", one.name, f"/law/statement/{one.name}", one.title, one.says,
        (*fields, (_REST, _both(one.why_not)), *_ground(one.ground)), one.since, one.until,
    )


def _reading(one: Contested) -> Entry:
    says = _both(*(reading.says for reading in one.readings))
    held = _both(one.why, *(reading.held_by for reading in one.readings))
    keys = " ".join(f"{reading.key} {' '.join(reading.sources)}" for reading in one.readings)
    return Entry(
        "reading", one.key, f"/law/reading/{one.key}", one.asks, one.why,
        ((_NAME, one.key), (_TITLE, _both(one.asks)), (_SAYS, says), (_REST, f"{held} {keys}")),
    )


def _theorem(one: Told) -> Entry:
    says = Text(one["statement"]["en"], one["statement"]["ru"])
    cites = " ".join(one["cites"])
    told = " ".join(cited_all(one["cites"], {}, lang) for lang in LANGUAGES)
    # Below the rule of the same words: what is law comes before what is proved of it.
    return Entry(
        "theorem", one["name"], f"/law/theorems/{one['name']}", says, says,
        ((_SAYS, one["name"]), (_REST * 2, _both(says)), (_REST, f"{cites} {told}")),
    )


def _reform(one: Reform) -> Entry:
    cites = " ".join(str(cite) for cite in one.amends)
    return Entry(
        "reform", one.name, f"/law/reforms/{one.name}", one.title, one.says,
        ((_SAYS, one.name), (_SAYS, _both(one.title)), (_REST, f"{_both(one.says)} {cites}")),
    )


def _term(number: int, one: Mapping[str, str]) -> Entry:
    title, note = Text(one["en"], one["ru"]), Text(one["note_en"], one["note_ru"])
    return Entry(
        "term", one.get("code", ""), f"/law/glossary#term-{number}", title, note,
        ((_TITLE, f"{_both(title)} {one.get('code', '')}"), (_REST, _both(note))),
    )
