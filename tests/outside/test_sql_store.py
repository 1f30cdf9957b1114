"""One contract for every store: in memory, in a SQLite file, on a real PostgreSQL server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Barrier, Thread

import pytest

from povestka.outside import sql
from povestka.outside.sql import open_store
from povestka.registers import chain
from povestka.registers.encoding import encode
from povestka.registers.events import Event
from povestka.registers.log import EMPTY, Head, Moved, Record, Store
from povestka.sandbox.memory import Memory

Opens = Callable[[], Store]


def event(n: int, person: str = "SYN-0000-000001", kind: str = "ground.arose") -> Event:
    data = {"kind": "study", "until": None, "n": n, "said": "слово ' \" \\ %s :x ?"}
    return Event(f"{person or 'town'}/{kind}/{n}", kind, 20000, 20000 + n, "world", person, data=data)


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def opens(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opens]:
    """What opens the same store again and again; it is empty at first."""
    opened: list[Store] = []
    where: str | Path = tmp_path / "a town's.store"
    if request.param == "memory":
        opened.append(Memory())
        yield lambda: opened[0]
        return
    if request.param == "postgresql":
        where = request.getfixturevalue("address")
    open_store(where, create=True).close()

    def again() -> Store:
        opened.append(open_store(where))
        return opened[-1]

    yield again
    for one in opened:
        one.close()


@pytest.fixture
def store(opens: Opens) -> Store:
    return opens()


def test_a_store_begins_empty(store: Store) -> None:
    assert store.head() == EMPTY
    assert (list(store.records()), list(store.events()), store.town()) == ([], [], [])
    assert (store.due(10**9), store.next_due()) == ([], None)
    assert store.of(["nobody"]) == {"nobody": []}
    assert store.append([], 0) == EMPTY


def test_what_is_appended_is_there_in_order_with_its_chain(store: Store) -> None:
    events = [event(1), event(2, ""), event(3, "SYN-0000-000002"), event(4)]
    first = store.append(events[:2], 0)
    assert (first.count, store.head()) == (2, first)
    last = store.append(events[2:], 2)
    assert (last.count, store.head()) == (4, last)
    records = list(store.records())
    hashes = chain.links(EMPTY.hash, map(encode, events))
    expected = zip([1, 2, 3, 4], map(encode, events), hashes, strict=True)
    assert records == list(map(Record._make, expected))
    assert {type(one) for one in records} == {Record}
    assert chain.verify(records, last).good
    assert list(store.events()) == events
    assert list(store.events(["ground.arose"])) == events
    assert list(store.events([])) == list(store.events(["no.such"])) == []


def test_records_are_read_from_and_to_where_one_asks(store: Store) -> None:
    store.append([event(n) for n in range(1, 8)], 0)
    assert [one.seq for one in store.records(2)] == [3, 4, 5, 6, 7]
    assert [one.seq for one in store.records(2, 4)] == [3, 4]
    assert [one.seq for one in store.records(0, 100)] == [1, 2, 3, 4, 5, 6, 7]
    assert list(store.records(7)) == list(store.records(5, 5)) == list(store.records(6, 2)) == []


def test_events_of_persons_and_of_the_town(store: Store) -> None:
    events = [event(n, ("", "a", "b")[n % 3]) for n in range(1, 10)]
    store.append(events, 0)
    by_person = {one: [event for event in events if event.person == one] for one in ("", "a", "b")}
    assert store.of(["b", "a", "c"]) == {"b": by_person["b"], "a": by_person["a"], "c": []}
    assert list(store.of(["b", "a"])) == ["b", "a"]
    assert store.of(["a"], 4) == {"a": by_person["a"][:2]}
    assert store.of(["a"], 0) == {"a": []}
    assert store.of([]) == {}
    assert store.town() == by_person[""]


def test_events_of_some_kinds_are_read_in_order(store: Store) -> None:
    kinds = ("post.sent", "post.lost", "clock.moved")
    events = [event(n, kind=kinds[n % 3]) for n in range(1, 20)]
    store.append(events, 0)
    wanted = {"post.sent", "clock.moved"}
    assert list(store.events(wanted)) == [one for one in events if one.kind in wanted]


def test_a_long_log_is_read_in_pieces_and_as_it_was_at_the_start(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sql, "PIECE", 3)
    persons = [f"p{n}" for n in range(9)]
    store.append([event(n, persons[n - 1]) for n in range(1, 10)], 0)
    assert [one.seq for one in store.records()] == list(range(1, 10))
    assert [len(one) for one in store.of(persons).values()] == [1] * 9
    read = []
    for one in store.events({"ground.arose"}):  # who reads may write in between
        read.append(one.data["n"])
        store.append([event(store.head().count + 1)], store.head().count)
    assert read == list(range(1, 10))
    assert store.head().count == 18


def test_who_is_behind_is_told_so_and_nothing_is_written(opens: Opens) -> None:
    one, other = opens(), opens()
    head = one.append([event(1)], 0, {"a": 5})
    for after in (0, 2, 10**9):
        with pytest.raises(Moved):
            other.append([event(2)], after, {"a": 6, "b": 7})
    with pytest.raises(Moved):
        other.append([], 0, {"a": 6})
    assert (other.head(), one.head(), other.due(9)) == (head, head, [(5, "a")])
    assert other.append([event(2)], 1).count == one.head().count == 2


@pytest.mark.parametrize("last", [3, 1], ids=["twice", "there"])
def test_all_is_written_or_nothing(store: Store, last: int) -> None:
    head = store.append([event(1)], 0, {"a": 5})
    with pytest.raises(ValueError, match="id"):
        store.append([event(3), event(2), event(last)], 1, {"a": None, "b": 8})
    assert (store.head(), store.due(9)) == (head, [(5, "a")])
    assert [one.seq for one in store.records()] == [1]


def test_what_is_no_event_is_not_written(store: Store) -> None:
    wrong = Event("a", "k", 1, 1, "world", data={"x": 1.5})  # type: ignore[dict-item] # on purpose
    with pytest.raises(ValueError, match="data"):
        store.append([event(1), wrong], 0, {"a": 1})
    assert (store.head(), store.next_due()) == (EMPTY, None)


def test_wakes_are_kept_changed_and_replaced(store: Store) -> None:
    store.append([event(1)], 0, {"b": 7, "a": 7, "c": 3, "d": None})
    assert store.due(7) == [(3, "c"), (7, "a"), (7, "b")]
    assert (store.due(2), store.next_due()) == ([], 3)
    store.append([], 1, {"c": None, "a": 9})
    assert (store.due(9), store.next_due()) == ([(7, "b"), (9, "a")], 7)
    store.rewake({"z": 1, "b": 2})
    assert (store.due(9), store.next_due()) == ([(1, "z"), (2, "b")], 1)
    store.rewake({})
    assert (store.due(10**9), store.next_due()) == ([], None)


def test_names_are_ordered_by_their_code_points(store: Store) -> None:
    names = ["a", "B", "ä", "Я", "a b", "A"]
    store.append([event(1)], 0, dict.fromkeys(names, 4))
    assert [person for _, person in store.due(4)] == sorted(names)


def test_a_store_is_the_same_when_it_is_opened_again(opens: Opens) -> None:
    one = opens()
    head = one.append([event(1), event(2, "")], 0, {"a": 5})
    one.close()
    one.close()
    again = opens()
    assert (again.head(), again.due(5)) == (head, [(5, "a")])
    assert list(again.events()) == [event(1), event(2, "")]


def test_of_many_who_write_at_once_each_is_in_the_log_or_was_told(opens: Opens) -> None:
    """Each of six means to write twenty events, each after having read the head."""
    stores = [opens() for _ in range(3)] * 2  # two threads to each
    together, told = Barrier(6), []

    def write(place: int) -> None:
        together.wait()
        for n in range(20):
            while True:
                head = stores[place].head()
                try:
                    wrote = stores[place].append(
                        [event(n, f"p{place}")], head.count, {f"p{place}": n}
                    )
                except Moved:
                    continue
                told.append(wrote)
                break

    threads = [Thread(target=write, args=(place,)) for place in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store = stores[0]
    records = list(store.records())
    assert [one.seq for one in records] == list(range(1, 121))
    assert chain.verify(records, bodies=True).good
    # What each was told is what is there: no update was lost.
    assert sorted((one.count, one.hash) for one in told) == [(one.seq, one.hash) for one in records]
    for place in range(6):
        mine = store.of([f"p{place}"])[f"p{place}"]
        assert [one.data["n"] for one in mine] == list(range(20))
    assert store.due(100) == [(19, f"p{place}") for place in range(6)]


def test_the_same_events_have_the_same_head_everywhere(store: Store) -> None:
    events = [event(n) for n in range(1, 6)]
    assert store.append(events, 0) == Memory().append(events, 0) == Head(5, store.head().hash)
