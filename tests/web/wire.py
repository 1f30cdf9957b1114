"""The server as the wire sees it: `povestka serve` in a process of its own, and bytes to and fro."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from povestka.web.guard import HEADERS

SECONDS = 60
"""After so long without a word a test has failed: no test waits so long."""


@dataclass(frozen=True)
class Answer:
    """One answer: its status, its headers by their small names, its body."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def answers(raw: bytes, *, bare: bool = False) -> list[Answer]:
    """The answers one after the other; `bare` of requests to which no body belongs."""
    found = []
    while raw:
        head, _, raw = raw.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers: dict[str, str] = {}
        for line in lines:
            name, _, value = line.partition(": ")
            assert name.lower() not in headers, f"{name} came twice"
            headers[name.lower()] = value
        status = int(first.split(" ")[1])
        length = 0 if bare else int(headers.get("content-length", "0"))
        found.append(Answer(status, headers, raw[:length]))
        raw = raw[length:]
    return found


def guarded(answer: Answer) -> Answer:
    """The same answer, as long as it has what every answer has, and nothing that none may have."""
    assert HEADERS.keys() <= answer.headers.keys()
    for name in HEADERS.keys() - {"cache-control"}:
        assert answer.headers[name] == HEADERS[name]
    never = {"set-cookie", "server", "date", "x-powered-by", "access-control-allow-origin"}
    assert not never & answer.headers.keys()
    if answer.body and "json" not in answer.headers["content-type"]:
        assert answer.headers["content-type"].endswith("; charset=utf-8")
    return answer


class Served:
    """A running `povestka serve`, with whatever words are given."""

    def __init__(self, *words: str) -> None:
        command = [str(Path(sys.executable).with_name("povestka")), "serve", "--port", "0", *words]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
            start_new_session=True,
        )
        assert self.process.stdout
        self.said = self.process.stdout.readline()
        found = re.search(r"http://([^/]+):(\d+)/", self.said)
        assert found, self.said
        self.port = int(found[2])
        self.host = f"127.0.0.1:{self.port}"

    def line(self) -> socket.socket:
        """A connection; it takes a while until the first is answered."""
        return socket.create_connection(("127.0.0.1", self.port), SECONDS)

    def say(self, *parts: bytes, bare: bool = False, end: bool = True) -> list[Answer]:
        """Send the bytes, then no more (if `end`), and read until the server has no more to say."""
        with self.line() as line:
            try:
                for part in parts:
                    line.sendall(part)
                if end:
                    line.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # refused before all was sent: the answer is there already
            return answers(heard(line), bare=bare)

    def ask(
        self, target: str = "/en/", method: str = "GET", body: bytes = b"", **headers: Any
    ) -> Answer:
        """One request as a browser sends it, with some headers of another kind."""
        given = {"host": self.host, "connection": "close"}
        given |= {"content-length": str(len(body))} if body else {}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        lines = [f"{method} {target} HTTP/1.1", *(f"{key}: {told}" for key, told in given.items())]
        raw = "\r\n".join([*lines, "", ""]).encode("latin-1") + body
        (found,) = self.say(raw, bare=method == "HEAD", end=False)
        return found

    def ended(self, told: signal.Signals) -> tuple[int, str, str]:
        """The exit status after a signal to all of its processes, and what it said since."""
        os.killpg(self.process.pid, told)
        out, err = self.process.communicate(timeout=120)
        return self.process.returncode, out, err


def heard(line: socket.socket) -> bytes:
    """All that the server says until it closes."""
    found = b""
    try:
        while part := line.recv(65_536):
            found += part
    except ConnectionResetError:
        pass
    return found
