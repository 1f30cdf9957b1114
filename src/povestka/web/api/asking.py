"""What operations on cases and reforms have in common: facts, readings, a reform, limits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import Any, Final

from fastapi import Request

from povestka.case.asking import checked_readings
from povestka.case.expect import wanted
from povestka.case.model import Case
from povestka.case.overlay import read_reform
from povestka.case.reading import read
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.web.api.wrong import Wrong
from povestka.web.refusals import Refused

MOST_RECORDS: Final = 40
"""Summonses, grounds, complaints and decisions of one case: a case of a person has a handful."""
MOST_UNKNOWN: Final = 6
"""Facts that are not known: each may double the work, for all its values are tried."""
AT_ONCE: Final = 2
"""Cases with unknown facts that are decided side by side."""
PATIENCE: Final = 10.0
"""Seconds that a case waits for its turn."""

_RECORDS: Final = Text(
    "the case has {count} records; a case of one person has at most {most} here.",
    "в деле записей: {count}; здесь дело одного человека содержит не больше {most}.",
)
_UNKNOWN: Final = Text(
    "{count} facts are not known; here at most {most} may be, as every value of each is tried."
    " Leave out what does not matter, or use the command line.",
    "неизвестных фактов: {count}; здесь допустимо не больше {most}, так как перебираются все их"
    " значения. Уберите несущественное или воспользуйтесь командной строкой.",
)
_BUSY: Final = Text(
    "other cases with unknown facts are being decided; ask again in some seconds.",
    "сейчас решаются другие дела с неизвестными фактами; повторите через несколько секунд.",
)
_TURNS: Final = BoundedSemaphore(AT_ONCE)


def case_given(given: Mapping[str, Any], wrong: Wrong) -> Case | None:
    """The case of a mapping; what is wrong with it, or too much of it, is noted."""
    with wrong.at("case"):
        found = read(given)
        wanted(found)
        count = sum(
            map(len, (found.summonses, found.grounds, found.complaints, found.decisions))
        )
        if count > MOST_RECORDS:
            wrong.add("case", _RECORDS.filled(count=count, most=MOST_RECORDS))
        if (unknown := unknowns(given)) > MOST_UNKNOWN:
            wrong.add("case", _UNKNOWN.filled(count=unknown, most=MOST_UNKNOWN))
        return found
    return None


def unknowns(given: Any) -> int:
    """How many facts of a case are said to be not known.

    >>> unknowns({"person": {"born": "unknown"}, "summons": [{"sent": "unknown"}]})
    2
    """
    if isinstance(given, Mapping):
        return sum(unknowns(one) for name, one in given.items() if name != "expect")
    if isinstance(given, list):
        return sum(map(unknowns, given))
    return int(given == "unknown")


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


@contextmanager
def in_turn(case: Mapping[str, Any]) -> Iterator[None]:
    """Wait for a turn, where a case has facts that are not known; `Refused` (429) in the end."""
    if not unknowns(case):
        yield
        return
    if not _TURNS.acquire(timeout=PATIENCE):
        raise Refused(429, _BUSY)
    try:
        yield
    finally:
        _TURNS.release()
