"""A row out of the solver's world is a case that can be asked, and says the same when it is read."""

from dataclasses import replace

import pytest

from povestka.case.reading import read
from povestka.case.rows import rows, value_when_settled
from povestka.language.writing import all_of, happened, on_day, some
from povestka.law import facts
from povestka.law.readings import CR_25
from povestka.readers import solver
from povestka.readers.solver import POSSIBLE, PROVED
from povestka.theorems.book import THEOREMS
from povestka.theorems.plain import plainest
from povestka.theorems.telling import told
from povestka.theorems.world import World

KINDS = ("summons", "person", "decision", "complaint")
SOME = {kind: [one for one in THEOREMS.values() if one.kind == kind][:4] for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_the_plainest_row_is_a_case_with_the_same_facts(kind: str) -> None:
    for theorem in SOME[kind]:
        world = World(kind, [theorem.given, theorem.holds], free=theorem.free)
        found = world.solver()
        found.add(world.pairs[1].low)
        assert POSSIBLE == found.check()
        values = plainest(world, found)
        row = next(one for one in rows(read(told(kind, values))) if one.kind == kind)
        same = {name: value_when_settled(row.facts[name]) for name in values.facts}
        stated = {**values.facts}
        if not stated.get("person.born_stated", 1):
            del stated["person.born"]
        if values.readings.get("CR-17") != "enrolled":  # under no other is it asked, or told
            stated.pop("person.enrolled", None)
        assert {name: same[name] for name in stated} == stated, theorem.name
        assert set(values.readings) <= set(theorem.free)


def test_what_no_case_file_can_hold_is_no_row() -> None:
    wrong = some("ground", facts.ground_until < facts.ground_from)
    for kind, given in (
        ("summons", happened(facts.delivered) & happened(facts.returned)),
        ("summons", ~happened(facts.appear)),
        ("person", wrong),
        ("complaint", facts.complaint_upheld < facts.complaint_filed),
    ):
        world = World(kind, [given])
        found = world.solver()
        found.add(world.pairs[1].low)
        assert PROVED == found.check(), kind


def test_years_bound_every_day_but_a_birth() -> None:
    given = happened(facts.placed) & (facts.born < on_day("2000-01-01"))
    world = World("summons", [given], years=(2025, 2026))
    for wish, expected in (
        (facts.placed < on_day("2025-01-01"), PROVED),
        (on_day("2027-01-01") <= facts.placed, PROVED),
        (on_day("2025-12-31") <= facts.placed, POSSIBLE),
    ):
        again = World("summons", [given & wish], years=(2025, 2026))
        found = again.solver()
        found.add(again.pairs[1].low)
        assert found.check() == expected
    assert "person.born" in world.own


@pytest.mark.parametrize("years", [(1990, 1995), (2031, 2039)])
def test_years_without_any_decree_are_refused(years: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match=f"years {years[0]} to {years[1]}: .* 2012 to 20"):
        World("summons", [happened(facts.placed)], years=years)


def test_all_but_one_fact_as_in_a_row_and_the_readings_too() -> None:
    """A row with one ground and no complaint: a wish leaves one fact free, fixes the rest."""
    given = all_of(
        CR_25.choose(out=happened(facts.placed), still_subject=happened(facts.posted)),
        some("ground", happened(facts.ground_granted)),
        some("complaint", happened(facts.complaint_upheld)) | happened(facts.withdrawn),
    )
    world = World("summons", [given], free=("CR-25",))
    found = world.solver()
    found.add(world.pairs[1].low)
    row = plainest(world, found)
    assert (len(row.records["ground"]), len(row.records["complaint"])) == (1, 0)
    found = world.solver()  # the first is bound to the plainest row
    found.add(world.pairs[1].low)
    wishes = list(world.but_for_one(row))
    names = list(world.own)
    ground, left_out = 1 + len(row.records["ground"][0]), ["complaint", "appearance"]
    assert len(wishes) == len(names) + ground + len(left_out)
    placed = names.index("summons.placed")
    moved = solver.negation(solver.same(world.own["summons.placed"], row.facts["summons.placed"]))
    for place, wish in enumerate(wishes):
        with found.supposing(wish, *world.reads_as(row)):
            assert found.check() == POSSIBLE
            with found.supposing(moved):
                assert found.check() == (POSSIBLE if place == placed else PROVED)
            other = {**row.readings, "CR-25": "still_subject"}
            with found.supposing(*world.reads_as(replace(row, readings=other))):
                assert found.check() == PROVED
    assert row.readings == {"CR-25": "out"}
