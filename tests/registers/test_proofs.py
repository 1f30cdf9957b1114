"""Proofs from a log: they show what they say to who has a root, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.registers.events import Event
from povestka.registers.log import Head
from povestka.registers.proofs import holds, prove, root_of
from povestka.registers.tree import root
from povestka.sandbox.memory import Memory


def log(count: int) -> Memory:
    store = Memory()
    store.append(
        [Event(f"town/clock.moved/{n}", "clock.moved", n, n, "world") for n in range(count)], 0
    )
    return store


@given(st.integers(1, 40), st.data())
def test_a_proof_shows_its_record_and_the_log_it_grew_from(count: int, data: st.DataObject) -> None:
    store = log(count)
    record = data.draw(st.integers(1, count))
    since = data.draw(st.integers(1, count))
    told = json.loads(json.dumps(prove(store, record, since)))
    top, before = root_of(store), root_of(store, since)
    assert told["root"] == str(top) == str(Head(count, root(one.body for one in store.records())))
    assert told["since"] == str(before) == str(root_of(log(since)))
    assert holds(told, top) and holds(told, top, before)
    other = data.draw(st.integers(1, count).filter(lambda one: one != record) | st.just(record))
    assert holds({**told, "record": other}, top) == (other == record)
    assert not holds(told, Head(count, bytes(32)))
    assert not holds(told, top, Head(since, bytes(32)))


BAD: dict[str, Callable[[dict[str, Any]], object]] = {
    "no number": lambda told: told.update(record="3"),
    "no body": lambda told: told.pop("body"),
    "another body": lambda told: told.update(body=told["body"] + " "),
    "no way": lambda told: told.pop("inclusion"),
    "a way of other things": lambda told: told.update(inclusion=[1, 2]),
    "a hash too short": lambda told: told["inclusion"].__setitem__(0, "ab"),
    "a hash left out": lambda told: told["inclusion"].pop(),
    "nothing about growth": lambda told: told.pop("consistency"),
    "growth without a hash": lambda told: told["consistency"].pop(),
}


@pytest.mark.parametrize("change", BAD.values(), ids=BAD)
def test_what_is_no_proof_shows_nothing(change: Callable[[dict[str, Any]], object]) -> None:
    store = log(9)
    told = prove(store, 3, 5)
    assert holds(told, root_of(store), root_of(store, 5))
    change(told)
    assert not holds(told, root_of(store), root_of(store, 5))


def test_without_an_earlier_root_nothing_is_said_of_growth() -> None:
    told = prove(log(4), 2)
    assert "since" not in told
    assert holds(told, root_of(log(4)))
    with pytest.raises(ValueError, match="no record"):
        prove(log(4), 5)
