"""`povestka serve`: where it answers and where not, what it says, how it ends."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any

import pytest
import uvicorn
from tests.cli.running import Run
from tests.web.wire import SECONDS, Served, guarded

from povestka.cli.serve import _SHOWN, names_of
from povestka.language.words import printable

FACT = "2026-01-12"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What would have been served: the server is made and does not run."""
    found: list[Any] = []

    def run(self: uvicorn.Server, sockets: list[socket.socket]) -> None:
        self.started = True
        found.append(self.config)
        for one in sockets:
            one.close()

    monkeypatch.setattr(uvicorn.Server, "run", run)
    return found


MISTAKES = [
    (("--host", "localhost"), "«localhost» is no address", "«localhost» — не адрес"),
    (("--host", "evil.example"), "127.0.0.1 or ::1", "127.0.0.1 или ::1"),
    (("--host", "\x1b[31m"), "«?[31m»", "«?[31m»"),
    (("--host", "0.0.0.0"), "stands for every address", "означает все адреса"),  # noqa: S104 (refused)
    (("--host", "::"), "--name 192.168.1.20", "--name 192.168.1.20"),
    (("--port", "65536"), "65536 is no port", "65536 — не порт"),
    (("--port", "-1"), "from 0 to 65535", "от 0 до 65535"),
    (("--name", "http://x"), "«http://x» is no name", "«http://x» — не имя"),
    (("--name", "x:8000"), "without the port", "без порта"),
    (("--name", "a b"), "«a b»", "«a b»"),
    (("--name", ""), "«»", "«»"),
    (("--name", "x\r\ny"), "«x??y»", "«x??y»"),
]


@pytest.mark.parametrize(("words", "en", "ru"), MISTAKES)
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_mistake_is_named_and_nothing_started(
    run: Run, started: list[Any], words: tuple[str, ...], en: str, ru: str, lang: str
) -> None:
    status, out, err = run("serve", *words, "--lang", lang)
    assert (status, out) == (2, "")
    assert (en if lang == "en" else ru) in err
    assert len(err.splitlines()) == 1
    assert started == []


def test_all_mistakes_are_named_at_once(run: Run, started: list[Any]) -> None:
    status, _, err = run("serve", "--host", "x", "--port", "99999", "--name", "?", "--name", "/")
    assert status == 2
    assert [line.partition(":")[0] for line in err.splitlines()] == [
        "--host", "--port", "--name", "--name",
    ]
    assert started == []


@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")  # uvicorn lets it lie
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_port_that_is_taken_is_told(run: Run, started: list[Any], lang: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
        status, out, err = run("serve", "--port", port, "--lang", lang)
    assert (status, out) == (2, "")
    assert f"127.0.0.1, {'port' if lang == 'en' else 'порт'} {port}" in err
    assert started == []


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_on_this_machine_alone_it_says_where_and_warns_of_nothing(
    run: Run, started: list[Any], lang: str
) -> None:
    status, out, err = run("serve", "--port", "0", "--lang", lang)
    assert (status, err) == (0, "")
    assert "http://127.0.0.1:" in out and ("MODEL" if lang == "en" else "МОДЕЛЬ") in out
    (config,) = started
    assert not config.access_log and not config.server_header and not config.date_header
    assert not config.proxy_headers and config.ws == "none"


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_where_others_can_reach_it_it_warns(run: Run, started: list[Any], lang: str) -> None:
    words = ("serve", "--host", "0.0.0.0", "--name", "Library.example", "--port", "0")  # noqa: S104
    status, out, err = run(*words, "--lang", lang)
    assert status == 0
    assert "http://library.example:" in out
    assert ("WARNING: other machines" if lang == "en" else "ВНИМАНИЕ") in err
    assert ("is encrypted" if lang == "en" else "без шифрования") in err


def test_a_server_that_does_not_start_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uvicorn.Server, "run", lambda self, sockets: sockets[0].close())
    status, _, err = run("serve", "--port", "0", "--lang", "ru")
    assert (status, "не запустился" in err) == (2, True)


def test_it_answers_to_its_own_names_and_no_other() -> None:
    here = ("127.0.0.1:80", "localhost:80", "[::1]:80", "127.0.0.1", "localhost", "[::1]")
    assert names_of(ip_address("127.0.0.1"), 80, ()) == here
    assert names_of(ip_address("::1"), 81, ())[0] == "[::1]:81"
    shared = names_of(ip_address("192.168.1.20"), 8000, ("Library.example",))
    assert shared[:2] == ("192.168.1.20:8000", "library.example:8000")
    everywhere = names_of(ip_address("0.0.0.0"), 8000, ("x",))  # noqa: S104 (a value)
    assert everywhere[0] == "x:8000" and "0.0.0.0:8000" not in everywhere


def test_what_was_typed_is_shown_short_and_harmless() -> None:
    assert printable("a\x1b[31m\nb") == "a?[31m?b"
    assert len(printable("x" * 1000, _SHOWN)) == 60


@pytest.fixture(scope="module")
def shared() -> Iterator[Served]:
    """A server that other machines could reach."""
    found = Served("--host", "0.0.0.0", "--name", "127.0.0.1")  # noqa: S104 (asked for)
    yield found
    status, out, err = found.ended(signal.SIGINT)
    assert (status, out) == (130, "")
    assert err.startswith("WARNING") and len(err.splitlines()) == 1


def test_every_page_of_a_shared_server_warns(shared: Served) -> None:
    for path in ("/", "/case", "/nothing"):
        for lang, word in (("en", "can be reached from other machines"), ("ru", "доступен с других")):
            assert word in guarded(shared.ask(f"/{lang}{path}")).text
    refused = shared.ask("/ru/", host="evil.example")
    assert "доступен с других" in refused.text


@pytest.mark.parametrize(("told", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, -15)])
def test_it_ends_when_it_is_told_whatever_is_going_on(told: signal.Signals, status: int) -> None:
    served = Served()
    idle, half, body = served.line(), served.line(), served.line()
    half.sendall(b"GET /en/ HT")
    start = f"POST /en/case HTTP/1.1\r\nhost: {served.host}\r\ncontent-length: 99\r\n\r\n{FACT}"
    body.sendall(start.encode())
    form = {"content_type": "application/x-www-form-urlencoded"}
    assert served.ask("/en/case", "POST", f"placed={FACT}".encode(), **form).status < 500
    assert served.ask(f"/en/nothing/{FACT}").status == 404
    found = served.ended(told)
    assert found == (status, "", "")
    for line in (idle, half, body):
        line.settimeout(SECONDS)
        try:
            said = line.recv(65_536)
        except ConnectionError:
            said = b""
        assert said == b"" or said.startswith(b"HTTP/1.1 500")  # broken off, for it was ending
        assert FACT.encode() not in said
        line.close()
