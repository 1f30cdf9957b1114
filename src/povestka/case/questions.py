"""The questions that a case puts to the law: the rules that answer each, and the answer's shape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from povestka.language.days import NOT_YET, date_of
from povestka.language.terms import Rule, Term
from povestka.language.writing import number, when
from povestka.law import board, cap, complaints, duties, exit_ban, liability, measures, penalties
from povestka.law import service as service_rules
from povestka.readers.explain import span

Shape = Callable[[tuple[Any, ...]], Any]


@dataclass(frozen=True, slots=True)
class Question:
    """A question of one kind of row: `rule` answers it, `settled_by` are the terms of its value.

    `shape` makes the JSON value of those terms' values.
    """

    key: str
    kind: str
    rule: Rule
    settled_by: tuple[Term, ...]
    shape: Shape


def _iso(value: int) -> str | None:
    return date_of(value).isoformat() if value < NOT_YET else None


def _day(values: tuple[Any, ...]) -> Any:
    return _iso(values[0])


def _interval(values: tuple[Any, ...]) -> Any:
    return span(values[0])


def _truth(values: tuple[Any, ...]) -> Any:
    return bool(values[0])


def _measures(values: tuple[Any, ...]) -> Any:
    found = span(values[0])
    return found and {**found, "which": list(measures.MEASURES)}


def _fine(values: tuple[Any, ...]) -> Any:
    due, least, most = values
    return {"min": least, "max": most} if due else None


def _windows(values: tuple[Any, ...]) -> Any:
    found = [span(value) for value in values]
    return sorted((one for one in found if one), key=lambda one: str(one["from"]))


def _steps(values: tuple[Any, ...]) -> Any:
    """The steps of one complaint; what it is about is added by the answer."""
    decision, calendar, working, court = (_iso(value) for value in values)
    found = []
    for by, other, rule in (
        (decision, None, complaints.decision_answer_by),
        (calendar, working, complaints.register_answer_by),
        (court, None, complaints.court_by),
    ):
        if by:
            step = "court_claim" if rule is complaints.court_by else "board_answer"
            cites = [str(cite) for cite in rule.ground.cites]
            found.append({"step": step, "by": by, "if_working_days": other, "cites": cites})
    return found


def _only_if_due(amount: Term) -> Term:
    return when(penalties.fine_due, amount, number(0))


def _one(key: str, kind: str, rule: Rule, shape: Shape) -> Question:
    return Question(key, kind, rule, (rule,), shape)


QUESTIONS: Final = (
    _one("served_on", "summons", service_rules.served_on, _day),
    _one("exit_ban", "summons", exit_ban.exit_ban, _interval),
    _one("measures", "summons", measures.measures, _measures),
    Question(
        "fine",
        "summons",
        penalties.fine_due,
        (
            penalties.fine_due,
            _only_if_due(penalties.fine_min),
            _only_if_due(penalties.fine_max),
        ),
        _fine,
    ),
    _one("self_report_by", "summons", duties.self_report_by, _day),
    _one("cap_breached", "summons", cap.cap_breached, _truth),
    _one("short_notice", "summons", duties.short_notice, _truth),
    _one("liable_on", "person", liability.liable_on, _truth),
    _one("season_report_by", "person", duties.season_report_by, _day),
    Question("dispatch_windows", "decision", board.WINDOWS[0], board.WINDOWS, _windows),
    Question(
        "complaint_steps",
        "complaint",
        complaints.register_answer_by,
        (
            complaints.decision_answer_by,
            complaints.register_answer_by,
            complaints.register_answer_by_working,
            complaints.court_by,
        ),
        _steps,
    ),
    _one("decision_stayed", "complaint", complaints.stay, _interval),
)
"""The questions asked of each row of their kind."""

ORDER: Final = (
    "served_on", "exit_ban", "measures", "fine", "self_report_by", "cap_breached", "short_notice",
    "liable_on", "under_exit_ban", "under_measures", "dispatch_windows", "complaint_steps",
    "decision_stayed", "season_report_by",
)
"""The order of the answers: those of each summons, then those of the person."""


def merged(spans: Sequence[Any]) -> list[dict[str, Any]]:
    """The days on which any of several intervals is in force, as a list of intervals.

    >>> merged([{"from": "2026-02-02", "until": None}, {"from": "2026-03-01", "until": None}])
    [{'from': '2026-02-02', 'until': None}]
    """
    found: list[dict[str, Any]] = []
    for one in sorted((one for one in spans if one), key=lambda one: str(one["from"])):
        last = found[-1] if found else None
        if last and (last["until"] is None or one["from"] <= last["until"]):
            if last["until"] is not None and (one["until"] or "9999") > last["until"]:
                last["until"] = one["until"]
        else:
            found.append({"from": one["from"], "until": one["until"]})
    return found
