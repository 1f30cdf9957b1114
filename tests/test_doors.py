"""Libraries that stand behind one door: which files import them, and that no other does."""

from __future__ import annotations

import re

import pytest

from tests.test_tidy import MODULES, imported, shown

CHARTS = ("bars", "charts", "compared", "doubt", "map", "picture")
DOORS = {
    "z3": {"readers/solver.py"},
    "numba": set(),
    "dask": set(),
    "distributed": set(),
    "pyarrow": {"outside/tables.py", "outside/export.py"},
    "altair": {f"report/country_{name}.py" for name in CHARTS},
    "vl_convert": {"report/country_picture.py"},
}
"""What imports a library whose types no checker reads, or that not everybody has.

Numba is named by the text of kernels alone, Dask by a name that is looked up when it is asked for.
"""


@pytest.mark.parametrize("library", DOORS)
def test_such_libraries_stand_behind_one_door(library: str) -> None:
    found = {
        shown(path)
        for path in MODULES
        if library in {name.split(".")[0] for name in imported(path)}
    }
    assert found == DOORS[library]


def test_what_is_looked_up_by_name_is_dask_and_what_was_written_here() -> None:
    """`import_module` goes round the list of imports: so it is asked for one library, in one file."""
    calls = re.compile(r"\bimport_module\(([^)]*)\)")
    found = {
        (shown(path), name.strip('"').split(".")[0])
        for path in MODULES
        for name in calls.findall(path.read_text("utf-8"))
    }
    assert found == {("outside/cluster.py", "distributed")}
