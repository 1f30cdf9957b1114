"""What is in doubt: ranges, readings, and draws that stay where they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from povestka.case.reforming import Reform
from povestka.country.inputs import (
    Number,
    Point,
    Question,
    drawn,
    inputs,
    sampled,
    swapped,
    triangular,
)
from povestka.language.fold import walk
from povestka.language.terms import Choose
from povestka.law.book import BOOK
from povestka.people.scenario.numbers import law_numbers
from povestka.people.settings import settings
from tests.country.small_country import X, small

HERE = small("here")


def test_a_triangle_has_its_ends_its_top_and_its_middle() -> None:
    assert triangular(0.0, 1, 2, 5) == 1
    assert triangular(1.0, 1, 2, 5) == 5
    assert triangular(0.25, 1, 2, 5) == 2
    assert triangular(0.5, 0, 1, 2) == 1
    assert triangular(0.3, 4, 4, 4) == 4
    assert triangular(0.0, 0, 0, 1) == 0 and triangular(0.75, 0, 0, 1) == 0.5
    assert triangular(0.25, 0, 1, 1) == 0.5


def test_all_parts_of_a_number_move_together_and_days_are_whole() -> None:
    shares = Number("x", "share_by_age", X, (0.0, 0.2), (0.5, 0.3), (1.0, 0.4))
    assert shares.at(0.5) == pytest.approx((0.5, 0.3))
    assert shares.at(0.02) == pytest.approx((0.1, 0.22))
    assert Number("x", "days", X, (0, 2), (5, 2), (10, 2)).at(0.54) == (5, 2)
    assert Number("x", "number", X, 20, 30, 50).at(0.9) == 42
    assert Number("x", "share", X, 0.2, 0.3, 0.4).at(0.5) == pytest.approx(0.3)


def test_each_reading_is_as_likely() -> None:
    question = Question("CR-1", X, ("a", "b", "c"))
    drawn_ones = [question.at(drawn(1, "a", row, "CR-1")) for row in range(3_000)]
    for option in question.options:
        assert 900 < drawn_ones.count(option) < 1_100
    assert question.at(1.0) == "c"


def test_a_draw_is_its_name() -> None:
    assert 0 <= min(drawn(1, "a", row, "k") for row in range(1_000)) < 0.01
    assert 0.99 < max(drawn(1, "a", row, "k") for row in range(1_000)) < 1
    names = [(1, "a", 0, "k"), (2, "a", 0, "k"), (1, "b", 0, "k"), (1, "a", 1, "k"), (1, "a", 0, "l")]
    assert len({drawn(*name) for name in names}) == len(names)


def test_every_number_with_a_range_is_in_doubt_and_every_reading_of_the_pass() -> None:
    found = inputs(HERE)
    assert {one.key for one in found.numbers} == {
        key for key, one in settings().items() if one.low != one.high
    }
    assert {one.key for one in found.questions} == {
        one.key for one in BOOK.switches if one.key in law_numbers({}, ())
    }
    assert found.held == ()


def test_the_options_are_those_of_the_law_the_one_in_use_first() -> None:
    switches = {
        term.name: term
        for term in walk(*BOOK.rules.values())
        if isinstance(term, Choose) and term.on is None
    }
    for one in inputs(HERE).questions:
        assert set(one.options) == {option.key for option in switches[one.key].options}
        assert one.options[0] == switches[one.key].options[0].key


def test_what_a_scenario_sets_is_the_top_or_its_own_choice() -> None:
    found = inputs(
        replace(
            HERE,
            settings={"person.looks": 0.6, "person.abroad": 0.5, "call.lead": (1, 1, 1, 1, 1)},
            readings={"CR-3": "service"},
            reforms=(Reform("r", X, X, readings={"CR-1": "service"}),),
        )
    )
    looks = {one.key: one for one in found.numbers}["person.looks"]
    assert (looks.low, looks.base, looks.high) == (0.5, 0.6, 0.95)
    assert found.held == ("person.abroad", "CR-1", "CR-3")
    assert not {"CR-1", "CR-3"} & {one.key for one in found.questions}


def test_another_input_moves_no_draw() -> None:
    doubts = inputs(HERE)
    fewer = replace(doubts, numbers=doubts.numbers[3:], questions=doubts.questions[:2])
    all_of_them, some = sampled(doubts, 1, "a", 4, 9), sampled(fewer, 1, "a", 4, 9)
    assert some.replicate == all_of_them.replicate == 9
    assert some.settings.items() < all_of_them.settings.items()
    assert some.readings.items() < all_of_them.readings.items()


def test_a_point_sets_the_scenario_anew_and_leaves_the_rest() -> None:
    base = replace(HERE, settings={"come.usual": 0.8, "hand.met": 0.4}, readings={"CR-5": "law"})
    found = Point({"hand.met": 0.6}, {"CR-3": "service"}, 3).scenario(base)
    assert found.settings == {"come.usual": 0.8, "hand.met": 0.6}
    assert found.readings == {"CR-5": "law", "CR-3": "service"}
    assert replace(found, settings=base.settings, readings=base.readings) == base


def test_a_group_is_swapped_alone() -> None:
    first, second = Point({"a": 1}, {"b": "c"}, 1), Point({"a": 2}, {"b": "d"}, 2)
    assert swapped(first, second, "chance") == Point({"a": 1}, {"b": "c"}, 2)
    assert swapped(first, second, "parameters") == Point({"a": 2}, {"b": "c"}, 1)
    assert swapped(first, second, "readings") == Point({"a": 1}, {"b": "d"}, 1)
