"""Looking among the claims: by verdict, report, part and words, a page of the list at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from starlette.datastructures import QueryParams

from povestka.language.words import Text
from povestka.press.loading import COMPONENTS
from povestka.press.model import REPORTS, VERDICTS
from povestka.web.forms import Fields
from povestka.web.reports.words import NO_SUCH

PAGE: Final = 25
"""Claims on one page of the list."""

CODES: Final = {name.replace(" ", "-"): name for name in VERDICTS}
"""The verdicts as an address has them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; empty where it does not matter. `mistakes` are by field."""

    text: str
    verdict: str
    report: str
    component: str
    page: int
    mistakes: tuple[tuple[str, Text], ...]

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not (self.text or self.verdict or self.report or self.component)

    def holds(self, claim: dict[str, Any]) -> bool:
        """Whether a claim is looked for."""
        return (
            self.verdict in ("", claim["verdict"])
            and self.report in ("", str(claim["report"] + 1))
            and self.component in ("", claim["component"])
            and self._is_said(claim)
        )

    def _is_said(self, claim: dict[str, Any]) -> bool:
        said = " ".join(
            str(claim[key] or "") for key in ("claim", "says", "shown", "quantity", "unit")
        )
        return all(word in said.casefold() for word in self.text.casefold().split())

    def query(self, **others: str | int) -> str:
        """The end of an address that asks for the same, with some of it replaced."""
        told = {
            "q": self.text,
            "verdict": self.verdict.replace(" ", "-"),
            "report": self.report,
            "component": self.component,
            **others,
        }
        kept = {key: value for key, value in told.items() if value}
        return f"?{QueryParams(kept)}" if kept else ""


def wanted(fields: Fields) -> Wanted:
    """What the address asks for; what nothing has is told as a mistake, and left out.

    >>> wanted(Fields([("verdict", "other-layer")])).verdict
    'other layer'
    """
    known = {
        "verdict": CODES,
        "report": {str(number): str(number) for number in range(1, len(REPORTS) + 1)},
        "component": {name: name for name in COMPONENTS},
    }
    found, mistakes = {}, []
    for key, options in known.items():
        given = fields.one(key)
        found[key] = options.get(given, "")
        if given and not found[key]:
            mistakes.append((key, NO_SUCH[key]))
    number = fields.one("page") or "1"
    page = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else 0
    if not page:
        mistakes.append(("page", NO_SUCH["page"]))
    text = fields.one("q")[:100]
    return Wanted(
        text, found["verdict"], found["report"], found["component"], page or 1, tuple(mistakes)
    )


def leaf(found: Sequence[Any], page: int) -> tuple[Sequence[Any], int, int]:
    """The part of a list on a page; the number of that page (the first if past the end); how many.

    >>> leaf(range(60), 3)
    (range(50, 60), 3, 3)
    """
    pages = max(1, -(-len(found) // PAGE))
    at = page if page <= pages else 1
    return found[(at - 1) * PAGE : at * PAGE], at, pages
