"""Days as people type them, in both languages; what is no day is refused."""

from __future__ import annotations

import datetime as dt

import pytest

from povestka.web.case.days import UNKNOWN, NoDay, NoSuchDay, read_day, written_day

TWELFTH = dt.date(2026, 1, 12)


@pytest.mark.parametrize("typed", [
    "12.01.2026", "2026-01-12", "12/01/2026", "12-1-2026", "2026.1.12", "12 January 2026",
    "12 января 2026", "12 января 2026 года", "12 января 2026 г.", "  12   ЯНВАРЯ 2026",
    "12th jan 2026", "January 12, 2026", "12 янв. 2026", "12-го января 2026",
])
def test_one_day_in_many_ways(typed: str) -> None:
    assert read_day(typed) == TWELFTH


@pytest.mark.parametrize(("typed", "month"), [
    ("3 март 2026", 3), ("3 мая 2026", 5), ("3 май 2026", 5), ("3 May 2026", 5), ("3 mar 2026", 3),
    ("3 sept 2026", 9), ("3 сент 2026", 9), ("3 август 2026", 8), ("3 июнь 2026", 6),
    ("3 июл 2026", 7), ("3 декабрь 2026", 12),
])
def test_months_by_their_names_cases_and_first_letters(typed: str, month: int) -> None:
    assert read_day(typed) == dt.date(2026, month, 3)


@pytest.mark.parametrize("typed", [
    "?", " unknown", "Not known", "don’t know", "не знаю", "Неизвестно", "НЕ ИЗВЕСТНО",
])
def test_a_day_that_is_not_known(typed: str) -> None:
    assert read_day(typed) == UNKNOWN


@pytest.mark.parametrize("typed", [
    "", "tomorrow", "12.01.26", "12 01 2026", "12 foo 2026", "1 ма 2026", "January 2026",
    "ja 1 2026", "12.01.2026 or so", "1e3", "2026-W03",
])
def test_what_is_no_day(typed: str) -> None:
    with pytest.raises(NoDay) as caught:
        read_day(typed)
    assert not caught.value.impossible


@pytest.mark.parametrize("typed", ["30.02.2026", "29 февраля 2025", "2026-13-01", "0.1.2026"])
def test_a_day_that_no_calendar_has(typed: str) -> None:
    with pytest.raises(NoSuchDay) as caught:
        read_day(typed)
    assert caught.value.impossible


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_day_that_the_form_writes_it_reads_again(lang: str) -> None:
    day = dt.date(2023, 1, 1)
    while day.year < 2027:
        assert read_day(written_day(day, lang)) == day
        assert read_day(written_day(day.isoformat(), lang)) == day
        day += dt.timedelta(days=1)
    assert read_day(written_day(UNKNOWN, lang)) == UNKNOWN
