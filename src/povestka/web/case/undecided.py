"""What the law as checked leaves open, as far as it touches a case: disputes, and mere pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from povestka.law.book import BOOK

_TOUCHED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "served_on": ("to_check.article_31",),
    "exit_ban": ("complaints.no_stay_of_measures",),
    "measures": (
        "to_check.article_7_1", "measures.warning", "measures.regional",
        "measures.driver_by_trade",
    ),
    "fine": ("to_check.limitation_of_the_fine", "crime.guilt_without_receipt"),
    "cap_breached": ("CR-10",),
    "dispatch_windows": ("CR-21", "board.new_grounds"),
    "complaint_steps": ("complaints.board_and_portal", "complaints.no_stay_of_measures"),
    "decision_stayed": ("to_check.bill_of_march_2026",),
}
"""By question, what of the book that is not computed touches it once it arises."""

_BY_STATUS: Final[Mapping[str, tuple[str, ...]]] = {
    "reservist": ("to_check.reach_of_article_7_1",),
    "mobilised": ("mobilisation.deferments", "mobilisation.refusal"),
}


@dataclass(frozen=True, slots=True)
class Left:
    """Something that is left open: the name of its page in the book, its title, its sentence."""

    name: str
    title: str
    says: str

    @property
    def address(self) -> str:
        """The address of its page, without the language."""
        return f"/law/{'reading' if self.name in BOOK.contested else 'statement'}/{self.name}"


def contested(decided: Mapping[str, Any], lang: str) -> tuple[Left, ...]:
    """The contested questions whose other readings change an answer of the case."""
    keys = {
        switch.partition("=")[0]
        for answer in decided["answers"]
        for side in ("readings", "unsettled")
        for switch in answer[side]
    }
    found = [one for one in BOOK.switches if one.key in keys]
    return tuple(Left(one.key, one.key, one.asks.in_(lang)) for one in found)


def shown(decided: Mapping[str, Any], status: str, lang: str) -> tuple[Left, ...]:
    """The statements and questions that touch the case and that the model does not compute."""
    names = dict.fromkeys((*_names(decided), *_BY_STATUS.get(status, ())))
    return tuple(_left(name, lang) for name in names)


def _names(decided: Mapping[str, Any]) -> Iterator[str]:
    for answer in decided["answers"]:
        if answer.get("value") or "value" not in answer:
            yield from _TOUCHED_BY.get(answer["question"], ())


def _left(name: str, lang: str) -> Left:
    if name in BOOK.contested:
        question = BOOK.contested[name]
        why = question.not_executable or question.why
        return Left(name, question.asks.in_(lang), why.in_(lang))
    statement = BOOK.statements[name]
    return Left(name, statement.title.in_(lang), statement.says.in_(lang))
