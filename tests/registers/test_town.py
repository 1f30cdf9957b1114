"""The town: opened once, its clock goes on, roles are taken and given back, faults are kept."""

from hypothesis import given
from hypothesis import strategies as st

from povestka.registers.commands import Command
from povestka.registers.events import Event
from povestka.registers.refusals import Refusal
from povestka.registers.town import Town, decide_town, stand, step_town
from tests.registers.telling import FIRST, MAN
from tests.registers.test_refusals import in_town, town, town_command


def test_a_town_as_its_events_tell() -> None:
    found = town(
        "town.opened", "clock.moved", "role.taken", "fault.injected", "screen.restored",
    )
    assert (found.settings, found.today, found.taken) == ("{}", FIRST + 1, {"office"})
    assert [one.data["fault"] for one in found.faults] == ["lost"]
    assert [one.by for one in found.restored] == ["border"]
    assert list(found.told) == [
        "town/town.opened/1", "town/clock.moved/1", "town/role.taken/1",
        "town/fault.injected/1", "town/screen.restored/1",
    ]
    assert town("town.opened", "role.taken", "role.released").taken == frozenset()


def test_a_repeat_has_the_next_number() -> None:
    given_ = town("town.opened", "fault.injected")
    found = decide_town(given_, town_command("fault.injected"), FIRST)
    assert isinstance(found, tuple)
    assert found[0].id == "town/fault.injected/2"


@given(st.lists(st.integers(-5, 20), max_size=12))
def test_the_clock_never_goes_back(moves: list[int]) -> None:  # B6, B7
    found = town("town.opened")
    for move in moves:
        today = found.today or 0
        told = decide_town(found, town_command("clock.moved", to=today + move), today)
        assert isinstance(told, Refusal) == (move <= 0)
        if isinstance(told, tuple):
            found = stand(told, found)
    assert found.today == FIRST + sum(one for one in moves if one > 0)


def test_refusals_of_the_town() -> None:
    opened = town("town.opened")
    assert in_town(opened, "role.released").code == "free"
    assert in_town(town("town.opened", "role.taken"), "role.taken").code == "taken"
    assert in_town(opened, "screen.restored", to=FIRST + 1).code == "future"
    assert in_town(opened, "nonsense").code == "kind"
    assert in_town(opened, "clock.moved", to="soon").code == "field"
    late = decide_town(opened, Command("world", "clock.moved", on=FIRST + 1), FIRST)
    assert isinstance(late, Refusal)
    assert late.code == "future"
    his = decide_town(opened, Command("world", "role.taken", MAN, data={"role": "post"}), FIRST)
    assert isinstance(his, Refusal)
    assert his.code == "person"


def test_what_cannot_be_is_left_out_by_name() -> None:
    opened = town("town.opened")
    (event,) = opened.told.values()
    assert step_town(opened, event) is opened
    other = Event(event.id, "town.opened", FIRST, FIRST, "world", data={"town": "other"})
    after = step_town(opened, other)
    assert after.anomalies[event.id].code == "told"
    assert after.told == opened.told
    assert step_town(Town(), Event("x", "nonsense", 0, 0, "world")).anomalies["x"].code == "kind"
