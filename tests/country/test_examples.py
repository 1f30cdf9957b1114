"""Men of a cell: those whom the counts have in it, few, and found again when drawn alone."""

from __future__ import annotations

import pytest

from povestka.country import examples
from povestka.country.comparing import Comparison, compare
from povestka.country.engines import Threads
from povestka.country.examples import ENOUGH, SHOWN, Cell, Met, changed, met
from povestka.country.explaining import explained
from povestka.country.reach import NAMES
from povestka.country.running import run
from povestka.country.setup import setup
from povestka.country.transitions import Side
from povestka.outside.scenarios import load, load_safeguard
from povestka.people.scenario.changes import with_safeguard

PERSONS = 30_000


@pytest.fixture(scope="module")
def compared() -> Comparison:
    """A run beside itself under a safeguard of practice."""
    asked = load("2026", PERSONS)
    safeguard = load_safeguard("eligibility_checked")
    with Threads(1) as engine:
        return compare(asked, with_safeguard(asked, safeguard), engine, safeguard=safeguard)


@pytest.fixture(scope="module")
def sides(compared: Comparison) -> tuple[Side, Side]:
    """Both runs as they were chosen."""
    a, b = (
        Side(one.scenario, setup(one.scenario), one.thresholds) for one in (compared.a, compared.b)
    )
    return a, b


def count(compared: Comparison, step: str) -> int:
    assert compared.transitions is not None
    return sum(one.men for one in compared.transitions.moves if one.before == step)


def whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Show everybody of a cell, so that they can be counted."""
    monkeypatch.setattr(examples, "ENOUGH", PERSONS)
    monkeypatch.setattr(examples, "_told", lambda men, looked, *, whole: Met(
        tuple(men), looked, whole))


@pytest.mark.parametrize("step", NAMES)
def test_a_cell_has_exactly_the_men_that_were_counted(
    compared: Comparison, sides: tuple[Side, Side], step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole(monkeypatch)
    found = met(sides[0], Cell(step))
    assert len(set(found.men)) == len(found.men) == count(compared, step)
    assert (found.looked, found.whole) == (PERSONS, True)


def test_a_move_has_exactly_the_men_that_were_counted(
    compared: Comparison, sides: tuple[Side, Side], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert compared.transitions is not None
    whole(monkeypatch)
    for move in compared.transitions.moves:
        if (move.before, move.after) == ("not_called", "not_called"):
            continue
        because = move.because.to_dict() if move.because else None
        found = changed(*sides, move.before, move.after, because)
        assert len(found.men) == move.men, move


def test_men_are_few_and_stand_where_it_says(sides: tuple[Side, Side]) -> None:
    found = met(sides[0], Cell("banned"))
    assert len(found.men) == SHOWN
    for office, serial in found.men:
        story = explained(sides[0].ready, sides[0].thresholds, office, serial)
        assert story.spans("exit_ban")
        assert not story.spans("measures")


def test_a_cell_of_a_region_a_route_and_a_ground(sides: tuple[Side, Side]) -> None:
    side = sides[0]
    found = met(side, Cell("not_called", "RU-MOW"))
    assert len(found.men) == SHOWN
    places = {side.ready.layout.regions[side.ready.layout.region[one]].code for one, _ in found.men}
    assert places == {"RU-MOW"}
    for cell in (Cell("served", ground="study"), Cell("served", route="hand"),
                 Cell("served", "", "hand", "study")):
        found = met(side, cell)
        assert found.men == () or len(found.men) == SHOWN
    students = met(side, Cell("served", ground="study")).men
    assert students
    for man in students:
        story = explained(side.ready, side.thresholds, *man)
        assert story.man["ground.class"] == 1


def test_a_small_cell_is_not_opened(
    compared: Comparison, sides: tuple[Side, Side], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = met(sides[0], Cell("measures", "RU-CHU", "refusal", "family"))
    assert found.men == ()
    assert found.whole
    assert compared.transitions is not None
    small = min(
        (one for one in compared.transitions.moves if one.because), key=lambda one: one.men
    )
    assert small.men < ENOUGH
    assert small.because is not None
    assert changed(*sides, small.before, small.after, small.because.to_dict()).men == ()
    monkeypatch.setattr(examples, "ENOUGH", 1)
    assert changed(*sides, small.before, small.after, small.because.to_dict()).men


def test_only_so_many_are_looked_at_and_drawn(
    sides: tuple[Side, Side], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examples, "DRAWN", 12)
    found = met(sides[0], Cell("served", route="refusal", ground="family"))
    assert found == Met((), 12, whole=False)
    monkeypatch.setattr(examples, "_AT_ONCE", 300)
    monkeypatch.setattr(examples, "LOOKED", 300)
    for some in (met(sides[0], Cell("sent", "RU-MOS")), changed(*sides, "sent", "fined", None)):
        assert some.men == ()
        assert 300 <= some.looked < PERSONS
        assert not some.whole


def test_offices_that_call_nobody_have_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    small = load("2026", 1_000)
    with Threads(1) as engine:
        found = run(small, engine)
    side = Side(small, setup(small), found.thresholds)
    monkeypatch.setattr(examples, "_AT_ONCE", 1)
    assert met(side, Cell("sent")).men == ()
    assert changed(side, side, "sent", "fined", None).men == ()
