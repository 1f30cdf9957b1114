"""How much a request may ask for, and whom the server answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What the server is started with.

    `hosts` are the names under which it answers, each as a browser writes it in the header Host,
    with the port where it is not the usual one; another name is refused, so that no page of
    elsewhere can reach it through a name of its own. `loopback` is false where other machines can
    reach it: every page then says so.
    """

    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")
    loopback: bool = True
    form_bytes: int = 64_000
    """A form, with a whole case file pasted into it."""
    json_bytes: int = 1_000_000
    """The body of a request to the JSON interface, as a file of a case."""
    body_seconds: float = 30.0
    """In which a form or a file has arrived."""
    most_persons: int = 28_000_000
    """Of a run of the country, for a page or for `/api`."""
    run_seconds: float = 900.0
    """After so long a run is broken off."""
    waiting: int = 8
    """Runs that may wait for their turn."""
    kept_runs: int = 12
    """Runs whose results are kept; the one longest unused is forgotten first."""
    town_persons: int = 2_000
    """The men of a town that a page opens."""
    kept_towns: int = 64
    """Towns that are kept; the one longest unused is forgotten first."""
