"""From a mapping (a TOML file, a JSON object) to a case, or to all of its mistakes at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from povestka.case import mistakes as wrong
from povestka.case.mistakes import BadCase, Mistake
from povestka.case.model import (
    UNKNOWN,
    BoardDecision,
    Case,
    Complaint,
    Ground,
    Person,
    Reason,
    Summons,
)
from povestka.case.relations import relations
from povestka.case.schema import KEYS, TABLES, Key
from povestka.language.days import day
from povestka.language.words import Text

_A_TABLE: Final = Text("a table of keys belongs here", "здесь нужна таблица ключей")
_A_LIST: Final = Text(
    "a list of tables belongs here, as [[summons]]", "здесь нужен список таблиц, как [[summons]]"
)
_A_DAY: Final = Text(
    "write a calendar day without a time, as 2026-02-28",
    "укажите день календаря без времени, как 2026-02-28",
)
_A_FLAG: Final = Text("write true or false", "укажите true или false")
_AN_ID: Final = Text("write a short word, as «s1»", "укажите короткое слово, например «s1»")
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2199
_RENAMED: Final = {"for": "purpose", "from": "first"}


def _is_id(value: object) -> bool:
    return isinstance(value, str) and value.isidentifier() and len(value) < 33


class _Reader:
    """Reads tables one by one and keeps every mistake it meets."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []

    def table(self, kind: str, given: object, path: str) -> dict[str, Any]:
        """The values of one table, by the names of the model; what is wrong is left out."""
        if not isinstance(given, Mapping):
            self.mistakes.append(wrong.wrong_kind(path, given, _A_TABLE))
            return {}
        keys, tables = KEYS[kind], TABLES.get(kind, ())
        found: dict[str, Any] = {}
        for name, value in given.items():
            spot = f"{path}.{name}" if path else str(name)
            if name in keys:
                self._take(found, name, keys[name], value, spot)
            elif name not in tables:
                self._refuse(spot, str(name), (*keys, *tables))
        for name, key in keys.items():
            if key.required and name not in given:
                spot = f"{path}.{name}" if path else name
                self.mistakes.append(wrong.missing(spot, self.wanted(key)))
        return found

    def wanted(self, key: Key) -> Text:
        """What a key that is missing would say."""
        listed = f" ({', '.join(key.words)})" if key.words else ""
        return Text(f"it is needed: {key.says.en}{listed}", f"нужно: {key.says.ru}{listed}")

    def _refuse(self, spot: str, name: str, known: tuple[str, ...]) -> None:
        if wrong.identifies(name):
            self.mistakes.append(wrong.identifying(spot, name))
        else:
            self.mistakes.append(wrong.unknown_key(spot, name, known))

    def _take(self, found: dict[str, Any], name: str, key: Key, value: Any, spot: str) -> None:
        before = len(self.mistakes)
        taken = UNKNOWN if key.unknown and value == "unknown" else self._value(key, value, spot)
        if len(self.mistakes) == before:
            found[_RENAMED.get(name, name)] = taken

    def _value(self, key: Key, value: Any, spot: str) -> Any:
        match key.kind:
            case "day":
                return self._day(value, spot)
            case "word" if value not in key.words:
                self.mistakes.append(wrong.wrong_word(spot, value, key.words))
            case "flag" if not isinstance(value, bool):
                self.mistakes.append(wrong.wrong_kind(spot, value, _A_FLAG))
            case "id" if not _is_id(value):
                self.mistakes.append(wrong.wrong_kind(spot, value, _AN_ID))
        return value

    def _day(self, value: Any, spot: str) -> int | None:
        if isinstance(value, str):
            try:
                value = dt.date.fromisoformat(value)
            except ValueError:
                self.mistakes.append(wrong.no_such_date(spot, value))
                return None
        if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
            self.mistakes.append(wrong.wrong_kind(spot, value, _A_DAY))
        elif not _FIRST_YEAR <= value.year <= _LAST_YEAR:
            found = wrong.out_of_range(spot, value.isoformat(), _FIRST_YEAR, _LAST_YEAR)
            self.mistakes.append(found)
        else:
            return day(value)
        return None

    def many(self, given: Mapping[str, Any], kind: str) -> list[dict[str, Any]]:
        """The values of a list of tables of one kind, with the path of each under `path`."""
        listed = given.get(kind, [])
        if not isinstance(listed, list):
            self.mistakes.append(wrong.wrong_kind(kind, listed, _A_LIST))
            return []
        found = []
        for place, one in enumerate(listed, 1):
            path = f"{kind}[{place}]"
            if kind == "summons" and isinstance(one, Mapping):
                label = one.get("id", f"s{place}")
                path = f"summons.{label}" if _is_id(label) else path
            found.append({**self.table(kind, one, path), "path": path})
        return found

    def summonses(self, given: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The summonses with their ids and, inside, their reasons."""
        found = self.many(given, "summons")
        for place, values in enumerate(found, 1):
            values.setdefault("id", f"s{place}")
            inside = given["summons"][place - 1]
            if isinstance(inside, Mapping) and "reason" in inside:
                path = f"{values['path']}.reason"
                values["reason"] = self.table("reason", inside["reason"], path)
        return found


def read(given: object) -> Case:
    """The case of a mapping; `BadCase`, with every mistake, where it cannot be answered.

    >>> read({"as_of": "2026-03-01", "person": {"status": "conscript"}}).person.status
    'conscript'
    """
    reader = _Reader()
    top = reader.table("case", given, "")
    body: Mapping[str, Any] = given if isinstance(given, Mapping) else {}
    if "person" in body:
        person = reader.table("person", body["person"], "person")
    else:
        person = {}
        wanted = reader.wanted(KEYS["person"]["status"])
        reader.mistakes.append(wrong.missing("person.status", wanted))
    summonses = reader.summonses(body)
    grounds, complaints, decisions = (
        reader.many(body, kind) for kind in ("ground", "complaint", "decision")
    )
    expect = body.get("expect", {})
    if not isinstance(expect, Mapping):
        reader.mistakes.append(wrong.wrong_kind("expect", expect, _A_TABLE))
    reader.mistakes += relations(
        top.get("as_of"), person, summonses,
        grounds=grounds, complaints=complaints, decisions=decisions,
    )
    if reader.mistakes:
        raise BadCase(reader.mistakes)
    return Case(
        top["as_of"],
        Person(**person),
        tuple(_summons(values) for values in summonses),
        tuple(Ground(**_bare(values)) for values in grounds),
        tuple(Complaint(**_bare(values)) for values in complaints),
        tuple(BoardDecision(**_bare(values)) for values in decisions),
        expect,
    )


def _bare(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != "path"}


def _summons(values: Mapping[str, Any]) -> Summons:
    bare = _bare(values)
    if "reason" in bare:
        bare["reason"] = Reason(**bare["reason"])
    return Summons(**bare)
