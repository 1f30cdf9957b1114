"""The command `povestka press`: what the reports say, held against the model."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Literal

from cyclopts import Parameter


def press(
    *claims: str,
    as_json: Annotated[bool, Parameter("--json", negative="")] = False,
    lang: Literal["en", "ru"] = "en",
) -> int:
    """Check what five press reports say of the system against the model of the law.

    Parameters
    ----------
    claims
        Claims (C008), contradictions between reports (X2) or components (exit_ban); all if left
        out.
    as_json
        One JSON object a line for each claim, in the order asked for.
    lang
        The language: en or ru.
    """
    # The other commands must not load the claims.
    from rich.console import Console  # noqa: PLC0415 (see above)

    from povestka.press.choosing import (  # noqa: PLC0415 (see above)
        NoSuchClaim,
        chosen,
        everything,
    )
    from povestka.report.press import drawn_chosen, drawn_summary  # noqa: PLC0415 (see above)

    try:
        found = chosen(claims, lang) if claims else everything(lang)
    except NoSuchClaim as unknown:
        for sentence in unknown.sentences:
            print(sentence.in_(lang), file=sys.stderr)
        return 2
    if as_json:
        for one in found.claims:
            print(json.dumps(one, ensure_ascii=False))
        return 0
    told = {
        "claims": found.claims,
        "contradictions": found.contradictions,
        "components": found.components,
    }
    draw = drawn_chosen if claims else drawn_summary
    print(draw(told, lang, min(max(Console().width, 40), 100)))
    return 0
