"""A life cycle drawn as SVG, from its states and arrows alone: from the top down, step by step.

The drawing carries no colour, script or address of its own: classes are there for a style sheet,
and without one it is black lines on nothing. Its title and description say in words what it shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from textwrap import wrap
from typing import Final, NamedTuple

from povestka.language.words import Text
from povestka.report.layers import Box, placed

_LETTERS: Final = 24
_LINE: Final = 15
_PAD: Final = 8
_LETTER: Final = 6.6
_APART: Final = 22
_GAP: Final = 26
_MARGIN: Final = 6
_THIN: Final = 10
_HEAD: Final = 5

_TITLE: Final = Text("Life cycle: {says}", "Жизненный цикл: {says}")
_STEP: Final = Text("From «{start}» to «{end}»: {event}.", "Из «{start}» в «{end}»: {event}.")
_STAYS: Final = Text("Stays «{start}»: {event}.", "Остаётся «{start}»: {event}.")

Edge = tuple[str, str, str]
"""From a state, by a kind of event, to a state."""
Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn: a cycle's words, its states in their order, its arrows, words of events."""

    says: Text
    states: Mapping[str, Text]
    edges: Sequence[Edge]
    events: Mapping[str, Text]


class _Node(NamedTuple):
    """A box of a state, or the words of an arrow: lines of text and what each is.

    `meets` is how many lines meet one edge of it, at most.
    """

    lines: tuple[tuple[str, str], ...]
    boxed: bool
    meets: int = 1

    @property
    def wide(self) -> int:
        words = round(max(len(line) for line, _ in self.lines) * _LETTER) + 2 * _PAD
        return max(words, self.meets * _APART)

    @property
    def high(self) -> int:
        return len(self.lines) * _LINE + (2 * _PAD if self.boxed else 4)


class _Line(NamedTuple):
    """A line between two nodes of the layout, the upper first; with a head at one end or none."""

    upper: int
    lower: int
    head: str
    side: int = 0


class _Place(NamedTuple):
    """Where a node stands: its middle across, its upper and lower edge."""

    x: int
    top: int
    bottom: int


def drawn_cycle(cycle: Drawn, lang: str) -> str:
    """The cycle as one SVG element in the language."""
    nodes, lines = _nodes(cycle, lang)
    places, ways, size = _laid_out(nodes, lines)
    drawing = [
        *(_way(one, ways[one]) for one in lines),
        *(_node(node, place) for node, place in zip(nodes, places, strict=True)),
    ]
    title = _TITLE.in_(lang).format(says=cycle.says.in_(lang))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="cycle-graph" role="img"'
        f' width="{size[0]}" height="{size[1]}" viewBox="0 0 {size[0]} {size[1]}">'
        f"<title>{escape(title)}</title><desc>{escape(described(cycle, lang))}</desc>"
        f"{''.join(drawing)}</svg>"
    )


def described(cycle: Drawn, lang: str) -> str:
    """The cycle in words: one sentence an arrow."""
    told = []
    for start, event, end in cycle.edges:
        says = _STEP if start != end else _STAYS
        told.append(
            says.in_(lang).format(
                start=cycle.states[start].in_(lang), end=cycle.states[end].in_(lang),
                event=cycle.events[event].in_(lang),
            )
        )
    return " ".join(told)


def _nodes(cycle: Drawn, lang: str) -> tuple[list[_Node], list[_Line]]:
    """States first, then a node of words for each arrow, and the lines that join them."""
    order = {name: number for number, name in enumerate(cycle.states)}
    nodes = [_Node(_words(text.in_(lang)), True) for text in cycle.states.values()]
    lines: list[_Line] = []
    for start, event, end in cycle.edges:
        at = len(nodes)
        nodes.append(_Node((*_words(cycle.events[event].in_(lang)), (event, "name")), False))
        first, last = order[start], order[end]
        if first < last:
            lines += [_Line(first, at, ""), _Line(at, last, "lower")]
        elif first > last:
            lines += [_Line(last, at, "upper"), _Line(at, first, "")]
        else:
            lines += [_Line(first, at, "", 0), _Line(first, at, "upper", 1)]
    return [node._replace(meets=_meeting(at, lines)) for at, node in enumerate(nodes)], lines


def _meeting(at: int, lines: Sequence[_Line]) -> int:
    return max(sum(one.upper == at for one in lines), sum(one.lower == at for one in lines))


def _words(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((line, "words") for line in wrap(text, _LETTERS))


def _laid_out(
    nodes: Sequence[_Node], lines: Sequence[_Line]
) -> tuple[list[_Place], dict[_Line, list[Point]], Point]:
    """Where everything stands. The columns of the layout are rows here, as high as they need be."""
    boxes = [Box(number, _THIN, node.wide) for number, node in enumerate(nodes)]
    found = placed(boxes, {(one.upper, one.lower): 0 for one in lines})
    lefts = sorted({box.x for box in found.boxes.values()})
    highs = [
        max(nodes[number].high for number, box in found.boxes.items() if box.x == left)
        for left in lefts
    ]
    tops = [_MARGIN + sum(highs[:row]) + _GAP * row for row in range(len(highs))]
    places = []
    for number, node in enumerate(nodes):
        box = found.boxes[number]
        row = lefts.index(box.x)
        top = tops[row] + (highs[row] - node.high) // 2
        places.append(_Place(box.y + box.high // 2, top, top + node.high))
    ends = dict(zip(lefts, tops, strict=True))
    ends |= {x + _THIN: top + high for x, top, high in zip(lefts, tops, highs, strict=True)}
    ways = {
        one: [(across, ends[along]) for along, across in found.ways[one.upper, one.lower]]
        for one in lines
    }
    return places, _spread(ways, places), (found.height, tops[-1] + highs[-1] + _MARGIN)


def _spread(
    ways: Mapping[_Line, list[Point]], places: Sequence[_Place]
) -> dict[_Line, list[Point]]:
    """The lines that meet an edge of one node, side by side in the order of their other ends."""
    found = {line: list(points) for line, points in ways.items()}
    for end, key in ((0, "upper"), (-1, "lower")):
        groups: dict[int, list[_Line]] = {}
        for line in ways:
            groups.setdefault(getattr(line, key), []).append(line)
        for number, several in groups.items():
            place = places[number]
            near = sorted(several, key=lambda one: (ways[one][1 if end == 0 else -2], one.side))
            for at, line in enumerate(near):
                x = place.x + round((at - (len(near) - 1) / 2) * _APART)
                found[line][end] = (x, place.bottom if end == 0 else place.top)
    return found


def _way(line: _Line, points: Sequence[Point]) -> str:
    """A curve from the upper node to the lower, with a head where the arrow ends."""
    path = f"M{points[0][0]} {points[0][1]}"
    for (x, y), (next_x, next_y) in pairwise(points):
        middle = (y + next_y) // 2
        path += f"C{x} {middle} {next_x} {middle} {next_x} {next_y}"
    drawn = f'<path class="edge" d="{path}" fill="none" stroke="currentColor"/>'
    if not line.head:
        return drawn
    x, y = points[-1] if line.head == "lower" else points[0]
    back = y - 2 * _HEAD if line.head == "lower" else y + 2 * _HEAD
    head = f"M{x} {y}L{x - _HEAD} {back}L{x + _HEAD} {back}Z"
    return f'{drawn}<path class="head" d="{head}" fill="currentColor"/>'


def _node(node: _Node, place: _Place) -> str:
    """The words, in a box where they name a state."""
    first = place.top + (_PAD if node.boxed else 2) + 11
    texts = "".join(_texts(node.lines, place.x, first))
    if not node.boxed:
        return f'<g class="event">{texts}</g>'
    box = (
        f'<rect x="{place.x - node.wide // 2}" y="{place.top}" width="{node.wide}"'
        f' height="{node.high}" rx="8" fill="none" stroke="currentColor"/>'
    )
    return f'<g class="state">{box}{texts}</g>'


def _texts(lines: Iterable[tuple[str, str]], x: int, first: int) -> Iterable[str]:
    for number, (line, role) in enumerate(lines):
        size = 12 if role == "words" else 10.5
        yield (
            f'<text class="{role}" x="{x}" y="{first + number * _LINE}" text-anchor="middle"'
            f' fill="currentColor" font-size="{size}">{escape(line)}</text>'
        )
