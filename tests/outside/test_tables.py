"""Tables of a run: what they hold is what was counted, the same bytes each time, for any reader."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pyarrow.parquet as pq
import pytest

from povestka.country.measures import BANDS, CROSSED, MEASURES
from povestka.country.recording import sparse
from povestka.country.results import Result
from povestka.language.days import date_of
from povestka.outside.tables import TABLES, as_csv, crossed, daily, packed, unpacked, write_tables


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, results: list[Result]) -> Path:
    found = tmp_path_factory.mktemp("tables")
    write_tables(found, results)
    return found


def test_the_days_of_a_table_are_those_that_were_counted(results: list[Result]) -> None:
    result = results[0]
    found = daily(result).to_pydict()
    assert min(found["n"]) > 0
    told = {}
    rows = zip(*(found[key] for key in ("measure", "region", "band", "day", "n")), strict=True)
    for *key, n in rows:
        told[tuple(key)] = n
    assert len(told) == len(found["n"])
    moscow = [one.code for one in result.regions].index("RU-MOW")
    for measure in MEASURES:
        for place, band in enumerate(BANDS):
            for day, n in enumerate(result.outcome.daily(measure.key, moscow, place)):
                on = date_of(result.scenario.first + day)
                assert told.get((measure.key, "RU-MOW", band, on), 0) == n


def test_a_state_is_given_as_a_stock_and_an_event_as_it_happens(folder: Path) -> None:
    table = duckdb.read_parquet(f"{folder}/daily.parquet")
    issued, waiting = (
        table.filter(f"replicate = 0 and measure = '{measure}'")
        .aggregate("count(distinct day), sum(n)")
        .fetchall()[0]
        for measure in ("issued", "banned_men")
    )
    assert 0 < issued[1] < 20_000
    assert waiting[1] > 5 * issued[1] / 10


def test_another_engine_reads_the_same_totals(folder: Path, results: list[Result]) -> None:
    table = duckdb.read_parquet(f"{folder}/daily.parquet")
    rows = table.aggregate("replicate, measure, sum(n)").fetchall()
    found = {(replicate, measure): n for replicate, measure, n in rows}
    for result in results:
        for measure in MEASURES:
            whole = int(result.outcome.daily(measure.key).sum())
            assert found.get((result.replicate, measure.key), 0) == whole
    served = duckdb.read_parquet(f"{folder}/crossed.parquet").filter(
        "replicate = 1 and measure = 'served'"
    )
    starts = dict(served.aggregate("route, sum(starts)").fetchall())
    routes = {key: n for key, n in results[1].outcome.by_route("served").items() if n}
    assert starts == routes


def test_a_crossed_table_has_the_cells_that_are_not_empty(results: list[Result]) -> None:
    result = results[0]
    found = crossed(result).to_pydict()
    assert all(one or other for one, other in zip(found["starts"], found["days"], strict=True))
    for key in CROSSED:
        mine = [place for place, one in enumerate(found["measure"]) if one == key]
        for days, column in ((False, "starts"), (True, "days")):
            told = sum(found[column][place] for place in mine)
            assert told == result.outcome.crossed(key, days=days).sum()


def test_the_same_counts_give_the_same_bytes(
    folder: Path, results: list[Result], tmp_path: Path
) -> None:
    write_tables(tmp_path, results)
    for name in TABLES:
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()
    counts = sparse(results[0].outcome)
    assert packed(counts) == packed(counts)


def test_a_table_says_that_it_is_a_model(folder: Path) -> None:
    for name in TABLES:
        told = pq.read_schema(folder / name).metadata[b"povestka"].decode()
        assert "MODEL" in told and "МОДЕЛЬ" in told
    assert str(pq.read_schema(folder / "daily.parquet").field("day").type) == "date32[day]"


def test_counts_are_packed_and_unpacked(results: list[Result], tmp_path: Path) -> None:
    counts = sparse(results[0].outcome)
    path = tmp_path / "x.parquet"
    path.write_bytes(packed(counts))
    for one, other in zip(unpacked(path), counts, strict=True):
        assert np.array_equal(one, other)


def test_rows_are_written_as_csv() -> None:
    told = as_csv(["мера", "n"], [["a, b", 1], ['"', 2.5]])
    assert told.decode() == 'мера,n\n"a, b",1\n"""",2.5\n'
