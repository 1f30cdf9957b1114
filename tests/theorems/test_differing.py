"""Whether two terms of any sort differ, held against plain comparison."""

from __future__ import annotations

from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from tests.naive.draw import draw

from povestka.case.reading import read
from povestka.case.rows import rows, value_when_settled
from povestka.language.days import NEVER, NOT_YET
from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Literal, Term
from povestka.law import exit_ban, measures, penalties, service
from povestka.law.book import BOOK
from povestka.readers.decide import Setting, reasons
from povestka.theorems.changing import under
from povestka.theorems.differing import differ

PAIRS: list[tuple[Term, Term]] = [
    (service.served_on, under(service.served_on, {"CR-5": "practice"})),
    (service.route, under(service.route, {"CR-5": "practice"})),
    (exit_ban.exit_ban, under(exit_ban.exit_ban, {"CR-8": "next_day"})),
    (measures.measures, under(measures.measures, {"CR-1": "service"})),
    (penalties.fine_due, under(penalties.fine_due, {"CR-12": "formal"})),
    (penalties.fine_min, penalties.fine_max),
]


def shown(value: object) -> object:
    """A bare value as an answer shows it: no difference between never and not yet."""
    if isinstance(value, tuple):
        return tuple(map(shown, value))
    return min(value, NOT_YET) if isinstance(value, int) else value


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0].name)
def test_they_differ_exactly_where_the_answers_do(pair: tuple[Term, Term]) -> None:
    rng, met = Random(7), set()
    for _ in range(150):
        for row in rows(read(draw(rng))):
            if row.kind != "summons":
                continue
            facts = {name: value_when_settled(side) for name, side in row.facts.items()}
            records = {
                kind: [{name: value_when_settled(one[name]) for name in one} for one in held]
                for kind, held in row.records.items()
            }
            setting = Setting(facts, records, {}, {}, BOOK.calendar)
            one, other, told = (
                found.value for found in reasons([*pair, differ(*pair)], setting).found
            )
            assert told == (shown(one) != shown(other))
            met.add(told)
    assert True in met


def test_never_and_not_yet_are_shown_alike() -> None:
    never, not_yet = Literal(NEVER, Sort.DAY), Literal(NOT_YET, Sort.DAY)
    setting = Setting({}, {}, {}, {}, BOOK.calendar)
    assert not reasons([differ(never, not_yet)], setting).found[0].value


def test_a_fact_with_a_list_of_names() -> None:
    colour = Fact("colour", Sort.NAME, ("red", "green"))
    green = Literal(1, Sort.NAME, ("red", "green"))
    for value, differs in ((0, True), (1, False)):
        setting = Setting({"colour": value}, {}, {}, {}, BOOK.calendar)
        assert reasons([differ(colour, green)], setting).found[0].value is differs


def test_a_value_of_no_sort_is_refused_by_name() -> None:
    alien: Any = SimpleNamespace(sort="colour")
    with pytest.raises(AssertionError, match="colour"):
        differ(alien, alien)
