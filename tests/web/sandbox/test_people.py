"""The people: the list, and the inbox of one, who sees what reaches him and nothing else."""

from __future__ import annotations

from povestka.web.sandbox.lesson_play import QUIET, STUDENT
from povestka.web.sandbox.people import TOLD
from tests.web.sandbox.conftest import Class


def test_all_persons_are_listed_those_with_a_story_first(group: Class, lesson: str) -> None:
    said = group.get(f"{lesson}/persons")
    assert "Page 1 of 12" in said
    assert QUIET in "".join(group.get(f"{lesson}/persons?page={number}") for number in range(1, 13))
    last = group.get(f"{lesson}/persons?page=12")
    assert "the military register holds him" in last


def test_registers_and_screens_tell_a_man_nothing() -> None:
    for kind in ("summons.placed", "entry.made", "entry.lifted", "screen.shown", "screen.lifted",
                 "summons.issued", "ground.recorded", "person.registered"):
        assert kind not in TOLD


def test_a_summons_that_nobody_read_is_in_no_inbox(group: Class) -> None:
    told = group.post("/en/sandbox/lesson", part="3")
    path = "/en/sandbox/" + told.split("town=")[1].split("#")[0]
    inbox, _, hidden = group.get(f"{path}/resident/{QUIET}").partition("nobody told him")
    assert "summons" not in inbox.partition("What he has been told")[2].partition(
        "What can be recorded")[0]
    assert "Nothing has reached him." in inbox
    assert "Of summons s1 nothing has told him so far." in hidden
    assert "the summons was placed in the Register of summonses [s1]" in hidden


def test_a_notice_in_the_account_is(group: Class, lesson: str) -> None:
    said = group.get(f"{lesson}/resident/{STUDENT}")
    assert "Of summons s1 he could know since 10 February 2026." in said
    told = said.partition("nobody told him")[0]
    assert "the summons was posted in the portal account [s1]" in told


def test_he_acts_and_is_refused_with_the_reason(group: Class) -> None:
    told = group.post("/en/sandbox/lesson", part="5")
    path = "/en/sandbox/" + told.split("town=")[1].split("#")[0] + f"/resident/{STUDENT}"
    back = group.post(path, kind="summons.opened", of="s1")
    assert "Recorded: he opened the notice [s1]" in group.get(back)
    said = group.post(path, 409, kind="complaint.filed", f__about="decision", f__to="court")
    assert "the draft board has decided nothing" in said
    assert "this is needed" in group.post(path, 422, kind="complaint.filed", f__to="court")


def test_nobody_else_has_an_inbox(group: Class, town: str) -> None:
    group.get(f"{town}/resident/SYN-0000-000999", 404)
    said = group.get(f"{town.replace('/en/', '/ru/')}/resident/Ivanov", 404)
    assert "в городе нет лица «Ivanov»" in said


def test_a_new_man_has_no_summons(group: Class, town: str) -> None:
    assert "Nothing has reached him." in group.get(f"{town}/resident/SYN-0000-000001")
