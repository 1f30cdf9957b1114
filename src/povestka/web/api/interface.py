"""The app at /api: its operations, its description, and what it refuses in the same shape."""

from __future__ import annotations

import json
from functools import cache
from typing import Annotated, Any, Final, cast

from fastapi import Depends, FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.responses import Response

import povestka
from povestka.web.api import case, country, jobs, law, logs, towns, watching
from povestka.web.api.given import Lang
from povestka.web.api.shapes import Problem
from povestka.web.api.wrong import of_shape
from povestka.web.refusals import Refused
from povestka.web.refusing import answered, on_error

ADDRESS: Final = "/api/openapi.json"
"""Where the interface is described."""

InLanguage = Annotated[
    Lang | None,
    Query(description="The language of words; else the header Accept-Language, else English."),
]
_ROUTERS: Final = (
    case.ROUTER, law.ROUTER, country.ROUTER, jobs.ROUTER, towns.ROUTER, watching.ROUTER,
    logs.ROUTER,
)
_TITLE: Final = "povestka"
_DESCRIPTION: Final = (
    "Every call of the command line, as JSON. MODEL: information, not legal advice; invented or"
    " unnamed persons only. Nothing of a case is kept; jobs and towns live in the memory of the"
    " server and are forgotten. A refusal is an object of RFC 9457, with each mistake by its path."
)
_TAGS: Final = (
    ("case", "One case: which dates follow, by which article, under which readings."),
    ("law", "The book of the law, reforms, the press, other countries."),
    ("jobs", "Work that takes long: asked for, looked at, read, cancelled."),
    ("country", "A year of the country on synthetic men. Never a forecast."),
    ("sandbox", "An invented town. SIMULATED CLOCK. SYNTHETIC PERSONS."),
)


async def in_language(lang: InLanguage = None) -> None:
    """The language is taken from the address before an operation is found; here it is described."""
    del lang


@cache
def interface() -> FastAPI:
    """The app to be mounted at /api, beneath the guard and the languages.

    It is made once: whatever differs between servers comes with each request.
    """
    app = FastAPI(
        title=_TITLE,
        version=povestka.__version__,
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        dependencies=[Depends(in_language)],
        exception_handlers={
            Refused: on_error, RequestValidationError: _of_shape, HTTPException: _of_http,
            Exception: on_error,
        },
    )
    for router in _ROUTERS:
        app.include_router(router)

    async def openapi(request: Request) -> Response:
        """The description of the interface."""
        del request
        return Response(_described(), media_type="application/json")

    app.add_route("/openapi.json", openapi)
    return app


@cache
def description() -> dict[str, Any]:
    """What `/api/openapi.json` says."""
    return described_by(interface())


@cache
def _described() -> str:
    return json.dumps(description(), ensure_ascii=False)


def described_by(app: FastAPI) -> dict[str, Any]:
    """The description of every operation, in the form of OpenAPI 3.1."""
    found = get_openapi(
        title=app.title,
        version=app.version,
        description=app.description,
        routes=app.routes,
        tags=[{"name": name, "description": says} for name, says in _TAGS],
        servers=[{"url": "/api", "description": "This server."}],
    )
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas = found["components"]["schemas"]
    schemas |= problem.pop("$defs")
    schemas["Problem"] = problem
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    return found


async def _of_shape(request: Request, error: Exception) -> Response:
    """Answer what does not fit the models, in our words."""
    return answered(request.scope, of_shape(cast("RequestValidationError", error).errors()))


async def _of_http(request: Request, error: Exception) -> Response:
    """Answer what the frame refuses; with 405, every method that the address takes."""
    found = await on_error(request, error)
    if found.status_code == 405:
        path = request.scope["path"].removeprefix(request.scope["root_path"])
        taken = {
            method
            for router in _ROUTERS
            for route in router.routes
            if isinstance(route, APIRoute) and route.path_regex.match(path)
            for method in route.methods or ()
        }
        found.headers["allow"] = ", ".join(sorted(taken))
    return found
