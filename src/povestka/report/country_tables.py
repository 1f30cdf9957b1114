"""The tables of a scenario: regions, age bands, routes of service, grounds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from povestka.country.measures import BANDS
from povestka.country.results import GROUND_NAMES, ROUTE_NAMES
from povestka.language.words import Text
from povestka.report import country_words as words
from povestka.report.country_frame import Frame
from povestka.report.country_numbers import counted, guarded_table
from povestka.report.country_picture import Table

COLUMNS: Final = (
    "issued", "served", "known", "ever_banned", "ever_border", "ever_measures", "unsupported",
    "sent",
)
"""Of regions and age bands; the days not supported by law are person-days, the rest events."""

_CROSSED: Final = ("served", "unaware", "exit_ban", "border", "measures", "despite", "unsupported")

_CAPTIONS: Final = {
    "region": Text(
        "By region. Summonses and men; days not supported by law in person-days.",
        "По регионам. Повестки и люди; дни не по закону — в человеко-днях.",
    ),
    "band": Text(
        "By the age reached in the year. Summonses and men; days not supported by law in"
        " person-days.",
        "По возрасту, достигаемому в году. Повестки и люди; дни не по закону — в человеко-днях.",
    ),
    "route": Text(
        "By route of service: how often each begins.",
        "По способу вручения: сколько раз наступает.",
    ),
    "ground": Text(
        "By the ground that the man has: how often each begins.",
        "По основанию, которое есть у человека: сколько раз наступает.",
    ),
}


def tables(frame: Frame) -> tuple[Table, ...]:
    """The four tables, each with a last row of sums."""
    regions = [f"{one.name.in_(frame.lang)} ({one.code})" for one in frame.first.regions]
    bands = [band.replace("-", "–") for band in BANDS]
    by_region = [frame.by_region(key) for key in COLUMNS]
    by_band = [frame.by_band(key) for key in COLUMNS]
    crossed = [frame.crossed(key) for key in _CROSSED]
    by_route = [[sum(row) for row in one] for one in crossed]
    by_ground = [[sum(column) for column in zip(*one, strict=True)] for one in crossed]
    routes = [words.ROUTES[name].in_(frame.lang) for name in ROUTE_NAMES]
    grounds = [words.GROUNDS[name].in_(frame.lang) for name in GROUND_NAMES]
    whole, starts = [frame.whole(key) for key in COLUMNS], [frame.starts(key) for key in _CROSSED]
    heads = [frame.head(key) for key in COLUMNS]
    crossed_heads = [frame.head("unsupported_starts" if k == "unsupported" else k)
                     for k in _CROSSED]
    return (
        _table(frame, "region", regions, heads, columns=by_region, sums=whole),
        _table(frame, "band", bands, heads, columns=by_band, sums=whole),
        _table(frame, "route", routes, crossed_heads, columns=by_route, sums=starts),
        _table(frame, "ground", grounds, crossed_heads, columns=by_ground, sums=starts),
    )


def _table(
    frame: Frame,
    kind: str,
    names: Sequence[str],
    heads: Sequence[str],
    *,
    columns: Sequence[Sequence[int]],
    sums: Sequence[int],
) -> Table:
    shown = guarded_table([list(row) for row in zip(*columns, strict=True)], rows=False)
    rows = [(name, *row) for name, row in zip(names, shown, strict=True)]
    rows.append((frame.say("all"), *map(counted, sums)))
    caption = _CAPTIONS[kind].in_(frame.lang)
    return Table(caption, (frame.head(kind), *heads), tuple(rows), last_is_sum=True)
