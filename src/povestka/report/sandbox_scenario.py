"""The scenario of a town as a file that `povestka country run` reads, its reforms beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from povestka.people.scenario.mapping import scenario_mapping
from povestka.people.scenario.model import Scenario

NAME: Final = "scenario.toml"
"""What the file of a scenario is called."""

_HEAD: Final = (
    "# MODEL. SYNTHETIC PERSONS. The scenario of a town of the sandbox; not a forecast.",
    "# МОДЕЛЬ. УСЛОВНЫЕ ЛИЦА. Сценарий города из песочницы; не прогноз.",
)
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")


def scenario_files(scenario: Scenario) -> dict[str, str]:
    """The texts of the files, by name: the scenario, and each of its reforms."""
    whole = scenario_mapping(scenario)
    found = {}
    names = []
    for reform in whole.pop("reforms"):
        name = f"reform_{reform['name']}.toml"
        names.append(name)
        found[name] = _text(reform)
    return {NAME: _text({**whole, "reforms": names}), **found}


def _text(table: Mapping[str, Any]) -> str:
    return "\n".join((*_HEAD, *_table(table, ""))) + "\n"


def _table(table: Mapping[str, Any], path: str) -> Iterator[str]:
    """The plain values of a table, then the tables within it; empty ones are left out."""
    for name, value in table.items():
        if not _nested(value):
            yield f"{_key(name)} = {_value(value)}"
    for name, value in table.items():
        inner = f"{path}{_key(name)}"
        if isinstance(value, Mapping) and value:
            yield from ("", f"[{inner}]", *_table(value, f"{inner}."))
        elif isinstance(value, list) and _nested(value):
            for one in value:
                yield from ("", f"[[{inner}]]", *_table(one, f"{inner}."))


def _nested(value: Any) -> bool:
    held = isinstance(value, list) and bool(value) and isinstance(value[0], Mapping)
    return held or isinstance(value, Mapping)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else json.dumps(name)


def _value(value: Any) -> str:
    """A value as TOML has it: what looks like a day is one."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
