"""What the form of a run takes: read, checked, all mistakes at once at their fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.report.country_numbers import signed
from povestka.web.country.words import WRONG
from povestka.web.forms import Fields
from povestka.web.settings import Settings
from povestka.web.shelf import Shelf

SIZES: Final = (100_000, 1_000_000, 4_000_000)
OWN: Final = "own"
ALL: Final = "all"
LEAST_PERSONS: Final = 1_000
MOST_SEED: Final = 2**32 - 1
MOST_REPLICATES: Final = 10
MOST_TOGETHER: Final = 40_000_000
MOST_COMPARED: Final = 3
EVERYBODY: Final = 28_000_000
"""The whole country is offered where so many men may be asked for."""

USUAL: Final[Sequence[tuple[str, str]]] = (
    ("scenario", "year-2026"), ("size", "1000000"), ("seed", "1"), ("replicates", "1"),
)
"""The fields of a form that nobody has touched."""


@dataclass(slots=True)
class Chosen:
    """A form as it was sent: what a job is given, and the mistakes by the name of their field."""

    given: dict[str, Any] = field(default_factory=dict)
    mistakes: dict[str, Text] = field(default_factory=dict)


def whole_number(typed: str, least: int, most: int) -> int | None:
    """A number as people write it, blanks between its digits or not; None where it is none.

    >>> whole_number("250 000", 1, 10**6), whole_number("many", 1, 9), whole_number("12", 1, 9)
    (250000, None, None)
    """
    digits = "".join(typed.split())
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 12:
        return None
    found = int(digits)
    return found if least <= found <= most else None


def chosen(fields: Fields, shelf: Shelf, settings: Settings) -> Chosen:
    """The form of a run."""
    found = Chosen()
    if fields.one("scenario") in shelf.scenarios():
        found.given["scenario"] = fields.one("scenario")
    else:
        found.mistakes["scenario"] = WRONG["scenario"]
    _size(fields, settings, found)
    _chance(fields, settings, found)
    known = set(shelf.safeguards())
    for name in ("safeguards", "compare"):
        asked = tuple(dict.fromkeys(fields.many(name)))
        strange = [one for one in asked if one not in known]
        if strange:
            found.mistakes[name] = WRONG["safeguard"].filled(name=strange[0][:40])
        found.given[name] = list(asked)
    if len(found.given["compare"]) > MOST_COMPARED:
        found.mistakes.setdefault("compare", WRONG["most"].filled(most=MOST_COMPARED))
    found.given["readings"] = list(_readings(fields, found.mistakes))
    return found


def _size(fields: Fields, settings: Settings, found: Chosen) -> None:
    size, most = fields.one("size"), settings.most_persons
    if size == OWN:
        persons = whole_number(fields.one("persons"), LEAST_PERSONS, most)
        if persons is None:
            found.mistakes["persons"] = WRONG["number"].filled(
                least=signed(LEAST_PERSONS), most=signed(most)
            )
        found.given["persons"] = persons
    elif size in sizes(settings):
        found.given["persons"] = None if size == ALL else int(size)
    else:
        found.mistakes["size"] = WRONG["size"]


def sizes(settings: Settings) -> tuple[str, ...]:
    """The sizes that are offered, as a form names them; the last are everybody, and one's own."""
    plain = [str(one) for one in SIZES if one <= settings.most_persons]
    return (*plain, *([ALL] if settings.most_persons >= EVERYBODY else []))


def _chance(fields: Fields, settings: Settings, found: Chosen) -> None:
    seed = whole_number(fields.one("seed"), 0, MOST_SEED)
    count = whole_number(fields.one("replicates"), 1, MOST_REPLICATES)
    if seed is None:
        found.mistakes["seed"] = WRONG["seed"].filled(most=MOST_SEED)
    if count is None:
        found.mistakes["replicates"] = WRONG["replicates"].filled(most=MOST_REPLICATES)
    elif not {"size", "persons"} & set(found.mistakes):
        persons = found.given.get("persons") or settings.most_persons
        if count > 1 and count * persons > MOST_TOGETHER:
            found.mistakes["replicates"] = WRONG["together"].filled(men=signed(MOST_TOGETHER))
    found.given |= {"seed": seed, "replicates": count}


def _readings(fields: Fields, mistakes: dict[str, Text]) -> list[str]:
    """The readings that were chosen, as `CR-3=service`; the usual one is an empty word."""
    told = []
    for question in BOOK.switches:
        name = field_of(question.key)
        option = fields.one(name)
        if option and option not in {one.key for one in question.readings}:
            mistakes[name] = WRONG["reading"]
        elif option:
            told.append(f"{question.key}={option}")
    return told


def field_of(question: str) -> str:
    """The name of the field of a contested question.

    >>> field_of("CR-3")
    'reading-CR-3'
    """
    return f"reading-{question}"


def studied(fields: Fields, shelf: Shelf, limits: Mapping[str, tuple[int, int]]) -> Chosen:
    """The form of a study of uncertainty: a scenario, and counts within their limits."""
    found = Chosen()
    if fields.one("scenario") in shelf.scenarios():
        found.given["scenario"] = fields.one("scenario")
    else:
        found.mistakes["scenario"] = WRONG["scenario"]
    for name, (least, most) in limits.items():
        count = whole_number(fields.one(name), least, most)
        if count is None:
            found.mistakes[name] = WRONG["runs"].filled(least=least, most=most)
        found.given[name] = count
    return found
