"""A formula of the law set over several lines: brackets open a deeper margin, as in code."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import Final

_OPENS: Final = {"(": ")", "[": "]"}
_SPLITS: Final = re.compile(r"(?<=[,;]) | (?=and |else )|(?<! on) (?=or )")
"""Where the inside of a pair of brackets may be broken: after a comma, before a conjunction."""


def laid(formula: str, width: int, margin: int = 0) -> list[str]:
    """The formula in lines of at most `width` columns, each behind the margin.

    What fits in one line stays in one; only a single name that is longer is not broken.

    >>> laid("(a.long.name if (b and c) else d)", 20)
    ['(', '  a.long.name if (', '    b', '    and c', '  )', '  else d', ')']
    """
    pad = " " * margin
    if len(pad) + len(formula) <= width:
        return [pad + formula]
    parts = _parts(formula)
    if len(parts) == 1:
        return wrap(
            formula,
            width,
            initial_indent=pad,
            subsequent_indent=pad,
            break_long_words=False,
            break_on_hyphens=False,
        )
    lines, open_line = [], pad
    for text, inside in parts:
        open_line += text
        if inside is None:
            continue
        lines.append(open_line)
        for piece in _pieces(inside):
            lines += laid(piece, width, margin + 2)
        open_line = pad
    return [*lines, open_line] if open_line.strip() else lines


def _parts(formula: str) -> list[tuple[str, str | None]]:
    """The text up to and with each outermost opening bracket, and what the bracket encloses."""
    parts: list[tuple[str, str | None]] = []
    start = opened = depth = 0
    for place, sign in enumerate(formula):
        if sign in _OPENS:
            depth += 1
            if depth == 1:
                opened = place + 1
        elif sign in _OPENS.values():
            depth -= 1
            if depth == 0:
                parts.append((formula[start:opened], formula[opened:place]))
                start = place
    return [*parts, (formula[start:], None)]


def _pieces(inside: str) -> list[str]:
    """What stands in a bracket, cut where no deeper bracket is open."""
    depths, depth = [], 0
    for sign in inside:
        depth += (sign in _OPENS) - (sign in _OPENS.values())
        depths.append(depth)
    cuts = [found for found in _SPLITS.finditer(inside) if depths[found.start()] == 0]
    starts = [0, *(found.end() for found in cuts)]
    ends = [*(found.start() for found in cuts), len(inside)]
    return [inside[start:end] for start, end in zip(starts, ends, strict=True)]
