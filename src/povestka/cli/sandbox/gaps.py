"""The command `povestka sandbox gaps`: screens without law, and law without knowledge."""

from __future__ import annotations

from povestka.cli.country.asking import RefusedError, refuse
from povestka.cli.sandbox.asking import (
    AsJson,
    Language,
    Place,
    Readings,
    day_of,
    has_person,
    readings_of,
    say,
    town_in,
)
from povestka.cli.steps import Steps, fail
from povestka.report.sandbox_gaps import drawn_gaps
from povestka.report.sandbox_plain import measured
from povestka.sandbox.counting import counted


def gaps(
    store: Place,
    *,
    person: str = "",
    on: str | None = None,
    known: str | None = None,
    reading: Readings = (),
    as_json: AsJson = False,
    lang: Language = "en",
) -> int:
    """Count the days of bans on screens without law, and of bans in law that he could not know of.

    Parameters
    ----------
    person
        The id of a person; everybody, summed by agency, if left out.
    on
        The last day that is counted; today by the simulated clock if left out.
    known
        The day of knowing: what was recorded later does not count; today if left out.
    """
    try:
        with town_in(store, lang) as town, Steps(lang) as steps:
            lines: list[str] = []
            if person:
                has_person(town.town, person, lines, lang)
            day, knowing = (
                town.today if (told := day_of(option, given, lines, lang)) is None else told
                for option, given in (("--on", on), ("--known", known))
            )
            picked = readings_of(reading, lines, lang) or town.town.scenario.readings
            refuse(lines)
            persons = [person] if person else list(town.town.everybody())
            found = dict(
                counted(
                    town, persons, (day, knowing), picked,
                    lambda done, whole: steps("persons", done, whole),
                )
            )
            told_of = measured(found, person or None, (day, knowing), picked, lang)
    except RefusedError as refused:
        return fail(refused.lines)
    return say(told_of, drawn_gaps, lang, as_json=as_json)
