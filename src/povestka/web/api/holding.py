"""Towns that operations hold while they read or change them; men and days that are named."""

from __future__ import annotations

from fastapi import Request

from povestka.sandbox.given import NO_DAY, day_given
from povestka.sandbox.session import Sandbox
from povestka.sandbox.town import NO_SUCH_PERSON
from povestka.web.api.wrong import Wrong
from povestka.web.sandbox.towns import Kept


def kept(request: Request, name: str) -> Kept:
    """The town of a name; `Refused` (404) where there is none."""
    found: Kept = request.state.towns.get(name)
    return found


def day_of(path: str, given: str | None, wrong: Wrong) -> int | None:
    """The day that is meant; what is no day is noted."""
    if given is None:
        return None
    found = day_given(given)
    if found is None:
        wrong.add(path, NO_DAY.filled(given=given[:40]))
    return found


def is_person(path: str, name: str, box: Sandbox, wrong: Wrong) -> None:
    """Note where the town has no such man."""
    if not box.town.has(name):
        wrong.add(path, NO_SUCH_PERSON.filled(name=name[:40], last=box.town.last_person))
