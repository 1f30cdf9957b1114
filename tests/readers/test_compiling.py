"""Where compiled kernels are kept, and how a module of text is loaded once."""

from __future__ import annotations

import importlib.util
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from povestka.readers import compiling
from povestka.readers.compiling import folder, loaded, name_of

SOURCE = 'WHAT = "a module of this test"\n'


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """An empty folder for kernels; what was loaded is forgotten again."""
    before = set(sys.modules)
    monkeypatch.setenv("POVESTKA_KERNELS", str(tmp_path / "kept" / "here"))
    yield tmp_path / "kept" / "here"
    for name in set(sys.modules) - before:
        if name.startswith("kernels_"):
            del sys.modules[name]


def test_a_folder_that_is_told_is_taken(here: Path) -> None:
    assert folder() == here


def test_else_kernels_lie_where_python_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POVESTKA_KERNELS", raising=False)
    monkeypatch.setattr(os, "access", lambda *_: True)
    assert folder() == Path(compiling.__file__).parent / "__pycache__"


def test_where_the_package_cannot_be_written_to_they_are_temporary(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("POVESTKA_KERNELS", raising=False)
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert folder() == tmp_path / f"povestka-{os.getuid()}"
    assert folder().stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("made", ["open to all", "a link", "a file"])
def test_a_temporary_folder_that_others_can_write_to_is_not_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, made: str
) -> None:
    monkeypatch.delenv("POVESTKA_KERNELS", raising=False)
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    path = tmp_path / f"povestka-{os.getuid()}"
    if made == "a link":
        (tmp_path / "elsewhere").mkdir()
        path.symlink_to(tmp_path / "elsewhere")
    elif made == "a file":
        path.write_text("")
    else:
        path.mkdir()
        path.chmod(0o777)
    with pytest.raises(OSError, match=path.name):
        folder()


def test_a_module_is_written_and_loaded_once(here: Path) -> None:
    found = loaded(SOURCE)
    assert found.WHAT == "a module of this test"
    assert loaded(SOURCE) is found
    (path,) = here.iterdir()
    assert path.name == f"{name_of(SOURCE)}.py"
    assert path.read_text("utf-8") == SOURCE


def test_a_file_that_exists_is_not_written_again(here: Path) -> None:
    """The cache of what was compiled hangs on its time stamp."""
    here.mkdir(parents=True)
    path = here / f"{name_of(SOURCE)}.py"
    path.write_text('WHAT = "kept"\n', "utf-8")
    assert loaded(SOURCE).WHAT == "kept"
    assert path.read_text("utf-8") == 'WHAT = "kept"\n'


def test_another_text_is_another_module(here: Path) -> None:
    assert loaded(SOURCE) is not loaded(SOURCE + "\n")
    assert len(list(here.iterdir())) == 2


def test_a_module_that_cannot_be_run_is_forgotten(here: Path) -> None:
    bad = "raise RuntimeError('not this time')\n"
    with pytest.raises(RuntimeError, match="not this time"):
        loaded(bad)
    assert name_of(bad) not in sys.modules


def test_what_python_cannot_import_is_refused(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "spec_from_file_location", lambda *_: None)
    with pytest.raises(ImportError, match="is no module of Python"):
        loaded(SOURCE)
    assert here.exists()
