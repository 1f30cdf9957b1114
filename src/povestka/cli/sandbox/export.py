"""The command `povestka sandbox export`: the log and tables of it, for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Annotated, Final

from cyclopts import Parameter

from povestka.cli.country.asking import RefusedError, counts
from povestka.cli.sandbox.asking import AsJson, Language, Place, say, town_in
from povestka.cli.steps import Lang, Steps, fail
from povestka.language.words import LANGUAGES, Text
from povestka.outside import export as outside
from povestka.outside import verify
from povestka.outside.files import BadFile, write
from povestka.outside.folders import reason
from povestka.registers.events import Event
from povestka.report.sandbox_plain import headed
from povestka.report.sandbox_scenario import scenario_files
from povestka.report.sandbox_told import drawn_exported
from povestka.report.sandbox_words import SAYS as MODEL
from povestka.sandbox.exporting import rows
from povestka.sandbox.session import Sandbox

SAYS: Final = {
    "log.jsonl": Text("the log as it is chained, a record a line; verify.py checks it",
                      "журнал с цепочкой, по записи в строке; его проверяет verify.py"),
    "events.parquet": Text("all events as a table", "все события таблицей"),
    "events.xes": Text("the events of a sample of persons, a trace each (XES)",
                       "события части лиц, у каждого своя трасса (XES)"),
    "events.ocel.json": Text("the events of the same persons and what they are about (OCEL)",
                             "события тех же лиц и то, чего они касаются (OCEL)"),
    "verify.py": Text("checks log.jsonl by itself: python verify.py log.jsonl",
                      "сама проверяет log.jsonl: python verify.py log.jsonl"),
    "scenario.toml": Text("the town as a scenario of the country: povestka country run",
                          "город как сценарий страны: povestka country run"),
    "README.txt": Text("what the files are", "что это за файлы"),
    "reform": Text("a reform that the scenario has taken", "реформа, принятая в сценарии"),
}
"""What each file is."""

_NOT_EMPTY: Final = Text(
    "{folder}: there are files in it; name a folder that is not there yet, or is empty.",
    "{folder}: в папке есть файлы; укажите папку, которой ещё нет или которая пуста.",
)
_NO_FOLDER: Final = Text(
    "{folder}: the folder cannot be made ({why}); name one inside a folder that exists.",
    "{folder}: папка не создаётся ({why}); укажите папку внутри существующей.",
)


def export(
    store: Place,
    folder: Annotated[Path, Parameter(help="A folder that is not there yet, or is empty.")],
    *,
    sample: int = 200,
    as_json: AsJson = False,
    lang: Language = "en",
) -> int:
    """Write the log of a town and tables of it into a folder, and the verifier beside them.

    Parameters
    ----------
    sample
        Of how many persons XES and OCEL hold the events; Parquet and JSON lines hold all.
    """
    try:
        counts(lang, sample=sample)
        with town_in(store, lang) as town, Steps(lang) as steps:
            head = town.store.head()
            _made(folder, lang)
            try:
                written = dict(_written(town, folder, head.count, sample, steps))
            except BadFile as bad:
                raise RefusedError([f"{folder}: {bad.says.in_(lang)}"]) from bad
            told = headed(
                "povestka/export/1", lang, folder=str(folder), head=str(head),
                files=[
                    {"name": name, "says": SAYS.get(name, SAYS["reform"]).in_(lang),
                     "count": count}
                    for name, count in written.items()
                ],
            )
    except RefusedError as refused:
        return fail(refused.lines)
    return say(told, drawn_exported, lang, as_json=as_json)


def _made(folder: Path, lang: Lang) -> None:
    """Make the folder; one with files in it is refused, and so is one that cannot be."""
    try:
        folder.mkdir(exist_ok=True)
        full = any(folder.iterdir())
    except OSError as error:
        why = reason(error).in_(lang)
        raise RefusedError([_NO_FOLDER.in_(lang).format(folder=folder, why=why)]) from error
    if full:
        raise RefusedError([_NOT_EMPTY.in_(lang).format(folder=folder)])


def _written(
    town: Sandbox, folder: Path, count: int, sample: int, steps: Steps
) -> Iterator[tuple[str, int]]:
    """Write file by file: the name of each, and how many records or events are in it."""
    persons = set(islice(town.town.everybody(), sample))
    several: dict[str, Callable[[Path], int]] = {
        "log.jsonl": lambda path: outside.write_lines(path, town.store.records(upto=count)),
        "events.parquet": lambda path: outside.write_parquet(path, rows(town.store, upto=count)),
        "events.xes": lambda path: outside.write_xes(path, _events(town, persons)),
        "events.ocel.json": lambda path: outside.write_ocel(path, _events(town, persons)),
    }
    for place, (name, writer) in enumerate(several.items()):
        steps("tables", place, len(several))
        yield name, writer(folder / name)
    steps("tables", len(several), len(several))
    texts = {
        "verify.py": Path(verify.__file__).read_text("utf-8"),
        **scenario_files(town.town.scenario),
    }
    texts["README.txt"] = _readme((*several, *texts))
    for name, text in texts.items():
        write(folder / name, text.encode())
        yield name, 1


def _readme(names: Iterable[str]) -> str:
    """What the files are, in both languages, and what all of them are not."""
    parts = []
    for lang in LANGUAGES:
        listed = (f"{name}: {SAYS.get(name, SAYS['reform']).in_(lang)}." for name in names)
        parts.append("\n".join((MODEL.in_(lang), "", *listed)))
    return "\n\n".join(parts) + "\n"


def _events(town: Sandbox, persons: set[str]) -> Iterator[Event]:
    return (one for one in town.store.events() if not one.person or one.person in persons)
