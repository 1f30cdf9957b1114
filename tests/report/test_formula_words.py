"""Formulas in the words of both languages: names stay, nothing of the other language is left."""

from __future__ import annotations

import re

import pytest

from povestka.law.book import BOOK
from povestka.readers.formula import formula
from povestka.report.formula_words import formula_lines


@pytest.mark.parametrize("name", list(BOOK.rules))
def test_a_russian_formula_has_the_names_of_the_english_one_and_no_english_joint(name: str) -> None:
    english = formula(BOOK.rules[name], None)
    russian = " ".join(formula_lines(english, "ru"))
    # Russian words may move what is told; the names and numbers of the law may not.
    pattern = r"[a-z_]+\.[a-z_.]+|CR-\d+"
    assert re.findall(pattern, english) == re.findall(pattern, russian)
    assert not re.search(r"(?<![\w.])(earliest of|latest of|has come|on or before|else)(?![\w.])", russian)


def test_each_number_has_its_form_of_the_word() -> None:
    for english, russian in (
        ("(a + 1 day)", "(a + 1 день)"), ("(a + 2 days)", "(a + 2 дня)"),
        ("(a + 5 working days)", "(a + 5 рабочих дней)"), ("(a + 11 years)", "(a + 11 лет)"),
        ("(a + 21 days)", "(a + 21 день)"), ("(a + -1 year)", "(a + -1 год)"),
    ):
        assert formula_lines(english, "ru") == [russian]


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_no_line_is_wider_than_asked(lang: str) -> None:
    told = formula_lines(formula(BOOK.rules["liability.ends"], None), lang, 48)
    assert len(told) > 1 and max(map(len, told)) <= 60
