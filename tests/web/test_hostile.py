"""Requests that no browser of a visitor sends, to the server as it is started, byte by byte."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from typing import Any

import pytest

from povestka.web.settings import Settings
from tests.web.wire import Answer, Served, guarded

MOST = Settings().form_bytes
FORM: dict[str, Any] = {"content_type": "application/x-www-form-urlencoded"}
PROBE = "\"'><script>alert(1)</script>"


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    """A server for all of these tests: in the end it has said nothing of any of them."""
    found = Served()
    yield found
    assert found.ask().status == 200
    status, out, err = found.ended(signal.SIGINT)
    assert (status, out, err) == (130, "", "")


def head(served: Served, *lines: str, first: str = "POST /en/case HTTP/1.1") -> bytes:
    return "\r\n".join([first, f"host: {served.host}", *lines, "", ""]).encode("latin-1")


def refused(found: list[Answer], *statuses: int) -> Answer:
    """The one answer, a refusal."""
    (one,) = found
    assert one.status in (statuses or range(400, 500)), one
    return guarded(one)


@pytest.mark.parametrize(
    "name",
    ["", "evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.2:{port}",
     "127.0.0.1.evil.example:{port}", "localhost.:{port}", "localhost.evil.example",
     "user@localhost:{port}", "localhost:{port}, evil.example", "localhost:{port}/x", "0:{port}",
     "127.1:{port}", "2130706433:{port}", "[::ffff:127.0.0.1]:{port}"],
)
def test_a_name_that_is_not_ours_is_refused(served: Served, name: str) -> None:
    told = name.format(port=served.port)
    found = served.ask("/ru/", host=told)
    assert guarded(found).status == 421
    assert "evil" not in found.text
    assert "Это не наш адрес" in found.text


def test_each_of_our_names_is_taken_in_any_case(served: Served) -> None:
    for name in ("127.0.0.1", "localhost", "LocalHost", "[::1]"):
        assert guarded(served.ask(host=f"{name}:{served.port}")).status == 200


def test_a_request_without_a_name_or_with_two_is_refused(served: Served) -> None:
    refused(served.say(b"GET / HTTP/1.1\r\n\r\n"), 400)
    refused(served.say(b"GET / HTTP/1.0\r\n\r\n"), 421)
    refused(served.say(head(served, "host: evil.example", first="GET / HTTP/1.1")), 400)


def test_a_whole_address_in_the_place_of_a_path_is_refused(served: Served) -> None:
    for target in ("http://evil.example/", f"http://{served.host}/en/", "*", "evil.example:80"):
        assert guarded(served.ask(target)).status == 400


@pytest.mark.parametrize(
    ("header", "value"),
    [("origin", "null"), ("origin", "http://evil.example"), ("origin", "http://127.0.0.1"),
     ("origin", "http://127.0.0.1:1"), ("origin", ""), ("origin", "127.0.0.1"),
     ("sec_fetch_site", "cross-site"), ("sec_fetch_site", "same-site"), ("sec_fetch_site", ""),
     ("sec_fetch_site", "nonsense")],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_what_a_page_of_elsewhere_sends_is_refused(
    served: Served, method: str, header: str, value: str
) -> None:
    found = served.ask("/en/case", method, b"a=b", **{header: value}, **FORM)
    assert guarded(found).status == 403


def test_of_two_origins_neither_counts(served: Served) -> None:
    ours = f"origin: http://{served.host}"
    both = (ours, "origin: http://evil.example"), ("origin: http://evil.example", ours)
    for lines in both:
        refused(served.say(head(served, *lines, "content-length: 0")), 403)


def test_what_our_own_page_sends_is_taken(served: Served) -> None:
    ours: dict[str, Any] = {"origin": f"http://{served.host}", "sec_fetch_site": "same-origin"}
    for headers in (ours, {}, {"sec_fetch_site": "none"}):
        found = guarded(served.ask("/en/case", "POST", b"a=b", **headers, **FORM))
        assert found.status != 403 and found.status < 500


@pytest.mark.parametrize("method", ["TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG", "get", "X"])
def test_no_other_method_is_known(served: Served, method: str) -> None:
    found = guarded(served.ask("/en/", method, x_mark="told"))
    assert found.status == 405
    assert "told" not in found.text


def test_a_page_is_looked_at_and_not_written_to(served: Served) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        found = guarded(served.ask("/en/", method))
        assert found.status == 405
        assert set(found.headers["allow"].split(", ")) == {"GET", "HEAD"}


def test_a_head_is_an_answer_without_its_body(served: Served) -> None:
    whole, alone = served.ask("/en/"), served.ask("/en/", "HEAD")
    assert guarded(alone).headers == whole.headers
    assert alone.body == b""


def test_no_other_origin_is_ever_let_in(served: Served) -> None:
    asked: dict[str, Any] = {"access_control_request_method": "POST", "origin": "http://evil.example"}
    for path in ("/en/case", "/api/case", "/en/"):
        assert guarded(served.ask(path, "OPTIONS", **asked)).status in (404, 405)
        guarded(served.ask(path, **asked))


@pytest.mark.parametrize(
    "length", [str(MOST + 1), "9" * 18, "9" * 20, "9" * 4000, "-1", "+3", "1e3", "0x3", "3, 4", "٣"]
)
def test_a_length_that_is_too_great_or_none_is_refused(served: Served, length: str) -> None:
    told = f"content-length: {length}".encode()
    raw = head(served, "connection: close")[:-2] + told + b"\r\n\r\na=b"
    refused(served.say(raw), 400, 413)


def test_a_body_that_says_no_length_is_counted(served: Served) -> None:
    part = b"1000\r\n" + b"x" * 4096 + b"\r\n"
    start = head(served, "transfer-encoding: chunked", "connection: close")
    refused(served.say(start, *[part] * (MOST // 4096 + 1), b"0\r\n\r\n"), 413)
    found = served.ask("/en/case", "POST", b"x" * (MOST + 1), **FORM)
    assert guarded(found).status == 413


def test_a_body_that_is_shorter_than_it_says_is_no_request(served: Served) -> None:
    assert served.say(head(served, "content-length: 9"), b"a=b") == []


def test_a_body_that_is_longer_than_it_says_is_no_second_request(served: Served) -> None:
    first, *rest = served.say(head(served, "content-length: 3"), b"a=bGARBAGE\r\n\r\n")
    guarded(first)
    refused(rest, 400)


@pytest.mark.parametrize(
    "lines",
    [("transfer-encoding: chunked", "content-length: 4"),
     ("content-length: 4", "transfer-encoding: chunked"),
     ("content-length: 4", "content-length: 40"),
     ("transfer-encoding: chunked, identity",), ("transfer-encoding: identity",),
     ("transfer-encoding: xchunked",), ("transfer-encoding: gzip, chunked",),
     ("transfer-encoding: chunked", "transfer-encoding: chunked"),
     ("transfer-encoding : chunked",), ("x: y", " z", "transfer-encoding : chunked"),
     ("transfer-encoding\t: chunked",), ("transfer_encoding: chunked", "content-length: x"),
     ("x: y\x00z", "content-length: 4"), ("x: y\rtransfer-encoding: chunked",),
     ("x y: z",), (": z",), ("no colon",)],
)
def test_a_request_whose_end_could_be_read_in_two_ways_is_refused(
    served: Served, lines: tuple[str, ...]
) -> None:
    smuggled = b"0\r\n\r\nGET /static/ HTTP/1.1\r\nhost: " + served.host.encode() + b"\r\n\r\n"
    first, *rest = served.say(head(served, *lines, "connection: close") + smuggled)
    assert guarded(first).status == 400
    assert rest == []


@pytest.mark.parametrize("size", ["-1", "ZZ", "0x3", "F" * 30, "", "3;" + "x" * 200_000])
def test_a_part_whose_size_is_none_is_refused(served: Served, size: str) -> None:
    start = head(served, "transfer-encoding: chunked")
    refused(served.say(start, f"{size}\r\na=b\r\n0\r\n\r\n".encode()), 400)


@pytest.mark.parametrize(
    "raw",
    [b"GARBAGE\r\n\r\n", b"GET /\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00",
     b"GET /\xff HTTP/1.1\r\nhost: x\r\n\r\n",
     b"GET /a b HTTP/1.1\r\nhost: x\r\n\r\n", b"GET /\x00 HTTP/1.1\r\nhost: x\r\n\r\n",
     b"GET /\rx: y HTTP/1.1\r\n\r\n", b"A" * 200_000],
)
def test_what_is_no_http_is_answered_in_one_line(served: Served, raw: bytes) -> None:
    found = served.say(raw)
    if found:  # of what has not ended yet nothing can be said
        assert refused(found, 400).body == served.say(b"GARBAGE\r\n\r\n")[0].body


def test_another_version_of_http_is_not_spoken(served: Served) -> None:
    for raw in (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET / HTTP/9.9\r\nhost: x\r\n\r\n"):
        assert {guarded(one).status for one in served.say(raw)} <= {400, 421}


def test_headers_are_limited(served: Served) -> None:
    refused(served.say(head(served, "x: " + "y" * 200_000, first="GET /en/ HTTP/1.1")), 400)
    many = [f"x{one}: y" for one in range(30_000)]
    refused(served.say(head(served, *many, first="GET /en/ HTTP/1.1")), 400)
    refused(served.say(head(served, first=f"GET /en/{'x' * 200_000} HTTP/1.1")), 400)


def test_no_other_protocol_is_spoken(served: Served) -> None:
    told = {"connection": "upgrade", "upgrade": "websocket", "sec_websocket_version": "13",
            "sec_websocket_key": "dGhlIHNhbXBsZSBub25jZQ=="}
    for kind in ("websocket", "h2c"):
        lines = [f"{key.replace('_', '-')}: {one}" for key, one in (told | {"upgrade": kind}).items()]
        (found,) = served.say(head(served, *lines, first="GET /en/ HTTP/1.1"))
        assert guarded(found).status == 200


def test_an_old_client_and_one_in_a_hurry_are_answered(served: Served) -> None:
    (old,) = served.say(head(served, first="GET /en/ HTTP/1.0"))
    assert guarded(old).status == 200
    three = b"".join(head(served, first=f"GET {path} HTTP/1.1") for path in ("/en/", "/no", "/ru/"))
    found = served.say(three, end=False)
    assert [guarded(one).status for one in found] == [200, 404, 200]
    assert [one.headers["content-language"] for one in found] == ["en", "en", "ru"]


@pytest.mark.parametrize("base", ["/static/", "/en/static/", "/", "/en/law/", "/api/"])
@pytest.mark.parametrize(
    "path",
    ["..", "../", "../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "..%2f..%2fetc%2fpasswd",
     "%252e%252e%252fetc%252fpasswd", "..\\..\\etc\\passwd", "..%5c..%5cetc%5cpasswd",
     "....//....//etc/passwd", "%c0%ae%c0%ae/etc/passwd", "/etc/passwd", "site.css%00",
     "site.css%00.html", "site.css/..", "site.css", ".git/config", "%2egit%2fconfig",
     "base.html.jinja", "file:///etc/passwd", "__init__.py", ".", "%"],
)
def test_no_path_leads_to_a_file(served: Served, base: str, path: str) -> None:
    found = guarded(served.ask(base + path))
    assert 300 < found.status < 500
    assert "root:" not in found.text
    _stays_here(served, found)


def _stays_here(served: Served, found: Answer) -> None:
    """A redirect leads to this server."""
    target = found.headers.get("location", "/")
    here = f"http://{served.host}/"
    assert target.startswith(here) or (target.startswith("/") and target[1:2] not in ("/", "\\"))


@pytest.mark.parametrize(
    "target",
    ["//evil.example", "//evil.example/", "///evil.example/%2e%2e", "/en//evil.example/",
     "/\\evil.example/", "/%5cevil.example/", "/en/%2f%2fevil.example/", "/@evil.example/",
     "/en/../..//evil.example/", "/.evil.example", "/en//", "//", "/ru/law//", "/en/case/",
     "/api/", "/api", "/en/law/?next=http://evil.example"],
)
def test_no_address_leads_elsewhere(served: Served, target: str) -> None:
    found = guarded(served.ask(target))
    assert found.status < 500
    _stays_here(served, found)
    assert 'href="//' not in found.text and 'href="/\\' not in found.text


SPLITTING = [
    "%0d%0aset-cookie:%20a=b", "%0aset-cookie:%20a=b", "%0d%0a%0d%0a<html>", "%E5%98%8A%E5%98%8Dx:y",
    "%00", "%01%1b[31m", "%7f", "%ff%fe", "%c3%28", "%ed%a0%80", "%f8%88%80%80%80", "%", "%zz", "%u0041",
]


@pytest.mark.parametrize("odd", SPLITTING)
@pytest.mark.parametrize(
    "target", ["/{}", "/en/{}", "/{}/case", "/static/{}", "/en/law?q={}", "/?lang={}", "/en/?{}=1",
               "/api/{}", "/en/country/run/{}", "/en/sandbox/{}", "/en/law/rule/{}"]
)
def test_escapes_split_no_header_and_break_no_page(served: Served, target: str, odd: str) -> None:
    found = guarded(served.ask(target.format(odd)))
    assert found.status < 500
    _stays_here(served, found)
    assert not set(found.text) & {chr(code) for code in range(32) if code not in (9, 10)}


@pytest.mark.parametrize(
    "target",
    ["/{}", "/en/{}", "/ru/{}?{}", "/en/?{}", "/en/law?q={}&on={}", "/?lang={}", "/en/law/rule/{}",
     "/en/law/differences?before={}&after={}", "/en/country/run/{}", "/en/sandbox/{}",
     "/en/reports?q={}", "/static/{}"],
)
def test_markup_is_never_repeated_as_markup(served: Served, target: str) -> None:
    escaped = "".join(f"%{ord(one):02x}" for one in PROBE)
    for probe in (PROBE.replace(" ", "+"), escaped):
        found = guarded(served.ask(target.replace("{}", probe)))
        assert found.status < 500
        assert "<script>alert" not in found.text
        assert PROBE not in found.text


def test_markup_in_a_header_or_a_form_is_never_repeated_as_markup(served: Served) -> None:
    for header in ("accept_language", "referer", "user_agent", "accept", "x_forwarded_host"):
        assert "<script>alert" not in guarded(served.ask("/x", **{header: PROBE})).text
    names = ("as_of", "person.status", "summons1.placed", "reform", "reading.CR-1", PROBE)
    body = "&".join(f"{name}={PROBE}" for name in names).encode()
    found = guarded(served.ask("/en/case", "POST", body, **FORM))
    assert found.status < 500
    assert "<script>alert" not in found.text


def test_what_a_proxy_would_tell_is_not_believed(served: Served) -> None:
    told: dict[str, Any] = {"x_forwarded_host": "evil.example", "x_forwarded_proto": "https",
            "x_forwarded_for": "8.8.8.8", "forwarded": "host=evil.example;proto=https",
            "x_original_url": "/ru/", "x_rewrite_url": "/ru/", "x_http_method_override": "DELETE"}
    plain = served.ask("/en/")
    found = guarded(served.ask("/en/", **told))
    assert found == plain
    slashed = guarded(served.ask("/en/case/", **told))
    assert "evil" not in slashed.headers.get("location", "") + slashed.text
    assert "https" not in slashed.headers.get("location", "")


@pytest.mark.parametrize(
    "body",
    [b"\xff\xfe=\xff", b"person.status=%ff%fe&%00=%00", b"summons1.placed=%ed%a0%80", b"=&=&&&;;", b"%", b"as_of",
     b"as_of=%0d%0aset-cookie:x", b"as_of=" + b"9" * 5000, b"as_of=2026-01-01&as_of=x", b"\x00" * 99,
     b"as_of=-1", b"as_of=99999-99-99", b"as_of=" + "٢٠٢٦-٠١-١٢".encode(), b"{}", b"<a/>"],
)
def test_a_form_of_nonsense_is_answered(served: Served, body: bytes) -> None:
    found = guarded(served.ask("/ru/case", "POST", body, **FORM))
    assert found.status < 500
    assert not set(found.text) & {"\0", "\r", "\x1b"}


def test_a_form_of_too_many_fields_is_refused(served: Served) -> None:
    found = guarded(served.ask("/ru/case", "POST", b"a=&" * 10_000, **FORM))
    assert found.status == 413


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "application/json", "multipart/form-data; boundary=x", "text/xml",
             "multipart/form-data", "application/x-www-form-urlencoded-not", "x" * 900],
)
def test_a_form_of_another_kind_is_refused(served: Served, kind: str) -> None:
    found = guarded(served.ask("/en/case", "POST", b"--x\r\n\r\na=b", content_type=kind))
    assert found.status == 415


PATTERNS = ["{0.__class__}", "{lang.__class__.__mro__}", "%25s%25n%25x", "{{7*191}}", "${7*191}",
            "{%25 import os %25}", "#{7*191}", "{known}{most}{day}", "__import__('os')", "`id`",
            "$(id)", ";id", "|id", "';id;'", "1' OR '1'='1", "*)(uid=*", "(a%2B)%2B$", "[a-"]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_is_never_filled_in_or_carried_out(served: Served, pattern: str) -> None:
    told = pattern.replace(" ", "+")
    form = f"summons1.id={told}&as_of={told}&reform={told}".encode()
    for found in (
        served.ask(f"/{told}"), served.ask(f"/en/law?q={told}&on={told}"),
        served.ask(f"/en/law/rule/{told}"), served.ask("/en/case", "POST", form, **FORM),
        served.ask("/en/case/file", "POST", f"text={told}".encode(), **FORM),
        served.ask("/x", accept_language=pattern),
    ):
        assert guarded(found).status < 500
        for word in ("<class", "&lt;class", "1337", "uid=", "object at 0x", "<module"):
            assert word not in found.text.replace("*)(uid=*", "").replace("%28uid=", "")


@pytest.mark.parametrize(
    "path", ["docs", "redoc", "metrics", "debug", "health", "status", "admin", "console", "server-status",
             "phpinfo.php", "actuator", "graphql", ".env", ".git/HEAD", ".well-known/security.txt",
             "robots.txt", "sitemap.xml", "static", "static/", "swagger", "openapi.json", "tests"],
)
def test_nothing_is_offered_that_is_no_page(served: Served, path: str) -> None:
    for base in ("/", "/en/", "/static/"):
        found = served.ask(base + path)
        assert guarded(found).status in (404, 307)
        _stays_here(served, found)


def test_the_interface_has_no_pages_of_elsewhere(served: Served) -> None:
    for path in ("docs", "redoc", "docs/oauth2-redirect", "metrics", "debug", "graphql"):
        assert guarded(served.ask(f"/api/{path}")).status == 404


CASE = ("as_of=2026-03-15&person.status=conscript&summons1.here=1&summons1.for=medical"
        "&summons1.placed=2026-02-02&summons1.appear=2026-02-20")


def test_the_name_of_a_download_is_ours(served: Served) -> None:
    for kind in ("html", "ics", "json", "toml"):
        found = guarded(served.ask("/ru/case/export", "POST", f"{CASE}&as={kind}".encode(), **FORM))
        assert found.status == 200
        told = found.headers["content-disposition"]
        assert re.fullmatch(r'attachment; filename="[a-z]+\.[a-z]+"', told)
    for kind in ("", "exe", "../x", "x%22%0d%0aset-cookie:y", PROBE):
        found = guarded(served.ask("/ru/case/export", "POST", f"{CASE}&as={kind}".encode(), **FORM))
        assert (found.status, "content-disposition" in found.headers) == (404, False)


def test_what_the_browser_still_shows_can_be_wiped(served: Served) -> None:
    found = guarded(served.ask("/ru/case/wipe", "POST"))
    assert (found.status, found.headers["location"]) == (303, "/ru/case")
    assert "cache" in found.headers["clear-site-data"]
    assert guarded(served.ask("/ru/case/wipe")).status == 405
