"""The commands `povestka country …`: run a scenario, compare, explain, validate, doubt."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Annotated, Any, Literal

from cyclopts import App, Parameter

from povestka.book.pages import names
from povestka.case.asking import named_readings
from povestka.case.mistakes import BadCase
from povestka.cli.steps import (
    Lang,
    Steps,
    engine_of,
    fail,
    law_of_reports,
    prepared,
    told,
)
from povestka.country.comparing import compare as compared
from povestka.country.engines import Engine, Threads
from povestka.country.explaining import answered, explained, find
from povestka.country.kept import Kept
from povestka.country.recording import together
from povestka.country.replicating import replicates as repeated
from povestka.country.results import Result
from povestka.country.running import run as once
from povestka.country.scenario import Scenario
from povestka.country.scenario_changes import Safeguard, with_safeguard
from povestka.country.setup import Setup, setup
from povestka.country.uncertain import LEAST_RUNS
from povestka.country.uncertain import uncertain as studied
from povestka.country.validating import validate as held
from povestka.language.words import Text
from povestka.outside.cluster import BadCluster
from povestka.outside.files import BadFile
from povestka.outside.recorder import Recorder
from povestka.outside.runs import read_record
from povestka.outside.scenarios import load, load_safeguard, safeguards, shipped

Several = Annotated[tuple[str, ...], Parameter(negative="")]
AsJson = Annotated[bool, Parameter("--json", negative="")]

SMALL_ENOUGH = 4_000_000
"""Men up to whom replicates are run side by side, and not one after another."""

app = App(
    name="country",
    help="Run a year of the whole country on synthetic men, compare, explain, validate. MODEL:"
    " what a scenario gives under its assumptions, never a forecast.",
)


class _Refused(Exception):
    """What cannot be done: sentences for the user."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


@contextmanager
def _refusing(lang: Lang) -> Iterator[None]:
    try:
        yield
    except (BadCluster, BadFile) as bad:
        raise _Refused(told(bad, "", lang)) from bad


def _scenario(
    name: str, persons: int | None, seed: int | None, chosen: Sequence[str],
    reading: Sequence[str], lang: Lang,
) -> Scenario:
    """The scenario with its safeguards and readings; all that is wrong, at once."""
    lines: list[str] = []
    found: Scenario | None = None
    try:
        found = load(name, persons, seed)
    except (BadCase, BadFile) as bad:
        lines += told(bad, name, lang)
    taken = _safeguards(chosen, lines, lang)
    try:
        readings = named_readings(reading)
    except BadCase as bad:
        lines += bad.sentences(lang)
    if lines or found is None:
        raise _Refused(lines)
    for one in taken:
        found = with_safeguard(found, one)
    return replace(found, readings={**found.readings, **readings}) if readings else found


def _safeguards(names: Sequence[str], lines: list[str], lang: Lang) -> list[Safeguard]:
    found = []
    for name in names:
        try:
            found.append(load_safeguard(name))
        except (BadCase, BadFile) as bad:
            lines += told(bad, name, lang)
    return found


_AT_LEAST = Text(
    "{option}: a whole number of {least} or more is needed, not {given}.",
    "{option}: нужно целое число не меньше {least}, а задано {given}.",
)


def _counts(lang: Lang, least: int = 1, **given: int | None) -> None:
    """Refuse counts that are too small, all at once."""
    wrong = [
        _AT_LEAST.in_(lang).format(option=f"--{name}", least=least, given=one)
        for name, one in given.items()
        if one is not None and one < least
    ]
    if wrong:
        raise _Refused(wrong)


def _results(
    scenario: Scenario, ready: Setup, engine: Engine, wanted: Sequence[int], count: int,
    partitions: int | None, steps: Steps,
) -> Iterator[Result]:
    """The replicates that are wanted: side by side where they are small, else one by one."""
    if count > 1 and ready.layout.persons <= SMALL_ENOUGH and wanted:
        for one in repeated(scenario, engine, count, start=min(wanted)):
            if one.replicate in wanted:
                steps("replicates", one.replicate + 1, count)
                yield one
        return
    for number in wanted:
        yield once(
            scenario, engine, partitions=partitions, replicate=number, ready=ready,
            progress=steps, clock=perf_counter,
        )
        if count > 1:
            steps("replicates", number + 1, count)


@app.command
def run(
    scenario: str,
    *,
    safeguard: Several = (),
    reading: Several = (),
    compare: Several = (),
    persons: int | None = None,
    seed: int | None = None,
    replicates: int = 1,
    workers: int = 2,
    partitions: int | None = None,
    engine: Literal["threads", "dask"] = "threads",
    cluster: str | None = None,
    out: Path | None = None,
    as_json: AsJson = False,
    lang: Lang = "en",
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
    persons
        How many men; everybody of 18 to 47 if left out.
    seed
        The seed of keyed chance; that of the scenario if left out.
    replicates
        How many times, each with other chance.
    workers
        How many threads or processes.
    partitions
        Into how many parts the offices are divided; the result is the same for any.
    engine
        Threads of this process, or dask.
    cluster
        The address of a Dask scheduler, as tcp://127.0.0.1:8786.
    out
        A folder for the run: record, tables, charts, reports.
    as_json
        End with one JSON object.
    lang
        The language: en or ru.
    """
    try:
        _counts(lang, replicates=replicates, workers=workers, partitions=partitions)
        asked = _scenario(scenario, persons, seed, safeguard, reading, lang)
        lines: list[str] = []
        others = _safeguards(compare, lines, lang)
        if lines:
            raise _Refused(lines)
        with _refusing(lang), Steps(lang) as steps:
            seconds = {"compile": prepared(steps)}
            with engine_of(engine, workers, cluster) as spread:
                found = _ran(
                    asked, spread, replicates, partitions, out, others, steps, seconds,
                    "dask" if cluster else engine,
                )
    except _Refused as refused:
        return fail(refused.lines)
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        from povestka.report.country_terminal import drawn_result  # noqa: PLC0415 # loads charts

        print(drawn_result(found, lang))
    return 0


def _ran(
    asked: Scenario, spread: Engine, count: int, partitions: int | None, out: Path | None,
    others: Sequence[Safeguard], steps: Steps, seconds: dict[str, float], kind: str,
) -> dict[str, Any]:
    """The run, written into its folder if it has one; the object that it ends with."""
    ready = setup(asked)
    if out is None:
        found = list(_results(asked, ready, spread, range(count), count, partitions, steps))
        return _whole(found, seconds)
    described = {"kind": kind, "workers": spread.workers}
    with Recorder(out, asked, ready, count, described) as recorder:
        for one in _results(
            asked, ready, spread, recorder.missing, count, partitions, steps
        ):
            recorder.add(one)
        found = [recorder.result(number) for number in range(count)]
        comparisons = [
            compared(
                asked, with_safeguard(asked, other), spread, safeguard=other, progress=steps,
                clock=perf_counter,
            ).to_dict()
            for other in others
        ]
        pages = _pages(found, comparisons, steps)
        recorder.finish(pages, lambda done, whole: steps("tables", done, whole))
    return _whole(found, seconds)


def _whole(found: Sequence[Result], seconds: dict[str, float]) -> dict[str, Any]:
    """The object of a run: of its first replicate, with the totals of all if there are more."""
    told = found[0].to_dict()
    told["seconds"] = {**{name: round(one, 4) for name, one in seconds.items()}, **told["seconds"]}
    if len(found) > 1:
        told["fingerprint"] = together([one.fingerprint for one in found])
        told["replicates"] = [
            {"replicate": one.replicate, "fingerprint": one.fingerprint,
             "totals": one.outcome.totals()}
            for one in found
        ]
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


@app.command
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
        _counts(lang, replicates=replicates, workers=workers)
        lines: list[str] = [] if safeguard else [_NO_SAFEGUARD.in_(lang)]
        others = _safeguards(safeguard, lines, lang)
        if lines:
            raise _Refused(lines)
        asked = _scenario(scenario, persons, seed, (), reading, lang)
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
    except _Refused as refused:
        return fail(refused.lines)
    from povestka.report.country_terminal import drawn_comparison  # noqa: PLC0415 # loads charts

    for one in found:
        print(json.dumps(one, ensure_ascii=False) if as_json else drawn_comparison(one, lang))
    return 0


_NO_SAFEGUARD = Text(
    "name a safeguard to compare with; «povestka country scenarios» lists them.",
    "назовите гарантию для сравнения; список покажет «povestka country scenarios».",
)


@app.command
def explain(
    person: str,
    folder: Path,
    *,
    replicate: int = 0,
    case: Annotated[bool, Parameter("--case", negative="")] = False,
    as_json: AsJson = False,
    lang: Lang = "en",
) -> int:
    """Explain one synthetic man of a run: his year, the law's answer, what each screen showed.

    Parameters
    ----------
    person
        His id, as SYN-0412-003517.
    folder
        The folder of the run.
    replicate
        Of which replicate.
    case
        Print his case file, to be decided by «povestka case».
    as_json
        As one JSON object.
    lang
        The language: en or ru.
    """
    try:
        with _refusing(lang):
            found = read_record(folder)
            ready = setup(found.scenario).again(replicate)
            changed = found.changed(ready)
            if changed is not None:
                raise _Refused([f"{folder}: {changed.in_(lang)}"])
            if replicate not in found.done:
                raise _Refused([_NO_REPLICATE.in_(lang).format(
                    replicate=replicate, done=", ".join(map(str, found.done)))])
        try:
            story = explained(ready, found.thresholds(replicate), *find(ready, person))
        except BadCase as bad:
            raise _Refused(bad.sentences(lang)) from bad
    except _Refused as refused:
        return fail(refused.lines)
    if case:
        from povestka.case.writing import written  # noqa: PLC0415 # for a case file alone

        print(written(story.file))
        return 0
    decision = answered(story, found.scenario).to_dict(lang)
    told_of = {**story.to_dict(lang), "decision": decision}
    if as_json:
        print(json.dumps(told_of, ensure_ascii=False))
    else:
        _told_to_a_person(told_of, lang)
    return 0


def _told_to_a_person(story: dict[str, Any], lang: Lang) -> None:
    from rich.console import Console  # noqa: PLC0415 # for a person to read

    from povestka.report.country_story import drawn  # noqa: PLC0415 # for a person to read
    from povestka.report.terminal import show  # noqa: PLC0415 # for a person to read

    print(drawn(story, lang))
    if not story["why_not_summoned"]:
        show([story["decision"]], names(lang), lang, Console())


_NO_REPLICATE = Text(
    "--replicate: the run has no replicate {replicate}; it has {done}.",
    "--replicate: в прогоне нет повтора {replicate}; есть {done}.",
)


@app.command
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
        _counts(lang, persons=persons, workers=workers)
    except _Refused as refused:
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


@app.command
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
        _counts(lang, LEAST_RUNS, runs=runs)
        _counts(lang, workers=workers)
        asked = _scenario(scenario, persons, None, (), (), lang)
        with Steps(lang) as steps:
            prepared(steps)
            with Threads(workers) as spread:
                found = studied(
                    asked, spread, runs=runs, persons=persons, seed=seed, progress=steps,
                    clock=perf_counter,
                )
    except _Refused as refused:
        return fail(refused.lines)
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        from povestka.report.country_terminal import (  # noqa: PLC0415 # loads charts
            drawn_uncertainty,
        )

        print(drawn_uncertainty(found, lang))
    return 0


@app.command
def scenarios(*, as_json: AsJson = False, lang: Lang = "en") -> int:
    """List the shipped scenarios and safeguards.

    Parameters
    ----------
    as_json
        One JSON object each.
    lang
        The language: en or ru.
    """
    for kind, names, reader in (
        ("scenario", shipped(), load), ("safeguard", safeguards(), load_safeguard),
    ):
        if not as_json:
            print(_HEADS[kind].in_(lang))
        for name in names:
            one: Any = reader(name)
            told_of = {"kind": kind, "name": name, "title": one.title.in_(lang),
                       "says": one.says.in_(lang)}
            print(
                json.dumps(told_of, ensure_ascii=False) if as_json
                else f"  {name}\n      {one.title.in_(lang)}"
            )
    return 0


_HEADS = {
    "scenario": Text("Scenarios:", "Сценарии:"),
    "safeguard": Text("Safeguards:", "Гарантии:"),
}
