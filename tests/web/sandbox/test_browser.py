"""A class at its browsers: both languages, with and without script, by keyboard where it is a task."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from povestka.web.sandbox.clock import CLOCK
from povestka.web.sandbox.commands import COMMANDS
from povestka.web.sandbox.desk_words import DESKS
from povestka.web.sandbox.faults import FAULT
from povestka.web.sandbox.forks import FORK
from povestka.web.sandbox.lesson_parts import PARTS
from povestka.web.sandbox.lesson_play import QUIET, STUDENT
from povestka.web.sandbox.lesson_words import LESSON
from povestka.web.sandbox.opening import OPEN
from povestka.web.sandbox.people import PEOPLE
from povestka.web.sandbox.words import WORDS


def one_heading(tab: Page) -> None:
    assert tab.locator("h1").count() == 1
    wide = tab.evaluate("document.documentElement.scrollWidth")
    assert wide <= tab.evaluate("document.documentElement.clientWidth")
    for badge in ("SIMULATED CLOCK", "МОДЕЛЬНОЕ ВРЕМЯ"):
        if tab.get_by_text(badge).count():
            return
    raise AssertionError("a page of the sandbox says that its clock is simulated")


def press(tab: Page, name: str, within: str = "main") -> None:
    tab.locator(within).get_by_role("button", name=name, exact=True).first.click()


def opened_at(tab: Page, lang: str, part: int) -> str:
    """The lesson's town at the beginning of a part; its address."""
    tab.goto(f"/{lang}/sandbox/lesson")
    tab.locator(f'button[name="part"][value="{part}"]').click()
    found = re.search(r"town=(\w+)", tab.url)
    return f"/{lang}/sandbox/{found[1]}" if found else tab.url.partition("?")[0]


def test_a_town_is_opened_by_keyboard_and_its_clock_moved(tab: Page, lang: str) -> None:
    tab.goto(f"/{lang}/sandbox")
    one_heading(tab)
    tab.get_by_label(OPEN["persons"].in_(lang)).fill("30")
    tab.get_by_label(OPEN["seed"].in_(lang)).fill("3")
    tab.keyboard.press("Enter")
    expect(tab.locator("h1")).to_contain_text(":")
    one_heading(tab)
    press(tab, CLOCK["step_week"].in_(lang))
    expect(tab.locator("#clock-title")).to_contain_text({"en": "8 January", "ru": "8 января"}[lang])
    tab.get_by_label(CLOCK["to"].in_(lang)).fill("soon")
    tab.keyboard.press("Enter")
    expect(tab.locator("#mistakes")).to_be_visible()
    tab.get_by_label(CLOCK["to"].in_(lang)).fill("2026-02-01")
    press(tab, CLOCK["go"].in_(lang))
    expect(tab.locator("#clock-title")).to_contain_text({"en": "1 February", "ru": "1 февраля"}[lang])


def test_the_clock_runs_until_it_is_stopped(tab: Page, lang: str, scripted: bool) -> None:
    tab.goto(f"/{lang}/sandbox")
    press(tab, OPEN["open"].in_(lang))
    press(tab, CLOCK["run"].in_(lang))
    expect(tab.get_by_text(CLOCK["running"].in_(lang))).to_be_visible()
    look = tab.get_by_role("link", name=CLOCK["look"].in_(lang))
    begun = tab.locator("#clock-title").inner_text()
    if scripted:
        expect(look).to_be_hidden()
        expect(tab.locator("#clock-title")).not_to_have_text(begun, timeout=30_000)
    else:
        for _ in range(60):
            look.click()
            if tab.locator("#clock-title").inner_text() != begun:
                break
            tab.wait_for_timeout(250)
        expect(tab.locator("#clock-title")).not_to_have_text(begun)
    press(tab, CLOCK["pause"].in_(lang))
    expect(tab.get_by_role("button", name=CLOCK["run"].in_(lang))).to_be_visible()


def test_the_office_acts_and_is_refused(tab: Page, lang: str) -> None:
    town = opened_at(tab, lang, 2)
    tab.goto(f"{town}/role/office/{QUIET}")
    one_heading(tab)
    press(tab, DESKS["take_one"].in_(lang))
    expect(tab.get_by_text(DESKS["held_one"].in_(lang))).to_be_visible()
    tab.locator("#summons-issued-for").select_option("medical")
    tab.locator("#summons-issued-appear").fill("2026-01-30")
    tab.locator("#summons-issued-appear").press("Enter")
    expect(tab.locator(".notice")).to_contain_text(WORDS["recorded"].in_(lang))
    tab.goto(f"{town}/role/portal/{QUIET}")
    tab.get_by_text(COMMANDS["cannot"].in_(lang)).click()
    form = tab.locator("form.command").filter(has=tab.locator('input[value="summons.posted"]'))
    form.get_by_role("button").click()
    expect(tab.locator("#mistakes")).to_contain_text(
        {"en": "Article 31 of Law 53-FZ", "ru": "статья 31 Закона № 53-ФЗ"}[lang])
    expect(tab.locator("#mistakes")).to_contain_text(WORDS["unchanged"].in_(lang))
    # The other language shows the same refusal: the form is sent again, and changes nothing again.
    other = {"en": "ru", "ru": "en"}[lang]
    tab.locator(f'nav.tongues [lang="{other}"]').click()
    expect(tab.locator("#mistakes")).to_contain_text(WORDS["unchanged"].in_(other))


def test_a_resident_is_played(tab: Page, lang: str) -> None:
    town = opened_at(tab, lang, 3)
    tab.goto(f"{town}/persons")
    one_heading(tab)
    tab.goto(f"{town}/resident/{QUIET}")
    one_heading(tab)
    expect(tab.get_by_text(PEOPLE["told_none"].in_(lang)).first).to_be_visible()
    form = tab.locator("form.command").filter(has=tab.locator('input[value="person.appeared"]'))
    form.get_by_role("button").click()
    expect(tab.locator(".notice")).to_contain_text("[s1]")
    expect(tab.get_by_text(COMMANDS["can"].in_(lang))).to_be_visible()


def test_the_adviser_sets_law_beside_screens(tab: Page, lang: str) -> None:
    town = opened_at(tab, lang, 6)
    tab.goto(f"{town}/adviser/{STUDENT}")
    tab.locator("#on").fill("2026-04-15")
    tab.locator("#on").press("Enter")
    one_heading(tab)
    expect(tab.get_by_text({"en": "shown without law", "ru": "показано, из закона не следует"}[lang],
                           exact=True).first).to_be_visible()
    assert tab.locator("svg.bars rect").count() > 5
    tab.goto(f"{town}/adviser/{QUIET}?on=2026-02-25&known=2026-02-25")
    tab.locator("details.readings summary").click()
    tab.get_by_label("CR-1.").select_option("service")
    tab.locator("details.readings button").click()
    expect(tab.get_by_text({"en": "10 February 2026", "ru": "10 февраля 2026"}[lang]).first
           ).to_be_visible()


def test_a_fault_and_a_fork_side_by_side(tab: Page, lang: str) -> None:
    town = opened_at(tab, lang, 5)
    tab.goto(f"{town}/forks")
    one_heading(tab)
    tab.get_by_label(FORK["at"].in_(lang)).fill("2026-02-09")
    press(tab, FORK["copy_now"].in_(lang))
    one_heading(tab)
    both = tab.url
    tab.get_by_role("link", name=FORK["open_faults"].in_(lang)).last.click()
    one_heading(tab)
    tab.locator("#outage summary").click()
    tab.locator("#outage-role").select_option("border")
    tab.locator("#outage-until").fill("2026-04-01")
    tab.locator("#outage").get_by_role("button", name=FAULT["button"].in_(lang)).click()
    expect(tab.get_by_text(FAULT["none"].in_(lang), exact=True)).to_have_count(0)
    tab.goto(both)
    press(tab, FORK["both_to"].in_(lang))
    expect(tab.get_by_text(FORK["who"].in_(lang).format(count=2))).to_be_visible()
    expect(tab.get_by_role("link", name=STUDENT)).to_be_visible()


def test_the_lesson_is_read_and_leads_into_its_town(tab: Page, lang: str) -> None:
    opened_at(tab, lang, 4)
    one_heading(tab)
    assert tab.locator("section.part").count() == len(PARTS)
    answers = tab.locator("section.part details")
    expect(answers.first.locator("p")).to_be_hidden()
    answers.first.locator("summary").focus()
    tab.keyboard.press("Enter")
    expect(answers.first.locator("p")).to_be_visible()
    tab.locator(f'a[href$="/adviser/{STUDENT}"]').click()
    one_heading(tab)
    tab.goto(f"/{lang}/sandbox/lesson/teacher")
    assert tab.locator("details[open]").count() == sum(len(one.asks) for one in PARTS)
    expect(tab.get_by_text(LESSON["sum"].in_(lang).format(sum=90))).to_be_visible()


@pytest.mark.parametrize("path", ["stories", "stories/five-of-six", "cycles"])
def test_stories_and_cycles_are_shown(tab: Page, lang: str, path: str) -> None:
    tab.goto(f"/{lang}/sandbox/{path}")
    one_heading(tab)


def test_every_page_of_a_town_fits_a_phone(scripted_tab: Page, lang: str) -> None:
    tab = scripted_tab
    town = opened_at(tab, lang, 6)
    tab.set_viewport_size({"width": 360, "height": 800})
    for path in ("", "/persons", "/roles", "/role/office", f"/role/office/{QUIET}", "/agencies",
                 f"/adviser/{STUDENT}?on=2026-04-15", f"/resident/{STUDENT}", "/gaps", "/faults",
                 "/forks", "/log?check=1"):
        tab.goto(town + path)
        one_heading(tab)


def test_two_browsers_play_in_one_town(tab: Page, lang: str, site: str) -> None:
    """What another moves meanwhile is seen, and a step from a page that is behind is left out."""
    tab.goto(f"/{lang}/sandbox")
    press(tab, OPEN["open"].in_(lang))
    other = tab.context.new_page()
    other.goto(tab.url)
    press(other, CLOCK["step_day"].in_(lang))
    press(tab, CLOCK["step_day"].in_(lang))
    expect(tab.get_by_text(CLOCK["moved"].in_(lang))).to_be_visible()
    expect(tab.locator("#clock-title")).to_contain_text({"en": "2 January", "ru": "2 января"}[lang])
    other.close()
    assert tab.url.startswith(site)
