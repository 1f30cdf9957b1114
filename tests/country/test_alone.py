"""One man alone is the man of the block: every stage in plain Python gives the pass's columns."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from povestka.country.program import GIVEN, KERNELS, compiled, country
from povestka.country.setup import Setup, setup
from povestka.language.chance import chance
from povestka.outside.scenarios import load
from povestka.people import agencies, counted, examined, judged, men, person, summons
from povestka.readers.workspace import program
from tests.country.blocks import Block, differences, plain, with_more

STAGES = {
    "s_men": (men.MEN, men.POSSIBLE),
    "s_standing": (men.STANDING, men.CALLED),
    "s_person": (person.PERSON,),
    "s_summons": summons.STAGES,
    "s_law": (judged.REGISTER, judged.LAW),
    "s_screens": (agencies.BORDER, agencies.AGENCIES, agencies.TOUCHED, counted.COUNTED),
    "s_board": examined.STAGES,
    "s_call": (examined.SUMMONED,),
}
SCENARIOS = ("paper-spring-2021", "autumn-2025-as-practised", "year-2026",
             "mobilisation-2026-electronic")


@cache
def ready(name: str) -> Setup:
    return setup(load(name, 1_000_000))


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_column_of_the_compiled_pass_is_that_of_the_man_alone(name: str) -> None:
    """Hundreds of men, all taken through every stage as if they were called."""
    assert [one.name for one in KERNELS] == list(STAGES)
    module = compiled()
    kernels = {one: getattr(module, one) for one in STAGES}
    for office in (3, 1203):
        block = Block(ready(name), office, 120, country())
        asked, found = differences(block, kernels, STAGES)
        assert asked > 100
        assert found == []


def test_a_decision_more_moves_nobody() -> None:
    """New draws before a stage's own, in a program laid out anew: every other column stays.

    One under a decision of its own, one more word of a decision that there was.
    """
    more = {
        "more.number": chance("more", 0),
        "more.word": chance("summons.come", 3),
    }
    wanted = sorted(set(country().columns) - set(GIVEN) - {"serial"})
    columns: list[dict[str, Any]] = []
    for kernels in (KERNELS, with_more("s_person", more), with_more("s_summons", more)):
        extra = [name for name in more if kernels is not KERNELS]
        laid = program(kernels, GIVEN, [*wanted, *extra])
        block = Block(ready("year-2026"), 700, 25, laid)
        block.walk(plain(laid), lambda name, occurrence: None)
        assert all(len(set(block[name].tolist())) > 1 for name in extra)
        columns.append({name: block[name].tolist() for name in wanted})
    assert columns[0] == columns[1] == columns[2]
