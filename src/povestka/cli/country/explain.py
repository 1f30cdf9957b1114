"""The command `povestka country explain`: one synthetic man of a run, by his id."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from povestka.book.pages import names
from povestka.case.mistakes import BadCase
from povestka.cli.country.asking import AsJson, RefusedError, refuse, refusing
from povestka.cli.steps import Lang, fail
from povestka.country.explaining import answered, explained, find
from povestka.country.setup import setup
from povestka.language.words import Text
from povestka.outside.runs import read_record


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
        with refusing(lang):
            found = read_record(folder)
            ready = setup(found.scenario).again(replicate)
            changed = found.changed(ready)
            refuse([f"{folder}: {changed.in_(lang)}"] if changed else [])
            done = ", ".join(map(str, found.done))
            says = _NO_REPLICATE.in_(lang).format(replicate=replicate, done=done)
            refuse([] if replicate in found.done else [says])
        try:
            story = explained(ready, found.thresholds(replicate), *find(ready, person))
        except BadCase as bad:
            raise RefusedError(list(bad.sentences(lang))) from bad
    except RefusedError as refused:
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
