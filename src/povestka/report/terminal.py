"""A result on a terminal: one timeline by date, calm colours, words that say it without them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from povestka.report import bars, dates, readings, reforming, words
from povestka.report.brief import brief
from povestka.report.heading import Heading, heading
from povestka.report.layout import Line, Sheet
from povestka.report.row import Frame
from povestka.report.timeline import Move, Reason, Row, rows
from povestka.report.values import capital

if TYPE_CHECKING:
    from rich.console import Console

STATE_STYLES: Final[Mapping[str, str]] = {
    "certain": "green",
    "disputed": "yellow",
    "depends": "cyan",
    "unknown": "cyan",
    "unchecked": "magenta",
    "reaches": "magenta",
}
_MARKS: Final = {"fact": "○", "law": "●", "deadline": "◆"}
_MOVES: Final = (("open", "others"), ("unsettled", "hangs"), ("reported", "reported"))


def show(
    results: Iterable[Mapping[str, Any]],
    names: Mapping[str, Any],
    lang: str,
    console: Console,
    *,
    reasons: bool = False,
) -> None:
    """Print each result to the console: what follows when, by which article, and what is open.

    Only the reasons that decided stand beneath a date; `reasons` prints the whole chain, the
    rules and the sources. Nothing rests on colour alone, so that a pipe loses nothing. `names`
    as for `timeline.rows`.
    """
    sheet, text, drawn = Sheet(console), words.INTERFACE, list(results)
    for number, result in enumerate(drawn):
        if number:
            sheet.rule()
        _case(result, Frame(result, names, lang), sheet, reasons)
    if not reasons:
        sheet.put(Line(text["hint"].in_(lang), "dim"))
    closing = " ".join(one.in_(lang) for one in (text["banner"], reforming.practice(drawn)))
    sheet.put(Line(f"{text['model'].in_(lang)}. {closing}", "dim"))


def _case(result: Mapping[str, Any], frame: Frame, sheet: Sheet, reasons: bool) -> None:
    names, lang = frame.names, frame.lang
    above, told = heading(result, names, lang), rows(result, names, lang)
    _above(above, lang, sheet)
    _periods(bars.chart(result, names, lang), sheet)
    sheet.gap()
    asked = str(result["as_of"])
    days = {
        day: dates.in_words(day, lang)
        for day in sorted({asked, *(row.on for row in told if row.on)})
    }
    margin = max(len(said) for said in days.values()) + 2
    for day, said in days.items():
        of_day = [row for row in told if row.on == day]
        lines = [line for row in of_day for line in _told(row, above, lang, reasons)]
        if day == asked:
            marker = f"── {words.INTERFACE['asked'].in_(lang)} ──"
            lines = [Line(marker, "dim"), *lines]
        sheet.dated(said, lines, margin)
    for part in ("other", "depends", "none"):
        of_part = [row for row in told if row.part == part]
        if of_part:
            sheet.put(Line(words.INTERFACE[part].in_(lang), "bold"))
            _undated(of_part, above, sheet, lang, reasons)
    _legend([*readings.switches_of(told), *result.get("under", ())], frame, sheet)
    _below(above, sheet)


def _above(above: Heading, lang: str, sheet: Sheet) -> None:
    sheet.put(Line(above.case, "bold"))
    sheet.put(Line(f"{above.as_of}. {above.checked} {above.edition}", "dim"))
    if above.reform:
        sheet.put(Line(above.reform, "bold magenta"))
    if above.under:
        sheet.put(Line(above.under, "yellow"))
    if above.assumed:
        assumptions = words.INTERFACE["assumptions"].in_(lang)
        sheet.put(Line(f"{assumptions}. {' '.join(above.assumed)}", "dim"))
    if above.unmet:
        sheet.gap()
        sheet.put(Line(above.expected, "bold red"))
    for one in above.unmet:
        sheet.put(Line(one.path, mark="✗"))
        for key, said in (("wanted", one.wanted), ("given", one.given)):
            sheet.put(Line(f"{words.INTERFACE[key].in_(lang)}: {said}", depth=1))


def _periods(chart: bars.Chart | None, sheet: Sheet) -> None:
    told = [(lane.label, one) for lane in chart.lanes for one in lane.periods] if chart else []
    if told:
        sheet.gap()
    margin = max((len(label) for label, _ in told), default=0) + 2
    for label, period in told:
        sheet.put(Line(period), margin, label)


def _undated(told: list[Row], above: Heading, sheet: Sheet, lang: str, reasons: bool) -> None:
    """Rows without a date; those that a name is enough for in one line, state by state."""
    for row in told if reasons else [row for row in told if not row.short]:
        for line in _told(row, above, lang, reasons):
            sheet.put(line)
    for line_of_names in () if reasons else brief(told, lang):
        sheet.put(Line(line_of_names, mark="–"))
    sheet.gap()


def _told(row: Row, above: Heading, lang: str, reasons: bool) -> Iterator[Line]:
    tag = f" [{row.tag}]" if row.tag else ""
    mark = _MARKS[row.kind] if row.part == "dated" else "–"
    yield Line(row.what + tag, "bold" if row.kind != "fact" and row.part == "dated" else "", mark)
    meta = _meta(row, above, lang)
    if meta:
        style = "magenta" if row.reformed else STATE_STYLES.get(row.state, "")
        yield Line(meta, style, depth=1)
    for sentence in _moved(row.moved, lang):
        yield Line(sentence, "yellow", "◇", 1)
    for detail in row.details:
        yield Line(detail, depth=1)
    if not reasons:
        for one in row.decided:
            yield Line(_decided(one), "dim", "·", 1)
        return
    if row.because:
        yield Line(words.INTERFACE["because"].in_(lang), "dim", depth=1)
    for one in row.because:
        yield Line(_reason(one, lang), "dim", "·", 1)
    if row.origin:
        yield Line(" ".join(row.origin), "dim", depth=1)


def _meta(row: Row, above: Heading, lang: str) -> str:
    told_by_itself = not row.state or row.part == "depends"
    enacted = not (row.reformed and row.state == "certain")  # else it follows from no text yet
    state = "" if told_by_itself or not enacted else words.STATES[row.state].in_(lang)
    kind = words.KINDS[row.kind].in_(lang) if row.kind == "deadline" else ""
    edition = ""
    if row.edition and row.cites and not above.edition:
        edition = words.say(words.INTERFACE["in_edition"], lang, edition=row.edition)
    parts = (kind, state, row.reformed, row.expected, row.cites, edition)
    told = " · ".join(part for part in parts if part)
    return capital(told) if told_by_itself else told


def _moved(moved: tuple[Move, ...], lang: str) -> Iterator[str]:
    """The days that other readings give, one sentence a rank, each with its switch."""
    yield from (move.sentence for move in moved if move.rank == "counting")
    for rank, key in _MOVES:
        told = [f"{move.said} ({move.switch})" for move in moved if move.rank == rank]
        if told:
            yield words.say(words.INTERFACE[key], lang, what="; ".join(told))


def _decided(reason: Reason) -> str:
    return f"{reason.title}: {reason.value}. {reason.says}" if reason.title else reason.says


def _reason(reason: Reason, lang: str) -> str:
    told = f"{reason.title}: {reason.value}"
    if reason.again:
        return f"{told} ({words.INTERFACE['again'].in_(lang)})"
    cites = f" ({reason.cites})" if reason.cites else ""
    picked = ""
    if reason.picked:
        picked = " " + words.say(words.INTERFACE["picked"], lang, readings=reason.picked)
    return f"{told}. {reason.says}{cites}{picked}"


def _legend(switches: list[str], frame: Frame, sheet: Sheet) -> None:
    """The words of the readings that the rows name by their numbers."""
    contested = readings.legend(switches, frame)
    if not contested:
        return
    sheet.put(Line(words.INTERFACE["named"].in_(frame.lang), "bold"))
    for one in contested:
        sheet.put(Line(one.asks or one.number, mark=f"{one.number:<5}" if one.asks else ""))
        for key, said in one.options:
            sheet.put(Line(f"{key}: {said}", "dim", depth=3))
    sheet.gap()


def _below(above: Heading, sheet: Sheet) -> None:
    if above.expected and not above.unmet:
        sheet.put(Line(above.expected, "dim"))
        sheet.gap()
