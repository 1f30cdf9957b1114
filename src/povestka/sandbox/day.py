"""A day of the town: what falls due, the queues, the register of measures, the screens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from povestka.language.days import Undecreed
from povestka.registers.asking import Effects, case_of, effects
from povestka.registers.spans import Days
from povestka.sandbox.desk import Desk
from povestka.sandbox.knowing import Known
from povestka.sandbox.messages import Message, Planned
from povestka.sandbox.standing import Standing, next_day


def settle(desk: Desk, persons: Iterable[str]) -> None:
    """Everything that these men's facts bring about today, and when to look at them again."""
    touched = sorted(persons)
    desk.fetch(touched)
    for person in touched:
        _happen(desk, desk.known(person))
    for person in touched:
        _follow(desk, desk.known(person))


def next_day_of(desk: Desk) -> None:
    """Move the clock by a day and let the town act."""
    left = desk.due(desk.today)
    if left:
        settle(desk, left)
    desk.move_clock()
    act(desk)


def act(desk: Desk) -> None:
    """What the town does by itself today: first what falls due, then the queues, then the law."""
    touched = desk.due(desk.today)
    desk.fetch(touched)
    for person in touched:
        _happen(desk, desk.known(person))
    examined = list(_examine(desk))
    for person in sorted({*touched, *examined}):
        _follow(desk, desk.known(person))


def _happen(desk: Desk, known: Known) -> None:
    """Write what is planned for today; stand in line if he came."""
    if desk.faults:
        _happen_under_faults(desk, known)
    found, today = desk.plan(known), desk.today
    left = []
    for one in found.planned:
        if one.recorded > today:
            left.append(one)
        else:
            desk.write(known, one)
    found.planned = left
    desk.line_up(known)


def _happen_under_faults(desk: Desk, known: Known) -> None:
    """One event after another: each may change what faults bring about, and how it is told."""
    done: set[tuple[str, str, str]] = set()
    while True:
        planned = (*desk.plan(known).planned, *desk.brought(known))
        due = [
            one
            for one in planned
            if one.recorded <= desk.today and (one.kind, one.of, repr(one.data)) not in done
        ]
        if not due:
            return
        done.add((due[0].kind, due[0].of, repr(due[0].data)))
        desk.write(known, due[0])


def _examine(desk: Desk) -> Iterable[str]:
    """The examinations of today, and what follows from them on the same day."""
    for office, line in desk.lines.items():
        if not len(line):
            continue
        for person in line.next(desk.capacity(office)):
            known = desk.known(person)
            message = Message("board", "examination.held", person, "", desk.today)
            told = desk.fate_of(known)(message)
            if not told or told[0].recorded > desk.today:
                continue
            line.leave(person)
            event = Planned(desk.today, desk.today, "board", "examination.held")
            desk.write(known, event)
            known.course = None
            _happen(desk, known)
            yield person


def _follow(desk: Desk, known: Known) -> None:
    """The register of measures and the screens, by the law of what the register believes."""
    wakes = desk.next_plans(known)
    if any(True for _ in known.past.told("summons.issued")):
        wakes += _stand(desk, known)
    if known.refused:  # what could not be is not in tomorrow's plan
        known.refused, known.course = False, None
        wakes.append(desk.today + 1)
    desk.wake(known.drawn.id, min(wakes, default=None))


def _stand(desk: Desk, known: Known) -> list[int]:
    """Ask the law if a fact has changed or a day has come; change entries and screens by it."""
    today = desk.today
    if known.law is None or known.asked_until <= today:
        try:
            known.law = effects(case_of(known.state, today, believed=True), desk.town.law)
        except Undecreed:  # a day counted in working days of a year without a decree: as it stands
            return []
        later = next_day(_edges(known, known.law), today)
        known.asked_until = desk.town.last + 1 if later is None else later
    asked = known.asked_until
    standing = Standing(known, known.law, today, desk.fate_of(known))
    for one in (*standing.entries(),):
        desk.write(known, one)
    for one in (*standing.screens(),):
        desk.write(known, one)
    return [*standing.wakes, asked] if asked <= desk.town.last else standing.wakes


def _edges(known: Known, law: Effects) -> Iterator[Days]:
    """The days on which the answer of the law may be another though no fact has changed.

    What begins and what ends; and the appearance day, before which a reading lets no duty be done.
    """
    for one in law.summonses:
        yield from (pair for pair in (one.exit_ban, one.measures) if pair is not None)
    for _, summons in known.state.all("summons"):
        appear = int(summons.data["appear"] or 0)
        yield appear, appear + 1

