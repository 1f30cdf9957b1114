"""The page of a case in a real Chromium: both languages, with and without script, by keyboard."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from docs.counting_fields import counted
from playwright.sync_api import Page, expect

from povestka.web.case.fields import FIELDS
from povestka.web.case.words import WORDS

LABELS = {(one.table, one.key): one.label for one in FIELDS}
FILE = Path("cases/good/w06-plain-fallback.toml").read_text("utf-8")


def label(lang: str, table: str, key: str) -> str:
    return LABELS[table, key].in_(lang)


def fill(tab: Page, lang: str) -> None:
    """Type the plain case."""
    tab.goto(f"/{lang}/case")
    for (table, key), value in {
        ("case", "as_of"): "10.03.2026", ("summons", "placed"): "12 January 2026",
        ("summons", "appear"): "30.01.2026", ("summons", "appeared"): "3 марта 2026",
    }.items():
        tab.get_by_label(label(lang, table, key)).fill(value)


def press(tab: Page, lang: str, key: str) -> None:
    tab.get_by_role("button", name=WORDS[key].in_(lang), exact=True).click()


def days(tab: Page) -> list[str | None]:
    tab.locator(".timeline").first.wait_for()
    return [one.get_attribute("datetime") for one in tab.locator(".timeline time").all()]


def test_from_the_dates_to_the_answer_and_on(tab: Page, lang: str) -> None:
    fill(tab, lang)
    press(tab, lang, "answer")
    assert {"2026-01-12", "2026-01-20", "2026-02-20", "2026-03-03"} <= set(days(tab))
    assert tab.url.endswith(f"/{lang}/case")
    assert not re.search(r"\d", tab.title())
    tab.locator("summary", has_text=WORDS["of_summons"].in_(lang)).click()
    tab.get_by_label(label(lang, "summons", "handed")).fill("14.01.2026")
    press(tab, lang, "again")
    expect(tab.locator('.timeline time[datetime="2026-01-14"]')).to_have_count(1)
    press(tab, lang, "edit")
    expect(tab.get_by_label(label(lang, "summons", "handed"))).to_have_value("14.01.2026")
    other = {"en": ("ru", "Русский"), "ru": ("en", "English")}[lang]
    tab.get_by_role("button", name=other[1]).click()
    expect(tab.get_by_label(label(other[0], "summons", "handed"))).to_have_value("14.01.2026")
    assert tab.url.endswith(f"/{other[0]}/case")


def test_mistakes_are_told_and_lead_to_their_fields(
    scripted_tab: Page, lang: str
) -> None:
    tab = scripted_tab
    fill(tab, lang)
    tab.get_by_label(label(lang, "summons", "placed")).fill("30.02.2026")
    tab.get_by_label(label(lang, "summons", "placed")).press("Enter")
    expect(tab.get_by_role("alert")).to_be_focused()
    tab.get_by_role("alert").get_by_role("link").click()
    expect(tab.get_by_label(label(lang, "summons", "placed"))).to_be_focused()
    expect(tab.get_by_label(label(lang, "summons", "appear"))).to_have_value("30.01.2026")


def test_a_table_is_added_filled_in_and_left_out(tab: Page, lang: str) -> None:
    fill(tab, lang)
    press(tab, lang, "add_ground")
    expect(tab.get_by_role("heading", name=WORDS["ground"].in_(lang))).to_be_focused()
    tab.get_by_label(label(lang, "ground", "kind")).select_option("study")
    tab.get_by_label(label(lang, "ground", "granted")).fill("1.1.2026")
    press(tab, lang, "answer")
    assert "2026-01-01" in days(tab)
    press(tab, lang, "edit")
    tab.get_by_role("button", name=re.compile(f"^{WORDS['drop'].in_(lang)}")).click()
    expect(tab.get_by_label(label(lang, "ground", "kind"))).to_have_count(0)


def test_a_pasted_file_and_what_is_taken_away(tab: Page, lang: str) -> None:
    tab.goto(f"/{lang}/case")
    tab.get_by_role("link", name=WORDS["paste_instead"].in_(lang)).click()
    tab.get_by_label(WORDS["file_label"].in_(lang)).fill("as_of = 2026-02-30")
    press(tab, lang, "answer")
    tab.get_by_role("alert").wait_for()
    tab.get_by_label(WORDS["file_label"].in_(lang)).fill(FILE)
    press(tab, lang, "answer")
    assert "2026-03-13" in days(tab)
    for key, name in {"as_html": "timeline.html", "as_ics": "days.ics", "as_json": "answer.json",
                      "as_toml": "case.toml"}.items():
        with tab.expect_download() as waiting:
            press(tab, lang, key)
        assert waiting.value.suggested_filename == name
    text = Path(waiting.value.path()).read_text("utf-8")
    assert tomllib.loads(text)["summons"] == tomllib.loads(FILE)["summons"]


def test_the_wipe_leaves_an_empty_form(tab: Page, lang: str) -> None:
    fill(tab, lang)
    press(tab, lang, "answer")
    days(tab)
    press(tab, lang, "wipe")
    expect(tab.get_by_label(label(lang, "summons", "placed"))).to_have_value("")
    assert tab.url.endswith(f"/{lang}/case")


def test_only_the_answer_is_printed(scripted_tab: Page, lang: str) -> None:
    tab = scripted_tab
    fill(tab, lang)
    press(tab, lang, "answer")
    days(tab)
    tab.emulate_media(media="print")
    for unwanted in ("form", "button", "nav", ".no-print", "input", "summary"):
        for one in tab.locator(unwanted).all():
            assert not one.is_visible(), unwanted
    for entry in tab.locator(".timeline .law, .timeline .deadline").all():
        expect(entry.locator(".meta .cites").first).to_be_visible()
    expect(tab.locator(".model").first).to_be_visible()
    assert len(tab.pdf()) > 10_000


def test_by_keyboard_alone(tab: Page) -> None:
    tab.goto("/en/case")
    tab.get_by_label("The day to answer for").focus()
    keys = tab.keyboard
    keys.press("ControlOrMeta+A")
    keys.type("10.03.2026")
    keys.press("Tab")  # the status
    keys.press("ArrowDown")
    keys.press("ArrowUp")
    keys.press("Tab")  # the purpose
    keys.type("a med")
    for value in ("12.01.2026", "", "30.01.2026", "03.03.2026"):
        keys.press("Tab")
        keys.type(value)
    keys.press("Enter")
    assert "2026-02-20" in days(tab)
    expect(tab.get_by_label("What it calls him to")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_window(scripted_tab: Page, lang: str, width: int) -> None:
    scripted_tab.set_viewport_size({"width": width, "height": 800})
    fill(scripted_tab, lang)
    for _ in range(2):
        wide = scripted_tab.evaluate("document.documentElement.scrollWidth")
        assert wide <= width
        scripted_tab.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        assert scripted_tab.evaluate("document.documentElement.scrollWidth") <= width
        press(scripted_tab, lang, "answer") if _ == 0 else None
        days(scripted_tab)


def test_a_plain_case_asks_for_few_fields_on_two_pages(scripted_tab: Page, site: str) -> None:
    found = counted(scripted_tab, site)
    assert found.few
    assert (found.asked, found.filled, found.pages) == (7, 4, 2)
