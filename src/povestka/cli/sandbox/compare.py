"""The command `povestka sandbox compare`: where two towns part, and who differs."""

from __future__ import annotations

from povestka.cli.country.asking import RefusedError
from povestka.cli.sandbox.asking import AsJson, Language, Place, say, town_in
from povestka.cli.steps import fail
from povestka.report.sandbox_compared import compared, drawn_comparison
from povestka.sandbox import forking


def compare(
    store: Place, other: str, *, as_json: AsJson = False, lang: Language = "en"
) -> int:
    """Compare two towns, as two forks of one: who differs, in what, by which event.

    Parameters
    ----------
    other
        Another store.
    """
    try:
        with town_in(store, lang) as one, town_in(other, lang) as two:
            on = min(one.today, two.today)
            told = compared(forking.compare(one, two, on), on, lang)
    except RefusedError as refused:
        return fail(refused.lines)
    return say(told, drawn_comparison, lang, as_json=as_json)
