"""A counterexample as a case file: the facts, the theorem in words, and the answers it must give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from textwrap import wrap
from typing import Any, Final

from povestka.case.asking import decide
from povestka.case.writing import written
from povestka.law.book import BOOK
from povestka.theorems.statements import Found

_ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "summons": ("served_on", "exit_ban", "measures", "fine", "self_report_by"),
    "person": ("liable_on", "season_report_by"),
    "decision": ("dispatch_windows",),
    "complaint": ("complaint_steps", "decision_stayed"),
}
"""The answers of which a counterexample to a statement about such a row speaks."""
_DEFAULTS: Final = {one.key: one.default.key for one in BOOK.switches}


def file_of(found: Found) -> str:
    """The case file of a theorem that is refuted; ValueError where there is no witness."""
    if found.witness is None:
        raise ValueError(f"{found.theorem.name} has no witness")
    says = found.theorem.says
    comment = [
        f"The counterexample to the theorem {found.theorem.name}, written by the solver:",
        *wrap(says.en, 96),
        *wrap(says.ru, 96),
    ]
    return written({**found.witness, "expect": _expected(found)}, comment)


def _expected(found: Found) -> dict[str, Any]:
    """What the case answers by default and, where the theorem reads otherwise, under that."""
    given = found.witness or {}
    table = _answers(given, {}, found.theorem.kind)
    other = {name: key for name, key in found.under.items() if _DEFAULTS.get(name, key) != key}
    if other:
        named = ",".join(f"{name}={key}" for name, key in sorted(other.items()))
        table[named] = _answers(given, other, found.theorem.kind)
    return table


def _answers(witness: Mapping[str, Any], readings: Mapping[str, str], kind: str) -> dict[str, Any]:
    wanted = _ASKED[kind]
    found: dict[str, Any] = {}
    for answer in decide(witness, readings).answers:
        if answer.question in wanted and answer.state != "depends":
            found[answer.question] = _plain(answer.value)
    return found


def _plain(value: Any) -> Any:
    """A value of an answer as `[expect]` has it: days as days, nothing as "none"."""
    match value:
        case None:
            return "none"
        case str() if len(value) == 10 and value[4:5] == "-":
            return dt.date.fromisoformat(value)
        case Mapping():
            kept = {name: _plain(one) for name, one in value.items() if one is not None}
            return {name: one for name, one in kept.items() if name != "which"}
        case list():
            return [_plain(one) for one in value]
        case _:
            return value

