"""The regimes as plain mappings: every question answered for each country, a case beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final

from povestka.case.model import Case
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.regimes import russia
from povestka.regimes.comparing import compared
from povestka.regimes.questions import QUESTIONS, Told
from povestka.regimes.told import estonia, finland, israel, lithuania, south_korea, ukraine

NOT_CHECKED: Final = Text(
    "Not checked by a lawyer of that country.",
    "Юристом этой страны не проверено.",
)
READ_ON: Final = "2026-11-21"
"""The day by which the pages on the other countries had been read; none is checked as of a day."""


@dataclass(frozen=True, slots=True)
class Regime:
    """A country: its name, the day for which its text was checked, its answer to each question."""

    title: Text
    checked: str | None
    answers: Mapping[str, Told]


REGIMES: Final[Mapping[str, Regime]] = {
    "russia": Regime(Text("Russia", "Россия"), BOOK.checked_on, russia.ANSWERS),
    "ukraine": Regime(Text("Ukraine", "Украина"), None, ukraine.ANSWERS),
    "estonia": Regime(Text("Estonia", "Эстония"), None, estonia.ANSWERS),
    "lithuania": Regime(Text("Lithuania", "Литва"), None, lithuania.ANSWERS),
    "finland": Regime(Text("Finland", "Финляндия"), None, finland.ANSWERS),
    "south_korea": Regime(Text("South Korea", "Южная Корея"), None, south_korea.ANSWERS),
    "israel": Regime(Text("Israel", "Израиль"), None, israel.ANSWERS),
}
"""Russia, and the six countries beside it."""


class NoSuchRegime(LookupError):
    """A name that is no country here; `nearest` is the one most like it, if any is."""

    def __init__(self, name: str, nearest: str | None) -> None:
        self.name = name
        self.nearest = nearest
        super().__init__(name)


def _plain(name: str) -> str:
    return name.strip().casefold().replace("-", "_").replace(" ", "_")


def found_regime(name: str) -> str:
    """The key of a country named in either language; `NoSuchRegime` where there is none.

    >>> found_regime("South Korea"), found_regime("Эстония")
    ('south_korea', 'estonia')
    """
    known = {key: key for key in REGIMES}
    known |= {_plain(one.title.in_("ru")): key for key, one in REGIMES.items()}
    wanted = _plain(name)
    if wanted not in known:
        like = get_close_matches(wanted, known, 1, 0.5)
        raise NoSuchRegime(name, known[like[0]] if like else None)
    return known[wanted]


def regimes(names: Sequence[str], lang: str, case: Case | None = None) -> list[dict[str, Any]]:
    """The countries asked for (all where none is named), each once, in the order asked.

    Every name must be a key of `REGIMES`. `decided` holds the dates of the case under a regime
    that can be executed, and is null for the others and without a case.
    """
    dates = compared(case, lang) if case else {}
    return [_regime(name, lang, dates.get(name)) for name in dict.fromkeys(names or REGIMES)]


def _regime(name: str, lang: str, dates: Mapping[str, Any] | None) -> dict[str, Any]:
    regime = REGIMES[name]
    return {
        "schema": "povestka/regime/1",
        "regime": name,
        "title": regime.title.in_(lang),
        "draft": True,
        "says": NOT_CHECKED.in_(lang),
        "checked": regime.checked,
        "read": READ_ON if regime.checked is None else regime.checked,
        "answers": [_answer(key, regime.answers[key], lang) for key in QUESTIONS],
        "decided": dates,
    }


def _answer(question: str, told: Told, lang: str) -> dict[str, Any]:
    return {
        "question": question,
        "asks": QUESTIONS[question].in_(lang),
        "says": told.says.in_(lang),
        "sources": [
            {"key": key, "address": BOOK.sources[key].address, "kind": BOOK.sources[key].kind}
            for key in told.sources
        ],
        "certainty": told.certainty,
        "state": "found" if told.found else "not found",
        "rules": list(told.rules),
    }
