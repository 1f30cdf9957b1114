"""The timeline on a terminal: whole when piped, within its width, in both languages."""

from __future__ import annotations

import io
from typing import Any

import pytest
from rich.cells import cell_len
from rich.console import Console

from povestka.report.terminal import show

from . import samples


def _shown(results: list[dict[str, Any]], lang: str, width: int, **more: Any) -> str:
    out = io.StringIO()
    show(results, samples.NAMES[lang], lang, Console(file=out, width=width, **more))
    return out.getvalue()


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("width", [40, 63, 64, 80, 200])
def test_no_line_is_wider_than_the_terminal(lang: str, width: int) -> None:
    text = _shown([make() for make in samples.ALL], lang, width)
    assert max(cell_len(line) for line in text.splitlines()) <= min(width, 110)


def test_a_pipe_gets_words_and_no_colour() -> None:
    text = _shown([samples.case_6()], "en", 80)
    assert "\x1b" not in text
    assert "13 March 2026" in text
    assert "disputed · Article 7.1(4) of Law 53-FZ" in text
    assert "Service by the Register: 10 February 2026 (shown above)" in text
    assert "MODEL. The dates are computed from the dates given." in text


def test_a_terminal_gets_colour_and_the_same_words() -> None:
    text = _shown([samples.case_6()], "en", 80, force_terminal=True, color_system="standard")
    assert "\x1b[33m" in text


def test_markup_in_a_file_is_not_obeyed() -> None:
    result = samples.case_6()
    result["file"] = "[red]x[/red].toml"
    assert "Case [red]x" in _shown([{**result, "file": "[red]x.toml"}], "en", 80)


def test_dates_stand_in_order_and_the_day_of_asking_among_them() -> None:
    text = _shown([samples.case_8()], "en", 80)
    days = ["2 February 2026  ", "5 February 2026  ", "16 February 2026  ", "9 March 2026  "]
    places = [text.index(day) for day in days]
    assert places == sorted(places)
    assert "── Day of asking ──" in text


def test_what_is_undated_assumed_and_expected_is_told() -> None:
    text = _shown([samples.everything()], "en", 110)
    for sentence in (
        "Without a date of its own",
        "Not decided by what is given",
        "Does not arise",
        "Not met: path: fine",
        "Open readings: CR-2",
    ):
        assert sentence in text
    assert "/home" not in text


def test_a_case_without_open_readings_says_nothing_of_them() -> None:
    assert "Open readings" not in _shown([samples.no_ban()], "en", 80)
