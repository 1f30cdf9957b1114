"""The pages on other countries: drafts side by side, and a case under each law."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.testclient import TestClient

from povestka.regimes.comparing import OVERLAYS
from povestka.regimes.pages import REGIMES
from povestka.regimes.questions import QUESTIONS

FILE = """\
as_of = 2026-03-15
[person]
status = "conscript"
[[summons]]
for = "medical"
placed = 2026-01-12
appear = 2026-01-30
"""
SCORES = re.compile(r"\b(rank|score|index|best|worst|stars?)\b", re.IGNORECASE)


def test_every_question_has_an_answer_of_every_country(client: TestClient, lang: str) -> None:
    told = client.get(f"/{lang}/regimes")
    assert told.status_code == 200
    assert len(told.content) < 200_000
    for key, question in QUESTIONS.items():
        assert f'<h3 id="{key}">' in told.text
        assert question.in_(lang) in told.text.replace("&#39;", "'")
    for name, regime in REGIMES.items():
        assert told.text.count(f'<a href="/{lang}/regimes/{name}">{regime.title.in_(lang)}') == 13


def test_what_is_foreign_is_a_draft_and_what_is_not_found_is_said(client: TestClient) -> None:
    told = client.get("/en/regimes").text
    assert told.count('<span class="model">DRAFT</span>') == 1 + 13 * (len(REGIMES) - 1)
    assert "not checked by a lawyer" in told
    assert "<td>not found</td>" in told
    assert "<td>told, unconfirmed</td>" in told
    assert "(no page read confirms it)" in told
    words = re.sub(r"<[^>]+>", " ", told).replace("no ranking and no score", "")
    assert SCORES.findall(words) == []


def test_countries_are_chosen_by_the_address(client: TestClient) -> None:
    told = client.get("/ru/regimes?country=estonia&country=russia").text
    assert told.count("<dt>") == 2 * len(QUESTIONS)
    assert told.count(" checked") == 2
    assert "Показать все" in told
    wrong = client.get("/ru/regimes?country=estonia&country=atlantis%00")
    assert wrong.status_code == 422
    assert "Страны «atlantis» здесь нет; есть Россия" in wrong.text


def test_every_country_has_a_page(client: TestClient, lang: str) -> None:
    for name in REGIMES:
        told = client.get(f"/{lang}/regimes/{name}")
        assert told.status_code == 200
        assert told.text.count("<dt>") >= len(QUESTIONS)
        assert ('<span class="model">' + {"en": "DRAFT", "ru": "ЧЕРНОВИК"}[lang] in told.text) == (
            name != "russia"
        )
        assert 'href="http' not in told.text
        assert ("<code>" in told.text) == (name in OVERLAYS)
    assert client.get(f"/{lang}/regimes/atlantis").status_code == 404


def test_russia_links_to_its_rules(client: TestClient) -> None:
    told = client.get("/en/regimes/russia").text
    assert '<a href="/en/law/rule/service.register">' in told
    assert '<a href="/en/law/statement/exit_ban.decided_automatically">' in told


def test_a_pasted_case_is_answered_under_each_law(client: TestClient) -> None:
    told = client.post("/en/regimes/case", data={"text": FILE})
    assert told.status_code == 200
    assert "20 January 2026" in told.text
    assert "11 February 2026" in told.text
    assert "Lithuania, Finland, South Korea, Israel" in told.text
    assert "SYNTHETIC" not in told.text
    assert '<input type="hidden" name="text"' in told.text, "so that the language can be changed"


def test_a_person_of_the_panel_is_answered_and_said_to_be_invented(client: TestClient) -> None:
    told = client.post("/ru/regimes/case", data={"person": "SYN-02", "text": ""})
    assert "УСЛОВНЫЕ ЛИЦА" in told.text
    assert "Без кабинета, явился позже" in told.text


def test_a_case_without_a_summons_has_nothing_to_date(client: TestClient) -> None:
    told = client.post(
        "/en/regimes/case", data={"text": 'as_of = 2026-03-15\n[person]\nstatus = "reservist"'}
    )
    assert "There is no summons in the case." in told.text


@pytest.mark.parametrize(("fields", "sentence"), [
    ({"text": ""}, "Paste a case file"),
    ({"text": 'as_of = 2026-03-15\n[person]\nstatus = "conscript"\n'
              + '[[summons]]\nfor = "medical"\nplaced = "unknown"\n' * 5}, "together too many"),
    ({"text": "as_of = = 1"}, "mistake"),
    ({"text": FILE + '\nname = "Ivan"'}, "name"),
    ({"text": FILE + "\n[expect]\nnothing = 1"}, "nothing"),
    ({"person": "SYN-99"}, "There is no person «SYN-99»"),
])
def test_a_mistake_is_told_at_its_field_and_what_was_typed_stays(
    client: TestClient, fields: dict[str, str], sentence: str
) -> None:
    told = client.post("/en/regimes/case", data=fields)
    assert told.status_code == 422
    assert sentence in told.text
    (field,) = fields
    assert f'id="{field}-mistake"' in told.text
    assert f'href="#{field}"' in told.text
    if field == "text" and fields["text"]:
        assert fields["text"].splitlines()[0] in told.text


def test_the_form_alone_is_a_page(client: TestClient, lang: str) -> None:
    told = client.get(f"/{lang}/regimes/case")
    assert told.status_code == 200
    assert 'id="mistakes"' not in told.text


def test_a_reader_asks_about_a_person_and_changes_the_language(tab: Page) -> None:
    tab.goto("/en/regimes")
    tab.locator("#person").focus()
    tab.keyboard.type("SYN-02")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    expect(tab.locator("h1")).to_have_text("One case, three countries")
    assert "SYN" not in tab.url
    tab.get_by_role("button", name="Русский").click()
    expect(tab.locator("h1")).to_have_text("Один случай, три страны")
    tab.get_by_role("link", name="Эстония").first.click()
    expect(tab.locator("h1")).to_have_text("Эстония")


def test_a_mistake_is_reached_from_the_head_of_the_form(
    chromium: Browser, site: str, scripted: bool, lang: str
) -> None:
    """Not in a `tab`: a page with status 422 is a complaint to Chromium's console."""
    context = chromium.new_context(base_url=site, java_script_enabled=scripted)
    page = context.new_page()
    page.goto(f"/{lang}/regimes/case")
    page.locator("#text").fill("as_of = yesterday")
    page.locator("form.asks button").click()
    page.locator("#mistakes a").first.click()
    expect(page.locator("#text")).to_have_value("as_of = yesterday")
    expect(page.locator("#text")).to_have_attribute("aria-invalid", "true")
    context.close()
