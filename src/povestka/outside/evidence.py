"""What was found of the law and is kept with the package, and the case files that come with it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

_PACKAGE: Final = Path(__file__).parent.parent
KINDS: Final = ("good", "witnesses", "pairs")
"""The folders of case files that come with the package: those that can be decided."""


@cache
def theorems() -> Mapping[str, Any]:
    """The theorems as the solver settled them: `book` and `drafted` say of which law.

    >>> theorems()["theorems"][0]["status"]
    'proved'
    """
    return _kept("theorems")


@cache
def exercised() -> Mapping[str, Any]:
    """For each rule the cases in which it holds and in which it does not."""
    return _kept("cases")


def _kept(name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(
        (_PACKAGE / "evidence" / f"{name}.json").read_text("utf-8")
    )
    return found


def _beside(inside: str, checkout: str) -> Path:
    """What a wheel holds inside the package, and a checkout elsewhere."""
    own = _PACKAGE / inside
    return own if own.exists() else _PACKAGE.parent.parent / checkout


@cache
def cases() -> Mapping[str, str]:
    """The text of each case file that can be decided, by `folder/name`.

    >>> "as_of" in cases()["good/w06-plain-fallback"]
    True
    """
    folder = _beside("cases", "cases")
    return {
        f"{kind}/{path.stem}": path.read_text("utf-8")
        for kind in KINDS
        for path in sorted((folder / kind).glob("*.toml"))
    }


@cache
def glossary() -> Sequence[Mapping[str, str]]:
    """The terms of the glossary: `en`, `ru`, `code` and a note in each language, where it has one.

    >>> glossary()[0]["ru"]
    'повестка'
    """
    path = _beside("glossary.toml", "docs/glossary.toml")
    found: Sequence[Mapping[str, str]] = tomllib.loads(path.read_text("utf-8"))["term"]
    return found
