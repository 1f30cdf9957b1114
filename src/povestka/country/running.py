"""One run of a scenario: offices in parts, the quota between them, counts put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from povestka.case.reforming import Reform
from povestka.country import passing
from povestka.country.engines import Engine
from povestka.country.measures import BANDS, CROSSED, LAWFUL, MEASURES
from povestka.country.passing import TALLY, Part
from povestka.country.program import DAY, WIDTH
from povestka.country.results import (
    GROUND_NAMES,
    ROUTE_NAMES,
    Outcome,
    Result,
    Threshold,
    fingerprint,
)
from povestka.country.setup import Setup, setup
from povestka.people.scenario.model import Scenario

Progress = Callable[[str, int, int], None]
"""Told of each step: what is being done, how many parts of it are done, of how many."""

Clock = Callable[[], float]
"""Seconds from some moment on; the room has no clock of its own."""

_BITS: Final = (11, 11, 10)
"""The three steps in which the 32 bits of a key are narrowed down."""


def _silent(what: str, done: int, whole: int) -> None:
    del what, done, whole


def _no_clock() -> float:
    return 0.0


def _quota(
    ready: Setup, engine: Engine, shared: Any, parts: list[Any], season: int
) -> tuple[list[Any], Threshold]:
    """Exactly the quota's men of each region, with the smallest keys; the threshold of each."""
    regions = len(ready.layout.regions)
    quota = ready.quotas[season - 1]
    prefix = np.zeros(regions, np.uint32)
    left = quota.copy()
    everybody = np.zeros(regions, np.bool_)
    above = 32
    for bits in _BITS:
        items = [(part, season, prefix, above, bits) for part in parts]
        found = np.zeros((regions, 1 << bits), np.int64)
        for one in engine.collect(engine.map(passing.histogram, shared, items)):
            found += one
        upto = found.cumsum(1)
        if above == 32:
            everybody = upto[:, -1] <= quota
        digit = np.minimum((upto < left[:, None]).sum(1), (1 << bits) - 1)
        below = np.where(digit > 0, upto[np.arange(regions), digit - 1], 0)
        left = left - below
        prefix = ((prefix.astype(np.uint64) << np.uint64(bits)) | digit.astype(np.uint64)).astype(
            np.uint32
        )
        above -= bits
    # A quota of nobody takes nobody, though some key is the smallest.
    nobody = (quota == 0) & ~everybody
    taking = [(part, season, prefix, everybody, nobody) for part in parts]
    return engine.map(passing.take, shared, taking), Threshold(prefix, everybody)


def _quotas(
    ready: Setup, engine: Engine, shared: Any, parts: list[Any]
) -> tuple[list[Any], tuple[Threshold, ...]]:
    """One quota after another: the parts with who is taken, and the thresholds."""
    thresholds = []
    for season in range(1, len(ready.quotas) + 1):
        parts, threshold = _quota(ready, engine, shared, parts, season)
        thresholds.append(threshold)
    return parts, tuple(thresholds)


def outcomes(ready: Setup, parts: Sequence[Part], days: int) -> tuple[Outcome, ...]:
    """The counts of all parts together: one outcome for each choice of law."""
    laws, regions = len(ready.numbers), len(ready.layout.regions)
    whole = len(parts) == 1 and parts[0].counts.shape[1] == regions
    counts = parts[0].counts if whole else np.zeros((laws, regions, WIDTH), np.int32)
    cells = parts[0].cells if whole else np.zeros(
        (laws, regions, *parts[0].cells.shape[2:]), np.int64
    )
    for part in () if whole else parts:
        spread = slice(part.first_region, part.first_region + part.counts.shape[1])
        counts[:, spread] += part.counts
        cells[:, spread] += part.cells
    shaped = counts.reshape(laws, regions, len(MEASURES), len(BANDS), DAY)
    facts = ~np.array(LAWFUL)
    shaped[1:, :, facts] = shaped[:1, :, facts]
    crossed = cells.reshape(
        laws, regions, len(CROSSED), 2, len(ROUTE_NAMES), len(GROUND_NAMES)
    )
    return tuple(Outcome(shaped[law], crossed[law], days) for law in range(laws))


def run(
    scenario: Scenario,
    engine: Engine,
    *,
    laws: Sequence[Sequence[Reform]] = (),
    partitions: int | None = None,
    replicate: int = 0,
    ready: Setup | None = None,
    progress: Progress = _silent,
    clock: Clock = _no_clock,
    keep: list[Part] | None = None,
) -> Result:
    """Run a scenario once. Further `laws` (lists of reforms) are asked of the same draws.

    `partitions` is the number of parts (eight a worker if left out). A list given as `keep` gets
    the parts with the dates of every summons.
    """
    began = clock()
    ready = (ready or setup(scenario, laws)).again(replicate)
    shared = engine.share(ready)
    ranges = ready.layout.parts(partitions or (1 if engine.workers == 1 else engine.workers * 8))
    seconds = {"setup": clock() - began}
    keeps = keep is not None

    began = clock()
    handles = engine.map(passing.first_pass, shared, [(one, keeps) for one in ranges])
    for done, _ in enumerate(engine.wait(handles), 1):
        progress("offices", done, len(ranges))
    seconds["offices"] = clock() - began

    began = clock()
    handles, thresholds = _quotas(ready, engine, shared, handles)
    seconds["quota"] = clock() - began

    began = clock()
    items = [(part, keeps) for part in handles]
    parts = list(engine.collect(engine.map(passing.last_pass, shared, items)))
    seconds["dispatch"] = clock() - began

    began = clock()
    found = outcomes(ready, parts, scenario.days)
    told = fingerprint(found)
    seconds["counts"] = clock() - began
    seconds["total"] = sum(seconds.values())
    tally = np.sum([part.tally for part in parts], axis=0)
    if keep is not None:
        keep.extend(parts)
    return Result(
        scenario,
        ready.layout.persons,
        ready.layout.regions,
        replicate,
        found,
        thresholds,
        seconds,
        dict(zip(TALLY, map(int, tally), strict=True)),
        told,
    )
