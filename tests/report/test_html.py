"""The page: one file, no script, no request, everything escaped, both languages, in order."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest

from povestka.report.html import fragment, page, stylesheet

from . import samples

VOID = {"meta", "line", "rect", "link", "br", "img"}


class _Reader(HTMLParser):
    """Keeps the elements, checks that they close in order, gathers headings and ids."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _read(text: str) -> _Reader:
    reader = _Reader()
    reader.feed(text)
    assert reader.open == []
    return reader


def _page(lang: str) -> str:
    return page([make() for make in samples.ALL], samples.NAMES[lang], lang)


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_page_parses_and_reaches_nowhere(lang: str) -> None:
    text = _page(lang)
    reader = _read(text)
    tags = {tag for tag, _ in reader.seen}
    assert not tags & {"script", "link", "img", "iframe", "form", "object", "base"}
    assert not re.search(r"https?:|url\(|@import|javascript:|\bon[a-z]+=", text)
    assert all("style" not in attrs for _, attrs in reader.seen)
    assert ("html", {"lang": lang}) in reader.seen


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_headings_ids_and_landmarks_are_in_order(lang: str) -> None:
    reader = _read(_page(lang))
    levels = [int(tag[1]) for tag, _ in reader.seen if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [attrs["id"] for _, attrs in reader.seen if "id" in attrs]
    assert len(set(ids)) == len(ids)
    tags = [tag for tag, _ in reader.seen]
    for landmark in ("header", "nav", "main", "footer"):
        assert tags.count(landmark) == 1
    labels = [attrs["aria-labelledby"] for _, attrs in reader.seen if "aria-labelledby" in attrs]
    assert set(labels) <= set(ids)


def test_the_page_says_model_and_has_a_neutral_title() -> None:
    text = _page("en")
    assert "<title>povestka: model timeline</title>" in text
    assert text.count(">MODEL</strong>") == 2
    assert "/home" not in text
    assert "<title>povestka: модельная хронология</title>" in _page("ru")


def test_text_of_a_result_is_escaped() -> None:
    result = samples.case_6()
    result["file"] = "<script>x.toml"
    result["answers"][2]["notes"] = ["<b>note</b>"]
    result["answers"][2]["readings"] = {"CR-1=<i>": None}
    text = page([result], {"readings": {"CR-1=<i>": "<u>name</u>"}}, "en")
    for raw in ("<script", "<b>", "<u>", "<i>"):
        assert raw not in text
    assert "&lt;u&gt;name&lt;/u&gt;" in text
    assert '(<span class="nb">CR-1</span>)' in text


def test_reasons_are_closed_unless_asked_for() -> None:
    results = [samples.case_6(), samples.under_a_reading()]
    assert "<details open>" not in page(results, samples.NAMES["en"], "en")
    text = page(results, samples.NAMES["en"], "en", reasons=True)
    assert text.count("<details") == text.count("<details open>") > 1
    assert "Taken under" in text
    under = {**samples.case_6(), "under": ["CR-2=last_day"]}
    assert ">As answered</th>" in page([under], samples.NAMES["en"], "en")
    assert ">By default</th>" in page([samples.case_6()], samples.NAMES["en"], "en")


def test_expectations_not_met_stand_above_the_timeline() -> None:
    text = page([samples.everything()], samples.NAMES["en"], "en")
    assert text.index("expect.s2.served_on") < text.index("Timeline</h3>")


def test_the_timeline_is_an_ordered_list_of_days() -> None:
    text = page([samples.case_6()], samples.NAMES["en"], "en")
    days = re.findall(r'<time datetime="([^"]+)">', text)
    assert days == sorted(days)
    assert "2026-03-14" in days
    assert "<details>" in text
    assert "<nav" not in text


def test_a_case_without_periods_draws_none() -> None:
    assert "<svg" not in page([samples.no_ban()], {}, "en")


def test_a_page_without_cases_is_still_a_page() -> None:
    _read(page([], {}, "en"))


def test_a_fragment_stands_alone_with_or_without_its_style() -> None:
    result: dict[str, Any] = samples.case_8()
    whole = fragment(result, samples.NAMES["ru"], "ru")
    _read(whole)
    assert whole.startswith('<div class="povestka" lang="ru">')
    assert "<style>" in whole
    bare = fragment(result, samples.NAMES["ru"], "ru", styled=False)
    assert "<style" not in bare
    assert "МОДЕЛЬ" in bare


def test_every_rule_of_the_style_is_confined() -> None:
    for line in stylesheet().splitlines():
        head = line.strip().partition("{")[0]
        if "{" in line and head and not head.startswith("@"):
            assert all(one.strip().startswith(".povestka") for one in head.split(","))


def test_the_same_results_give_the_same_page() -> None:
    assert _page("ru") == _page("ru")


def _luminance(colour: str) -> float:
    full = colour if len(colour) == 7 else "#" + "".join(2 * one for one in colour[1:])
    parts = [int(full[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_colours_have_contrast_in_light_and_dark() -> None:
    light: dict[str, str] = {}
    for block in re.findall(r"\.povestka \{([^}]*--paper[^}]*)\}", stylesheet()):
        colours = {**light, **dict(re.findall(r"--(\w+): (#\w+)", block))}
        light = light or colours
        for ground in ("paper", "raised"):
            for name in ("ink", "soft", "link", "certain", "disputed", "depends", "unchecked"):
                pair = sorted((_luminance(colours[name]), _luminance(colours[ground])))
                assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, (name, ground)
