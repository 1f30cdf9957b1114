"""The plainest row for which something holds: a counterexample that a person can read.

A solver answers with any days at all. One by one each fact is asked whether it can be left out, or
stand at a day that tells the story simply; what cannot stays as the solver needs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from povestka.language.days import NOT_YET, day
from povestka.readers import solver
from povestka.readers.solver import Formula, Solver
from povestka.theorems.world import Values, World

_ANCHORS: Final = tuple(
    day(one)
    for one in ("2026-02-02", "2025-11-10", "2025-09-15", "2024-03-11", "2023-10-09",
                "2023-06-05", "2022-10-10", "2026-09-07")
)
_AFTER: Final = (0, 1, 3, 7, 8, 10, 14, 18, 20, 21, 27, 30, 31, 38, 39, 40, 45, 60, 90, 120)
_LEFT_OUT: Final = (
    "summons.withdrawn", "summons.reason.shown", "summons.reason.until", "summons.reason.from",
    "summons.returned", "summons.refused", "summons.delivered", "summons.sent", "summons.posted",
    "summons.handed", "summons.placed", "complaint.rejected", "complaint.upheld", "ground.granted",
    "ground.until",
)
_FIRST_WORDS: Final = (
    ("person.status", 0), ("summons.for", 1), ("person.dispatch", 0), ("person.enrolled", 0),
    ("person.born_stated", 0), ("ground.kind", 0), ("complaint.about", 0), ("complaint.to", 0),
    ("decision.call_up", 1),
)
_TRUTHS: Final = ("person.enrolled", "person.born_stated", "decision.call_up")
_APPEAR_AFTER: Final = (18, 20, 14, 30, 10, 7, 6, 5, 3, 1, 0)
_IN_ORDER: Final = (
    "summons.placed", "summons.sent", "summons.posted", "summons.handed", "summons.refused",
    "summons.delivered", "decision.on", "complaint.filed", "summons.appear", "appearance.on",
    "summons.reason.from", "summons.reason.until", "summons.reason.shown", "summons.withdrawn",
    "summons.returned", "ground.from", "ground.granted", "ground.until", "complaint.upheld",
    "complaint.rejected",
)
_ASKED: Final = (day("2026-03-15"), day("2025-12-31"), day("2023-12-31"))
_BORN: Final = (day("2003-05-04"), day("1997-05-04"), day("1996-11-10"))


def plainest(world: World, found: Solver) -> Values:
    """The row told with the fewest facts and the simplest days; `found` has just been satisfied."""
    search = _Search(world, found)
    search.all()
    return world.values(found)


class _Search:
    """The solver with what has been settled so far."""

    def __init__(self, world: World, found: Solver) -> None:
        self.found = found
        self.own: dict[str, list[Formula]] = {name: [one] for name, one in world.own.items()}
        self.present: list[Formula] = []
        for held in world.inside.values():
            for slot in held:
                self.present.append(slot["present"])
                for name, one in slot.items():
                    self.own.setdefault(name, []).append(one)
        self.places = list(world.switches_free().values())

    def keep(self, *wishes: Formula) -> bool:
        """Whether the first of the wishes that can be so is: it stays so."""
        for wish in wishes:
            with self.found.supposing(wish):
                possible = self.found.check() == solver.POSSIBLE
            if possible:
                self.found.add(wish)
                return True
        return False

    def each(self, name: str) -> Iterator[Formula]:
        yield from self.own.get(name, ())

    def all(self) -> None:
        """Readings, then what is left out, then names, then days around one that is plain."""
        for place in self.places:
            self.keep(solver.same(place, 0))
        for present in self.present:
            self.keep(solver.negation(present))
        for name in _LEFT_OUT:
            for one in self.each(name):
                self.keep(solver.same(one, NOT_YET))
        for name, place in _FIRST_WORDS:
            for one in self.each(name):
                self.keep(solver.same(one, bool(place) if name in _TRUTHS else place))
        self._dated()
        for one in self.each("person.born"):
            self.keep(*(solver.same(one, born) for born in _BORN))
        for one in self.each("as_of"):
            self.keep(*(solver.same(one, on) for on in _ASKED))
        self.found.check()

    def _dated(self) -> None:
        """Each day as near to a plain one as it can be: the first settles where the story lies."""
        anchor: int | None = None
        for name in _IN_ORDER:
            for one in self.each(name):
                self.found.check()
                present = self.found.value(one)
                if present >= NOT_YET:
                    continue
                after = _APPEAR_AFTER if name == "summons.appear" else _AFTER
                days = _ANCHORS if anchor is None else [anchor + more for more in after]
                if not self.keep(*(solver.same(one, on) for on in days)):
                    self.found.check()
                    self.found.add(solver.same(one, self.found.value(one)))
                self.found.check()
                anchor = self.found.value(one) if anchor is None else anchor
