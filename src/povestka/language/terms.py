"""The closed set of terms in which a rule is written.

A term is a small immutable tree. It has a sort, is checked when it is made, and means nothing by
itself: its readers give it meaning through `fold`. To add a term is to touch this file, `fold`
and every reader: the type checker lists them.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import ClassVar, Final, TypeAlias, cast

from povestka.language.sorts import Sort, sort_of, want, want_some
from povestka.language.sources import Ground
from povestka.language.words import Text

_DAYS_IN_MONTH: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Operators:
    """The operators that let a rule read like its article."""

    __slots__ = ()

    def __add__(self, duration: Duration) -> Shift:
        return Shift(_as_term(self), duration)

    def __lt__(self, other: Term) -> Compare:
        return Compare("<", _as_term(self), other)

    def __le__(self, other: Term) -> Compare:
        return Compare("<=", _as_term(self), other)

    def __gt__(self, other: Term) -> Compare:
        return Compare("<", other, _as_term(self))

    def __ge__(self, other: Term) -> Compare:
        return Compare("<=", other, _as_term(self))

    def __and__(self, other: Term) -> AllOf:
        return AllOf((_as_term(self), other))

    def __or__(self, other: Term) -> AnyOf:
        return AnyOf((_as_term(self), other))

    def __invert__(self) -> Not:
        return Not(_as_term(self))

    def __bool__(self) -> bool:
        raise TypeError(
            "a term is neither true nor false before it is read: join conditions with &, | and ~,"
            " and write (a < b) & (b < c), not a < b < c"
        )


def _as_term(one: Operators) -> Term:
    """Every class with these operators is one of the closed set."""
    return cast("Term", one)


@dataclass(frozen=True, slots=True, eq=False)
class Literal(Operators):
    """A value that the law itself writes; a name is its place in `names`."""

    value: int
    sort: Sort
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.sort is Sort.NAME and not 0 <= self.value < len(self.names):
            raise ValueError(f"no name has place {self.value} among {self.names}")


@dataclass(frozen=True, slots=True, eq=False)
class Fact(Operators):
    """What has happened or is so: a key of a case file, a column of a table.

    `each` names the kind of record it belongs to where a case has several of them.
    """

    name: str
    sort: Sort
    names: tuple[str, ...] = ()
    each: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Parameter(Operators):
    """A number that the law sets and a reform may set anew; its unit is said, never guessed."""

    sort: ClassVar[Sort] = Sort.NUMBER
    name: str
    value: int
    unit: str


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time with its counting convention.

    `count` of `unit` ("day", "working day", "month", "year"); `first` says whether the first day
    counted is the "day after" the event or the "same day". Added to a day it gives the last day
    of the period. Months end on the last day of a shorter month, 29 February falls on 1 March.
    """

    count: Term
    unit: str
    first: str

    def __post_init__(self) -> None:
        want(Sort.NUMBER, self.count)
        if self.unit not in ("day", "working day", "month", "year"):
            raise ValueError(f"no unit of time is called {self.unit!r}")
        if self.first not in ("day after", "same day"):
            raise ValueError(f"a period starts 'day after' or 'same day', not {self.first!r}")
        if self.first == "same day" and self.unit != "day":
            raise ValueError("only days can be counted from the day of the event itself")


@dataclass(frozen=True, slots=True, eq=False)
class Shift(Operators):
    """The last day of a period that begins with an event."""

    sort: ClassVar[Sort] = Sort.DAY
    start: Term
    duration: Duration

    def __post_init__(self) -> None:
        want(Sort.DAY, self.start)
        if not isinstance(self.duration, Duration):
            raise TypeError(f"a duration is needed, as in days(7), not {self.duration!r}")


@dataclass(frozen=True, slots=True, eq=False)
class WorkingDay(Operators):
    """The day itself if it is a working day, else the next working day."""

    sort: ClassVar[Sort] = Sort.DAY
    start: Term

    def __post_init__(self) -> None:
        want(Sort.DAY, self.start)


@dataclass(frozen=True, slots=True, eq=False)
class Annual(Operators):
    """The first day with this month and day of month on or after `start`."""

    sort: ClassVar[Sort] = Sort.DAY
    start: Term
    month: int
    dom: int

    def __post_init__(self) -> None:
        want(Sort.DAY, self.start)
        if not 1 <= self.month <= 12 or not 1 <= self.dom <= _DAYS_IN_MONTH[self.month - 1]:
            raise ValueError(f"not every year has a day {self.dom:02d}.{self.month:02d}")


@dataclass(frozen=True, slots=True, eq=False)
class _OfDays(Operators):
    """What the terms of several days share."""

    sort: ClassVar[Sort] = Sort.DAY
    items: tuple[Term, ...]

    def __post_init__(self) -> None:
        want_some(type(self).__name__, self.items)
        want(Sort.DAY, *self.items)


class Earliest(_OfDays):
    """The earliest of several days."""

    __slots__ = ()


class Latest(_OfDays):
    """The latest of several days."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, eq=False)
class Compare(Operators):
    """`left` before (`<`) or on or before (`<=`) `right`: two days, or two numbers."""

    sort: ClassVar[Sort] = Sort.TRUTH
    relation: str
    left: Term
    right: Term

    def __post_init__(self) -> None:
        if self.relation not in ("<", "<="):
            raise ValueError(f"days are compared by < and <=, not {self.relation!r}")
        number = sort_of(self.left) is Sort.NUMBER
        want(Sort.NUMBER if number else Sort.DAY, self.left, self.right)


@dataclass(frozen=True, slots=True, eq=False)
class IsOneOf(Operators):
    """Whether a fact with a list of names has one of those in `words`."""

    sort: ClassVar[Sort] = Sort.TRUTH
    item: Fact
    words: tuple[str, ...]

    def __post_init__(self) -> None:
        want(Sort.NAME, self.item)
        if not isinstance(self.item, Fact):
            raise TypeError(f"only a fact is one of a list of names, not {self.item!r}")
        want_some("one", self.words)
        wrong = sorted(set(self.words) - set(self.item.names))
        if wrong:
            raise ValueError(f"{self.item.name} is never {wrong}, only one of {self.item.names}")

    @property
    def places(self) -> tuple[int, ...]:
        """The places of the words in the list of names of the fact."""
        return tuple(self.item.names.index(word) for word in self.words)


@dataclass(frozen=True, slots=True, eq=False)
class _OfTruths(Operators):
    """What the terms of several conditions share."""

    sort: ClassVar[Sort] = Sort.TRUTH
    items: tuple[Term, ...]

    def __post_init__(self) -> None:
        want_some(type(self).__name__, self.items)
        want(Sort.TRUTH, *self.items)


class AllOf(_OfTruths):
    """True when every condition is."""

    __slots__ = ()


class AnyOf(_OfTruths):
    """True when some condition is."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, eq=False)
class Not(Operators):
    """True when the condition is not."""

    sort: ClassVar[Sort] = Sort.TRUTH
    item: Term

    def __post_init__(self) -> None:
        want(Sort.TRUTH, self.item)


@dataclass(frozen=True, slots=True, eq=False)
class When(Operators):
    """One value where a condition holds, another where it does not."""

    condition: Term
    then: Term
    otherwise: Term

    def __post_init__(self) -> None:
        want(Sort.TRUTH, self.condition)
        want(sort_of(self.then), self.then, self.otherwise)

    @property
    def sort(self) -> Sort:
        """The sort of both branches."""
        return self.then.sort


@dataclass(frozen=True, slots=True)
class Option:
    """One variant of a choice: its key, what it says and, of an edition, its first day."""

    key: str
    term: Term
    since: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Choose(Operators):
    """A named choice among variants: an edition, a contested reading or a reform.

    With `on`, the day of that event picks the variant in force (options in order of `since`).
    Without it the switch called `name` picks, and the first option is its default.
    """

    name: str
    options: tuple[Option, ...]
    on: Term | None = None

    def __post_init__(self) -> None:
        want_some(f"a choice {self.name!r}", self.options)
        want(sort_of(self.options[0].term), *(option.term for option in self.options))
        if self.on is not None:
            want(Sort.DAY, self.on)
            first_days = [option.since for option in self.options if option.since is not None]
            if len(first_days) < len(self.options) or first_days != sorted(set(first_days)):
                raise ValueError("the variants of an edition stand in order of their first days")

    @property
    def sort(self) -> Sort:
        """The sort of every variant."""
        return self.options[0].term.sort

    def place(self, key: str | None) -> int:
        """The place of the variant called `key`, the first where none is named.

        A key that no variant has is a ValueError, never the default.
        """
        keys = [option.key for option in self.options]
        if key is not None and key not in keys:
            raise ValueError(f"{self.name} has no variant {key!r}, only {', '.join(keys)}")
        return 0 if key is None else keys.index(key)

    def in_force(self, number: int) -> int:
        """The place of the edition in force on a day; before all of them, the first."""
        return max(bisect_right(self.options, number, key=lambda one: one.since or 0) - 1, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Gather(Operators):
    """One value from all records of a kind: the earliest day, or whether any is so.

    Over no records at all it is `NEVER`, or false.
    """

    how: str
    each: str
    body: Term

    def __post_init__(self) -> None:
        if self.how not in ("earliest", "any"):
            raise ValueError(f"records are gathered by 'earliest' or 'any', not {self.how!r}")
        want(self.sort, self.body)

    @property
    def sort(self) -> Sort:
        """A day, or a truth."""
        return Sort.TRUTH if self.how == "any" else Sort.DAY


@dataclass(frozen=True, slots=True, eq=False)
class Interval(Operators):
    """From the first day in force until the first day free; empty, it does not arise at all."""

    sort: ClassVar[Sort] = Sort.INTERVAL
    start: Term
    end: Term

    def __post_init__(self) -> None:
        want(Sort.DAY, self.start, self.end)


@dataclass(frozen=True, slots=True, eq=False)
class Rule(Operators):
    """A term that the law gives a name, words and grounds.

    `on` is the event whose date selects the edition; `since` the first day on which some edition
    of the rule is in force, as YYYY-MM-DD.
    """

    name: str
    term: Term
    title: Text
    says: Text
    ground: Ground
    on: Term
    since: str

    def __post_init__(self) -> None:
        want(Sort.DAY, self.on)
        sort_of(self.term)

    @property
    def sort(self) -> Sort:
        """The sort of its term."""
        return self.term.sort


Term: TypeAlias = (
    Literal | Fact | Parameter | Shift | WorkingDay | Annual | Earliest | Latest | Compare
    | IsOneOf | AllOf | AnyOf | Not | When | Choose | Gather | Interval | Rule
)
