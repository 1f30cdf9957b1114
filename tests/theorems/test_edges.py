"""The edges of an interval are those that the readers give it; a name is what it is said to be."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.naive.draw import draw, draw_readings
from tests.readers import terms
from tests.readers.terms import CALENDAR, KIND, NAMES, Row, rule_of

from povestka.case.reading import read
from povestka.case.rows import rows, value_when_settled
from povestka.language.days import NEVER, NOT_YET
from povestka.language.sorts import Sort
from povestka.language.terms import Choose, Fact, Interval, Literal, Option, Term, When
from povestka.language.writing import NEVER_ARISES, NOT_YET_COME, YES, day_fact, on_day
from povestka.law import board, complaints, exit_ban, facts, measures, service
from povestka.law.book import BOOK
from povestka.readers.columns import columns
from povestka.readers.decide import Setting, parts
from povestka.readers.values import values
from povestka.theorems.edges import end_of, is_named, start_of
from povestka.theorems.rows import table

SUMMONS = (exit_ban.exit_ban, measures.measures)
OTHERS = {"decision": board.WINDOWS, "complaint": (complaints.stay,)}


@st.composite
def made(draw: Any, sort: Sort) -> Term:
    """A term of a sort, with choices around it and rules within."""
    return terms.Maker(draw).term(sort, 4)


@settings(deadline=None, derandomize=True, max_examples=150)
@given(made(Sort.INTERVAL), terms.rows(), terms.choices())
def test_edges_of_any_interval_are_what_the_readers_give(
    term: Term, row: Row, picked: dict[str, str]
) -> None:
    outputs = (term, start_of(term), end_of(term))
    takes, run = values(outputs, KIND, CALENDAR)
    whole, start, end = run(*row.given(takes), takes.picks(picked), takes.settings({}))
    assert whole == (start, end)
    assert whole == parts(outputs[1:], Setting(row.facts, row.records, picked, {}, CALENDAR))
    found = columns(outputs[1:], terms.table([row]), CALENDAR, picked, {})
    assert list(whole) == [int(one[0]) for one in found]


@settings(deadline=None, derandomize=True, max_examples=100)
@given(made(Sort.NAME), terms.rows(), terms.choices())
def test_a_name_is_one_of_its_words_and_no_other(
    term: Term, row: Row, picked: dict[str, str]
) -> None:
    outputs = (term, *(is_named(term, word) for word in NAMES))
    setting = Setting(row.facts, row.records, picked, {}, CALENDAR)
    place, *found = parts(outputs, setting)
    assert found == [number == place for number in range(len(NAMES))]
    whole = columns(outputs[1:], terms.table([row]), CALENDAR, picked, {})
    assert found == [bool(one[0]) for one in whole]


def test_the_intervals_and_the_route_of_the_law_on_drawn_cases() -> None:
    words = ("none", *service.ROUTES)
    by_kind: dict[str, tuple[Term, ...]] = {"summons": (*SUMMONS,), **OTHERS}
    outputs = {
        kind: (*whole, *map(start_of, whole), *map(end_of, whole))
        for kind, whole in by_kind.items()
    }
    outputs["summons"] += (service.route, *(is_named(service.route, word) for word in words))
    compiled = {kind: values(of, kind, BOOK.calendar) for kind, of in outputs.items()}
    rng = Random(5)
    arose = 0
    for _ in range(300):
        case, under = read(draw(rng)), draw_readings(rng)
        for row in rows(case):
            if row.kind not in outputs:
                continue
            takes, run = compiled[row.kind]
            given = tuple(value_when_settled(row.facts[one.name]) for one in takes.facts)
            listed = [
                [tuple(value_when_settled(one[name]) for name in names) for one in row.records[of]]
                for of, names in takes.records.items()
            ]
            found = run(given, listed, takes.picks(under), takes.settings({}))
            many = len(by_kind[row.kind])
            pairs = tuple(zip(found[many : 2 * many], found[2 * many : 3 * many], strict=True))
            assert found[:many] == pairs
            arose += sum(start < NOT_YET for start, _ in pairs)
            if row.kind == "summons":
                place, *named = found[3 * many :]
                assert named == [number == place for number in range(len(words))]
    assert arose > 300


def test_the_edges_of_the_law_are_read_as_columns_too() -> None:
    rng = Random(6)
    kept = [row for _ in range(100) for row in rows(read(draw(rng))) if row.kind == "summons"]
    outputs = (*SUMMONS, *map(start_of, SUMMONS), *map(end_of, SUMMONS))
    found = columns(outputs, table(kept, outputs), BOOK.calendar, {})
    for place in (0, 1):
        assert (found[place][0] == found[2 + place]).all()
        assert (found[place][1] == found[4 + place]).all()


A, B = day_fact("a"), day_fact("b")


@pytest.mark.parametrize(
    ("first", "last", "edges"),
    [
        (5, 9, (5, 9)),
        (5, NOT_YET, (5, NOT_YET)),
        (5, NEVER, (5, NEVER)),
        (9, 9, (NEVER, NEVER)),
        (9, 5, (NEVER, NEVER)),
        (NEVER, 5, (NEVER, NEVER)),
        (NOT_YET, NOT_YET, (NEVER, NEVER)),
    ],
)
def test_an_empty_interval_has_no_edges_and_an_open_one_no_end(
    first: int, last: int, edges: tuple[int, int]
) -> None:
    term = rule_of(When(YES, Interval(A, B), Interval(NEVER_ARISES, NEVER_ARISES)))
    setting = Setting({"a": first, "b": last}, {}, {}, {}, CALENDAR)
    assert edges == parts((start_of(term), end_of(term)), setting)


def test_a_part_met_twice_is_changed_once() -> None:
    inner = Interval(A, B)
    both = Choose("S", (Option("one", inner), Option("two", inner)))
    found = start_of(both)
    assert isinstance(found, Choose)
    assert found.options[0].term is found.options[1].term


def test_what_has_no_edges_is_refused() -> None:
    for term in (on_day("2026-02-02"), NOT_YET_COME, YES):
        with pytest.raises(TypeError, match="an interval of days is needed here"):
            start_of(term)
        with pytest.raises(TypeError, match="an interval of days is needed here"):
            end_of(term)
    with pytest.raises(TypeError, match="written without an interval"):
        start_of(Fact("span", Sort.INTERVAL))


def test_what_has_no_such_name_is_refused() -> None:
    with pytest.raises(TypeError, match="one of a list of names is needed here"):
        is_named(facts.placed, "hand")
    with pytest.raises(ValueError, match="is never"):
        is_named(facts.status, "teacher")
    with pytest.raises(ValueError, match="is never 'paper'"):
        is_named(Literal(0, Sort.NAME, ("hand", "post")), "paper")
