"""Slips of the pen: each kind, in every place it can be made, and nothing that is no term."""

from __future__ import annotations

from dataclasses import replace

import pytest

from povestka.language.days import day as number_of
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import (
    AllOf,
    Annual,
    AnyOf,
    Choose,
    Compare,
    Earliest,
    Gather,
    Interval,
    IsOneOf,
    Latest,
    Literal,
    Not,
    Option,
    Parameter,
    Rule,
    Term,
    When,
    WorkingDay,
)
from povestka.language.writing import (
    NEVER_ARISES,
    YES,
    all_of,
    by_date,
    days,
    happened,
    months,
    number,
    on_day,
    switch,
)
from povestka.law.book import ASKED, BOOK_ONLY
from povestka.readers.formula import formula
from povestka.readers.slips import KINDS, Slip, by_rule, enacted_parts, slips
from tests.language.made import ACT, colour, count, day, other, rule_of, seven, so

LAW = slips(*ASKED, *BOOK_ONLY)
truth = happened(other)
holds = Compare("<=", day, other)


def made(term: Term) -> list[tuple[str, str]]:
    """The kinds of slip of a term's own top, with what each makes of it."""
    return [(slip.kind, slip.after) for slip in slips(rule_of(term)) if slip.changes[0][0] is term]


@pytest.mark.parametrize(
    ("term", "wanted"),
    [
        (number(7), [("number", "8"), ("number", "6")]),
        (count, [("number", "4"), ("number", "2")]),
        (on_day("2024-02-29"), [("day", "2024-03-01"), ("day", "2024-02-28")]),
        (NEVER_ARISES, []),
        (YES, []),
        (Literal(1, Sort.NAME, ("red", "green")), []),
        (day, []),
        (
            day + days(7),
            [
                ("day of the event", "(day + 7 days, the day itself counted)"),
                ("unit", "(day + 7 working days)"),
            ],
        ),
        (day + days(7, "same day"), [("day of the event", "(day + 7 days)")]),
        (day + days(-7), [("day of the event", "(day + -7 days, the day itself counted)")]),
        (day + days(count), [
            ("day of the event", "(day + 3 days, the day itself counted)"),
            ("unit", "(day + 3 working days)"),
        ]),
        (day + months(1), []),
        (WorkingDay(day), [("day off", "day")]),
        (
            Annual(day, 12, 31),
            [
                ("day of the month", "the 30.12 on or after day"),
            ],
        ),
        (
            Annual(day, 4, 1),
            [
                ("month", "the 01.05 on or after day"),
                ("day of the month", "the 02.04 on or after day"),
                ("month", "the 01.03 on or after day"),
            ],
        ),
        (
            Earliest((day, other)),
            [
                ("joined", "latest of (day, other)"),
                ("left out", "other"),
                ("left out", "day"),
            ],
        ),
        (Latest((day,)), []),
        (Latest((day, other)), [
            ("joined", "earliest of (day, other)"), ("left out", "other"), ("left out", "day"),
        ]),
        (
            all_of(so, truth, holds),
            [
                ("joined", "(so or other has come or day on or before other)"),
                ("left out", "(other has come and day on or before other)"),
                ("left out", "(so and day on or before other)"),
                ("left out", "(so and other has come)"),
            ],
        ),
        (AnyOf((so, truth)), [
            ("joined", "(so and other has come)"), ("left out", "other has come"),
            ("left out", "so"),
        ]),
        (holds, [("relation", "day before other"), ("sides", "other on or before day")]),
        (Compare("<", day, other), [
            ("relation", "day on or before other"), ("sides", "other before day"),
        ]),
        (IsOneOf(colour, ("red",)), [("word added", "colour is red or green")]),
        (
            IsOneOf(colour, ("red", "green")),
            [("word missing", "colour is green"), ("word missing", "colour is red")],
        ),
        (Not(so), [("negation", "so")]),
        (When(so, day, other), [("branches", "(other if so, else day)")]),
        (Gather("any", "visit", so), []),
        (Interval(day, other), []),
    ],
    ids=lambda one: type(one).__name__,
)
def test_the_slips_of_each_term(term: Term, wanted: list[tuple[str, str]]) -> None:
    assert wanted == made(term)


def test_an_edition_begins_a_day_off_or_has_the_text_next_door() -> None:
    since = number_of("2024-01-01")
    texts = {"old": (0, day), "new": (since, other), "last": (since + 1, day)}
    term = by_date(day, "edition", texts)
    assert [
        ("edition", "by the day of day [old: other; new: other; last: day]"),
        ("first day of an edition", "new since 2023-12-31"),
        ("edition", "by the day of day [old: day; new: day; last: day]"),
        ("edition", "by the day of day [old: day; new: day; last: day]"),
        ("first day of an edition", "last since 2024-01-03"),
        ("edition", "by the day of day [old: day; new: other; last: other]"),
    ] == made(term)
    (first, *_) = [slip for slip in slips(rule_of(term)) if slip.kind.startswith("first day")]
    assert "new since 2024-01-01" == first.before


def test_two_readings_are_exchanged_but_not_two_that_say_the_same() -> None:
    term = switch("CR-0", ("a", "b", "c"), {"a": day, "b": other, "c": day})
    assert [
        ("reading", "CR-0[a: other; b: day; c: day]"),
        ("reading", "CR-0[a: day; b: day; c: other]"),
    ] == made(term)


def test_of_a_reform_only_the_enacted_text_can_slip() -> None:
    enacted, other_text = Compare("<", day, other), Compare("<=", other, day)
    term = switch("reform.x", ("law", "new"), {"law": enacted, "new": other_text})
    found = slips(rule_of(term))
    assert [] == made(term)
    assert {id(enacted)} == {id(slip.changes[0][0]) for slip in found}
    assert (enacted,) == enacted_parts(term)
    assert 2 == len(found)


def test_a_rule_is_changed_in_all_its_instances_alike() -> None:
    def age(on: Term) -> Rule:
        return replace(rule_of(all_of(Compare("<=", day, on), so), "age"), on=on)

    early = Earliest((day, other))
    one, two = age(other), age(early)
    found = [slip for slip in slips(rule_of(all_of(one, two), "whole")) if slip.rule == "age"]
    assert [2] * len(found) == [len(slip.changes) for slip in found]
    assert {"joined", "left out", "relation", "sides"} == {slip.kind for slip in found}
    changed = found[0].applied(all_of(one, two))
    assert isinstance(changed, AllOf)
    assert [
        "(day on or before other or so)",
        "(day on or before earliest of (day, other) or so)",
    ] == [formula(part) for part in changed.items if isinstance(part, Rule)]


def test_the_event_of_one_instance_alone_belongs_to_its_rule() -> None:
    early = Earliest((day, other))
    alone = replace(rule_of(Compare("<=", early, day), "alone"), on=early)
    assert any(slip.changes[0][0] is early for slip in slips(alone))


def test_what_rules_share_slips_once_and_everywhere() -> None:
    shared = day + days(seven.value)
    one, two = rule_of(shared, "one"), rule_of(WorkingDay(shared), "two")
    found = slips(one, two)
    assert {"one": 4, "two": 1} == {name: len(group) for name, group in by_rule(found).items()}
    longer = next(slip for slip in found if slip.kind == "number")
    changed = longer.applied(two)
    assert isinstance(changed, Rule)
    assert "working day on or after (day + 8 days)" == formula(changed)


def test_a_slip_inside_a_named_rule_is_a_slip_of_that_rule() -> None:
    inner = rule_of(Not(so), "inner")
    found = slips(rule_of(all_of(inner, truth), "outer"))
    assert {"inner", "outer"} == {slip.rule for slip in found}
    assert ["negation"] == [slip.kind for slip in found if slip.rule == "inner"]


def test_a_slip_within_a_slip_is_made_too() -> None:
    inside = Compare("<", day, other)
    whole = Not(inside)
    both = Slip(
        "a.rule", 1, "negation",
        ((whole, inside), (inside, Compare("<=", day, other))), rule_of(whole),
    )
    assert "day on or before other" == formula(replace(rule_of(so), term=both.applied(whole)))
    aside = replace(both, changes=((whole, Not(Not(inside))), (inside, so)))
    assert "not not so" == formula(replace(rule_of(so), term=aside.applied(whole)))


def test_what_is_not_changed_stays_the_same_object() -> None:
    kept = happened(day)
    term = all_of(kept, Not(so))
    slip = next(slip for slip in slips(rule_of(term)) if slip.kind == "negation")
    changed = slip.applied(term)
    assert isinstance(changed, AllOf)
    assert changed.items[0] is kept
    assert changed.items[1] is so
    assert slip.applied(kept) is kept


def test_a_slip_that_gives_no_term_is_left_out() -> None:
    assert all(slip.kind != "month" for slip in slips(rule_of(Annual(day, 12, 31))))
    since = Option("b", other, 1)
    close = Choose("edition", (Option("a", day, 0), since), day)
    assert ["1970-01-03"] == [
        slip.after[-10:] for slip in slips(rule_of(close)) if slip.kind == "first day of an edition"
    ]


def test_the_slips_of_the_law_are_many_have_ids_of_their_own_and_read_differently() -> None:
    assert 1_000 < len(LAW) < 6_000
    assert len(LAW) == len({slip.id for slip in LAW})
    assert [slip.id for slip in LAW] == [slip.id for slip in slips(*ASKED, *BOOK_ONLY)]
    assert set(KINDS) == {slip.kind for slip in LAW}
    for slip in LAW:
        assert slip.before != slip.after, slip.id
        assert slip.id == f"{slip.rule}:{slip.number}"
        assert slip.says is KINDS[slip.kind]


def test_every_rule_that_says_more_than_a_fact_has_slips() -> None:
    rules = {term.name for term in walk(*ASKED, *BOOK_ONLY) if isinstance(term, Rule)}
    assert {"service.hand", "summons.withdrawn"} >= rules - set(by_rule(LAW))


def test_each_slip_changes_the_law_and_nothing_of_another_sort() -> None:
    for slip in LAW[::7]:
        assert [root for root in (*ASKED, *BOOK_ONLY) if slip.applied(root) is not root]
        for old, new in slip.changes:
            assert old.sort is new.sort


def test_a_number_that_is_a_parameter_keeps_its_name_and_unit() -> None:
    (up, down) = slips(rule_of(count))
    assert [("count", 4, "day"), ("count", 2, "day")] == [
        (new.name, new.value, new.unit)
        for slip in (up, down)
        for _, new in slip.changes
        if isinstance(new, Parameter)
    ]


def test_no_text_or_ground_of_a_rule_changes() -> None:
    rule = rule_of(Not(so))
    changed = slips(rule)[0].applied(rule)
    assert isinstance(changed, Rule)
    assert (rule.says, rule.ground.cites) == (changed.says, (ACT["1"],))
