"""From a fault's name and fields in words to a fault, or to all of their mistakes at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

from povestka.case import mistakes as wrong
from povestka.case.mistakes import BadCase, Mistake
from povestka.language.days import date_of, day
from povestka.language.words import Text
from povestka.sandbox.faults.model import FAULTS, FIELDS, LISTS, MOST, Fault, FaultKind
from povestka.sandbox.faults.wrong import aimed
from povestka.sandbox.town import Town

_A_DAY: Final = Text(
    "write a calendar day without a time, as 2026-02-28",
    "укажите день календаря без времени, как 2026-02-28",
)
_WHOLE: Final = Text("write a whole number from {least} to {most}",
                     "укажите целое число от {least} до {most}")
_A_MAN: Final = Text("write a man of the town, as {last}", "укажите лицо из города, как {last}")
_PAST: Final = Text(
    "{day} has been lived through, the clock stands at {today}; a fault begins tomorrow or later.",
    "{day} уже прошёл, на часах {today}; сбой начинается завтра или позже.",
)
_BEYOND: Final = Text(
    "{day} is after the last day of the town, {last}; name a day within it.",
    "{day} позже последнего дня города, {last}; укажите день в его пределах.",
)
_BACKUP: Final = Text(
    "{day} is not before {first}; a backup is older than the day on which it is put back.",
    "{day} не раньше {first}; резервная копия старше дня, когда её восстанавливают.",
)
_BEFORE_TOWN: Final = Text(
    "{day} is before the town's first day, {first}; name a later day.",
    "{day} раньше первого дня города, {first}; укажите более поздний.",
)
_ENDS: Final = Text(
    "{day} is not after {first}; name the first day after the fault.",
    "{day} не позже {first}; укажите первый день после сбоя.",
)
_SAME: Final = Text("the namesake is another man.", "однофамилец — другое лицо.")
_NO_OFFICE: Final = Text(
    "there is no office {office}; the town has offices 0 to {last}.",
    "военного комиссариата {office} нет; в городе они имеют номера от 0 до {last}.",
)
_AMONG: Final = Text("it is needed: {what} ({words})", "нужно: {what} ({words})")
_NEEDED: Final = Text("it is needed: {what}", "нужно: {what}")
_ZERO: Final = ("seed", "office")


class BadFault(BadCase):
    """A fault that cannot be put in: all its mistakes at once."""


def read_fault(kind: str, fields: Mapping[str, object], town: Town, today: int) -> Fault:
    """The fault of a kind and its fields, as `FIELDS` names them; `BadFault` with every mistake.

    Days are dates, or their text; numbers are whole, or their text. Without `from` a fault begins
    tomorrow. A wave gets its limit, which takes a look at every man of the town.
    """
    known = FAULTS.get(kind)
    if known is None:
        raise BadFault([wrong.wrong_word("fault", kind, tuple(FAULTS))])
    reader = _Reader(town, today)
    found = reader.fault(known, fields)
    if found is None or reader.mistakes:
        raise BadFault(reader.mistakes)
    return aimed(town, found)


class _Reader:
    """Takes the fields one by one; what is wrong is left out, and a mistake kept."""

    def __init__(self, town: Town, today: int) -> None:
        self.town = town
        self.today = today
        self.mistakes: list[Mistake] = []

    def fault(self, kind: FaultKind, fields: Mapping[str, object]) -> Fault | None:
        """The fault, or None where a field that it needs is not there."""
        known = (*kind.needs, *kind.may)
        found: dict[str, Any] = {"from": self.today + 1}
        for name, value in fields.items():
            if name not in known:
                unknown = wrong.identifying if wrong.identifies(name) else None
                self.mistakes.append(
                    unknown(name, name) if unknown else wrong.unknown_key(name, name, known)
                )
            else:
                taken = self._take(name, value)
                if taken is not None:
                    found[name] = taken
        for name in kind.needs:
            if name not in fields and name != "from":
                self.mistakes.append(wrong.missing(name, _needed(name)))
        self._together(found, given="from" in fields)
        if self.mistakes:
            return None
        first, other = found.pop("from"), found.pop("with", "")
        return Fault(kind.name, first, other=other, **found)

    def _take(self, name: str, value: object) -> int | str | None:
        sort, _ = FIELDS[name]
        takes: Mapping[str, Callable[[str, object], int | str | None]] = {
            "day": self._day, "number": self._number, "person": self._person,
        }
        return takes.get(sort, self._word)(name, value)

    def _refuse(self, name: str, says: Text) -> None:
        self.mistakes.append(Mistake(name, says))

    def _day(self, name: str, value: object) -> int | None:
        if isinstance(value, str):
            try:
                value = dt.date.fromisoformat(value)
            except ValueError:
                self.mistakes.append(wrong.no_such_date(name, value))
                return None
        if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
            self.mistakes.append(wrong.wrong_kind(name, value, _A_DAY))
            return None
        return day(value)

    def _number(self, name: str, value: object) -> int | None:
        least, most = 0 if name in _ZERO else 1, MOST[name]
        told = value
        if isinstance(told, str) and told.isdecimal():
            told = int(told)
        if isinstance(told, int) and not isinstance(told, bool) and least <= told <= most:
            return told
        self.mistakes.append(
            wrong.wrong_kind(name, value, _WHOLE.filled(least=least, most=most))
        )
        return None

    def _person(self, name: str, value: object) -> str | None:
        if isinstance(value, str) and self.town.has(value):
            return value
        *_, last = self.town.everybody()
        self.mistakes.append(wrong.wrong_kind(name, value, _A_MAN.filled(last=last)))
        return None

    def _word(self, name: str, value: object) -> str | None:
        listed = LISTS[FIELDS[name][0]]
        if isinstance(value, str) and value in listed:
            return value
        self.mistakes.append(wrong.wrong_word(name, value, listed))
        return None

    def _together(self, found: Mapping[str, Any], *, given: bool) -> None:
        """What must hold between fields, and between them and the town."""
        first, town = found["from"], self.town
        shown = {name: _shown(value) for name, value in found.items() if name in _DAYS}
        if given and first <= self.today:
            self._refuse("from", _PAST.filled(day=shown["from"], today=_shown(self.today)))
        if first > town.last:
            self._refuse("from", _BEYOND.filled(day=shown["from"], last=_shown(town.last)))
        if found.get("until", first + 1) <= first:
            self._refuse("until", _ENDS.filled(day=shown["until"], first=shown["from"]))
        to = found.get("to", first - 1)
        if to >= first:
            self._refuse("to", _BACKUP.filled(day=shown["to"], first=shown["from"]))
        elif "to" in found and to < town.first:
            self._refuse("to", _BEFORE_TOWN.filled(day=shown["to"], first=_shown(town.first)))
        if found.get("with", "") == found.get("person", None):
            self._refuse("with", _SAME)
        offices = len(town.layout.size)
        if found.get("office", 0) >= offices:
            says = _NO_OFFICE.filled(office=found["office"], last=offices - 1)
            self._refuse("office", says)


_DAYS: Final = ("from", "until", "to")


def _shown(number: int) -> str:
    return date_of(number).isoformat()


def _needed(name: str) -> Text:
    """What a field that is missing would say."""
    sort, says = FIELDS[name]
    if sort not in LISTS:
        return Text(_NEEDED.en.format(what=says.en), _NEEDED.ru.format(what=says.ru))
    words = ", ".join(LISTS[sort])
    return Text(
        _AMONG.en.format(what=says.en, words=words), _AMONG.ru.format(what=says.ru, words=words)
    )
