"""Faults: what can go wrong in a town, put in by a form, and what is in already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.case.mistakes import BadCase
from povestka.language.words import Text
from povestka.registers.events import Event, Value
from povestka.registers.kinds import KINDS
from povestka.report.sandbox_fields import VALUES
from povestka.report.values import capital
from povestka.sandbox.faults.model import FAULTS, FIELDS, LISTS, FaultKind
from povestka.sandbox.faults.reading import read_fault
from povestka.web.fields import line, pick
from povestka.web.forms import Fields
from povestka.web.page import lang_of, link
from povestka.web.refusals import Refused
from povestka.web.sandbox.frame import Drawn, goes_to, kept, posted, told_day, town_page
from povestka.web.sandbox.towns import Kept

FAULT: Final[Mapping[str, Text]] = {
    "faults": Text("Faults", "Сбои"),
    "says": Text(
        "Put in what goes wrong in real systems: messages lost or late, an agency that stands"
        " still, a wrong record. A fault begins tomorrow by the simulated clock or later, and stays"
        " in the log. Copy the town before, to compare it with the same town without.",
        "Внесите то, что случается в настоящих системах: потерянные и опоздавшие сообщения,"
        " неработающее ведомство, ошибку в сведениях. Сбой начинается завтра по модельному времени"
        " или позже и остаётся в журнале. Сначала скопируйте город, чтобы сравнить его с таким же"
        " без сбоя.",
    ),
    "copy_town": Text("Copy the town", "Скопировать город"),
    "in": Text("Faults in this town", "Сбои в этом городе"),
    "none": Text("None so far.", "Пока нет."),
    "since": Text("{fault} First day: {first}.", "{fault} Первый день — {first}."),
    "put": Text("Put a fault in", "Внести сбой"),
    "button": Text("Put it in", "Внести"),
    "needed": Text("needed", "нужно указать"),
    "any": Text("any", "любое"),
    "from_hint": Text("Tomorrow if left empty.", "Если не указать — завтра."),
}
"""The words of the page of faults."""
_UNTOLD: Final = ("from", "seed")


def shown(
    request: Request, of: Kept, fields: Fields, wrong: Mapping[str, str]
) -> Response:
    """The faults that are in, and a form for each kind."""
    lang = lang_of(request)
    kind = fields.one("fault")
    with of.held():
        return town_page(
            request, "faults.html.jinja", of, FAULT, title=FAULT["faults"].in_(lang),
            status=422 if wrong else 200, repeat=fields.pairs,
            mistakes=[(f"{kind}-{name}" if name in FIELDS else "", says)
                      for name, says in wrong.items()],
            are_in=[_told(one, lang) for one in of.box.desk.stands.faults],
            kinds=[
                _form(one, *((fields, wrong) if one.name == kind else (Fields(()), {})), lang)
                for one in FAULTS.values()
            ],
            path=link(lang, f"/sandbox/{of.name}/faults"),
        )


def _told(one: Event, lang: str) -> Drawn:
    """A fault that is in: what it does, and its fields in words."""
    kind = FAULTS[str(one.data["fault"])]
    more = [
        f"{FIELDS[name][1].in_(lang)}: {_said(name, value, lang)}"
        for name, value in one.data.items() if name in FIELDS and name not in _UNTOLD
    ]
    first = told_day(int(one.data["from"] or 0), lang)
    return {"says": FAULT["since"].in_(lang).format(fault=kind.says.in_(lang), first=first),
            "more": capital("; ".join(more))}


def _said(name: str, value: Value, lang: str) -> str:
    """The value of a field in words."""
    sort = FIELDS[name][0]
    if sort == "day":
        return told_day(int(value or 0), lang)
    return _word(name, str(value), lang) if sort in LISTS else str(value)


def _word(name: str, value: str, lang: str) -> str:
    words = VALUES.get(name, {})
    return (words[value] if value in words else KINDS[value].says).in_(lang)


def _form(kind: FaultKind, sent: Fields, wrong: Mapping[str, str], lang: str) -> Drawn:
    return {
        "name": kind.name, "says": kind.says.in_(lang), "open": bool(sent.pairs),
        "asks": [
            _asks(kind, name, sent.one(name), wrong.get(name, ""), lang)
            for name in (*kind.needs, *kind.may)
        ],
    }


def _asks(kind: FaultKind, name: str, value: str, mistake: str, lang: str) -> Drawn:
    """A field of a fault in words; what may be left out says so."""
    sort, says = FIELDS[name]
    label = says.in_(lang)
    more: Drawn = {"id": f"{kind.name}-{name}", "mistake": mistake}
    if name in kind.needs and name != "from":
        more["term"] = FAULT["needed"].in_(lang)
    if sort in LISTS:
        none = [] if name in kind.needs else [("", FAULT["any"].in_(lang))]
        options = [(one, _word(name, one, lang)) for one in LISTS[sort]]
        return pick(name, capital(label), [*none, *options], value, **more)
    if name == "from":
        more["hint"] = FAULT["from_hint"].in_(lang)
    return line(name, capital(label), value, short=True, **more)


def faults(request: Request) -> Response:
    """The page of faults."""
    return shown(request, kept(request), Fields(()), {})


def _injected(request: Request, fields: Fields) -> Response:
    of, lang, kind = kept(request), lang_of(request), fields.one("fault")
    if kind not in FAULTS:
        raise Refused(400)
    given = {
        name: fields.one(name)
        for name in (*FAULTS[kind].needs, *FAULTS[kind].may) if fields.one(name)
    }
    with of.held():
        try:
            of.box.inject(read_fault(kind, given, of.box.town, of.box.today))
        except BadCase as bad:
            wrong = {one.path: one.says.in_(lang) for one in bad.mistakes}
            return shown(request, of, fields, wrong)
    return goes_to(request, f"/sandbox/{of.name}/faults")


inject = posted(_injected)
"""A fault, put in."""
