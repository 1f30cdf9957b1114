"""The form of a new town: what it opens, and what it says is wrong."""

from __future__ import annotations

import pytest

from povestka.cli.serve import SHELF
from povestka.language.days import day
from tests.web.sandbox.conftest import Class


def test_the_form_opens_a_town_with_nothing_typed(group: Class) -> None:
    of = group.kept(group.open())
    assert (of.box.town.persons, of.box.town.region) == (40, "RU-TVE")
    assert of.box.today == of.box.town.first


def test_what_is_typed_is_what_opens(group: Class) -> None:
    path = group.open(
        "ru", scenario="spring-2023", region="RU-MOW", persons="60", seed="9", offices="2",
        start="2023-04-10",
    )
    of = group.kept(path)
    assert path.startswith("/ru/sandbox/")
    assert (of.box.town.persons, of.box.town.region, of.box.town.scenario.seed) == (
        60, "RU-MOW", 9)
    assert len(of.box.town.layout.size) == 2
    assert of.box.today == day("2023-04-10")


def test_a_safeguard_is_in_the_town(group: Class) -> None:
    of = group.kept(group.open(safeguard="notice_14_days"))
    assert of.box.town.scenario.name.endswith("+notice_14_days")
    assert of.origin.safeguard == "notice_14_days"


@pytest.mark.parametrize("name", SHELF.scenarios())
def test_every_scenario_opens_and_lives(group: Class, name: str) -> None:
    path = group.open(scenario=name, persons="20")
    group.post(path, by="month")
    assert "synthetic persons" in group.get(path)


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_all_mistakes_are_shown_at_once_at_their_fields(group: Class, lang: str) -> None:
    found = group.client.post(f"/{lang}/sandbox", data={
        "scenario": "nothing", "region": "RU-XXX", "persons": "3000", "seed": "-1",
        "offices": "many", "start": "soon", "safeguard": "none such",
    })
    assert found.status_code == 422
    for name in ("scenario", "region", "persons", "seed", "offices", "start", "safeguard"):
        assert f'href="#{name}"' in found.text
        assert f'id="{name}-mistake"' in found.text
    assert 'value="3000"' in found.text


def test_a_day_outside_the_scenario_is_refused(group: Class) -> None:
    said = group.post("/en/sandbox", 422, start="2025-12-31")
    assert "the scenario runs from 1 January 2026 to 31 December 2026" in said


def test_more_offices_than_men_are_refused(group: Class) -> None:
    assert "from 1 to 3" in group.post("/en/sandbox", 422, persons="3", offices="4")


def test_the_page_leads_to_lesson_stories_and_cycles(group: Class) -> None:
    page = group.page("/ru/sandbox")
    for path in ("lesson", "stories", "cycles"):
        assert f'href="/ru/sandbox/{path}"' in page


def test_a_town_that_is_forgotten_says_so(group: Class) -> None:
    said = group.get("/en/sandbox/0123456789ab", 404)
    assert "the one longest unused is forgotten first" in said
    assert "«Город»" in group.get("/ru/sandbox/0123456789ab/log", 404)
