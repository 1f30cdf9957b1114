"""The commands `povestka law` and `povestka diff`: the book, its pages, its editions."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from tests.cli.running import Run

from povestka.book.pages import NoSuchRule
from povestka.law.book import BOOK


def test_the_contents_name_everything(run: Run) -> None:
    found = json.loads(run("law", "--json")[1])
    assert list(found["rules"]) == list(BOOK.rules)
    assert list(found["statements"]) == list(BOOK.statements)
    assert list(found["readings"]) == list(BOOK.contested)
    text = run("law", "--lang", "ru")[1]
    assert all(name in text for name in (*BOOK.rules, *BOOK.statements, *BOOK.contested))


def test_the_contents_of_a_day_leave_out_what_came_later(run: Run) -> None:
    status, out, err = run("law", "--on", "2023-04-13", "--json")
    assert (status, err) == (0, "")
    found = json.loads(out)
    assert "exit_ban" not in found["rules"]
    assert found["on"] == "2023-04-13"
    assert "exit_ban" in json.loads(run("law", "--on", "2023-04", "--json")[1])["rules"]


STATEMENT = next(iter(BOOK.statements))


@pytest.mark.parametrize(
    ("name", "kind", "says"),
    [
        ("exit_ban", "rule", BOOK.rules["exit_ban"].says),
        (STATEMENT, "statement", BOOK.statements[STATEMENT].says),
        ("CR-10", "reading", BOOK.contested["CR-10"].asks),
        ("cr-1", "reading", BOOK.contested["CR-1"].asks),
    ],
)
def test_a_page_of_each_kind(run: Run, name: str, kind: str, says: Any) -> None:
    for lang in ("en", "ru"):
        found = json.loads(run("law", name, "--json", "--lang", lang)[1])
        assert found["kind"] == kind
        assert says.in_(lang) in found.values()
        status, out, err = run("law", name, "--lang", lang)
        assert (status, err) == (0, "")
        assert says.in_(lang)[:30] in re.sub(r"\s+", " ", out)


def test_a_page_on_a_day_has_the_edition_of_that_day(run: Run) -> None:
    on = ["--on", "2023-08-03", "--json"]
    found = json.loads(run("law", "exit_ban.begins", *on)[1])
    assert (found["on"], found["edition"]) == ("2023-08-03", "2023-04")
    later = json.loads(run("law", "exit_ban.begins", "--on", "2026-01", "--json")[1])
    assert (later["on"], later["edition"]) == ("2026-01-01", "2026-01")
    assert found["formula"] != later["formula"]


@pytest.mark.parametrize(
    ("words", "en", "ru"),
    [
        (["law", "exit_bam"], "did you mean exit_ban", "имелось в виду: exit_ban"),
        (["law", "ban"], "did you mean exit_ban", "имелось в виду: exit_ban"),
        (["law", "zzz"], "«povestka law» lists", "список покажет «povestka law»"),
        (["law", ""], "«povestka law» lists", "список покажет «povestka law»"),
        (["law", "--on", "2026-13-01"], "it is no day", "это не дата"),
        (["law", "--on", "20260101"], "it is no day", "это не дата"),
        (["law", "exit_ban", "--on", "soon"], "it is no day", "это не дата"),
        (["law", "CR-1", "--on", "2026-02-30"], "it is no day", "это не дата"),
        (["diff", "2023-04", "2023-9"], "did you mean 2023-", "имелось в виду: 2023-"),
        (["diff", "foo", "2026-01"], "«foo»", "«foo»"),
    ],
)
def test_what_is_not_in_the_book(run: Run, words: list[str], en: str, ru: str) -> None:
    for lang, told in (("en", en), ("ru", ru)):
        status, out, err = run(*words, "--lang", lang)
        assert (status, out, len(err.splitlines())) == (2, "", 1)
        assert told in err


def test_differences_of_two_editions(run: Run) -> None:
    found = json.loads(run("diff", "2023-04", "2023-08", "--json")[1])
    assert "exit_ban.begins" in [one["name"] for one in found["rules"]]
    status, out, err = run("diff", "2023-04-14", "2023-08-04", "--lang", "ru")
    assert (status, err) == (0, "")
    assert "exit_ban.begins" in out
    assert "Различий нет" in run("diff", "2023-04", "2023-04-14", "--lang", "ru")[1]


def test_a_name_that_is_like_nothing_has_no_nearest() -> None:
    assert NoSuchRule("zzz", ["a"]).nearest == ()
