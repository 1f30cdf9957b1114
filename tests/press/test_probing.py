"""The invented cases: their days in each edition, and what is looked up in them."""

from __future__ import annotations

import pytest

from povestka.language.days import date_of, day
from povestka.law.book import BOOK
from povestka.law.editions import edition_on
from povestka.press import probing
from povestka.press.probing import (
    EDITION_DAYS,
    SINCE_APRIL_2023,
    Unsettled,
    cases,
    edition_of,
    probed,
)
from povestka.press.probing import probe as asked


@pytest.mark.parametrize("wording", EDITION_DAYS)
def test_the_first_day_of_a_case_lies_in_its_edition(wording: str) -> None:
    assert edition_on(EDITION_DAYS[wording]).key == edition_of(wording)


def test_the_editions_asked_are_all_since_april_2023() -> None:
    assert {edition_of(one) for one in EDITION_DAYS} == {*SINCE_APRIL_2023, "paper"}


def test_the_newest_cases_end_on_the_day_of_the_last_check() -> None:
    assert asked("register", "2026-01").facts["as_of"] == day(BOOK.checked_on)


def test_facts_and_answers_of_a_case() -> None:
    one = asked("register", "2026-01")
    assert one.look("placed") == day("2026-02-02")
    assert one.look("served_on") == day("2026-02-10")
    assert one.look("served_on", "CR-2=last_day") == day("2026-02-09")
    assert one.look("served_by") == "register"
    assert one.look("exit_ban.from") == day("2026-02-02")
    assert one.look("exit_ban.from", "CR-3=service") == day("2026-02-10")
    assert one.look("exit_ban.until") is None
    assert one.look("measures.which", "CR-1=service")[0] == "sole_trader"
    assert one.look("measures.from", "CR-99=no_such") == one.look("measures.from")
    assert one.look("fine.max") == 30000
    assert one.look("under_exit_ban") == ({"from": "2026-02-02", "until": None},)


def test_what_does_not_arise_is_none() -> None:
    one = asked("register", "paper")
    assert (one.look("served_on"), one.look("exit_ban.from")) == (None, None)
    assert asked("no_summons", "2026-01").look("under_exit_ban") is None


def test_lists_have_a_count_and_a_first_end() -> None:
    assert asked("decision", "2026-01").look("dispatch_windows.count") == 2
    assert asked("decision", "2025-11").look("dispatch_windows.first_until") == day("2026-01-01")


def test_what_a_case_leaves_open_is_no_answer() -> None:
    with pytest.raises(Unsettled, match=r"register: liable_on depends on person\.born"):
        asked("register", "2026-01").look("liable_on")


def test_a_quantity_that_no_case_has_is_refused() -> None:
    with pytest.raises(KeyError):
        asked("register", "2026-01").look("no_such_question")
    with pytest.raises(KeyError):
        asked("no_such_case", "2026-01")


def test_the_switches_of_a_case_are_those_that_change_it() -> None:
    found = set(asked("register", "2026-01").switches())
    assert {"CR-1=service", "CR-1=placement", "CR-2=last_day", "CR-3=service"} <= found
    assert "CR-19=post_only" not in found


def test_a_case_is_decided_once() -> None:
    assert asked("hand", "2026-01") is asked("hand", "2026-01")


def test_a_case_may_be_given_that_stands_in_no_file() -> None:
    one = probed({"placed": 0, "appear": 20}, "2026-01")
    assert one.look("appear") - one.look("placed") == 20
    assert one.name == ""


@pytest.mark.parametrize(("written", "born"), [("-18y", "2008-02-02"), ("-18y+1", "2008-02-03")])
def test_an_age_is_counted_back_from_the_first_day(written: str, born: str) -> None:
    found = probed({"born": written}, "2026-01")
    assert date_of(found.look("born")).isoformat() == born


def test_what_is_no_age_is_refused() -> None:
    with pytest.raises(ValueError, match="no age: «18»"):
        probed({"born": "18"}, "2026-01")


def test_every_case_can_be_asked_in_every_edition() -> None:
    for name in cases():
        for wording in EDITION_DAYS:
            assert asked(name, wording).decision.answers, (name, wording)


def test_a_case_uses_only_keys_that_are_read() -> None:
    known = {*probing.DATED, "as_of", "born", "status", "for", "decided"}
    assert all(one.keys() <= known for one in cases().values())
