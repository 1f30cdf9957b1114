"""The frame: what every page has, in both languages, with and without script."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page
from starlette.testclient import TestClient

from povestka.web import assets
from povestka.web.words import COMMON, HOME, NAVIGATION

OWN_SCRIPT = Path("src/povestka/web/static")


def test_the_first_page_says_what_there_is_and_what_it_is_not(
    client: TestClient, lang: str
) -> None:
    found = client.get(f"/{lang}/")
    assert found.status_code == 200
    assert f'<html lang="{lang}">' in found.text
    for text in (*NAVIGATION.values(), COMMON["model"], HOME["not"]):
        assert text.in_(lang) in found.text


def test_every_page_of_the_navigation_opens_and_is_marked_there(
    client: TestClient, lang: str
) -> None:
    for path, says in NAVIGATION.items():
        found = client.get(f"/{lang}{path}")
        assert found.status_code == 200, path
        marked = re.findall(r'aria-current="page">([^<]+)<', found.text)
        assert marked[:1] == [says.in_(lang)]


def test_without_a_language_in_the_address_the_browser_is_asked(client: TestClient) -> None:
    for wanted, given in (("ru", "ru-RU,ru;q=0.9"), ("en", "de,fr"), ("en", "de,en;q=0.5,ru;q=0.1")):
        found = client.get("/case", headers={"accept-language": given})
        assert found.headers["content-language"] == wanted
    assert client.get("/case?lang=ru").headers["content-language"] == "ru"
    assert client.get("/case?lang=xx").headers["content-language"] == "en"


def test_the_other_language_is_one_press_away(tab: Page) -> None:
    for path in ("/", "/case", "/law", "/about"):
        tab.goto(f"/en{path}")
        tab.get_by_role("link", name="Русский").click()
        assert tab.url.endswith(f"/ru{path}")
        tab.get_by_role("link", name="English").click()
        assert tab.url.endswith(f"/en{path}")


def test_the_content_is_one_key_away(scripted_tab: Page) -> None:
    scripted_tab.goto("/en/")
    scripted_tab.keyboard.press("Tab")
    scripted_tab.keyboard.press("Enter")
    assert scripted_tab.evaluate("document.activeElement.id") == "main"


def test_our_own_script_is_short_and_the_only_one() -> None:
    scripts = sorted(OWN_SCRIPT.glob("*.js"))
    assert [one.name for one in scripts] == ["site.js"]
    assert len(scripts[0].read_text("utf-8").splitlines()) <= 150


def test_what_all_pages_load_is_small_and_kept_by_the_browser(client: TestClient) -> None:
    for name in assets.assets():
        found = client.get(assets.address_of(name))
        assert found.status_code == 200
        assert "immutable" in found.headers["cache-control"]
        assert len(found.content) < 60_000
    assert client.get("/static/site.000000000000.css").status_code == 404


def test_what_is_not_there_is_said(client: TestClient, lang: str) -> None:
    found = client.get(f"/{lang}/nothing")
    assert (found.status_code, found.headers["content-language"]) == (404, lang)
    told = client.get("/api/nothing")
    assert (told.status_code, told.json()["status"]) == (404, 404)
    assert told.headers["content-type"] == "application/problem+json"
