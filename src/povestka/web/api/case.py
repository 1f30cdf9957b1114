"""Operations on one case: decided, drawn, written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from fastapi import APIRouter, Request, Response

from povestka.book.pages import names
from povestka.case.asking import decide
from povestka.case.expect import held_against
from povestka.case.writing import written
from povestka.language.words import Text
from povestka.report.html import page
from povestka.report.ics import calendar
from povestka.web.api.answering import Operation, operation, said, text
from povestka.web.api.asking import case_given, law_given
from povestka.web.api.given import CaseGiven, FileGiven, PageGiven
from povestka.web.api.shapes import Decision
from povestka.web.api.wrong import Wrong
from povestka.web.limits import in_turn
from povestka.web.page import lang_of

ROUTER: Final = APIRouter(route_class=Operation, tags=["case"])

_HTML: Final = "text/html"
_ICS: Final = "text/calendar"
_TOML: Final = "application/toml"
_NOT_WRITTEN: Final = Text(
    "what is expected cannot be written as a case file; leave it out.",
    "ожидаемое нельзя записать в файл дела; уберите его.",
)


@operation(ROUTER, "POST", "/case", "decide_case", Decision, refuses=(429,), takes=True)
def decide_case(request: Request, given: CaseGiven) -> Response:
    """The object that `povestka case --json` prints; nothing of the case is kept."""
    return said(request, _decided(request, given))


@operation(ROUTER, "POST", "/case/html", "case_page", refuses=(429,), kind=_HTML, takes=True)
def case_page(request: Request, given: PageGiven) -> Response:
    """One self-contained page, as `povestka case --html` writes it."""
    lang = lang_of(request)
    told = page([_decided(request, given)], names(lang), lang, reasons=given.reasons)
    return text(request, told, _HTML, headers=_named("case.html"))


@operation(ROUTER, "POST", "/case/ics", "case_calendar", refuses=(429,), kind=_ICS, takes=True)
def case_calendar(request: Request, given: CaseGiven) -> Response:
    """A calendar of the dates not yet past, as `povestka case --ics` writes it."""
    lang = lang_of(request)
    told = calendar([_decided(request, given)], lang, names(lang))
    return text(request, told, _ICS, headers=_named("case.ics"))


@operation(ROUTER, "POST", "/case/toml", "case_file", kind=_TOML, takes=True)
def case_file(request: Request, given: FileGiven) -> Response:
    """The case file that says the same: TOML, for `povestka case`."""
    wrong = Wrong()
    case_given(given.case, wrong)
    wrong.refuse()
    try:
        told = written(_as_file(given.case))
    except (AttributeError, TypeError):
        wrong.add("case.expect", _NOT_WRITTEN)
        wrong.refuse()
    return text(request, told, _TOML, headers=_named("case.toml"))


def _decided(request: Request, given: CaseGiven) -> dict[str, Any]:
    wrong = Wrong()
    found = case_given(given.case, wrong)
    overlay = law_given(request, given.readings, given.reform, wrong)
    case = wrong.settled(found)
    with in_turn(given.case), wrong.at("case"):
        decision = decide(case, given.readings, "", overlay)
        tested = held_against(decision)
    wrong.refuse()
    return decision.to_dict(lang_of(request)) | ({} if tested is None else {"expect": tested})


def _named(file: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{file}"'}


def _as_file(value: Any) -> Any:
    """What JSON has as TOML has it: days as days, «none» for null."""
    if isinstance(value, Mapping):
        return {name: _as_file(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_as_file(one) for one in value]
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            return value
    return "none" if value is None else value
