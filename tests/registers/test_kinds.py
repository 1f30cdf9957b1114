"""The kinds of events and the life cycles are whole, and agree with the rooms they speak of."""

import pytest

from povestka.people.agencies import OF_MEASURE
from povestka.registers.cycles import CYCLES, NOTHING, OF_EVENT, leading_to
from povestka.registers.events import AGENCIES, ROLES
from povestka.registers.kinds import CORRECTIONS, KINDS, SCREENS, Field
from povestka.registers.spans import Span, spans, united, without
from povestka.registers.state import Mark, Thing


def test_every_kind_is_recorded_by_a_role_and_rests_on_something() -> None:
    for kind in KINDS.values():
        assert kind.by
        assert set(kind.by) <= set(ROLES)
        assert kind.cites
        assert all(str(cite) and cite.says().ru for cite in kind.cites)
    assert "model" in {str(cite) for cite in KINDS["summons.opened"].cites}


def test_every_kind_of_a_thing_is_in_one_life_cycle() -> None:
    without_one = {name for name, kind in KINDS.items() if kind.about in ("town", "any")}
    assert set(OF_EVENT) == set(KINDS) - without_one - CORRECTIONS
    events = [name for cycle in CYCLES.values() for name in {one for _, one, _ in cycle.edges()}]
    assert sorted(events) == sorted(OF_EVENT)


@pytest.mark.parametrize("name", list(CYCLES))
def test_a_life_cycle_is_whole(name: str) -> None:
    """Every state can be reached, every arrow joins states that have words, none stands twice."""
    cycle = CYCLES[name]
    ends = {NOTHING} | {end for _, _, end in cycle.edges()}
    assert ends == set(cycle.states)
    assert {start for start, _, _ in cycle.edges()} <= ends
    pairs = [(start, event) for start, event, _ in cycle.edges()]
    assert len(set(pairs)) == len(pairs)
    for one in cycle.transitions:
        assert KINDS[one.event].about == cycle.about
        assert one.by == KINDS[one.event].by
        assert one.cites == KINDS[one.event].cites


def test_what_a_kind_may_follow() -> None:
    assert leading_to("summons.placed") == ()
    assert leading_to("summons.opened") == ("summons.posted",)
    assert leading_to("entry.made") == ("entry.lifted",)


def test_the_screens_are_those_of_the_agencies() -> None:
    assert tuple(SCREENS) == AGENCIES
    found = {measure: agency for agency, listed in SCREENS.items() for measure in listed}
    assert found.pop("exit_ban") == "border"
    assert found == {measure: agency for measure, (agency, _) in OF_MEASURE.items()}


@pytest.mark.parametrize(
    ("sort", "good", "bad"),
    [
        ("day", (0, 20_000), (True, "1", 10**6)),
        ("flag", (True, False), (0, "yes")),
        ("text", ("a",), ("", 1)),
        ("word", ("red",), ("blue", 1)),
        ("any", (1, "a", False), (1.5, [])),
    ],
)
def test_fields_take_what_fits(sort: str, good: tuple[object], bad: tuple[object]) -> None:
    field = Field("x", sort, words=("red",))
    assert all(field.takes(one) for one in good)
    assert not any(field.takes(one) for one in (*bad, None))
    assert Field("x", sort, required=False).takes(None)


def test_spans_joined_and_taken_away() -> None:
    assert united([(3, 3), (1, 2), (2, 5), (9, 10)]) == ((1, 5), (9, 10))
    assert without((1, 9), [(0, 2), (4, 5), (8, 20)]) == ((2, 4), (5, 8))
    assert without((1, 9), [(20, 30), (0, 1)]) == ((1, 9),)
    assert without((3, 3), []) == ()


def test_an_end_without_a_beginning_is_no_span() -> None:
    odd = Thing(marks=(Mark("entry.lifted", 3, "a"), Mark("entry.made", 5, "b")))
    assert spans(odd)[0].events == ("b",)
    same = Thing(marks=(Mark("entry.made", 5, "b"), Mark("entry.lifted", 5, "c")))
    assert spans(same) == ()
    assert Span(1, 3, ()).holds(2)
    assert not Span(1, 3, ()).holds(3)
