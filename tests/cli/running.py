"""How the tests of the command line call it, in process and as it is installed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

GOOD = Path("cases/good")
PLAIN = GOOD / "w06-plain-fallback.toml"

HEAD = 'as_of = 2026-03-15\n[person]\nstatus = "conscript"\n'
SUMMONS = '[[summons]]\nfor = "medical"\nplaced = 2026-02-02\nappear = 2026-02-20\n'

Run = Callable[..., tuple[int, str, str]]


def process(*words: object, **more: Any) -> subprocess.CompletedProcess[bytes]:
    """The installed command as a user starts it."""
    command = [Path(sys.executable).with_name("povestka"), *map(str, words)]
    return subprocess.run(command, capture_output=True, timeout=60, check=False, **more)


def written(folder: Path, content: str | bytes, name: str = "one.toml") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def decided(run: Run, *words: object) -> list[dict[str, Any]]:
    """The objects of --json, after an exit status of 0."""
    status, out, err = run("case", *words, "--json")
    assert (status, err) == (0, "")
    return [json.loads(line) for line in out.splitlines()]


def the_answer(found: dict[str, Any], question: str) -> dict[str, Any]:
    return next(one for one in found["answers"] if one["question"] == question)
