"""Commands: their events, ids, days, who decided; and that a repeat changes nothing."""

from dataclasses import replace

import pytest

from povestka.registers.commands import Command, decide, decided, event_id, next_id
from povestka.registers.kinds import CORRECTIONS, KINDS
from povestka.registers.state import State
from tests.registers.telling import BY, FIRST, MAN, OTHER, Tale, registered, summoned, whole


def test_a_command_becomes_an_event_with_both_days() -> None:
    found = registered().ask("ground.arose", 9, on=-30)
    assert isinstance(found, tuple)
    (event,) = found
    assert (event.id, event.on, event.recorded) == (
        f"{MAN}/ground.arose/g1", FIRST - 30, FIRST + 9,
    )
    assert (event.by, event.person, event.of) == ("world", MAN, "g1")
    assert registered().tell("ground.arose", 9).events[-1].on == FIRST + 9


def test_what_begins_gets_the_next_free_id() -> None:
    tale = registered().tell("summons.issued", 1, "").tell("summons.issued", 2, "")
    assert [name for name, _ in tale.state.all("summons")] == ["s1", "s2"]
    assert next_id(tale.state, "summons") == "s3"
    assert next_id(tale.state, "ground") == "g1"
    assert next_id(tale.state, "complaint") == "c1"


def test_a_repeat_of_a_kind_has_a_number() -> None:
    tale = summoned().tell("entry.made", 3).tell("entry.lifted", 4).tell("entry.made", 5)
    assert tale.events[-1].id == f"{MAN}/entry.made/exit_ban/2"
    assert event_id(tale.state.told, MAN, "entry.made", "exit_ban").endswith("/3")


def test_a_machine_decides_unless_a_person_holds_its_role() -> None:
    tale = registered().tell("summons.issued", 1)
    by_machine, by_hand = (tale.ask("summons.placed", 2, human=human) for human in (False, True))
    assert isinstance(by_machine, tuple)
    assert isinstance(by_hand, tuple)
    assert [by_machine[0].automatic, by_hand[0].automatic] == [True, False]
    assert not tale.events[-1].automatic


@pytest.mark.parametrize(
    "kind", [kind for kind in BY if kind not in CORRECTIONS and not kind.startswith("role")]
)
def test_the_same_told_twice_gives_no_event_and_no_refusal(kind: str) -> None:
    """A doubled message; the tale is stopped at the first event of the kind."""
    tale, kept = whole(), Tale()
    if kind not in {one.kind for one in tale.events}:
        tale = summoned()
        if kind in ("summons.refused", "summons.withdrawn"):
            tale.tell(kind, 4)
        elif kind == "summons.returned":
            tale.tell("summons.sent", 4).tell(kind, 9)
        else:
            tale.tell("complaint.filed", 4).tell(kind, 9)
    for event in tale.events:
        command = Command(event.by, kind, MAN, event.of, event.on, event.data)
        found = decide(kept.state, replace(command, kind=event.kind), event.recorded)
        assert found == (event,)
        kept.state = tale_of(kept, event)
        if event.kind == kind:
            assert decide(kept.state, command, event.recorded + 3) == ()
            assert decided(kept.state, command, event.recorded + 3) == (kept.state, ())
            break


def tale_of(tale: Tale, event: object) -> State:
    from povestka.registers.fold import step

    return step(tale.state, event)  # type: ignore[arg-type] # an event


def test_the_same_on_another_day_is_refused() -> None:
    tale = summoned()
    assert tale.ask("summons.placed", 9, on=2) == ()
    assert tale.refused("summons.placed", 9, on=3).code == "once"


def test_repeated_corrections_are_told_once() -> None:
    tale = summoned().tell("summons.posted", 3)
    posted = tale.events[-1].id
    data = {"event": posted, "on": FIRST + 2}
    tale.tell("record.amended", 9, data=data)
    assert tale.ask("record.amended", 9, data=data) == ()
    tale.tell("record.struck", 10, data={"event": posted})
    assert tale.ask("record.struck", 10, data={"event": posted}) == ()
    tale.tell("record.corrected", 11)
    assert tale.ask("record.corrected", 12, on=11) == ()
    tale.tell("record.corrected", 12, value="conscript").tell("record.corrected", 13)
    assert tale.events[-1].id.endswith("/3")


def test_a_repeat_is_known_by_what_it_says_and_not_by_an_impossible_one() -> None:
    tale = registered().tell("role.taken", 1).tell("role.released", 2)
    assert tale.ask("role.released", 2) == ()
    assert tale.refused("role.released", 3).code == "free"
    assert tale.refused("role.released", 3, role="post").code == "free"


def test_what_carries_more_than_it_may_is_refused() -> None:
    found = summoned().refused("summons.posted", 3, colour="red")
    assert found.code == "field"
    assert "colour" in found.says.en
    assert found.wanted.en == "It takes: nothing under this name."
    found = registered().refused("summons.issued", 3, channel="pigeon")
    assert found.wanted.ru == "Подходит: register, paper, both."


def test_entries_rest_on_what_is_known_when_they_are_made() -> None:
    tale = summoned().tell("entry.made", 2).tell("entry.made", 10, "measures")
    tale.tell("record.struck", 11, event=f"{MAN}/summons.placed/s1")
    assert tale.state.thing("entry", "measures").where("entry") == "made"
    assert tale.refused("entry.made", 12, "measures").code == "no_summons"
    assert Tale().refused("entry.made").code == "nobody"


def test_complaints_are_about_something() -> None:
    tale = summoned()
    assert tale.refused("complaint.filed", 3, summons="s7").code == "of"
    assert tale.refused("complaint.filed", 3, on=0).code == "early"
    assert registered().refused("complaint.filed", 3).wanted.en.endswith("—.")
    assert tale.refused("complaint.filed", 3, about="decision", summons=None).code == "no_decision"
    assert tale.tell("complaint.filed", 3, about="exit_ban", summons=None)


def test_nothing_is_issued_before_he_was_registered_nor_meant_for_himself() -> None:
    tale = Tale().tell("person.described").tell("person.registered", 5)
    assert tale.refused("summons.issued", 9, on=4).code == "early"
    assert tale.refused("summons.issued", 9, meant_for=MAN).code == "himself"
    assert tale.tell("summons.issued", 9, meant_for=OTHER)


def test_a_summons_is_posted_after_it_was_placed_and_withdrawn_after_it_went_out() -> None:
    tale = registered().tell("summons.issued", 1)
    assert tale.refused("summons.posted", 3).code == "order"
    tale.tell("summons.placed", 5)
    assert tale.refused("summons.posted", 6, on=4).code == "early"
    assert tale.refused("summons.withdrawn", 6, on=4).code == "early"
    assert tale.tell("summons.withdrawn", 6, on=5)
    fresh = registered().tell("summons.issued", 1).tell("summons.withdrawn", 2)
    assert fresh.refused("summons.placed", 2).code == "withdrawn"


def test_a_reason_may_have_begun_before_the_summons() -> None:
    tale = summoned().tell("reason.arose", 9, on=-20)
    assert tale.refused("reason.shown", 9, on=1).code == "unsent"
    assert tale.tell("reason.shown", 9, on=2)


def test_every_kind_can_be_told() -> None:
    told = {event.kind for event in whole().events}
    others = {
        "summons.returned", "summons.refused", "summons.withdrawn", "complaint.upheld",
        "record.amended", "record.struck", "role.taken", "role.released",
    }
    town = {"town.opened", "clock.moved", "fault.injected", "screen.restored"}
    assert told | others | town == set(KINDS)
