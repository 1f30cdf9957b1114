"""The command `povestka country validate`: the model held against published figures."""

from __future__ import annotations

import json
from typing import Any

from povestka.cli.country.asking import SMALL_ENOUGH, AsJson, RefusedError, counts
from povestka.cli.steps import Lang, Steps, fail, prepared
from povestka.country.engines import Threads
from povestka.country.kept import Kept
from povestka.country.running import run as once
from povestka.country.validating import validate as held
from povestka.outside.scenarios import load


def validate(
    *,
    persons: int = SMALL_ENOUGH,
    workers: int = 2,
    as_json: AsJson = False,
    lang: Lang = "en",
) -> int:
    """Hold the model against published figures that it was not fitted to; failures are shown.

    Parameters
    ----------
    persons
        How many men are kept with all their dates, where a target needs dates.
    workers
        How many threads.
    as_json
        As one JSON object.
    lang
        The language: en or ru.
    """
    try:
        counts(lang, persons=persons, workers=workers)
    except RefusedError as refused:
        return fail(refused.lines)
    with Steps(lang) as steps:
        prepared(steps)
        with Threads(workers) as spread:

            def kept_of(name: str) -> Kept:
                parts: list[Any] = []
                return Kept(once(load(name, persons), spread, keep=parts), parts)

            found = held(lambda name: once(load(name), spread), kept_of, progress=steps)
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        from povestka.report.country_terminal import (  # noqa: PLC0415 # loads charts
            drawn_validation,
        )

        print(drawn_validation(found, lang))
    return 0
