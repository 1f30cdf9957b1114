"""Contested questions: every reading is given once, in its order, and the first is the default."""

from __future__ import annotations

import pytest

from povestka.language.readings import Contested, Reading
from povestka.language.terms import Choose, Option
from povestka.language.words import Text

from .made import day, other

WORDS = Text("words", "слова")
LAW = Reading("law", "default", WORDS, WORDS, ("P01",))
PRACTICE = Reading("practice", "practice", WORDS, WORDS)
QUESTION = Contested("CR-0", WORDS, (LAW, PRACTICE), WORDS)


def test_the_first_reading_is_the_default() -> None:
    assert LAW is QUESTION.default


def test_a_reading_need_not_name_a_source_nor_a_question_be_out_of_reach() -> None:
    assert () == PRACTICE.sources
    assert QUESTION.not_executable is None


def test_a_question_is_a_switch_with_its_readings_as_variants() -> None:
    chosen = QUESTION.choose(law=day, practice=other)
    assert isinstance(chosen, Choose)
    assert ("CR-0", None) == (chosen.name, chosen.on)
    assert (Option("law", day), Option("practice", other)) == chosen.options


@pytest.mark.parametrize(
    "variants",
    [{"law": day}, {"practice": day, "law": other}, {"law": day, "practise": other}, {}],
)
def test_a_reading_left_out_misplaced_or_misspelt_is_refused(variants: dict[str, object]) -> None:
    said = r"CR-0 chooses among \('law', 'practice'\), in this order, not"
    with pytest.raises(ValueError, match=said):
        QUESTION.choose(**variants)  # type: ignore[arg-type]
