"""Words of a form or a command line as what an event carries: a day, a truth, a word, a man."""

from __future__ import annotations

import re
from typing import Final

from povestka.language.days import day
from povestka.language.words import Text
from povestka.registers.events import Value
from povestka.registers.kinds import SCREENS, Field
from povestka.sandbox.town import NO_SUCH_PERSON, Town

NO_DAY: Final = Text(
    "«{given}» is no day; days are written as 2026-03-15.",
    "«{given}» — не дата; даты записываются в виде 2026-03-15.",
)
_NO_FLAG: Final = Text(
    "«{given}» is neither true nor false.", "«{given}» — не true и не false."
)
_NO_WORD: Final = Text("«{given}» is none of these: {known}.", "«{given}» нет среди этих: {known}.")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_THING: Final = re.compile(r"[a-z][1-9][0-9]?")
_FLAGS: Final = {"true": True, "false": False}

MEASURES: Final = ("measures", *(one for several in SCREENS.values() for one in several))
"""What an entry or a screen may be of."""


def is_thing(of: str) -> bool:
    """Whether something of a town can be called so: a log takes no word that could name anybody.

    >>> is_thing("s1"), is_thing("driving"), is_thing("Ivanov")
    (True, True, False)
    """
    return of in MEASURES or _THING.fullmatch(of) is not None


def day_given(text: str) -> int | None:
    """The day that is meant, or None where it is no day.

    >>> day_given("2024-10-04"), day_given("soon"), day_given("2026-02-30")
    (20000, None, None)
    """
    try:
        return day(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def value_given(field: Field, text: str, town: Town) -> tuple[Value, Text | None]:
    """A value as its field takes it; beside it what is wrong, where it does not take it."""
    match field.sort:
        case "day":
            found = day_given(text)
            return found, NO_DAY.filled(given=text) if found is None else None
        case "flag":
            wrong = None if text in _FLAGS else _NO_FLAG.filled(given=text)
            return _FLAGS.get(text), wrong
        case "word":
            known = ", ".join(field.words)
            wrong = None if text in field.words else _NO_WORD.filled(given=text, known=known)
            return text, wrong
        case "person":
            wrong = None if town.has(text) else NO_SUCH_PERSON.filled(
                name=text[:40], last=town.last_person
            )
            return text, wrong
        case "any":
            return _any(text), None
        case _:
            return text, None


def _any(text: str) -> Value:
    """A day, a truth or a word, as the text looks."""
    if text in _FLAGS:
        return _FLAGS[text]
    found = day_given(text)
    return text if found is None else found
