"""A run written down while it goes on: each replicate as it is done, the whole at the end.

All is written into `NAME.partial` beside the folder and renamed at the end, so that the folder
itself is never half done. A run of several replicates that is broken off leaves a valid record
with those that are done; the same run, begun again, goes on from there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from povestka.country.recording import (
    begun,
    changed_since,
    replicate_of,
    result_of,
    sparse,
    together,
    written,
)
from povestka.country.results import Result
from povestka.country.setup import Setup
from povestka.language.words import Text
from povestka.outside import folders
from povestka.outside.files import BadFile
from povestka.outside.runs import RECORD, Run, part, read_record, read_run
from povestka.outside.tables import TABLES, packed, unpacked, write_tables
from povestka.people.scenario.mapping import Record, differing
from povestka.people.scenario.model import Scenario

_NO_FOLDER: Final = Text(
    "there is a file of this name; name a folder to be made.",
    "файл с таким именем уже есть; укажите новую папку.",
)
_NOT_A_RUN: Final = Text(
    "the folder «{name}» is there and holds something other than a run; name another.",
    "папка «{name}» уже есть, и в ней не прогон; укажите другую.",
)
_ANOTHER: Final = Text(
    "the folder «{name}» holds a run of the scenario «{other}», not of «{mine}»; name another.",
    "в папке «{name}» прогон сценария «{other}», а не «{mine}»; укажите другую.",
)
_DIFFERS: Final = Text(
    "the folder «{name}» holds a run of this scenario that differs in {keys}; name another.",
    "в папке «{name}» прогон этого сценария с другими значениями ({keys}); укажите другую.",
)
_OUTDATED: Final = Text(
    "the folder «{name}» holds a run that was broken off under another law or program, and what"
    " is done cannot be joined; remove it, or name another.",
    "в папке «{name}» прерванный прогон по другому закону или другой программой, продолжить его"
    " нельзя; удалите её или укажите другую.",
)


def versions() -> dict[str, str]:
    """The versions of what a run rests on."""
    python = ".".join(map(str, sys.version_info[:3]))
    return {"python": python, **{name: version(name) for name in ("numpy", "numba", "povestka")}}


class Recorder(AbstractContextManager["Recorder"]):
    """Writes one run into a folder.

    Entered, it takes up what a run of the same scenario that was broken off has left there, and
    refuses any other folder (`BadFile`). `missing` are the replicates still to be run; each goes
    into `add`, and at the end `finish` writes the rest. Left before that, it keeps the replicates
    of a run of several, and else nothing.
    """

    def __init__(
        self,
        folder: Path,
        scenario: Scenario,
        ready: Setup,
        replicates: int = 1,
        engine: Mapping[str, Any] | None = None,
    ) -> None:
        self.folder = folder.resolve()
        self._scenario = scenario
        self._ready = ready
        self._replicates = replicates
        self._working = self.folder.with_name(f"{self.folder.name}.partial")
        self._replaced = self.folder.with_name(f".{self.folder.name}.replaced")
        self._record = begun(scenario, ready, replicates, engine or {}, versions())
        self._finished = False

    def __enter__(self) -> Recorder:
        with folders.writing():
            self._restore()
            self._check_folder()
            earlier = self._earlier()
            try:
                if earlier:
                    self._take_up(earlier)
                else:
                    self._working.mkdir(exist_ok=True)
                self._put_record()
            except BaseException:
                self._leave()
                raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._finished:
            self._leave()

    def _leave(self) -> None:
        """Leave what is done of a run of several, else nothing; never a file more.

        What broke the run off is what is told: if the system refuses here too, it is passed over.
        """
        with suppress(OSError):
            self._restore()
        if self._replicates > 1 and self._record["done"]:
            with suppress(OSError):
                self._tidy()
            with suppress(OSError):
                if not self.folder.exists():
                    self._working.rename(self.folder)
        elif self._working.is_dir():
            with suppress(OSError):
                folders.remove(self._working)

    @property
    def missing(self) -> tuple[int, ...]:
        """The replicates that are still to be run."""
        done = {one["replicate"] for one in self._record["done"]}
        return tuple(one for one in range(self._replicates) if one not in done)

    @property
    def record(self) -> Record:
        """The record as it stands."""
        return self._record

    def add(self, result: Result) -> None:
        """Write a replicate that is done; `BadFile` where the system refuses."""
        if result.replicate not in self.missing or len(result.outcomes) != 1:
            raise ValueError("only a replicate that is missing is added, under one law")
        name = part(result.replicate)
        with folders.writing():
            told = folders.put(self._working / name, packed(sparse(result.outcome)))
            done = [*self._record["done"], replicate_of(result)]
            before = dict(self._record)
            try:
                self._record |= {
                    "done": sorted(done, key=lambda one: int(one["replicate"])),
                    "files": self._record["files"] | {name: told},
                }
                self._put_record()
            except BaseException:  # a record that is not on the disk names no file
                self._record = before
                raise

    def result(self, replicate: int = 0) -> Result:
        """A replicate that is done, in this run or before it was broken off."""
        with folders.reading():
            counts = unpacked(self._working / part(replicate))
        return result_of(self._record, replicate, counts)

    def finish(
        self, files: Mapping[str, bytes], step: Callable[[int, int], None] | None = None
    ) -> Record:
        """Write tables and the given files (by their paths in the folder), and rename.

        `step` is told how many replicates are in the tables, of how many. `BadFile` where the
        system refuses; what is done stays done.
        """
        if self.missing:
            raise ValueError("a run is finished when all of its replicates are done")
        paths = {name: self._inside(name) for name in files}
        done = dict(self._record["files"])
        try:
            with folders.writing():
                write_tables(self._working, self._results(step))
                found = {name: folders.digest(self._working / name) for name in TABLES}
                found |= {name: folders.put(paths[name], one) for name, one in files.items()}
                told = [one["fingerprint"] for one in self._record["done"]]
                self._record |= {
                    "complete": True, "fingerprint": together(told), "files": done | found,
                }  # fmt: skip
                self._put_record()
                self._rename()
        except BaseException:
            self._record |= {"complete": False, "fingerprint": None, "files": done}
            raise
        return self._record

    def _results(self, step: Callable[[int, int], None] | None) -> Iterator[Result]:
        for replicate in range(self._replicates):
            yield self.result(replicate)
            if step:
                step(replicate + 1, self._replicates)

    def _inside(self, name: str) -> Path:
        """The path of a file to be written; anything but a plain path inside is our mistake."""
        path = self._working / name
        plain = Path(name).as_posix() == name and ".." not in Path(name).parts
        outside = not path.is_relative_to(self._working)
        if outside or not plain or name in TABLES or path.exists():
            raise ValueError(f"no file of a run can be called {name}")
        return path

    def _put_record(self) -> None:
        folders.put(self._working / RECORD, written(self._record))

    def _check_folder(self) -> None:
        """Refuse a folder that is not a run of this scenario, whole where it would be replaced."""
        if self.folder.exists() and not self.folder.is_dir():
            raise BadFile(_NO_FOLDER)
        if self.folder.is_dir() and any(self.folder.iterdir()):
            self._check_scenario(self.folder)
            read_run(self.folder)

    def _check_scenario(self, folder: Path) -> Run:
        if not (folder / RECORD).is_file():
            raise BadFile(_NOT_A_RUN.filled(name=folder.name))
        found = read_record(folder)
        keys = differing(self._scenario, found.record)
        other, mine = found.record["name"], self._scenario.name
        if other != mine:
            raise BadFile(_ANOTHER.filled(name=folder.name, other=other, mine=mine))
        if keys:
            raise BadFile(_DIFFERS.filled(name=folder.name, keys=", ".join(keys)))
        return found

    def _earlier(self) -> Run | None:
        """A run of the same that was broken off, now in the working folder."""
        if self._working.exists() and folders.listed(self._working) - {RECORD + folders.ASIDE}:
            found = self._check_scenario(self._working)
        elif not self._working.exists() and (self.folder / RECORD).exists():
            found = read_record(self.folder)
            if found.complete:
                return None
        else:
            return None
        if changed_since(found.record, self._ready):
            raise BadFile(_OUTDATED.filled(name=found.folder.name))
        if found.folder == self.folder:
            self.folder.rename(self._working)
        return found

    def _take_up(self, earlier: Run) -> None:
        """Keep the replicates whose counts are as they were written, and no other file."""
        known = earlier.record["files"]
        for one in earlier.record["done"]:
            name = part(one["replicate"])
            path = self._working / name
            if one["replicate"] < self._replicates and path.is_file():
                told = folders.digest(path)
                if told == known[name]:
                    self._record["done"].append(one)
                    self._record["files"][name] = told
        self._tidy()

    def _tidy(self) -> None:
        """Remove what does not belong to the replicates that are done."""
        folders.remove(self._working, frozenset({RECORD, *self._record["files"]}))
        self._put_record()

    def _restore(self) -> None:
        """Put a run back that was to be replaced, if it came to nothing."""
        if (self._replaced / RECORD).exists() and not self.folder.exists():
            self._replaced.rename(self.folder)

    def _rename(self) -> None:
        """Put the working folder in the place of the folder; one that was there goes at the end."""
        if (self._replaced / RECORD).exists():
            folders.remove(self._replaced)
        if self.folder.exists():
            self.folder.rename(self._replaced)
        self._working.rename(self.folder)
        self._finished = True
        with suppress(OSError):
            folders.remove(self._replaced)


def write_run(
    folder: Path,
    scenario: Scenario,
    ready: Setup,
    *,
    results: Sequence[Result],
    files: Mapping[str, bytes],
    engine: Mapping[str, Any] | None = None,
) -> Record:
    """Write a run whose replicates, 0 and on, are all done; its record. `BadFile` as `Recorder`."""
    with Recorder(folder, scenario, ready, len(results), engine) as recorder:
        for result in results:
            if result.replicate in recorder.missing:
                recorder.add(result)
        return recorder.finish(files)
