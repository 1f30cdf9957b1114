"""How sure a result is: parameters, readings of the law and chance, each drawn, and told apart.

A study runs the country many times, each run whole on one worker: a pick-and-freeze design for the
shares of the variance (`variance`), and one input at a time from low to high for the tornado.
Counts stay whole numbers; fractions arise only here, at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from povestka.country import variance
from povestka.country.engines import Engine
from povestka.country.inputs import (
    GROUPS,
    Inputs,
    Number,
    Point,
    Question,
    inputs,
    sampled,
    swapped,
)
from povestka.country.numbers import numbers
from povestka.country.running import Clock, Progress, run
from povestka.country.setup import Setup, everybody, setup
from povestka.country.uncertain_words import ASSUMPTIONS, OUTPUTS
from povestka.language.days import date_of
from povestka.people.scenario.model import Scenario

SCHEMA: Final = "povestka/uncertain/1"

LEAST_RUNS: Final = 20
"""The fewest runs whose variance is split at all: four rows of five samples."""

TOP: Final = 12
"""How many inputs of each output the tornado shows."""

_SAMPLES: Final = 2 + len(GROUPS)

Model = Callable[["Base", Point], Sequence[int]]
"""What is asked of a point: the outputs, in the order of `OUTPUTS`."""


@dataclass(frozen=True, slots=True)
class Base:
    """What all runs of a study share."""

    scenario: Scenario
    setup: Setup


class Here:
    """An engine that computes at once, in whoever asks: one worker, nothing to wait for."""

    workers: int = 1

    def share(self, value: Any) -> Any:
        """The value itself."""
        return value

    def map(self, function: Callable[..., Any], shared: Any, items: Sequence[Any]) -> list[Any]:
        """The results, already there."""
        return [function(shared, *item) for item in items]

    def wait(self, handles: Sequence[Any]) -> Iterator[None]:
        """A step for each."""
        return (None for _ in handles)

    def collect(self, handles: Sequence[Any]) -> Iterator[Any]:
        """The results in their order."""
        return iter(handles)


def country_at(base: Base, point: Point) -> Sequence[int]:
    """One whole run of the country at a point: its outputs, counted among the men of the run."""
    scenario = point.scenario(base.scenario)
    ready = replace(base.setup, numbers=numbers(scenario, base.setup.layout))
    found = run(scenario, Here(), ready=ready, replicate=point.replicate).outcome.totals()
    return [_at(found, path) for path in OUTPUTS]


def _silent(what: str, done: int, whole: int) -> None:
    del what, done, whole


def _no_clock() -> float:
    return 0.0


def uncertain(
    scenario: Scenario,
    engine: Engine,
    *,
    runs: int = 500,
    persons: int = 1_000_000,
    seed: int = 1,
    progress: Progress = _silent,
    clock: Clock = _no_clock,
    model: Model = country_at,
) -> dict[str, Any]:
    """The study of a scenario: outputs with range and shares, and the tornado, as plain data.

    `runs` is how many runs the split may take (the tornado needs some hundred more); `persons`
    the men of each. Numbers are given for the whole country. Fewer than `LEAST_RUNS` runs are a
    ValueError.
    """
    if runs < LEAST_RUNS:
        raise ValueError(f"a study needs {LEAST_RUNS} runs or more, not {runs}")
    began = clock()
    scenario = replace(scenario, persons=persons)
    doubts = inputs(scenario)
    rows = runs // _SAMPLES
    points = [*_alone(doubts), *_design(doubts, rows, seed)]
    found = _asked(model, Base(scenario, setup(scenario)), points, engine, progress)
    split = found[-rows * _SAMPLES :].reshape(_SAMPLES, rows, len(OUTPUTS))
    whole = everybody(scenario)
    return {
        "schema": SCHEMA,
        "scenario": scenario.name,
        "title": {"en": scenario.title.en, "ru": scenario.title.ru},
        "first": date_of(scenario.first).isoformat(),
        "last": date_of(scenario.last).isoformat(),
        "seed": seed,
        "persons": persons,
        "whole": whole,
        "runs": len(points),
        "rows": rows,
        "outputs": _outputs(split, found[0], whole / persons, seed),
        "tornado": _tornado(doubts, found, whole / persons),
        "inputs": {
            "parameters": [one.key for one in doubts.numbers],
            "readings": [one.key for one in doubts.questions],
            "held": list(doubts.held),
        },
        "assumptions": [{"en": one.en, "ru": one.ru} for one in ASSUMPTIONS],
        "seconds": round(clock() - began, 3),
    }


def _at(found: Mapping[str, Any], path: str) -> int:
    """What stands under a path of keys, `exit_ban.ever`."""
    value: Any = found
    for key in path.split("."):
        value = value[key]
    return int(value)


def _alone(doubts: Inputs) -> list[Point]:
    """The base, and every input alone at each of its ends, with the same chance."""
    points = [Point({}, {}, 0)]
    for number in doubts.numbers:
        points += [Point({number.key: end}, {}, 0) for end in (number.low, number.high)]
    for question in doubts.questions:
        points += [Point({}, {question.key: option}, 0) for option in question.options[1:]]
    return points


def _design(doubts: Inputs, rows: int, seed: int) -> list[Point]:
    """The samples A and B, and A with each group from B, row by row of each."""
    first = [sampled(doubts, seed, "a", row, 1 + row) for row in range(rows)]
    second = [sampled(doubts, seed, "b", row, 1 + rows + row) for row in range(rows)]
    mixed = [
        swapped(*pair, group) for group in GROUPS for pair in zip(first, second, strict=True)
    ]
    return [*first, *second, *mixed]


def _asked(
    model: Model, base: Base, points: Sequence[Point], engine: Engine, progress: Progress
) -> variance.Floats:
    """The outputs of every point. The first goes alone, so that the pass is compiled once."""
    shared = engine.share(base)
    handles = engine.map(model, shared, [(points[0],)])
    for _ in engine.wait(handles):
        progress("runs", 1, len(points))
    handles += engine.map(model, shared, [(point,) for point in points[1:]])
    for done, _ in enumerate(engine.wait(handles[1:]), 2):
        progress("runs", done, len(points))
    return np.array(list(engine.collect(handles)), np.float64)


def _outputs(
    split: variance.Floats, base: variance.Floats, factor: float, seed: int
) -> list[dict[str, Any]]:
    """Of each output its range, and what its variance comes from, in the run and at full size."""
    spread = variance.spread(split)
    shares = variance.shares(split)
    chance = variance.totals(split)[0]
    in_full = variance.at_size(shares, chance, 1 / factor)
    errors = variance.errors(split, seed)
    return [
        {
            "key": key,
            "title": {"en": title.en, "ru": title.ru},
            "base": round(float(base[place]) * factor, 1),
            **{name: round(float(one[place]) * factor, 1) for name, one in spread.items()},
            "shares": _named(in_full[:, place]),
            "shares_of_run": _named(shares[:, place]),
            "errors": _named(errors[:, place]),
        }
        for place, (key, title) in enumerate(OUTPUTS.items())
    ]


def _named(column: variance.Floats) -> dict[str, float] | None:
    """Shares by the names of their groups; None of an output that never varies."""
    if np.isnan(column).any():
        return None
    names = (*GROUPS, "together")
    return {name: round(float(one), 4) for name, one in zip(names, column, strict=True)}


def _tornado(doubts: Inputs, found: variance.Floats, factor: float) -> list[dict[str, Any]]:
    """Of each output the inputs that move it most, from the widest."""
    bars = []
    for place, key in enumerate(OUTPUTS):
        column = [float(one) * factor for one in found[:, place]]
        mine = [bar for bar in _bars(doubts, column) if bar["low"] != bar["high"]]
        mine.sort(key=lambda bar: -abs(bar["high"] - bar["low"]))
        bars += [{"output": key, **bar} for bar in mine[:TOP]]
    return bars


def _bars(doubts: Inputs, column: Sequence[float]) -> Iterator[dict[str, Any]]:
    """One bar for each input: its ends and what they give; of a reading the least and the most."""
    place = 1
    for number in doubts.numbers:
        low, high = column[place : place + 2]
        place += 2
        yield _bar(number, number.low, number.high, low, high)
    for question in doubts.questions:
        others = question.options[1:]
        given = dict(zip(others, column[place : place + len(others)], strict=True))
        given = {question.options[0]: column[0], **given}
        place += len(others)
        least, most = min(given, key=given.__getitem__), max(given, key=given.__getitem__)
        yield _bar(question, least, most, given[least], given[most])


def _bar(one: Number | Question, least: Any, most: Any, low: float, high: float) -> dict[str, Any]:
    return {
        "input": one.key,
        "kind": "parameter" if isinstance(one, Number) else "reading",
        "says": {"en": one.says.en, "ru": one.says.ru},
        "low_value": list(least) if isinstance(least, tuple) else least,
        "high_value": list(most) if isinstance(most, tuple) else most,
        "low": round(low, 1),
        "high": round(high, 1),
    }
