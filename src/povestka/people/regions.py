"""The regions of Russia with their young men, and their squares on a tile-grid map.

Figures and their sources: `aggregates/README.md`. Crimea and Sevastopol are marked as disputed
and can be left out of a layout.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from povestka.language.words import Text

DISTRICTS: Final[Mapping[str, Text]] = {
    "Central": Text("Central Federal District", "Центральный федеральный округ"),
    "Northwestern": Text("Northwestern Federal District", "Северо-Западный федеральный округ"),
    "Southern": Text("Southern Federal District", "Южный федеральный округ"),
    "North Caucasian": Text(
        "North Caucasian Federal District", "Северо-Кавказский федеральный округ"
    ),
    "Volga": Text("Volga Federal District", "Приволжский федеральный округ"),
    "Ural": Text("Ural Federal District", "Уральский федеральный округ"),
    "Siberian": Text("Siberian Federal District", "Сибирский федеральный округ"),
    "Far Eastern": Text("Far Eastern Federal District", "Дальневосточный федеральный округ"),
}
"""The federal districts by their short English names, which the table of regions uses."""


@dataclass(frozen=True, slots=True)
class Region:
    """A region: ISO 3166-2 code, names, men aged 18-29 in mid-2025 (an estimate, about ±10 %).

    `utc_offset` is in hours, `latitude` and `longitude` of the centre in degrees north and east;
    `column` (from the west) and `row` (from the north) are its cell on the tile-grid map, from 0.
    """

    code: str
    name: Text
    district: Text
    utc_offset: int
    men_18_29: int
    latitude: float
    longitude: float
    disputed: bool
    column: int
    row: int


def table(name: str) -> list[dict[str, str]]:
    """The rows of a file of `aggregates/`, as they are written; an unknown name is an error.

    >>> table("tiles.csv")[0]["code"]
    'RU-AD'
    """
    path = files("povestka.people").joinpath("aggregates", name)
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))


@cache
def regions() -> tuple[Region, ...]:
    """Every region, in the order of the codes: the disputed ones (UA-) stand last.

    >>> len(regions()), regions()[-1].code, regions()[0].district.en
    (85, 'UA-43', 'Southern Federal District')
    """
    cells = {one["code"]: (int(one["column"]), int(one["row"])) for one in table("tiles.csv")}
    return tuple(_region(one, cells[one["code"]]) for one in table("regions.csv"))


def _region(written: Mapping[str, str], cell: tuple[int, int]) -> Region:
    return Region(
        code=written["code"],
        name=Text(written["name_en"], written["name_ru"]),
        district=DISTRICTS[written["federal_district"]],
        utc_offset=int(written["utc_offset"]),
        men_18_29=int(written["men_18_29"]),
        latitude=float(written["latitude"]),
        longitude=float(written["longitude"]),
        disputed=written["status"].startswith("disputed"),
        column=cell[0],
        row=cell[1],
    )
