"""Deciding: every row of a case under the readings in use and under every single switch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from povestka.case.answers import Answer, Decision, Touched
from povestka.case.engine import (
    MOST_KEPT,
    Engine,
    Open,
    Outcome,
    Settled,
    Under,
)
from povestka.case.model import Case
from povestka.case.questions import ORDER, QUESTIONS, Question, merged
from povestka.case.reforming import Reform
from povestka.case.rows import Row, rows, value_when_settled
from povestka.language.days import NOT_YET, Undecreed, day
from povestka.language.terms import Rule, Term
from povestka.law import exit_ban, practice, service
from povestka.law.book import BOOK
from povestka.law.editions import edition_on
from povestka.law.variants import AS_ENACTED
from povestka.readers.decide import Setting, Step, reasons
from povestka.readers.explain import plain
from povestka.readers.search import Range

CHECKED_ON: Final = day(BOOK.checked_on)
_ENACTED: Final = {
    **{one.key: one.default.key for one in BOOK.switches},
    **dict.fromkeys(BOOK.variants, AS_ENACTED),
}
Join = Callable[[list[Any]], Any]


@dataclass(frozen=True, slots=True)
class _Switch:
    """A single change of the readings in use: its name, its rank, and all the readings with it."""

    key: str
    name: str
    rank: str
    under: Under


@lru_cache(MOST_KEPT)
def switches(base: Under, settled: frozenset[str] = frozenset()) -> tuple[_Switch, ...]:
    """Every single switch away from the readings in use, but of questions that are settled."""
    used = dict(base)
    return tuple(
        _Switch(
            one.key,
            f"{one.key}={reading.key}",
            reading.rank,
            frozenset({**used, one.key: reading.key}.items()),
        )
        for one in BOOK.switches
        if one.key not in settled
        for reading in one.readings
        if reading.key != used.get(one.key, one.default.key)
    )


class _Deciding:
    """A case under way: its rows, and every outcome under the base readings and each switch.

    A reform adds its picks to the base and its numbers to the law; what it settles stays so.
    """

    def __init__(
        self, case: Case, readings: Mapping[str, str], reform: Reform | None = None
    ) -> None:
        self.case = case
        self.reform = reform
        self.base = {**readings, **(reform.picks if reform else {})}
        self.numbers = reform.parameters if reform else {}
        self.engines = [Engine(row, self.numbers) for row in rows(case)]
        self.under = frozenset(self.base.items())
        self.asked = [engine.ask(self.under) for engine in self.engines]
        self.steps: list[dict[int, Step]] = []
        self.touched: list[frozenset[str]] = []
        for engine in self.engines:
            self._reason(engine)
        self.outcomes = {"": [asked.outcomes for asked in self.asked]}
        self.ranks: dict[str, str] = {}
        for switch in switches(self.under, frozenset(reform.readings if reform else ())):
            asked = [
                engine.ask(switch.under, base, switch.key)
                if switch.key in touched
                else base
                for engine, base, touched in zip(
                    self.engines, self.asked, self.touched, strict=True
                )
            ]
            if any(one is not base for one, base in zip(asked, self.asked, strict=True)):
                self.outcomes[switch.name] = [one.outcomes for one in asked]
                self.ranks[switch.name] = switch.rank

    def _reason(self, engine: Engine) -> None:
        """Keep the chain of each rule that answers a question of a row, and the switches met.

        Where a fact that is not known can matter, every switch of the row may be met.
        """
        terms = engine.machine.settled_by
        steps, touched = {}, engine.machine.switches
        try:
            decided = reasons(terms, _setting(engine.row, self.base, self.numbers))
        except Undecreed:
            pass
        else:
            pairs = zip(terms, decided.found, strict=True)
            steps = {id(term): one.steps[0] for term, one in pairs if isinstance(term, Rule)}
            if engine.rests_on_known(engine.machine.outputs, self.under):
                touched = decided.touched
        self.steps.append(steps)
        self.touched.append(touched)

    def answers(self) -> Iterator[Answer]:
        """The answers: those of each summons in turn, then those of the person."""
        for place, engine in enumerate(self.engines):
            if engine.row.kind == "summons":
                for number, question in enumerate(engine.machine.questions):
                    yield self._of_row(place, number, question)
        person = {one.question: one for one in self._of_person()}
        yield from (person[key] for key in ORDER if key in person)

    def _of_person(self) -> Iterator[Answer]:
        for place, engine in enumerate(self.engines):
            if engine.row.kind == "person":
                for number, question in enumerate(engine.machine.questions):
                    yield self._of_row(place, number, question)
        yield self._joined("under_exit_ban", "exit_ban", merged)
        yield self._joined("under_measures", "measures", merged)
        yield self._joined("dispatch_windows", "dispatch_windows", _all)
        yield self._joined("complaint_steps", "complaint_steps", self._steps)
        yield self._joined(
            "decision_stayed", "decision_stayed", lambda found: [one for one in found if one]
        )

    def _steps(self, found: list[Any]) -> list[Any]:
        return [
            {"about": complaint.about, **step}
            for complaint, steps in zip(self.case.complaints, found, strict=True)
            for step in steps
        ]

    def _of_row(self, place: int, number: int, question: Question) -> Answer:
        row = self.engines[place].row
        under = {name: found[place][number] for name, found in self.outcomes.items()}
        return self._answer(question.key, row.label, question, [place], under)

    def _joined(self, key: str, of: str, join: Join) -> Answer:
        """An answer for the person made of one question's outcomes over several rows."""
        question = next(one for one in QUESTIONS if one.key == of)
        places = [n for n, one in enumerate(self.engines) if one.row.kind == question.kind]
        number = [one for one in QUESTIONS if one.kind == question.kind].index(question)
        base = [self.outcomes[""][place][number] for place in places]
        under = {"": _join(base, join)}
        for name, found in self.outcomes.items():
            several = [found[place][number] for place in places]
            if any(one is not other for one, other in zip(several, base, strict=True)):
                under[name] = _join(several, join)
        return self._answer(key, None, question, places, under)

    def _answer(
        self,
        key: str,
        label: str | None,
        question: Question,
        places: list[int],
        under: Mapping[str, Outcome],
    ) -> Answer:
        outcome = under[""]
        changed = {
            name: one for name, one in under.items() if one is not outcome and one != outcome
        }
        settled = {
            name: one.value for name, one in changed.items() if isinstance(one, Settled)
        }
        unsettled = {name: one for name, one in changed.items() if isinstance(one, Open)}
        is_open = {name: self.ranks[name] in ("default", "open") for name in changed}
        on = [self._event(place, question) for place in places]
        event = min((one for one in on if one is not None), default=None)
        bans = key in ("exit_ban", "under_exit_ban")
        silent = bans and any(self._output(place, exit_ban.no_rule) for place in places)
        noted = bans and any(self._output(place, practice.before_registers) for place in places)
        return Answer(
            key,
            label,
            question.rule,
            edition_on(self.case.as_of if event is None else event).key,
            outcome,
            self._route(places[0]) if key == "served_on" else None,
            self._state(
                outcome,
                [one for one in on if one is not None],
                silent,
                any(is_open.values()),
            ),
            isinstance(outcome, Settled) and any(d > self.case.as_of for d in _days(outcome.value)),
            {name: value for name, value in settled.items() if is_open[name]},
            {name: value for name, value in settled.items() if not is_open[name]},
            unsettled,
            (practice.before_registers,) if noted else (),
            self._chain(places, question),
            self._assumptions(key),
            self._touched(question),
        )

    def _output(self, place: int, term: Term) -> Any:
        """The value of one output of a row under the base, or None where it is not settled."""
        return self.engines[place].value(term, self.under, self.asked[place])

    def _event(self, place: int, question: Question) -> int | None:
        """The day of the event that picks the edition, where it has one."""
        found = self._output(place, question.rule.on)
        return found if found is not None and found < NOT_YET else None

    def _route(self, place: int) -> str | None:
        found = self._output(place, service.route)
        return None if found is None else plain(service.route, found)

    def _state(
        self, outcome: Outcome, events: list[int], silent: bool, disputed: bool
    ) -> str:
        """The first state that applies, in the order that the law page gives."""
        if isinstance(outcome, Open):
            return "depends"
        late = [one > CHECKED_ON for one in (*events, *_days(outcome.value))]
        if any(late) or (self.case.as_of > CHECKED_ON and _runs_on(outcome.value)):
            return "unchecked"
        if silent:
            return "unknown"
        return "disputed" if disputed else "certain"

    def _chain(self, places: list[int], question: Question) -> tuple[tuple[Step, bool], ...]:
        """The reasons of the first row; whether each step's value rests on known facts alone."""
        if not places or id(question.rule) not in self.steps[places[0]]:
            return ()
        engine, under = self.engines[places[0]], self.under
        step = self.steps[places[0]][id(question.rule)]
        return tuple(
            (one, engine.rests_on_known((one.rule,), under)) for one in step.chain()
        )

    def _touched(self, question: Question) -> Touched | None:
        """What of the reform the answer to a question can meet, under the readings in use."""
        if self.reform is None:
            return None
        picked = frozenset({**_ENACTED, **self.base}.items())
        return Touched(self.reform, (question.rule, *question.settled_by), picked)

    def _assumptions(self, key: str) -> tuple[str, ...]:
        """A conscript without a birth is taken to be of age, but where his age is the question."""
        stated = isinstance(self.case.person.born, int) or self.case.person.status != "conscript"
        of_age = (
            "exit_ban", "measures", "under_exit_ban", "under_measures", "season_report_by"
        )
        return () if stated or key not in of_age else ("person.born",)


def _setting(row: Row, readings: Mapping[str, str], numbers: Mapping[str, int]) -> Setting:
    """The facts of a row as the reader of reasons takes them."""

    def plain_facts(ranges: Mapping[str, Range]) -> dict[str, int]:
        return {name: value_when_settled(side) for name, side in ranges.items()}

    records = {kind: [plain_facts(one) for one in listed] for kind, listed in row.records.items()}
    return Setting(plain_facts(row.facts), records, readings, numbers, BOOK.calendar)


def _join(found: list[Outcome], join: Join) -> Outcome:
    """One outcome of several: it depends where any of them does."""
    opened = [one for one in found if isinstance(one, Open)]
    if not opened:
        return Settled(join([one.value for one in found if isinstance(one, Settled)]))
    missing = tuple(dict.fromkeys(path for one in opened for path in one.missing))
    if len(opened) > 1:
        return Open(missing, ())
    possible = []
    for value in opened[0].possible:
        parts = [one.value if isinstance(one, Settled) else value for one in found]
        possible.append(join(parts))
    return Open(missing, tuple(possible))


def _all(found: list[Any]) -> list[Any]:
    return [one for each in found for one in each]


def _days(value: Any) -> list[int]:
    """The days in a value, whatever its shape."""
    if isinstance(value, str):
        return [day(value)] if len(value) == 10 and value[4] == "-" else []
    if isinstance(value, dict):
        keys = ("from", "until", "by", "if_working_days")
        return [found for key in keys for found in _days(value.get(key))]
    return [found for one in value for found in _days(one)] if isinstance(value, list) else []


def _runs_on(value: Any) -> bool:
    """Whether an interval in the value is still running."""
    if isinstance(value, dict):
        return "from" in value and value["until"] is None
    return isinstance(value, list) and any(_runs_on(one) for one in value)


def decided(
    case: Case, readings: Mapping[str, str], file: str = "", reform: Reform | None = None
) -> Decision:
    """The decision of a case under readings that are known to exist, and under a reform."""
    answers = tuple(_Deciding(case, readings, reform).answers())
    return Decision(case, dict(readings), answers, file, reform)
