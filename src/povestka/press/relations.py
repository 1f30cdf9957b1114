"""The relations of a check: two sides and a sign, parsed and never evaluated as code."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from povestka.language.days import day

Look = Callable[[str], Any]
"""From the name of a quantity to its value: a number, a day's number, a truth, words, or none."""

SIGNS: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}
OPPOSITE: Final = {
    "==": "!=", "!=": "==", "<=": ">", ">": "<=", ">=": "<", "<": ">=",
    "has": "lacks", "lacks": "has",
}
"""The sign that holds exactly where another fails."""

_SIDE: Final = r"('[\w ]+'|\d{4}-\d\d-\d\d|-?\d+|[a-z][\w.:-]*)(?: ([+-]) (\d+))?"
_RELATION: Final = re.compile(rf"{_SIDE} (==|!=|<=|>=|<|>|has|lacks) {_SIDE}")
_CONSTANTS: Final = {"none": None, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Side:
    """One side: a constant or the name of a quantity, and days or units added to it."""

    word: str
    plus: int = 0

    @property
    def name(self) -> str | None:
        """The name of the quantity; none where the side is a constant."""
        return self.word if self.word[0].islower() and self.word not in _CONSTANTS else None

    def value(self, look: Look) -> Any:
        """The value of the side; what does not arise stays none whatever is added."""
        found = self._bare(look)
        return found + self.plus if isinstance(found, int) and self.plus else found

    def _bare(self, look: Look) -> Any:
        if self.name:
            return look(self.name)
        if self.word in _CONSTANTS:
            return _CONSTANTS[self.word]
        if self.word[0] == "'":
            return self.word[1:-1]
        return day(self.word) if self.word.count("-") == 2 else int(self.word)


@dataclass(frozen=True, slots=True)
class Relation:
    """A sign between two sides, as in `exit_ban.from == served_on`."""

    left: Side
    sign: str
    right: Side

    def holds(self, look: Look) -> bool:
        """Whether it holds; an order with what does not arise holds for neither sign.

        >>> relation("measures.from == placed + 27").holds({"measures.from": 47, "placed": 20}.get)
        True
        """
        left, right = self.left.value(look), self.right.value(look)
        if self.sign in ("has", "lacks"):
            return (right in (left or ())) == (self.sign == "has")
        if self.sign in ("==", "!="):
            return SIGNS[self.sign](left, right)
        return left is not None and right is not None and SIGNS[self.sign](left, right)

    @property
    def names(self) -> tuple[str, ...]:
        """The quantities that it speaks of, left before right."""
        return tuple(side.name for side in (self.left, self.right) if side.name)


def relation(written: str) -> Relation:
    """The relation of a text; a text that is none is a ValueError that shows it.

    >>> relation("served_on == placed + 7").names
    ('served_on', 'placed')
    """
    found = _RELATION.fullmatch(written)
    if not found:
        raise ValueError(f"no relation: «{written}»; write for instance served_on == placed + 7")
    parts = found.groups()
    left, right = (Side(parts[at], _signed(*parts[at + 1 : at + 3])) for at in (0, 4))
    return Relation(left, parts[3], right)


def _signed(sign: str | None, plus: str | None) -> int:
    return int(f"{sign or ''}{plus or 0}")
