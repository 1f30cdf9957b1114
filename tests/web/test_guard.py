"""The guard in process, around pages made for these tests: what it lets in, and what goes out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from povestka.language.words import Text
from povestka.web.forms import MOST_FIELDS, asked, sent
from povestka.web.guard import HEADERS, POLICY, App, Guard, Message
from povestka.web.languages import Languages
from povestka.web.refusals import Refused
from povestka.web.refusing import on_error
from povestka.web.settings import Settings

FACT = "2026-01-12 and a knee"
SETTINGS = replace(Settings(), body_seconds=60.0)
FORM = "application/x-www-form-urlencoded"


async def repeated(request: Request) -> Response:
    return JSONResponse([list(pair) for pair in (await sent(request)).pairs])


async def in_address(request: Request) -> Response:
    return JSONResponse([list(pair) for pair in asked(request).pairs])


async def weighed(request: Request) -> Response:
    return JSONResponse([len(await request.body()), request.state.lang, request.state.mark])


async def mistaken(request: Request) -> Response:
    raise ZeroDivisionError(FACT + str(await request.body()))


async def refusing(request: Request) -> Response:
    wrong = Text("no such day", "нет такого дня")
    raise Refused(422, wrong, [("summons.placed", wrong)])


async def teapot(request: Request) -> Response:
    raise HTTPException(int(request.query_params["status"]), FACT, {"x-why": "tea"})


async def halfway(request: Request) -> Response:
    async def parts() -> AsyncIterator[bytes]:
        yield b"begun"
        raise ZeroDivisionError(FACT)

    return StreamingResponse(parts(), headers={"cache-control": "private"})


async def spoken(socket: WebSocket) -> None:
    await socket.accept()


PAGES = {
    "/form": repeated, "/asked": in_address, "/weighed": weighed, "/mistaken": mistaken,
    "/refusing": refusing, "/teapot": teapot, "/halfway": halfway, "/api/weighed": weighed,
    "/api/mistaken": mistaken, "/api/refusing": refusing,
}


def around(app: App | None = None, settings: Settings = SETTINGS) -> TestClient:
    """A client of a guarded app, by default one of all pages above."""
    inner = app or Starlette(
        routes=[
            *(Route(path, page, methods=["GET", "POST", "PUT"]) for path, page in PAGES.items()),
            WebSocketRoute("/spoken", spoken),
        ],
        exception_handlers={Refused: on_error, HTTPException: on_error, Exception: on_error},
    )
    whole = Guard(Languages(inner, {"mark": "kept", "loopback": settings.loopback}), settings)
    return TestClient(whole, base_url="http://127.0.0.1", raise_server_exceptions=True)


@pytest.fixture(scope="module")
def pages() -> TestClient:
    return around()


def test_every_answer_has_the_headers(pages: TestClient) -> None:
    for path in (*PAGES, "/no", "/api/no"):
        for method in ("GET", "HEAD", "OPTIONS", "POST", "TRACE"):
            if path != "/teapot":
                found = pages.request(method, path)
                assert HEADERS.keys() <= found.headers.keys(), (method, path)
                assert not found.headers.keys() & {"set-cookie", "server", "date"}


def test_the_policy_lets_in_nothing_inline_and_nothing_from_elsewhere() -> None:
    told = dict(one.split(" ", 1) for one in POLICY.split("; "))
    assert told["default-src"] == told["object-src"] == told["base-uri"] == "'none'"
    assert told["frame-ancestors"] == "'none'"
    for name in ("style-src", "script-src", "img-src", "connect-src", "form-action"):
        assert told[name] == "'self'"
    assert "unsafe" not in POLICY and "*" not in POLICY and ":" not in POLICY


def test_a_page_keeps_a_header_of_its_own(pages: TestClient) -> None:
    assert pages.get("/halfway").headers["cache-control"] == "private"
    assert pages.get("/en/").headers["cache-control"] == "no-store"


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_mistake_of_ours_says_and_logs_nothing_of_what_was_sent(
    pages: TestClient, lang: str, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    for path in ("/mistaken", "/api/mistaken"):
        found = pages.post(f"/{lang}{path}?a={FACT}", content=FACT)
        assert found.status_code == 500
        assert "knee" not in found.text
        assert ("program" if lang == "en" else "программе") in found.text
        for word in ("Traceback", "ZeroDivision", ".py", "starlette"):
            assert word not in found.text
    assert capfd.readouterr() == ("", "")
    assert caplog.text == ""


def test_a_mistake_beneath_the_pages_is_answered_too(capfd: pytest.CaptureFixture[str]) -> None:
    async def broken(scope: Any, receive: Any, send: Any) -> None:
        raise ZeroDivisionError(FACT)

    found = around(broken).get("/ru/x")
    assert (found.status_code, found.headers["content-language"]) == (500, "ru")
    assert "knee" not in found.text
    assert capfd.readouterr() == ("", "")


def test_an_answer_that_breaks_off_is_not_begun_again(pages: TestClient) -> None:
    assert pages.get("/halfway").text == "begun"


def test_a_refusal_is_a_page_for_people_and_an_object_for_programs(pages: TestClient) -> None:
    told = pages.get("/ru/refusing")
    assert told.status_code == 422
    assert "<code>summons.placed</code>: нет такого дня" in told.text
    found = pages.get("/api/refusing")
    assert found.headers["content-type"] == "application/problem+json"
    assert found.json()["mistakes"] == [{"path": "summons.placed", "says": "no such day"}]


def test_what_the_frame_refuses_is_said_in_our_words(pages: TestClient) -> None:
    for given, status in ((404, 404), (405, 405), (418, 400), (503, 400)):
        found = pages.get(f"/teapot?status={given}")
        assert (found.status_code, found.headers["x-why"]) == (status, "tea")
        assert "knee" not in found.text


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_what_the_guard_refuses_is_said_in_the_language_of_the_address(
    pages: TestClient, lang: str
) -> None:
    found = pages.get(f"/{lang}/form", headers={"host": "evil.example"})
    assert found.status_code == 421
    assert f'<html lang="{lang}">' in found.text
    other = {"en": "ru", "ru": "en"}[lang]
    assert f'href="/{other}/form"' in found.text
    told = pages.post(f"/{lang}/api/weighed", headers={"origin": "null"}).json()
    assert told["title"] == {
        "en": "This request is not taken", "ru": "Этот запрос не принимается",
    }[lang]


def test_where_others_can_reach_it_a_refusal_says_so_too() -> None:
    found = around(settings=replace(SETTINGS, loopback=False)).get("/", headers={"host": "x"})
    assert "can be reached from other machines" in found.text
    assert "can be reached" not in around().get("/", headers={"host": "x"}).text


def test_a_form_and_a_file_have_sizes_of_their_own(pages: TestClient) -> None:
    form, file = SETTINGS.form_bytes, SETTINGS.json_bytes
    for path, most in (
        ("/weighed", form), ("/ru/weighed", form), ("/api/weighed", file), ("/ru/api/weighed", file),
    ):
        assert pages.post(path, content=b"x" * most).json()[0] == most
        assert pages.post(path, content=b"x" * (most + 1)).status_code == 413
        assert pages.post(path, content=iter([b"x" * most, b"x"])).status_code == 413
        assert pages.put(path, content=iter([b"x" * (most - 1), b"x"])).json()[0] == most


def test_what_does_not_arrive_is_not_waited_for() -> None:
    async def never() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    said = _told(replace(SETTINGS, body_seconds=0.01), never)
    assert said[0]["status"] == 408
    assert HEADERS.keys() <= {name.decode() for name, _ in said[0]["headers"]}


def test_nobody_is_answered_who_has_gone() -> None:
    async def gone() -> Message:
        return {"type": "http.disconnect"}

    assert _told(SETTINGS, gone) == []


def _told(
    settings: Settings, receive: Any, path: str = "/",
    headers: Sequence[tuple[bytes, bytes]] = (),
) -> list[Message]:
    """What a guarded app says to a request that comes by `receive`."""
    said: list[Message] = []

    async def send(message: Message) -> None:
        said.append(message)

    async def inner(scope: Any, receive: Any, send: Any) -> None:
        raise AssertionError("it is not to be reached")

    scope = {
        "type": "http", "method": "POST", "path": path, "query_string": b"",
        "headers": [(b"host", b"127.0.0.1"), *headers],
    }
    asyncio.run(Guard(inner, settings)(scope, receive, send))
    return said


def test_a_page_that_waits_hears_that_its_reader_has_gone() -> None:
    heard: list[Message] = []
    given: list[Message] = [{"type": "http.request", "body": b"x"}, {"type": "http.disconnect"}]

    async def receive() -> Message:
        return given.pop(0)

    async def inner(scope: Any, receive: Any, send: Any) -> None:
        heard.extend([await receive(), await receive()])

    scope = {
        "type": "http", "method": "POST", "path": "/", "query_string": b"",
        "headers": [(b"host", b"127.0.0.1")],
    }
    asyncio.run(Guard(inner, SETTINGS)(scope, receive, receive))  # type: ignore[arg-type] # as a server calls it
    assert [one["type"] for one in heard] == ["http.request", "http.disconnect"]
    assert heard[0]["body"] == b"x"


def test_no_socket_is_opened(pages: TestClient) -> None:
    for path in ("/spoken", "/en/spoken"):
        with pytest.raises(WebSocketDisconnect) as closed, pages.websocket_connect(path):
            pass
        assert closed.value.code == 1008


def test_the_language_of_an_answer(pages: TestClient) -> None:
    for path, given, wanted in (
        ("/ru/weighed", "en", "ru"), ("/en/weighed?lang=ru", "ru", "en"), ("/weighed", "", "en"),
        ("/weighed", "ru", "ru"), ("/weighed?a=b&lang=ru", "en", "ru"), ("/weighed?lang=x", "ru", "ru"),
        ("/weighed", "de, RU;q=0.2", "ru"), ("/weighed", "de,\x80", "en"),
    ):
        found = pages.get(path, headers=[(b"accept-language", given.encode("latin-1"))])
        assert found.json() == [0, wanted, "kept"], path
    assert pages.get("/russia/weighed").status_code == 404
    assert pages.get("/weighed", headers={"accept-language": "fr"}).json()[1] == "en"


def test_a_form_is_read_as_it_was_sent(pages: TestClient) -> None:
    body = "a=1&a=2&b=%D1%8F+%26&c=%0d%0ax%00%1b&%01d=&=e"
    found = pages.post("/form", content=body, headers={"content-type": f"{FORM}; charset=utf-8"})
    assert found.json() == [
        ["a", "1"], ["a", "2"], ["b", "я &"], ["c", "\nx"], ["d", ""], ["", "e"],
    ]
    assert pages.get("/asked?a=1&a=%00%3C").json() == [["a", "1"], ["a", "<"]]


def test_a_word_in_the_address_is_none_of_the_form(pages: TestClient) -> None:
    kind = {"content-type": FORM, "cookie": "a=7", "a": "8"}
    assert pages.post("/form?a=9", content="b=1", headers=kind).json() == [["b", "1"]]
    assert pages.post("/asked?a=9", content="b=1", headers=kind).json() == [["a", "9"]]


@pytest.mark.parametrize("body", [b"\xff=\xfe", b"a=%ff%fe", b"a=%ed%a0%80", b"a=%zz&%", b"&&;"])
def test_what_is_no_text_is_read_as_signs_that_can_be_shown(
    pages: TestClient, body: bytes
) -> None:
    found = pages.post("/form", content=body, headers={"content-type": FORM})
    assert found.status_code == 200
    assert "\\ud8" not in found.text


def test_a_form_has_so_many_fields_and_no_more(pages: TestClient) -> None:
    kind = {"content-type": FORM}
    for many, status in ((MOST_FIELDS, 200), (MOST_FIELDS + 1, 413), (10_000, 413)):
        found = pages.post("/ru/form", content=b"a=&" * many, headers=kind)
        assert found.status_code == status
    assert f"больше {MOST_FIELDS} полей" in found.text


@pytest.mark.parametrize("kind", [None, "", "text/plain", "multipart/form-data; boundary=x"])
def test_what_is_no_form_is_refused(pages: TestClient, kind: str | None) -> None:
    headers = {} if kind is None else {"content-type": kind}
    assert pages.post("/form", content=b"a=b", headers=headers).status_code == 415


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [("*", [], 400), ("http://127.0.0.1/", [], 400), ("", [], 400),
     ("/\0", [], 400), ("/a\r\nb", [], 400), ("/\u202e", [], 400), ("/\ud800", [], 400),
     ("/", [(b"content-length", b"1"), (b"transfer-encoding", b"chunked")], 400),
     ("/", [(b"content-length", b"1"), (b"Content-Length", b"1")], 413),
     ("/", [(b"content-length", b"\xb2")], 413), ("/", [(b"content-length", b"-1")], 413),
     ("/", [(b"Host", b"127.0.0.1")], 421), ("/", [(b"sec-fetch-site", b"cross-site")], 403),
     ("/", [(b"Sec-Fetch-Site", b"none"), (b"sec-fetch-site", b"cross-site")], 403),
     ("/", [(b"origin", b"http://evil.example")], 403), ("/", [(b"origin", b"null")], 403)],
)
def test_what_is_not_for_this_server_is_not_even_read(
    path: str, headers: list[tuple[bytes, bytes]], status: int
) -> None:
    async def unread() -> Message:
        raise AssertionError("nothing is to be read")

    said = _told(SETTINGS, unread, path, headers)
    assert said[0]["status"] == status


@pytest.mark.parametrize(
    "headers", [[], [(b"origin", b"http://127.0.0.1")], [(b"sec-fetch-site", b"same-origin")],
                [(b"sec-fetch-site", b"none"), (b"origin", b"HTTP://127.0.0.1")]],
)
def test_what_comes_from_here_is_read(headers: list[tuple[bytes, bytes]]) -> None:
    read: list[bool] = []

    async def gone() -> Message:
        read.append(True)
        return {"type": "http.disconnect"}

    assert _told(SETTINGS, gone, "/", headers) == []
    assert read == [True]
