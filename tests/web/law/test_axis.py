"""The axis of time: bars in their order, to scale, numbered, told in words."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest

from povestka.book.pages import page
from povestka.law.book import BOOK
from povestka.web.law.axis import Span, described, drawn_axis, said

SVG = "{http://www.w3.org/2000/svg}"
CHECKED = "2026-03-15"


def bars(svg: str) -> list[tuple[int, int]]:
    """Where each bar begins and ends."""
    tree = ET.fromstring(svg)  # noqa: S314 # drawn by ourselves
    return [
        (int(one.attrib["x"]), int(one.attrib["x"]) + int(one.attrib["width"]))
        for one in tree.iter(f"{SVG}rect")
    ]


def test_each_bar_lasts_to_the_next_and_the_last_to_the_day_of_the_check() -> None:
    spans = [Span("a", None), Span("b", "2023-04-14"), Span("c", "2023-08-04")]
    found = bars(drawn_axis("Service", spans, CHECKED, "en"))
    assert found[0][0] == 16 and found[-1][1] == 704
    assert all(one[1] == following[0] for one, following in pairwise(found))


def test_days_are_to_scale() -> None:
    spans = [Span("a", "2023-01-01"), Span("b", "2024-01-01"), Span("c", "2025-01-01")]
    found = bars(drawn_axis("Service", spans, "2026-01-01", "en"))
    wide = [end - start for start, end in found]
    assert max(wide) - min(wide) <= 2


def test_what_ended_ends_and_what_is_older_than_the_axis_begins_at_its_edge() -> None:
    spans = [Span("a", "1998-03-28", "2024-09-18")]
    ((start, end),) = bars(drawn_axis("Service", spans, CHECKED, "en"))
    assert start == 16 and 300 < end < 500


def test_a_bar_of_a_day_is_still_seen() -> None:
    spans = [Span("a", CHECKED)]
    ((start, end),) = bars(drawn_axis("Service", spans, CHECKED, "ru"))
    assert end - start >= 2


@pytest.mark.parametrize("name", list(BOOK.rules))
def test_every_history_is_drawn_with_its_words(name: str) -> None:
    history = page(name, "en")["history"]
    spans = [Span(one["edition"], one["since"]) for one in history]
    if spans:
        svg = drawn_axis("<b> & co", spans, CHECKED, "en")
        assert len(bars(svg)) == len(history)
        assert "&lt;b&gt; &amp; co" in svg
        for one in spans:
            assert said(one, "en") in described(spans, CHECKED, "en")


def test_spans_are_said_in_both_languages() -> None:
    assert said(Span("", None), "ru") == "с самого начала"
    assert said(Span("", "2023-04-14"), "en") == "from 14 April 2023"
    assert said(Span("", "2023-04-14", "2023-12-31"), "ru") == (
        "с 14 апреля 2023 года по 31 декабря 2023 года"
    )
    told = described([Span("2023-04", "2023-04-14")], CHECKED, "en")
    assert told == (
        "1: 2023-04, from 14 April 2023. The axis ends on the day of the last check, 15 March 2026."
    )
