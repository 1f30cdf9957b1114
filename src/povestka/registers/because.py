"""Which events led to an answer: none can be taken from them without changing it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final

from povestka.case.known import ENACTED, Law
from povestka.language.sources import Cite
from povestka.registers.asking import case_of, effects
from povestka.registers.asof import holding
from povestka.registers.events import Event
from povestka.registers.fold import fold
from povestka.registers.gaps import RULE_OF
from povestka.registers.state import State

Verdict = Callable[[State], Hashable]
"""What is asked of a state."""

_NEVER_LAW: Final = ("entry", "screen")


def led_to(state: State, on: int, verdict: Verdict) -> tuple[str, ...]:
    """The ids of the events that led to the answer to a question, in the order of the log.

    Taken alone they give the answer that the whole state gives, and without any one of them it is
    another: the latest events are tried first, so what is left is what began it.
    """
    kept = holding(state, on)
    wanted = verdict(fold(kept))
    for event in reversed(kept):
        fewer = _less(kept, event)
        if verdict(fold(fewer)) == wanted:
            kept = fewer
    return tuple(one.id for one in kept)


def _less(events: tuple[Event, ...], taken: Event) -> tuple[Event, ...]:
    return tuple(one for one in events if one is not taken)


def under(
    state: State,
    on: int,
    what: str,
    law: Law = ENACTED,
    *,
    believed: bool = False,
) -> bool:
    """Whether on a day he is under the "exit_ban" or the "measures", by law or as believed."""
    if not state.person:
        return False
    found = effects(case_of(state, on, believed=believed), law)
    return any(first <= on < after for first, after in found.under(what))


def why(
    state: State,
    on: int,
    what: str,
    law: Law = ENACTED,
) -> tuple[tuple[str, ...], tuple[Cite, ...]]:
    """The events and the places in the acts by which he is under a ban or measures on a day.

    Empty where he is not: of what does not arise nothing is the cause.
    """
    legal = [one for one in holding(state, on) if one.kind.split(".")[0] not in _NEVER_LAW]
    slim = fold(legal)
    if not under(slim, on, what, law):
        return (), ()
    events = led_to(slim, on, lambda one: under(one, on, what, law))
    return events, RULE_OF[what].ground.cites
