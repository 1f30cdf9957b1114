"""The command `povestka sandbox fork`: a town copied, to be lived on otherwise."""

from __future__ import annotations

from typing import Final

from povestka.cli.country.asking import RefusedError, refuse
from povestka.cli.sandbox.asking import AsJson, Language, Place, day_of, empty, say, town_in
from povestka.cli.steps import Steps, fail
from povestka.language.words import Text
from povestka.report.sandbox_plain import iso, town
from povestka.report.sandbox_told import drawn_town
from povestka.sandbox import forking

_BEFORE: Final = Text(
    "--at: the town was opened on {first} and its clock stands at {today}; {at} is not between.",
    "--at: город открыт {first}, на его часах {today}; {at} — не между ними.",
)


def fork(
    store: Place,
    into: str,
    *,
    at: str | None = None,
    as_json: AsJson = False,
    lang: Language = "en",
) -> int:
    """Copy a town into an empty store, to go on differently from there.

    Parameters
    ----------
    into
        The new store: a file that is not there yet, or the address of an empty database.
    at
        The day as of whose end it is copied; all of it if left out.
    """
    try:
        with town_in(store, lang) as found, Steps(lang) as steps:
            lines: list[str] = []
            day = day_of("--at", at, lines, lang)
            first, today = found.town.first, found.today
            if day is not None and not first <= day <= today:
                given = {"first": iso(first), "today": iso(today), "at": at}
                lines.append(_BEFORE.in_(lang).format(**given))
            refuse(lines)
            count = None if day is None else forking.records_by(found.store, day)
            with empty(into, lang) as made:
                copy = forking.fork(
                    found.store, made, count, lambda done, whole: steps("records", done, whole)
                )
                told = town(copy, lang)
    except RefusedError as refused:
        return fail(refused.lines)
    return say(told, drawn_town, lang, as_json=as_json)
