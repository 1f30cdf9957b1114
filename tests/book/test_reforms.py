"""What a reform sets beside the law, and two reforms side by side, as plain mappings."""

from __future__ import annotations

import re
from typing import Any

import pytest

from povestka.book.reforms import as_enacted, differences, page, reforms
from povestka.law.book import BOOK


def reform(name: str, **tables: dict[str, Any]) -> dict[str, Any]:
    """A reform as plain data, of the tables given."""
    said = {"name": name, "title": f"Title {name}", "says": f"Says {name}.", "amends": ["53-FZ 31"]}
    return {**said, "parameters": {}, "variants": {}, "readings": {}, **tables}


NUMBER = reform("number", parameters={"service.register_days": 30})
WORDING = reform("wording", variants={"reform.ban_begins": "service"})
READING = reform("reading", readings={"CR-3": "service"})


def the(found: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in found["settings"] if one["name"] == name)


def test_the_contents_say_what_each_sets() -> None:
    found = reforms([NUMBER, READING])
    assert [one["sets"] for one in found["reforms"]] == [
        {"service.register_days": 30}, {"CR-3": "service"},
    ]
    assert found["checked_on"] == BOOK.checked_on
    assert reforms([])["reforms"] == []


def test_a_number_stands_beside_the_laws_with_its_unit() -> None:
    found = page(NUMBER, "en")
    one = the(found, "service.register_days")
    assert (one["kind"], one["unit"]) == ("parameter", "day")
    assert (one["law"]["value"], one["after"]["value"]) == (7, 30)
    assert one["title"] == BOOK.rules["service.register"].title.en
    (rule,) = found["rules"]
    assert rule["name"] == "service.register"
    assert "7 days" in rule["before"] and "30 days" in rule["after"]
    assert "30 days" not in rule["before"]


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_wording_and_a_reading_are_said_in_words(lang: str) -> None:
    wording = the(page(WORDING, lang), "reform.ban_begins")
    assert wording["kind"] == "variant"
    assert wording["law"]["value"] == "law"
    assert wording["after"]["says"] == (
        BOOK.variants["reform.ban_begins"].wordings["service"].in_(lang)
    )
    reading = the(page(READING, lang), "CR-3")
    question = BOOK.contested["CR-3"]
    assert (reading["kind"], reading["title"]) == ("reading", question.asks.in_(lang))
    assert reading["law"] == {
        "value": question.default.key, "says": question.default.says.in_(lang),
    }
    cyrillic = re.search("[а-яё]", wording["law"]["says"])
    assert bool(cyrillic) == (lang == "ru")


def test_the_head_names_the_articles() -> None:
    found = page(NUMBER, "en")
    assert (found["cites"], found["articles"]) == (["53-FZ 31"], ["Article 31 of Law 53-FZ"])
    assert (found["title"], found["says"]) == ("Title number", "Says number.")


def test_two_stand_side_by_side_in_the_order_asked_for() -> None:
    found = differences(NUMBER, WORDING, "en")
    assert [one["name"] for one in found["settings"]] == [
        "service.register_days", "reform.ban_begins",
    ]
    number = the(found, "service.register_days")
    assert [number[side]["value"] for side in ("law", "before", "after")] == [7, 30, 7]
    assert not number["same"]
    turned = differences(WORDING, NUMBER, "en")
    assert {one["name"] for one in turned["rules"]} == {one["name"] for one in found["rules"]}
    back = {one["name"]: (one["after"], one["before"]) for one in turned["rules"]}
    assert back == {one["name"]: (one["before"], one["after"]) for one in found["rules"]}


def test_what_both_have_alike_is_marked_and_changes_no_rule() -> None:
    found = differences(NUMBER, {**NUMBER, "name": "other"}, "en")
    assert the(found, "service.register_days")["same"]
    assert found["rules"] == []


def test_the_law_beside_itself_differs_in_nothing() -> None:
    for lang in ("en", "ru"):
        found = differences(as_enacted(lang), as_enacted(lang), lang)
        assert (found["settings"], found["rules"]) == ([], [])
        assert found["before"]["name"] == "law"
        assert found["before"]["articles"] == []


def test_every_number_every_wording_and_every_reading_has_a_title() -> None:
    """Nothing that a reform can set is without words; a number of the past changes no rule."""
    for name, number in BOOK.parameters.items():
        found = page(reform("x", parameters={name: number.value + 1}), "ru")
        assert the(found, name)["title"]
        unread = "before_20" in name or name == "exit_ban.longest_days"  # read where it lapses
        assert found["rules"] or unread, name
    for key, one in BOOK.variants.items():
        for wording in one.wordings:
            assert page(reform("x", variants={key: wording}), "en")["rules"], (key, wording)
    for question in BOOK.switches:
        told = the(page(reform("x", readings={question.key: question.readings[-1].key}), "en"),
                   question.key)
        assert not told["same"]
