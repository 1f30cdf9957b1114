"""How a refusal is answered: a page for people, problem+json (RFC 9457) for programs."""

from __future__ import annotations

import json
from collections.abc import MutableMapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from povestka.language.words import LANGUAGES
from povestka.web.page import rendered
from povestka.web.refusals import TITLES, Refused, is_api, problem


def answered(scope: MutableMapping[str, Any], refused: Refused) -> Response:
    """The answer that refuses: problem+json beneath `/api`, else a page."""
    lang = scope.get("state", {}).get("lang", LANGUAGES[0])
    if is_api(scope["path"]):
        return Response(
            json.dumps(problem(refused, lang), ensure_ascii=False),
            refused.status,
            media_type="application/problem+json",
        )
    # The link to the other language repeats no question that was not answered.
    return rendered(
        {**scope, "query_string": b""}, "refused.html.jinja", status=refused.status,
        title=TITLES[refused.status].in_(lang), refused=problem(refused, lang),
    )


async def on_error(request: Request, error: Exception) -> Response:
    """Answer whatever a page raised: its refusal, the frame's own, or a mistake of ours.

    Of a mistake of ours nothing is repeated or written down: what was sent may be somebody's case.
    """
    match error:
        case Refused():
            return answered(request.scope, error)
        case HTTPException():
            status = error.status_code if error.status_code in TITLES else 400
            found = answered(request.scope, Refused(status))
            found.headers.update(error.headers or {})
            return found
        case _:
            return answered(request.scope, Refused(500))
