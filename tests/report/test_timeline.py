"""The one sequence from which every drawing comes."""

from __future__ import annotations

import pytest

from povestka.report import timeline
from povestka.report.heading import heading
from povestka.report.timeline import Row, rows

from . import samples

EN, RU = samples.NAMES["en"], samples.NAMES["ru"]


def _told(result: dict[str, object], lang: str = "en") -> tuple[Row, ...]:
    return rows(result, samples.NAMES[lang], lang)


def _find(told: tuple[Row, ...], start: str) -> Row:
    (row,) = [row for row in told if row.what.startswith(start)]
    return row


def _said(row: Row) -> list[str]:
    return [move.sentence for move in row.moved]


def test_case_6_is_told_by_date_facts_before_law() -> None:
    dated = [(row.on, row.kind, row.state) for row in _told(samples.case_6()) if row.on]
    assert dated == [
        ("2026-02-02", "fact", ""),
        ("2026-02-02", "law", "certain"),
        ("2026-02-10", "law", "disputed"),
        ("2026-02-20", "fact", ""),
        ("2026-03-13", "law", "disputed"),
    ]


def test_other_readings_stand_beneath_with_their_date_earliest_first_reports_last() -> None:
    row = _find(_told(samples.case_6()), "The temporary measures begin")
    assert [sentence.split(" on the reading")[0] for sentence in _said(row)] == [
        "Would be 3 March 2026",
        "Would be 12 March 2026",
        "In reports or in practice: 1 March 2026,",
    ]
    assert "“The 20 days run from service” (CR-1)" in _said(row)[0]
    assert [(one.rank, one.said, one.switch) for one in row.moved[1:]] == [
        ("open", "12 March 2026", "CR-2=last_day"),
        ("reported", "1 March 2026", "CR-1=placement"),
    ]
    ru = _find(_told(samples.case_6(), "ru"), "Начинают действовать временные меры")
    assert _said(ru)[0] == (
        "3 марта 2026 года — при толковании «20 дней считаются со дня вручения» (CR-1)."
    )


def test_a_reason_is_told_whole_once() -> None:
    told = _told(samples.case_6())
    served = _find(told, "The summons counts as served")
    measures = _find(told, "The temporary measures begin")
    assert not served.because[0].again
    assert measures.because[0].again
    assert not measures.because[1].again


def test_each_end_of_an_interval_carries_only_the_readings_that_move_it() -> None:
    told = _told(samples.case_24())
    begins, ends = _find(told, "The exit ban begins"), _find(told, "First day without")
    assert begins.moved == ()
    assert begins.state == "certain"
    assert ends.state == "disputed"
    assert _said(ends) == [
        "Would have no end by 1 April 2026 on the reading “the reason does not end the ban”"
        " (CR-9).",
        "In reports or in practice: 20 February 2026, on the reading “The end takes effect on the"
        " next day” (CR-8).",
    ]


def test_what_lies_ahead_is_marked_as_expected() -> None:
    ahead = _find(_told(samples.case_8()), "The temporary measures begin")
    begun = _find(_told(samples.case_8()), "The exit ban begins")
    assert begun.expected == ""
    assert ahead.expected == "expected, if nothing else happens"


def test_a_reading_that_ends_an_open_interval_is_told_as_a_span() -> None:
    row = [one for one in _told(samples.everything()) if one.what == "The exit ban begins."][1]
    assert row.tag == "s2"
    assert _said(row) == [
        "Would run from 12 February 2026 to 13 February 2026 inclusive, on the reading “the"
        " reason does not end the ban” (CR-9).",
        "Would not arise on the reading CR-7=draft_steps.",
        "In reports or in practice: does not arise, on the reading “The end takes effect on the"
        " next day” (CR-8).",
        "Would depend on the purpose of the summons (summons[1].for) on the reading"
        " CR-7=draft_steps.",
    ]


def test_what_hangs_on_a_missing_fact_stands_after_the_dated_rows() -> None:
    told = _told(samples.everything())
    parts = [row.part for row in told]
    assert parts == sorted(parts, key=["dated", "other", "depends", "none"].index)
    row = _find(told, "Temporary measures: depends on the day the letter was delivered")
    assert row.details[0] == (
        "Possible: does not arise · from 3 March 2026, if nothing else happens."
    )
    assert _find(told, "Administrative fine: no source decides.").state == "unknown"


def test_unchecked_is_told_by_its_day() -> None:
    told = _told(samples.everything())
    assert _find(told, "The summons is served: delivered").state == "unchecked"
    early = samples.case_8()
    early["answers"] = [{**early["answers"][0], "state": "unchecked"}]
    assert _told(early)[-1].state == "unchecked" or _told(early)[2].state == "reaches"
    assert {row.state for row in _told(early)} == {"", "reaches"}


def test_no_ban_takes_the_strongest_wording_and_once_only() -> None:
    for make in (samples.no_ban, samples.two_without_ban):
        said = [row.what for row in _told(make())]
        strongest = [what for what in said if what.startswith("In the text of the law as checked")]
        assert len(strongest) == 1
        assert len(set(said)) == len(said) or make is samples.two_without_ban


def test_a_person_without_a_summons_is_told_by_his_own_answers() -> None:
    told = _told(samples.alone())
    assert _find(told, "Exit ban: on 1 March 2026 only").part == "other"
    assert _find(told, "The summons counts as served.").origin == ()
    assert _find(told, "By the text of the law the temporary measures").part == "none"


def test_the_person_s_union_is_not_told_when_the_summonses_tell_it() -> None:
    said = [row.what for row in _told(samples.everything())]
    assert not [what for what in said if what.startswith("Exit ban:")]


def test_facts_keep_their_kind_with_the_first_of_them() -> None:
    told = _told(samples.case_24())
    assert [row.details for row in told if "reason" in row.what and row.kind == "fact"] == [
        ("Illness or injury.",),
        (),
        (),
    ]
    told = _told(samples.everything())
    assert _find(told, "A complaint is filed.").details == (
        "About the measures. Addressed to the regional draft board.",
    )
    assert _find(told, "The draft board decides on call-up.").on == "2026-02-15"
    assert _find(told, "Given in the file: something.new.").on == "2026-02-17"
    assert _find(told, "The summons is delivered").on is None


def test_unconfirmed_and_uncertain_rules_say_so() -> None:
    told = _told(samples.everything())
    assert "No source seen confirms this rule." in _find(told, "The summons counts as").details
    begins = next(row for row in told if row.what == "The exit ban begins.")
    assert "The sources conflict or are few." in begins.details


def test_the_terms_of_a_complaint_give_both_countings() -> None:
    told = _told(samples.everything())
    row = _find(told, "Last day for the board's answer to the complaint about the measures")
    assert row.kind == "deadline"
    assert _said(row) == ["Would be 6 March 2026 if the days are working days."]
    assert _find(told, "Last day of a step of the complaint").part == "other"


def test_truths_lists_and_amounts_are_told() -> None:
    told = _told(samples.everything())
    assert _find(told, "The appearance day is more").moved[0].sentence == (
        "Would be otherwise on the reading CR-10=x."
    )
    windows = [row for row in told if row.what.startswith("The call-up decision may be")]
    assert [row.on for row in windows] == ["2026-04-01", "2026-10-01"]
    assert windows[0].moved
    assert not windows[1].moved
    assert _said(_find(told, "Execution of the call-up decision is stayed")) == [
        "Would not arise on the reading CR-14=discretionary."
    ]
    fine = _find(told, "The Code of Administrative Offences provides for a warning or a fine of")
    assert fine.state == "unchecked"
    assert _find(told, "new_question: 7").part == "other"
    assert _find(told, "newer_question: does not arise").part == "none"


def test_an_unknown_measure_keeps_its_code() -> None:
    result = samples.case_6()
    result["answers"][2]["value"] = {
        "from": "2026-03-13",
        "until": "2026-03-14",
        "which": ["credit", "flying"],
    }
    row = _find(_told(result), "The temporary measures begin")
    assert "Restricted: credit; flying." in row.details


@pytest.mark.parametrize("make", samples.ALL)
def test_both_languages_tell_the_same_rows(make: object) -> None:
    assert callable(make)
    result = make()
    shapes = [
        [
            (row.on, row.kind, row.part, row.state, row.tag, len(row.details), len(row.moved))
            for row in rows(result, {}, lang)
        ]
        for lang in ("en", "ru")
    ]
    assert shapes[0] == shapes[1]
    assert _told(result) == _told(result)


def test_nothing_but_the_schema_is_asked_for() -> None:
    with pytest.raises(KeyError):
        rows({}, EN, "en")
    assert timeline.__all__ == ["Move", "Reason", "Row", "rows"]


def test_the_heading_names_no_folder_and_says_how_old_the_law_is() -> None:
    above = heading(samples.everything(), EN, "en")
    assert above.file == "all.toml"
    assert above.expected == "Expectations written in the file: 3 not met, 2 met."
    assert [(one.path, one.wanted, one.given) for one in above.unmet] == [
        ("expect.s1.measures", "does not arise", "depends on a fact"),
        (
            "expect.s2.served_on",
            "19 March 2026; route: by hand; follows from the text",
            "20 March 2026; route: by registered post; not checked for this date",
        ),
        (
            "expect.s1.exit_ban",
            "from 1 December 2025, with no end so far",
            "from 1 December 2025 to 19 January 2026 inclusive",
        ),
    ]
    assert len(above.assumed) == 2
    assert (above.edition, above.under) == ("Edition of the law: 2026-01.", "")
    later = heading(samples.case_24(), RU, "ru")
    assert later.checked.endswith("запрошенная дата позже.")
    assert heading(samples.case_6(), EN, "en").expected == ""
    met = heading({**samples.case_6(), "expect": {"passed": 3, "failed": []}}, RU, "ru")
    assert met.expected == "Ожидания, записанные в файле: выполнено 3."


def test_the_readings_asked_for_stand_above() -> None:
    above = heading(samples.under_a_reading(), EN, "en")
    assert above.under == (
        "Answered under CR-1=service: “The 20 days run from service”; CR-99=unnamed."
    )
    assert above.edition == ""


def test_a_reading_is_told_with_the_question_it_answers() -> None:
    row = _find(_told(samples.case_8()), "The summons counts as served")
    assert _said(row) == [
        "Would be 10 February 2026 on the reading “Does posting in the account serve the summons?"
        " Posting in the account does not serve; the 7 days run” (CR-5)."
    ]


def test_only_the_reasons_that_decided_stand_beneath_a_day() -> None:
    told = _told(samples.under_a_reading())
    begins, ends = _find(told, "The exit ban begins"), _find(told, "First day without")
    assert [one.says for one in begins.decided] == ["exit_ban.placement says.",
                                                    "exit_ban.whom says."]
    assert [one.says for one in ends.decided] == ["exit_ban.reason says."]
    assert not any(one.title for one in begins.decided)
    fine = _find(told, "No fine arises")
    assert [(one.title, one.value) for one in fine.decided] == [("fine.due", "no")]
    assert fine.short == ""
    assert not _find(_told(samples.case_6()), "The summons counts as served").decided


def test_a_step_under_a_reading_asked_for_says_that_reading() -> None:
    row = _find(_told(samples.under_a_reading()), "The temporary measures begin")
    assert [one.says for one in row.decided] == [
        "Taken under “The 20 days run from service” (CR-1)."
    ]
    assert row.because[1].picked == "CR-1=service, CR-2=day_after"


def test_a_step_that_rests_on_what_is_not_known_says_so() -> None:
    told = _told(samples.under_a_reading())
    measures = _find(told, "The temporary measures begin")
    assert measures.because[-1].value == "does not arise, or is not settled by what is given"
    fine = _find(told, "No fine arises")
    assert [one.value for one in fine.because] == [
        "no",
        "not settled by what is given",
        "does not arise",
    ]


def test_of_many_possible_values_some_are_told() -> None:
    row = _find(_told(samples.under_a_reading()), "Two-week duty: depends")
    assert row.details == (
        "Possible, among others: 1 March 2026 · 2 March 2026 · 4 March 2026 · does not arise.",
    )
    assert row.moved == ()


def test_a_court_claim_is_no_complaint_and_a_written_day_exists() -> None:
    told = _told(samples.under_a_reading())
    claim = _find(told, "A court claim is brought.")
    assert claim.details == ("About the decision of the draft board. Addressed to the court.",)
    assert _find(told, "Appearance day").details == ("The day is not known.",)
