"""The command `povestka country uncertain`: chance, parameters, and readings of the law."""

from __future__ import annotations

import json
from time import perf_counter

from povestka.cli.country.asking import AsJson, RefusedError, counts, scenario_of
from povestka.cli.steps import Lang, Steps, fail, prepared
from povestka.country.engines import Threads
from povestka.country.uncertain import LEAST_RUNS
from povestka.country.uncertain import uncertain as studied


def uncertain(
    scenario: str,
    *,
    runs: int = 500,
    persons: int = 1_000_000,
    seed: int = 1,
    workers: int = 2,
    as_json: AsJson = False,
    lang: Lang = "en",
) -> int:
    """Draw the parameters, the readings of the law and chance, and split what they do.

    Parameters
    ----------
    scenario
        The name of a shipped scenario (2026), or the path of one.
    runs
        How many runs the split may take; one at a time for each input are added.
    persons
        How many men in each run.
    seed
        The seed of the study.
    workers
        How many threads.
    as_json
        As one JSON object.
    lang
        The language: en or ru.
    """
    try:
        counts(lang, LEAST_RUNS, runs=runs)
        counts(lang, workers=workers)
        asked = scenario_of(scenario, lang, persons=persons)
        with Steps(lang) as steps:
            prepared(steps)
            with Threads(workers) as spread:
                found = studied(
                    asked, spread, runs=runs, persons=persons, seed=seed, progress=steps,
                    clock=perf_counter,
                )
    except RefusedError as refused:
        return fail(refused.lines)
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        from povestka.report.country_terminal import (  # noqa: PLC0415 # loads charts
            drawn_uncertainty,
        )

        print(drawn_uncertainty(found, lang))
    return 0
