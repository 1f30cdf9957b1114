"""The command `povestka sandbox events`: the log of one person, or of the town, in words."""

from __future__ import annotations

from povestka.cli.country.asking import RefusedError, refuse
from povestka.cli.sandbox.asking import (
    AsJson,
    Language,
    Place,
    day_of,
    has_person,
    say,
    town_in,
)
from povestka.cli.steps import fail
from povestka.report.sandbox_events import drawn_events
from povestka.report.sandbox_plain import log_of


def events(
    store: Place,
    *,
    person: str = "",
    known: str | None = None,
    as_json: AsJson = False,
    lang: Language = "en",
) -> int:
    """Show the log of one person, or of the town, in words.

    Parameters
    ----------
    person
        The id of a person; the events of the town if left out.
    known
        The day of knowing: what was recorded later is left out; today if left out.
    """
    try:
        with town_in(store, lang) as town:
            lines: list[str] = []
            if person:
                has_person(town.town, person, lines, lang)
            day = day_of("--known", known, lines, lang)
            refuse(lines)
            told = log_of(town, person, town.today if day is None else day, lang)
    except RefusedError as refused:
        return fail(refused.lines)
    return say(told, drawn_events, lang, as_json=as_json)
