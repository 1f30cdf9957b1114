"""A case decided as the command line decides it, and what of it is taken away."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any, Final

from povestka.book.pages import names
from povestka.case.asking import decide
from povestka.case.model import Case
from povestka.case.reforming import Reform
from povestka.case.writing import written
from povestka.report import html, ics
from povestka.web.case.words import WORDS
from povestka.web.refusals import Refused

SOLVING: Final = Lock()
"""Held while the solver works: it must not be asked from two threads at once."""
_PATIENCE: Final = 2.0
_MOST_TABLES: Final = 4
"""Of so many summonses, grounds and complaints, facts that are not known counted too, the solver
is asked here, and of no more: it would take minutes."""


def decided(
    case: Case, readings: Mapping[str, str], reform: Reform | None, lang: str
) -> dict[str, Any]:
    """The mapping of a decided case, as `povestka case --json` prints it; it names no file."""
    return decide(case, readings, reform=reform).to_dict(lang)


def explained(
    case: Case, readings: Mapping[str, str], reform: Reform | None, unknown: int
) -> list[dict[str, Any]]:
    """The nearest changes that would flip each answer; `Refused` where the solver cannot say.

    `unknown` is how many facts of the case are not known.

    The solver takes seconds: not for an `async def`.
    """
    from povestka.readers.solver import GaveUp  # noqa: PLC0415 # only here is the solver loaded
    from povestka.theorems.why_not import why_not  # noqa: PLC0415 # and what uses it

    tables = len(case.summonses) + len(case.grounds) + len(case.complaints)
    if tables + unknown > _MOST_TABLES:
        raise Refused(422, WORDS["too_much"])
    if not SOLVING.acquire(timeout=_PATIENCE):
        raise Refused(429, WORDS["busy"])
    try:
        return why_not(case, readings, reform)
    except GaveUp:
        raise Refused(422, WORDS["gave_up"]) from None
    finally:
        SOLVING.release()


def _json(result: Mapping[str, Any], mapping: Mapping[str, Any], lang: str) -> str:
    del mapping, lang
    return json.dumps(result, ensure_ascii=False) + "\n"


def _html(result: Mapping[str, Any], mapping: Mapping[str, Any], lang: str) -> str:
    del mapping
    return html.page([result], names(lang), lang)


def _ics(result: Mapping[str, Any], mapping: Mapping[str, Any], lang: str) -> str:
    del mapping
    return ics.calendar([result], lang, names(lang)).decode()


def _toml(result: Mapping[str, Any], mapping: Mapping[str, Any], lang: str) -> str:
    del result, lang
    return written(mapping)


Export = Callable[[Mapping[str, Any], Mapping[str, Any], str], str]

EXPORTS: Final[Mapping[str, tuple[str, str, Export]]] = {
    "html": ("timeline.html", "text/html", _html),
    "ics": ("days.ics", "text/calendar", _ics),
    "json": ("answer.json", "application/json", _json),
    "toml": ("case.toml", "application/toml", _toml),
}
"""What can be taken away: the name of the file, which tells nothing of a case, and its kind."""
