"""A deterministic simulation: a town for a year, with faults and with people who act at random.

Everything is drawn by keyed chance from one number, the seed: the town, its faults, who takes
which role, what is tried on which day. After every day with events every invariant is checked of
every man concerned, and at the end the whole log is verified from its first byte.

`python -m tests.sandbox.simulation 17` runs the seed 17 and tells what it met.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import blake2b
from typing import Final

from povestka.law import facts
from povestka.outside.scenarios import load
from povestka.people.scenario.model import Scenario
from povestka.people.settings import Value as Setting
from povestka.registers.commands import Command
from povestka.registers.events import AGENCIES, Event, Value
from povestka.registers.invariants import broken
from povestka.registers.kinds import CHANNELS, ENTRIES, SCREENS
from povestka.registers.log import NO_WAKES, Head
from povestka.registers.refusals import Refusal
from povestka.sandbox.faults.model import FAULTS, MESSAGES, STRUCK, WRONG, Fault
from povestka.sandbox.memory import Memory
from povestka.sandbox.session import Sandbox, new
from povestka.sandbox.verifying import verify
from tests.sandbox.tries import NEXT, TRIES

PERSONS: Final = 20

BUSY: Final[Mapping[str, Setting]] = {
    "call.picked": (0.6,) * 5, "man.served": (0.2,) * 5, "man.mistaken": 0.4,
    "ground.unfit": (0.1,) * 5, "ground.study": (0.2,) * 5, "ground.other": (0.2,) * 5,
    "channel.register_share": 0.7, "come.usual": 0.5, "come.firm": 0.6, "hand.refused": 0.3,
    "complaint.files": 0.2, "complaint.files_readily": 0.6, "complaint.upheld": 0.4,
    "reason.has": 0.3, "error.withdrawn": 0.15, "board.court": 0.4, "office.capacity": 10_000,
    "border.covers": 0.9, "agency.tax_covers": 0.9, "agency.property_covers": 0.9,
    "agency.traffic_covers": 0.9, "agency.lenders_covers": 0.9, "person.account": 0.8,
    "person.licence": 0.8, "person.vehicle": 0.6, "person.loan": 0.6, "person.abroad": 0.05,
    "person.self_employed": 0.5, "person.sole_trader": 0.5, "person.real_estate": 0.5,
}
"""A town in which much happens: shares raised far above what anybody assumes of a country."""

SCENARIOS: Final = ("year-2026", "year-2026", "year-2026", "mobilisation-2026-electronic")


class Chance:
    """Keyed chance of one seed: a number for a name and some numbers, the same whenever asked."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def below(self, most: int, name: str, *numbers: int) -> int:
        """A whole number from 0 to most - 1."""
        told = f"{self.seed}/{name}/{numbers}".encode()
        return int.from_bytes(blake2b(told, digest_size=8).digest(), "little") * most >> 64

    def one_of(self, several: Sequence[str], name: str, *numbers: int) -> str:
        """One of several words."""
        return several[self.below(len(several), name, *numbers)]


@cache
def scenario(name: str) -> Scenario:
    """The year of a simulation."""
    found = load(name)
    first = found.first
    roll_out = replace(found.roll_out, register=first, border=first, agencies=first, regions={})
    return replace(
        found, settings={**found.settings, **BUSY}, regions={}, roll_out=roll_out
    )


class Watched(Memory):
    """A store that keeps aside what was appended since it was last looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.fresh: list[Event] = []

    def append(
        self, events: Sequence[Event], after: int, wakes: Mapping[str, int | None] = NO_WAKES
    ) -> Head:
        head = super().append(events, after, wakes)
        self.fresh += events
        return head


@dataclass
class Met:
    """What a run, or several, have met."""

    kinds: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    steps: int = 0
    head: str = ""

    def add(self, other: Met) -> None:
        """Take in what another run has met."""
        self.kinds += other.kinds
        self.refusals += other.refusals
        self.faults += other.faults
        self.steps += other.steps


class Failed(AssertionError):
    """A run that broke an invariant, and the one command that repeats it."""

    def __init__(self, seed: int, found: object) -> None:
        super().__init__(f"{found}\nrepeat it with: python -m tests.sandbox.simulation {seed}")


def run(seed: int, store: Watched | None = None, *, forgetful: bool = False) -> Met:
    """A year of the town of a seed; `Failed` at the first invariant that does not hold.

    Who is forgetful reads everything from the log again after every step: the same must come.
    """
    try:
        return Simulation(seed, store or Watched(), forgetful=forgetful).year()
    except Failed:
        raise
    except Exception as error:
        raise Failed(seed, repr(error)) from error


class Simulation:
    """One town of one seed."""

    def __init__(self, seed: int, store: Watched, *, forgetful: bool) -> None:
        self.seed = seed
        self.forgetful = forgetful
        self.chance = Chance(seed)
        self.met = Met()
        self.store = store
        name = SCENARIOS[self.chance.below(len(SCENARIOS), "scenario")]
        offices = 1 + self.chance.below(2, "offices")
        self.box: Sandbox = new(store, scenario(name), PERSONS, seed, offices=offices)
        self.men = tuple(self.box.town.everybody())
        self.taken: list[tuple[str, str]] = []

    def year(self) -> Met:
        """Every day of the year, then the whole log once more."""
        self._check()
        faults = self.faults()
        while self.box.today < self.box.town.last:
            if self.forgetful:
                self.box = Sandbox(self.store)
            while faults and faults[-1][0] <= self.box.today:
                self._inject(faults.pop()[1])
            self._act()
            self.box.advance(1 + self.chance.below(3, "pace", self.box.today))
            self._check()
        found = verify(self.box)
        if not found.good:
            raise Failed(self.seed, found)
        self.met.head = str(self.store.head())
        return self.met

    def _check(self) -> None:
        """Every invariant of every man of whom something was recorded."""
        fresh, self.store.fresh = self.store.fresh, []
        self.met.kinds.update(one.kind for one in fresh)
        concerned = sorted({one.person for one in fresh if one.person})
        self.met.steps += bool(concerned)
        for person in concerned:
            found = broken(self.box.desk.known(person).state, self.box.today)
            if found:
                raise Failed(self.seed, found)

    def attempt(self, role: str, kind: str, person: str, of: str) -> tuple[Event, ...]:
        """What comes of an act today."""
        return self._try(Command(role, kind, person, of))

    def _try(self, command: Command) -> tuple[Event, ...]:
        """The events of an act; a refusal is counted, and must have changed nothing."""
        before, one = self.store.head(), command
        found = self.box.act(one.role, one.kind, one.person, one.of, one.on, one.data)
        if isinstance(found, Refusal):
            self.met.refusals[found.code] += 1
            if self.store.head() != before:
                raise Failed(self.seed, ("a refusal has changed something", found))
        self._check()
        return () if isinstance(found, Refusal) else found

    # ---- faults

    def faults(self) -> list[tuple[int, Fault]]:
        """The faults of the year, each with the day on which it is put in; the first is last."""
        faults = [self._fault(number) for number in range(1, 4 + self.chance.below(6, "faults"))]
        first = self.box.today
        found = [
            (max(first, one.first - 1 - self.chance.below(40, "fault.ahead", place)), one)
            for place, one in enumerate(faults)
        ]
        return sorted(found, key=lambda pair: pair[0], reverse=True)

    def _inject(self, fault: Fault) -> None:
        # With the clock moved by several days its first day may have come: it begins tomorrow.
        first = max(fault.first, self.box.today + 1)
        late = replace(fault, first=first, until=max(fault.until, first + 1))
        self.box.inject(late)
        self.met.faults[fault.kind] += 1
        self._check()

    def _fault(self, number: int) -> Fault:
        def below(most: int, name: str) -> int:
            return self.chance.below(most, f"fault.{name}", number)

        kinds = sorted(FAULTS)
        kind = kinds[(self.seed + below(len(kinds), "kind")) % len(kinds)]
        first = self.box.today + 1 + below(250, "first")
        made = Fault(kind, first, days=1 + below(30, "days"), seed=below(1 << 30, "seed"))
        if kind in MESSAGES:
            made = replace(
                made,
                role=(*STRUCK, "")[below(len(STRUCK) + 1, "role")],
                until=first + 1 + below(200, "until"),
                per_mille=50 + below(800, "share"),
            )
        elif kind == "outage":
            made = replace(
                made, role=STRUCK[below(len(STRUCK), "role")], until=first + 1 + below(60, "until")
            )
        elif kind in WRONG:
            made = replace(made, person=self.men[below(len(self.men), "person")])
        elif kind == "restored_backup":
            agency = AGENCIES[below(len(AGENCIES), "agency")]
            to = max(first - 1 - below(90, "to"), self.box.town.first)
            made = replace(made, agency=agency, to=to)
        elif kind == "wave":
            made = replace(made, count=1 + below(10, "count"))
        return made

    # ---- people

    def _act(self) -> None:
        """What people try today: some of it is impossible and refused."""
        today = self.box.today
        if self.chance.below(30, "take", today) == 0:
            self._take(today)
        if self.chance.below(6, "act", today):
            return
        for number in range(1 + self.chance.below(3, "acts", today)):
            person = self._man(today, number)
            for event in self._try(self._command(person, today, number)):
                if event.kind in NEXT:
                    role, kind = NEXT[event.kind]
                    self._try(Command(role, kind, person, event.of, event.on))

    def _man(self, today: int, number: int) -> str:
        """A man, mostly one of the few of whom more is told: the impossible needs a past."""
        if self.chance.below(40, "man.nobody", today, number) == 0:
            return self.chance.one_of(("", "SYN-0009-000001", "nobody"), "man.name", today, number)
        few = self.chance.below(3, "man.few", today, number)
        whom = self.men[self.seed % 3 :: 4] if few else self.men
        return self.chance.one_of(whom, "man", today, number)

    def _take(self, today: int) -> None:
        """Somebody takes a role, or gives one back; one that he has not, now and then."""
        below = self.chance.below
        person = self.chance.one_of(self.men, "take.man", today)
        person = "" if below(3, "take.all", today) else person
        role = self.chance.one_of(STRUCK, "take.role", today)
        if self.taken and below(2, "take.release", today):
            role, person = self.taken.pop()
            self._role("released", role, person)
        elif below(5, "take.wrong", today) == 0:
            self._role("released", role, person)
        elif self._role("taken", role, person):
            self.taken.append((role, person))
            if below(4, "take.twice", today) == 0:
                self._role("taken", role, person)

    def _role(self, what: str, role: str, person: str) -> bool:
        return () != self._try(Command("world", f"role.{what}", person, data={"role": role}))

    def _command(self, person: str, today: int, number: int) -> Command:
        """Something that a role might try with a man."""
        def below(most: int, name: str) -> int:
            return self.chance.below(most, f"try.{name}", today, number)

        kind, role, of = TRIES[below(len(TRIES), "kind")]
        if of == "s":
            of = f"s{1 + below(3, 'of') % 2}"
        elif of == "c":
            of = ("c1", "c2", "c9")[below(3, "of")]
        elif of == "g":
            of = ("g1", "g2")[below(2, "of")]
        elif of == "screen":
            of = SCREENS[role][0] if role in SCREENS else "exit_ban"
        elif of == "entry":
            of = ENTRIES[below(2, "of")]
        elif of == "new":
            of = "" if below(4, "new") else f"{kind[0]}1"
        on = {0: today - 3, 1: today + 1, 2: today - 40, 3: -30_000}.get(below(16, "on"))
        if below(25, "role") == 0:
            role = self.chance.one_of(STRUCK, "try.other", today, number)
        if kind.split(".")[0] in ("town", "clock") and below(4, "town"):
            person = ""
        return Command(role, kind, person, of, on, self._data(kind, person, today, number))

    def _data(self, kind: str, person: str, today: int, number: int) -> dict[str, Value]:
        """What the event of a try carries, now and then not what it should."""
        def below(most: int, name: str) -> int:
            return self.chance.below(most, f"data.{name}", today, number)

        def one_of(several: Sequence[str], name: str) -> str:
            return self.chance.one_of(several, f"data.{name}", today, number)

        if below(30, "wrong") == 0:
            return {"weather": "rain"}
        others: dict[str, dict[str, Value]] = {
            "summons.issued": {
                "for": one_of(facts.purpose.names, "for"),
                "appear": today - 2 + below(40, "appear"),
                "channel": one_of(CHANNELS, "channel"),
                "meant_for": None if below(6, "meant") else one_of(self.men, "meant_for"),
            },
            "ground.arose": {
                "kind": one_of(facts.ground_kind.names, "ground"),
                "until": today - 9 + below(90, "until"),
            },
            "reason.arose": {"kind": "illness", "until": today - 4 + below(40, "until")},
            "complaint.filed": {
                "about": one_of(facts.complaint_about.names, "about"),
                "to": one_of(facts.complaint_to.names, "to"),
                "summons": (None, "s1", "s2")[below(3, "summons")],
            },
            "decision.made": {"call_up": bool(below(2, "call_up"))},
            "record.corrected": {
                "field": ("status", "born", "address_current")[below(3, "field")],
                "value": ("conscript", today - 9_000, True, "reservist")[below(4, "value")],
            },
            "record.merged": {"with": one_of(self.men, "with"), "status": "conscript"},
            "record.amended": {
                "event": self._event(person, today, number), "on": today - below(30, "on")
            },
            "record.struck": {"event": self._event(person, today, number)},
            "screen.restored": {"agency": "border", "to": today - 9 + below(12, "to")},
            "clock.moved": {"to": today - below(9, "to")},  # forwards it is moved by days alone
            "town.opened": {"town": "{}"},
            "person.registered": {"status": "conscript", "born_stated": False},
            "person.described": {"status": "conscript", "born": today - 8_000},
        }
        return others.get(kind, {})

    def _event(self, person: str, today: int, number: int) -> str:
        """The id of an event of his, or of none."""
        listed = self.store.of([person])[person]
        if not listed or self.chance.below(8, "event.none", today, number) == 0:
            return "no such event"
        return listed[self.chance.below(len(listed), "event", today, number)].id


def main(seeds: Sequence[str]) -> None:
    """Runs these seeds and tells what each has met."""
    for given in seeds:
        print(given, run(int(given)))


if __name__ == "__main__":
    main(sys.argv[1:])
