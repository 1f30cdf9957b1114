"""Terms under other readings, in another edition, of other facts, with other numbers."""

import pytest

from povestka.language.terms import Parameter
from povestka.language.writing import NOT_YET_COME, days
from povestka.law.exit_ban import begins
from povestka.law.facts import handed, placed
from povestka.law.measures import clock
from povestka.law.service import REGISTER_DAYS, served_on
from povestka.theorems.changing import (
    asked_of,
    counts_working_days,
    in_edition,
    under,
    with_numbers,
)
from povestka.theorems.proving import replayed

CASE = {
    "as_of": "2026-03-01",
    "person": {"status": "conscript"},
    "summons": [{"placed": "2026-02-02", "handed": "2026-02-05", "appear": "2026-02-20"}],
}
FEBRUARY = 20_485


def value(term: object, **readings: str) -> int:
    (found,) = replayed("summons", [term], CASE, readings)  # type: ignore[list-item] # a term
    return int(found) - FEBRUARY


def test_a_settled_switch_is_the_reading_itself_whatever_else_is_picked() -> None:
    settled = under(clock, {"CR-1": "service"})
    assert value(settled) == value(clock, **{"CR-1": "service"}) != value(clock)
    assert value(settled, **{"CR-1": "placement"}) == value(settled)
    assert under(placed, {"CR-1": "service"}) is placed
    with pytest.raises(ValueError, match="no variant"):
        under(clock, {"CR-1": "guess"})


def test_an_edition_holds_whatever_the_day_of_the_event() -> None:
    assert value(in_edition(begins, "2023-04")) == value(served_on)
    assert value(in_edition(begins, "2023-08")) == value(placed)
    assert value(in_edition(begins, "paper")) > 1_000_000
    with pytest.raises(KeyError):
        in_edition(begins, "2022-01")


def test_another_fact_or_number_stands_in_its_place() -> None:
    without = asked_of(served_on, {handed.name: NOT_YET_COME})
    assert value(without) == value(placed) + 8
    assert value(with_numbers(without, {REGISTER_DAYS.name: 2})) == value(placed) + 3
    assert with_numbers(placed + days(7), {"another": 2}) is not None
    assert value(placed + days(Parameter("a.b", 1, "day"))) == value(placed) + 1


def test_working_days_are_counted_only_where_a_reading_counts_them() -> None:
    assert not counts_working_days(clock, served_on)
    assert counts_working_days(under(clock, {"CR-15": "next_working_day"}))
