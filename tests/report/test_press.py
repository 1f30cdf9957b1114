"""The reports checked, drawn: every claim is there, lines keep their width, both languages."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest

from povestka.press.choosing import chosen, everything
from povestka.press.loading import CLAIMS
from povestka.press.model import VERDICTS
from povestka.report import press as drawn
from povestka.report.press import drawn_chosen, drawn_summary


def of(*names: str, lang: str = "en") -> dict[str, Any]:
    return asdict(chosen(names, lang))


@pytest.fixture(scope="module", params=["en", "ru"])
def all_of_it(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any]]:
    return request.param, asdict(everything(request.param))


def test_the_words_of_the_verdicts_are_those_of_the_room() -> None:
    assert drawn.VERDICTS == VERDICTS


@pytest.mark.parametrize("width", [60, 88, 100])
def test_the_summary_has_every_claim_component_and_contradiction(
    all_of_it: tuple[str, dict[str, Any]], width: int
) -> None:
    lang, found = all_of_it
    text = drawn_summary(found, lang, width)
    words = text.split()
    assert [name for name in CLAIMS if name not in words] == []
    assert all(one["component"] in text for one in found["components"])
    assert all(one["contradiction"] in words for one in found["contradictions"])
    lines = text.splitlines()
    assert all(one == one.rstrip() for one in lines)
    wide = [one for one in lines if len(one) > width]
    assert len(wide) <= 18, "only the table may be wider than a narrow terminal"
    assert width < 80 or wide == []


def test_the_table_counts_the_verdicts(all_of_it: tuple[str, dict[str, Any]]) -> None:
    lang, found = all_of_it
    text = drawn_summary(found, lang)
    total = next(
        one.split() for one in text.splitlines() if one.split()[:1] == [drawn._TOTAL.in_(lang)]
    )
    assert sum(map(int, total[1:])) == 188
    row = next(one.split() for one in text.splitlines() if one.startswith("lifting"))
    assert row == ["lifting", "2", "–", "–", "–"]


def test_a_claim_is_told_with_what_reproduces_it() -> None:
    text = drawn_chosen(of("C008"), "en", 300)
    assert "C008  Men are kept from going abroad" in text
    assert (
        "By: edition 2023-04 [default];"
        " edition 2023-08, 2025-11, 2026-01 CR-3=service [reported only]"
    ) in text
    assert "Disagrees with: C084; C107; C108; C165; C179" in text
    assert "Contradictions: X1; X17" in text


def test_a_period_and_places_of_the_book_are_named() -> None:
    text = drawn_chosen(of("C055", "C066", lang="ru"), "ru", 300)
    assert "2023-08 (до начала работы реестров) [по умолчанию]" in text
    assert "положение liability.lower_age_21; параметр liability.upper_age" in text
    text = drawn_chosen(of("C014"), "en", 300)
    assert "By: edition 2023-04\n" in text


def test_what_is_not_reproduced_names_nothing_that_does() -> None:
    text = drawn_chosen(of("C084"), "en")
    assert "✕ contradicted." in text
    assert "By:" not in text


def test_a_contradiction_has_its_sides_and_its_end() -> None:
    text = drawn_chosen(of("X1", lang="ru"), "ru")
    assert text.startswith("X1  С чего начинается запрет на выезд?")
    assert text.index("Сторона 1") < text.index("Сторона 2") < text.index("Сторона 3")
    assert text.index("Сторона 3") < text.index("Итог")
    assert text.count("C008  ") == 1, "a claim told among the sides is not told again"
    assert "Толкования: CR-3; CR-4" in text


def test_the_27_days_are_a_table() -> None:
    text = drawn_chosen(of("X2"), "en")
    assert "  A  Register alone, default" in text
    assert "  F  and account, CR-12=formal" in text
    assert "appearance day   A   B   C   D   E   F" in text
    assert "            +6   –   –  27  27  26  27" in text
    assert max(map(len, text.splitlines())) <= 88


def test_a_component_is_told_before_its_claims() -> None:
    text = drawn_chosen(of("lifting", "C001"), "en")
    assert text.index("The end of the ban (lifting)") < text.index("C009") < text.index("C001")
    assert "Rules: exit_ban.duty_done; exit_ban.reason" in text


def test_every_page_says_what_it_is(all_of_it: tuple[str, dict[str, Any]]) -> None:
    lang, found = all_of_it
    for text in (drawn_summary(found, lang), drawn_chosen(of("C001", lang=lang), lang)):
        closing = " ".join(text.split())
        assert closing.endswith(drawn._CLOSING.in_(lang))
        assert "\n\n\n" not in text
