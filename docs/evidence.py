"""Writes what was found of the law: `python -m docs.evidence`, some fifty seconds.

Two files in `src/povestka/evidence`: each theorem as the solver settles it now, and for each rule
cases in which it holds and does not. Tests hold both against the law and the cases.
"""

from __future__ import annotations

import json
import sys
import tomllib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from povestka.outside.reforms import load, shipped
from povestka.theorems.book import with_reforms
from povestka.theorems.evidence import exercised, settled_theorems
from povestka.theorems.proving import replayed, settled
from povestka.theorems.statements import Found

FOLDER = Path("src/povestka/evidence")


@cache
def theorems() -> Any:
    """Every theorem, those about reforms too, by name."""
    return with_reforms(map(load, shipped()))


def found_of(name: str) -> tuple[Any, ...]:
    """What was found of a theorem, without its terms, which need not travel."""
    one = settled(theorems()[name])
    return one.status, one.vacuous, one.witness, one.under


def as_committed(found: Found) -> Found:
    """What was found, with the counterexample of `cases/witnesses`, as long as it still is one.

    The solver is free to find another just as plain; one is shown on the page and opened from it.
    """
    theorem, path = found.theorem, Path("cases/witnesses", f"{found.theorem.name}.toml")
    if found.witness is None or not path.exists():
        return found
    facts = tomllib.loads(path.read_text("utf-8"))
    del facts["expect"]
    terms = [theorem.given, theorem.holds]
    given, holds = replayed(theorem.kind, terms, facts, found.under)
    return replace(found, witness=facts) if given and not holds else found


def tables(folder: str) -> dict[str, Any]:
    """The case files of a folder by name."""
    return {
        path.stem: tomllib.loads(path.read_text("utf-8"))
        for path in sorted(Path("cases", folder).glob("*.toml"))
    }


def write(name: str, content: Any) -> None:
    """Write a file as JSON, a line for each thing that may change alone."""
    text = json.dumps(content, ensure_ascii=False, indent=1)
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.json").write_text(f"{text}\n", "utf-8")


def main() -> int:
    """Write both files; status 1 where a theorem is not as it expects."""
    asks = [ask for one in tables("rules").values() for ask in one["ask"]]
    write("cases", exercised(tables("good"), asks))
    with ProcessPoolExecutor() as pool:
        told = zip(theorems().values(), pool.map(found_of, theorems()), strict=True)
        found = [as_committed(Found(theorem, *one)) for theorem, one in told]
    write("theorems", settled_theorems(found))
    return int(not all(one.as_expected for one in found))


if __name__ == "__main__":
    sys.exit(main())
