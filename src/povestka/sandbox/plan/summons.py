"""The plan of one summons: how it goes out, whether he knows, comes, shows a reason, complains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from povestka.language.days import NOT_YET
from povestka.law import facts as law
from povestka.people import examined, summons
from povestka.people.offices import LAST_CALL
from povestka.people.stages import Stage
from povestka.registers.events import Value
from povestka.sandbox.plan.tracing import Tracing
from povestka.sandbox.town import Drawn, Row

DISPATCH: Final = "dispatch"
DRAWN: Final = "summons.came.drawn"
"""The day on which he would come if all goes as drawn."""
CLAIM: Final = "c9"
"""The id of the claim in court about the decision of the board."""

PAPER: Final = Stage(
    "paper",
    {"channel.paper": summons.paper_too},
)
"""Whether a summons in the Register is brought on paper too."""

_DISPATCHES: Final = law.purpose.names.index(DISPATCH)
_PAPER: Final = ("summons.handed", "summons.refused", "summons.sent")

def occurrence_of(name: str) -> int:
    """The number under which what befalls a summons or a complaint is drawn.

    >>> occurrence_of("s2"), occurrence_of("dispatch"), occurrence_of("c8")
    (2, 8, 8)
    """
    if name == DISPATCH:
        return LAST_CALL
    number = name[1:]
    return int(number) if number.isdecimal() else 16 + sum(name.encode())


def complaint_of(of: str) -> str:
    """The id of his own complaint about a summons.

    >>> complaint_of("s2"), complaint_of("dispatch")
    ('c2', 'c8')
    """
    return f"c{occurrence_of(of)}"


@dataclass(frozen=True, slots=True)
class Call:
    """One summons as it is planned: its id and the columns of its stages."""

    of: str
    occurrence: int
    row: Row

    @property
    def came(self) -> int:
        """The day on which he comes on it, if he comes on no other before."""
        return self.row["summons.came"]

    @property
    def purpose(self) -> str:
        """What it calls to."""
        return law.purpose.names[self.row["summons.for"]]


class Calling:
    """The stages of one summons, each event of which is put right by what happened."""

    def __init__(self, who: Drawn, trace: Tracing, of: str, row: Row) -> None:
        self.who = who
        self.trace = trace
        self.of = of
        self.occurrence = occurrence_of(of)
        self.row = row
        self.issued = trace.past.data("summons.issued", of)

    def made(self) -> Call | None:
        """The summons with all that follows; None where it will not be issued."""
        if not self._issue():
            return None
        self._send()
        self._reach()
        self._know()
        self._answer_by_coming()
        self._complain()
        self._add(summons.AGAIN)
        return Call(self.of, self.occurrence, self.row)

    def _add(self, stage: Stage) -> None:
        self.row |= self.who.stage(stage, self.occurrence, self.row)

    def _come(self, kind: str, role: str, *after: str) -> None:
        """The event of this summons by the column that is drawn for it."""
        keys = [("summons.issued", self.of), *((one, self.of) for one in after)]
        row = self.row
        row[kind] = self.trace.come(kind, self.of, row[kind], role, after=keys)

    def _issue(self) -> bool:
        """Whether it is issued; channel, purpose and appearance day as it says if it has been."""
        row, issued = self.row, self.issued
        if issued is not None:
            row["summons.for"] = law.purpose.names.index(str(issued["for"]))
        for stage in (summons.CHANNEL, PAPER):
            self._add(stage)
        if issued is not None:
            row["channel.register"] = int(issued["channel"] != "paper")
        # The withdrawal is looked at before the summons is planned, and planned after it.
        drawn = row["summons.withdrawn"]
        row["summons.withdrawn"] = self.trace.day("summons.withdrawn", self.of, drawn, "office")
        self._add(summons.SENDING)
        if issued is not None:
            self._as_written(str(issued["channel"]), issued["appear"])
        else:
            data = self._written()
            if self.trace.come("summons.issued", self.of, row["call"], "office", data) >= NOT_YET:
                return False
        row["summons.withdrawn"] = drawn
        self._come("summons.withdrawn", "office")
        return True

    def _written(self) -> dict[str, Value]:
        """What a summons that is to be issued says."""
        row = self.row
        paper = row["channel.paper"] or row["summons.for"] == _DISPATCHES
        channel = ("both" if paper else "register") if row["channel.register"] else "paper"
        purpose = law.purpose.names[row["summons.for"]]
        return {"for": purpose, "appear": row["summons.appear"], "channel": channel}

    def _as_written(self, channel: str, appear: Value) -> None:
        """The columns of a summons that was issued, perhaps by a human otherwise than drawn."""
        row = self.row
        if channel == "both":
            drawn = self.who.stage(summons.SENDING, self.occurrence, {**row, "channel.register": 0})
            row |= {kind: drawn[kind] for kind in _PAPER}
        elif channel == "register":
            row |= dict.fromkeys(_PAPER, NOT_YET)
        row["summons.appear"] = int(appear or 0)

    def _send(self) -> None:
        self._come("summons.placed", "register")
        for kind in _PAPER:
            self._come(kind, "office")

    def _reach(self) -> None:
        self._add(summons.ARRIVING)
        self._come("summons.posted", "portal", "summons.placed")
        ends = ("summons.delivered", "summons.returned")
        done = self.trace.either(ends, self.of)
        for kind in ends:
            if done in (None, kind):
                self._come(kind, "post", "summons.sent")
            else:
                self.row[kind] = NOT_YET

    def _know(self) -> None:
        """He opens the notice; he knows by whatever reaches him first."""
        row = self.row
        reached = ("summons.handed", "summons.refused", "summons.delivered")
        alone = self.who.stage(
            summons.KNOWING, self.occurrence, {**row, **dict.fromkeys(reached, NOT_YET)}
        )
        row["summons.opened"] = alone["summons.known"]
        self._come("summons.opened", "resident", "summons.posted")
        row["summons.known"] = min(row["summons.opened"], *(row[one] for one in reached))

    def _answer_by_coming(self) -> None:
        """His reason, and the day on which he would come."""
        self._add(summons.COMING)
        row, trace, of = self.row, self.trace, self.of
        until = row["summons.reason.until"]
        data: dict[str, Value] = {"kind": "accepted", "until": until if until < NOT_YET else None}
        begins = trace.come(
            "reason.arose", of, row["summons.reason.from"], "world", data,
            after=(("summons.issued", of),), floor=row["call"],
        )
        row["summons.reason.from"] = begins
        drawn = row["summons.reason.shown"] if begins < NOT_YET else NOT_YET
        row["summons.reason.shown"] = trace.come(
            "reason.shown", of, drawn, "resident",
            after=(("reason.arose", of),), floor=trace.out(of, drawn),
        )
        row[DRAWN] = row["summons.came"]
        row["summons.came"] = self._coming()

    def _coming(self) -> int:
        """The day he comes: of all summonses before dispatch once, whichever brings him.

        On the others he would have come later: that day stays theirs, for what the office does by.
        """
        past, drawn = self.trace.past, self.row["summons.came"]
        if self.of != DISPATCH and ("person.appeared", self.of) not in past:
            came = [day for of, day in past.told("person.appeared") if of != DISPATCH]
            if came:
                return max(drawn, *came)
        floor = self.trace.out(self.of, drawn)
        return self.trace.day("person.appeared", self.of, drawn, "resident", floor)

    def _complain(self) -> None:
        self._add(summons.COMPLAINING)
        row, trace, mine = self.row, self.trace, complaint_of(self.of)
        told = self.who.stage(
            summons.ANSWERING, self.occurrence, row
        )  # what it is about does not rest on the day
        data: dict[str, Value] = {
            "about": law.complaint_about.names[told["complaint.about"]],
            "to": law.complaint_to.names[told["complaint.to"]],
            "summons": self.of,
        }
        row["complaint.filed"] = trace.come(
            "complaint.filed", mine, row["complaint.filed"], "resident", data,
            after=(("summons.issued", self.of),),
        )
        self._add(summons.ANSWERING)
        # A human may have filed it elsewhere than he would have by himself.
        to = str((trace.past.data("complaint.filed", mine) or data)["to"])
        if to == "court":
            row |= self.who.stage(examined.JUDGING, self.occurrence, row)
        answered(trace, mine, row, to)


def answered(trace: Tracing, complaint: str, row: Row, by: str) -> None:
    """The answer to a complaint, which is one of two."""
    ends = ("complaint.upheld", "complaint.rejected")
    done = trace.either(ends, complaint)
    for kind in ends:
        row[kind] = (
            trace.come(
                kind, complaint, row[kind], by, after=(("complaint.filed", complaint),)
            )
            if done in (None, kind)
            else NOT_YET
        )
