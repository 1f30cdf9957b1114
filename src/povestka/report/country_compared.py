"""Comparisons, validations and uncertainty, as charts and tables from their plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from povestka.country.measures import UNITS
from povestka.language.words import Text
from povestka.report import country_words as words
from povestka.report.cites import cited_all
from povestka.report.country_numbers import (
    LEAST,
    NOTHING,
    SMALL,
    counted,
    decimal,
    percent,
    signed,
)
from povestka.report.country_picture import (
    INK,
    SERIES,
    SOFT,
    Figure,
    Table,
    finished,
    source,
    unchecked,
)
from povestka.report.words import QUOTED

Plain = Mapping[str, Any]

DRAWN: Final = (
    "issued", "served", "unaware", "ever_banned", "banned_men", "ever_border", "border_men",
    "unsupported", "ever_measures", "measures_men", "appeared", "called_up", "sent",
)
"""The measures of a comparison that are drawn; its table has all that differ."""


def head(key: str, lang: str) -> str:
    """The head of a column."""
    return words.HEADS[key].in_(lang)


def safeguard(comparison: Plain, lang: str) -> str:
    """The title of what a comparison tries: its safeguard, or the name of the second scenario."""
    found = comparison.get("safeguard")
    title = words.told(found.get("title"), lang) if found else ""
    return title or str(comparison["b"]["scenario"])


def number(value: float, lang: str) -> str:
    """A figure of plain data: whole where it is whole, else with a decimal."""
    return signed(int(value)) if value == int(value) else decimal(value, lang)


def interval(pair: Sequence[float] | None, lang: str) -> str:
    """Both ends of an interval; none is a dash."""
    return NOTHING if not pair else " … ".join(number(round(one, 1), lang) for one in pair)


def differences(comparison: Plain, lang: str) -> Table:
    """What is counted without and with the safeguard, the difference and its interval.

    What differs in nothing is left out; a difference is not shown where a side is hidden.
    """
    rows = []
    for one in comparison["measures"]:
        if not one["difference"]:
            continue
        sides = [counted(one["a"]), counted(one["b"])]
        hidden = SMALL in sides
        difference = NOTHING if hidden else number(one["difference"], lang)
        span = NOTHING if hidden else interval(one["interval"], lang)
        unit = _DAYS if one.get("counts") == "days" else UNITS.get(one["unit"], _DAYS)
        rows.append((words.told(one["title"], lang), unit.in_(lang), *sides, difference, span))
    heads = tuple(head(key, lang) for key in ("what", "unit", "a", "b", "difference", "interval"))
    return Table(_DIFFERENCES.in_(lang), heads, tuple(rows), words=2)


_DAYS: Final = Text("person-days", "человеко-дней")
_DIFFERENCES: Final = Text(
    "The same men and the same chances, without the safeguard and with it; what is the same in both"
    " is left out",
    "Те же люди и те же случайности, без гарантии и с ней; одинаковое не показано",
)


def transitions(comparison: Plain, lang: str) -> Table | None:
    """Who changes: outcome without, outcome with, how many, and the article that decides.

    Men for whom nothing differs are left out. None where the runs have no men in common.
    """
    if comparison["transitions"] is None:
        return None
    named = {one["key"]: words.told(one["title"], lang) for one in comparison.get("steps", ())}
    rows = tuple(
        (
            named.get(str(one["from"]), str(one["from"])),
            named.get(str(one["to"]), str(one["to"])),
            _because(one.get("because"), lang),
            counted(one["men"]),
        )
        for one in moves(comparison)
    )
    heads = tuple(head(key, lang) for key in ("from", "to", "because", "men"))
    return Table(_TRANSITIONS.in_(lang), heads, rows, words=3)


_TRANSITIONS: Final = Text(
    "Who changes, and by which article", "У кого исход меняется и по какой статье"
)


def moves(comparison: Plain) -> list[Plain]:
    """The moves of a comparison in the order of the table, the most men first."""
    found = [one for one in comparison["transitions"] or () if _moved(one)]
    return sorted(found, key=lambda one: -int(one["men"]))


def _moved(one: Plain) -> bool:
    return bool(one["from"] != one["to"] or one.get("because"))


def _because(rule: Plain | None, lang: str) -> str:
    if not rule:
        return NOTHING
    cites = cited_all(tuple(map(str, rule.get("cites", ()))), {}, lang)
    title = words.told(rule.get("title"), lang) or str(rule.get("rule") or NOTHING)
    return f"{title} ({cites})" if cites else title


def told(comparison: Plain, lang: str) -> tuple[str, ...]:
    """The sentences above a comparison: what is tried, who loses and gains, what holds of it."""
    found = comparison.get("safeguard") or {}
    said = [words.told(found.get("says"), lang)]
    for key, text in (("", _LAW), ("on_screens", _SCREENS)):
        side = comparison.get(key) if key else comparison
        if side and side.get("losers") is not None:
            places = {name: counted(side[name]) for name in ("losers", "gainers")}
            said.append(text.in_(lang).format(**places))
    said += [words.told(comparison.get(key), lang) for key in ("interval", "order", "no_table")]
    return tuple(one for one in said if one)


_LAW: Final = Text(
    "In law: men with more days under a ban or measures than without the safeguard: {losers}; men"
    " with fewer: {gainers}.",
    "По закону: дней под запретом или мерами больше, чем без гарантии, у {losers} человек; меньше"
    " — у {gainers}.",
)
_SCREENS: Final = Text(
    "On the screens: men with more days than without the safeguard: {losers}; men with fewer:"
    " {gainers}.",
    "На экранах: дней больше, чем без гарантии, у {losers} человек; меньше — у {gainers}.",
)


def compared(comparison: Plain, lang: str, place: int, footer: str) -> Figure:
    """The differences in per cent of the run without the safeguard, with their intervals."""
    rows = []
    known = {one["key"]: one for one in comparison["measures"]}
    for one in [known[key] for key in DRAWN if key in known]:
        whole = one["a"]
        if whole < LEAST or counted(one["b"]) == SMALL:
            continue
        low, high = one["interval"] or (one["difference"], one["difference"])
        title = words.told(one["title"], lang)
        rows.append({
            "r": title, "n": round(100 * one["difference"] / whole, 2),
            "l": round(100 * low / whole, 2), "h": round(100 * high / whole, 2),
            "t": percent(one["difference"], whole, lang),
        })
    named = QUOTED.in_(lang).format(name=safeguard(comparison, lang))
    places = {"name": named, "n": len(rows)}
    return Figure(
        f"compared{place}",
        _COMPARED_TITLE.in_(lang).format(**places),
        _COMPARED_CAPTION.in_(lang),
        _COMPARED_SAYS.in_(lang).format(**places),
        differences(comparison, lang),
        _whiskers(rows, _PER_CENT.in_(lang)),
        lang,
        footer,
    )


_COMPARED_TITLE: Final = Text("What changes with {name}", "Что меняется с гарантией {name}")
_COMPARED_CAPTION: Final = Text(
    "Difference in per cent of the run without the safeguard; the line is the 95 % interval over"
    " paired replicates, where there are several.",
    "Разность в процентах от прогона без гарантии; линия — интервал 95 % по парным повторам, если"
    " их несколько.",
)
_COMPARED_SAYS: Final = Text(
    "A point for each of {n} measures, left of zero where {name} makes them fewer.",
    "Точка для каждого показателя (всего {n}); слева от нуля — там, где с гарантией {name} он"
    " меньше.",
)
_PER_CENT: Final = Text("Difference, %", "Разность, %")


def _whiskers(rows: Sequence[Plain], axis: str) -> dict[str, Any]:
    import altair as alt

    with unchecked():
        ends = [0.0, *(float(row[key]) for row in rows for key in ("l", "h"))]
        margin = 0.08 * (max(ends) - min(ends)) or 1.0
        x = alt.X(
            "n:Q", title=axis, axis=alt.Axis(format=",.0f", tickCount=6),
            scale=alt.Scale(domain=[min(ends) - margin, max(ends) + margin], nice=False),
        )
        names = [row["r"] for row in rows]
        base = alt.Chart(source()).encode(y=alt.Y("r:N", sort=names, title=None))
        zero = alt.Chart(source()).mark_rule(color=SOFT).encode(x=alt.datum(0, type="quantitative"))
        line = base.mark_rule(color=SERIES[0], strokeWidth=3).encode(x=alt.X("l:Q"), x2="h:Q")
        point = base.mark_point(filled=True, size=90, color=SERIES[0], opacity=1).encode(x=x)
        text = base.mark_text(dy=-11, color=INK, fontSize=11).encode(x=x, text="t:N")
        drawn = alt.layer(zero, line, point, text)
        return finished(drawn, rows, 36 * max(len(names), 1), 440)


def validated(validation: Plain, lang: str) -> Table:
    """Each target: published, accepted, found, and said plainly whether it is met."""
    rows = tuple(
        (
            words.told(one["title"], lang),
            words.told(one["published"], lang),
            words.told(one["accept"], lang),
            _found(one["found"], lang),
            words.PASSES[one["passes"]].in_(lang),
            words.told(one.get("why"), lang),
        )
        for one in validation["targets"]
    )
    keys = ("what", "published", "accept", "found", "verdict", "why")
    return Table(verdict(validation, lang), tuple(head(key, lang) for key in keys), rows, words=6)


def _found(value: Any, lang: str) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        small = 0 < abs(value) < 1
        return decimal(value, lang, 4) if small else number(round(value, 1), lang)
    return NOTHING if value is None else words.told(value, lang)


def verdict(validation: Plain, lang: str) -> str:
    """How many targets are met, how many not, and of how many nothing can be said."""
    found = [one["passes"] for one in validation["targets"]]
    return _VERDICT.in_(lang).format(
        n=len(found), yes=found.count(True), no=found.count(False), none=found.count(None)
    )


_VERDICT: Final = Text(
    "Targets: {n}. Within: {yes}; outside: {no}; cannot be said: {none}.",
    "Показателей: {n}. В пределах: {yes}; вне пределов: {no}; сказать нельзя: {none}.",
)
