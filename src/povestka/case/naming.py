"""Facts and kinds of record in words, by the names under which the law asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from povestka.case.schema import KEYS
from povestka.language.fold import walk
from povestka.language.terms import Fact
from povestka.language.words import Text
from povestka.law.book import ASKED, BOOK_ONLY

_OWN: Final = {
    "agency.received": Text("the agency received the decision", "ведомство получило решение"),
    "alternative.season": Text("season of the call-up", "сезон призыва"),
    "alternative.season_opens": Text("first day of the season", "первый день сезона"),
    "appearance.manner": Text("in what manner he came", "каким образом явился"),
    "appearance.on": Text("a day on which he came", "день явки"),
    "complaint.concerns": Text("it concerns this summons", "касается этой повестки"),
    "mobilisation.announced": Text("mobilisation announced", "объявлена мобилизация"),
    "mobilisation.leave": Text("leave of the commissar", "разрешение военного комиссара"),
    "offence": Text("the offence", "правонарушение"),
    "passport.told": Text("told of the limit", "уведомлён об ограничении"),
    "person.born_stated": Text("the day of birth is given", "день рождения указан"),
    "person.lives_abroad": Text("lives abroad", "живёт за границей"),
    "relative": Text("the relative", "родственник"),
    "reserve.category": Text("category of the reserve", "разряд запаса"),
}
RECORDS: Final[Mapping[str, Text]] = {
    "ground": Text("ground", "основание"),
    "complaint": Text("complaint", "жалоба"),
    "appearance": Text("appearance", "явка"),
    "summons": Text("summons", "повестка"),
    "decision": Text("decision", "решение"),
}
"""The kinds of record that a rule may gather over."""


def fact_words(name: str) -> Text:
    """A fact in words: those of the file format, or of the book's own facts; else a KeyError.

    >>> fact_words("as_of").en
    'the day of asking'
    """
    if name in _OWN:
        return _OWN[name]
    *tables, key = name.split(".")
    return KEYS[tables[-1] if tables else "case"][key].says


@cache
def facts_named() -> Mapping[str, Text]:
    """Every fact that some rule of the book asks for, in words."""
    met = walk(*ASKED, *BOOK_ONLY)
    names = sorted({term.name for term in met if isinstance(term, Fact)})
    return {name: fact_words(name) for name in names}
