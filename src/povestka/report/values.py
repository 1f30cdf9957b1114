"""Values of answers in words: days, spans, amounts, routes, yes and no."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from povestka.report import dates, words
from povestka.report.phrases import ROUTES


def shown(value: object, lang: str) -> str:
    """A value of an answer, or of a reason, in words.

    >>> shown({"from": "2026-02-03", "until": None}, "en")
    'from 3 February 2026, with no end so far'
    >>> shown({"min": 500, "max": 3000}, "ru")
    'от 500 до 3\\xa0000 рублей'
    """
    if value is None:
        return words.NOTHING.in_(lang)
    if isinstance(value, bool):
        return (words.YES if value else words.NO).in_(lang)
    if isinstance(value, str):
        return _string(value, lang)
    if isinstance(value, Mapping):
        return _mapping(value, lang)
    if isinstance(value, Sequence):
        return "; ".join(shown(one, lang) for one in value) or words.NOTHING.in_(lang)
    return str(value)


def _string(value: str, lang: str) -> str:
    if dates.is_day(value):
        return dates.in_words(value, lang)
    return ROUTES[value].in_(lang) if value in ROUTES else value


def _mapping(value: Mapping[str, object], lang: str) -> str:
    match value:
        case {"from": str(start), "until": (str() | None) as until}:
            return dates.span(start, until, lang)
        case {"min": int(low), "max": int(high)}:
            return dates.amount(low, high, lang)
        case {"by": str(day)} | {"value": str(day)}:
            return _string(day, lang)
    return "; ".join(f"{key}: {shown(one, lang)}" for key, one in value.items())


def capital(sentence: str) -> str:
    """The sentence with its first letter in capitals, the rest untouched.

    >>> capital("с 3 февраля")
    'С 3 февраля'
    """
    return sentence[:1].upper() + sentence[1:]
