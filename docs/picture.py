"""Draws the picture of the README, docs/timeline.svg, from a real case: `make picture`."""

import io
import tomllib
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

import povestka
from povestka.book.pages import names
from povestka.report.terminal import show

CASE = Path("cases/good/w24-hospital.toml")
PAPER = TerminalTheme(
    (252, 252, 250),
    (34, 40, 49),
    [(34, 40, 49), (150, 60, 50), (40, 110, 70), (140, 100, 20), (40, 80, 150), (120, 70, 130),
     (20, 110, 120), (90, 96, 106)],
)
# The pattern of the picture without the web fonts that rich would name: nothing is fetched.
FORMAT = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>The timeline of one case as povestka prints it</title>
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
{styles}
</style>
<rect fill="#fcfcfa" width="{width}" height="{height}" rx="8"/>
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def main() -> None:
    """Write the picture; the same case gives the same bytes."""
    decision = povestka.decide(tomllib.loads(CASE.read_text("utf-8")), file=CASE.name)
    console = Console(record=True, width=88, file=io.StringIO(), force_terminal=True)
    show([decision.to_dict()], names("en"), "en", console)
    picture = console.export_svg(theme=PAPER, code_format=FORMAT, unique_id="povestka")
    Path("docs/timeline.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
