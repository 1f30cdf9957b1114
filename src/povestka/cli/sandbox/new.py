"""The command `povestka sandbox new`: a town in an empty store."""

from __future__ import annotations

from typing import Final

from povestka.cli.country.asking import RefusedError, counts, refuse, scenario_of
from povestka.cli.sandbox.asking import AsJson, Language, Place, bare, day_of, empty, say
from povestka.cli.steps import Lang, Steps, fail
from povestka.language.words import Text
from povestka.people.scenario.model import Scenario
from povestka.report.sandbox_plain import iso, town
from povestka.report.sandbox_told import drawn_town
from povestka.sandbox import session
from povestka.sandbox.town import NoTown, make_town

_OUTSIDE: Final = Text(
    "--start: the scenario runs from {first} to {last}, and {start} is not in it.",
    "--start: сценарий длится с {first} по {last}, а {start} в него не входит.",
)


def new(
    store: Place,
    *,
    persons: int = 200,
    seed: int = 1,
    start: str | None = None,
    scenario: str = "2026",
    region: str = "RU-TVE",
    offices: int = 1,
    as_json: AsJson = False,
    lang: Language = "en",
) -> int:
    """Open a town in an empty store: its men are drawn by chance from the scenario.

    Parameters
    ----------
    persons
        How many men the town has, of 18 to 47.
    seed
        The seed of keyed chance: the same seed draws the same men.
    start
        The day to which the clock is moved at once; the scenario's first day if left out.
    scenario
        The name of a shipped scenario (2026), or the path of one.
    region
        The code of the region in which the town lies.
    offices
        How many military commissariats the town has.
    """
    try:
        asked, day = _asked((persons, seed, offices), start, scenario, region, lang)
        with empty(store, lang) as made, Steps(lang) as steps:
            found = session.new(
                made, asked, persons, seed, day, region, offices,
                lambda done, whole: steps("days", done, whole),
            )
            told = town(found, lang)
    except RefusedError as refused:
        return fail(refused.lines)
    return say({**told, "store": bare(store)}, drawn_town, lang, as_json=as_json)


def _asked(
    numbers: tuple[int, int, int], start: str | None, name: str, region: str, lang: Lang
) -> tuple[Scenario, int | None]:
    """The scenario and the day to begin with; all that is wrong, at once."""
    persons, seed, offices = numbers
    lines: list[str] = []
    try:
        counts(lang, least=0, seed=seed)
    except RefusedError as refused:
        lines += refused.lines
    day = day_of("--start", start, lines, lang)
    try:
        found = scenario_of(name, lang)
    except RefusedError as refused:
        raise RefusedError([*lines, *refused.lines]) from refused
    try:
        make_town(found, persons, seed, region, offices)
    except NoTown as bad:
        lines.append(bad.text.in_(lang))
    if day is not None and not found.first <= day <= found.last:
        given = {"first": iso(found.first), "last": iso(found.last), "start": start}
        lines.append(_OUTSIDE.in_(lang).format(**given))
    refuse(lines)
    return found, day
