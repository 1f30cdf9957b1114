"""Lines of text set on a terminal: a margin that may hold a date, marks that hang, no padding."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.console import Console

NARROW: Final = 64
"""Columns below which the date stands above its lines and not beside them."""

WIDE: Final = 100
"""Columns beyond which a line is no longer: longer ones are hard to read."""

_BOUND: Final = re.compile(
    r"(?<=\d) (?=[A-Zа-я])|(?<=\bArticle) (?=\d)|(?<=\bArticles) (?=\d)|(?<=\bLaw) (?=\d)"
    r"|(?<=стать[яи]) (?=\d)|(?<=пункт) (?=\d)|(?<=част[ьи]) (?=\d)|(?<=Закона) (?=№)"
)
"""Spaces at which a line does not break: a day and its month, an article and its number."""

_GLUE: Final = "\x1f"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: its words, a colour, a mark that hangs before it, how deep it stands."""

    text: str
    style: str = ""
    mark: str = ""
    depth: int = 0


class Sheet:
    """Sets paragraphs one below the other on a console, none wider than it, none padded."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._width = min(console.width, WIDE)

    def put(self, line: Line, margin: int = 0, left: str = "") -> None:
        """Set one paragraph behind a margin; `left` stands in the margin of its first line."""
        hang = 2 * line.depth + (len(line.mark) + 1 if line.mark else 0)
        first = f"{left:<{margin}}" + " " * 2 * line.depth + (f"{line.mark} " if line.mark else "")
        rest = " " * (margin + hang)
        room = max(self._width - margin - hang, 12)
        glued = _BOUND.sub(_GLUE, line.text)
        for number, part in enumerate(wrap(glued, room, break_on_hyphens=False) or [""]):
            before, bold = (rest, "") if number else (first, left)
            self._write(before, bold, part.replace(_GLUE, " "), line.style)

    def dated(self, day: str, lines: Iterable[Line], margin: int) -> None:
        """Set the paragraphs of one day, the day beside the first or, where narrow, above it."""
        if self._width < NARROW:
            self.put(Line(day, "bold"))
            margin, day = 2, ""
        for number, line in enumerate(lines):
            self.put(line, margin, "" if number else day)
        self.gap()

    def rule(self) -> None:
        """Set a line across, between two cases."""
        self.put(Line("─" * self._width, "dim"))
        self.gap()

    def gap(self) -> None:
        """Leave one line empty."""
        self._console.print()

    def _write(self, before: str, bold: str, part: str, style: str) -> None:
        from rich.text import Text

        line = Text(before)
        line.stylize("bold", 0, len(bold))
        line.append(part, style)
        line.rstrip()
        self._console.print(line, highlight=False, soft_wrap=True)
