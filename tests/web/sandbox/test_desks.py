"""The desks: what each sees, what waits for it, roles taken, commands, refusals that change nothing."""

from __future__ import annotations

import pytest

from povestka.registers.cycles import CYCLES
from povestka.registers.events import ROLES
from povestka.registers.kinds import KINDS
from povestka.registers.state import State
from povestka.web.sandbox.commands import Seat, is_ready, kinds_of, things
from povestka.web.sandbox.desk_words import DOES
from povestka.web.sandbox.desks import _SEES, _belief
from povestka.web.sandbox.lesson_play import QUIET, STUDENT
from povestka.web.sandbox.people import _himself
from tests.web.sandbox.conftest import Class


@pytest.fixture
def played(group: Class) -> str:
    """The lesson's town as it stands before he comes: a summons is out, screens differ."""
    told = group.post("/en/sandbox/lesson", part="3")
    return "/en/sandbox/" + told.split("town=")[1].split("#")[0]


def test_every_role_has_words_and_a_desk(group: Class, town: str) -> None:
    assert set(DOES) == set(ROLES)
    said = group.get(f"{town}/roles")
    for role in ROLES:
        assert DOES[role].en in said
        if role != "resident":
            assert DOES[role].en in group.get(f"{town}/role/{role}")
            assert "What can be recorded now" in group.get(
                f"{town}/role/{role}/SYN-0000-000001")


def test_what_a_desk_looks_at_are_life_cycles() -> None:
    assert {one for several in _SEES.values() for one in several} <= set(CYCLES)


def test_nobody_has_a_desk_who_is_no_role(group: Class, town: str) -> None:
    for role in ("resident", "police"):
        group.get(f"{town}/role/{role}", 404)
    assert "the town has no man" in group.get(f"{town}/role/office/SYN-0000-000999", 404)


def test_the_desk_of_the_office_lists_who_is_due_and_who_did_not_come(
    group: Class, played: str
) -> None:
    said = group.get(f"{played}/role/office")
    assert f"{QUIET} · 30 January 2026" in said
    assert "wait to be examined" in said
    assert "the office issued the summons" in said


def test_a_man_who_came_stands_in_the_queue_of_the_board(group: Class, played: str) -> None:
    group.post(f"{played}/take", role="board", way="take")
    group.post(f"{played}/resident/{QUIET}", kind="person.appeared", of="s1")
    group.post(played, by="day")
    assert f"in this order: 1 {QUIET}" in group.get(f"{played}/role/board")
    group.post(f"{played}/role/board/{QUIET}", kind="examination.held")
    group.post(f"{played}/role/board/{QUIET}", kind="decision.made", f__call_up="false")
    assert "in this order: 0" in group.get(f"{played}/role/board")
    said = group.get(f"{played}/role/world/{QUIET}")
    assert "decided" in said


def test_a_complaint_waits_where_it_was_filed(group: Class, played: str) -> None:
    group.post(f"{played}/take", role="court", way="take")
    group.post(
        f"{played}/role/adviser/{STUDENT}", kind="complaint.filed", f__about="measures",
        f__to="court", f__summons="s1",
    )
    assert f"{STUDENT} · 20 February 2026" in group.get(f"{played}/role/court")
    refused = group.post(f"{played}/role/board/{STUDENT}", 409, kind="complaint.upheld", of="c1")
    assert "the role «board» does not answer it" in refused
    group.post(f"{played}/role/court/{STUDENT}", kind="complaint.rejected", of="c1")
    assert "not answered yet: 0" in group.get(f"{played}/role/court")


def test_a_command_is_recorded_and_shown(group: Class, town: str) -> None:
    path = f"{town}/role/office/SYN-0000-000001"
    back = group.post(
        path, kind="summons.issued", f__for="medical", f__appear="2026-02-20",
        f__channel="register",
    )
    said = group.get(back)
    assert "Recorded: the office issued the summons [s1]" in said
    assert "appearance day: 20 February 2026" in said
    assert "s1, the summons at the office: issued (1 January 2026)" in said


def test_the_same_told_twice_is_no_refusal(group: Class, town: str) -> None:
    path = f"{town}/role/military/SYN-0000-000001"
    data = {"kind": "record.merged", "f__with": "SYN-0000-000002"}
    group.send(path, data)
    assert "Nothing was recorded" in group.get(group.send(path, data))


def test_a_refusal_names_the_article_and_changes_nothing(group: Class, played: str) -> None:
    of = group.kept(played)
    head = of.box.store.head()
    said = group.post(
        f"{played}/role/portal/{QUIET}", 409, kind="summons.posted", of="s1", on="2026-02-19"
    )
    assert "Refused He has no portal account. Send it by post" in said
    assert "Rests on: Article 31 of Law 53-FZ. Nothing has changed." in said
    assert of.box.store.head() == head
    russian = group.post(
        f"{played.replace('/en/', '/ru/')}/role/portal/{QUIET}", 409, kind="summons.posted",
        of="s1",
    )
    assert "Отказано Личного кабинета у него нет." in russian


def test_all_mistakes_of_a_form_are_shown_at_their_fields(group: Class, town: str) -> None:
    path, of = f"{town}/role/office/SYN-0000-000001", group.kept(town)
    head = of.box.store.head()
    found = group.client.post(path, data={
        "kind": "summons.issued", "f.for": "fun", "f.appear": "soon", "on": "yesterday",
        "f.meant_for": "Ivanov", "of": "s7",
    })
    assert found.status_code == 422
    for name in ("for", "appear", "channel", "meant_for", "on"):
        assert f'href="#summons-issued-{name}"' in found.text
        assert f'id="summons-issued-{name}-mistake"' in found.text
    assert 'value="soon"' in found.text
    assert "this list has no «s7»".lower() in found.text.lower()
    assert of.box.store.head() == head


def test_nothing_is_named_that_the_list_does_not_have(group: Class, played: str) -> None:
    said = group.post(f"{played}/role/office/{QUIET}", 422, kind="summons.withdrawn", of="s9")
    assert "This list has no «s9»" in said


def test_a_role_records_nothing_of_another(group: Class, town: str) -> None:
    for kind in ("entry.made", "clock.moved", "person.described", "nothing"):
        said = group.post(f"{town}/role/office/SYN-0000-000001", 422, kind=kind)
        assert "This role records nothing of this kind" in said


def test_a_flag_a_day_and_a_correction_are_taken(group: Class, played: str) -> None:
    office = f"{played}/role/office/{QUIET}"
    group.post(office, kind="record.corrected", f__field="address_current", f__value="false")
    event = f"{QUIET}/summons.issued/s1"
    said = group.post(
        office, 409, kind="record.amended", f__event=event, f__on="2026-02-01"
    )
    assert "another event could not be" in said
    back = group.post(office, kind="summons.handed", of="s1", on="2026-02-18")
    assert "18 February 2026" in group.get(back)
    group.post(office, kind="record.struck", f__event=f"{QUIET}/summons.handed/s1")


def test_roles_are_taken_and_given_back(group: Class, town: str) -> None:
    of, one = group.kept(town), "SYN-0000-000001"
    assert group.post(f"{town}/take", role="border", way="take") == f"{town}/role/border"
    assert of.box.desk.stands.taken == {"border"}
    assert "the model does nothing in it" in group.get(f"{town}/role/border")
    assert "the model does nothing in it" in group.get(f"{town}/role/border/{one}")
    group.post(f"{town}/take", role="border", way="release")
    path = f"{town}/role/border/{one}"
    assert group.post(f"{town}/take", role="border", person=one, way="take") == path
    assert "for all others the model does" in group.get(path)
    group.post(f"{town}/take", role="border", person=one, way="take")
    group.post(f"{town}/take", role="border", person=one, way="release")
    assert "The model plays this role, too" in group.get(path)
    assert group.post(f"{town}/take", role="resident", way="take") == f"{town}/roles"
    assert "Who plays it: people" in group.get(f"{town}/roles")


def test_a_role_that_there_is_not_is_not_taken(group: Class, town: str) -> None:
    group.post(f"{town}/take", 400, role="police", way="take")
    group.post(f"{town}/take", 400, role="office", person="Ivanov", way="take")


def test_a_man_is_looked_for_from_a_desk(group: Class, town: str) -> None:
    found = group.client.get(f"{town}/role/office/choose?person=SYN-0000-000002")
    assert found.headers["location"] == f"{town}/role/office/SYN-0000-000002"
    assert group.client.get(f"{town}/role/office/choose").headers["location"].endswith("000029")
    assert group.client.get(f"{town}/role/office/choose?person=../../x").status_code == 404


def test_the_files_of_each_desk(group: Class, played: str, lesson: str) -> None:
    assert "exit ban: yes, since 16 January 2026" in group.get(f"{played}/role/border/{QUIET}")
    assert "exit ban: yes, since 12 January 2026" in group.get(f"{played}/role/measures/{QUIET}")
    assert "sole trader registration: no" in group.get(f"{played}/role/tax/{QUIET}")
    assert "placed (12 January 2026)" in group.get(f"{played}/role/register/{QUIET}")
    assert "What this desk has of him" in group.get(f"{played}/role/post/{QUIET}")
    assert "Nothing is known of him here." in group.get(f"{played}/role/post/{QUIET}")
    before = group.get(f"{played}/role/office/{STUDENT}")
    assert "ground g1" not in before, "nobody has told the register"
    assert "ground g1 is recorded; kind: study" in group.get(f"{lesson}/role/office/{STUDENT}")


def test_what_is_recorded_is_told_by_number_alone(group: Class, town: str) -> None:
    path = f"{town}/role/office/SYN-0000-000001"
    assert "Recorded:" not in group.get(f"{path}?recorded=x")
    assert "Recorded:" not in group.get(f"{path}?recorded=1")
    assert "Recorded:" in group.get(f"{path}?recorded=1-9")
    assert "Recorded:" not in group.get(f"{path}?recorded=999999-1000000")


def test_what_an_event_can_be_about(group: Class, played: str) -> None:
    state = Seat(group.kept(played), "office", QUIET).state
    assert things(state, KINDS["summons.withdrawn"], "office") == ("s1",)
    assert things(state, KINDS["summons.issued"], "office") == ("",)
    assert things(state, KINDS["screen.shown"], "tax") == ("sole_trader", "self_employed")
    assert things(state, KINDS["record.struck"], "office") == ("",)
    today = group.kept(played).box.today
    assert is_ready(state, KINDS["record.struck"], "office", today)
    assert not is_ready(state, KINDS["record.struck"], "post", today)
    assert not is_ready(State(), KINDS["summons.issued"], "office", today)


def test_every_form_asks_for_every_field_of_its_kind(group: Class, played: str) -> None:
    for role in ROLES:
        if role == "resident":
            continue
        page = group.page(f"{played}/role/{role}/{QUIET}")
        for kind in kinds_of(role):
            assert f'value="{kind.name}"' in page
            for field in kind.fields:
                assert f'id="{kind.name.replace(".", "-")}-{field.name}"' in page


def test_of_a_man_who_is_not_described_nothing_is_said() -> None:
    assert list(_belief(State(), "en")) == []
    assert list(_himself(State(), "ru")) == []
