"""The pages on the model itself: what they say is what the model is."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Page, expect
from starlette.testclient import TestClient

from povestka import __version__
from povestka.case.answers import book_fingerprint
from povestka.case.asking import decide
from povestka.law.book import BOOK
from povestka.people.settings import MARKS, settings
from povestka.report.words import STATES
from povestka.web.about.answers import CERTAINTIES, EXAMPLES, RANKS
from povestka.web.about.data import FOUND, MARKED


def test_it_says_what_it_is_not_and_how_old_its_law_is(client: TestClient, lang: str) -> None:
    told = client.get(f"/{lang}/about")
    assert told.status_code == 200
    assert told.text.count('<div><dt>') == 6
    assert book_fingerprint() in told.text
    assert __version__ in told.text
    assert f'href="/{lang}/api"' in told.text
    assert "{" not in re.sub(r"<[^>]+>", "", told.text)


def test_the_licence_is_that_of_the_project(client: TestClient) -> None:
    assert Path("LICENSE").read_text("utf-8").startswith("MIT License")
    assert "MIT" in client.get("/en/about").text


def test_every_assumption_stands_with_its_mark(client: TestClient, lang: str) -> None:
    told = client.get(f"/{lang}/about/data").text
    for one in settings().values():
        assert one.says.in_(lang) in told.replace("&#39;", "'")
    marked = [one.mark for one in settings().values()]
    assert set(MARKED) == set(MARKS)
    assert f"<dt>K ({marked.count('K')})</dt>" in told


def test_what_was_found_is_what_the_documentation_has(client: TestClient) -> None:
    record = json.loads(Path("docs/validation.json").read_text("utf-8"))
    assert {one["id"]: (one["found"], one["passes"]) for one in record["targets"]} == FOUND
    assert "Within: 15; outside: 10; cannot be said: 2." in client.get("/en/about/data").text


def test_each_example_is_in_the_state_that_it_shows() -> None:
    states = [decide(one.case).answer(one.question, "s1").state for one in EXAMPLES]
    assert states == [one.state for one in EXAMPLES]
    assert set(states) == set(STATES) - {"reaches"}


def test_the_marks_and_ranks_are_those_of_the_book() -> None:
    used = {rule.ground.certainty.value for rule in BOOK.rules.values()}
    assert used <= set(CERTAINTIES)
    ranks = {one.rank for question in BOOK.contested.values() for one in question.readings}
    assert set(RANKS) <= {str(getattr(rank, "value", rank)) for rank in ranks}


def test_the_five_states_are_explained_each_with_an_answer(client: TestClient, lang: str) -> None:
    told = client.get(f"/{lang}/about/answers").text
    assert told.count("<h3>") == 5 + 2
    assert "summons.s1.delivered" in told
    assert "CR-1=service" in told
    for key in BOOK.contested:
        assert f'href="/{lang}/law/reading/{key}"' in told


def test_a_reader_comes_to_both_pages_by_keyboard(tab: Page, lang: str) -> None:
    tab.goto(f"/{lang}/about")
    for path in ("/about/data", "/about/answers"):
        tab.locator(f'main a[href="/{lang}{path}"]').focus()
        tab.keyboard.press("Enter")
        tab.wait_for_url(f"**{path}")
        expect(tab.locator("h1")).to_have_count(1)
        tab.go_back()


def test_the_explanation_is_printed_by_a_button(scripted_tab: Page) -> None:
    scripted_tab.goto("/en/about/answers")
    scripted_tab.evaluate("window.print = () => { document.title = 'printed'; }")
    scripted_tab.get_by_role("button", name="Print this page").click()
    assert scripted_tab.title() == "printed"
    scripted_tab.emulate_media(media="print")
    expect(scripted_tab.get_by_role("button", name="Print this page")).to_be_hidden()
    expect(scripted_tab.locator("h3").first).to_be_visible()
