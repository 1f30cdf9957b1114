"""Towns are kept, shared, copied and forgotten; a clock runs by itself and can be stopped."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from threading import Thread

import pytest

from povestka.cli.serve import SHELF
from povestka.registers.encoding import read
from povestka.web.refusals import Refused
from povestka.web.sandbox import towns as module
from povestka.web.sandbox.towns import BUSY, FORGOTTEN, Kept, Origin, Towns
from povestka.web.settings import Settings
from tests.web.sandbox.conftest import Class, held_by_another

YEAR = SHELF.scenario("year-2026", None, None)


def until(so: Callable[[], bool]) -> None:
    """Wait until something is so, within a minute."""
    ends = time.monotonic() + 60
    while not so():
        assert time.monotonic() < ends
        time.sleep(0.002)


@pytest.fixture
def few() -> Towns:
    return Towns(replace(Settings(), kept_towns=2), a_day=0.002)


def test_the_one_longest_unused_is_forgotten_first_and_its_clock_stands(few: Towns) -> None:
    first, second = few.open(YEAR, 5, 1), few.open(YEAR, 5, 2)
    held = few.get(second)
    held.run()
    few.get(first)
    third = few.open(YEAR, 5, 3)
    assert not held.running
    assert {first, third} == {few.get(first).name, few.get(third).name}
    with pytest.raises(Refused) as refused:
        few.get(second)
    assert refused.value.status == 404
    assert refused.value.says == FORGOTTEN


def test_a_town_is_dropped_and_all_are_closed(few: Towns) -> None:
    first, second = few.open(YEAR, 5, 1), few.open(YEAR, 5, 2)
    few.drop(first)
    with pytest.raises(Refused):
        few.get(first)
    held = few.get(second)
    held.run()
    few.close()
    assert not held.running
    with pytest.raises(Refused):
        few.get(second)


def test_a_clock_runs_to_the_last_day_and_stops(few: Towns) -> None:
    of = few.get(few.open(YEAR, 5, 1, YEAR.last - 3))
    of.run()
    assert of.running
    of.run()
    until(lambda: not of.running)
    assert of.box.today == YEAR.last
    of.run()
    assert not of.running


def test_a_clock_at_which_nobody_looks_stands(
    few: Towns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "UNSEEN", 20)
    of = few.get(few.open(YEAR, 5, 1))
    of.run()
    until(lambda: not of.running)
    assert of.box.today == YEAR.first + 20
    of.unseen = 19
    few.get(of.name)
    assert of.unseen == 0


def test_a_clock_that_nothing_can_move_is_not_shown_as_running(
    few: Towns, monkeypatch: pytest.MonkeyPatch
) -> None:
    of = few.get(few.open(YEAR, 5, 1))

    def fails(_: int) -> None:
        raise MemoryError

    monkeypatch.setattr(of.box, "advance", fails)
    monkeypatch.setattr("threading.excepthook", lambda _: None)
    of.run()
    until(lambda: not of.running)


def test_a_clock_that_is_paused_stands(few: Towns) -> None:
    of = few.get(few.open(YEAR, 5, 1))
    of.run()
    until(lambda: of.box.today > YEAR.first)
    of.pause()
    of.pause()
    stands = of.box.today
    time.sleep(0.02)
    assert of.box.today == stands


def test_a_clock_that_is_paused_while_it_waits_for_the_lock_moves_no_more(few: Towns) -> None:
    of = few.get(few.open(YEAR, 5, 1))
    with of.lock:
        of.run()
        time.sleep(0.05)  # it waits for the lock by now
        of.pause()
    time.sleep(0.05)
    assert of.box.today == YEAR.first


def test_a_copy_shares_the_log_up_to_its_day_and_knows_its_family(few: Towns) -> None:
    first = few.open(YEAR, 20, 3, YEAR.first + 60)
    copy = few.get(few.fork(first, YEAR.first + 30))
    assert copy.box.today == YEAR.first + 30
    assert copy.origin == Origin(first, first, YEAR.first + 30)
    assert few.family(copy) == (few.get(first),)
    mine = list(few.get(first).box.store.records(upto=copy.box.store.head().count))
    assert mine == list(copy.box.store.records())
    assert read(mine[0].body).kind == "town.opened"
    whole = few.get(few.fork(copy.name))
    assert whole.box.today == copy.box.today
    assert whole.origin.family == first


def test_several_who_move_one_clock_at_once_lose_no_day(few: Towns) -> None:
    of = few.get(few.open(YEAR, 20, 3))

    def move(held: Kept) -> None:
        for _ in range(10):
            with held.lock:
                held.box.advance(1)

    several = [Thread(target=move, args=(of,)) for _ in range(4)]
    for one in several:
        one.start()
    for one in several:
        one.join()
    assert of.box.today == YEAR.first + 40


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_who_does_not_get_hold_of_a_town_is_told_so_on_a_page(
    group: Class, town: str, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    with held_by_another(group.kept(town)):
        assert BUSY.in_(lang) in group.get(town.replace("/en/", f"/{lang}/"), 409)
