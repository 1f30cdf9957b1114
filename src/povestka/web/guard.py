"""What every request passes first and every answer last: names, origins, sizes, headers.

No cookie is ever set, so a request carries no authority of its own; what remains is a page of
elsewhere that has the visitor's browser knock here. It is told from ours by the header Host, and
by Origin and Sec-Fetch-Site where something would be changed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any, Final

from povestka.language.words import Text
from povestka.web.refusals import Refused, is_api
from povestka.web.refusing import answered
from povestka.web.settings import Settings

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY: Final = "; ".join((
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
))
"""Nothing but what this server itself sends: no style or script inside a page, none evaluated."""

HEADERS: Final[Mapping[str, str]] = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Not «no-referrer»: a form would then be sent without its origin. No address holds a fact.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "x-robots-tag": "noindex, nofollow",
    "x-povestka": "MODEL",
    "cache-control": "no-store",
}
"""On every answer; one that has a header of its own keeps it."""

_CHANGES: Final = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_KNOWN: Final = _CHANGES | {"GET", "HEAD", "OPTIONS"}
_HOST: Final = Text(
    "this server answers to {known} only; open it under one of these names.",
    "этот сервер отвечает только по адресам {known}; откройте его по одному из них.",
)
_ORIGIN: Final = Text(
    "the request comes from a page of elsewhere; open the form here and send it from here.",
    "запрос пришёл со страницы другого сайта; откройте форму здесь и отправьте её отсюда.",
)
_LARGE: Final = Text(
    "the request is larger than {most} bytes; send less.",
    "запрос больше {most} байт; отправьте меньше.",
)
_METHOD: Final = Text(
    "no page takes such a request; open it as an address, or send its form.",
    "такой запрос ни одна страница не принимает; откройте её адрес или отправьте её форму.",
)


class Guard:
    """The outermost layer: refuses what is not for this server, limits the rest, adds headers."""

    def __init__(self, app: App, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = self._most(scope)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = message.setdefault("headers", [])
                present = {name.lower() for name, _ in given}
                message["headers"] = [*given, *(
                    (name.encode(), value.encode()) for name, value in HEADERS.items()
                    if name.encode() not in present
                )]
            await send(message)

        try:
            self._look(scope, most)
        except Refused as refused:
            await answered(scope, refused)(scope, receive, with_headers)
            return
        taken = 0

        async def limited() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > most:
                raise Refused(413, _LARGE.filled(most=most))
            return message

        await self._app(scope, limited, with_headers)

    def _most(self, scope: Scope) -> int:
        api = is_api(scope["path"])
        return self._settings.json_bytes if api else self._settings.form_bytes

    def _look(self, scope: Scope, most: int) -> None:
        """Refuse what is not for this server, or larger than it says it takes."""
        given = _headers(scope)
        if given.get("host", "").lower() not in self._settings.hosts:
            raise Refused(421, _HOST.filled(known=", ".join(self._settings.hosts)))
        if scope["method"] not in _KNOWN:
            raise Refused(405, _METHOD)
        if scope["method"] in _CHANGES and not self._ours(given):
            raise Refused(403, _ORIGIN)
        length = given.get("content-length", "0")
        if not (length.isascii() and length.isdigit()) or int(length[:18]) > most:
            raise Refused(413, _LARGE.filled(most=most))

    def _ours(self, given: Mapping[str, str]) -> bool:
        """Sent by a page of ours, or by no page at all."""
        if given.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
            return False
        origin = given.get("origin")
        return origin is None or origin.partition("://")[2].lower() == given["host"].lower()


def _headers(scope: Scope) -> dict[str, str]:
    return {
        name.decode("latin-1").lower(): value.decode("latin-1")
        for name, value in scope["headers"]
    }
