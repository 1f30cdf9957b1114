"""A place in a statement that is being read: what has been read, and what was wrong so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from povestka.language.sorts import Sort
from povestka.language.terms import Term
from povestka.language.words import Text
from povestka.language.writing import NO, NOT_YET_COME, number
from povestka.theorems import wrong
from povestka.theorems.names import RECORDS, Name
from povestka.theorems.tokens import BadExpression, Fault, Token, shown, tokens

DEEPEST: Final = 20
"""How deep brackets, `not` and `implies` may stand within each other."""


@dataclass(frozen=True, slots=True)
class Value:
    """A part that has been read: its term, or None where a fault in it has been told."""

    term: Term | None
    start: int
    end: int
    name: Name | None = None
    lengths: int = 0

    @property
    def sort(self) -> Sort | None:
        """The sort of the term, where there is one."""
        return None if self.term is None else self.term.sort


@dataclass(frozen=True, slots=True)
class Use:
    """A name where it stands, and the kinds of row that can answer it there."""

    word: str
    start: int
    kinds: frozenset[str]


class Cursor:
    """The parts of one text from first to last, with the faults and names met on the way."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens(text)
        self.place = 0
        self.depth = 0
        self.scope: frozenset[str] = frozenset()
        self.faults: list[Fault] = []
        self.uses: list[Use] = []
        self.names: dict[str, None] = {}

    @property
    def here(self) -> Token:
        """The next token to be read."""
        return self.tokens[self.place]

    def met(self, *texts: str) -> Token | None:
        """The token here, passed over, where it is one of these words or signs."""
        here = self.here
        if here.kind in ("word", "sign") and here.text in texts:
            self.place += 1
            return here
        return None

    def note(self, start: int, says: Text) -> None:
        """Keep a fault, and read on."""
        self.faults.append(Fault(start + 1, says))

    def stop(self, says: Text, at: Token | None = None) -> BadExpression:
        """What ends the reading: nothing after it could be told from a consequence of it."""
        self.note((at or self.here).start, says)
        return BadExpression(self.text, self.faults)

    def want(self, sign: str) -> None:
        """Pass over a sign that must stand here."""
        if not self.met(sign):
            raise self.stop(wrong.WANTED.filled(sign=sign))

    def source(self, value: Value) -> str:
        """The text of a value, as written."""
        return self.text[value.start : value.end]

    def deeper(self, read: Callable[[], Value], at: Token) -> Value:
        """What is read one level further in."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.stop(wrong.TOO_DEEP.filled(most=DEEPEST), at)
        found = read()
        self.depth -= 1
        return found

    def of_sort(self, wanted: Sort, value: Value) -> Term:
        """The term of a value of that sort; else a fault, and some term to go on with."""
        if value.term is not None and value.sort is wanted:
            return value.term
        if value.sort is not None:
            given = self.source(value)
            self.note(value.start, wrong.other_sort(given, value.sort, wanted, value.name))
        return {Sort.DAY: NOT_YET_COME, Sort.NUMBER: number(0)}.get(wanted, NO)

    def truth(self, value: Value) -> Term:
        """The term of a value that is true or false."""
        return self.of_sort(Sort.TRUTH, value)

    def counted(self, token: Token, most: int) -> int:
        """A number as it is written, or 0 with a fault where it is too great."""
        digits = token.text.lstrip("0") or "0"
        if len(digits) <= len(str(most)) and int(digits) <= most:
            return int(digits)
        self.note(token.start, wrong.TOO_GREAT.filled(given=shown(token.text), most=most))
        return 0

    def kind(self) -> str:
        """The one kind of row that can answer every name; what cannot join the rest is noted."""
        shared = frozenset(RECORDS)
        for place, use in enumerate(self.uses):
            if not shared & use.kinds:
                other = next(one for one in self.uses[:place] if not one.kinds & use.kinds)
                first, second = self._first(other.kinds), self._first(use.kinds)
                self.note(use.start, wrong.mixed(other.word, first, use.word, second))
                break
            shared &= use.kinds
        return self._first(shared)

    @staticmethod
    def _first(kinds: frozenset[str]) -> str:
        return next(kind for kind in RECORDS if kind in kinds)
