"""A scenario as numbers by name: the same for one man as for a country's rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from povestka.country.numbers import numbers as rows
from povestka.country.program import country
from povestka.language.days import NEVER, day
from povestka.law.book import BOOK
from povestka.outside.reforms import load as load_reform
from povestka.outside.scenarios import load
from povestka.people.regions import regions
from povestka.people.scenario.in_force import in_force
from povestka.people.scenario.mapping import scenario_mapping, scenario_of
from povestka.people.scenario.numbers import numbers, switches


@pytest.mark.parametrize("name", ["2026", "paper-spring-2021", "mobilisation-2022-paper"])
def test_the_numbers_of_a_man_are_those_of_his_regions_row(name: str) -> None:
    scenario = load(name)
    laid = scenario.laid_out(1_000)
    reform = load_reform("register_30_days")
    found = rows(scenario, laid, [(reform,)])
    for place in (0, 40):
        for law, reforms in enumerate(((), (reform,))):
            mine = numbers(scenario, laid.regions[place], reforms)
            assert [mine[one] for one in country().numbers] == found[law, place].tolist()


def test_every_contested_reading_that_a_year_meets_has_a_place() -> None:
    scenario = load("2026")
    region = next(one for one in regions() if one.code == "RU-TVE")
    plain = numbers(scenario, region)
    assert set(switches()) <= set(plain)
    other = numbers(replace(scenario, readings={"CR-3": "service"}), region)
    assert {name for name in plain if plain[name] != other[name]} == {"CR-3"}
    assert set(BOOK.parameters) <= set(plain)


def test_a_region_has_its_own_first_day_of_the_register() -> None:
    scenario = load("2026")
    region = next(one for one in regions() if one.code == "RU-TVE")
    late = replace(scenario.roll_out, regions={"RU-TVE": day("2026-07-01")})
    found = numbers(replace(scenario, roll_out=late), region)
    assert found["run.register_from"] == day("2026-07-01")
    paper = replace(scenario.roll_out, register=NEVER, regions={})
    assert numbers(replace(scenario, roll_out=paper), region)["run.register_from"] == NEVER


def test_a_scenario_and_its_law_come_back_from_a_record() -> None:
    scenario = replace(load("2026"), reforms=(load_reform("register_30_days"),), offices=99)
    again = scenario_of({"name": scenario.name, "scenario": scenario_mapping(scenario)})
    assert again == scenario
    assert in_force(again) == in_force(scenario)
