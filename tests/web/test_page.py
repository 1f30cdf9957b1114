"""What every page is made with: escapes, addresses, files, names that nobody guesses."""

from __future__ import annotations

import asyncio
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup
from starlette.requests import Request
from starlette.testclient import TestClient

from povestka.language.words import Text
from povestka.web import assets
from povestka.web.forms import Fields
from povestka.web.names import fresh
from povestka.web.page import environment, lang_of, link, page, rendered, said, trusted
from povestka.web.refusals import SAYS, TITLES, Refused, is_api, problem
from povestka.web.words import COMMON

PROBE = "\"'><script>alert(1)</script>&amp; {{ 7*7 }} javascript:alert(1)"
W = {key: text.en for key, text in COMMON.items()}


class Seen(HTMLParser):
    """The elements and attributes that a browser would find."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def scope(path: str = "/case", **more: Any) -> dict[str, Any]:
    return {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": [],
            "state": {"lang": "en", "loopback": True}, **more}


FIELD = {
    "name": PROBE, "id": PROBE, "label": PROBE, "term": PROBE, "hint": PROBE, "mistake": PROBE,
    "value": PROBE, "options": [(PROBE, PROBE, PROBE), ("b", "c", "")], "values": [PROBE],
    "inputmode": PROBE, "short": True, "today": True, "required": True,
}
TABLE = {"caption": PROBE, "head": [PROBE, PROBE], "rows": [(PROBE, PROBE)], "words": 1,
         "last_is_sum": True}
PARTS = {
    "line": ("parts.line(one, w)", {"script"}), "choice": ("parts.choice(one, w)", {"script"}),
    "boxes": ("parts.boxes(one, w)", {"script"}), "pick": ("parts.pick(one, w)", {"script"}),
    "summary": ("parts.summary([(probe, probe), ('', probe)], w)", {"script"}),
    "hidden": ("parts.hidden([(probe, probe)])", {"script"}),
    "table": ("parts.table(table)", {"script"}),
}


@pytest.mark.parametrize("name", PARTS)
def test_every_part_of_a_form_escapes_what_it_is_given(name: str) -> None:
    asked, never = PARTS[name]
    text = '{% import "parts.html.jinja" as parts %}{{ ' + asked + " }}"
    shown = environment().from_string(text).render(one=FIELD, w=W, probe=PROBE, table=TABLE)
    seen = Seen(shown)
    assert not set(seen.tags) & never
    assert not [key for key, _ in seen.attributes if key.startswith("on") or key == "style"]
    assert PROBE not in shown and "49" not in shown
    assert shown.count("&lt;script&gt;") == shown.count("alert(1)&lt;")


def test_the_frame_escapes_what_it_is_given() -> None:
    where = f"/{PROBE}?#\ud800"
    shown = bytes(rendered(
        scope(where, query_string=PROBE.encode()), "refused.html.jinja", title=PROBE,
        refused={"detail": PROBE, "mistakes": [{"path": PROBE, "says": PROBE}]},
    ).body).decode()
    seen = Seen(shown)
    assert seen.tags.count("script") == 1  # our own
    other = [told for key, told in seen.attributes if key == "href" and str(told)[:4] == "/ru/"]
    assert len(other) == 1
    for told in other:
        assert re.fullmatch(r"/ru/[^?#\"'<> ]*(\?[^#]*)?", str(told))
    again = bytes(rendered(
        scope(), "refused.html.jinja", title="x", repeat=[(PROBE, PROBE)], refused={"detail": "x"}
    ).body).decode()
    assert Seen(again).tags.count("script") == 1
    assert ("name", PROBE) in Seen(again).attributes and ("value", PROBE) in Seen(again).attributes


def test_a_page_names_its_language_its_status_and_itself() -> None:
    request = Request(scope("/law", state={"lang": "ru", "loopback": False}))
    words = {"detail": Text("never", "нет")}
    found = page(request, "refused.html.jinja", words, title="Т", status=422, refused={"detail": "д"})
    text = bytes(found.body).decode()
    assert found.status_code == 422
    assert found.headers["content-language"] == lang_of(request) == "ru"
    assert re.search(r'href="/ru/law" aria-current="page"', text)
    assert COMMON["reachable"].ru in text
    assert said(words, "ru") == {"detail": "нет"}
    assert link("ru", "/law") == "/ru/law"


def test_without_a_state_a_page_is_english() -> None:
    found = rendered({"path": "/"}, "refused.html.jinja", title="x", refused={"detail": "d"})
    assert found.headers["content-language"] == "en"


def test_a_word_that_nothing_has_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()


def test_only_what_we_drew_is_taken_as_markup() -> None:
    assert isinstance(trusted("<svg>"), Markup)
    shown = environment().from_string("{{ one }} {{ two }}").render(one=trusted("<g>"), two="<g>")
    assert shown == "<g> &lt;g&gt;"


def test_a_template_is_one_of_ours() -> None:
    for name in ("nothing.html.jinja", "case/nothing", "/etc/passwd"):
        with pytest.raises((FileNotFoundError, NotADirectoryError)):
            environment().get_template(name)


def test_a_file_has_the_name_of_its_content_and_its_own_kind(client: TestClient) -> None:
    kinds = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
             "svg": "image/svg+xml; charset=utf-8"}
    for name, content in assets.assets().items():
        address = assets.address_of(name)
        found = client.get(address)
        assert found.content == content
        assert found.headers["content-type"] == kinds[name.rpartition(".")[2]]
        assert found.headers["x-content-type-options"] == "nosniff"
        assert client.get(address.replace(".", "./", 1)).status_code == 404
        assert client.get(f"{address}x").status_code == 404
        assert client.get(f"/static/{name}").status_code == 404


def test_a_file_asked_for_under_another_name_is_refused() -> None:
    request = Request(scope("/static/x", path_params={"name": "../site.css"}))
    with pytest.raises(Refused) as refused:
        asyncio.run(assets.asset(request))
    assert refused.value.status == 404


def test_no_two_names_are_the_same() -> None:
    found = {fresh() for _ in range(10_000)}
    assert len(found) == 10_000
    assert all(re.fullmatch("[0-9a-f]{32}", one) for one in found)


def test_the_last_word_of_a_name_counts() -> None:
    fields = Fields([("a", " 1 "), ("a", "2\x1b[0m"), ("b", " "), ("c", "")])
    assert (fields.one("a"), fields.one("b"), fields.one("d")) == ("2[0m", "", "")
    assert (fields.many("a"), fields.many("b")) == (("1", "2[0m"), ())
    assert (fields.has("c"), fields.has("d")) == (True, False)


def test_every_refusal_has_words_in_both_languages() -> None:
    for status in TITLES:
        for lang in ("en", "ru"):
            found = problem(Refused(status), lang)
            assert found["status"] == status
            assert found["title"] == TITLES[status].in_(lang)
            assert found["detail"] == SAYS.get(status, TITLES[status]).in_(lang)
            assert "mistakes" not in found
    assert [is_api(one) for one in ("/api", "/api/x", "/apix", "/en/api")] == [True, True, False, False]
