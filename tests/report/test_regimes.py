"""The regimes on a terminal, from plain mappings: side by side, within the width, in words."""

from __future__ import annotations

import re
from typing import Any

import pytest

from povestka.report.regimes import drawn

PAGE = {"key": "P144", "address": "https://example.org/act", "kind": "statute"}
LOST = {"key": "P29", "address": "", "kind": "press"}


def answer(**more: Any) -> dict[str, Any]:
    return {
        "question": "service", "asks": "How is a summons served?",
        "says": "In the state mailbox, by a sentence that is long enough to be set in two lines.",
        "sources": [PAGE], "certainty": "confirmed", "state": "found", "rules": [], **more,
    }


def dated(value: Any = None, **more: Any) -> dict[str, Any]:
    return {
        "value": value, "state": "draft", "expected": False, "reason": None, "missing": [],
        "possible": [], "says": "So says the rule.", "confirmed": True, **more,
    }


def regime(title: str, checked: str | None, **decided: Any) -> dict[str, Any]:
    """A country with one question, and one summons decided as given."""
    whole = {
        "served_on": dated(), "exit_ban": dated(confirmed=False), "measures": dated(), **decided
    }
    return {
        "title": title, "says": "Not checked by a lawyer.", "checked": checked,
        "read": checked or "2026-11-21", "answers": [answer()],
        "decided": {
            "as_of": "2026-03-15", "reads": {"placed": "made available"}, "note": "A note.",
            "summons": {"s1": whole},
        },
    }


def without(title: str, **more: Any) -> dict[str, Any]:
    found = regime(title, None)
    return {**found, "decided": None, "answers": [answer(**more)]}


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_the_questions_stand_country_by_country() -> None:
    silent = {"says": "Not found.", "sources": [], "certainty": None}
    known = {"says": "No ban.", "sources": [LOST], "certainty": "unconfirmed"}
    text = drawn([without("Estonia"), without("Israel", **silent), without("K", **known)], "en")
    assert "1. How is a summons served?\n  Estonia  In the state mailbox" in text
    assert "two lines. [P144]" in flat(text)
    assert "\n  Israel   Not found.\n" in text
    assert "\n  K        No ban. [P29, not confirmed by any source here]\n" in text
    assert "  P29   address not kept\n  P144  https://example.org/act\n" in text
    assert "One set of facts" not in text
    assert "DRAFT: Estonia, Israel, K. Not checked by a lawyer." in text
    assert "Russia was last checked" not in text


def test_without_any_source_there_is_no_list_of_them() -> None:
    text = drawn([without("Israel", says="Not found.", sources=[], certainty=None)], "en")
    assert "Sources" not in text


@pytest.mark.parametrize(
    ("key", "one", "said"),
    [
        ("served_on", dated("2026-03-04"), "4 March 2026. So says the rule."),
        ("served_on", dated("2026-03-04", expected=True),
         "4 March 2026, expected, if nothing else happens. So"),
        ("served_on", dated(), "Not served by these facts. So says the rule."),
        ("served_on", dated(state="unknown", reason="a gap."), "Not decided by the text: a gap."),
        ("served_on", dated("2026-02-10", state="disputed"), "10 February 2026 (disputed). So"),
        ("served_on",
         dated(state="depends", missing=["summons.s1.handed"],
               possible=["2026-03-04", None, {"reason": "a gap"}]),
         "not given: summons.s1.handed. Possible: 4 March 2026; no service; open by the text."),
        ("measures", dated(state="depends", missing=["x"], possible=[None]),
         "not given: x. Possible: does not arise."),
        ("measures", dated(state="depends", missing=["x"]), "not given: x. Possible: …."),
        ("exit_ban", dated({"from": "2026-02-02", "until": None}, state="certain"),
         "from 2 February 2026, with no end so far. So says the rule."),
        ("exit_ban", dated({"from": "2026-02-02", "until": "2026-02-05"}, state="unchecked"),
         "to 4 February 2026 inclusive (not checked for this date). So"),
        ("measures", dated(confirmed=False),
         "None arises. So says the rule. [not confirmed by any source here]"),
    ],
)
def test_every_kind_of_answer_is_said_in_words(key: str, one: dict[str, Any], said: str) -> None:
    assert said in flat(drawn([regime("Estonia", None, **{key: one})], "en", case=True))


def test_a_case_stands_after_the_questions() -> None:
    text = drawn([regime("Russia", "2026-03-15"), without("Israel")], "en", case=True)
    assert "One set of facts, as of 15 March 2026\n\nSummons s1\n  Service\n    Russia" in text
    assert "Not computed, the text that was read does not suffice: Israel." in flat(text)
    assert "How the facts of the file are read: Russia\n  placed: made available.\n  A note." in text
    assert "last checked on 15 March 2026. The pages on the other countries" in flat(text)
    assert "read by 21 November 2026" in flat(text)
    alone = drawn([regime("Russia", "2026-03-15")], "en", case=True)
    assert "other countries" not in alone
    assert "Not computed" not in alone


def test_a_case_that_no_law_asked_for_decides_is_said_to_be_so() -> None:
    text = drawn([without("Israel")], "en", case=True)
    assert "does not suffice: Israel." in flat(text)
    assert "One set of facts" not in text


def test_a_case_without_a_summons_says_so() -> None:
    one = regime("Estonia", None)
    one["decided"]["summons"] = {}
    assert "There is no summons in the case." in drawn([one], "en", case=True)


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("width", [40, 88, 100])
def test_no_line_but_an_address_is_wider_than_the_page(lang: str, width: int) -> None:
    text = drawn([regime("South Korea", None), without("Israel")], lang, width, case=True)
    for line in text.splitlines():
        assert len(line) <= width or "https" in line
        assert line == line.rstrip()
    beside = "South Korea  In the state" in text
    assert beside == (width > 40), "a narrow page sets the sentence below its country"
