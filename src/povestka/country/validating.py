"""Published figures held against the model: what it gives, and whether that is accepted.

Targets stand in `targets.toml`; here is how each is computed. Nothing was fitted to them, and a
failure is told as plainly as a success. Where the model has no such quantity it says so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from povestka.country import kept, measured
from povestka.country.kept import Kept
from povestka.country.results import Result
from povestka.country.running import Progress
from povestka.language.words import Text

SCHEMA: Final = "povestka/validate/1"

RunOf = Callable[[str], Result]
"""The run of a shipped scenario, by its full name."""

KeptOf = Callable[[str], Kept]
"""The same with the dates of every summons; it may have fewer men."""


@dataclass(frozen=True, slots=True)
class Target:
    """A published figure: what is accepted, where it comes from, what failing would mean.

    `low` and `high` bound what is accepted, or `exactly` is the only thing; with none of them
    nothing is computed and `why` says why. `scenario` is the shipped one that is asked, if any.
    """

    id: str
    title: Text
    published: str
    accept: str
    source: str
    why: Text
    scenario: str
    low: float | None
    high: float | None
    exactly: Any

    def passes(self, found: Any) -> bool | None:
        """Whether what was found is accepted; None where nothing could be found."""
        if found is None:
            return None
        if self.exactly is not None:
            return bool(found == self.exactly)
        low = self.low is None or self.low <= found
        return bool(low and (self.high is None or found <= self.high))


@dataclass(slots=True)
class Runs:
    """The runs that targets ask for, each made once."""

    run_of: RunOf
    kept_of: KeptOf
    found: dict[str, Result]
    kept_found: dict[str, Kept]

    def run(self, name: str) -> Result:
        """The run of a scenario."""
        if name not in self.found:
            self.found[name] = self.run_of(name)
        return self.found[name]

    def kept(self, name: str) -> Kept:
        """The run of a scenario with its dates."""
        if name not in self.kept_found:
            self.kept_found[name] = self.kept_of(name)
        return self.kept_found[name]


@cache
def targets() -> tuple[Target, ...]:
    """Every target, in the order of the file."""
    text = files("povestka.country").joinpath("targets.toml").read_text(encoding="utf-8")
    return tuple(
        Target(
            id=key,
            title=Text(**one["title"]),
            published=one["published"],
            accept=one["accept"],
            source=one["source"],
            why=Text(**one["why"]),
            scenario=one["scenario"],
            low=one.get("low"),
            high=one.get("high"),
            exactly=one.get("exactly"),
        )
        for key, one in tomllib.loads(text).items()
    )


def needed() -> tuple[str, ...]:
    """The shipped scenarios that targets ask for.

    >>> needed()[0]
    'spring-2023'
    """
    return tuple(dict.fromkeys(one.scenario for one in targets() if one.scenario))


OF_RUN: Final[Mapping[str, Callable[[Result], Any]]] = {
    "V2b": measured.share_called_up,
    "V8a": measured.share_of_central_district,
    "V8b": lambda found: measured.load(found, "RU-SPE"),
    "V8c": lambda found: measured.load(found, "RU-MOW"),
    "V8d": lambda found: measured.load(found, "RU-SVE"),
    "V8e": lambda found: measured.load(found, "RU-TA"),
    "V8f": lambda found: measured.load(found, "RU-CHE"),
    "V8g": measured.loads_in_order,
    "V10": lambda found: measured.in_alternative_service(found, "2025-12-31"),
    "V16a": lambda found: measured.ever_by(found, "ever_banned", "2025-11-06"),
    "V16b": lambda found: measured.ever_by(found, "ever_border", "2025-11-06"),
    "V16c": measured.months_of_firsts,
    "V16d": lambda found: measured.days_before(found, "ever_banned", "2025-09-11"),
    "V16e": lambda found: measured.days_before(found, "ever_measures", "2026-03-03"),
    "V17b": measured.bans_and_measures,
    "V17c": measured.bans_and_measures,
    "V18": measured.examinations_a_day,
}
"""Targets computed from the counts of a run."""

OF_KEPT: Final[Mapping[str, Callable[[Kept], Any]]] = {
    "V2a": lambda found: kept.share_that_came(found, 14),
    "V4": kept.not_reached,
    "V14a": lambda found: kept.share_of_ages(found, 20, 26),
    "V14b": kept.share_of_year_of_18,
}
"""Targets computed from the dates of a run's summonses."""

OF_NONE: Final[Mapping[str, Callable[[], Any]]] = {
    "V13a": lambda: measured.men_18_29_in_millions(2025),
    "V13b": lambda: measured.greatest_difference_of_a_district(2025),
    "V15": lambda: measured.working_days(range(2021, 2027)),
    "V17a": measured.rules_that_convict,
}
"""Targets computed without a run: from the layout, the calendar, the law."""


def _found(target: Target, runs: Runs) -> Any:
    """What the model gives; None where it has no such quantity."""
    if target.id in OF_RUN:
        return OF_RUN[target.id](runs.run(target.scenario))
    if target.id in OF_KEPT:
        return OF_KEPT[target.id](runs.kept(target.scenario))
    return OF_NONE[target.id]() if target.id in OF_NONE else None


def _silent(what: str, done: int, whole: int) -> None:
    del what, done, whole


def validate(
    run_of: RunOf, kept_of: KeptOf, *, only: Sequence[str] = (), progress: Progress = _silent
) -> dict[str, Any]:
    """Every target with what the model gives, as plain data; `only` those of some ids.

    `passes` is None where nothing is computed or nothing could be found; `why` then says why.
    """
    runs = Runs(run_of, kept_of, {}, {})
    asked = [one for one in targets() if not only or one.id in only]
    told = []
    for place, target in enumerate(asked, 1):
        found = _found(target, runs)
        progress("targets", place, len(asked))
        told.append(
            {
                "id": target.id,
                "title": {"en": target.title.en, "ru": target.title.ru},
                "published": target.published,
                "accept": target.accept,
                "found": found,
                "passes": target.passes(found),
                "why": {"en": target.why.en, "ru": target.why.ru},
                "source": target.source,
                "scenario": target.scenario,
            }
        )
    return {"schema": SCHEMA, "targets": told}
