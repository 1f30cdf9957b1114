"""Twenty thousand towns for a year: beyond the thousand that every change is tried on."""

from __future__ import annotations

import pytest
from tests.sandbox.simulation import run

pytestmark = pytest.mark.nightly
SHARDS = 40
EACH = 500
FIRST = 1_000_000
"""Other seeds than those of every day."""


@pytest.mark.parametrize("shard", range(SHARDS))
def test_no_invariant_breaks_in_twenty_thousand_towns(shard: int) -> None:
    for seed in range(FIRST + shard * EACH, FIRST + (shard + 1) * EACH):
        assert run(seed).steps


@pytest.mark.parametrize("shard", range(SHARDS))
def test_whoever_forgets_everything_does_the_same(shard: int) -> None:
    for seed in range(FIRST + shard * EACH, FIRST + (shard + 1) * EACH, 25):
        assert run(seed).head == run(seed, forgetful=True).head
