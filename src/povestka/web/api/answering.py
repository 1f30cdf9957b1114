"""Operations declared and answered: JSON in one language, and every refusal described."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Final, TypeVar

from fastapi import APIRouter, Request
from fastapi.routing import APIRoute
from starlette.responses import JSONResponse, Response

from povestka.web.api.reading import Strict
from povestka.web.api.summaries import SUMMARIES
from povestka.web.page import lang_of
from povestka.web.refusals import TITLES

JSON: Final = "application/json"
PROBLEM: Final = "application/problem+json"
Call = TypeVar("Call", bound=Callable[..., Any])

_ALWAYS: Final = (400, 408, 413, 421, 422)
_CHANGING: Final = (403,)
_WITH_BODY: Final = (415,)


class Operation(APIRoute):
    """An operation whose body, where it has one, is read strictly before anything else."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """What answers a request."""
        inner = super().get_route_handler()
        takes = self.body_field is not None

        async def handled(request: Request) -> Response:
            strict = Strict(request.scope, request.receive)
            if takes:
                await strict.take()
            return await inner(strict)

        return handled


def said(
    request: Request, told: Any, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """An answer as JSON, its language named."""
    body = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text(request, body, JSON, status, headers)


def text(
    request: Request,
    body: str | bytes,
    kind: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """An answer of another kind, its language named."""
    more = {"content-language": lang_of(request), "vary": "accept-language", **(headers or {})}
    return Response(body, status, more, kind)


def operation(
    router: APIRouter,
    method: str,
    path: str,
    name: str,
    found: Any = None,
    *,
    refuses: tuple[int, ...] = (),
    status: int = 200,
    kind: str = JSON,
    takes: bool = False,
) -> Callable[[Call], Call]:
    """Declare an operation: what it answers with, and with which statuses it refuses.

    `found` is the model of its JSON, or None where it answers in another `kind`; `takes` says that
    it has a body. Its summary stands in `summaries`, its description is the docstring.
    """
    every = {*_ALWAYS, *refuses}
    every |= set(_CHANGING) if method != "GET" else set()
    every |= set(_WITH_BODY) if takes else set()
    responses: dict[int | str, dict[str, Any]] = {
        one: {
            "description": TITLES[one].en,
            "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for one in sorted(every)
    }
    good: dict[str, Any] = {"description": SUMMARIES[name].en}
    if found is not None:
        good["model"] = found
    elif status != 204:
        good["content"] = {kind: {"schema": {"type": "string"}}}
    if status in {201, 202}:
        good["headers"] = {"location": _LOCATION}
    responses[status] = good
    return router.api_route(
        path,
        methods=[method],
        name=name,
        operation_id=name,
        summary=SUMMARIES[name].en,
        status_code=status,
        response_class=Response if found is None else JSONResponse,
        responses=responses,
    )


_LOCATION: Final = {
    "description": "Where what was made is found.",
    "required": True,
    "schema": {"type": "string", "pattern": "^/api/"},
}
