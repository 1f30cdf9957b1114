"""The command `povestka slips`: every slip of the pen in the law, and the case that finds it."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import Parameter

from povestka.case.expect import wanted
from povestka.case.mistakes import BadCase
from povestka.case.reading import read
from povestka.language.words import Text
from povestka.outside.files import BadFile, read_toml
from povestka.readers.slips import Slip
from povestka.readers.slips import slips as every_slip
from povestka.theorems.equivalence import is_equivalent
from povestka.theorems.expecting import Committed
from povestka.theorems.killing import ROOTS, Ask, Killed, Suite, asks_of, tally


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
    rows = _rows(suite.judged())
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
    cases: list[Committed] = []
    asks: list[Ask] = []
    for path in files:
        try:
            found = read_toml(path)
            if "ask" in found:
                asks += asks_of(path.stem, found["ask"])
            else:
                case = read(found)
                wanted(case)
                cases.append(Committed(path.stem, case))
        except BadFile as bad_file:
            mistakes.append(f"{path}: {bad_file.says.in_(lang)}")
        except BadCase as bad:
            mistakes += [f"{path}: {line}" for line in bad.sentences(lang)]
        except (KeyError, TypeError) as missing:
            mistakes.append(f"{path}: {_BAD_ASK.in_(lang).format(why=missing)}")
    return Suite(tuple(cases), tuple(asks))


_BAD_ASK = Text(
    "a question needs rule, facts and expect ({why}); see the files in cases/rules.",
    "вопросу нужны rule, facts и expect ({why}); см. файлы в cases/rules.",
)


def _rows(judged: Sequence[Killed]) -> list[dict[str, Any]]:
    """The tally, with what every slip that no case finds changes."""
    alive = [one.slip for one in judged if one.by is None]
    proved = _equivalent([one.id for one in alive])
    told = {one.id: _told(one) for one in alive}
    return [
        {
            **row,
            "proved": [told[one] for one in told if one in proved and _of(one, row["rule"])],
            "survivors": [told[one] for one in row["survivors"]],
        }
        for row in tally(judged, proved)
    ]


def _of(slip: str, rule: str) -> bool:
    return slip.rpartition(":")[0] == rule


def _told(slip: Slip) -> Mapping[str, Any]:
    return {
        "slip": slip.id,
        "kind": {"en": slip.says.en, "ru": slip.says.ru},
        "before": slip.before,
        "after": slip.after,
    }


def _equivalent(ids: Sequence[str]) -> frozenset[str]:
    """Those of the slips that the solver proves to change no answer."""
    if not ids:
        return frozenset()
    with ProcessPoolExecutor() as pool:
        return frozenset(
            one for one, same in zip(ids, pool.map(_is_same, ids), strict=True) if same
        )


@cache
def _by_id() -> Mapping[str, Slip]:
    return {one.id: one for one in every_slip(*ROOTS)}


def _is_same(slip: str) -> bool:
    return is_equivalent(_by_id()[slip])
