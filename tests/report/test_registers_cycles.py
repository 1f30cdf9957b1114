"""The drawing of a life cycle: every state and arrow once, none over another, the same in words."""

import re
from xml.etree import ElementTree

import pytest

from povestka.language.words import LANGUAGES, Text
from povestka.registers.cycles import CYCLES, Cycle
from povestka.registers.kinds import KINDS
from povestka.report.registers_cycles import Drawn, described, drawn_cycle

SVG = "{http://www.w3.org/2000/svg}"
EVERY = pytest.mark.parametrize("cycle", CYCLES.values(), ids=lambda one: one.name)
ODD = Drawn(
    Text("an <odd> one", "странный <цикл>"),
    {"a": Text("a", "а"), "b": Text("b & c", "б и в")},
    (("a", "go", "b"), ("b", "go", "b"), ("b", "back", "a"), ("a", "jump", "b"), ("a", "stay", "a")),
    {name: Text(f"{name} it", f"{name} его") for name in ("go", "back", "jump", "stay")},
)


def drawn(cycle: Cycle) -> Drawn:
    edges = cycle.edges()
    return Drawn(cycle.says, cycle.states, edges, {one: KINDS[one].says for _, one, _ in edges})


def parsed(cycle: Drawn, lang: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawn_cycle(cycle, lang))  # noqa: S314 (our own)


def numbers(one: ElementTree.Element, *keys: str) -> tuple[float, ...]:
    return tuple(float(one.attrib[key]) for key in keys)


@EVERY
@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_cycle_is_drawn_whole(cycle: Cycle, lang: str) -> None:
    found = parsed(drawn(cycle), lang)
    paths = [one.get("class") for one in found.findall(f"{SVG}path")]
    assert paths.count("edge") == 2 * len(cycle.transitions)
    assert paths.count("head") == len(cycle.transitions)
    groups = [one.get("class") for one in found.findall(f"{SVG}g")]
    assert groups.count("state") == len(cycle.states)
    assert groups.count("event") == len(cycle.transitions)
    told = re.sub(r"\s+", " ", " ".join(one.text or "" for one in found.iter(f"{SVG}text")))
    for text in (*cycle.states.values(), *(KINDS[one.event].says for one in cycle.transitions)):
        assert text.in_(lang) in told
    wide, high = numbers(found, "width", "height")
    for rect in found.iter(f"{SVG}rect"):
        x, y, w, h = numbers(rect, "x", "y", "width", "height")
        assert x >= 0 and y >= 0 and x + w <= wide and y + h <= high
    assert all(0 <= numbers(one, "y")[0] <= high for one in found.iter(f"{SVG}text"))


@EVERY
def test_no_state_lies_over_another_and_lines_begin_at_states(cycle: Cycle) -> None:
    found = parsed(drawn(cycle), "en")
    boxes = [numbers(one, "x", "y", "width", "height") for one in found.iter(f"{SVG}rect")]
    for place, (x, y, w, h) in enumerate(boxes):
        for other_x, other_y, other_w, other_h in boxes[place + 1 :]:
            apart = x + w <= other_x or other_x + other_w <= x
            assert apart or y + h <= other_y or other_y + other_h <= y
    edges = {y for _, top, _, h in boxes for y in (top, top + h)}
    for head in found.findall(f"{SVG}path[@class='head']"):
        x, y = map(int, re.findall(r"M(\d+) (\d+)", head.attrib["d"])[0])
        assert y in edges, "an arrow ends at a state"
        assert any(left <= x <= left + w for left, _, w, _ in boxes)


def test_arrows_point_down_where_a_cycle_goes_on_and_up_where_it_goes_back() -> None:
    found = parsed(ODD, "en")
    heads = [one.attrib["d"] for one in found.findall(f"{SVG}path[@class='head']")]
    ups = [
        (first := re.findall(r"M\d+ (\d+)L\d+ (\d+)", one)[0]) and int(first[1]) > int(first[0])
        for one in heads
    ]
    assert sorted(ups) == [False, False, True, True, True]


def test_the_drawing_carries_nothing_but_lines_and_words() -> None:
    text = drawn_cycle(ODD, "en")
    assert not re.search(r"<(script|style|image|a|use|foreignObject)\b|href|url\(|style=", text)
    assert set(re.findall(r"https?://[^\"]+", text)) == {"http://www.w3.org/2000/svg"}
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', text)) == {"none", "currentColor"}
    assert "&lt;odd&gt;" in text


def test_words_tell_every_arrow() -> None:
    assert described(ODD, "en").split(". ")[:2] == ["From «a» to «b & c»: go it",
                                                   "Stays «b & c»: go it"]
    assert described(ODD, "ru").count(":") == len(ODD.edges)
    assert parsed(ODD, "ru").findtext(f"{SVG}title") == "Жизненный цикл: странный <цикл>"


def test_equal_cycles_are_drawn_the_same() -> None:
    one = drawn(CYCLES["record"])
    assert drawn_cycle(one, "ru") == drawn_cycle(one, "ru") != drawn_cycle(one, "en")
