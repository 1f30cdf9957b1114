"""Answers under a reform: each is marked, and nothing in them passes for the enacted law."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from rich.console import Console

from povestka.book.pages import names
from povestka.case.asking import decide
from povestka.case.reading import read
from povestka.outside.files import read_toml
from povestka.outside.reforms import load, shipped
from povestka.report import reforming, words
from povestka.report.heading import heading
from povestka.report.html import page
from povestka.report.ics import REFORMED, calendar
from povestka.report.row import Frame
from povestka.report.terminal import show
from povestka.report.timeline import rows

from . import samples

LANGS = pytest.mark.parametrize("lang", ["en", "ru"])
OF_THE_LAW = re.compile(
    r"text of the law(?! was)|тексту? закона(?! провер)|seven days|семи? дней|30 days after|"
    r"более чем на 30 дней|two weeks|two-week|двухнедельн|three days|трёх дней",
    re.IGNORECASE,
)
"""What is said of the enacted law, with its numbers."""


def under(
    name: str, lang: str, file: str = "changes", readings: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """A case of a shipped reform, decided under it."""
    case = read(read_toml(Path(f"cases/reforms/{name}-{file}.toml")))
    return decide(case, readings, "x.toml", load(name)).to_dict(lang)


def terminal(results: list[dict[str, Any]], lang: str, *, reasons: bool = False) -> str:
    out = io.StringIO()
    show(results, names(lang), lang, Console(file=out, width=100), reasons=reasons)
    return " ".join(out.getvalue().split())


@LANGS
@pytest.mark.parametrize("name", shipped())
def test_no_row_that_a_reform_can_change_speaks_of_the_enacted_law(name: str, lang: str) -> None:
    result = under(name, lang)
    touched = {one["rule"] for one in result["answers"] if one["reform"]["touches"]}
    assert touched
    told = [row for row in rows(result, names(lang), lang) if row.reformed]
    assert told
    for row in told:
        assert not OF_THE_LAW.search(row.what), row.what
        assert row.reformed == reforming.MARK.in_(lang)


@LANGS
def test_each_step_that_the_reform_changes_says_so_before_it_says_the_law(lang: str) -> None:
    result = under("register_30_days", lang)
    told = [reason for row in rows(result, names(lang), lang) for reason in row.because]
    seven = [one.says for one in told if re.search("seven days|семи дней", one.says)]
    assert seven
    start = {"en": "As the reform would have it (service.register_days = 30); the law as enacted: ",
             "ru": "По реформе (service.register_days = 30); действующий закон: "}[lang]
    assert all(says.startswith(start) for says in seven)
    others = [one.says for one in told if not one.says.startswith(start)]
    assert others
    for text in (
        terminal([result], lang, reasons=True), page([result], names(lang), lang, reasons=True)
    ):
        assert start[:20] in text


def test_a_step_under_a_reading_asked_for_is_marked_too() -> None:
    result = under("register_30_days", "en", readings={"CR-2": "last_day"})
    text = terminal([result], "en", reasons=True)
    assert "As the reform would have it (service.register_days = 30). Taken under" in text


def test_what_the_reform_picks_is_told_by_name() -> None:
    frame = Frame(under("cap_voids", "en"), {}, "en")
    told = reforming.step("Law.", ["reform.cap"], frame, enacted=True)
    assert "(reform.cap = voids); the law as enacted: Law." in told
    assert reforming.step("Law.", [], frame, enacted=True) == "Law."


@LANGS
def test_the_heading_names_the_reform_and_what_it_says(lang: str) -> None:
    result = under("cap_voids", lang)
    found = heading(result, names(lang), lang)
    reform = load("cap_voids")
    assert reform.title.in_(lang) in found.reform
    assert reform.says.in_(lang) in found.reform
    assert found.practice == reforming.PRACTICE.in_(lang)
    law = heading(samples.case_6(), samples.NAMES[lang], lang)
    assert law.reform == ""
    assert law.practice == words.INTERFACE["practice"].in_(lang)


@LANGS
def test_terminal_and_page_say_it_above_beside_and_below(lang: str) -> None:
    result = under("cap_voids", lang)
    title = load("cap_voids").title.in_(lang)
    below, law = reforming.PRACTICE.in_(lang), words.INTERFACE["practice"].in_(lang)
    shown, drawn = terminal([result], lang), page([result], names(lang), lang)
    for text in (shown, drawn):
        assert title in text
        assert reforming.MARK.in_(lang) in text
        assert below in text and law not in text
    assert f'<span class="state reformed">{reforming.MARK.in_(lang)}</span>' in drawn
    follows = words.STATES["certain"].in_(lang)
    assert f"{follows} · {reforming.MARK.in_(lang)}" not in shown
    assert f"{follows}</span><span class=\"state reformed\">" not in drawn


def test_the_column_of_the_answer_is_not_called_the_default() -> None:
    result = under("register_30_days", "en")
    assert ">As answered</th>" in page([result], names("en"), "en")


def test_beside_a_case_under_the_law_both_say_what_they_are() -> None:
    """The closing sentence is that of the law; the heading of the other says that it is not."""
    both = [samples.case_6(), under("cap_voids", "en")]
    text = terminal(both, "en")
    assert words.INTERFACE["practice"].en in text
    assert load("cap_voids").title.en in text
    assert reforming.practice([]) == words.INTERFACE["practice"]


def test_what_does_not_arise_under_a_reform_stands_in_a_line_of_its_own() -> None:
    text = terminal([under("register_30_days", "en")], "en")
    assert "– Short notice (as the reform would have it)." in text


@LANGS
def test_the_calendar_says_it_without_saying_which_reform(lang: str) -> None:
    result, law = under("register_30_days", lang), under("register_30_days", lang)
    for one in (result, law):
        one["as_of"], one["law"]["checked_on"] = "2026-02-02", "2026-12-31"
        for answer in one["answers"]:
            answer["state"] = "certain"
    del law["law"]["reform"]
    ours, theirs = (
        list(Calendar.from_ical(calendar([one], lang)).walk("VEVENT")) for one in (result, law)
    )
    assert ours and len(ours) == len(theirs)
    for one in ours:
        assert REFORMED.in_(lang) in str(one["description"])
        assert load("register_30_days").title.in_(lang) not in str(one["description"])
    assert not any(REFORMED.in_(lang) in str(one["description"]) for one in theirs)
    ids = [{str(one["uid"]) for one in events} for events in (ours, theirs)]
    assert not ids[0] & ids[1]


def test_an_empty_calendar_says_it_too() -> None:
    result = {**under("cap_voids", "en"), "answers": []}
    (note,) = Calendar.from_ical(calendar([result], "en")).walk("VJOURNAL")
    assert REFORMED.en in str(note["description"])


def test_what_stands_in_place_of_a_text_has_its_places_and_no_number() -> None:
    for text, other in reforming.INSTEAD.items():
        for lang in ("en", "ru"):
            places = [set(re.findall(r"\{(\w+)\}", one.in_(lang))) for one in (text, other)]
            assert places[1] <= places[0]
            assert not OF_THE_LAW.search(other.in_(lang))
        assert reforming.instead(text, {"reform": {"touches": ["x"]}}) == other
        assert reforming.instead(text, {"reform": {"touches": []}}) == text
        assert reforming.instead(text, {}) == text
