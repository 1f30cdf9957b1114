"""The screens of all agencies, and the days on which they differ from the law."""

from __future__ import annotations

from povestka.web.sandbox.lesson_play import QUIET, STUDENT
from tests.web.sandbox.conftest import Class


def test_a_quiet_town_shows_nothing(group: Class, town: str) -> None:
    said = group.get(f"{town}/agencies")
    assert "No screen shows anything today." in said
    assert "No entry stands today." in said
    assert group.get(f"{town}/gaps").count("None so far.") == 2


def test_screens_and_entries_are_listed_with_their_day(group: Class) -> None:
    told = group.post("/en/sandbox/lesson", part="4")
    path = "/en/sandbox/" + told.split("town=")[1].split("#")[0]
    group.post(path, by="to", to="2026-04-01")
    said = group.get(f"{path}/agencies")
    assert (f"{STUDENT} Agency traffic police What right to drive Since 12 March 2026") in said
    assert f"{STUDENT} What temporary measures Since 12 March 2026" in said


def test_the_gaps_are_summed_and_told_of_each(group: Class, lesson: str) -> None:
    said = group.get(f"{lesson}/gaps")
    assert "border service What exit ban Persons 2 Days 79" in said
    assert "in law What exit ban Persons 1 Days 50" in said
    assert f"{QUIET} Days on which a screen showed what the law does not support 7 days" in said
    assert "по закону" in group.get(f"{lesson.replace('/en/', '/ru/')}/gaps")
