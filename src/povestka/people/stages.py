"""A stage: a named part of a man's year, from some columns to others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from povestka.language.terms import Term


@dataclass(frozen=True, slots=True)
class Stage:
    """What is computed together for each row; `outputs` are the columns it adds.

    An interval `x` adds two columns, `x.from` and `x.until`.
    """

    name: str
    outputs: Mapping[str, Term]
