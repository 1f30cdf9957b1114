"""A thousand towns of twenty men for a year, with faults and people who act at random.

Each shard by itself meets every kind of event, every refusal and every fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from povestka.outside.sql import open_store
from povestka.registers.encoding import decode
from povestka.registers.events import Event
from povestka.registers.kinds import KINDS
from povestka.registers.refusals import CODES
from povestka.sandbox.faults.model import FAULTS
from povestka.sandbox.session import Sandbox
from tests.sandbox.simulation import Failed, Met, Simulation, Watched, main, run

SHARDS = 2
EACH = 500
UNREACHED = frozenset(("told", "unopened"))
"""What a log can hold and no command can ask: a second telling, an event before the town."""


def met_by(seeds: range) -> Met:
    """What the runs of some seeds have met together."""
    found = Met()
    for seed in seeds:
        found.add(run(seed))
    return found


@pytest.mark.spine
@pytest.mark.parametrize("shard", range(SHARDS))
def test_no_invariant_breaks_in_a_thousand_towns(shard: int) -> None:
    found = met_by(range(shard * EACH, (shard + 1) * EACH))
    assert set(found.kinds) == set(KINDS)
    assert set(found.refusals) == set(CODES) - UNREACHED
    assert set(found.faults) == set(FAULTS)
    assert found.steps > 30 * EACH


@pytest.mark.parametrize("seed", [9, 14])
def test_the_same_seed_gives_the_same_bytes_whatever_is_remembered(seed: int) -> None:
    """Once more, and once reading everything from the log again after every step."""
    first, again, forgetful = Watched(), Watched(), Watched()
    heads = {
        run(seed, first).head, run(seed, again).head, run(seed, forgetful, forgetful=True).head
    }
    assert len(heads) == 1
    assert [one.body for one in first.records()] == [one.body for one in forgetful.records()]


@pytest.mark.parametrize("seed", [1, 8])
def test_under_faults_too_a_year_is_the_sum_of_its_parts(seed: int) -> None:
    """B6: at once, by weeks, or by days with everything read from the log again."""
    heads = set()
    for part in (400, 7, 1):
        town = Simulation(seed, Watched(), forgetful=False)
        for _, fault in town.faults():
            town.box.inject(fault)
        while town.box.today < town.box.town.last:
            if part == 1:
                town.box = Sandbox(town.store)
            town.box.advance(part)
        heads.add(str(town.store.head()))
    assert len(heads) == 1


def test_another_seed_gives_another_log() -> None:
    assert run(4).head != run(5).head


def test_a_file_holds_the_bytes_of_the_memory(tmp_path: Path) -> None:
    """The log of a seed written to SQLite, event by event as it came, has the same head."""
    memory = Watched()
    head = run(6, memory).head
    store = open_store(tmp_path / "town.db", create=True)
    store.append([decode(one.body) for one in memory.records()], 0)
    assert str(store.head()) == head
    store.close()


def test_a_failure_prints_the_one_command_that_repeats_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> Iterator[str]:
        yield "something"

    monkeypatch.setattr("tests.sandbox.simulation.broken", lambda *_: tuple(broken()))
    with pytest.raises(Failed, match=r"something.*\n.*python -m tests.sandbox.simulation 17$"):
        run(17)
    monkeypatch.setattr("tests.sandbox.simulation.broken", lambda *_: 1 // 0)
    with pytest.raises(Failed, match=r"ZeroDivisionError.*\n.*simulation 17$"):
        run(17)
    monkeypatch.undo()
    main(["17"])
    assert capsys.readouterr().out.startswith("17 Met(")


def test_a_refusal_that_changes_something_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The simulation itself would notice: a store that keeps what was refused."""
    store = Watched()
    town = Simulation(1, store, forgetful=False)
    act = town.box.act

    def keeps(*given: object) -> object:
        found = act(*given)  # type: ignore[arg-type] # as they came
        event = Event("town/clock.moved/999", "clock.moved", 0, 0, "world", data={"to": 0})
        store.append([event], store.head().count)
        return found

    monkeypatch.setattr(town.box, "act", keeps)
    with pytest.raises(Failed, match="a refusal has changed something"):
        town.attempt("office", "summons.withdrawn", town.men[0], "s9")
