"""The scripted towns from the command line: listed, replayed, kept in a store to be looked at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Run

from povestka.cli.sandbox import stories
from povestka.report.sandbox_words import SAYS
from povestka.sandbox.stories.told import STORIES

ONE = "five-of-six"


def test_every_story_is_listed(run: Run) -> None:
    status, out, _ = run("sandbox", "stories", "--json")
    found = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [one["name"] for one in found] == list(STORIES)
    for lang in ("en", "ru"):
        _, out, _ = run("sandbox", "stories", "--lang", lang)
        assert all(one.title.in_(lang) in out for one in STORIES.values())
        assert SAYS.in_(lang).split(".")[1] in out


def test_a_story_is_replayed_to_the_day(run: Run) -> None:
    status, out, _ = run("sandbox", "stories", ONE, ONE, "--json")
    (found,) = map(json.loads, out.splitlines())
    assert status == 0
    assert found["schema"] == "povestka/story/1"
    assert found["good"] and all(one["met"] for one in found["holds"])
    assert len(found["holds"]) == len(STORIES[ONE].holds)
    for lang, says in (("en", "All is as told"), ("ru", "Всё так, как рассказано")):
        status, out, _ = run("sandbox", "stories", ONE, "--lang", lang)
        assert (status, says in out) == (0, True)


def test_all_of_them_are_played(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    few = {name: STORIES[name] for name in list(STORIES)[4:7]}
    monkeypatch.setattr(stories, "STORIES", few)
    _, out, _ = run("sandbox", "stories", "all", "--json")
    assert [json.loads(line)["name"] for line in out.splitlines()] == list(few)


def test_a_story_that_does_not_hold_is_said_to_fail(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    told = STORIES[ONE]
    first, *rest = told.holds
    wrong = replace(told, holds=(replace(first, value=not first.value), *rest))
    monkeypatch.setattr(stories, "STORIES", {ONE: wrong})
    status, out, _ = run("sandbox", "stories", ONE)
    assert status == 1
    assert "Not as told: 1." in out


def test_the_town_of_a_story_can_be_kept(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "story.db"
    status, _, _ = run("sandbox", "stories", ONE, "--into", place)
    assert status == 0
    _, out, _ = run("sandbox", "head", place, "--json")
    found = json.loads(out)
    assert found["today"] == STORIES[ONE].last
    status, out, err = run("sandbox", "stories", ONE, "--into", place)
    assert (status, out) == (2, "")
    assert "left as it is" in err


def test_what_cannot_be_replayed_is_said_at_once(run: Run, tmp_path: Path) -> None:
    status, out, err = run("sandbox", "stories", "one", "two", "--into", tmp_path / "x.db")
    assert (status, out) == (2, "")
    assert [("«one»" in line, "«two»" in line, "--into" in line) for line in err.splitlines()] == [
        (True, False, False), (False, True, False), (False, False, True),
    ]
