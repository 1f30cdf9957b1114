"""A row out of the solver's world, told as a case: the mapping that a case file would give."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from povestka.language.days import NOT_YET, date_of
from povestka.language.terms import Fact
from povestka.law import facts
from povestka.theorems.world import Values

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    fact.name: fact.names for fact in vars(facts).values() if isinstance(fact, Fact) and fact.names
}
_FLAGS: Final = ("person.enrolled", "decision.call_up")
_NO_KEYS: Final = ("person.born_stated", "complaint.concerns")
"""Facts that a file does not state: they follow from what it does."""


def told(kind: str, values: Values) -> dict[str, Any]:
    """The case of a row: days as dates, what has not happened left out."""
    own = dict(values.facts)
    found: dict[str, Any] = {"as_of": date_of(own.pop("as_of", facts_last(values)))}
    person: dict[str, Any] = {"status": "conscript"}
    if not own.get("person.born_stated", 1):
        own.pop("person.born", None)
    if values.readings.get("CR-17") != "enrolled":  # no other reading asks for it
        own.pop("person.enrolled", None)
    person.update(_table("person", own))
    found["person"] = person
    if kind == "summons":
        found["summons"] = [_summons(own, values)]
    elif kind in ("decision", "complaint"):
        found[kind] = [_filled(kind, _table(kind, own))]
    for each, records in values.records.items():
        if each == "summons":
            found[each] = [_reasoned(_table(each, dict(one))) for one in records]
        elif each != "appearance" and records:
            found[each] = [_filled(each, _table(each, dict(one))) for one in records]
    return {name: value for name, value in found.items() if value != []}


def facts_last(values: Values) -> int:
    """The last day of a row whose day of asking no rule asks for."""
    tables = [values.facts, *(one for held in values.records.values() for one in held)]
    dated = [
        day for table in tables for name, day in table.items()
        if name not in _NAMES and 1 < day < NOT_YET
    ]
    return max(dated)


def _summons(own: Mapping[str, int], values: Values) -> dict[str, Any]:
    found = _reasoned(_table("summons", own))
    came = [date_of(one["appearance.on"]) for one in values.records.get("appearance", ())]
    return {**found, "appeared": min(came)} if came else found


def _table(kind: str, own: Mapping[str, int]) -> dict[str, Any]:
    """The facts of one table under their keys, dotted ones in a table of their own."""
    found: dict[str, Any] = {}
    for name, value in own.items():
        table, _, key = name.partition(".")
        if table == kind and name not in _NO_KEYS:
            told_as = _value(name, value)
            if told_as is not None:
                place, _, inner = key.partition(".")
                if inner:
                    found.setdefault(place, {})[inner] = told_as
                else:
                    found[key] = told_as
    return found


def _value(name: str, value: int) -> Any:
    if name in _NAMES:
        return _NAMES[name][value]
    if name in _FLAGS:
        return bool(value)
    return date_of(value) if value < NOT_YET else None


def _reasoned(found: dict[str, Any]) -> dict[str, Any]:
    if "reason" in found:
        found["reason"] = {"kind": "illness", **found["reason"]}
    return found


_NEEDED: Final[Mapping[str, Mapping[str, Any]]] = {
    "ground": {"kind": "study"},
    "complaint": {"about": "summons", "to": "board"},
    "decision": {"call_up": True},
}
"""What a file must say of each table; put in where no rule of the statement asked for it."""


def _filled(each: str, found: dict[str, Any]) -> dict[str, Any]:
    return {**_NEEDED[each], **found}
