"""Formulas as markup: links where they belong, marks on what differs and nowhere else."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.book.differences import differences
from povestka.book.pages import page
from povestka.case.naming import facts_named
from povestka.law.book import BOOK
from povestka.report.formula_words import formula_lines
from povestka.web.law.marking import NARROW, WIDE, linked, marked


def bare(markup: str) -> str:
    """The text of a markup without its marks."""
    without = re.sub(r'<span class="sign">.</span>', "", markup)
    return html.unescape(re.sub(r"</?(a|ins|del)\b[^>]*>", "", without))


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("name", list(BOOK.rules))
def test_a_formula_links_to_what_it_uses_and_keeps_its_text(name: str, lang: str) -> None:
    told = page(name, lang)
    found = linked(told["formula"], lang, name)
    assert bare(found) == "\n".join(formula_lines(told["formula"], lang, WIDE))
    links = set(re.findall(r'href="/\w\w/law/(?:rule|reading)/([^"]+)"', found))
    facts = {name, *facts_named()}  # the withdrawal is a fact, and a rule that says it
    assert links - facts == {*told["uses"], *told["readings"]} - facts


def test_a_value_that_is_called_like_a_rule_is_no_link() -> None:
    assert "href" not in linked("complaint.about is measures or exit_ban", "en")
    assert "href" in linked("from measures until never", "en")
    assert "href" not in linked("exit_ban", "en", "exit_ban")


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_marks_change_no_formula_and_mark_what_differs(lang: str) -> None:
    for one in differences("paper", "2026-01", lang)["rules"]:
        if one["before"] is not None:
            before, after = marked(one["before"], one["after"], lang)
            assert bare(before) == "\n".join(formula_lines(one["before"], lang, NARROW))
            assert bare(after) == "\n".join(formula_lines(one["after"], lang, NARROW))
            assert "<del>" in before or "<ins>" in after


WORDS = st.lists(st.sampled_from(["placed", "served", "<b>", "and", "7", "("]), max_size=12)


@given(WORDS, WORDS)
def test_what_both_have_is_not_marked_and_each_mark_has_its_sign(
    left: list[str], right: list[str]
) -> None:
    before, after = marked(" ".join(left), " ".join(right), "en")
    if left == right:
        assert "<del>" not in before and "<ins>" not in after
    assert "<ins>" not in before and "<del>" not in after
    assert before.count("<del>") == before.count('<span class="sign">⊖</span>')
    assert after.count("<ins>") == after.count('<span class="sign">⊕</span>')
    assert "<b>" not in before + after


def test_lines_are_marked_one_by_one_without_their_margins() -> None:
    after = marked("never", page("exit_ban.begins", "en", "2026-01-01")["formula"], "en")[1]
    assert re.search(r"\n +<ins>", after) and "<ins> " not in after.replace("</span> ", "")
