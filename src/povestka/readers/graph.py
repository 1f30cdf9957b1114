"""The graph of a rule as plain nodes and edges: what it is made of, down to the rules it names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple

from povestka.language.days import NOT_YET, date_of
from povestka.language.fold import Algebra, Later, fold
from povestka.language.sorts import Sort
from povestka.language.terms import (
    Annual,
    Choose,
    Compare,
    Fact,
    Gather,
    Interval,
    IsOneOf,
    Literal,
    Parameter,
    Rule,
    Shift,
    Term,
    When,
)

Graph = dict[str, list[dict[str, Any]]]


class _Ref(NamedTuple):
    """A node that stands beneath a term, and how it is reached."""

    node: int
    label: str = ""
    condition: bool = False


_Refs = tuple[_Ref, ...]


class _Grown(Algebra[_Refs]):
    """Each term as the nodes nearest beneath it; operators leave no node of their own."""

    def __init__(self, top: Rule) -> None:
        self.top = top
        self.nodes: list[dict[str, Any]] = []
        self.edges: dict[tuple[int, int], dict[str, Any]] = {}
        self.known: dict[tuple[str, str], int] = {}
        self.chosen: dict[int, int] = {}

    def node(self, kind: str, name: str, *, anew: bool = False, **more: Any) -> int:
        """The number of a node; of one kind and name there is one, unless it is made anew."""
        place = len(self.nodes)
        if not anew:
            place = self.known.setdefault((kind, name), place)
        if place == len(self.nodes):
            self.nodes.append({"id": place, "kind": kind, "name": name, **more})
        return place

    def join(self, start: int, refs: Iterable[_Ref], label: str = "") -> None:
        """Edges from a node to those beneath it; several ways to one node are one edge."""
        for ref in refs:
            edge = self.edges.setdefault(
                (start, ref.node),
                {"from": start, "to": ref.node, "labels": [], "condition": True},
            )
            if (label or ref.label) and (label or ref.label) not in edge["labels"]:
                edge["labels"].append(label or ref.label)
            edge["condition"] = edge["condition"] and ref.condition

    def literal(self, term: Literal) -> _Refs:
        if term.sort is not Sort.DAY or term.value >= NOT_YET:
            return ()
        return (_Ref(self.node("day", date_of(term.value).isoformat())),)

    def fact(self, term: Fact) -> _Refs:
        return (_Ref(self.node("fact", term.name)),)

    def parameter(self, term: Parameter) -> _Refs:
        return (_Ref(self.node("parameter", term.name, value=term.value, unit=term.unit)),)

    def shift(self, term: Shift, start: _Refs, count: _Refs) -> _Refs:
        return _all((start, count))

    def working_day(self, start: _Refs) -> _Refs:
        return _all((start, (_Ref(self.node("calendar", "working days")),)))

    def annual(self, term: Annual, start: _Refs) -> _Refs:
        return start

    def earliest(self, items: Sequence[_Refs]) -> _Refs:
        return _all(items)

    def latest(self, items: Sequence[_Refs]) -> _Refs:
        return _all(items)

    def compare(self, term: Compare, left: _Refs, right: _Refs) -> _Refs:
        return _all((left, right))

    def is_one_of(self, term: IsOneOf, item: _Refs) -> _Refs:
        return item

    def all_of(self, items: Iterable[_Refs]) -> _Refs:
        return _all(items)

    def any_of(self, items: Iterable[_Refs]) -> _Refs:
        return _all(items)

    def negate(self, item: _Refs) -> _Refs:
        return item

    def when(
        self, term: When, condition: _Refs, then: Later[_Refs], otherwise: Later[_Refs]
    ) -> _Refs:
        only_if = tuple(ref._replace(condition=True) for ref in condition)
        return _all((then(), otherwise(), only_if))

    def choose(self, term: Choose, on: _Refs | None, pick: Callable[[int], _Refs]) -> _Refs:
        if id(term) in self.chosen:  # met before, in the records of another gathering
            return (_Ref(self.chosen[id(term)]),)
        kind = "reading" if on is None else "edition"
        place = self.chosen[id(term)] = self.node(kind, term.name, anew=True)
        for number, option in enumerate(term.options):
            beneath = pick(number) or (_Ref(self._value(option.term)),)
            self.join(place, beneath, option.key)
        self._unlabel(place, len(term.options))
        self.join(place, (ref._replace(condition=True) for ref in on or ()), "by the day of")
        return (_Ref(place),)

    def _unlabel(self, place: int, variants: int) -> None:
        """What every variant rests on needs none of their names."""
        for (start, _), edge in self.edges.items():
            if start == place and len(edge["labels"]) == variants:
                edge["labels"].clear()

    def _value(self, term: Term) -> int:
        """A variant that rests on nothing further: what the law itself writes there."""
        match term:
            case Interval() | Literal(sort=Sort.DAY):
                name = "never"
            case Literal(value, Sort.TRUTH):
                name = "yes" if value else "no"
            case Literal(value):
                name = str(value)
            case _:
                name = "number"
        return self.node("value", name)

    def gather(self, term: Gather, body: Later[_Refs]) -> _Refs:
        place = self.node("each", term.each, anew=True)
        self.join(place, body())
        return (_Ref(place),)

    def interval(self, start: _Refs, end: _Refs) -> _Refs:
        return (
            *(ref._replace(label="from") for ref in start),
            *(ref._replace(label="until") for ref in end),
        )

    def rule(self, term: Rule, inner: Later[_Refs]) -> _Refs:
        place = self.node("rule", term.name)
        if term is self.top:
            self.join(place, inner())
        return (_Ref(place),)


def _all(parts: Iterable[_Refs]) -> _Refs:
    return tuple(dict.fromkeys(chain.from_iterable(parts)))


def graph(rule: Rule) -> Graph:
    """What a rule is made of: `nodes` (its own the first) and the `edges` between them.

    A node has an `id`, a `kind` ("rule", "fact", "parameter", "reading", "edition", "each",
    "day", "calendar" or "value") and a `name`; a parameter also its `value` and `unit`. An edge
    goes `from` the whole `to` its part; its `labels` are the variants, "from" and "until" of an
    interval, or "by the day of"; `condition` says that the part is only asked, not given.

    >>> from povestka.law.book import BOOK
    >>> [node["name"] for node in graph(BOOK.rules["service.account"])["nodes"]]
    ['service.account', 'summons.posted', 'edition', 'never', 'CR-5']
    """
    grown = _Grown(rule)
    grown.node("rule", rule.name)
    memo: dict[int, _Refs] = {}
    fold(rule, grown, memo)
    return {"nodes": grown.nodes, "edges": list(grown.edges.values())}
