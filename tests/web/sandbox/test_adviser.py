"""The adviser's view: the law beside the screens, on any day, as known on any, under any reading."""

from __future__ import annotations

from povestka.law.book import BOOK
from povestka.web.sandbox.bars import Lane, drawn
from povestka.web.sandbox.lesson_play import QUIET, START, STUDENT
from tests.web.sandbox.conftest import Class


def test_law_and_screens_stand_side_by_side(group: Class, lesson: str) -> None:
    said = group.get(f"{lesson}/adviser/{STUDENT}?on=2026-04-15")
    assert (
        "exit ban The law, on the facts does not apply (disputed) The law, as the register believes"
        " applies since 10 February 2026 Register of measures entered on 10 February 2026 Screen"
        " border service: shown since 12 February 2026 Together shown without law"
    ) in said
    assert "tax service: not shown Together entered without law, not shown" in said
    assert "63 days" in said
    assert "Of summons s1: since 10 February 2026." in said


def test_what_was_recorded_later_does_not_count(group: Class, lesson: str) -> None:
    early = group.get(f"{lesson}/adviser/{STUDENT}?on=2026-02-11&known=2026-02-11")
    assert "border service: not shown" in early
    late = group.get(f"{lesson}/adviser/{STUDENT}?on=2026-02-11")
    assert "11 February 2026, as known on 25 April 2026" in late


def test_a_screen_may_lag_behind_the_law(group: Class, lesson: str) -> None:
    said = group.get(f"{lesson}/adviser/{QUIET}?on=2026-01-14&known=2026-01-14")
    assert "border service: not shown Together applies, not shown" in said
    assert "Of summons s1: nothing has told him." in said
    shown = group.get(f"{lesson}/adviser/{QUIET}?on=2026-01-20")
    assert "shown since 16 January 2026 Together they agree" in shown


def test_another_reading_moves_a_date(group: Class, lesson: str) -> None:
    usual = group.get(f"{lesson}/adviser/{QUIET}?on=2026-02-21&known=2026-02-21")
    other = group.get(
        f"{lesson}/adviser/{QUIET}?on=2026-02-21&known=2026-02-21&CR-1=service&CR-2=day_after")
    assert "applies since 20 February 2026" in usual
    assert "applies since 10 February 2026" in other
    page = group.page(f"{lesson}/adviser/{QUIET}?CR-1=service")
    assert '<option value="service" selected>' in page
    for one in BOOK.switches:
        assert f'name="{one.key}"' in page


def test_a_reading_that_there_is_not_is_refused_in_words(group: Class, lesson: str) -> None:
    said = group.get(f"{lesson}/adviser/{QUIET}?CR-1=mine", 422)
    assert "CR-1 has no reading «mine»" in said


def test_bad_days_are_told_at_their_fields(group: Class, lesson: str) -> None:
    found = group.client.get(f"{lesson}/adviser/{QUIET}?on=soon&known=2031-01-01")
    assert found.status_code == 422
    assert 'id="on-mistake"' in found.text
    assert 'id="known-mistake"' in found.text
    assert "the scenario runs from 1 January 2026" in found.text


def test_whoever_was_never_summoned(group: Class, town: str) -> None:
    said = group.get(f"{town}/adviser/SYN-0000-000001")
    assert "No summons has gone out to him by that day." in said
    assert "what the law does not support: none." in said
    group.get(f"{town}/adviser/SYN-0000-000001?on=2026-01-01&known=2026-01-01")
    group.get(f"{town}/adviser/SYN-0000-000999", 404)


def test_a_town_with_a_reform_settles_its_reading(group: Class) -> None:
    town = group.open(safeguard="posting_is_notice", persons="20")
    reform = group.kept(town).box.town.in_force[1]
    assert reform is not None
    page = group.page(f"{town}/adviser/SYN-0000-000001")
    for key in reform.readings:
        assert f'name="{key}"' not in page


def test_the_bars_stand_on_their_days() -> None:
    lanes = [Lane("law", "a & b", ((START, START + 10),)), Lane("screen", "none", ()),
             Lane("entry", "before", ((START - 20, START - 5),))]
    picture = drawn(lanes, START - 4, START + 300, "en")
    assert picture.count("<rect") == 1
    assert "a &amp; b" in picture
    assert picture.count('class="month"') == 10
    assert "style" not in picture
    assert ">янв<" in drawn(lanes, START - 12, START, "ru")
