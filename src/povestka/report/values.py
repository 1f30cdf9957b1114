"""Values of answers in words: days, spans, amounts, routes, yes and no."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from povestka.language.words import Text
from povestka.report import dates, words
from povestka.report.phrases import ROUTES

WARNING_OR: Final = Text("a warning or a fine of {amount}", "предупреждение или штраф {amount}")
FINE_OF: Final = Text("a fine of {amount}", "штраф {amount}")
_OF_OLD: Final = (500, 3000)
"""The fine of Article 21.5 until October 2023, for which a warning stood beside it."""


def shown(value: object, lang: str, as_of: str = "") -> str:
    r"""A value of an answer, or of a reason, in words.

    An open span that begins after `as_of`, an ISO day, is told as one that has yet to begin.

    >>> shown({"from": "2026-02-03", "until": None}, "en")
    'from 3 February 2026, with no end so far'
    >>> shown({"min": 500, "max": 3000}, "ru")
    'предупреждение или штраф от 500 до 3\xa0000 рублей'
    """
    if value is None:
        return words.NOTHING.in_(lang)
    if isinstance(value, bool):
        return (words.YES if value else words.NO).in_(lang)
    if isinstance(value, str):
        return _string(value, lang)
    if isinstance(value, Mapping):
        return _mapping(value, lang, as_of)
    if isinstance(value, Sequence):
        return "; ".join(shown(one, lang, as_of) for one in value) or words.NOTHING.in_(lang)
    return str(value)


def _string(value: str, lang: str) -> str:
    if dates.is_day(value):
        return dates.in_words(value, lang)
    return ROUTES[value].in_(lang) if value in ROUTES else value


def _mapping(value: Mapping[str, object], lang: str, as_of: str) -> str:
    match value:
        case {"from": str(start), "until": None} if as_of and start > as_of:
            return dates.ahead(start, lang)
        case {"from": str(start), "until": (str() | None) as until}:
            return dates.span(start, until, lang)
        case {"min": int(low), "max": int(high)}:
            text = WARNING_OR if (low, high) == _OF_OLD else FINE_OF
            return words.say(text, lang, amount=dates.amount(low, high, lang))
        case {"by": str(day)} | {"value": str(day)}:
            return _string(day, lang)
    return "; ".join(f"{key}: {shown(one, lang, as_of)}" for key, one in value.items())


def capital(sentence: str) -> str:
    """The sentence with its first letter in capitals, the rest untouched.

    >>> capital("с 3 февраля")
    'С 3 февраля'
    """
    return sentence[:1].upper() + sentence[1:]
