"""A decision gives its reasons: the rules that settled it, and the readings picked on the way."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from povestka.language.days import NEVER, NOT_YET, Undecreed, day
from povestka.language.terms import Choose, Interval, Option, Rule, Term, WorkingDay
from povestka.language.writing import (
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
    some,
    when,
    working_days,
    years,
)
from povestka.readers.decide import Setting, Step, decide, parts

from . import terms
from .terms import CALENDAR, LETTER, OWN, PARAMETERS, VISIT, Row, rule_of

quiet = settings(deadline=None, derandomize=True, max_examples=60)
a, b, c, t, u, n = OWN
MONDAY = day("2024-04-01")
FACTS = {"a": MONDAY, "b": NOT_YET, "c": NEVER, "t": True, "u": False, "n": 2}
VISITS = [{"visit.on": MONDAY + 3, "visit.until": NOT_YET, "visit.kept": True, "visit.to": 0}]
LETTERS = [{"letter.on": MONDAY + 4, "letter.read": True}]

one, two, three = (rule_of(term, name) for name, term in (("one", a), ("two", b), ("three", c)))
yes, no = rule_of(t, "yes"), rule_of(u, "no")
S = Choose("S", (Option("first", one), Option("second", two)))


def setting(readings: dict[str, str] | None = None, **changed: object) -> Setting:
    records = {"visit": VISITS, "letter": LETTERS}
    return Setting({**FACTS, **changed}, records, readings or {}, {"p": 9}, CALENDAR)


def step(term: Term, readings: dict[str, str] | None = None, **changed: object) -> Step:
    (found,) = decide([rule_of(term, "top")], setting(readings, **changed))
    return found


@pytest.mark.parametrize(
    ("term", "reasons"),
    [
        (a, ()),
        (one, (one,)),
        (one + days(3), (one,)),
        (WorkingDay(one), (one,)),
        (earliest(one, two, three), (one,)),
        (earliest(two, three), (two, three)),  # that neither has come is a reason each
        (latest(one, two), (two,)),
        (one < two, (one, two)),
        (all_of(yes, yes, no, yes), (no,)),
        (all_of(yes, happened(one)), (yes, one)),
        (any_of(no, yes, no), (yes,)),
        (any_of(no, happened(two)), (no, two)),
        (~no, (no,)),
        (when(yes, one, two), (yes, one)),
        (when(no, one, two), (no, two)),
        (is_one_of(n, "red"), ()),
        (S, (one,)),
        (Choose("e", (Option("old", two, 0), Option("new", three, MONDAY)), one), (one, three)),
        (Choose("e", (Option("old", two, MONDAY + 1),), one), (one, two)),
        (Interval(one, two), (one, two)),
        (Interval(two, one), (two,)),
        (Interval(one, one), (one, one)),
        (some("visit", VISIT[2] & yes), (yes,)),
        (some("visit", no), (no,)),
        (first_of("visit", latest(VISIT[0], one)), ()),
        (first_of("visit", earliest(VISIT[0], one)), (one,)),
    ],
)
def test_only_what_settled_the_value_is_a_reason(term: Term, reasons: tuple[Rule, ...]) -> None:
    assert reasons == tuple(reason.rule for reason in step(term).because)


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (YES, True),
        (NO, False),
        (a + days(PARAMETERS[0]), MONDAY + 9),
        (a + days(3, first="same day"), MONDAY + 2),
        (a + months(PARAMETERS[1]), day("2024-07-01")),
        (a + years(1), day("2025-04-01")),
        (a + days(4) + working_days(1), MONDAY + 7),
        (Interval(b, a), (NEVER, NEVER)),
        (first_of("nothing", VISIT[0]), NEVER),
        (some("nothing", YES), False),
        (some("letter", some("visit", VISIT[0] < LETTER[0]) & LETTER[1]), True),
    ],
)
def test_the_value_is_that_of_the_facts_records_and_parameters(term: Term, value: object) -> None:
    assert value == step(term).value
    assert (value,) == parts([term], setting())


def test_the_readings_picked_on_the_way_are_named_once() -> None:
    inner = Choose("R", (Option("one", a), Option("two", b)))
    twice = earliest(
        Choose("S", (Option("first", inner),)), Choose("S", (Option("first", b),))
    )
    assert (("S", "first"), ("R", "one")) == step(twice).picked
    both = Choose("S", (Option("first", b),)) < Choose("S", (Option("first", c),))
    assert (("S", "first"),) == step(both).picked


def test_another_reading_leads_to_another_value_and_says_so() -> None:
    found = step(S, {"S": "second", "R": "one"})
    assert (NOT_YET, (("S", "second"),)) == (found.value, found.picked)
    assert (two,) == tuple(reason.rule for reason in found.because)


def test_a_reading_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="S has no variant 'third', only first, second"):
        step(S, {"S": "third"})


def test_the_readings_of_a_rule_stay_with_it() -> None:
    outer = rule_of(S, "outer")
    found = step(outer + days(1))
    assert () == found.picked
    assert ((("S", "first"),),) == tuple(reason.picked for reason in found.because)


def test_a_chain_gives_conclusions_before_reasons_and_each_rule_once() -> None:
    middle = rule_of(one + days(1), "middle")
    chain = list(step(latest(middle, one) < (one + days(9))).chain())
    assert ["top", "middle", "one"] == [link.rule.name for link in chain]


def test_a_rule_with_two_values_is_told_twice() -> None:
    gathered = rule_of(VISIT[2], "kept")
    visits = [{**VISITS[0], "visit.kept": kept} for kept in (False, False)]
    apart = Setting(FACTS, {"visit": visits}, {}, {}, CALENDAR)
    (found,) = decide([rule_of(some("visit", gathered), "top")], apart)
    assert [("top", False), ("kept", False)] == [(s.rule.name, s.value) for s in found.chain()]


def test_what_is_not_needed_is_not_asked() -> None:
    late = day("2050-01-01")
    assert NOT_YET == step(when(t, b, WorkingDay(a)), a=late).value
    with pytest.raises(Undecreed, match="2050"):
        step(when(u, b, WorkingDay(a)), a=late)


@quiet
@given(terms.outputs(), terms.rows())
def test_every_link_of_a_chain_is_new_and_rests_on_rules(
    outputs: tuple[Term, ...], row: Row
) -> None:
    rules = [rule_of(term, f"output.{place}") for place, term in enumerate(outputs)]
    for found in decide(rules, Setting(row.facts, row.records, {}, {}, CALENDAR)):
        chain = list(found.chain())
        assert found is chain[0]
        assert len(chain) == len({(link.rule.name, link.value) for link in chain})
