"""Any man of a run explained: the pass's dates, the law's answer, and why who was not summoned."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.case.asking import decide
from povestka.case.mistakes import BadCase
from povestka.case.reading import read
from povestka.case.writing import written
from povestka.country import passing
from povestka.country.explaining import (
    WHY,
    NoSuchPerson,
    answered,
    explained,
    find,
)
from povestka.country.passing import Part
from povestka.country.setup import setup
from povestka.country.story import BEYOND, DAYS, STATES, Story, united, without
from povestka.language.days import NEVER, NOT_YET, date_of, day
from povestka.outside import reforms as overlays
from povestka.outside.scenarios import load
from povestka.people.layout import person_id
from povestka.people.scenario.in_force import in_force
from povestka.people.scenario.model import Quota, Scenario, Window
from tests.country.told import Kept, Who, disagreements, kept

MEN = 150_000


def year() -> Kept:
    return kept("year-2026", MEN)


@cache
def stories() -> tuple[Story, ...]:
    return tuple(year().story(who) for who in year().some(120, seed=11))


@pytest.mark.parametrize(
    ("name", "count"),
    [("year-2026", 60), ("paper-spring-2021", 20), ("mobilisation-2026-electronic", 20)],
)
def test_a_man_drawn_alone_has_the_dates_of_the_pass_and_the_law_agrees(
    name: str, count: int
) -> None:
    found = kept(name, MEN)
    assert list(disagreements(found, found.some(count))) == []


def test_a_man_of_another_replicate_has_another_fate_and_it_is_told() -> None:
    found = Kept(changed(persons=60_000), replicate=3)
    assert list(disagreements(found, found.some(20))) == []
    assert set(found.rows) != set(Kept(changed(persons=60_000)).rows)


@pytest.mark.parametrize("office", [0, 801])
def test_whoever_the_pass_did_not_summon_has_a_reason_and_the_others_none(office: int) -> None:
    found = year()
    for serial in range(int(found.ready.layout.size[office])):
        story = found.story((office, serial))
        assert bool(story.calls) == ((office, serial) in found.rows)
        assert (story.why is None) == bool(story.calls)
        assert story.case.summonses or not story.calls


def changed(name: str = "year-2026", **changes: Any) -> Scenario:
    return replace(load(name, MEN), **changes)


FIRST, LAST = day("2026-01-01"), day("2026-12-31")


def settled(**values: float) -> Scenario:
    found = load("year-2026", MEN)
    told = {key.replace("_", ".", 1): value for key, value in values.items()}
    return replace(found, settings={**found.settings, **told})


@pytest.mark.parametrize(
    ("reason", "scenario"),
    [
        ("reserve", changed()),
        ("conscript", changed("mobilisation-2026-electronic")),
        ("age", changed()),
        ("not_picked", changed()),
        ("not_picked", changed("mobilisation-2026-electronic")),
        ("window", changed(windows=(Window(FIRST, FIRST + 90, 0.2),))),
        ("after", changed(windows=(Window(LAST - 1, LAST + 90, 1.0),))),
        ("recorded", changed()),
        ("checked", settled(call_checked=1.0)),
        ("age_on_day", changed(windows=(Window(LAST - 9, LAST, 1.0),))),
    ],
)
def test_each_reason_for_not_being_summoned_arises(reason: str, scenario: Scenario) -> None:
    ready = setup(scenario)
    for office in range(0, len(ready.layout.size), 5):
        for serial in range(int(ready.layout.size[office])):
            story = explained(ready, (), office, serial)
            if story.why is WHY[reason]:
                assert story.to_dict("ru")["why_not_summoned"] == WHY[reason].ru
                assert story.to_dict()["summonses"] == []
                assert answered(story, scenario).answers
                return
    raise AssertionError(reason)


def test_the_day_of_examination_is_that_of_the_queue() -> None:
    found, asked = year(), 0
    for part in found.parts:
        exams: Any = part.exams
        for office, serial, examined_on in exams[:, :: exams.shape[1] // 12].T.tolist():
            board = found.story((office, serial)).board
            assert board is not None
            assert board["examined_on"] == examined_on
            asked += 1
    assert asked > 40


def test_who_is_not_examined_has_no_board() -> None:
    told = [story for story in stories() if story.board is None]
    assert told
    assert all(story.key is None and story.to_dict()["board"] is None for story in told)
    assert all(story.to_dict()["quota"] is None for story in told)


def test_whom_a_quota_took_is_told_with_its_season_and_no_other_is() -> None:
    found = year()
    seasons = set()
    for part in found.parts:
        step = part.ready.shape[1] // 15
        for place in range(0, part.ready.shape[1], step):
            office, serial, *ready = part.ready[:4, place].tolist()
            story = found.story((office, serial))
            assert list(story.ready) == ready
            assert story.taken_on == part.taken[place]
            assert (story.season is None) == (story.taken_on == NEVER)
            if story.season is not None:
                assert story.taken_on == ready[story.season - 1]
            quota = story.to_dict()["quota"]
            assert quota["season"] == story.season
            assert 0 <= quota["key"] < 1 << 32
            seasons.add(story.season)
    assert seasons == {None, 1, 2}


def test_a_quota_of_nobody_takes_nobody() -> None:
    quotas = (Quota(FIRST, LAST, 0),)
    found = Kept(changed(quotas=quotas))
    told = [found.story(who) for who in found.some(60)]
    assert any(story.key is not None for story in told)
    assert all(story.season is None and story.taken_on == NEVER for story in told)


def test_the_case_file_of_a_story_says_its_case() -> None:
    for story in stories():
        text = written(story.file, ["told by a run"])
        assert read(tomllib.loads(text)) == story.case
        assert story.case.as_of == year().scenario.last
        assert story.case.person.enrolled is True


def test_he_comes_once_on_the_summons_whose_coming_it_is() -> None:
    several = 0
    for story in stories():
        own = [one for one in story.calls if one.id != "dispatch"]
        came = [one.appeared for one in story.case.summonses[: len(own)] if one.appeared]
        day_of_coming = own[0].dates["appearance.on"]
        assert came == ([day_of_coming] if day_of_coming < NOT_YET else [])
        several += len(own) > 1
    assert several > 10


def test_the_record_of_a_story_is_plain_data_in_both_languages() -> None:
    for story in stories()[:40]:
        told, po_russki = story.to_dict(), story.to_dict("ru")
        assert json.loads(json.dumps(told)) == told
        assert told["person"] == person_id(story.office, story.serial)
        assert [one["id"] for one in told["summonses"]] == [one.id for one in story.calls]
        assert po_russki["region"]["name"] == story.region.name.ru
        for one, same in zip(told["summonses"], po_russki["summonses"], strict=True):
            days = [entry["on"] for entry in one["days"]]
            assert days == sorted(days)
            assert [DAYS[entry["key"]].ru for entry in same["days"]] == [
                entry["says"] for entry in same["days"]
            ]
            assert all(STATES[entry["key"]].en == entry["says"] for entry in one["states"])


def days_of(spans: list[tuple[int, int]]) -> set[int]:
    return {one for first, until in spans for one in range(first, min(until, LAST + 2))}


def test_law_and_screens_part_on_the_days_that_only_one_of_them_has() -> None:
    kinds = set()
    for story in stories():
        apart = story.apart()
        for state, layer in {(state, layer) for _, state, layer, _ in apart}:
            lawful, shown = days_of(story.spans(state)), days_of(story.spans(layer))
            parted = {
                kind: days_of([span for how, a, b, span in apart if (how, a, b) ==
                               (kind, state, layer)])
                for kind in BEYOND
            }
            assert parted["unsupported"] == shown - lawful
            assert parted["not_shown"] in (lawful - shown, set())
            kinds |= {kind for kind, days in parted.items() if days}
        told = story.to_dict()["apart"]
        assert [one["from"] for one in told] == [
            date_of(span[0]).isoformat() for *_, span in apart
        ]
    assert kinds == set(BEYOND)


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda one: (one[0], one[0] + one[1])),
    max_size=5,
)


@given(SPANS, SPANS)
def test_spans_are_sets_of_days(spans: list[tuple[int, int]], others: list[tuple[int, int]]
                                ) -> None:
    one, other = united(spans), united(others)
    assert days_of(one) == days_of(spans)
    assert all(before[1] < after[0] for before, after in pairwise(one))
    left = without(one, other)
    assert days_of(left) == days_of(one) - days_of(other)
    assert left == united(left)


BAD: list[tuple[Callable[[], object], str, str]] = [
    (lambda: find(year().ready, "17"), "«17» names no synthetic man", "«17» не обозначает"),
    (lambda: find(year().ready, "SYN-1600-000000"), "no office 1600; its offices go from 0 to 1599",
     "нет комиссариата 1600"),
    (lambda: find(year().ready, "SYN-0003-900000"), "office 3 of the run has no man 900000",
     "в комиссариате 3 этого прогона нет лица 900000"),
    (lambda: explained(year().ready, (), -1, 0), "no office -1", "нет комиссариата -1"),
    (lambda: explained(year().ready, (), 3, -1), "no man -1", "нет лица -1"),
]


@pytest.mark.parametrize(("ask", "en", "ru"), BAD)
def test_who_is_not_in_the_run_is_refused_in_one_sentence(
    ask: Callable[[], object], en: str, ru: str
) -> None:
    with pytest.raises(NoSuchPerson) as caught:
        ask()
    assert isinstance(caught.value, BadCase)
    (said,), (po_russki,) = caught.value.sentences("en"), caught.value.sentences("ru")
    assert en in said
    assert ru in po_russki


def test_an_id_finds_its_man() -> None:
    assert find(year().ready, "SYN-0003-000007") == (3, 7)


def test_a_summons_that_the_pass_does_not_know_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    real, who = passing.first_pass, year().some(1)[0]

    def empty(*given: Any, **told: Any) -> Part:
        part: Part = real(*given, **told)
        return replace(part, keys=[one[:, :0] for one in part.keys])

    monkeypatch.setattr(passing, "first_pass", empty)
    with pytest.raises(AssertionError, match="did not give him"):
        year().story(who)


def reformed(*names: str, **readings: str) -> Scenario:
    told = {key.replace("_", "-"): one for key, one in readings.items()}
    return changed(reforms=tuple(map(overlays.load, names)), readings=told)


def test_the_law_of_a_scenario_is_its_readings_and_its_reforms_as_one() -> None:
    assert in_force(changed(readings={"CR-3": "service"})) == ({"CR-3": "service"}, None)
    one = reformed("register_30_days", CR_3="service")
    assert in_force(one) == ({"CR-3": "service"}, one.reforms[0])
    several = reformed("register_30_days", "measures_40_days", "late_service_no_ban")
    _, whole = in_force(several)
    assert whole is not None
    assert whole.name == "register_30_days+measures_40_days+late_service_no_ban"
    assert whole.parameters == {"service.register_days": 30, "measures.days": 40}
    assert whole.variants == several.reforms[2].variants
    assert set(whole.amends) == {cite for each in several.reforms for cite in each.amends}


def test_what_a_reform_settles_leaves_the_readings_and_a_later_reform_prevails() -> None:
    first = overlays.load("measures_40_days")
    settles = replace(first, name="settles", parameters={"measures.days": 50},
                      readings={"CR-3": "service"})
    scenario = changed(reforms=(first, settles), readings={"CR-3": "placement", "CR-8": "next_day"})
    readings, whole = in_force(scenario)
    assert readings == {"CR-8": "next_day"}
    assert whole is not None
    assert whole.parameters == {"measures.days": 50}
    assert decide(year().story(year().some(1)[0]).case, readings, reform=whole).answers
    found = Kept(scenario)
    assert list(disagreements(found, found.some(40))) == []


@pytest.mark.parametrize(
    "reforms",
    [("register_30_days", "ground_suffices"), ("ban_lapses_90_days", "measures_end_on_appearance"),
     ("personal_service",)],
)
def test_under_reforms_the_law_agrees_too(reforms: tuple[str, ...]) -> None:
    found = Kept(reformed(*reforms))
    who: list[Who] = found.some(30)
    assert list(disagreements(found, who)) == []
