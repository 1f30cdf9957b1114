"""What the arguments name, in which order, and what is said where one names nothing."""

from __future__ import annotations

import pytest

from povestka.press.choosing import NAMES, NoSuchClaim, chosen, everything
from povestka.press.loading import COMPONENTS


def claims(*names: str) -> list[str]:
    return [one["claim"] for one in chosen(names).claims]


def test_claims_contradictions_and_components() -> None:
    assert claims("C008") == ["C008"]
    assert claims("X16") == ["C038", "C157"]
    assert claims("lifting") == ["C009", "C086"]
    assert claims("C157", "X16", "C157") == ["C157", "C038"]
    assert claims("c008", " x16 ", "LIFTING") == ["C008", "C038", "C157", "C009", "C086"]


def test_what_was_named_is_told_apart() -> None:
    found = chosen(["X16", "lifting", "C001"], "ru")
    assert [one["contradiction"] for one in found.contradictions] == ["X16"]
    assert [one["component"] for one in found.components] == ["lifting"]
    assert found.components[0]["title"] == COMPONENTS["lifting"].title.ru


def test_everything() -> None:
    found = everything("ru")
    assert len(found.claims) == 188
    assert len(found.contradictions) == 22
    assert len(found.components) == 16
    assert len(NAMES) == 226


@pytest.mark.parametrize(
    ("name", "near"),
    [("exit_bann", "exit_ban"), ("C64", "C064"), ("c1", "C001"), ("restriction", "restrictions"),
     ("X23", "X"), ("C999", "C0")],
)
def test_the_nearest_name_is_given(name: str, near: str) -> None:
    with pytest.raises(NoSuchClaim) as refused:
        chosen([name])
    said = refused.value.sentences[0]
    assert f"did you mean {near}" in said.en
    assert f"возможно, имелось в виду {near}" in said.ru


def test_all_unknown_names_are_told_at_once() -> None:
    with pytest.raises(NoSuchClaim) as refused:
        chosen(["zzzzzz", "C008", "???", "C00"])
    told = [one.en for one in refused.value.sentences]
    assert [one.split("»")[0] for one in told] == ["«zzzzzz", "«???", "«C00"]
    assert "write a claim as C008" in told[0]
    assert "\n".join(told) == str(refused.value)


def test_what_would_steer_a_terminal_is_not_repeated() -> None:
    with pytest.raises(NoSuchClaim) as refused:
        chosen(["\x1b[2Jqqqqqqq\n" + "q" * 99])
    said = refused.value.sentences[0].ru
    assert "\x1b" not in said and "\n" not in said
    assert len(said) < 260
