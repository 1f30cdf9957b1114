"""Days, spans and amounts in words, in the two languages.

Days come as ISO strings, as a result mapping carries them, and leave as whole words: no number
of a month is ever shown. Spans are half-open: `until` is the first day outside.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from povestka.language.words import Text

MONTHS: Final = (
    Text("January", "января"),
    Text("February", "февраля"),
    Text("March", "марта"),
    Text("April", "апреля"),
    Text("May", "мая"),
    Text("June", "июня"),
    Text("July", "июля"),
    Text("August", "августа"),
    Text("September", "сентября"),
    Text("October", "октября"),
    Text("November", "ноября"),
    Text("December", "декабря"),
)

DAY: Final = Text("{day} {month} {year}", "{day} {month} {year} года")
ONE_DAY: Final = Text("on {on} only", "только {on}")
OPEN: Final = Text("from {on}, with no end so far", "{since} {on}, окончания пока нет")
AHEAD: Final = Text(
    "from {on}, if nothing else happens",
    "{since} {on}, если не произойдёт ничего другого",
)
CLOSED: Final = Text("from {on} to {last} inclusive", "{since} {on} по {last} включительно")
AMOUNT: Final = Text("{low} to {high} roubles", "от {low} до {high} рублей")

NO_BREAK: Final = "\N{NO-BREAK SPACE}"


def is_day(value: object) -> bool:
    """Whether a value of a result is an ISO day.

    >>> is_day("2026-02-10"), is_day("account"), is_day(None)
    (True, False, False)
    """
    if not isinstance(value, str) or len(value) != len("2026-02-10"):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def in_words(day: str, lang: str) -> str:
    """The day in words; a string that is no ISO day is a ValueError.

    >>> in_words("2026-02-10", "ru")
    '10 февраля 2026 года'
    """
    on = date.fromisoformat(day)
    month = MONTHS[on.month - 1].in_(lang)
    return DAY.in_(lang).format(day=on.day, month=month, year=on.year)


def shifted(day: str, days: int) -> str:
    """The ISO day that lies `days` days later, or earlier where negative.

    >>> shifted("2026-03-01", -1)
    '2026-02-28'
    """
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def length(start: str, until: str) -> int:
    """The number of days in the half-open span.

    >>> length("2026-02-02", "2026-02-19")
    17
    """
    return (date.fromisoformat(until) - date.fromisoformat(start)).days


def span(start: str, until: str | None, lang: str) -> str:
    """A half-open span as a reader says it: first day, last day, both included.

    >>> span("2026-02-02", "2026-02-19", "ru")
    'со 2 февраля 2026 года по 18 февраля 2026 года включительно'
    """
    on = in_words(start, lang)
    since = _since(start)
    if until is None:
        return OPEN.in_(lang).format(on=on, since=since)
    last = shifted(until, -1)
    if last == start:
        return ONE_DAY.in_(lang).format(on=on)
    return CLOSED.in_(lang).format(on=on, since=since, last=in_words(last, lang))


def ahead(start: str, lang: str) -> str:
    """An open span that has yet to begin.

    >>> ahead("2026-03-09", "en")
    'from 9 March 2026, if nothing else happens'
    """
    return AHEAD.in_(lang).format(on=in_words(start, lang), since=_since(start))


def _since(start: str) -> str:
    """The Russian preposition before a day: "со" before the second (со второго)."""
    return "со" if date.fromisoformat(start).day == 2 else "с"


def count(days: int, lang: str) -> str:
    r"""A number of days with the form of the noun that its number takes.

    >>> count(21, "ru"), count(12, "ru"), count(1, "en")
    ('21\xa0день', '12\xa0дней', '1\xa0day')
    """
    if lang == "en":
        noun = "day" if days == 1 else "days"
    elif days % 10 == 1 and days % 100 != 11:  # одиннадцать дней
        noun = "день"
    elif days % 10 in {2, 3, 4} and days % 100 not in {12, 13, 14}:
        noun = "дня"
    else:
        noun = "дней"
    return f"{grouped(days)}{NO_BREAK}{noun}"


def grouped(number: int) -> str:
    r"""A whole number with its thousands set apart by no-break spaces.

    >>> grouped(30000)
    '30\xa0000'
    """
    return f"{number:,}".replace(",", NO_BREAK)


def amount(low: int, high: int, lang: str) -> str:
    r"""A range of roubles in words.

    >>> amount(500, 3000, "en")
    '500 to 3\xa0000 roubles'
    """
    return AMOUNT.in_(lang).format(low=grouped(low), high=grouped(high))
