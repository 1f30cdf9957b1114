"""The pages on the reports: what is found, and that each claim says what decides it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from starlette.testclient import TestClient

from povestka.press.choosing import everything
from povestka.press.contradictions import CONTRADICTIONS
from povestka.press.loading import CLAIMS, COMPONENTS
from povestka.web.reports.words import MARKS, MEANS

SHOWN = re.compile(r'<li id="(C\d{3})">')


def test_the_list_has_every_claim_once(client: TestClient, lang: str) -> None:
    found: list[str] = []
    for page in range(1, 9):
        told = client.get(f"/{lang}/reports?page={page}")
        assert told.status_code == 200
        assert len(told.content) < 200_000
        found += SHOWN.findall(told.text)
    assert found == list(CLAIMS)
    assert 'page=9' not in told.text


def test_the_27_days_are_answered_on_top(client: TestClient) -> None:
    told = client.get("/en/reports").text
    assert told.index("Twenty-seven days?") < told.index("The verdicts")
    assert "so many days after placement: 6, 7;" in told
    assert "/en/reports/contradiction/X2" in told


def test_verdicts_are_counted_and_a_press_reading_is_named(client: TestClient) -> None:
    told = client.get("/en/reports").text
    for count in ("79", "14", "56", "39"):
        assert f"</span> {count}</dt>" in told
    assert "only under a reading that reports alone hold:" in told
    assert set(MARKS) == set(MEANS) == {one["verdict"] for one in everything().claims}


@pytest.mark.parametrize(("query", "first", "number"), [
    ("verdict=contradicted", "C048", 14),
    ("verdict=other-layer&report=1", "C002", None),
    ("component=exit_ban", "C008", 11),
    ("q=27+days", "C112", None),
    ("q=c112", "C112", None),
])
def test_a_filter_keeps_what_is_asked_for(
    client: TestClient, query: str, first: str, number: int | None
) -> None:
    told = client.get(f"/en/reports?{query}").text
    found = SHOWN.findall(told)
    assert found[0] == first
    if number:
        assert f"of {number}</p>" in told
    assert "Show all claims" in told


def test_a_filter_stays_in_the_links_to_further_pages(client: TestClient) -> None:
    told = client.get("/en/reports?verdict=other-layer&q=the").text
    assert "/en/reports?q=the&amp;verdict=other-layer&amp;page=2#claims" in told


def test_nothing_found_is_said(client: TestClient) -> None:
    told = client.get("/en/reports?q=zebra")
    assert told.status_code == 200
    assert "No claim has all of this." in told.text


def test_a_choice_that_nothing_has_is_told_at_its_field(client: TestClient, lang: str) -> None:
    told = client.get(f"/{lang}/reports?verdict=fine&report=9&component=x&page=0")
    assert told.status_code == 422
    for field in ("verdict", "report", "component"):
        assert f'href="#{field}"' in told.text
        assert f'id="{field}-mistake"' in told.text
    assert len(SHOWN.findall(told.text)) == 25


def test_every_claim_has_a_page_with_its_arithmetic(client: TestClient) -> None:
    for one in everything("ru").claims[::9]:
        told = client.get(f"/ru/reports/{one['claim']}")
        assert told.status_code == 200
        assert f">Утверждение {one['claim']}</h1>" in told.text
        assert 'href="http' not in told.text


def test_a_claim_names_the_reading_that_decides(client: TestClient) -> None:
    told = client.get("/en/reports/C112").text
    assert '<a href="/en/law/reading/CR-1">CR-1=placement</a>' in told
    assert "only under a reading that reports alone hold" in told
    assert "measures from 28 June 2023. As claimed." in told
    assert "/en/reports/contradiction/X2" in told


@pytest.mark.parametrize(("claim", "sentence"), [
    ("C048", "No edition and no reading gives it."),
    ("C003", "Nothing was computed; the reason stands below."),
    ("C010", "<code>measures.days</code>"),
    ("C001", '<a href="/en/law/statement/timeline.laws_of_2023">'),
    ("C055", "(before the registers ran)"),
])
def test_what_decides_is_told_whatever_it_is(
    client: TestClient, claim: str, sentence: str
) -> None:
    assert sentence in client.get(f"/en/reports/{claim}").text


def test_every_contradiction_and_part_has_a_page(client: TestClient, lang: str) -> None:
    for name, one in CONTRADICTIONS.items():
        told = client.get(f"/{lang}/reports/contradiction/{name}")
        assert told.status_code == 200
        assert one.resolution.in_(lang).split(";")[0][:40] in told.text.replace("&#39;", "'")
        assert ("<caption>" in told.text) == (name == "X2")
    for name in COMPONENTS:
        told = client.get(f"/{lang}/reports/component/{name}")
        assert SHOWN.findall(told.text) == [one.name for one in COMPONENTS[name].claims]


def test_what_is_not_there_is_refused_with_the_nearest(client: TestClient) -> None:
    told = client.get("/en/reports/C8")
    assert told.status_code == 404
    assert "did you mean C008?" in told.text
    for path in ("X2", "exit_ban", "contradiction/C008", "component/X2", "nothing"):
        assert client.get(f"/en/reports/{path}").status_code == 404


def test_a_reader_finds_the_27_days_and_a_claim(tab: Page, lang: str) -> None:
    tab.goto(f"/{lang}/reports")
    tab.locator('.notice a[href$="/reports/contradiction/X2"]').click()
    expect(tab.locator("tbody tr")).to_have_count(30)
    tab.go_back()
    tab.locator("#q").fill("C112")
    tab.keyboard.press("Enter")
    expect(tab.locator(".claims > li").first).to_have_attribute("id", "C112")
    tab.locator(".claims summary").first.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator(".claims details p").first).to_be_visible()
    tab.get_by_role("link", name="C112", exact=True).first.click()
    expect(tab.locator("h1")).to_contain_text("C112")


def test_a_filter_is_chosen_by_keyboard(tab: Page) -> None:
    tab.goto("/en/reports")
    tab.locator("#verdict").focus()
    tab.keyboard.type("contra")
    for _ in range(3):
        tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    expect(tab.locator(".claims > li")).to_have_count(14)
