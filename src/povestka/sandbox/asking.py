"""What was so of a man on a day, as it was known on another: the law beside what each one saw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from povestka.case.answers import Decision
from povestka.case.asking import checked_readings
from povestka.case.asking import decide as reasoned
from povestka.case.known import Law
from povestka.case.reforming import Reform
from povestka.language.sources import Cite
from povestka.registers.asking import Effects, case_of, effects
from povestka.registers.asof import recorded_by, state_as_of
from povestka.registers.because import why
from povestka.registers.events import AGENCIES, Event
from povestka.registers.gaps import Decisions, Gaps, gaps, knew_from, shown
from povestka.registers.kinds import ENTRIES, SCREENS
from povestka.registers.spans import Span, spans
from povestka.registers.state import State
from povestka.sandbox.desk import Desk, merged
from povestka.sandbox.town import NO_SUCH_PERSON, NoTown


class NoSuchPerson(NoTown):
    """An id that names nobody of the town: one sentence in both languages."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What an agency's screen, or the register of measures, has of a man on the day asked about.

    `since` is the day from which it has been so without a break; `span` the events behind it, None
    where nothing is shown.
    """

    by: str
    what: str
    shows: bool
    since: int | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer about a man `on` a day, as `known` on another, under readings and a reform if any.

    `law` is what follows from the facts, `belief` what follows from what the military register
    believes; `could_know` and `opened` are for each summons the day from which he could know of
    it, and on which he opened the notice. `gaps` counts the days up to that day.
    """

    person: str
    on: int
    known: int
    readings: Mapping[str, str]
    reform: Reform | None
    law: Effects
    belief: Effects
    entries: tuple[Shown, ...]
    screens: tuple[Shown, ...]
    could_know: Mapping[str, int | None]
    opened: Mapping[str, int | None]
    gaps: Gaps
    state: State

    def under(self, what: str, *, believed: bool = False) -> bool:
        """Whether he is on that day under the "exit_ban" or the "measures"."""
        found = self.belief if believed else self.law
        return any(first <= self.on < after for first, after in found.under(what))

    def cause(self, what: str) -> tuple[tuple[str, ...], tuple[Cite, ...]]:
        """The events and the articles by which he is under it; empty where he is not."""
        return why(self.state, self.on, what, Law.of(self.readings, self.reform))

    def decision(self) -> Decision:
        """Every question of the law about his facts, with rules, reasons and articles."""
        return reasoned(case_of(self.state, self.on), self.readings, self.person, self.reform)


def ask(
    desk: Desk,
    person: str,
    on: int | None = None,
    known: int | None = None,
    readings: Mapping[str, str] | None = None,
) -> Answer:
    """What was so of a man on the day `on`, as it was known on the day `known`; today if left out.

    Without `readings` the law is read as the town does. `NoSuchPerson` of an id that is nobody's,
    `BadCase` of a reading that there is not.
    """
    if not desk.town.has(person):
        last = desk.town.last_person
        raise NoSuchPerson(NO_SUCH_PERSON.filled(name=person[:40], last=last))
    on = desk.today if on is None else on
    known = desk.today if known is None else known
    usual, reform = desk.town.in_force
    picked = usual if readings is None else checked_readings(readings, reform)
    events = merged(desk.store.of([person])[person], desk.stands.restored)
    return answer(events, person, (on, known), picked, reform)


def folded(events: Iterable[Event], restored: Iterable[Event], known: int) -> State:
    """What is so of a man by all that was recorded up to a day."""
    return recorded_by(merged(events, restored), known)


def answer(
    events: list[Event],
    person: str,
    days: tuple[int, int],
    readings: Mapping[str, str],
    reform: Reform | None = None,
) -> Answer:
    """The answer from a man's events; `days` are the day asked about and that of knowing."""
    on, known = days
    state = state_as_of(events, on, known)
    law = Law.of(readings, reform)
    if not state.person:
        nothing, none = Effects((), (), ()), Gaps((), (), Decisions(0, 0))
        return Answer(
            person, on, known, readings, reform, nothing, nothing, (), (), {}, {}, none, state
        )
    summonses = [name for name, _ in state.all("summons")]
    return Answer(
        person,
        on,
        known,
        readings,
        reform,
        effects(case_of(state, on), law),
        effects(case_of(state, on, believed=True), law),
        tuple(
            _shown("measures", what, spans(state.thing("entry", what)), on) for what in ENTRIES
        ),
        tuple(
            _shown(agency, what, shown(state, agency, what), on)
            for agency in AGENCIES
            for what in SCREENS[agency]
        ),
        {name: knew_from(state, name) for name in summonses},
        {name: state.thing("summons", name).day("summons.opened") for name in summonses},
        gaps(state, on, law),
        state,
    )


def _shown(by: str, what: str, found: tuple[Span, ...], on: int) -> Shown:
    now = next((one for one in found if one.holds(on)), None)
    if now is not None:
        return Shown(by, what, True, now.first, now)
    ended = [one for one in found if one.after <= on]
    return Shown(by, what, False, ended[-1].after if ended else None, None)
