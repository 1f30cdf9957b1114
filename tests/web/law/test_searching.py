"""Search: forgiving of case, endings and language; ranked; says when nothing is there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.cli.serve import SHELF
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.web.law.library import library
from povestka.web.law.searching import MOST_WORDS, Entry, Index, stem, words_of

INDEX = library(SHELF).index


def names(query: str, on: str | None = None) -> list[str]:
    return [one.name for one in INDEX.search(query, on).entries]


@pytest.mark.parametrize("name", [*BOOK.rules, *BOOK.statements, *BOOK.contested])
def test_every_page_is_found_first_by_its_name(name: str) -> None:
    assert name in names(name)[:3]


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_rule_is_found_by_its_title_whatever_the_case(lang: str) -> None:
    for rule in BOOK.rules.values():
        title = rule.title.in_(lang)
        assert rule.name in names(title.upper()), title


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("запреты выезда", "exit_ban"), ("ЗАПРЕТОМ на выезд", "exit_ban"),
        ("exit ban", "exit_ban"), ("measur", "measures"), ("P29", "exit_ban.begins"),
        ("7.1(4)", "measures"), ("КоАП 21.5", "fine.due"), ("KoAP 21.5", "fine.due"),
        ("ВРУЧЕНИЕМ", "service.served_on"), ("summonses", "service.served_on"),
        ("register_30_days", "register_30_days"), ("exit_ban.not_before_service",
                                                   "exit_ban.not_before_service"),
    ],
)
def test_what_people_type_finds_what_they_mean(query: str, wanted: str) -> None:
    assert wanted in names(query)


def test_the_best_comes_first() -> None:
    assert names("exit ban")[0] == "exit_ban"
    assert names("временные меры")[0] == "measures"


def test_what_is_in_no_page_is_said_with_the_nearest_that_is() -> None:
    found = INDEX.search("повеска")
    assert found.entries == () and not found.whole
    assert found.nearest and INDEX.search(found.nearest).entries
    assert INDEX.search("zqzqzq").nearest == ""


def test_where_no_page_has_every_word_those_with_some_are_shown() -> None:
    found = INDEX.search("ban zqzqzq")
    assert found.entries and not found.whole


def test_only_what_is_in_force_on_a_day_is_found() -> None:
    assert "duties.cap_breached" not in names("cap", "2025-11-03")
    assert "duties.cap_breached" in names("cap", "2025-11-04")
    ended = Entry("statement", "x", "/x", Text("x", "х"), Text("x", "х"), (), "2023-01-01",
                  "2023-12-31")
    assert [ended.lasts(on) for on in (None, "2022-12-31", "2023-12-31", "2024-01-01")] == [
        True, False, True, False,
    ]


def test_words_are_cut_where_they_are_joined_and_lose_their_endings() -> None:
    assert list(words_of("Ёлка 53-ФЗ")) == ["елка", "53-фз", "53", "фз"]
    assert stem("повестками") == stem("повестка") == stem("повесток"[:6] + "ка")
    assert [stem(word) for word in ("duties", "banned", "bans", "day", "ход")] == [
        "duty", "bann", "bans", "day", "ход",
    ]


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_may_be_typed(query: str) -> None:
    found = INDEX.search(query)
    assert len(found.entries) <= len(INDEX.entries)
    assert len({id(one) for one in found.entries}) == len(found.entries)


def test_a_query_is_looked_at_up_to_some_word() -> None:
    many = " ".join(["ban"] + [f"ban{number}" for number in range(MOST_WORDS)])
    assert not INDEX.search(many).whole
    entry = Entry("rule", "a", "/a", Text("a", "а"), Text("a", "а"), ((1.0, "one two"),))
    assert Index([entry]).search(" ".join(["one"] * 20)).entries == (entry,)
