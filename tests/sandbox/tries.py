"""What people in a simulation try: much of it cannot be."""

from __future__ import annotations

from typing import Final

from povestka.registers.events import AGENCIES

NEXT: Final = {
    "summons.issued": ("resident", "person.appeared"),
    "summons.placed": ("portal", "summons.posted"),
    "summons.refused": ("office", "summons.handed"),
    "complaint.filed": ("court", "complaint.upheld"),
}
"""What is tried at once after something, by whom: often it cannot be."""

TRIES: Final = (
    *(("summons.issued", "office", "new"),) * 4,
    *(("summons.placed", "register", "s"), ("summons.posted", "portal", "s")) * 2,
    ("summons.opened", "resident", "s"),
    ("summons.sent", "office", "s"),
    ("summons.delivered", "post", "s"),
    ("summons.returned", "post", "s"),
    *(("summons.handed", "office", "s"), ("summons.refused", "office", "s")) * 2,
    ("summons.withdrawn", "office", "s"),
    ("reason.arose", "world", "s"),
    ("reason.shown", "resident", "s"),
    *(("person.appeared", "resident", "s"),) * 2,
    ("complaint.filed", "resident", "new"),
    ("complaint.filed", "adviser", "new"),
    ("complaint.upheld", "board", "c"),
    ("complaint.rejected", "court", "c"),
    ("examination.held", "board", ""),
    ("decision.made", "board", ""),
    ("person.dispatched", "office", ""),
    ("ground.arose", "world", "new"),
    ("ground.granted", "board", "g"),
    ("ground.recorded", "military", "g"),
    ("record.corrected", "office", ""),
    ("record.merged", "military", ""),
    ("record.parted", "office", ""),
    *(("record.amended", "military", ""), ("record.struck", "military", "")) * 3,
    ("record.struck", "resident", ""),
    *(("entry.made", "measures", "entry"),) * 3,
    ("entry.lifted", "measures", "entry"),
    *(("screen.shown", one, "screen") for one in AGENCIES),
    ("screen.lifted", "border", "screen"),
    ("screen.shown", "tax", "driving"),
    ("screen.restored", "border", ""),
    ("person.described", "world", ""),
    ("person.registered", "military", ""),
    ("clock.moved", "world", ""),
    ("town.opened", "world", ""),
    ("person.vanished", "world", ""),
)
"""What is tried: kind of event, role, and what of."""
