"""The command `povestka conditions`: what each condition of the law is there for."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from povestka.language.words import Text
from povestka.outside.files import BadFile, write
from povestka.theorems.asking import conditions_of as asked
from povestka.theorems.turning import Condition, Turned, turned
from povestka.theorems.witnesses import pair_of


def conditions_of(
    *rules: str,
    as_json: Annotated[bool, Parameter("--json", negative="")] = False,
    cases: Path | None = None,
    lang: Literal["en", "ru"] = "en",
) -> int:
    """Find for each condition of a rule two cases in which it alone turns an answer (MC/DC).

    A condition for which the solver proves that there are none is redundant drafting.

    Parameters
    ----------
    rules
        Names of rules, as measures.arise; all of them if left out, which takes minutes.
    as_json
        One JSON object a line, a condition each.
    cases
        A folder into which both case files of each condition are written.
    lang
        The language: en or ru.
    """
    wanted, unknown = asked(rules)
    for says in unknown:
        print(says.in_(lang), file=sys.stderr)
    if unknown:
        return 2
    for found in _turned(wanted):
        if cases and (wrong := _written(found, cases)):
            print(f"{cases}: {wrong.in_(lang)}", file=sys.stderr)
            return 2
        print(json.dumps(found.to_dict(), ensure_ascii=False) if as_json else _line(found, lang))
    return 0


def _written(found: Turned, folder: Path) -> Text | None:
    """Write both case files of a condition; what is wrong where they could not be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pair_of(found).items():
            write(folder / f"{name}.toml", text.encode("utf-8"))
    except BadFile as bad:
        return bad.says
    except OSError:
        return _NO_FOLDER
    return None


def _turned(wanted: Sequence[Condition]) -> Iterator[Turned]:
    """The pairs in the order of the conditions, by as many processes as there are processors."""
    if len(wanted) < 4:
        yield from map(turned, wanted)
        return
    with ProcessPoolExecutor() as pool:
        yield from pool.map(turned, wanted, chunksize=1)


_TURNS = Text("turns {question}", "меняет ответ на {question}")
_REDUNDANT = Text("redundant: turns no answer", "избыточно: не меняет ни одного ответа")
_NO_FOLDER = Text(
    "no folder can be made there; give another place.",
    "здесь нельзя создать папку; укажите другое место.",
)


def _line(found: Turned, lang: str) -> str:
    told = _TURNS.in_(lang).format(question=found.question) if found.so else _REDUNDANT.in_(lang)
    return f"{found.condition.name:<44} {told}\n    {found.condition.says}"
