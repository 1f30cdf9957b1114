"""The book of the law as pages: everything has one, in both languages, whole."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from povestka.book.pages import NoSuchRule, contents, first_day, names, page
from povestka.language.days import date_of, day
from povestka.law.book import BOOK
from povestka.law.editions import AMENDMENTS, EDITIONS
from povestka.readers.formula import formula

LANGS = ("en", "ru")
GROUNDED = {"cites", "articles", "sources", "certainty", "confirmed", "rows"}
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
LATIN = re.compile("[a-z]", re.IGNORECASE)


def in_its_language(found: dict[str, Any], lang: str, *keys: str) -> bool:
    """The words under the keys are there and in the language; English may quote a Russian word."""
    words = [found[key] for key in keys]
    russian = [2 * len(CYRILLIC.findall(one)) > len(LATIN.findall(one)) for one in words]
    return all(words) and set(russian) == {lang == "ru"}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", BOOK.rules)
def test_every_rule_has_a_page(name: str, lang: str) -> None:
    found = page(name, lang)
    assert found.keys() >= GROUNDED | {"formula", "history", "readings", "uses", "used_by"}
    assert ("rule", name, BOOK.checked_on) == (found["kind"], found["name"], found["checked_on"])
    assert in_its_language(found, lang, "title", "says")
    assert len(found["articles"]) == len(found["cites"]) > 0
    assert found["certainty"] in ("HIGH", "MED", "LOW")
    assert all(one.keys() == {"key", "address", "kind"} for one in found["sources"])
    assert found["formula"] == formula(BOOK.rules[name], None)
    assert {*found["uses"], *found["used_by"]} <= BOOK.rules.keys()
    assert set(found["readings"]) <= BOOK.contested.keys()
    assert json.dumps(found), "a page is plain data"


@pytest.mark.parametrize("name", BOOK.rules)
def test_the_history_of_a_rule_is_in_order_and_names_its_acts(name: str) -> None:
    found = page(name, "en")["history"]
    days = [one["since"] for one in found]
    assert days == sorted(days, key=lambda since: since or "")
    assert days.count(None) <= 1, "the oldest has no day of its own"
    for one in found:
        since, act = AMENDMENTS[one["edition"]]
        assert act == one["act"]
        assert one["since"] in (None, date_of(max(since, 0)).isoformat())
        assert one["formula"]


def test_uses_and_used_by_are_one_relation_and_nothing_rests_on_itself() -> None:
    pages = {name: page(name, "en") for name in BOOK.rules}
    down = {(name, used) for name, found in pages.items() for used in found["uses"]}
    up = {(user, name) for name, found in pages.items() for user in found["used_by"]}
    assert down == up
    assert not [one for one in down if one[0] == one[1]]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", BOOK.statements)
def test_every_statement_has_a_page(name: str, lang: str) -> None:
    found = page(name, lang)
    assert found.keys() >= GROUNDED | {"since", "until"}
    assert ("statement", name) == (found["kind"], found["name"])
    assert in_its_language(found, lang, "title", "says", "why_not")
    assert found["until"] is None or day(found["since"]) <= day(found["until"])
    assert json.dumps(found)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", BOOK.contested)
def test_every_contested_question_has_a_page(name: str, lang: str) -> None:
    found = page(name, lang)
    assert ("reading", name) == (found["kind"], found["name"])
    assert in_its_language(found, lang, "asks", "why")
    for one in found["readings"]:
        assert one["rank"] in ("default", "open", "report", "practice")
        assert in_its_language(one, lang, "says", "held_by")
        assert set(one["sources"]) <= BOOK.sources.keys()
    computed = name in {one.key for one in BOOK.switches}
    assert computed == (found["not_executable"] is None)
    assert computed == bool(found["rules"]), "a reading that can be computed turns some rule"
    assert page(name.lower(), lang) == found


def test_a_rule_and_the_readings_it_turns_on_name_each_other() -> None:
    from_rules = {(one, name) for name in BOOK.rules for one in page(name, "en")["readings"]}
    from_readings = {(name, one) for name in BOOK.contested for one in page(name, "en")["rules"]}
    assert from_rules == from_readings


def test_the_history_of_the_first_day_of_the_exit_ban() -> None:
    """Nothing on paper; from service in April 2023; from placement since August 2023."""
    found = page("exit_ban.begins", "en")
    assert [
        (one["since"], one["act"]) for one in found["history"]
    ] == [(None, "53-FZ"), ("2023-04-14", "127-FZ"), ("2023-08-04", "437-FZ")]
    paper, april, august = (one["formula"] for one in found["history"])
    assert (paper, april) == ("never", "service.served_on")
    assert "exit_ban.placement" in august
    assert "CR-4" in august
    assert found["readings"] == ["CR-4"]
    assert {"exit_ban.bridge", "exit_ban.placement", "service.served_on"} <= set(found["uses"])
    assert "exit_ban" in found["used_by"]


@pytest.mark.parametrize(
    ("on", "edition"),
    [
        ("2023-04-13", "paper"),
        ("2023-04-14", "2023-04"),
        ("2023-08-03", "2023-04"),
        ("2023-08-04", "2023-08"),
        ("2025-11-03", "2023-08"),
        ("2025-11-04", "2025-11"),
        ("2025-12-31", "2025-11"),
        ("2026-01-01", "2026-01"),
        ("2030-01-01", "2026-01"),
    ],
)
def test_a_page_on_a_day_is_of_the_edition_of_that_day(on: str, edition: str) -> None:
    for name in ("exit_ban.begins", next(iter(BOOK.statements)), "CR-1"):
        found = page(name, "en", on)
        assert (on, edition) == (found["on"], found["edition"])
    on_that_day = formula(BOOK.rules["exit_ban.begins"], day(on))
    assert page("exit_ban.begins", "en", on)["formula"] == on_that_day


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: one.key)
def test_an_edition_stands_for_its_first_day(edition: Any) -> None:
    on = "2023-04-13" if edition.key == "paper" else date_of(edition.since).isoformat()
    assert first_day(edition.key) == day(on) == first_day(on)
    assert page("exit_ban", "en", edition.key) == page("exit_ban", "en", on)
    assert contents("en", edition.key) == contents("en", on)


def test_a_page_without_a_day_names_none() -> None:
    assert not {"on", "edition"} & page("exit_ban", "en").keys()


@pytest.mark.parametrize("lang", LANGS)
def test_the_contents_are_the_whole_book(lang: str) -> None:
    found = contents(lang)
    assert found["on"] is None
    for part, whole in (
        ("rules", BOOK.rules), ("statements", BOOK.statements), ("readings", BOOK.contested)
    ):
        assert list(found[part]) == list(whole)
        assert all(bool(CYRILLIC.search(one)) == (lang == "ru") for one in found[part].values())


def test_the_contents_of_a_day_hold_what_is_in_force_on_it() -> None:
    """On its first day and on its last, not on the day before or after."""
    for part, whole in (("rules", BOOK.rules), ("statements", BOOK.statements)):
        for name, one in whole.items():
            until = getattr(one, "until", None)
            assert name in contents("en", one.since)[part]
            assert name not in contents("en", date_of(day(one.since) - 1).isoformat())[part]
            if until:
                assert name in contents("en", until)[part]
                assert name not in contents("en", date_of(day(until) + 1).isoformat())[part]
    assert any(one.until for one in BOOK.statements.values())


@pytest.mark.parametrize(
    "on", ["", "soon", "2026", "2026-02-30", "20260101", "2026-W01-1", "2026-1-1"]
)
def test_what_is_no_day_is_refused_everywhere(on: str) -> None:
    for asked in (lambda: page("exit_ban", "en", on), lambda: contents("en", on)):
        with pytest.raises(NoSuchRule) as caught:
            asked()
        assert caught.value.name == on
        assert set(caught.value.nearest) <= {one.key for one in EDITIONS}


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("exit_bam", "exit_ban"),
        ("begins", "exit_ban.begins"),
        ("measure", "measures"),
        ("CR-100", "CR-10"),
        ("service.servd_on", "service.served_on"),
    ],
)
def test_what_is_not_in_the_book_names_the_nearest(asked: str, nearest: str) -> None:
    with pytest.raises(NoSuchRule) as caught:
        page(asked, "en")
    assert nearest in caught.value.nearest
    assert len(caught.value.nearest) <= 3
    assert str(caught.value) == caught.value.name == asked


def test_a_close_name_comes_before_one_that_only_holds_the_word() -> None:
    assert NoSuchRule("ban", ["exit_ban.annulled", "bans", "other"]).nearest[0] == "bans"
    assert NoSuchRule("", ["a", "b"]).nearest == ()
    assert NoSuchRule("zzz", ["a"]).nearest == ()


@pytest.mark.parametrize("lang", LANGS)
def test_the_display_words_cover_the_book(lang: str) -> None:
    found = names(lang)
    assert found.keys() >= {"readings", "rules", "cites"}
    assert list(found["rules"]) == list(BOOK.rules)
    assert set(found["readings"]) == {
        f"{one.key}={reading.key}" for one in BOOK.contested.values() for reading in one.readings
    }
    cited = {str(cite) for rule in BOOK.rules.values() for cite in rule.ground.cites}
    assert cited <= found["cites"].keys()
    for words in found.values():
        assert all(bool(CYRILLIC.search(one)) == (lang == "ru") for one in words.values())


def test_a_language_that_the_book_does_not_have() -> None:
    for asked in (lambda: page("exit_ban", "de"), lambda: contents("de"), lambda: names("de")):
        with pytest.raises(ValueError, match="languages are en and ru"):
            asked()
