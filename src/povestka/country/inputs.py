"""What a run is in doubt about: numbers of behaviour within their range, readings of the law.

A number is drawn from the triangle between what is plausible, with the scenario's own value as its
top; a reading is any of those that are held, each as likely. Each draw has a name, as chance has:
adding an input moves no other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from povestka.country.program import country
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.people.scenario.model import Scenario
from povestka.people.settings import Setting, Value, settings

GROUPS: Final = ("chance", "parameters", "readings")
"""What the variance of a study is divided among."""


@dataclass(frozen=True, slots=True)
class Number:
    """A setting in doubt: low, the scenario's own value, high; each with as many parts."""

    key: str
    kind: str
    says: Text
    low: Value
    base: Value
    high: Value

    def at(self, chance: float) -> Value:
        """The value below which a share `chance` of the triangle lies; all parts move together."""
        triangles = zip(_parts(self.low), _parts(self.base), _parts(self.high), strict=True)
        found = tuple(triangular(chance, *one) for one in triangles)
        if self.kind in ("number", "days"):
            found = tuple(round(one) for one in found)
        return found if isinstance(self.base, tuple) else found[0]


@dataclass(frozen=True, slots=True)
class Question:
    """A contested reading in doubt: its options, the one in use first."""

    key: str
    says: Text
    options: tuple[str, ...]

    def at(self, chance: float) -> str:
        """One of the options, each as likely."""
        return self.options[min(int(chance * len(self.options)), len(self.options) - 1)]


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that a scenario is in doubt about, and what it holds though it has a range."""

    numbers: tuple[Number, ...]
    questions: tuple[Question, ...]
    held: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One run of a study: numbers and readings set anew, and which chance."""

    settings: Mapping[str, Value]
    readings: Mapping[str, str]
    replicate: int

    def scenario(self, base: Scenario) -> Scenario:
        """The scenario at this point. What a region has of its own stays."""
        return replace(
            base,
            settings={**base.settings, **self.settings},
            readings={**base.readings, **self.readings},
        )


def triangular(chance: float, low: float, mode: float, high: float) -> float:
    """The value below which a share `chance` of a triangle from low to high with its top lies.

    >>> triangular(0.5, 0.0, 0.5, 1.0)
    0.5
    """
    if low == high:
        return low
    if chance * (high - low) < mode - low:
        return low + float((chance * (high - low) * (mode - low)) ** 0.5)
    return high - float(((1 - chance) * (high - low) * (high - mode)) ** 0.5)


def drawn(seed: int, sample: str, row: int, key: str) -> float:
    """A number from 0 to 1 (not included) under the name of what it decides.

    >>> drawn(1, "a", 0, "come.usual") == drawn(1, "a", 0, "come.usual")
    True
    """
    found = hashlib.sha256(f"{seed}/{sample}/{row}/{key}".encode()).digest()
    return (int.from_bytes(found[:8], "little") >> 11) / (1 << 53)


def inputs(scenario: Scenario) -> Inputs:
    """What is in doubt in a scenario.

    A number that it sets outside the plausible range is its own choice and held; so is a reading
    that it names, or that one of its reforms settles.
    """
    numbers, held = [], []
    for one in settings().values():
        base = scenario.settings.get(one.key, one.base)
        if one.low == one.high:
            continue
        if _within(one, base):
            numbers.append(Number(one.key, one.kind, one.says, one.low, base, one.high))
        else:
            held.append(one.key)
    settled = set(scenario.readings)
    settled |= {key for reform in scenario.reforms for key in reform.picks}
    contested = [one for one in BOOK.switches if one.key in country().numbers]
    held += [one.key for one in contested if one.key in settled]
    questions = [
        Question(one.key, one.asks, tuple(reading.key for reading in one.readings))
        for one in contested
        if one.key not in settled
    ]
    return Inputs(tuple(numbers), tuple(questions), tuple(held))


def sampled(doubts: Inputs, seed: int, sample: str, row: int, replicate: int) -> Point:
    """One draw of everything in doubt: row `row` of a sample."""
    return Point(
        {one.key: one.at(drawn(seed, sample, row, one.key)) for one in doubts.numbers},
        {one.key: one.at(drawn(seed, sample, row, one.key)) for one in doubts.questions},
        replicate,
    )


def swapped(first: Point, second: Point, group: str) -> Point:
    """The first point with one group of inputs taken from the second."""
    return Point(
        second.settings if group == "parameters" else first.settings,
        second.readings if group == "readings" else first.readings,
        second.replicate if group == "chance" else first.replicate,
    )


def _parts(value: Value) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (value,)


def _within(setting: Setting, base: Value) -> bool:
    bounds = zip(_parts(setting.low), _parts(base), _parts(setting.high), strict=True)
    return all(low <= one <= high for low, one, high in bounds)
