"""Screens against the law, the law against what he could know, and the events that prove it."""

from hypothesis import given
from hypothesis import strategies as st

from povestka.case.known import Law
from povestka.registers.asking import case_of, effects
from povestka.registers.asof import holding
from povestka.registers.because import led_to, under, why
from povestka.registers.events import Event
from povestka.registers.fold import fold, step
from povestka.registers.gaps import Gap, decisions, gaps, knew_from, part, shown
from povestka.registers.kinds import SCREENS
from povestka.registers.state import State
from tests.registers.telling import FIRST, MAN, OTHER, Tale, registered, summoned, whole


def days(found: tuple[Gap, ...]) -> list[tuple[str, str, int, int]]:
    return [(one.what, one.agency, one.first - FIRST, one.after - FIRST) for one in found]


def test_a_ban_shown_after_he_came_is_not_supported() -> None:
    tale = summoned().tell("summons.posted", 2).tell("screen.shown", 5)
    tale.tell("person.appeared", 20).tell("screen.lifted", 35)
    found = gaps(tale.state, FIRST + 60)
    assert days(found.unsupported) == [("exit_ban", "border", 20, 35)]
    (gap,) = found.unsupported
    assert gap.days == 15
    assert gap.rule == "exit_ban"
    assert "53-FZ 7.1(1)" in map(str, gap.cites)
    assert gap.events == (
        f"{MAN}/screen.shown/exit_ban", f"{MAN}/screen.lifted/exit_ban",
        f"{MAN}/person.appeared/s1",
    )


def test_a_ban_that_still_stands_is_counted_to_the_last_day() -> None:
    tale = summoned(status="reservist").tell("screen.shown", 5)
    found = gaps(tale.state, FIRST + 60)
    assert days(found.unsupported) == [("exit_ban", "border", 5, 61)]
    assert f"{MAN}/person.described/" in found.unsupported[0].events


def test_a_ground_granted_before_is_among_the_proof() -> None:
    tale = registered().tell("ground.arose", 0).tell("ground.granted", 0)
    tale.tell("summons.issued", 1).tell("summons.placed", 2).tell("screen.shown", 4)
    (gap,) = gaps(tale.state, FIRST + 9).unsupported
    assert f"{MAN}/ground.granted/g1" in gap.events
    assert (gap.first - FIRST, gap.after - FIRST) == (4, 10)


def test_measures_shown_before_and_after_their_time() -> None:
    tale = summoned().tell("summons.posted", 2)
    tale.tell("screen.shown", 50, "driving", by="traffic").tell("person.appeared", 80)
    tale.tell("screen.lifted", 90, "driving", by="traffic")
    found = gaps(tale.state, FIRST + 100)
    law = effects(case_of(tale.state, FIRST + 100)).under_measures
    assert law == ((FIRST + 61, FIRST + 81),)
    assert days(found.unsupported) == [
        ("driving", "traffic", 50, 61), ("driving", "traffic", 81, 90),
    ]
    assert {one.rule for one in found.unsupported} == {"measures"}


def test_a_man_without_an_account_cannot_know_until_he_is_told() -> None:
    tale = summoned(account=False).tell("summons.sent", 6).tell("summons.delivered", 15)
    found = gaps(tale.state, FIRST + 60).unaware
    assert days(found) == [("exit_ban", "", 2, 15)]
    assert found[0].events == tuple(
        f"{MAN}/summons.{name}/s1" for name in ("issued", "placed", "sent", "delivered")
    )
    assert knew_from(tale.state, "s1") == FIRST + 15


def test_who_is_never_told_is_unaware_to_the_last_day() -> None:
    found = gaps(summoned(account=False).state, FIRST + 70).unaware
    assert days(found) == [("exit_ban", "", 2, 71), ("measures", "", 61, 71)]
    assert knew_from(summoned().state, "s1") is None


def test_a_complaint_shows_that_he_knew() -> None:
    tale = summoned().tell("complaint.filed", 9)
    assert knew_from(tale.state, "s1") == FIRST + 9
    tale = summoned().tell("complaint.filed", 9, summons=None)
    assert knew_from(tale.state, "s1") is None


def test_a_day_on_which_he_knew_of_one_summons_is_not_counted_for_another() -> None:
    tale = summoned().tell("summons.posted", 4)
    tale.tell("summons.issued", 5, "s2").tell("summons.placed", 6, "s2")
    assert days(gaps(tale.state, FIRST + 30).unaware) == [("exit_ban", "", 2, 4)]


def test_readings_move_the_days() -> None:
    tale = summoned().tell("screen.shown", 2)
    assert gaps(tale.state, FIRST + 30).unsupported == ()
    late = gaps(tale.state, FIRST + 30, Law.of({"CR-3": "service"}))
    assert days(late.unsupported) == [("exit_ban", "border", 2, 10)]


def test_no_screen_no_gap() -> None:
    found = gaps(registered().state, FIRST + 30)
    assert (found.unsupported, found.unaware) == ((), ())
    assert shown(registered().state, "border", "exit_ban") == ()
    assert [part(one) for listed in SCREENS.values() for one in listed].count("exit_ban") == 1


def test_decisions_are_counted_by_who_made_them() -> None:
    tale = summoned().tell("summons.posted", 3).tell("entry.made", 3, human=True)
    assert (decisions(tale.state).automatic, decisions(tale.state).human) == (1, 2)
    odd = Event("x", "nonsense", FIRST, FIRST, "office", MAN)
    assert decisions(step(tale.state, odd)) == decisions(tale.state)


TALES = (
    whole(), summoned().tell("summons.posted", 3).tell("complaint.filed", 5),
    summoned(account=False).tell("summons.sent", 4).tell("summons.delivered", 9),
    summoned().tell("summons.issued", 4, "s2").tell("summons.refused", 6, "s2"),
)


@given(st.sampled_from(TALES), st.integers(0, 140), st.sampled_from(("exit_ban", "measures")))
def test_removing_any_cited_event_changes_the_verdict(tale: Tale, after: int, what: str) -> None:
    day = FIRST + after  # R3
    events, cites = why(tale.state, day, what)
    assert bool(events) == bool(cites) == under(fold(holding(tale.state, day)), day, what)
    cited = [one for one in tale.events if one.id in events]
    if events:
        assert under(fold(cited), day, what)
    for one in cited:
        assert not under(fold(each for each in cited if each is not one), day, what)


def test_the_events_that_led_to_a_ban() -> None:
    tale = whole()
    events, cites = why(tale.state, FIRST + 30, "exit_ban")
    assert [one.split("/")[1] for one in events] == [
        "person.described", "person.registered", "summons.issued", "summons.placed",
    ]
    assert "53-FZ 7.1(1)" in map(str, cites)
    assert why(tale.state, FIRST + 130, "measures") == ((), ())
    assert why(State(), FIRST, "exit_ban") == ((), ())


def test_belief_has_its_own_verdict() -> None:
    tale = registered().tell("summons.issued", 1, meant_for=OTHER).tell("summons.placed", 2)
    assert under(tale.state, FIRST + 5, "exit_ban", believed=True)
    assert not under(tale.state, FIRST + 5, "exit_ban")
    found = led_to(tale.state, FIRST + 5, lambda one: one.man.where("record"))
    assert [one.split("/")[1] for one in found] == ["person.described", "person.registered"]
