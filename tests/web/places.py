"""Every kind of page of the app and the steps that reach it, for tests that go through all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Page

Reach = Callable[[Page, str], None]


@dataclass(frozen=True)
class Place:
    """A kind of page: a name for the test, and what a visitor does to come there."""

    name: str
    reach: Reach


ADDRESSES: Final = (
    "/", "/nothing",
    "/case", "/case/file",
    "/law", "/law?q=7.1", "/law?q=zqzq", "/law?on=x", "/law/rule/liability.ends",
    "/law/rule/measures", "/law/rule/exit_ban.begins?on=2023-05-01", "/law/rule/exit_bn",
    "/law/statement/limits.text_seen", "/law/reading/CR-9", "/law/reading/CR-10",
    "/law/differences", "/law/differences?before=law&after=2026-01",
    "/law/differences?before=2023-04&after=2023-08",
    "/law/differences?before=law&after=personal_service", "/law/reforms",
    "/law/reforms/personal_service", "/law/theorems", "/law/theorems?rule=zz",
    "/law/theorems/exit_ban.not_before_service", "/law/glossary",
    "/reports", "/reports?verdict=zz&page=q", "/reports/C112", "/reports/contradiction/X2",
    "/reports/component/exit_ban",
    "/safeguards", "/safeguards?safeguard=register_30_days&safeguard=lifted_at_once",
    "/safeguards?safeguard=x",
    "/regimes", "/regimes?country=estonia&country=russia", "/regimes/estonia", "/regimes/case",
    "/about", "/about/data", "/about/answers",
    "/country", "/sandbox", "/sandbox/lesson", "/sandbox/stories", "/sandbox/cycles", "/api",
)
"""Pages that are reached by their address alone."""

FACTS: Final = {
    "as_of": "10.03.2026", "summons1.placed": "12.01.2026", "summons1.appear": "30.01.2026",
    "summons1.appeared": "03.03.2026",
}


def at(path: str) -> Reach:
    """The page of an address."""

    def reach(page: Page, lang: str) -> None:
        page.goto(f"/{lang}{path}")

    return reach


def filled(path: str, fields: Mapping[str, str], press: str) -> Reach:
    """The page that answers a form: its fields filled in, and the button pressed."""

    def reach(page: Page, lang: str) -> None:
        page.goto(f"/{lang}{path}")
        for name, value in fields.items():
            page.locator(f'main [name="{name}"]').first.fill(value)
        page.locator(press).first.click()
        page.wait_for_load_state()

    return reach


def then(reach: Reach, press: str, shown: str = "h1") -> Reach:
    """A page, a button there pressed, and what is waited for on the page that comes."""

    def further(page: Page, lang: str) -> None:
        reach(page, lang)
        page.locator(press).first.click()
        page.wait_for_load_state()
        page.locator(shown).first.wait_for(timeout=120_000)

    return further


def unfolded(reach: Reach) -> Reach:
    """A page with all that is folded open."""

    def opened(page: Page, lang: str) -> None:
        reach(page, lang)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")

    return opened


def a_town(page: Page, lang: str) -> None:
    """A town just opened."""
    page.goto(f"/{lang}/sandbox")
    page.locator('main [name="persons"]').fill("20")
    page.locator("main form button").last.click()
    page.wait_for_url(re.compile("/sandbox/[0-9a-f]{32}"))


def in_town(path: str) -> Reach:
    """A page of a town just opened."""

    def reach(page: Page, lang: str) -> None:
        a_town(page, lang)
        page.goto(f"{page.url}{path}")

    return reach


ASK: Final = "main form button:not([aria-hidden]) >> nth=0"
ANSWER: Final = filled("/case", FACTS, 'main button[type="submit"]:not([tabindex="-1"])')
PLACES: Final = (
    *(Place(path, at(path)) for path in ADDRESSES),
    Place("case, unfolded", unfolded(at("/case"))),
    Place("case answered", ANSWER),
    Place("case answered, unfolded", unfolded(ANSWER)),
    Place("case with mistakes",
          filled("/case", {"as_of": "x"}, 'main button[type="submit"]:not([tabindex="-1"])')),
    Place("case file with mistakes",
          filled("/case/file", {"text": "as_of = 2026-02-30"}, "main form button")),
    Place("town", a_town),
)
