"""A town verified: the chain of its log, the records as events, and every invariant of each man."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from povestka.registers.chain import Found
from povestka.registers.chain import verify as verify_chain
from povestka.registers.invariants import Broken, broken, broken_log
from povestka.registers.log import Head
from povestka.sandbox.asking import folded
from povestka.sandbox.session import Sandbox

_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Verified:
    """What verifying a town has found: its chain, and the invariants that do not hold."""

    chain: Found
    broken: tuple[Broken, ...]

    @property
    def good(self) -> bool:
        """Whether nothing is wrong."""
        return self.chain.good and not self.broken


def verify(
    sandbox: Sandbox,
    head: Head | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Verified:
    """Check a town from its first record to its last, against a published head if one is given.

    With a broken chain nothing else is asked: what it holds is not to be believed.
    """
    store = sandbox.store
    chain = verify_chain(store.records(), head, bodies=True)
    if not chain.good:
        return Verified(chain, ())
    found = list(broken_log(store.events()))
    desk = sandbox.desk
    everybody = list(desk.town.everybody())
    for at in range(0, len(everybody), _AT_ONCE):
        part = everybody[at : at + _AT_ONCE]
        for events in store.of(part).values():
            state = folded(events, desk.stands.restored, desk.today)
            found += broken(state, desk.today)
        if progress is not None:
            progress(min(at + _AT_ONCE, len(everybody)), len(everybody))
    return Verified(chain, tuple(found))
