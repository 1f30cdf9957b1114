"""Single values of a scenario: taken if they are right, else a mistake is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeGuard

from povestka.case import mistakes as wrong
from povestka.case.mistakes import BadCase, Mistake
from povestka.case.reforming import Reform
from povestka.language.chance import KNOTS
from povestka.language.days import day
from povestka.language.words import LANGUAGES, Text
from povestka.people.scenario import wanted, words
from povestka.people.settings import BANDS, Setting, Value, as_number, parts_of_value, settings

_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2199
_MOST_DAYS: Final = 3_650
_DAYS: Final[Mapping[str, tuple[int, int]]] = {"man.birthday": (0, 364)}
"""Waiting times that mean something only within narrower limits."""

NUMBERS: Final[Mapping[str, tuple[int, int]]] = {
    "call.conscripts": (0, 1),
    "call.reservists": (0, 1),
    "call.age_from": (18, 47),
    "call.age_until": (19, 48),
    "office.capacity": (1, 10_000),
}
"""The least and the greatest that each whole number may be set to."""

FOR_ALL: Final = ("office.capacity",)
"""The settings that cannot differ by region."""

FROM_FLAG: Final = ("call.conscripts", "call.reservists")
"""The settings that follow from a scenario's `mobilisation`, and are set by it alone."""


def _is_whole(given: object, low: int, high: int) -> TypeGuard[int]:
    return isinstance(given, int) and not isinstance(given, bool) and low <= given <= high


def _is_share(given: object) -> TypeGuard[float]:
    return isinstance(given, int | float) and not isinstance(given, bool) and 0 <= given <= 1


def _listed(given: object, length: int) -> Sequence[object] | None:
    return given if isinstance(given, list | tuple) and len(given) == length else None


class Values:
    """Takes values one by one and keeps every mistake it meets; of what is wrong it gives None."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []

    def refuse(self, mistake: Mistake) -> None:
        """Keep a mistake."""
        self.mistakes.append(mistake)

    def missing(self, key: str, path: str) -> None:
        """Keep that a key is missing which must be there."""
        self.refuse(wrong.missing(path, wanted.NEEDED[key]))

    def kind(self, path: str, given: object, right: Text) -> None:
        """Keep that a value is not of the right kind."""
        if isinstance(given, list) and all(isinstance(one, int | float) for one in given):
            self.refuse(words.not_these(path, given, right))
        else:
            self.refuse(wrong.wrong_kind(path, given, right))

    def table(self, path: str, given: object, known: Sequence[str] = ()) -> Mapping[str, Any]:
        """The keys of a table; with `known`, any other is refused."""
        if not isinstance(given, Mapping):
            self.kind(path, given, wanted.A_TABLE)
            return {}
        for key in given:
            if known and key not in known:
                self.unknown(f"{path}.{key}" if path else str(key), str(key), known)
        return given

    def unknown(self, path: str, key: str, known: Sequence[str]) -> None:
        """Keep that there is no such key; one that could identify a person is refused by name."""
        if wrong.identifies(key):
            self.refuse(wrong.identifying(path, key))
        else:
            self.refuse(wrong.unknown_key(path, key, known))

    def tables(
        self, path: str, given: object, known: Sequence[str]
    ) -> list[tuple[str, Mapping[str, Any]]]:
        """The tables of a list such as [[window]], each with its path."""
        if not isinstance(given, list):
            right = Text(
                f"a list of tables belongs here, as [[{path}]]",
                f"здесь нужен список таблиц, как [[{path}]]",
            )
            self.kind(path, given, right)
            return []
        found = []
        for place, one in enumerate(given, 1):
            body = self.table(f"{path}[{place}]", one, known)
            if isinstance(one, Mapping):
                found.append((f"{path}[{place}]", body))
        return found

    def names(self, path: str, given: object) -> list[str]:
        """A list of words, each once."""
        if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
            self.kind(path, given, wanted.A_LIST)
            return []
        for one in sorted({one for one in given if given.count(one) > 1}):
            self.refuse(words.repeated(path, one))
        return list(dict.fromkeys(given))

    def both(self, key: str, body: Mapping[str, Any]) -> Text:
        """A text in both languages; of what is wrong a stand-in."""
        told = body.get(key)
        if told is None:
            self.missing(key, key)
        elif not (
            isinstance(told, Mapping)
            and set(told) == set(LANGUAGES)
            and all(isinstance(one, str) and one.strip() for one in told.values())
        ):
            self.kind(key, told, wanted.BOTH)
        else:
            return Text(told["en"].strip(), told["ru"].strip())
        return wanted.NEEDED[key]

    def schema(self, body: Mapping[str, Any], right: str) -> None:
        """The first key of a file, which says what it is."""
        if "schema" not in body:
            self.missing("schema", "schema")
        elif body["schema"] != right:
            self.refuse(wrong.wrong_word("schema", body["schema"], (right,)))

    def flag(self, path: str, given: object) -> bool:
        """True or false."""
        if not isinstance(given, bool):
            self.kind(path, given, wanted.A_FLAG)
        return given is True

    def word(self, path: str, given: object) -> str:
        """Any words."""
        if not isinstance(given, str):
            self.kind(path, given, wanted.A_WORD)
        return str(given)

    def day(self, path: str, given: object) -> int | None:
        """A calendar day, as TOML or JSON has it."""
        found = given
        if isinstance(given, str):
            try:
                found = dt.date.fromisoformat(given)
            except ValueError:
                self.refuse(wrong.no_such_date(path, given))
                return None
        if not isinstance(found, dt.date) or isinstance(found, dt.datetime):
            self.kind(path, given, wanted.A_DAY)
        elif not _FIRST_YEAR <= found.year <= _LAST_YEAR:
            told = found.isoformat()
            self.refuse(wrong.out_of_range(path, told, _FIRST_YEAR, _LAST_YEAR))
        else:
            return day(found)
        return None

    def period(self, path: str, body: Mapping[str, Any]) -> tuple[int, int] | None:
        """The first and last day of a table, in their order."""
        found = []
        for key in ("first", "last"):
            spot = f"{path}.{key}" if path else key
            if key in body:
                found.append(self.day(spot, body[key]))
            else:
                self.missing(key, spot)
                found.append(None)
        first, last = found
        if first is None or last is None:
            return None
        if last < first:
            self.refuse(words.ends_before(spot, first, last))
            return None
        return first, last

    def share(self, path: str, given: object) -> float | None:
        """A share from 0 to 1."""
        if _is_share(given):
            return float(given)
        self.kind(path, given, wanted.A_SHARE)
        return None

    def whole(self, path: str, given: object, low: int, high: int) -> int | None:
        """A whole number between two others."""
        if _is_whole(given, low, high):
            return given
        self.kind(path, given, wanted.whole(low, high))
        return None

    def setting(self, path: str, one: Setting, given: object) -> Value | None:
        """The value of a setting, of its kind."""
        if one.kind == "share":
            return self.share(path, given)
        if one.kind == "number":
            return self.whole(path, given, *NUMBERS[one.key])
        if one.kind == "days":
            return self._knots(path, one, given)
        listed = _listed(given, len(BANDS)) or ()
        found = tuple(float(share) for share in listed if _is_share(share))
        if len(found) == len(BANDS):
            return found
        self.kind(path, given, wanted.FIVE_SHARES)
        return None

    def _knots(self, path: str, one: Setting, given: object) -> tuple[int, ...] | None:
        """Five knots; days below zero only where the setting has such."""
        least = -_MOST_DAYS if parts_of_value(one.base)[0] < 0 else 0
        low, high = _DAYS.get(one.key, (least, _MOST_DAYS))
        listed = _listed(given, KNOTS) or ()
        found = tuple(knot for knot in listed if _is_whole(knot, low, high))
        if len(found) == KNOTS and list(found) == sorted(found):
            return found
        self.kind(path, given, wanted.knots(low, high))
        return None

    def settings(self, path: str, given: object, by_region: bool = False) -> dict[str, Value]:
        """The settings of a table; a name with dots may stand in quotes or not."""
        known = settings()
        found: dict[str, Value] = {}
        waiting = list(self.table(path, given).items())
        while waiting:
            name, value = waiting.pop(0)
            spot = f"{path}.{name}"
            if name in known:
                if name in FROM_FLAG:
                    self.refuse(words.from_flag(spot))
                elif by_region and name in FOR_ALL:
                    self.refuse(words.for_all(spot, name))
                elif (taken := self.setting(spot, known[name], value)) is not None:
                    found[name] = taken
            elif isinstance(value, Mapping) and any(key.startswith(f"{name}.") for key in known):
                waiting += [(f"{name}.{key}", one) for key, one in value.items()]
            else:
                self.unknown(spot, name, tuple(known))
        return found

    def reforms(
        self, path: str, given: object, called: Callable[[str], Reform]
    ) -> tuple[Reform, ...]:
        """The reforms of a list of names, none of which sets otherwise what another does."""
        found: list[Reform] = []
        set_by: dict[str, tuple[str, object]] = {}
        for place, told in enumerate(self.names(path, given), 1):
            spot = f"{path}[{place}]"
            try:
                reform = called(told)
            except BadCase as error:
                for one in error.mistakes:
                    self.refuse(Mistake(f"{spot}.{one.path}" if one.path else spot, one.says))
                continue
            for key, value in {**reform.parameters, **reform.picks}.items():
                other, before = set_by.setdefault(key, (reform.name, value))
                if before != value:
                    self.refuse(words.clash(spot, key, other))
            found.append(reform)
        return tuple(found)

    def ages(self, path: str, found: Mapping[str, Value], above: Mapping[str, Value]) -> None:
        """Keep that nobody is of the ages that the office calls."""
        keys = ("call.age_from", "call.age_until")
        if any(key in found for key in keys):
            base = {key: settings()[key].base for key in keys}
            low, high = (int(as_number({**base, **above, **found}[key])) for key in keys)
            if low >= high:
                self.refuse(words.ages_crossed(path, low, high))
