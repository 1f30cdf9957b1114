"""The folder of a run read back: whole and as it was written, or a sentence that says what is not.

A folder holds `run.json`, the counts of each replicate, tables, charts and reports. The record
names every file with its hash, and has a seal of its own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from povestka.country.recording import (
    FAMILY,
    KEYS,
    SCHEMA,
    changed_since,
    result_of,
    thresholds_of,
    written,
)
from povestka.country.results import Result, Threshold
from povestka.country.setup import Setup
from povestka.language.words import Text
from povestka.outside import folders
from povestka.outside.files import BadFile
from povestka.outside.tables import unpacked
from povestka.people.scenario.mapping import Record, scenario_of
from povestka.people.scenario.model import Scenario

RECORD: Final = "run.json"
MOST_BYTES: Final = 100_000_000
"""A larger record is none: it is refused unread."""

_NO_RUN: Final = Text(
    "the folder is not of a run: it has no run.json; name one that «country run --out» has made.",
    "это не папка прогона: в ней нет run.json; укажите папку, созданную «country run --out».",
)
_NO_RECORD: Final = Text(
    "run.json is not the record of a run; name a folder that «country run --out» has made.",
    "run.json — не запись прогона; укажите папку, созданную «country run --out».",
)
_NEWER: Final = Text(
    "run.json has the schema «{schema}», and this povestka reads «{known}»; read it with the"
    " povestka that wrote it, or run the scenario again.",
    "у run.json схема «{schema}», а эта povestka читает «{known}»; откройте его той версией"
    " povestka, которая его записала, или выполните сценарий заново.",
)
_SEAL: Final = Text(
    "run.json was changed after the run: its seal does not fit; run the scenario again.",
    "run.json изменён после прогона: печать не сходится; выполните сценарий заново.",
)
_WRONG: Final = (
    Text(
        "the run is not whole, files are missing: {names}; run the scenario again.",
        "прогон неполон, нет файлов: {names}; выполните сценарий заново.",
    ),
    Text(
        "files were changed after the run, their fingerprints do not fit: {names}; run the"
        " scenario again.",
        "файлы изменены после прогона, отпечатки не сходятся: {names}; выполните сценарий заново.",
    ),
    Text(
        "files in the folder do not belong to the run: {names}; move them elsewhere.",
        "файлы в папке не относятся к прогону: {names}; перенесите их в другое место.",
    ),
)
_NAMED: Final = 5


@dataclass(frozen=True)
class Run:
    """A run that was read back. A run that was broken off has fewer replicates than it wanted."""

    folder: Path
    record: Record

    @property
    def complete(self) -> bool:
        """Whether the run came to its end."""
        return bool(self.record["complete"])

    @property
    def done(self) -> tuple[int, ...]:
        """The replicates that are there."""
        return tuple(one["replicate"] for one in self.record["done"])

    @cached_property
    def scenario(self) -> Scenario:
        """The scenario that was run."""
        return scenario_of(self.record)

    def thresholds(self, replicate: int = 0) -> tuple[Threshold, ...]:
        """How each season of a replicate chose; ValueError where there is no such replicate."""
        return thresholds_of(self.record, replicate)

    def result(self, replicate: int = 0) -> Result:
        """The result of a replicate, with all its counts."""
        with folders.reading():
            counts = unpacked(self.folder / part(replicate))
        return result_of(self.record, replicate, counts)

    def changed(self, ready: Setup | None = None) -> Text | None:
        """Why no man of the run can be explained any more, or None (`changed_since`)."""
        return changed_since(self.record, ready)


def part(replicate: int) -> str:
    """The file of a replicate's counts.

    >>> part(3)
    'replicates/0003.parquet'
    """
    return f"replicates/{replicate:04d}.parquet"


def read_record(folder: Path) -> Run:
    """The run of a folder by its record alone: sealed, but its files are not looked at.

    `BadFile` where there is none, where it was changed, or where it is of a newer schema.
    """
    with folders.reading():
        if folder.is_dir() and not (folder / RECORD).exists():
            raise BadFile(_NO_RUN)
        with (folder / RECORD).open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    return Run(folder, _record(content))


def read_run(folder: Path) -> Run:
    """The run of a folder, every file of it as it was written.

    `BadFile` as for `read_record`, and where a file is missing, changed or not of the run: by
    name, in one sentence.
    """
    found = read_record(folder)
    files: Mapping[str, str] = found.record["files"]
    with folders.reading():
        there = folders.listed(folder) - {RECORD}
        changed = [name for name in there & set(files) if _differs(folder / name, files[name])]
    for says, names in zip(_WRONG, (set(files) - there, changed, there - set(files)), strict=True):
        if names:
            raise BadFile(says.filled(names=_listed(sorted(names))))
    return found


def _differs(path: Path, known: str) -> bool:
    return path.is_symlink() or folders.digest(path) != known


def _listed(names: list[str]) -> str:
    """Some names, with what steers a terminal spelt out."""
    shown = [one if one.isprintable() else ascii(one)[1:-1] for one in names[:_NAMED]]
    return ", ".join(shown) + (" …" if len(names) > _NAMED else "")


def _record(content: bytes) -> dict[str, Any]:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BadFile(_NO_RECORD) from error
    schema = found.get("schema") if isinstance(found, dict) else None
    if not isinstance(schema, str) or not schema.startswith(FAMILY):
        raise BadFile(_NO_RECORD)
    if schema != SCHEMA:
        shown = _listed([schema[:40]])
        raise BadFile(_NEWER.filled(schema=shown, known=SCHEMA))
    try:
        fits = set(found) == set(KEYS) and written(found) == content
    except ValueError:  # half a letter, which no file can hold
        fits = False
    if not fits:
        raise BadFile(_SEAL)
    whole: dict[str, Any] = found
    return whole
