"""One case: decided with its reasons, its values alone, and files through the command line."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import povestka
from benchmarks.measuring import Line, seconds, within
from povestka.case.engine import arguments, machine
from povestka.case.reading import read
from povestka.case.rows import rows, value_when_settled

CASE: Final[dict[str, Any]] = {
    "as_of": "2026-04-01",
    "person": {"status": "conscript", "born": "1999-05-04", "dispatch": "ordinary"},
    "summons": [
        {
            "for": "medical",
            "placed": "2026-02-02",
            "posted": "2026-02-03",
            "sent": "2026-02-02",
            "handed": "2026-02-05",
            "appear": "2026-02-20",
            "appeared": "2026-03-24",
        }
    ],
}
"""One summons and ten facts beside the day of asking, all of them known."""

TIMES: Final = 200
BATCH: Final = 100
COLD: Final = 10
FILES: Final = 1_000
FEW: Final = 3
CASES: Final = Path(__file__).parent.parent / "cases" / "good"
_COMMAND: Final = (sys.executable, "-c", "from povestka.cli.main import main; main()")
_DATE: Final = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def decided() -> Iterator[Line]:
    """The decision of one case, every reading tried, every answer explained."""
    asked = len(povestka.decide(CASE).to_dict()["answers"])
    runs = [seconds(lambda: povestka.decide(CASE).to_dict()) for _ in range(TIMES)]
    yield within(f"**one case decided and explained ({asked} answers, all switches)**", runs, 3e-3)


def values_alone() -> Iterator[Line]:
    """The values of everything asked of the summons, under the default readings."""
    row = next(one for one in rows(read(CASE)) if one.kind == "summons")
    takes, run = machine("summons").known
    facts = tuple(value_when_settled(row.facts[fact.name]) for fact in takes.facts)
    records = tuple(
        tuple(
            tuple(value_when_settled(record[name]) for name in names)
            for record in row.records.get(kind, ())
        )
        for kind, names in takes.records.items()
    )
    picks, settings = arguments("summons", frozenset(), frozenset())
    found = len(run(facts, records, picks, settings))

    def batch() -> None:
        """So short a call is timed a hundred at a time, as `timeit` does."""
        for _ in range(BATCH):
            run(facts, records, picks, settings)

    runs = [seconds(batch) / BATCH for _ in range(TIMES)]
    yield within(f"**its values alone ({found} outputs of the summons)**", runs, 50e-6)


def _commanded(files: Sequence[Path]) -> None:
    """Run `povestka case … --json` as a process of its own, as a user does."""
    done = subprocess.run(
        [*_COMMAND, "case", *map(str, files), "--json"], check=True, capture_output=True
    )
    answered = done.stdout.count(b"\n")
    if answered != len(files):
        raise ValueError(f"{len(files)} files were given and {answered} answered")


def varied(texts: Sequence[str]) -> Iterator[str]:
    """Cases without end: those given, then the same with every day a week earlier, and so on."""
    for back in map(dt.timedelta, count(0, 7)):
        for text in texts:
            yield _DATE.sub(lambda one, back=back: str(dt.date.fromisoformat(one[0]) - back), text)


def committed() -> list[str]:
    """The committed cases, without what they expect: it stands at the end of those taken here."""
    found = []
    for path in sorted(CASES.glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        if "expect" not in list(tomllib.loads(text))[:-1]:
            found.append(text.partition("\n[expect")[0])
    return found


def many(texts: Sequence[str]) -> list[float]:
    """Seconds that one command takes for a thousand files made of these texts."""
    with TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number:04}.toml" for number in range(FILES)]
        for path, text in zip(files, islice(varied(texts), FILES), strict=True):
            path.write_text(text, encoding="utf-8")
        return [seconds(lambda: _commanded(files)) for _ in range(FEW)]


def commands() -> Iterator[Line]:
    """The command line: one file in a fresh process, and a thousand in one."""
    one = [CASES / "w06-plain-fallback.toml"]
    _commanded(one)
    runs = [seconds(lambda: _commanded(one)) for _ in range(COLD)]
    yield within("**`povestka case FILE --json`, the whole process**", runs, 0.6)
    texts = committed()
    known = [text for text in texts if '"unknown"' not in text]
    yield within(f"**{FILES:,} case files in one command, as committed**", many(texts), 5)
    yield within(f"{FILES:,} case files in one command, none with a day `unknown`", many(known))


def lines() -> Iterator[Line]:
    """Everything about one case."""
    yield from decided()
    yield from values_alone()
    yield from commands()
