"""One man drawn alone, in plain Python: the same chance and the same terms as a country's pass.

Chance is keyed: who asks for the same decision of the same man gets the same words, in any order
and as often as he likes. Nothing here knows of blocks, of NumPy or of a run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from povestka.language.chance import Drawn, days_drawn, decision_number
from povestka.language.days import Undecreed, WorkingCalendar
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Gather, Term
from povestka.law.calendar import CALENDAR
from povestka.people.stages import Stage
from povestka.readers.source import Function, Signature
from povestka.readers.values import values

Words = tuple[int, int, int, int]
"""The four words of 32 bits that one decision gives."""

_LOW: Final = 0xFFFFFFFF
_FACTORS: Final = (0xD2511F53, 0xCD9E8D57)
_STEPS: Final = (0x9E3779B9, 0xBB67AE85)
_ROUNDS: Final = 10


def philox(counter: Words, key: tuple[int, int]) -> Words:
    """Philox4x32-10 (Salmon and others, SC 2011): four words for a counter and a key.

    >>> [f"{word:08x}" for word in philox((0, 0, 0, 0), (0, 0))]
    ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']
    """
    a, b, c, d = counter
    left, right = key
    for _ in range(_ROUNDS):
        first, second = _FACTORS[0] * a, _FACTORS[1] * c
        a, b = (second >> 32) ^ b ^ left, second & _LOW
        c, d = (first >> 32) ^ d ^ right, first & _LOW
        left, right = (left + _STEPS[0]) & _LOW, (right + _STEPS[1]) & _LOW
    return a, b, c, d


class _Calendar(WorkingCalendar):
    """Working days as a pass over a country counts them: in a year without a decree, the day.

    The law of a case refuses such a year; a run cannot stop for one man's summons.
    """

    def roll(self, number: int) -> int:
        try:
            return CALENDAR.roll(number)
        except Undecreed:
            return number

    def add(self, start: int, count: int) -> int:
        try:
            return CALENDAR.add(start, count)
        except Undecreed:
            return start


_WORKING: Final = _Calendar(CALENDAR.off, CALENDAR.on)


@dataclass(frozen=True, slots=True)
class _Reader:
    """A stage as one compiled function; `columns` are the names of each of its outputs."""

    takes: Signature
    run: Function
    columns: tuple[tuple[str, ...], ...]


def _kind(outputs: tuple[Term, ...]) -> str:
    """The kind of row that the facts outside of any gathering are of."""
    terms = list(walk(*outputs))
    gathered = {one.each for one in terms if isinstance(one, Gather)}
    own = {one.each for one in terms if isinstance(one, Fact)} - gathered
    return max(own, default="")


@cache
def _reader(outputs: tuple[tuple[str, Term], ...]) -> _Reader:
    terms = tuple(term for _, term in outputs)
    takes, run = values(terms, _kind(terms), _WORKING)
    columns = tuple(
        (f"{name}.from", f"{name}.until") if term.sort is Sort.INTERVAL else (name,)
        for name, term in outputs
    )
    return _Reader(takes, run, columns)


@dataclass(frozen=True, slots=True)
class Man:
    """A man of a run: where he stands, the key of its chance, and the run's numbers.

    `numbers` are by name: parameters, knots of waiting times, switches (the place of the reading
    in use), and the facts that are the same for everyone of his region.
    """

    office: int
    serial: int
    seed: int
    replicate: int
    numbers: Mapping[str, int]
    _drawn: dict[tuple[str, int], Words] = field(default_factory=dict, repr=False, compare=False)

    def words(self, decision: str, occurrence: int = 0) -> Words:
        """The words of a decision; what happens several times has an occurrence each time."""
        found = self._drawn.get((decision, occurrence))
        if found is None:
            counter = (self.serial, self.office, decision_number(decision), occurrence)
            found = philox(counter, (self.seed & _LOW, self.replicate & _LOW))
            self._drawn[decision, occurrence] = found
        return found

    def drawn(self, term: Drawn, occurrence: int = 0) -> int:
        """The number that a draw gives: a chance, or days between the knots of its waiting time."""
        word = self.words(term.decision, occurrence)[term.word]
        if not term.knots:
            return word >> 2
        return days_drawn(word, tuple(self.numbers[one.name] for one in term.knots))

    def stage(self, stage: Stage, occurrence: int, facts: Mapping[str, int]) -> dict[str, int]:
        """The columns that a stage adds for him, truths as 0 and 1.

        `facts` are the columns of the stages before. A fact that neither they nor the numbers
        hold is a KeyError. A row has one record of a kind where its `present` is not 0, else none.
        """
        known = _reader(tuple(stage.outputs.items()))
        takes, numbers = known.takes, self.numbers

        def value(name: str) -> int:
            return facts[name] if name in facts else numbers[name]

        found = known.run(
            [
                self.drawn(one, occurrence) if isinstance(one, Drawn) else value(one.name)
                for one in takes.facts
            ],
            [
                [[value(name) for name in names]] if value(f"{each}.present") else []
                for each, names in takes.records.items()
            ],
            [numbers[one.name] for one in takes.switches],
            [numbers[one.name] for one in takes.parameters],
        )
        return dict(_named(known.columns, found))


def _named(
    columns: tuple[tuple[str, ...], ...], found: tuple[Any, ...]
) -> list[tuple[str, int]]:
    """Each column with its value; an interval has two."""
    pairs = []
    for names, value in zip(columns, found, strict=True):
        parts = value if len(names) > 1 else (value,)
        pairs += [(name, int(part)) for name, part in zip(names, parts, strict=True)]
    return pairs
