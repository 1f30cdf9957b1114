"""The graph of a rule drawn as SVG, in columns from the whole to its parts.

The drawing carries no colour, script or address of its own: classes are there for a style sheet,
and without one it is black lines on nothing. Its title and description say in words what it shows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from itertools import pairwise
from textwrap import wrap
from typing import Any, Final

from povestka.language.words import Text
from povestka.report.layers import Box, Layout, Placed, placed

_WIDE: Final = 168
_LETTERS: Final = 23
_LINE: Final = 15
_PAD: Final = 8
_SMALL: Final = 5.8

_TITLE: Final = Text("What the rule «{name}» is made of", "Из чего состоит правило «{name}»")
_RESTS: Final = Text("{whole} rests on: {parts}.", "{whole} опирается на: {parts}.")
_KINDS: Final[Mapping[str, Text]] = {
    "edition": Text("the edition in force", "действующая редакция"),
    "calendar": Text("the calendar of working days", "календарь рабочих дней"),
    "each": Text("every {name}", "каждая запись: {name}"),
    "reading": Text("reading {name}", "толкование {name}"),
    "parameter": Text("{name} = {value}", "{name} = {value}"),
}
_VALUES: Final[Mapping[str, Text]] = {
    "never": Text("does not arise", "не возникает"),
    "yes": Text("yes", "да"),
    "no": Text("no", "нет"),
    "number": Text("a number", "число"),
}
_LABELS: Final[Mapping[str, Text]] = {
    "from": Text("from", "с"),
    "until": Text("until", "до"),
    "by the day of": Text("by the day of", "по дню"),
}

Graph = Mapping[str, Any]
Words = Mapping[str, str]


def drawn_graph(graph: Graph, words: Words, lang: str) -> str:
    """The graph (`nodes` and `edges`, the whole first) as one SVG element in the language.

    `words` gives the display words of rules, facts and kinds of record by name; a name without
    words stands for itself. Dashed lines lead to what is only asked for a condition.
    """
    lines = {node["id"]: _lines(node, words, lang) for node in graph["nodes"]}
    boxes = [
        Box(number, _WIDE, len(told) * _LINE + 2 * _PAD) for number, told in lines.items()
    ]
    labels = {(one["from"], one["to"]): _label(one, lang) for one in graph["edges"]}
    found = placed(boxes, {pair: round(len(text) * _SMALL) for pair, text in labels.items()})
    kinds = {node["id"]: node["kind"] for node in graph["nodes"]}
    drawing = [
        *(_edge(one, found, labels) for one in graph["edges"]),
        *(_box(found.boxes[number], kinds[number], told) for number, told in lines.items()),
    ]
    title = _TITLE.in_(lang).format(name=_name(graph["nodes"][0], words, lang))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="rule-graph" role="img"'
        f' width="{found.width}" height="{found.height}"'
        f' viewBox="0 0 {found.width} {found.height}">'
        f"<title>{escape(title)}</title><desc>{escape(described(graph, words, lang))}</desc>"
        f"{''.join(drawing)}</svg>"
    )


def described(graph: Graph, words: Words, lang: str) -> str:
    """The graph in words: for each node with parts, one sentence that names them."""
    names = {node["id"]: _name(node, words, lang) for node in graph["nodes"]}
    parts: dict[int, list[str]] = {}
    for edge in graph["edges"]:
        label = _label(edge, lang)
        told = names[edge["to"]] + (f" ({label})" if label else "")
        parts.setdefault(edge["from"], []).append(told)
    return " ".join(
        _RESTS.in_(lang).format(whole=names[number], parts=", ".join(parts[number]))
        for number in names
        if number in parts
    )


def _name(node: Mapping[str, Any], words: Words, lang: str) -> str:
    name, kind = node["name"], node["kind"]
    if kind == "value":
        return _VALUES[name].in_(lang) if name in _VALUES else name
    if kind in _KINDS:
        told = words.get(name, name) if kind == "each" else name
        return _KINDS[kind].in_(lang).format(name=told, value=node.get("value"))
    return words.get(name, name)


def _lines(node: Mapping[str, Any], words: Words, lang: str) -> list[tuple[str, str]]:
    """What stands in the box: the words, and beneath them the name in the code; which is which."""
    bare = node["kind"] in ("rule", "fact", "day", "parameter") and node["name"] not in words
    if bare:
        return [(line, "name") for line in _broken(_name(node, words, lang))]
    told = [(line, "words") for line in wrap(_name(node, words, lang), _LETTERS)]
    named = node["kind"] in ("rule", "fact")
    return [*told, *((line, "name") for line in (_broken(node["name"]) if named else ()))]


def _broken(name: str) -> list[str]:
    """A name of the code in lines: broken after a full stop or a low line, where it is long."""
    loose = re.sub(r"(?<=[._])(?=\w)", " ", name)
    return [re.sub(r"(?<=[._]) ", "", line) for line in wrap(loose, _LETTERS)]


def _label(edge: Mapping[str, Any], lang: str) -> str:
    return ", ".join(_LABELS[one].in_(lang) if one in _LABELS else one for one in edge["labels"])


def _box(box: Placed, kind: str, lines: list[tuple[str, str]]) -> str:
    texts = "".join(
        f'<text class="{role}" x="{box.x + _PAD}" y="{box.y + _PAD + 11 + place * _LINE}"'
        f' fill="currentColor" font-size="12">{escape(line)}</text>'
        for place, (line, role) in enumerate(lines)
    )
    corner = 2 if kind in ("rule", "reading", "edition") else 10
    return (
        f'<g class="node {kind}"><rect x="{box.x}" y="{box.y}" width="{box.wide}"'
        f' height="{box.high}" rx="{corner}" fill="none" stroke="currentColor"/>{texts}</g>'
    )


def _edge(edge: Mapping[str, Any], found: Layout, labels: Mapping[tuple[int, int], str]) -> str:
    """A line from the right of the whole to the left of the part, through its waypoints."""
    key = (edge["from"], edge["to"])
    points = found.ways[key]
    path = f"M{points[0][0]} {points[0][1]}"
    for (x, y), (next_x, next_y) in pairwise(points):
        middle = (x + next_x) // 2
        path += f"C{middle} {y} {middle} {next_y} {next_x} {next_y}"
    dashes = ' stroke-dasharray="4 4"' if edge["condition"] else ""
    line = f'<path class="edge" d="{path}" fill="none" stroke="currentColor"{dashes}/>'
    if not labels[key]:
        return line
    x, y = points[1]
    return (
        f'{line}<text class="label" x="{x - 6}" y="{y - 4}" text-anchor="end"'
        f' fill="currentColor" font-size="10.5">{escape(labels[key])}</text>'
    )
