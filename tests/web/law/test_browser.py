"""The law in a real browser: both languages, with and without script, by keyboard, printed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from povestka.law.book import BOOK
from povestka.web.law.words import WORDS

REFUTED = "exit_ban.not_before_service"


def test_from_the_contents_through_a_search_to_a_rule_and_what_it_rests_on(
    tab: Page, lang: str
) -> None:
    tab.goto(f"/{lang}/law")
    tab.get_by_label(WORDS["search"].in_(lang)).fill("запретом на выезд")
    tab.get_by_role("button", name=WORDS["find"].in_(lang)).click()
    tab.locator(".book-list h3 a").first.click()
    expect(tab.locator("h1")).to_have_text(BOOK.rules["exit_ban"].title.in_(lang))
    tab.locator("section[aria-labelledby=uses] a").first.click()
    expect(tab.locator("h1")).not_to_have_text(BOOK.rules["exit_ban"].title.in_(lang))
    expect(tab.locator("h1")).to_have_count(1)


def test_the_formula_of_another_day(tab: Page, lang: str) -> None:
    tab.goto(f"/{lang}/law/rule/exit_ban.begins")
    field = tab.get_by_label(WORDS["in_force"].in_(lang))
    field.fill("2023-05-01")
    field.press("Enter")
    expect(tab.locator("pre.formula").first).to_have_text("service.served_on")
    tab.goto(f"/{lang}/law/rule/exit_ban.begins?on=2023-08")
    expect(tab.get_by_label(WORDS["in_force"].in_(lang))).to_have_value("2023-08")


def test_a_case_of_a_rule_opens_with_its_timeline_and_in_no_address(
    tab: Page, lang: str
) -> None:
    tab.goto(f"/{lang}/law/rule/exit_ban.begins")
    tab.locator("section[aria-labelledby=side-holds] button").first.click()
    tab.wait_for_url(f"**/{lang}/case/file")
    expect(tab.locator(".timeline").first).to_be_visible()
    assert "?" not in tab.url


def test_two_editions_side_by_side_by_keyboard_alone(tab: Page, lang: str) -> None:
    tab.goto(f"/{lang}/law/differences")
    tab.locator("#before").focus()
    tab.keyboard.type("2023-04")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.id") == "after"
    tab.keyboard.type("2023-08")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**before=2023-04*")
    expect(tab.locator("ins").first).to_contain_text("⊕")
    expect(tab.locator("del").first).to_contain_text("⊖")
    assert tab.locator("section.changed").count() > 3


def test_a_theorem_is_settled_again_and_its_witness_opened(tab: Page, lang: str) -> None:
    tab.goto(f"/{lang}/law/theorems?rule=exit_ban.begins&status=refuted")
    tab.get_by_role("link", name=REFUTED, exact=True).click()
    tab.get_by_role("button", name=WORDS["settle"].in_(lang)).click()
    again = tab.locator("#again")
    expect(again.locator("h3")).to_be_visible()
    for _ in range(300):
        if WORDS["as_before"].in_(lang) in again.inner_text():
            break
        tab.wait_for_timeout(200)
        look = tab.get_by_role("link", name=WORDS["look_again"].in_(lang))
        if look.is_visible():
            tab.reload()
    expect(again).to_contain_text(WORDS["as_before"].in_(lang))
    tab.get_by_role("button", name=WORDS["open_case"].in_(lang)).click()
    tab.wait_for_url(f"**/{lang}/case/file")
    expect(tab.locator(".timeline").first).to_be_visible()


def test_the_other_language_shows_the_same_place(tab: Page) -> None:
    tab.goto("/en/law/differences?before=law&after=register_30_days")
    tab.get_by_role("link", name="Русский").click()
    tab.wait_for_url("**/ru/law/differences?before=law&after=register_30_days")
    expect(tab.locator("section.changed")).not_to_have_count(0)


ADDRESSES = (
    "/law", "/law?q=7.1", "/law/rule/liability.ends", "/law/rule/measures",
    "/law/statement/limits.text_seen", "/law/reading/CR-9", "/law/differences",
    "/law/differences?before=paper&after=2026-01",
    "/law/differences?before=law&after=personal_service", "/law/reforms",
    "/law/reforms/personal_service", "/law/theorems", f"/law/theorems/{REFUTED}", "/law/glossary",
)


@pytest.mark.parametrize("wide", [360, 768, 1920])
def test_no_page_is_wider_than_the_window_and_headings_are_in_order(
    scripted_tab: Page, lang: str, wide: int
) -> None:
    scripted_tab.set_viewport_size({"width": wide, "height": 800})
    for address in ADDRESSES:
        scripted_tab.goto(f"/{lang}{address}")
        assert scripted_tab.evaluate("document.documentElement.scrollWidth") <= wide, address
        levels = scripted_tab.evaluate(
            "[...document.querySelectorAll('h1,h2,h3,h4')].map(one => Number(one.tagName[1]))"
        )
        assert levels[0] == 1 and levels.count(1) == 1
        steps = [after - before for before, after in pairwise(levels)]
        assert all(step <= 1 for step in steps), (address, levels)


def test_a_printed_rule_has_its_words_and_no_form(scripted_tab: Page) -> None:
    scripted_tab.goto("/en/law/rule/exit_ban.begins")
    scripted_tab.emulate_media(media="print")
    expect(scripted_tab.locator("#on")).to_be_hidden()
    expect(scripted_tab.locator("svg.law-axis")).to_be_visible()
    expect(scripted_tab.locator("section[aria-labelledby=side-holds] button").first).to_be_visible()
