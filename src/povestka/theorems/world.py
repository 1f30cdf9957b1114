"""Every row that a case file could hold, as variables of a solver."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from povestka.language.days import NOT_YET, WorkingCalendar, day
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Choose, Fact, Term
from povestka.law.book import BOOK
from povestka.readers import solver
from povestka.readers.almanac import Almanac
from povestka.readers.formulas import Given, Pair, exact, formulas
from povestka.readers.solver import Formula, Solver
from povestka.theorems.possible import POSSIBLE
from povestka.theorems.statements import YEARS

_OLDEST: Final = day("1945-01-01")
_ALWAYS: Final = ("as_of", "person.born", "summons.appear", "ground.from", "complaint.filed")
"""Facts that have a day in every row in which they stand."""

_ALMANAC: Final = Almanac(BOOK.calendar)
EFFORT: Final = 500_000_000
"""The steps that a single question to the solver may take: a hundred seconds or so."""
SLOTS: Final[Mapping[str, int]] = {"ground": 1, "complaint": 1, "appearance": 1, "summons": 1}


@cache
def _almanac(years: tuple[int, int] | None) -> Almanac:
    """The almanac with the working days of these years and the next: fewer are sooner settled.

    Raises ValueError where no calendar was decreed for any of them.
    """
    if years is None:
        return _ALMANAC
    held = [year for year in BOOK.calendar.off if years[0] - 1 <= year <= years[1] + 1]
    if not held:
        first, last = min(BOOK.calendar.off), max(BOOK.calendar.off)
        raise ValueError(
            f"years {years[0]} to {years[1]}: working days are decreed for {first} to {last} only"
        )
    return Almanac(
        WorkingCalendar(
            {year: BOOK.calendar.off[year] for year in held},
            {year: BOOK.calendar.on.get(year, frozenset()) for year in held},
        )
    )


@dataclass(frozen=True)
class Values:
    """The facts of one row out of the world, as plain numbers and truths, and the readings."""

    facts: Mapping[str, int]
    records: Mapping[str, Sequence[Mapping[str, int]]]
    readings: Mapping[str, str]


class World:
    """The rows of one kind, each fact that some terms ask for a variable within its bounds.

    `free` names the switches that may stand at any of their readings; the others stand as
    `readings` says or at their default. `slots` says how many records of each kind there may be,
    `years` in which years every day lies but a birth, where working days are counted.
    """

    def __init__(
        self,
        kind: str,
        terms: Sequence[Term],
        *,
        readings: Mapping[str, str] | None = None,
        free: Sequence[str] = (),
        slots: Mapping[str, int] = SLOTS,
        years: tuple[int, int] | None = None,
    ) -> None:
        self.kind = kind
        first, last = years or YEARS
        self._first, self._last = day(f"{first}-01-01"), day(f"{last}-12-31")
        self.terms = (POSSIBLE[kind], *terms)
        self.bounds: list[Formula] = []
        self._switches = {
            term.name: term
            for term in walk(*self.terms)
            if isinstance(term, Choose) and term.on is None
        }
        self._free = {
            name: self._place(name) for name in free if name in self._switches
        }
        self._chosen = dict(readings or {})
        own: dict[str, Fact] = {}
        inside: dict[str, dict[str, Fact]] = {}
        for term in walk(*self.terms):
            if isinstance(term, Fact):
                held = own if term.each in ("", kind) else inside.setdefault(term.each, {})
                held.setdefault(term.name, term)
        self.own = {name: self._variable(fact, name) for name, fact in own.items()}
        self.inside = {
            each: [dict(self._slot(each, place, held)) for place in range(slots[each])]
            for each, held in inside.items()
        }
        given = Given(
            {name: exact(one) for name, one in self.own.items()},
            {
                each: [{name: exact(one) for name, one in slot.items()} for slot in held]
                for each, held in self.inside.items()
            },
            _almanac(years),
            {**self._chosen, **self._free},
        )
        self.pairs: list[Pair] = formulas(self.terms, given)

    def _place(self, name: str) -> Formula:
        place = solver.number_called(f"{name}?")
        self.bounds += [place >= 0, place < len(self._switches[name].options)]
        return place

    def _slot(
        self, each: str, place: int, held: Mapping[str, Fact]
    ) -> Iterator[tuple[str, Formula]]:
        yield "present", solver.truth_called(f"{each}[{place}]")
        for name, fact in held.items():
            yield name, self._variable(fact, f"{each}[{place}].{name}")

    def _variable(self, fact: Fact, name: str) -> Formula:
        if fact.sort is Sort.TRUTH:
            return solver.truth_called(name)
        one = solver.number_called(name)
        if fact.sort is Sort.NAME:
            self.bounds += [one >= 0, one < len(fact.names)]
            return one
        first = _OLDEST if fact.name == "person.born" else self._first
        dated = solver.every((solver.not_after(first, one), solver.not_after(one, self._last)))
        sure = fact.name in _ALWAYS
        self.bounds.append(dated if sure else solver.some((dated, solver.same(one, NOT_YET))))
        return one

    def switches_free(self) -> Mapping[str, Formula]:
        """The place of the reading of each switch that may stand at any of them."""
        return self._free

    def solver(self, effort: int = EFFORT) -> Solver:
        """A solver that takes the row to be possible."""
        found = Solver(effort)
        found.add(*self.bounds, self.pairs[0].low)
        return found

    def _given(self) -> Iterator[tuple[str, Formula, int | None]]:
        """Every fact of the world with its name and its place among the records of its kind."""
        for name, one in self.own.items():
            yield name, one, None
        for each, held in self.inside.items():
            for place, slot in enumerate(held):
                for name, one in slot.items():
                    yield f"{each}.{name}" if name == "present" else name, one, place

    def but_for_one(self, row: Values) -> Iterator[Formula]:
        """For each fact in turn: that every other one is as in a row of one record a kind."""
        alike = [
            solver.same(one, known)
            for name, one, place in self._given()
            if (known := _in_row(row, name, place)) is not None
        ]
        for spot in range(len(alike)):
            yield solver.every(one for place, one in enumerate(alike) if place != spot)

    def reads_as(self, row: Values) -> Iterator[Formula]:
        """That every free switch stands at the reading at which it stands in a row."""
        for name, place in self._free.items():
            yield solver.same(place, self._switches[name].place(row.readings[name]))

    def values(self, found: Solver) -> Values:
        """The row of the solver's last model."""
        return Values(
            {name: found.value(one) for name, one in self.own.items()},
            {
                each: [
                    {name: found.value(one) for name, one in slot.items() if name != "present"}
                    for slot in held
                    if found.value(slot["present"])
                ]
                for each, held in self.inside.items()
            },
            {
                **self._chosen,
                **{
                    name: self._switches[name].options[found.value(place)].key
                    for name, place in self._free.items()
                },
            },
        )


def _in_row(row: Values, name: str, place: int | None) -> int | bool | None:
    """What a fact is in a row; None where it belongs to a record that the row does not have."""
    if place is None:
        return row.facts[name]
    kind, _, key = name.partition(".")
    held = row.records[kind]
    if key == "present":
        return place < len(held)
    return held[place][name] if place < len(held) else None
