"""A connection that says nothing, or not enough, is closed; one that asks is not."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import uvicorn

from povestka.web.protocol import UNREADABLE, Protocol
from tests.web.wire import SECONDS, answers, guarded, heard

ASK = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n"


async def page(scope: Any, receive: Any, send: Any) -> None:
    await receive()
    await send({"type": "http.response.start", "status": 200,
                "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ok"})


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A server of one page."""
    config = uvicorn.Config(
        page, port=0, http=Protocol, log_level="critical", access_log=False, lifespan="off",
        ws="none", server_header=False, date_header=False,
    )
    held = config.bind_socket()
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([held],), daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield held.getsockname()[1]
    server.should_exit = True
    thread.join()


def opened(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), SECONDS)


def answered(line: socket.socket) -> bytes:
    """One answer on a connection that stays open."""
    found = b""
    while not found.endswith(b"ok"):
        part = line.recv(65_536)
        assert part
        found += part
    return found


@pytest.mark.parametrize("begun", [b"", b"GET / HT", b"POST / HTTP/1.1\r\nhost: x\r\n"])
def test_who_does_not_say_what_he_wants_is_not_waited_for(
    port: int, begun: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Protocol, "head_seconds", 0.01)
    with opened(port) as line:
        line.sendall(begun)
        assert heard(line) == b""


def test_who_asks_again_and_stops_halfway_is_not_waited_for(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(port) as line:
        line.sendall(ASK)
        answered(line)
        monkeypatch.setattr(Protocol, "head_seconds", 0.01)
        line.sendall(b"GET / HT")
        line.sendall(b"T")
        assert heard(line) == b""


def test_who_asks_is_answered_in_whatever_pieces_he_asks(port: int) -> None:
    with opened(port) as line:
        for one in (b"GET / HTTP", b"/1.1\r\nho", b"st: x\r\n\r\n"):
            line.sendall(one)
        answered(line)
        line.sendall(ASK[:-2] + b"connection: close\r\n\r\n")
        assert heard(line).endswith(b"ok")


def test_what_is_no_http_is_answered_and_the_line_closed(port: int) -> None:
    with opened(port) as line:
        line.sendall(ASK + b"GARBAGE\r\n\r\n")
        first, second = answers(heard(line))
        assert (first.body, second.status) == (b"ok", 400)


def test_the_answer_to_what_is_no_http_is_like_all_others() -> None:
    (found,) = answers(UNREADABLE)
    assert guarded(found).status == 400
    assert len(found.body) == int(found.headers["content-length"])
    assert "нельзя прочитать" in found.text
