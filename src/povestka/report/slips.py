"""The table of slips on a terminal: each rule with its slips, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Any, Final

from povestka.language.words import Text

_WIDTH: Final = 88
_COLUMNS: Final = ("slips", "killed", "equivalent")
_WORDS: Final[Mapping[str, Text]] = {
    "rule": Text("rule", "правило"),
    "slips": Text("slips", "описок"),
    "killed": Text("killed", "обнаружено"),
    "equivalent": Text("equivalent", "равнозначно"),
    "survivors": Text("survive", "не обнаружено"),
    "sum": Text("all rules", "все правила"),
    "redundant": Text(
        "Redundant drafting: with the slip in the law no answer differs, by proof.",
        "Избыточный текст: с такой опиской ни один ответ не меняется, это доказано.",
    ),
    "alive": Text(
        "Survivors: no committed case tells them from the law, and they are no proof of it.",
        "Не обнаружены: ни одно дело не отличает их от закона, и равнозначность не доказана.",
    ),
    "well": Text(
        "Every slip is killed by a committed case or proved equivalent.",
        "Каждая описка обнаружена делом либо доказано, что она равнозначна.",
    ),
}


def drawn(rows: Sequence[Mapping[str, Any]], lang: str) -> str:
    """The rows of the tally, the last of them the sum, as lines of text.

    Each slip that is proved equivalent, or survives, stands beneath with its change.
    """
    words = {key: text.in_(lang) for key, text in _WORDS.items()}
    head = [words["rule"], *(words[key] for key in _COLUMNS), words["survivors"]]
    table = [head, *(_cells(row, words) for row in rows)]
    widths = [max(len(row[place]) for row in table) for place in range(len(head))]
    lines = [
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    ]
    told = {key: [one for row in rows[:-1] for one in row[key]] for key in ("proved", "survivors")}
    for key, heading in (("proved", "redundant"), ("survivors", "alive")):
        if told[key]:
            lines += ["", *wrap(words[heading], _WIDTH)]
            lines += [line for one in told[key] for line in _slip(one, lang)]
    return "\n".join(lines if told["survivors"] else [*lines, "", words["well"]])


def _cells(row: Mapping[str, Any], words: Mapping[str, str]) -> list[str]:
    counts = [str(row[key]) for key in _COLUMNS]
    return [row["rule"] or words["sum"], *counts, str(len(row["survivors"]))]


def _slip(one: Mapping[str, Any], lang: str) -> list[str]:
    """A slip on a few lines: its name and kind, the text of the law, the slip."""
    rows = [f"{one['slip']}: {one['kind'][lang]}"]
    for mark, key in (("-", "before"), ("+", "after")):
        rows += wrap(
            one[key], _WIDTH, initial_indent=f"    {mark} ", subsequent_indent="      ",
            max_lines=3, placeholder=" …",
        )
    return rows
