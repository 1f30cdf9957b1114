"""Every kind of page of the app and the steps that reach it, for tests that go through all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True)
class Place:
    """A kind of page: a name for the test, and what a visitor does to come there."""

    name: str
    reach: Callable[[Page, str], None]


def at(path: str) -> Callable[[Page, str], None]:
    """The page of an address."""

    def reach(page: Page, lang: str) -> None:
        page.goto(f"/{lang}{path}")

    return reach


PLACES = (
    Place("first page", at("/")),
    Place("nothing there", at("/nothing")),
)
