"""Where kernels are kept: written under the hash of their text, compiled once on a machine.

Numba is imported by no file but the ones that stand here.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import stat
import sys
import tempfile
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Final

_ALONE: Final = Lock()


def folder() -> Path:
    """Where compiled kernels are kept: beside this file as Python keeps its own, else temporary.

    The environment variable `POVESTKA_KERNELS` names another folder.
    """
    told = os.environ.get("POVESTKA_KERNELS")
    if told:
        return Path(told)
    beside = Path(__file__).parent / "__pycache__"
    if os.access(beside if beside.exists() else beside.parent, os.W_OK):
        return beside
    return _private(Path(tempfile.gettempdir()) / f"povestka-{os.getuid()}")


def _private(path: Path) -> Path:
    """The folder, made if it is not there; `PermissionError` where another user could write in it.

    What lies in it is run as code, and anybody may make a folder of this name among temporary ones.
    """
    path.mkdir(mode=0o700, exist_ok=True)
    found = path.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o022:
        raise PermissionError(
            f"{path} is not a folder that only this user can write to: compiled kernels are not"
            " read from there; remove it, or name another folder in POVESTKA_KERNELS"
        )
    return path


def name_of(source: str) -> str:
    """The name of the module with this text.

    >>> name_of("") == name_of(""), name_of("")[:8]
    (True, 'kernels_')
    """
    return f"kernels_{hashlib.sha256(source.encode()).hexdigest()[:16]}"


def loaded(source: str) -> ModuleType:
    """The module of some source, compiled as it is loaded, or from the cache.

    Numba keys its cache by the time stamp of a file: one that exists is never written again.
    """
    with _ALONE:
        return _loaded(source, name_of(source))


def _loaded(source: str, name: str) -> ModuleType:
    if name in sys.modules:
        return sys.modules[name]
    path = folder() / f"{name}.py"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_suffix(f".{os.getpid()}")
        aside.write_text(source, encoding="utf-8")
        aside.replace(path)
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no module of Python")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # before it is run: Numba's cache looks for it by this name
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module
