"""One small term of every class, and the words and grounds that a rule must carry."""

from __future__ import annotations

from typing import Final

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

ACT: Final = Act("A-1", Text("the Act", "Закон"), Text("article {place}", "статья {place}"))
GROUND: Final = Ground((ACT["1"],), ("P01",), Certainty.HIGH, ("1",))

day: Final = Fact("day", Sort.DAY)
other: Final = Fact("other", Sort.DAY)
so: Final = Fact("so", Sort.TRUTH)
colour: Final = Fact("colour", Sort.NAME, ("red", "green"))
visit: Final = Fact("visit.on", Sort.DAY, each="visit")
seven: Final = Literal(7, Sort.NUMBER)
count: Final = Parameter("count", 3, "day")


def rule_of(term: Term, name: str = "a.rule", ground: Ground = GROUND) -> Rule:
    """A rule of this term, with the words and grounds of no law."""
    title, says = Text("A rule", "Правило"), Text("It is so.", "Это так.")
    return Rule(name, term, title, says, ground, day, "2020-01-01")


EVERY: Final[tuple[Term, ...]] = (
    seven,
    day,
    count,
    Shift(day, Duration(seven, "day", "day after")),
    WorkingDay(day),
    Annual(day, 4, 1),
    Earliest((day, other)),
    Latest((day, other)),
    Compare("<", day, other),
    IsOneOf(colour, ("red",)),
    AllOf((so, so)),
    AnyOf((so, so)),
    Not(so),
    When(so, day, other),
    Choose("S", (Option("first", day), Option("second", other))),
    Gather("earliest", "visit", visit),
    Interval(day, other),
    rule_of(day),
)
"""A term of each class, in the order of the union `Term`."""
