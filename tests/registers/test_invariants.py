"""The checks: a sound log breaks none of them, and a log for each that does."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from povestka.language.days import NOT_YET
from povestka.registers import invariants
from povestka.registers.asking import Effect, Effects, case_of, effects
from povestka.registers.events import Event
from povestka.registers.fold import fold, step
from povestka.registers.invariants import (
    CHECKS,
    LOG_CHECKS,
    broken,
    broken_log,
    standing,
    unending,
)
from povestka.registers.spans import Span
from povestka.registers.state import Mark, State, Thing
from tests.registers.telling import FIRST, MAN, registered, summoned, whole
from tests.registers.test_fold import restored

LATER = FIRST + 150


def test_a_sound_man_breaks_nothing() -> None:
    for tale in (whole(), summoned(), registered()):
        assert broken(tale.state, LATER) == ()
        assert broken_log(tale.events) == ()


def names(state: State, day: int = LATER) -> set[str]:
    return {one.name for one in broken(state, day)}


def test_what_cannot_be_is_found() -> None:
    bad = Event("x", "summons.delivered", FIRST + 9, FIRST + 9, "post", MAN, "s1")
    assert names(step(summoned().state, bad)) == {"possible"}


def test_what_is_told_too_soon_is_found() -> None:
    assert names(whole().state, FIRST + 20) == {"past"}
    early = replace(whole().events[-1], recorded=FIRST + 5, id="x")
    assert "past" in names(step(whole().state, early))


@pytest.mark.parametrize(
    "bad",
    [
        Event("x", "nonsense", FIRST, FIRST, "office", MAN),
        Event("x", "summons.sent", FIRST + 4, FIRST + 4, "post", MAN, "s1"),
        Event("x", "summons.sent", FIRST + 4, FIRST + 4, "office", MAN, "s1", automatic=True),
    ],
)
def test_another_roles_event_is_found(bad: Event) -> None:
    assert "own_events" in names(step(summoned().state, bad))


def test_overlapping_times_are_found() -> None:
    tale = summoned().tell("entry.made", 3)
    marks = (
        Mark("entry.made", FIRST + 3, tale.events[-1].id),
        Mark("entry.lifted", FIRST + 9, "y"),
        Mark("entry.made", FIRST + 5, "z"),
    )
    things = {**tale.state.things, ("entry", "exit_ban"): Thing({"entry": "made"}, marks)}
    assert names(replace(tale.state, things=things)) == {"B5"}


def test_an_entry_without_service_is_found() -> None:
    tale = summoned()
    made = Event("x", "entry.made", FIRST + 5, FIRST + 5, "measures", MAN, "measures", True)
    assert names(step(tale.state, made)) == {"R1_entry"}
    tale.tell("entry.made", 10, "measures")
    assert names(tale.state) == set()


def law_of(
    monkeypatch: pytest.MonkeyPatch, change: Callable[[Effect], Effect]
) -> None:
    """Let the law answer something else, as a mistaken rule would."""

    def wrong(case: object) -> Effects:
        found = effects(case)  # type: ignore[arg-type] # a case
        return replace(found, summonses=tuple(map(change, found.summonses)))

    monkeypatch.setattr(invariants, "effects", wrong)


def test_measures_before_service_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    law_of(monkeypatch, lambda one: replace(one, measures=(FIRST, NOT_YET), served_on=None))
    assert names(summoned().state) == {"R1"}
    law_of(monkeypatch, lambda one: replace(one, measures=(FIRST + 1, NOT_YET)))
    assert names(summoned().state) == {"R1"}
    law_of(monkeypatch, lambda one: replace(one, measures=(FIRST + 10, NOT_YET)))
    assert names(summoned().state) == set()


def test_a_ban_that_outlasts_its_end_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    law_of(monkeypatch, lambda one: replace(one, exit_ban=(FIRST + 2, NOT_YET)))
    assert names(summoned().state) == set()
    assert names(summoned().tell("person.appeared", 20).state) == {"R2"}
    assert names(summoned().tell("summons.withdrawn", 20).state) == {"R2"}
    other = summoned().tell("summons.issued", 30, "s2").tell("summons.placed", 31, "s2")
    other.tell("person.appeared", 40, "s2")
    assert names(other.state) == {"R2"}


def test_an_ended_ban_is_sound_for_a_summons_that_came_later() -> None:
    tale = summoned().tell("person.appeared", 20)
    tale.tell("summons.issued", 30, "s2").tell("summons.placed", 31, "s2")
    assert names(tale.state) == set()


def test_what_has_no_end_is_listed_with_the_reason() -> None:
    found = unending(effects(case_of(summoned().state, LATER)))
    assert [(one.what, one.since - FIRST) for one in found] == [("exit_ban", 2), ("measures", 61)]
    assert all("longest term" in one.why.en and "срока" in one.why.ru for one in found)
    came = summoned().tell("person.appeared", 20)
    assert unending(effects(case_of(came.state, LATER))) == ()


def test_the_entry_that_stands() -> None:
    tale = summoned()
    assert standing(tale.state, "exit_ban") is None
    tale.tell("entry.made", 3)
    assert standing(tale.state, "exit_ban") == Span(
        FIRST + 3, NOT_YET, (f"{MAN}/entry.made/exit_ban",)
    )
    tale.tell("entry.lifted", 5)
    assert standing(tale.state, "exit_ban") is None


def moved(number: int, to: int) -> Event:
    data = {"to": FIRST + to}
    return Event(f"town/clock.moved/{number}", "clock.moved", FIRST, FIRST, "world", data=data)


@pytest.mark.parametrize(
    ("name", "log"),
    [
        ("L3", [moved(1, 5), moved(1, 9)]),
        ("late_only", [restored("border", 0, 9), restored("border", 0, 5, 2)]),
        ("B7", [moved(1, 5), moved(2, 5)]),
    ],
)
def test_a_log_that_is_not_sound_is_found(name: str, log: list[Event]) -> None:
    assert {one.name for one in broken_log(log)} == {name}
    assert broken_log(log[:1]) == ()
    assert broken_log([moved(1, 5), moved(2, 6)]) == ()


def test_the_checks_have_names_of_their_own() -> None:
    listed = [one.name for one in (*CHECKS, *LOG_CHECKS)]
    assert len(set(listed)) == len(listed)
    assert fold([]) == State()
