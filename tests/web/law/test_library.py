"""What the pages have ready: theorems by rule, pairs of cases, and whether all is of this law."""

from __future__ import annotations

import tomllib
from dataclasses import replace

from povestka.cli.serve import SHELF
from povestka.law.book import BOOK
from povestka.web.law.library import library


def test_it_is_made_once_and_is_of_this_law() -> None:
    assert library(SHELF) is library(SHELF)
    assert library(SHELF).fresh


def test_results_of_another_law_are_known_as_such() -> None:
    other = replace(SHELF, theorems=_of_another_law)
    assert not library(other).fresh


def _of_another_law() -> dict[str, object]:
    return {**SHELF.theorems(), "drafted": "sha256:0"}


def test_a_theorem_stands_with_each_rule_once() -> None:
    found = library(SHELF)
    for rule in BOOK.rules:
        assert set(found.own[rule]).isdisjoint(found.through[rule])
    named = {name for names in found.own.values() for name in names}
    assert named == {name for name, one in found.theorems.items() if one["rules"]}


def test_each_pair_has_its_condition_and_two_cases_that_are_toml() -> None:
    pairs = library(SHELF).pairs
    assert sum(map(len, pairs.values())) * 2 == sum(
        name.startswith("pairs/") for name in SHELF.cases()
    )
    for held in pairs.values():
        for pair in held:
            assert pair.says and pair.so != pair.not_so
            assert tomllib.loads(pair.so)["person"] and tomllib.loads(pair.not_so)["person"]


def test_every_page_can_be_found() -> None:
    kinds = {one.kind for one in library(SHELF).index.entries}
    assert kinds == {"rule", "statement", "reading", "theorem", "reform", "term"}
