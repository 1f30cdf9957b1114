"""Jobs of the server: their queue, their end, and what becomes of the rest when one goes wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from povestka.cli.serve import SHELF
from povestka.web.jobs import jobs as module
from povestka.web.jobs.jobs import Job, Jobs
from povestka.web.jobs.worker import Worker
from povestka.web.refusals import Refused
from povestka.web.settings import Settings

SMALL = {"scenario": "2026", "persons": 2_000}
LONG = {"scenario": "2026", "runs": 20_000, "persons": 20_000}


@pytest.fixture(scope="module", autouse=True)
def unasked() -> Iterator[None]:
    """No worker is started that nobody asked for, so that less is under way at once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "SOON", 3_600)
        yield


@pytest.fixture(scope="module")
def jobs() -> Iterator[Jobs]:
    """A queue with a real worker, as the server has it."""
    found = Jobs(SHELF, replace(Settings(), kept_runs=6))
    found.start()
    yield found
    found.stop()


def ended(jobs: Jobs, name: str) -> Job:
    found = jobs.look(name, 300)
    assert not found.is_open
    return found


def until(so: Callable[[], bool]) -> None:
    for _ in range(6_000):
        if so():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come to be")


def running(jobs: Jobs, kind: str = "country.uncertain", given: Mapping[str, Any] = LONG) -> str:
    """A job that is under way, in work that takes minutes."""
    name = jobs.ask(kind, given)
    until(lambda: (jobs.look(name).step or ("",))[0] == "runs")
    return name


def pid(jobs: Jobs) -> int:
    return worker_of(jobs).pid


def worker_of(jobs: Jobs) -> Worker:
    """The worker of what takes long."""
    found = jobs._lanes["long"].worker
    assert found is not None
    return found


def test_a_run_is_done_and_tells_how_long_it_took(jobs: Jobs) -> None:
    found = ended(jobs, jobs.ask("country.run", SMALL))
    assert found.state == "done"
    assert found.found["told"]["persons"] == SMALL["persons"]
    assert found.found["results"][0].result().to_dict() == found.found["told"]
    assert found.seconds > 0
    assert found.says == ()


def test_what_is_refused_says_why_in_both_languages(jobs: Jobs) -> None:
    for given, word in (
        ({**SMALL, "readings": ["nonsense"]}, "nonsense"),
        ({**SMALL, "scenario": "nowhere"}, "nowhere"),
        ({**SMALL, "safeguards": ["../etc"]}, "../etc"),
    ):
        found = ended(jobs, jobs.ask("country.run", given))
        assert found.state == "refused"
        assert [word in one.in_(lang) for one in found.says for lang in ("en", "ru")] == [True] * 2
    assert ended(jobs, jobs.ask("prove", {"that": ["appear >"]})).state == "refused"
    (says,) = ended(jobs, jobs.ask("prove", {"names": ["nowhere"]})).says
    assert "nowhere" in says.ru


def test_a_mistake_of_ours_ends_one_job_and_no_other(jobs: Jobs) -> None:
    found = ended(jobs, jobs.ask("country.run", {}))
    assert (found.state, found.says) == ("failed", (module._MISTAKE,))
    assert ended(jobs, jobs.ask("country.run", SMALL)).state == "done"


def test_a_job_that_waits_knows_its_place_and_can_be_taken_back(jobs: Jobs) -> None:
    first = running(jobs)
    second, third = (jobs.ask("country.run", SMALL) for _ in range(2))
    assert [jobs.look(one).ahead for one in (first, second, third)] == [0, 1, 2]
    jobs.cancel(second)
    assert jobs.look(second).state == "cancelled"
    assert jobs.look(third).ahead == 1
    before = pid(jobs)
    jobs.cancel(first)
    assert jobs.look(first).state == "cancelled"
    assert ended(jobs, third).state == "done"
    assert pid(jobs) != before, "who was cancelled in the midst is replaced"
    jobs.cancel(third)
    assert jobs.look(third).state == "done", "and what has ended stays as it is"


def test_a_worker_that_is_killed_takes_nothing_with_it_but_its_job(jobs: Jobs) -> None:
    name = running(jobs)
    waits = jobs.ask("country.run", SMALL)
    os.kill(pid(jobs), signal.SIGKILL)
    found = ended(jobs, name)
    assert found.state == "failed"
    assert found.says == (module._DIED,)
    assert ended(jobs, waits).state == "done"


def test_a_worker_that_dies_between_two_jobs_is_replaced(jobs: Jobs) -> None:
    ended(jobs, jobs.ask("country.run", SMALL))
    worker = worker_of(jobs)
    os.kill(worker.pid, signal.SIGKILL)
    until(lambda: not worker.is_alive())
    assert ended(jobs, jobs.ask("country.run", SMALL)).state == "done"


def test_an_interrupt_of_the_terminal_is_not_for_the_worker(jobs: Jobs) -> None:
    name = running(jobs)
    os.kill(pid(jobs), signal.SIGINT)
    before = jobs.look(name).step
    until(lambda: jobs.look(name).step != before)
    assert jobs.look(name).state == "running"
    jobs.cancel(name)


def test_the_results_longest_unused_are_forgotten_first(jobs: Jobs) -> None:
    names = [ended(jobs, jobs.ask("country.run", SMALL)).id for _ in range(6)]
    jobs.look(names[0])
    ended(jobs, jobs.ask("country.run", SMALL))
    assert jobs.look(names[0]).state == "done"
    with pytest.raises(Refused) as caught:
        jobs.look(names[1])
    assert caught.value.status == 404
    with pytest.raises(Refused):
        jobs.cancel("0" * 12)


def test_a_running_job_that_is_cancelled_and_forgotten_takes_no_lane_with_it(jobs: Jobs) -> None:
    first = running(jobs)
    for _ in range(7):
        jobs.cancel(jobs.ask("prove", {"names": ["x"]}))
    jobs.cancel(first)
    with pytest.raises(Refused):
        jobs.look(first)
    assert ended(jobs, jobs.ask("country.run", SMALL)).state == "done"


def test_what_was_given_is_kept_only_where_a_page_says_it_again(jobs: Jobs) -> None:
    case = {"case": {"as_of": "x"}, "readings": {}, "reform": None, "lang": "en"}
    told = ended(jobs, jobs.ask("case.why_not", case))
    assert (told.state, told.given) == ("refused", {})
    assert ended(jobs, jobs.ask("country.run", SMALL)).given == SMALL


def test_what_takes_too_long_is_broken_off() -> None:
    jobs = Jobs(SHELF, replace(Settings(), run_seconds=3.0))
    jobs.start()
    found = ended(jobs, jobs.ask("country.uncertain", LONG))
    assert found.state == "late"
    assert "3" in found.says[0].ru
    jobs.stop()


def test_more_than_may_wait_are_refused() -> None:
    jobs = Jobs(SHELF, replace(Settings(), waiting=2))
    names = [jobs.ask("country.run", SMALL) for _ in range(2)]
    assert [jobs.look(name).ahead for name in names] == [0, 1]
    with pytest.raises(Refused) as caught:
        jobs.ask("country.run", SMALL)
    assert caught.value.status == 429
    assert "2" in caught.value.says.ru
    jobs.stop()
    assert {jobs.look(name).state for name in names} == {"cancelled"}


def test_there_is_no_work_of_another_kind() -> None:
    with pytest.raises(ValueError, match="no work of the kind rm"):
        Jobs(SHELF, Settings()).ask("rm", {})


def test_who_only_comes_and_goes_starts_no_process() -> None:
    jobs = Jobs(SHELF, Settings())
    for _ in range(3):
        jobs.start()
        jobs.start()
        assert jobs._lanes["long"].worker is None
        jobs.stop()
    jobs.stop()


def test_the_worker_warms_up_though_nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SOON", 0.01)
    jobs = Jobs(SHELF, Settings())
    jobs.start()
    until(lambda: jobs._lanes["long"].worker is not None)
    worker = worker_of(jobs)
    jobs.stop()
    assert not worker.is_alive()
    assert jobs._lanes["long"].worker is None
    jobs.start()
    assert ended(jobs, jobs.ask("country.run", SMALL)).state == "done", "and can begin again"
    jobs.stop()


def test_a_process_that_cannot_be_started_fails_the_job_and_not_the_queue(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "SOON", 0.01)
    tries = []

    def no_room(*given: Any) -> Any:
        tries.append(given)
        raise OSError("no room for another process")

    monkeypatch.setattr(module, "Worker", no_room)
    jobs = Jobs(SHELF, Settings())
    jobs.start()
    until(lambda: len(tries) > 1)
    assert ended(jobs, jobs.ask("country.run", SMALL)).state == "failed"
    monkeypatch.setattr(module, "Worker", Worker)
    assert ended(jobs, jobs.ask("country.run", SMALL)).state == "done"
    jobs.stop()


def test_a_job_cancelled_before_there_is_a_worker_is_not_begun(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    jobs = Jobs(SHELF, Settings())
    begun = []

    class Slow:
        """Takes its time to start: meanwhile the job is cancelled."""

        def __init__(self, *given: Any) -> None:
            if given[1] == "long":
                jobs.cancel(name)

        def begin(self, *given: Any) -> None:
            begun.append(given)

        def end(self) -> None:
            """Nothing to end."""

        def bury(self) -> None:
            """Nothing to bury."""

    monkeypatch.setattr(module, "Worker", Slow)
    name = jobs.ask("country.run", SMALL)
    jobs.start()
    assert ended(jobs, name).state == "cancelled"
    jobs.stop()
    assert begun == []


ORPHAN = """
import os, sys
from povestka.cli.serve import SHELF
from povestka.web.jobs.worker import Worker
if __name__ == "__main__":
    one = Worker(SHELF, "long")
    assert one.hear(240) == ("warm",)
    print(one.pid, flush=True)
    {end}
"""


@pytest.mark.parametrize(
    "end", ["os.kill(os.getpid(), 9)", "sys.exit()", "raise KeyboardInterrupt"]
)
def test_no_worker_outlives_its_server(end: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ORPHAN.format(end=end)], capture_output=True, text=True, timeout=300,
        check=False,
    )
    worker = int(done.stdout)
    until(lambda: "State:\tZ" in state_of(worker))


def state_of(process: int) -> str:
    """What the system says of a process; of one that is gone, that it has ended."""
    try:
        return Path(f"/proc/{process}/status").read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return "State:\tZ"
