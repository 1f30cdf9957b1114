"""Two runs man by man: how far the year went with him in each, and what decided the difference.

The quotas' thresholds are known from the runs; with them every part of the country is passed once
more for each, with its dates, and forgotten when its men are counted. So the table needs neither
much memory nor a second look at the whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from povestka.country import passing
from povestka.country.causes import AMONG, Cause, causes, codes
from povestka.country.engines import Engine
from povestka.country.passing import Part
from povestka.country.program import KEPT, compiled
from povestka.country.reach import (
    IN_LAW,
    NAMES,
    ON_SCREENS,
    PLACE,
    Dates,
    Owners,
    days_under,
    owners,
    steps,
)
from povestka.country.results import Threshold
from povestka.country.setup import Setup
from povestka.language.days import NEVER
from povestka.people.offices import LAST_CALL
from povestka.people.scenario.model import Scenario

Keys = npt.NDArray[np.int64]

_MEN_AT_ONCE: Final = 1_000_000
_NONE: Final = np.iinfo(np.int16).max  # what a date of a summons that is not there is taken for
_CELLS: Final = len(NAMES) * len(NAMES) * AMONG
_SAME: Final = AMONG << 10  # a rank after all others, whose code is none
_OCCURRENCE, _SERIAL = 4, 36  # bits of a key for the occurrence, and for it with the serial


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two runs: what it broadcast, and how its quotas chose."""

    scenario: Scenario
    ready: Setup
    thresholds: tuple[Threshold, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Men with more days than before, and men with fewer and of nothing more."""

    losers: int
    gainers: int

    def to_dict(self) -> dict[str, int]:
        """Both as plain data."""
        return {"losers": self.losers, "gainers": self.gainers}


@dataclass(frozen=True, slots=True)
class Move:
    """So many men who stand at one step under A and at another, or the same, under B.

    `because` is None where none of a man's dates differs.
    """

    before: str
    after: str
    men: int
    because: Cause | None

    def to_dict(self) -> dict[str, Any]:
        """The move as plain data."""
        return {
            "from": self.before,
            "to": self.after,
            "men": self.men,
            "because": self.because.to_dict() if self.because else None,
        }


@dataclass(frozen=True, slots=True)
class Transitions:
    """Every man of a run once; and whose days changed, in law and on the screens.

    A loser has more days than before under an exit ban or under the measures (on the screens:
    of whatever they show), even if he has fewer of another; a gainer fewer, and of nothing more.
    """

    moves: tuple[Move, ...]
    in_law: Changes
    on_screens: Changes

    @property
    def men(self) -> int:
        """All men of the table."""
        return sum(move.men for move in self.moves)


def _taken(side: Side, part: Part) -> None:
    """Give the part's men the days from which the quotas take them, as in the run."""
    for season, threshold in enumerate(side.thresholds, 1):
        everybody = threshold.everybody
        nobody = (side.ready.quotas[season - 1] == 0) & ~everybody
        passing.take(side.ready, part, season, threshold.limit, everybody, nobody)


def _sent_at_once(side: Side, part: Part) -> tuple[npt.NDArray[np.int32], Dates]:
    """Mobilisation sends without another summons: whom it took, as if by one of the same day."""
    taken = part.taken < NEVER
    who = part.ready[:2, taken]
    dates = np.full((len(KEPT), who.shape[1]), _NONE, np.int16)
    for name in ("call", "appearance.on"):
        dates[PLACE[name]] = part.taken[taken] - side.scenario.first
    return np.vstack([who, np.full(who.shape[1], LAST_CALL, np.int32)]), dates


def summonses(side: Side, offices: tuple[int, int]) -> tuple[Keys, Dates]:
    """The summonses of some offices: a key of each, rising with man and occurrence; its dates."""
    part = passing.first_pass(side.ready, offices, keep=True)
    _taken(side, part)
    passing.last_pass(side.ready, part, keep=True)
    if side.scenario.mobilisation:
        who, when = _sent_at_once(side, part)
        part.keys.append(who)
        part.dates.append(when)
    office, serial, occurrence = np.concatenate(part.keys, axis=1).astype(np.int64)
    keys = office << _SERIAL | serial << _OCCURRENCE | occurrence
    order = np.argsort(keys)
    return keys[order], np.concatenate(part.dates, axis=1).take(order, axis=1)


def _placed(keys: Keys, own: Keys, dates: Dates) -> Dates:
    """The dates of a side among all summonses of both, nothing where it has none."""
    if len(own) == len(keys):
        return dates
    found = np.full((len(dates), len(keys)), _NONE, np.int16)
    found[:, np.searchsorted(keys, own)] = dates
    return found


def _changes(
    a: Dates, b: Dates, of: Owners, names: Sequence[str], days: int
) -> tuple[int, int]:
    """How many men have more days under some of the states, how many fewer and of none more."""
    more = np.zeros(len(of.starts), np.bool_)
    fewer = np.zeros(len(of.starts), np.bool_)
    for name in names:
        before, after = (days_under(dates, of, name, days) for dates in (a, b))
        more |= before < after
        fewer |= after < before
    return int(more.sum()), int((fewer & ~more).sum())


def of_both(
    pair: tuple[Side, Side], offices: tuple[int, int]
) -> tuple[Keys, Dates, Dates]:
    """All summonses of either run, with their dates in both."""
    (keys_a, dates_a), (keys_b, dates_b) = (summonses(side, offices) for side in pair)
    keys = keys_a if np.array_equal(keys_a, keys_b) else np.union1d(keys_a, keys_b)
    return keys, _placed(keys, keys_a, dates_a), _placed(keys, keys_b, dates_b)


def _table(pair: tuple[Side, Side], *offices: int) -> tuple[npt.NDArray[np.int64], list[int]]:
    """Of the men of some offices whom either run calls: cells by step, step and cause; changes."""
    first, end = offices
    days = pair[0].scenario.days
    keys, a, b = of_both(pair, (first, end))
    cells = np.zeros(_CELLS, np.int64)
    if not len(keys):
        return cells, [0, 0, 0, 0]
    of = owners(keys >> _OCCURRENCE)
    occurrences = keys & ((1 << _OCCURRENCE) - 1)
    before, after = (
        np.maximum.reduceat(steps(dates, occurrences, days), of.starts).astype(np.int64)
        for dates in (a, b)
    )
    found = codes(a, b, occurrences)
    # His first summons that differs decides, and no later one.
    ranks = np.where(found > 0, of.slots * AMONG + found, _SAME)
    why = np.minimum.reduceat(ranks, of.starts) % AMONG
    cells += np.bincount((before * len(NAMES) + after) * AMONG + why, minlength=_CELLS)
    touched = (why > 0)[of.whose]
    if not touched.any():
        return cells, [0, 0, 0, 0]
    those = owners(keys[touched] >> _OCCURRENCE)
    one, other = a[:, touched], b[:, touched]
    return cells, [
        *_changes(one, other, those, IN_LAW, days),
        *_changes(one, other, those, ON_SCREENS, days),
    ]


def _moves(
    cells: npt.NDArray[np.int64], persons: int, changed: frozenset[str]
) -> tuple[Move, ...]:
    """The table as moves in order; what has no summons in either run is added to the first."""
    told = causes(changed)
    men: Counter[tuple[int, int, Cause | None]] = Counter()
    men[0, 0, None] = persons - int(cells.sum())
    for place in np.flatnonzero(cells).tolist():
        steps_of, why = divmod(place, AMONG)
        men[*divmod(steps_of, len(NAMES)), told.get(why)] += int(cells[place])
    in_order = sorted(men.items(), key=lambda item: item[0][:2])
    return tuple(
        Move(NAMES[before], NAMES[after], count, because)
        for (before, after, because), count in in_order
        if count
    )


def transitions(
    a: Side,
    b: Side,
    engine: Engine,
    changed: frozenset[str] = frozenset(),
    *,
    done: Callable[[int, int], None],
) -> Transitions:
    """The table of two runs of the same men, from the thresholds of both.

    `changed` are the numbers and switches of the law in which they differ; `done` is told how
    many parts are done, of how many.
    """
    compiled()  # before the workers: each of them would compile
    shared = engine.share((a, b))
    ranges = a.ready.layout.parts(max(8 * engine.workers, a.ready.layout.persons // _MEN_AT_ONCE))
    cells = np.zeros(_CELLS, np.int64)
    changes = np.zeros(4, np.int64)
    handles = engine.map(_table, shared, ranges)
    for count, (part, more) in enumerate(engine.collect(handles), 1):
        cells += part
        changes += more
        done(count, len(ranges))
    law_more, law_fewer, screen_more, screen_fewer = map(int, changes)
    return Transitions(
        _moves(cells, a.ready.layout.persons, changed),
        Changes(law_more, law_fewer),
        Changes(screen_more, screen_fewer),
    )

