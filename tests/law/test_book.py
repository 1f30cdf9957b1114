"""The book as a whole: what every rule must carry, and that each has cases on both sides."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from povestka.case.engine import machine
from povestka.case.reading import read
from povestka.case.rows import Row, rows, value_when_settled
from povestka.language.days import NOT_YET, date_of, day
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Choose, Parameter, Rule
from povestka.law.book import ASKED, BOOK, BOOK_ONLY
from povestka.law.editions import AMENDMENTS, EDITIONS, edition_on
from povestka.readers.source import Function, Signature
from povestka.readers.values import values

RULES = list(BOOK.rules.values())
KINDS = ("summons", "person", "decision", "complaint")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
class TestEachRule:
    """What a rule must carry to be in the book."""

    def test_cites_an_article(self, rule: Rule) -> None:
        assert rule.ground.cites

    def test_names_a_source_or_says_that_none_confirms_it(self, rule: Rule) -> None:
        assert rule.ground.sources or not rule.ground.confirmed

    def test_its_sources_exist(self, rule: Rule) -> None:
        assert set() == set(rule.ground.sources) - set(BOOK.sources)

    def test_speaks_both_languages(self, rule: Rule) -> None:
        for text in (rule.title, rule.says):
            assert text.en and text.ru and text.en != text.ru

    def test_has_an_edition_and_an_event_that_picks_it(self, rule: Rule) -> None:
        assert date_of(day(rule.since)).isoformat() == rule.since
        assert rule.on.sort is Sort.DAY

    def test_says_which_rows_of_the_facts_it_was_taken_from(self, rule: Rule) -> None:
        assert rule.ground.rows


def test_no_two_rules_of_one_name_differ_in_words() -> None:
    words = defaultdict(set)
    for term in walk(*ASKED, *BOOK_ONLY):
        if isinstance(term, Rule):
            words[term.name].add((term.title, term.says, term.ground))
    assert {} == {name: found for name, found in words.items() if len(found) > 1 and "board" not in name}


def test_every_switch_of_the_rules_is_a_reading_or_a_variant_with_the_same_options() -> None:
    switches = {one.key: tuple(reading.key for reading in one.readings) for one in BOOK.switches}
    switches |= {key: one.keys for key, one in BOOK.variants.items()}
    used = {
        term.name: tuple(option.key for option in term.options)
        for term in walk(*ASKED, *BOOK_ONLY)
        if isinstance(term, Choose) and term.on is None
    }
    assert switches == used


def test_each_reading_has_one_default_and_known_ranks_and_sources() -> None:
    for question in BOOK.contested.values():
        ranks = [reading.rank for reading in question.readings]
        assert "default" == ranks[0]
        assert set(ranks[1:]) <= {"open", "report", "practice"}
        for reading in question.readings:
            assert set() == set(reading.sources) - set(BOOK.sources)
            assert reading.says.en and reading.says.ru and reading.held_by.en


def test_twenty_five_questions_are_computed_or_shown_with_the_reason() -> None:
    assert [f"CR-{n}" for n in range(1, 26)] == list(BOOK.contested)
    shown = {key for key, one in BOOK.contested.items() if one.not_executable}
    assert {"CR-10", "CR-16", "CR-18", "CR-20", "CR-21", "CR-23", "CR-24"} == shown


def test_one_parameter_of_a_name() -> None:
    found = [term for term in walk(*ASKED, *BOOK_ONLY) if isinstance(term, Parameter)]
    by_name = defaultdict(set)
    for one in found:
        by_name[one.name].add((one.value, one.unit))
    assert {} == {name: values for name, values in by_name.items() if len(values) > 1}


def test_the_five_editions_and_the_days_between() -> None:
    assert ["paper", "2023-04", "2023-08", "2025-11", "2026-01"] == [one.key for one in EDITIONS]
    for before, after in (
        ("2023-04-13", "2023-04-14"),
        ("2023-08-03", "2023-08-04"),
        ("2025-11-03", "2025-11-04"),
        ("2025-12-31", "2026-01-01"),
    ):
        first, then = edition_on(day(before)), edition_on(day(after))
        assert EDITIONS.index(first) + 1 == EDITIONS.index(then)
    assert {edition.key for edition in EDITIONS} <= set(AMENDMENTS)


class _Asked:
    """Every rule of a kind of row, asked of all committed cases under every single switch."""

    def __init__(self, kind: str) -> None:
        self.rules = tuple(
            {
                id(term): term for term in walk(*machine(kind).outputs) if isinstance(term, Rule)
            }.values()
        )
        self.compiled: tuple[Signature, Function] = values(self.rules, kind, BOOK.calendar)

    def results(self, row: Row, readings: dict[str, str]) -> Iterator[tuple[str, Any]]:
        takes, run = self.compiled
        facts = tuple(value_when_settled(row.facts[fact.name]) for fact in takes.facts)
        records = tuple(
            tuple(
                tuple(value_when_settled(record[name]) for name in names)
                for record in row.records.get(kind, ())
            )
            for kind, names in takes.records.items()
        )
        found = run(facts, records, takes.picks(readings), takes.settings({}))
        yield from ((rule.name, value) for rule, value in zip(self.rules, found, strict=True))


def test_each_rule_has_a_case_where_it_applies_and_one_where_it_does_not() -> None:
    asked = {kind: _Asked(kind) for kind in KINDS}
    met = defaultdict(set)
    for path in sorted(Path("cases/good").glob("*.toml")):
        for row in rows(read(tomllib.loads(path.read_text("utf-8")))):
            for switch in ({}, {"CR-7": "draft_steps"}, {"CR-17": "enrolled"}):
                for name, value in asked[row.kind].results(row, switch):
                    sort = BOOK.rules[name].sort
                    day_or_span = sort in (Sort.DAY, Sort.INTERVAL)
                    first = value[0] if isinstance(value, tuple) else value
                    met[name].add(first < NOT_YET if day_or_span else value)
    for path in sorted(Path("cases/rules").glob("*.toml")):
        for ask in tomllib.loads(path.read_text("utf-8"))["ask"]:
            met[ask["rule"]].add(str(ask["expect"]))
    one_sided = {name: sorted(map(str, met[name])) for name in BOOK.rules if len(met[name]) < 2}
    assert {} == one_sided
