"""What a case file records, fact by fact: where each stands, and the same case recorded otherwise.

Only what may have been recorded wrongly: the day of asking is no record, and nothing of a person's
own can be set after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

from povestka.case.model import UNKNOWN, Case, Reason
from povestka.case.rows import Row, Spot
from povestka.language.days import BEFORE_ALL, NOT_YET, date_of, day
from povestka.language.sorts import Sort
from povestka.language.terms import Fact
from povestka.law import facts

Value: TypeAlias = Any
"""A value as a `Case` has it: a day number, a word, a truth, not known, or None for left out."""

_NAMED: Final[Mapping[str, Fact]] = {
    fact.name: fact for fact in vars(facts).values() if isinstance(fact, Fact)
}
_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "person": ("status", "born", "dispatch", "enrolled"),
    "summons": (
        "for", "placed", "posted", "sent", "handed", "refused", "delivered", "returned", "appear",
        "appeared", "withdrawn", "reason.from", "reason.until", "reason.shown",
    ),
    "ground": ("kind", "from", "until", "granted"),
    "complaint": ("filed", "upheld", "rejected"),
    "decision": ("on", "call_up"),
}
"""The keys that a record may have wrong, in the order of a file; whom he complained to is not."""

_ATTRIBUTES: Final = {"for": "purpose", "from": "first"}
_TABLES: Final = {
    "summons": "summonses", "ground": "grounds", "complaint": "complaints",
    "decision": "decisions",
}
_CANNOT_BE_LEFT_OUT: Final = ("person.born", "summons.appear", "complaint.filed", "decision.on")
_MAY_LIE_AHEAD: Final = (
    "summons.appear", "summons.reason.until", "ground.from", "ground.until"
)
_EARLIEST: Final = day("2012-01-01")
_AHEAD: Final = 730
_LIFETIME: Final = 36_525


@dataclass(frozen=True, slots=True)
class Recorded:
    """One fact of a case: its path in the file, its name in the law, its table and place there."""

    path: str
    name: str
    table: str
    place: int
    key: str

    @property
    def fact(self) -> Fact:
        """The fact of the law that it states."""
        return _NAMED[self.name]

    @property
    def is_day(self) -> bool:
        """Whether it is a day."""
        return self.fact.sort is Sort.DAY

    @property
    def absent(self) -> int | None:
        """The number that stands where it is left out, or None where it cannot be."""
        if not self.is_day or self.name in _CANNOT_BE_LEFT_OUT:
            return None
        return BEFORE_ALL if self.name == "ground.from" else NOT_YET

    def bounds(self, as_of: int) -> tuple[int, int]:
        """The first and last number that it may have, where it is not left out.

        Days from 2012 to the day of asking, or to two years later for what may lie ahead; a birth
        within a hundred years; the places of its names.
        """
        if self.fact.sort is Sort.NAME:
            return 0, len(self.fact.names) - 1
        if not self.is_day:
            return 0, 1
        if self.name == "person.born":
            return as_of - _LIFETIME, as_of
        return _EARLIEST, as_of + _AHEAD * (self.name in _MAY_LIE_AHEAD)

    def near(self, case: Case, days: int) -> tuple[int, int]:
        """The bounds, no further from what the case records, or from its day of asking, than that.

        A birth that is not stated, and words, stay as wide as they are.
        """
        first, last = self.bounds(case.as_of)
        present = self.number(self.held_by(case))
        if not self.is_day or present is None:
            return first, last
        middle = case.as_of if present == self.absent else present
        return max(first, min(middle - days, last)), min(last, middle + days)

    def range(self, first: int, last: int) -> tuple[int, int]:
        """The least and the greatest number that it may have, left out or not, within bounds."""
        left_out = first if self.absent is None else self.absent
        return min(first, left_out), max(last, left_out)

    def number(self, value: Value) -> int | None:
        """A value as the law's readers have it; None where there is no number for it."""
        if value is UNKNOWN:
            return None
        if value is None:
            return self.absent
        return self.fact.names.index(value) if isinstance(value, str) else int(value)

    def value(self, number: int) -> Value:
        """The value of a number, as a `Case` has it."""
        if self.fact.sort is Sort.NAME:
            return self.fact.names[number]
        if not self.is_day:
            return bool(number)
        return None if number == self.absent else number

    def plain(self, value: Value) -> Any:
        """The value as JSON has it: a day as an ISO date, null where it is left out."""
        if value is UNKNOWN:
            return "unknown"
        if self.is_day and value is not None:
            return date_of(value).isoformat()
        return value

    def held_by(self, case: Case) -> Value:
        """What the case records of it."""
        holder: Any = case.person
        if self.table != "person":
            holder = _listed(case, self.table)[self.place]
        names = self.key.split(".")
        if len(names) == 2:
            holder = holder.reason or Reason("")
        return getattr(holder, _ATTRIBUTES.get(names[-1], names[-1]))

    def spots(self, case: Case, rows: Sequence[Row]) -> Iterator[tuple[int, Spot]]:
        """Where it stands in the rows of that case: the place of the row, and where in it."""
        label = str(self.place + 1)
        if self.table == "summons":
            label = case.summonses[self.place].id
        came = [one.id for one in case.summonses if one.appeared is not None]
        for number, row in enumerate(rows):
            if self.name == "appearance.on":
                if row.kind == "summons":
                    yield number, ("appearance", came.index(label), self.name)
            elif self.table == "person" or (row.kind, row.label) == (self.table, label):
                yield number, self.name
            elif self.place < len(row.records.get(self.table, ())):
                yield number, (self.table, self.place, self.name)


def _listed(case: Case, table: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = getattr(case, _TABLES[table])
    return found


def recorded(case: Case) -> tuple[Recorded, ...]:
    """Every fact of a case that may be recorded wrongly, left out wrongly or not be known.

    >>> from povestka.case.reading import read
    >>> asked = {"as_of": "2026-03-01", "person": {"status": "conscript"}}
    >>> [one.path for one in recorded(read(asked))]
    ['person.status', 'person.born', 'person.dispatch', 'person.enrolled']
    """
    found = [Recorded(f"person.{key}", f"person.{key}", "person", 0, key)
             for key in _KEYS["person"]]
    for table in _TABLES:
        for place, one in enumerate(_listed(case, table)):
            path = f"summons.{one.id}" if table == "summons" else f"{table}[{place + 1}]"
            for key in _KEYS[table]:
                name = "appearance.on" if key == "appeared" else f"{table}.{key}"
                found.append(Recorded(f"{path}.{key}", name, table, place, key))
    return tuple(found)


def changed(case: Case, values: Mapping[Recorded, Value]) -> Case:
    """The case with some facts recorded otherwise; what a file could not say is not refused."""
    for fact, value in values.items():
        names = fact.key.split(".")
        new = {_ATTRIBUTES.get(names[-1], names[-1]): value}
        if fact.table == "person":
            case = replace(case, person=replace(case.person, **new))
            continue
        listed = list(_listed(case, fact.table))
        if len(names) == 2:
            new = {"reason": replace(listed[fact.place].reason or Reason("accepted"), **new)}
        listed[fact.place] = replace(listed[fact.place], **new)
        tables: dict[str, Any] = {_TABLES[fact.table]: tuple(listed)}
        case = replace(case, **tables)
    return case
