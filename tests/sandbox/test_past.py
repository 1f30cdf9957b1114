"""A man's past as his plan asks it, with what was corrected and struck."""

from __future__ import annotations

from typing import Any

from povestka.registers.events import Event
from povestka.sandbox.past import Past

MAN = "SYN-0000-000001"


def event(kind: str, day: int, of: str = "s1", number: str = "", **data: Any) -> Event:
    """An event of his."""
    return Event(f"{MAN}/{kind}/{of}{number}", kind, day, day, "office", MAN, of, data=data)


def test_the_last_event_of_a_kind_counts() -> None:
    past = Past([event("entry.made", 5, "exit_ban"), event("entry.made", 9, "exit_ban", "/2")])
    assert past.day("entry.made", "exit_ban") == 9
    assert ("entry.made", "exit_ban") in past
    assert ("entry.made", "measures") not in past
    assert past.day("entry.made") is None
    assert past.data("entry.made", "measures") is None
    assert past.data("entry.made", "exit_ban") == {}


def test_the_id_of_a_repeat_has_its_number() -> None:
    past = Past()
    assert past.identity(MAN, "entry.made", "exit_ban") == f"{MAN}/entry.made/exit_ban"
    past.add(event("entry.made", 5, "exit_ban"))
    assert past.identity(MAN, "entry.made", "exit_ban") == f"{MAN}/entry.made/exit_ban/2"
    assert past.identity(MAN, "entry.made", "measures") == f"{MAN}/entry.made/measures"
    assert past.knows(f"{MAN}/entry.made/exit_ban")
    assert not past.knows(f"{MAN}/entry.made/exit_ban/2")


def test_corrections_change_what_has_happened() -> None:
    sent, handed = event("summons.sent", 5), event("summons.handed", 6)
    past = Past([sent, handed])
    past.add(event("record.amended", 9, "", event=sent.id, on=3))
    assert past.day("summons.sent", "s1") == 3
    past.add(event("record.struck", 9, "", event=handed.id))
    assert ("summons.handed", "s1") not in past
    past.add(event("record.struck", 9, "", "/2", event=handed.id))
    past.add(event("record.struck", 9, "", "/3", event="no such event"))
    assert list(past.told("summons.sent")) == [("s1", 3)]
    assert list(past.told("summons.handed")) == []
    assert len(past.events) == 6
