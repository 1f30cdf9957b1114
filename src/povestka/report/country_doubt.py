"""A study of uncertainty as charts and tables from its plain data: where the doubt comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import country_words as words
from povestka.report.country_compared import head, interval, number
from povestka.report.country_numbers import percent, signed
from povestka.report.country_picture import (
    SERIES,
    SOFT,
    STEPS,
    Figure,
    Table,
    finished,
    source,
    unchecked,
)

Plain = Mapping[str, Any]

MOST_INPUTS: Final = 12
"""Assumptions that a tornado shows, those that move the output most."""


def split(uncertainty: Plain, lang: str, footer: str) -> Figure:
    """Of each output, how much of its variance comes from chance, assumptions and readings."""
    kinds = {key: text.in_(lang) for key, text in words.SHARES.items()}
    names = [words.told(one["title"], lang) for one in uncertainty["outputs"]]
    bars = [
        {"r": name, "k": kinds[key], "n": round(100 * max(_part(one, key), 0.0), 1), "o": order}
        for name, one in zip(names, uncertainty["outputs"], strict=True)
        for order, key in enumerate(kinds)
    ]
    rows = tuple(
        (
            name,
            number(round(one["mean"]), lang),
            interval([round(one["low"]), round(one["high"])], lang),
            *(percent(_part(one, key), 1, lang) for key in kinds),
        )
        for name, one in zip(names, uncertainty["outputs"], strict=True)
    )
    places = {"runs": signed(uncertainty["runs"]), "persons": signed(uncertainty["persons"])}
    return Figure(
        "split",
        _SPLIT_TITLE.in_(lang),
        _SPLIT_CAPTION.in_(lang).format(**places),
        _SPLIT_SAYS.in_(lang).format(n=len(names)),
        Table(
            _SPLIT_TABLE.in_(lang),
            (head("what", lang), head("mean", lang), head("span", lang), *kinds.values()), rows,
        ),
        _shares(bars, names, list(kinds.values()), _SPLIT_AXIS.in_(lang)),
        lang,
        footer,
    )


def _part(output: Plain, key: str) -> float:
    """A cause's share of an output's variance; of one that never varies, nothing."""
    return float((output["shares"] or {}).get(key, 0.0))


_SPLIT_TITLE: Final = Text(
    "Where the doubt comes from: chance, assumptions, readings of the law",
    "Откуда неопределённость: случайность, допущения, толкования закона",
)
_SPLIT_CAPTION: Final = Text(
    "Shares of the variance of each output over {runs} runs of {persons} men, all assumptions and"
    " readings drawn within their ranges.",
    "Доли дисперсии каждого показателя по {runs} прогонам, в каждом {persons} человек; все"
    " допущения и толкования меняются в своих пределах.",
)
_SPLIT_SAYS: Final = Text(
    "A bar of four parts for each of {n} outputs; the table has the shares.",
    "Полоса из четырёх частей для каждого показателя (всего {n}); доли — в таблице.",
)
_SPLIT_TABLE: Final = Text(
    "Outputs, their range and the shares of its causes",
    "Показатели, их разброс и доли его причин",
)
_SPLIT_AXIS: Final = Text("Share of the variance, %", "Доля дисперсии, %")


def _shares(
    rows: Sequence[Plain], names: Sequence[str], kinds: Sequence[str], axis: str
) -> dict[str, Any]:
    import altair as alt

    with unchecked():
        colours = alt.Scale(domain=list(kinds), range=[STEPS[1], SERIES[0], SERIES[1], STEPS[3]])
        drawn = alt.Chart(source()).mark_bar(size=24).encode(
            x=alt.X("n:Q", stack="zero", title=axis, scale=alt.Scale(domain=[0, 100])),
            y=alt.Y("r:N", sort=list(names), title=None),
            color=alt.Color("k:N", scale=colours, legend=alt.Legend(title=None, columns=2)),
            order=alt.Order("o:Q"),
        )
        return finished(drawn, rows, 36 * max(len(names), 1), 440)


def moves(uncertainty: Plain, lang: str) -> list[tuple[str, list[Plain]]]:
    """Of each output its title and the assumptions that move it most, the widest first."""
    titles = {one["key"]: words.told(one["title"], lang) for one in uncertainty["outputs"]}
    found = []
    for key in dict.fromkeys(one["output"] for one in uncertainty["tornado"]):
        moved = [one for one in uncertainty["tornado"] if one["output"] == key]
        moved.sort(key=lambda one: (-abs(one["high"] - one["low"]), one["input"]))
        found.append((titles.get(key, key), moved[:MOST_INPUTS]))
    return found


def moved_table(moved: Sequence[Plain], lang: str) -> Table:
    """An output at each end of each assumption."""
    rows = tuple(
        (name, *(f"{number(round(one[key]), lang)} ({_setting(one[f'{key}_value'], lang)})"
                 for key in ("low", "high")))
        for name, one in zip(_inputs(moved, lang), moved, strict=True)
    )
    heads = tuple(head(key, lang) for key in ("input", "low", "high"))
    return Table(_TORNADO_TABLE.in_(lang), heads, rows)


def _inputs(moved: Sequence[Plain], lang: str) -> list[str]:
    return [words.told(one["says"], lang) or str(one["input"]) for one in moved]


def tornados(uncertainty: Plain, lang: str, footer: str) -> tuple[Figure, ...]:
    """For each output the assumptions that move it most, each at its low and high value."""
    sides = tuple(head(key, lang) for key in ("low", "high"))
    found = []
    for place, (told_, moved) in enumerate(moves(uncertainty, lang)):
        names = _inputs(moved, lang)
        bars = [
            {"r": name, "k": side, "n": one[key]}
            for name, one in zip(names, moved, strict=True)
            for key, side in zip(("low", "high"), sides, strict=True)
        ]
        says = _TORNADO_SAYS.in_(lang).format(n=len(names), output=told_)
        title, caption = _TORNADO_TITLE.in_(lang).format(output=told_), _TORNADO_CAPTION.in_(lang)
        table, spec = moved_table(moved, lang), _dumbbells(bars, names, sides, told_)
        found.append(Figure(f"tornado{place}", title, caption, says, table, spec, lang, footer))
    return tuple(found)


_TORNADO_TITLE: Final = Text(
    "{output}: what moves the number most", "{output}: что меняет число сильнее всего"
)
_TORNADO_CAPTION: Final = Text(
    "The output when one assumption alone is at its low or high plausible value and the others stay"
    " as they are.",
    "Показатель, когда одно допущение принимает нижнее или верхнее правдоподобное значение, а"
    " прочие не меняются.",
)
_TORNADO_SAYS: Final = Text(
    "{output}: two points for each of {n} assumptions, the widest apart on top.",
    "{output}: две точки на каждое допущение (всего {n}), сверху — наиболее далёкие.",
)
_TORNADO_TABLE: Final = Text(
    "The output at each end, in brackets the value of the assumption",
    "Показатель на каждом конце, в скобках значение допущения",
)


def _setting(value: Any, lang: str) -> str:
    """A value of an assumption, or several, or the words of a reading."""
    if isinstance(value, list | tuple):
        return " / ".join(_setting(one, lang) for one in value)
    if isinstance(value, int | float):
        return str(value) if lang == "en" else str(value).replace(".", ",")
    return words.told(value, lang)


def _dumbbells(
    rows: Sequence[Plain], names: Sequence[str], sides: Sequence[str], axis: str
) -> dict[str, Any]:
    import altair as alt

    with unchecked():
        base = alt.Chart(source()).encode(y=alt.Y("r:N", sort=list(names), title=None))
        x = alt.X("n:Q", title=axis, scale=alt.Scale(zero=False),
                  axis=alt.Axis(format=",.0f", tickCount=5))
        line = base.mark_line(color=SOFT, strokeWidth=3).encode(x=x, detail="r:N")
        look = alt.Scale(domain=list(sides), range=[SERIES[1], SERIES[0]])
        shape = alt.Scale(domain=list(sides), range=["circle", "square"])
        legend = alt.Legend(title=None)
        point = base.mark_point(filled=True, size=110, opacity=1).encode(
            x=x, color=alt.Color("k:N", scale=look, legend=legend),
            shape=alt.Shape("k:N", scale=shape, legend=legend),
        )
        return finished(alt.layer(line, point), rows, 32 * max(len(names), 1), 440)
