"""The command `povestka slips`: every slip of the pen in the law, and the case that finds it."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from povestka.language.words import Text
from povestka.outside.files import BadFile, read_toml
from povestka.theorems.asking import is_same, slip_rows, suite_of
from povestka.theorems.killing import Suite


def slips(
    *files: Path,
    as_json: Annotated[bool, Parameter("--json", negative="")] = False,
    lang: Literal["en", "ru"] = "en",
) -> int:
    """Try every one-point slip of every rule: a case finds it, or it is proved to change nothing.

    Exit status 0: no slip survives; 1: some do; 2: bad input.

    Parameters
    ----------
    files
        Case files with expectations, and files of questions to the rules that no case asks, as
        in cases/rules.
    as_json
        One JSON object a line, a rule each; the last, without a name, is the sum.
    lang
        The language: en or ru.
    """
    mistakes: list[str] = [] if files else [_NO_FILE.in_(lang)]
    suite = _suite(files, lang, mistakes)
    if mistakes:
        for line in mistakes:
            print(line, file=sys.stderr)
        return 2
    rows = slip_rows(suite.judged(), _equivalent)
    if as_json:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    else:
        from povestka.report.slips import drawn  # noqa: PLC0415 # a reader of JSON loads no report

        print(drawn(rows, lang))
    return 1 if rows[-1]["survivors"] else 0


_NO_FILE = Text(
    "no case file was given; write for instance: povestka slips cases/good/*.toml",
    "файлы дел не указаны; напишите, например: povestka slips cases/good/*.toml",
)


def _suite(files: Sequence[Path], lang: str, mistakes: list[str]) -> Suite:
    """What the files expect; for those that cannot be read, their mistakes."""
    found = []
    for path in files:
        try:
            found.append((path, read_toml(path)))
        except BadFile as bad_file:
            mistakes.append(f"{path}: {bad_file.says.in_(lang)}")
    suite, wrong = suite_of((str(path), tables) for path, tables in found)
    mistakes += [one.in_(lang) for one in wrong]
    return suite


def _equivalent(ids: Sequence[str]) -> frozenset[str]:
    """Those of the slips that the solver proves to change no answer."""
    if not ids:
        return frozenset()
    with ProcessPoolExecutor() as pool:
        return frozenset(
            one for one, same in zip(ids, pool.map(is_same, ids), strict=True) if same
        )
