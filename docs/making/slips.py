"""What became of the slips of the pen that were tried on each rule.

The figures are those of `docs/slips.json`, which `make slips` writes and CI writes again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from docs.making import words as w
from docs.making.markdown import esc, table, title

from povestka.language.words import Text
from povestka.report.formula_words import formula_lines

_FILE = Path(__file__).parent.parent / "slips.json"
_LEAD = Text(
    "{slips} one-point changes of this rule were tried. {killed} are told from the law by a"
    " committed case, {equivalent} are proved by the solver to change no answer.",
    "Проверено мелких изменений этого правила: {slips}. Обнаружено делами проекта: {killed};"
    " доказано решателем, что ни одного ответа не меняют: {equivalent}.",
)
_REDUNDANT = Text(
    "Those that change no answer show redundant drafting of the model:",
    "Те, что ничего не меняют, показывают избыточность записи модели:",
)
_KIND = Text("Kind of slip", "Вид описки")
_BEFORE = Text("In the law", "В законе")
_AFTER = Text("With the slip", "С опиской")


@cache
def _rows() -> Mapping[str, Mapping[str, Any]]:
    lines = _FILE.read_text("utf-8").splitlines()
    return {row["rule"]: row for row in map(json.loads, lines)}


def slips_of_rule(name: str, lang: str) -> list[str]:
    """The part of a rule's page that tells what became of its slips."""
    row = _rows().get(name)
    if row is None:
        return []
    found = [
        *title(w.SLIPS.in_(lang), level=2),
        esc(_LEAD.in_(lang).format(**row)),
        "",
    ]
    if row["proved"]:
        cells = [
            (esc(one["kind"][lang]), *(_formula(one[key], lang) for key in ("before", "after")))
            for one in row["proved"]
        ]
        found += [esc(_REDUNDANT.in_(lang)), "", *table([one.in_(lang) for one in (_KIND, _BEFORE, _AFTER)], cells)]
    return found


def _formula(text: str, lang: str) -> str:
    """A formula in one cell, in the words of the language."""
    return f"`{' '.join(' '.join(formula_lines(text, lang)).split())}`"
