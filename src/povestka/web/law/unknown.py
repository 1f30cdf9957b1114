"""The page for a name that nothing in the book has: what is nearest to it."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import Response

from povestka.book.pages import NoSuchRule
from povestka.law.book import BOOK
from povestka.web.law.library import Library, library
from povestka.web.law.words import WORDS
from povestka.web.page import link, page


def unknown(request: Request, name: str) -> Response:
    """Status 404, with the pages whose names are most like it, wherever in the book they are."""
    lang = request.state.lang
    known = dict(_named(library(request.state.shelf)))
    # A right name at a wrong address comes first.
    like = NoSuchRule(name[:100], known).nearest
    return page(
        request, "law/unknown.html.jinja", WORDS, title=WORDS["unknown"].in_(lang), status=404,
        says=WORDS["unknown_says"].in_(lang).format(name=name[:100]),
        nearest=[(link(lang, known[one]), one) for one in like],
    )


def _named(found: Library) -> Iterator[tuple[str, str]]:
    """The address of every page with a name; what is law hides what is said of it."""
    for name in found.theorems:
        yield name, f"/law/theorems/{name}"
    for name in found.reforms:
        yield name, f"/law/reforms/{name}"
    for key in BOOK.contested:
        yield key, f"/law/reading/{key}"
    for name in BOOK.statements:
        yield name, f"/law/statement/{name}"
    for name in BOOK.rules:
        yield name, f"/law/rule/{name}"
