"""Generated requests by the thousand to every operation: `python -m tests.web.api.generated`.

Cases are drawn by Schemathesis from the description of the interface, such as fit it and such as do
not; each is sent as it is and seven times with known names in it (`grounded`), to the app in this
process. Every answer is held against the description. Light operations get all examples, those that
open or live through towns, or run the country, fewer. It ends with a table, and with status 1 if
any answer was a server's error or was not as described.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing as mp
import queue
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from time import perf_counter, process_time
from typing import Any

import hypothesis.strategies as st
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from povestka.cli.serve import SHELF
from povestka.web.api.interface import description
from povestka.web.app import application
from povestka.web.settings import Settings
from tests.web.api.direct import HERE, Direct, Sent, sent
from tests.web.api.grounded import Known, Parts, grounded, parts

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance,
    response_headers_conformance, response_schema_conformance,
]
LIMITS = Settings(
    hosts=(HERE,), most_persons=1_000, town_persons=40, run_seconds=20, kept_towns=16
)
"""Small towns and runs: what is tried is the interface, not the model."""

ANEW = 7
"""So often each drawn case is sent again, with known names in it."""
SHARE = {"jobs": 500, "towns": 20}
"""Of so many examples of a light operation, one of an operation of these kinds."""
LEAST = 20
BREACHES = 5
"""So many breaches of an operation are told."""


class Enough(BaseException):
    """No more of this operation: Hypothesis lets it through."""


@dataclass
class Told:
    """What came of one operation."""

    label: str
    kind: str
    wanted: int
    statuses: Counter[int] = field(default_factory=Counter)
    breaches: list[str] = field(default_factory=list)
    seconds: float = 0.0
    busy: float = 0.0

    @property
    def count(self) -> int:
        return self.statuses.total()


def described() -> Any:
    """The description of the interface, as Schemathesis reads it."""
    return schemathesis.openapi.from_dict(description())


def operations() -> dict[str, Any]:
    """Every operation by its label."""
    return {one.ok().label: one.ok() for one in described().get_all_operations()}


def kind_of(operation: Any) -> str:
    """Whether an operation is light, or needs jobs, or towns."""
    responses = operation.definition.raw["responses"]
    path = operation.path
    if "202" in responses or path.startswith(("/jobs", "/country/runs")):
        return "jobs"
    return "towns" if path.startswith(("/sandbox/towns", "/sandbox/compare")) or (
        "201" in responses
    ) else "light"


def drawn(operation: Any) -> st.SearchStrategy[Case]:
    """Cases that fit the description, and such as do not, where it says anything to break."""
    good = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    raw = operation.definition.raw
    if not raw.get("parameters") and "requestBody" not in raw:
        return good
    return st.one_of(good, operation.as_strategy(generation_mode=GenerationMode.NEGATIVE))


class Asking:
    """One operation asked, again and again."""

    def __init__(self, to: Direct, operation: Any, known: Known, told: Told) -> None:
        self.to, self.operation, self.known, self.told = to, operation, known, told
        self.pool: list[tuple[Case, Parts]] = []

    def all(self, until: float) -> None:
        """As often as is wanted, or until the time is over."""
        began, busy = perf_counter(), process_time()
        self.until = until
        try:
            self._drawn()
            chance = Random(1)
            while self.pool:  # there were fewer different ones than are wanted
                case, made_of = chance.choice(self.pool)
                self.once(case, grounded(made_of, self.known, chance))
        except Enough:
            pass
        self.told.seconds = perf_counter() - began
        self.told.busy = process_time() - busy

    def _drawn(self) -> None:
        checks = list(HealthCheck)

        @seed(20_261_122)
        @settings(max_examples=-(-self.told.wanted // (1 + ANEW)), database=None, deadline=None,
                  suppress_health_check=checks, phases=[Phase.generate], print_blob=False)
        @given(drawn(self.operation), st.integers(0, 2**32))
        def run(case: Case, number: int) -> None:
            chance = Random(number)
            made_of = parts(case)
            if len(self.pool) < 500:
                self.pool.append((case, made_of))
            self.once(case, made_of)
            for _ in range(ANEW):
                self.once(case, grounded(made_of, self.known, chance))

        run()

    def once(self, case: Case, made_of: Parts) -> None:
        """Send it, and look at the answer."""
        if self.told.count >= self.told.wanted or perf_counter() > self.until:
            raise Enough
        response = self.to.ask(sent(made_of))
        self.told.statuses[response.status_code] += 1
        try:
            case.validate_response(response, checks=CHECKS)
        except (Exception, FailureGroup) as breach:
            if len(self.told.breaches) < BREACHES:
                self.told.breaches.append(f"{sent(made_of)}\n{breach}"[:3_000])
        _learn(self.to, self.known, response)


def _learn(to: Direct, known: Known, response: Any) -> None:
    """Keep the names of what was made; of a job, wait a little and break it off."""
    if response.status_code == 204:
        begun(to, known)
    if response.status_code not in {201, 202}:
        return
    told = json.loads(response.content)
    if response.status_code == 201:
        known.towns[:] = [*known.towns[-6:], told.get("id") or told["town"]]
        return
    known.jobs[:] = [*known.jobs[-6:], told["id"]]
    address = f"/api/jobs/{told['id']}"
    state = json.loads(to.ask(Sent("GET", address, "wait=2", b"", None)).content)["state"]
    if state in {"waiting", "running"}:
        to.ask(Sent("DELETE", address, "", b"", None))


def begun(to: Direct, known: Known) -> None:
    """Some towns, and what can be asked of them."""
    for number in range(3):
        body = {"persons": 30, "seed": number, "start": "2026-03-01"}
        made = to.ask(Sent("POST", "/api/sandbox/towns", "", json.dumps(body).encode(),
                           "application/json"))
        told = json.loads(made.content)
        known.heads[:] = [*known.heads[-6:], told["head"]]
        address = f"/api/sandbox/towns/{told['id']}"
        exported = json.loads(to.ask(Sent("GET", f"{address}/export", "", b"", None)).content)
        known.logs[:] = known.logs[-6:]
        known.logs.append("".join(exported["files"][0]["text"].splitlines(keepends=True)[:40]))
        proof = json.loads(to.ask(Sent("GET", f"{address}/proof", "", b"", None)).content)
        known.proofs[:] = [*known.proofs[-6:], proof]
        known.heads.append(proof["root"])
        known.towns[:] = [*known.towns[-6:], told["id"]]


def worked(waiting: Any, found: Any, examples: int, until: float, *, jobs: bool) -> None:
    """What one process does: one operation after another, as long as there are any."""
    to = Direct(application(SHELF, LIMITS), begun=jobs)
    try:
        every, known = operations(), Known()
        begun(to, known)
        while True:
            try:
                label, kind = waiting.get(timeout=1)
            except queue.Empty:
                return
            wanted = max(LEAST, examples // SHARE.get(kind, 1))
            told = Told(label, kind, min(wanted, examples))
            if kind == "towns":  # some may have been forgotten
                begun(to, known)
            Asking(to, every[label], known, told).all(until)
            found.put(told)
    finally:
        to.close()


def table(found: list[Told]) -> str:
    """An operation a line: requests, statuses, seconds, of these busy, requests a second."""
    lines = [f"{'operation':<44}{'requests':>9}{'seconds':>9}{'busy':>8}{'/s':>7}  statuses"]
    for one in found:
        statuses = " ".join(f"{code}×{count}" for code, count in sorted(one.statuses.items()))
        short = "  SHORT" if one.count < one.wanted else ""
        rate = one.count / max(one.seconds, 1e-9)
        lines.append(f"{one.label:<44}{one.count:>9}{one.seconds:>9.1f}{one.busy:>8.1f}"
                     f"{rate:>7.0f}  {statuses}{short}")
    whole = sum(one.count for one in found)
    lines.append(f"{'all':<44}{whole:>9}")
    return "\n".join(lines)


def main(words: list[str] | None = None) -> int:
    """Ask everything in two processes; 1 if an answer was wrong."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", 1)[0])
    parser.add_argument("--examples", type=int, default=10_000)
    parser.add_argument("--minutes", type=float, default=15.0)
    parser.add_argument("--only", default="", help="operations whose label has this in it")
    given_ = parser.parse_args(words)
    began = perf_counter()
    until = began + 60 * given_.minutes - 10  # perf_counter is one clock for all processes
    context = mp.get_context("spawn")
    waiting = {"jobs": context.Queue(), "others": context.Queue()}
    found: Any = context.Queue()
    asked = [(label, kind_of(one)) for label, one in operations().items() if given_.only in label]
    for label, kind in sorted(asked, key=lambda one: one[1], reverse=True):
        waiting["jobs" if kind == "jobs" else "others"].put((label, kind))
    processes = [
        context.Process(target=_both, args=(waiting, found, given_.examples, until, first))
        for first in (True, False)
    ]
    for one in processes:
        one.start()
    told = list(_heard(found, processes, len(asked)))
    for one in processes:
        one.join()
    order = [label for label, _ in asked]
    told.sort(key=lambda one: order.index(one.label))
    print(table(told))
    print(f"{perf_counter() - began:.0f} seconds")
    for one in told:
        for breach in one.breaches:
            print(f"\n{one.label}\n{breach}", file=sys.stderr)
    return int(len(told) < len(asked) or any(one.breaches for one in told))


def _heard(found: Any, processes: list[Any], count: int) -> Iterator[Told]:
    """What the processes tell, until all is told or none of them lives."""
    while count and any(one.is_alive() for one in processes):
        try:
            yield found.get(timeout=1)
            count -= 1
        except queue.Empty:
            continue
    while not found.empty():
        yield found.get()


def _both(waiting: Any, found: Any, examples: int, until: float, first: bool) -> None:
    """The one process does the jobs and then helps with the others."""
    if first:
        worked(waiting["jobs"], found, examples, until, jobs=True)
    worked(waiting["others"], found, examples, until, jobs=False)


if __name__ == "__main__":
    sys.exit(main())
