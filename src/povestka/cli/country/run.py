"""The command `povestka country run`: a scenario in, counts, tables and a report out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, Literal

from povestka.cli.country.asking import (
    SMALL_ENOUGH,
    Address,
    AsJson,
    Language,
    Partitions,
    Persons,
    RefusedError,
    Seed,
    Several,
    Times,
    Workers,
    counts,
    refuse,
    refusing,
    safeguards_of,
    scenario_of,
)
from povestka.cli.steps import Lang, Steps, engine_of, fail, law_of_reports, prepared
from povestka.country.engines import Engine
from povestka.country.recording import whole
from povestka.country.results import Result
from povestka.country.running import run as once
from povestka.country.setup import Setup, setup
from povestka.people.scenario.changes import Safeguard, with_safeguard
from povestka.people.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class _Job:
    """What is to be run, how often, over how many parts, with what to compare it."""

    asked: Scenario
    ready: Setup
    count: int
    partitions: int | None
    others: Sequence[Safeguard]
    steps: Steps

    def results(self, engine: Engine, wanted: Sequence[int]) -> Iterator[Result]:
        """The replicates that are wanted: side by side where they are small, else one by one."""
        if self.count > 1 and self.ready.layout.persons <= SMALL_ENOUGH and wanted:
            from povestka.country.replicating import (  # noqa: PLC0415 # for several alone
                replicates,
            )

            found = replicates(self.asked, engine, self.count, start=min(wanted))
            for one in (one for one in found if one.replicate in wanted):
                self.steps("replicates", one.replicate + 1, self.count)
                yield one
            return
        for number in wanted:
            yield once(
                self.asked, engine, partitions=self.partitions, replicate=number,
                ready=self.ready, progress=self.steps, clock=perf_counter,
            )
            if self.count > 1:
                self.steps("replicates", number + 1, self.count)

    def written(self, engine: Engine, folder: Path, kind: str) -> list[Result]:
        """The run in its folder: what is missing is run, then tables and pages are written."""
        from povestka.outside.recorder import Recorder  # noqa: PLC0415 # loads Arrow

        described = {"kind": kind, "workers": engine.workers}
        with Recorder(folder, self.asked, self.ready, self.count, described) as recorder:
            for one in self.results(engine, recorder.missing):
                recorder.add(one)
            found = [recorder.result(number) for number in range(self.count)]
            pages = _pages(found, [self.compared(engine, one) for one in self.others], self.steps)
            recorder.finish(pages, lambda done, whole: self.steps("tables", done, whole))
        return found

    def compared(self, engine: Engine, other: Safeguard) -> dict[str, Any]:
        """The scenario beside itself under a safeguard."""
        from povestka.country.comparing import compare as beside  # noqa: PLC0415 # where asked for

        changed = with_safeguard(self.asked, other)
        return beside(
            self.asked, changed, engine, safeguard=other, progress=self.steps, clock=perf_counter
        ).to_dict()


def run(
    scenario: str,
    *,
    safeguard: Several = (),
    reading: Several = (),
    compare: Several = (),
    persons: Persons = None,
    seed: Seed = None,
    replicates: Times = 1,
    workers: Workers = 2,
    partitions: Partitions = None,
    engine: Literal["threads", "dask"] = "threads",
    cluster: Address = None,
    out: Path | None = None,
    as_json: AsJson = False,
    lang: Language = "en",
) -> int:
    """Run a scenario: what a year does to every synthetic man of it, counted.

    Exit status 0: done; 2: bad input. Broken off, it leaves the replicates that are done, or
    nothing; run again with the same folder, it goes on.

    Parameters
    ----------
    scenario
        The name of a shipped scenario (2026), or the path of one.
    safeguard
        A shipped safeguard to put into it, or the path of one; may be given several times.
    reading
        A contested reading to take, as CR-3=service; may be given several times.
    compare
        A safeguard to compare it with in the report; may be given several times.
    engine
        Threads of this process, or dask.
    out
        A folder for the run: record, tables, charts, reports.
    as_json
        End with one JSON object.
    """
    try:
        counts(lang, replicates=replicates, workers=workers, partitions=partitions)
        asked = scenario_of(
            scenario, lang, persons=persons, seed=seed, safeguard=safeguard, reading=reading
        )
        lines: list[str] = []
        others = safeguards_of(compare, lines, lang)
        refuse(lines)
        with refusing(lang), Steps(lang) as steps:
            seconds = {"compile": prepared(steps)}
            job = _Job(asked, setup(asked), replicates, partitions, others, steps)
            with engine_of(engine, workers, cluster) as spread:
                results = (
                    list(job.results(spread, range(replicates))) if out is None
                    else job.written(spread, out, "dask" if cluster else engine)
                )
            found = _whole(results, seconds)
    except RefusedError as refused:
        return fail(refused.lines)
    _tell(found, lang, as_json=as_json)
    return 0


def _tell(found: dict[str, Any], lang: Lang, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        from povestka.report.country_terminal import drawn_result  # noqa: PLC0415 # loads charts

        print(drawn_result(found, lang))


def _whole(found: Sequence[Result], seconds: dict[str, float]) -> dict[str, Any]:
    """The object of a run as it is told, with the seconds of what came before it."""
    told = whole([one.to_dict() for one in found])
    told["seconds"] = {**{name: round(one, 4) for name, one in seconds.items()}, **told["seconds"]}
    return told


def _pages(
    found: Sequence[Result], comparisons: Sequence[dict[str, Any]], steps: Steps
) -> dict[str, bytes]:
    """The reports in both languages, the charts as files, the summary."""
    from povestka.outside.tables import as_csv  # noqa: PLC0415 # loads Arrow
    from povestka.report.country_charts import figures  # noqa: PLC0415 # loads charts
    from povestka.report.country_frame import Frame  # noqa: PLC0415 # loads charts
    from povestka.report.country_report import report  # noqa: PLC0415 # loads charts
    from povestka.report.country_summary import HEAD, rows  # noqa: PLC0415 # loads charts

    law = law_of_reports()
    made: dict[str, bytes] = {"summary.csv": as_csv(HEAD, rows(found, "en"))}
    for place, lang in enumerate(("en", "ru")):
        steps("pages", place, 2)
        page = report(found, lang, law=law, comparisons=comparisons)
        made[f"report.{lang}.html"] = page.encode()
        for figure in figures(Frame(tuple(found), lang, law)):
            made[f"charts/{figure.key}.{lang}.svg"] = figure.svg().encode()
            made[f"charts/{figure.key}.{lang}.png"] = figure.png()
    steps("pages", 2, 2)
    return made
