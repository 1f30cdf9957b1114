"""What may be recorded of a man, in lists and ifs: written from the sentences, not the tables."""

from __future__ import annotations

from typing import Any, NamedTuple

OUT = ("placed", "sent", "handed", "refused", "delivered", "posted")


class Told(NamedTuple):
    """One event as the naive model keeps it."""

    id: str
    kind: str
    of: str
    on: int
    recorded: int
    by: str
    data: dict[str, Any]


class Naive:
    """A man's log, scanned anew for every question."""

    def __init__(self, log: list[Told] | None = None) -> None:
        self.log: list[Told] = []
        for one in log or []:
            if self.possible(one):
                self.log.append(one)

    def had(self, kind: str, of: str = "") -> list[int]:
        return [one.on for one in self.log if (one.kind, one.of) == (kind, of)]

    def last(self, *kinds: str, of: str = "", by: str = "") -> Told | None:
        found = [
            one for one in self.log
            if one.kind in kinds and one.of == of and by in ("", one.by)
        ]
        return found[-1] if found else None

    def out(self, of: str) -> int | None:
        days = [on for name in OUT for on in self.had(f"summons.{name}", of)]
        return min(days, default=None)

    def possible(self, one: Told) -> bool:
        """Whether it can be recorded after what is in the log."""
        if one.kind == "person.described":
            return not self.had(one.kind)
        if not self.had("person.described"):
            return False
        family, name = one.kind.split(".")
        found: bool = getattr(self, f"{family}_")(name, one)
        return found

    def person_(self, name: str, one: Told) -> bool:
        if name == "registered":
            return not self.had(one.kind)
        if name == "appeared":
            out, issued = self.out(one.of), self.had("summons.issued", one.of)
            free = not self.had(one.kind, one.of) and not self.had("summons.withdrawn", one.of)
            return bool(issued) and free and out is not None and out <= one.on
        decided, held = self.last("decision.made"), self.had("examination.held")
        sent = self.had(one.kind)
        if not held or sent or max([*held, *([decided.on] if decided else [])]) > one.on:
            return False
        return decided is None or decided.data["call_up"]

    def ground_(self, name: str, one: Told) -> bool:
        order = ["arose", "granted", "recorded"]
        before = order[: order.index(name)]
        done = all(self.had(f"ground.{each}", one.of) for each in before)
        days = self.had(f"ground.{before[-1]}", one.of) if before else []
        late = all(day <= one.on for day in days)
        ends = name != "arose" or one.on <= one.data["until"]
        return done and late and ends and not self.had(one.kind, one.of)

    def summons_(self, name: str, one: Told) -> bool:
        issued = self.had("summons.issued", one.of)
        if name == "issued":
            known = self.had("person.registered")
            return not issued and bool(known) and known[0] <= one.on <= one.data["appear"]
        if not issued or one.on < issued[0]:
            return False
        withdrawn = self.had("summons.withdrawn", one.of)
        if name == "withdrawn":
            return not withdrawn and (self.out(one.of) or 0) <= one.on
        handed, refused = (self.had(f"summons.{each}", one.of) for each in ("handed", "refused"))
        if name == "handed":
            fits = not handed and all(day < one.on for day in refused)
        elif name == "refused":
            fits = not handed and not refused
        elif name in ("placed", "sent"):
            fits = not self.had(one.kind, one.of)
        else:
            needs = {"posted": "placed", "opened": "posted"}.get(name, "sent")
            days = self.had(f"summons.{needs}", one.of)
            same = ("delivered", "returned") if needs == "sent" else (name,)
            twice = any(self.had(f"summons.{each}", one.of) for each in same)
            fits = bool(days) and days[0] <= one.on and not twice
        return fits and (name == "opened" or all(one.on < day for day in withdrawn))

    def reason_(self, name: str, one: Told) -> bool:
        arose = self.had("reason.arose", one.of)
        if name == "arose":
            issued = self.had("summons.issued", one.of)
            return bool(issued) and not arose and one.on <= one.data["until"]
        out = self.out(one.of)
        open_ = bool(arose) and not self.had(one.kind, one.of)
        return open_ and arose[0] <= one.on and out is not None and out <= one.on

    def complaint_(self, name: str, one: Told) -> bool:
        filed = self.last("complaint.filed", of=one.of)
        if name == "filed":
            issued = self.had("summons.issued", one.data["summons"])
            return filed is None and bool(issued) and issued[0] <= one.on
        answered = self.last("complaint.upheld", "complaint.rejected", of=one.of)
        return filed is not None and answered is None and filed.on <= one.on

    def examination_(self, _: str, one: Told) -> bool:
        came = [each.on for each in self.log if each.kind == "person.appeared"]
        return not self.had(one.kind) and any(day <= one.on for day in came)

    def decision_(self, _: str, one: Told) -> bool:
        held, gone = self.had("examination.held"), self.had("person.dispatched")
        fits = bool(held) and held[0] <= one.on
        return fits and not self.had(one.kind) and not gone

    def entry_(self, name: str, one: Told) -> bool:
        last = self.last("entry.made", "entry.lifted", of=one.of)
        stands = last is not None and last.kind == "entry.made"
        late = last is None or last.on <= one.on
        return late and stands == (name == "lifted")

    def screen_(self, name: str, one: Told) -> bool:
        last = self.last("screen.shown", "screen.lifted", of=one.of)
        stands = last is not None and last.kind == "screen.shown"
        late = all(each.on <= one.on for each in self.log if self._same(each, one))
        return late and stands == (name == "lifted") and one.of == "exit_ban"

    @staticmethod
    def _same(each: Told, one: Told) -> bool:
        return each.kind.startswith("screen.") and each.of == one.of

    def record_(self, name: str, one: Told) -> bool:
        known = self.had("person.registered")
        last = self.last("record.merged", "record.parted")
        merged = last is not None and last.kind == "record.merged"
        if not known or known[0] > one.on:
            return False
        kinds = {"record.merged", "record.parted"} | ({one.kind, "record.corrected"} - {one.kind})
        late = all(each.on <= one.on for each in self.log if each.kind in kinds)
        return late and (name == "corrected" or merged == (name == "parted"))

    def served(self, day: int) -> bool:
        """Whether a summons counts as served by a day: in hand, refused, by post, posted, or
        seven days after it was placed; and not withdrawn before.
        """
        ways = ("handed", "refused", "delivered", "posted")
        for one in self.log:
            if one.kind == "summons.issued":
                days = [on for name in ways for on in self.had(f"summons.{name}", one.of)]
                days += [on + 8 for on in self.had("summons.placed", one.of)]
                withdrawn = self.had("summons.withdrawn", one.of)
                if any(on <= day and all(on < end for end in withdrawn) for on in days):
                    return True
        return False

    def founded(self, one: Told) -> bool:
        """Whether an entry has a ground on the day on which it is made."""
        if one.kind != "entry.made":
            return True
        issued = [each.of for each in self.log if each.kind == "summons.issued"]
        out = [day for day in map(self.out, issued) if day is not None and day <= one.on]
        return bool(out) and (one.of == "exit_ban" or self.served(one.on))

    def corrected(self, id_: str, day: int | None) -> list[Told] | None:
        """The log with an event on another day, or without it; None where it cannot be."""
        changed = [
            one._replace(on=one.on if day is None else day) if one.id == id_ else one
            for one in self.log
            if one.id != id_ or day is not None
        ]
        early = any(one.on > one.recorded for one in changed)
        return None if early or len(Naive(changed).log) < len(changed) else changed
