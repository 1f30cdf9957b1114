"""Numbers of a run as a reader sees them: grouped, with ranges, and with small cells hidden.

A count from 1 to 9 is shown as "<10". Where it alone were hidden beside a printed sum it could be
had by subtraction: then the smallest other count of its row or column is withheld too ("…").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from povestka.report.dates import NO_BREAK, grouped

LEAST: Final = 10
"""The least count that is shown, nothing apart."""

SMALL: Final = "<10"
WITHHELD: Final = "…"
NOTHING: Final = "—"

Counts = Sequence[Sequence[int]]


def is_small(number: float) -> bool:
    """Whether a count is hidden: more than nothing, and fewer than ten.

    >>> [is_small(n) for n in (0, 1, 9, 10)]
    [False, True, True, False]
    """
    return 0 < number < LEAST


def counted(number: float) -> str:
    r"""A count, rounded to a whole one; a small one is hidden.

    >>> counted(12345), counted(3), counted(0)
    ('12\xa0345', '<10', '0')
    """
    whole = round(number)
    return SMALL if is_small(whole) else signed(whole)


def signed(number: int) -> str:
    r"""A whole number with its thousands set apart and a true minus sign.

    >>> signed(-12345)
    '−12\xa0345'
    """
    return f"−{grouped(-number)}" if number < 0 else grouped(number)


def decimal(number: float, lang: str, places: int = 1) -> str:
    """A number with decimals: a point in English, a comma in Russian.

    >>> decimal(2.5, "ru"), decimal(-0.25, "en", 2)
    ('2,5', '−0.25')
    """
    told = f"{abs(number):,.{places}f}".replace(",", NO_BREAK)
    told = told.replace(".", ",") if lang == "ru" else told
    return f"−{told}" if number < 0 and any(one in "123456789" for one in told) else told


def percent(part: float, whole: float, lang: str) -> str:
    r"""A share in per cent with one decimal; of nothing there is none.

    >>> percent(1, 8, "en"), percent(1, 8, "ru"), percent(1, 0, "en")
    ('12.5\xa0%', '12,5\xa0%', '—')
    """
    return f"{decimal(100 * part / whole, lang)}{NO_BREAK}%" if whole else NOTHING


def middle(values: Sequence[float]) -> float:
    """The mean of what several replicates give; of none it is a ValueError."""
    if not values:
        raise ValueError("there is no replicate to take the mean of")
    return sum(values) / len(values)


def ranged(values: Sequence[float]) -> str:
    r"""The mean of the replicates with their least and greatest, where these differ.

    >>> ranged([100]), ranged([90, 100, 110])
    ('100', '100 [90–110]')
    """
    told = counted(middle(values))
    low, high = counted(min(values)), counted(max(values))
    return told if low == high else f"{told} [{low}–{high}]"


def guarded(numbers: Sequence[int]) -> tuple[str, ...]:
    r"""The counts of one row whose sum is printed beside them.

    >>> guarded([500, 4, 60]), guarded([500, 4, 3])
    (('500', '<10', '…'), ('500', '<10', '<10'))
    """
    return guarded_table([numbers], columns=False)[0]


def guarded_table(
    numbers: Counts, *, rows: bool = True, columns: bool = True
) -> tuple[tuple[str, ...], ...]:
    """The counts of a table as text; `rows` and `columns` say which sums are printed beside it."""
    hidden = {
        (r, c)
        for r, row in enumerate(numbers)
        for c, one in enumerate(row)
        if is_small(one)
    }
    held: set[tuple[int, int]] = set()
    lines = _lines(numbers, rows, columns)
    while (more := _lone(numbers, lines, hidden | held)) is not None:
        held.add(more)
    return tuple(
        tuple(
            SMALL if (r, c) in hidden else WITHHELD if (r, c) in held else counted(one)
            for c, one in enumerate(row)
        )
        for r, row in enumerate(numbers)
    )


def _lines(numbers: Counts, rows: bool, columns: bool) -> list[list[tuple[int, int]]]:
    """The places of each row and of each column that has a printed sum."""
    found: list[list[tuple[int, int]]] = []
    if rows:
        found.extend([(r, c) for c in range(len(row))] for r, row in enumerate(numbers))
    if columns and numbers:
        found.extend([(r, c) for r in range(len(numbers))] for c in range(len(numbers[0])))
    return found


def _lone(
    numbers: Counts, lines: list[list[tuple[int, int]]], hidden: set[tuple[int, int]]
) -> tuple[int, int] | None:
    """The place to withhold too, because a line hides only one: its smallest other count."""
    for line in lines:
        if len([place for place in line if place in hidden]) != 1:
            continue
        shown = [place for place in line if place not in hidden and numbers[place[0]][place[1]]]
        if shown:
            return min(shown, key=lambda place: (numbers[place[0]][place[1]], place))
    return None
