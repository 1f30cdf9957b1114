"""One set of facts under each law, and the regimes as plain mappings."""

from __future__ import annotations

import json
from typing import Any

import pytest

from povestka.case.asking import decide
from povestka.case.mistakes import BadCase
from povestka.case.reading import read
from povestka.regimes.comparing import ASKED, compared
from povestka.regimes.pages import REGIMES, NoSuchRegime, found_regime, regimes
from povestka.regimes.questions import QUESTIONS

CASE: dict[str, Any] = {
    "as_of": "2026-03-15",
    "person": {"status": "conscript"},
    "summons": [
        {"id": "a", "for": "medical", "placed": "2026-02-02", "appear": "2026-02-20"},
        {"id": "b", "for": "board", "handed": "2026-03-02", "appear": "2026-03-10"},
    ],
}
KEYS = {
    "value", "state", "expected", "reason", "missing", "possible", "readings", "rule", "says",
    "cites", "articles", "sources", "confirmed",
}


def test_the_same_facts_are_decided_under_three_laws() -> None:
    found = compared(CASE)
    assert list(found) == ["russia", "ukraine", "estonia"]
    served = {
        name: {key: one["summons"][key]["served_on"]["value"] for key in ("a", "b")}
        for name, one in found.items()
    }
    assert served == {
        "russia": {"a": "2026-02-10", "b": "2026-03-02"},
        "ukraine": {"a": None, "b": "2026-03-02"},
        "estonia": {"a": "2026-03-04", "b": None},
    }
    assert found["estonia"]["summons"]["b"]["served_on"]["state"] == "unknown"
    assert found["russia"]["summons"]["a"]["exit_ban"]["value"]["from"] == "2026-02-02"
    assert found["russia"]["summons"]["a"]["measures"]["value"]["from"] == "2026-03-13"
    for one in found.values():
        assert one["as_of"] == "2026-03-15"
        for answers in one["summons"].values():
            assert tuple(answers) == ASKED
            for key, answer in answers.items():
                assert set(answer) == KEYS | ({"by"} if key == "served_on" else set())


def test_russia_is_answered_as_its_own_command_answers() -> None:
    decision = decide(CASE)
    for name, answers in compared(CASE)["russia"]["summons"].items():
        for key, answer in answers.items():
            own = decision.answer(key, name).to_dict()
            assert answer["value"] == own["value"]
            assert answer["state"] == own["state"]
            assert answer["readings"] == own["readings"]


def test_what_is_not_known_depends_under_every_law_that_it_touches() -> None:
    given = {**CASE, "summons": [{**CASE["summons"][0], "handed": "unknown"}]}
    found = {
        name: one["summons"]["s1"]["served_on"]
        for name, one in compared(
            {**given, "summons": [{**given["summons"][0], "id": "s1"}]}
        ).items()
    }
    for answer in found.values():
        assert answer["state"] == "depends"
        assert answer["missing"] == ["summons.s1.handed"]
        assert answer["value"] is None


def test_a_checked_case_serves_as_well_and_a_bad_one_is_refused_whole() -> None:
    assert compared(read(CASE), "ru") == compared(CASE, "ru")
    with pytest.raises(BadCase):
        compared({"as_of": "2026-03-15"})


def test_a_case_without_a_summons_has_no_dates() -> None:
    found = compared({"as_of": "2026-03-15", "person": {"status": "conscript"}})
    assert [one["summons"] for one in found.values()] == [{}, {}, {}]


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_country_is_a_draft_with_all_its_answers(lang: str) -> None:
    found = regimes([], lang, read(CASE))
    assert [one["regime"] for one in found] == list(REGIMES)
    for one in found:
        assert one["draft"] is True
        assert one["says"].startswith({"en": "Not checked by", "ru": "Юристом"}[lang])
        assert [answer["question"] for answer in one["answers"]] == list(QUESTIONS)
        assert {answer["state"] for answer in one["answers"]} <= {"found", "not found"}
        assert (one["checked"] is None) == (one["regime"] != "russia")
        assert (one["decided"] is None) == (
            one["regime"] not in ("russia", "ukraine", "estonia")
        )
        assert json.loads(json.dumps(one)) == one
    assert found[0]["checked"] == found[0]["read"] == "2026-03-15"


def test_the_countries_come_in_the_order_asked_each_once() -> None:
    found = regimes(["israel", "estonia", "israel"], "en")
    assert [one["regime"] for one in found] == ["israel", "estonia"]
    assert [one["decided"] for one in found] == [None, None]
    exit_answer = found[1]["answers"][5]
    assert (exit_answer["certainty"], exit_answer["sources"]) == ("unconfirmed", [])


@pytest.mark.parametrize(
    ("name", "key"),
    [("ESTONIA", "estonia"), ("south-korea", "south_korea"), ("Южная Корея", "south_korea"),
     (" израиль ", "israel")],
)
def test_a_country_is_found_in_either_language(name: str, key: str) -> None:
    assert found_regime(name) == key


@pytest.mark.parametrize(
    ("name", "nearest"), [("Esthonia", "estonia"), ("Украйна", "ukraine"), ("xq", None), ("", None)]
)
def test_another_country_is_refused_with_the_nearest(name: str, nearest: str | None) -> None:
    with pytest.raises(NoSuchRegime) as caught:
        found_regime(name)
    assert (caught.value.name, caught.value.nearest) == (name, nearest)
