"""From first day to the day after the last: the times an entry stood or a screen showed it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from povestka.language.days import NOT_YET
from povestka.registers.state import Mark, Thing

Days = tuple[int, int]
"""A first day, and the day after the last; `NOT_YET` after every day where there is no end."""

_BEGINS: Final = ("entry.made", "screen.shown")
_ENDS: Final = ("entry.lifted", "screen.lifted")
_RESTORED: Final = "screen.restored"


@dataclass(frozen=True, slots=True)
class Span:
    """Days on which something was so, and the ids of the events that began and ended it."""

    first: int
    after: int
    events: tuple[str, ...]

    def holds(self, day: int) -> bool:
        """Whether the day lies in it."""
        return self.first <= day < self.after


def spans(thing: Thing) -> tuple[Span, ...]:
    """The times that an entry stood, or that a screen showed something, in order of their days.

    A backup put back shows again what was shown on its day, or shows it no more.
    """
    found: list[Span] = []
    for mark in thing.marks:
        if mark.kind == _RESTORED:
            found = _restored(found, thing, mark)
        elif mark.kind in _BEGINS:
            found.append(Span(mark.on, NOT_YET, (mark.event,)))
        elif mark.kind in _ENDS and found:
            found[-1] = _ended(found[-1], mark)
    return tuple(one for one in found if one.first < one.after)


def _ended(span: Span, mark: Mark) -> Span:
    return Span(span.first, mark.on, (*span.events, mark.event))


def _restored(found: list[Span], thing: Thing, mark: Mark) -> list[Span]:
    """What the screen shows once the backup of a day is put back."""
    to = int(thing.data[mark.event] or 0)
    then = next((one for one in found if one.holds(to)), None)
    now = found[-1] if found and found[-1].after == NOT_YET else None
    if now is not None and then is None:
        return [*found[:-1], _ended(now, mark)]
    if now is None and then is not None:
        # One that is told late brings nothing back before what was told of the screen since.
        first = max(mark.on, found[-1].after)
        return [*found, Span(first, NOT_YET, (then.events[0], mark.event))]
    return found


def united(several: Iterable[Days]) -> tuple[Days, ...]:
    """The days that lie in any of several spans, as spans that do not touch.

    >>> united([(5, 8), (1, 3), (3, 6)])
    ((1, 8),)
    """
    found: list[Days] = []
    for first, after in sorted(several):
        if first >= after:
            continue
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], after))
        else:
            found.append((first, after))
    return tuple(found)


def without(whole: Days, taken: Sequence[Days]) -> tuple[Days, ...]:
    """The days of one span that lie in none of the others, which do not overlap.

    >>> without((1, 9), [(3, 5)])
    ((1, 3), (5, 9))
    """
    first, last = whole
    found = []
    for begins, ends in sorted(taken):
        if begins >= last or ends <= first:
            continue
        if first < begins:
            found.append((first, begins))
        first = max(first, ends)
    if first < last:
        found.append((first, last))
    return tuple(found)
