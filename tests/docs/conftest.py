"""The site, built once for all tests of a run, whichever process asks first."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

MOST_SECONDS = 600


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker: str) -> Path:
    """The folder of the built site; what the build said is in `said.txt`, nothing if all is well."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if worker else base) / "site"
    try:
        folder.mkdir()
    except FileExistsError:
        began = time.monotonic()
        while not (folder / "said.txt").exists():
            assert time.monotonic() - began < MOST_SECONDS, "the other process builds no site"
            time.sleep(0.2)
        return folder
    found = subprocess.run(
        [sys.executable, "-m", "docs.build", folder], capture_output=True, text=True, check=False,
        # Measured line by line, Sphinx would take minutes.
        env={key: value for key, value in os.environ.items() if not key.startswith("COVERAGE")},
    )
    said = folder / "said.part"
    said.write_text(f"{found.stdout}{found.stderr}" + f"status {found.returncode}" * bool(
        found.returncode
    ))
    said.rename(folder / "said.txt")
    return folder


@pytest.fixture(scope="session")
def worker(request: pytest.FixtureRequest) -> str:
    """The name of this process among several, empty where it is the only one."""
    return str(getattr(request.config, "workerinput", {}).get("workerid", ""))
