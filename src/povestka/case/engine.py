"""The rows of a case put through the readers: every question, under any choice of readings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from povestka.case.questions import QUESTIONS, Question
from povestka.case.rows import Row, Spot, value_when_settled
from povestka.language.days import Undecreed
from povestka.language.fold import parts_of, walk
from povestka.language.sorts import Sort
from povestka.language.terms import Choose, Fact, Term, When
from povestka.law import exit_ban, practice, service
from povestka.law.book import BOOK
from povestka.law.facts import born_stated
from povestka.readers.bounds import bounds
from povestka.readers.search import MOST_VALUES, Box, Range, search
from povestka.readers.source import Function, Signature
from povestka.readers.values import values

BESIDE: Mapping[str, tuple[Term, ...]] = {
    "summons": (service.route, exit_ban.no_rule, practice.before_registers)
}
"""Terms that are read beside the answers of a kind of row and settle none of them."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The one value an answer has, whatever the facts that are not known may be."""

    value: Any


@dataclass(frozen=True, slots=True)
class Open:
    """An answer that depends: the paths of the facts that matter, and values it may have.

    Without `missing` it cannot be computed: a working day of a year without a decree.
    """

    missing: tuple[str, ...]
    possible: tuple[Any, ...]


Outcome = Settled | Open
Bare = tuple[Any, ...]
"""The bare values of several terms: day numbers, truths, places in lists of names, pairs."""


@dataclass(frozen=True, slots=True)
class Machine:
    """The compiled readers of one kind of row."""

    questions: tuple[Question, ...]
    settled_by: tuple[Term, ...]
    outputs: tuple[Term, ...]
    places: Mapping[int, int]
    switches: frozenset[str]
    known: tuple[Signature, Function]


MOST_KEPT: Final = 4_096
"""So many ways of asking are kept ready: readings and the numbers of a reform are anybody's."""


@cache
def machine(kind: str) -> Machine:
    """The machine of a kind of row, compiled at its first use."""
    questions = tuple(one for one in QUESTIONS if one.kind == kind)
    wanted = [term for one in questions for term in (*one.settled_by, one.rule.on)]
    outputs = tuple({id(term): term for term in (*wanted, *BESIDE.get(kind, ()))}.values())
    known = values(outputs, kind, BOOK.calendar)
    settled_by = [term for one in questions for term in (one.rule, *one.settled_by)]
    return Machine(
        questions,
        tuple({id(term): term for term in settled_by}.values()),
        outputs,
        {id(term): place for place, term in enumerate(outputs)},
        frozenset(switch.name for switch in known[0].switches),
        known,
    )


@cache
def ranged(terms: tuple[Term, ...], kind: str) -> tuple[Signature, Function]:
    """The reader of some terms for facts that are not known, compiled at its first use."""
    return bounds(terms, kind, BOOK.calendar)


Under = frozenset[tuple[str, str]]
"""The readings that something is asked under, as (question, reading) pairs; so the variants."""
Numbers = frozenset[tuple[str, int]]
"""The parameters that a reform sets anew, as (name, value) pairs."""


@cache
def switches_of(terms: tuple[Term, ...]) -> frozenset[str]:
    """The switches under some terms."""
    return frozenset(
        term.name for term in walk(*terms) if isinstance(term, Choose) and term.on is None
    )


@lru_cache(MOST_KEPT)
def reached(terms: tuple[Term, ...], readings: Under, stated: bool) -> frozenset[str]:
    """The names of the facts that some terms draw on.

    Only what the readings pick counts, and of a `when` on whether a birth is stated one branch.
    """
    chosen = dict(readings)
    seen: set[int] = set()
    names: set[str] = set()
    waiting: list[Term] = list(terms)
    while waiting:
        term = waiting.pop()
        if id(term) in seen:
            continue
        seen.add(id(term))
        if isinstance(term, Fact):
            names.add(term.name)
        elif isinstance(term, Choose) and term.on is None:
            key = chosen.get(term.name, term.options[0].key)
            waiting += [option.term for option in term.options if option.key == key]
        elif isinstance(term, When) and term.condition is born_stated:
            waiting.append(term.then if stated else term.otherwise)
        else:
            waiting += parts_of(term)
    return frozenset(names)


def _name(spot: Spot) -> str:
    return spot if isinstance(spot, str) else spot[2]


@lru_cache(MOST_KEPT)
def arguments(
    kind: str, readings: Under, numbers: Numbers
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The switches and parameters with which the compiled reader of a kind is called."""
    takes = machine(kind).known[0]
    return takes.picks(dict(readings)), takes.settings(dict(numbers))


@dataclass(frozen=True, slots=True)
class Asked:
    """The outcomes of a row's questions, with the bare values behind those that are settled."""

    bares: tuple[Bare, ...]
    lows: tuple[Bare | None, ...]
    outcomes: tuple[Outcome, ...]


class Engine:
    """One row, ready to be asked under any readings, with the numbers of a reform if any."""

    def __init__(self, row: Row, numbers: Mapping[str, int] | None = None) -> None:
        self.row = row
        self.numbers: Numbers = frozenset((numbers or {}).items())
        self.machine = machine(row.kind)
        self._unknown = frozenset(_name(spot) for spot in row.paths)
        self._stated = bool(row.facts[born_stated.name].low)
        takes = self.machine.known[0]
        self._facts = tuple(value_when_settled(row.facts[fact.name]) for fact in takes.facts)
        # A truth that is not known has two values: asking both is cheaper than bounds, and exact.
        truths = [one.name for one in takes.facts if one.sort is Sort.TRUTH]
        self._either = frozenset([name for name in truths if name in self._unknown][:1])
        self._records = tuple(
            tuple(
                tuple(value_when_settled(record[name]) for name in names)
                for record in row.records.get(kind, ())
            )
            for kind, names in takes.records.items()
        )

    def rests_on_known(self, terms: tuple[Term, ...], under: Under) -> bool:
        """Whether the terms draw on no fact of the row that is not known."""
        return not (self._unknown and self._unknown & reached(terms, under, self._stated))

    def ask(self, under: Under, base: Asked | None = None, switch: str = "") -> Asked:
        """The outcome of each question of the row's kind.

        With `base`, the readings differ from those of `base` in one `switch` only, and what that
        switch cannot touch is taken from there.
        """
        bares, all_of_it = self._bares(under), self.machine.outputs
        if base and bares and bares == base.bares and self.rests_on_known(all_of_it, under):
            return base
        lows: list[Bare | None] = []
        found: list[Outcome] = []
        for number, one in enumerate(self.machine.questions):
            if base and switch not in switches_of(one.settled_by):
                lows.append(base.lows[number])
                found.append(base.outcomes[number])
                continue
            low, high = self._ends(one.settled_by, under, bares)
            lows.append(low if low == high else None)
            if base and low == high == base.lows[number]:
                found.append(base.outcomes[number])
            else:
                found.append(Settled(one.shape(low)) if low == high else self._search(one, under))
        return Asked(bares, tuple(lows), tuple(found))

    def value(self, term: Term, under: Under, asked: Asked) -> Any:
        """The value of one output, or None where it is not settled."""
        low, high = self._ends((term,), under, asked.bares)
        return low[0] if low == high else None

    def _bares(self, under: Under) -> tuple[Bare, ...]:
        """Every output, unknown facts taken as not having happened; none without a decree.

        Twice, where a truth that is not known can matter: once for either value of it.
        """
        takes, run = self.machine.known
        given = [self._facts]
        if self._either and self._either & reached(self.machine.outputs, under, self._stated):
            pairs = zip(takes.facts, self._facts, strict=True)
            given.append(tuple([0 if one.name in self._either else has for one, has in pairs]))
        try:
            more = arguments(self.row.kind, under, self.numbers)
            return tuple([run(facts, self._records, *more) for facts in given])
        except Undecreed:
            return ()

    def _ends(
        self, terms: tuple[Term, ...], under: Under, bares: tuple[Bare, ...]
    ) -> tuple[Bare, Bare]:
        """The earliest and latest values of some outputs over all that the facts may be."""
        doubtful = self._unknown and self._unknown & reached(terms, under, self._stated)
        if bares and doubtful <= self._either:
            places = [self.machine.places[id(term)] for term in terms]
            ends = [tuple([bare[place] for place in places]) for bare in bares]
            return ends[0], ends[-1]
        return self._over(terms, under, [])(())

    def _search(self, question: Question, under: Under) -> Outcome:
        """The outcome of a question that the bounds leave open."""
        terms = question.settled_by
        relevant = reached(terms, under, self._stated)
        spots = [spot for spot in self.row.paths if _name(spot) in relevant]
        is_truth = len(terms) == 1 and question.rule.sort is Sort.TRUTH
        found = search(
            self._over(terms, under, spots),
            tuple(self._side(spot) for spot in spots),
            2 if is_truth else MOST_VALUES + 1,
        )
        shaped = {repr(one): one for one in map(question.shape, found.values)}
        if found.complete and len(shaped) == 1:
            return Settled(*shaped.values())
        missing = tuple(self.row.paths[spots[place]] for place in found.matter)
        return Open(missing, _shown(list(shaped.values())))

    def _side(self, spot: Spot) -> Range:
        if isinstance(spot, str):
            return self.row.facts[spot]
        kind, place, name = spot
        return self.row.records[kind][place][name]

    def _over(
        self, terms: tuple[Term, ...], under: Under, spots: list[Spot]
    ) -> Callable[[Box], tuple[Bare, Bare]]:
        """Both ends of some terms, as a function of the ranges of the facts at `spots`."""
        takes, run = ranged(terms, self.row.kind)
        facts = [self.row.facts[fact.name].ends for fact in takes.facts]
        records = [
            [[record[name].ends for name in names] for record in self.row.records.get(kind, ())]
            for kind, names in takes.records.items()
        ]
        order, kinds = [fact.name for fact in takes.facts], list(takes.records)
        slots = [
            (facts, order.index(spot))
            if isinstance(spot, str)
            else (records[kinds.index(spot[0])][spot[1]], takes.records[spot[0]].index(spot[2]))
            for spot in spots
        ]
        picks, half = takes.picks(dict(under)), len(terms)
        settings = takes.settings(dict(self.numbers))

        def ends(box: Box) -> tuple[Bare, Bare]:
            for (held, place), side in zip(slots, box, strict=True):
                held[place] = side.ends
            found = run(facts, records, picks, settings)
            return found[:half], found[half:]

        return ends


def _rank(value: Any) -> tuple[bool, str, str]:
    """Values in the order of their days; an end that is open, and what does not arise, last."""
    if isinstance(value, dict) and "from" in value:
        return False, value["from"], value["until"] or "9999"
    return value is None, str(value), ""


def _shown(values: list[Any]) -> tuple[Any, ...]:
    """At most as many values as can be shown: the first ones, and the last."""
    ordered = sorted(values, key=_rank)
    few = len(ordered) <= MOST_VALUES
    return tuple(ordered if few else [*ordered[: MOST_VALUES - 1], ordered[-1]])
