"""The numbers behind behaviour: each with a base, a plausible range, a source and a mark.

`settings.toml` holds them; a scenario sets them anew, for the country or for one region. In a
rule they are parameters: whole numbers, a share in parts of `chance.WHOLE`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from povestka.language.chance import KNOTS, WHOLE, Drawn, waiting
from povestka.language.terms import Parameter, Term
from povestka.language.words import Text
from povestka.language.writing import number, number_fact, when

BANDS: Final = (18, 21, 24, 27, 30)
"""The first ages of the bands in which a share by age is given; the last reaches to 47."""

AGE: Final = number_fact("man.age")
"""The age that a man reaches in the year of the run: what the layout gives him."""

KINDS: Final = ("share", "share_by_age", "days", "number")
MARKS: Final = ("P", "S", "K", "d")
"""Where a number comes from: a public page, a seed report, general knowledge, derived here."""

Value = float | int | tuple[float, ...] | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """One number of behaviour. Shares lie between 0 and 1, days are five knots (see `chance`).

    `low` and `high` bound what is plausible and go into an uncertainty run; where they are equal
    the number is not in doubt, or is a choice of the scenario.
    """

    key: str
    kind: str
    base: Value
    low: Value
    high: Value
    mark: str
    source: str
    says: Text

    def parameters(self, value: Value | None = None) -> dict[str, int]:
        """The whole numbers that the rules read, by the names of their parameters."""
        found = self.base if value is None else value
        if self.kind == "share":
            return {self.key: share_of(found)}
        if self.kind == "share_by_age":
            pairs = zip(BANDS, parts_of_value(found), strict=True)
            return {f"{self.key}.{age}": share_of(one) for age, one in pairs}
        if self.kind == "days":
            pairs = zip(range(KNOTS), parts_of_value(found), strict=True)
            return {f"{self.key}.{place}": int(one) for place, one in pairs}
        return {self.key: int(as_number(found))}


def parts_of_value(value: Value) -> tuple[float, ...]:
    """The parts of a value that has several."""
    if not isinstance(value, tuple):
        raise TypeError(f"several numbers are needed, not {value!r}")
    return value


def as_number(value: Value) -> float:
    """The one number of a value."""
    if isinstance(value, tuple):
        raise TypeError(f"one number is needed, not {value!r}")
    return value


def share_of(value: Value) -> int:
    """A share in parts of `chance.WHOLE`, rounded to the nearest: the one place where it is.

    >>> share_of(0.5) == WHOLE // 2
    True
    """
    return round(as_number(value) * WHOLE)


def _value(found: Any) -> Value:
    return tuple(found) if isinstance(found, list) else found


@cache
def settings() -> Mapping[str, Setting]:
    """Every setting, in the order of the file."""
    text = files("povestka.people").joinpath("settings.toml").read_text(encoding="utf-8")
    found: dict[str, Setting] = {}
    for group, entries in tomllib.loads(text).items():
        for name, one in entries.items():
            key = f"{group}.{name}"
            base = _value(one["base"])
            found[key] = Setting(
                key=key,
                kind=one["kind"],
                base=base,
                low=_value(one.get("low", one["base"])),
                high=_value(one.get("high", one["base"])),
                mark=one["mark"],
                source=one["source"],
                says=Text(one["en"], one["ru"]),
            )
    return found


def _setting(key: str, kind: str) -> Setting:
    found = settings()[key]
    if found.kind != kind:
        raise ValueError(f"the setting {key} is {found.kind}, not {kind}")
    return found


def _parameters(key: str, kind: str, unit: str) -> Sequence[Parameter]:
    values = _setting(key, kind).parameters()
    return [Parameter(name, value, unit) for name, value in values.items()]


def share(key: str) -> Parameter:
    """The share called `key`, to be compared with a chance."""
    return _parameters(key, "share", "share")[0]


def share_by_age(key: str) -> Term:
    """The share called `key` for a man of his age."""
    bands = _parameters(key, "share_by_age", "share")
    found: Term = bands[-1]
    for first, band in reversed(list(zip(BANDS[1:], bands[:-1], strict=True))):
        found = when(number(first) <= AGE, found, band)
    return found


def count(key: str) -> Parameter:
    """The whole number called `key`."""
    return _parameters(key, "number", "number")[0]


def wait(decision: str, word: int, key: str) -> Drawn:
    """A waiting time drawn under a decision, by the setting `key`."""
    return waiting(decision, word, key, tuple(_parameters(key, "days", "day")))
