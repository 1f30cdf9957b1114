"""A case file as a filled-in form: the way back from the mapping to the fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from povestka.web.case.days import UNKNOWN, written_day
from povestka.web.case.fields import MANY, OF_TABLE, Field
from povestka.web.case.typed import HERE, READING


def filled(
    mapping: Mapping[str, Any], lang: str, readings: Mapping[str, str] | None = None
) -> tuple[tuple[str, str], ...]:
    """The fields of the form that say what a case says; it must be one that can be read.

    >>> filled({"as_of": "2026-03-01", "person": {"status": "conscript"}}, "ru")
    (('as_of', '01.03.2026'), ('person.status', 'conscript'))
    """
    return tuple(_pairs(mapping, lang, readings or {}))


def _pairs(
    mapping: Mapping[str, Any], lang: str, readings: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    yield from _table("case", 1, mapping, lang)
    yield from _table("person", 1, mapping["person"], lang)
    for table in MANY:
        for number, one in enumerate(mapping.get(table, ()), 1):
            yield f"{table}{number}.{HERE}", "1"
            yield from _table(table, number, one, lang)
            yield from _table("reason", number, one.get("reason", {}), lang)
    for key, option in readings.items():
        yield f"{READING}{key}", option


def _table(
    table: str, number: int, given: Mapping[str, Any], lang: str
) -> Iterator[tuple[str, str]]:
    for one in OF_TABLE[table]:
        if one.key in given:
            said = _said(one, given[one.key], lang)
            if said:
                yield one.name(number), said


def _said(one: Field, value: Any, lang: str) -> str:
    """A value as it is typed; empty where leaving it out says the same."""
    if one.of.kind == "day":
        return written_day(value if isinstance(value, dt.date) else str(value), lang)
    told = str(value).lower() if isinstance(value, bool) else str(value)
    return "" if one.options and told in (UNKNOWN, "ordinary") else told
