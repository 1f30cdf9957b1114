"""The commands `povestka sandbox take` and `release`: a human plays a role, and gives it back."""

from __future__ import annotations

from collections.abc import Callable

from povestka.cli.country.asking import RefusedError, refuse
from povestka.cli.sandbox.asking import (
    AsJson,
    Language,
    Place,
    has_person,
    refusal,
    say,
    town_in,
)
from povestka.cli.sandbox.given import known_role
from povestka.cli.steps import Lang, fail
from povestka.registers.events import Event
from povestka.registers.refusals import Refusal
from povestka.report.sandbox_plain import acted
from povestka.report.sandbox_told import drawn_acted
from povestka.sandbox.session import Sandbox

Way = Callable[[Sandbox, str, str], tuple[Event, ...] | Refusal]


def take(
    store: Place, role: str, *, person: str = "", as_json: AsJson = False, lang: Language = "en"
) -> int:
    """Take a role: until it is given back the model does not act in it.

    Parameters
    ----------
    role
        The role, as office, post, board, resident.
    person
        The id of a person, if the role is meant for him alone.
    """
    return _handed(Sandbox.take, store, (role, person), lang, as_json=as_json)


def release(
    store: Place, role: str, *, person: str = "", as_json: AsJson = False, lang: Language = "en"
) -> int:
    """Give a role back to the model.

    Parameters
    ----------
    role
        The role, as office, post, board, resident.
    person
        The id of a person, if the role is meant for him alone.
    """
    return _handed(Sandbox.release, store, (role, person), lang, as_json=as_json)


def _handed(
    way: Way, store: str, whose: tuple[str, str], lang: Lang, *, as_json: bool
) -> int:
    role, person = whose
    try:
        with town_in(store, lang) as town:
            lines: list[str] = []
            known_role(role, lines, lang)
            if person:
                has_person(town.town, person, lines, lang)
            refuse(lines)
            found = way(town, role, person)
    except RefusedError as refused:
        return fail(refused.lines)
    if isinstance(found, Refusal):
        return refusal(found, lang, as_json=as_json)
    return say(acted(found, lang), drawn_acted, lang, as_json=as_json)
