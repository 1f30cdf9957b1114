"""How the variance of an output divides among independent groups of inputs: pick and freeze.

Two independent samples A and B; and for each group the sample A with that group taken from B
(Saltelli, Comput. Phys. Commun. 145, 2002). Two runs that share one group and nothing else vary
together by what that group does alone: the share is their correlation, by the estimator of Janon,
Klein, Lagnoux, Nodet and Prieur (ESAIM: P&S 18, 2014), over both pairs of samples that share it.
Two runs that differ in one group only show its total: what it does alone and with others.
That is exact where it is small, which the first is not; so what a group does alone is kept between
its own total and what the totals of the other two leave.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

RESAMPLES: Final = 200
"""How often the rows are drawn again to see how exact the shares are."""


def shares(found: Floats) -> Floats:
    """What each of three groups does alone, and all of them together: [4, outputs], sums of 1.

    `found` is [5, rows, outputs]: the samples A and B, and A with the first, second and third
    group from B. An output that never varies gives NaN. What chance in the sampling puts below
    zero is zero; where the three are above one together, they are scaled to it.
    """
    alone = np.stack([_together(*_sharing(found, group)) for group in range(3)])
    most = totals(found)
    least = np.clip(1.0 - most.sum(0) + most, 0.0, most)
    return _proper(np.clip(alone, least, most))


def totals(found: Floats) -> Floats:
    """What each of three groups does alone or with others, as a share: [3, outputs].

    Together they are one at least. Where the estimates fall short of it, the greatest of them gets
    the difference: a small total is exact, a great one is not.
    """
    alike = [_together(found[0], found[2 + group]) for group in range(3)]
    most = np.clip(1.0 - np.stack(alike), 0.0, 1.0)
    lacking = np.clip(1.0 - most.sum(0), 0.0, None)
    return np.asarray(np.minimum(most + lacking * (most == most.max(0)), 1.0))


def at_size(alone: Floats, chance: Floats, factor: float) -> Floats:
    """The four shares where chance, alone and with others, has `factor` times the variance.

    Counts of n men vary by chance as n does, by anything else as n times n: so relative to the
    rest chance has in the whole country a part of the variance that it has in a small run.
    `alone` is what `shares` gives, `chance` the total share of chance.
    """
    whole = 1.0 - np.minimum(chance, 1.0) * (1.0 - factor)
    first = np.stack([alone[0] * factor, alone[1], alone[2]])
    return _proper(first / np.where(whole > 0.0, whole, 1.0))


def errors(found: Floats, seed: int) -> Floats:
    """Half of the width in which nine of ten shares fall when the rows are drawn again."""
    rows = found.shape[1]
    chance = np.random.Generator(np.random.Philox(seed))
    again = [shares(found[:, chance.integers(0, rows, rows)]) for _ in range(RESAMPLES)]
    low, high = np.quantile(np.nan_to_num(np.stack(again)), [0.05, 0.95], axis=0)
    return np.asarray((high - low) / 2)


def spread(found: Floats) -> Mapping[str, Any]:
    """Mean, and the range from 5 to 95 %, of the two independent samples: arrays by output."""
    drawn = found[:2].reshape(-1, found.shape[2])
    low, high = np.quantile(drawn, [0.05, 0.95], axis=0)
    return {"mean": drawn.mean(0), "low": low, "high": high}


def _sharing(found: Floats, group: int) -> tuple[Floats, Floats]:
    """All pairs of runs that share one group and nothing else."""
    one, other = (2 + place for place in range(3) if place != group)
    return np.concatenate([found[1], found[one]]), np.concatenate([found[2 + group], found[other]])


def _together(first: Floats, second: Floats) -> Floats:
    """How far pairs vary together, as a share of how far they vary; NaN where nothing varies."""
    mean = (first.mean(0) + second.mean(0)) / 2
    first, second = first - mean, second - mean
    variance = ((first**2).mean(0) + (second**2).mean(0)) / 2
    return np.asarray((first * second).mean(0) / np.where(variance > 0.0, variance, np.nan))


def _proper(alone: Floats) -> Floats:
    alone = np.clip(alone, 0.0, 1.0)
    whole = alone.sum(0)
    alone = alone / np.maximum(whole, 1.0)
    return np.concatenate([alone, np.maximum(1.0 - alone.sum(0, keepdims=True), 0.0)])
