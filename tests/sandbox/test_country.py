"""The spine of the sandbox: a town's registers give the very days of a country of the same men."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from povestka.case.known import Law
from povestka.country import passing
from povestka.language.days import NEVER, NOT_YET
from povestka.outside.reforms import load as load_reform
from povestka.people.layout import person_id
from povestka.people.scenario.model import Scenario
from povestka.registers.asking import Effect, case_of, effects
from povestka.registers.gaps import shown
from povestka.registers.kinds import SCREENS
from povestka.registers.spans import Days, united
from povestka.registers.state import State, Thing
from povestka.sandbox.asking import folded
from povestka.sandbox.memory import Memory
from povestka.sandbox.plan.summons import occurrence_of
from povestka.sandbox.session import Sandbox, new
from tests.country.told import Kept
from tests.sandbox.towns import busy

pytestmark = pytest.mark.spine

OTHER_READINGS: tuple[dict[str, str], ...] = (
    {"CR-9": "new_clock", "CR-3": "service", "CR-13": "inclusive"},
    {"CR-1": "service", "CR-5": "practice", "CR-8": "next_day", "CR-6": "all_registered"},
    {"CR-1": "placement", "CR-2": "last_day", "CR-9": "never_arose", "CR-25": "still_subject"},
)
SENT = (
    "placed", "posted", "sent", "handed", "refused", "delivered", "returned", "withdrawn",
)
LATEST = 32_767


class Pair:
    """A town at the end of its scenario, and a country whose whole population is its men."""

    def __init__(self, scenario: Scenario, persons: int, region: str, offices: int) -> None:
        self.sandbox: Sandbox = new(Memory(), scenario, persons, 11, None, region, offices)
        self.sandbox.advance(400)
        self.town = self.sandbox.town
        self.country = Kept(self.town.scenario)
        self.states = {
            person: folded(events, (), self.town.last)
            for person, events in self.sandbox.store.of(list(self.town.everybody())).items()
        }

    def summoned(self) -> Iterator[tuple[tuple[int, int], State]]:
        """The men whom either has summoned."""
        for office, size in enumerate(self.town.layout.size.tolist()):
            for serial in range(size):
                state = self.states[person_id(office, serial)]
                if (office, serial) in self.country.rows or any(state.all("summons")):
                    yield (office, serial), state

    def under(self, readings: Mapping[str, str]) -> Kept:
        """The country under other readings."""
        own = {**self.town.scenario.readings, **readings}
        return Kept(replace(self.town.scenario, readings=own))


def pair(name: str, persons: int, region: str, offices: int) -> Pair:
    """A town and a country of a shipped scenario with raised shares."""
    return Pair(busy(name), persons, region, offices)


@pytest.fixture(scope="module")
def year() -> Pair:
    """The year 2026 in a town of five thousand."""
    return pair("year-2026", 5_000, "RU-TVE", 3)


def day(value: int | None) -> int:
    """A day as the country keeps it."""
    return NEVER if value is None or value >= NOT_YET else value


def span(value: Days | None) -> Days:
    """An interval as the country keeps it."""
    return (NEVER, NEVER) if value is None else (day(value[0]), day(value[1]))


def said(one: Effect) -> dict[str, Any]:
    """What the law says of a summons in the sandbox."""
    return {
        "served_on": day(one.served_on),
        "exit_ban": span(one.exit_ban),
        "measures": span(one.measures),
        "fined": one.fine is not None,
        "self_report_by": day(one.self_report_by),
        "cap_breached": one.cap_breached,
        "short_notice": one.short_notice,
    }


def kept(dates: Mapping[str, int]) -> dict[str, Any]:
    """The same as the country kept it."""
    return {
        "served_on": dates["served_on"],
        "exit_ban": (dates["exit_ban.from"], dates["exit_ban.until"]),
        "measures": (dates["measures.from"], dates["measures.until"]),
        "fined": dates["fine.on"] < NEVER,
        "self_report_by": dates["self_report_by"],
        "cap_breached": dates["cap.on"] < NEVER,
        "short_notice": dates["short.on"] < NEVER,
    }


def in_law(found: Pair, country: Kept, readings: Mapping[str, str]) -> Iterator[Any]:
    """Where the law of a man's facts is not what the country has counted."""
    own, reform = found.town.in_force
    under = Law.of({**own, **readings}, reform)
    for who, state in found.summoned():
        law = effects(case_of(state, found.town.last), under)
        mine = {occurrence_of(one.summons): said(one) for one in law.summonses}
        theirs = {one: kept(country.dates(who, one)) for one in country.rows.get(who, {})}
        if mine != theirs:
            yield who, mine, theirs


def behaved(thing: Thing) -> dict[str, int]:
    """What befell a summons in the sandbox."""
    found = {f"summons.{name}": day(thing.day(f"summons.{name}")) for name in SENT}
    found["call"] = day(thing.day("summons.issued"))
    found["summons.appear"] = int(thing.data["appear"] or 0)
    found["summons.reason.from"] = day(thing.day("reason.arose"))
    found["summons.reason.shown"] = day(thing.day("reason.shown"))
    return found


def in_behaviour(found: Pair) -> Iterator[Any]:
    """Where what befell a summons, or his coming, is not what the country has drawn."""
    for who, state in found.summoned():
        things = {occurrence_of(name): one for name, one in state.all("summons")}
        came = {of: day(one.day("person.appeared")) for of, one in things.items()}
        first = min((on for of, on in came.items() if of < 8), default=NEVER)
        for of, one in things.items():
            dates, mine = found.country.dates(who, of), behaved(one)
            mine["appearance.on"] = came[of] if of == 8 else first
            filed = state.thing("complaint", f"c{of}")
            mine |= {
                f"complaint.{name}": day(filed.day(f"complaint.{name}"))
                for name in ("filed", "upheld", "rejected")
            }
            theirs = {name: dates[name] for name in mine}
            if mine != theirs:
                yield who, of, mine, theirs


def on_screens(found: Pair) -> Iterator[Any]:
    """Where a screen shows other days than the country's, of which it knows those of its year."""
    last = found.town.last
    columns = {what: what for listed in SCREENS.values() for what in listed}
    columns["exit_ban"] = "border"
    for who, state in found.summoned():
        rows = [found.country.dates(who, of) for of in found.country.rows[who]]
        for agency, listed in SCREENS.items():
            for what in listed:
                name = columns[what]
                whole = united((row[f"{name}.from"], row[f"{name}.until"]) for row in rows)
                theirs = [
                    (first, after if after <= last else NOT_YET)
                    for first, after in whole
                    if first <= last
                ]
                mine = [(one.first, one.after) for one in shown(state, agency, what)]
                if mine != theirs:
                    yield who, what, mine, theirs


def examined(found: Pair) -> tuple[dict[tuple[int, int], int], dict[tuple[int, int], int]]:
    """Who was examined when, in the sandbox and in the country."""
    offices = len(found.town.layout.size)
    exams: Any = passing.first_pass(found.country.ready, (0, offices), keep=True).exams
    theirs = {(one[0], one[1]): one[2] for one in exams.T.tolist() if one[2] < NEVER}
    mine = {
        who: on
        for who, state in found.summoned()
        if (on := state.man.day("examination.held")) is not None
    }
    return mine, theirs


def story_days(found: Pair, count: int) -> Iterator[Any]:
    """Where the board's decision and the court are not those of the story of a man, told alone."""
    told = 0
    for who, state in found.summoned():
        if told == count or state.man.day("examination.held") is None:
            continue
        told += 1
        board = found.country.story(who).board or {}
        claim = state.thing("complaint", "c9")
        mine = {
            "decision.on": day(state.man.day("decision.made")),
            **{
                f"complaint.{name}": day(claim.day(f"complaint.{name}"))
                for name in ("filed", "upheld", "rejected")
            },
        }
        if mine != {name: day(board[name]) for name in mine}:
            yield who, mine, dict(board)


def same_town(found: Pair) -> None:
    """A town and a country agree in everything that both have."""
    assert not any(state.anomalies for state in found.states.values())
    assert list(in_behaviour(found)) == []
    assert list(in_law(found, found.country, {})) == []
    assert list(on_screens(found)) == []
    mine, theirs = examined(found)
    assert mine == theirs
    sent = sum(state.man.day("person.dispatched") is not None for state in found.states.values())
    assert sent == found.country.result.outcome.total("sent") > 0


def test_a_year_of_a_town_is_the_year_of_a_country_of_its_men(year: Pair) -> None:
    same_town(year)
    assert sum(1 for _ in year.summoned()) > 500
    dispatched = sum(8 in rows for rows in year.country.rows.values())
    assert dispatched > 80
    assert list(story_days(year, 40)) == []


@pytest.mark.parametrize("readings", OTHER_READINGS, ids=lambda one: ",".join(one))
def test_under_other_readings_the_law_gives_the_same_days(
    year: Pair, readings: dict[str, str]
) -> None:
    other = year.under(readings)
    assert list(in_law(year, other, readings)) == []
    assert list(in_law(year, year.country, readings)) != []


@pytest.mark.parametrize(
    ("name", "persons", "region", "offices"),
    [
        ("autumn-2025-as-practised", 1_500, "RU-MOW", 2),
        ("mobilisation-2026-electronic", 1_500, "RU-TVE", 1),
    ],
)
def test_other_years_and_a_mobilisation_too(
    name: str, persons: int, region: str, offices: int
) -> None:
    same_town(pair(name, persons, region, offices))


def test_a_town_under_reforms_is_a_country_under_them() -> None:
    """One that sets a number, and one that picks a wording."""
    reforms = (load_reform("register_30_days"), load_reform("court_before_measures"))
    scenario = replace(busy("year-2026"), reforms=reforms)
    found = Pair(scenario, 1_500, "RU-TVE", 1)
    same_town(found)
    plain = Kept(replace(found.town.scenario, reforms=()))
    assert list(in_law(found, plain, {})) != []


def test_a_register_that_reads_the_law_otherwise_shows_what_a_country_so_read_shows() -> None:
    readings = {"CR-11": "only_at_a", "CR-3": "service"}
    same_town(Pair(replace(busy("year-2026"), readings=readings), 1_500, "RU-TVE", 1))
