"""Towns copied, compared, exported and verified."""

from __future__ import annotations

import json

import pytest

from povestka.registers.log import Moved
from povestka.registers.refusals import Refusal
from povestka.sandbox.exporting import rows
from povestka.sandbox.forking import compare, fork, records_by
from povestka.sandbox.memory import Memory
from povestka.sandbox.session import Sandbox
from povestka.sandbox.verifying import verify
from tests.sandbox.towns import kinds, lived, small


@pytest.fixture(scope="module")
def half() -> Sandbox:
    """A town at the middle of its year."""
    found = small(200)
    found.advance(180)
    return found


def test_a_fork_has_the_same_head_and_lives_the_same(half: Sandbox) -> None:
    told: list[tuple[int, int]] = []
    other = fork(half.store, Memory(), progress=lambda done, whole: told.append((done, whole)))
    assert other.store.head() == half.store.head()
    assert told[-1] == (half.store.head().count, half.store.head().count)
    third = fork(half.store, Memory())
    for one in (other, third):
        one.advance(60)
    assert other.store.head() == third.store.head()


def test_a_fork_at_a_record_ends_with_a_whole_day_and_goes_on_to_the_same_log() -> None:
    whole = small(80)
    whole.advance(180)
    count = whole.store.head().count
    for at in (0, 1, count // 2, count - 1, count, count + 9):
        other = fork(whole.store, Memory(), at)
        assert other.store.head().count <= max(at, count // 2)
        records = list(whole.store.records(upto=other.store.head().count))
        assert records[-1].hash == other.store.head().hash
        other.advance(whole.today - other.today)
        assert other.store.head() == whole.store.head()


def test_a_fork_goes_into_an_empty_store_only(half: Sandbox) -> None:
    with pytest.raises(Moved):
        fork(half.store, half.store)


def test_two_forks_are_compared_man_by_man(half: Sandbox) -> None:
    one, other = fork(half.store, Memory()), fork(half.store, Memory())
    same = compare(one, other)
    count = half.store.head().count
    assert (same.shared, same.first, same.persons) == (count, (None, None), ())
    person = next(
        event.person
        for event in half.store.events(("entry.made",))
        if "entry.lifted exit_ban" not in kinds(half, event.person)
        and half.ask(event.person).under("exit_ban")
    )
    summons = half.ask(person).law.summonses[0].summons
    done = one.act("office", "summons.withdrawn", person, summons)
    assert done
    assert not isinstance(done, Refusal)
    found = compare(one, other)
    assert found.shared == count
    assert found.first[0] is not None
    assert (found.first[0].kind, found.first[1]) == ("summons.withdrawn", None)
    (differing,) = found.persons
    assert differing.person == person
    mine, theirs = differing.law["exit_ban"]
    assert mine[-1][1] == one.today
    assert theirs[-1][1] > one.today
    other.advance(1)
    assert compare(one, other).first[1] is not None
    assert compare(other, one).counts == (other.store.head().count, one.store.head().count)


def test_towns_of_different_men_share_nothing() -> None:
    one, other = small(5, 1), small(6, 2)
    found = compare(one, other)
    assert found.shared == 0
    assert found.persons == ()
    one.advance(200)
    assert compare(one, other).first[0] is not None


def test_rows_hold_every_field_of_a_record(half: Sandbox) -> None:
    found = list(rows(half.store, upto=300))
    assert [one["seq"] for one in found] == list(range(1, 301))
    events = list(half.store.events())
    for one, event in zip(found, events, strict=False):
        assert (one["id"], one["on"], json.loads(one["data"])) == (
            event.id, event.on, dict(event.data)
        )
    assert next(rows(half.store, 5))["seq"] == 6


def test_a_sound_town_is_found_sound() -> None:
    box = lived()
    told: list[tuple[int, int]] = []
    found = verify(box, box.store.head(), lambda done, whole: told.append((done, whole)))
    assert found.good, found
    assert found.chain.head == box.store.head()
    assert told[-1] == (300, 300)


def test_a_changed_byte_is_found_and_nothing_else_is_believed(half: Sandbox) -> None:
    other = fork(half.store, Memory())
    store = other.store
    assert isinstance(store, Memory)
    store._bodies[7] = store._bodies[7].replace(b"world", b"board")  # a forger
    found = verify(other)
    assert not found.good
    assert found.chain.wrong is not None
    assert found.broken == ()


def test_the_records_at_the_end_of_a_day(half: Sandbox) -> None:
    store, first = half.store, half.town.first
    count = records_by(store, first + 10)
    assert count is not None
    copy = fork(store, Memory(), count)
    assert copy.today == first + 10
    assert records_by(store, half.today) is None
