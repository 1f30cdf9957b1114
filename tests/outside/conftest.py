"""A small run for the tests of what is written to disk: some replicates of the year 2026."""

from __future__ import annotations

import pytest
from tests.outside.servers import address, server

from povestka.country.engines import Threads
from povestka.country.replicating import replicates
from povestka.country.results import Result
from povestka.country.setup import Setup, setup
from povestka.outside.scenarios import load
from povestka.people.scenario.model import Scenario

__all__ = ["address", "server"]


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return load("2026", persons=20_000)


@pytest.fixture(scope="session")
def ready(scenario: Scenario) -> Setup:
    return setup(scenario)


@pytest.fixture(scope="session")
def results(scenario: Scenario) -> list[Result]:
    with Threads(1) as engine:
        return list(replicates(scenario, engine, 3))
