"""What would change the answers, in words: about records and readings, never about moves."""

from __future__ import annotations

import re
from typing import Any

import pytest

from povestka.report.why_not import drawn, fragment
from povestka.report.why_not_words import FACTS, WORDS

AS_OF = "2026-03-15"
NAMES = {"CR-1=service": "The 20 days run from service."}
BAN = {"from": "2026-02-02", "until": None}


def change(fact: str, now: Any, to: Any, **more: Any) -> dict[str, Any]:
    return {
        "kind": "fact", "fact": fact, "from": now, "to": to, "becomes": None, "distance": None,
        "first": None, "last": None, **more,
    }


def answer(question: str, value: Any, *changes: dict[str, Any], **more: Any) -> dict[str, Any]:
    found = {"question": question, "summons": None, "value": value, "depends": False}
    return {**found, "changes": list(changes), **more}


PLACED = "summons.s1.placed"
LATER = change(
    PLACED, "2026-02-02", "2026-02-13", distance=11, first="2026-02-13"
)


def told(*found: dict[str, Any], lang: str = "en") -> str:
    return " ".join(drawn(found, NAMES, AS_OF, lang).split())


@pytest.mark.parametrize(
    ("ends", "en", "ru"),
    [
        (("2026-02-13", None), "13 February 2026 or later", "13 февраля 2026 года или позже"),
        ((None, "2026-02-13"), "13 February 2026 or earlier", "13 февраля 2026 года или раньше"),
        (("2026-02-13", "2026-02-13"), "— 13 February 2026 (", "— 13 февраля 2026 года ("),
        (("2026-02-13", "2026-02-14"), "13 February 2026 to 14 February 2026",
         "13 февраля 2026 года — 14 февраля 2026 года"),
    ],
)
def test_a_record_with_its_stretch_of_days(
    ends: tuple[str | None, str | None], en: str, ru: str
) -> None:
    one = {**LATER, "first": ends[0], "last": ends[1]}
    ban = answer("exit_ban", BAN, one, summons="s1")
    assert en in told(ban)
    assert "(the file has: 2 February 2026)" in told(ban)
    assert ru in told(ban, lang="ru")


def test_what_is_not_recorded_and_words_of_the_file() -> None:
    measures = {"from": "2026-03-13", "until": None, "which": ["credit"]}
    text = told(
        answer(
            "measures",
            measures,
            change(PLACED, "2026-02-02", None),
            change("person.status", "conscript", "reservist"),
            change("decision[1].call_up", True, False),
            change("person.born", "unknown", "2009-01-01", first="2009-01-01"),
            summons="s1",
        )
    )
    assert "Temporary measures [s1]: from 13 March 2026" in text
    assert "— not recorded (the file has: 2 February 2026)" in text
    assert "«reservist» (the file has: «conscript»)" in text
    assert "— no (the file has: yes)" in text
    assert "(the file has: not known)" in text


def test_what_lies_further_than_a_year_is_counted_only() -> None:
    far = {**LATER, "distance": 400}
    added = change("summons.s1.sent", None, "2023-04-13", last="2023-04-13")
    born = change("person.born", None, "1996-12-31", last="1996-12-31")
    text = told(answer("exit_ban", BAN, far, added, born))
    assert "day of birth" in text
    assert "paper" not in text
    assert "from the day of asking: 2 (--json)" in text


def test_two_records_at_once() -> None:
    pair = {
        **change("", None, None), "kind": "pair", "fact": [PLACED, "summons.s1.handed"],
        "from": ["2026-02-02", None], "to": [None, "2026-02-18"],
    }
    text = told(answer("short_notice", False, pair))
    assert "No single record changes it" in text
    assert "2 February 2026) + day the summons was handed over (summons.s1.handed) — 18" in text


def test_what_is_not_known_and_what_it_decides() -> None:
    facts = [
        {**change("person.born", "unknown", "1996-12-31", last="1996-12-31"), "kind": "unknown",
         "becomes": becomes}
        for becomes in (False, None, BAN)
    ]
    text = told(answer("liable_on", None, *facts, depends=True))
    assert "Subject to call-up: not decided by what is given." in text
    for then in ("earlier: no", "earlier: does not arise", "earlier: arises"):
        assert then in text


def test_readings_by_name_and_those_of_reports_as_such() -> None:
    one = {**change("CR-1", "appearance", "service"), "kind": "reading", "rank": "open"}
    other = {**one, "to": "placement", "rank": "report"}
    text = told(answer("measures", None, one, other))
    assert "«The 20 days run from service» (CR-1=service)" in text
    assert "(CR-1=placement; in reports or in practice only)" in text


def test_an_answer_that_nothing_changes_and_one_that_repeats_a_summons() -> None:
    alone = answer("exit_ban", BAN, LATER, summons="s1")
    again = answer("under_exit_ban", [BAN], LATER)
    nothing = answer("dispatch_windows", [])
    text = told(alone, again, nothing)
    assert text.count("Exit ban") == 1
    assert "no reading were found that change it." in text
    other = {**alone, "summons": "s2"}
    assert told(alone, other, again).count("Exit ban") == 3


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_it_ends_with_what_it_is_and_advises_nothing(lang: str) -> None:
    text = told(answer("exit_ban", BAN, LATER), lang=lang)
    assert text.endswith({"en": "not advice.", "ru": "это не совет."}[lang])
    assert "Z3" in text
    words = " ".join(one.in_(lang) for one in (*FACTS.values(), *WORDS.values()))
    assert not re.search(r"\b(come by|must|should go|явитесь|следует явиться)\b", text + words)


def test_a_fragment_escapes_what_it_shows_and_fits_the_same_words() -> None:
    one = {**change("CR-1", "appearance", "service"), "kind": "reading", "rank": "open"}
    found = [answer("measures", None, one)]
    text = fragment(found, {"CR-1=service": "a <b> & c"}, AS_OF, "en")
    assert "«A &lt;b&gt; &amp; c»" in text
    assert text.startswith('<section class="povestka-why-not" lang="en">')
    assert "<dd>Would be otherwise" in text


def test_no_line_is_wider_than_was_asked() -> None:
    text = drawn([answer("exit_ban", BAN, LATER)], NAMES, AS_OF, "ru", 60)
    assert max(map(len, text.splitlines())) <= 60
