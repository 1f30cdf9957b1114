"""Words in the two languages of the project: whole sentences, never assembled from parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LANGUAGES: Final = ("en", "ru")


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
