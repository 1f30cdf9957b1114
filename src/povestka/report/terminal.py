"""A result on a terminal: one timeline by date, calm colours, words that say it without them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from povestka.report import bars, dates, words
from povestka.report.heading import Heading, heading
from povestka.report.timeline import Reason, Row, rows

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

NARROW: Final = 64
"""Columns below which the date stands above its lines and not beside them."""

WIDE: Final = 110
"""Columns beyond which a line is no longer: longer ones are hard to read."""

STATE_STYLES: Final[Mapping[str, str]] = {
    "certain": "green",
    "disputed": "yellow",
    "depends": "cyan",
    "unknown": "cyan",
    "unchecked": "magenta",
    "reaches": "magenta",
}
_DATE_WIDTH: Final = 21


def show(
    results: Iterable[Mapping[str, Any]], names: Mapping[str, Any], lang: str, console: Console
) -> None:
    """Print each result to the console: what follows when, by which article, and what is open.

    Nothing rests on colour alone, so that a pipe loses nothing. `names` as for `timeline.rows`.
    """
    text = words.INTERFACE
    for result in results:
        _case(result, names, lang, console)
    banner = f"{text['model'].in_(lang)}. {text['banner'].in_(lang)}"
    _print(console, _line(banner, "dim"))


def _case(result: Mapping[str, Any], names: Mapping[str, Any], lang: str, console: Console) -> None:
    from rich.console import Group

    above, told = heading(result, names, lang), rows(result, names, lang)
    asked = str(result["as_of"])
    _print(console, _line(above.case, "bold"))
    _print(console, _line(f"{above.as_of}. {above.checked}", "dim"))
    if above.assumed:
        assumptions = words.INTERFACE["assumptions"].in_(lang)
        _print(console, _line(f"{assumptions}. {' '.join(above.assumed)}", "dim"))
    _periods(bars.chart(result, names, lang), console)
    _print(console, "")
    for day in sorted({asked, *(row.on for row in told if row.on)}):
        lines = [line for row in told if row.on == day for line in _told(row, lang)]
        if day == asked:
            marker = _line(f"── {words.INTERFACE['asked'].in_(lang)} ──", "dim")
            lines = [marker, *lines]
        _dated(dates.in_words(day, lang), lines, console)
    for part in ("other", "depends", "none"):
        undated = [row for row in told if row.part == part]
        if undated:
            _print(console, _line(words.INTERFACE[part].in_(lang), "bold underline"))
            for row in undated:
                _print(console, _hanging("–", Group(*_told(row, lang))))
            _print(console, "")
    _below(above, lang, console)


def _periods(chart: bars.Chart | None, console: Console) -> None:
    for lane in chart.lanes if chart else ():
        for period in lane.periods:
            _print(console, _line(f"{lane.label}: {period}"))


def _dated(day: str, lines: list[RenderableType], console: Console) -> None:
    from rich.table import Table

    if console.width < NARROW:
        _print(console, _line(day, "bold"))
        _indented(lines, console)
        _print(console, "")
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=_DATE_WIDTH, no_wrap=True)
    table.add_column(ratio=1)
    for number, line in enumerate(lines):
        table.add_row(_line("" if number else day, "bold"), line)
    _print(console, table)
    _print(console, "")


def _indented(lines: list[RenderableType], console: Console) -> None:
    from rich.padding import Padding

    for line in lines:
        _print(console, Padding(line, (0, 0, 0, 2)))


def _told(row: Row, lang: str) -> list[RenderableType]:
    tag = f" [{row.tag}]" if row.tag else ""
    lines: list[RenderableType] = [_line(row.what + tag, "" if row.kind == "fact" else "bold")]
    meta = _meta(row, lang)
    if meta:
        lines.append(_line(meta, STATE_STYLES.get(row.state, "")))
    lines.extend(_hanging("◇", _line(sentence, "yellow"), "yellow") for sentence in row.moved)
    lines.extend(_line(detail) for detail in row.details)
    if row.because:
        lines.append(_line(words.INTERFACE["because"].in_(lang), "dim"))
    lines.extend(_hanging("·", _line(_reason(one, lang), "dim"), "dim") for one in row.because)
    if row.origin and (row.part != "none" or row.because):
        lines.append(_line(" ".join(row.origin), "dim"))
    return lines


def _meta(row: Row, lang: str) -> str:
    state = words.STATES[row.state].in_(lang) if row.state else ""
    kind = words.KINDS[row.kind].in_(lang) if row.kind == "deadline" else ""
    return " · ".join(part for part in (kind, state, row.cites) if part)


def _reason(reason: Reason, lang: str) -> str:
    told = f"{reason.title}: {reason.value}"
    if reason.again:
        return f"{told} ({words.INTERFACE['again'].in_(lang)})"
    cites = f" ({reason.cites})" if reason.cites else ""
    return f"{told}. {reason.says}{cites}".strip()


def _below(above: Heading, lang: str, console: Console) -> None:
    if above.expected:
        _print(console, _line(words.INTERFACE["expectations"].in_(lang), "bold underline"))
        _indented([_line(line) for line in above.expected], console)
        _print(console, "")
    if above.contested:
        contested = f"{words.INTERFACE['contested'].in_(lang)} {above.contested}."
        _print(console, _line(contested, "dim"))
    _print(console, _line(above.practice, "dim"))
    _print(console, "")


def _line(text: str, style: str = "") -> RenderableType:
    from rich.text import Text

    return Text(text, style=style)


def _hanging(mark: str, told: RenderableType, style: str = "") -> RenderableType:
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=1)
    table.add_column(ratio=1)
    table.add_row(_line(mark, style), told)
    return table


def _print(console: Console, line: RenderableType) -> None:
    console.print(line, highlight=False, width=min(console.width, WIDE))
