"""The charts of one scenario: days of the year, routes, the way to dispatch, grounds and routes.

Each is a `Figure`: its title says what is seen, its table holds the numbers. Replicates give a
band around their mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from povestka.language.words import Text
from povestka.report.country_bars import funnel, routes, touched
from povestka.report.country_frame import Floats, Frame
from povestka.report.country_map import heat, tiles
from povestka.report.country_numbers import counted, guarded_table, middle
from povestka.report.country_picture import (
    DASHES,
    SERIES,
    SOFT,
    Figure,
    Table,
    finished,
    source,
    unchecked,
)

WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Lines:
    """A chart of days: its measures with short labels, its axis, title, caption and words."""

    key: str
    measures: Mapping[str, Text]
    axis: Text
    title: Text
    caption: Text
    says: Text
    weekly: bool = False


WEEKLY: Final = Lines(
    "weekly",
    {
        "issued": Text("Issued", "Выдано"),
        "served": Text("Served in law", "Вручено по закону"),
        "known": Text("He learns of it", "Адресат узнал"),
    },
    Text("Summonses a week", "Повесток в неделю"),
    Text(
        "Summonses issued: {issued}; served in law: {served}; known to the man: {known}",
        "Повесток выдано: {issued}; вручено по закону: {served}; адресат узнал: {known}",
    ),
    Text(
        "Summonses a week, by what happens to them; the last, incomplete week is left out.",
        "Повестки по неделям: что с ними происходит; последняя неполная неделя не показана.",
    ),
    Text(
        "Three lines over the year. In all, {issued} summonses are issued, {served} are served in"
        " law and of {known} the man learns.",
        "Три линии за год. Всего выдано повесток: {issued}; вручено по закону: {served};"
        " адресат узнал о повестке: {known}.",
    ),
    weekly=True,
)
BANS: Final = Lines(
    "bans",
    {
        "banned_men": Text("In law", "По закону"),
        "border_men": Text("On the border's screen", "На экране пограничника"),
        "unsupported": Text("On the screen, not supported by law", "На экране, но не по закону"),
    },
    Text("Men on the day", "Человек на эту дату"),
    Text(
        "Exit bans: at most {banned_men} men on one day in law, {border_men} on the border's"
        " screen, {unsupported} without the law's support",
        "Запрет на выезд, наибольшее число за день: по закону {banned_men}, на экране"
        " пограничника {border_men}, без опоры в законе {unsupported}",
    ),
    Text(
        "Men under an exit ban by day: what follows from the law, what the border's screen shows,"
        " and what it shows though the law does not support it.",
        "Число людей под запретом на выезд по дням: что следует из закона, что показывает экран"
        " пограничника и что он показывает, хотя из закона это не следует.",
    ),
    Text(
        "Three lines over the year. Their greatest values on one day: {banned_men} men in law,"
        " {border_men} on the screen, {unsupported} on the screen without support in law.",
        "Три линии за год. Наибольшие значения за день: по закону {banned_men}, на экране"
        " {border_men}, на экране без опоры в законе {unsupported}.",
    ),
)
MEASURES: Final = Lines(
    "measures",
    {"measures_men": Text("Under the measures in law", "Под временными мерами по закону")},
    Text("Men on the day", "Человек на эту дату"),
    Text(
        "The measures: at most {measures_men} men on one day, in law",
        "Временные меры: не более {measures_men} человек за день, по закону",
    ),
    Text(
        "Men under the temporary measures by day, as the law has it.",
        "Число людей под временными мерами по дням, как следует из закона.",
    ),
    Text(
        "One line over the year; its greatest value on one day is {measures_men} men.",
        "Одна линия за год; наибольшее значение за день: {measures_men}.",
    ),
)
QUEUE: Final = Lines(
    "queue",
    {"waiting": Text("Came and not yet examined", "Явились и ещё не освидетельствованы")},
    Text("Men on the day", "Человек на эту дату"),
    Text(
        "The queue: at most {waiting} men wait to be examined on one day",
        "Очередь: освидетельствования ждёт не более {waiting} человек за день",
    ),
    Text(
        "Men who have come and wait to be examined, by day, in all offices together.",
        "Число явившихся и ожидающих освидетельствования по дням, по всем комиссариатам вместе.",
    ),
    Text(
        "One line over the year; its greatest value on one day is {waiting} men.",
        "Одна линия за год; наибольшее значение за день: {waiting}.",
    ),
)


def figures(frame: Frame) -> tuple[Figure, ...]:
    """Every chart of the scenario, in the order of a page; none of a queue that nobody stood in."""
    queued = any(one.outcome.peak("waiting")[0] for one in frame.results)
    with unchecked():
        return (
            lines(frame, WEEKLY),
            routes(frame),
            lines(frame, BANS),
            tiles(frame),
            heat(frame),
            lines(frame, MEASURES),
            touched(frame),
            *((lines(frame, QUEUE),) if queued else ()),
            funnel(frame),
        )


def lines(frame: Frame, what: Lines) -> Figure:
    """Measures by day, or events by week; a table by month."""
    found = {key: frame.daily(key) for key in what.measures}
    if what.weekly:
        whole = {key: counted(middle(frame.totals(key))) for key in what.measures}
    else:
        whole = {
            key: counted(middle([one.outcome.peak(key)[0] for one in frame.results]))
            for key in what.measures
        }
    return Figure(
        key=what.key,
        title=what.title.in_(frame.lang).format(**whole),
        caption=what.caption.in_(frame.lang),
        says=what.says.in_(frame.lang).format(**whole),
        table=_by_month(frame, what, found),
        spec=_drawn_lines(frame, what, found),
        lang=frame.lang,
        footer=frame.footer(),
    )


def _by_month(frame: Frame, what: Lines, found: Mapping[str, tuple[Floats, ...]]) -> Table:
    numbers = []
    for _, places in frame.months():
        cut = [found[key][1][list(places)] for key in what.measures]
        numbers.append([round(float(one.sum() if what.weekly else one.mean())) for one in cut])
    shown = guarded_table(numbers, rows=False, columns=what.weekly)
    kind = _SUMS if what.weekly else _MEANS
    names = [text.in_(frame.lang) for text in what.measures.values()]
    rows = [(month, *row) for (month, _), row in zip(frame.months(), shown, strict=True)]
    return Table(kind.in_(frame.lang), (frame.head("month"), *names), tuple(rows))


_SUMS: Final = Text("Sums by month, summonses", "Суммы за месяц, повесток")
_MEANS: Final = Text("Means over the days of the month, men", "Средние по дням месяца, человек")


def _drawn_lines(frame: Frame, what: Lines, found: Mapping[str, tuple[Floats, ...]]) -> Any:
    import altair as alt

    days, step = frame.iso_days(), WEEK if what.weekly else 1
    places = range(0, len(days) - step + 1, step)
    rows = [
        {"d": days[at], "k": text.in_(frame.lang), **_at(found[key], at, step)}
        for key, text in what.measures.items()
        for at in places
    ]
    names = [text.in_(frame.lang) for text in what.measures.values()]
    legend = alt.Legend(title=None) if len(names) > 1 else None
    colours = alt.Scale(domain=names, range=SERIES[: len(names)])
    colour = alt.Color("k:N", scale=colours, legend=legend)
    dash = alt.StrokeDash(
        "k:N", scale=alt.Scale(domain=names, range=DASHES[: len(names)]), legend=legend
    )
    ticks = alt.Axis(format="%b", tickCount={"interval": "month", "step": 1}, grid=False)
    day = alt.X("d:T", scale=alt.Scale(type="utc"), axis=ticks, title=_AXIS.in_(frame.lang))
    up = alt.Y("m:Q", axis=alt.Axis(format=",.0f", tickCount=5), title=what.axis.in_(frame.lang))
    base = alt.Chart(source()).encode(x=day)
    drawn: Any = base.mark_line(strokeWidth=2.2).encode(y=up, color=colour, strokeDash=dash)
    if len(frame.results) > 1:
        band = base.mark_area(opacity=0.2, color=SOFT).encode(y="l:Q", y2="h:Q", detail="k:N")
        drawn = alt.layer(band, drawn)
    return finished(drawn, rows, 260)


_AXIS: Final = Text("Day of the run, by month", "День прогона, по месяцам")


def _at(found: Sequence[Floats], at: int, step: int) -> dict[str, float]:
    low, mean, high = (float(one[at : at + step].sum()) for one in found)
    return {"l": round(low, 1), "m": round(mean, 1), "h": round(high, 1)}
