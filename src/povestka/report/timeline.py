"""One case as one sequence: what is given and what follows, by date, nothing told twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from povestka.report.effects import effect_rows
from povestka.report.facts import fact_rows
from povestka.report.row import Frame, Move, Reason, Row

__all__ = ["Move", "Reason", "Row", "rows"]

_PARTS: Final = ("dated", "other", "depends", "none")
_KINDS: Final = ("fact", "law", "deadline")


def rows(result: Mapping[str, Any], names: Mapping[str, Any], lang: str) -> tuple[Row, ...]:
    """The timeline of one result, a mapping of the schema povestka/case/1.

    Dated rows come first, by day, and within a day what is given before what follows; then what
    has no date of its own, what depends on a fact that is not given, what does not arise. A
    reason that an earlier row has told whole keeps its title and value and is marked `again`.

    `names` are the display words of the law room, in the language `lang`: "readings" by switch,
    "rules" by id. A result without "answers", "as_of" or "law" is a KeyError.
    """
    frame = Frame(result, names, lang)
    told = [*fact_rows(frame), *effect_rows(frame)]
    told.sort(key=_place)
    return _once(told)


def _place(row: Row) -> tuple[int, str, int]:
    return _PARTS.index(row.part), row.on or "", _KINDS.index(row.kind)


def _once(told: list[Row]) -> tuple[Row, ...]:
    seen: set[Reason] = set()
    said: set[str] = set()
    folded = []
    for row in told:
        because = tuple(replace(one, again=one in seen) for one in row.because)
        seen.update(row.because)
        decided = tuple(one for one in row.decided if one.says not in said)
        said.update(one.says for one in row.decided)
        folded.append(replace(row, because=because, decided=decided))
    return tuple(folded)
