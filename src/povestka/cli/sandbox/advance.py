"""The command `povestka sandbox advance`: the simulated clock moves, and the town acts."""

from __future__ import annotations

from povestka.cli.country.asking import RefusedError, counts
from povestka.cli.sandbox.asking import AsJson, Language, Place, say, town_in
from povestka.cli.steps import Steps, fail
from povestka.report.sandbox_plain import advanced
from povestka.report.sandbox_told import drawn_advanced


def advance(
    store: Place, *, days: int = 1, as_json: AsJson = False, lang: Language = "en"
) -> int:
    """Move the simulated clock on, and let the registers and the people act by themselves.

    Broken off, it leaves the days that are done; called again, it goes on.

    Parameters
    ----------
    days
        By how many days; at most to the last day of the scenario.
    """
    try:
        counts(lang, days=days)
        with town_in(store, lang) as town, Steps(lang) as steps:
            since = town.today
            found = town.advance(days, lambda done, whole: steps("days", done, whole))
            told = advanced(town, found, since, lang)
    except RefusedError as refused:
        return fail(refused.lines)
    return say(told, drawn_advanced, lang, as_json=as_json)
