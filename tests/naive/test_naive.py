"""The naive encoding against the worked cases of LAW section 4."""

from datetime import date
from typing import Any

import pytest

from .cases import D, ask, one, open_from
from .days import last_day
from .law import NeedsFact, answers
from .readings import complete

PLAIN = {"for": "medical", "placed": D(2026, 2, 2), "appear": D(2026, 2, 20)}


def test_01_handed_to_the_mother() -> None:
    """Not served, no duty, no fine."""
    case = one(D(2022, 11, 1), {"for": "medical", "appear": D(2022, 10, 14)})
    got = answers(case)
    for question in ("served_on", "by", "exit_ban", "measures", "fine", "self_report_by"):
        assert got[question, "s1"] is None
    assert got["cap_breached", "s1"] is False
    assert got["short_notice", "s1"] is False


def test_02_signed_and_ignored_on_paper() -> None:
    """The old fine; no ban, no measures."""
    paper = {"for": "medical", "handed": D(2023, 3, 20), "appear": D(2023, 4, 3)}
    case = one(D(2023, 6, 1), paper)
    assert ask(case, "served_on") == D(2023, 3, 20)
    assert ask(case, "fine") == (500, 3000)
    assert ask(case, "exit_ban") is None
    assert ask(case, "measures") is None


def test_03_ban_from_service() -> None:
    """Edition 2023-04: 1-7 June, free from 8 June."""
    paper = {"handed": D(2023, 6, 1), "appear": D(2023, 6, 8), "appeared": D(2023, 6, 8)}
    case = one(D(2023, 7, 1), {"for": "medical", **paper})
    assert ask(case, "exit_ban") == (D(2023, 6, 1), D(2023, 6, 8))
    assert ask(case, "measures") is None
    assert ask(case, "fine") is None


def test_04_bridge() -> None:
    """From sending; the new fine."""
    paper = {"sent": D(2023, 10, 10), "handed": D(2023, 10, 16), "appear": D(2023, 10, 24)}
    case = one(D(2023, 12, 1), {"for": "medical", **paper})
    assert ask(case, "served_on") == D(2023, 10, 16)
    assert ask(case, "exit_ban") == open_from(2023, 10, 10)
    assert ask(case, "fine") == (10000, 30000)
    assert ask(case, "measures") == open_from(2023, 11, 14)


def test_05_the_27s() -> None:
    """Out by default; liable when he had to be enrolled and was not."""
    paper = {"for": "medical", "sent": D(2024, 4, 15), "appear": D(2024, 4, 30)}
    case = one(D(2024, 4, 20), paper, person={"born": D(1996, 11, 10), "enrolled": False})
    assert ask(case, "liable_on", None) is False
    assert ask(case, "exit_ban") is None
    assert ask(case, "liable_on", None, CR_17="enrolled") is True
    assert ask(case, "exit_ban", CR_17="enrolled") == open_from(2024, 4, 15)
    case["person"]["enrolled"] = True
    assert ask(case, "liable_on", None, CR_17="enrolled") is False
    del case["person"]["enrolled"]
    with pytest.raises(NeedsFact, match="enrolled"):
        ask(case, "liable_on", None, CR_17="enrolled")


def test_06_plain_fallback() -> None:
    """Served 10 February, measures 13 March; B 3 March, C 1 March."""
    case = one(D(2026, 4, 1), PLAIN)
    assert ask(case, "exit_ban") == open_from(2026, 2, 2)
    assert (ask(case, "served_on"), ask(case, "by")) == (D(2026, 2, 10), "register")
    assert ask(case, "served_on", CR_2="last_day") == D(2026, 2, 9)
    assert ask(case, "measures") == open_from(2026, 3, 13)
    assert ask(case, "measures", CR_2="last_day") == open_from(2026, 3, 12)
    assert ask(case, "measures", CR_1="service") == open_from(2026, 3, 3)
    assert ask(case, "measures", CR_1="placement") == open_from(2026, 3, 1)
    assert ask(case, "exit_ban", CR_3="service") == open_from(2026, 2, 10)


def test_07_why_c_fails() -> None:
    """A on R + 30: lawful, and B and C come before it."""
    case = one(D(2026, 4, 1), {**PLAIN, "appear": D(2026, 3, 4)})
    assert ask(case, "measures") == open_from(2026, 3, 25)
    assert ask(case, "measures", CR_1="service") == open_from(2026, 3, 3)
    assert ask(case, "measures", CR_1="placement") == open_from(2026, 3, 1)
    assert ask(case, "cap_breached") is False


def test_08_account() -> None:
    """Law serves at once, practice on expiry of seven days; the ban is the same."""
    case = one(D(2026, 2, 12), {**PLAIN, "posted": D(2026, 2, 2), "appear": D(2026, 2, 16)})
    assert (ask(case, "served_on"), ask(case, "by")) == (D(2026, 2, 2), "account")
    assert ask(case, "served_on", CR_5="practice") == D(2026, 2, 10)
    assert ask(case, "by", CR_5="practice") == "register"
    assert ask(case, "exit_ban") == open_from(2026, 2, 2)
    assert ask(case, "exit_ban", CR_5="practice") == open_from(2026, 2, 2)


def test_09_served_twice() -> None:
    """The first route fixes it."""
    paper = {"for": "medical", "placed": D(2026, 3, 2), "handed": D(2026, 3, 5)}
    case = one(D(2026, 4, 20), {**paper, "appear": D(2026, 3, 20)})
    assert (ask(case, "served_on"), ask(case, "by")) == (D(2026, 3, 5), "hand")
    assert ask(case, "exit_ban") == open_from(2026, 3, 2)
    assert ask(case, "measures") == open_from(2026, 4, 10)
    case["summons"][0]["posted"] = D(2026, 3, 2)
    assert ask(case, "served_on") == D(2026, 3, 2)


def test_10_post_later_than_fallback() -> None:
    """A delivery on 12 March changes nothing."""
    paper = {"for": "medical", "placed": D(2026, 3, 2), "delivered": D(2026, 3, 12)}
    case = one(D(2026, 3, 14), {**paper, "appear": D(2026, 3, 20)})
    assert (ask(case, "served_on"), ask(case, "by")) == (D(2026, 3, 10), "register")


def test_11_refusal() -> None:
    """Served on the day of refusal; post_only: by the register."""
    paper = {"for": "medical", "placed": D(2026, 3, 2), "refused": D(2026, 3, 4)}
    case = one(D(2026, 3, 14), {**paper, "appear": D(2026, 3, 20)})
    assert (ask(case, "served_on"), ask(case, "by")) == (D(2026, 3, 4), "refusal")
    assert ask(case, "served_on", CR_19="post_only") == D(2026, 3, 10)


def test_12_uncollected_letter() -> None:
    """A letter that came back does not serve; the day to appear is not asked for in vain."""
    paper = {"for": "medical", "placed": D(2026, 3, 2), "returned": D(2026, 4, 10)}
    case = one(D(2026, 4, 12), paper)
    assert (ask(case, "served_on"), ask(case, "by")) == (D(2026, 3, 10), "register")
    assert ask(case, "exit_ban") == open_from(2026, 3, 2)
    assert ask(case, "short_notice") is False
    with pytest.raises(NeedsFact, match="appear"):
        ask(case, "measures")


def test_13_at_the_border() -> None:
    """The ban stands before service; no cap yet."""
    paper = {"for": "medical", "placed": D(2025, 9, 15), "appear": D(2025, 10, 20)}
    case = one(D(2025, 9, 18), paper)
    assert ask(case, "exit_ban") == open_from(2025, 9, 15)
    assert ask(case, "served_on") == D(2025, 9, 23)
    assert ask(case, "cap_breached") is False


def test_14_service_after_the_day() -> None:
    """No fault; two weeks from service; formal: measures 27 March."""
    paper = {"for": "medical", "placed": D(2026, 3, 2), "appear": D(2026, 3, 6)}
    case = one(D(2026, 4, 15), paper)
    assert ask(case, "served_on") == D(2026, 3, 10)
    assert ask(case, "self_report_by") == D(2026, 3, 24)
    assert ask(case, "exit_ban") == open_from(2026, 3, 2)
    assert ask(case, "measures") is None
    assert ask(case, "fine") is None
    assert ask(case, "measures", CR_12="formal") == open_from(2026, 3, 27)
    assert ask(case, "fine", CR_12="formal") == (10000, 30000)


def test_15_two_days_notice() -> None:
    """Short notice: no fine, no measures; the ban stands."""
    paper = {"for": "medical", "placed": D(2026, 3, 2), "handed": D(2026, 3, 4)}
    case = one(D(2026, 4, 15), {**paper, "appear": D(2026, 3, 6)})
    assert ask(case, "short_notice") is True
    assert ask(case, "fine") is None
    assert ask(case, "measures") is None
    assert ask(case, "exit_ban") == open_from(2026, 3, 2)
    assert ask(case, "fine", CR_12="formal") == (10000, 30000)
    assert ask(case, "measures", CR_12="formal") == open_from(2026, 3, 27)


def test_16_date_too_far() -> None:
    """Sixty-six days breach the cap."""
    paper = {"for": "medical", "placed": D(2025, 11, 10), "appear": D(2026, 1, 15)}
    case = one(D(2025, 12, 1), paper)
    assert ask(case, "cap_breached") is True
    paper["appear"] = D(2025, 12, 10)
    assert ask(case, "cap_breached") is False
    paper["appear"] = D(2025, 12, 11)
    assert ask(case, "cap_breached") is True


def test_17_the_same_before_the_law() -> None:
    """Before 4 November 2025 there is no cap."""
    paper = {"for": "medical", "placed": D(2025, 9, 8), "appear": D(2025, 11, 20)}
    case = one(D(2025, 10, 1), paper)
    assert ask(case, "cap_breached") is False
    assert ask(case, "exit_ban") == open_from(2025, 9, 8)


def test_18_on_time() -> None:
    """The ban ends that day (or the next); nothing else."""
    case = one(D(2026, 4, 1), {**PLAIN, "appeared": D(2026, 2, 20)})
    assert ask(case, "exit_ban") == (D(2026, 2, 2), D(2026, 2, 20))
    assert ask(case, "exit_ban", CR_8="next_day") == (D(2026, 2, 2), D(2026, 2, 21))
    assert ask(case, "measures") is None
    assert ask(case, "fine") is None


def test_19_late_within_twenty_days() -> None:
    """A fine, no measures; under C measures for a day that are then lifted."""
    case = one(D(2026, 4, 1), {**PLAIN, "appeared": D(2026, 3, 2)})
    assert ask(case, "exit_ban") == (D(2026, 2, 2), D(2026, 3, 2))
    assert ask(case, "measures") is None
    assert ask(case, "fine") == (10000, 30000)
    assert ask(case, "measures", CR_1="service") is None
    assert ask(case, "measures", CR_1="placement") == (D(2026, 3, 1), D(2026, 3, 3))


def test_20_on_the_twentieth_day() -> None:
    """Not on expiry; under last_day measures of one day."""
    case = one(D(2026, 4, 1), {**PLAIN, "appeared": D(2026, 3, 12)})
    assert ask(case, "measures") is None
    assert ask(case, "measures", CR_2="last_day") == (D(2026, 3, 12), D(2026, 3, 13))


def test_21_after_measures() -> None:
    """Lifted by the day after he comes, even where that is the day after asking."""
    case = one(D(2026, 4, 1), {**PLAIN, "appeared": D(2026, 4, 1)})
    assert ask(case, "measures") == (D(2026, 3, 13), D(2026, 4, 2))
    assert ask(case, "fine") == (10000, 30000)


def test_22_comes_early() -> None:
    """The ban ends on 10 April; only_at_a: on A, once A has come."""
    paper = {"placed": D(2026, 4, 6), "appear": D(2026, 4, 24), "appeared": D(2026, 4, 10)}
    case = one(D(2026, 4, 30), {"for": "medical", **paper})
    assert ask(case, "exit_ban") == (D(2026, 4, 6), D(2026, 4, 10))
    assert ask(case, "exit_ban", CR_11="only_at_a") == (D(2026, 4, 6), D(2026, 4, 24))
    case["as_of"] = D(2026, 4, 23)
    assert ask(case, "exit_ban", CR_11="only_at_a") == open_from(2026, 4, 6)


def test_24_hospital() -> None:
    """No fine, no measures, the ban ends when it is shown; new_clock: 31 March."""
    reason = {"kind": "illness", "from": D(2026, 2, 18), "until": D(2026, 3, 10)}
    case = one(D(2026, 4, 15), {**PLAIN, "reason": {**reason, "shown": D(2026, 2, 19)}})
    assert ask(case, "exit_ban") == (D(2026, 2, 2), D(2026, 2, 19))
    assert ask(case, "exit_ban", CR_9="ban_stays") == open_from(2026, 2, 2)
    assert ask(case, "fine") is None
    assert ask(case, "measures") is None
    assert ask(case, "measures", CR_9="never_arose") is None
    assert ask(case, "measures", CR_9="new_clock") == open_from(2026, 3, 31)
    case["summons"][0]["appeared"] = D(2026, 3, 30)
    assert ask(case, "measures", CR_9="new_clock") is None
    case["summons"][0]["appeared"] = D(2026, 3, 31)
    assert ask(case, "measures", CR_9="new_clock") == (D(2026, 3, 31), D(2026, 4, 1))
    del case["summons"][0]["reason"]["until"]
    assert ask(case, "measures", CR_9="new_clock") is None


def test_26_reason_shown_late() -> None:
    """Measures 13-15 March; never_arose: none; no fine."""
    reason = {"kind": "family", "from": D(2026, 2, 20), "until": D(2026, 2, 20)}
    case = one(D(2026, 4, 1), {**PLAIN, "reason": {**reason, "shown": D(2026, 3, 16)}})
    assert ask(case, "measures") == (D(2026, 3, 13), D(2026, 3, 16))
    assert ask(case, "measures", CR_9="never_arose") is None
    assert ask(case, "measures", CR_9="new_clock") == (D(2026, 3, 13), D(2026, 3, 16))
    assert ask(case, "exit_ban") == (D(2026, 2, 2), D(2026, 3, 16))
    assert ask(case, "exit_ban", CR_9="never_arose") == (D(2026, 2, 2), D(2026, 3, 16))
    assert ask(case, "fine") is None


def test_27_already_out() -> None:
    """Measures from 26 December 2025."""
    paper = {"for": "medical", "placed": D(2025, 11, 17), "appear": D(2025, 12, 5)}
    case = one(D(2026, 1, 10), paper)
    assert ask(case, "exit_ban") == open_from(2025, 11, 17)
    assert ask(case, "measures") == open_from(2025, 12, 26)
    assert ask(case, "cap_breached") is False


def test_29_turns_thirty() -> None:
    """The ban ends on the birthday, no measure can arise; inclusive: both do."""
    paper = {"for": "medical", "placed": D(2026, 12, 28), "appear": D(2027, 1, 25)}
    case = one(D(2027, 3, 1), paper, person={"born": D(1997, 1, 20)})
    assert ask(case, "exit_ban") == (D(2026, 12, 28), D(2027, 1, 20))
    assert ask(case, "measures") is None
    assert ask(case, "exit_ban", CR_13="inclusive") == open_from(2026, 12, 28)
    assert ask(case, "measures", CR_13="inclusive") == open_from(2027, 2, 15)
    case["as_of"] = D(2027, 1, 10)
    assert ask(case, "exit_ban") == open_from(2026, 12, 28)
    assert ask(case, "liable_on", None) is True


def test_30_a_ground_alone() -> None:
    """The ban runs on until the board grants the deferment."""
    paper = {"for": "medical", "placed": D(2026, 9, 7), "appear": D(2026, 9, 21)}
    ground: dict[str, Any] = {"kind": "children", "from": D(2026, 9, 10)}
    case = one(D(2026, 9, 30), paper, ground=[ground])
    assert ask(case, "exit_ban") == open_from(2026, 9, 7)
    ground["granted"] = D(2026, 9, 25)
    assert ask(case, "exit_ban") == (D(2026, 9, 7), D(2026, 9, 25))
    assert ask(case, "exit_ban", CR_25="still_subject") == open_from(2026, 9, 7)


def test_31_sent_in_error() -> None:
    """A granted deferment: no ban; still_subject: from 7 September; the record is no matter."""
    paper = {"for": "medical", "placed": D(2026, 9, 7), "appear": D(2026, 9, 21)}
    ground = {"kind": "study", "from": D(2025, 9, 1), "granted": D(2025, 10, 6)}
    complaint = {"about": "summons", "filed": D(2026, 9, 8), "to": "board"}
    case = one(D(2026, 9, 9), paper, ground=[{**ground, "recorded": False}], complaint=[complaint])
    assert ask(case, "exit_ban") is None
    assert ask(case, "exit_ban", CR_25="still_subject") == open_from(2026, 9, 7)


def test_32_withdrawn() -> None:
    """Nothing of a withdrawn summons outlives it."""
    paper = {"placed": D(2026, 5, 12), "appear": D(2026, 5, 25), "withdrawn": D(2026, 5, 14)}
    case = one(D(2026, 7, 1), {"for": "medical", **paper})
    assert ask(case, "exit_ban") == (D(2026, 5, 12), D(2026, 5, 14))
    assert ask(case, "served_on") is None
    assert ask(case, "measures") is None
    assert ask(case, "fine") is None


def test_33_second_summons() -> None:
    """One ban 2 February-23 March; measures on the first from 13 March, lifted by 24 March."""
    second = {"for": "medical", "placed": D(2026, 3, 9), "appear": D(2026, 3, 23)}
    case = one(D(2026, 4, 1), PLAIN, {**second, "appeared": D(2026, 3, 23)})
    assert ask(case, "under_exit_ban", None) == [(D(2026, 2, 2), D(2026, 3, 23))]
    assert ask(case, "under_measures", None) == [(D(2026, 3, 13), D(2026, 3, 24))]
    assert ask(case, "measures", "s2") is None
    assert ask(case, "fine", "s1") == (10000, 30000)
    assert ask(case, "fine", "s2") is None


def test_34_twentieth_day_on_a_holiday() -> None:
    """10 May 2026 is a Sunday and 11 May the moved day off: measures 11 or 13 May."""
    paper = {"for": "medical", "placed": D(2026, 4, 6), "appear": D(2026, 4, 20)}
    case = one(D(2026, 6, 1), paper)
    assert ask(case, "measures") == open_from(2026, 5, 11)
    assert ask(case, "measures", CR_15="next_working_day") == open_from(2026, 5, 13)
    with pytest.raises(ValueError, match="2028"):
        last_day(D(2028, 1, 1), 7, complete({"CR-15": "next_working_day"}))


def decided(on: date, dispatch: str = "ordinary") -> list[tuple[date, date]]:
    """The dispatch windows of a decision to call up."""
    case = one(on, person={"dispatch": dispatch}, decision=[{"on": on, "call_up": True}])
    windows: list[tuple[date, date]] = ask(case, "dispatch_windows", None)
    return windows


def test_36_one_year_decision() -> None:
    """20 November 2025: the rest of its season and two windows of 2026."""
    assert decided(D(2025, 11, 20)) == [
        (D(2025, 11, 20), D(2026, 1, 1)),
        (D(2026, 4, 1), D(2026, 7, 16)),
        (D(2026, 10, 1), D(2026, 11, 21)),
    ]


def test_37_board_in_august() -> None:
    """Lawful in 2026, dispatch from 1 October; without a window in 2025."""
    assert decided(D(2026, 8, 10))[0] == (D(2026, 10, 1), D(2027, 1, 1))
    assert decided(D(2025, 8, 10)) == []
    assert decided(D(2025, 4, 10)) == [(D(2025, 4, 10), D(2025, 7, 16))]


def test_38_teacher() -> None:
    """Only 1 May-15 July 2027; Far North from 1 November."""
    assert decided(D(2026, 10, 15), "teacher") == [(D(2027, 5, 1), D(2027, 7, 16))]
    assert decided(D(2026, 10, 5), "far_north")[0] == (D(2026, 11, 1), D(2027, 1, 1))


def test_42_reservist() -> None:
    """Served and fined; no ban or measures but under the wide reading."""
    paper = {"for": "data_check", "placed": D(2026, 3, 2), "appear": D(2026, 3, 16)}
    case = one(D(2026, 5, 1), paper, status="reservist", person={"born": D(1991, 1, 1)})
    assert ask(case, "served_on") == D(2026, 3, 10)
    assert ask(case, "fine") == (10000, 30000)
    assert ask(case, "exit_ban") is None
    assert ask(case, "measures") is None
    assert ask(case, "exit_ban", CR_6="also_mobilised") is None
    assert ask(case, "exit_ban", CR_6="all_registered") == open_from(2026, 3, 2)
    assert ask(case, "measures", CR_6="all_registered") == open_from(2026, 4, 6)
    assert ask(case, "exit_ban", CR_6="all_registered", CR_7="draft_steps") is None
    assert ask(case, "liable_on", None) is False


def test_a_case_without_born_leaves_liability_open() -> None:
    """Assumed of age for everything else."""
    assert ask(one(D(2026, 4, 1), PLAIN), "liable_on", None) == "depends"
