"""Contested questions of the law, and the choice among their readings."""

from __future__ import annotations

from dataclasses import dataclass

from povestka.language.terms import Choose, Term
from povestka.language.words import Text
from povestka.language.writing import switch


@dataclass(frozen=True, slots=True)
class Reading:
    """One answer to a contested question: who holds it, and of what rank it is.

    Rank "default" and "open" are held by a body that makes or applies the law, or allowed by its
    text; "report" is only in the press or refuted; "practice" is what agencies are seen to do.
    """

    key: str
    rank: str
    says: Text
    held_by: Text
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contested:
    """A contested question. The first reading is the default, and `why` says why.

    `not_executable` gives the reason where no case file can carry the readings; they are then
    shown and never computed.
    """

    key: str
    asks: Text
    readings: tuple[Reading, ...]
    why: Text
    not_executable: Text | None = None

    @property
    def default(self) -> Reading:
        """The reading used where no other is named."""
        return self.readings[0]

    def choose(self, **variants: Term) -> Choose:
        """The variant of the reading in use; every reading is given once, in its order."""
        return switch(self.key, tuple(reading.key for reading in self.readings), variants)
