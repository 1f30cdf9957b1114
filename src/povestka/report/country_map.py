"""Squares of colour: the regions on a tile-grid map, and grounds against routes of service.

The colours go from light to dark, so that their order holds in grey; each square carries its
code and its number. A square whose count is small has no colour.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import floor, log10
from typing import Any, Final

from povestka.country.results import GROUND_NAMES, ROUTE_NAMES
from povestka.language.words import Text
from povestka.report import country_words as words
from povestka.report.country_frame import Frame
from povestka.report.country_numbers import (
    NOTHING,
    SMALL,
    WITHHELD,
    counted,
    decimal,
    guarded_table,
    is_small,
)
from povestka.report.country_picture import (
    INK,
    STEPS,
    WIDTH,
    Figure,
    Table,
    finished,
    source,
)

MAPPED: Final = "ever_banned"
"""The measure on the map: men who come under an exit ban in law for the first time."""


def tiles(frame: Frame) -> Figure:
    """The regions as squares: men first under an exit ban, for 1,000 men."""
    found, men = frame.by_region(MAPPED), frame.men()
    rates = [
        None if is_small(n) or not all_ else 1000 * n / all_
        for n, all_ in zip(found, men, strict=True)
    ]
    steps = _steps([rate for rate in rates if rate is not None])
    rows, squares = [], []
    order = sorted(range(len(found)), key=lambda at: (rates[at] is None, -(rates[at] or 0.0)))
    for at in order:
        region, rate = frame.first.regions[at], rates[at]
        told = NOTHING if rate is None else decimal(rate, frame.lang)
        rows.append((f"{region.name.in_(frame.lang)} ({region.code})", counted(found[at]), told))
        step = None if rate is None else _step(rate, steps)
        squares.append(
            {"x": region.column, "y": region.row, "c": region.code.removeprefix("RU-"),
             "t": told, "k": _label(step, steps, frame.lang), "i": _on(step)}
        )
    known = [rate for rate in rates if rate is not None]
    places = {
        "low": decimal(min(known), frame.lang) if known else NOTHING,
        "high": decimal(max(known), frame.lang) if known else NOTHING,
    }
    return Figure(
        "map",
        _MAP_TITLE.in_(frame.lang).format(**places),
        _MAP_CAPTION.in_(frame.lang),
        _MAP_SAYS.in_(frame.lang).format(**places, n=len(squares)),
        Table(
            _MAP_TABLE.in_(frame.lang),
            (frame.head("region"), frame.head("men"), frame.head("rate")),
            tuple(rows),
        ),
        _drawn_tiles(frame, squares, steps),
        frame.lang,
        frame.footer(),
    )


_MAP_TITLE: Final = Text(
    "Between {low} and {high} men of 1\xa0000 come under an exit ban, by region",
    "На 1000 мужчин под запрет на выезд попадают от {low} до {high}, по регионам",
)
_MAP_CAPTION: Final = Text(
    "Men who come under an exit ban in law for the first time in the run, for 1\xa0000 men of"
    " 18–47. One square a region, with the code of ISO 3166-2; a dash: too few to be shown.",
    "Впервые за прогон попавшие под запрет на выезд по закону, на 1000 мужчин 18–47 лет. Один"
    " квадрат — один регион, с кодом ISO 3166-2; тире: слишком мало, чтобы показать.",
)
_MAP_SAYS: Final = Text(
    "A map of {n} squares, one for each region. The darker, the more men of 1\xa0000 come under an"
    " exit ban: from {low} to {high}. The table names them from the highest.",
    "Карта из квадратов, по одному на регион (всего {n}). Чем темнее, тем больше людей на 1000"
    " попадает под запрет на выезд: от {low} до {high}. Таблица начинается с наибольшего.",
)
_MAP_TABLE: Final = Text(
    "Men first under an exit ban, by region", "Впервые под запретом на выезд, по регионам"
)
_UNSHOWN: Final = Text("too few to show", "слишком мало")


def _steps(rates: Sequence[float]) -> tuple[float, ...]:
    """The bounds between the colours, at equal and round distances from nothing on.

    Equal distances, not equal numbers of regions: chance alone would else look like a difference.
    """
    most = max(rates, default=0.0)
    if not most:
        return ()
    tenth = 10 ** floor(log10(most / len(STEPS)))
    step = next(tenth * one for one in (1, 2, 2.5, 5, 10) if tenth * one * len(STEPS) >= most)
    return tuple(step * at for at in range(1, len(STEPS)) if step * at <= most)


def _step(rate: float, steps: Sequence[float]) -> int:
    return sum(rate >= bound for bound in steps)


def _label(step: int | None, steps: Sequence[float], lang: str) -> str:
    if step is None:
        return _UNSHOWN.in_(lang)
    bounds = [decimal(one, lang) for one in steps]
    if step == 0:
        return f"< {bounds[0]}" if bounds else "≥ 0"
    return f"≥ {bounds[step - 1]}" if step == len(bounds) else f"{bounds[step - 1]}–{bounds[step]}"


def _on(step: int | None) -> str:
    """The ink that can be read on the colour of a step."""
    return INK if step is None or step <= len(STEPS) // 2 else "#ffffff"


def _drawn_tiles(
    frame: Frame, squares: Sequence[Mapping[str, Any]], steps: Sequence[float]
) -> dict[str, Any]:
    import altair as alt

    labels = [_label(step, steps, frame.lang) for step in range(len(steps) + 1)]
    colours = list(STEPS[: len(labels)])
    if any(one["k"] == _UNSHOWN.in_(frame.lang) for one in squares):
        labels.append(_UNSHOWN.in_(frame.lang))
        colours.append("#ffffff")
    columns = max(int(one["x"]) for one in squares) + 1
    rows = max(int(one["y"]) for one in squares) + 1
    cell = WIDTH / columns
    base = alt.Chart(source()).encode(
        x=alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-0.5, columns - 0.5], nice=False)),
        y=alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[rows - 0.5, -0.5], nice=False)),
    )
    square = base.mark_square(size=(cell - 2) ** 2, opacity=1, stroke=STEPS[3], strokeWidth=0.6)
    legend = alt.Legend(title=frame.head("rate"), symbolType="square", columns=7)
    square = square.encode(
        color=alt.Color("k:N", scale=alt.Scale(domain=labels, range=colours), legend=legend)
    )
    ink = alt.Color("i:N", scale=None)
    code = base.mark_text(fontSize=9.5, dy=-5, fontWeight="bold").encode(text="c:N", color=ink)
    number = base.mark_text(fontSize=9, dy=7).encode(text="t:N", color=ink)
    return finished(alt.layer(square, code, number), squares, round(cell * rows))


def heat(frame: Frame) -> Figure:
    """Exit bans in law, by the ground a man has and the route by which he was served."""
    whole = [row[:] for row in frame.crossed("exit_ban")]
    served = {name: whole[at] for at, name in enumerate(ROUTE_NAMES) if sum(whole[at])}
    names = [words.ROUTES[name].in_(frame.lang) for name in served]
    grounds = [words.GROUNDS[name].in_(frame.lang) for name in GROUND_NAMES]
    numbers = [[row[at] for row in served.values()] for at in range(len(GROUND_NAMES))]
    shown = guarded_table(numbers) if names else tuple(() for _ in grounds)
    sums = [sum(row) for row in numbers]
    rows = [
        (ground, *row, counted(one))
        for ground, row, one in zip(grounds, shown, sums, strict=True)
    ]
    feet = [counted(sum(column)) for column in served.values()]
    rows.append((frame.say("all"), *feet, counted(sum(sums))))
    most = max((one for row in numbers for one in row), default=0)
    cells = [
        {"x": name, "y": ground, "t": text, **_shade(number, text, most)}
        for ground, texts, row in zip(grounds, shown, numbers, strict=True)
        for name, text, number in zip(names, texts, row, strict=True)
    ]
    places = {"all": counted(sum(sums)), "with": counted(sum(sums[1:]))}
    return Figure(
        "heat",
        _HEAT_TITLE.in_(frame.lang).format(**places),
        _HEAT_CAPTION.in_(frame.lang),
        _HEAT_SAYS.in_(frame.lang).format(**places),
        Table(
            _HEAT_TABLE.in_(frame.lang),
            (frame.head("ground"), *names, frame.say("all")),
            tuple(rows), last_is_sum=True,
        ),
        _drawn_heat(frame, cells, names, grounds),
        frame.lang,
        frame.footer(),
    )


_HEAT_TITLE: Final = Text(
    "Of {all} exit bans in law, {with} concern men who have a ground",
    "Запретов на выезд по закону: {all}; из них у людей, имеющих основание: {with}",
)
_HEAT_CAPTION: Final = Text(
    "Exit bans that begin in law, by the ground that the man has (recorded or not) and by the route"
    " of service of his summons. The darker, the more.",
    "Начавшиеся по закону запреты на выезд: по основанию, которое есть у человека (известно оно"
    " реестру или нет), и по способу вручения повестки. Чем темнее, тем больше.",
)
_HEAT_SAYS: Final = Text(
    "A table of coloured cells, grounds down and routes across. In all {all} exit bans, {with} of"
    " them of men with a ground.",
    "Таблица цветных клеток: основания по строкам, способы вручения по столбцам. Всего запретов"
    " на выезд: {all}; из них у людей с основанием: {with}.",
)
_HEAT_TABLE: Final = Text(
    "Exit bans that begin in law, by ground and route",
    "Начавшиеся запреты на выезд по закону, по основанию и способу вручения",
)
_PALE: Final = "#ffffff"


def _shade(number: int, shown: str, most: int) -> dict[str, str]:
    """Colour and ink of a cell, by the root of its count: few large cells do not hide the rest."""
    if not number or shown in {SMALL, WITHHELD}:
        return {"f": _PALE, "i": INK}
    step = min(int((number / most) ** 0.5 * len(STEPS)), len(STEPS) - 1)
    return {"f": STEPS[step], "i": _on(step)}


def _drawn_heat(
    frame: Frame, cells: Sequence[Mapping[str, Any]], names: Sequence[str], grounds: Sequence[str]
) -> dict[str, Any]:
    import altair as alt

    up = alt.Y("y:N", sort=list(grounds), title=frame.head("ground"))
    across = alt.X(
        "x:N", sort=list(names), title=frame.head("route"),
        axis=alt.Axis(labelAngle=0, labelLimit=130, labelExpr=_BROKEN),
    )
    base = alt.Chart(source()).encode(x=across, y=up)
    square = base.mark_rect(stroke=STEPS[3], strokeWidth=0.6).encode(
        color=alt.Color("f:N", scale=None)
    )
    text = base.mark_text(fontSize=12).encode(text="t:N", color=alt.Color("i:N", scale=None))
    return finished(alt.layer(square, text), cells, 36 * len(grounds), 520)


_BROKEN: Final = "split(replace(datum.label, / (?=[^ ]*$)/, '|'), '|')"
"""A label in two lines: its last word stands beneath the others."""
