"""Many rows at once in plain NumPy, every row under the edition of its own event.

The oracle for faster readers: each term is one array operation, and nothing is skipped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from povestka.language.days import NEVER, NOT_YET, Undecreed, WorkingCalendar, date_of, day
from povestka.language.fold import Algebra, Later, fold
from povestka.language.sorts import Sort
from povestka.language.terms import (
    Annual,
    Choose,
    Compare,
    Fact,
    Gather,
    IsOneOf,
    Literal,
    Parameter,
    Rule,
    Shift,
    Term,
    When,
)

Array: TypeAlias = npt.NDArray[Any]
Column: TypeAlias = Any  # an array, a pair of arrays (an interval), or a number for all rows

ROWS_AT_ONCE: Final = 32_768
"""Rows of one block: few enough that the columns of a rule stay in the cache."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of facts as columns: int32 days, bools, places in lists of names, all of one length.

    `records` holds, for each kind of record, one mapping of columns a slot; a row that has fewer
    records than there are slots has false in that slot's column `present`.
    """

    facts: Mapping[str, Array]
    records: Mapping[str, Sequence[Mapping[str, Array]]]

    def block(self, rows: slice) -> Table:
        """The rows of a slice, without copying."""
        return Table(
            {name: column[rows] for name, column in self.facts.items()},
            {
                kind: [{name: column[rows] for name, column in slot.items()} for slot in slots]
                for kind, slots in self.records.items()
            },
        )


class Dates:
    """Dates of whole columns, by NumPy's proleptic Gregorian calendar."""

    def __init__(self, calendar: WorkingCalendar) -> None:
        self.calendar = calendar
        self.first = day(f"{min(calendar.off)}-01-01")
        self.last = day(f"{max(calendar.off) + 1}-01-01")

    @cached_property
    def works(self) -> Array:
        """Whether each day of the decreed years is a working day: made at the first need of it."""
        return np.array([self.calendar.works(one) for one in range(self.first, self.last)])

    @cached_property
    def before(self) -> Array:
        """How many working days there are before each day, and before the day after the last."""
        return np.concatenate([[0], np.cumsum(self.works)])

    @cached_property
    def day_of_rank(self) -> Array:
        """The day in each place."""
        return np.flatnonzero(self.works).astype(np.int32) + self.first

    def roll(self, start: Array) -> Array:
        """Each start if it is a working day, else the next one that is."""
        return self._counted(start, start, np.int32(1))

    def add(self, start: Array, count: Array) -> Array:
        """The `count`-th working day after each start, of count 0 the start itself."""
        if np.any(count < 0):
            raise ValueError(f"working days are counted forwards, not {np.min(count)}")
        return self._counted(start, start + np.int32(1), count)

    def _counted(self, start: Array, first: Array, count: Column) -> Array:
        """The `count`-th working day from `first` on; `start` where there is nothing to count."""
        counts = (start < NOT_YET) & (count > 0)
        spot = np.where(counts, first - self.first, 0)
        inside = np.clip(spot, 0, self.last - self.first)
        place = np.where(counts, self.before[inside] + (count - 1), 0)
        lost = (spot < 0) | (place >= len(self.day_of_rank))
        if np.any(lost):
            year = date_of(int(spot[lost][0]) + self.first).year
            raise Undecreed(max(self.calendar.off) + 1 if year in self.calendar.off else year)
        return np.where(counts, self.day_of_rank[place], start)

    @staticmethod
    def years(start: Array, count: Array | int) -> Array:
        """The same day so many years on; 29 February falls on 1 March where there is none."""
        real = start < NOT_YET
        days = np.where(real, start, 0).astype("datetime64[D]")
        months = days.astype("datetime64[M]")
        within = days - months.astype("datetime64[D]")
        moved = (months + np.asarray(count) * 12).astype("datetime64[D]") + within
        return np.where(real, moved.astype(np.int64), start).astype(np.int32)

    @staticmethod
    def months(start: Array, count: Array | int) -> Array:
        """The same day so many months on, or the last day of a shorter month."""
        real = start < NOT_YET
        days = np.where(real, start, 0).astype("datetime64[D]")
        months = days.astype("datetime64[M]")
        within = days - months.astype("datetime64[D]")
        target = months + np.asarray(count)
        last = (target + 1).astype("datetime64[D]") - np.timedelta64(1, "D")
        moved = np.minimum(target.astype("datetime64[D]") + within, last)
        return np.where(real, moved.astype(np.int64), start).astype(np.int32)

    @staticmethod
    def annual(start: Array, month: int, dom: int) -> Array:
        """The first such month and day on or after each start."""
        real = start < NOT_YET
        days = np.where(real, start, 0).astype("datetime64[D]")
        year = days.astype("datetime64[Y]")

        def spot(of: Array) -> Array:
            shifted = of.astype("datetime64[M]") + (month - 1)
            return shifted.astype("datetime64[D]") + (dom - 1)

        found = np.where(spot(year) >= days, spot(year), spot(year + 1))
        return np.where(real, found.astype(np.int64), start).astype(np.int32)


def _either(condition: Column, yes: Column, no: Column) -> Column:
    """`yes` where the condition holds, else `no`: by bits, with no branch to guess wrong."""
    if isinstance(yes, tuple):
        return tuple(_either(condition, a, b) for a, b in zip(yes, no, strict=True))
    return no ^ ((yes ^ no) * condition)


class Columns(Algebra[Column]):
    """Each term as an array operation over one block of rows."""

    def __init__(
        self,
        table: Table,
        readings: Mapping[str, str],
        parameters: Mapping[str, int],
        calendar: Dates,
    ) -> None:
        self.table = table
        self.readings = readings
        self.parameters = parameters
        self.calendar = calendar
        self.slot: Mapping[str, Array] = {}

    def literal(self, term: Literal) -> Column:
        return (np.bool_ if term.sort is Sort.TRUTH else np.int32)(term.value)

    def fact(self, term: Fact) -> Column:
        return (self.slot if term.name in self.slot else self.table.facts)[term.name]

    def parameter(self, term: Parameter) -> Column:
        return np.int32(self.parameters.get(term.name, term.value))

    def shift(self, term: Shift, start: Column, count: Column) -> Column:
        match term.duration.unit:
            case "day":
                less = np.int32(1 if term.duration.first == "same day" else 0)
                return start + (start < NOT_YET) * (count - less)
            case "working day":
                return self.calendar.add(start, count)
            case "month":
                return self.calendar.months(start, count)
            case _:
                return self.calendar.years(start, count)

    def working_day(self, start: Column) -> Column:
        return self.calendar.roll(start)

    def annual(self, term: Annual, start: Column) -> Column:
        return self.calendar.annual(start, term.month, term.dom)

    def earliest(self, items: Sequence[Column]) -> Column:
        return reduce(np.minimum, items)

    def latest(self, items: Sequence[Column]) -> Column:
        return reduce(np.maximum, items)

    def compare(self, term: Compare, left: Column, right: Column) -> Column:
        return left < right if term.relation == "<" else left <= right

    def is_one_of(self, term: IsOneOf, item: Column) -> Column:
        return self.any_of([item == place for place in term.places])

    def all_of(self, items: Iterable[Column]) -> Column:
        return reduce(np.logical_and, items, np.True_)

    def any_of(self, items: Iterable[Column]) -> Column:
        return reduce(np.logical_or, items, np.False_)

    def negate(self, item: Column) -> Column:
        return np.logical_not(item)

    def when(
        self, term: When, condition: Column, then: Later[Column], otherwise: Later[Column]
    ) -> Column:
        return _either(condition, then(), otherwise())

    def choose(self, term: Choose, on: Column | None, pick: Callable[[int], Column]) -> Column:
        if on is None:
            return pick(term.place(self.readings.get(term.name)))
        found = pick(0)
        for place, option in enumerate(term.options[1:], 1):
            found = _either(on >= np.int32(option.since or 0), pick(place), found)
        return found

    def gather(self, term: Gather, body: Later[Column]) -> Column:
        is_truth = term.sort is Sort.TRUTH
        found: Column = np.False_ if is_truth else np.int32(NEVER)
        outer = self.slot
        for slot in self.table.records.get(term.each, ()):
            self.slot = {**outer, **slot}
            one = body()
            found = (
                found | (one & slot["present"])
                if is_truth
                else np.minimum(found, _either(slot["present"], one, np.int32(NEVER)))
            )
        self.slot = outer
        return found

    def interval(self, start: Column, end: Column) -> Column:
        some = start < end
        return _either(some, (start, end), (np.int32(NEVER), np.int32(NEVER)))

    def rule(self, term: Rule, inner: Later[Column]) -> Column:
        return inner()


def columns(
    outputs: Sequence[Term],
    table: Table,
    calendar: WorkingCalendar,
    readings: Mapping[str, str] | None = None,
    parameters: Mapping[str, int] | None = None,
) -> list[Column]:
    """The values of `outputs` for every row: an array each, of an interval a pair of arrays.

    Days are int32, `NOT_YET` and `NEVER` among them. Raises `Undecreed` where some row asks for
    a working day of a year without a decree.
    """
    rows = len(next(iter(table.facts.values())))
    dates = Dates(calendar)
    found: list[Column] = []
    for first in range(0, max(rows, 1), ROWS_AT_ONCE):
        block = slice(first, first + ROWS_AT_ONCE)
        algebra = Columns(table.block(block), readings or {}, parameters or {}, dates)
        memo: dict[int, Column] = {}
        values = [fold(output, algebra, memo) for output in outputs]
        found = found or [_room(value, rows) for value in values]
        for whole, value in zip(found, values, strict=True):
            _put(whole, block, value)
    return found


def _room(value: Column, rows: int) -> Column:
    """Columns of full length, to be filled, of the kind of a block's value."""
    if isinstance(value, tuple):
        return tuple(_room(part, rows) for part in value)
    return np.empty(rows, value.dtype)


def _put(whole: Column, block: slice, value: Column) -> None:
    """Fill one block of a column; a value that is the same for all rows fills it evenly."""
    if isinstance(value, tuple):
        for column, part in zip(whole, value, strict=True):
            column[block] = part
    else:
        whole[block] = value
