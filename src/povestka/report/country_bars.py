"""The charts of one scenario that are bars: routes of service, six measures, way to dispatch.

A bar whose number is small is not drawn: its length would tell what its label hides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from povestka.country.results import ROUTE_NAMES
from povestka.language.words import Text
from povestka.report import country_words as words
from povestka.report.country_frame import Frame
from povestka.report.country_numbers import (
    NOTHING,
    SMALL,
    WITHHELD,
    counted,
    guarded,
    guarded_table,
    is_small,
    middle,
    percent,
)
from povestka.report.country_picture import (
    INK,
    SERIES,
    STEPS,
    Figure,
    Table,
    finished,
    source,
)


def routes(frame: Frame) -> Figure:
    """Summonses served by route, and of those how many the man does not know of."""
    served = [sum(row) for row in frame.crossed("served")][1:]
    unaware = [sum(row) for row in frame.crossed("unaware")][1:]
    names = [words.ROUTES[name].in_(frame.lang) for name in ROUTE_NAMES[1:]]
    shown = guarded_table(
        [list(pair) for pair in zip(served, unaware, strict=True)], rows=False
    )
    rows = [(name, *row) for name, row in zip(names, shown, strict=True)]
    whole, part = frame.starts("served"), frame.starts("unaware")
    rows.append((frame.say("all"), counted(whole), counted(part)))
    share = percent(part, whole, frame.lang)
    places = {"served": counted(whole), "unaware": counted(part), "share": share}
    knowing, not_knowing = (text.in_(frame.lang) for text in _KNOWING)
    bars = [
        {"r": row[0], "k": kind, "n": number, "o": order}
        for row, all_, some in zip(rows, served, unaware, strict=False)
        for order, (kind, number) in enumerate(
            (
                (not_knowing, drawn(some, row[2])),
                (knowing, max(drawn(all_, row[1]) - drawn(some, row[2]), 0)),
            )
        )
    ]
    return Figure(
        "routes",
        _ROUTES_TITLE.in_(frame.lang).format(**places),
        _ROUTES_CAPTION.in_(frame.lang),
        _ROUTES_SAYS.in_(frame.lang).format(**places),
        Table(
            _SERVED_BY.in_(frame.lang),
            (frame.head("route"), frame.head("served"), frame.head("unaware")),
            tuple(rows), last_is_sum=True,
        ),
        _stacked(bars, names, (not_knowing, knowing), _SUMMONSES.in_(frame.lang)),
        frame.lang,
        frame.footer(),
    )


_KNOWING: Final = (
    Text("He knows when it is served", "Знает к дню вручения"),
    Text("Served, and he does not know", "Вручено, но он не знает"),
)
_SUMMONSES: Final = Text("Summonses served", "Вручено повесток")
_SERVED_BY: Final = Text("Summonses served, by route", "Вручено повесток, по способу")
_ROUTES_TITLE: Final = Text(
    "Of {served} summonses served, {share} are served before the man knows of them",
    "Вручено повесток: {served}; из них до того, как адресат о них узнал: {share}",
)
_ROUTES_CAPTION: Final = Text(
    "Summonses served in law by the route of service; dark: on the day of service he does not"
    " know of the summons.",
    "Повестки, вручённые по закону, по способу вручения; тёмное: в день вручения адресат о"
    " повестке не знает.",
)
_ROUTES_SAYS: Final = Text(
    "Five bars, one for each route. In all {served} summonses are served, {unaware} of them while"
    " the man does not know.",
    "Пять полос, по одной на способ вручения. Всего вручено повесток: {served}; из них адресат не"
    " знает о повестке: {unaware}.",
)


def _stacked(
    rows: Sequence[Mapping[str, Any]], names: Sequence[str], kinds: Sequence[str], axis: str
) -> dict[str, Any]:
    import altair as alt

    colours = alt.Scale(domain=list(kinds), range=[SERIES[0], STEPS[2]])
    drawn = alt.Chart(source()).mark_bar(size=24).encode(
        x=alt.X("n:Q", stack="zero", title=axis, axis=alt.Axis(format=",.0f", tickCount=5)),
        y=alt.Y("r:N", sort=list(names), title=None),
        color=alt.Color("k:N", scale=colours, legend=alt.Legend(title=None)),
        order=alt.Order("o:Q"),
    )
    return finished(drawn, rows, 36 * len(names))


def _bars(
    rows: Sequence[Mapping[str, Any]], names: Sequence[str], axis: str
) -> dict[str, Any]:
    """Plain bars, each with its number in words at its end."""
    import altair as alt

    most = max(1.0, 1.14 * max(float(row["n"]) for row in rows))
    base = alt.Chart(source()).encode(
        x=alt.X(
            "n:Q", title=axis,
            axis=alt.Axis(format=",.0f", tickCount=5), scale=alt.Scale(domain=[0, most]),
        ),
        y=alt.Y("r:N", sort=list(names), title=None),
    )
    bars = base.mark_bar(size=24, color=SERIES[0])
    text = base.mark_text(align="left", dx=6, color=INK).encode(text="t:N")
    return finished(alt.layer(bars, text), rows, 36 * len(names))


def drawn(number: int, shown: str) -> int:
    """How long a bar is: as its number, or nothing where the number is hidden.

    >>> drawn(12, "12"), drawn(3, "<10"), drawn(12, "…")
    (12, 0, 0)
    """
    return 0 if shown in {SMALL, WITHHELD} else number


def touched(frame: Frame) -> Figure:
    """Days on which each of the six measures touched somebody, as agencies' screens show."""
    keys = list(_SIX)
    numbers = [round(middle(frame.days_of(key))) for key in keys]
    names = [_SIX[key].in_(frame.lang) for key in keys]
    shown = guarded(numbers)
    rows = tuple((name, text) for name, text in zip(names, shown, strict=True))
    bars = [
        {"r": name, "n": drawn(n, text), "t": text}
        for name, n, text in zip(names, numbers, shown, strict=True)
    ]
    places = {"days": counted(sum(numbers))}
    return Figure(
        "touched",
        _TOUCHED_TITLE.in_(frame.lang).format(**places),
        _TOUCHED_CAPTION.in_(frame.lang),
        _TOUCHED_SAYS.in_(frame.lang).format(**places),
        Table(
            _TOUCHED_CAPTION.in_(frame.lang),
            (frame.head("kind"), frame.head("days")),
            (*rows, (frame.say("all"), counted(sum(numbers)))), last_is_sum=True,
        ),
        _bars(bars, names, _TOUCHED_AXIS.in_(frame.lang)),
        frame.lang,
        frame.footer(),
    )


_SIX: Final = {
    "touched.sole_trader": Text("Sole trader registration", "Регистрация предпринимателя"),
    "touched.self_employed": Text("Self-employed registration", "Учёт самозанятых"),
    "touched.real_estate": Text("Real estate", "Недвижимость"),
    "touched.driving": Text("Right to drive", "Управление транспортом"),
    "touched.vehicle_registration": Text("Vehicle registration", "Регистрация транспорта"),
    "touched.credit": Text("Credit", "Кредиты и займы"),
}
_TOUCHED_TITLE: Final = Text(
    "The six measures touch men on {days} days in all",
    "Шесть временных мер затрагивают людей: дней всего {days}",
)
_TOUCHED_CAPTION: Final = Text(
    "Person-days on which an agency's screen shows a measure to a man whom it touches.",
    "Человеко-дни, в которые экран ведомства показывает меру тому, кого она затрагивает.",
)
_TOUCHED_SAYS: Final = Text(
    "Six bars, one for each measure; together {days} person-days.",
    "Шесть полос, по одной на каждую меру; вместе человеко-дней: {days}.",
)
_TOUCHED_AXIS: Final = Text("Person-days", "Человеко-дни")


def funnel(frame: Frame) -> Figure:
    """From the men who are called down to those sent."""
    numbers = [round(middle([one.tally["called"] for one in frame.results]))]
    numbers += [round(middle(frame.totals(key))) for key in _STEPS if key != "called"]
    names = [text.in_(frame.lang) for text in _STEPS.values()]
    shares = [percent(one, numbers[0], frame.lang) for one in numbers]
    shown = [counted(one) for one in numbers]
    bars = [
        {"r": name, "n": drawn(n, text), "t": text}
        for name, n, text in zip(names, numbers, shown, strict=True)
    ]
    rows = [
        (name, text, NOTHING if is_small(n) else share)
        for name, n, text, share in zip(names, numbers, shown, shares, strict=True)
    ]
    places = {"called": shown[0], "sent": shown[-1], "came": shown[1]}
    return Figure(
        "funnel",
        _FUNNEL_TITLE.in_(frame.lang).format(**places),
        _FUNNEL_CAPTION.in_(frame.lang),
        _FUNNEL_SAYS.in_(frame.lang).format(**places),
        Table(
            _FUNNEL_TABLE.in_(frame.lang),
            (frame.head("stage"), frame.head("men"), frame.head("share")),
            tuple(rows),
        ),
        _bars(bars, names, _MEN.in_(frame.lang)),
        frame.lang,
        frame.footer(),
    )


_STEPS: Final = {
    "called": Text("Called by the office", "Вызваны комиссариатом"),
    "appeared": Text("Came", "Явились"),
    "examined": Text("Examined", "Освидетельствованы"),
    "called_up": Text("Called up by the board", "Призваны решением комиссии"),
    "ready": Text("May be sent", "Могут быть отправлены"),
    "taken": Text("Taken by a quota", "Отобраны по плану призыва"),
    "sent": Text("Sent", "Отправлены"),
}
_MEN: Final = Text("Men", "Человек")
_FUNNEL_TABLE: Final = Text(
    "From summons to dispatch, men", "От повестки до отправки, человек"
)
_FUNNEL_TITLE: Final = Text(
    "Of {called} men called, {came} come and {sent} are sent",
    "Вызваны: {called}; явились: {came}; отправлены: {sent}",
)
_FUNNEL_CAPTION: Final = Text(
    "Men at each step from the first summons to dispatch, by the end of the run.",
    "Число людей на каждом шаге от первой повестки до отправки, к концу прогона.",
)
_FUNNEL_SAYS: Final = Text(
    "Seven bars from top to bottom: {called} men are called, {came} come, {sent} are sent.",
    "Семь полос сверху вниз: вызваны {called}, явились {came}, отправлены {sent}.",
)
