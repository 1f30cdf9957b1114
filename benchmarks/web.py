"""How fast the web app answers: one case, fifty people at once, a country of a million men.

The server is `povestka serve` in a process of its own; what is measured is what a browser waits
for. A page is held against the bare decision of the same case in this process. `python -m
benchmarks.web` prints this part alone.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time as clock
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from statistics import median
from typing import Final
from urllib.parse import urlencode

import povestka
from benchmarks.fresh import ROOT
from benchmarks.measuring import Line, seconds, spread, time, times

PEOPLE: Final = 50
EACH: Final = 6
RUNS: Final = 15
MILLION: Final = 1_000_000
FORM: Final = {
    "as_of": "2026-03-15", "person.status": "conscript", "summons1.for": "medical",
    "summons1.placed": "2026-01-12", "summons1.appear": "2026-01-30",
    "summons1.appeared": "2026-03-03",
}
CASE: Final = {
    "as_of": "2026-03-15",
    "person": {"status": "conscript"},
    "summons": [{
        "for": "medical", "placed": "2026-01-12", "appear": "2026-01-30", "appeared": "2026-03-03",
    }],
}
RUN: Final = {
    "scenario": "year-2026", "size": "own", "persons": str(MILLION), "seed": "1", "replicates": "1",
}
_KIND: Final = {"content-type": "application/x-www-form-urlencoded"}
_JSON: Final = {"content-type": "application/json"}


@contextmanager
def served() -> Iterator[str]:
    """`povestka serve` on a free port; its address."""
    code = "from povestka.cli.main import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        yield re.findall(r"http://([\d.:]+)/", process.stdout.readline())[0]
        process.terminate()


def post(address: str, path: str, fields: dict[str, str]) -> tuple[int, bytes, str]:
    """Send a form: status, body, and where the answer leads."""
    return _ask(address, path, urlencode(fields), _KIND)


def _ask(address: str, path: str, body: str | None, head: dict[str, str]) -> tuple[int, bytes, str]:
    connection = HTTPConnection(address, timeout=120)
    connection.request("POST" if body is not None else "GET", path, body, head)
    answer = connection.getresponse()
    found = answer.status, answer.read(), answer.getheader("location", "")
    connection.close()
    return found


def _page(address: str) -> None:
    status, _, _ = post(address, "/en/case", FORM)
    assert status == 200


def _api(address: str) -> None:
    status, _, _ = _ask(address, "/api/case", json.dumps({"case": CASE}), _JSON)
    assert status == 200


def _one(address: str) -> Iterator[Line]:
    """One case: the page, and the JSON of it."""
    _, body, _ = post(address, "/en/case", FORM)
    pages = [seconds(lambda: _page(address)) for _ in range(RUNS)]
    bare = [seconds(lambda: povestka.decide(CASE).to_dict()) for _ in range(RUNS)]
    apis = [seconds(lambda: _api(address)) for _ in range(RUNS)]
    yield Line("a case as a page", spread(pages, time), "≤ 100 ms", median(pages) <= 0.1)
    yield Line("the page, times the decision alone", times(median(pages) / median(bare)))
    yield Line("its size", f"{len(body) / 1000:.0f} kB", "≤ 200 kB", len(body) <= 200_000)
    yield Line("a case as JSON", spread(apis, time))


def _many(address: str, what: str) -> Iterator[Line]:
    """Fifty people at once, each with several cases."""

    def person(_: int) -> list[float]:
        return [seconds(lambda: _page(address)) for _ in range(EACH)]

    began = clock.perf_counter()
    with ThreadPoolExecutor(PEOPLE) as people:
        found = [one for taken in people.map(person, range(PEOPLE)) for one in taken]
    took = clock.perf_counter() - began
    yield Line(f"{PEOPLE} people at once{what}: cases a second, no error", f"{len(found) / took:.0f}")
    yield Line(f"{PEOPLE} people at once{what}: one waits", spread(found, time))


def _country(address: str) -> Iterator[Line]:
    """A country of a million men: from the press of the button to the page of its result."""
    taken = []
    for seed in range(3):
        began = clock.perf_counter()
        _finished(address, RUN | {"seed": str(seed)})
        taken.append(clock.perf_counter() - began)
    yield Line("first result of a million men", spread(taken, time), "≤ 3 s", median(taken) <= 3)
    post(address, "/en/country/run", RUN | {"persons": str(28 * MILLION)})
    pages = [seconds(lambda: _page(address)) for _ in range(RUNS)]
    yield Line("a case as a page, while 28 million are run", spread(pages, time))


def _finished(address: str, run: dict[str, str]) -> None:
    """Start a run and look at its page until it shows a result."""
    status, _, place = post(address, "/en/country/run", run)
    assert status == 303, status
    while b"data-poll" in _ask(address, place, None, {})[1]:
        clock.sleep(0.05)


def measure() -> Iterator[Line]:
    """All of it, on one server."""
    with served() as address:
        _finished(address, RUN | {"persons": "1000"})  # its processes are warm then
        for part in (_one, lambda at: _many(at, ""), _country):
            yield from part(address)


def main(lines: Sequence[Line]) -> None:
    """Print the lines."""
    for line in lines:
        met = {None: "", True: "met", False: "not met"}[line.met]
        print(f"{line.what}: {line.found} {line.asked} {met}".rstrip())


if __name__ == "__main__":
    main(list(measure()))
