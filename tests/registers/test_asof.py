"""Two time axes: an answer as known on a day never changes after it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.registers.asof import holding, known, recorded_by, state_as_of
from povestka.registers.events import Event
from povestka.registers.fold import fold
from tests.registers.telling import FIRST, MAN, registered, summoned, whole
from tests.registers.test_fold import LOGS

DAYS = st.integers(FIRST - 2, FIRST + 26)


def in_time(log: list[Event]) -> list[Event]:
    """A log as one is kept: the days of recording never go back."""
    return sorted(log, key=lambda one: one.recorded)


@given(LOGS.map(in_time), DAYS, DAYS)
def test_an_answer_as_known_on_a_day_never_changes(log: list[Event], on: int, day: int) -> None:
    then = [one for one in log if one.recorded <= day]  # B1
    assert known(log, on, day) == known(then, on, day)
    for more in range(len(then), len(log)):
        assert known(log[:more], on, day) == known(then, on, day)


@given(LOGS.map(in_time), DAYS)
def test_what_is_known_now_of_now_is_the_state(log: list[Event], day: int) -> None:  # B4
    now = fold(one for one in log if one.recorded <= day)
    kept = state_as_of(log, day, day)
    if not now.anomalies and not now.amended:
        assert kept == now
    assert fold(holding(now, day)).things.keys() == now.things.keys()


@given(LOGS.map(in_time), DAYS, st.integers(0, 9))
def test_without_corrections_and_late_messages_the_axes_agree(
    log: list[Event], day: int, later: int
) -> None:  # B3
    plain = [
        type(one)(
            f"{place}", one.kind, one.on, one.on, one.by, one.person, one.of, False, one.data
        )
        for place, one in enumerate(sorted(log, key=lambda one: one.on))
        if one.kind not in ("record.amended", "record.struck", "screen.restored")
    ]
    assert known(plain, day, day + later) == known(plain, day, day)


@settings(max_examples=50)
@given(st.integers(0, 40), st.integers(0, 40))
def test_a_correction_counts_from_the_day_of_its_record(on: int, day: int) -> None:  # B2
    tale = summoned().tell("summons.posted", 3)
    posted, before = tale.events[-1].id, tale.events
    tale.tell("record.amended", 20, data={"event": posted, "on": FIRST + 2})
    tale.tell("record.struck", 30, data={"event": posted})
    days = {one.id: one.on for one in known(tale.events, FIRST + on, FIRST + day)}
    if day < 20:
        assert known(tale.events, FIRST + on, FIRST + day) == known(before, FIRST + on, FIRST + day)
    elif day < 30:
        assert days.get(posted) == (FIRST + 2 if on >= 2 else None)
    else:
        assert posted not in days


def test_a_late_message_changes_what_is_known_and_not_what_was() -> None:  # B7
    tale = summoned().tell("summons.sent", 5).tell("summons.delivered", 30, on=12)
    early = state_as_of(tale.events, FIRST + 15, FIRST + 20)
    late = state_as_of(tale.events, FIRST + 15, FIRST + 30)
    assert early.thing("summons", "s1").where("letter") == "sent"
    assert late.thing("summons", "s1").day("summons.delivered") == FIRST + 12
    before = state_as_of(tale.events, FIRST + 11, FIRST + 30)
    assert before.thing("summons", "s1").where("letter") == "sent"


def test_what_lies_ahead_in_an_event_stays() -> None:
    tale = registered().tell("summons.issued", 1)
    state = state_as_of(tale.events, FIRST + 1, FIRST + 1)
    assert state.thing("summons", "s1").data["appear"] == FIRST + 40


def test_what_was_recorded_by_a_day() -> None:
    tale = whole()
    assert recorded_by(tale.events, FIRST + 200) == tale.state
    assert recorded_by(tale.events, FIRST - 1).told == {}
    told = recorded_by(tale.events, FIRST).told
    assert list(told) == [f"{MAN}/person.described/", f"{MAN}/person.registered/"]
