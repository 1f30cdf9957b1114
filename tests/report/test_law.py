"""The book's pages on a terminal: by subject, in words, within their width."""

from __future__ import annotations

import re
from typing import Any

import pytest

from povestka.report import law_words
from povestka.report.formulas import laid
from povestka.report.law import drawn_contents, drawn_differences, drawn_page

CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
SET = "earliest of (summons.placed, summons.sent, summons.handed, summons.refused)"

CONTENTS: dict[str, Any] = {
    "checked_on": "2026-03-15",
    "on": None,
    "rules": {"service.hand": "In hand", "exit_ban": "The exit ban", "new.thing": "A new thing"},
    "statements": {
        "service.content": "What a summons contains, told in a title that is far too long for it",
    },
    "readings": {"CR-1": "From what are the 20 days of the measures counted?"},
}
RULE: dict[str, Any] = {
    "kind": "rule",
    "name": "exit_ban.begins",
    "title": "The day the ban begins",
    "says": "It begins on placement.",
    "since": "2023-04-14",
    "formula": f"by the day of {SET} [paper: never; 2023-08: exit_ban.placement]",
    "history": [
        {"edition": "paper", "since": None, "act": "", "formula": "never"},
        {"edition": "2023-08", "since": "2023-08-04", "act": "437-FZ", "formula": SET},
    ],
    "readings": ["CR-4"],
    "uses": ["exit_ban.placement", "service.hand"],
    "used_by": ["exit_ban"],
    "cites": ["53-FZ 7.1(1)", "53-FZ 7.1(2)", "Decree 663"],
    "articles": ["Article 7.1(1)", "Article 7.1(2)", "the Regulation on call-up"],
    "sources": [
        {"key": "P01", "address": "https://example.org/law", "kind": "statute"},
        {"key": "P29", "address": "", "kind": "press"},
    ],
    "certainty": "HIGH",
    "confirmed": False,
    "rows": [],
    "checked_on": "2026-03-15",
    "on": "2026-05-01",
    "edition": "2026-01",
}
STATEMENT: dict[str, Any] = {
    "kind": "statement",
    "name": "practice.first_exit_refusal",
    "title": "Practice: refused",
    "says": "A man was refused exit.",
    "since": "2025-09-11",
    "until": "2025-12-31",
    "why_not": "it is an observation",
    "cites": [],
    "articles": [],
    "sources": [],
    "certainty": "MED",
    "confirmed": True,
    "rows": [],
    "checked_on": "2026-03-15",
    "on": "2026-01-01",
}
QUESTION: dict[str, Any] = {
    "kind": "reading",
    "name": "CR-9",
    "asks": "What does a good reason do?",
    "why": "A report of the law.",
    "not_executable": None,
    "rules": ["measures"],
    "readings": [
        {"key": "ends_ban", "rank": "default", "says": "It ends the ban.",
         "held_by": "An agency.", "sources": ["P30", "P31"]},
        {"key": "ban_stays", "rank": "open", "says": "The ban stays.", "held_by": "A firm.",
         "sources": []},
    ],
    "checked_on": "2026-03-15",
}
DIFFERENCES: dict[str, Any] = {
    "before": "2023-04",
    "after": "2023-08-05",
    "checked_on": "2026-03-15",
    "rules": [
        {"name": "exit_ban.begins", "title": "The day the ban begins", "says": "It begins.",
         "cites": ["53-FZ 7.1(1)", "MVD order 426"], "before": None, "after": SET},
        {"name": "fine.due", "title": "A fine", "says": "It is due.", "cites": ["KoAP 21.5"],
         "before": "no", "after": "yes"},
    ],
    "began": [
        {"name": "b.later", "title": "Later", "since": "2023-08-04"},
        {"name": "a.sooner", "title": "Sooner", "since": "2023-05-17"},
    ],
    "ended": [],
}


def test_the_contents_stand_by_subject_computed_and_shown_together() -> None:
    text = drawn_contents(CONTENTS, "en", 60)
    assert text.index("Service") < text.index("The exit ban") < text.index("Other")
    assert "  ● service.hand     In hand" in text
    assert "  ○ service.content  What a summons contains, told in a" in text
    assert "\n                     title that is far too long for it" in text
    assert "  ● new.thing  A new thing" in text
    assert "  CR-1  From what are the 20 days" in text
    assert "(3)" in text
    assert text.endswith("last checked on 15 March 2026.")


def test_a_rule_is_told_in_words_with_its_days_and_articles() -> None:
    text = drawn_page(RULE, "en")
    for line in (
        "The day the ban begins (exit_ban.begins)",
        "  Articles 7.1(1), (2) of Law 53-FZ; the Regulation on call-up",
        "  14 April 2023",
        "  2023-08 · 4 August 2023 · Law 437-FZ",
        "  High: the text of the statute, or several sources that agree",
        "        address not kept",
        "  Not confirmed by any source here.",
        "  exit_ban.placement, service.hand",
        "Turns on\n  CR-4",
    ):
        assert line in text
    assert text.endswith("what is shown was not checked for it.")


def test_a_statement_says_why_it_is_not_computed() -> None:
    text = drawn_page(STATEMENT, "ru")
    assert "Почему не вычисляется\n  It is an observation" in text
    assert "Действует по\n  31 декабря 2025 года" in text
    assert "Запрошенный день позже" not in text


def test_a_contested_question_lists_its_readings_with_their_rank() -> None:
    text = drawn_page(QUESTION, "en")
    assert text.startswith("What does a good reason do? (CR-9)\n\nReadings\n")
    assert "  ends_ban: taken by default\n      It ends the ban.\n      An agency. P30, P31" in text
    assert "  ban_stays: open\n      The ban stays.\n      A firm.\n" in text
    assert "Turns on" not in text


def test_differences_show_both_sides_and_what_began_in_order() -> None:
    text = drawn_differences(DIFFERENCES, "en", 60)
    assert text.startswith("What differs: 2023-04 → 5 August 2023\n")
    assert "    before:\n      no such rule\n    after:\n      earliest of (\n" in text
    assert "  Article 7.1(1) of Law 53-FZ; MVD order 426" in text
    assert "    before:\n      no\n    after:\n      yes\n" in text
    assert text.index("Sooner (a.sooner)") < text.index("Later (b.later)")
    assert "What ended" not in text


def test_two_days_under_one_edition_do_not_differ() -> None:
    same = {**DIFFERENCES, "rules": [], "began": [], "ended": []}
    assert "Различий нет." in drawn_differences(same, "ru")


@pytest.mark.parametrize("width", [40, 60, 88, 100])
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_no_line_is_wider_than_asked(width: int, lang: str) -> None:
    texts = [drawn_contents(CONTENTS, lang, width), drawn_differences(DIFFERENCES, lang, width)]
    texts += [drawn_page(one, lang, width) for one in (RULE, STATEMENT, QUESTION)]
    for line in "\n".join(texts).splitlines():
        assert len(line) <= width or " " not in line.strip(), line
        assert line == line.rstrip()


def test_a_formula_that_fits_stays_in_one_line() -> None:
    assert laid("service.served_on", 40, 2) == ["  service.served_on"]
    assert laid(SET, 40) == [
        "earliest of (",
        "  summons.placed,",
        "  summons.sent,",
        "  summons.handed,",
        "  summons.refused",
        ")",
    ]


def test_a_formula_without_brackets_is_wrapped_and_a_comparison_is_not_cut() -> None:
    assert laid("first.fact and the.second.fact", 20) == ["first.fact and", "the.second.fact"]
    assert laid("(a.fact on or before another.fact or a.third.fact and more)", 30) == [
        "(",
        "  a.fact on or before",
        "  another.fact",
        "  or a.third.fact",
        "  and more",
        ")",
    ]


def test_every_label_has_its_words() -> None:
    for table in (law_words.SUBJECTS, law_words.LABELS, law_words.KINDS, law_words.RANKS):
        for text in table.values():
            assert CYRILLIC.search(text.ru)
            assert not CYRILLIC.search(text.en)
