"""A result of a run, small: its counts are many and mostly nought, and several runs are kept."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from povestka.country.results import Outcome, Result

_QUICKLY = 1  # of the levels of compression; the counts shrink to a twentieth even so


@dataclass(frozen=True, slots=True)
class Array:
    """An array of whole numbers, compressed."""

    body: bytes
    kind: str
    shape: tuple[int, ...]

    def whole(self) -> npt.NDArray[Any]:
        """The array again."""
        return np.frombuffer(zlib.decompress(self.body), self.kind).reshape(self.shape)


@dataclass(frozen=True, slots=True)
class Packed:
    """A result of which the counts under its own law are compressed."""

    rest: Result
    counts: Array
    cells: Array

    def result(self) -> Result:
        """The result again, equal to the one that was packed; its arrays cannot be written to."""
        own = Outcome(self.counts.whole(), self.cells.whole(), self.rest.scenario.days)
        return replace(self.rest, outcomes=(own,))


def packed(result: Result) -> Packed:
    """A result, packed: without the outcomes under further laws."""
    own = result.outcome
    return Packed(replace(result, outcomes=()), _array(own.counts), _array(own.cells))


def _array(found: npt.NDArray[Any]) -> Array:
    whole = np.ascontiguousarray(found)
    return Array(zlib.compress(whole.tobytes(), _QUICKLY), whole.dtype.str, whole.shape)
