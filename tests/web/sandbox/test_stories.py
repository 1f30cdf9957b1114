"""The scripted stories: listed, replayed, told where they fail, kept as towns."""

from __future__ import annotations

import pytest

from povestka.sandbox.stories.playing import Missed
from povestka.sandbox.stories.told import STORIES
from povestka.web.sandbox import stories
from tests.web.sandbox.conftest import Class


def test_all_are_listed(group: Class) -> None:
    for lang in ("en", "ru"):
        said = group.get(f"/{lang}/sandbox/stories")
        for one in STORIES.values():
            assert one.title.in_(lang) in said


@pytest.mark.parametrize("name", STORIES)
def test_each_comes_as_told(group: Class, name: str) -> None:
    for lang, good in (("en", "All is as told, to the day."), ("ru", "день в день.")):
        said = group.get(f"/{lang}/sandbox/stories/{name}")
        assert good in said
        assert STORIES[name].says.in_(lang)[:60] in said


def test_what_does_not_come_as_told_is_said(
    group: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = STORIES["wave"]
    wrong = tuple(Missed(one, None, ()) for one in story.holds[:2])
    monkeypatch.setattr(stories, "_replayed", lambda _: ("SYN-0000-000001", wrong))
    assert "Not as told: 2." in group.get("/en/sandbox/stories/wave")


def test_a_story_is_kept_as_a_town(group: Class) -> None:
    town = group.post("/en/sandbox/stories/wave")
    assert group.kept(town).origin.story == "wave"
    assert "31 December 2026" in group.get(town)


def test_there_is_no_other_story(group: Class) -> None:
    group.get("/en/sandbox/stories/nothing", 404)
    group.post("/en/sandbox/stories/nothing", 404)


def test_values_are_said_in_words() -> None:
    said = [stories._value(one, "en") for one in ("True", "2026-02-02", "account", "None", "7")]
    assert said == ["yes", "2 February 2026", "portal account", "—", "7"]


def test_the_life_cycles_are_drawn(group: Class) -> None:
    page = group.page("/ru/sandbox/cycles")
    assert page.count("<svg") >= 13
    assert "style=" not in page
    assert "Отправлено" in page or "отправлено" in page
