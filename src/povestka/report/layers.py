"""A graph without cycles set in columns: which box stands where, and through what lines run.

Each box stands one column right of the last that leads to it. The order within a column comes
from the means of its neighbours, swept to and fro; heights are then evened out by pooling
neighbours that would overlap. All is whole numbers, and equal input gives equal output.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

_GAP: Final = 12
_MARGIN: Final = 6
_BETWEEN: Final = 28
_SWEEPS: Final = 8

Pair = tuple[int, int]


class Box(NamedTuple):
    """A box to be placed: its number, width and height in pixels."""

    number: int
    wide: int
    high: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A box in its place, by its upper left corner."""

    x: int
    y: int
    wide: int
    high: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands: the boxes, the points each line runs through, the whole size."""

    boxes: dict[int, Placed]
    ways: dict[Pair, list[Pair]]
    width: int
    height: int


def placed(boxes: Sequence[Box], edges: Mapping[Pair, int]) -> Layout:
    """The layout of boxes joined by edges from whole to part, each with the width of its label.

    Edges that close a circle have no columns: they are a ValueError.
    """
    columns = _columns([box.number for box in boxes], edges)
    highs = {box.number: box.high for box in boxes}
    chains = _chains(edges, columns, highs)
    joined = [pair for chain in chains.values() for pair in pairwise(chain)]
    rows = _ordered(columns, joined)
    tops = _heights(rows, joined, highs)
    wide = max(box.wide for box in boxes)
    lefts = [_MARGIN]
    for column in range(len(rows) - 1):
        label = max(room for (start, _), room in edges.items() if columns[start] == column)
        lefts.append(lefts[-1] + wide + _BETWEEN + label)
    shift = _MARGIN - round(min(tops.values()))
    found = {
        box.number: Placed(
            lefts[columns[box.number]], round(tops[box.number]) + shift, box.wide, box.high
        )
        for box in boxes
    }
    middles = {one: round(tops[one] + highs[one] / 2) + shift for one in columns}
    ways = {
        pair: [
            (lefts[columns[start]] + wide, middles[start])
            if place == 0
            else (lefts[columns[start]], middles[start])
            for place, start in enumerate(chain)
        ]
        for pair, chain in chains.items()
    }
    bottom = max(round(tops[one] + highs[one]) for one in columns) + shift
    return Layout(found, _through(ways, wide), lefts[-1] + wide + _MARGIN, bottom + _MARGIN)


def _through(ways: dict[Pair, list[Pair]], wide: int) -> dict[Pair, list[Pair]]:
    """A line crosses a column level: beside its left point a right one."""
    found = {}
    for pair, points in ways.items():
        first, *inner, last = points
        found[pair] = [first, *(one for x, y in inner for one in ((x, y), (x + wide, y))), last]
    return found


def _columns(numbers: Iterable[int], edges: Iterable[Pair]) -> dict[int, int]:
    """The column of each box: the longest way to it."""
    columns = dict.fromkeys(numbers, 0)
    for _ in range(len(columns) + 1):
        moved = False
        for start, end in edges:
            if columns[end] <= columns[start]:
                columns[end] = columns[start] + 1
                moved = True
        if not moved:
            return columns
    raise ValueError("the edges of a graph drawn in columns may not close a circle")


def _chains(
    edges: Iterable[Pair], columns: dict[int, int], highs: dict[int, int]
) -> dict[Pair, list[int]]:
    """Each edge as a chain from column to column; the columns between get a thin place for it."""
    chains = {}
    free = max(columns) + 1
    for start, end in edges:
        between = range(columns[start] + 1, columns[end])
        added = list(range(free, free + len(between)))
        free += len(between)
        for number, column in zip(added, between, strict=True):
            columns[number], highs[number] = column, _GAP
        chains[start, end] = [start, *added, end]
    return chains


def _ordered(columns: dict[int, int], joined: Sequence[Pair]) -> list[list[int]]:
    """The boxes of each column, from the top; few lines cross."""
    rows: list[list[int]] = [[] for _ in range(max(columns.values()) + 1)]
    for number, column in columns.items():
        rows[column].append(number)
    before: dict[int, list[int]] = {number: [] for number in columns}
    after: dict[int, list[int]] = {number: [] for number in columns}
    for start, end in joined:
        before[end].append(start)
        after[start].append(end)
    for sweep in range(_SWEEPS):
        onward = sweep % 2 == 0
        places = {number: place for row in rows for place, number in enumerate(row)}
        near = before if onward else after
        for row in rows if onward else reversed(rows):
            means = {
                one: _mean([places[other] for other in near[one]], places[one]) for one in row
            }
            row.sort(key=lambda one, means=means: means[one])  # type: ignore[misc] # bound now
            places.update({number: place for place, number in enumerate(row)})
    return rows


def _mean(values: Sequence[float], other: float) -> float:
    return sum(values) / len(values) if values else other


def _heights(
    rows: Sequence[Sequence[int]], joined: Sequence[Pair], highs: dict[int, int]
) -> dict[int, float]:
    """The upper edge of each box: near the middle of its neighbours, none over another."""
    tops: dict[int, float] = {}
    for row in rows:
        tops.update(_spread(row, dict.fromkeys(row, 0.0), highs))
    for sweep in range(_SWEEPS):
        for row in rows if sweep % 2 else reversed(rows):
            wanted = {}
            for one in row:
                near = [start for start, end in joined if end == one and sweep % 2]
                near += [end for start, end in joined if start == one and not sweep % 2]
                middle = _mean(
                    [tops[other] + highs[other] / 2 for other in near], tops[one] + highs[one] / 2
                )
                wanted[one] = middle - highs[one] / 2
            tops.update(_spread(row, wanted, highs))
    return tops


def _spread(
    row: Sequence[int], wanted: dict[int, float], highs: dict[int, int]
) -> dict[int, float]:
    """Tops as near to those wanted as their order allows: pools of boxes that would overlap."""
    offsets, reached = [], 0
    for one in row:
        offsets.append(reached)
        reached += highs[one] + _GAP
    pools: list[list[float]] = []
    for one, offset in zip(row, offsets, strict=True):
        pools.append([wanted[one] - offset, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (mean, many), (other, more) = pools[-2:]
            pools[-2:] = [[(mean * many + other * more) / (many + more), many + more]]
    starts = [mean for mean, many in pools for _ in range(int(many))]
    return {
        one: start + offset for one, start, offset in zip(row, starts, offsets, strict=True)
    }
