"""The verdicts: what each says, that it follows from the model, and that none is missing."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from povestka.language.words import Text
from povestka.press.loading import CLAIMS
from povestka.press.model import Check, Claim
from povestka.press.relations import OPPOSITE, relation
from povestka.press.verdicts import Verdict, contradictions_of, judged, verdict, verdicts

COMPUTED = [name for name, claim in CLAIMS.items() if claim.check]
KEYS = ["claim", "verdict", "by", "shown", "component"]


def made(*holds: str, **more: Any) -> Claim:
    """A claim that stands in no file."""
    check = Check(tuple(holds), **more)
    return Claim("C999", 0, "rule", "post", Text("x", "х"), check=check)


def settings(name: str) -> list[tuple[str, str]]:
    """The editions and switches that reproduce a claim."""
    return [(one.wording, one.switch) for one in verdict(name).by]


def test_every_claim_has_one_verdict_in_the_order_of_the_names() -> None:
    assert [one.claim.name for one in verdicts()] == sorted(CLAIMS)


def test_most_rules_are_computed_and_little_is_left_open() -> None:
    rules = [one for one in verdicts() if one.claim.kind == "rule"]
    assert sum(one.claim.check is not None for one in rules) >= 60
    count = Counter(one.verdict for one in verdicts())
    assert count["reproduced"] >= 75
    assert count["contradicted"] >= 12
    assert count["not testable"] <= 45


SINCE_2023_08 = [("2023-08", ""), ("2025-11", ""), ("2026-01", "")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("C008", [("2023-04", ""), *((one, "CR-3=service") for one, _ in SINCE_2023_08)]),
        ("C107", SINCE_2023_08),
        ("C055", [("paper", ""), ("2023-04", ""), ("bridge", "")]),
        ("C118", SINCE_2023_08),
        ("C045", [(one, "CR-1=service") for one in ("2023-04", *dict(SINCE_2023_08))]),
        ("C112", [(one, "CR-1=placement") for one in ("2023-04", *dict(SINCE_2023_08))]),
        ("C015", [(one, "CR-6=all_registered") for one in ("2023-04", *dict(SINCE_2023_08))]),
        ("C016", [("2023-04", ""), *SINCE_2023_08]),
        ("C005", [("paper", "")]),
        ("C119", [("2025-11", "")]),
    ],
)
def test_by_which_edition_and_reading(name: str, expected: list[tuple[str, str]]) -> None:
    assert settings(name) == expected
    assert verdict(name).verdict == "reproduced"


@pytest.mark.parametrize(
    "name",
    ["C048", "C050", "C084", "C089", "C092", "C096", "C101", "C105", "C106", "C149", "C157",
     "C164", "C165", "C179"],
)
def test_what_the_model_contradicts(name: str) -> None:
    found = verdict(name)
    assert (found.verdict, found.by) == ("contradicted", ())
    assert "Not as claimed." in found.shown.en
    assert "Сообщается иное." in found.shown.ru


def test_exactly_those_are_contradicted() -> None:
    assert sum(one.verdict == "contradicted" for one in verdicts()) == 14


def test_the_arithmetic_of_the_seven_and_the_twenty_days() -> None:
    shown = verdict("C045").shown
    assert (
        "placed in the Register 2 February 2026, appearance day 12 February 2026,"
        " seven days end 9 February 2026, counts as served 10 February 2026,"
        " twenty days from the appearance day end 4 March 2026, measures from 5 March 2026"
    ) in shown.en
    assert "семь дней истекают 9 февраля 2026 года, считается вручённой 10 февраля" in shown.ru
    assert "запрет на выезд со 2 февраля 2026 года" in verdict("C084").shown.ru


def flipped(check: Check, place: int) -> Check:
    """The check with the claim's relation at a place turned into its opposite."""
    holds = list(check.holds)
    sign = relation(holds[place]).sign
    holds[place] = holds[place].replace(f" {sign} ", f" {OPPOSITE[sign]} ", 1)
    return replace(check, holds=tuple(holds))


@pytest.mark.parametrize("name", COMPUTED)
def test_a_verdict_follows_from_the_model(name: str) -> None:
    """With any of its relations turned round, nothing that reproduced a claim still does."""
    claim = CLAIMS[name]
    assert claim.check is not None
    for place in range(len(claim.check.holds)):
        other = judged(replace(claim, check=flipped(claim.check, place)))
        assert not {(one.wording, one.switch) for one in other.by} & set(settings(name))
        if verdict(name).verdict == "contradicted" and len(claim.check.holds) == 1:
            assert other.verdict == "reproduced"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("served_on == placed + 8", "served_on == placed + 9"),
        ("measures.from == appear + 21", "measures.from == appear + 22"),
        ("exit_ban.from == placed", "exit_ban.from == placed + 1"),
        ("fine.min == 10000", "fine.min == 5000"),
        ("measures.which has 'credit'", "measures.which has 'benefits'"),
    ],
)
def test_another_claimed_value_turns_the_verdict(right: str, wrong: str) -> None:
    asked = {"cases": ("register",), "editions": ("2026-01",)}
    assert judged(made(right, **asked)).verdict == "reproduced"
    assert judged(made(wrong, **asked)).verdict == "contradicted"


def test_what_held_before_is_not_new() -> None:
    found = judged(made("served_on == handed", cases=("hand_alone",), not_in=("paper",)))
    assert found.verdict == "contradicted"
    assert found.shown.en.endswith("It held before, so that it is not new.")
    assert found.by == ()


def test_what_is_new_shows_the_time_before() -> None:
    assert "Edition paper: posted in the account 10 October 2022, appearance day 20 October 2022," \
        " not served." in verdict("C064").shown.en


def test_a_claim_without_check_or_reason_is_an_error() -> None:
    claim = made("served_on == placed", cases=("register",))
    for lacking in (
        replace(claim, check=None),
        replace(claim, check=None, verdict="other layer"),
        replace(claim, check=None, reason=Text("y", "у")),
    ):
        with pytest.raises(ValueError, match="C999 has neither"):
            judged(lacking)


def test_another_layer_quotes_what_the_book_says_of_it() -> None:
    found = verdict("C108")
    assert found.verdict == "other layer"
    assert "the person is not detained" in found.shown.en
    assert found.by == ()


@pytest.mark.parametrize("name", sorted(CLAIMS))
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_verdict_is_one_json_object(name: str, lang: str) -> None:
    found = verdict(name).to_dict(lang)
    assert list(found)[:5] == KEYS
    assert json.loads(json.dumps(found)) == found
    assert found["claim"] == name
    assert found["says"] == CLAIMS[name].says.in_(lang)
    assert found["computed"] == (name in COMPUTED)
    assert (found["verdict"] == "reproduced") == bool(found["by"])
    assert bool(re.search("[а-я]{3}", found["shown"])) == (lang == "ru")


def test_the_object_of_one_claim() -> None:
    found = verdict("C008").to_dict()
    assert found["by"][:2] == [
        {"edition": "2023-04", "readings": {}, "rank": "default"},
        {"edition": "2023-08", "readings": {"CR-3": "service"}, "rank": "report"},
    ]
    assert found["report"] == 0
    assert found["quantity"] is None
    assert found["contradictions"] == ["X1", "X17"]
    assert isinstance(verdict("C008"), Verdict)


def test_a_number_comes_with_its_unit() -> None:
    found = verdict("C082").to_dict("ru")
    assert (found["quantity"], found["unit"]) == ("7", "days")


def test_the_contradictions_of_a_claim() -> None:
    assert contradictions_of("C082") == ("X3", "X4")
    assert contradictions_of("C061") == ()


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(KeyError):
        verdict("C189")
