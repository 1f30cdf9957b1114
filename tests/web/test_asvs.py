"""The matrix of OWASP ASVS 5.0: each requirement of levels 1 and 2 once, and shown by what exists."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest
from docs.making.security import LIMITS, PROTECTED, STATES, entries, limits, matrix, security_page

from povestka.web.settings import Settings

WHOM = {"hosts", "loopback"}
"""Settings that are no limit: whom the server answers."""


def standard(level: str) -> list[str]:
    """The requirements of a level, as the standard numbers them."""
    return [f"{one['id']}.{number}" for one in matrix()["section"] for number in one[level]]


@cache
def named_in(path: str) -> frozenset[str]:
    """The tests of a file, by the names of their functions."""
    tree = ast.parse(Path(path).read_text("utf-8"))
    return frozenset(one.name for one in tree.body if isinstance(one, ast.FunctionDef))


def test_the_requirements_are_those_of_the_standard() -> None:
    one, two = standard("one"), standard("two")
    assert (len(one), len(two), len({*one, *two})) == (70, 183, 253)
    assert all(re.fullmatch(r"V\d{1,2}\.\d\.\d{1,2}", name) for name in (*one, *two))
    sections = [tuple(map(int, found["id"][1:].split("."))) for found in matrix()["section"]]
    assert sections == sorted(set(sections))
    assert {chapter for chapter, _ in sections} == set(range(1, 18))


def test_each_requirement_stands_there_once() -> None:
    found = [name for one in entries() for name in one.ids]
    assert sorted(found) == sorted((*standard("one"), *standard("two")))


def test_what_is_met_is_shown_and_what_is_not_has_a_reason() -> None:
    for entry, written in zip(entries(), matrix()["entry"], strict=True):
        assert entry.state in STATES
        assert bool(entry.by) or entry.state != "met", entry.ids
        assert ("because" in written) == (entry.state != "met"), entry.ids
        assert not entry.by or entry.state != "not met"


def test_what_shows_it_is_a_test_that_exists() -> None:
    for entry in entries():
        assert len(set(entry.by)) == len(entry.by)
        for one in entry.by:
            path, _, name = one.partition("::")
            assert name.startswith("test_") and name in named_in(path), one


def test_every_reason_is_one_of_several_or_of_one() -> None:
    used = {one["because"] for one in matrix()["entry"] if "because" in one}
    assert used == set(matrix()["because"])


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_everything_is_said_in_both_languages(lang: str) -> None:
    letters = re.compile("[а-яё]" if lang == "ru" else "[a-z]", re.IGNORECASE)
    for entry in entries():
        assert letters.search(entry.says.in_(lang)), entry.ids
    for one in matrix()["section"]:
        assert one[lang].strip()
    english = [one.says.en for one in entries()]
    assert not any(re.search("[а-яё]", one, re.IGNORECASE) for one in english)


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_page_has_every_requirement_and_what_shows_it(lang: str) -> None:
    text = "\n".join(security_page(lang))
    rows = [line.split(" | ") for line in text.splitlines() if re.match(r"\| \d", line)]
    numbers = [one for row in rows for one in row[0].removeprefix("| ").split(", ")]
    assert sorted(numbers) == sorted(one[1:] for one in (*standard("one"), *standard("two")))
    for entry in entries():
        assert all(one.rpartition("/")[2] in text for one in entry.by)
        if entry.state == "not met":
            assert text.count(entry.says.in_(lang)) >= 2
    assert text.startswith("(page-security)=")


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_page_tells_every_limit(lang: str) -> None:
    text = "\n".join(security_page(lang)).replace("\u00a0", "")
    assert {one.name for one in fields(Settings)} - WHOM <= LIMITS.keys()
    for name, most in limits().items():
        assert f"| {LIMITS[name].in_(lang)} | {most:.0f} |" in text


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_page_says_what_is_protected_and_how(lang: str) -> None:
    text = "\n".join(security_page(lang))
    assert all(one.in_(lang) in text for one in PROTECTED)
