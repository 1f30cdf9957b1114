"""A table as plain text: its columns as narrow as a terminal needs, long words on several lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import Final

NARROWEST: Final = 6
"""Columns of the terminal below which no column of a table is made narrower."""

_BETWEEN: Final = 2


def table(head: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """The table with a line beneath its head; a cell that repeats the one above is left empty.

    Only the first column is blanked so: it names what its rows are about.
    """
    whole = [tuple(head), *(tuple(row) for row in rows)]
    widths = _widths(whole, width)
    told = []
    last = ""
    for number, row in enumerate(whole):
        shown = ("", *row[1:]) if number > 1 and row[0] == last else row
        last = row[0]
        told += _lines(shown, widths)
        if not number:
            told.append("─" * (sum(widths) + _BETWEEN * (len(widths) - 1)))
    return "\n".join(told)


def _lines(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    cells = [
        wrap(cell, wide, break_on_hyphens=False) or [""]
        for cell, wide in zip(row, widths, strict=True)
    ]
    return [
        (" " * _BETWEEN).join(
            part.ljust(wide) for part, wide in zip(parts, widths, strict=True)
        ).rstrip()
        for parts in zip_longest(*cells, fillvalue="")
    ]


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """What each column needs, the widest made narrower until all of them fit.

    Words are broken only where nothing else helps.
    """
    columns = list(zip(*rows, strict=True))
    widths = [max(1, *map(len, column)) for column in columns]
    words = [
        max(1, *(len(word) for cell in column for word in cell.split())) if any(column) else 1
        for column in columns
    ]
    room = width - _BETWEEN * (len(widths) - 1)
    for floors in (words, [NARROWEST] * len(widths)):
        while sum(widths) > room:
            loose = [at for at, wide in enumerate(widths) if wide > floors[at]]
            if not loose:
                break
            widths[max(loose, key=lambda at: widths[at])] -= 1
    return widths
