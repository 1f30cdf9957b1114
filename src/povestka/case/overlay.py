"""From a mapping (a TOML file, a JSON object) to a reform, or to all of its mistakes at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from povestka.case import mistakes as wrong
from povestka.case.met import names_met
from povestka.case.mistakes import BadCase, Mistake
from povestka.case.questions import QUESTIONS
from povestka.case.reforming import Reform
from povestka.language.sources import Cite
from povestka.language.words import LANGUAGES, Text
from povestka.law.book import ASKED, BOOK, BOOK_ONLY
from povestka.law.variants import AS_ENACTED

MOST: Final[Mapping[str, tuple[int, Text]]] = {
    "day": (3_650, Text("days", "дней")),
    "month": (120, Text("months", "месяцев")),
    "year": (100, Text("years", "лет")),
    "rouble": (1_000_000_000, Text("roubles", "рублей")),
}
"""The greatest number that a reform may set, by its unit."""

BOUNDS: Final = (
    ("liability.lower_age", "liability.upper_age_before_2024"),
    ("liability.lower_age", "liability.upper_age"),
    ("liability.upper_age", "liability.upper_age_inclusive"),
    *(
        (name, name.replace("min", "max"))
        for name in BOOK.parameters
        if name.startswith("fine.") and "min" in name
    ),
)
"""Pairs of numbers of which the first can never be greater than the second."""

CITES: Final[Mapping[str, Cite]] = {
    str(cite): cite for rule in BOOK.rules.values() for cite in rule.ground.cites
}
"""The places that a reform can amend: those that the rules of the book cite."""


class BadReform(BadCase):
    """An overlay that cannot be read: all its mistakes at once."""


_A_NAME: Final = Text(
    "write a short word of small letters, digits and low lines, as «register_30_days»",
    "укажите короткое слово из строчных букв, цифр и знака _, например «register_30_days»",
)
_BOTH: Final = Text(
    'write both languages, as {en = "…", ru = "…"}', 'укажите оба языка: {en = "…", ru = "…"}'
)
_A_TABLE: Final = Text("a table of keys belongs here", "здесь нужна таблица ключей")
_A_LIST: Final = Text(
    'a list of places in the law belongs here, as ["53-FZ 31"]',
    'здесь нужен список мест закона, например ["53-FZ 31"]',
)
_A_CITE: Final = Text(
    "name a place that a rule of the book cites, as «53-FZ 31»",
    "укажите место закона, на которое ссылается правило книги, например «53-FZ 31»",
)
_A_NUMBER: Final = Text("write a whole number without quotes", "укажите целое число без кавычек")
_WORDS: Final[Mapping[str, Text]] = {
    "title": Text("it is needed: a short title", "нужно: краткое название"),
    "says": Text("it is needed: what changes, in a sentence", "нужно: что меняется, одной фразой"),
}
_KEYS: Final = ("name", "title", "says", "amends", "parameters", "variants", "readings")
_OPTIONS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "variants": {key: tuple(one.wordings) for key, one in BOOK.variants.items()},
    "readings": {one.key: tuple(found.key for found in one.readings) for one in BOOK.switches},
}


def read_reform(given: object) -> Reform:
    """The reform of a mapping of the shape of its file; `BadReform` with every mistake.

    >>> read_reform({"name": "x", "title": {"en": "X", "ru": "Х"}, "says": {"en": "X.", "ru": "Х."},
    ...              "parameters": {"service.register_days": 30}}).changes
    ('service.register_days',)
    """
    reader = _Reader()
    found = reader.whole(given)
    if reader.mistakes:
        raise BadReform(reader.mistakes)
    return found


class _Reader:
    """Reads the parts of an overlay one by one and keeps every mistake it meets."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []

    def whole(self, given: object) -> Reform:
        """The reform; of what is wrong some stand-in, and a mistake."""
        body = self._table("", given)
        for key in body:
            if key not in _KEYS:
                self._unknown(key, key, _KEYS)
        parameters = self._flat("parameters", body, self._number)
        variants = self._flat("variants", body, self._option)
        readings = self._flat("readings", body, self._option)
        found = Reform(
            self._name(body),
            self._words("title", body),
            self._words("says", body),
            self._amends(body.get("amends", [])),
            parameters,
            variants,
            readings,
        )
        if not any(body.get(key) for key in ("parameters", "variants", "readings")):
            self.mistakes.append(wrong.changes_nothing())
        self._unread(found)
        self._crossed(found)
        return found

    def _table(self, path: str, given: object) -> Mapping[str, Any]:
        if isinstance(given, Mapping):
            return given
        self.mistakes.append(wrong.wrong_kind(path, given, _A_TABLE))
        return {}

    def _unknown(self, path: str, key: str, known: tuple[str, ...]) -> None:
        if wrong.identifies(key) and key not in known:
            self.mistakes.append(wrong.identifying(path, key))
        else:
            self.mistakes.append(wrong.unknown_key(path, key, known))

    def _name(self, body: Mapping[str, Any]) -> str:
        name = body.get("name")
        if name is None:
            self.mistakes.append(wrong.missing("name", _A_NAME))
        elif not (isinstance(name, str) and name.isidentifier() and name.isascii()
                  and name == name.lower() and len(name) <= 40):
            self.mistakes.append(wrong.wrong_kind("name", name, _A_NAME))
        return str(name)

    def _words(self, key: str, body: Mapping[str, Any]) -> Text:
        told = body.get(key)
        if told is None:
            self.mistakes.append(wrong.missing(key, _WORDS[key]))
            return _WORDS[key]
        if not (
            isinstance(told, Mapping)
            and set(told) == set(LANGUAGES)
            and all(isinstance(one, str) and one.strip() for one in told.values())
        ):
            self.mistakes.append(wrong.wrong_kind(key, told, _BOTH))
            return _WORDS[key]
        return Text(told["en"].strip(), told["ru"].strip())

    def _amends(self, listed: object) -> tuple[Cite, ...]:
        if not isinstance(listed, list):
            self.mistakes.append(wrong.wrong_kind("amends", listed, _A_LIST))
            return ()
        unknown = [one for one in listed if not isinstance(one, str) or one not in CITES]
        for one in unknown:
            like = wrong.nearest(str(one), CITES)
            if like:
                self.mistakes.append(wrong.wrong_word("amends", one, (like,)))
            else:
                self.mistakes.append(wrong.wrong_kind("amends", one, _A_CITE))
        return tuple(CITES[one] for one in listed if one not in unknown)

    def _flat(
        self,
        table: str,
        body: Mapping[str, Any],
        take: Callable[[str, str, Any], Any],
    ) -> dict[str, Any]:
        """The values of one table; a name with dots may stand in quotes or not."""
        found: dict[str, Any] = {}
        known = tuple(BOOK.parameters if table == "parameters" else _OPTIONS[table])
        waiting = list(self._table(table, body.get(table, {})).items())
        while waiting:
            name, value = waiting.pop(0)
            path = f"{table}.{name}"
            if name in known:
                before = len(self.mistakes)
                taken = take(path, name, value)
                if len(self.mistakes) == before:
                    found[name] = taken
            elif isinstance(value, Mapping) and any(one.startswith(f"{name}.") for one in known):
                waiting += [(f"{name}.{key}", one) for key, one in value.items()]
            else:
                self._unknown(path, name, known)
        return found

    def _number(self, path: str, name: str, value: Any) -> Any:
        most, unit = MOST[BOOK.parameters[name].unit]
        if isinstance(value, bool) or not isinstance(value, int):
            self.mistakes.append(wrong.wrong_kind(path, value, _A_NUMBER))
        elif not 0 <= value <= most:
            self.mistakes.append(wrong.too_far(path, value, unit, most))
        return value

    def _option(self, path: str, name: str, value: Any) -> Any:
        options = _OPTIONS[path.partition(".")[0]][name]
        if value not in options:
            self.mistakes.append(wrong.wrong_word(path, value, options))
        return value

    def _unread(self, found: Reform) -> None:
        """Refuse a number that nothing asks for, as a longest term of a ban without one."""
        settled_by = [term for one in QUESTIONS for term in one.settled_by]
        variants = dict.fromkeys(BOOK.variants, AS_ENACTED) | dict(found.variants)
        met = names_met((*ASKED, *BOOK_ONLY, *settled_by), frozenset(variants.items()))
        for name in found.parameters:
            if name not in met:
                self.mistakes.append(wrong.unread(f"parameters.{name}"))

    def _crossed(self, found: Reform) -> None:
        numbers = {name: one.value for name, one in BOOK.parameters.items()}
        reformed = {**numbers, **found.parameters}
        for low, high in BOUNDS:
            if reformed[low] > reformed[high]:
                changed = low if low in found.parameters else high
                path = f"parameters.{changed}"
                self.mistakes.append(wrong.crossed(path, reformed[low], high, reformed[high]))
