"""The toggles: every shipped safeguard once, each with both sides of it; what clashes is told."""

from __future__ import annotations

from itertools import combinations

from povestka.cli.serve import SHELF
from povestka.web.forms import Fields
from povestka.web.safeguards.costs import ASKS
from povestka.web.safeguards.toggles import FIELD, MOST, chosen, toggles
from povestka.web.safeguards.words import GROUP_TITLES, GROUPS


def choice(*names: str) -> Fields:
    return Fields([(FIELD, name) for name in names])


def test_every_shipped_safeguard_is_a_toggle_with_its_cost() -> None:
    listed = [name for names in GROUPS.values() for name in names]
    assert sorted(listed) == sorted(set(SHELF.safeguards()))
    assert set(ASKS) == set(listed)
    assert set(GROUP_TITLES) == set(GROUPS)


def test_a_toggle_tells_what_it_changes() -> None:
    kinds = {one.name: one.kind for group in toggles(SHELF).values() for one in group}
    assert kinds["register_30_days"] == "law"
    assert kinds["lifted_at_once"] == "practice"
    assert kinds["personal_service_on_paper"] == "both"
    reforms = {one.name for group in toggles(SHELF).values() for one in group if one.is_reform}
    assert reforms == set(SHELF.reforms())


def test_what_is_chosen_is_one_reform() -> None:
    found = chosen(choice("cap_voids", "register_30_days", "lifted_at_once", "cap_voids"), SHELF)
    assert found.mistakes == ()
    assert found.names == ("register_30_days", "cap_voids", "lifted_at_once")
    assert found.reform
    assert found.reform.parameters == {"service.register_days": 30}
    assert found.reform.variants == {"reform.cap": "voids"}
    assert chosen(choice("lifted_at_once"), SHELF).reform is None
    assert chosen(choice(), SHELF).toggles == ()


def test_what_clashes_is_told_and_nothing_else() -> None:
    listed = [name for names in GROUPS.values() for name in names]
    clashing = {
        pair for pair in combinations(listed, 2) if chosen(choice(*pair), SHELF).mistakes
    }
    assert clashing == {("ban_from_service", "ban_after_non_appearance")}
    (told,) = chosen(choice(*clashing.pop()), SHELF).mistakes
    assert "«The exit ban begins on service»" in told.en


def test_what_nobody_ships_and_too_much_at_once_is_told() -> None:
    found = chosen(choice("\x07bell" * 20, "/etc"), SHELF)
    assert [one.en.count("«") for one in found.mistakes] == [1, 1]
    assert all(len(one.en) < 120 for one in found.mistakes)
    many = GROUPS["service"][:MOST + 1]
    assert str(MOST) in chosen(choice(*many), SHELF).mistakes[0].ru
