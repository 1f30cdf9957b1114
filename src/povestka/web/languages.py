"""The language of a page: the first part of its address, or else what the browser prefers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from povestka.language.words import LANGUAGES

if TYPE_CHECKING:
    from povestka.web.guard import App, Receive, Scope, Send


class Languages:
    """Takes `/en` or `/ru` off an address and keeps the language in `scope["state"]["lang"]`.

    Without it `?lang=ru` is looked at, then the header Accept-Language; English where none fits.
    `given` is what every request finds beside it, as `request.state.shelf`.
    """

    def __init__(self, app: App, given: Mapping[str, Any]) -> None:
        self._app = app
        self._given = dict(given)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope = placed(scope, self._given)
        await self._app(scope, receive, send)


def placed(scope: Scope, given: Mapping[str, Any]) -> Scope:
    """A request with the language taken off its address, and beside it what is `given`.

    >>> found = placed({"path": "/ru/case", "headers": []}, {"loopback": True})
    >>> found["path"], found["state"]
    ('/case', {'loopback': True, 'lang': 'ru'})
    """
    first, _, rest = scope["path"].removeprefix("/").partition("/")
    named = first in LANGUAGES
    lang = first if named else preferred(scope)
    found = {**scope, "state": {**scope.get("state", {}), **given, "lang": lang}}
    if named:
        found |= {"path": f"/{rest}", "raw_path": f"/{rest}".encode()}
    return found


def preferred(scope: Scope) -> str:
    """The language that a request without one in its address asks for.

    >>> preferred({"query_string": b"", "headers": [(b"accept-language", b"de,ru;q=0.8,en;q=0.5")]})
    'ru'
    """
    for pair in scope.get("query_string", b"").decode("latin-1").split("&"):
        name, _, value = pair.partition("=")
        if name == "lang" and value in LANGUAGES:
            return str(value)
    for name, value in scope["headers"]:
        if name.lower() == b"accept-language":
            for part in value.decode("latin-1").lower().split(","):
                told = part.strip()[:2]
                if told in LANGUAGES:
                    return str(told)
    return LANGUAGES[0]
