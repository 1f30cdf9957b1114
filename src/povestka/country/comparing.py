"""Two scenarios compared: the same men and the same chances, what differs, and for whom.

Where they differ in the law alone and behaviour stays as it is, both laws are asked of the same
draws in one run. Otherwise there are two runs, in which every chance of a man is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from statistics import fmean
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from povestka.case.reforming import Reform
from povestka.country.engines import Engine
from povestka.country.intervals import interval
from povestka.country.measures import MEASURES, Measure
from povestka.country.numbers import behavioural, law_change
from povestka.country.program import compiled
from povestka.country.reach import ORDER, STEPS
from povestka.country.replicating import Done
from povestka.country.replicating import replicates as replicated
from povestka.country.results import Outcome, Result, fingerprint
from povestka.country.running import Clock, Progress, run
from povestka.country.setup import setup
from povestka.country.transitions import Side, Transitions, transitions
from povestka.language.words import Text
from povestka.people.scenario.changes import Safeguard
from povestka.people.scenario.model import Scenario

SCHEMA: Final = "povestka/compare/1"

ONE_RUN: Final = Text(
    "One run of each: how far chance alone could move a difference is not known. Replicates tell.",
    "По одному прогону: насколько разность может измениться от одного случая, неизвестно. Это"
    " показывают повторы.",
)
"""Why there is no interval."""

PAIRED: Final = Text(
    "The mean of {count} paired replicates, the same chances on both sides, with the 95 % interval"
    " of Student's t. It holds what chance does, and nothing of what is assumed.",
    "Среднее по парным повторам (их {count}): случайности на обеих сторонах одни и те же; в скобках"
    " 95-процентный интервал Стьюдента. Он охватывает случай, но не допущения.",
)
"""What an interval is, and is not."""

OTHER_MEN: Final = Text(
    "The two runs differ in their days, their seed or their men: a man of one is not the same man"
    " in the other, and no table of outcomes can be made.",
    "Прогоны различаются днями, начальным числом или составом: человек одного прогона — не тот же"
    " человек в другом, и таблицу исходов составить нельзя.",
)
"""Why there is no table."""

LOSERS: Final = Text(
    "Losers have more days than under A under an exit ban or under the measures, gainers fewer and"
    " of neither more; in law, and on the screens for all that these show. Where offices act"
    " otherwise, a quota may take one man in place of another, who then loses by it.",
    "Проигравшие — у кого под запретом на выезд или под временными мерами стало больше дней, чем"
    " в A; выигравшие — у кого меньше, а больше ничего не стало: по закону и отдельно на экранах,"
    " по всему, что на них. Если комиссариаты действуют иначе, план призыва может взять одного"
    " вместо другого, и тот от этого проигрывает.",
)
"""Whom the counts of losers and gainers count."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One measure under A and under B: events, or the person-days of a state; means of replicates.

    `interval` is that of the mean difference, None of a single replicate.
    """

    measure: Measure
    a: float
    b: float
    difference: float
    interval: tuple[float, float] | None

    def to_dict(self, replicates: int) -> dict[str, Any]:
        """The difference as plain data."""
        one = self.measure
        return {
            "key": one.key,
            "title": _both(one.title),
            "unit": one.unit,
            "layer": one.layer,
            "counts": "days" if one.is_state else "events",
            "a": _number(self.a),
            "b": _number(self.b),
            "difference": _number(self.difference),
            "interval": [_number(edge) for edge in self.interval] if self.interval else None,
            "replicates": replicates,
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs side by side: A, B, and what differs. `transitions` are those of replicate 0."""

    a: Result
    b: Result
    law_only: bool
    replicates: int
    measures: tuple[Difference, ...]
    transitions: Transitions | None
    safeguard: Safeguard | None

    def to_dict(self) -> dict[str, Any]:
        """The one JSON object with which a comparison ends."""
        table = self.transitions
        words = PAIRED.filled(count=self.replicates) if self.replicates > 1 else ONE_RUN
        return {
            "schema": SCHEMA,
            "a": self.a.to_dict(),
            "b": self.b.to_dict(),
            "safeguard": _told(self.safeguard) if self.safeguard else None,
            "law_only": self.law_only,
            "interval": _both(words),
            "measures": [one.to_dict(self.replicates) for one in self.measures],
            "steps": [
                {"key": step.key, "title": _both(step.title), "says": _both(step.says)}
                for step in STEPS
            ],
            "order": _both(ORDER),
            "no_table": None if table else _both(OTHER_MEN),
            "transitions": [move.to_dict() for move in table.moves] if table else None,
            "changes": _both(LOSERS),
            "losers": table.in_law.losers if table else None,
            "gainers": table.in_law.gainers if table else None,
            "on_screens": table.on_screens.to_dict() if table else None,
        }


def _both(text: Text) -> dict[str, str]:
    return {"en": text.en, "ru": text.ru}


def _told(safeguard: Safeguard) -> dict[str, Any]:
    return {
        "name": safeguard.name,
        "title": _both(safeguard.title),
        "says": _both(safeguard.says),
        "law": [reform.name for reform in safeguard.laws],
        "settings": dict(safeguard.settings),
    }


def _number(value: float) -> float:
    """A whole number where it is one, else to a thousandth."""
    return int(value) if float(value).is_integer() else round(value, 3)


def same_people(a: Scenario, b: Scenario) -> bool:
    """Whether a man of the one is the same man in the other, on the same days."""

    def frame(one: Scenario) -> tuple[object, ...]:
        return one.first, one.last, one.persons, one.seed, one.disputed, set(one.left_out)

    return frame(a) == frame(b)


def law_alone(a: Scenario, b: Scenario) -> Reform | None:
    """The overlay that makes A's law B's, if they differ in nothing else and nobody acts on it."""

    def rest(one: Scenario) -> Scenario:
        return replace(one, name="", title=ORDER, says=ORDER, readings={}, reforms=())

    if rest(a) != rest(b):
        return None
    change = law_change(a, b)
    return None if behavioural() & set(change.changes) else change


def figures(outcome: Outcome) -> npt.NDArray[np.int64]:
    """Of every measure the events of the run, or the person-days of a state, in their order."""
    daily = outcome.counts.sum((0, 2), dtype=np.int64)[:, : outcome.days]
    lasting = np.array([measure.is_state for measure in MEASURES])
    daily[lasting] = daily[lasting].cumsum(1)
    found: npt.NDArray[np.int64] = daily.sum(1)
    return found


def _split(fused: Result, b: Scenario) -> tuple[Result, Result]:
    """The two results of one run under two laws, each as its own run would give it."""
    one, other = fused.outcomes
    return (
        replace(fused, outcomes=(one,), fingerprint=fingerprint([one])),
        replace(fused, scenario=b, outcomes=(other,), fingerprint=fingerprint([other])),
    )


def _runs(
    a: Scenario, b: Scenario, change: Reform | None, once: Callable[..., Result]
) -> tuple[Result, Result]:
    """Replicate 0 of both."""
    if change:
        return _split(once(a, laws=[[change]]), b)
    return once(a), once(b)


def _further(
    a: Scenario, b: Scenario, change: Reform | None, engine: Engine, count: int, *, done: Done
) -> Iterator[tuple[Outcome, Outcome]]:
    """The outcomes of the replicates after the first."""
    if change:
        for both in replicated(a, engine, count, laws=[[change]], start=1, done=done):
            yield both.outcomes[0], both.outcomes[1]
    else:
        one = replicated(a, engine, count, start=1, done=done)
        other = replicated(b, engine, count, start=1)
        for first, second in zip(one, other, strict=True):
            yield first.outcome, second.outcome


def _differences(pairs: Iterable[tuple[Outcome, Outcome]]) -> tuple[Difference, ...]:
    found = [(figures(one), figures(other)) for one, other in pairs]
    table = np.array(found, np.float64)
    return tuple(
        Difference(
            measure,
            fmean(table[:, 0, place]),
            fmean(table[:, 1, place]),
            fmean(table[:, 1, place] - table[:, 0, place]),
            interval((table[:, 1, place] - table[:, 0, place]).tolist()),
        )
        for place, measure in enumerate(MEASURES)
    )


def _silent(what: str, done: int, whole: int) -> None:
    del what, done, whole


def _no_clock() -> float:
    return 0.0


def compare(
    a: Scenario,
    b: Scenario,
    engine: Engine,
    *,
    replicates: int = 1,
    persons: int | None = None,
    safeguard: Safeguard | None = None,
    progress: Progress = _silent,
    clock: Clock = _no_clock,
) -> Comparison:
    """Compare scenario `b` with `a`, over `replicates` pairs of runs with the same chances.

    `persons`, if given, is the size of both. `safeguard` is what B has and A has not, to be told.
    Fewer than one replicate is a ValueError.
    """
    if replicates < 1:
        raise ValueError(f"one replicate or more, not {replicates}")
    if persons is not None:
        a, b = replace(a, persons=persons), replace(b, persons=persons)
    compiled()  # before the workers: each of them would compile
    change = law_alone(a, b)
    once = partial(run, engine=engine, progress=progress, clock=clock)
    first, second = _runs(a, b, change, once)
    done = partial(progress, "replicates")
    further = _further(a, b, change, engine, replicates, done=done)
    measures = _differences(chain([(first.outcome, second.outcome)], further))
    table = None
    if same_people(a, b):
        one, other = (
            Side(side, setup(side), result.thresholds) for side, result in ((a, first), (b, second))
        )
        changed = frozenset(law_change(a, b).changes)
        table = transitions(one, other, engine, changed, done=partial(progress, "transitions"))
    return Comparison(
        first, second, change is not None, replicates, measures, table, safeguard
    )
