"""Sources: a citation names its act and its place, in short and in words."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.sources import Act, Certainty, Cite, Ground, Source, Statement
from povestka.language.words import Text

from .made import ACT, GROUND

quiet = settings(deadline=None, derandomize=True, max_examples=100)
places = st.from_regex(r"[1-9]\d?(\.\d)?(\([1-9]\))?", fullmatch=True)


@quiet
@given(places)
def test_a_place_in_an_act_reads_as_written(place: str) -> None:
    cite = ACT[place]
    assert Cite(ACT, place) == cite
    assert f"A-1 {place}" == str(cite)
    assert Text(f"article {place}", f"статья {place}") == cite.says()


def test_an_act_cited_as_a_whole_has_no_article() -> None:
    assert "A-1" == str(ACT[""])
    assert Text("the Act", "Закон") == ACT[""].says()


def test_each_act_names_its_parts_in_its_own_way() -> None:
    order = Act("Order 5", Text("the Order", "Приказ"), Text("item {place}", "пункт {place}"))
    assert "item 3" == order["3"].says().en
    assert "пункт 3" == order["3"].says().ru


def test_certainty_has_three_degrees() -> None:
    assert ["HIGH", "MED", "LOW"] == [one.value for one in Certainty]


def test_grounds_are_confirmed_unless_they_say_otherwise() -> None:
    assert GROUND.confirmed
    assert not Ground((), (), Certainty.LOW, (), confirmed=False).confirmed


def test_sources_and_statements_are_data_that_cannot_change() -> None:
    source = Source("P01", "example.org/law", "statute")
    text = Text("a", "а")
    shown = Statement("s", text, text, GROUND, "2023-04-14", None, text)
    for one, name in ((source, "key"), (shown, "until"), (ACT, "short"), (GROUND, "rows")):
        with pytest.raises(FrozenInstanceError, match=name):
            setattr(one, name, "P02")
