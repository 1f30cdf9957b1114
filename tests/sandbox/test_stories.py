"""The stories of the reports: each replays to the day, in memory and in SQLite."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from povestka.language.days import date_of
from povestka.law.book import BOOK
from povestka.outside.sql import open_store
from povestka.press.loading import ORDER, component
from povestka.registers.events import Event
from povestka.registers.log import Store
from povestka.sandbox.memory import Memory
from povestka.sandbox.stories.asked import QUESTIONS, answered
from povestka.sandbox.stories.model import Holds, Step, Story, Strike
from povestka.sandbox.stories.playing import (
    Impossible,
    day_of,
    man_of,
    missed,
    play,
    told,
)
from povestka.sandbox.stories.told import STORIES
from povestka.sandbox.verifying import verify

NAMES = (
    "unread-notice", "no-account", "refusal-in-hand", "returned-letter", "airport", "five-of-six",
    "appears-and-the-ban-stays", "restored-backup", "student", "in-the-reserve", "archive-record",
    "wave",
)
ROWS = {
    *(row for rule in BOOK.rules.values() for row in rule.ground.rows),
    *(row for told in BOOK.statements.values() for row in told.ground.rows),
}


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        yield Memory()
    else:
        with closing(open_store(tmp_path / "town.db", create=True)) as found:
            yield found


@pytest.mark.parametrize("name", NAMES)
def test_a_story_replays_to_the_day(name: str, store: Store) -> None:
    story = STORIES[name]
    box = play(story, store)
    assert missed(story, box) == []
    assert box.today == day_of(story.last)
    assert verify(box).good


def test_all_stories_are_told() -> None:
    assert set(STORIES) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_what_was_known_on_a_day_does_not_change_after_it(name: str) -> None:
    """The story stopped on each day asked about gives the same answers as the whole of it."""
    story = STORIES[name]
    for until in sorted({one.on for one in story.holds})[:3]:
        box = play(story, Memory(), until)
        assert date_of(box.today).isoformat() == until
        here = tuple(one for one in story.holds if one.on == until and not one.known)
        assert missed(replace(story, holds=here), box) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_story_names_its_sources_and_asks_what_can_be_asked(name: str) -> None:
    story = STORIES[name]
    claims = {one.name for part in ORDER for one in component(part).claims}
    assert set(story.claims) <= claims
    assert set(story.rows) <= ROWS
    assert {one.what.partition(".")[0] for one in story.holds} <= set(QUESTIONS)
    assert any(one.cites for one in story.holds)
    for one in story.holds:
        assert story.first <= one.on <= story.last
    for step in story.steps:
        assert story.first <= step.on <= story.last
    for text in (story.title, story.says):
        assert text.en != text.ru


def test_stories_give_no_advice() -> None:
    for story in STORIES.values():
        for words in ("may leave", "should", "avoid", "tip"):
            assert words not in story.says.en
        for words in ("следует выехать", "можно выехать", "совет", "уклон"):
            assert words not in story.says.ru


def small(*holds: Holds, **changed: object) -> Story:
    found = STORIES["unread-notice"]
    return replace(found, holds=holds, **changed)  # type: ignore[arg-type] # any field


def test_what_does_not_hold_is_told_with_what_was_found() -> None:
    wrong = (
        Holds("2026-02-02", "law.exit_ban", False),
        Holds("2026-02-02", "served_on", "2026-02-10"),
        Holds("2026-02-02", "law.exit_ban", True, ("229-FZ 67",)),
        Holds("2026-02-02", "by", "account"),
    )
    story = small(*wrong)
    found = missed(story, play(story, Memory()))
    assert [one.holds for one in found] == list(wrong[:3])
    assert [one.found for one in found] == [True, day_of("2026-02-02"), True]
    assert found[2].cites == ("53-FZ 7.1(1)", "114-FZ 15")


def test_a_story_that_cannot_be_is_not_played() -> None:
    twice = (*STORIES["unread-notice"].steps, Step("2026-02-03", "office", "summons.refused", "s7"))
    with pytest.raises(Impossible, match="2026-02-03 summons.refused"):
        play(small(steps=twice), Memory())
    again = (*STORIES["unread-notice"].steps, *STORIES["unread-notice"].steps)
    with pytest.raises(Impossible, match="2026-02-02 summons.issued"):
        play(small(steps=again), Memory())


def test_the_man_of_a_story_is_the_first_of_his_age() -> None:
    for story in STORIES.values():
        box = play(story, Memory(), story.first)
        ages = [box.town.drawn(one).facts["man.age"] for one in box.town.everybody()]
        man = man_of(story, box.town)
        assert list(box.town.everybody()).index(man) == ages.index(story.age)


def test_every_question_is_answered() -> None:
    story = STORIES["appears-and-the-ban-stays"]
    box = play(story, Memory())
    on, person = box.today, man_of(story, box.town)
    asked = {
        "law": "exit_ban", "belief": "measures", "entry": "measures", "screen": "tax.sole_trader",
        "unsupported": "tax.sole_trader", "unaware": "measures",
    }
    for head in QUESTIONS:
        what = f"{head}.{asked[head]}" if head in asked else head
        value, cites = answered(box, person, what, on, on)
        assert value is None or isinstance(value, int | str)
        assert told(value, what)
        assert all(isinstance(one, str) for one in cites)


def test_only_a_day_is_told_as_a_day() -> None:
    assert told(20_486, "could_know") == "2026-02-02"
    assert told(None, "opened") == "None"
    assert told(True, "served") == "True"


def test_a_wrong_record_takes_the_man_of_the_story() -> None:
    strikes = (Strike("2026-01-20", "old_address", {"from": "2026-01-25", "person": ""}),)
    story = small(strikes=strikes)
    box = play(story, Memory(), "2026-01-26")
    (fault,) = (one for one in box.store.town() if one.kind == "fault.injected")
    assert isinstance(fault, Event)
    assert fault.data["person"] == man_of(story, box.town)
