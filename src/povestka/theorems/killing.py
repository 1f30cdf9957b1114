"""Which slips of the law the committed cases tell from the law itself.

A slip is killed by a case one of whose expected answers it changes. What survives is either
missing from the cases or cannot be told from the law by any case at all: the solver says which.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np

from povestka.language.days import NOT_YET, WorkingCalendar, day
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Rule
from povestka.law.book import ASKED, BOOK, BOOK_ONLY
from povestka.readers.columns import Table
from povestka.readers.explain import plain
from povestka.readers.slips import Slip, by_rule, slips
from povestka.theorems.expecting import At, Check, Committed, Under, groups
from povestka.theorems.recalculating import Kept, rows_changed, value_at
from povestka.theorems.rows import table

ROOTS: Final = (*ASKED, *BOOK_ONLY)
"""The rules under which everything stands that a case or the book can be asked."""

_RULES: Final = {
    term.name: term for term in reversed(tuple(walk(*ROOTS))) if isinstance(term, Rule)
}

_YEARS: Final = range(2000, 2051)
EVERY_YEAR: Final = WorkingCalendar(
    {year: BOOK.calendar.off.get(year, frozenset()) for year in _YEARS}, BOOK.calendar.on
)
"""The calendar of the book, years without a decree having no holidays.

A slip can ask for a working day of any year. The law then has no answer; here it gets one, so
that it counts as told from the law only where it is so on any decree.
"""


@dataclass(frozen=True, slots=True)
class Ask:
    """One question put to a rule of the book: facts by name, and the answer that is expected.

    Facts that are not given have not happened. `facts` and `expect` are as TOML has them.
    """

    name: str
    rule: str
    facts: Mapping[str, Any]
    expect: Any
    readings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Killed:
    """A slip and the first case that tells it from the law; None where none does."""

    slip: Slip
    by: str | None


class _Suite:
    """Expected answers over one table under the same readings."""

    def __init__(
        self, rows: Table, under: Mapping[str, str], checks: Sequence[Check]
    ) -> None:
        outputs = [term for check in checks for term in check.terms]
        self.kept = Kept(outputs, rows, under, EVERY_YEAR)
        # An answer that depends on a fact not known is not met by one value of it.
        met = [check for check in checks if check.holds(self._under({}))]
        self._at: dict[tuple[int, int], list[Check]] = {}
        for check in met:
            for term in check.terms:
                for row in check.rows:
                    self._at.setdefault((id(term), row), []).append(check)
        self.checks = met

    def _under(self, changed: Mapping[int, Any]) -> At:
        columns = {**self.kept.values, **changed}
        return lambda term, row: value_at(columns[id(term)], row)

    def kills(self, slip: Slip) -> str | None:
        """The name of a case that tells the slip from the law, if one of these does."""
        changed = self.kept.changed(slip.changes)
        at = self._under(changed)
        for output, column in changed.items():
            for row in rows_changed(column, self.kept.values[output]):
                for check in self._at.get((output, row), ()):
                    if not check.holds(at):
                        return check.name
        return None


@dataclass(frozen=True)
class Suite:
    """All that is expected: of the committed cases, and of the rules that no case asks."""

    cases: tuple[Committed, ...]
    asks: tuple[Ask, ...]

    @cached_property
    def _parts(self) -> tuple[_Suite, ...]:
        of_cases = [
            _Suite(
                table(group.rows, [term for check in group.checks for term in check.terms]),
                dict(group.under),
                group.checks,
            )
            for group in groups(self.cases)
        ]
        return (*of_cases, *_of_asks(self.asks))

    @property
    def expected(self) -> int:
        """How many expected answers are held against a slip."""
        return sum(len(part.checks) for part in self._parts)

    def killer(self, slip: Slip) -> str | None:
        """The name of a case that tells the slip from the law, or None: it survives."""
        return next((found for part in self._parts if (found := part.kills(slip))), None)

    def judged(self, found: Iterable[Slip] | None = None) -> tuple[Killed, ...]:
        """Every slip of the law, or those given, each with the case that kills it."""
        chosen = slips(*ROOTS) if found is None else found
        return tuple(Killed(slip, self.killer(slip)) for slip in chosen)


def _of_asks(asks: Sequence[Ask]) -> list[_Suite]:
    by_readings: dict[Under, list[Ask]] = {}
    for ask in asks:
        by_readings.setdefault(tuple(sorted(ask.readings.items())), []).append(ask)
    return [
        _Suite(
            _table_of([_RULES[ask.rule] for ask in listed], listed),
            dict(under),
            [_check_of(_RULES[ask.rule], ask, row) for row, ask in enumerate(listed)],
        )
        for under, listed in by_readings.items()
    ]


def _table_of(rules: Sequence[Rule], asks: Sequence[Ask]) -> Table:
    facts = {term.name: term for term in walk(*rules) if isinstance(term, Fact)}
    empty = {Sort.DAY: NOT_YET, Sort.TRUTH: False, Sort.NAME: 0}
    return Table(
        {
            name: np.array(
                [
                    _given(fact, ask.facts[name]) if name in ask.facts else empty[fact.sort]
                    for ask in asks
                ],
                dtype=bool if fact.sort is Sort.TRUTH else np.int32,
            )
            for name, fact in facts.items()
        },
        {},
    )


def _given(fact: Fact, value: Any) -> Any:
    """A value of a TOML file as the readers take it."""
    if fact.sort is Sort.NAME:
        return fact.names.index(value)
    if isinstance(value, dt.date):
        return day(value)
    return NOT_YET if value == "none" else value


def _check_of(rule: Rule, ask: Ask, row: int) -> Check:
    wants = _as_json(ask.expect)

    def holds(at: At) -> bool:
        return bool(plain(rule, at(rule, row)) == wants)

    return Check(ask.name, (row,), (rule,), holds)


def _as_json(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _as_json(one) for name, one in value.items()}
    if isinstance(value, dt.date):
        return value.isoformat()
    return None if value == "none" else value


def tally(found: Collection[Killed], equivalent: Collection[str] = ()) -> list[dict[str, Any]]:
    """A row a rule: how many slips, how many killed and proved equivalent, and which survive.

    `equivalent` are the ids of slips that are proved not to differ from the law. The last row,
    whose rule is empty, is the sum.
    """
    killers = {one.slip.id: one.by for one in found}
    rows = [
        _row(name, [slip.id for slip in listed], killers, equivalent)
        for name, listed in sorted(by_rule([one.slip for one in found]).items())
    ]
    return [*rows, _row("", list(killers), killers, equivalent)]


def _row(
    rule: str, ids: Sequence[str], killers: Mapping[str, str | None], equivalent: Collection[str]
) -> dict[str, Any]:
    alive = [one for one in ids if killers[one] is None]
    return {
        "rule": rule,
        "slips": len(ids),
        "killed": len(ids) - len(alive),
        "equivalent": sum(1 for one in alive if one in equivalent),
        "survivors": [one for one in alive if one not in equivalent],
    }


def asks_of(name: str, listed: Iterable[Mapping[str, Any]]) -> tuple[Ask, ...]:
    """The asks of one file, as TOML has them: tables of rule, facts, expect and readings."""
    return tuple(
        Ask(
            f"{name}-{place}", one["rule"], one["facts"], one["expect"], one.get("readings", {})
        )
        for place, one in enumerate(listed, 1)
    )

