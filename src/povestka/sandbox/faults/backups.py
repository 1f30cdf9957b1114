"""A backup that an agency puts back, and the day on which it compares its screens again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from povestka.language.days import NOT_YET
from povestka.registers.gaps import part
from povestka.registers.kinds import SCREENS
from povestka.registers.spans import spans
from povestka.registers.state import State
from povestka.sandbox.faults.clocks import waits
from povestka.sandbox.faults.model import Fault
from povestka.sandbox.faults.wrong import Due


def restorations(faults: Sequence[Fault], day: int) -> tuple[tuple[str, int], ...]:
    """The agencies that put back a backup on a day, each with the day of the backup.

    >>> restorations([Fault("restored_backup", 9, agency="border", to=5)], 9)
    (('border', 5),)
    """
    return tuple(
        (one.agency, one.to)
        for one in faults
        if one.kind == "restored_backup" and one.first == day
    )


def compared_on(fault: Fault) -> int:
    """The day on which the agency finds that its screens are not those of before the backup."""
    return fault.first + waits(fault, "restored_backup", "")


def comparing(state: State, faults: Sequence[Fault]) -> Iterator[Due]:
    """What an agency sets right on a man's screens on the day on which it compares them.

    A screen that shows what no entry bears is cleared, and one that a backup has cleared shows
    again what an entry bears.
    """
    for fault in faults:
        if fault.kind != "restored_backup":
            continue
        for what in SCREENS[fault.agency]:
            thing = state.thing("screen", f"{fault.agency}:{what}")
            restored = [
                one for one in thing.marks
                if one.kind == "screen.restored" and one.on == fault.first
            ]
            entry = state.thing("entry", part(what))
            day = compared_on(fault)
            stands = any(one.holds(day) for one in spans(entry))
            shows = any(one.after == NOT_YET for one in spans(thing))
            if restored and stands != shows:
                kind = "screen.shown" if stands else "screen.lifted"
                yield Due(day, fault.agency, kind, what)
