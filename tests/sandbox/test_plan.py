"""The plan of a man: what happened stands in the place of what was drawn, and nothing is hidden."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import NOT_YET
from povestka.registers.events import Event
from povestka.sandbox import clock
from povestka.sandbox.messages import Fate, Message, Planned, Told, punctual
from povestka.sandbox.past import Past
from povestka.sandbox.plan.course import Course, course
from povestka.sandbox.plan.summons import complaint_of, occurrence_of
from povestka.sandbox.plan.tracing import Tracing
from povestka.sandbox.session import Sandbox
from tests.sandbox.towns import lived, of, small

MAN = "SYN-0000-000001"


def tracing(*events: Event, today: int = 10, fate: Fate = punctual) -> Tracing:
    """The hand over a man's past, in a town whose first day is 5."""
    return Tracing(MAN, Past(events), today, fate, 5)


def told(kind: str, on: int, name: str = "s1") -> Event:
    """An event of his."""
    return Event(f"{MAN}/{kind}/{name}", kind, on, on, "office", MAN, name)


def late(days: int) -> Fate:
    """Everything is recorded so many days late."""
    return lambda message: (Told(message.day, message.day + days),)


def test_what_happened_stands_in_the_place_of_what_was_drawn() -> None:
    hand = tracing(told("summons.sent", 7))
    assert hand.come("summons.sent", "s1", 12, "office") == 7
    assert hand.day("summons.sent", "s1", NOT_YET, "office") == 7
    assert hand.planned == []


def test_what_is_drawn_for_a_day_to_come_is_planned() -> None:
    hand = tracing()
    assert hand.day("summons.sent", "s1", 10, "office") == 10
    assert hand.planned == []
    assert hand.come("summons.sent", "s1", 10, "office") == 10
    assert hand.planned == [Planned(10, 10, "office", "summons.sent", "s1")]


def test_a_day_that_has_passed_without_its_event_comes_no_more() -> None:
    hand = tracing()
    assert hand.come("summons.sent", "s1", 9, "office") == NOT_YET
    assert hand.come("summons.sent", "s1", NOT_YET, "office") == NOT_YET
    assert hand.planned == []


def test_what_was_before_the_town_is_recorded_on_its_first_day() -> None:
    hand = tracing(today=5)
    assert hand.come("ground.arose", "g1", -40, "world") == -40
    assert hand.planned[0].recorded == 5


def test_a_message_late_by_some_days_is_recorded_then_and_what_follows_waits_for_it() -> None:
    hand = tracing(fate=late(4))
    assert hand.come("summons.sent", "s1", 8, "office") == 8
    assert hand.come("summons.placed", "s1", 5, "register") == NOT_YET
    hand.fate = punctual
    after = (("summons.sent", "s1"),)
    assert hand.come("summons.delivered", "s1", 9, "post", after=after) == 9
    assert [one.recorded for one in hand.planned] == [12, 12]


def test_a_lost_message_is_not_planned() -> None:
    hand = tracing(fate=lambda _: ())
    assert hand.come("summons.sent", "s1", 12, "office") == NOT_YET


def test_a_summons_is_out_from_the_first_record_that_it_went_out() -> None:
    hand = tracing()
    assert hand.out("s1", 20) == 0
    hand.come("summons.sent", "s1", 14, "office")
    hand.come("summons.placed", "s1", 12, "register")
    assert (hand.out("s1", 20), hand.out("s1", 11)) == (12, 0)
    assert tracing(told("summons.sent", 7)).out("s1", 20) == 0


def test_what_was_struck_is_not_told_again() -> None:
    sent = told("summons.sent", 10)
    struck = Event("x", "record.struck", 10, 10, "office", MAN, data={"event": sent.id})
    assert tracing(sent, struck).come("summons.sent", "s1", 10, "office") == NOT_YET


def test_of_two_ends_the_one_that_happened_is_told() -> None:
    ends = ("summons.delivered", "summons.returned")
    assert tracing(told("summons.returned", 7)).either(ends, "s1") == "summons.returned"
    assert tracing().either(ends, "s1") is None


@pytest.mark.parametrize(
    ("name", "number"), [("s1", 1), ("s9", 9), ("c12", 12), ("dispatch", 8), ("cw3", 16 + 269)]
)
def test_each_summons_and_complaint_has_its_own_chance(name: str, number: int) -> None:
    assert occurrence_of(name) == number
    assert complaint_of("s3") == "c3"


def test_the_clock_is_moved_by_events() -> None:
    assert clock.told(clock.tick(3, 20_000)) == 20_000


def plan(box: Sandbox, past: Past, person: str, today: int) -> Course:
    """The plan of a man from his past alone."""
    return course(box.town, box.town.drawn(person), past, today, punctual)


@given(st.integers(0, 299), st.integers(1, 363))
@settings(deadline=None, max_examples=80)
def test_the_plan_of_any_day_is_what_then_happens(place: int, days: int) -> None:
    """No hidden agenda: from his past of that day alone the rest of his year can be told.

    But for what others decide, the day of his examination, and what the register follows with.
    """
    box = lived()
    person, today = sorted(box.town.everybody())[place], box.town.first + days
    events = of(box.store, person)
    alone = ("entry", "screen", "examination")
    after = [
        (one.kind, one.of, one.on, one.recorded, dict(one.data))
        for one in events
        if one.recorded >= today and one.kind.split(".")[0] not in alone
    ]
    past = [one for one in events if one.recorded < today]
    held = [one for one in events if one.kind == "examination.held" and one.recorded >= today]
    found = plan(box, Past([*past, *held]), person, today)
    told = [
        (one.kind, one.of, one.on, one.recorded, dict(one.data))
        for one in found.planned
        if one.recorded <= box.today
    ]
    assert sorted(told, key=repr) == sorted(after, key=repr)


def test_a_ground_that_the_register_does_not_know_lets_the_office_call() -> None:
    """And one that it does know keeps it from calling, whatever was drawn."""
    box = small(
        400, 3,
        {
            "ground.recorded": 1.0, "ground.granted": 1.0,
            "ground.recording": (0, 90, 150, 250, 360),
        },
    )
    first, seen = box.town.first, {"called": 0, "spared": 0}
    for person in box.town.everybody():
        who = box.town.drawn(person)
        facts = who.facts
        if not (facts["man.possible"] and facts["ground.present"]):
            continue

        def unknown(message: Message) -> tuple[Told, ...]:
            return () if message.kind == "ground.recorded" else punctual(message)

        def early(message: Message) -> tuple[Told, ...]:
            day = min(message.day, first)
            return (Told(day, day),) if message.kind.startswith("ground.") else punctual(message)

        usual, without, with_it = (
            course(box.town, who, Past(), first, fate).calls for fate in (punctual, unknown, early)
        )
        assert len(with_it) <= len(usual) <= len(without)
        seen["called"] += len(without) > len(usual) == 0
        seen["spared"] += len(usual) > len(with_it) == 0
    assert seen["called"] > 0
    assert seen["spared"] > 0


def test_a_message_is_punctual_unless_something_befalls_it() -> None:
    assert punctual(Message("post", "summons.sent", MAN, "s1", 7)) == (Told(7, 7),)
