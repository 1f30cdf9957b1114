"""The settings of a story's town: every share is all or nothing, so that nothing is left to chance.

Whom nobody calls nothing happens to, and screens follow on the same day unless a story sets a lag.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.people.settings import Value

_NOBODY: Final = (0.0,) * 5
_ALL: Final = 1.0

PLAIN: Final[Mapping[str, Value]] = {
    "call.picked": _NOBODY, "man.served": _NOBODY, "man.mistaken": 0.0,
    "ground.unfit": _NOBODY, "ground.study": _NOBODY, "ground.other": _NOBODY,
    "person.account": _ALL, "person.elsewhere": 0.0, "person.abroad": 0.0,
    "person.licence": _ALL, "person.vehicle": _ALL, "person.loan": _ALL,
    "person.self_employed": _ALL, "person.sole_trader": _ALL, "person.real_estate": _ALL,
}
"""Conscripts without a ground, with an account, whom every measure can touch."""


def days(count: int) -> tuple[int, ...]:
    """A waiting time that is always the same.

    >>> days(3)
    (3, 3, 3, 3, 3)
    """
    return (count,) * 5
