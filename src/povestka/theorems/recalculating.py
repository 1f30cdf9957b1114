"""Columns of rows kept by term, so that a changed law costs only what the change reaches."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from povestka.language.days import WorkingCalendar
from povestka.language.fold import fold, parts_of, walk
from povestka.language.rewriting import with_parts
from povestka.language.terms import Choose, Term
from povestka.readers.columns import Column, Columns, Dates, Table

Changes = Sequence[tuple[Term, Term]]


class Kept:
    """Some outputs over one table under some readings, with the column of every term beneath.

    `calendar` must hold every year that a changed law may ask for.
    """

    def __init__(
        self,
        outputs: Sequence[Term],
        table: Table,
        readings: Mapping[str, str],
        calendar: WorkingCalendar,
    ) -> None:
        self.outputs = tuple({id(term): term for term in outputs}.values())
        self.rows = len(next(iter(table.facts.values())))
        self._algebra = Columns(table, readings, {}, Dates(calendar))
        self._memo: dict[int, Column] = {}
        self.values = {
            id(term): self._wide(fold(term, self._algebra, self._memo)) for term in self.outputs
        }
        self._order = _picked(self.outputs, readings)
        self._place = {id(term): place for place, term in enumerate(self._order)}
        self._uses: dict[int, list[int]] = {}
        for term in self._order:
            for part in parts_of(term):
                self._uses.setdefault(id(part), []).append(id(term))

    def changed(self, changes: Changes) -> dict[int, Column]:
        """The outputs whose columns differ once the changes are made: by identity of the output.

        Changes of terms that the readings do not pick, or that turn no row, give nothing.
        """
        made = {id(old): new for old, new in changes if id(old) in self._place}
        replaced, kept = dict(made), list(made.values())
        memo = ChainMap[int, Column]({}, self._memo)
        for place in self._above(list(made)):
            old = self._order[place]
            new = self._anew(replaced.get(id(old), old), old, made)
            if new is old:
                continue
            kept.append(new)  # while its identity is a key of the memo
            made[id(old)] = new
            # What stands inside a gathering has no column of its own: the gathering has.
            if id(old) in self._memo:
                value = fold(new, self._algebra, memo)
                if _same(value, self._memo[id(old)]):
                    del made[id(old)]
        return {
            id(term): self._wide(memo[id(made[id(term)])])
            for term in self.outputs
            if id(term) in made
        }

    def _anew(self, base: Term, old: Term, made: Mapping[int, Term]) -> Term:
        """The term that stands for `old`, its parts as they have become."""
        if base is not old and id(base) in self._place:
            return made.get(id(base), base)  # a part of `old` has taken its place
        return with_parts(base, [made.get(id(part), part) for part in parts_of(base)])

    def _above(self, changed: list[int]) -> list[int]:
        """The places of what is changed and of all that rests on it, parts before wholes."""
        found: set[int] = set()
        while changed:
            one = changed.pop()
            if one not in found:
                found.add(one)
                changed += self._uses.get(one, ())
        return sorted(self._place[one] for one in found)

    def _wide(self, value: Column) -> Column:
        """A column of full length, also of what is the same for every row."""
        if isinstance(value, tuple):
            return tuple(self._wide(part) for part in value)
        return np.broadcast_to(value, self.rows)


def _same(one: Column, other: Column) -> bool:
    if isinstance(one, tuple):
        return all(map(_same, one, other))
    return bool(np.all(one == other))


def rows_changed(new: Column, old: Column) -> list[int]:
    """The places of the rows in which two columns differ."""
    if isinstance(new, tuple):
        differs: Any = np.logical_or(*(a != b for a, b in zip(new, old, strict=True)))
    else:
        differs = new != old
    return [int(place) for place in np.flatnonzero(differs)]


def value_at(column: Column, row: int) -> Any:
    """The value of one row as the readers of a single row give it: plain, an interval a pair."""
    if isinstance(column, tuple):
        return tuple(value_at(part, row) for part in column)
    return column[row].item()


def _picked(roots: Sequence[Term], readings: Mapping[str, str]) -> tuple[Term, ...]:
    """The terms that some readings pick, parts before wholes."""
    seen: set[int] = set()
    waiting = list(roots)
    while waiting:
        term = waiting.pop()
        if id(term) not in seen:
            seen.add(id(term))
            if isinstance(term, Choose) and term.on is None:
                waiting.append(term.options[term.place(readings.get(term.name))].term)
            else:
                waiting += parts_of(term)
    return tuple(term for term in walk(*roots) if id(term) in seen)
