"""What differs between two editions: nothing but that, in either order, in both languages."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest

from povestka.book.differences import differences
from povestka.book.pages import NoSuchRule, first_day
from povestka.language.days import date_of, day
from povestka.law.book import BOOK
from povestka.law.editions import EDITIONS
from povestka.readers.formula import formula

KEYS = [one.key for one in EDITIONS]
PAIRS = list(itertools.combinations(KEYS, 2))


def changed(before: str, after: str) -> dict[str, Any]:
    return {one["name"]: one for one in differences(before, after, "en")["rules"]}


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_a_rule_is_listed_if_and_only_if_its_formula_differs(before: str, after: str) -> None:
    first, then = first_day(before), first_day(after)
    found = changed(before, after)
    for name, rule in BOOK.rules.items():
        old, new = formula(rule, first), formula(rule, then)
        if first < day(rule.since) <= then:
            assert (found[name]["before"], found[name]["after"]) == (None, new)
        elif old != new:
            assert (found[name]["before"], found[name]["after"]) == (old, new)
        else:
            assert name not in found


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_statements_begin_and_end_between_the_two_days(before: str, after: str) -> None:
    first, then = first_day(before), first_day(after)
    found = differences(before, after, "en")
    assert {one["name"] for one in found["began"]} == {
        name for name, one in BOOK.statements.items() if first < day(one.since) <= then
    }
    ended = {name: one.until for name, one in BOOK.statements.items() if one.until}
    assert {one["name"]: one["until"] for one in found["ended"]} == {
        name: until for name, until in ended.items() if first <= day(until) < then
    }


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_the_order_in_which_two_editions_are_named_does_not_matter(before: str, after: str) -> None:
    assert differences(before, after, "en") == differences(after, before, "en")
    assert differences(after, before, "en")["before"] == before


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_both_languages_tell_the_same(before: str, after: str) -> None:
    english, russian = (differences(before, after, lang) for lang in ("en", "ru"))
    assert json.dumps(english), "differences are plain data"
    for part in ("rules", "began", "ended"):
        assert len(english[part]) == len(russian[part])
        for one, other in zip(english[part], russian[part], strict=True):
            assert one["name"] == other["name"]
            assert one["title"] != other["title"]


@pytest.mark.parametrize("key", KEYS)
def test_an_edition_does_not_differ_from_itself(key: str) -> None:
    on = date_of(first_day(key)).isoformat()
    for found in (differences(key, key, "en"), differences(key, on, "en")):
        assert [] == found["rules"] == found["began"] == found["ended"]
        assert found["checked_on"] == BOOK.checked_on


def test_what_each_amendment_is_known_for() -> None:
    """The first days of the exit ban, the cap of 30 days, the season of all the year."""
    assert {"exit_ban", "measures", "service.register"} <= changed("paper", "2023-04").keys()
    assert changed("paper", "2023-04")["exit_ban"]["before"] is None
    ban = changed("2023-04", "2023-08")["exit_ban.begins"]
    assert "service.served_on" in ban["before"]
    assert "exit_ban.placement" in ban["after"]
    assert "duties.cap_breached" in changed("2023-08", "2025-11")
    assert list(changed("2025-11", "2026-01")) == ["duties.season_opens"]
    assert "fine.min" in changed("2023-09-30", "2023-10-01")
    assert list(changed("2023-08-04", "2023-09-30")) == []


@pytest.mark.parametrize("one", ["", "foo", "2023-9", "2026-02-30", "20260101"])
def test_what_is_neither_an_edition_nor_a_day(one: str) -> None:
    for pair in ((one, "2026-01"), ("2026-01", one)):
        with pytest.raises(NoSuchRule) as caught:
            differences(*pair, "en")
        assert caught.value.name == one
        assert set(caught.value.nearest) <= set(KEYS)
