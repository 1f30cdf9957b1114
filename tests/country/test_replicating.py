"""Replicates: in their order, each what a run gives, however many workers there are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from povestka.country.engines import Engine, Threads
from povestka.country.replicating import Alone, replicates
from povestka.country.running import run
from tests.country.pairs import FORTY, YEAR

SMALL = replace(YEAR, persons=10_000)


def test_alone_does_at_once_what_it_is_given() -> None:
    engine: Engine = Alone()
    shared = engine.share(10)
    found = engine.map(lambda shared, one, two: shared + one * two, shared, [(1, 2), (3, 4)])
    assert list(engine.collect(found)) == [12, 22]
    assert len(list(engine.wait(found))) == 2
    assert engine.workers == 1


@pytest.mark.parametrize("workers", [1, 3])
def test_each_is_the_run_of_its_number(workers: int) -> None:
    told: list[tuple[int, int]] = []
    with Threads(workers) as engine:
        found = list(replicates(SMALL, engine, 4, done=lambda done, of: told.append((done, of))))
        expected = [run(SMALL, engine, replicate=number).fingerprint for number in range(4)]
    assert [one.replicate for one in found] == [0, 1, 2, 3]
    assert [one.fingerprint for one in found] == expected
    assert len(set(expected)) == 4
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_some_may_be_there_already() -> None:
    whole = [one.fingerprint for one in replicates(SMALL, Alone(), 3)]
    assert [one.fingerprint for one in replicates(SMALL, Alone(), 3, start=2)] == whole[2:]
    assert list(replicates(SMALL, Alone(), 3, start=3)) == []


def test_further_laws_are_asked_of_the_same_draws() -> None:
    for one in replicates(SMALL, Alone(), 2, laws=[[FORTY]]):
        issued = [outcome.total("issued") for outcome in one.outcomes]
        lasting = [outcome.person_days("measures_men") for outcome in one.outcomes]
        assert issued[0] == issued[1]
        assert lasting[1] < lasting[0]


def test_only_a_few_are_begun_ahead() -> None:
    class Counting(Alone):
        begun = 0

        def map(self, function, shared, items):  # type: ignore[no-untyped-def] # as its parent
            self.begun += len(items)
            return super().map(function, shared, items)

    engine = Counting()
    stream = replicates(SMALL, engine, 100)
    next(stream)
    assert engine.begun <= 3
