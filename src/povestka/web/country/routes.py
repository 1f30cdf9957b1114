"""The addresses of the country."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from povestka.language.words import Text
from povestka.web.country import files, people, studies
from povestka.web.country.choosing import chosen
from povestka.web.country.form import form, started, to_fields
from povestka.web.country.looking import cancelled, jobs_of, see
from povestka.web.country.result import KIND, result
from povestka.web.country.words import FORM
from povestka.web.forms import Fields, asked, sent
from povestka.web.page import lang_of, page


async def choose(request: Request) -> Response:
    """The form of a run; an address may fill it."""
    return _form(request, started(asked(request)), {}, 200)


async def run(request: Request) -> Response:
    """Ask for the run that a form describes, and go to its page."""
    fields = await sent(request)
    found = chosen(fields, request.state.shelf, request.state.settings)
    if found.mistakes:
        return _form(request, fields, found.mistakes, 422)
    return see(request, f"/country/run/{jobs_of(request).ask(KIND, found.given)}")


def _form(request: Request, fields: Fields, mistakes: Mapping[str, Text], status: int) -> Response:
    lang = lang_of(request)
    drawn = form(fields, mistakes, request.state.shelf, request.state.settings, lang)
    return page(
        request, "country/form.html.jinja", FORM, title=FORM["title"].in_(lang), status=status,
        repeat=fields.pairs if request.method == "POST" else (), f=drawn,
        mistakes=to_fields(mistakes, lang),
    )


ROUTES: list[BaseRoute] = [
    Route("/country", choose),
    Route("/country/run", run, methods=["POST"]),
    Route("/country/run/{run}", result),
    Route("/country/run/{run}/cancel", cancelled(KIND), methods=["POST"]),
    Route("/country/run/{run}/file/{name}", files.file),
    Route("/country/run/{run}/men", people.cell),
    Route("/country/run/{run}/changed/{place}/{row}", people.changed),
    Route("/country/run/{run}/person", people.asked_for),
    Route("/country/run/{run}/person/{id}", people.person),
    *studies.ROUTES,
]
