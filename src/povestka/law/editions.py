"""The editions of the law: which wording is in force on the day of an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from povestka.language.days import BEFORE_ALL, day
from povestka.language.terms import Choose, Term
from povestka.language.words import Text
from povestka.language.writing import by_date

CHECKED_ON: Final = "2026-03-15"
"""The day for which the whole law was last checked; an answer on a later day must say so."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The law between two amendments: its name, its first day, the act that made it."""

    key: str
    since: int
    act: str
    says: Text


EDITIONS: Final = (
    Edition(
        "paper",
        BEFORE_ALL,
        "53-FZ",
        Text(
            "A summons binds when it is handed over in person; there is no exit ban.",
            "Повестка обязывает, если вручена лично; запрета на выезд нет.",
        ),
    ),
    Edition(
        "2023-04",
        day("2023-04-14"),
        "127-FZ",
        Text(
            "Electronic service, the seven days of the Register, the exit ban from service,"
            " the measures.",
            "Электронное вручение, семь дней Реестра, запрет на выезд со дня вручения,"
            " временные меры.",
        ),
    ),
    Edition(
        "2023-08",
        day("2023-08-04"),
        "437-FZ",
        Text(
            "The exit ban from placement in the Register; until the registers run, from sending.",
            "Запрет на выезд со дня размещения в Реестре; до начала эксплуатации реестров —"
            " со дня направления.",
        ),
    ),
    Edition(
        "2025-11",
        day("2025-11-04"),
        "412-FZ",
        Text(
            "The appearance day may not be later than 30 days from placement in the Register.",
            "Дата явки не может быть позже 30 дней с даты размещения в Реестре.",
        ),
    ),
    Edition(
        "2026-01",
        day("2026-01-01"),
        "412-FZ",
        Text("Call-up all the year round.", "Призыв проводится круглый год."),
    ),
)

AMENDMENTS: Final = {
    **{edition.key: (edition.since, edition.act) for edition in EDITIONS},
    "before": (BEFORE_ALL, ""),
    "2023-07-11": (day("2023-07-11"), "MVD order 426"),
    "2023-10-01": (day("2023-10-01"), "404-FZ"),
    "2023-12-11": (day("2023-12-11"), "Law of June 2023"),
    "2024-01-01": (day("2024-01-01"), "439-FZ, 326-FZ"),
    "2025-10-01": (day("2025-10-01"), "Law of April 2025"),
}
"""Every day on which some rule of the book changes, with the act that changes it."""


def edition_on(number: int) -> Edition:
    """The edition in force on a day.

    >>> edition_on(day("2023-08-03")).key
    '2023-04'
    """
    return next(edition for edition in reversed(EDITIONS) if edition.since <= number)


def by_edition(on: Term, variants: dict[str, Term]) -> Choose:
    """The variant in force on the day of the event `on`; keys are those of `AMENDMENTS`."""
    dated = {key: (AMENDMENTS[key][0], term) for key, term in variants.items()}
    return by_date(on, "edition", dated)
