"""A formula can be read; a fingerprint changes with all that a rule says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from povestka.language.days import NEVER, NOT_YET, day
from povestka.language.sorts import Sort
from povestka.language.sources import Certainty
from povestka.language.terms import (
    Annual,
    Choose,
    Interval,
    Literal,
    Option,
    Rule,
    Term,
    WorkingDay,
)
from povestka.language.words import Text
from povestka.language.writing import (
    NEVER_ARISES,
    NO,
    YES,
    all_of,
    any_of,
    days,
    earliest,
    first_of,
    happened,
    is_one_of,
    latest,
    months,
    number,
    on_day,
    some,
    when,
    working_days,
    years,
)
from povestka.readers.formula import fingerprint, formula

from . import terms
from .terms import GROUND, NAMES, OWN, PARAMETERS, VISIT, rule_of

quiet = settings(deadline=None, derandomize=True, max_examples=80)
a, b, c, t, u, n = OWN
OLD, NEW = day("2023-04-14"), day("2025-11-04")
dated = Choose("edition", (Option("2023", a, OLD), Option("2025", b, NEW)), c)


@pytest.mark.parametrize(
    ("term", "said"),
    [
        (YES, "yes"),
        (NO, "no"),
        (Literal(1, Sort.NAME, NAMES), "green"),
        (Literal(NEVER, Sort.DAY), "never"),
        (Literal(NOT_YET, Sort.DAY), "not yet"),
        (on_day("2026-02-02"), "2026-02-02"),
        (number(30), "30"),
        (PARAMETERS[0], "7"),
        (a + days(7), "(a + 7 days)"),
        (a + days(1), "(a + 1 day)"),
        (a + years(-1), "(a + -1 year)"),
        (a + months(2), "(a + 2 months)"),
        (a + working_days(5), "(a + 5 working days)"),
        (a + days(7, first="same day"), "(a + 7 days, the day itself counted)"),
        (WorkingDay(a), "working day on or after a"),
        (Annual(a, 4, 1), "the 01.04 on or after a"),
        (earliest(a, b), "earliest of (a, b)"),
        (latest(a, b), "latest of (a, b)"),
        (a < b, "a before b"),
        (a <= b, "a on or before b"),
        (happened(a), "a has come"),
        (a <= Literal(NOT_YET, Sort.DAY), "a on or before not yet"),
        (is_one_of(n, "red", "blue"), "n is red or blue"),
        (all_of(t, u), "(t and u)"),
        (any_of(t, u), "(t or u)"),
        (~t, "not t"),
        (when(t, a), "(a if t)"),
        (when(t, a, b), "(a if t, else b)"),
        (Choose("S", (Option("x", a), Option("y", NEVER_ARISES))), "S[x: a; y: never]"),
        (dated, "by the day of c [2023: a; 2025: b]"),
        (some("visit", VISIT[2]), "some visit: visit.kept"),
        (first_of("visit", VISIT[0]), "the earliest over every visit: visit.on"),
        (Interval(a, b), "from a until b"),
        (rule_of(a, "another.rule") + days(2), "(another.rule + 2 days)"),
    ],
)
def test_a_term_is_said_in_words_and_another_rule_by_its_name(term: Term, said: str) -> None:
    assert said == formula(rule_of(term))


@pytest.mark.parametrize(
    ("number", "said"),
    [(OLD - 1, "a"), (OLD, "a"), (NEW - 1, "a"), (NEW, "b"), (NOT_YET, "b")],
)
def test_on_a_day_only_the_edition_in_force_is_said_before_all_the_first(
    number: int, said: str
) -> None:
    assert said == formula(rule_of(dated), number)


def test_a_fingerprint_is_a_sha_256_of_the_rules_in_their_order() -> None:
    one, two = rule_of(a, "one"), rule_of(b, "two")
    assert fingerprint([one, two]) == fingerprint([one, two])
    assert fingerprint([one, two]) != fingerprint([two, one])
    assert fingerprint([one]) != fingerprint([])
    assert len("sha256:") + 64 == len(fingerprint([one]))


BASE = rule_of(dated)


@pytest.mark.parametrize(
    "changed",
    [
        replace(BASE, name="b.rule"),
        replace(BASE, says=Text("It is so!", BASE.says.ru)),
        replace(BASE, says=Text(BASE.says.en, "Так!")),
        replace(BASE, term=a),
        replace(BASE, term=replace(dated, on=a)),
        replace(BASE, term=replace(dated, options=(dated.options[0], Option("2025", c, NEW)))),
        replace(BASE, term=replace(dated, options=(dated.options[0], Option("2025", b, NEW + 1)))),
        replace(BASE, ground=replace(GROUND, cites=())),
        replace(BASE, ground=replace(GROUND, sources=("P02",))),
        replace(BASE, ground=replace(GROUND, certainty=Certainty.LOW)),
        replace(BASE, ground=replace(GROUND, confirmed=False)),
    ],
)
def test_no_change_of_what_a_rule_says_escapes_the_fingerprint(changed: Rule) -> None:
    assert fingerprint([BASE]) != fingerprint([changed])


@quiet
@given(terms.outputs(most=1))
def test_the_same_term_has_the_same_formula_and_fingerprint(outputs: tuple[Term, ...]) -> None:
    first, second = rule_of(outputs[0]), rule_of(outputs[0])
    assert formula(first) == formula(second)
    assert fingerprint([first]) == fingerprint([second])
