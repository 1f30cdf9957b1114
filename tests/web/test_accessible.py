"""Axe on every kind of page, in both languages, at three widths, dark at the first: no finding."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.web.conftest import WIDTHS
from tests.web.places import PLACES, Place

OPTIONS = {"resultTypes": ["violations"]}


@pytest.fixture(scope="session")
def axe() -> Axe:
    return Axe()


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_axe_finds_nothing(place: Place, chromium: Browser, site: str, axe: Axe, lang: str) -> None:
    found = []
    context = chromium.new_context(base_url=site, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    place.reach(page, lang)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark") if width == WIDTHS[0] else ("light",):
            page.emulate_media(color_scheme=scheme)
            told = axe.run(page, options=OPTIONS).response["violations"]
            found += [
                (width, scheme, one["id"], [node["target"] for node in one["nodes"]][:3])
                for one in told
            ]
        found += [(width, "wider than the window")] if sideways(page) else []
    context.close()
    assert found == []


def sideways(page: Page) -> bool:
    """Whether the page itself, and not a table in it, has to be scrolled sideways."""
    return bool(page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    ))
