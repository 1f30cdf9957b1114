"""The command `povestka sandbox ask`: the law, each screen, what he could know, in one table."""

from __future__ import annotations

from povestka.cli.country.asking import RefusedError, refuse
from povestka.cli.sandbox.asking import (
    AsJson,
    Language,
    Person,
    Place,
    Readings,
    day_of,
    has_person,
    readings_of,
    say,
    town_in,
)
from povestka.cli.steps import fail, law_of_reports
from povestka.report.sandbox_ask import drawn_ask
from povestka.report.sandbox_asked import asked


def ask(
    store: Place,
    *,
    person: Person,
    on: str | None = None,
    known: str | None = None,
    reading: Readings = (),
    as_json: AsJson = False,
    lang: Language = "en",
) -> int:
    """Show one person in one table: the law, each agency's screen, what he could know and knew.

    For one day, as it was known on another.

    Parameters
    ----------
    on
        The day asked about; today by the simulated clock if left out.
    known
        The day of knowing: what was recorded later does not count; today if left out.
    """
    try:
        with town_in(store, lang) as town:
            lines: list[str] = []
            has_person(town.town, person, lines, lang)
            day, knowing = (
                day_of(option, given, lines, lang)
                for option, given in (("--on", on), ("--known", known))
            )
            picked = readings_of(reading, lines, lang)
            refuse(lines)
            found = town.ask(person, day, knowing, picked or None)
            told = asked(found, lang, law_of_reports())
    except RefusedError as refused:
        return fail(refused.lines)
    return say(told, drawn_ask, lang, as_json=as_json)
