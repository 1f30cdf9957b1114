"""The command `povestka country compare`: the same men and chances, another law or practice."""

from __future__ import annotations

import json
from time import perf_counter

from povestka.cli.country.asking import (
    AsJson,
    RefusedError,
    Several,
    counts,
    refuse,
    safeguards_of,
    scenario_of,
)
from povestka.cli.steps import Lang, Steps, fail, prepared
from povestka.country.comparing import compare as compared
from povestka.country.engines import Threads
from povestka.language.words import Text
from povestka.people.scenario.changes import with_safeguard


def compare(
    scenario: str,
    *safeguard: str,
    reading: Several = (),
    persons: int | None = None,
    seed: int | None = None,
    replicates: int = 1,
    workers: int = 2,
    as_json: AsJson = False,
    lang: Lang = "en",
) -> int:
    """Compare a scenario with the same under a safeguard: who changes, and by which article.

    The same men with the same chances, so that nothing differs but the law or the practice.

    Parameters
    ----------
    scenario
        The name of a shipped scenario (2026), or the path of one.
    safeguard
        Shipped safeguards or law reforms, or paths of such; each is compared alone.
    reading
        A contested reading to take on both sides, as CR-3=service.
    persons
        How many men; everybody if left out.
    seed
        The seed of keyed chance.
    replicates
        How many pairs of runs; two or more give an interval.
    workers
        How many threads.
    as_json
        One JSON object a safeguard.
    lang
        The language: en or ru.
    """
    try:
        counts(lang, replicates=replicates, workers=workers)
        lines: list[str] = [] if safeguard else [_NO_SAFEGUARD.in_(lang)]
        others = safeguards_of(safeguard, lines, lang)
        refuse(lines)
        asked = scenario_of(scenario, lang, persons=persons, seed=seed, reading=reading)
        with Steps(lang) as steps:
            prepared(steps)
            with Threads(workers) as spread:
                found = [
                    compared(
                        asked, with_safeguard(asked, other), spread, replicates=replicates,
                        safeguard=other, progress=steps, clock=perf_counter,
                    ).to_dict()
                    for other in others
                ]
    except RefusedError as refused:
        return fail(refused.lines)
    from povestka.report.country_terminal import drawn_comparison  # noqa: PLC0415 # loads charts

    for one in found:
        print(json.dumps(one, ensure_ascii=False) if as_json else drawn_comparison(one, lang))
    return 0


_NO_SAFEGUARD = Text(
    "name a safeguard to compare with; «povestka country scenarios» lists them.",
    "назовите гарантию для сравнения; список покажет «povestka country scenarios».",
)
