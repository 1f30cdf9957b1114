"""What the committed cases tell from the law: every slip, or no case at all tells it."""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
from tests.language.made import day, other
from tests.naive.draw import draw

from povestka.case.questions import QUESTIONS
from povestka.case.reading import read
from povestka.case.rows import Row, rows
from povestka.language.days import NEVER
from povestka.language.days import day as number_of
from povestka.language.fold import walk
from povestka.language.terms import AllOf, Compare, Interval, Not, Term
from povestka.language.writing import NEVER_ARISES, YES, all_of
from povestka.law import exit_ban, practice, service
from povestka.law.book import BOOK
from povestka.readers.columns import Table, columns
from povestka.readers.slips import slips
from povestka.theorems.expecting import Committed, groups
from povestka.theorems.killing import EVERY_YEAR, ROOTS, Ask, Killed, Suite, asks_of, tally
from povestka.theorems.recalculating import Kept, rows_changed, value_at
from povestka.theorems.rows import table

GOOD = sorted(Path("cases/good").glob("*.toml"))
RULES = sorted(Path("cases/rules").glob("*.toml"))
LAW = slips(*ROOTS)
SINGLE_SWITCHES: list[dict[str, str]] = [{}] + [
    {one.key: reading.key} for one in BOOK.switches for reading in one.readings[1:]
]
KINDS = ("summons", "person", "decision", "complaint")
BESIDE = {"summons": (service.route, exit_ban.no_rule, practice.before_registers)}


def parsed(path: Path) -> Any:
    return tomllib.loads(path.read_text("utf-8"))


@cache
def committed() -> Suite:
    """Everything that is expected in cases/."""
    return Suite(
        tuple(Committed(path.stem, read(parsed(path))) for path in GOOD),
        tuple(ask for path in RULES for ask in asks_of(path.stem, parsed(path)["ask"])),
    )


@cache
def judged() -> tuple[Killed, ...]:
    return committed().judged()


def outputs(kind: str) -> list[Term]:
    """What a row of a kind is asked, and what is read beside it."""
    return [t for one in QUESTIONS if one.kind == kind for t in one.settled_by] + [
        *BESIDE.get(kind, ())
    ]


@cache
def drawn(kind: str) -> tuple[Row, ...]:
    rng = Random(5)
    cases = [read(draw(rng)) for _ in range(300)]
    return tuple(row for case in cases for row in rows(case) if row.kind == kind)


def case_of(**summons: Any) -> dict[str, Any]:
    """A case of one summons of a conscript, asked on 15 March 2026."""
    return {
        "as_of": "2026-03-15",
        "person": {"status": "conscript"},
        "summons": [{"id": "s1", "for": "medical", **summons}],
    }


def alone(expect: dict[str, Any], **summons: Any) -> Suite:
    """A suite of one case with these expectations."""
    case = {**case_of(**summons), "expect": expect}
    return Suite((Committed("alone", read(case)),), ())


def killed_in(suite: Suite, rule: str, kind: str) -> list[str]:
    """What the suite kills of the slips of a rule and kind, as formulas of the changed part."""
    return [
        one.slip.after
        for one in suite.judged()
        if one.by and (one.slip.rule, one.slip.kind) == (rule, kind)
    ]


def test_nine_slips_in_ten_are_killed_by_a_committed_case() -> None:
    """The rest is for the solver: what no case can tell from the law."""
    killed = [one for one in judged() if one.by]
    assert len(killed) > 0.9 * len(judged())
    names = {path.stem for path in GOOD}
    asked = {ask.name for ask in committed().asks}
    assert {one.by for one in killed} <= names | asked


def test_every_kind_of_slip_is_killed_somewhere() -> None:
    assert {one.slip.kind for one in judged() if one.by} == {slip.kind for slip in LAW}


@pytest.mark.parametrize("kind", KINDS)
def test_what_survives_is_told_from_the_law_by_no_drawn_case_either(kind: str) -> None:
    alive = [one.slip for one in judged() if one.by is None]
    own, asked = drawn(kind), outputs(kind)
    questions = [one for one in QUESTIONS if one.kind == kind]
    facts = table(own, asked)
    for switch in SINGLE_SWITCHES:
        kept = Kept(asked, facts, switch, EVERY_YEAR)
        for slip in alive:
            changed = kept.changed(slip.changes)
            now = {**kept.values, **changed}
            for question in questions:
                touched = [t for t in question.settled_by if id(t) in changed]
                for term in touched:
                    for row in rows_changed(changed[id(term)], kept.values[id(term)]):
                        law, slipped = (
                            question.shape(
                                tuple(value_at(of[id(t)], row) for t in question.settled_by)
                            )
                            for of in (kept.values, now)
                        )
                        assert law == slipped, (slip.id, question.key, switch)


@pytest.mark.parametrize("kind", KINDS)
def test_recalculating_gives_what_reading_the_slipped_law_anew_gives(kind: str) -> None:
    own, asked = drawn(kind)[:60], outputs(kind)
    facts = table(own, asked)
    for place, switch in enumerate(SINGLE_SWITCHES[::6]):
        kept = Kept(asked, facts, switch, EVERY_YEAR)
        for slip in LAW[place::37]:
            slipped = [slip.applied(term) for term in asked]
            anew = columns(slipped, facts, EVERY_YEAR, switch)
            changed = kept.changed(slip.changes)
            for term, wanted in zip(asked, anew, strict=True):
                found = changed.get(id(term), kept.values[id(term)])
                assert rows_changed(found, wanted) == [], slip.id
                differs = rows_changed(wanted, kept.values[id(term)])
                assert bool(differs) == (id(term) in changed), slip.id


def small(term: Term) -> Kept:
    """A term over three rows of two days, the first earlier, the same and later."""
    facts = {"day": np.array([1, 2, 3], np.int32), "other": np.array([2, 2, 2], np.int32)}
    return Kept([term], Table(facts, {}), {}, EVERY_YEAR)


def test_a_slip_beneath_a_slip_is_recalculated_with_it() -> None:
    """A part that takes the place of its whole is taken as it has become."""
    inside = Compare("<", day, other)
    whole = Not(inside)
    kept = small(whole)
    wider = (inside, Compare("<=", day, other))
    assert [False, True, True] == kept.values[id(whole)].tolist()
    assert [True, False, False] == kept.changed([(whole, inside)])[id(whole)].tolist()
    assert [False, False, True] == kept.changed([wider])[id(whole)].tolist()
    assert [True, True, False] == kept.changed([(whole, inside), wider])[id(whole)].tolist()
    other_whole = (whole, AllOf((whole.item, Compare("<", day, other))))
    assert [True, False, False] == kept.changed([other_whole, wider])[id(whole)].tolist()


def test_a_slip_that_changes_no_row_or_is_not_met_gives_nothing() -> None:
    whole = Not(Compare("<", day, other))
    kept = small(whole)
    assert {} == kept.changed([])
    assert {} == kept.changed([(Compare("<", other, day), YES)])
    assert {} == kept.changed([(whole, Compare("<=", other, day))])


def test_what_is_the_same_for_every_row_is_as_long_as_the_rest() -> None:
    never = Interval(NEVER_ARISES, NEVER_ARISES)
    kept = small(all_of(YES, Compare("<", day, other)))
    assert [3] == [len(column) for column in kept.values.values()]
    both = Kept([never, day], Table({"day": np.array([1, 2], np.int32)}, {}), {}, EVERY_YEAR)
    assert [2, 2] == [len(part) for part in both.values[id(never)]]
    assert (NEVER, NEVER) == value_at(both.values[id(never)], 1)


@pytest.mark.parametrize(
    ("expect", "kills"),
    [
        ({"served_on": "2026-02-10"}, True),
        ({"served_on": {"value": "2026-02-10", "by": "register"}}, True),
        ({"served_on": {"edition": "2026-01"}}, False),
        ({"CR-2=last_day": {"served_on": dt.date(2026, 2, 9)}}, True),
        ({"cap_breached": False}, False),
        ({"served_on": {"missing": []}}, False),
    ],
)
def test_only_what_a_file_expects_kills(expect: dict[str, Any], kills: bool) -> None:
    suite = alone(expect, placed="2026-02-02", appear="2026-02-20")
    found = killed_in(suite, "service.register", "number")
    assert kills == ({"8", "6"} <= set(found))
    assert kills or found == []


def test_a_wrong_expectation_kills_nothing() -> None:
    """As where the answer depends: what is not met by the law cannot tell a slip from it."""
    suite = alone({"served_on": "2026-02-11"}, placed="2026-02-02", appear="2026-02-20")
    assert (0, []) == (suite.expected, [one.by for one in suite.judged(LAW[:200]) if one.by])


def test_an_edition_kills_where_a_slip_moves_the_event() -> None:
    """Served by the Register on 1 January 2026: a day less, and it is the text of 2025."""
    expect = {"measures": {"edition": "2026-01"}}
    suite = alone(expect, placed="2025-12-24", appear="2026-01-20")
    assert 1 == suite.expected
    assert {"6", "0"} == set(killed_in(suite, "service.register", "number"))


@pytest.mark.parametrize(("state", "handed"), [("unknown", "2026-02-02"), ("disputed", None)])
def test_a_state_kills_where_no_rule_or_some_rule_begins_a_ban(
    state: str, handed: str | None
) -> None:
    facts = {"handed": handed} if handed else {"placed": "2026-02-02"}
    suite = alone({"exit_ban": {"state": state}}, **facts, appear="2026-02-20")
    killed = {one.slip.rule for one in suite.judged() if one.by}
    assert "exit_ban.no_rule" in killed
    assert 1 == suite.expected


def test_what_is_expected_under_a_reform_says_nothing_of_the_law() -> None:
    case = read({**case_of(placed="2026-02-02", appear="2026-02-20"), "expect": {}})
    under = {"reform": "longer", "served_on": "2026-02-24"}
    object.__setattr__(case, "expect", under)
    assert () == groups([Committed("reform", case)])


def test_answers_joined_from_several_rows_kill_too() -> None:
    case = {
        **case_of(placed="2026-02-02", handed="2026-02-04", appear="2026-02-20"),
        "decision": [{"on": "2026-02-10", "call_up": True}],
        "complaint": [{"about": "decision", "to": "court", "filed": "2026-02-16"}],
        "expect": {
            "under_exit_ban": [{"from": "2026-02-02"}],
            "under_measures": [{"from": "2026-03-13"}],
            "dispatch_windows": [],
            "decision_stayed": [{"from": "2026-02-16"}],
            "complaint_steps": [],
        },
    }
    suite = Suite((Committed("joined", read(case)),), ())
    assert 5 == suite.expected
    killed = {one.slip.rule for one in suite.judged() if one.by}
    assert {"exit_ban", "measures.clock", "complaints.stay", "board.stayed_from"} <= killed
    assert {"complaints.decision_answer_by"} <= killed
    assert not {one for one in killed if one.startswith("fine")}


def test_a_summons_of_two_is_asked_by_its_name() -> None:
    case = case_of(placed="2026-02-02", appear="2026-02-20")
    case["summons"].append({"id": "s2", "for": "medical", "handed": "2026-03-02"})
    case["expect"] = {"s2": {"served_on": "2026-03-02"}}
    suite = Suite((Committed("two", read(case)),), ())
    assert [] == killed_in(suite, "service.register", "number")
    assert 1 == len(killed_in(suite, "service.served_on", "joined"))


def test_an_ask_kills_the_slips_of_the_rule_that_it_asks() -> None:
    asks = asks_of("file", [
        {"rule": "fine.min", "facts": {"summons.appear": dt.date(2023, 10, 1)}, "expect": 10_000},
        {"rule": "exit_ban.which", "facts": {"summons.for": "medical"}, "expect": True,
         "readings": {"CR-7": "draft_steps"}},
        {"rule": "service.served_on", "facts": {"summons.handed": "none"}, "expect": "none"},
        {"rule": "complaints.stay", "facts": {"complaint.to": "board"}, "expect": {"from": 1}},
    ])
    assert Ask("file-1", "fine.min", asks[0].facts, 10_000, {}) == asks[0]
    suite = Suite((), asks)
    assert 3 == suite.expected  # the last is not met by the law
    killed = [one for one in suite.judged() if one.by]
    assert {"fine.min", "exit_ban.which"} <= {one.slip.rule for one in killed}
    assert {"file-1", "file-2", "file-3"} >= {str(one.by) for one in killed}
    assert any("2023-10-01 since 2023-10-02" == one.slip.after for one in killed)


def test_a_suite_of_nothing_kills_nothing() -> None:
    assert [None] * 20 == [one.by for one in Suite((), ()).judged(LAW[:20])]


def test_the_tally_counts_each_slip_once() -> None:
    one, two, three = (slip for slip in LAW if slip.rule == "reason.shown"), LAW[0], LAW[1]
    first = next(one)
    rows_of = tally(
        [Killed(first, "w24-hospital"), Killed(two, None), Killed(three, None)], {two.id}
    )
    assert {"rule": "", "slips": 3, "killed": 1, "equivalent": 1, "survivors": [three.id]} == (
        rows_of[-1]
    )
    assert ["reason.shown", two.rule, ""] == [row["rule"] for row in rows_of]
    assert 1 == rows_of[0]["killed"]
    whole = tally(judged())
    assert whole[-1]["slips"] == sum(row["slips"] for row in whole[:-1]) == len(LAW)
    assert whole[-1]["killed"] + len(whole[-1]["survivors"]) == len(LAW)


def test_the_calendar_of_every_year_is_that_of_the_book_where_it_has_one() -> None:
    for year in BOOK.calendar.off:
        assert BOOK.calendar.off[year] == EVERY_YEAR.off[year]
    assert EVERY_YEAR.works(number_of("2049-06-01"))  # a Tuesday
    assert not EVERY_YEAR.works(number_of("2049-06-05"))


def test_every_rule_of_the_law_is_under_the_roots() -> None:
    assert {slip.rule for slip in LAW} <= {getattr(term, "name", "") for term in walk(*ROOTS)}
