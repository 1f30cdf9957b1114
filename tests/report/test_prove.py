"""Theorems on a terminal, drawn from the mappings that JSON has."""

from __future__ import annotations

import re
from typing import Any

import pytest

from povestka.report.prove import FEW, drawn

PROVED: dict[str, Any] = {
    "name": "a.theorem", "status": "proved", "expected": "proved", "vacuous": False,
    "statement": {"en": "It is so.", "ru": "Это так."}, "cites": ["53-FZ 31"],
    "kind": "summons", "readings": {}, "under_every_reading_of": ["CR-2", "CR-5"],
    "years": [2012, 2039], "seconds": 0.25, "witness": None, "under": {}, "case": None,
}
REFUTED: dict[str, Any] = PROVED | {
    "name": "b.theorem", "status": "refuted", "expected": "refuted", "witness": {"as_of": "x"},
    "readings": {"CR-1": "service"}, "under": {"CR-1": "service", "CR-2": "last_day"},
    "case": "# a comment\nas_of = 2026-03-15\n\n[person]\n",
}


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_few_are_told_whole(lang: str) -> None:
    text = drawn([PROVED, REFUTED], lang)
    assert PROVED["statement"][lang] in text
    assert "CR-2, CR-5" in text
    assert "CR-1=service, CR-2=last_day" in text
    assert "        as_of = 2026-03-15" in text
    assert "a comment" not in text
    assert "53-FZ 31" in text
    assert all(len(line) <= 88 for line in text.splitlines())
    assert bool(re.search("[а-я]{4}", text)) == (lang == "ru")


def test_many_are_told_in_brief() -> None:
    text = drawn([PROVED | {"name": f"t{n}"} for n in range(FEW)] + [REFUTED], "en")
    assert "53-FZ 31" not in text
    assert "as_of" not in text
    assert f"{FEW} proved, 1 refuted by a case, 0 given up" in text


def test_what_was_not_expected_is_named() -> None:
    wrong = PROVED | {"expected": "refuted"}
    empty = PROVED | {"vacuous": True, "name": "c.theorem"}
    text = drawn([wrong, empty, PROVED | {"status": "gave up", "name": "d.theorem"}], "en")
    assert "Not what was expected: refuted." in text
    assert "it says nothing" in text
    assert "Not as expected: a.theorem, c.theorem, d.theorem." in text


def test_of_a_statement_of_ones_own_nothing_is_expected() -> None:
    own = REFUTED | {"name": "served_on <= appear", "expected": "proved", "cites": []}
    text = drawn([own], "en", own=True)
    assert "expected" not in text
    assert "It is so." not in text
    assert "served_on <= appear" in text
