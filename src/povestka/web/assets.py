"""The style sheet and the script: of this server, named by their content, kept by a browser."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.report import country_report, html
from povestka.web.refusals import Refused

_KINDS: Final = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml; charset=utf-8"}
FOREVER: Final = "public, max-age=31536000, immutable"


@cache
def assets() -> dict[str, bytes]:
    """Each file by its name: `site.css` joins those of cases, reports, the frame, and each room."""
    own = files("povestka.web").joinpath("static")
    of_rooms = sorted(
        one.name for one in own.iterdir() if one.name.endswith(".css") and one.name != "site.css"
    )
    style = "\n".join((
        html.stylesheet(),
        country_report.stylesheet(),
        *(own.joinpath(name).read_text("utf-8") for name in ("site.css", *of_rooms)),
    ))
    return {
        "site.css": style.encode(),
        "site.js": own.joinpath("site.js").read_bytes(),
        "icon.svg": own.joinpath("icon.svg").read_bytes(),
    }


@cache
def _marked() -> dict[str, str]:
    return {
        name: hashlib.sha256(content).hexdigest()[:12] for name, content in assets().items()
    }


def address_of(name: str) -> str:
    """The address of a file, which changes with its content."""
    stem, _, kind = name.rpartition(".")
    return f"/static/{stem}.{_marked()[name]}.{kind}"


async def asset(request: Request) -> Response:
    """One file, as long as its name is that of its present content."""
    told = request.path_params["name"]
    for name, content in assets().items():
        if address_of(name) == f"/static/{told}":
            kind = _KINDS[name.rpartition(".")[2]]
            return Response(content, media_type=kind, headers={"cache-control": FOREVER})
    raise Refused(404)
