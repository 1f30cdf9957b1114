"""The pages on the model itself: what it is not, its data, how to read an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from povestka import __version__
from povestka.case.answers import book_fingerprint
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.report.dates import in_words
from povestka.web.about import answers as reading
from povestka.web.about import data
from povestka.web.about.words import NOT, PRIVACY, REACH, WHOM, WORDS
from povestka.web.page import lang_of, link, page


def about(request: Request) -> Response:
    """What the model is not, for whom it is, and what it does with what is typed in."""
    lang = lang_of(request)
    return page(
        request, "about/page.html.jinja", _words(lang),
        title=WORDS["title"].in_(lang),
        is_not=[(what.in_(lang), why.in_(lang)) for what, why in NOT],
        whom=[one.in_(lang) for one in WHOM],
        privacy=[one.in_(lang) for one in PRIVACY],
        reach=[one.in_(lang) for one in REACH],
        book=book_fingerprint(),
        version=__version__,
    )


def method(request: Request) -> Response:
    """Every assumption with its source, and what held against published figures."""
    lang = lang_of(request)
    return page(
        request, "about/data.html.jinja", data.WORDS,
        title=data.WORDS["title"].in_(lang),
        marks=data.marks(lang),
        assumed=data.assumptions(request.state.shelf, lang),
        held=data.held(lang),
    )


def answers(request: Request) -> Response:
    """How to read an answer, with an example of each state; made to be printed."""
    lang = lang_of(request)
    return page(
        request, "about/answers.html.jinja", reading.WORDS,
        title=reading.WORDS["title"].in_(lang),
        examples=reading.examples(lang),
        certainties=[(key, says.in_(lang)) for key, says in reading.CERTAINTIES.items()],
        ranks=[says.in_(lang) for says in reading.RANKS.values()],
        questions=[
            {**one, "path": link(lang, f"/law/reading/{one['name']}")}
            for one in reading.questions(lang)
        ],
    )


def _words(lang: str) -> Mapping[str, Text]:
    """The words of the page, with days, numbers and hashes in their places."""
    unconfirmed, known = data.unconfirmed()
    places: dict[str, Any] = {
        "day": in_words(BOOK.checked_on, lang), "k": unconfirmed, "n": known,
        "version": __version__, "book": book_fingerprint()[:19],
    }
    filled = ("age_says", "data_says", "cited")
    return {**WORDS, **{key: WORDS[key].filled(**places) for key in filled}}


ROUTES: Final[list[BaseRoute]] = [
    Route("/about", about),
    Route("/about/data", method),
    Route("/about/answers", answers),
]
"""The addresses of this room."""
