"""How much a plain case asks of a person: the fields and pages, counted in a real browser.

    python -m docs.counting_fields

fills the form of the web app for the case "placed 12 January 2026, no account, due 30 January, came
3 March", and prints what it took. It ends with status 1 where more than eight fields stand open on
the form, or more than two pages are seen.
"""

from __future__ import annotations

import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import uvicorn
from playwright.sync_api import Page, sync_playwright

from povestka.cli.serve import SHELF
from povestka.web.app import application
from povestka.web.settings import Settings

MOST_FIELDS: Final = 8
MOST_PAGES: Final = 2
CASE: Final = {
    "The day to answer for": "10 March 2026",
    "The day it was put online": "12 January 2026",
    "The day he is to come": "30 January 2026",
    "The day he came": "3 March 2026",
}
"""What is typed, by the words beside the field. No account: its field stays empty."""
FOLLOWS: Final = ("12 January 2026", "20 January 2026", "20 February 2026", "3 March 2026")
"""Days that the answer then names: the ban, the service, the measures, their end."""
_ASKED: Final = """() => {
  const names = new Set();
  const form = document.querySelector("form.asks");
  for (const one of form.querySelectorAll("input:not([type=hidden]), select, textarea"))
    if (one.checkVisibility({contentVisibilityAuto: true})) names.add(one.name);
  return names.size;
}"""


@dataclass(frozen=True, slots=True)
class Counted:
    """Fields that stand open on the form, those filled in, and pages seen with the first."""

    asked: int
    filled: int
    pages: int
    answered: bool

    @property
    def few(self) -> bool:
        """Whether it took no more than it may, and led to the answer."""
        return self.asked <= MOST_FIELDS and self.pages <= MOST_PAGES and self.answered


def counted(page: Page, site: str) -> Counted:
    """Fill in the case on the pages of a server, and count."""
    seen: list[str] = []
    page.on("framenavigated", lambda frame: seen.append(frame.url))
    page.goto(f"{site}/en/case")
    asked = int(page.evaluate(_ASKED))
    for label, value in CASE.items():
        page.get_by_label(label).fill(value)
    page.get_by_role("button", name="Show what follows").click()
    page.get_by_role("heading", name="Timeline").wait_for()
    days = page.locator(".timeline time").all_inner_texts()
    return Counted(asked, len(CASE), len(seen), all(day in days for day in FOLLOWS))


@contextmanager
def served() -> Iterator[str]:
    """The address of a server of this process, for as long as it is needed."""
    config = uvicorn.Config("x", port=0, log_level="critical", access_log=False, lifespan="off")
    held = config.bind_socket()
    port = held.getsockname()[1]
    config.app = application(SHELF, Settings(hosts=(f"127.0.0.1:{port}",)))
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([held],), daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


def main() -> int:
    """Count, and say."""
    with served() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        found = counted(browser.new_page(), site)
        browser.close()
    print(
        f"{found.asked} fields stand open, {found.filled} of them filled in; {found.pages} pages:"
        f" the form and the answer. At most {MOST_FIELDS} and {MOST_PAGES} are wanted."
    )
    return 0 if found.few else 1


if __name__ == "__main__":
    sys.exit(main())
