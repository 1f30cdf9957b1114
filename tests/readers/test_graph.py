"""The graph of a rule: every part of it once, down to the rules it names and not into them."""

import pytest

from povestka.language.days import day
from povestka.language.fold import parts_of, walk
from povestka.language.sources import Certainty, Ground
from povestka.language.terms import (
    Annual,
    Choose,
    Compare,
    Fact,
    Interval,
    Option,
    Parameter,
    Rule,
    Term,
    WorkingDay,
)
from povestka.language.words import Text
from povestka.language.writing import (
    NEVER_ARISES,
    NO,
    NOT_YET_COME,
    YES,
    all_of,
    any_of,
    day_fact,
    days,
    earliest,
    first_of,
    is_one_of,
    latest,
    name_fact,
    number,
    on_day,
    some,
    when,
)
from povestka.law.book import BOOK
from povestka.readers.graph import graph

ALL = pytest.mark.parametrize("rule", BOOK.rules.values(), ids=lambda one: one.name)
A, B = day_fact("a"), day_fact("b")


def rule(term: Term, name: str = "top") -> Rule:
    said = Text("x", "х")
    return Rule(name, term, said, said, Ground((), (), Certainty.HIGH, ()), A, "2023-04-14")


def names(made: Rule) -> set[tuple[str, str]]:
    return {(node["kind"], node["name"]) for node in graph(made)["nodes"]}


def told(made: Rule) -> set[tuple[str, str, str, bool]]:
    """The edges by the names at their ends, their labels joined, and whether only asked."""
    found = graph(made)
    by = {node["id"]: node["name"] for node in found["nodes"]}
    return {
        (by[one["from"]], by[one["to"]], ",".join(one["labels"]), one["condition"])
        for one in found["edges"]
    }


def own(made: Rule) -> set[int]:
    """The terms of a rule that stand in it and not only in a rule that it names."""
    seen: set[int] = set()
    waiting: list[Term] = [made.term]
    while waiting:
        term = waiting.pop()
        seen.add(id(term))
        waiting += () if isinstance(term, Rule) else parts_of(term)
    return seen


@ALL
def test_nodes_are_numbered_in_their_order_and_edges_join_them(rule: Rule) -> None:
    found = graph(rule)
    assert [node["id"] for node in found["nodes"]] == list(range(len(found["nodes"])))
    assert found["nodes"][0] == {"id": 0, "kind": "rule", "name": rule.name}
    for edge in found["edges"]:
        assert {edge["from"], edge["to"]} <= set(range(len(found["nodes"])))
        assert edge["from"] != edge["to"]
    pairs = [(edge["from"], edge["to"]) for edge in found["edges"]]
    assert len(pairs) == len(set(pairs))


@ALL
def test_whatever_a_rule_rests_on_is_a_node_and_nothing_else(rule: Rule) -> None:
    terms = [term for term in walk(rule.term) if id(term) in own(rule)]
    kinds = {Fact: "fact", Parameter: "parameter", Rule: "rule"}
    wanted = {(kinds[type(term)], term.name) for term in terms if type(term) in kinds}
    found = {pair for pair in names(rule) if pair[0] in kinds.values()}
    assert found == wanted | {("rule", rule.name)}
    choices = [term for term in terms if isinstance(term, Choose)]
    listed = [node for node in graph(rule)["nodes"] if node["kind"] in ("reading", "edition")]
    assert len(listed) == len(choices)


@ALL
def test_every_node_is_reached_from_the_rule_and_no_way_leads_back(rule: Rule) -> None:
    found = graph(rule)
    reached, waiting = set(), {0}
    while waiting:
        one = waiting.pop()
        reached.add(one)
        waiting |= {edge["to"] for edge in found["edges"] if edge["from"] == one} - reached
    assert reached == {node["id"] for node in found["nodes"]}
    assert all(edge["to"] != 0 for edge in found["edges"])


def test_operators_leave_no_node() -> None:
    made = rule(earliest(A, latest(B + days(3), A), Annual(A, 4, 1), when(~(A < B), A, B)))
    assert names(made) == {("rule", "top"), ("fact", "a"), ("fact", "b")}
    assert told(made) == {("top", "a", "", False), ("top", "b", "", False)}


def test_what_is_only_asked_is_marked() -> None:
    made = rule(when(all_of(A < B, any_of(YES, NO)), on_day("2024-01-01"), NOT_YET_COME))
    assert told(made) == {
        ("top", "2024-01-01", "", False), ("top", "a", "", True), ("top", "b", "", True),
    }


def test_a_rule_that_is_named_is_not_entered() -> None:
    made = rule(rule(B, "inner"))
    assert names(made) == {("rule", "top"), ("rule", "inner")}


def test_parameters_carry_their_value_and_working_days_their_calendar() -> None:
    made = rule(WorkingDay(A + days(Parameter("p", 7, "day"))))
    assert graph(made)["nodes"][1:] == [
        {"id": 1, "kind": "fact", "name": "a"},
        {"id": 2, "kind": "parameter", "name": "p", "value": 7, "unit": "day"},
        {"id": 3, "kind": "calendar", "name": "working days"},
    ]


def test_a_choice_by_date_names_its_editions_and_its_event() -> None:
    options = (Option("old", NEVER_ARISES, 0), Option("new", A, day("2023-04-14")))
    assert told(rule(Choose("edition", options, B))) == {
        ("top", "edition", "", False), ("edition", "never", "old", False),
        ("edition", "a", "new", False), ("edition", "b", "by the day of", True),
    }


def test_what_every_reading_rests_on_needs_no_label() -> None:
    options = (Option("x", A), Option("y", earliest(A, B)))
    assert told(rule(Choose("CR-0", options))) == {
        ("top", "CR-0", "", False), ("CR-0", "a", "", False), ("CR-0", "b", "y", False),
    }


@pytest.mark.parametrize(
    ("term", "shown"),
    [
        (YES, "yes"), (NO, "no"), (NEVER_ARISES, "never"), (number(50), "50"),
        (when(YES, number(1), number(2)), "number"),
        (Interval(NEVER_ARISES, NEVER_ARISES), "never"),
    ],
)
def test_a_variant_that_rests_on_nothing_shows_what_it_says(term: Term, shown: str) -> None:
    found = told(rule(Choose("CR-0", (Option("x", term), Option("y", term)))))
    assert found == {("top", "CR-0", "", False), ("CR-0", shown, "", False)}


def test_an_interval_labels_its_ends_and_a_gathering_names_its_records() -> None:
    kind = name_fact("ground.kind", "study", each="ground")
    made = rule(Interval(when(some("ground", is_one_of(kind, "study")), A), first_of("ground", B)))
    found = told(made)
    assert ("top", "a", "from", False) in found
    assert ("top", "ground", "from", True) in found
    assert ("top", "ground", "until", False) in found
    assert ("ground", "ground.kind", "", False) in found


def test_two_ways_to_one_part_are_one_edge_with_both_labels() -> None:
    made = rule(Interval(when(Compare("<", A, B), A), A))
    assert ("top", "a", "from,until", False) in told(made)


def test_a_choice_met_in_two_gatherings_is_one_node() -> None:
    choice = Choose("CR-0", (Option("x", A), Option("y", B)))
    made = rule(earliest(first_of("ground", choice), first_of("complaint", choice)))
    assert len([node for node in graph(made)["nodes"] if node["name"] == "CR-0"]) == 1
    assert {one for one, two, *_ in told(made) if two == "CR-0"} == {"ground", "complaint"}
