"""The whole country: one fingerprint for every split, and a thousand of its men by hand."""

from __future__ import annotations

import pytest
from tests.country.told import disagreements, kept

from povestka.country.engines import Threads
from povestka.country.running import run
from povestka.country.setup import everybody
from povestka.outside.scenarios import load, shipped

pytestmark = pytest.mark.nightly


@pytest.mark.parametrize("name", shipped())
def test_the_whole_country_has_one_fingerprint(name: str) -> None:
    scenario = load(name)
    told = set()
    for workers, parts in ((1, 1), (2, 7), (2, 16)):
        with Threads(workers) as engine:
            told.add(run(scenario, engine, partitions=parts).fingerprint)
    assert len(told) == 1


def test_a_thousand_men_of_the_whole_country_are_explained() -> None:
    found = kept("year-2026", everybody(load("2026")))
    assert list(disagreements(found, found.some(1000))) == []
