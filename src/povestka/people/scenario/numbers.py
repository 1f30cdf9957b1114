"""A scenario as run-time numbers by name: what its law, its people and its calendar are.

The same numbers serve a country's pass, which lays them out in rows, and one man drawn alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from povestka.case.reforming import Reform
from povestka.language.days import NEVER
from povestka.language.fold import walk
from povestka.language.terms import Choose
from povestka.law.book import BOOK
from povestka.people import agencies, examined, judged, men, person, run, summons
from povestka.people.regions import Region
from povestka.people.scenario.model import Scenario, Window
from povestka.people.settings import settings, share_of
from povestka.people.stages import Stage

STAGES: Final[tuple[Stage, ...]] = (
    men.MEN, men.POSSIBLE, men.STANDING, men.CALLED, person.PERSON, *summons.STAGES,
    judged.REGISTER, judged.LAW, agencies.BORDER, agencies.AGENCIES, agencies.TOUCHED,
    *examined.STAGES, examined.SUMMONED,
)
"""A man's year from end to end."""

_FIXED: Final = {"person.born_stated": 1, "person.enrolled": 1}
"""What every man of the model has: a day of birth, and a place on the military register."""


@cache
def switches() -> Mapping[str, Choose]:
    """The contested readings and variants that a man's year meets, by name."""
    terms = (term for stage in STAGES for term in stage.outputs.values())
    return {
        term.name: term for term in walk(*terms) if isinstance(term, Choose) and term.on is None
    }


def law_numbers(readings: Mapping[str, str], reforms: Sequence[Reform]) -> dict[str, int]:
    """The numbers and switches of the law under readings and reforms, later reforms first."""
    found = {name: one.value for name, one in BOOK.parameters.items()}
    picks = dict(readings)
    for reform in reforms:
        found |= reform.parameters
        picks |= reform.picks
    return found | {name: one.place(picks.get(name)) for name, one in switches().items()}


def law_of(scenario: Scenario) -> dict[str, int]:
    """The numbers and switches of the law that a scenario assumes."""
    return law_numbers(scenario.readings, scenario.reforms)


def _windows(windows: Sequence[Window]) -> dict[str, int]:
    """The periods of first summonses; a man whose chance lies above all of them is not called."""
    found: dict[str, int] = {}
    upto = 0.0
    for place in range(1, run.WINDOWS + 1):
        window = windows[place - 1] if place <= len(windows) else Window(NEVER, NEVER, 0.0)
        upto += window.share
        span = window.last - window.first
        knots = (0, span // 2, span * 3 // 4, span * 7 // 8, span)
        found[run.window_from(place).name] = window.first
        found[run.window_upto(place).name] = share_of(min(upto, 1.0))
        name = f"run.window.{place}.spread"
        found |= {f"{name}.{knot}": days for knot, days in enumerate(knots)}
    return found


def _calendar(scenario: Scenario) -> dict[str, int]:
    """The days of the run, of its quotas, of what is out of order."""
    found = {run.first.name: scenario.first, run.as_of.name: scenario.last}
    for place in range(1, run.ROUNDS + 1):
        quota = scenario.quotas[place - 1] if place <= len(scenario.quotas) else None
        found[run.round_from(place).name] = quota.first if quota else NEVER
        found[run.round_until(place).name] = quota.last + 1 if quota else NEVER
    for what in run.OUTAGES:
        begins, ends = run.outage(what)
        out = next((one for one in scenario.outages if one.of == what), None)
        found[begins.name] = out.first if out else NEVER
        found[ends.name] = out.last + 1 if out else NEVER
    return found


def national(scenario: Scenario) -> dict[str, int]:
    """The numbers that are the same in every region and under every law."""
    found: dict[str, int] = {**_FIXED, **_windows(scenario.windows), **_calendar(scenario)}
    for key, one in settings().items():
        found |= one.parameters(scenario.settings.get(key))
    return found | {
        run.border_from.name: scenario.roll_out.border,
        run.agencies_from.name: scenario.roll_out.agencies,
        "call.reservists": int(scenario.mobilisation),
        "call.conscripts": int(not scenario.mobilisation),
    }


def regional(scenario: Scenario, region: Region) -> dict[str, int]:
    """The numbers that a region has of its own."""
    found: dict[str, int] = {}
    for key, value in scenario.regions.get(region.code, {}).items():
        found |= settings()[key].parameters(value)
    found[run.register_from.name] = scenario.roll_out.regions.get(
        region.code, scenario.roll_out.register
    )
    return found


def numbers(scenario: Scenario, region: Region, reforms: Sequence[Reform] = ()) -> dict[str, int]:
    """All run-time numbers by name for the men of a region, with `reforms` added to the law."""
    law = law_numbers(scenario.readings, (*scenario.reforms, *reforms))
    return national(scenario) | law | regional(scenario, region)
