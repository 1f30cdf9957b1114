"""What would change an answer: the nearest records, unknown facts and readings that flip it.

A flip is that something arises which does not, or the other way round; of a truth, that it turns.
Only records of what is said to have happened are changed, never a person's moves still to come.
The solver finds each change; it is told only when the changed case, decided anew, agrees.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, Final

from povestka.case.answers import Answer
from povestka.case.asking import decide
from povestka.case.engine import Open, Settled, reached
from povestka.case.model import UNKNOWN, Case
from povestka.case.questions import QUESTIONS
from povestka.case.reading import read
from povestka.case.reforming import Reform
from povestka.law.book import BOOK
from povestka.readers import solver
from povestka.readers.formulas import Pair
from povestka.readers.solver import Formula
from povestka.theorems.nearest import FAR, JOINED, Key, Law, Search, Varied, of_answers
from povestka.theorems.recorded import Recorded, Value, changed, recorded

_MOST_RUNS: Final = 8
"""So many stretches of days are told of a fact that is not known."""
_MOST_PAIRS: Final = 40
"""So many pairs of facts are put to the solver for one case."""
Change = dict[str, Any]


def why_not(
    case: Case | Mapping[str, Any],
    readings: Mapping[str, str] | None = None,
    reform: Reform | None = None,
    questions: Collection[str] | None = None,
) -> list[dict[str, Any]]:
    """For each answer of a case, the nearest changes of a record or a reading that flip it.

    One mapping an answer: `question`, `summons`, `value`, `depends` and `changes`. Each change has
    `kind`, `fact` (a path of the file, or a contested question), `from`, `to`, `becomes` (the
    value of the answer then), `distance` in days or null, and `first` and `last`, the stretch of
    days for which it stays so (null: without end on that side). Kinds: `fact`, one record;
    `pair`, two at once where no single one is enough (`fact`, `from` and `to` are lists);
    `unknown`, a fact that the file says is not known; `reading`, with its `rank`.
    `questions` asks for some questions only. Raises `BadCase` as `decide` does.
    """
    whole = case if isinstance(case, Case) else read(case)
    asked = _Asking(whole, dict(readings or {}), reform, questions)
    return asked.all()


class _Asking:
    """One case, and every change of it that has been decided so far."""

    def __init__(
        self,
        case: Case,
        readings: Mapping[str, str],
        reform: Reform | None,
        questions: Collection[str] | None,
    ) -> None:
        self.case, self.readings, self.reform = case, readings, reform
        found = decide(case, readings, reform=reform).answers
        self.answers: dict[Key, Answer] = {
            (one.question, one.summons): one
            for one in found
            if questions is None or one.question in questions
        }
        self.law = Law(
            {**readings, **(reform.picks if reform else {})}, reform.parameters if reform else {}
        )
        self.facts = recorded(case)
        self.base = Varied(case, self.law).arises()
        self.decided: dict[tuple[tuple[str, Value], ...], Mapping[Key, Answer]] = {}
        self.changes: dict[Key, list[Change]] = {key: [] for key in self.answers}

    def all(self) -> list[dict[str, Any]]:
        settled = {
            key: bool(one.value)
            for key, one in self.answers.items()
            if isinstance(one.outcome, Settled)
        }
        for fact in self.facts:
            if _is_known(fact, self.case):
                self._single(fact, settled)
        self._pairs({key: present for key, present in settled.items() if not self.changes[key]})
        self._unknown()
        for key in settled:
            self.changes[key] += self._readings(self.answers[key])
        return [
            {
                "question": key[0],
                "summons": key[1],
                "value": answer.value,
                "depends": isinstance(answer.outcome, Open),
                "changes": self.changes[key],
            }
            for key, answer in self.answers.items()
        ]

    def _flips(
        self, varied: Varied, settled: Mapping[Key, bool]
    ) -> Iterator[tuple[Key, Formula]]:
        """The answers that can be otherwise when some facts are, and the formula of that."""
        wide = of_answers(self.base, varied.bounded())
        open_to = [
            key for key, present in settled.items() if key in wide and _may(wide[key], present)
        ]
        if open_to:
            among = {JOINED.get(question, question) for question, _ in open_to}
            exactly = of_answers(self.base, varied.arises(among))
            for key in open_to:
                flip = _flip(exactly[key], settled[key])
                if flip is not False:
                    yield key, flip

    def _single(self, fact: Recorded, settled: Mapping[Key, bool]) -> None:
        varied = Varied(self.case, self.law, [fact])
        flips = list(self._flips(varied, settled))
        if not flips:
            return
        search, value = Search(varied), fact.held_by(self.case)
        present = fact.number(value)
        for key, flip in flips:
            for to, first, last in _nearest(fact, present, varied, search, flip):
                becomes = self._otherwise({fact: to}, key, not settled[key])
                if becomes is not None:
                    self.changes[key].append(
                        {
                            **_one("fact", fact, fact.plain(value), to, becomes.value),
                            "distance": _distance(fact, value, to),
                            "first": _day(fact, first),
                            "last": _day(fact, last),
                        }
                    )

    def _otherwise(
        self, values: Mapping[Recorded, Value], key: Key, then: bool
    ) -> Settled | None:
        """The outcome of the changed case, decided anew, where it is settled and as expected."""
        name = tuple((fact.path, value) for fact, value in values.items())
        if name not in self.decided:
            found = decide(changed(self.case, values), self.readings, reform=self.reform)
            self.decided[name] = {(one.question, one.summons): one for one in found.answers}
        outcome = self.decided[name][key].outcome
        return outcome if isinstance(outcome, Settled) and bool(outcome.value) == then else None

    def _pairs(self, settled: Mapping[Key, bool]) -> None:
        """For the answers that no single fact flips, the nearest change of two."""
        relevant = {key: self._relevant(key) for key in settled}
        best: dict[Key, tuple[int, Change]] = {}
        tried = 0
        for pair in combinations(self.facts, 2):
            least = sum(_least_cost(fact, self.case) for fact in pair)
            for_them = {
                key: present
                for key, present in settled.items()
                if relevant[key].issuperset(pair) and not (key in best and best[key][0] <= least)
            }
            if for_them and tried < _MOST_PAIRS:
                tried += self._pair(pair, for_them, best)
        for key, (_, change) in best.items():
            self.changes[key].append(change)

    def _relevant(self, key: Key) -> frozenset[Recorded]:
        """The facts that can matter to an answer: those that its terms ask for, of its summons."""
        question, label = key
        terms = next(one for one in QUESTIONS if one.key == JOINED.get(question, question))
        names = reached(terms.settled_by, frozenset(self.law.readings.items()), True)
        own = "" if label is None else f"summons.{label}."
        return frozenset(
            fact
            for fact in self.facts
            if fact.name in names
            and _is_known(fact, self.case)
            and (fact.table != "summons" or fact.path.startswith(own))
        )

    def _pair(
        self,
        pair: Sequence[Recorded],
        settled: Mapping[Key, bool],
        best: dict[Key, tuple[int, Change]],
    ) -> bool:
        """Keep what is nearer than the best so far; whether the solver was asked."""
        varied = Varied(self.case, self.law, pair, FAR)
        flips = list(self._flips(varied, settled))
        if not flips:
            return False
        search = Search(varied)
        values = [fact.held_by(self.case) for fact in pair]
        parts = [
            _cost(fact, fact.number(value), number)
            for fact, value, number in zip(pair, values, varied.numbers, strict=True)
        ]
        total = parts[0] + parts[1]
        for key, flip in flips:
            most = best[key][0] - 1 if key in best else 2 * FAR
            least = search.least(total, 0, most, flip)
            found = None if least is None else search.values(flip, total == least)
            if least is None or found is None:
                continue
            told = {fact: fact.value(one) for fact, one in zip(pair, found, strict=True)}
            becomes = self._otherwise(told, key, not settled[key])
            if becomes is not None:
                best[key] = least, _both(told, values, becomes.value)
        return True

    def _unknown(self) -> None:
        """For each answer that depends, the values of a fact not known that settle it."""
        missing: dict[str, list[Key]] = {}
        for key, answer in self.answers.items():
            if isinstance(answer.outcome, Open):
                for path in answer.outcome.missing:
                    missing.setdefault(path, []).append(key)
        for fact in self.facts:
            if fact.path in missing:
                varied = Varied(self.case, self.law, [fact])
                search, answers = Search(varied), of_answers(self.base, varied.arises())
                for key in missing[fact.path]:
                    for arises, to, first, last in _settling(fact, varied, search, answers[key]):
                        becomes = self._otherwise({fact: to}, key, arises)
                        if becomes is not None:
                            told = _one("unknown", fact, "unknown", to, becomes.value)
                            ends = {"first": _day(fact, first), "last": _day(fact, last)}
                            self.changes[key].append({**told, "distance": None, **ends})

    def _readings(self, answer: Answer) -> Iterator[Change]:
        """The single switches under which the answer is flipped, those of reports last."""
        ranks = {one.key: {r.key: r for r in one.readings} for one in BOOK.switches}
        for switch, value in {**answer.readings, **answer.reported}.items():
            name, _, option = switch.partition("=")
            if bool(value) != bool(answer.value):
                default = next(one for one in BOOK.switches if one.key == name).default.key
                yield {
                    "kind": "reading",
                    "fact": name,
                    "from": self.law.readings.get(name, default),
                    "to": option,
                    "becomes": value,
                    "distance": None,
                    "rank": ranks[name][option].rank,
                }


def _flip(arises: Pair, present: bool) -> Formula:
    """That an answer surely is otherwise than now."""
    return solver.negation(arises.high) if present else arises.low


def _may(arises: Pair, present: bool) -> bool:
    """Whether an answer possibly is otherwise than now."""
    return bool(not arises.low if present else arises.high)


def _is_known(fact: Recorded, case: Case) -> bool:
    """Whether it is recorded, or recorded not to have happened; a birth may be left unstated."""
    return fact.held_by(case) is not UNKNOWN or fact.name == "person.born"


def _one(kind: str, fact: Recorded, value: Any, to: Value, becomes: Any) -> Change:
    return {
        "kind": kind, "fact": fact.path, "from": value, "to": fact.plain(to), "becomes": becomes,
    }


def _both(told: Mapping[Recorded, Value], values: Sequence[Value], becomes: Any) -> Change:
    distances = [
        _distance(fact, value, to)
        for (fact, to), value in zip(told.items(), values, strict=True)
    ]
    known = [one for one in distances if one is not None]
    return {
        "kind": "pair",
        "fact": [fact.path for fact in told],
        "from": [fact.plain(value) for fact, value in zip(told, values, strict=True)],
        "to": [fact.plain(to) for fact, to in told.items()],
        "becomes": becomes,
        "distance": sum(known) if len(known) == len(distances) else None,
    }


def _day(fact: Recorded, number: int | None) -> str | None:
    return None if number is None else str(fact.plain(number))


def _distance(fact: Recorded, value: Value, to: Value) -> int | None:
    days = fact.is_day and isinstance(value, int) and isinstance(to, int)
    return abs(to - value) if days else None


def _cost(fact: Recorded, present: int | None, number: Formula) -> Formula:
    """How far a fact is changed, in days; `FAR` where that cannot be counted in days."""
    if not fact.is_day or present is None or present == fact.absent:
        return FAR
    days = solver.branch(number < present, present - number, number - present)
    return days if fact.absent is None else solver.branch(number == fact.absent, FAR, days)


def _least_cost(fact: Recorded, case: Case) -> int:
    """The least that a change of it can cost."""
    present = fact.number(fact.held_by(case))
    return 1 if fact.is_day and present not in (None, fact.absent) else FAR


Run = tuple[Value, int | None, int | None]
"""A value, and the first and last day of the stretch about it (None: no end on that side)."""


def _nearest(
    fact: Recorded, present: int | None, varied: Varied, search: Search, flip: Formula
) -> Iterator[Run]:
    """The nearest earlier and later day that flip an answer, that it is left out, other words."""
    number, (first, last) = varied.numbers[0], varied.bounds[0]
    if not fact.is_day:
        for place in range(first, last + 1):
            if place != present and search.can(number == place, flip):
                yield fact.value(place), None, None
        return
    stays = solver.negation(flip)
    if present is None:
        yield from _unstated(number, (first, last), search, flip)
        return
    before = min(present - 1, last)
    earlier = search.greatest(number, first, before, flip)
    if earlier is not None:
        other = search.greatest(number, first, earlier - 1, stays)
        yield earlier, None if other is None else other + 1, earlier
    after = max(present + 1, first)
    later = search.least(number, after, last, flip)
    if later is not None:
        other = search.least(number, later + 1, last, stays)
        yield later, later, None if other is None else other - 1
    if fact.absent not in (None, present) and search.can(number == fact.absent, flip):
        yield None, None, None


def _unstated(
    number: Formula, bounds: tuple[int, int], search: Search, flip: Formula
) -> Iterator[Run]:
    """The births that flip an answer where none is stated: the early ones, and the late ones."""
    (first, last), stays = bounds, solver.negation(flip)
    until = search.least(number, first, last, stays)
    if until is not None and first < until:
        yield until - 1, None, until - 1
    since = search.greatest(number, first, last, stays)
    if since is not None and since < last:
        yield since + 1, since + 1, None


def _settling(
    fact: Recorded, varied: Varied, search: Search, arises: Pair
) -> Iterator[tuple[bool, Value, int | None, int | None]]:
    """The values of a fact not known for which an answer surely arises, or surely does not."""
    number, (first, last) = varied.numbers[0], varied.bounds[0]
    sides = {True: arises.low, False: solver.negation(arises.high)}
    places = [] if fact.is_day else list(range(first, last + 1))
    if fact.is_day:
        yield from _runs(number, (first, last), search, sides)
    for place in (*places, *([] if fact.absent is None else [fact.absent])):
        for side, holds in sides.items():
            if search.can(number == place, holds):
                yield side, fact.value(place), None, None


def _runs(
    number: Formula, bounds: tuple[int, int], search: Search, sides: Mapping[bool, Formula]
) -> Iterator[tuple[bool, Value, int | None, int | None]]:
    """The stretches of days, from the first on, on which an answer is surely one or the other."""
    first, last = bounds
    start = search.least(number, first, last)
    for _ in range(_MOST_RUNS):
        if start is None:
            return
        here = [side for side, holds in sides.items() if search.can(number == start, holds)]
        inside = sides[here[0]] if here else solver.negation(solver.some(sides.values()))
        after = search.least(number, start + 1, last, solver.negation(inside))
        if here:
            begins = None if start == first else start
            ends = None if after is None else after - 1
            yield here[0], start if ends is None else ends, begins, ends
        start = after
