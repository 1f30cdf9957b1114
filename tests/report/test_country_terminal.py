"""A run and its studies as plain text: aligned, complete in both languages."""

from __future__ import annotations

import re

import pytest

from povestka.country.measures import BANDS, MEASURES
from povestka.report.country_compared import safeguard, told, transitions
from povestka.report.country_numbers import SMALL, WITHHELD
from povestka.report.country_summary import HEAD, rows
from povestka.report.country_terminal import (
    drawn_comparison,
    drawn_result,
    drawn_uncertainty,
    drawn_validation,
)
from tests.report.samples_country import comparison, result, uncertainty, validation

DRAWN = {
    "result": (drawn_result, result().to_dict()),
    "comparison": (drawn_comparison, comparison("elsewhere")),
    "validation": (drawn_validation, validation()),
    "uncertainty": (drawn_uncertainty, uncertainty()),
}


@pytest.mark.parametrize("kind", DRAWN)
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_what_is_drawn_says_that_it_is_a_model_and_ends_with_one_line_break(
    kind: str, lang: str
) -> None:
    draw, plain = DRAWN[kind]
    text = draw(plain, lang)
    assert ("MODEL" if lang == "en" else "МОДЕЛЬ") in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not any(line != line.rstrip() for line in text.splitlines())
    assert not re.search(r"\{\w*\}|None", text)


@pytest.mark.parametrize("kind", DRAWN)
def test_no_english_stands_in_the_russian_text(kind: str) -> None:
    draw, plain = DRAWN[kind]
    known = r"\b(?:small|elsewhere|other|[0-9a-f]{16})\b"
    assert re.findall("[A-Za-z]{2,}", re.sub(known, "", draw(plain, "ru"))) == []


def test_numbers_stand_beneath_each_other() -> None:
    lines = drawn_result(result().to_dict(), "en").splitlines()
    table = [line for line in lines if re.match(r"(Came|Examined|Sent|  Refusal)", line)]
    assert len(table) == 4
    assert len({len(line) for line in table}) == 1


def test_small_sides_have_no_difference() -> None:
    text = drawn_comparison(comparison(), "en")
    border = next(line for line in text.splitlines() if line.startswith("Border"))
    assert border.split() == ["Border", "person-days", SMALL, "40", "—", "—"]
    assert "Article 7.1(1) of Law 53-FZ" in text
    assert "12\xa0000" not in text


def test_a_comparison_without_a_table_says_why() -> None:
    plain = {
        **comparison(), "safeguard": None, "transitions": None, "losers": None, "gainers": None,
        "on_screens": None, "no_table": {"en": "They differ.", "ru": "Различаются."},
    }
    assert transitions(plain, "en") is None
    assert told(plain, "en") == ("It is paired.", "They differ.")
    assert safeguard(plain, "en") == "other"
    assert "They differ." in drawn_comparison(plain, "en")


def test_what_is_not_met_is_explained_and_what_is_met_is_not() -> None:
    text = drawn_validation(validation(), "en")
    assert text.count("It fails.") == 2
    assert "Within: 2; outside: 1; cannot be said: 1." in text
    assert "0.4321" in text


def test_an_output_that_never_varies_has_no_shares() -> None:
    text = drawn_uncertainty(uncertainty(), "en")
    line = next(line for line in text.splitlines() if line.startswith("Issued"))
    assert line.count("0.0\xa0%") == 4
    assert text.index("On b") < text.index("On c") < text.index("On a")


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_summary_has_every_measure_by_region_and_band_and_nothing_small(lang: str) -> None:
    found = list(rows([result(), result(replicate=1)], lang))
    assert {len(row) for row in found} == {len(HEAD)}
    assert len(found) == len(MEASURES) * (1 + 3 + len(BANDS))
    for row in found:
        assert re.fullmatch(rf"0|[1-9]\d+|{SMALL}|{WITHHELD}", row[5]), row
    issued = [row for row in found if row[0] == "issued"]
    assert issued[0][3:5] == ("all", "all")
    assert [row[4] for row in issued[-5:]] == list(BANDS)
    assert {row[6] for row in found} == (
        {"summonses", "men", "person-days"} if lang == "en"
        else {"повесток", "человек", "человеко-дней"}
    )
