"""The fold is total, deterministic, and may go on from any of its states: F1 to F6."""

import subprocess
import sys
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from povestka.registers.events import AGENCIES, ROLES, Event
from povestka.registers.fold import fingerprint, fold, men, step
from povestka.registers.gaps import shows
from povestka.registers.kinds import KINDS
from povestka.registers.spans import spans
from povestka.registers.state import State
from tests.registers.telling import BY, DATA, FIRST, MAN, OTHER, registered, summoned, whole

VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(FIRST - 5, FIRST + 30), st.integers(),
    st.sampled_from(("conscript", "reservist", "medical", "board", "s1", "status", "border")),
)
NAMES = st.sampled_from(("until", "kind", "event", "on", "field", "value", "to", "call_up", "?"))
KIND = st.sampled_from((*KINDS, "nonsense"))


@st.composite
def anything(draw: st.DrawFn) -> Event:
    """An event, mostly nearly right."""
    kind = draw(KIND)
    right = draw(st.integers(0, 9)) > 0
    data: dict[str, Any] = dict(DATA.get(kind, {}))
    if kind in ("record.amended", "record.struck"):
        data["event"] = str(draw(st.integers(0, 20)))
        data |= {"on": draw(st.integers(FIRST, FIRST + 9))} if kind == "record.amended" else {}
    if kind == "screen.restored":
        data = {"agency": draw(st.sampled_from(AGENCIES)), "to": FIRST + draw(st.integers(0, 9))}
    if not right:
        data |= draw(st.dictionaries(NAMES, VALUES, max_size=2))
    on = FIRST + draw(st.integers(0, 20))
    of = draw(st.sampled_from(("s1", "g1", "c1", "exit_ban", "measures", "driving", "", "s 1")))
    by = BY.get(kind, "world") if right else draw(st.sampled_from(ROLES))
    return Event(
        str(draw(st.integers(0, 40))), kind, on, on + draw(st.integers(0, 3)), by,
        draw(st.sampled_from((MAN, MAN, MAN, MAN, MAN, OTHER, ""))), of, False, data,
    )


LOGS = st.lists(anything(), max_size=25).map(
    lambda more: [*registered().tell("summons.issued", 1).events, *more]
)


@given(LOGS)
def test_no_sequence_raises_and_what_cannot_be_is_named(log: list[Event]) -> None:  # F1
    state = fold(log)
    assert set(state.told) == {one.id for one in log}
    for name, refusal in state.anomalies.items():
        assert name.removesuffix(" again") in state.told
        assert refusal.says.en
        assert refusal.wanted.ru


@given(LOGS)
def test_equal_logs_have_equal_states_and_fingerprints(log: list[Event]) -> None:  # F2
    again = [replace(one, data=dict(reversed(one.data.items()))) for one in log]
    assert fold(log) == fold(again)
    assert fingerprint(fold(log)) == fingerprint(fold(again))


@given(LOGS, st.integers(0, 28))
def test_a_state_and_the_tail_are_the_whole(log: list[Event], cut: int) -> None:  # F3, F5
    whole_ = fold(log)
    assert fold(log[cut:], fold(log[:cut])) == whole_
    kept = State()
    for event in log:
        kept = step(kept, event)
    assert kept == whole_


@given(LOGS, LOGS, st.randoms())
def test_men_do_not_touch_one_another(
    one: list[Event], two: list[Event], luck: Any
) -> None:  # F4
    logs = {
        MAN: [replace(event, person=MAN, id=f"a{event.id}") for event in one],
        OTHER: [replace(event, person=OTHER, id=f"b{event.id}") for event in two],
    }
    order = [MAN] * len(one) + [OTHER] * len(two)
    luck.shuffle(order)
    waiting = {person: iter(events) for person, events in logs.items()}
    together = men(next(waiting[person]) for person in order)
    assert together == {person: fold(events) for person, events in logs.items()}


def test_a_fingerprint_is_the_same_in_every_process() -> None:
    code = (
        "from tests.registers.telling import whole\n"
        "from povestka.registers.fold import fingerprint\n"
        "print(fingerprint(whole().state))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout.strip()
        for seed in ("0", "7")
    }
    assert found == {fingerprint(whole().state)}


def test_every_kind_of_thing_is_where_its_events_brought_it() -> None:
    state = whole().state
    assert state.thing("summons", "s1").at == {
        "summons": "come", "placement": "placed", "notice": "opened", "letter": "delivered",
        "reason": "shown",
    }
    assert state.thing("summons", "dispatch").at == {"summons": "issued", "hand": "handed"}
    assert state.thing("ground", "g1").where("ground") == "recorded"
    assert state.thing("complaint", "c1").where("complaint") == "rejected"
    assert state.thing("entry", "exit_ban").where("entry") == "lifted"
    assert state.thing("screen", "border:exit_ban").where("screen") == "lifted"
    assert state.man.at == {"man": "described", "record": "held", "board": "dispatched"}
    assert state.thing("summons", "s9").marks == ()


def test_an_event_of_another_man_or_of_the_town_is_left_out() -> None:
    tale = summoned()
    for person in (OTHER, ""):
        event = Event("x", "summons.posted", FIRST + 4, FIRST + 4, "portal", person, "s1")
        assert step(tale.state, event).anomalies["x"].code == "person"
    town = Event("x", "clock.moved", FIRST, FIRST, "world", MAN, data={"to": FIRST + 1})
    assert step(tale.state, town).anomalies["x"].code == "person"
    struck = Event("x", "record.struck", FIRST, FIRST, "office", OTHER, data={"event": "y"})
    assert step(tale.state, struck).anomalies["x"].code == "person"
    assert step(State(), struck).anomalies["x"].code == "nobody"


def test_a_correction_moves_an_event_and_a_strike_takes_it_out() -> None:
    tale = summoned().tell("summons.posted", 3)
    posted = tale.events[-1].id
    tale.tell("record.amended", 9, data={"event": posted, "on": FIRST + 2})
    assert tale.state.thing("summons", "s1").day("summons.posted") == FIRST + 2
    tale.tell("record.amended", 9, data={"event": posted, "on": FIRST + 3})
    assert tale.state.thing("summons", "s1").day("summons.posted") == FIRST + 3
    tale.tell("record.struck", 10, event=posted)
    assert tale.state.thing("summons", "s1").where("notice") == "nothing"
    assert tale.refused("record.struck", 11, by="portal", event=posted).code == "no_event"
    tale.tell("summons.posted", 11)
    assert tale.events[-1].id == f"{posted}/2"
    assert tale.state.thing("summons", "s1").day("summons.posted") == FIRST + 11


def test_a_correction_is_not_corrected_nor_what_is_impossible() -> None:
    tale = summoned().tell("summons.posted", 3)
    tale.tell("record.struck", 9, event=tale.events[-1].id)
    assert tale.refused("record.struck", 9, event=tale.events[-1].id).code == "no_event"
    wrong = Event("x", "summons.delivered", FIRST + 4, FIRST + 4, "post", MAN, "s1")
    tale.state = step(tale.state, wrong)
    assert tale.ask("record.struck", 10, event="x").code == "no_event"  # type: ignore[union-attr] # a refusal
    posted = tale.events[0].id
    assert tale.ask("record.struck", 10, on=-1, event=posted).code == "early"  # type: ignore[union-attr] # a refusal


def test_what_was_impossible_may_become_possible_by_a_correction() -> None:
    tale = summoned().tell("summons.withdrawn", 4)
    late = Event("x", "summons.posted", FIRST + 5, FIRST + 5, "portal", MAN, "s1")
    tale.state = step(tale.state, late)
    assert "x" in tale.state.anomalies
    struck = tale.ask("record.struck", 20, event=f"{MAN}/summons.withdrawn/s1")
    assert isinstance(struck, tuple)
    tale.state = fold(struck, tale.state)
    assert tale.state.anomalies == {}
    assert tale.state.thing("summons", "s1").where("notice") == "posted"


def test_an_anomaly_of_a_correction_stays_when_another_is_made() -> None:
    tale = summoned().tell("summons.posted", 3)
    bad = Event("x", "record.struck", FIRST + 5, FIRST + 5, "post", MAN, data={"event": "y"})
    tale.state = step(tale.state, bad)
    found = tale.ask("record.struck", 9, event=f"{MAN}/summons.posted/s1")
    assert isinstance(found, tuple)
    assert list(fold(found, tale.state).anomalies) == ["x"]


def restored(agency: str, to: int, on: int, number: int = 1) -> Event:
    """A backup put back; days count from the first."""
    return Event(
        f"town/screen.restored/{number}", "screen.restored", FIRST + on, FIRST + on, agency,
        data={"agency": agency, "to": FIRST + to},
    )


def test_a_restored_backup_shows_again_what_was_lifted() -> None:
    tale = summoned().tell("screen.shown", 5).tell("screen.lifted", 9)
    tale.state = step(tale.state, restored("border", 7, 20))
    assert tale.state.thing("screen", "border:exit_ban").where("screen") == "shown"
    assert [shows(tale.state, "border", "exit_ban", FIRST + one) for one in (6, 9, 19, 20)] == [
        True, False, False, True,
    ]
    tale.tell("screen.lifted", 30)
    found = spans(tale.state.thing("screen", "border:exit_ban"))
    assert [(one.first - FIRST, one.after - FIRST) for one in found] == [(5, 9), (20, 30)]
    assert "town/screen.restored/1" in found[1].events


def test_a_restored_backup_forgets_what_came_after_it() -> None:
    tale = summoned().tell("screen.shown", 5)
    tale.state = step(tale.state, restored("border", 4, 20))
    assert tale.state.thing("screen", "border:exit_ban").where("screen") == "lifted"
    tale.tell("screen.shown", 25)
    tale.state = step(tale.state, restored("border", 26, 27, 2))
    assert shows(tale.state, "border", "exit_ban", FIRST + 28)
    tale.state = step(tale.state, restored("traffic", 0, 28, 3))
    assert shows(tale.state, "border", "exit_ban", FIRST + 29)


def test_a_restored_backup_reaches_every_man_and_no_other_event_of_the_town() -> None:
    events = [
        *summoned().tell("screen.shown", 5).tell("screen.lifted", 9).events,
        Event("town/clock.moved/1", "clock.moved", FIRST, FIRST, "world", data={"to": FIRST + 9}),
        restored("border", 7, 20),
    ]
    found = men(events)
    assert list(found) == [MAN]
    assert shows(found[MAN], "border", "exit_ban", FIRST + 21)
    assert not found[MAN].anomalies


def test_corrected_and_merged_records() -> None:
    tale = registered().tell("record.merged", 1, data={"with": OTHER, "status": "reservist"})
    assert tale.state.man.where("record") == "merged"
    tale.tell("record.corrected", 2, value="mobilised")
    assert "merged.status" not in tale.state.man.data
    tale.tell("record.parted", 3)
    assert tale.state.man.data["register.status"] == "mobilised"
    assert "merged.with" not in tale.state.man.data
    assert tale.refused("record.corrected", 4, value=3).code == "field"


def test_ids_of_things_are_plain_words() -> None:
    for bad in ("s 1", "", "s/1", "s" * 21):
        event = Event(
            "x", "ground.arose", FIRST, FIRST, "world", MAN, bad, data=DATA["ground.arose"]
        )
        assert step(registered().state, event).anomalies["x"].code == "of"
