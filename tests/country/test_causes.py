"""What decided a difference: the first date that differs, and the rule that two laws do not share."""

from __future__ import annotations

import numpy as np
import pytest

from povestka.country.causes import AMONG, LOOKS, STAGES, causes, codes, decider
from povestka.country.program import KEPT
from povestka.country.reach import PLACE
from povestka.law.book import BOOK
from povestka.people.offices import LAST_CALL

NEVER = 32_767


def told(changed: dict[str, int], occurrence: int = 1, laws: frozenset[str] = frozenset()) -> str:
    """The stage or rule that decided where one summons differs in some dates."""
    a = np.full((len(KEPT), 1), 5, np.int16)
    b = a.copy()
    for name, on in changed.items():
        b[PLACE[name]] = on
    (code,) = codes(a, b, np.array([occurrence])).tolist()
    if not code:
        return ""
    cause = causes(laws)[code]
    assert (cause.stage == "law") == bool(cause.rule)
    return cause.rule or cause.stage


def test_the_first_date_that_differs_decides() -> None:
    assert told({}) == ""
    assert told({"call": 6, "summons.known": 9}) == "called"
    assert told({"call": NEVER}, 2) == told({"call": NEVER}, 3) == "again"
    assert told({"call": NEVER, "measures.from": 9}, LAST_CALL) == "quota"
    assert told({"summons.withdrawn": 9, "summons.handed": 9}) == "withdrawn"
    assert told({"summons.handed": 9, "served_on": 9}) == "sending"
    assert told({"summons.known": 9, "appearance.on": 9}) == "known"
    assert told({"appearance.on": 9, "exit_ban.until": 9}) == "came"
    assert told({"complaint.upheld": 9, "exit_ban.until": 9}) == "complained"
    assert told({"border.until": 9}) == told({"credit.from": 9}) == "screens"


LAW = {
    "service.register_days": ("served_on", "service.register"),
    "reform.ban_begins": ("exit_ban.from", "exit_ban.begins"),
    "reform.ban_ends": ("exit_ban.until", "exit_ban"),
    "measures.press_days": ("measures.from", "measures.clock"),
    "reform.measures_order": ("measures.from", "measures.arise"),
    "reform.measures_lifted": ("measures.until", "measures.lifted"),
    "reform.notice": ("fine.on", "measures.timely_service"),
}


@pytest.mark.parametrize(("changed", "found"), LAW.items())
def test_a_date_of_the_law_is_put_down_to_the_rule_that_changed(
    changed: str, found: tuple[str, str]
) -> None:
    date, rule = found
    assert told({date: 9}, laws=frozenset([changed])) == rule
    assert told({date: 9, "border.until": 9}, laws=frozenset([changed])) == rule


def test_what_the_register_believes_follows_the_same_rules() -> None:
    laws = frozenset(["reform.ban_ends"])
    assert told({"register.exit_ban.until": 9}, laws=laws) == "exit_ban"
    assert told({"register.exit_ban.until": 9}) == "standing"


def test_where_no_rule_has_changed_it_was_his_status_or_grounds() -> None:
    assert told({"exit_ban.from": 9}) == "standing"
    assert told({"served_on": 9}, laws=frozenset(["reform.ban_ends"])) == "standing"


def test_of_several_changed_rules_it_is_the_one_that_holds_them_all() -> None:
    both = frozenset(["reform.account", "reform.register"])
    found = decider(BOOK.drafted["measures"], both)
    assert found is not None
    assert found.name == "service.served_on"
    assert decider(BOOK.drafted["measures"], frozenset(["exit_ban.longest_days"])) is None


def test_every_difference_has_words_and_articles() -> None:
    assert len(LOOKS) + 1 == AMONG
    found = causes(frozenset(["measures.days", "reform.ban_begins", "service.register_days"]))
    assert set(found) == set(range(1, AMONG))
    for cause in found.values():
        plain = cause.to_dict()
        assert plain["title"]["en"] and plain["title"]["ru"]
        assert (plain["rule"] is None) == (not plain["cites"]) == (plain["stage"] in STAGES)
    assert {cause.stage for cause in found.values()} >= {"law", "called", "quota", "screens"}
