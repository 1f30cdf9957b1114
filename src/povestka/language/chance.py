"""Chance with a name: a number drawn under a decision is a fact like any other.

What a man does is written in ordinary terms over such facts, so every reader of the law reads
behaviour too. Who draws (`people.drawing` for one man, `readers.kernel` for a country) uses the
name, so adding or removing a decision moves nobody else's fate.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from typing import Final

from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Parameter

WHOLE: Final = 1 << 30
"""A share of one: chances are drawn from 0 to WHOLE - 1, and compared with shares in its parts."""

WORDS: Final = 4
"""Draws of one decision: the four words of one Philox block."""

KNOTS: Final = 5
"""A waiting time: its least, what half, three quarters and seven eighths keep within, its most."""


@dataclass(frozen=True, slots=True, eq=False)
class Drawn(Fact):
    """A number drawn for one man under a decision: a chance, or with `knots` a count of days.

    `word` (0 to 3) tells the draws of one decision apart. What happens several times to one man
    draws under the same decision with another occurrence.
    """

    decision: str = ""
    word: int = 0
    knots: tuple[Parameter, ...] = ()

    def __post_init__(self) -> None:
        if not self.decision:
            raise ValueError("a draw needs the name of the decision under which it is made")
        if not 0 <= self.word < WORDS:
            raise ValueError(f"a decision has words 0 to {WORDS - 1}, not {self.word}")
        if len(self.knots) not in (0, KNOTS):
            raise ValueError(f"a waiting time has {KNOTS} knots, not {len(self.knots)}")


def chance(decision: str, word: int) -> Drawn:
    """A number from 0 to WHOLE - 1, every one as likely."""
    return Drawn(f"chance.{decision}.{word}", Sort.NUMBER, decision=decision, word=word)


def waiting(decision: str, word: int, name: str, knots: tuple[Parameter, ...]) -> Drawn:
    """A count of days by the waiting time called `name`: straight between its knots."""
    return Drawn(
        f"days.{name}.{decision}.{word}",
        Sort.NUMBER,
        decision=decision,
        word=word,
        knots=knots,
    )


@cache
def decision_number(name: str) -> int:
    """A decision's stable number, 32 bits of the SHA-256 of its name.

    >>> decision_number("summons.come") == decision_number("summons.come")
    True
    """
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "little")


def days_drawn(word: int, knots: tuple[int, ...]) -> int:
    """The days that a drawn 32-bit word means: integers only, straight between the knots.

    >>> days_drawn(0, (1, 3, 7, 14, 30)), days_drawn(2**32 - 1, (1, 3, 7, 14, 30))
    (1, 30)
    """
    if word < 1 << 31:
        part, shift = 0, 1
    elif word < 3 << 30:
        part, shift = 1, 2
    elif word < 7 << 29:
        part, shift = 2, 3
    else:
        part, shift = 3, 3
    within = (word << shift) & 0xFFFFFFFF
    span = knots[part + 1] - knots[part] + (part == KNOTS - 2)
    return knots[part] + ((within * span) >> 32)
