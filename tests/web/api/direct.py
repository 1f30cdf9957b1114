"""Requests put to the app in this process, with as little as possible between."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from time import perf_counter
from typing import Any
from urllib.parse import quote, unquote, urlencode

import requests
from schemathesis import Response
from schemathesis.core import NOT_SET

from povestka.web.guard import App
from tests.web.api.grounded import Parts

HERE = "127.0.0.1"


@dataclass(frozen=True)
class Sent:
    """A request as it goes out."""

    method: str
    path: str
    query: str
    body: bytes
    kind: str | None

    @property
    def url(self) -> str:
        return f"http://{HERE}{self.path}{'?' if self.query else ''}{self.query}"

    def prepared(self) -> requests.PreparedRequest:
        """The same as Schemathesis tells of it."""
        found = requests.PreparedRequest()
        found.method, found.url, found.body = self.method, self.url, self.body
        found.headers = requests.structures.CaseInsensitiveDict(
            {"content-type": self.kind} if self.kind else {}
        )
        return found


def sent(case: Parts) -> Sent:
    """A generated case as a request."""
    path = case.path
    for name, value in case.path_parameters.items():
        path = path.replace(f"{{{name}}}", quote(_text(value), safe="", errors="replace"))
    query = urlencode(
        [(name, _text(one)) for name, value in case.query.items()
         for one in (value if isinstance(value, list) else [value])],
        errors="replace",
    )
    body, kind = b"", None
    if case.body is not NOT_SET:
        kind = case.media_type or "application/json"
        plain = isinstance(case.body, bytes)
        body = case.body if plain else json.dumps(case.body).encode()
    return Sent(case.method, f"/api{path}", query, body, kind)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else json.dumps(value)


class Direct:
    """The app with a loop of its own; `begun` also begins what it does in the background."""

    def __init__(self, app: App, *, begun: bool = False) -> None:
        self.app = app
        self._loop = asyncio.new_event_loop()
        ready = threading.Event()
        self._over = asyncio.Event()

        async def main() -> None:
            ready.set()
            await self._over.wait()

        self._thread = threading.Thread(
            target=lambda: self._loop.run_until_complete(main()), daemon=True
        )
        self._thread.start()
        ready.wait()
        self._said: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._lives = self._do(self._live()) if begun else None

    async def _live(self) -> asyncio.Task[None]:
        started = asyncio.Event()
        await self._said.put({"type": "lifespan.startup"})

        async def tell(message: Any) -> None:
            started.set()

        scope = {"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}
        lives: Any = self.app(scope, self._said.get, tell)
        task = asyncio.ensure_future(lives)
        await started.wait()
        return task

    def close(self) -> None:
        """End what was begun."""
        if self._lives is not None:

            async def ended(task: asyncio.Task[None]) -> None:
                await self._said.put({"type": "lifespan.shutdown"})
                await task

            self._do(ended(self._lives))
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()
        self._loop.close()

    def _do(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    def ask(self, one: Sent) -> Response:
        """The answer to a request."""
        began = perf_counter()
        status, headers, body = self._do(self._asked(one))
        return Response(
            status_code=status, headers=headers, content=body, request=one.prepared(),
            elapsed=perf_counter() - began, verify=False, encoding="utf-8",
        )

    async def _asked(self, one: Sent) -> tuple[int, Mapping[str, list[str]], bytes]:
        given = [(b"host", HERE.encode()), (b"content-length", str(len(one.body)).encode())]
        if one.kind:
            given.append((b"content-type", one.kind.encode("latin-1", "replace")))
        path = one.path
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1",
            "method": one.method, "scheme": "http", "path": unquote(path, errors="replace"),
            "raw_path": path.encode(), "query_string": one.query.encode(), "root_path": "",
            "headers": given, "client": (HERE, 1), "server": (HERE, 80), "state": {},
        }
        waiting = [{"type": "http.request", "body": one.body, "more_body": False}]
        head: dict[str, Any] = {}
        parts: list[bytes] = []

        async def receive() -> Any:
            return waiting.pop() if waiting else await asyncio.Event().wait()

        async def send(message: Any) -> None:
            if message["type"] == "http.response.start":
                head.update(message)
            else:
                parts.append(message.get("body", b""))

        await self.app(scope, receive, send)
        headers: dict[str, list[str]] = {}
        for name, value in head["headers"]:
            headers.setdefault(name.decode().lower(), []).append(value.decode("latin-1"))
        return head["status"], headers, b"".join(parts)

