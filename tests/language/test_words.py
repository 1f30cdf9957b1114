"""Words: the same sentence in both languages, and no third one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.words import LANGUAGES, Text

quiet = settings(deadline=None, derandomize=True, max_examples=100)


def test_there_are_two_languages() -> None:
    summons = Text("summons", "повестка")
    assert ["summons", "повестка"] == [summons.in_(lang) for lang in LANGUAGES]


@pytest.mark.parametrize("lang", ["de", "", "EN"])
def test_any_other_language_is_refused_with_those_there_are(lang: str) -> None:
    with pytest.raises(ValueError, match=f"no words in '{lang}': the languages are en and ru"):
        Text("summons", "повестка").in_(lang)


@quiet
@given(st.text(), st.integers())
def test_places_are_filled_with_the_same_values_in_both(word: str, number: int) -> None:
    filled = Text("{a} of {b}", "{b}: {a}").filled(a=word, b=number)
    assert Text(f"{word} of {number}", f"{number}: {word}") == filled


def test_a_place_without_a_value_is_an_error_that_names_it() -> None:
    with pytest.raises(KeyError, match="on"):
        Text("placed {on}", "размещена {on}").filled(at="2026-02-02")
