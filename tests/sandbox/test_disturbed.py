"""A town in trouble: messages lost and late, roles held; what follows, and that it is the same
however the clock is moved."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import NOT_YET
from povestka.registers.asking import Effect, Effects
from povestka.registers.events import Event
from povestka.registers.refusals import Refusal
from povestka.sandbox.faults.model import Fault
from povestka.sandbox.knowing import Known
from povestka.sandbox.memory import Memory
from povestka.sandbox.messages import Fate, Told, punctual
from povestka.sandbox.past import Past
from povestka.sandbox.session import Sandbox, new
from povestka.sandbox.standing import Standing, screen
from povestka.sandbox.verifying import verify
from tests.sandbox.towns import anomalies, busy, kinds, lived, small

FAULTS = (
    Fault("lost", 20_500, role="border", until=20_700, per_mille=400, seed=1),
    Fault("late", 20_480, days=9, per_mille=500, seed=2),
    Fault("doubled", 20_520, days=4, per_mille=300, seed=3),
    Fault("reordered", 20_560, days=12, per_mille=400, seed=4),
    Fault("outage", 20_530, role="portal", until=20_560),
    Fault("outage", 20_570, role="measures", until=20_590),
    Fault("clock_step", 20_600, days=6),
    Fault("restored_backup", 20_640, agency="border", to=20_600),
    Fault("lost", 20_500, role="office", until=20_520, per_mille=500, seed=5),
    Fault("outage", 20_610, role="board", until=20_640),
)
"""A year of trouble: the days are of 2026."""


def troubled() -> Sandbox:
    """A town of eighty into which all of it has been put, with a role taken and given back."""
    box = small(80)
    for fault in FAULTS:
        assert not isinstance(box.inject(fault), Refusal)
    box.advance(90)
    assert not isinstance(box.take("post"), Refusal)
    assert not isinstance(box.take("office", "SYN-0000-000004"), Refusal)
    return box


def to_the_end(box: Sandbox) -> Sandbox:
    """The rest of its year."""
    assert not isinstance(box.release("post"), Refusal)
    box.advance(400)
    return box


@given(st.lists(st.integers(1, 60), min_size=2, max_size=6))
@settings(deadline=None, max_examples=5)
def test_trouble_is_the_same_however_the_clock_is_moved(steps: list[int]) -> None:
    one, other = troubled(), troubled()
    one.advance(sum(steps))
    for days in steps:
        other = Sandbox(other.store)
        other.advance(days)
    assert one.store.head() == other.store.head()
    assert to_the_end(one).store.head() == to_the_end(Sandbox(other.store)).store.head()


def test_after_a_year_of_trouble_every_invariant_holds() -> None:
    box = to_the_end(troubled())
    found = verify(box)
    assert found.good, found
    assert anomalies(box) == []
    assert any(one.on < one.recorded for one in box.store.events(("summons.delivered",)))


def test_without_the_trouble_it_would_have_been_another_year() -> None:
    box, other = to_the_end(troubled()), small(80)
    other.advance(400)
    mine = sum(1 for _ in box.store.events(("screen.shown",)))
    theirs = sum(1 for _ in other.store.events(("screen.shown",)))
    assert mine != theirs


def test_an_office_that_a_human_holds_calls_nobody() -> None:
    box = small(200)
    box.take("office")
    box.advance(120)
    assert not any(box.store.events(("summons.issued",)))
    box.release("office")
    box.advance(60)
    assert any(box.store.events(("summons.issued",)))


def test_a_mobilisation_sends_whom_it_takes_without_another_summons() -> None:
    box = new(Memory(), busy("mobilisation-2026-electronic"), 150, 2)
    box.advance(200)
    sent = [one.person for one in box.store.events(("person.dispatched",))]
    assert sent
    assert not any("summons.issued dispatch" in kinds(box, person) for person in sent)
    assert not any(box.store.events(("decision.made",)))
    assert anomalies(box) == []


# ---- what stands, on its own

DAY = 20_600


def banned(until: int = NOT_YET, what: str = "exit_ban") -> Effects:
    """A ban, or measures, by one summons from some days ago."""
    days = DAY - 9, until
    ban, measures = (days, None) if what == "exit_ban" else (None, days)
    one = Effect("s1", DAY - 9, "account", ban, measures, (), None, None, False, False)
    return Effects((one,), (days,) if ban else (), (days,) if measures else ())


def somebody(*more: Event) -> Known:
    """A man of whose bans and measures every agency learns, with an entry if one is told."""
    box = lived()
    reaches = (
        name
        for name in box.town.everybody()
        if box.town.drawn(name).facts["border.reaches"]
        and box.town.drawn(name).facts["border.lag_on"] == 0
    )
    person = next(reaches)
    described = [one for one in box.store.of([person])[person] if one.kind.startswith("person.")]
    return Known(box.town.drawn(person), Past([*described[:2], *(more or ())]))


def entry(known: Known, on: int, kind: str = "entry.made", what: str = "exit_ban") -> Event:
    """An entry in the register of measures."""
    person = known.drawn.id
    return Event(f"{person}/{kind}/{what}", kind, on, on, "measures", person, what, True)


def shown(known: Known, on: int, kind: str = "screen.shown") -> Event:
    """What the border's screen does."""
    person = known.drawn.id
    return Event(f"{person}/{kind}/exit_ban", kind, on, on, "border", person, "exit_ban", True)


def told(days: int) -> Fate:
    """Every message so many days late."""
    return lambda message: (Told(message.day, message.day + days),)


def turns(known: Known, law: Effects, fate: Fate = punctual) -> tuple[list[str], list[int]]:
    """What is changed today, and when it will be looked at again."""
    found = Standing(known, law, DAY, fate)
    return [one.kind for one in (*found.entries(), *found.screens())], sorted(found.wakes)


def test_a_lost_message_leaves_things_as_they_are() -> None:
    known = somebody()
    assert turns(known, banned(), lambda _: ()) == ([], [])
    assert turns(known, banned(DAY + 4), lambda _: ()) == ([], [DAY + 4])


def test_a_late_message_is_waited_for() -> None:
    assert turns(somebody(), banned(), told(12)) == ([], [DAY + 3])
    assert turns(somebody(), banned(), told(2))[0] == ["entry.made"]


def test_a_screen_rests_on_an_entry() -> None:
    known = somebody()
    assert screen(known.drawn, known.state, banned(), "exit_ban", DAY) == ()
    old = [entry(known, DAY - 40), entry(known, DAY - 30, "entry.lifted")]
    known = somebody(*old)
    assert len(known.state.thing("entry", "exit_ban").marks) == 2
    assert screen(known.drawn, known.state, banned(), "exit_ban", DAY) == ()


def test_what_a_hand_has_cleared_is_not_shown_again_by_the_same_message() -> None:
    known = somebody()
    events = [entry(known, DAY - 9), shown(known, DAY - 9), shown(known, DAY - 2, "screen.lifted")]
    known = somebody(*events)
    assert known.state.thing("screen", "border:exit_ban").where("screen") == "lifted"
    assert turns(known, banned())[0] == []


def test_what_the_law_bears_no_more_at_all_is_cleared_with_its_entry() -> None:
    known = somebody()
    none = Effects((), (), ())
    known = somebody(entry(known, DAY - 9), shown(known, DAY - 9))
    assert turns(known, none)[0][0] == "entry.lifted"
    known = somebody(shown(known, DAY - 9))
    assert turns(known, none)[0] == []
