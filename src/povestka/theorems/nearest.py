"""Whether answers arise, as formulas of a few facts of one case; and the nearest days at which."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from povestka.case.engine import ranged
from povestka.case.model import Case
from povestka.case.questions import QUESTIONS, Question
from povestka.case.rows import Facts, Row, Spot, rows
from povestka.language.days import NOT_YET
from povestka.language.sorts import Sort
from povestka.language.terms import AllOf, Term
from povestka.language.writing import YES
from povestka.law.book import BOOK
from povestka.readers import solver
from povestka.readers.almanac import Almanac
from povestka.readers.formulas import Given, Pair, exact, formulas
from povestka.readers.search import Range
from povestka.readers.solver import Formula, Solver
from povestka.theorems.changing import asked_of
from povestka.theorems.possible import POSSIBLE
from povestka.theorems.recorded import Recorded, changed

EFFORT: Final = 200_000_000
"""The most steps of the solver for one question: far more than any has been seen to take."""
FAR: Final = 366
"""What counts, in days, as the distance of a change that has none: a word, a record left out.

No fact of a pair is moved further than this.
"""
Key = tuple[str, str | None]
"""A question, and the summons of which it is asked, or None for the person."""

JOINED: Final[Mapping[str, str]] = {
    "under_exit_ban": "exit_ban",
    "under_measures": "measures",
    "dispatch_windows": "dispatch_windows",
    "complaint_steps": "complaint_steps",
    "decision_stayed": "decision_stayed",
}
"""The person's answers that arise where that of any row does, and the question of the rows."""
_ALMANAC: Final = Almanac(BOOK.calendar)
_ROWS_ONLY: Final = ("dispatch_windows", "complaint_steps", "decision_stayed")
_TRUTHS: Final = (
    "person.born_stated", "person.enrolled", "complaint.concerns", "decision.call_up"
)
_RELATED: Final = {"ground": "person"}
"""The kind of row in which what can stand in a file beside a fact of a table is asked."""


@dataclass(frozen=True)
class Law:
    """What a case is asked under: the readings with the picks of a reform, and its numbers."""

    readings: Mapping[str, str]
    parameters: Mapping[str, int]


@cache
def _asked(kind: str) -> tuple[Question, ...]:
    return tuple(one for one in QUESTIONS if one.kind == kind)


@cache
def _relations(kind: str) -> tuple[Term, ...]:
    """What can stand in a file, part by part, whatever the other summonses may say."""
    whole = asked_of(POSSIBLE[kind], {"complaint.concerns": YES, "person.born_stated": YES})
    return tuple(_parts(whole))


def _parts(term: Term) -> Iterator[Term]:
    if isinstance(term, AllOf):
        for one in term.items:
            yield from _parts(one)
    else:
        yield term


class Varied:
    """A case in which some facts are variables of a solver: what can stand, and what arises."""

    def __init__(
        self, case: Case, law: Law, facts: Sequence[Recorded] = (), days: int | None = None
    ) -> None:
        self.facts, self.law = facts, law
        self.bounds = [
            one.bounds(case.as_of) if days is None else one.near(case, days) for one in facts
        ]
        left_out = [one for one in facts if one.key == "appeared" and one.held_by(case) is None]
        self.case = changed(case, dict.fromkeys(left_out, case.as_of))
        self.rows = rows(self.case)
        self.numbers = [solver.number_called(one.path) for one in facts]
        self.places: list[dict[Spot, int]] = [{} for _ in self.rows]
        for which, one in enumerate(facts):
            for place, spot in one.spots(self.case, self.rows):
                self.places[place][spot] = which

    def domain(self) -> list[Formula]:
        """The bounds of each variable, and what can stand in a case file beside it.

        A relation that the case itself does not keep is not asked of the changed one.
        """
        found = []
        sides = zip(self.facts, self.numbers, self.bounds, strict=True)
        for one, number, (first, last) in sides:
            within = solver.every((number >= first, number <= last))
            left_out = [] if one.absent is None else [number == one.absent]
            found.append(solver.some((within, *left_out)))
        related = {_RELATED.get(one.table, one.table) for one in self.facts}
        for place, row in enumerate(self.rows):
            if row.kind in related and row.kind in POSSIBLE and self.places[place]:
                terms, own = _relations(row.kind), self._own(row)
                kept = formulas(terms, self._given(own, {}))
                told = formulas(terms, self._given(own, self._shifted(row, place)))
                found += [new.high for old, new in zip(kept, told, strict=True) if old.high]
        return found

    def _own(self, row: Row) -> Row:
        """The row with the coming on its own summons only: others may have begun later."""
        if row.kind != "summons":
            return row
        here = self._came(row)
        records = {**row.records, "appearance": row.records["appearance"][here]}
        return Row(row.kind, row.label, row.facts, records, row.paths)

    def _came(self, row: Row) -> slice:
        came = [one.id for one in self.case.summonses if one.appeared is not None]
        if row.label not in came:
            return slice(0, 0)
        return slice(came.index(row.label), came.index(row.label) + 1)

    def _shifted(self, row: Row, place: int) -> dict[Spot, int]:
        """The places of the variables where only the coming on its own summons is kept."""
        first = self._came(row).start if row.kind == "summons" else 0
        found: dict[Spot, int] = {}
        for spot, which in self.places[place].items():
            if isinstance(spot, tuple) and spot[0] == "appearance":
                if spot[1] == first and self._came(row).stop > first:
                    found["appearance", 0, spot[2]] = which
            else:
                found[spot] = which
        return found

    def _given(self, row: Row, where: Mapping[Spot, int]) -> Given:
        places = {spot: self.numbers[which] for spot, which in where.items()}
        own = _pairs(row.facts, {one: it for one, it in places.items() if isinstance(one, str)})
        if "person.born" in places:
            own["person.born_stated"] = exact(True)
        records: dict[str, list[dict[str, Pair]]] = {}
        for kind, listed in row.records.items():
            records[kind] = []
            for number, facts in enumerate(listed):
                inside = {
                    spot[2]: it for spot, it in places.items() if spot[:2] == (kind, number)
                }
                held = _pairs(facts, inside)
                on = inside.get("appearance.on")
                held["present"] = exact(True if on is None else solver.before(on, NOT_YET))
                records[kind].append(held)
        return Given(own, records, _ALMANAC, self.law.readings, self.law.parameters)

    @property
    def met(self) -> Iterator[tuple[int, Row]]:
        """The rows in which a variable stands, with their places; without variables all."""
        for place, row in enumerate(self.rows):
            if self.places[place] or not self.facts:
                yield place, row

    def arises(self, among: Collection[str] | None = None) -> dict[Key, Pair]:
        """For each question of each row that is met, whether it arises: surely and possibly so.

        `among` leaves out the questions that it does not name.
        """
        found: dict[Key, Pair] = {}
        for place, row in self.met:
            asked = [one for one in _asked(row.kind) if among is None or one.key in among]
            terms = [term for one in asked for term in one.settled_by]
            pairs = iter(formulas(terms, self._given(row, self.places[place])))
            for one in asked:
                values = [next(pairs) for _ in one.settled_by]
                found[one.key, row.label] = _arising(one, values)
        return found

    def bounded(self) -> dict[Key, Pair]:
        """The same in plain truths, for all the values of each variable at once: soon, but wider.

        What is surely so here is so; what is possibly so need not be.
        """
        found: dict[Key, Pair] = {}
        sides = [one.range(*ends) for one, ends in zip(self.facts, self.bounds, strict=True)]
        for place, row in self.met:
            spots = {spot: sides[which] for spot, which in self.places[place].items()}
            for one in _asked(row.kind):
                found[one.key, row.label] = _arising(one, self._ends(one, row, spots))
        return found

    def _ends(
        self, question: Question, row: Row, spots: Mapping[Spot, tuple[int, int]]
    ) -> list[Pair]:
        """The earliest and the latest value of each term of a question."""
        takes, run = ranged(question.settled_by, row.kind)
        own: dict[str, tuple[int, int]] = {
            fact.name: row.facts[fact.name].ends for fact in takes.facts
        }
        own.update({name: ends for name, ends in spots.items() if name in own})
        if "person.born" in spots:
            own["person.born_stated"] = (1, 1)
        records = [
            [
                [spots.get((kind, place, name), record[name].ends) for name in names]
                for place, record in enumerate(row.records.get(kind, ()))
            ]
            for kind, names in takes.records.items()
        ]
        facts = [own[fact.name] for fact in takes.facts]
        picks = takes.picks(dict(self.law.readings))
        found = run(facts, records, picks, takes.settings(dict(self.law.parameters)))
        half = len(found) // 2
        return [Pair(low, high) for low, high in zip(found[:half], found[half:], strict=True)]


def of_answers(base: Mapping[Key, Pair], rows: Mapping[Key, Pair]) -> dict[Key, Pair]:
    """Whether each answer of a case arises; what is not met in `rows` stands as in `base`."""
    known = {**base, **rows}
    found = {key: one for key, one in known.items() if key[0] not in _ROWS_ONLY}
    for key, of in JOINED.items():
        several = [one for (asked, _), one in known.items() if asked == of]
        if several:
            low, high = (solver.some(one[side] for one in several) for side in (0, 1))
            sure = all(one.is_exact for one in several)
            found[key, None] = exact(low) if sure else Pair(low, high)
    return found


def _pairs(facts: Facts, places: Mapping[Any, Formula]) -> dict[str, Pair]:
    found = {}
    for name, side in facts.items():
        is_truth = name in _TRUTHS
        if name in places:
            found[name] = exact(places[name] == 1 if is_truth else places[name])
        else:
            found[name] = _known(side, is_truth=is_truth)
    return found


def _known(side: Range, *, is_truth: bool) -> Pair:
    low, high = (bool(one) if is_truth else one for one in side.ends)
    return exact(low) if low == high else Pair(low, high)


def _arising(question: Question, values: Sequence[Pair]) -> Pair:
    """Whether any of the values of a question is a day, an interval in force, or true."""
    sort = question.rule.sort
    if sort is Sort.TRUTH:
        return values[0]
    sides = [[one[side][0] if sort is Sort.INTERVAL else one[side] for one in values]
             for side in (1, 0)]
    surely, possibly = (solver.some(solver.before(one, NOT_YET) for one in side) for side in sides)
    return exact(surely) if all(one.is_exact for one in values) else Pair(surely, possibly)


class Search:
    """A solver over the variables of one `Varied`, asked for what is nearest."""

    def __init__(self, varied: Varied) -> None:
        self.found = Solver(EFFORT)
        self.found.add(*varied.domain())
        self._numbers = varied.numbers

    def can(self, *wishes: Formula) -> bool:
        """Whether these can hold together."""
        with self.found.supposing(*wishes):
            return self.found.is_possible()

    def least(self, what: Formula, first: int, last: int, *wishes: Formula) -> int | None:
        """The least value of a number from `first` to `last` with which the wishes hold."""
        if last < first:
            return None
        with self.found.supposing(*wishes):
            best = self._one(what, first, last)
            while best is not None and first < best:
                middle = (first + best - 1) // 2
                nearer = self._one(what, first, middle)
                if nearer is None:
                    first = middle + 1
                else:
                    best = nearer
            return best

    def _one(self, what: Formula, first: int, last: int) -> int | None:
        with self.found.supposing(what >= first, what <= last):
            possible = self.found.is_possible()
            return self.found.value(what) if possible else None

    def values(self, *wishes: Formula) -> tuple[int, ...] | None:
        """A value of each variable with which the wishes hold, or None where there is none."""
        with self.found.supposing(*wishes):
            possible = self.found.is_possible()
            return tuple(map(self.found.value, self._numbers)) if possible else None

    def greatest(self, what: Formula, first: int, last: int, *wishes: Formula) -> int | None:
        """The greatest value of a number from `first` to `last` with which the wishes hold."""
        found = self.least(-what, -last, -first, *wishes)
        return None if found is None else -found
