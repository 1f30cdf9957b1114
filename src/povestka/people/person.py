"""What a man has and how he lives: what decides whether a summons reaches him."""

from __future__ import annotations

from typing import Final

from povestka.language.chance import chance
from povestka.language.terms import Term
from povestka.language.writing import (
    any_of,
    name_fact,
    number,
    truth_fact,
    when,
)
from povestka.law.facts import dispatch as law_dispatch
from povestka.law.facts import purpose, status
from povestka.people.men import mistaken, named
from povestka.people.settings import count, share, wait
from povestka.people.stages import Stage

elsewhere: Final = truth_fact("person.elsewhere")
account: Final = truth_fact("person.account")
looks: Final = truth_fact("person.looks")
abroad: Final = truth_fact("person.abroad")
passport: Final = truth_fact("person.passport")
licence: Final = truth_fact("person.licence")
vehicle: Final = truth_fact("person.vehicle")
loan: Final = truth_fact("person.loan")
self_employed: Final = truth_fact("person.self_employed")
sole_trader: Final = truth_fact("person.sole_trader")
real_estate: Final = truth_fact("person.real_estate")
fit: Final = truth_fact("person.fit")
firm: Final = truth_fact("person.firm")
litigious: Final = truth_fact("person.litigious")
call_for: Final = name_fact("summons.for", *purpose.names)
examined: Final = truth_fact("call.examined")
"""Whether who comes on this call is examined; a data check is not followed by one."""


def _of(decision: str, word: int, key: str) -> Term:
    return chance(decision, word) < share(f"person.{key}")


def _dispatch() -> Term:
    words = law_dispatch.names
    found: Term = named("ordinary", words)
    found = when(_of("person.work", 1, "rural"), named("rural", words), found)
    found = when(_of("person.work", 0, "teacher"), named("teacher", words), found)
    return when(_of("person.work", 2, "far_north"), named("far_north", words), found)


_mobilises: Final = number(1) <= count("call.reservists")
_data_check: Final = chance("call.for", 0) < share("call.data_check")
_board: Final = chance("call.for", 1) < share("call.board")
_registered_conscript: Final = named("conscript", status.names)

PERSON: Final = Stage(
    "person",
    {
        "person.elsewhere": _of("person.home", 0, "elsewhere"),
        "person.account": _of("person.home", 1, "account"),
        "person.looks": _of("person.home", 2, "looks"),
        "person.abroad": _of("person.home", 3, "abroad"),
        "person.passport": _of("person.means", 0, "passport"),
        "person.licence": _of("person.means", 1, "licence"),
        "person.vehicle": _of("person.means", 2, "vehicle"),
        "person.loan": _of("person.means", 3, "loan"),
        "person.self_employed": _of("person.trade", 0, "self_employed"),
        "person.sole_trader": _of("person.trade", 1, "sole_trader"),
        "person.real_estate": _of("person.trade", 2, "real_estate"),
        "person.dispatch": _dispatch(),
        "person.fit": _of("person.body", 0, "fit"),
        "person.firm": _of("person.body", 1, "firm"),
        "person.litigious": _of("person.body", 2, "litigious"),
        "border.reaches": chance("person.border", 0) < share("border.covers"),
        "border.lag_on": wait("person.border", 1, "border.lag_on"),
        "register.status": when(mistaken, _registered_conscript, status),
        "register.born_stated": ~mistaken,
        "summons.for": when(
            _mobilises,
            named("mobilisation", purpose.names),
            when(
                _data_check,
                named("data_check", purpose.names),
                when(_board, named("board", purpose.names), named("medical", purpose.names)),
            ),
        ),
        "call.examined": any_of(_mobilises, ~_data_check),
    },
)
