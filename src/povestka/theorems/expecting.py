"""What the committed cases expect, laid out so that a changed law can be held against all of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from povestka.case.expect import Wanted, as_answered, fits, wanted
from povestka.case.model import Case
from povestka.case.questions import QUESTIONS, Question, merged
from povestka.case.rows import Row, rows
from povestka.language.days import NOT_YET
from povestka.language.terms import Term
from povestka.law import exit_ban, service
from povestka.law.editions import edition_on
from povestka.readers.explain import plain

Under = tuple[tuple[str, str], ...]
"""The readings that something is asked under, as (question, reading) pairs in order."""
At = Callable[[Term, int], Any]
"""The value of a term in a row of a group."""

_BANS: Final = ("exit_ban", "under_exit_ban")
_FIELDS: Final = ("value", "by", "state", "missing", "edition", "expected")


@dataclass(frozen=True, slots=True)
class Committed:
    """A committed case, by the name of its file."""

    name: str
    case: Case


@dataclass(frozen=True, slots=True)
class Check:
    """One expected answer: the rows of its group that it rests on, and the terms.

    `holds` says whether it is met, given the values of those terms in those rows.
    """

    name: str
    rows: tuple[int, ...]
    terms: tuple[Term, ...]
    holds: Callable[[At], bool]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one kind, asked under the same readings, with what is expected of them."""

    kind: str
    under: Under
    rows: tuple[Row, ...]
    checks: tuple[Check, ...]


def _all(_: Case, found: list[Any]) -> list[Any]:
    return [one for each in found for one in each]


def _steps(case: Case, found: list[Any]) -> list[Any]:
    return [
        {"about": complaint.about, **step}
        for complaint, steps in zip(case.complaints, found, strict=True)
        for step in steps
    ]


_JOINED: Final[Mapping[str, tuple[str, Callable[[Case, list[Any]], Any]]]] = {
    "under_exit_ban": ("exit_ban", lambda _, found: merged(found)),
    "under_measures": ("measures", lambda _, found: merged(found)),
    "dispatch_windows": ("dispatch_windows", _all),
    "complaint_steps": ("complaint_steps", _steps),
    "decision_stayed": ("decision_stayed", lambda _, found: [one for one in found if one]),
}
_QUESTIONS: Final = {one.key: one for one in QUESTIONS}


def groups(cases: Collection[Committed]) -> tuple[Group, ...]:
    """The expectations of all cases, by kind of row and readings; the largest group first.

    A case whose answers are expected under a reform says nothing about the enacted law.
    """
    held: dict[tuple[str, Under], list[Row]] = {}
    checks: dict[tuple[str, Under], list[Check]] = {}
    for one in (one for one in cases if "reform" not in one.case.expect):
        listed = rows(one.case)
        first: dict[tuple[str, Under], int] = {}
        for want in wanted(one.case):
            question = _QUESTIONS[_JOINED.get(want.question, (want.question, None))[0]]
            key = (question.kind, tuple(sorted(want.readings)))
            if key not in first:
                first[key] = len(held.setdefault(key, []))
                held[key] += [row for row in listed if row.kind == question.kind]
            own = [row for row in listed if row.kind == question.kind]
            places = tuple(
                first[key] + place
                for place, row in enumerate(own)
                if want.question in _JOINED or row.label == want.summons
            )
            check = _check(one, want, question, places)
            if check.terms:
                checks.setdefault(key, []).append(check)
    made = [Group(*key, tuple(held[key]), tuple(found)) for key, found in checks.items()]
    return tuple(sorted(made, key=lambda group: -len(group.checks)))


def _check(one: Committed, want: Wanted, question: Question, places: tuple[int, ...]) -> Check:
    wants = as_answered(want.value)
    if not (isinstance(wants, dict) and wants.keys() & set(_FIELDS) and "from" not in wants):
        wants = {"value": wants}
    join = _JOINED.get(want.question)

    def value(at: At) -> Any:
        found = [
            question.shape(tuple(at(term, row) for term in question.settled_by)) for row in places
        ]
        return join[1](one.case, found) if join else found[0]

    def tests() -> Iterator[tuple[tuple[Term, ...], Callable[[At], bool]]]:
        if "value" in wants:
            yield question.settled_by, lambda at: fits(value(at), wants["value"])
        if "by" in wants:
            yield (service.route,), lambda at: fits(_route(at, places), wants["by"])
        if want.question in _BANS and wants.get("state") in ("unknown", "disputed", "certain"):
            silent = wants["state"] == "unknown"
            yield (exit_ban.no_rule,), lambda at: silent == _silent(at, places)
        if "edition" in wants:
            on = question.rule.on
            yield (on,), lambda at: _edition(at, on, places, one.case) == wants["edition"]

    made = list(tests())
    return Check(
        one.name,
        places,
        tuple({id(term): term for terms, _ in made for term in terms}.values()),
        lambda at: all(holds(at) for _, holds in made),
    )


def _route(at: At, places: Sequence[int]) -> Any:
    return plain(service.route, at(service.route, places[0]))


def _silent(at: At, places: Sequence[int]) -> bool:
    return any(at(exit_ban.no_rule, row) for row in places)


def _edition(at: At, on: Term, places: Sequence[int], case: Case) -> str:
    event = min((at(on, row) for row in places), default=NOT_YET)
    return edition_on(event if event < NOT_YET else case.as_of).key
