"""All readers of a term say the same, on random terms and random rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import NEVER, NOT_YET
from povestka.language.sorts import Sort
from povestka.language.terms import Term
from povestka.readers.bounds import bounds
from povestka.readers.columns import columns
from povestka.readers.decide import Setting, decide, parts
from povestka.readers.search import MOST_VALUES, Box, Ends, Found, Range, search
from povestka.readers.values import values

from . import terms
from .terms import CALENDAR, KIND, Draw, Row

Picked = dict[str, str]
Changed = dict[str, int]
Point = Callable[[Row], tuple[Any, ...]]


def quiet(examples: int) -> Callable[[Any], Any]:
    return settings(deadline=None, derandomize=True, max_examples=examples)


def reader(outputs: Sequence[Term], picked: Picked, changed: Changed) -> Point:
    """The compiled values of a row."""
    takes, run = values(outputs, KIND, CALENDAR)
    return lambda row: run(*row.given(takes), takes.picks(picked), takes.settings(changed))


def ranger(
    outputs: Sequence[Term], picked: Picked, changed: Changed
) -> Callable[[Row], tuple[Ends, Ends]]:
    """The two ends of every value of a row of ranges."""
    takes, run = bounds(outputs, KIND, CALENDAR)

    def asked(row: Row) -> tuple[Ends, Ends]:
        ends = row.each(lambda _, one: one.ends)
        found = run(*ends.given(takes), takes.picks(picked), takes.settings(changed))
        return found[: len(outputs)], found[len(outputs) :]

    return asked


def exactly(row: Row) -> Row:
    """Ranges of one value each: `NEVER` is known too."""
    return row.each(lambda _, value: Range(value, value))


def column_of(found: Any, place: int) -> Any:
    """One row of a column, as the other readers give it."""
    if isinstance(found, tuple):
        return tuple(int(part[place]) for part in found)
    return found[place].item()


@quiet(150)
@given(
    terms.outputs(), st.lists(terms.rows(), min_size=1, max_size=5), terms.choices(),
    terms.changes(),
)
def test_values_decide_and_columns_give_the_same_days(
    outputs: tuple[Term, ...], rows: list[Row], picked: Picked, changed: Changed
) -> None:
    point = reader(outputs, picked, changed)
    whole = columns(outputs, terms.table(rows), CALENDAR, picked, changed)
    rules = [terms.rule_of(term, f"output.{n}") for n, term in enumerate(outputs)]
    for place, row in enumerate(rows):
        expected = point(row)
        setting = Setting(row.facts, row.records, picked, changed, CALENDAR)
        assert expected == parts(outputs, setting)
        assert expected == tuple(step.value for step in decide(rules, setting))
        assert expected == tuple(column_of(found, place) for found in whole)


@quiet(60)
@given(terms.outputs(), terms.rows())
def test_every_value_is_of_the_kind_that_its_sort_promises(
    outputs: tuple[Term, ...], row: Row
) -> None:
    for term, value in zip(outputs, reader(outputs, {}, {})(row), strict=True):
        match term.sort:
            case Sort.TRUTH:
                assert isinstance(value, bool)
            case Sort.INTERVAL:
                start, end = value
                assert start < end or value == (NEVER, NEVER)
            case Sort.NAME:
                assert value in range(len(terms.NAMES))
            case Sort.DAY:
                assert value < NOT_YET or value in (NOT_YET, NEVER)
            case _:
                assert type(value) is int


@quiet(120)
@given(terms.outputs(), terms.rows(), terms.choices(), terms.changes())
def test_the_bounds_of_exact_facts_are_the_value_itself(
    outputs: tuple[Term, ...], row: Row, picked: Picked, changed: Changed
) -> None:
    expected = reader(outputs, picked, changed)(row)
    assert (expected, expected) == ranger(outputs, picked, changed)(exactly(row))


@st.composite
def widened(draw: Draw, row: Row, most: int, widest: int = 400) -> Row:
    """A row in which some facts are not known."""
    found = exactly(row)
    wide = draw(st.lists(st.sampled_from(sorted(found.items())), max_size=most, unique=True))
    into = {path: draw(terms.ranges(path, widest)) for path in wide}
    return found.each(into.get)


@st.composite
def point_in(draw: Draw, row: Row) -> Row:
    """One of the rows that a row of ranges stands for."""

    def pick(path: str, one: Range) -> Any:
        if one.width == 0:
            value = one.low
        elif one.or_not_yet and draw(st.integers(0, 3)) == 0:
            value = NOT_YET
        else:
            value = draw(st.integers(one.low, one.high))
        return bool(value) if terms.SORT_OF[terms.name_in(path)] is Sort.TRUTH else value

    return row.each(pick)


@quiet(150)
@given(terms.outputs(), terms.rows(), terms.choices(), terms.changes(), st.data())
def test_whatever_the_unknown_facts_are_the_value_lies_within_its_bounds(
    outputs: tuple[Term, ...], row: Row, picked: Picked, changed: Changed, data: st.DataObject
) -> None:
    unknown = data.draw(widened(row, 5))
    lows, highs = ranger(outputs, picked, changed)(unknown)
    point = reader(outputs, picked, changed)
    for _ in range(6):
        met = point(data.draw(point_in(unknown)))
        for low, value, high in zip(lows, met, highs, strict=True):
            assert low <= value <= high  # where the ends meet, this says that it is settled


def sought(
    output: Term, row: Row, wide: Mapping[str, Range], picked: Picked
) -> tuple[Found, dict[tuple[int, ...], Ends]]:
    """What `search` finds, and the value at every point, both over the same facts."""
    ends, point = ranger([output], picked, {}), reader([output], picked, {})
    known = exactly(row)

    def ask(box: Box) -> tuple[Ends, Ends]:
        into = dict(zip(wide, box, strict=True))
        return ends(known.each(into.get))

    def at(spot: tuple[int, ...]) -> Ends:
        into = dict(zip(wide, spot, strict=True))
        return point(row.each(into.get))

    spots: list[tuple[int, ...]] = [()]
    for one in wide.values():
        spots = [(*spot, value) for spot in spots for value in terms.everything(one)]
    kinds = 2 if output.sort is Sort.TRUTH else MOST_VALUES + 1
    return search(ask, tuple(wide.values()), kinds), {spot: at(spot) for spot in spots}


def matters(place: int, met: Mapping[tuple[int, ...], Ends]) -> bool:
    """Whether the value changes with one fact while the others are held."""
    by_rest: dict[tuple[int, ...], set[Ends]] = {}
    for spot, value in met.items():
        by_rest.setdefault((*spot[:place], *spot[place + 1 :]), set()).add(value)
    return any(len(found) > 1 for found in by_rest.values())


def drawn(output: Term, row: Row) -> list[str]:
    """The places of the row that the output draws on."""
    return terms.paths(row, values([output], KIND, CALENDAR)[0])


@quiet(120)
@given(terms.outputs(most=1), terms.rows(), terms.choices(), st.data())
def test_the_search_over_one_fact_finds_every_value_and_whether_the_fact_matters(
    outputs: tuple[Term, ...], row: Row, picked: Picked, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(drawn(outputs[0], row) or ["a"]))
    found, met = sought(outputs[0], row, {path: data.draw(terms.ranges(path, 60))}, picked)
    brute = set(met.values())
    assert set(found.values) <= brute
    assert ((0,) if len(brute) > 1 else ()) == found.matter
    if len(brute) <= MOST_VALUES:
        assert brute == set(found.values)
        assert found.complete is (outputs[0].sort is not Sort.TRUTH or len(brute) == 1)
    else:
        assert len(found.values) > MOST_VALUES
        assert not found.complete


@quiet(80)
@given(terms.outputs(most=1), terms.rows(), terms.choices(), st.data())
def test_the_search_over_several_facts_finds_every_value_and_blames_no_idle_fact(
    outputs: tuple[Term, ...], row: Row, picked: Picked, data: st.DataObject
) -> None:
    places = drawn(outputs[0], row) or ["a"]
    names = data.draw(st.lists(st.sampled_from(places), min_size=1, max_size=3, unique=True))
    wide = {path: data.draw(terms.ranges(path, 5)) for path in names}
    found, met = sought(outputs[0], row, wide, picked)
    brute = set(met.values())
    truly = tuple(place for place in range(len(wide)) if matters(place, met))
    if len(brute) <= MOST_VALUES:
        assert brute == set(found.values)
    assert bool(truly) is bool(found.matter)
    every = tuple(place for place, one in enumerate(wide.values()) if one.width)
    assert set(found.matter) <= set(truly) or found.matter == every
