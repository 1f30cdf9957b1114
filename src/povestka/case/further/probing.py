"""One row of a case, asked for its answers at a point or over a box of facts that are not known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from math import prod
from typing import Any, Final

from povestka.case.engine import (
    BESIDE,
    Numbers,
    Under,
    arguments,
    machine,
    ranged,
    reached,
)
from povestka.case.rows import Row, value_when_settled
from povestka.language.days import NOT_YET, Undecreed, date_of
from povestka.language.terms import Term
from povestka.law import facts
from povestka.law.facts import born_stated
from povestka.law.service import route
from povestka.readers.search import Range
from povestka.readers.source import Function

Point = Mapping[str, int]
"""A value for each of some facts that are not known, by their paths."""

Given = tuple[list[Any], list[list[list[Any]]]]
"""Facts and records in the order in which the compiled readers take them."""

_AROUND: Final = (0, -1, 1, -3, 7, 8, 14, 15, 20, 21, 30, 31)
"""So far from the days of a case lie the days on which its answers turn."""
_MOST_POINTS: Final = 400
_MOST_HELD: Final = 12
_FEW: Final = 4
_TENTHS: Final = (10, 8, 9, 7, 5, 3, 0)
"""Places along all that a day may be; of a day of birth, the second is a man of twenty."""
_STRIDE: Final = 7_919
"""A prime: steps of it go through every point of a box before they come back to the first."""
_WORDS: Final = {
    "person.status": facts.status.names,
    "person.dispatch": facts.dispatch.names,
    "for": facts.purpose.names,
    "ground.kind": facts.ground_kind.names,
    "complaint.about": facts.complaint_about.names,
    "complaint.to": facts.complaint_to.names,
}


@cache
def _terms(kind: str, whole: bool) -> tuple[Term, ...]:
    """The terms of the answers of a kind of row; `whole`: of a summons the way of its service."""
    asked = [term for one in machine(kind).questions for term in one.settled_by]
    beside = [route] if whole and any(one is route for one in BESIDE.get(kind, ())) else []
    return tuple({id(term): term for term in (*asked, *beside)}.values())


@cache
def _ranged(kind: str) -> Function:
    """The reader of the answers of a kind of row over ranges; it takes what `machine` takes."""
    return ranged(machine(kind).outputs, kind)[1]


@dataclass(frozen=True, slots=True)
class Law:
    """The law as a row is asked under it: readings and the numbers of a reform.

    With `whole` the way of service counts as a part of the answer: it is told under the readings
    in use, and under no other.
    """

    under: Under
    numbers: Numbers
    whole: bool

    def arguments(self, kind: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The switches and numbers with which the compiled readers of a kind are called."""
        return arguments(kind, self.under, self.numbers)


class Probe:
    """A row, ready to be asked. `box` holds what each fact that is not known may be, by path."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.kind = row.kind
        self._takes = machine(row.kind).known[0]
        self._names = {
            path: spot if isinstance(spot, str) else spot[2] for spot, path in row.paths.items()
        }
        self.box = {
            path: self._side(spot) for spot, path in row.paths.items() if self._side(spot).width
        }
        self._slots = {path: self._slot(spot) for spot, path in row.paths.items()}
        self._plain = self._laid(value_when_settled)
        self._pairs = self._laid(lambda side: (value_when_settled(side),) * 2)

    def _laid(self, plain: Callable[[Range], Any]) -> Given:
        """The facts and the records of the row in the order in which the readers take them."""
        records = self._takes.records.items()
        return (
            [plain(self.row.facts[fact.name]) for fact in self._takes.facts],
            [
                [[plain(one[name]) for name in names] for one in self.row.records.get(kind, ())]
                for kind, names in records
            ],
        )

    def _side(self, spot: Any) -> Range:
        if isinstance(spot, str):
            return self.row.facts[spot]
        kind, place, name = spot
        found: Range = self.row.records[kind][place][name]
        return found

    def _slot(self, spot: Any) -> tuple[int | None, int, int] | None:
        """Where a fact stands in what the readers take; None where they do not take it."""
        if isinstance(spot, str):
            order = [fact.name for fact in self._takes.facts]
            return (None, 0, order.index(spot)) if spot in order else None
        kind, place, name = spot
        names = self._takes.records.get(kind, ())
        kinds = list(self._takes.records)
        return (kinds.index(kind), place, names.index(name)) if name in names else None

    def reached(self, law: Law) -> frozenset[str]:
        """The paths of the facts, not known here, that the answers draw on at all."""
        stated = bool(self.row.facts[born_stated.name].low)
        names = reached(_terms(self.kind, law.whole), law.under, stated)
        return frozenset(path for path in self.box if self._names[path] in names)

    @property
    def empty(self) -> tuple[Any, ...]:
        """The answers where there is no such row at all."""
        return tuple(None for _ in machine(self.kind).questions)

    def at(self, point: Point, law: Law) -> tuple[Any, ...]:
        """The answers at a point; what is not in it has not happened."""
        given, records = self._filled(self._plain, point)
        try:
            found = machine(self.kind).known[1](given, records, *law.arguments(self.kind))
        except Undecreed:
            return ()
        places = machine(self.kind).places
        terms = _terms(self.kind, law.whole)
        return self._shaped({id(term): found[places[id(term)]] for term in terms})

    def over(
        self, held: Point, box: Mapping[str, Range], law: Law
    ) -> tuple[Any, ...] | None:
        """The answers over a box, or None where its two ends differ."""
        ends = {path: (value, value) for path, value in held.items()}
        ends |= {path: side.ends for path, side in box.items()}
        given, records = self._filled(self._pairs, ends)
        found = _ranged(self.kind)(given, records, *law.arguments(self.kind))
        half, places = len(machine(self.kind).outputs), machine(self.kind).places
        low = {id(term): found[places[id(term)]] for term in _terms(self.kind, law.whole)}
        if any(found[half + places[term]] != one for term, one in low.items()):
            return None
        return self._shaped(low)

    def _filled(self, plain: Given, values: Mapping[str, Any]) -> Given:
        """The facts and the records of the row, with some of them put in."""
        given, records = list(plain[0]), [[list(one) for one in listed] for listed in plain[1]]
        for path, value in values.items():
            slot = self._slots[path]
            if slot is not None:
                kind, place, index = slot
                (given if kind is None else records[kind][place])[index] = value
        return given, records

    def _shaped(self, found: Mapping[int, Any]) -> tuple[Any, ...]:
        """The answers as a reader sees them; nothing at all is None."""
        told = [
            one.shape(tuple(found[id(term)] for term in one.settled_by)) or None
            for one in machine(self.kind).questions
        ]
        return (*told, found[id(route)]) if id(route) in found else tuple(told)

    def given(self, point: Point) -> dict[str, Any]:
        """A point as a case file would say it: days, words, and None for what has not happened."""
        return {path: _plain(path, value) for path, value in point.items()}


def _plain(path: str, value: int) -> Any:
    table, _, key = path.rpartition(".")
    whole = f"{table.partition('[')[0]}.{key}"
    for name in (whole, key):
        if name in _WORDS:
            return _WORDS[name][value]
    if key == "enrolled":
        return bool(value)
    return None if value >= NOT_YET else date_of(value)


def _worth(side: Range, days: Sequence[int], around: Sequence[int]) -> list[int]:
    """The values of one fact that are worth a look, the likeliest first."""
    if side.high - side.low < len(facts.ground_kind.names) + 1:
        values = list(range(side.low, side.high + 1))
    else:
        near = [day + by for by in around for day in days]
        spread = [side.low + (side.high - side.low) * tenth // 10 for tenth in _TENTHS]
        values = [
            one for pair in zip_longest(near, spread) for one in pair
            if one is not None and side.low <= one <= side.high
        ]
    return list(dict.fromkeys([*values, *([NOT_YET] if side.or_not_yet else [])]))


def samples(
    box: Mapping[str, Range], days: Sequence[int], most: int = _MOST_POINTS
) -> Iterator[Point]:
    """Points of a box at which a difference would show, if there is any, more likely than not."""
    around = _AROUND if len(box) == 1 else _AROUND[:_FEW]
    sides = [_worth(side, days, around) for side in box.values()]
    whole = prod(map(len, sides))
    for number in range(min(whole, most)):
        place = number * _STRIDE % whole if whole > most else number
        values = []
        for side in sides:
            place, at = divmod(place, len(side))
            values.append(side[at])
        yield dict(zip(box, values, strict=True))


def points(box: Mapping[str, Range], days: Sequence[int]) -> Iterator[Point]:
    """A few points of the box of what else is not known: each fact goes through its values."""
    if not box:
        yield {}
        return
    sides = [_worth(side, days, _AROUND[:_FEW]) for side in box.values()]
    for number in range(min(_MOST_HELD, max(map(len, sides)))):
        yield {
            path: side[(number * (place + 1)) % len(side)]
            for place, (path, side) in enumerate(zip(box, sides, strict=True))
        }
