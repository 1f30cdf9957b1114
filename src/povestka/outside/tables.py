"""A run's counts as tables: Parquet for programs that query, CSV for people who read.

The same counts give the same bytes. Rows that would count nobody are left out.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa  # type: ignore[import-untyped] # it says nothing of its types
import pyarrow.parquet as pq  # type: ignore[import-untyped] # nor here

from povestka.country.measures import BANDS, CROSSED, MEASURES
from povestka.country.recording import SAYS, Sparse
from povestka.country.results import GROUND_NAMES, ROUTE_NAMES, Result

_WORD: Final = pa.dictionary(pa.int16(), pa.string())
_SAYS: Final = {"povestka": f"{SAYS.en} {SAYS.ru}"}

DAILY: Final = pa.schema(
    [
        ("replicate", pa.int32()),
        ("measure", _WORD),
        ("region", _WORD),
        ("band", _WORD),
        ("day", pa.date32()),
        ("n", pa.int32()),
    ],
    _SAYS,
)
"""Of an event the number on the day; of a state how many are in it that day."""

BY_ROUTE: Final = pa.schema(
    [
        ("replicate", pa.int32()),
        ("measure", _WORD),
        ("region", _WORD),
        ("route", _WORD),
        ("ground", _WORD),
        ("starts", pa.int64()),
        ("days", pa.int64()),
    ],
    _SAYS,
)
"""Of a crossed measure the starts, and the person-days within the run."""

TABLES: Final = ("daily.parquet", "crossed.parquet")
"""The files of the tables, in a run's folder."""

_WRITTEN: Final[dict[str, Any]] = {
    "compression": "zstd",
    "use_dictionary": ["measure", "region", "band", "route", "ground"],
    "write_statistics": ["replicate", "day"],  # of words they cost more than the words
}

_COUNTS: Final = pa.schema([("place", pa.int64()), ("n", pa.int64())], _SAYS)
_TIGHT: Final = {"place": "DELTA_BINARY_PACKED", "n": "DELTA_BINARY_PACKED"}


def _words(places: npt.NDArray[np.intp], names: Sequence[str]) -> Any:
    return pa.DictionaryArray.from_arrays(places.astype(np.int16), pa.array(names, pa.string()))


def _same(replicate: int, rows: int) -> Any:
    return pa.array(np.full(rows, replicate, np.int32))


def daily(result: Result) -> Any:
    """The table of a result by measure, region, age band and day."""
    outcome = result.outcome
    counts = outcome.counts.transpose(1, 0, 2, 3)[..., : outcome.days].copy()
    states = [measure.is_state for measure in MEASURES]
    counts[states] = counts[states].cumsum(-1, dtype=np.int32)
    flat = counts.ravel()
    found = np.flatnonzero(flat)
    measure, region, band, day = np.unravel_index(found, counts.shape)
    days = pa.array((day + result.scenario.first).astype(np.int32)).cast(pa.date32())
    columns = [
        _same(result.replicate, len(found)),
        _words(measure, [one.key for one in MEASURES]),
        _words(region, [one.code for one in result.regions]),
        _words(band, BANDS),
        days,
        pa.array(flat[found]),
    ]
    return pa.Table.from_arrays(columns, schema=DAILY)


def crossed(result: Result) -> Any:
    """The table of a result by crossed measure, region, route of service and ground."""
    cells = result.outcome.cells.transpose(1, 0, 3, 4, 2)
    found = np.nonzero(cells.any(-1))
    measure, region, route, ground = found
    columns = [
        _same(result.replicate, len(measure)),
        _words(measure, CROSSED),
        _words(region, [one.code for one in result.regions]),
        _words(route, ROUTE_NAMES),
        _words(ground, GROUND_NAMES),
        pa.array(cells[..., 0][found]),
        pa.array(cells[..., 1][found]),
    ]
    return pa.Table.from_arrays(columns, schema=BY_ROUTE)


def write_tables(folder: Path, results: Iterable[Result]) -> None:
    """Write the `TABLES`, one replicate after the other."""
    with (
        (folder / TABLES[0]).open("wb") as first,
        (folder / TABLES[1]).open("wb") as second,
        pq.ParquetWriter(first, DAILY, **_WRITTEN) as by_day,
        pq.ParquetWriter(second, BY_ROUTE, **_WRITTEN) as by_route,
    ):
        for result in results:
            by_day.write_table(daily(result))
            by_route.write_table(crossed(result))


def packed(counts: Sparse) -> bytes:
    """The counts of a replicate, as its file in the run's folder has them."""
    table = pa.Table.from_arrays([pa.array(one) for one in counts], schema=_COUNTS)
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", use_dictionary=False, column_encoding=_TIGHT)
    found: bytes = sink.getvalue().to_pybytes()
    return found


def unpacked(path: Path) -> Sparse:
    """The counts of a replicate out of its file."""
    with path.open("rb") as file:
        table = pq.read_table(file)
    return table["place"].to_numpy(), table["n"].to_numpy()


def as_csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    r"""A table of words and numbers as CSV in UTF-8, one line a row.

    >>> as_csv(["measure", "men"], [["sent", 3]])
    b'measure,men\nsent,3\n'
    """
    text = _Lines()
    csv.writer(text, lineterminator="\n").writerows(chain([head], rows))
    return "".join(text).encode()


class _Lines(list[str]):
    """What the writer of CSV writes to."""

    def write(self, line: str) -> None:
        self.append(line)
