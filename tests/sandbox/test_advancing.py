"""Moving the clock: in one go or in many, by one session or by several, to the same bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import Undecreed
from povestka.outside.reforms import load as load_reform
from povestka.people.settings import Value
from povestka.registers.asking import Effects
from povestka.registers.events import Event
from povestka.registers.log import NO_WAKES, Head, Moved
from povestka.registers.refusals import Refusal
from povestka.sandbox import day, session
from povestka.sandbox.desk import Unopened
from povestka.sandbox.memory import Memory
from povestka.sandbox.messages import Planned
from povestka.sandbox.session import Sandbox, new
from tests.sandbox.towns import anomalies, busy, lived, small

PERSONS = 40
CROWDED: dict[str, Value] = {"office.capacity": 400}


@pytest.fixture(scope="module")
def whole() -> Sandbox:
    """A town at the end of its year, moved there in one go."""
    found = small(PERSONS, 3, CROWDED)
    found.advance(400)
    return found


@given(st.lists(st.integers(1, 120), min_size=1, max_size=12), st.booleans())
@settings(deadline=None, max_examples=12)
def test_a_and_b_days_are_b_days_after_a(
    whole: Sandbox, steps: list[int], afresh: bool
) -> None:
    found = small(PERSONS, 3, CROWDED)
    for days in steps:
        found = Sandbox(found.store) if afresh else found
        before = found.today
        assert found.advance(days).today == min(before + days, whole.today)
    found.advance(400)
    assert found.store.head() == whole.store.head()


def test_a_year_meets_what_there_is_and_nothing_impossible() -> None:
    found = lived()
    assert anomalies(found) == []
    kinds = {one.kind for one in found.store.events()}
    assert kinds >= {
        "summons.placed", "summons.delivered", "summons.returned", "summons.withdrawn",
        "complaint.upheld", "complaint.rejected", "reason.shown", "ground.recorded",
        "examination.held", "decision.made", "person.dispatched", "entry.lifted", "screen.lifted",
    }
    assert all(one.on <= one.recorded for one in found.store.events())


def test_the_clock_stops_at_the_last_day_of_the_scenario(whole: Sandbox) -> None:
    assert whole.today == whole.town.last
    head = whole.store.head()
    found = whole.advance(5)
    assert (found.events, found.today, whole.store.head()) == ({}, whole.town.last, head)
    assert whole.advance(-3).today == whole.town.last


def test_a_start_moves_the_clock_there() -> None:
    scenario = busy("year-2026", CROWDED)
    told: list[tuple[int, int]] = []
    found = new(
        Memory(), scenario, PERSONS, 3, scenario.first + 100,
        progress=lambda done, whole: told.append((done, whole)),
    )
    other = small(PERSONS, 3, CROWDED)
    other.advance(100)
    assert found.today == scenario.first + 100
    assert found.store.head() == other.store.head()
    assert told[-1] == (100, 100)


def test_a_town_is_opened_in_an_empty_store_only(whole: Sandbox) -> None:
    with pytest.raises(Moved):
        new(whole.store, busy("year-2026"), 10, 1)
    with pytest.raises(Unopened):
        _ = Sandbox(Memory()).today


class Unruly(Memory):
    """A store that lets somebody else write first now and then, or that is full once."""

    def __init__(self) -> None:
        super().__init__()
        self.rival: Sandbox | None = None
        self.full = False

    def append(
        self, events: Sequence[Event], after: int, wakes: Mapping[str, int | None] = NO_WAKES
    ) -> Head:
        if self.full:
            self.full = False
            raise OSError("no room")
        if self.rival is not None:
            rival, self.rival = self.rival, None
            rival.advance(1)
        return super().append(events, after, wakes)


@pytest.fixture
def unruly() -> Sandbox:
    """A town in such a store."""
    return new(Unruly(), busy("year-2026", CROWDED), PERSONS, 3)


def test_who_finds_the_log_moved_reads_it_and_goes_on(
    whole: Sandbox, unruly: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "_BATCH", 20)
    store = unruly.store
    assert isinstance(store, Unruly)
    while unruly.today < unruly.town.last:
        store.rival = Sandbox(store)
        unruly.advance(30)
    assert store.head() == whole.store.head()


def test_what_could_not_be_kept_is_lost_and_done_again(whole: Sandbox, unruly: Sandbox) -> None:
    store = unruly.store
    assert isinstance(store, Unruly)
    unruly.advance(50)
    head, store.full = store.head(), True
    with pytest.raises(OSError, match="no room"):
        unruly.advance(50)
    assert store.head() == head
    unruly.advance(400)
    assert store.head() == whole.store.head()


def test_wakes_made_anew_from_the_log_lead_to_the_same_log(whole: Sandbox) -> None:
    found = small(PERSONS, 3, CROWDED)
    for _ in range(4):
        found.advance(60)
        found.rewake()
    found.advance(400)
    assert found.store.head() == whole.store.head()


def test_a_year_without_a_decree_leaves_the_register_as_it_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def undecreed(*_: object) -> Effects:
        raise Undecreed(2031)

    box = small(60)
    box.advance(60)
    monkeypatch.setattr(day, "effects", undecreed)
    before = sum(1 for _ in box.store.events(("entry.made", "entry.lifted")))
    box.advance(60)
    assert sum(1 for _ in box.store.events(("entry.made", "entry.lifted"))) == before
    assert sum(1 for _ in box.store.events(("summons.issued",))) > 0


def test_the_register_reads_the_law_as_the_town_and_its_reforms_do() -> None:
    scenario = busy("year-2026")
    reform = load_reform("ban_after_non_appearance")
    scenario = replace(scenario, readings={"CR-1": "service"}, reforms=(reform,))
    found = new(Memory(), scenario, 5, 3).town.law
    assert set(found.picks) == {("CR-1", "service"), *reform.picks.items()}
    assert reform.picks


def test_an_act_on_a_log_that_another_has_moved_is_decided_anew(unruly: Sandbox) -> None:
    store = unruly.store
    assert isinstance(store, Unruly)
    unruly.advance(10)
    today, store.rival = unruly.today, Sandbox(store)
    found = unruly.take("post")
    assert not isinstance(found, Refusal)
    assert [one.recorded for one in found] == [today + 1]
    store.rival = Sandbox(store)
    assert isinstance(unruly.take("post"), Refusal)
    assert unruly.today == today + 1


def test_what_cannot_be_is_not_written() -> None:
    desk = small(5).desk
    known = desk.known("SYN-0000-000000")
    for kind, data in (
        ("record.struck", {"event": "no such event"}),
        ("summons.placed", {}),
    ):
        planned = Planned(desk.today, desk.today, "register", kind, "", data)
        assert desk.write(known, planned) is None
    assert known.refused
    assert desk.written == []
