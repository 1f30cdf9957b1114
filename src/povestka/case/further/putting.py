"""A case, as a file says it, with some facts put in by their paths."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any, Final

_LISTED: Final = re.compile(r"(ground|complaint|decision)\[(\d+)\]\.(\w+)")
_SUMMONS: Final = re.compile(r"summons\.(\w+)\.(?:(reason)\.)?(\w+)")


def put(case: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """The case with each value at its path; one that is None is taken out.

    A table that is not there is added; of a reason, its kind is then an illness.

    >>> put({"person": {"status": "conscript"}}, {"person.dispatch": "rural"})
    {'person': {'status': 'conscript', 'dispatch': 'rural'}}
    """
    found: dict[str, Any] = deepcopy(dict(case))
    for path, value in values.items():
        table, key = _place(found, path)
        if value is None:
            table.pop(key, None)
        else:
            table[key] = value
    return found


def _place(case: dict[str, Any], path: str) -> tuple[dict[str, Any], str]:
    """The table that a path leads to, and the key in it."""
    if listed := _LISTED.fullmatch(path):
        kind, number, key = listed[1], int(listed[2]), listed[3]
        tables = case.setdefault(kind, [])
        if len(tables) < number:
            tables.append({"call_up": True} if kind == "decision" else {})
        return tables[number - 1], key
    if named := _SUMMONS.fullmatch(path):
        one = next(
            one for place, one in enumerate(case["summons"], 1)
            if one.get("id", f"s{place}") == named[1]
        )
        return (one.setdefault("reason", {"kind": "illness"}) if named[2] else one), named[3]
    table, _, key = path.partition(".")
    return case.setdefault(table, {}), key
