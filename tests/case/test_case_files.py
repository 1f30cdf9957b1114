"""The committed case files: the good ones are answered as they expect, the bad ones refused."""

import tomllib
from pathlib import Path

import pytest

from povestka.case.asking import decide
from povestka.case.expect import held_against
from povestka.case.reading import read
from povestka.law.book import BOOK

GOOD = sorted(Path("cases/good").glob("*.toml"))
WORKED = (*range(1, 23), 24, 26, 27, *range(29, 35), 36, 37, 38, 40, 42)
FIXTURES = (1, 2, 3, 6, 7, 8, 9, 10, 12, 13, 15, 21, 22, 23, 24, 25, 28)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_case_is_answered_as_it_expects(path: Path) -> None:
    found = held_against(decide(read(tomllib.loads(path.read_text("utf-8")))))
    assert found is not None, "a good case expects something"
    assert [] == found["failed"]
    assert found["passed"] >= 1


@pytest.mark.parametrize("number", WORKED)
def test_each_worked_case_that_is_a_case_file_is_here(number: int) -> None:
    assert [path for path in GOOD if path.stem.startswith(f"w{number:02d}")]


@pytest.mark.parametrize("number", FIXTURES)
def test_each_fixture_of_the_users_is_here(number: int) -> None:
    assert [path for path in GOOD if path.stem.startswith(f"f{number:02d}")]


def test_two_files_follow_the_public_record() -> None:
    assert ["r01", "r02"] == [path.stem[:3] for path in GOOD if path.stem[0] == "r"]


def test_each_reading_changes_some_answer_of_a_good_case() -> None:
    """A switch that no committed case turns would be untested."""
    changed = set()
    for path in GOOD:
        for answer in decide(read(tomllib.loads(path.read_text("utf-8")))).answers:
            changed |= {*answer.readings, *answer.reported, *answer.unsettled}
    wanted = {f"{one.key}={reading.key}" for one in BOOK.switches for reading in one.readings[1:]}
    assert set() == wanted - changed
