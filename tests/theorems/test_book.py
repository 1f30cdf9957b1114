"""The theorems: what the solver finds of each is what its file says, and none is empty words."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from povestka.case.asking import decide
from povestka.language.terms import Rule
from povestka.law.book import BOOK
from povestka.outside.reforms import load, shipped
from povestka.theorems.about.reforms import WORSE_FOR_SOMEBODY, reformed, theorems_of
from povestka.theorems.book import THEOREMS, defending, rules_of, with_reforms
from povestka.theorems.proving import replayed, settled
from povestka.theorems.statements import PROVED, REFUTED, Found, Theorem
from povestka.theorems.witnesses import file_of

REFORMS = {name: load(name) for name in shipped()}
ALL = with_reforms(REFORMS.values())
WITNESSES = Path("cases/witnesses")

NAMED_IN_THE_PLAN = {
    "the ban can begin before service": ("exit_ban.not_before_service",),
    "and before the person could know": ("exit_ban.not_before_he_could_know",),
    "whoever appears on or before A comes under no measure": ("measures.whoever_appears_in_time",),
    "no measure begins before A": ("measures.not_before_the_appearance_day",),
    "service and placement break this": (
        "measures.not_before_the_appearance_day_counted_from_service",
        "measures.not_before_the_appearance_day_counted_from_placement",
    ),
    "removing the account never removes service": ("service.removing_the_account",),
    "without the Register it can": ("service.removing_the_account_without_the_register",),
    "each edition's ban begins no later where R is first": (
        "editions.ban_no_later_in_2023_04",
        "editions.ban_no_later_in_2023_08",
        "editions.ban_no_later_in_2025_11",
        "editions.ban_no_later_in_2026_01",
    ),
    "where a paper comes first it need not": ("editions.ban_no_later_where_a_paper_comes_first",),
    "the cap bounds A": ("editions.cap_is_thirty_days",),
    "and not the ban": ("exit_ban.cap_bounds_the_ban",),
    "exactly where 27 days is right": (
        "measures.exactly_where_27_days_is_right",
        "measures.exactly_where_27_days_is_right_at_last_day",
    ),
    "by the register's route alone it never is": ("measures.never_27_days_by_the_register_alone",),
    "CR-5 differs by at most eight days": ("service.readings_of_the_account_differ_by_eight_days",),
    "seven under last_day": ("service.readings_of_the_account_differ_by_seven_days_at_last_day",),
    "a withdrawn summons leaves nothing behind": (
        "service.nothing_after_withdrawal",
        "exit_ban.ends_with_the_summons",
        "measures.end_with_the_summons",
        "fine.none_on_a_withdrawn_summons",
    ),
    "no measure without a ground": ("measures.rest_on_a_ground",),
    "each reform is never worse, or for whom": tuple(
        f"reforms.{name}_never_worse" for name in shipped()
    ),
}
EXPECTED_FALSE = {
    "the ban can begin before service",
    "and before the person could know",
    "service and placement break this",
    "without the Register it can",
    "where a paper comes first it need not",
    "and not the ban",
}
"""Sentences of the plan that say that something can be: the theorem denies it and is refuted."""


@cache
def found(name: str) -> Found:
    return settled(ALL[name])


@pytest.mark.parametrize("name", ALL)
def test_the_solver_finds_of_each_theorem_what_it_expects(name: str) -> None:
    result = found(name)
    assert result.as_expected, (result.status, result.witness)
    assert not result.vacuous
    assert (result.witness is not None) is (ALL[name].expects == REFUTED)


REFUTABLE = [name for name, one in ALL.items() if one.expects == REFUTED]


@pytest.mark.parametrize("name", REFUTABLE)
def test_a_witness_is_a_case_that_can_be_asked_and_shows_the_theorem_false(name: str) -> None:
    result, theorem = found(name), ALL[name]
    assert result.witness is not None
    assert shows_false(theorem, result.witness, result.under)
    assert decide(result.witness).answers
    again = tomllib.loads(file_of(result))
    assert {key: one for key, one in again.items() if key != "expect"} == result.witness


def shows_false(theorem: Theorem, witness: Any, under: Any) -> bool:
    given, holds = replayed(theorem.kind, [theorem.given, theorem.holds], witness, under)
    return bool(given) and not holds


KEPT = sorted(WITNESSES.glob("*.toml"))


def test_a_kept_witness_shows_the_theorem_of_its_name_false() -> None:
    """Every committed one, under the readings that the solver found today."""
    for path in KEPT:
        theorem = ALL[path.stem]
        kept = tomllib.loads(path.read_text("utf-8"))
        assert shows_false(theorem, kept, found(path.stem).under), path
        assert decide(kept).answers, path
    if KEPT:
        assert {path.stem for path in KEPT} == set(REFUTABLE)


@pytest.mark.parametrize("sentence", NAMED_IN_THE_PLAN)
def test_each_sentence_of_the_plan_has_its_theorems(sentence: str) -> None:
    for name in NAMED_IN_THE_PLAN[sentence]:
        expected = REFUTED if sentence in EXPECTED_FALSE else PROVED
        if not name.startswith("reforms."):
            assert ALL[name].expects == expected
        elif ALL[name].expects == REFUTED:
            assert ALL[f"{name}_for_who_is_of_age"].expects == PROVED


def test_there_are_many_and_they_reach_across_editions_readings_and_reforms() -> None:
    assert len(THEOREMS) >= 50
    assert {one.kind for one in ALL.values()} == {"summons", "person", "decision", "complaint"}
    assert len({key for one in ALL.values() for key in (*one.free, *one.readings)}) > 12
    assert {name for name in ALL if name.startswith("reforms.")} >= {
        f"reforms.{one}_never_worse" for one in REFORMS
    }


@pytest.mark.parametrize("name", ALL)
def test_a_theorem_is_said_in_both_languages_and_cites_an_article(name: str) -> None:
    theorem = ALL[name]
    assert theorem.name == name
    assert re.fullmatch(r"[a-z_]+\.[a-z0-9_]+", name)
    for said in (theorem.says.en, theorem.says.ru):
        assert said.endswith(".")
        assert said[0].isupper() or said[0] == "«"
        assert "  " not in said
    assert theorem.says.en.isascii() or "«" in theorem.says.en
    in_russian = re.sub(
        r"\bCR-\d+( [a-z_]+)?\b|\d{4}-\d{2}\b", "", theorem.says.ru
    )
    assert not re.search(r"[A-Za-z]{2,}", in_russian), in_russian
    assert re.search(r"[А-Яа-яё]", in_russian)
    assert theorem.cites
    assert all(str(cite) for cite in theorem.cites)


def test_no_two_say_the_same() -> None:
    for language in ("en", "ru"):
        said = [getattr(one.says, language) for one in ALL.values()]
        assert len(said) == len(set(said))


def test_readings_and_free_switches_exist_and_are_not_both() -> None:
    options = {one.key: {reading.key for reading in one.readings} for one in BOOK.switches}
    for one in ALL.values():
        assert len(set(one.free)) == len(one.free), one.name
        assert set(one.free) <= set(options), one.name
        assert not set(one.free) & set(one.readings), one.name
        assert all(key in options[name] for name, key in one.readings.items()), one.name


def test_two_of_one_name_are_refused() -> None:
    some = REFORMS["cap_voids"]
    with pytest.raises(ValueError, match="two theorems are called reforms.cap_voids_never_worse"):
        with_reforms([some, some])


def test_a_rule_knows_its_theorems() -> None:
    rules = rules_of("measures.not_before_the_appearance_day")
    assert {"measures", "measures.clock", "service.served_on"} <= set(rules)
    assert list(rules) == sorted(rules)
    assert set(rules) <= set(BOOK.drafted)
    assert "service.paper_era" in defending("service.register")
    assert "exit_ban.not_before_service" in defending("exit_ban")
    assert "measures.not_before_the_appearance_day" not in defending("exit_ban")
    assert () == defending("no.such_rule")
    for name in THEOREMS:
        assert rules_of(name) or name.startswith(("editions.", "complaints.")), name
    with pytest.raises(KeyError):
        rules_of("no.such_theorem")


def test_every_rule_that_decides_a_summons_is_defended_by_a_theorem() -> None:
    for name in BOOK.drafted:
        if name.split(".")[0] in ("service", "exit_ban", "measures", "liability", "fine"):
            known = name in UNDEFENDED or defending(name)
            assert known, name


UNDEFENDED = {
    "exit_ban.no_rule", "service.route",  # said beside an answer, and decide nothing
    "fine.other.min", "fine.other.max",  # asked of the book alone
}


def test_reforms_that_harm_somebody_have_a_second_theorem_on_whom_they_do_not() -> None:
    for name, reform in REFORMS.items():
        made = theorems_of([reform])
        assert made[0].expects == (REFUTED if name in WORSE_FOR_SOMEBODY else PROVED)
        assert len(made) == (2 if name in WORSE_FOR_SOMEBODY else 1)
        assert all(one.expects == PROVED for one in made[1:])
        assert all(reform.title.en in one.says.en for one in made)
    assert set(WORSE_FOR_SOMEBODY) <= set(REFORMS)


def test_a_reformed_term_holds_the_numbers_and_variants_of_the_reform() -> None:
    reform = REFORMS["register_30_days"]
    term = reformed(BOOK.drafted["service.register"], reform)
    assert isinstance(term, Rule)
    assert term is not BOOK.drafted["service.register"]
