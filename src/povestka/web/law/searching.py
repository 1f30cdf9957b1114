"""Search over the book: forgiving of case and of Russian endings, in both languages at once.

A query is cut into words; a page is found by a word where one of its own is the same, has the same
stem, or begins so. What stands in a name or a title weighs more than what stands in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from povestka.language.words import Text

MOST_WORDS: Final = 8
"""Words of a query that are looked at."""

_MENDED: Final = 2
_LONGEST: Final = 30
"""Words for which the nearest is looked for, and letters of each."""

_WORD: Final = re.compile(r"\w+(?:[.\-]\w+)*")
_INSIDE: Final = re.compile(r"[._\-]")
_ENDINGS: Final = (
    "иями", "ться",
    "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "иях", "ией", "тся",
    "ях", "ах", "ой", "ей", "ий", "ый", "ая", "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ия", "ию",
    "ью", "ов", "ев", "ам", "ям", "ом", "ем", "ет", "ит", "ут", "ют", "ат", "ят", "ть", "ся",
    "а", "я", "ы", "и", "о", "е", "у", "ю", "ь", "й",
)
"""Endings of Russian words, the longest first."""
_ENGLISH: Final = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_LEAST: Final = 4
"""Letters that a stem must keep."""


def words_of(text: str) -> Iterator[str]:
    """The words of a text in small letters, and the parts of those that are joined.

    >>> list(words_of("exit_ban, 53-ФЗ"))
    ['exit_ban', 'exit', 'ban', '53-фз', '53', 'фз']
    """
    for found in _WORD.findall(text.casefold().replace("ё", "е")):
        yield found
        parts = [part for part in _INSIDE.split(found) if part]
        if len(parts) > 1:
            yield from parts


def stem(word: str) -> str:
    """The word without its ending; a short one is left as it is.

    >>> stem("повестки"), stem("повестка"), stem("duties"), stem("срок")
    ('повестк', 'повестк', 'duty', 'срок')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word.removesuffix(ending)
    for ending, instead in _ENGLISH:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST - len(instead):
            return word.removesuffix(ending) + instead
    return word


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that can be found: its kind, address, and fields of text with what each weighs."""

    kind: str
    name: str
    path: str
    title: Text
    says: Text
    fields: tuple[tuple[float, str], ...]
    since: str = ""
    until: str | None = None

    def lasts(self, on: str | None) -> bool:
        """Whether it is in force on a day, as YYYY-MM-DD; without a day it always counts."""
        return on is None or (self.since <= on and (self.until is None or on <= self.until))


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found: the best first; `whole` says whether each has every word of the query.

    `nearest` is a query with words that are there in place of those that nowhere are.
    """

    entries: tuple[Entry, ...] = ()
    whole: bool = True
    nearest: str = ""


@dataclass(slots=True)
class Index:
    """Entries by the words that they hold, each with the most that it weighs there."""

    entries: Sequence[Entry]
    _holds: dict[str, dict[int, float]] = field(default_factory=dict)
    _stems: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, entry in enumerate(self.entries):
            for weight, text in entry.fields:
                for word in words_of(text):
                    held = self._holds.setdefault(word, {})
                    held[number] = max(held.get(number, 0.0), weight)
        self._stems = {word: stem(word) for word in self._holds}

    def search(self, query: str, on: str | None = None) -> Hits:
        """The entries that have every word of a query; where there are none, those that have some.

        `on` leaves only what is in force on that day.
        """
        asked = _asked(query)
        scores = [self._found(word, on) for word in asked]
        total: dict[int, float] = {}
        for one in scores:
            for number, score in one.items():
                total[number] = total.get(number, 0.0) + score
        every = {number for number in total if all(number in one for one in scores)}
        best = sorted(every or total, key=lambda number: (-total[number], number))
        nearest = "" if every else self._nearest(query, asked, scores)
        return Hits(tuple(self.entries[number] for number in best), bool(every), nearest)

    def _found(self, word: str, on: str | None) -> dict[int, float]:
        found: dict[int, float] = {}
        root = stem(word)
        for known, held in self._holds.items():
            likeness = _likeness(word, root, known, self._stems[known])
            if likeness:
                for number, weight in held.items():
                    if self.entries[number].lasts(on):
                        found[number] = max(found.get(number, 0.0), likeness * weight)
        return found

    def _nearest(
        self, query: str, asked: Sequence[str], scores: Iterable[dict[int, float]]
    ) -> str:
        """The query with the word most like it in place of each that nothing has."""
        unmet = [word for word, one in zip(asked, scores, strict=True) if not one][:_MENDED]
        asked_for = told = query.casefold().replace("ё", "е")
        for word in unmet:
            for other in get_close_matches(word[:_LONGEST], self._holds, 1, 0.6):
                told = told.replace(word, other)
        return "" if told == asked_for else told


def _asked(query: str) -> list[str]:
    """The words of a query; one that is joined is looked for as it is, not by its parts too."""
    found = _WORD.findall(query.casefold().replace("ё", "е"))
    return list(dict.fromkeys(found))[:MOST_WORDS]


def _likeness(word: str, root: str, known: str, known_root: str) -> float:
    if known == word:
        return 1.0
    if known_root == root:
        return 0.9
    if len(word) >= 2 and known.startswith(word):
        return 0.7
    return 0.5 if len(root) >= _LEAST and known.startswith(root) else 0.0
