"""Towns that operations hold while they read or change them; men and days that are named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from fastapi import Request

from povestka.language.words import Text
from povestka.sandbox.given import NO_DAY, day_given
from povestka.sandbox.session import Sandbox
from povestka.sandbox.town import NO_SUCH_PERSON
from povestka.web.api.wrong import Wrong
from povestka.web.refusals import Refused
from povestka.web.sandbox.towns import Kept

PATIENCE: Final = 5.0
"""Seconds that a request waits for a town which another is changing."""

_BUSY: Final = Text(
    "another request is changing this town; ask again in some seconds.",
    "город сейчас меняет другой запрос; повторите через несколько секунд.",
)


def kept(request: Request, name: str) -> Kept:
    """The town of a name; `Refused` (404) where there is none."""
    found: Kept = request.state.towns.get(name)
    return found


@contextmanager
def held(town: Kept) -> Iterator[Sandbox]:
    """The town, for this request alone; `Refused` (409) where another does not let go of it."""
    if not town.lock.acquire(timeout=PATIENCE):
        raise Refused(409, _BUSY)
    try:
        yield town.box
    finally:
        town.lock.release()


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
