"""The addresses of the law: the book with its search, a page a rule, statement and question."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from povestka.book.pages import NoSuchRule, contents, first_day
from povestka.language.days import date_of
from povestka.law.book import BOOK
from povestka.law.editions import EDITIONS
from povestka.report.dates import in_words
from povestka.web.forms import asked
from povestka.web.law.library import library
from povestka.web.law.others import OTHERS
from povestka.web.law.searching import Hits
from povestka.web.law.telling import (
    editions,
    reading_links,
    reading_told,
    rule_told,
    statement_told,
    subjects,
)
from povestka.web.law.unknown import unknown
from povestka.web.law.words import WORDS
from povestka.web.page import link, page

MOST_HITS = 30
"""Pages that a search shows."""


def book(request: Request) -> Response:
    """The contents by subject, or what a search finds; of one day, if one is asked for."""
    fields, lang = asked(request), request.state.lang
    query, given = fields.one("q")[:200], fields.one("on")[:40]
    on, mistake = None, ""
    try:
        on = given and date_of(first_day(given)).isoformat()
    except NoSuchRule:
        known = ", ".join(one.key for one in EDITIONS)
        mistake = WORDS["on_bad"].in_(lang).format(given=given, known=known)
    found = library(request.state.shelf)
    hits = found.index.search(query, on or None) if query else None
    told = {} if hits else _contents(on or None, lang)
    return page(
        request, "law/contents.html.jinja", WORDS, title=WORDS["title"].in_(lang),
        status=422 if mistake else 200, query=query, given=given, mistake=mistake,
        on=on and in_words(on, lang), is_later=bool(on and on > BOOK.checked_on),
        editions=editions(lang), hits=hits and _hits(hits, lang), **told,
    )


def _contents(on: str | None, lang: str) -> dict[str, Any]:
    found = contents(lang, on)
    listed = [
        {"kind": kind, "name": name, "says": says, "address": link(lang, f"/law/{kind}/{name}")}
        for kind in ("rule", "statement") for name, says in found[f"{kind}s"].items()
    ]
    counts = {key: len(found[key]) for key in ("rules", "statements", "readings")}
    return {
        "subjects": subjects(listed, lang),
        "counts": WORDS["counts"].in_(lang).format(**counts),
        "readings": reading_links(found["readings"], lang),
    }


def _hits(hits: Hits, lang: str) -> dict[str, Any]:
    return {
        "count": len(hits.entries),
        "whole": hits.whole,
        "nearest": hits.nearest,
        "most": MOST_HITS,
        "entries": [
            {
                "kind": WORDS[f"kind.{one.kind}"].in_(lang),
                "name": one.name,
                "address": link(lang, one.path),
                "title": one.title.in_(lang),
                "says": "" if one.says == one.title else one.says.in_(lang),
            }
            for one in hits.entries[:MOST_HITS]
        ],
    }


def rule(request: Request) -> Response:
    """A rule, as in force on a day if one is asked for."""
    name, lang = request.path_params["name"], request.state.lang
    given = asked(request).one("on")[:40]
    if name not in BOOK.rules:
        return unknown(request, name)
    mistake = ""
    try:
        told = rule_told(library(request.state.shelf), name, lang, given)
    except NoSuchRule:
        known = ", ".join(one.key for one in EDITIONS)
        mistake = WORDS["on_bad"].in_(lang).format(given=given, known=known)
        told = rule_told(library(request.state.shelf), name, lang, "")
    return page(
        request, "law/rule.html.jinja", WORDS, title=told["found"]["title"],
        status=422 if mistake else 200, given=given, mistake=mistake, editions=editions(lang),
        is_later=told["found"]["on"] > BOOK.checked_on, **told,
    )


def statement(request: Request) -> Response:
    """A statement, which is shown and not computed."""
    name = request.path_params["name"]
    if name not in BOOK.statements:
        return unknown(request, name)
    told = statement_told(name, request.state.lang)
    return page(request, "law/statement.html.jinja", WORDS, title=told["found"]["title"], **told)


def reading(request: Request) -> Response:
    """A contested question with its readings."""
    name = request.path_params["name"]
    if name not in BOOK.contested:
        return unknown(request, name)
    told = reading_told(library(request.state.shelf), name, request.state.lang)
    return page(request, "law/reading.html.jinja", WORDS, title=told["found"]["asks"], **told)


ROUTES: list[BaseRoute] = [
    Route("/law", book),
    Route("/law/rule/{name}", rule),
    Route("/law/statement/{name}", statement),
    Route("/law/reading/{name}", reading),
    *OTHERS,
]
