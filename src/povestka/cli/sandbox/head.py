"""The command `povestka sandbox head`: the head of a log, for somebody else to keep."""

from __future__ import annotations

from povestka.cli.country.asking import RefusedError
from povestka.cli.sandbox.asking import AsJson, Language, Place, say, town_in
from povestka.cli.steps import fail
from povestka.report.sandbox_plain import town
from povestka.report.sandbox_told import drawn_town


def head(store: Place, *, as_json: AsJson = False, lang: Language = "en") -> int:
    """Print the head of a log: whoever keeps it can tell later whether the end is missing."""
    try:
        with town_in(store, lang) as found:
            told = town(found, lang)
    except RefusedError as refused:
        return fail(refused.lines)
    return say(told, drawn_town, lang, as_json=as_json)
