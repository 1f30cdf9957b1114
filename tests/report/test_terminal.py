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
    assert max(cell_len(line) for line in text.splitlines()) <= min(width, 100)


def test_a_pipe_gets_words_and_no_colour() -> None:
    text = _shown([samples.case_6()], "en", 80)
    assert "\x1b" not in text
    assert "13 March 2026" in text
    assert "disputed · Article 7.1(4) of Law 53-FZ" in text
    assert not [line for line in text.splitlines() if line.endswith(" ")]
    assert "Other readings: 3 March 2026 (CR-1=service); 12 March 2026" in text
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


def test_the_chain_of_reasons_is_printed_where_asked_for() -> None:
    short = _shown([samples.case_6()], "en", 80)
    assert "shown above" not in short
    assert "--reasons" in short
    out = io.StringIO()
    names = samples.NAMES["en"]
    results = [samples.case_6(), samples.under_a_reading()]
    show(results, names, "en", Console(file=out, width=90), reasons=True)
    text = " ".join(out.getvalue().split())
    assert "Service by the Register: 10 February 2026 (shown above)" in text
    assert "Rule measures, edition 2026-01. Sources: P01." in text
    assert "Taken under CR-1=service, CR-2=day_after." in text
    assert "--reasons" not in text


def test_what_is_undated_assumed_and_not_met_is_told() -> None:
    text = _shown([samples.everything()], "en", 100)
    for sentence in (
        "Without a date of its own",
        "Not decided by what is given",
        "Does not arise",
        "Expectations written in the file: 3 not met, 2 met.",
        "✗ expect.s2.served_on",
        "  expected: 19 March 2026; route: by hand; follows from the text",
    ):
        assert sentence in text
    assert "/home" not in text


def test_the_readings_named_are_explained_once() -> None:
    text = _shown([samples.case_8()], "en", 80)
    assert "CR-5  Does posting in the account serve the summons?" in text
    assert "      practice: Posting in the account does not serve; the 7 days run." in text
    assert "Readings named above" not in _shown([samples.no_ban()], "en", 80)


def test_what_does_not_arise_is_one_line() -> None:
    text = _shown([samples.case_6()], "en", 100)
    assert (
        "– The two-week duty; a breach of the cap on the appearance day; short notice; a period of"
        in text
    )
    two = samples.everything()
    two["answers"] = [
        samples.answer("fine", None, summons="s1"),
        samples.answer("fine", None, summons="s2"),
        samples.answer("self_report_by", None, "unchecked", summons="s2"),
    ]
    text = _shown([two], "en", 100)
    assert "– A fine [s1, s2]." in text
    assert "– The two-week duty [s2] (not checked for this date)." in text


def test_several_cases_are_set_apart_and_a_met_expectation_is_quiet() -> None:
    met = {**samples.case_6(), "expect": {"passed": 3, "failed": []}}
    text = _shown([met, samples.under_a_reading()], "en", 80)
    assert text.count("─" * 80) == 1
    assert "Expectations written in the file: 3 met." in text
    assert "Answered under CR-1=service" in text
    assert "edition 2025-11" in text
