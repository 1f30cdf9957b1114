"""The drawing of a graph: every box and line once, none over another, the same in words."""

import re
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.law.book import BOOK
from povestka.readers.graph import graph
from povestka.report.graph import described, drawn_graph
from povestka.report.layers import Box, placed

WORDS = {
    lang: {name: rule.title.in_(lang) for name, rule in BOOK.rules.items()} for lang in ("en", "ru")
}
SVG = "{http://www.w3.org/2000/svg}"
SAMPLE: dict[str, Any] = {
    "nodes": [
        {"id": 0, "kind": "rule", "name": "measures"},
        {"id": 1, "kind": "edition", "name": "edition"},
        {"id": 2, "kind": "value", "name": "never"},
        {"id": 3, "kind": "value", "name": "50"},
        {"id": 4, "kind": "each", "name": "ground"},
        {"id": 5, "kind": "parameter", "name": "measures.days", "value": 20, "unit": "day"},
        {"id": 6, "kind": "calendar", "name": "working days"},
        {"id": 7, "kind": "reading", "name": "CR-1"},
        {"id": 8, "kind": "day", "name": "2024-01-01"},
        {"id": 9, "kind": "fact", "name": "a<b"},
    ],
    "edges": [
        {"from": 0, "to": 1, "labels": [], "condition": False},
        {"from": 1, "to": 2, "labels": ["paper"], "condition": False},
        {"from": 1, "to": 3, "labels": ["2023-04"], "condition": False},
        {"from": 1, "to": 4, "labels": ["by the day of"], "condition": True},
        {"from": 0, "to": 5, "labels": ["from", "until"], "condition": False},
        {"from": 4, "to": 6, "labels": [], "condition": False},
        {"from": 0, "to": 7, "labels": [], "condition": False},
        {"from": 7, "to": 8, "labels": [], "condition": False},
        {"from": 0, "to": 9, "labels": [], "condition": True},
        {"from": 0, "to": 6, "labels": [], "condition": False},
    ],
}


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("name", BOOK.rules)
def test_each_rule_of_the_book_is_drawn_whole(name: str, lang: str) -> None:
    found = graph(BOOK.rules[name])
    drawing = ElementTree.fromstring(drawn_graph(found, WORDS[lang], lang))  # noqa: S314 (our own)
    assert len(drawing.findall(f"{SVG}g")) == len(found["nodes"])
    assert len(drawing.findall(f"{SVG}path")) == len(found["edges"])
    dashed = [one for one in drawing.findall(f"{SVG}path") if one.get("stroke-dasharray")]
    assert len(dashed) == sum(edge["condition"] for edge in found["edges"])
    wide, high = float(drawing.attrib["width"]), float(drawing.attrib["height"])
    for rect in drawing.iter(f"{SVG}rect"):
        x, y, w, h = (float(rect.attrib[key]) for key in ("x", "y", "width", "height"))
        assert x >= 0 and y >= 0 and x + w <= wide and y + h <= high


@pytest.mark.parametrize("name", BOOK.rules)
def test_no_box_lies_over_another(name: str) -> None:
    drawing = ElementTree.fromstring(drawn_graph(graph(BOOK.rules[name]), WORDS["en"], "en"))  # noqa: S314 (our own)
    boxes = [
        tuple(float(rect.attrib[key]) for key in ("x", "y", "width", "height"))
        for rect in drawing.iter(f"{SVG}rect")
    ]
    for place, (x, y, w, h) in enumerate(boxes):
        for other_x, other_y, other_w, other_h in boxes[place + 1 :]:
            apart = x + w <= other_x or other_x + other_w <= x
            assert apart or y + h <= other_y or other_y + other_h <= y


def test_the_drawing_carries_nothing_but_lines_and_words() -> None:
    text = drawn_graph(SAMPLE, {}, "en")
    assert not re.search(r"<(script|style|image|a|use|foreignObject)\b|href|url\(|style=", text)
    assert set(re.findall(r"https?://[^\"]+", text)) == {"http://www.w3.org/2000/svg"}
    assert "a&lt;b" in text


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "en",
            "The measures rests on: the edition in force, measures.days = 20 (from, until),"
            " reading CR-1, a<b, the calendar of working days. the edition in force rests on: does"
            " not arise (paper), 50 (2023-04), every deferment (by the day of). every deferment"
            " rests on: the calendar of working days. reading CR-1 rests on: 2024-01-01.",
        ),
        (
            "ru",
            "Временные меры опирается на: действующая редакция, measures.days = 20 (с, до),"
            " толкование CR-1, a<b, календарь рабочих дней. действующая редакция опирается на: не"
            " возникает (paper), 50 (2023-04), каждая запись: deferment (по дню). каждая запись:"
            " deferment опирается на: календарь рабочих дней. толкование CR-1 опирается на:"
            " 2024-01-01.",
        ),
    ],
)
def test_the_same_is_said_in_words(lang: str, told: str) -> None:
    words = {**WORDS[lang], "ground": "deferment"}
    assert described(SAMPLE, words, lang) == told
    drawing = ElementTree.fromstring(drawn_graph(SAMPLE, words, lang))  # noqa: S314 (our own)
    assert drawing.get("role") == "img"
    assert drawing.findtext(f"{SVG}desc") == told
    assert words["measures"] in str(drawing.findtext(f"{SVG}title"))


def test_a_single_box_is_a_drawing_too() -> None:
    alone = {"nodes": [{"id": 0, "kind": "value", "name": "yes"}], "edges": []}
    assert "да" in drawn_graph(alone, {}, "ru")
    assert "yes" in drawn_graph(alone, {}, "en")


@st.composite
def acyclic(draw: st.DrawFn) -> tuple[list[Box], dict[tuple[int, int], int]]:
    many = draw(st.integers(1, 12))
    boxes = [Box(place, 100, draw(st.integers(10, 60))) for place in range(many)]
    pairs = [(start, end) for start in range(many) for end in range(start + 1, many)]
    kept = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return boxes, {pair: draw(st.integers(0, 80)) for pair in kept}


@given(acyclic())
def test_lines_lead_from_box_to_box_and_rightwards(
    drawn: tuple[list[Box], dict[tuple[int, int], int]],
) -> None:
    boxes, edges = drawn
    found = placed(boxes, edges)
    assert found == placed(boxes, edges)
    for (start, end), points in found.ways.items():
        first, last = found.boxes[start], found.boxes[end]
        assert points[0] == (first.x + first.wide, points[0][1])
        assert first.y <= points[0][1] <= first.y + first.high
        assert points[-1][0] == last.x
        assert last.y <= points[-1][1] <= last.y + last.high
        xs = [x for x, _ in points]
        assert xs == sorted(xs)
    by_column: dict[int, list[tuple[int, int]]] = {}
    for one in found.boxes.values():
        by_column.setdefault(one.x, []).append((one.y, one.y + one.high))
    for spans in by_column.values():
        spans.sort()
        assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_edges_in_a_circle_are_refused() -> None:
    boxes = [Box(0, 10, 10), Box(1, 10, 10)]
    with pytest.raises(ValueError, match="circle"):
        placed(boxes, {(0, 1): 0, (1, 0): 0})
