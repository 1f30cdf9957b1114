"""The store in memory: what every store must do, said once more against plain lists."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.registers.chain import verify
from povestka.registers.encoding import NotAnEvent, decode
from povestka.registers.events import Event
from povestka.registers.log import EMPTY, Head, Moved, Record, Store
from povestka.sandbox.memory import Memory
from tests.registers.drawn import LOG, MAN, OTHER, RECORDS

PERSONS = ("", "a", "b", "c")
KINDS = ("x", "y")

EVENT = st.tuples(st.sampled_from(PERSONS), st.sampled_from(KINDS))
WAKES = st.dictionaries(st.sampled_from(PERSONS), st.none() | st.integers(0, 5), max_size=3)
BATCHES = st.lists(st.tuples(st.lists(EVENT, max_size=4), WAKES), max_size=6)


def filled() -> Memory:
    store: Store = Memory()
    store.append(LOG[:2], 0, {MAN: 20_452})
    store.append(LOG[2:], 2, {OTHER: 20_460})
    assert isinstance(store, Memory)
    return store


def everything(store: Store) -> tuple[object, ...]:
    return (
        store.head(), list(store.records()), list(store.events()), store.town(),
        store.of([MAN, OTHER, "nobody"]), store.due(10**6), store.next_due(),
    )


@given(BATCHES)
def test_it_reads_as_plain_lists_would(
    batches: list[tuple[list[tuple[str, str]], dict[str, int | None]]],
) -> None:
    store, told, wakes = Memory(), [], {}
    for drawn, changed in batches:
        new = [
            Event(f"{len(told) + at}", kind, at, at, "world", person)
            for at, (person, kind) in enumerate(drawn)
        ]
        before = list(store.records())
        head = store.append(new, len(told), changed)
        told += new
        wakes = {person: day for person, day in {**wakes, **changed}.items() if day is not None}
        assert head == store.head() == verify(store.records()).head
        assert list(store.records())[: len(before)] == before, "L1: the old log is a prefix"
    assert [one.seq for one in store.records()] == list(range(1, len(told) + 1)), "L3: no gaps"
    assert [decode(one.body) for one in store.records()] == told == list(store.events())
    assert list(store.events({"x"})) == [one for one in told if one.kind == "x"]
    assert store.town() == [one for one in told if not one.person]
    for upto in (None, 0, 1, 3, 100):
        some = told[:upto]
        assert store.of(PERSONS, upto) == {
            name: [one for one in some if one.person == name] for name in PERSONS
        }
        assert [decode(one.body) for one in store.records(0, upto)] == some
        assert [decode(one.body) for one in store.records(2, upto)] == some[2:]
    by_day = sorted((day, person) for person, day in wakes.items())
    for day in range(-1, 7):
        assert store.due(day) == [one for one in by_day if one[0] <= day]
    assert store.next_due() == min(wakes.values(), default=None)


def test_l1_appending_leaves_the_old_log_a_prefix_of_the_new() -> None:
    store = Memory()
    for count, event in enumerate(LOG):
        before = list(store.records())
        assert store.append([event], count) == Head(count + 1, RECORDS[count].hash)
        assert list(store.records()) == [*before, RECORDS[count]]
        assert len(before) == count


def test_an_empty_store_is_empty() -> None:
    assert everything(Memory()) == (EMPTY, [], [], [], {MAN: [], OTHER: [], "nobody": []}, [], None)
    assert Memory().append([], 0) == EMPTY


def test_the_same_events_have_the_same_head_however_they_came() -> None:
    store = Memory()
    store.append(LOG, 0)
    assert store.head() == filled().head() == Head(len(RECORDS), RECORDS[-1].hash)
    assert list(store.records()) == RECORDS
    assert list(store.records(1, 3)) == RECORDS[1:3]
    assert isinstance(next(store.records()), Record)


def test_who_has_read_less_or_more_writes_nothing() -> None:
    store = filled()
    before = everything(store)
    new = replace(LOG[0], id="new")
    for after in (0, len(LOG) - 1, len(LOG) + 1):
        with pytest.raises(Moved):
            store.append([new], after, {MAN: 1})
        assert everything(store) == before


@pytest.mark.parametrize(
    "events",
    [
        [replace(LOG[0], id="new"), LOG[1]],
        [replace(LOG[0], id="new"), replace(LOG[1], id="new")],
        [LOG[0], LOG[0]],
    ],
)
def test_l3_an_id_comes_once_or_nothing_is_written(events: list[Event]) -> None:
    store = filled()
    before = everything(store)
    with pytest.raises(ValueError, match="an id that the log has already, or that comes twice"):
        store.append(events, len(LOG), {MAN: 1})
    assert everything(store) == before


def test_an_event_that_cannot_be_written_lets_none_be_written() -> None:
    store = filled()
    before = everything(store)
    odd = replace(LOG[0], id="odd", data={"a": 1.5})  # type: ignore[dict-item] # what is wrong here
    with pytest.raises(NotAnEvent):
        store.append([replace(LOG[0], id="new"), odd], len(LOG), {MAN: 1})
    assert everything(store) == before


def test_wakes_change_with_a_batch_and_can_be_put_anew() -> None:
    store = filled()
    assert store.due(20_460) == [(20_452, MAN), (20_460, OTHER)]
    assert store.due(20_459) == [(20_452, MAN)]
    store.append([], len(LOG), {MAN: 20_460, "x": None})
    assert store.next_due() == 20_460
    assert store.due(20_460) == [(20_460, MAN), (20_460, OTHER)]
    store.append([], len(LOG), {MAN: None})
    assert store.due(20_460) == [(20_460, OTHER)]
    store.rewake({"b": 3, "a": 3, "c": 2})
    assert store.due(10**6) == [(2, "c"), (3, "a"), (3, "b")]
    store.rewake({})
    assert store.due(10**6) == [] and store.next_due() is None
    assert store.head().count == len(LOG)


def test_what_is_read_stays_as_it_was_while_more_is_written() -> None:
    store = filled()
    events, records = store.events(), store.records()
    first = next(events), next(records)
    store.append([replace(LOG[0], id="new")], len(LOG))
    assert [first[0], *events] == list(LOG)
    assert [first[1], *records] == RECORDS


def test_closing_lets_go_of_nothing_and_may_be_done_twice() -> None:
    store = filled()
    store.close()
    store.close()
    assert store.head().count == len(LOG)
