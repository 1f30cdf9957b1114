"""What faults bring about for a man from a day on, each event by way of a message."""

from __future__ import annotations

from collections.abc import Sequence

from povestka.sandbox.faults.backups import comparing
from povestka.sandbox.faults.model import Fault
from povestka.sandbox.faults.wrong import put_off, wrongs
from povestka.sandbox.knowing import Known
from povestka.sandbox.messages import Fate, Message, Planned
from povestka.sandbox.town import Town


def brought(
    town: Town, known: Known, faults: Sequence[Fault], fate: Fate, today: int
) -> list[Planned]:
    """The events of wrong records, waves and compared screens, the first to be recorded first.

    What would have been recorded before today comes no more. One event may bring about another,
    so whoever records one asks again.
    """
    found, who = [], known.drawn
    for due in (*wrongs(town, who, known.past, faults), *comparing(known.state, faults)):
        message = Message(due.role, due.kind, who.id, due.of, due.on)
        told = [one for one in fate(message) if one.recorded >= today]
        found += [
            Planned(one.on, one.recorded, due.role, due.kind, due.of, put_off(due, one.on))
            for one in told[:1]
        ]
    return sorted(found, key=lambda one: one.recorded)
