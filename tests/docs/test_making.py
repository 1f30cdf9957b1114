"""What the pages are made with: escapes, Russian formulas, translations that cannot drift."""

from __future__ import annotations

import re

import pytest
from docs.making import commands, refusals
from docs.making.gathered import built, cases_of_readings, cases_of_rules
from docs.making.glossary import terms
from docs.making.markdown import esc, fields, folded, listed, table
from markdown_it import MarkdownIt

from povestka.case.naming import fact_words
from povestka.law.book import BOOK
from povestka.readers.formula import formula
from povestka.report.formula_words import formula_lines

ALL = pytest.mark.parametrize("rule", BOOK.rules.values(), ids=lambda one: one.name)


@pytest.mark.parametrize(
    "text",
    ["a_b_c *d* `e`", "[x](y) <b> #1 | ~", "1. first", "2) second", "- third", "+ fourth", "5 $ \\ 6"],
)
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    shown = MarkdownIt("commonmark").render(esc(text))
    bare = re.sub(r"</?p>", "", shown).strip()
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        bare = bare.replace(entity, sign)
    assert bare == text


def test_what_is_empty_leaves_nothing_behind() -> None:
    assert fields([("a", ""), ("b", "c")]) == [":b: c", ""]
    assert listed([]) == []
    assert table(["a"], [["b"]]) == ["| a |", "| --- |", "| b |", ""]
    assert folded("x", 1, "en") == ["x", ""]
    assert folded("x", 99, "ru")[0].startswith("<details>")


ENGLISH = {
    "and", "or", "if", "else", "not", "never", "before", "earliest", "latest", "days", "day",
    "months", "years", "has", "come", "working", "every", "some", "the", "of", "counted", "from",
    "until", "yes",
}


@ALL
def test_a_russian_formula_says_the_same_without_an_english_word(rule: object) -> None:
    english = formula(rule)  # type: ignore[arg-type] # a rule of the book
    russian = " ".join(formula_lines(english, "ru"))
    words = set(re.findall(r"(?<![\w.])[a-z]+(?![\w.:])", russian))
    assert words & ENGLISH == set()
    names = r"\b[a-z_]+(?:\.[a-z_]+)+\b"
    assert re.findall(names, russian) == re.findall(names, english)
    for sign in "()[]":
        assert russian.count(sign) == english.count(sign)


@pytest.mark.parametrize(
    ("english", "russian"),
    [
        ("(a + 1 day)", "(a + 1 день)"),
        ("(a + 7 days)", "(a + 7 дней)"),
        ("(a + 3 days)", "(a + 3 дня)"),
        ("(a + 12 working days)", "(a + 12 рабочих дней)"),
        ("(a + 31 years)", "(a + 31 год)"),
        ("(a + -1 year)", "(a + -1 год)"),
        ("(a + 3 months)", "(a + 3 месяца)"),
        ("not a on or before b", "не a не позже b"),
        ("some ground: x", "хотя бы одна запись ground: x"),
    ],
)
def test_counted_words_have_their_russian_form(english: str, russian: str) -> None:
    assert formula_lines(english, "ru") == [russian]


def test_a_sentence_of_the_help_without_translation_is_an_error() -> None:
    assert commands.in_language("Another.", "en") == "Another."
    with pytest.raises(KeyError, match="nowhere"):
        commands.in_language("This stands nowhere.", "ru")
    assert all(re.search("[а-яё]", commands.in_language(one, "ru")) for one in commands.sentences())


def test_no_translation_is_kept_of_a_sentence_that_is_gone() -> None:
    assert set(commands._translations()) == set(commands.sentences())


def test_a_mistake_without_an_example_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    fewer = {name: one for name, one in refusals.KINDS.items() if name != "twice"}
    monkeypatch.setattr(refusals, "KINDS", fewer)
    with pytest.raises(LookupError, match="twice"):
        refusals.refusals_page("en")


def test_the_glossary_is_whole_and_says_each_thing_once() -> None:
    for one in terms():
        assert {"en", "ru", "note_en", "note_ru"} <= set(one)
        assert re.search("[а-яё]", one["ru"] + one["note_ru"])
    for lang in ("en", "ru"):
        listed = [one[lang] for one in terms()]
        assert len(listed) == len(set(listed))


def test_cases_reach_what_they_speak_of() -> None:
    assert "w06-plain-fallback" in cases_of_rules()["service.register"]
    assert "w06-plain-fallback" not in cases_of_rules()["exit_ban.bridge"]
    assert "w06-plain-fallback" in cases_of_readings()["CR-1"]
    assert cases_of_readings()["CR-1"] != cases_of_readings()["CR-16"]


def test_facts_have_words_and_parts_not_built_are_told_apart() -> None:
    assert fact_words("summons.reason.shown").en == "the day it was shown"
    assert fact_words("as_of").ru == "день, на который задан вопрос"
    assert built("povestka.no_such_room.at_all") is None
    assert built("povestka.law.book") is not None
