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
    "/country", "/country?compare=cap_voids&reading-CR-3=service", "/country/validate",
    "/country/uncertain",
    "/sandbox", "/sandbox/lesson", "/sandbox/lesson/teacher", "/sandbox/stories",
    "/sandbox/stories/five-of-six", "/sandbox/cycles",
    "/api",
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


def sent(path: str, fields: Mapping[str, str]) -> Reach:
    """The page that answers a form sent with these fields, as a page of ours would send it."""

    def reach(page: Page, lang: str) -> None:
        page.goto(f"/{lang}/")
        with page.expect_navigation():
            page.evaluate(_SEND, [f"/{lang}{path}", list(fields.items())])
        page.wait_for_load_state()

    return reach


_SEND: Final = """([action, fields]) => {
  const form = Object.assign(document.createElement("form"), { method: "post", action });
  for (const [name, value] of fields) {
    form.append(Object.assign(document.createElement("input"), { name, value }));
  }
  document.body.append(form);
  form.submit();
}"""


def a_run(page: Page, lang: str) -> None:
    """A small run of the country with two safeguards beside it, done."""
    sent("/country/run", RUN)(page, lang)
    page.locator("#figures figure").first.wait_for(timeout=120_000)


def of_run(link: str) -> Reach:
    """A page to which the first such link of a run leads."""

    def reach(page: Page, lang: str) -> None:
        a_run(page, lang)
        page.goto(page.url.partition("#")[0] + link)

    return reach


def changed(page: Page, lang: str) -> None:
    """The men of a cell of the table of who changes."""
    a_run(page, lang)
    page.locator('a[href*="/changed/"]').first.click()
    page.wait_for_load_state()


def a_man(page: Page, lang: str) -> None:
    """One man of a cell."""
    of_run("/men?step=banned&region=&route=&ground=")(page, lang)
    page.locator('main a[href*="/person/SYN-"]').first.click()
    page.wait_for_load_state()


def two_forks(page: Page, lang: str) -> None:
    """Two forks of a town side by side."""
    in_lesson("/forks")(page, lang)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    page.locator('main [name="at"]').first.fill("2026-02-09")
    page.locator('main form:has([name="at"]) button').first.click()
    page.wait_for_url(re.compile("/beside/"))


def in_lesson(path: str) -> Reach:
    """A page of the town of the lesson, as its last part leaves it."""

    def reach(page: Page, lang: str) -> None:
        sent("/sandbox/lesson", {"part": "6"})(page, lang)
        town = re.findall("town=([0-9a-f]{32})", page.url)[0]
        page.goto(f"/{lang}/sandbox/{town}{path}")

    return reach


RUN: Final = {
    "scenario": "year-2026", "size": "own", "persons": "20000", "seed": "1", "replicates": "1",
    "compare": "eligibility_checked",
}
OF_TOWN: Final = (
    "", "/persons", "/roles", "/role/office", "/role/office/SYN-0000-000036",
    "/resident/SYN-0000-000026", "/adviser/SYN-0000-000026?on=2026-04-15",
    "/adviser/SYN-0000-000026?on=soon", "/agencies", "/gaps", "/faults", "/forks", "/log?check=1",
)
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
    Place("case, made longer", sent("/case", {**FACTS, "action": "add.complaint"})),
    Place("country with mistakes", sent("/country/run", {"x": "1"})),
    Place("country run", a_run),
    Place("country men", of_run("/men?step=banned&region=&route=&ground=")),
    Place("country changed", changed),
    Place("country man", a_man),
    Place("country man not summoned", of_run("/person/SYN-0412-000001")),
    Place("sandbox with mistakes", sent("/sandbox", {"persons": "x"})),
    Place("sandbox forks", two_forks),
    *(Place(f"town {path}", in_lesson(path)) for path in OF_TOWN),
)
