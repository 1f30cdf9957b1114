"""The parts of a run: the first pass over some offices, the quota's steps, the last pass.

Each is a function of what is broadcast and of a part; what parts give are whole numbers that add
up, so a run is the same for any number of parts, threads and machines.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from povestka.country.measures import CROSSED
from povestka.country.program import CELLS, KEPT, WIDTH, compiled
from povestka.country.setup import Setup
from povestka.language.days import NEVER

Array = npt.NDArray[Any]

TALLY: Final = (
    "drawn", "possible", "called", "came", "ready", "kept", "queued", "taken",
)
"""What the pass counts of men on the way, in its order."""


@dataclass(slots=True)
class Part:
    """What a range of offices has given so far; `counts` and `cells` from region `first_region`."""

    offices: tuple[int, int]
    first_region: int
    counts: Array
    cells: Array
    ready: Array
    until: Array
    taken: Array
    tally: Array
    dates: list[Array] = field(default_factory=list)
    keys: list[Array] = field(default_factory=list)
    exams: Array | None = None


def _key(setup: Setup) -> tuple[np.uint32, np.uint32]:
    return np.uint32(setup.seed), np.uint32(setup.replicate)


def _room(setup: Setup, first: int, end: int) -> tuple[int, Array, Array]:
    """Empty counts for the regions of some offices."""
    regions = setup.layout.region
    low, high = int(regions[first]), int(regions[end - 1]) + 1
    laws = len(setup.numbers)
    counts = np.zeros((laws, high - low, WIDTH), np.int32)
    cells = np.zeros((laws, high - low, 2 * len(CROSSED), CELLS), np.int64)
    return low, counts, cells


def _stages(*names: str) -> list[Any]:
    module = compiled()
    return [getattr(module, f"s_{name}") for name in names]


def first_pass(setup: Setup, offices: tuple[int, int], keep: bool = False) -> Part:
    """Everything up to the board, for a range of offices; with `keep` the dates of each summons."""
    first, end = offices
    layout = setup.layout
    men = int(layout.size[first:end].sum())
    low, counts, cells = _room(setup, first, end)
    ready = np.empty((5, men), np.int32)
    until = np.empty((3 * len(setup.numbers), men), np.int32)
    dates = np.empty((len(KEPT), 3 * men if keep else 0), np.int16)
    keys = np.empty((3, 3 * men if keep else 0), np.int32)
    exams = np.empty((3, men if keep else 0), np.int32)
    tally = np.zeros(len(TALLY), np.int64)
    found = compiled().offices(
        first, end, layout.region, layout.size, layout.bounds, layout.cohorts, setup.works,
        setup.numbers, *_key(setup), low, counts, cells, ready, until, dates, keys, exams, tally,
        *_stages("men", "standing", "person", "summons", "law", "screens", "board"),
    )
    kept, seen = int(tally[5]), int(tally[6])
    return Part(
        offices,
        low,
        counts,
        cells,
        np.ascontiguousarray(ready[:, :found]),
        np.ascontiguousarray(until[:, :found]),
        np.full(found, NEVER, np.int32),
        tally,
        [np.ascontiguousarray(dates[:, :kept])] if keep else [],
        [np.ascontiguousarray(keys[:, :kept])] if keep else [],
        np.ascontiguousarray(exams[:, :seen]) if keep else None,
    )


def histogram(  # noqa: PLR0917 # an engine hands on by place
    setup: Setup, part: Part, season: int, prefix: Array, above: int, bits: int
) -> Array:
    """How many men of each region have a key that begins so: one step of finding a threshold."""
    found = np.zeros((len(setup.layout.regions), 1 << bits), np.int32)
    compiled().histogram(
        part.ready, part.ready.shape[1], setup.layout.region, part.taken, season, prefix, above,
        above - bits, bits, found,
    )
    return found


def take(  # noqa: PLR0917 # an engine hands on by place
    setup: Setup, part: Part, season: int, limit: Array, everybody: Array, nobody: Array
) -> Part:
    """Take the men within their region's threshold."""
    compiled().take(
        part.ready, part.ready.shape[1], setup.layout.region, part.taken, season, limit,
        everybody, nobody,
    )
    return part


def last_pass(setup: Setup, part: Part, keep: bool = False) -> Part:
    """The summons for dispatch of the men taken, added to the part's counts."""
    layout = setup.layout
    room = int((part.taken < NEVER).sum()) if keep else 0
    dates = np.empty((len(KEPT), room), np.int16)
    keys = np.empty((3, room), np.int32)
    kept = compiled().dispatch(
        part.ready, part.ready.shape[1], part.taken, part.until, layout.region, layout.bounds,
        layout.cohorts, setup.numbers, *_key(setup), part.first_region, part.counts, part.cells,
        dates, keys, part.tally,
        *_stages("men", "standing", "person", "summons", "law", "screens", "call"),
    )
    if keep:
        part.dates.append(np.ascontiguousarray(dates[:, :kept]))
        part.keys.append(np.ascontiguousarray(keys[:, :kept]))
    return part
