"""A cell of a result opened down to some of its synthetic men: found by looking, and bounded.

Nothing of a man is stored, so his cell is found as it was counted: offices are passed again, with
the dates of each summons, until enough men are met or enough were looked at. Men are found by what
a run did to them, never by what an office might look for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from povestka.country.causes import causes, codes
from povestka.country.explaining import explained
from povestka.country.numbers import law_change
from povestka.country.program import compiled, country
from povestka.country.reach import NAMES, Dates, owners, steps
from povestka.country.results import GROUND_NAMES, ROUTE_NAMES
from povestka.country.transitions import Side, of_both, summonses
from povestka.people import judged
from povestka.people.drawing import Man

Keys = npt.NDArray[np.int64]
Ranges = list[tuple[int, int]]

SHOWN: Final = 5
"""The most men that a cell is opened down to."""

ENOUGH: Final = 10
"""The fewest that a cell must have to be opened: a smaller count is not shown anywhere."""

LOOKED: Final = 2_000_000
"""Men among whom is looked, and no more."""

DRAWN: Final = 400
"""Men who are drawn alone, where a cell asks for a route or a ground, and no more."""

_AT_ONCE: Final = 40_000
_OCCURRENCE: Final = 4  # bits of a key
_SERIAL: Final = (1 << 32) - 1


@dataclass(frozen=True, slots=True)
class Cell:
    """How far the year went with a man (a key of `reach.NAMES`), and by choice further.

    Further: the code of his region, the route by which some summons of his was served, his ground;
    an empty word stands for any.
    """

    step: str
    region: str = ""
    route: str = ""
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """Men met in a cell, by office and serial: none of a cell with fewer than `ENOUGH`.

    `looked` is among how many men was looked, `whole` whether these were all who could be.
    """

    men: tuple[tuple[int, int], ...]
    looked: int
    whole: bool


def met(side: Side, cell: Cell) -> Met:
    """Some men of a cell of one run."""
    compiled()
    wanted = NAMES.index(cell.step)
    found: list[tuple[int, int]] = []
    ranges, looked, drawn = _ranges(side, cell.region), 0, 0
    for first, end in ranges:
        keys, dates = summonses(side, (first, end))
        for man in _at_step(side, (first, end), keys, dates, wanted):
            if cell.route or cell.ground:
                drawn += 1
                if drawn > DRAWN:
                    return _told(found, max(looked, DRAWN), whole=False)
                if not _is_in(side, man, cell):
                    continue
            found.append(man)
            if len(found) >= ENOUGH:
                return _told(found, looked + _men(side, first, end), whole=False)
        looked += _men(side, first, end)
        if looked >= LOOKED:
            break
    return _told(found, looked, whole=(first, end) == ranges[-1])


def changed(a: Side, b: Side, before: str, after: str, because: Mapping[str, Any] | None) -> Met:
    """Some men who stand at one step under A and at another, or the same, under B.

    `because` is what decided, as the plain data of a `Move` has it.
    """
    compiled()
    told = causes(frozenset(law_change(a.scenario, b.scenario).changes))
    why = [code for code, one in told.items() if one.to_dict() == because] or [0]
    found: list[tuple[int, int]] = []
    ranges, looked = _ranges(a, ""), 0
    for first, end in ranges:
        found += _moved((a, b), (first, end), (NAMES.index(before), NAMES.index(after)), why)
        looked += _men(a, first, end)
        if len(found) >= ENOUGH or looked >= LOOKED:
            break
    return _told(found, looked, whole=(first, end) == ranges[-1])


def _told(found: list[tuple[int, int]], looked: int, *, whole: bool) -> Met:
    return Met(tuple(found[:SHOWN]) if len(found) >= ENOUGH else (), looked, whole)


def _men(side: Side, first: int, end: int) -> int:
    return int(side.ready.layout.size[first:end].sum())


def _ranges(side: Side, region: str) -> Ranges:
    """The offices, or those of a region, in parts of some ten thousand men."""
    layout = side.ready.layout
    offices = np.arange(len(layout.size))
    if region:
        place = next(n for n, one in enumerate(layout.regions) if one.code == region)
        offices = offices[layout.region == place]
    found: Ranges = []
    first, men = int(offices[0]), 0
    for office in offices.tolist():
        men += int(layout.size[office])
        if men >= _AT_ONCE or office == offices[-1]:
            found.append((first, office + 1))
            first, men = office + 1, 0
    return found


def _at_step(
    side: Side, offices: tuple[int, int], keys: Keys, dates: Dates, wanted: int
) -> Iterator[tuple[int, int]]:
    """The men of some offices who stand at a step, in order."""
    men = keys >> _OCCURRENCE
    if wanted == 0:
        sizes = side.ready.layout.size
        everybody = np.concatenate([
            (office << 32) + np.arange(sizes[office], dtype=np.int64)
            for office in range(*offices)
        ])
        yield from _named(np.setdiff1d(everybody, men))
    elif len(keys):
        of = owners(men)
        reached = steps(dates, keys & ((1 << _OCCURRENCE) - 1), side.scenario.days)
        furthest = np.maximum.reduceat(reached, of.starts)
        yield from _named(men[of.starts][furthest == wanted])


def _named(men: Keys) -> list[tuple[int, int]]:
    return [(one >> 32, one & _SERIAL) for one in men.tolist()]


def _moved(
    pair: tuple[Side, Side], offices: tuple[int, int], move: tuple[int, int], why: list[int]
) -> list[tuple[int, int]]:
    """The men of some offices who made a move for one of some reasons."""
    keys, a, b = of_both(pair, offices)
    if not len(keys):
        return []
    men, days = keys >> _OCCURRENCE, pair[0].scenario.days
    of = owners(men)
    occurrences = keys & ((1 << _OCCURRENCE) - 1)
    found = codes(a, b, occurrences)
    # As `transitions` counts: his first summons that differs decides.
    none = len(of.whose)
    places = np.where(found > 0, np.arange(len(found)), none)
    decides = np.minimum.reduceat(places, of.starts)
    code = np.where(decides < none, found[np.minimum(decides, none - 1)], 0)
    before, after = (
        np.maximum.reduceat(steps(dates, occurrences, days), of.starts) for dates in (a, b)
    )
    chosen = (before == move[0]) & (after == move[1]) & np.isin(code, why)
    return _named(men[of.starts][chosen])


def _is_in(side: Side, man: tuple[int, int], cell: Cell) -> bool:
    """Whether a man, drawn alone, has the ground and the route of a cell."""
    story = explained(side.ready, side.thresholds, *man)
    ground = GROUND_NAMES[story.man.get("ground.class", 0)]
    if cell.ground and ground != cell.ground:
        return False
    if not cell.route:
        return True
    place = int(side.ready.layout.region[man[0]])
    row: Any = side.ready.numbers[0, place]
    numbers = dict(zip(country().numbers, map(int, row), strict=True))
    drawn = Man(*man, side.ready.seed, side.ready.replicate, numbers)
    routes = {
        ROUTE_NAMES[drawn.stage(judged.LAW, call.occurrence, call.drawn)["route"]]
        for call in story.calls
    }
    return cell.route in routes
