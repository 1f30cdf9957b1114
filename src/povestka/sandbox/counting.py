"""The gaps of many men of a town: what `registers.gaps` counts of one, some hundred at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from povestka.case.known import Law
from povestka.registers.asof import state_as_of
from povestka.registers.gaps import Gaps, gaps
from povestka.sandbox.desk import merged
from povestka.sandbox.session import Sandbox

_AT_ONCE: Final = 500


def counted(
    town: Sandbox,
    persons: Sequence[str],
    days: tuple[int, int],
    readings: Mapping[str, str],
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[tuple[str, Gaps]]:
    """The gaps of each of these men of whom anything is known.

    `days` are the last day that is counted and the day of knowing. `progress` is told the men done,
    of how many.
    """
    law = Law.of(readings, town.town.in_force[1])
    restored = town.desk.stands.restored
    for at in range(0, len(persons), _AT_ONCE):
        for name, events in town.store.of(persons[at : at + _AT_ONCE]).items():
            state = state_as_of(merged(events, restored), *days)
            if state.person:
                yield name, gaps(state, days[0], law)
        if progress is not None:
            progress(min(at + _AT_ONCE, len(persons)), len(persons))
