"""How much of one case is decided here: what is not known multiplies the work of an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import Any, Final

from povestka.language.words import Text
from povestka.web.refusals import Refused

MOST_RECORDS: Final = 40
"""Summonses, grounds, complaints and decisions of one case: a case of a person has a handful."""
MOST_UNKNOWN: Final = 6
"""Facts that are not known: each may double the work, for all its values are tried."""
MOST_WORK: Final = 18
"""Unknown facts times records: beyond it an answer takes longer than a visitor waits."""
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
_WORK: Final = Text(
    "{unknown} facts are not known among {count} records: together too many to try every value"
    " here. Leave out what does not matter, or use the command line.",
    "неизвестных фактов: {unknown}, записей: {count}; вместе это слишком много, чтобы перебрать"
    " здесь все значения. Уберите несущественное или воспользуйтесь командной строкой.",
)
_BUSY: Final = Text(
    "other cases with unknown facts are being decided; ask again in some seconds.",
    "сейчас решаются другие дела с неизвестными фактами; повторите через несколько секунд.",
)
_TURNS: Final = BoundedSemaphore(AT_ONCE)



def too_much(case: Mapping[str, Any]) -> list[Text]:
    """Why a case of the shape of its file is not decided here; nothing where it is.

    >>> too_much({"summons": [{"sent": "unknown"}]})
    []
    """
    count, unknown = records(case), unknowns(case)
    found = []
    if count > MOST_RECORDS:
        found.append(_RECORDS.filled(count=count, most=MOST_RECORDS))
    if unknown > MOST_UNKNOWN:
        found.append(_UNKNOWN.filled(count=unknown, most=MOST_UNKNOWN))
    elif unknown * count > MOST_WORK:
        found.append(_WORK.filled(unknown=unknown, count=count))
    return found


def records(case: Mapping[str, Any]) -> int:
    """How many summonses, grounds, complaints and decisions a case has."""
    return sum(len(case.get(name, ())) for name in ("summons", "ground", "complaint", "decision"))


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
