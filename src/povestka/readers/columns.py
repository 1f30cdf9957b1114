"""Many rows at once in plain NumPy, every row under the edition of its own event.

The oracle for faster readers: each term is one array operation, and nothing is skipped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from povestka.language.days import NEVER, NOT_YET, Undecreed, WorkingCalendar
from povestka.language.fold import Algebra, Later, fold
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
    Sort,
    Term,
    When,
)

Array: TypeAlias = npt.NDArray[Any]
Column: TypeAlias = Any  # an array, a pair of arrays (an interval), or a number for all rows

ROWS_AT_ONCE: Final = 16_384
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


class _Calendar:
    """Dates of whole columns, by NumPy's proleptic Gregorian calendar."""

    def __init__(self, calendar: WorkingCalendar) -> None:
        years = sorted(calendar.off)
        first, last = np.datetime64(f"{years[0]}-01-01"), np.datetime64(f"{years[-1] + 1}-01-01")
        self.first, self.last = (int(edge.astype(np.int64)) for edge in (first, last))
        works = [calendar.works(number) for number in range(self.first, self.last)]
        self.works = np.array(works)
        # For each day the place among the working days, and for each place its day.
        self.rank = np.cumsum(self.works)
        self.day_of_rank = np.flatnonzero(self.works).astype(np.int32) + self.first

    def working(self, start: Array, count: int) -> Array:
        """The `count`-th working day after each start; of count 0, the start or the next one."""
        real = start < NOT_YET
        if np.any(real & ((start < self.first) | (start >= self.last - 31))):
            late = int(start[real & ((start < self.first) | (start >= self.last - 31))][0])
            raise Undecreed(int(str(np.datetime64(late, "D"))[:4]))
        spot = np.where(real, start, self.first) - self.first
        rank = self.rank[spot] - (self.works[spot] if count == 0 else 0) + max(count, 1) - 1
        return np.where(real, self.day_of_rank[rank], start)

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


class _Columns(Algebra[Column]):
    """Each term as an array operation over one block of rows."""

    def __init__(
        self,
        table: Table,
        readings: Mapping[str, str],
        parameters: Mapping[str, int],
        calendar: _Calendar,
    ) -> None:
        self.table = table
        self.readings = readings
        self.parameters = parameters
        self.calendar = calendar
        self.slot: Mapping[str, Array] = {}

    def literal(self, term: Literal) -> Column:
        return bool(term.value) if term.sort is Sort.TRUTH else np.int32(term.value)

    def fact(self, term: Fact) -> Column:
        return (self.slot if term.name in self.slot else self.table.facts)[term.name]

    def parameter(self, term: Parameter) -> Column:
        return np.int32(self.parameters.get(term.name, term.value))

    def shift(self, term: Shift, start: Column, count: Column) -> Column:
        match term.duration.unit:
            case "day":
                less = 1 if term.duration.first == "same day" else 0
                return np.where(start < NOT_YET, start + (count - np.int32(less)), start)
            case "working day":
                return self.calendar.working(start, int(count))
            case "month":
                return self.calendar.months(start, count)
            case _:
                return self.calendar.years(start, count)

    def working_day(self, start: Column) -> Column:
        return self.calendar.working(start, 0)

    def annual(self, term: Annual, start: Column) -> Column:
        return self.calendar.annual(start, term.month, term.dom)

    def earliest(self, items: Sequence[Column]) -> Column:
        found = items[0]
        for item in items[1:]:
            found = np.minimum(found, item)
        return found

    def latest(self, items: Sequence[Column]) -> Column:
        found = items[0]
        for item in items[1:]:
            found = np.maximum(found, item)
        return found

    def compare(self, term: Compare, left: Column, right: Column) -> Column:
        return left < right if term.relation == "<" else left <= right

    def is_one_of(self, term: IsOneOf, item: Column) -> Column:
        return self.any_of([item == place for place in term.places])

    def all_of(self, items: Iterable[Column]) -> Column:
        return np.logical_and.reduce(np.broadcast_arrays(*items))

    def any_of(self, items: Iterable[Column]) -> Column:
        return np.logical_or.reduce(np.broadcast_arrays(*items))

    def negate(self, item: Column) -> Column:
        return np.logical_not(item)

    def _either(self, condition: Column, yes: Column, no: Column) -> Column:
        if isinstance(yes, tuple):
            return tuple(np.where(condition, a, b) for a, b in zip(yes, no, strict=True))
        return np.where(condition, yes, no)

    def when(
        self, term: When, condition: Column, then: Later[Column], otherwise: Later[Column]
    ) -> Column:
        return self._either(condition, then(), otherwise())

    def choose(self, term: Choose, on: Column | None, pick: Callable[[int], Column]) -> Column:
        if on is None:
            keys = [option.key for option in term.options]
            return pick(keys.index(self.readings.get(term.name, keys[0])))
        found = pick(0)
        for place, option in enumerate(term.options[1:], 1):
            found = self._either(on >= np.int32(option.since or 0), pick(place), found)
        return found

    def gather(self, term: Gather, body: Later[Column]) -> Column:
        is_truth = term.sort is Sort.TRUTH
        found: Column = False if is_truth else np.int32(NEVER)
        for slot in self.table.records.get(term.each, ()):
            self.slot = slot
            one = body()
            found = (
                found | (one & slot["present"])
                if is_truth
                else np.minimum(found, np.where(slot["present"], one, np.int32(NEVER)))
            )
        self.slot = {}
        return found

    def interval(self, start: Column, end: Column) -> Column:
        some = start < end
        return np.where(some, start, np.int32(NEVER)), np.where(some, end, np.int32(NEVER))

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
    dates = _Calendar(calendar)
    blocks: list[list[Column]] = [[] for _ in outputs]
    for first in range(0, rows, ROWS_AT_ONCE):
        part = table.block(slice(first, min(first + ROWS_AT_ONCE, rows)))
        size = min(ROWS_AT_ONCE, rows - first)
        algebra = _Columns(part, readings or {}, parameters or {}, dates)
        memo: dict[int, Column] = {}
        for kept, output in zip(blocks, outputs, strict=True):
            kept.append(_whole(fold(output, algebra, memo), size))
    return [_joined(kept) for kept in blocks]


def _whole(value: Column, size: int) -> Column:
    """A column of full length, where a value is the same for all rows."""
    if isinstance(value, tuple):
        return tuple(np.broadcast_to(part, size) for part in value)
    return np.broadcast_to(value, size)


def _joined(blocks: Sequence[Column]) -> Column:
    if isinstance(blocks[0], tuple):
        return tuple(np.concatenate(part) for part in zip(*blocks, strict=True))
    return np.concatenate(blocks)
