"""A scenario as plain data in the shape of its file, and back again from a record.

The one difference from a file: the reforms stand there whole, and not by their names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from povestka.case.overlay import read_reform
from povestka.case.reforming import Reform
from povestka.language.days import NEVER, date_of
from povestka.language.words import Text
from povestka.people.layout import OFFICES
from povestka.people.scenario.model import SCHEMA, Quota, RollOut, Scenario
from povestka.people.scenario.reading import read_scenario
from povestka.people.settings import Value

Record = Mapping[str, Any]
"""A record, as JSON has it."""


def _iso(day: int) -> str:
    return date_of(day).isoformat()


def _value(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _values(found: Mapping[str, Value]) -> dict[str, Any]:
    return {key: _value(one) for key, one in found.items()}


def both(text: Text) -> dict[str, str]:
    """A text as plain data."""
    return {"en": text.en, "ru": text.ru}


def reform_mapping(reform: Reform) -> dict[str, Any]:
    """A reform in the shape of its file, its words in both languages."""
    return {**reform.to_dict(), "title": both(reform.title), "says": both(reform.says)}


def _quota(quota: Quota) -> dict[str, Any]:
    shares = {"shares": dict(quota.shares)} if quota.by == "given" else {}
    return {
        "first": _iso(quota.first), "last": _iso(quota.last), "men": quota.men, "by": quota.by,
        **shares, "decree": quota.decree,
    }  # fmt: skip


def _roll_out(found: RollOut) -> dict[str, Any]:
    days = {"register": found.register, "border": found.border, "agencies": found.agencies}
    return {
        **{key: _iso(one) for key, one in days.items() if one != NEVER},
        "regions": {code: _iso(one) for code, one in found.regions.items()},
    }


def scenario_mapping(scenario: Scenario) -> dict[str, Any]:
    """A scenario in the shape of its file; its reforms are mappings, where a file has names."""
    persons = {} if scenario.persons is None else {"persons": scenario.persons}
    offices = {} if scenario.offices == OFFICES else {"offices": scenario.offices}
    return {
        "schema": SCHEMA,
        "title": both(scenario.title),
        "says": both(scenario.says),
        "first": _iso(scenario.first),
        "last": _iso(scenario.last),
        **persons,
        "seed": scenario.seed,
        **offices,
        "disputed": scenario.disputed,
        "left_out": list(scenario.left_out),
        "mobilisation": scenario.mobilisation,
        "reforms": [reform_mapping(one) for one in scenario.reforms],
        "readings": dict(scenario.readings),
        "window": [
            {"first": _iso(one.first), "last": _iso(one.last), "share": one.share}
            for one in scenario.windows
        ],
        "quota": [_quota(one) for one in scenario.quotas],
        "outage": [
            {"of": one.of, "first": _iso(one.first), "last": _iso(one.last)}
            for one in scenario.outages
        ],
        "roll_out": _roll_out(scenario.roll_out),
        "settings": _values(scenario.settings),
        "regions": {code: _values(own) for code, own in scenario.regions.items()},
    }


def scenario_of(record: Record) -> Scenario:
    """The scenario that a record holds: equal to the one that was run.

    `BadCase` (a scenario's or a reform's) where it is none. Two reforms may set the same number,
    as a safeguard's do: the later counts.
    """
    data = dict(record["scenario"])
    reforms = tuple(read_reform(one) for one in data.pop("reforms"))
    found = read_scenario(data, record["name"], read_reform)  # which is left nothing to read
    return replace(found, reforms=reforms)


def differing(scenario: Scenario, record: Record) -> tuple[str, ...]:
    """The keys in which a scenario differs from the one of a record."""
    mine, other = scenario_mapping(scenario), record["scenario"]
    return tuple(key for key in {**mine, **other} if mine.get(key) != other.get(key))
