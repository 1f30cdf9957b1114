"""The frame of a report: its results, its language, the age of the law, and their numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from povestka.country.measures import MEASURES, PLACES
from povestka.country.results import Result
from povestka.language.days import date_of
from povestka.report import country_words as words
from povestka.report.dates import in_words

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Frame:
    """Replicates of one scenario, in one language, with `checked_on` of the law.

    Replicates of different scenarios are a ValueError, as is none.
    """

    results: tuple[Result, ...]
    lang: str
    law: Mapping[str, str]

    def __post_init__(self) -> None:
        if not self.results:
            raise ValueError("a report needs one result or more")
        if len({one.scenario.name for one in self.results}) > 1:
            raise ValueError("the results of one report are replicates of one scenario")

    @property
    def first(self) -> Result:
        """The first replicate: scenario, regions and men are the same in all."""
        return self.results[0]

    def say(self, key: str, **places: object) -> str:
        """A sentence of the interface with its places filled."""
        return words.INTERFACE[key].in_(self.lang).format(**places)

    def head(self, key: str) -> str:
        """The head of a table's column."""
        return words.HEADS[key].in_(self.lang)

    def measure(self, key: str) -> str:
        """The words of a measure."""
        return MEASURES[PLACES[key]].title.in_(self.lang)

    def totals(self, key: str) -> list[int]:
        """A total in each replicate."""
        return [one.outcome.total(key) for one in self.results]

    def days_of(self, key: str) -> list[int]:
        """Person-days of a state in each replicate."""
        return [one.outcome.person_days(key) for one in self.results]

    def daily(self, key: str) -> tuple[Floats, Floats, Floats]:
        """By day the least, the mean and the greatest of the replicates."""
        found = np.array([one.outcome.daily(key) for one in self.results], np.float64)
        return found.min(0), found.mean(0), found.max(0)

    def whole(self, key: str) -> int:
        """Events of the run, or person-days of a state: the mean of the replicates, rounded."""
        found = [float(one.outcome.by_band(key).sum()) for one in self.results]
        return round(sum(found) / len(found))

    def starts(self, key: str) -> int:
        """How often a crossed measure begins: the mean of the replicates, rounded."""
        found = [float(one.outcome.crossed(key).sum()) for one in self.results]
        return round(sum(found) / len(found))

    def by_region(self, key: str) -> list[int]:
        """By region the mean of the replicates, in whole numbers."""
        return _means([one.outcome.by_region(key) for one in self.results])

    def by_band(self, key: str) -> list[int]:
        """By age band the mean of the replicates, in whole numbers."""
        return _means([one.outcome.by_band(key) for one in self.results])

    def crossed(self, key: str, *, days: bool = False) -> list[list[int]]:
        """By route and ground the mean of the replicates, in whole numbers."""
        found = [one.outcome.crossed(key, days=days) for one in self.results]
        return [list(map(int, row)) for row in np.rint(np.mean(found, axis=0))]

    def men(self) -> list[int]:
        """The men of each region, as the layout of the run has them."""
        found = self.first.scenario.laid_out(self.first.persons)
        counted = np.bincount(found.region, found.size, len(found.regions))
        return list(map(int, counted))

    def day(self, place: int) -> str:
        """A day of the run in words, by its place."""
        return in_words(date_of(self.first.scenario.first + place).isoformat(), self.lang)

    def iso_days(self) -> list[str]:
        """Every day of the run as an ISO string."""
        begin = date_of(self.first.scenario.first)
        days = self.first.scenario.days
        return [(begin + timedelta(days=one)).isoformat() for one in range(days)]

    def months(self) -> list[tuple[str, Sequence[int]]]:
        """The months of the run, each with the places of its days."""
        found: dict[str, list[int]] = {}
        for place, day in enumerate(self.iso_days()):
            found.setdefault(day[:7], []).append(place)
        return [(self._month(month), places) for month, places in found.items()]

    def _month(self, month: str) -> str:
        year, number = month.split("-")
        return f"{words.MONTHS[int(number) - 1].in_(self.lang)} {year}"

    def age_of_law(self) -> str:
        """Since when the law is as the run has it, and whether the run reaches further."""
        checked = date.fromisoformat(self.law["checked_on"])
        later = date_of(self.first.scenario.last) > checked
        said = in_words(checked.isoformat(), self.lang)
        return self.say("law_later" if later else "law", checked=said)

    def footer(self) -> str:
        """What stands beneath a chart that leaves its page."""
        title = self.first.scenario.title.in_(self.lang)
        return self.say("footer", title=title, law=self.age_of_law())


def _means(found: list[npt.NDArray[np.int64]]) -> list[int]:
    return [int(one) for one in np.rint(np.mean(found, axis=0))]
