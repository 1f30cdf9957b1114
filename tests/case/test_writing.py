"""A case written as a file is the same case when it is read."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.naive.draw import draw

from povestka.case.writing import written

CASES = sorted(Path("cases").glob("*/*.toml"))
GOOD = [path for path in CASES if path.parent.name in ("good", "rules", "reforms", "witnesses")]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_every_committed_case_survives_being_written(path: Path) -> None:
    case = tomllib.loads(path.read_text("utf-8"))
    assert case == tomllib.loads(written(case))


def test_drawn_cases_survive_it_too() -> None:
    rng = Random(5)
    for _ in range(200):
        case = draw(rng)
        assert case == tomllib.loads(written(case))


@settings(deadline=None, derandomize=True, max_examples=150)
@given(
    st.dictionaries(
        st.text("ab-_ .\"\n«я", min_size=1, max_size=6),
        st.one_of(
            st.booleans(), st.integers(-9, 9), st.text("ab\\\"\n\x7f«я= #", max_size=6), st.dates(),
            st.lists(st.integers(0, 9), max_size=3),
        ),
        max_size=4,
    )
)
def test_any_key_and_any_plain_value_comes_back(table: dict[str, Any]) -> None:
    given = {"as_of": dt.date(2026, 1, 1), "person": table}
    if not any(name in table for name in ("value", "from", "state", "min")):
        assert given == tomllib.loads(written(given))


def test_it_reads_as_a_person_would_write_it() -> None:
    case = {
        "as_of": dt.date(2026, 4, 1),
        "person": {"status": "conscript"},
        "summons": [{"placed": dt.date(2026, 2, 2), "reason": {"kind": "illness"}}],
        "expect": {"exit_ban": {"from": dt.date(2026, 2, 2)}, "CR-1=service": {"fine": "none"}},
    }
    assert written(case, ["A case.", "", "Its end."]).splitlines() == [
        "# A case.", "#", "# Its end.",
        "as_of = 2026-04-01",
        "", "[person]", 'status = "conscript"',
        "", "[[summons]]", "placed = 2026-02-02",
        "", "[summons.reason]", 'kind = "illness"',
        "", "[expect]", "exit_ban = {from = 2026-02-02}",
        "", '[expect."CR-1=service"]', 'fine = "none"',
    ]


@pytest.mark.parametrize("value", [1.5, None, {1, 2}, [None]])
def test_what_no_file_has_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="no value like"):
        written({"as_of": value})
