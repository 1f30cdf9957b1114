"""A day as people type it: with dots, with slashes, with the month in words; or not known."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from povestka.report.dates import MONTHS, in_words

UNKNOWN: Final = "unknown"
_NOT_KNOWN: Final = frozenset((
    "?", "unknown", "not known", "don't know", "don’t know", "не знаю", "неизвестно",
    "не известно",
))
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_IN_WORDS: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th|-?го)?[ .]+([^\W\d_]+)[ .,]+(\d{4})")
_MONTH_FIRST: Final = re.compile(r"([^\W\d_]+)[ .]+(\d{1,2})(?:st|nd|rd|th)?[ ,]+(\d{4})")
_TAIL: Final = re.compile(r"\s*(?:г\.?|года?)$")
_SHORTEST: Final = 3


class NoDay(ValueError):
    """What was typed is not understood as a day; `impossible`: it is, and there is no such day."""

    impossible = False


class NoSuchDay(NoDay):
    """A day that no calendar has, as 30 February."""

    impossible = True


def read_day(typed: str) -> dt.date | str:
    """The day that was typed, or `UNKNOWN`; the day stands before the month. `NoDay` otherwise.

    >>> read_day("12.01.2026") == read_day("12 января 2026 г.") == read_day("12/1/2026")
    True
    >>> read_day("?")
    'unknown'
    """
    told = _TAIL.sub("", " ".join(typed.lower().split()))
    if told in _NOT_KNOWN:
        return UNKNOWN
    year, month, day = _parts(told)
    try:
        return dt.date(year, month, day)
    except ValueError as wrong:
        raise NoSuchDay(typed) from wrong


def _parts(told: str) -> tuple[int, int, int]:
    """Year, month and day of what was typed."""
    if found := _YEAR_FIRST.fullmatch(told):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DAY_FIRST.fullmatch(told):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _IN_WORDS.fullmatch(told):
        return int(found[3]), _month(found[2]), int(found[1])
    if found := _MONTH_FIRST.fullmatch(told):
        return int(found[3]), _month(found[1]), int(found[2])
    raise NoDay(told)


def _month(word: str) -> int:
    """The number of a month by its name, its case in Russian, or its first letters."""
    if word == "май":
        return 5
    for number, month in enumerate(MONTHS, start=1):
        names = (month.en.lower(), month.ru, f"{month.ru[:-1]}ь", f"{month.ru[:-1]}")
        known = any(one.startswith(word) for one in names) or (number == 9 and word == "sept")
        if known and len(word) >= _SHORTEST:
            return number
    raise NoDay(word)


def written_day(day: dt.date | str, lang: str) -> str:
    """A day of a case as the form shows it: a way of typing it that `read_day` understands.

    >>> written_day(dt.date(2026, 1, 12), "en"), written_day(dt.date(2026, 1, 12), "ru")
    ('12 January 2026', '12.01.2026')
    """
    if day == UNKNOWN:
        return "?"
    iso = day if isinstance(day, str) else day.isoformat()
    return in_words(iso, lang) if lang == "en" else f"{iso[8:]}.{iso[5:7]}.{iso[:4]}"
