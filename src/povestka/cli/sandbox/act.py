"""The command `povestka sandbox act`: what a role records, or why it cannot."""

from __future__ import annotations

from typing import Final

from povestka.cli.country.asking import RefusedError, refuse
from povestka.cli.sandbox.asking import (
    AsJson,
    Language,
    Place,
    day_of,
    has_person,
    refusal,
    say,
    town_in,
)
from povestka.cli.sandbox.given import data_of, known_kind, known_role, known_thing
from povestka.cli.steps import fail
from povestka.language.words import Text
from povestka.registers.refusals import Refusal
from povestka.report.sandbox_plain import acted
from povestka.report.sandbox_told import drawn_acted

_BY_THEIR_OWN: Final = {
    "town.opened": Text("«{kind}» is recorded by «sandbox new».",
                        "«{kind}» записывает «sandbox new»."),
    "clock.moved": Text("«{kind}» is recorded by «sandbox advance».",
                        "«{kind}» записывает «sandbox advance»."),
    "fault.injected": Text("«{kind}» is recorded by «sandbox inject».",
                           "«{kind}» записывает «sandbox inject»."),
    "role.taken": Text("«{kind}» is recorded by «sandbox take».",
                       "«{kind}» записывает «sandbox take»."),
    "role.released": Text("«{kind}» is recorded by «sandbox release».",
                          "«{kind}» записывает «sandbox release»."),
}


def act(
    store: Place,
    role: str,
    command: str,
    *field: str,
    person: str = "",
    of: str = "",
    on: str | None = None,
    as_json: AsJson = False,
    lang: Language = "en",
) -> int:
    """Act in a role: what a role records becomes an event, or is refused with the reason.

    Exit status 0: recorded; 1: refused, and nothing has changed; 2: bad input.

    Parameters
    ----------
    role
        Who acts, as office, post, board, resident.
    command
        What is recorded, as summons.issued; the documentation lists all.
    field
        What the event carries, as appear=2026-03-20.
    person
        The id of the person whom it concerns, as SYN-0000-000017.
    of
        The thing that it is about, as s1; what begins gets the next free id if left out.
    on
        The day on which it happened; today by the simulated clock if left out.
    """
    try:
        with town_in(store, lang) as town:
            lines: list[str] = []
            known_role(role, lines, lang)
            known = known_kind(command, lines, lang)
            if command in _BY_THEIR_OWN:
                lines.append(_BY_THEIR_OWN[command].in_(lang).format(kind=command))
            data = data_of(command, field, town.town, lines, lang) if known else {}
            known_thing(of, lines, lang)
            day = day_of("--on", on, lines, lang)
            if person:
                has_person(town.town, person, lines, lang)
            refuse(lines)
            found = town.act(role, command, person, of, day, data)
    except RefusedError as refused:
        return fail(refused.lines)
    if isinstance(found, Refusal):
        return refusal(found, lang, as_json=as_json)
    return say(acted(found, lang), drawn_acted, lang, as_json=as_json)
