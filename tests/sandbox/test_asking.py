"""Asking on both axes of time, and what several views say of one man on one day."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.case.mistakes import BadCase
from povestka.sandbox.asking import NoSuchPerson
from povestka.sandbox.session import Sandbox
from tests.sandbox.towns import lived, of, small


def banned(box: Sandbox) -> list[str]:
    """The men with an entry of a ban, in the order of the log."""
    return [one.person for one in box.store.events(("entry.made",)) if one.of == "exit_ban"]


def test_an_answer_sets_the_law_beside_the_register_and_the_screens() -> None:
    box = lived()
    person = banned(box)[0]
    made = next(one for one in of(box.store, person) if one.kind == "entry.made")
    found = box.ask(person, made.on, made.on)
    assert found.under("exit_ban") or found.under("exit_ban", believed=True)
    (entry, measures) = found.entries
    assert (entry.what, entry.shows, entry.since) == ("exit_ban", True, made.on)
    assert entry.span is not None
    assert entry.span.events == (made.id,)
    assert not measures.shows
    assert len(found.screens) == 7
    assert set(found.could_know) == set(found.opened) == {
        name for name, _ in found.state.all("summons")
    }
    assert found.gaps.decisions.automatic > 0


def test_the_reasons_of_the_law_are_there_when_asked_for() -> None:
    box = lived()
    for person in banned(box):
        on = next(one.on for one in of(box.store, person) if one.kind == "entry.made")
        found = box.ask(person, on, on)
        if found.under("exit_ban"):
            break
    events, cites = found.cause("exit_ban")
    assert events
    assert cites
    assert found.cause("measures") == ((), ())
    decision = found.decision()
    assert decision.answer("exit_ban", found.law.summonses[0].summons) is not None


def test_what_has_been_lifted_tells_since_when() -> None:
    box = lived()
    lifted = next(one for one in box.store.events(("entry.lifted",)) if one.of == "exit_ban")
    found = box.ask(lifted.person, lifted.on, lifted.on).entries[0]
    assert (found.shows, found.since, found.span) == (False, lifted.on, None)


def test_before_the_town_was_opened_nothing_was_known() -> None:
    box = small(5)
    found = box.ask("SYN-0000-000000", known=box.today - 1)
    assert (found.law.summonses, found.screens, found.entries) == ((), (), ())
    assert found.gaps.decisions.automatic == found.gaps.decisions.human == 0
    assert not found.under("exit_ban")


def test_an_unknown_man_or_reading_is_refused_in_both_languages() -> None:
    box = small(5)
    for name in ("SYN-0000-000005", "nobody"):
        with pytest.raises(NoSuchPerson) as caught:
            box.ask(name)
        assert "SYN-0000-000004" in caught.value.text.ru
    with pytest.raises(BadCase):
        box.ask("SYN-0000-000000", readings={"CR-1": "moonlight"})


def test_readings_are_the_towns_if_none_are_named() -> None:
    box = lived()
    person = banned(box)[0]
    assert box.ask(person).readings == box.town.scenario.readings
    assert box.ask(person, readings={"CR-1": "service"}).readings == {"CR-1": "service"}


@given(st.integers(0, 40), st.integers(0, 364), st.integers(0, 364))
@settings(deadline=None, max_examples=60)
def test_an_answer_as_known_on_a_day_never_changes_after(place: int, on: int, known: int) -> None:
    """B1: of a year's log it rests on what was recorded by that day, and on nothing later."""
    box = lived()
    people = sorted(set(banned(box)))
    person, first = people[place % len(people)], box.town.first
    found = box.ask(person, first + on, first + known)
    upto = [one for one in of(box.store, person) if one.recorded <= first + known]
    assert set(found.state.told) <= {one.id for one in upto}
    assert all(one.on <= first + on for one in found.state.told.values())
    if on >= known and found.state.person:
        assert list(found.state.told) == [one.id for one in upto if one.on <= first + on]
