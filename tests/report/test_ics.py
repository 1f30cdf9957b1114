"""The calendar file: valid, neutral, stable, the earliest day first, never a green light."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from povestka.report.ics import calendar
from povestka.report.timeline import rows

from . import samples

PERSONAL = re.compile(
    r"\bban\b|draft|summons|exit|повест|призыв|запрет|выезд|воен|toml|person", re.IGNORECASE
)


def _events(results: list[dict[str, Any]], lang: str = "en") -> list[Any]:
    return list(Calendar.from_ical(calendar(results, lang)).walk("VEVENT"))


def test_case_8_gives_the_earliest_day_first_then_the_later_ones() -> None:
    told = [
        (event.decoded("dtstart"), str(event["summary"])) for event in _events([samples.case_8()])
    ]
    assert told == [
        (date(2026, 2, 10), "Model date: later alternative"),
        (date(2026, 2, 23), "Model date: earliest"),
        (date(2026, 3, 8), "Model date: later alternative"),
        (date(2026, 3, 9), "Model date: later alternative"),
    ]


def test_events_last_a_day_and_are_stamped_with_the_day_of_asking() -> None:
    event = _events([samples.case_8()])[0]
    assert event.decoded("dtend") == date(2026, 2, 11)
    assert event.decoded("dtstamp") == datetime(2026, 2, 5, tzinfo=UTC)
    assert event["transp"] == "TRANSPARENT"
    assert not event.walk("VALARM")


def test_terms_of_complaints_give_both_days_and_windows_their_beginning() -> None:
    told = {
        (event.decoded("dtstart").isoformat(), str(event["summary"]))
        for event in _events([samples.everything()])
    }
    assert told == {
        ("2026-03-04", "Model deadline: earliest"),
        ("2026-03-06", "Model deadline: later alternative"),
        ("2026-03-05", "Model deadline: earliest"),
    }


def test_a_day_after_the_last_check_of_the_law_gives_no_event() -> None:
    result = samples.everything()
    result["law"] = {**samples.CHECKED, "checked_on": "2026-10-01"}
    days = {event.decoded("dtstart").isoformat() for event in _events([result])}
    assert {"2026-04-01", "2026-04-15", "2026-10-01"} <= days
    disputed = samples.case_24()
    disputed["as_of"], disputed["answers"][2]["state"] = "2026-03-14", "disputed"
    assert not _events([disputed])


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_texts_are_neutral(lang: str) -> None:
    results = [make() for make in samples.ALL]
    whole = Calendar.from_ical(calendar(results, lang))
    for part in whole.walk():
        assert not PERSONAL.search(str(part.get("summary", "")))
        assert not PERSONAL.search(str(part.get("description", "")))
        assert not PERSONAL.search(str(part.get("x-wr-calname", "")))
    assert whole["version"] == "2.0"


def test_what_is_unchecked_or_depends_gives_no_event_and_the_file_stays_valid() -> None:
    result = samples.case_8()
    for answer in result["answers"]:
        answer["state"] = "unchecked"
    whole = Calendar.from_ical(calendar([result], "ru"))
    assert not whole.walk("VEVENT")
    (note,) = whole.walk("VJOURNAL")
    assert note["summary"] == "Модель: проверенных предстоящих дат нет"
    assert calendar([], "en")


def test_the_end_of_a_restriction_is_never_an_event() -> None:
    result = samples.case_24()
    result["as_of"] = "2026-02-18"
    days = {event.decoded("dtstart").isoformat() for event in _events([result])}
    assert "2026-02-19" not in days


def test_ids_are_stable_and_know_no_file_name_and_no_day_of_asking() -> None:
    one, other = samples.case_8(), samples.case_8()
    other["file"], other["as_of"] = "elsewhere.toml", "2026-02-06"
    ids = [[str(event["uid"]) for event in _events([result])] for result in (one, other)]
    assert ids[0] == ids[1]
    both = [str(event["uid"]) for event in _events([one, other])]
    assert len(set(both)) == len(both) == 2 * len(ids[0])


def test_the_same_results_give_the_same_bytes_with_crlf() -> None:
    results = [make() for make in samples.ALL]
    text = calendar(results, "ru")
    assert text == calendar(results, "ru")
    assert text.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))


def test_every_default_day_stands_in_the_timeline_too() -> None:
    for make in samples.ALL:
        result = make()
        days = {row.on for row in rows(result, {}, "en")}
        moves = [move for row in rows(result, {}, "en") for move in row.moved]
        text = " ".join(move.sentence for move in moves)
        for event in _events([result]):
            on = event.decoded("dtstart")
            assert on.isoformat() in days or f"{on.day} {on:%B} {on.year}" in text


def test_names_of_the_law_room_reach_the_description() -> None:
    result = samples.case_8()
    result["answers"][2]["cites"] = ["Decree 663"]
    assert b"the place." in calendar([result], "en", {"cites": {"Decree 663": "the place"}})


def test_an_answer_without_articles_is_told_without() -> None:
    result = samples.case_8()
    for answer in result["answers"]:
        answer["cites"] = []
    assert b"Article" not in calendar([result], "en")
