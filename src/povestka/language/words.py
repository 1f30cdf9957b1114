"""Words in the two languages of the project: whole sentences, never assembled from parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LANGUAGES: Final = ("en", "ru")


def printable(given: str, most: int = 40) -> str:
    r"""What somebody typed, as it can be shown: short, and nothing that a terminal would obey.

    >>> printable("a\x1b[2J"), printable("long", 2)
    ('a?[2J', 'lo')
    """
    return "".join(letter if letter.isprintable() else "?" for letter in given)[:most]


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in English and in Russian.

    >>> Text("summons", "повестка").in_("ru")
    'повестка'
    """

    en: str
    ru: str

    def in_(self, lang: str) -> str:
        """The words in `lang`, "en" or "ru"; any other language is a ValueError."""
        if lang == "en":
            return self.en
        if lang == "ru":
            return self.ru
        raise ValueError(f"no words in {lang!r}: the languages are en and ru")

    def filled(self, **values: object) -> Text:
        """The sentence with its named places filled in, the same values in both languages.

        >>> Text("placed {on}", "размещена {on}").filled(on="2026-02-02").en
        'placed 2026-02-02'
        """
        return Text(self.en.format(**values), self.ru.format(**values))
