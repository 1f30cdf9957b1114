"""Tales for the tests: what happens to a man, told as commands, day by day."""

from __future__ import annotations

from collections.abc import Mapping

from povestka.language.days import day
from povestka.registers.commands import Command, decide
from povestka.registers.events import Event, Value
from povestka.registers.fold import fold
from povestka.registers.refusals import Refusal
from povestka.registers.state import State

FIRST = day("2026-01-12")
MAN = "SYN-0000-000001"
OTHER = "SYN-0000-000002"
DATA: Mapping[str, Mapping[str, Value]] = {
    "person.described": {"status": "conscript", "born": day("2005-03-04"), "account": True},
    "person.registered": {
        "status": "conscript", "born_stated": True, "born": day("2005-03-04"),
    },
    "summons.issued": {"for": "medical", "appear": FIRST + 40, "channel": "register"},
    "ground.arose": {"kind": "study", "until": FIRST + 400},
    "reason.arose": {"kind": "accepted", "until": FIRST + 60},
    "complaint.filed": {"about": "summons", "to": "board", "summons": "s1"},
    "decision.made": {"call_up": True},
    "record.merged": {"with": OTHER},
    "record.corrected": {"field": "status", "value": "reservist"},
    "role.taken": {"role": "office"},
    "role.released": {"role": "office"},
}
"""What each kind of event carries in these tests if nothing else is said."""

BY = {
    "person.described": "world", "person.registered": "military", "record.corrected": "office",
    "record.merged": "military", "record.parted": "military", "ground.arose": "world",
    "ground.granted": "board", "ground.recorded": "military", "summons.issued": "office",
    "summons.placed": "register", "summons.posted": "portal", "summons.opened": "resident",
    "summons.sent": "office", "summons.delivered": "post", "summons.returned": "post",
    "summons.handed": "office", "summons.refused": "office", "summons.withdrawn": "office",
    "reason.arose": "world", "reason.shown": "resident", "person.appeared": "resident",
    "complaint.filed": "resident", "complaint.upheld": "board", "complaint.rejected": "board",
    "examination.held": "board", "decision.made": "board", "person.dispatched": "office",
    "entry.made": "measures", "entry.lifted": "measures", "screen.shown": "border",
    "screen.lifted": "border", "record.amended": "office", "record.struck": "office",
    "role.taken": "world", "role.released": "world",
}
OF = {
    "ground": "g1", "summons": "s1", "reason": "s1", "complaint": "c1", "entry": "exit_ban",
    "screen": "exit_ban",
}


class Tale:
    """A man's events, told one after another; days count from the first."""

    def __init__(self, person: str = MAN) -> None:
        self.person = person
        self.state = State()

    def ask(
        self, kind: str, after: int = 0, of: str | None = None, *, on: int | None = None,
        by: str | None = None, human: bool = False, data: Mapping[str, Value] | None = None,
        **more: Value,
    ) -> tuple[Event, ...] | Refusal:
        """What a command gives, recorded so many days after the first."""
        name = OF.get(kind.split(".", maxsplit=1)[0], "s1" if kind == "person.appeared" else "")
        command = Command(
            by or BY.get(kind, "world"), kind, self.person, name if of is None else of,
            None if on is None else FIRST + on,
            {**(DATA.get(kind, {}) if data is None else data), **more}, human,
        )
        return decide(self.state, command, FIRST + after)

    def tell(self, kind: str, after: int = 0, of: str | None = None, **more: object) -> Tale:
        """The same, and it must be possible."""
        found = self.ask(kind, after, of, **more)  # type: ignore[arg-type] # passed on as it is
        assert isinstance(found, tuple), found
        self.state = fold(found, self.state)
        assert not self.state.anomalies
        return self

    def refused(self, kind: str, after: int = 0, of: str | None = None, **more: object) -> Refusal:
        """The same, and it must be refused, with nothing changed."""
        before, events = self.state, self.state.events
        found = self.ask(kind, after, of, **more)  # type: ignore[arg-type] # passed on as it is
        assert isinstance(found, Refusal), found
        assert self.state is before
        assert self.state.events == events
        return found

    @property
    def events(self) -> tuple[Event, ...]:
        """The log of the man."""
        return self.state.events


def registered(person: str = MAN, **described: Value) -> Tale:
    """A man who is described and on the register."""
    return Tale(person).tell("person.described", **described).tell("person.registered")


def summoned(**described: Value) -> Tale:
    """A man with one summons, issued on the second day and placed on the third."""
    return registered(**described).tell("summons.issued", 1).tell("summons.placed", 2)


def whole() -> Tale:
    """A man to whom nearly everything happens."""
    tale = summoned().tell("ground.arose", 3, on=-100).tell("summons.posted", 3)
    tale.tell("entry.made", 3).tell("screen.shown", 5).tell("summons.sent", 6)
    tale.tell("summons.opened", 8).tell("summons.delivered", 12).tell("complaint.filed", 15)
    tale.tell("complaint.rejected", 20).tell("reason.arose", 38).tell("reason.shown", 45)
    tale.tell("entry.lifted", 45).tell("screen.lifted", 60).tell("person.appeared", 61)
    tale.tell("ground.granted", 62).tell("ground.recorded", 70).tell("examination.held", 75)
    tale.tell("decision.made", 80).tell("record.merged", 81).tell("record.parted", 82)
    tale.tell("summons.issued", 90, "dispatch", appear=FIRST + 120)
    tale.tell("summons.handed", 95, "dispatch").tell("person.dispatched", 120)
    return tale.tell("record.corrected", 121)
