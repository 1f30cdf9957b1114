"""The whole plan of a man: his ground, his summonses, the board, the court, and dispatch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from povestka.language.days import NEVER, NOT_YET
from povestka.law import facts as law
from povestka.people import examined, judged, men, summons
from povestka.people.men import GROUNDS
from povestka.people.offices import MOST_CALLS, ORDER
from povestka.registers.events import Value
from povestka.sandbox.messages import Fate, Planned
from povestka.sandbox.past import Past
from povestka.sandbox.plan.summons import (
    CLAIM,
    DISPATCH,
    DRAWN,
    Call,
    Calling,
    answered,
    complaint_of,
    occurrence_of,
)
from povestka.sandbox.plan.tracing import Tracing
from povestka.sandbox.town import Drawn, Row, Town

_NOT_EXAMINED: Final = ("data_check", DISPATCH)


@dataclass(slots=True)
class Course:
    """What is planned for a man, and what the town asks of the plan.

    `arrived` is the day on which he came to be examined, `NEVER` if he does not or has been
    examined; `missed` that an earlier call of his was missed. `ready` are the first days on which
    the quotas could take him.
    """

    planned: list[Planned]
    calls: list[Call] = field(default_factory=list)
    arrived: int = NEVER
    missed: bool = False
    ready: tuple[int, ...] = ()


def course(town: Town, who: Drawn, past: Past, today: int, fate: Fate) -> Course:
    """The plan of a man from `today` on; today's events that are not recorded are in it."""
    return _Planning(town, who, Tracing(who.id, past, today, fate, town.first)).made()


class _Planning:
    """A plan being made."""

    def __init__(self, town: Town, who: Drawn, trace: Tracing) -> None:
        self.town = town
        self.who = who
        self.trace = trace
        self.facts: Row = dict(who.facts)
        self.found = Course(trace.planned)

    def made(self) -> Course:
        """Everything, in the order in which it would come."""
        trace, past = self.trace, self.trace.past
        if ("person.described", "") not in past:
            self._himself()
        recorded = self._ground()
        self.found.calls = calls = list(self._calls(self._called(recorded)))
        first = [one for one in calls if one.of != DISPATCH]
        came = min((one.came for one in first), default=NOT_YET)
        if came < NOT_YET:
            on = next(one for one in first if one.came == came)
            # Who has come on one summons comes no more on another.
            if not any(of != DISPATCH for of, _ in past.told("person.appeared")):
                floor = trace.out(on.of, on.row[DRAWN])
                trace.come("person.appeared", on.of, on.row[DRAWN], "resident", floor=floor)
        self._recorded(recorded, calls, came)
        if came < NOT_YET and self._stands_in_line(first, came):
            self._after_the_queue(came)
        self._other_complaints()
        return self.found

    def _himself(self) -> None:
        """Who he is, and what the military register says of him."""
        facts, trace, first = self.facts, self.trace, self.town.first
        words = self.who.names
        told: dict[str, Value] = {
            "status": words(law.status, "person.status"),
            "born": facts["person.born"],
            "dispatch": words(law.dispatch, "person.dispatch"),
            "abroad": bool(facts["person.abroad"]),
            "account": bool(facts["person.account"]),
            "elsewhere": bool(facts["person.elsewhere"]),
        }
        trace.come("person.described", "", first, "world", told)
        held: dict[str, Value] = {
            "status": words(law.status, "register.status"),
            "born_stated": bool(facts["register.born_stated"]),
            "born": facts["person.born"] if facts["register.born_stated"] else None,
            "address_current": not facts["person.elsewhere"],
        }
        trace.come("person.registered", "", first, "military", held)

    def _ground(self) -> int:
        """His ground; the day from which the military register knows it, as drawn."""
        facts, trace = self.facts, self.trace
        if not facts["ground.present"]:
            return NOT_YET
        data: dict[str, Value] = {
            "kind": GROUNDS[facts["ground.kind"]], "until": facts["ground.until"]
        }
        trace.come("ground.arose", "g1", facts["ground.from"], "world", data)
        facts["ground.granted"] = trace.come(
            "ground.granted", "g1", facts["ground.granted"], "board",
            after=(("ground.arose", "g1"),),
        )
        facts |= self.who.stage(men.CALLED, 0, facts)
        return facts["ground.recorded"]

    def _called(self, drawn: int) -> bool:
        """Whether the office calls him, by what its register shows on the day of the call."""
        facts, past = self.facts, self.trace.past
        if ("summons.issued", "s1") in past:
            return True
        if not facts["man.possible"]:
            return False
        if not facts["ground.present"]:
            return bool(facts["man.called"])
        call = facts["call"]
        known = self.trace.day("ground.recorded", "g1", drawn, "military")
        if known > drawn and not known <= call:
            unknown = {**facts, "ground.granted": NOT_YET}
            return bool(self.who.stage(men.CALLED, 0, unknown)["man.called"])
        shows = facts["ground.from"] <= call and known <= call <= facts["ground.until"]
        return bool(facts["man.called"]) and not shows

    def _calls(self, called: bool) -> Iterator[Call]:
        """His summonses one after another, those of humans too; dispatch is not among them."""
        past = self.trace.past
        issued = {of: day for of, day in past.told("summons.issued") if of != DISPATCH}
        day, before = (self.facts["call"] if called else NEVER), NEVER
        for number in range(1, MOST_CALLS + 1):
            of = f"s{number}"
            day = issued.pop(of, day)
            if day >= NEVER:
                continue
            one = self._summoned(of, day, before)
            if one is None:
                return
            yield one
            day, before = one.row["call.again"], one.row["call.came"]
        others = (self._summoned(of, on, before) for of, on in issued.items())
        yield from (one for one in others if one is not None)

    def _summoned(self, of: str, day: int, before: int) -> Call | None:
        row = {**self.facts, "call": day, "call.came_before": before}
        return Calling(self.who, self.trace, of, row).made()

    def _recorded(self, drawn: int, calls: Sequence[Call], came: int) -> None:
        """The register records his ground by itself, or when he came to have his data checked."""
        facts, trace = self.facts, self.trace
        if not facts["ground.present"]:
            return
        days = {drawn}
        for one in calls:
            if one.purpose == "data_check" and came < NOT_YET:
                row = {**one.row, "appearance.on": came, "ground.recorded": drawn}
                days.add(self.who.stage(judged.REGISTER, one.occurrence, row)["ground.believed"])
        for day in sorted(days):
            after = (("ground.granted", "g1"),)
            if trace.come("ground.recorded", "g1", day, "military", after=after) < NOT_YET:
                return

    def _stands_in_line(self, calls: Sequence[Call], came: int) -> bool:
        """Whether he comes to be examined; and since when he waits, if he does."""
        on = next(one for one in calls if one.came == came)
        if on.purpose in _NOT_EXAMINED:
            return False
        found, past = self.found, self.trace.past
        found.missed = calls[0].row["call.again"] < NEVER or ("summons.issued", "s2") in past
        if ("examination.held", "") not in past:
            found.arrived = max(came, self.trace.recorded("person.appeared", on.of))
            return False
        return True

    def _after_the_queue(self, came: int) -> None:
        """The decision, the court, the quota, and the summons for dispatch."""
        trace, past = self.trace, self.trace.past
        row = {**self.facts, "appearance.on": came}
        row["examined_on"] = past.day("examination.held") or NOT_YET
        row |= self.who.stage(examined.DECIDING, 0, row)
        made = past.data("decision.made")
        if made is not None:
            row["decision.call_up"] = int(bool(made["call_up"]))
        row["decision.on"] = trace.come(
            "decision.made", "", row["decision.on"], "board",
            {"call_up": bool(row["decision.call_up"])},
        )
        row |= self.who.stage(examined.CLAIMING, 0, row)
        row["complaint.filed"] = trace.come(
            "complaint.filed", CLAIM, row["complaint.filed"], "resident",
            {"about": "decision", "to": "court"}, after=(("decision.made", ""),),
        )
        row |= self.who.stage(examined.JUDGING, 0, row)
        answered(trace, CLAIM, row, "court")
        for stage in (examined.WINDOWS, examined.READY):
            row |= self.who.stage(stage, 0, row)
        self._dispatched(row)

    def _dispatched(self, row: Row) -> None:
        """Who is ready and within a quota's limit is taken, summoned for dispatch, and sent."""
        trace, past = self.trace, self.trace.past
        count = len(self.town.scenario.quotas)
        self.found.ready = tuple(row[f"ready.{season}"] for season in range(1, count + 1))
        taken = self._taken(self.found.ready)
        if self.facts_of_mobilisation:
            self._send_off(taken)
            return
        call = past.day("summons.issued", DISPATCH)
        if call is None:
            row = {**self.facts, "taken_on": taken}
            call = self.who.stage(examined.SUMMONED, 0, row)["call"]
        if call >= NOT_YET:
            return
        row = {**self.facts, "summons.for": law.purpose.names.index(DISPATCH)}
        row |= {"call": call, "call.came_before": NEVER}
        last = Calling(self.who, trace, DISPATCH, row).made()
        if last is not None:
            self.found.calls.append(last)
            floor = trace.out(DISPATCH, last.row[DRAWN])
            came = trace.come(
                "person.appeared", DISPATCH, last.row[DRAWN], "resident", floor=floor
            )
            self._send_off(came)

    @property
    def facts_of_mobilisation(self) -> bool:
        """Whether the town mobilises: who is taken is sent, without a summons more."""
        return bool(self.who.man.numbers["call.reservists"])

    def _taken(self, ready: Sequence[int]) -> int:
        """The day from which the first quota that would take him takes him."""
        limits = self.town.limits
        if not limits or min(ready, default=NEVER) >= NEVER:
            return NEVER
        key = self.who.man.words(ORDER)[0]
        for day, limit in zip(ready, limits, strict=True):
            if day < NEVER and key <= limit:
                return day
        return NEVER

    def _send_off(self, day: int) -> None:
        after = (("decision.made", ""), ("person.appeared", DISPATCH))
        self.trace.come("person.dispatched", "", day, "office", after=after)

    def _other_complaints(self) -> None:
        """Complaints that a human has filed are answered as any other would be."""
        past = self.trace.past
        own = {CLAIM, *(complaint_of(one.of) for one in self.found.calls)}
        for of, filed in list(past.told("complaint.filed")):
            if of in own:
                continue
            data = past.data("complaint.filed", of) or {}
            row = {**self.facts, "complaint.filed": filed}
            if data["to"] == "court":
                row |= self.who.stage(examined.JUDGING, occurrence_of(of), row)
            else:
                row |= self.who.stage(summons.ANSWERING, occurrence_of(of), row)
            answered(self.trace, of, row, str(data["to"]))
