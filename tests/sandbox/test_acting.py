"""Humans in roles: what they do is recorded or refused, and the town lives on with it."""

from __future__ import annotations

import gc
from collections.abc import Mapping

import pytest

from povestka.people.layout import person_id
from povestka.people.settings import Value as Setting
from povestka.registers.commands import Command
from povestka.registers.events import Event, Value
from povestka.registers.refusals import Refusal
from povestka.sandbox.faults.model import Fault
from povestka.sandbox.session import Sandbox
from tests.sandbox.towns import anomalies, kinds, of, small


def quiet(settings: Mapping[str, Setting] | None = None, persons: int = 12) -> Sandbox:
    """A town whose office calls nobody by itself, and where everybody comes when he knows."""
    zero = (0.0, 0.0, 0.0, 0.0, 0.0)
    return small(
        persons,
        3,
        {
            "call.picked": zero, "channel.register_share": 1.0, "person.account": 1.0,
            "person.looks": 1.0, "person.abroad": 0.0, "person.elsewhere": 0.0,
            "come.usual": 1.0, "come.firm": 1.0, "error.withdrawn": 0.0, "reason.has": 0.0,
            "complaint.files": 0.0, "complaint.files_readily": 0.0, "man.served": zero,
            "ground.study": zero, "ground.unfit": zero, "ground.other": zero,
            "hand.met": 0.0, "channel.paper_too": 0.0, "post.collected": 1.0, **(settings or {}),
        },
    )


def issue(
    box: Sandbox, person: str, channel: str = "register", days: int = 20, purpose: str = "medical"
) -> tuple[Event, ...]:
    """A summons by a human's hand."""
    data: dict[str, Value] = {"for": purpose, "appear": box.today + days, "channel": channel}
    found = box.act("office", "summons.issued", person, data=data)
    assert not isinstance(found, Refusal), found
    return found


def done(found: tuple[Event, ...] | Refusal) -> tuple[Event, ...]:
    """The events of an act that was not refused."""
    assert not isinstance(found, Refusal), found
    return found


ONE, TWO, THREE = (person_id(0, serial) for serial in (0, 1, 2))


def test_a_summons_by_hand_goes_its_way_by_itself() -> None:
    box = quiet()
    box.advance(100)
    (event,) = issue(box, ONE)
    assert (event.of, event.automatic, event.recorded) == ("s1", False, box.today)
    assert kinds(box, ONE)[2:5] == ["summons.issued s1", "summons.placed s1", "summons.posted s1"]
    assert "entry.made exit_ban" in kinds(box, ONE)
    appear = int(event.data["appear"] or 0)
    box.advance(60)
    came = next(one for one in of(box.store, ONE) if one.kind == "person.appeared")
    assert came.on == appear
    assert {"entry.lifted exit_ban", "examination.held"} <= set(kinds(box, ONE))
    assert not {"summons.sent s1", "summons.handed s1"} & set(kinds(box, ONE))
    assert anomalies(box) == []


def test_a_complaint_is_answered_by_whom_it_was_filed_with() -> None:
    box = quiet({"board.court_lasts": (10, 20, 30, 40, 60)})
    box.advance(60)
    for person, to in ((ONE, "court"), (TWO, "board")):
        issue(box, person)
        box.advance(3)
        data: dict[str, Value] = {"about": "summons", "to": to, "summons": "s1"}
        (filed,) = done(box.act("resident", "complaint.filed", person, data=data))
        assert filed.of == "c1"
    box.advance(120)
    for person, to in ((ONE, "court"), (TWO, "board")):
        answers = [one for one in of(box.store, person) if one.of == "c1"][1:]
        assert [one.by for one in answers] == [to]
    assert anomalies(box) == []


def test_the_channel_is_the_one_that_the_summons_names() -> None:
    box = quiet()
    box.advance(100)
    issue(box, ONE, "both")
    issue(box, TWO, "paper")
    issue(box, THREE, "register")
    box.advance(30)
    assert {"summons.placed s1", "summons.sent s1"} <= set(kinds(box, ONE))
    assert "summons.sent s1" in kinds(box, TWO)
    assert "summons.placed s1" not in kinds(box, TWO)
    assert "summons.sent s1" not in kinds(box, THREE)


def test_several_summonses_by_hand_and_one_to_dispatch_are_lived_through() -> None:
    box = quiet({"come.usual": 0.0, "come.firm": 0.0, "come.late": 0.0, "again.issued": 0.0})
    box.advance(95)
    for _ in range(5):
        issue(box, ONE, days=3)
        box.advance(5)
    assert "summons.posted s5" in kinds(box, ONE)
    done(box.act("resident", "person.appeared", ONE, "s2"))
    done(box.take("office"))
    box.advance(90)
    done(box.release("office"))
    assert kinds(box, ONE).count("person.appeared s2") == 1
    assert "decision.made" in kinds(box, ONE)
    data: dict[str, Value] = {"for": "dispatch", "appear": box.today + 9, "channel": "both"}
    done(box.act("office", "summons.issued", ONE, "dispatch", data=data))
    box.advance(60)
    assert {"summons.handed dispatch", "summons.refused dispatch"} & set(kinds(box, ONE))
    assert anomalies(box) == []


def test_who_has_his_data_checked_only_is_not_examined() -> None:
    box = quiet()
    box.advance(100)
    issue(box, ONE, purpose="data_check")
    box.advance(60)
    assert "person.appeared s1" in kinds(box, ONE)
    assert "examination.held" not in kinds(box, ONE)


def test_complaints_by_hand_are_answered_by_whom_they_went_to() -> None:
    box = quiet()
    box.advance(100)
    issue(box, ONE)
    for to in ("board", "court"):
        data: dict[str, Value] = {"about": "exit_ban", "to": to, "summons": "s1"}
        done(box.act("adviser", "complaint.filed", ONE, f"c2{to[0] == 'c':d}", data=data))
    box.advance(250)
    answers = {
        (one.by, one.of) for one in of(box.store, ONE) if one.kind.startswith("complaint.")
    }
    assert {("board", "c20"), ("court", "c21")} <= answers
    assert anomalies(box) == []


def test_a_human_answer_stands_and_no_other_follows() -> None:
    box = quiet()
    box.advance(100)
    issue(box, ONE)
    issue(box, TWO, "paper")
    data: dict[str, Value] = {"about": "summons", "to": "board", "summons": "s1"}
    done(box.act("resident", "complaint.filed", ONE, data=data))
    done(box.act("board", "complaint.rejected", ONE, "c1"))
    box.advance(6)
    done(box.act("post", "summons.returned", TWO, "s1"))
    box.advance(100)
    assert not {"complaint.upheld c1"} & set(kinds(box, ONE))
    assert "summons.delivered s1" not in kinds(box, TWO)


def test_a_role_that_a_human_holds_does_nothing_by_itself() -> None:
    box = quiet()
    box.advance(100)
    done(box.take("portal"))
    done(box.take("post", TWO))
    issue(box, ONE)
    issue(box, TWO, "both")
    box.advance(40)
    assert "summons.placed s1" in kinds(box, ONE)
    assert "summons.posted s1" not in kinds(box, ONE)
    assert "summons.delivered s1" not in kinds(box, TWO)
    done(box.act("portal", "summons.posted", ONE, "s1"))
    assert done(box.release("portal"))[0].kind == "role.released"
    done(box.release("post", TWO))
    issue(box, THREE)
    assert "summons.posted s1" in kinds(box, THREE)
    box.advance(30)
    assert "summons.opened s1" in kinds(box, ONE)
    assert "person.appeared s1" in kinds(box, THREE)
    assert anomalies(box) == []


def test_a_board_held_by_a_human_lets_the_line_wait() -> None:
    box = quiet()
    box.advance(100)
    done(box.take("board"))
    issue(box, ONE)
    issue(box, TWO)
    box.advance(40)
    assert "person.appeared s1" in kinds(box, ONE)
    assert "examination.held" not in kinds(box, ONE)
    done(box.act("board", "examination.held", TWO))
    done(box.act("board", "decision.made", TWO, data={"call_up": False}))
    done(box.release("board"))
    box.advance(30)
    assert "examination.held" in kinds(box, ONE)
    assert kinds(box, TWO).count("examination.held") == 1
    assert "person.dispatched" not in kinds(box, TWO)
    assert anomalies(box) == []


def test_a_refusal_changes_nothing_and_says_why() -> None:
    box = quiet()
    box.advance(10)
    head = box.store.head()
    refused = [
        box.act("office", "summons.issued", "SYN-0000-000999"),
        box.act("office", "summons.placed", ONE, "s1"),
        box.act("portal", "summons.posted", ONE, "s1", box.today + 1),
        box.act("world", "town.opened", data={"town": "{}"}),
        box.act("world", "clock.moved", data={"to": box.today}),
        box.act("office", "no.such", ONE),
        box.release("portal"),
        box.release("portal", ONE),
    ]
    assert all(isinstance(one, Refusal) for one in refused)
    assert isinstance(refused[0], Refusal)
    assert refused[0].code == "nobody"
    assert box.store.head() == head


def test_what_is_told_twice_is_told_once() -> None:
    box = quiet()
    box.advance(100)
    issue(box, ONE)
    box.advance(3)
    on = next(one.on for one in of(box.store, ONE) if one.kind == "summons.posted")
    head = box.store.head()
    assert box.act("portal", "summons.posted", ONE, "s1", on) == ()
    assert box.store.head() == head


def test_moving_the_clock_by_an_act_lives_through_the_days() -> None:
    box, other = small(30), small(30)
    first = box.today
    moved = done(box.act("world", "clock.moved", data={"to": first + 40}))
    other.advance(40)
    assert len(moved) == 40
    assert box.today == first + 40
    assert box.store.head() == other.store.head()


def test_many_acts_are_kept_together_and_answered_when_the_clock_moves() -> None:
    box = quiet(persons=40)
    box.advance(100)
    before = box.store.head().count
    data: dict[str, Value] = {"for": "medical", "appear": box.today + 9, "channel": "register"}
    people = [person_id(0, serial) for serial in range(41)]
    commands = [
        Command("office", "summons.issued", person, data=data, human=True) for person in people
    ]
    found = box.act_many([*commands, Command("world", "role.taken", data={"role": "post"})])
    assert isinstance(found[40], Refusal)
    assert sum(isinstance(one, tuple) for one in found) == 41
    assert box.store.head().count == before + 41
    assert box.store.due(box.today) == [(box.today, person) for person in people[:40]]
    box.advance(1)
    assert all("summons.placed s1" in kinds(box, person) for person in people[:40])
    assert gc.isenabled()
    gc.disable()
    try:
        assert box.act_many([]) == []
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_planned_and_cannot_be_is_left_out() -> None:
    box = quiet()
    box.advance(100)
    done(box.take("register"))
    issue(box, ONE)
    done(box.act("office", "summons.handed", ONE, "s1"))
    done(box.act("office", "summons.withdrawn", ONE, "s1"))
    done(box.release("register"))
    box.advance(60)
    assert anomalies(box) == []
    assert "person.appeared s1" not in kinds(box, ONE)


def test_a_correction_is_lived_with() -> None:
    box = quiet({"look.soon": (5,) * 5})
    box.advance(100)
    issue(box, ONE)
    placed = next(one for one in of(box.store, ONE) if one.kind == "summons.posted")
    done(box.act("office", "record.struck", ONE, data={"event": placed.id}))
    box.advance(30)
    assert "summons.opened s1" not in kinds(box, ONE)
    assert anomalies(box) == []


@pytest.mark.parametrize("first", [0, 3])
def test_a_backup_put_back_clears_a_screen_until_the_next_message(first: int) -> None:
    box = quiet({"border.covers": 1.0, "border.lag_on": (0,) * 5, "border.lag_off": (0,) * 5})
    box.advance(100)
    to = box.today - 1
    issue(box, ONE)
    box.advance(1)
    assert "screen.shown exit_ban" in kinds(box, ONE)
    found = box.inject(Fault("restored_backup", box.today + first, agency="border", to=to))
    assert not isinstance(found, Refusal)
    again = Sandbox(box.store)
    again.advance(first)
    assert again.desk.stands.restored
    answer = again.ask(ONE)
    border = next(one for one in answer.screens if one.by == "border")
    assert not border.shows
    assert answer.under("exit_ban")


def test_a_backup_of_a_day_to_come_is_not_put_back() -> None:
    box = quiet()
    box.advance(10)
    desk = box.desk
    desk.restore("border", desk.today + 5)
    assert desk.written == []


def test_whom_a_fault_concerns_is_looked_at_again() -> None:
    box = quiet()
    box.advance(10)
    assert all(day > box.today for day, _ in box.store.due(box.town.last))
    found = box.inject(Fault("unknown_ground", box.today + 5, person=TWO))
    assert not isinstance(found, Refusal)
    assert box.store.due(box.today) == [(box.today, TWO)]


def test_who_is_examined_by_hand_stands_in_line_no_more() -> None:
    """The session that goes on, and one that reads the same log anew, have the same line."""
    box = quiet()
    box.advance(100)
    done(box.take("board"))
    issue(box, ONE)
    box.advance(20)
    assert box.desk.lines[0].next(9) == [ONE]
    box.advance(1)
    done(box.act("board", "examination.held", ONE))
    box.advance(1)
    assert box.desk.lines[0].next(9) == Sandbox(box.store).desk.lines[0].next(9) == []
