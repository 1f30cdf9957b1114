"""The command `povestka sandbox verify`: the chain of a store, and what holds of every log."""

from __future__ import annotations

from povestka.cli.country.asking import RefusedError, refuse
from povestka.cli.sandbox.asking import AsJson, Language, Place, say, town_in
from povestka.cli.steps import Steps, fail
from povestka.cli.verify import head_given
from povestka.report.sandbox_verified import drawn_verified, verified
from povestka.sandbox import verifying


def verify(
    store: Place, *, head: str = "", as_json: AsJson = False, lang: Language = "en"
) -> int:
    """Check a store: the chain of its records, and everything that holds of every log.

    Exit status 0: sound; 1: broken, and where; 2: not readable.

    Parameters
    ----------
    head
        A head kept from before, as COUNT:HASH: only it shows that the end is missing.
    """
    try:
        lines: list[str] = []
        published = head_given(head, lines, lang)
        refuse(lines)
        with town_in(store, lang) as found, Steps(lang) as steps:
            checked = verifying.verify(
                found, published, lambda done, whole: steps("persons", done, whole)
            )
            told = verified(checked.chain, checked.broken, head, lang)
    except RefusedError as refused:
        return fail(refused.lines)
    return say(told, drawn_verified, lang, as_json=as_json) or int(not checked.good)
