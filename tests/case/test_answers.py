"""The answers of a case: their shape, states, readings, reasons and assumptions."""

import json
from random import Random
from typing import Any

import pytest
from tests.naive.draw import draw

import povestka
from povestka.case.answers import Decision
from povestka.case.asking import decide
from povestka.case.questions import ORDER, merged

SUMMONS = {"for": "medical", "placed": "2026-02-02", "appear": "2026-02-20"}


def case(as_of: str = "2026-03-15", person: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """A conscript with one plain summons, changed by `more`."""
    return {
        "as_of": as_of,
        "person": person or {"status": "conscript", "born": "2003-05-04"},
        "summons": [{**SUMMONS, **more.pop("summons", {})}],
        **more,
    }


def answer(given: dict[str, Any], question: str, summons: str | None = "s1") -> dict[str, Any]:
    """One answer as JSON has it."""
    return decide(given).answer(question, summons).to_dict()


class TestShape:
    """One object of the schema povestka/case/1."""

    def test_the_keys_of_the_decision(self) -> None:
        found = decide(case(), file="a.toml").to_dict()
        assert "povestka/case/1" == found["schema"]
        assert ("a.toml", "2026-03-15") == (found["file"], found["as_of"])
        assert "2026-03-15" == found["law"]["checked_on"]
        assert found["law"]["book"].startswith("sha256:")
        assert [] == found["assumed"]

    def test_it_is_json(self) -> None:
        found = decide(case()).to_dict("ru")
        assert found == json.loads(json.dumps(found, ensure_ascii=False))

    def test_every_question_is_answered_in_its_order(self) -> None:
        found = [one["question"] for one in decide(case()).to_dict()["answers"]]
        assert list(ORDER) == found

    def test_the_questions_of_two_summonses_come_one_after_the_other(self) -> None:
        second = {**SUMMONS, "placed": "2026-03-09", "appear": "2026-03-23"}
        found = decide(case() | {"summons": [SUMMONS, second]}).to_dict()["answers"]
        assert ["s1"] * 7 + ["s2"] * 7 == [one.get("summons") for one in found[:14]]

    def test_every_answer_carries_rule_article_edition_source_and_state(self) -> None:
        for one in decide(case()).to_dict()["answers"]:
            for key in ("rule", "cites", "edition", "sources", "state", "certainty"):
                assert one[key], (one["question"], key)

    def test_the_log_of_facts_stands_beside_the_answers(self) -> None:
        found = decide(case(summons={"withdrawn": "unknown"})).to_dict()["facts"]
        assert {"fact": "placed", "on": "2026-02-02", "summons": "s1"} == found[0]
        assert {"fact": "withdrawn", "on": "unknown", "summons": "s1"} == found[-1]

    def test_an_answer_that_was_not_asked_is_a_key_error(self) -> None:
        with pytest.raises(KeyError):
            decide(case()).answer("served_on", "s9")

    def test_a_notebook_shows_a_page(self) -> None:
        shown = decide(case())._repr_html_()
        assert shown is not None and "<section" in shown

    def test_without_a_report_a_notebook_shows_the_plain_object(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Decision, "drawn_by", None)
        assert decide(case())._repr_html_() is None

    def test_the_package_offers_the_call(self) -> None:
        assert povestka.decide is decide

    def test_the_language_changes_words_and_no_date(self) -> None:
        rng = Random(5)
        for _ in range(30):
            found = decide(draw(rng))
            english, russian = found.to_dict("en"), found.to_dict("ru")
            for one, other in zip(english["answers"], russian["answers"], strict=True):
                for key in set(one) - {"because", "notes"}:
                    assert one[key] == other[key]


class TestStates:
    """The first that applies: depends, unchecked, unknown, disputed, certain."""

    def test_certain_where_no_open_reading_changes_it(self) -> None:
        assert "certain" == answer(case(), "exit_ban")["state"]

    def test_a_reading_of_the_press_or_of_practice_makes_nothing_disputed(self) -> None:
        found = answer(case(), "exit_ban")
        assert {"CR-3=service": {"from": "2026-02-10", "until": None}} == found["reported"]

    def test_disputed_where_an_open_reading_changes_it(self) -> None:
        found = answer(case(), "served_on")
        assert "disputed" == found["state"]
        assert {"CR-2=last_day": "2026-02-09"} == found["readings"]

    def test_unknown_where_no_source_decides(self) -> None:
        paper = {"for": "medical", "sent": "2026-02-02", "handed": "2026-02-05", "appear": "2026-02-20"}
        found = answer(case() | {"summons": [paper]}, "exit_ban")
        assert ("unknown", None) == (found["state"], found["value"])

    def test_unchecked_where_it_speaks_of_a_day_after_the_last_check(self) -> None:
        late = {"placed": "2026-03-16", "appear": "2026-04-01"}
        assert "unchecked" == answer(case("2026-04-01", summons=late), "served_on")["state"]

    def test_unchecked_where_an_interval_still_runs_after_it(self) -> None:
        assert "unchecked" == answer(case("2026-03-16"), "exit_ban")["state"]
        assert "certain" == answer(case("2026-03-15"), "exit_ban")["state"]

    def test_depends_comes_before_unchecked(self) -> None:
        found = answer(case("2026-12-01", summons={"withdrawn": "unknown"}), "exit_ban")
        assert "depends" == found["state"]

    def test_a_day_to_come_is_expected(self) -> None:
        found = answer(case("2026-02-05"), "served_on")
        assert ("2026-02-10", True) == (found["value"], found["expected"])
        assert not answer(case("2026-02-10"), "served_on")["expected"]

    def test_practice_is_said_beside_a_ban_before_the_registers_ran(self) -> None:
        early = {"placed": "2024-02-05", "appear": "2024-02-20"}
        assert answer(case("2024-03-01", summons=early), "exit_ban")["notes"]
        assert answer(case("2024-03-01", summons=early), "under_exit_ban", None)["notes"]
        assert not answer(case(), "exit_ban")["notes"]


class TestReadings:
    """The single switches away from the readings in use."""

    def test_an_answer_under_a_reading_shows_what_the_default_would_give(self) -> None:
        found = decide(case(), {"CR-2": "last_day"})
        served = found.answer("served_on", "s1")
        assert ("2026-02-09", {"CR-2=day_after": "2026-02-10"}) == (served.value, served.readings)
        assert ["CR-2=last_day"] == found.to_dict()["under"]

    def test_a_tie_of_route_is_no_change(self) -> None:
        found = answer(case(summons={"handed": "2026-02-04", "posted": "2026-02-04"}), "served_on")
        assert ("hand", {}) == (found["by"], found["readings"])

    def test_a_reading_under_which_a_missing_fact_matters_is_unsettled(self) -> None:
        given = case()
        del given["summons"][0]["for"]
        found = answer(given, "exit_ban")
        assert ["summons.s1.for"] == found["unsettled"]["CR-7=draft_steps"]["missing"]
        assert "disputed" == found["state"]
        assert "CR-7=draft_steps" not in found["readings"]


class TestReasons:
    """The chain that led to an answer."""

    def test_the_conclusion_comes_first_and_each_rule_once(self) -> None:
        because = answer(case(), "served_on")["because"]
        names = [step["rule"] for step in because]
        assert "service.served_on" == names[0]
        assert "service.register" in names
        assert len(names) == len(set(names))

    def test_a_step_names_the_readings_picked_in_it(self) -> None:
        steps = {step["rule"]: step for step in answer(case(), "served_on")["because"]}
        assert ["CR-2=day_after", "CR-15=no_shift"] == steps["service.register"]["readings"]

    def test_a_step_that_rests_on_a_missing_fact_has_no_value(self) -> None:
        found = answer(case(summons={"withdrawn": "unknown"}), "short_notice")
        assert [None] == [
            step["value"] for step in found["because"] if step["rule"] == "service.served_on"
        ]

    def test_what_no_source_confirms_is_said(self) -> None:
        complaint = {
            "about": "decision", "to": "board", "filed": "2026-02-02", "rejected": "2026-02-10"
        }
        found = decide(case(complaint=[complaint])).to_dict()["answers"]
        steps = next(one for one in found if one["question"] == "complaint_steps")
        assert [] != steps["value"]
        assert {"confirmed"} <= steps.keys()


class TestAssumptions:
    """A birth left out."""

    def test_a_conscript_is_taken_to_be_of_age_and_that_is_said(self) -> None:
        found = decide(case(person={"status": "conscript"})).to_dict()
        assert ["person.born"] == found["assumed"]
        bans = next(one for one in found["answers"] if one["question"] == "exit_ban")
        assert ["person.born"] == bans["assumed"]

    def test_whether_he_is_liable_depends_on_it(self) -> None:
        found = answer(case(person={"status": "conscript"}), "liable_on", None)
        assert ("depends", ["person.born"]) == (found["state"], found["missing"])
        assert "value" not in found

    def test_of_others_no_age_is_assumed(self) -> None:
        found = decide(case(person={"status": "reservist"})).to_dict()
        assert [] == found["assumed"]


def test_intervals_that_touch_or_overlap_are_one() -> None:
    spans = [
        {"from": "2026-03-01", "until": "2026-03-05"},
        None,
        {"from": "2026-02-01", "until": "2026-03-01"},
        {"from": "2026-02-10", "until": "2026-02-12"},
        {"from": "2026-04-01", "until": None},
        {"from": "2026-05-01", "until": "2026-06-01"},
    ]
    assert [
        {"from": "2026-02-01", "until": "2026-03-05"},
        {"from": "2026-04-01", "until": None},
    ] == merged(spans)
