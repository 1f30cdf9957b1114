"""Slips of the pen: every rule that differs from a rule of the law by one small change.

A number by one, `<` for `<=`, a condition left out, the edition next door: what a drafter or a
programmer could have written by mistake. A suite of cases that tells every slip from the law
tests every word of the law; a slip that nothing can tell from it is a word too many.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias

from povestka.language.days import NOT_YET, date_of
from povestka.language.fold import parts_of
from povestka.language.rewriting import with_parts
from povestka.language.sorts import Sort
from povestka.language.terms import (
    AllOf,
    Annual,
    AnyOf,
    Choose,
    Compare,
    Earliest,
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
from povestka.readers.formula import formula

REFORM: Final = "reform."
"""How the name of a choice begins whose first option is the enacted text and the rest are not."""

KINDS: Final[Mapping[str, Text]] = {
    "number": Text("a number by one", "число на единицу"),
    "day": Text("a day of the calendar by one", "календарная дата на день"),
    "first day of an edition": Text(
        "an edition's first day by one", "первый день редакции на день"
    ),
    "edition": Text("the wording of a neighbouring edition", "текст соседней редакции"),
    "reading": Text("two readings exchanged", "два толкования переставлены"),
    "relation": Text(
        "before for on or before, or back", "«ранее» вместо «не позднее» или наоборот"
    ),
    "sides": Text("both sides exchanged", "стороны сравнения переставлены"),
    "left out": Text("one of several left out", "пропущена одна часть"),
    "joined": Text(
        "all for any, earliest for latest, or back",
        "«все» вместо «любого», «первый» вместо «последнего» или наоборот",
    ),
    "negation": Text("a negation dropped", "пропущено отрицание"),
    "branches": Text("both branches exchanged", "ветви условия переставлены"),
    "day of the event": Text(
        "the day of the event counted, or no longer",
        "день события учтён или более не учтён",
    ),
    "unit": Text("working days for days", "рабочие дни вместо календарных"),
    "day off": Text("a day off not passed over", "нерабочий день не пропущен"),
    "word missing": Text("a word dropped from a list", "из перечня пропущено слово"),
    "word added": Text("a word added to a list", "в перечень добавлено слово"),
    "month": Text("a month of the year by one", "месяц на единицу"),
    "day of the month": Text("a day of the month by one", "число месяца на единицу"),
}
"""The kinds of slip, in words."""

_Changed: TypeAlias = tuple[str, Term | None]
_Pairs: TypeAlias = tuple[tuple[Term, Term], ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """One small change of one rule, made wherever the law uses what it changes.

    `changes` are pairs of a term, known by its identity, and what stands in its place. A rule
    that is made anew for several days, as the age on a day, is changed in all of them alike.
    """

    rule: str
    number: int
    kind: str
    changes: _Pairs
    within: Rule = field(repr=False)

    @property
    def id(self) -> str:
        """The rule and the place of the slip among those of the rule: "measures.arise:12"."""
        return f"{self.rule}:{self.number}"

    @property
    def before(self) -> str:
        """The changed part as the law has it, in the formula language."""
        return self._side(0)

    @property
    def after(self) -> str:
        """The changed part with the slip in it."""
        return self._side(1)

    @property
    def says(self) -> Text:
        """What kind of slip it is, in words."""
        return KINDS[self.kind]

    def applied(self, root: Term) -> Term:
        """The term with the slip in it; what holds nothing changed stays the same object."""
        changes = {id(old): new for old, new in self.changes}
        made: dict[int, Term] = {}

        def visit(term: Term) -> Term:
            if id(term) not in made:
                own = changes.get(id(term), term)
                if own is not term and own in parts_of(term):
                    made[id(term)] = visit(own)
                else:
                    made[id(term)] = with_parts(own, [visit(part) for part in parts_of(own)])
            return made[id(term)]

        return visit(root)

    def _side(self, place: int) -> str:
        pair = self.changes[0]
        if self.kind == "first day of an edition":
            options = [one.options for one in pair if isinstance(one, Choose)]
            moved = next(s for s in zip(*options, strict=True) if s[0].since != s[1].since)
            return f"{moved[place].key} since {date_of(moved[place].since or 0).isoformat()}"
        return formula(replace(self.within, term=pair[place]))


def enacted_parts(term: Term) -> tuple[Term, ...]:
    """The parts of a term; of a choice of reforms only the enacted text."""
    if isinstance(term, Choose) and term.on is None and term.name.startswith(REFORM):
        return (term.options[0].term,)
    return parts_of(term)


def slips(*roots: Term) -> tuple[Slip, ...]:
    """Every slip of every rule under the roots, rule by rule, in an order that never varies.

    A slip belongs to the rule in whose own term it stands; what several rules share counts once,
    under the first. A change that gives a term of a wrong sort or form is left out.
    """
    instances: dict[str, list[Rule]] = {}
    for term in _enacted_walk(roots):
        if isinstance(term, Rule):
            instances.setdefault(term.name, []).append(term)
    claimed: set[int] = set()
    found = []
    for name, rules in instances.items():
        for number, (kind, changes) in enumerate(_of_rule(rules, claimed), 1):
            found.append(Slip(name, number, kind, changes, rules[0]))
    return tuple(found)


def _enacted_walk(roots: Sequence[Term]) -> Iterator[Term]:
    """The terms under the roots, each once, parts before wholes, without reforms."""
    seen: set[int] = set()

    def visit(term: Term) -> Iterator[Term]:
        if id(term) not in seen:
            seen.add(id(term))
            for part in enacted_parts(term):
                yield from visit(part)
            yield term

    for root in roots:
        yield from visit(root)


def _of_rule(rules: Sequence[Rule], claimed: set[int]) -> Iterator[tuple[str, _Pairs]]:
    """The slips of a rule's own term, in every instance of the rule at once."""
    events = {id(rule.on) for rule in rules} if len(rules) > 1 else set()

    def visit(nodes: tuple[Term, ...]) -> Iterator[tuple[str, _Pairs]]:
        ids = {id(node) for node in nodes}
        if isinstance(nodes[0], Rule) or ids & events or ids & claimed:
            return
        claimed.update(ids)
        for same in zip(*(_slipped(node) for node in nodes), strict=True):
            pairs: dict[int, tuple[Term, Term]] = {}
            for old, (_, new) in zip(nodes, same, strict=True):
                if new is not None:
                    pairs.setdefault(id(old), (old, new))
            if pairs:
                yield same[0][0], tuple(pairs.values())
        for parts in zip(*(enacted_parts(node) for node in nodes), strict=True):
            yield from visit(parts)

    yield from visit(tuple(rule.term for rule in rules))


def _slipped(term: Term) -> Iterator[_Changed]:
    """The changes of one term, its parts left as they are; None where there is no such term."""
    changes = _CHANGES.get(type(term))
    return iter(()) if changes is None else changes(term)


def _of_literal(term: Literal) -> Iterator[_Changed]:
    """Numbers and days of the calendar; what never arises, a truth and a name have none."""
    if term.sort is Sort.NUMBER or (term.sort is Sort.DAY and term.value < NOT_YET):
        kind = "number" if term.sort is Sort.NUMBER else "day"
        yield kind, replace(term, value=term.value + 1)
        yield kind, replace(term, value=term.value - 1)


def _of_parameter(term: Parameter) -> Iterator[_Changed]:
    yield "number", replace(term, value=term.value + 1)
    yield "number", replace(term, value=term.value - 1)


def _of_annual(term: Annual) -> Iterator[_Changed]:
    for by in (1, -1):
        yield "month", _annual(term.start, term.month + by, term.dom)
        yield "day of the month", _annual(term.start, term.month, term.dom + by)


def _of_compare(term: Compare) -> Iterator[_Changed]:
    other = "<=" if term.relation == "<" else "<"
    yield "relation", Compare(other, term.left, term.right)
    yield "sides", Compare(term.relation, term.right, term.left)


def _of_words(term: IsOneOf) -> Iterator[_Changed]:
    for word in term.words if len(term.words) > 1 else ():
        rest = tuple(other for other in term.words if other != word)
        yield "word missing", IsOneOf(term.item, rest)
    for word in term.item.names:
        if word not in term.words:
            yield "word added", IsOneOf(term.item, (*term.words, word))


def _of_working_day(term: WorkingDay) -> Iterator[_Changed]:
    yield "day off", term.start


def _of_not(term: Not) -> Iterator[_Changed]:
    yield "negation", term.item


def _of_when(term: When) -> Iterator[_Changed]:
    yield "branches", When(term.condition, term.otherwise, term.then)


def _annual(start: Term, month: int, dom: int) -> Term | None:
    try:
        return Annual(start, month, dom)
    except ValueError:
        return None


def _of_shift(term: Shift) -> Iterator[_Changed]:
    duration = term.duration
    if duration.unit != "day":
        return
    other = "same day" if duration.first == "day after" else "day after"
    yield "day of the event", Shift(term.start, replace(duration, first=other))
    counted = duration.count
    forwards = isinstance(counted, Literal | Parameter) and counted.value >= 0
    if forwards and duration.first == "day after":
        yield "unit", Shift(term.start, replace(duration, unit="working day"))


_Several: TypeAlias = Earliest | Latest | AllOf | AnyOf
_OTHER: Final[Mapping[type[_Several], Callable[[tuple[Term, ...]], _Several]]] = {
    Earliest: Latest, Latest: Earliest, AllOf: AnyOf, AnyOf: AllOf,
}


def _of_several(term: _Several) -> Iterator[_Changed]:
    items = term.items
    if len(items) > 1:
        yield "joined", _OTHER[type(term)](items)
        for place in range(len(items)):
            rest = (*items[:place], *items[place + 1 :])
            yield "left out", type(term)(rest) if len(rest) > 1 else rest[0]


def _with_option(term: Choose, place: int, option: Option) -> Term | None:
    options = (*term.options[:place], option, *term.options[place + 1 :])
    try:
        return Choose(term.name, options, term.on)
    except ValueError:
        return None


def _of_choice(term: Choose) -> Iterator[_Changed]:
    if term.on is not None:
        yield from _of_editions(term)
    elif not term.name.startswith(REFORM):
        yield from _of_readings(term)


def _of_editions(term: Choose) -> Iterator[_Changed]:
    """Another first day, which the first edition has none of, and the text next door."""
    for place, option in enumerate(term.options):
        if place:
            for by in (1, -1):
                moved = replace(option, since=(option.since or 0) + by)
                yield "first day of an edition", _with_option(term, place, moved)
        for other in (place - 1, place + 1):
            if 0 <= other < len(term.options) and term.options[other].term is not option.term:
                borrowed = replace(option, term=term.options[other].term)
                yield "edition", _with_option(term, place, borrowed)


def _of_readings(term: Choose) -> Iterator[_Changed]:
    for first, one in enumerate(term.options):
        for second, other in enumerate(term.options[first + 1 :], first + 1):
            if one.term is not other.term:
                options = list(term.options)
                options[first] = replace(one, term=other.term)
                options[second] = replace(other, term=one.term)
                yield "reading", Choose(term.name, tuple(options))


_CHANGES: Final[Mapping[type[Term], Callable[[Any], Iterator[_Changed]]]] = {
    Literal: _of_literal,
    Parameter: _of_parameter,
    Shift: _of_shift,
    WorkingDay: _of_working_day,
    Annual: _of_annual,
    Earliest: _of_several,
    Latest: _of_several,
    AllOf: _of_several,
    AnyOf: _of_several,
    Compare: _of_compare,
    IsOneOf: _of_words,
    Not: _of_not,
    When: _of_when,
    Choose: _of_choice,
}


def by_rule(found: Collection[Slip]) -> dict[str, list[Slip]]:
    """The slips of each rule, in their order."""
    listed: dict[str, list[Slip]] = {}
    for slip in found:
        listed.setdefault(slip.rule, []).append(slip)
    return listed
