"""More workers: never slower computing, until the scheduler and the start hold them up."""

from __future__ import annotations

import pytest

from povestka.country.scaling import ASSUMPTIONS, assumptions, most_useful, scaling


def test_the_parts_add_up_and_the_longer_of_two_counts() -> None:
    for seconds in (0.001, 0.2, 5.0):
        for one in scaling(seconds, [1, 10, 100, 1000, 20_000]):
            longer = max(one["computing"], one["scheduler"])
            assert one["seconds"] == pytest.approx(one["starting"] + longer + one["adding"], abs=0.05)
            assert 0 <= one["used"] <= 1
            assert one["limit"] == max(
                ("computing", "scheduler", "starting"), key=lambda part, one=one: one[part]
            )


def test_one_worker_is_the_measure_and_ten_are_faster() -> None:
    one, ten = scaling(0.2, [1, 10])
    assert (one["workers"], one["runs"], one["faster"], one["limit"]) == (1, 10_000, 1.0, "computing")
    assert one["computing"] == 2_000
    assert 8 < ten["faster"] < 10
    assert ten["computing"] == 200


def test_it_stops_scaling_where_the_scheduler_does() -> None:
    """A run of 0.2 seconds and 800 tasks a second keep 160 workers busy; more bring no more."""
    busy = most_useful(0.2)
    at, beyond = scaling(0.2, [busy, busy * 100], runs=1_000_000)
    assert busy == 160
    assert at["limit"] == "computing" or at["scheduler"] >= at["computing"] * 0.99
    assert beyond["limit"] == "scheduler"
    assert beyond["seconds"] > at["seconds"]
    assert most_useful(0.00001) == 1


def test_a_faster_scheduler_helps_only_where_it_is_the_limit() -> None:
    slow = scaling(0.01, [1000], runs=1_000_000, task_overhead=1 / 600)[0]
    fast = scaling(0.01, [1000], runs=1_000_000, task_overhead=1 / 1000)[0]
    assert slow["limit"] == fast["limit"] == "scheduler"
    assert fast["seconds"] < slow["seconds"]
    same = [scaling(2.0, [1], task_overhead=1 / rate)[0]["seconds"] for rate in (600, 1000)]
    assert same[0] == same[1]


@pytest.mark.parametrize(
    ("seconds", "workers", "runs", "overhead"),
    [(0.0, [1], 1, 0.1), (1.0, [0], 1, 0.1), (1.0, [], 1, 0.1), (1.0, [1], 0, 0.1), (1.0, [1], 1, 0)],
)
def test_nothing_to_do_is_an_error(
    seconds: float, workers: list[int], runs: int, overhead: float
) -> None:
    with pytest.raises(ValueError, match="a worker at least"):
        scaling(seconds, workers, runs, overhead)


def test_the_assumptions_carry_the_numbers_in_both_languages() -> None:
    told = assumptions(600)
    assert len(told) == len(ASSUMPTIONS)
    assert "600 tasks" in told[2].en and "600 задач" in told[2].ru
    assert not any("{" in one.en + one.ru for one in told)
    assert any("0.3" in one.ru for one in told)
