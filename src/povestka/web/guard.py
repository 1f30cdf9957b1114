"""What every request passes first and every answer last: names, origins, sizes, headers.

No cookie is ever set, so a request carries no authority of its own; what remains is a page of
elsewhere that has the visitor's browser knock here. It is told from ours by the header Host, and
by Origin and Sec-Fetch-Site where something would be changed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any, Final

from anyio import fail_after

from povestka.language.words import Text
from povestka.web.languages import placed
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
    "object-src 'none'",
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
_SHAPE: Final = Text(
    "the address begins with «/» and has only signs that can be shown, and a length is told once.",
    "адрес начинается с «/» и состоит из печатных знаков, а длина указывается один раз.",
)
_METHOD: Final = Text(
    "no page takes such a request; open it as an address, or send its form.",
    "такой запрос ни одна страница не принимает; откройте её адрес или отправьте её форму.",
)


class Guard:
    """The outermost layer: refuses what is not for this server, limits the rest, adds headers.

    The body is read here, whole, within a size and a time; the pages find it ready. A mistake of
    ours is answered with status 500 and goes no further: what it says might hold a fact of a case.
    """

    def __init__(self, app: App, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = placed(scope, {"loopback": self._settings.loopback})
        begun = False

        async def with_headers(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                message = {**message, "headers": _completed(message.get("headers", []))}
            await send(message)

        try:
            most = self._most(found)
            self._look(found, most)
            body = await self._body(receive, most)
            if body is not None:  # else nobody waits for an answer any more
                await self._app(scope, _ready(body, receive), with_headers)
        except Refused as refused:
            await answered(found, refused)(scope, receive, with_headers)
        except Exception:
            if not begun:
                await answered(found, Refused(500))(scope, receive, with_headers)

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
        path = scope["path"]
        if not (path.startswith("/") and path.isprintable()) or given.keys() >= _LENGTHS:
            raise Refused(400, _SHAPE)
        if scope["method"] in _CHANGES and not _ours(given):
            raise Refused(403, _ORIGIN)
        length = given.get("content-length", "0")
        if not (length.isascii() and length.isdigit()) or int(length[:18]) > most:
            raise Refused(413, _LARGE.filled(most=most))

    async def _body(self, receive: Receive, most: int) -> bytes | None:
        """What was sent, whatever length it told; nothing where the sender has gone."""
        taken, more = b"", True
        try:
            with fail_after(self._settings.body_seconds):
                while more:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        return None
                    taken += message.get("body", b"")
                    more = message.get("more_body", False)
                    if len(taken) > most:
                        raise Refused(413, _LARGE.filled(most=most))
        except TimeoutError as late:
            raise Refused(408) from late
        return taken


def _ready(body: bytes, receive: Receive) -> Receive:
    """A body that is here already; after it only the end of the connection is to be heard of."""
    given: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def taken() -> Message:
        return given.pop() if given else await receive()

    return taken


def _ours(given: Mapping[str, str]) -> bool:
    """Sent by a page of ours, or by no page at all."""
    if given.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
        return False
    origin = given.get("origin")
    return origin is None or origin.partition("://")[2].lower() == given["host"].lower()


def _completed(given: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    present = {name.lower() for name, _ in given}
    return [*given, *(
        (name.encode(), value.encode()) for name, value in HEADERS.items()
        if name.encode() not in present
    )]


def _headers(scope: Scope) -> dict[str, str]:
    """The headers by name; of one that came twice both, so that it is like none that we take."""
    found: dict[str, str] = {}
    for name, value in scope["headers"]:
        key, told = name.decode("latin-1").lower(), value.decode("latin-1")
        found[key] = f"{found[key]}, {told}" if key in found else told
    return found


_LENGTHS: Final = frozenset({"content-length", "transfer-encoding"})
