"""Which facts that are not given could still change an answer: found by asking the law itself.

A fact left out has not happened. It is put in as not known, and the bounds of every answer are
taken under the readings in use and under each single other: where both ends are what the answer
is without it, no day of it can matter. Else a day that does matter is sought, first among the
likely ones, then by halving what the bounds leave open, and kept: only what has one is offered.
The halving ends after `_MOST_BOXES` steps, so that a page stays quick. What else is not known is
held at a few of its values while all this is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from povestka.case.deciding import switches
from povestka.case.further.candidates import Candidate, candidates
from povestka.case.further.probing import Law, Point, Probe, points, samples
from povestka.case.further.putting import put
from povestka.case.mistakes import BadCase
from povestka.case.model import Case
from povestka.case.reading import read
from povestka.case.reforming import Reform
from povestka.case.rows import Row, rows
from povestka.readers.search import Range

_MOST_BOXES: Final = 240
"""So many boxes are looked at for a day that matters, under one choice of readings."""
_MOST_ASKED: Final = 40_000
_MOST_OF_ONE: Final = 2_500
"""So often the law is asked for one page, a second's work or so, and for one fact."""
_MOST_POINTS: Final = 400
_FEWER: Final = 40
_MANY: Final = 1_000
"""So many days are tried under the readings in use, under any other, and where doubt is left."""


Values = Mapping[str, Any]
Found = tuple[Values, Values]


@dataclass(frozen=True, slots=True)
class Offer:
    """A fact that could change an answer.

    `path` is that of the case file: of one key, or of a table, new or given in part (a reason, a
    ground, a complaint, a decision of the board). `gives` are values by their paths with which an
    answer changes, `held`
    what else is not known and how it was held then.
    """

    path: str
    gives: Values
    held: Values


@dataclass(frozen=True, slots=True)
class Further:
    """The facts that could change an answer; `whole` is false where not all could be looked at."""

    offers: tuple[Offer, ...]
    whole: bool


def further(
    mapping: Mapping[str, Any],
    case: Case,
    readings: Mapping[str, str],
    reform: Reform | None = None,
) -> Further:
    """The facts that are left out of a case and could change one of its answers.

    `mapping` is what `case` was read from. What stands there as not known is not among them: the
    answers themselves name it as missing.
    """
    asking = _Asking(mapping, case, readings, reform)
    offers: dict[str, Offer] = {}
    for one in candidates(case):
        if one.path not in offers and (found := asking.matters(one)) is not None:
            offers[one.path] = Offer(one.path, *found)
    return Further(tuple(offers.values()), asking.whole)


class _Asking:
    """A case, its rows, and every choice of readings under which its page shows an answer."""

    def __init__(
        self,
        mapping: Mapping[str, Any],
        case: Case,
        readings: Mapping[str, str],
        reform: Reform | None,
    ) -> None:
        self.mapping = mapping
        self.left, self.of_page, self.whole = 0, _MOST_ASKED, True
        base = {**readings, **(reform.picks if reform else {})}
        numbers = frozenset((reform.parameters if reform else {}).items())
        under = frozenset(base.items())
        settled = frozenset(reform.readings if reform else ())
        others = [one.under for one in switches(under, settled)]
        self.laws = (
            Law(under, numbers, whole=True),
            *(Law(other, numbers, whole=False) for other in others),
        )
        self.rows = {(row.kind, row.label): Probe(row) for row in rows(case)}
        self.days = sorted({one.on for one in case.log() if isinstance(one.on, int)}
                           | {case.as_of})

    def matters(self, one: Candidate) -> Found | None:
        """Values with which the fact changes an answer, or None where it changes none.

        `whole` becomes false where the search for them was broken off. Every row is looked at
        under the readings in use first: most of what matters does so there.
        """
        self.left = given = min(_MOST_OF_ONE, self.of_page)
        found = self._sought(one)
        self.of_page -= given - self.left
        self.whole = self.whole and (found is not None or self.left > 0)
        return found

    def _sought(self, one: Candidate) -> Found | None:
        pairs = [(row, self.rows.get((row.kind, row.label))) for row in rows(one.case)]
        probes = [
            (Probe(row), before)
            for row, before in pairs
            if before is None or not _same(row, before.row)
        ]
        doubtful: list[_Seeking] = []
        for law in self.laws:
            for probe, before in probes:
                seeking = _Seeking(self, probe, before, law)
                found = seeking.seen()
                if found is not None:
                    return found
                if seeking.doubts:
                    doubtful.append(seeking)
        for seeking in doubtful:
            found = seeking.halved()
            if found is not None:
                return found
        return None


def _same(row: Row, other: Row) -> bool:
    """Whether a row is the same with the fact as without it."""
    return row.facts == other.facts and row.records == other.records


class _Seeking:
    """One row with a fact put in, beside the same row without it, under one choice of readings."""

    def __init__(
        self, asking: _Asking, probe: Probe, before: Probe | None, law: Law
    ) -> None:
        self.asking, self.probe, self.before, self.law = asking, probe, before, law
        reached = probe.reached(law)
        known = frozenset(before.box) if before else frozenset()
        self.own = tuple(path for path in probe.box if path not in known and path in reached)
        self.doubts: list[tuple[Point, Mapping[str, Range], tuple[Any, ...]]] = []
        self.held = tuple(path for path in probe.box if path in known and path in reached)

    def seen(self) -> Found | None:
        """Values that make a difference and how the others were held, or None; see `doubts`."""
        if self.before is not None and not self.own:
            return None
        days = self.asking.days
        most = _MOST_POINTS if self.law.whole and not self.held else _FEWER
        box = {path: self.probe.box[path] for path in self.own}
        for held in points({path: self.probe.box[path] for path in self.held}, days):
            self.asking.left -= 1
            usual = self.before.at(held, self.law) if self.before else self.probe.empty
            if self.probe.over(held, box, self.law) == usual:
                continue
            found = self._tried(held, box, usual, most)
            if found is not None:
                return found
            self.doubts.append((held, box, usual))
        return None

    def halved(self) -> Found | None:
        """The same where the bounds left it open and no day that was tried made a difference."""
        for held, box, usual in self.doubts:
            found = self._tried(held, box, usual, _MANY) or self._halved(held, box, usual)
            if found is not None:
                return found
        return None

    def _tried(
        self, held: Point, box: Mapping[str, Range], usual: tuple[Any, ...], most: int
    ) -> Found | None:
        """A few days after another, the likeliest first."""
        for point in samples(box, self.asking.days, min(most, self.asking.left)):
            self.asking.left -= 1
            if self.probe.at({**held, **point}, self.law) != usual:
                given = self._valid(held, point)
                if given is not None:
                    return given
        return None

    def _valid(self, held: Point, point: Point) -> Found | None:
        """The values of a point, as a case file has them, if a case can have them."""
        given, others = self.probe.given(point), self.probe.given(held)
        try:
            if others:
                read(put(self.asking.mapping, others))
            read(put(self.asking.mapping, {**others, **given}))
        except BadCase:
            return None
        return given, others

    def _halved(
        self, held: Point, box: Mapping[str, Range], usual: tuple[Any, ...]
    ) -> Found | None:
        """Cut the box until every part of it is settled, or a day that matters is met."""
        waiting = [box]
        for _ in range(min(_MOST_BOXES, self.asking.left)):
            self.asking.left -= 1
            if not waiting:
                return None
            here = waiting.pop()
            settled = self.probe.over(held, here, self.law)
            if settled == usual:
                continue
            wide = {path: side.width for path, side in here.items() if side.width}
            if settled is not None or not wide:
                corner = {path: side.ends[0] for path, side in here.items()}
                given = self._valid(held, corner)
                if given is not None:
                    return given
                continue
            waiting += _cut(here, max(wide, key=lambda path: wide[path]))
        return None


def _cut(box: Mapping[str, Range], path: str) -> Iterator[Mapping[str, Range]]:
    """A box in two along one of its sides."""
    return ({**box, path: half} for half in box[path].halves())
