"""Which values an answer may have when facts are not known, and which of the facts matter.

The ranges of the facts span a box. An answer whose bounds meet over a box is settled there; else
the widest side that matters is halved. A few days along every side are asked first: an answer that
already shows more values there than can be told is not followed to the last of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from povestka.language.days import NOT_YET

MOST_VALUES: Final = 8
MOST_STEPS: Final = 600
_SAMPLES: Final = 10


@dataclass(frozen=True, slots=True)
class Range:
    """What a fact that is not known may be: from `low` to `high`, or not happened as well."""

    low: int
    high: int
    or_not_yet: bool = False

    @property
    def ends(self) -> tuple[int, int]:
        """The earliest and latest value, as `bounds` takes them."""
        return self.low, NOT_YET if self.or_not_yet else self.high

    @property
    def width(self) -> int:
        """0 for a single value; what may not have happened is wider than any span of days."""
        low, high = self.ends
        return high - low

    def halves(self) -> tuple[Range, Range]:
        """The range in two; «not happened» is cut off first."""
        if self.or_not_yet:
            return Range(self.low, self.high), Range(NOT_YET, NOT_YET)
        middle = (self.low + self.high) // 2
        return Range(self.low, middle), Range(middle + 1, self.high)

    def points(self) -> Iterator[Range]:
        """A few single values: both ends, then from the last on (what is recent differs most)."""
        span = self.high - self.low
        days = sorted({self.low + span * n // (_SAMPLES - 1) for n in range(_SAMPLES)})
        if self.or_not_yet:
            yield Range(NOT_YET, NOT_YET)
        yield from (Range(day, day) for day in (days[0], *days[:0:-1]))


Box = tuple[Range, ...]
Ends = tuple[Any, ...]
Ask = Callable[[Box], tuple[Ends, Ends]]


@dataclass(frozen=True, slots=True)
class Found:
    """The values met; the places of the facts that matter; whether every box was settled."""

    values: tuple[Ends, ...]
    matter: tuple[int, ...]
    complete: bool


class _Search:
    """The search over one box: the values met, and which sides have been seen to matter."""

    def __init__(self, ask: Ask, box: Box, most: int) -> None:
        self.ask = ask
        self.box = box
        self.most = most
        self.met: dict[Ends, Box] = {}
        self.matter: set[int] = set()

    def along(self, place: int, held: Box) -> None:
        """Ask a few days of one side, the others held at single values."""
        first: Ends | None = None
        for point in self.box[place].points():
            here = (*held[:place], point, *held[place + 1 :])
            low, high = self.ask(here)
            if low != high:
                self.matter.add(place)  # it cannot be computed on this day
                continue
            self.met.setdefault(low, here)
            if first is not None and low != first:
                self.matter.add(place)
                if len(self.met) > self.most:
                    return  # every value that can be told has been met
            first = low

    def halve(self) -> bool:
        """Settle every box, the sides seen to matter cut first; whether that was possible."""
        waiting, complete = [self.box], True
        for _ in range(MOST_STEPS):
            if not waiting or len(self.met) > self.most:
                break
            here = waiting.pop()
            low, high = self.ask(here)
            wide = [place for place, side in enumerate(here) if side.width]
            if low == high:
                self.met.setdefault(low, here)
            elif not wide:
                complete = False
            else:
                cut = max(wide, key=lambda side: (side in self.matter, here[side].width))
                waiting.extend(
                    (*here[:cut], half, *here[cut + 1 :]) for half in here[cut].halves()
                )
        return complete and not waiting


def _corner(box: Box, end: int) -> Box:
    return tuple(Range(side.ends[end], side.ends[end]) for side in box)


def search(ask: Ask, box: Box, kinds: int = MOST_VALUES + 1) -> Found:
    """The values that an answer may have over a box, all of them or more than can be told.

    `kinds` is how many values the answer can have at all (a truth: two). `ask` gives the two ends
    of the answer over a box. A fact matters if the answer was seen to change with it while the
    others were held where some value had been met.
    """
    found = _Search(ask, box, min(MOST_VALUES, kinds - 1))
    wide = [place for place, side in enumerate(box) if side.width]
    # The corner at which the others are held says nothing where there are no others.
    for end in (0, 1)[: len(wide)]:
        held = _corner(box, end)
        for place in wide:
            found.along(place, held)
    complete = len(found.met) <= found.most and found.halve()
    if len(wide) > 1:
        for held in list(found.met.values())[:MOST_VALUES]:
            for place in set(wide) - found.matter:
                found.along(place, _corner(held, 0))
    if complete and len(found.met) == 1:
        return Found(tuple(found.met), (), True)
    matter = tuple(sorted(found.matter)) if len(wide) > 1 and found.matter else tuple(wide)
    return Found(tuple(found.met), matter, complete)
