"""A class at its towns: a client that opens them, and what it finds on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import unescape
from threading import Event, Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient

from povestka.cli.serve import SHELF
from povestka.web.app import application
from povestka.web.guard import App
from povestka.web.sandbox.towns import Kept, Towns
from povestka.web.settings import Settings
from tests.web.conftest import opened

HERE = "http://127.0.0.1"


class Class:
    """A client and the towns behind it; a step that fails says what the page said."""

    def __init__(self, app: App, towns: Towns) -> None:
        self.client = TestClient(app, base_url=HERE, follow_redirects=False)
        self.towns = towns

    def get(self, path: str, status: int = 200) -> str:
        """The words of a page, without its markup."""
        found = self.client.get(path)
        assert found.status_code == status, words(found.text)
        return words(found.text)

    def page(self, path: str) -> str:
        """A page with its markup."""
        return self.client.get(path).text

    def post(self, path: str, status: int = 303, **fields: str) -> str:
        """Where a form leads; or the words of the page that answers it."""
        return self.send(path, fields, status)

    def send(self, path: str, fields: Mapping[str, str], status: int = 303) -> str:
        """As `post`, with fields of any name."""
        found = self.client.post(
            path, data={key.replace("__", "."): one for key, one in fields.items()},
            headers={"content-type": "application/x-www-form-urlencoded"},
        )
        assert found.status_code == status, words(found.text)
        return found.headers["location"] if status == 303 else words(found.text)

    def open(self, lang: str = "en", **fields: str) -> str:
        """Open a town; its address."""
        return self.send(f"/{lang}/sandbox", fields)

    def kept(self, path: str) -> Kept:
        """The town of an address."""
        return self.towns.get(path.split("/")[3])


@contextmanager
def held_by_another(of: Kept) -> Iterator[None]:
    """Somebody else has the town meanwhile: a thread that lives, or its number would be given on."""
    taken, done = Event(), Event()

    def hold() -> None:
        with of.lock:
            taken.set()
            done.wait()

    thread = Thread(target=hold)
    thread.start()
    taken.wait()
    try:
        yield
    finally:
        done.set()
        thread.join()


def words(page: str) -> str:
    """The words of a page, blanks made one."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page))).strip()


@pytest.fixture(scope="session")
def towns() -> Towns:
    """Towns whose clocks, once they run, run fast."""
    return Towns(Settings(), a_day=0.005)


@pytest.fixture(scope="session")
def group(towns: Towns) -> Class:
    """A class at the app."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("povestka.web.app.Towns", lambda _: towns)
        app = application(SHELF, Settings())
    return Class(app, towns)


@pytest.fixture
def town(group: Class) -> str:
    """The address of a small town."""
    return group.open(persons="30", seed="3")


@pytest.fixture(scope="session")
def lesson(group: Class) -> str:
    """The address of the lesson's town as it stands at the last part; only to be looked at."""
    return "/en/sandbox/" + group.post("/en/sandbox/lesson", part="6").split("town=")[1].split("#")[0]


@pytest.fixture
def tab(chromium: Browser, site: str, scripted: bool) -> Iterator[Page]:
    """A page as `tests.web` has it; that a form was refused is no complaint of the console."""
    quiet: Any = Quiet(chromium)
    yield from opened(quiet, site, scripted)


class Quiet:
    """A browser whose console does not repeat that a page came with status 409 or 422."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    def new_context(self, **given: Any) -> Any:
        """A context of the browser, its pages without that complaint."""
        context: Any = self._browser.new_context(**given)
        make = context.new_page

        def new_page() -> Any:
            page = make()
            listen = page.on

            def on(event: str, told: Any) -> None:
                said = told if event != "console" else (
                    lambda one: None if _REFUSED.search(one.text) else told(one)
                )
                listen(event, said)

            page.on = on
            return page

        context.new_page = new_page
        return context


_REFUSED = re.compile(r"status of (409|422) ")
