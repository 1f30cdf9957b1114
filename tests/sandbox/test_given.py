"""Words as what an event carries: taken where they fit, with a sentence where they do not."""

from __future__ import annotations

import pytest

from povestka.registers.events import Value
from povestka.registers.kinds import KINDS, SCREENS, Field
from povestka.sandbox.given import day_given, is_thing, value_given
from povestka.sandbox.town import make_town
from tests.sandbox.towns import busy

YEAR = busy("year-2026")
TOWN = make_town(YEAR, 10, 1, "RU-TVE")


@pytest.mark.parametrize(
    ("sort", "text", "value"),
    [
        ("day", "2024-10-04", 20_000), ("flag", "true", True), ("flag", "false", False),
        ("word", "paper", "paper"), ("person", "SYN-0000-000009", "SYN-0000-000009"),
        ("text", "s1", "s1"), ("any", "true", True), ("any", "2024-10-04", 20_000),
        ("any", "conscript", "conscript"),
    ],
)
def test_what_fits_is_taken(sort: str, text: str, value: Value) -> None:
    field = Field("x", sort, words=("register", "paper"))
    assert value_given(field, text, TOWN) == (value, None)


@pytest.mark.parametrize(
    ("sort", "text", "said"),
    [
        ("day", "soon", "«soon» is no day"), ("day", "2026-02-30", "is no day"),
        ("flag", "yes", "neither true nor false"), ("word", "pigeon", "none of these: register"),
        ("person", "Ivanov", "the town has no man «Ivanov»"),
        ("person", "SYN-0000-000010", "SYN-0000-000009"),
    ],
)
def test_what_does_not_fit_is_told(sort: str, text: str, said: str) -> None:
    _, wrong = value_given(Field("x", sort, words=("register", "paper")), text, TOWN)
    assert wrong is not None
    assert said in wrong.en


def test_a_thing_has_a_name_of_the_model_alone() -> None:
    assert all(is_thing(one) for several in SCREENS.values() for one in several)
    assert [one for one in ("", "s", "s0", "s100", "Ivanov", "passport") if is_thing(one)] == []


def test_days_are_of_the_calendar() -> None:
    assert [day_given(one) for one in ("2024-10-04", "04.10.2024", "2023-02-29", "")] == [
        20_000, None, None, None]


def test_every_sort_of_field_that_there_is_is_known() -> None:
    sorts = {field.sort for kind in KINDS.values() for field in kind.fields}
    assert sorts <= {"day", "flag", "word", "person", "text", "any"}
