"""Takes the pictures of the web app for the README, docs/screens/*.png: `make screens`.

A real Chromium looks at a real server: what is shown is what there is.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

FOLDER = Path("docs/screens")
WINDOW = {"width": 1200, "height": 860}
CASE = {
    "as_of": "15.03.2026", "summons1.placed": "12.01.2026", "summons1.appear": "30.01.2026",
    "summons1.appeared": "03.03.2026",
}


@contextmanager
def served() -> Iterator[str]:
    """`povestka serve` on a free port; its address."""
    code = "from povestka.cli.main import main; main()"
    with subprocess.Popen(  # noqa: S603 (this interpreter, our own words)
        [sys.executable, "-c", code, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        yield re.findall(r"http://[\d.:]+", process.stdout.readline())[0]
        process.terminate()


def case(page: Page) -> None:
    """A lawyer's case, answered."""
    page.goto("/en/case")
    for name, value in CASE.items():
        page.locator(f'[name="{name}"]').fill(value)
    page.locator('[name="summons1.for"]').select_option("medical")
    page.get_by_role("button", name="Show what follows").click()
    page.get_by_text("Periods in force").wait_for()


def law(page: Page) -> None:
    """A rule: its words, its editions on a time axis."""
    page.goto("/en/law/rule/exit_ban.begins")


def country(page: Page) -> None:
    """A year of a million men: the map."""
    page.goto("/en/country")
    page.locator("main form").first.evaluate("form => form.requestSubmit()")
    page.locator("figure svg").first.wait_for(timeout=120_000)
    page.locator("#map").evaluate("figure => figure.scrollIntoView()")


def sandbox(page: Page) -> None:
    """A town in its fourth month."""
    page.goto("/en/sandbox")
    page.locator("main form").first.evaluate("form => form.requestSubmit()")
    page.wait_for_url(re.compile(r"/sandbox/[0-9a-f]{32}"))
    for _ in range(3):
        page.get_by_role("button", name="A month on").click()
        page.wait_for_load_state()


SHOTS: dict[str, Callable[[Page], None]] = {
    "case": case, "law": law, "country": country, "sandbox": sandbox,
}


def main() -> None:
    """Take every picture anew."""
    path = shutil.which("chromium")
    if not path:
        sys.exit("the pictures need a Chromium, as Debian's package chromium has it")
    FOLDER.mkdir(exist_ok=True)
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        context = browser.new_context(base_url=address, viewport=WINDOW)
        for name, reach in SHOTS.items():
            page = context.new_page()
            reach(page)
            page.screenshot(path=FOLDER / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
