"""The app: every page with its address, behind the guard; `/api` beside them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from povestka.web import assets, warming
from povestka.web.about.routes import ROUTES as ABOUT
from povestka.web.api.routes import routes as api
from povestka.web.case.routes import ROUTES as CASE
from povestka.web.country.routes import ROUTES as COUNTRY
from povestka.web.guard import App, Guard
from povestka.web.jobs.jobs import Jobs
from povestka.web.languages import Languages
from povestka.web.law.routes import ROUTES as LAW
from povestka.web.page import page
from povestka.web.refusals import Refused
from povestka.web.refusing import on_error
from povestka.web.regimes.routes import ROUTES as REGIMES
from povestka.web.reports.routes import ROUTES as REPORTS
from povestka.web.safeguards.routes import ROUTES as SAFEGUARDS
from povestka.web.sandbox.routes import ROUTES as SANDBOX
from povestka.web.sandbox.towns import Towns
from povestka.web.settings import Settings
from povestka.web.shelf import Shelf
from povestka.web.words import HOME


def application(shelf: Shelf, settings: Settings | None = None) -> App:
    """The whole app over a shelf; `settings` say whom it answers and how much may be asked."""
    settings = settings or Settings()
    jobs, towns = Jobs(shelf, settings), Towns(settings)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        jobs.start()
        warming.begin(shelf)
        try:
            yield
        finally:
            jobs.stop()
            towns.close()

    inner = Starlette(
        routes=[*_PAGES, *api()],
        exception_handlers={Refused: on_error, HTTPException: on_error, Exception: on_error},
        lifespan=lifespan,
    )
    inner.router.redirect_slashes = False  # it would lose the language of the address
    given = {
        "shelf": shelf, "settings": settings, "jobs": jobs, "towns": towns,
        "loopback": settings.loopback,
    }
    return Guard(Languages(inner, given), settings)


async def first_page(request: Request) -> Response:
    """What there is, and for whom."""
    return page(request, "home.html.jinja", HOME, title=HOME["title"].in_(request.state.lang))


_PAGES: list[BaseRoute] = [
    Route("/", first_page),
    Route("/static/{name}", assets.asset),
    *CASE, *LAW, *COUNTRY, *SANDBOX, *REPORTS, *SAFEGUARDS, *REGIMES, *ABOUT,
]
