"""A chart with its words and its table, drawn by Vega-Lite inside this process: no request.

Altair builds the description, vl-convert draws it. Colours can be told apart by those who do not
see all of them and keep their order in grey; lines differ by their dashes as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from threading import Thread
from typing import Any, Final

from povestka.language.words import Text
from povestka.report.dates import MONTHS, NO_BREAK

INK: Final = "#17212b"
SOFT: Final = "#4d5a66"
RULE: Final = "#cfd5da"
PAPER: Final = "#fdfdfb"
SERIES: Final = ("#12436d", "#d9691e", "#801650", "#1f8a80")
DASHES: Final = ([1, 0], [7, 3], [2, 2], [8, 2, 2, 2])
STEPS: Final = ("#eaf1f7", "#c2d8ea", "#8fb8d8", "#5690bf", "#276599", "#0c3a66")
"""From light to dark: the order holds in grey."""

WIDTH: Final = 600

SHORT_MONTHS: Final = (
    Text("Jan", "янв."), Text("Feb", "февр."), Text("Mar", "март"), Text("Apr", "апр."),
    Text("May", "май"), Text("June", "июнь"), Text("July", "июль"), Text("Aug", "авг."),
    Text("Sept", "сент."), Text("Oct", "окт."), Text("Nov", "нояб."), Text("Dec", "дек."),
)

_XML: Final = re.compile(r'\s(?:xmlns(?::xlink)?|version)="[^"]*"')
_ROLES: Final = re.compile(r'\s(?:aria-roledescription="[^"]*"|role="graphics-[a-z]+")')
_SIZE: Final = re.compile(r'^<svg([^>]*?) width="[\d.]+" height="[\d.]+"')
_CLIP: Final = re.compile(r"\b((?:clip|gradient)_?\d+)\b")
_GROUND: Final = re.compile(r'<rect width="[\d.]+" height="[\d.]+" fill="[^"]*"/>')


@dataclass(frozen=True, slots=True)
class Table:
    """Rows beneath their heads; the first `words` columns are words, the rest are numbers."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    last_is_sum: bool = False
    words: int = 1


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart: what it shows (`title`), how to read it, what it says in words, and its table.

    `spec` is Vega-Lite without the words; `footer` stands beneath the file of a chart, which
    leaves its page: model, scenario and age of the law.
    """

    key: str
    title: str
    caption: str
    says: str
    table: Table
    spec: Mapping[str, Any]
    lang: str
    footer: str = ""

    def inline(self) -> str:
        """The drawing for a page of ours: no width of its own, named and told for a reader."""
        found = _svg(self.spec, self.lang)
        found = _GROUND.sub("", _XML.sub("", found), count=1)
        found = _SIZE.sub(r"<svg\1", found)
        found = _CLIP.sub(rf"{self.key}-\1", found)
        return _named(found, self, f' aria-labelledby="{self.key}-t {self.key}-d"')

    def svg(self) -> str:
        """The drawing as a file of its own, with its title and footer in it."""
        return _named(_svg(self._whole(), self.lang), self, "")

    def png(self, scale: float = 2) -> bytes:
        """The drawing as pixels, with its title and footer in it."""
        import vl_convert

        found: bytes = vl_convert.vegalite_to_png(
            self._whole(), scale=scale, allowed_base_urls=[], **_locale(self.lang)
        )
        return found

    def _whole(self) -> dict[str, Any]:
        wrapped = _wrapped(self.caption, 92) + _wrapped(self.footer, 92)
        title = {"text": _wrapped(self.title, 62), "subtitle": wrapped, "anchor": "start"}
        return {**self.spec, "title": title}


def start() -> Thread:
    """Start the converter beside what else is to be done: that takes most of a second."""
    found = Thread(target=_svg, args=({"data": {"values": []}, "mark": "bar"}, "en"), daemon=True)
    found.start()
    return found


def _named(svg: str, figure: Figure, labelled: str) -> str:
    title = f'<title id="{figure.key}-t">{escape(figure.title)}</title>'
    told = f'<desc id="{figure.key}-d">{escape(figure.says)}</desc>'
    return re.sub(
        r"^<svg([^>]*)>",
        lambda found: f'<svg{found[1]} role="img" lang="{figure.lang}"{labelled}>{title}{told}',
        svg,
    )


def _svg(spec: Mapping[str, Any], lang: str) -> str:
    import vl_convert

    found: str = vl_convert.vegalite_to_svg(
        dict(spec), allowed_base_urls=[], **_locale(lang)
    )
    return _ROLES.sub("", found)


def _wrapped(text: str, width: int) -> list[str]:
    from textwrap import wrap

    return wrap(text, width)


def _locale(lang: str) -> dict[str, Any]:
    point = "," if lang == "ru" else "."
    short = [one.in_(lang) for one in SHORT_MONTHS]
    whole = [one.in_(lang) for one in MONTHS]
    return {
        "format_locale": {
            "decimal": point, "thousands": NO_BREAK, "grouping": [3], "currency": ["", ""],
            "minus": "−", "percent": f"{NO_BREAK}%",
        },
        "time_format_locale": {
            "dateTime": "%Y-%m-%d", "date": "%Y-%m-%d", "time": "%H:%M", "periods": ["", ""],
            "days": ["0"] * 7, "shortDays": ["0"] * 7, "months": whole, "shortMonths": short,
        },
    }


def finished(
    chart: Any, rows: Sequence[Mapping[str, Any]], height: int, width: int = WIDTH
) -> dict[str, Any]:
    """The description of an Altair chart over `rows`, sized and in our style.

    The chart takes its data from `source()`; the rows come in here, past Altair, which would
    check each of them.
    """
    sized = chart.properties(width=width, height=height)
    found: dict[str, Any] = sized.to_dict(validate=False)
    found["datasets"] = {_ROWS: [dict(row) for row in rows]}
    found["config"] = _config()
    return found


_ROWS: Final = "rows"


def source() -> Any:
    """Where every chart takes its data from, within its description."""
    import altair

    return altair.NamedData(_ROWS)


@contextmanager
def unchecked() -> Iterator[None]:
    """While in it, Altair does not hold what is built against its schema: the tests do that."""
    from altair.utils.schemapi import debug_mode

    with debug_mode(False):
        yield


def _config() -> dict[str, Any]:
    words = {"labelColor": SOFT, "titleColor": SOFT, "labelFontSize": 12, "titleFontSize": 12}
    return {
        "aria": False,
        "font": "Helvetica, Arial, Liberation Sans, sans-serif",
        "background": PAPER,
        "padding": 4,
        "view": {"stroke": None},
        "axis": {
            **words, "titleFontWeight": "normal", "gridColor": RULE, "domainColor": SOFT,
            "tickColor": SOFT, "labelPadding": 4, "labelLimit": 320,
        },
        "legend": {
            **words, "orient": "top", "direction": "horizontal", "labelLimit": 460,
            "titleFontWeight": "normal", "symbolStrokeWidth": 2.5, "symbolSize": 260,
            "columnPadding": 16,
        },
        "header": words,
        "text": {"color": INK, "fontSize": 12},
        "title": {
            "color": INK, "fontSize": 15, "subtitleColor": SOFT, "subtitleFontSize": 11,
            "subtitlePadding": 6, "offset": 14,
        },
    }
