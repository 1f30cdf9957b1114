"""Commands at random, of several men, against a naive model: what may be, and as of which day."""

from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from povestka.language.days import NOT_YET
from povestka.registers.asof import known, state_as_of
from povestka.registers.commands import Command, decide, decided
from povestka.registers.events import Event
from povestka.registers.fold import fingerprint, fold
from povestka.registers.invariants import broken, broken_log
from povestka.registers.refusals import Refusal
from povestka.registers.spans import spans
from povestka.registers.state import State
from tests.registers.naive import Naive, Told
from tests.registers.telling import BY, DATA, FIRST, MAN, OTHER

MEN = (MAN, OTHER)
KINDS = tuple(kind for kind in BY if kind.split(".")[0] not in ("role",)
              and kind not in ("record.amended", "record.struck"))
OF = {
    "ground": ("g1",), "summons": ("s1", "s2"), "reason": ("s1", "s2"), "complaint": ("c1",),
    "entry": ("exit_ban", "measures"), "screen": ("exit_ban", "driving"),
}
WHO = st.sampled_from(MEN)
BACK = st.sampled_from((0, 0, 0, 0, 1, 3, 9))
Answers = tuple[tuple[str, int], ...]


def answer(events: tuple[Event, ...], on: int, day: int) -> Answers:
    """What was so on a day as known on another: the events that hold, with their days."""
    return tuple((one.id, one.on) for one in known(events, on, day))


class Registers(RuleBasedStateMachine):
    """Two men, a clock, and whatever may be asked to be recorded."""

    def __init__(self) -> None:
        super().__init__()
        self.today = FIRST
        self.log: list[Event] = []
        self.states = dict.fromkeys(MEN, State())
        self.naive = {man: Naive() for man in MEN}
        self.answered: dict[tuple[str, int, int], Answers] = {}
        for kind in ("person.described", "person.registered", "summons.issued"):
            self.act(MAN, kind, "s1" if kind == "summons.issued" else "", 0)

    @rule(days=st.integers(1, 12))
    def wait(self, days: int) -> None:
        for man, state in self.states.items():
            for on in (self.today - 7, self.today):
                self.answered[man, on, self.today] = answer(state.events, on, self.today)
        self.today += days

    @rule(man=WHO, kind=st.sampled_from(KINDS), pick=st.integers(0, 1), back=BACK)
    def tell(self, man: str, kind: str, pick: int, back: int) -> None:
        listed = self.names(kind)
        self.act(man, kind, listed[pick % len(listed)], back)

    @rule(man=WHO, picks=st.lists(st.integers(0, 999), min_size=1, max_size=12), back=BACK)
    def go_on(self, man: str, picks: list[int], back: int) -> None:
        """What the naive model says is possible, a day apart: so that the runs get somewhere."""
        for pick in picks:
            options = [
                (kind, of)
                for kind in KINDS
                for of in self.names(kind)
                if self.naive[man].possible(self.draft(man, kind, of, self.today))
            ]
            ahead = [one for one in options if not one[0].startswith(("record.", "screen."))]
            chosen = ahead if ahead and pick % 5 else options
            self.act(man, *chosen[pick // 5 % len(chosen)], back)
            self.today += pick % 2

    @staticmethod
    def names(kind: str) -> tuple[str, ...]:
        """The things that a kind of event may be about here."""
        return ("s1", "s2") if kind == "person.appeared" else OF.get(kind.split(".", maxsplit=1)[0], ("",))

    def draft(self, man: str, kind: str, of: str, on: int) -> Told:
        data: dict[str, Any] = dict(DATA.get(kind, {}))
        if kind == "record.merged":
            data["with"] = next(one for one in MEN if one != man)
        if kind == "decision.made":
            data["call_up"] = on % 3 > 0
        return Told("", kind, of, on, self.today, BY[kind], data)

    def act(self, man: str, kind: str, of: str, back: int) -> None:
        one = self.draft(man, kind, of, self.today - back)
        naive = self.naive[man]
        fits = naive.founded(one) and naive.possible(one)
        content = (kind, of, one.on, one.by, one.data)  # as it was told, corrected or not
        said = content in [
            (each.kind, each.of, each.on, each.by, each.data)
            for each in self.log
            if each.person == man
        ]
        found = self.command(man, Command(one.by, kind, man, of, one.on, one.data))
        if isinstance(found, Refusal):
            assert not fits, found
        elif found:
            assert fits, found
            naive.log.append(one._replace(id=found[0].id))
        else:
            assert said

    def command(self, man: str, command: Command) -> tuple[Event, ...] | Refusal:
        state = self.states[man]
        before = fingerprint(state), state.events
        found = decide(state, command, self.today)
        assert (fingerprint(state), state.events) == before
        if isinstance(found, tuple):
            self.log += found
            self.states[man] = after = fold(found, state)
            together = decided(state, command, self.today)
            assert isinstance(together, tuple)
            assert together == (after, found)
        return found

    @rule(man=WHO, place=st.integers(0, 30), move=st.sampled_from((None, -5, -1, 1, 4)))
    def correct(self, man: str, place: int, move: int | None) -> None:
        naive = self.naive[man]
        if not naive.log:
            return
        one = naive.log[place % len(naive.log)]
        kind = "record.struck" if move is None else "record.amended"
        day = None if move is None else one.on + move
        data = {"event": one.id} | ({} if day is None else {"on": day})
        found = self.command(man, Command("office", kind, man, data=data))
        changed = naive.corrected(one.id, day)
        assert isinstance(found, tuple) == (changed is not None), (found, one)
        if found and changed is not None:
            naive.log = changed

    @rule(man=WHO, kind=st.sampled_from(KINDS), role=st.sampled_from(("lenders", "court", "")))
    def trespass(self, man: str, kind: str, role: str) -> None:
        """Another role than may, or a day to come."""
        of, data = self.names(kind)[0], DATA.get(kind, {})
        on = None if role else self.today + 1
        found = self.command(man, Command(role or BY[kind], kind, man, of, on, data))
        assert isinstance(found, Refusal)
        assert role or found.code == "future"

    @rule(man=WHO, place=st.integers(0, 30))
    def repeat(self, man: str, place: int) -> None:
        """An event told twice changes nothing (L3)."""
        state = self.states[man]
        if state.told:
            event = state.events[place % len(state.told)]
            assert fold([event], state) is state

    @invariant()
    def the_log_is_sound(self) -> None:
        assert broken_log(self.log) == ()
        for man, state in self.states.items():
            assert not state.anomalies
            assert broken(state, self.today) == ()
            assert [(one.id, one.on) for one in self.naive[man].log] == [
                *answer(state.events, self.today, self.today)
            ]

    @invariant()
    def now_as_known_now_is_the_state(self) -> None:
        for state in self.states.values():  # B4
            as_of = state_as_of(state.events, self.today, self.today)
            assert {key: one.at for key, one in as_of.things.items()} == {
                key: one.at for key, one in state.things.items()
            }

    @invariant()
    def periods_do_not_overlap(self) -> None:
        for state in self.states.values():  # B5
            for family in ("entry", "screen"):
                for _, thing in state.all(family):
                    found = spans(thing)
                    assert all(one.first < one.after for one in found)
                    assert all(
                        a.after <= b.first for a, b in pairwise(found)
                    )
                    assert all(one.after < NOT_YET for one in found[:-1])

    def teardown(self) -> None:
        for (man, on, day), found in self.answered.items():  # B1, B2
            assert answer(self.states[man].events, on, day) == found


TestRegisters = Registers.TestCase
TestRegisters.settings = settings(
    max_examples=60, stateful_step_count=25, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
