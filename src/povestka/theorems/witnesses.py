"""What the solver found as case files: the facts, what they show, the answers they must give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Any, Final

from povestka.case.asking import decide
from povestka.case.writing import written
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.theorems.statements import Found
from povestka.theorems.turning import Turned

_ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "summons": (
        "served_on", "exit_ban", "measures", "fine", "self_report_by", "cap_breached",
        "short_notice",
    ),
    "person": ("liable_on", "season_report_by"),
    "decision": ("dispatch_windows",),
    "complaint": ("complaint_steps", "decision_stayed"),
}
"""The answers of which a statement about such a row speaks."""
_KIND: Final = {question: kind for kind, held in _ASKED.items() for question in held}
_DEFAULTS: Final = {one.key: one.default.key for one in BOOK.switches}
_WIDTH: Final = 96


def file_of(found: Found) -> str:
    """The case file of a theorem that is refuted; ValueError where there is no witness."""
    if found.witness is None:
        raise ValueError(f"{found.theorem.name} has no witness")
    says = found.theorem.says
    comment = [
        f"The counterexample to the theorem {found.theorem.name}, written by the solver:",
        *wrap(says.en, _WIDTH),
        *wrap(says.ru, _WIDTH),
    ]
    return _file(found.witness, found.under, found.theorem.kind, comment)


_HOLDS: Final = Text(
    "This condition of the rule {rule} holds, and without it the answer to {question} would be"
    " another:",
    "Это условие правила {rule} выполнено, и без него ответ на {question} был бы иным:",
)
_FAILS: Final = Text(
    "This condition of the rule {rule} does not hold, and with it the answer to {question} would be"
    " another:",
    "Это условие правила {rule} не выполнено, и при нём ответ на {question} был бы иным:",
)


def pair_of(found: Turned) -> Mapping[str, str]:
    """Both case files of a condition that turns an answer, by name; none of one that does not."""
    if found.so is None or found.not_so is None or found.readings is None:
        return {}
    condition, kind = found.condition, _KIND[found.question]
    files = {}
    for name, case, words in (("so", found.so, _HOLDS), ("not", found.not_so, _FAILS)):
        comment = [
            line
            for lang in ("en", "ru")
            for line in wrap(
                words.in_(lang).format(rule=condition.rule, question=found.question), _WIDTH
            )
        ]
        comment += wrap(condition.says, _WIDTH, initial_indent="  ", subsequent_indent="  ")
        files[f"{condition.name}-{name}"] = _file(case, found.readings, kind, comment)
    return files


def _file(
    case: Mapping[str, Any], under: Mapping[str, str], kind: str, comment: Sequence[str]
) -> str:
    """A case with what it answers by default and, where it is read otherwise, under that."""
    expect = _answers(case, {}, kind)
    other = {name: key for name, key in under.items() if _DEFAULTS.get(name, key) != key}
    if other:
        named = ",".join(f"{name}={key}" for name, key in sorted(other.items()))
        expect[named] = _answers(case, other, kind)
    return written({**case, "expect": expect}, comment)


def _answers(case: Mapping[str, Any], readings: Mapping[str, str], kind: str) -> dict[str, Any]:
    return {
        answer.question: _plain(answer.value)
        for answer in decide(case, readings).answers
        if answer.question in _ASKED[kind] and answer.state != "depends"
    }


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
