"""Random well-sorted terms over a small vocabulary, and random rows to read them on.

A term is drawn with the kinds of record that are gathered around it (`scope`), so that every fact
of a record stands within its gathering; terms already made are used again, as the rules of a law
are. Shifts are short enough that no day leaves the years of `CALENDAR`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Final

import numpy as np
from hypothesis import strategies as st

from povestka.language.days import NEVER, NOT_YET, WorkingCalendar, day
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.sources import Act, Certainty, Ground
from povestka.language.terms import (
    AllOf,
    Annual,
    AnyOf,
    Choose,
    Compare,
    Duration,
    Earliest,
    Fact,
    Gather,
    Interval,
    IsOneOf,
    Latest,
    Literal,
    Not,
    Option,
    Parameter,
    Rule,
    Shift,
    Term,
    When,
    WorkingDay,
)
from povestka.language.words import Text
from povestka.language.writing import day_fact, name_fact, truth_fact
from povestka.readers.columns import Array, Table
from povestka.readers.search import Range
from povestka.readers.source import Record, Signature

KIND: Final = "case"
"""The kind of record that a row itself is."""

CALENDAR: Final = WorkingCalendar(
    {
        year: frozenset({*((1, dom) for dom in range(1, 9)), (2, 23), (5, 1), (11, 4 + year % 3)})
        for year in range(2005, 2046)
    },
    {year: frozenset({(12, 28), (12, 29)}) for year in range(2005, 2046, 3)},
)

NAMES: Final = ("red", "green", "blue")
OWN: Final = (
    day_fact("a"),
    day_fact("b"),
    day_fact("c", KIND),
    truth_fact("t"),
    truth_fact("u", KIND),
    name_fact("n", *NAMES),
)
VISIT: Final = (
    day_fact("visit.on", "visit"),
    day_fact("visit.until", "visit"),
    truth_fact("visit.kept", "visit"),
    name_fact("visit.to", *NAMES, each="visit"),
)
LETTER: Final = (day_fact("letter.on", "letter"), truth_fact("letter.read", "letter"))
RECORDS: Final = {"visit": VISIT, "letter": LETTER}
PARAMETERS: Final = (
    Parameter("p", 7, "day"),
    Parameter("q", 3, "month"),
    Parameter("z", 0, "working day"),
)
SWITCHES: Final = {"S": ("first", "second"), "R": ("one", "two", "three")}
FIRST_DAYS: Final = (day("2021-06-01"), day("2023-01-01"), day("2024-02-29"))
UNITS: Final = ("day", "working day", "month", "year")
SORTS: Final = tuple(Sort)

GROUND: Final = Ground(
    (Act("A-1", Text("the Act", "Закон"), Text("article {place}", "статья {place}"))["1"],),
    ("P01",),
    Certainty.HIGH,
    ("1",),
)
MOST_TERMS: Final = 40
Draw = Callable[..., Any]


def rule_of(term: Term, name: str = "a.rule", ground: Ground = GROUND) -> Rule:
    """A rule of this term, with the words and grounds of no law."""
    title, says = Text("A rule", "Правило"), Text("It is so.", "Это так.")
    return Rule(name, term, title, says, ground, OWN[0], "2020-01-01")


@dataclass
class Maker:
    """Terms made one from another, by what `draw` picks."""

    draw: Draw
    made: list[tuple[Sort, frozenset[str], Term]] = field(default_factory=list)
    numbers: count[int] = field(default_factory=count)

    def pick(self, options: Sequence[Any]) -> Any:
        return self.draw(st.sampled_from(options))

    def term(self, sort: Sort, depth: int, scope: frozenset[str] = frozenset()) -> Term:
        """A term of a sort that looks at most `depth` deep."""
        made = [(where, one) for of, where, one in self.made if of is sort]
        again = [one for where, one in made if self._fits(where, scope, one)]
        if again and self.draw(st.integers(0, 3)) == 0:
            return self.draw(st.sampled_from(again))  # type: ignore[no-any-return]
        if (depth == 0 or len(self.made) > MOST_TERMS) and sort is not Sort.INTERVAL:
            found = self._leaf(sort, depth, scope)
        else:
            ways = [*_WAYS[sort], *(_OF_ANY_SORT if depth > 0 else ())]
            found = self.pick(ways)(self, sort, max(depth - 1, 0), scope)
        self.made.append((sort, scope, found))
        return found

    @staticmethod
    def _fits(where: frozenset[str], scope: frozenset[str], term: Term) -> bool:
        if where == scope:
            return True
        return not where and not any(isinstance(part, Gather) for part in walk(term))

    def _leaf(self, sort: Sort, _: int, scope: frozenset[str]) -> Term:
        facts = [*OWN, *(fact for kind in sorted(scope) for fact in RECORDS[kind])]
        leaves: list[Term] = [fact for fact in facts if fact.sort is sort]
        match sort:
            case Sort.DAY:
                values = (day("2022-03-31"), NOT_YET, NEVER)
                leaves += [Literal(value, Sort.DAY) for value in values]
            case Sort.NUMBER:
                leaves += [*PARAMETERS, Literal(self.draw(st.integers(0, 12)), Sort.NUMBER)]
            case Sort.TRUTH:
                leaves += [Literal(value, Sort.TRUTH) for value in (0, 1)]
            case _:
                leaves += [Literal(place, Sort.NAME, NAMES) for place in range(3)]
        return self.pick(leaves)  # type: ignore[no-any-return]

    def _shift(self, _: Sort, depth: int, scope: frozenset[str]) -> Term:
        unit = self.pick(UNITS)
        lowest, highest = {"day": (-40, 40), "working day": (0, 9), "month": (-9, 9)}.get(
            unit, (-2, 2)
        )
        length: Term = Literal(self.draw(st.integers(lowest, highest)), Sort.NUMBER)
        if unit != "year" and self.draw(st.booleans()):
            length = self.term(Sort.NUMBER, min(depth, 1), scope)
        first = self.pick(("day after", "same day")) if unit == "day" else "day after"
        return Shift(self.term(Sort.DAY, depth, scope), Duration(length, unit, first))

    def _working_day(self, _: Sort, depth: int, scope: frozenset[str]) -> Term:
        return WorkingDay(self.term(Sort.DAY, depth, scope))

    def _annual(self, _: Sort, depth: int, scope: frozenset[str]) -> Term:
        month, dom = self.draw(st.integers(1, 12)), self.draw(st.integers(1, 28))
        return Annual(self.term(Sort.DAY, depth, scope), month, dom)

    def _items(self, sort: Sort, depth: int, scope: frozenset[str]) -> tuple[Term, ...]:
        return tuple(self.term(sort, depth, scope) for _ in range(self.draw(st.integers(1, 3))))

    def _earliest(self, sort: Sort, depth: int, scope: frozenset[str]) -> Term:
        return Earliest(self._items(sort, depth, scope))

    def _latest(self, sort: Sort, depth: int, scope: frozenset[str]) -> Term:
        return Latest(self._items(sort, depth, scope))

    def _compare(self, _: Sort, depth: int, scope: frozenset[str]) -> Term:
        of = self.pick((Sort.DAY, Sort.DAY, Sort.NUMBER))
        left, right = self.term(of, depth, scope), self.term(of, depth, scope)
        return Compare(self.pick(("<", "<=")), left, right)

    def _is_one_of(self, _: Sort, depth: int, scope: frozenset[str]) -> Term:
        fact = self.pick([OWN[-1], *([VISIT[-1]] if "visit" in scope else [])])
        words = self.draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True))
        return IsOneOf(fact, tuple(words))

    def _all_of(self, sort: Sort, depth: int, scope: frozenset[str]) -> Term:
        return AllOf(self._items(sort, depth, scope))

    def _any_of(self, sort: Sort, depth: int, scope: frozenset[str]) -> Term:
        return AnyOf(self._items(sort, depth, scope))

    def _not(self, sort: Sort, depth: int, scope: frozenset[str]) -> Term:
        return Not(self.term(sort, depth, scope))

    def _gather(self, sort: Sort, depth: int, scope: frozenset[str]) -> Term:
        kinds = sorted(set(RECORDS) - scope)
        if not kinds:
            return self._leaf(sort, depth, scope)
        kind, how = self.pick(kinds), "any" if sort is Sort.TRUTH else "earliest"
        return Gather(how, kind, self.term(sort, depth, scope | {kind}))

    def _interval(self, _: Sort, depth: int, scope: frozenset[str]) -> Term:
        return Interval(self.term(Sort.DAY, depth, scope), self.term(Sort.DAY, depth, scope))

    def _when(self, sort: Sort, depth: int, scope: frozenset[str]) -> Term:
        condition = self.term(Sort.TRUTH, depth, scope)
        return When(condition, self.term(sort, depth, scope), self.term(sort, depth, scope))

    def _switch(self, sort: Sort, depth: int, scope: frozenset[str]) -> Term:
        name = self.pick(sorted(SWITCHES))
        options = (Option(key, self.term(sort, depth, scope)) for key in SWITCHES[name])
        return Choose(name, tuple(options))

    def _edition(self, sort: Sort, depth: int, scope: frozenset[str]) -> Term:
        since = FIRST_DAYS[: self.draw(st.integers(1, 3))]
        options = (Option(str(one), self.term(sort, depth, scope), one) for one in since)
        return Choose("edition", tuple(options), self.term(Sort.DAY, depth, scope))

    def _rule(self, sort: Sort, depth: int, scope: frozenset[str]) -> Term:
        return rule_of(self.term(sort, depth, scope), f"rule.{next(self.numbers)}")


_Way = Callable[[Maker, Sort, int, frozenset[str]], Term]
_OF_ANY_SORT: Final[tuple[_Way, ...]] = (Maker._when, Maker._switch, Maker._edition, Maker._rule)
_WAYS: Final[dict[Sort, tuple[_Way, ...]]] = {
    Sort.DAY: (
        Maker._leaf, Maker._shift, Maker._shift, Maker._working_day, Maker._annual,
        Maker._earliest, Maker._latest, Maker._gather,
    ),
    Sort.NUMBER: (Maker._leaf,),
    Sort.TRUTH: (
        Maker._leaf, Maker._compare, Maker._compare, Maker._is_one_of, Maker._all_of,
        Maker._any_of, Maker._not, Maker._gather,
    ),
    Sort.NAME: (Maker._leaf,),
    Sort.INTERVAL: (Maker._interval,),
}


@st.composite
def outputs(draw: Draw, depth: int = 4, most: int = 3) -> tuple[Term, ...]:
    """A few terms that share parts."""
    maker = Maker(draw)
    sorts = draw(st.lists(st.sampled_from(SORTS), min_size=1, max_size=most))
    return tuple(maker.term(sort, depth) for sort in sorts)


Values = Mapping[str, Any]


@dataclass(frozen=True)
class Row:
    """The facts of one row and of its records, by name: values, or ranges of them."""

    facts: Values
    records: Mapping[str, Sequence[Values]]

    def given(self, takes: Signature) -> tuple[Record, list[list[Record]]]:
        """The facts and records in the order in which a compiled function takes them."""
        facts = tuple(self.facts[fact.name] for fact in takes.facts)
        return facts, [
            [tuple(record[name] for name in names) for record in self.records[kind]]
            for kind, names in takes.records.items()
        ]

    def each(self, change: Callable[[str, Any], Any]) -> Row:
        """The same row with every value changed; a value is found by a path."""
        return Row(
            {name: change(name, value) for name, value in self.facts.items()},
            {
                kind: [
                    {name: change(f"{kind}[{n}].{name}", one) for name, one in record.items()}
                    for n, record in enumerate(listed)
                ]
                for kind, listed in self.records.items()
            },
        )

    def items(self) -> dict[str, Any]:
        """Every value by its path."""
        found: dict[str, Any] = {}
        self.each(found.setdefault)
        return found


_DAYS: Final = st.integers(day("2020-01-01"), day("2025-12-31"))
_VALUES: Final = {
    Sort.DAY: st.one_of(_DAYS, _DAYS, st.sampled_from((*FIRST_DAYS, NOT_YET, NEVER))),
    Sort.TRUTH: st.booleans(),
    Sort.NAME: st.integers(0, len(NAMES) - 1),
}


def _facts(facts: Sequence[Fact]) -> st.SearchStrategy[Values]:
    return st.fixed_dictionaries({fact.name: _VALUES[fact.sort] for fact in facts})


def rows() -> st.SearchStrategy[Row]:
    """Rows whose facts are all known, with up to three records of each kind."""
    records = {kind: st.lists(_facts(facts), max_size=3) for kind, facts in RECORDS.items()}
    return st.builds(Row, _facts(OWN), st.fixed_dictionaries(records))


def name_in(path: str) -> str:
    """The name of the fact at a path."""
    return path.rsplit("].", maxsplit=1)[-1]


SORT_OF: Final = {fact.name: fact.sort for fact in (*OWN, *VISIT, *LETTER)}


def paths(row: Row, takes: Signature) -> list[str]:
    """The places of a row that a function draws on."""
    wanted = {fact.name for fact in takes.facts}.union(*takes.records.values())
    return [path for path in row.items() if name_in(path) in wanted]


@st.composite
def ranges(draw: Draw, name: str, widest: int = 400) -> Range:
    """What a fact that is not known may be."""
    sort = SORT_OF[name_in(name)]
    if sort is Sort.DAY:
        low = draw(_DAYS)
        or_not_yet = draw(st.booleans())
        return Range(low, low + draw(st.integers(0, widest - or_not_yet - 1)), or_not_yet)
    low = draw(st.integers(0, 1))
    return Range(low, draw(st.integers(low, 1 if sort is Sort.TRUTH else 2)))


def everything(one: Range) -> list[int]:
    """Every single value of a range."""
    return [*range(one.low, one.high + 1), *([NOT_YET] if one.or_not_yet else [])]


def choices() -> st.SearchStrategy[dict[str, str]]:
    """Some of the switches, turned."""
    return st.fixed_dictionaries(
        {}, optional={name: st.sampled_from(keys) for name, keys in SWITCHES.items()}
    )


def changes() -> st.SearchStrategy[dict[str, int]]:
    """Some of the parameters, set anew."""
    return st.fixed_dictionaries(
        {}, optional={one.name: st.integers(0, 10) for one in PARAMETERS}
    )


_KINDS: Final = {Sort.DAY: np.int32, Sort.TRUTH: np.bool_, Sort.NAME: np.int32}
_EMPTY: Final = {Sort.DAY: NOT_YET, Sort.TRUTH: False, Sort.NAME: 0}


def table(listed: Sequence[Row]) -> Table:
    """The rows as columns, with as many slots of each kind as the longest row needs."""

    def column(fact: Fact, values: Sequence[Any]) -> Array:
        return np.array(values, _KINDS[fact.sort])

    def slot(kind: str, place: int) -> dict[str, Array]:
        there = [place < len(row.records[kind]) for row in listed]
        return {
            "present": np.array(there, np.bool_),
            **{
                fact.name: column(
                    fact,
                    [
                        row.records[kind][place][fact.name] if is_there else _EMPTY[fact.sort]
                        for row, is_there in zip(listed, there, strict=True)
                    ],
                )
                for fact in RECORDS[kind]
            },
        }

    return Table(
        {fact.name: column(fact, [row.facts[fact.name] for row in listed]) for fact in OWN},
        {
            kind: [
                slot(kind, place)
                for place in range(max((len(row.records[kind]) for row in listed), default=0))
            ]
            for kind in RECORDS
        },
    )
