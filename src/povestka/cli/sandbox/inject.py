"""The command `povestka sandbox inject`: a fault that the town will have."""

from __future__ import annotations

from povestka.case.mistakes import BadCase
from povestka.cli.country.asking import RefusedError, refuse
from povestka.cli.sandbox.asking import AsJson, Language, Place, refusal, say, town_in
from povestka.cli.sandbox.given import pairs
from povestka.cli.steps import fail
from povestka.registers.refusals import Refusal
from povestka.report.sandbox_plain import acted
from povestka.report.sandbox_told import drawn_acted
from povestka.sandbox.faults.reading import read_fault


def inject(
    store: Place, fault: str, *field: str, as_json: AsJson = False, lang: Language = "en"
) -> int:
    """Put a fault into the town: messages lost or late, outages, wrong records, a wave.

    Parameters
    ----------
    fault
        The kind of fault, as late or outage; the documentation lists all.
    field
        What it strikes, and when, as role=portal, from=2026-03-01, until=2026-03-10.
    """
    try:
        with town_in(store, lang) as town:
            lines: list[str] = []
            fields = pairs(field, lines, lang)
            try:
                made = read_fault(fault, fields, town.town, town.today)
            except BadCase as bad:
                raise RefusedError([*lines, *bad.sentences(lang)]) from bad
            refuse(lines)
            found = town.inject(made)
    except RefusedError as refused:
        return fail(refused.lines)
    if isinstance(found, Refusal):
        return refusal(found, lang, as_json=as_json)
    return say(acted(found, lang), drawn_acted, lang, as_json=as_json)
