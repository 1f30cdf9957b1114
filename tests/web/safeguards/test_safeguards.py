"""The page on safeguards: the same people, both columns, and the way to the country."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from starlette.testclient import TestClient

from povestka.cli.serve import SHELF
from povestka.web.country.choosing import chosen
from povestka.web.forms import Fields
from povestka.web.settings import Settings

PERSON = re.compile(r'<li class="person">')
CHECKED = re.compile(r'<input type="checkbox"[^>]* checked ')
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


def test_without_a_choice_the_twelve_are_shown_as_enacted(client: TestClient, lang: str) -> None:
    told = client.get(f"/{lang}/safeguards")
    assert told.status_code == 200
    assert len(told.content) < 200_000
    assert len(PERSON.findall(told.text)) == 12
    assert 'class="differs"' not in told.text
    assert told.text.count('type="checkbox"') == 22
    assert "/country/run" not in told.text


def test_a_reform_is_shown_on_the_same_people_with_its_cost(client: TestClient) -> None:
    told = client.get("/en/safeguards?safeguard=register_30_days").text
    assert "Something differs for 8" in told
    assert "Nothing differs for 4" in told
    assert told.index("SYN-03</span>") < told.index("SYN-01</span>"), "only more disputed: last"
    assert "20 January 2026" in told
    assert "Article 31 of Law 53-FZ" in told
    assert "What it costs the administration" in told
    assert "knew of it in time" in told
    assert "nobody of the twelve" in told
    assert '<a href="/en/law/reforms/register_30_days">' in told


def test_several_reforms_stand_together(client: TestClient) -> None:
    told = client.get("/ru/safeguards?safeguard=cap_voids&safeguard=court_before_measures").text
    assert "По закону стало лучше" in told
    assert len(CHECKED.findall(told)) == 2


def test_practice_leaves_the_law_as_it_is_and_says_so(client: TestClient) -> None:
    told = client.get("/en/safeguards?safeguard=lifted_at_once").text
    assert "leaves the text of the law as it is" in told
    assert 'class="differs"' not in told
    assert "/en/country/run" in told


def test_the_run_that_is_offered_is_one_that_the_country_takes(client: TestClient) -> None:
    told = client.get("/en/safeguards?safeguard=lifted_at_once&safeguard=cap_voids").text
    form = told[told.index('action="/en/country/run"') :]
    found = chosen(Fields(HIDDEN.findall(form)), SHELF, Settings())
    assert found.mistakes == {}
    assert found.given["compare"] == ["cap_voids", "lifted_at_once"]
    assert found.given["persons"] == 1_000_000


def test_a_case_of_the_panel_opens_as_a_file(client: TestClient) -> None:
    told = client.get("/en/safeguards").text
    texts = [value for name, value in HIDDEN.findall(told) if name == "text"]
    assert len(texts) == 12
    assert all("as_of = 2026-03-15" in one for one in texts)


def test_a_choice_that_cannot_be_is_told(client: TestClient, lang: str) -> None:
    query = "safeguard=ban_from_service&safeguard=ban_after_non_appearance&safeguard=x"
    told = client.get(f"/{lang}/safeguards?{query}")
    assert told.status_code == 422
    assert told.text.count('<li><a href="#safeguards">') == 2
    assert len(CHECKED.findall(told.text)) == 2
    assert "/country/run" not in told.text


def test_all_but_some_can_differ(client: TestClient) -> None:
    query = "safeguard=ban_after_non_appearance&safeguard=personal_service"
    told = client.get(f"/en/safeguards?{query}").text
    assert "Something differs for 12" in told
    assert "Nothing differs for" not in told


def test_a_reader_toggles_by_keyboard(tab: Page, lang: str) -> None:
    tab.goto(f"/{lang}/safeguards")
    tab.locator("#register_30_days").focus()
    tab.keyboard.press("Space")
    tab.keyboard.press("Enter")
    expect(tab.locator("li.differs").first).to_be_visible()
    expect(tab.locator("#register_30_days")).to_be_checked()
    expect(tab.locator("tbody tr")).to_have_count(8)
    tab.locator("details summary").last.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator(".person").last.locator("button")).to_be_visible()
