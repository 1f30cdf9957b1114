"""Settling: what is so is proved, what is not gets a case, and a changed law is caught."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import z3

from povestka.language.fold import walk
from povestka.language.rewriting import rewritten
from povestka.language.terms import AllOf, Earliest, Term, WorkingDay
from povestka.language.words import Text
from povestka.language.writing import NO, YES, days, happened, on_day, some
from povestka.law import exit_ban, liability, measures, penalties
from povestka.law.acts import FZ53
from povestka.law.facts import appear, delivered, ground_from, placed, returned
from povestka.law.measures import clock
from povestka.law.service import served_on
from povestka.theorems import proving
from povestka.theorems.about.exit_ban import ban_from
from povestka.theorems.book import THEOREMS
from povestka.theorems.proving import Disagreement, replayed, scripts, settled
from povestka.theorems.statements import GAVE_UP, PROVED, REFUTED, Theorem

WORDS = Text("It is so.", "Это так.")


def theorem(holds: Term, given: Term = YES, **more: Any) -> Theorem:
    return Theorem("a.theorem", WORDS, (FZ53["31"],), holds, given, **more)


def test_what_is_so_of_every_row_is_proved() -> None:
    found = settled(theorem(placed <= placed + days(7)))
    assert (PROVED, False, None) == (found.status, found.vacuous, found.witness)
    assert found.as_expected


def test_what_is_not_so_gets_the_plainest_case() -> None:
    found = settled(theorem(served_on <= ban_from, happened(placed), expects=REFUTED))
    assert found.as_expected
    assert found.witness is not None
    assert {"as_of", "person", "summons"} == set(found.witness)
    (summons,) = found.witness["summons"]  # type: ignore[misc] # the shape of a case file
    assert {"placed", "appear"} <= set(summons) <= {"placed", "appear", "for"}
    assert {} == dict(found.under)


def test_a_witness_under_a_free_switch_names_its_reading() -> None:
    given = theorem(appear <= clock, happened(served_on), free=("CR-1",), expects=REFUTED)
    found = settled(given)
    assert found.as_expected
    assert found.witness is not None
    assert {"CR-1"} == set(found.under)
    assert found.under["CR-1"] != "appearance"
    _, holds = replayed("summons", [given.given, given.holds], found.witness, found.under)
    assert not holds
    _, holds = replayed("summons", [given.given, given.holds], found.witness, {"CR-1": "appearance"})
    assert holds


def test_a_premise_that_no_row_meets_proves_nothing() -> None:
    found = settled(theorem(NO, placed < placed))
    assert found.vacuous
    assert not found.as_expected
    impossible = settled(theorem(NO, happened(delivered) & happened(returned)))
    assert impossible.vacuous


def test_with_hardly_a_step_to_think_in_it_gives_up_and_says_so() -> None:
    hard = THEOREMS["board.windows_do_not_overlap"]
    found = settled(hard, effort=200)
    assert GAVE_UP == found.status
    assert not found.as_expected
    assert found.witness is None


def test_a_premise_that_could_not_be_settled_leaves_the_theorem_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = iter([GIVEN_UP, "unsat"])
    monkeypatch.setattr(proving.solver.Solver, "check", lambda _: next(answers))
    found = settled(theorem(placed <= placed))
    assert (GAVE_UP, False) == (found.status, found.vacuous)


GIVEN_UP = "unknown"


def test_where_a_day_is_only_known_to_lie_between_two_both_must_be_against_it() -> None:
    """A working day of a year without a decree may be any of several: no row of one is a witness."""
    rolled = WorkingDay(placed)
    decreed = (on_day("2026-02-01") <= placed) & (placed < on_day("2026-03-01"))
    found = settled(theorem(rolled <= placed, decreed, years=(2026, 2026), expects=REFUTED))
    assert found.as_expected
    without = (on_day("2029-02-01") <= placed) & (placed < on_day("2029-03-01"))
    unsure = theorem(rolled <= placed + days(13), without, years=(2027, 2029))
    assert GAVE_UP == settled(unsure).status
    assert PROVED == settled(theorem(rolled <= placed + days(14), without, years=(2027, 2029))).status


def test_a_witness_that_the_reader_of_cases_does_not_confirm_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong = THEOREMS["exit_ban.not_before_service"]
    monkeypatch.setattr(proving, "replayed", lambda *_: (True, True))
    with pytest.raises(Disagreement, match=r"exit_ban.not_before_service: .* is no counterexample"):
        settled(wrong)
    monkeypatch.setattr(proving, "replayed", lambda *_: (False, False))
    with pytest.raises(Disagreement):
        settled(wrong)


def test_a_formula_that_reads_a_term_wrongly_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The solver is told that «on or before» is «before»: its witness is not one."""
    monkeypatch.setattr(proving.solver, "not_after", lambda left, right: left < right)
    with pytest.raises(Disagreement):
        settled(theorem(appear <= appear))


def test_a_case_is_replayed_on_the_row_of_its_kind() -> None:
    case = {
        "as_of": "2026-03-01",
        "person": {"status": "conscript", "born": "2003-05-04"},
        "summons": [{"for": "medical", "placed": "2026-02-02", "appear": "2026-02-20"}],
        "ground": [{"kind": "study", "from": "2025-09-01"}],
    }
    assert (True, True) == replayed(
        "summons", [some("ground", happened(ground_from)), served_on <= appear], case, {}
    )
    assert (True,) == replayed("person", [some("summons", happened(placed))], case, {})


@pytest.mark.parametrize(
    "name", ["service.by_some_route", "exit_ban.not_before_service", "liability.shield_of_2023"]
)
def test_the_scripts_ask_another_solver_the_same(name: str) -> None:
    premise, against = scripts(THEOREMS[name])
    wanted = "unsat" if THEOREMS[name].expects == PROVED else "sat"
    for script, expected in ((premise, "sat"), (against, wanted)):
        again = z3.Solver()
        again.from_string(script)
        assert expected == str(again.check())


# Deleting a condition: the law with one part taken out of one rule.


def several(root: Term) -> AllOf | Earliest:
    """The conditions or routes of a rule: the outermost that it has."""
    return [one for one in walk(root) if isinstance(one, AllOf | Earliest)][-1]


DELETIONS: dict[str, tuple[Term, int]] = {
    "served in hand is not served": (served_on.term, 0),
    "the Register serves nobody": (served_on.term, 4),
    "the ban goes on after he comes": (exit_ban.lifted, 0),
    "the ban outlives the summons": (exit_ban.lifted, 2),
    "a complaint upheld ends no ban": (exit_ban.lifted, 3),
    "measures without service in time": (several(measures.arise), 0),
    "measures on who is not liable": (several(measures.arise), 6),
    "a fine on who came": (penalties.fine_due.term, 4),
    "a fine in spite of a good reason": (penalties.fine_due.term, 5),
    "a fine on a withdrawn summons": (penalties.fine_due.term, 6),
    "call-up of who is no conscript": (liability.liable_on.term, 0),
    "call-up at any age": (liability.liable_on.term, 1),
}


@pytest.mark.parametrize("what", DELETIONS)
def test_a_condition_deleted_from_the_law_turns_a_theorem_red(what: str) -> None:
    whole, place = DELETIONS[what]
    assert isinstance(whole, AllOf | Earliest)
    less = type(whole)((*whole.items[:place], *whole.items[place + 1 :]))
    assert red(lambda term: rewritten(term, lambda one: less if one is whole else None)), what


def red(change: Callable[[Term], Term]) -> str:
    """The first theorem that is not found as expected of the changed law."""
    for one in THEOREMS.values():
        changed = replace(one, holds=change(one.holds), given=change(one.given))
        untouched = changed.holds is one.holds and changed.given is one.given
        if not untouched and not settled(changed, effort=30_000_000).as_expected:
            return one.name
    return ""
