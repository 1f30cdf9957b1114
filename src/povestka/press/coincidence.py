"""Where 27 days from placement is right: every lawful appearance day, decided.

A report of October 2025 prints that measures follow after 27 days. That is seven days of the
Register and twenty more; the twenty run from the appearance day. So the sum is right for one
appearance day only, if it is right at all, and this is which.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.press.probing import EDITION_DAYS, probed
from povestka.press.telling import said

SWITCHES: Final = ("", "CR-2=last_day", "CR-12=formal")
"""The readings in use, and the two single switches away from them that bear on the sum."""

ROUTES: Final = ("register", "account")
"""Served by the Register alone; or posted in the account on the day of placement as well."""

_FIRST: Final = EDITION_DAYS["2026-01"]
_TITLE: Final = Text(
    "Days from placement to the measures, for each appearance day (placed {day})",
    "Дней от размещения до временных мер для каждой даты явки (размещена {day})",
)
_ONLY: Final = Text(
    "Exactly 27: the appearance day on day {n} after placement, {route}, {reading}.",
    "Ровно 27: дата явки — день {n} после размещения, {route}, {reading}.",
)
_NEVER: Final = Text(
    "By the Register alone, under the readings in use, it is never 27: the appearance day that"
    " would give it lies before service, and then no measures arise.",
    "Если повестку вручает только Реестр, при толкованиях по умолчанию ровно 27 не бывает:"
    " нужная дата явки предшествует вручению, и меры не возникают.",
)
_BY_ROUTE: Final = {
    "register": Text("by the Register alone", "только через Реестр"),
    "account": Text("also posted in the account", "размещена и в личном кабинете"),
}


_READING: Final = Text("under {switch}", "при толковании {switch}")
_IN_USE: Final = Text("under the readings in use", "при толкованиях по умолчанию")


@dataclass(frozen=True, slots=True)
class Row:
    """One appearance day: days from placement to it and, by route and switch, to the measures.

    None where no measures arise.
    """

    appear: int
    measures: dict[tuple[str, str], int | None]


@dataclass(frozen=True, slots=True)
class Coincidence:
    """The table of all appearance days from the first day after placement to the cap."""

    rows: tuple[Row, ...]

    def exact(self) -> tuple[tuple[int, str, str], ...]:
        """Where the press's number of days is right: appearance day, route, switch."""
        days = BOOK.parameters["measures.press_days"].value
        return tuple(
            (row.appear, route, switch)
            for row in self.rows
            for (route, switch), found in row.measures.items()
            if found == days
        )

    def sentences(self) -> tuple[Text, ...]:
        """What the table shows, in words of both languages."""
        told = []
        for appear, route, switch in self.exact():
            by = _BY_ROUTE[route]
            under = _READING.filled(switch=switch) if switch else _IN_USE
            told.append(
                Text(
                    _ONLY.en.format(n=appear, route=by.en, reading=under.en),
                    _ONLY.ru.format(n=appear, route=by.ru, reading=under.ru),
                )
            )
        never = all((route, switch) != ("register", "") for _, route, switch in self.exact())
        return (*told, _NEVER) if never else tuple(told)

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """The table as JSON has it."""
        placed = said(_FIRST)
        return {
            "title": _TITLE.in_(lang).format(day=placed.in_(lang)),
            "rows": [
                {
                    "appear": row.appear,
                    **{
                        f"{route} {switch}".strip(): found
                        for (route, switch), found in row.measures.items()
                    },
                }
                for row in self.rows
            ],
            "shown": [one.in_(lang) for one in self.sentences()],
        }


@cache
def coincidence() -> Coincidence:
    """The table, decided for every appearance day up to the cap of 30 days."""
    cap = BOOK.parameters["duties.cap_days"].value
    return Coincidence(tuple(_row(appear) for appear in range(1, int(cap) + 1)))


def _row(appear: int) -> Row:
    found: dict[tuple[str, str], int | None] = {}
    for route in ROUTES:
        posted = {"posted": 0} if route == "account" else {}
        case = probed({"placed": 0, "appear": appear, "as_of": 70, **posted}, "2026-01")
        for switch in SWITCHES:
            begins = case.look("measures.from", switch)
            found[route, switch] = begins and begins - _FIRST
    return Row(appear, found)
