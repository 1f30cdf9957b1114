"""The table of slips, drawn from the rows that JSON has."""

from __future__ import annotations

import pytest

from povestka.report.slips import drawn

KIND = {"en": "a number by one", "ru": "число на единицу"}
SLIP = {"slip": "a.rule:1", "kind": KIND, "before": "placed + 7 days", "after": "placed + 8 days"}
ROW = {
    "rule": "a.rule", "slips": 3, "killed": 2, "equivalent": 1, "proved": [SLIP], "survivors": []
}
SUM = ROW | {"rule": "", "proved": []}


@pytest.mark.parametrize(
    ("lang", "whole", "well"),
    [("en", "all rules", "Every slip is killed"), ("ru", "все правила", "Каждая описка")],
)
def test_a_row_a_rule_and_the_sum(lang: str, whole: str, well: str) -> None:
    text = drawn([ROW, SUM], lang)
    assert "a.rule" in text
    assert whole in text
    assert well in text
    assert KIND[lang] in text
    assert "- placed + 7 days" in text
    assert "+ placed + 8 days" in text


def test_survivors_are_shown_with_what_they_change() -> None:
    alive = ROW | {"equivalent": 0, "proved": [], "survivors": [SLIP]}
    text = drawn([alive, alive | {"rule": ""}], "en")
    assert "Survivors" in text
    assert "Redundant" not in text
    assert "Every slip is killed" not in text
    assert text.count("a.rule:1") == 1
