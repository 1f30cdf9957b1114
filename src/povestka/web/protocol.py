"""HTTP/1.1 as the server reads it: time for the head of a request, one answer for what is none.

It lies beneath the guard: what cannot be read as HTTP reaches no page, and no guard either.
"""

from __future__ import annotations

from typing import Any, Final

from uvicorn.protocols.http.h11_impl import H11Protocol

from povestka.web.guard import HEADERS
from povestka.web.refusals import TITLES

_SAYS: Final = f"{TITLES[400].en}. {TITLES[400].ru}.\n".encode()
UNREADABLE: Final = "\r\n".join((
    "HTTP/1.1 400 Bad Request",
    "content-type: text/plain; charset=utf-8",
    f"content-length: {len(_SAYS)}",
    "connection: close",
    *(f"{name}: {value}" for name, value in HEADERS.items()),
    "\r\n",
)).encode() + _SAYS
"""What is said to whatever cannot be read as HTTP: nothing of it is repeated."""


class Protocol(H11Protocol):
    """A connection that is closed where the head of a request does not come in time."""

    head_seconds: float = 10.0
    _late: Any = None

    def connection_made(self, transport: Any) -> None:
        """Give the first request its time."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Read on, and give a request that has only begun its time."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        super().connection_lost(exc)
        self._forget()

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP, whatever is wrong with it."""
        del msg
        self.transport.write(UNREADABLE)
        self.transport.close()

    def _watch(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            self._forget()
        elif self._late is None:
            self._late = self.loop.call_later(self.head_seconds, self.transport.close)

    def _forget(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None
