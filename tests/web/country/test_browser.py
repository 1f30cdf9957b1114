"""The country in a browser: a run from the form to one man, with a script and without."""

from __future__ import annotations

from contextlib import suppress

import pytest
from playwright.sync_api import Error, Page, expect

WORDS = {
    "en": {"run": "Run it", "own": "A number of my own", "men": "Show some men",
           "compare": "Compare: who changes, by which article",
           "some": "Some of them", "case": "Open his case", "look": "Look again",
           "study": "Run the study", "break": "Break it off", "broken": "The run was broken off",
           "back": "Back to the result"},
    "ru": {"run": "Запустить", "own": "Своё число", "men": "Показать людей",
           "compare": "Сравнить: у кого что меняется и по какой статье", "some": "Показать",
           "case": "Открыть его дело", "look": "Посмотреть ещё раз", "study": "Выполнить",
           "break": "Прервать", "broken": "Прогон прерван", "back": "Назад к результату"},
}
PATIENCE = 240_000


def settle(tab: Page, lang: str, shown: str) -> None:
    """Wait until the page has what is looked for: by itself with a script, else by looking again.

    Both are what a reader does.
    """
    look = tab.get_by_role("link", name=WORDS[lang]["look"])
    for _ in range(240):
        if tab.locator(shown).count():
            return
        if look.count() and look.first.is_visible():
            with suppress(Error):  # the script may have taken the link away meanwhile
                look.first.click(timeout=2_000)
        tab.wait_for_timeout(250)
    raise AssertionError(f"{shown} did not come")


def started(tab: Page, lang: str) -> None:
    tab.set_default_timeout(PATIENCE)
    tab.goto(f"/{lang}/country")
    words = WORDS[lang]
    tab.get_by_role("radio", name=words["own"]).check()
    tab.get_by_role("textbox", name=words["own"]).fill("20000")
    tab.get_by_text(words["compare"], exact=True).click()
    tab.locator("#compare-6").check()
    tab.get_by_role("button", name=words["run"]).click()
    settle(tab, lang, "#figures figure")


def test_a_run_is_started_seen_and_opened_down_to_one_man(tab: Page, lang: str) -> None:
    words = WORDS[lang]
    started(tab, lang)
    expect(tab.locator("h1")).to_have_count(1)
    expect(tab.locator("figure svg[role=img]")).to_have_count(10)
    expect(tab.locator("#map svg desc")).to_have_count(1)
    tab.locator("#weekly details summary").click()
    expect(tab.locator("#weekly table")).to_be_visible()
    tab.get_by_role("button", name=words["men"]).click()
    settle(tab, lang, "ul.dots a[href*='person/SYN-']")
    expect(tab.locator("ul.dots a[href*='person/SYN-']")).to_have_count(5)
    tab.locator("ul.dots a[href*='person/SYN-']").first.click()
    settle(tab, lang, ".decided")
    tab.get_by_role("button", name=words["case"]).click()
    expect(tab.locator("h1")).to_be_visible()
    assert tab.url.endswith("/case/file")


def test_a_row_of_who_changes_leads_to_men_before_and_after(
    scripted_tab: Page, lang: str
) -> None:
    tab = scripted_tab
    started(tab, lang)
    tab.locator("#compared table a").last.click()
    settle(tab, lang, "ul.dots a[href*='under=0']")
    tab.locator("ul.dots a[href*='under=0']").first.click()
    settle(tab, lang, "nav.within [aria-current=page]")
    tab.get_by_role("link", name=WORDS[lang]["back"]).click()
    settle(tab, lang, "#figures figure")


@pytest.mark.parametrize("width", [360, 1920])
def test_nothing_scrolls_the_page_sideways(scripted_tab: Page, lang: str, width: int) -> None:
    tab = scripted_tab
    tab.set_viewport_size({"width": width, "height": 900})
    started(tab, lang)
    for summary in tab.locator("details.part > summary").all():
        summary.click()
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_a_study_shows_how_far_it_is_and_can_be_broken_off(tab: Page, lang: str) -> None:
    tab.set_default_timeout(PATIENCE)
    tab.goto(f"/{lang}/country/uncertain?runs=500&persons=200000")
    tab.get_by_role("button", name=WORDS[lang]["study"]).click()
    expect(tab.locator("progress")).to_be_visible()
    tab.get_by_role("button", name=WORDS[lang]["break"]).click()
    expect(tab.get_by_role("heading", name=WORDS[lang]["broken"])).to_be_visible()


def test_a_run_is_started_by_keyboard_alone(scripted_tab: Page) -> None:
    tab = scripted_tab
    tab.set_default_timeout(PATIENCE)
    tab.goto("/en/country?size=own&persons=2000")
    tab.locator("#persons").focus()
    for _ in range(60):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.type") == "submit":
            break
    tab.keyboard.press("Enter")
    settle(tab, "en", "#figures figure")


def test_a_mistake_is_read_out_and_leads_to_its_field(tab: Page, lang: str) -> None:
    tab.set_default_timeout(PATIENCE)
    tab.goto(f"/{lang}/country?size=own&persons=3")
    tab.get_by_role("button", name=WORDS[lang]["run"]).click()
    tab.locator("#mistakes a").first.click()
    assert tab.evaluate("document.activeElement.id || location.hash") in {"persons", "#persons"}
