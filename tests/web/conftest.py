"""The app as tests reach it: in this process, as a server, and in a real Chromium."""

from __future__ import annotations

import os
import re
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
import uvicorn
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright
from starlette.testclient import TestClient

from povestka.cli.serve import SHELF
from povestka.web.app import application
from povestka.web.guard import App
from povestka.web.protocol import Protocol
from povestka.web.settings import Settings

HERE = "http://127.0.0.1"
WIDTHS = (360, 768, 1920)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What a browser looks at is run without coverage, which would slow its server down."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def app() -> App:
    """The app as `povestka serve` makes it, but for the port."""
    return application(SHELF, Settings())


@pytest.fixture
def client(app: App) -> Iterator[TestClient]:
    """A client in this process; an error of the app is an answer with status 500, as outside."""
    with TestClient(app, base_url=HERE, raise_server_exceptions=False) as found:
        yield found


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of a server of this process, on a port of its own."""
    config = uvicorn.Config("x", port=0, log_level="critical", http=Protocol, ws="none")
    held = config.bind_socket()
    port = held.getsockname()[1]
    hosts = tuple(f"{one}:{port}" for one in Settings().hosts)
    config.app = application(SHELF, replace(Settings(), hosts=hosts))
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([held],), daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"{HERE}:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, which reaches nothing but this machine."""
    path = shutil.which("chromium")
    if not path:
        needed = "these tests need a Chromium, as Debian's package chromium has it"
        assert os.environ.get("POVESTKA_SKIPS") != "none", needed
        pytest.skip(needed)
    quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--no-sandbox"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=quiet)
        yield browser
        browser.close()


@pytest.fixture(params=["script", "no script"])
def scripted(request: pytest.FixtureRequest) -> bool:
    """With JavaScript, and without it."""
    return bool(request.param == "script")


@pytest.fixture(params=["en", "ru"])
def lang(request: pytest.FixtureRequest) -> str:
    """Each language."""
    return str(request.param)


@pytest.fixture
def tab(chromium: Browser, site: str, scripted: bool) -> Iterator[Page]:
    """A page of the browser. A request off the server, or a word of complaint, fails the test."""
    yield from opened(chromium, site, scripted)


@pytest.fixture
def scripted_tab(chromium: Browser, site: str) -> Iterator[Page]:
    """The same with JavaScript alone."""
    yield from opened(chromium, site, True)


def opened(chromium: Browser, site: str, scripted: bool) -> Iterator[Page]:
    """A page that is closed in the end, and what it did that no page of ours may do."""
    context = chromium.new_context(java_script_enabled=scripted, locale="en-GB", base_url=site)
    wrong: list[str] = []

    def only_here(route: Route) -> None:
        if route.request.url.startswith(f"{site}/"):
            route.continue_()
        else:
            wrong.append(f"asked for {route.request.url}")
            route.abort()

    context.route("**/*", only_here)
    page = context.new_page()
    page.on("console", lambda said: wrong.append(said.text) if is_wrong(said, page) else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    kept = [*context.cookies(), *context.storage_state()["origins"]]
    context.close()
    assert wrong == []
    assert kept == [], "no cookie, no storage"


def is_wrong(said: ConsoleMessage, page: Page) -> bool:
    """A word of complaint; that a page itself came with status 404 or 422 is none."""
    refused = re.match("Failed to load resource: .* status of (404|409|422) ", said.text)
    return said.type == "error" and not (refused and said.location["url"] == page.url)
