"""What would change an answer: every change told flips it, and no nearer one does."""

from __future__ import annotations

import copy
import datetime as dt
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.naive.draw import draw

import povestka.theorems.why_not as asking
from povestka.case.asking import decide
from povestka.case.engine import Settled
from povestka.case.mistakes import BadCase
from povestka.case.reading import read
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.theorems.nearest import Law, Search, Varied
from povestka.theorems.recorded import changed, recorded
from povestka.theorems.why_not import why_not

CASE: dict[str, Any] = {
    "as_of": dt.date(2026, 3, 15),
    "person": {"status": "conscript", "born": dt.date(2003, 5, 4)},
    "summons": [
        {
            "for": "medical",
            "placed": dt.date(2026, 2, 2),
            "appear": dt.date(2026, 2, 20),
        }
    ],
}
OWN_CHOICE = (".appeared", ".shown", ".filed")


def put(case: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """The mapping of a case file with the value at a path, or without it where it is None."""
    found = copy.deepcopy(case)
    table, *keys = path.split(".")
    if table == "person":
        holder = found["person"]
    elif table == "summons":
        ids = [one.get("id", f"s{n}") for n, one in enumerate(found["summons"], 1)]
        holder = found["summons"][ids.index(keys.pop(0))]
    else:
        name, _, place = table.partition("[")
        holder = found[name][int(place[:-1]) - 1]
    if len(keys) == 2:
        holder = holder.setdefault(keys.pop(0), {"kind": "illness"})
    holder.pop(keys[0], None)
    if value is not None:
        holder[keys[0]] = value
    return found


def dated(value: Any) -> Any:
    return dt.date.fromisoformat(value) if isinstance(value, str) and value[:1].isdigit() else value


def after(case: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """The case as the change has it."""
    if change["kind"] != "pair":
        return put(case, change["fact"], dated(change["to"]))
    for fact, to in zip(change["fact"], change["to"], strict=True):
        case = put(case, fact, dated(to))
    return case


def asked(case: dict[str, Any], one: dict[str, Any], **more: Any) -> Any:
    """The outcome of the same question of another case."""
    return decide(case, **more).answer(one["question"], one["summons"]).outcome


def of(found: list[dict[str, Any]], question: str, summons: str | None) -> list[dict[str, Any]]:
    """The changes of one answer."""
    return next(
        one["changes"] for one in found if (one["question"], one["summons"]) == (question, summons)
    )


def flips(case: dict[str, Any], one: dict[str, Any], path: str, to: Any) -> bool:
    """Whether the case is possible with that day there, and the answer is the other one."""
    try:
        outcome = asked(put(case, path, to), one)
    except BadCase:
        return False
    return isinstance(outcome, Settled) and bool(outcome.value) != bool(one["value"])


CASES = [draw(Random(seed)) for seed in range(3)]


@pytest.mark.parametrize("case", CASES)
def test_every_change_told_flips_the_answer_and_is_a_file_that_can_be(case: dict[str, Any]) -> None:
    found = why_not(case)
    assert any(one["changes"] for one in found)
    for one in found:
        for change in one["changes"]:
            if change["kind"] == "reading":
                under = {change["fact"]: change["to"]}
                assert asked(case, one, readings=under) == Settled(change["becomes"])
            else:
                assert asked(after(case, change), one) == Settled(change["becomes"]), change
            if change["kind"] != "unknown":
                assert bool(change["becomes"]) != bool(one["value"])


@pytest.mark.parametrize("case", CASES)
def test_nobody_has_anything_still_to_do(case: dict[str, Any]) -> None:
    for one in why_not(case):
        for change in one["changes"]:
            assert change["fact"] != "as_of"
            facts = change["fact"] if change["kind"] == "pair" else [change["fact"]]
            days = change["to"] if change["kind"] == "pair" else [change["to"]]
            for fact, to in zip(facts, days, strict=True):
                if fact.endswith(OWN_CHOICE) and to is not None:
                    assert dated(to) <= case["as_of"]


WATCHED = ("served_on", "exit_ban", "measures", "cap_breached", "under_exit_ban")


def nearer(case: dict[str, Any], one: dict[str, Any], path: str, now: dt.date) -> Iterator[str]:
    """The nearest earlier and later day that flip an answer, by trying every day."""
    for step in (-1, 1):
        for days in range(1, 31):
            to = now + dt.timedelta(days=step * days)
            if flips(case, one, path, to):
                yield to.isoformat()
                break


@pytest.mark.parametrize("case", [CASE, CASES[0]])
def test_no_nearer_change_of_a_day_exists(case: dict[str, Any]) -> None:
    for one in why_not(case, questions=WATCHED):
        for fact in ("placed", "appear", "appeared", "withdrawn"):
            path, given = f"summons.s1.{fact}", case["summons"][0].get(fact)
            told = {
                change["to"]
                for change in one["changes"]
                if change["kind"] == "fact"
                and change["fact"] == path
                and given
                and change["to"]
                and change["distance"] <= 30
            }
            assert told == (set(nearer(case, one, path, given)) if given else set()), path


def test_a_stretch_flips_from_end_to_end_and_no_further() -> None:
    found = why_not(CASE, questions=["cap_breached"])
    placed = next(
        change
        for change in of(found, "cap_breached", "s1")
        if change["fact"] == "summons.s1.placed"
    )
    first, last = dated(placed["first"]), dated(placed["last"])
    assert placed["to"] == placed["last"]
    one = {"question": "cap_breached", "summons": "s1", "value": False}
    a_day = dt.timedelta(days=1)
    for on, holds in ((first - a_day, False), (first, True), (last, True), (last + a_day, False)):
        assert flips(CASE, one, placed["fact"], on) == holds


def test_a_day_that_is_not_recorded_and_one_that_is_left_out() -> None:
    found = of(why_not(CASE), "exit_ban", "s1")
    by_fact = {(one["fact"], one["to"] is None): one for one in found}
    assert by_fact["summons.s1.placed", True]["becomes"] is None
    came = by_fact["summons.s1.appeared", False]
    assert (came["from"], came["to"], came["first"]) == (None, "2026-02-02", None)
    assert came["distance"] is None


def test_two_records_where_no_single_one_is_enough() -> None:
    case = put(CASE, "summons.s1.posted", dt.date(2026, 2, 2))
    [pair] = of(why_not(case), "season_report_by", None)
    assert pair["kind"] == "pair"
    assert pair["fact"] == ["summons.s1.placed", "summons.s1.posted"]
    assert pair["to"] == [None, None]
    assert pair["distance"] is None


BEFORE_THE_BAN: dict[str, Any] = {
    "as_of": dt.date(2023, 4, 14),
    "person": {"status": "conscript", "born": dt.date(1996, 2, 29)},
    "summons": [
        {"for": "board", "posted": dt.date(2023, 4, 12), "appear": dt.date(2023, 4, 15)}
    ],
}
"""Posted two days before the ban came into force, to a man already past 27."""


def test_a_pair_of_days_is_as_far_as_both_together_and_neither_moves_too_far() -> None:
    [pair] = of(why_not(BEFORE_THE_BAN, questions=["exit_ban"]), "exit_ban", "s1")
    one = {"question": "exit_ban", "summons": "s1", "value": None}
    assert pair["fact"] == ["person.born", "summons.s1.posted"]
    moved = [
        (dated(to) - dated(held)).days
        for held, to in zip(pair["from"], pair["to"], strict=True)
    ]
    assert pair["distance"] == sum(map(abs, moved)) == 48
    there = after(BEFORE_THE_BAN, pair)
    assert asked(there, one) == Settled(pair["becomes"])
    for fact, to, days in zip(pair["fact"], pair["to"], moved, strict=True):
        back = dated(to) - dt.timedelta(days=1 if days > 0 else -1)
        assert not flips(there, one, fact, back), fact


def test_an_answer_that_depends_is_settled_by_each_stretch_of_the_fact() -> None:
    case = put(CASE, "person.born", None)
    found = of(why_not(case), "liable_on", None)
    assert [(one["becomes"], one["first"], one["last"]) for one in found] == [
        (False, None, "1996-12-31"),
        (True, "1997-01-01", "2008-03-15"),
        (False, "2008-03-16", None),
    ]
    assert {one["kind"] for one in found} == {"unknown"}


def test_a_placement_whose_day_is_not_known() -> None:
    case = put(CASE, "summons.s1.placed", "unknown")
    found = [one for one in of(why_not(case), "exit_ban", "s1") if one["fact"].endswith("placed")]
    assert {bool(one["becomes"]) for one in found} == {True, False}
    assert [one for one in found if one["to"] is None]


def test_a_reading_that_flips_the_answer_is_told_with_its_rank() -> None:
    path = Path("cases/good/f09-the-27-day-coincidence.toml")
    found = why_not(tomllib.loads(path.read_text("utf-8")), questions=["fine"])
    told = [one for one in of(found, "fine", "s1") if one["kind"] == "reading"]
    assert {(one["fact"], one["to"], one["rank"]) for one in told} >= {
        ("CR-2", "last_day", "open")
    }


def test_only_the_questions_that_were_asked() -> None:
    assert [one["question"] for one in why_not(CASE, questions=["fine"])] == ["fine"]


def test_bad_input_is_refused_as_it_is_when_deciding() -> None:
    with pytest.raises(BadCase):
        why_not({"as_of": "2026-03-15", "person": {}})
    with pytest.raises(BadCase):
        why_not(CASE, {"CR-1": "nothing"})


def test_the_solver_is_not_imported_by_deciding_a_case() -> None:
    code = (
        "import sys; from povestka.cli.main import app\n"
        "try:\n    app(['case', 'cases/good/f01-account-unread.toml', '--json'])\n"
        "except SystemExit:\n    pass\n"
        "sys.exit('z3' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_every_fact_is_found_again_where_it_stands_and_can_be_changed() -> None:
    whole = {
        **CASE,
        "ground": [{"kind": "study"}],
        "complaint": [{"about": "summons", "to": "board", "filed": dt.date(2026, 3, 1)}],
        "decision": [{"on": dt.date(2026, 2, 1), "call_up": True}],
    }
    case = read(whole)
    facts = recorded(case)
    assert len({one.path for one in facts}) == len(facts) == 4 + 14 + 4 + 3 + 2
    for one in facts:
        first, last = one.bounds(case.as_of)
        for number in (first, last):
            again = changed(case, {one: one.value(number)})
            assert one.number(one.held_by(again)) == number
            assert one.value(number) == one.held_by(again)


def test_what_cannot_stand_in_a_file_is_outside_the_domain() -> None:
    case = read(CASE)
    came = next(one for one in recorded(case) if one.key == "appeared")
    varied = Varied(case, Law({}, {}), [came])
    search = Search(varied)
    number = varied.numbers[0]
    assert search.least(number, *came.bounds(case.as_of)) == read(CASE).summonses[0].placed
    assert search.values(number > case.as_of, number < case.as_of + 100) is None
    assert search.values(number == case.as_of) == (case.as_of,)


def test_under_a_reform_its_numbers_are_the_law() -> None:
    words = Text("later", "позже")
    reform = Reform("longer cap", words, words, (), {"duties.cap_days": 40})
    days = [
        change["distance"]
        for under in (None, reform)
        for change in of(why_not(CASE, None, under, ["cap_breached"]), "cap_breached", "s1")
        if change["fact"] == "summons.s1.appear"
    ]
    assert days == [13, 23]


def test_a_purpose_that_is_not_known_is_settled_word_by_word() -> None:
    """Where a ban follows a draft step alone (CR-7), it is the purpose that decides."""
    case, readings = put(CASE, "summons.s1.for", "unknown"), {"CR-7": "draft_steps"}
    open_ones = [one for one in why_not(case, readings) if one["depends"]]
    assert {one["question"] for one in open_ones} == {
        "exit_ban", "measures", "under_exit_ban", "under_measures",
    }
    steps = {"data_check": False, "medical": True, "board": True, "dispatch": True,
             "mobilisation": False}
    for one in open_ones:
        assert {change["to"]: bool(change["becomes"]) for change in one["changes"]} == steps
        for change in one["changes"]:
            assert (change["kind"], change["from"]) == ("unknown", "unknown")
            outcome = asked(after(case, change), one, readings=readings)
            assert outcome == Settled(change["becomes"])
    assert not any(one.state == "depends" for one in decide(case).answers), "but not by default"


def test_a_stretch_on_which_another_fact_decides_is_not_told() -> None:
    case = put(put(CASE, "summons.s1.placed", "unknown"), "summons.s1.posted", "unknown")
    placed, posted = of(why_not(case, questions=["exit_ban"]), "exit_ban", "s1")
    for one, fact in ((placed, "placed"), (posted, "posted")):
        assert (one["fact"], one["becomes"]) == (f"summons.s1.{fact}", None)
        assert (one["first"], one["last"]) == (None, "2023-04-13")
    later = put(case, "summons.s1.placed", dt.date(2023, 4, 14))
    outcome = decide(later).answer("exit_ban", "s1").outcome
    assert not isinstance(outcome, Settled)
    assert outcome.missing == ("summons.s1.posted",)


def test_no_more_stretches_are_told_than_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    case = put(CASE, "person.born", None)
    [every] = why_not(case, questions=["liable_on"])
    monkeypatch.setattr(asking, "_MOST_RUNS", 2)
    [two] = why_not(case, questions=["liable_on"])
    assert (len(every["changes"]), two["changes"]) == (3, every["changes"][:2])


def test_a_birth_said_to_be_unknown_flips_at_either_edge_of_the_age() -> None:
    case = put(CASE, "person.born", "unknown")
    told = [
        (one["from"], one["first"], one["last"])
        for one in of(why_not(case, questions=["exit_ban"]), "exit_ban", "s1")
        if one["fact"] == "person.born"
    ]
    assert told == [("unknown", None, "1996-12-31"), ("unknown", "2008-02-03", None)]


@pytest.mark.parametrize(
    ("ages", "edges"),
    [
        (
            {"liability.upper_age": 150, "liability.upper_age_before_2024": 150},
            [("2008-02-03", None)],
        ),
        ({"liability.lower_age": 0}, [(None, "1996-12-31")]),
    ],
)
def test_a_birth_not_stated_flips_at_the_edges_that_the_age_has(
    ages: dict[str, int], edges: list[tuple[str | None, str | None]]
) -> None:
    """Asked on the day of placement: nobody born by then is younger than the least age of none."""
    words = Text("another age", "другой возраст")
    case = {**put(CASE, "person.born", None), "as_of": CASE["summons"][0]["placed"]}
    found = why_not(case, None, Reform("another age", words, words, (), ages), ["exit_ban"])
    told = [one for one in of(found, "exit_ban", "s1") if one["fact"] == "person.born"]
    assert [(one["first"], one["last"]) for one in told] == edges


@pytest.mark.parametrize(
    ("case", "question", "kind"),
    [
        (CASE, "exit_ban", "fact"),
        (BEFORE_THE_BAN, "exit_ban", "pair"),
        (put(CASE, "person.born", None), "liable_on", "unknown"),
    ],
)
def test_what_the_case_decided_anew_does_not_confirm_is_not_told(
    case: dict[str, Any], question: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kinds() -> set[str]:
        found = why_not(case, questions=[question])
        return {change["kind"] for one in found for change in one["changes"]}

    assert kind in kinds()
    unchanged = decide(case)
    monkeypatch.setattr(asking, "decide", lambda *_, **__: unchanged)
    assert kinds() <= {"reading"}
