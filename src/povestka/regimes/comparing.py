"""One set of facts under several laws: the case as Russia has it, and under each drafted regime."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from povestka.case.answers import Answer
from povestka.case.asking import decide
from povestka.case.model import Case
from povestka.case.reading import read
from povestka.case.rows import rows
from povestka.language.days import date_of
from povestka.language.words import Text
from povestka.law.service import ROUTES
from povestka.regimes import estonia, ukraine
from povestka.regimes.deciding import decided
from povestka.regimes.drafting import Overlay

OVERLAYS: Final[Mapping[str, Overlay]] = {
    "ukraine": ukraine.OVERLAY,
    "estonia": estonia.OVERLAY,
}
"""The regimes whose text suffices to be executed, beside that of Russia itself."""

ASKED: Final = ("served_on", "exit_ban", "measures")
_RUSSIA: Final = Text(
    "Decided by the book under its default readings; «povestka case» shows what else follows.",
    "Решено по книге при толкованиях по умолчанию; остальное покажет «povestka case».",
)
_OF_THE_ANSWER: Final = ("state", "expected", "rule", "cites", "sources", "confirmed", "readings")


def compared(case: Case | Mapping[str, Any], lang: str = "en") -> dict[str, Any]:
    """The dates of a case by regime: service with its route, the exit ban, the measures.

    For each summons an answer has `value` (null where nothing arises, or with a `reason` where
    the text leaves it open), `missing` and `possible` where it depends on a fact that is not
    known. Raises `BadCase` where the case cannot be answered.

    >>> found = compared({"as_of": "2026-02-12", "person": {"status": "conscript"},
    ...                   "summons": [{"for": "medical", "placed": "2026-02-02",
    ...                                "appear": "2026-02-20"}]})
    >>> {name: one["summons"]["s1"]["served_on"]["value"] for name, one in found.items()}
    {'russia': '2026-02-10', 'ukraine': None, 'estonia': '2026-03-04'}
    """
    known = case if isinstance(case, Case) else read(case)
    russia = {"reads": {}, "note": _RUSSIA.in_(lang), "summons": _russia(known, lang)}
    found = {"russia": russia} | {
        name: {
            "reads": {facts: says.in_(lang) for facts, says in overlay.reads.items()},
            "note": overlay.note.in_(lang),
            "summons": {
                str(row.label): decided(row, overlay, known.as_of, lang)
                for row in rows(known)
                if row.kind == "summons"
            },
        }
        for name, overlay in OVERLAYS.items()
    }
    as_of = date_of(known.as_of).isoformat()
    return {name: {"as_of": as_of, **one} for name, one in found.items()}


def _russia(case: Case, lang: str) -> dict[str, Any]:
    """Russia's answers on each summons, in the shape of those of the other regimes."""
    decision = decide(case)
    return {
        one.id: {key: _answer(decision.answer(key, one.id), lang) for key in ASKED}
        for one in case.summonses
    }


def _answer(answer: Answer, lang: str) -> dict[str, Any]:
    told = answer.to_dict(lang)
    rule = ROUTES[answer.by] if answer.by else answer.rule
    by = {"by": answer.by} if answer.question == "served_on" else {}
    return {
        "value": told.get("value"),
        **by,
        **{key: told[key] for key in _OF_THE_ANSWER},
        "reason": None,
        "missing": told.get("missing", []),
        "possible": told.get("possible", []),
        "says": rule.says.in_(lang),
        "articles": [cite.says().in_(lang) for cite in rule.ground.cites],
    }
