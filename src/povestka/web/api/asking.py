"""What operations on cases and reforms have in common: facts, readings, a reform, limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import Request

from povestka.case.asking import checked_readings
from povestka.case.expect import wanted
from povestka.case.model import Case
from povestka.case.overlay import read_reform
from povestka.case.reading import read
from povestka.case.reforming import Reform
from povestka.web.api.wrong import Wrong
from povestka.web.limits import too_much


def case_given(given: Mapping[str, Any], wrong: Wrong) -> Case | None:
    """The case of a mapping; what is wrong with it, or too much of it, is noted."""
    with wrong.at("case"):
        found = read(given)
        wanted(found)
        for says in too_much(given):
            wrong.add("case", says)
        return found
    return None


def law_given(
    request: Request, readings: Mapping[str, str], reform: str | Mapping[str, Any] | None,
    wrong: Wrong,
) -> Reform | None:
    """The reform that is meant; what is wrong with it or with the readings is noted."""
    overlay: Reform | None = None
    with wrong.at("reform"):
        if isinstance(reform, str):
            overlay = request.state.shelf.reform(reform)
        elif reform is not None:
            overlay = read_reform(reform)
    with wrong.at("readings"):
        checked_readings(readings, overlay)
    return overlay
