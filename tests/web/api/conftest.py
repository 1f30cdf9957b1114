"""The app as programs reach it, with jobs that end when a test says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.testclient import TestClient

from povestka.cli.serve import SHELF
from povestka.web.api.routes import routes
from povestka.web.guard import Guard
from povestka.web.jobs.jobs import Job
from povestka.web.languages import Languages
from povestka.web.refusals import Refused
from povestka.web.refusing import on_error
from povestka.web.sandbox.towns import Towns
from povestka.web.settings import Settings

HERE = "http://127.0.0.1"
LIMITS = Settings(most_persons=30_000_000, town_persons=200)


@dataclass
class Wishes:
    """Jobs that nobody does: what was asked for, and how each ended as a test has it."""

    jobs: dict[str, Job] = field(default_factory=dict)
    full: bool = False
    looks: int = 0
    ends_at: int = 0

    def ask(self, kind: str, given: Mapping[str, Any]) -> str:
        """Take on anything."""
        if self.full:
            raise Refused(429)
        name = f"job{len(self.jobs)}"
        self.jobs[name] = Job(name, kind, dict(given))
        return name

    def look(self, name: str) -> Job:
        """The job; done at the look that a test has named."""
        self.looks += 1
        if name not in self.jobs:
            raise Refused(404)
        if self.looks == self.ends_at:
            self.end(name, found={"told": {"all": "well"}})
        return self.jobs[name]

    def end(self, name: str, **how: Any) -> None:
        """Have it end."""
        self.jobs[name] = replace(self.jobs[name], **{"state": "done", **how})

    def cancel(self, name: str) -> None:
        """Break it off."""
        self.end(self.look(name).id, state="cancelled")


@pytest.fixture
def jobs() -> Wishes:
    """The jobs of the app."""
    return Wishes()


@pytest.fixture
def towns() -> Towns:
    """The towns of the app."""
    return Towns(LIMITS)


@pytest.fixture
def api(jobs: Wishes, towns: Towns) -> Iterator[TestClient]:
    """A client of the interface behind the guard; an error of ours fails the test."""
    handlers: Any = {Refused: on_error, HTTPException: on_error}
    inner = Starlette(routes=routes(), exception_handlers=handlers)
    given = {"shelf": SHELF, "settings": LIMITS, "jobs": jobs, "towns": towns, "loopback": True}
    with TestClient(Guard(Languages(inner, given), LIMITS), base_url=HERE) as found:
        yield found


@pytest.fixture
def town(api: TestClient) -> str:
    """The address of a small town in March."""
    made = api.post("/api/sandbox/towns", json={"persons": 30, "start": "2026-03-01"})
    assert made.status_code == 201, made.text
    return str(made.headers["location"])
