"""The shape of a case as JSON Schema, made of the one table of keys that cases are read by."""

from __future__ import annotations

from typing import Any, Final

from povestka.case.schema import KEYS, Key

_MANY: Final = ("summons", "ground", "complaint", "decision")
_ID: Final = "^[A-Za-z_][A-Za-z0-9_]{0,31}$"
_UNKNOWN: Final = {"const": "unknown"}


def case_schema() -> dict[str, Any]:
    """The shape of a case: the same tables and keys as in a case file."""
    whole = _table("case")
    whole["properties"] |= {"person": _table("person")}
    summons = _table("summons")
    summons["properties"]["reason"] = _table("reason")
    for name in _MANY:
        one = summons if name == "summons" else _table(name)
        whole["properties"][name] = {"type": "array", "items": one, "maxItems": 40}
    whole["properties"]["expect"] = {
        "type": "object",
        "description": "What is expected of the answers, as in a case file that is a test.",
    }
    whole["required"] = ["as_of", "person"]
    return whole


def _table(name: str) -> dict[str, Any]:
    keys = KEYS[name]
    return {
        "type": "object",
        "properties": {key: _value(one) for key, one in keys.items()},
        "required": [key for key, one in keys.items() if one.required],
        "additionalProperties": False,
    }


def _value(key: Key) -> dict[str, Any]:
    kinds: dict[str, dict[str, Any]] = {
        "day": {"type": "string", "format": "date"},
        "flag": {"type": "boolean"},
        "id": {"type": "string", "pattern": _ID},
        "word": {"enum": list(key.words)},
    }
    own = kinds[key.kind]
    found = {"anyOf": [own, _UNKNOWN]} if key.unknown else own
    return {**found, "description": key.says.en}
