"""The pages on other countries: the questions side by side, a country, a case under each law."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from povestka.case.expect import wanted
from povestka.case.mistakes import BadCase
from povestka.case.model import Case
from povestka.case.reading import read
from povestka.language.words import Text, printable
from povestka.law.book import BOOK
from povestka.regimes.comparing import OVERLAYS
from povestka.regimes.pages import READ_ON, REGIMES, regimes
from povestka.regimes.questions import QUESTIONS
from povestka.report.dates import in_words
from povestka.report.regimes import answered
from povestka.web.fields import field, pick
from povestka.web.forms import Fields, asked, sent
from povestka.web.in_book import in_book
from povestka.web.limits import too_much
from povestka.web.page import lang_of, link, page
from povestka.web.panel import PANEL
from povestka.web.refusals import Refused
from povestka.web.regimes.words import (
    ASKED,
    COUNTRY,
    NO_CASE,
    NO_PERSON,
    NO_SUCH,
    STATES,
    WORDS,
)
from povestka.web.shelf import NotToml, Shelf

Plain = Mapping[str, Any]

FIELD: Final = "country"
_HOME: Final = "russia"
_PEOPLE: Final = {one.name: one for one in PANEL}


def questions(request: Request) -> Response:
    """Every question with the answer of each country, or of those that the address names."""
    lang = lang_of(request)
    named = asked(request).many(FIELD)
    unknown = [name for name in named if name not in REGIMES]
    names = [name for name in REGIMES if name in named and not unknown]
    found = regimes(names, lang)
    return page(
        request, "regimes/questions.html.jinja", _words(lang),
        title=WORDS["title"].in_(lang),
        status=422 if unknown else 200,
        mistakes=[(f"{FIELD}-1", _no_such(name, lang)) for name in unknown],
        field=field(
            FIELD, WORDS["countries"].in_(lang), values=[one["regime"] for one in found],
            options=[(name, one.title.in_(lang), "") for name, one in REGIMES.items()],
        ),
        some=bool(names),
        countries=[_country(one, lang) for one in found],
        matrix=_matrix(found, lang),
        asks=[
            {
                "key": key,
                "says": QUESTIONS[key].in_(lang),
                "answers": [
                    {**_answer(one["answers"][place], one["regime"], lang),
                     "country": _country(one, lang)}
                    for one in found
                ],
            }
            for place, key in enumerate(QUESTIONS)
        ],
        form=_form(Fields(()), {}, lang),
    )


def country(request: Request) -> Response:
    """One country: its answers with their sources, and how it reads the facts of a case."""
    lang, name = lang_of(request), request.path_params["name"]
    if name not in REGIMES:
        raise Refused(404)
    (found,) = regimes([name], lang)
    overlay = OVERLAYS.get(name)
    return page(
        request, "regimes/country.html.jinja", _words(lang),
        title=found["title"],
        country=_country(found, lang),
        heading=COUNTRY.in_(lang).format(country=found["title"]),
        answers=[_answer(one, name, lang) for one in found["answers"]],
        computed=overlay is not None or name == _HOME,
        reads=[(key, says.in_(lang)) for key, says in overlay.reads.items()] if overlay else [],
        note=overlay.note.in_(lang) if overlay else "",
        sources=_sources(found["answers"]),
    )


async def case(request: Request) -> Response:
    """The dates of a case under each law that can be computed; the form again where it is wrong."""
    if request.method != "POST":
        return await run_in_threadpool(_asks, request, Fields(()), {})
    return await run_in_threadpool(_answers, request, await sent(request))


def _answers(request: Request, fields: Fields) -> Response:
    lang = lang_of(request)
    try:
        known = _case(fields, request.state.shelf)
    except _Wrong as wrong:
        return _asks(request, fields, {wrong.field: [one.in_(lang) for one in wrong.says]})
    except BadCase as bad:
        return _asks(request, fields, {"text": list(bad.sentences(lang))})
    found = regimes([], lang, known)
    computed = [one for one in found if one["decided"]]
    others = ", ".join(one["title"] for one in found if not one["decided"])
    person = _PEOPLE.get(fields.one("person"))
    first = computed[0]["decided"]
    return page(
        request, "regimes/case.html.jinja", _words(lang),
        title=WORDS["case_title"].in_(lang),
        repeat=fields.pairs,
        person={"title": person.title.in_(lang), "says": person.says.in_(lang)} if person else {},
        as_of=WORDS["as_of"].in_(lang).format(day=in_words(first["as_of"], lang)),
        summonses=[_summons(name, computed, lang) for name in first["summons"]],
        others=WORDS["others"].in_(lang).format(countries=others),
        notes=[
            {
                "country": _country(one, lang),
                "reads": list(one["decided"]["reads"].items()),
                "note": one["decided"]["note"],
            }
            for one in computed if one["regime"] != _HOME
        ],
    )


def _summons(name: str, computed: Sequence[Plain], lang: str) -> dict[str, Any]:
    """One summons: each question with the answer of each country."""
    return {
        "title": WORDS["summons"].in_(lang).format(id=name),
        "asks": [
            {
                "says": says.in_(lang),
                "answers": [
                    {
                        "country": _country(one, lang),
                        "says": answered(key, one["decided"]["summons"][name][key], lang),
                        "articles": "; ".join(one["decided"]["summons"][name][key]["articles"]),
                    }
                    for one in computed
                ],
            }
            for key, says in ASKED.items()
        ],
    }


def _asks(request: Request, fields: Fields, wrong: Mapping[str, Sequence[str]]) -> Response:
    """The form, with everything as it was typed and each mistake at its field."""
    lang = lang_of(request)
    return page(
        request, "regimes/ask.html.jinja", _words(lang),
        title=WORDS["case"].in_(lang),
        status=422 if wrong else 200,
        repeat=fields.pairs,
        mistakes=[(field, one) for field, says in wrong.items() for one in says],
        form=_form(fields, wrong, lang),
    )


class _Wrong(ValueError):
    """What was sent names no case: the field, and a sentence for each mistake."""

    def __init__(self, field: str, *says: Text) -> None:
        self.field = field
        self.says = says
        super().__init__(field)


def _case(fields: Fields, shelf: Shelf) -> Case:
    """The case that was chosen or pasted; `BadCase` or `_Wrong` where there is none."""
    name, text = fields.one("person"), fields.one("text")
    if name:
        if name not in _PEOPLE:
            raise _Wrong("person", NO_PERSON.filled(name=printable(name)))
        return read(_PEOPLE[name].case)
    if not text:
        raise _Wrong("text", NO_CASE)
    try:
        given = shelf.toml(text)
    except NotToml as bad:
        raise _Wrong("text", bad.says) from bad
    found = read(given)
    if says := too_much(given):
        raise _Wrong("text", *says)
    wanted(found)
    return found


def _form(fields: Fields, wrong: Mapping[str, Sequence[str]], lang: str) -> dict[str, Any]:
    """The two fields of the form, as they were sent."""
    men = [(one.name, f"{one.name} {one.title.in_(lang)}") for one in PANEL]
    return {
        "person": pick(
            "person", WORDS["person"].in_(lang), [("", WORDS["own"].in_(lang)), *men],
            fields.one("person"), mistake=" ".join(wrong.get("person", ())),
        ),
        "text": fields.one("text"),
        "mistake": " ".join(wrong.get("text", ())),
    }


def _words(lang: str) -> Mapping[str, Text]:
    """The words of the pages, with their days in their places."""
    return {
        **WORDS,
        "read_by": WORDS["read_by"].filled(day=in_words(READ_ON, lang)),
        "checked_on": WORDS["checked_on"].filled(day=in_words(BOOK.checked_on, lang)),
    }


def _country(one: Plain, lang: str) -> dict[str, Any]:
    name = one["regime"]
    return {
        "name": name,
        "title": one["title"],
        "path": link(lang, f"/regimes/{name}"),
        "draft": name != _HOME,
    }


def _answer(one: Plain, name: str, lang: str) -> dict[str, Any]:
    """An answer with its mark, its sources by key, and for Russia its rules."""
    state = "silent" if one["certainty"] is None else one["certainty"]
    return {
        "asks": one["asks"],
        "says": one["says"],
        "state": STATES["book" if name == _HOME else state].in_(lang),
        "silent": one["certainty"] is None,
        "unconfirmed": one["certainty"] == "unconfirmed",
        "keys": [source["key"] for source in one["sources"]],
        "rules": [in_book(rule, lang) for rule in one["rules"]],
    }


def _matrix(found: Sequence[Plain], lang: str) -> list[dict[str, Any]]:
    """A row a question: how far each country's answer is filled."""
    return [
        {
            "key": key,
            "says": QUESTIONS[key].in_(lang),
            "cells": [
                _answer(one["answers"][place], one["regime"], lang)["state"] for one in found
            ],
        }
        for place, key in enumerate(QUESTIONS)
    ]


def _sources(answers: Iterable[Plain]) -> list[dict[str, str]]:
    """Every page that the answers rest on, once, in the order of their numbers."""
    met = {one["key"]: one["address"] for answer in answers for one in answer["sources"]}
    return [
        {"key": key, "address": met[key]}
        for key in sorted(met, key=lambda key: (len(key.rstrip("b")), key))
    ]


def _no_such(name: str, lang: str) -> str:
    listed = ", ".join(one.title.in_(lang) for one in REGIMES.values())
    return NO_SUCH.in_(lang).format(name=printable(name), listed=listed)


ROUTES: Final[list[BaseRoute]] = [
    Route("/regimes", questions),
    Route("/regimes/case", case, methods=["GET", "POST"]),
    Route("/regimes/{name}", country),
]
"""The addresses of this room."""
