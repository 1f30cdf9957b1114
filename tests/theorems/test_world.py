"""A row out of the solver's world is a case that can be asked, and says the same when it is read."""

import pytest

from povestka.case.reading import read
from povestka.case.rows import rows, value_when_settled
from povestka.language.writing import happened, some
from povestka.law import facts
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
