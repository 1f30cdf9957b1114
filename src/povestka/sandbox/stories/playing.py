"""A story played in a store, and what of it does not hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from povestka.language.days import date_of, day
from povestka.people.layout import AGES
from povestka.people.scenario.model import RollOut, Scenario, Window
from povestka.registers.events import Value
from povestka.registers.log import Store
from povestka.registers.refusals import Refusal
from povestka.sandbox.faults.reading import read_fault
from povestka.sandbox.session import Sandbox, new
from povestka.sandbox.stories.asked import answered
from povestka.sandbox.stories.model import Holds, Step, Story, Strike
from povestka.sandbox.town import Town

REGION: Final = "RU-TVE"
"""All stories are told of one region: in law they would be the same in any other."""
SEED: Final = 1


class Impossible(ValueError):
    """A step of a story that the registers refuse: the story is told wrongly."""


@dataclass(frozen=True, slots=True)
class Missed:
    """Something that should hold in a story and does not: what was found instead."""

    holds: Holds
    found: bool | int | str | None
    cites: tuple[str, ...]


def day_of(text: str) -> int:
    """The day number of a day written as 2026-02-02."""
    return day(dt.date.fromisoformat(text))


def scenario_of(story: Story) -> Scenario:
    """What the town of a story assumes: nobody is called there but by the story."""
    first, last = day_of(story.first), day_of(story.last)
    return Scenario(
        story.name,
        story.title,
        story.says,
        first,
        last,
        windows=(Window(first, last, 1.0),),
        roll_out=RollOut(first, first, first),
        settings=story.settings,
    )


def man_of(story: Story, town: Town) -> str:
    """The story's man: the first of his age in the town."""
    column = AGES.index(story.age)
    serial = int(town.layout.bounds[0][column])
    return list(town.everybody())[serial]


def play(story: Story, store: Store, until: str = "") -> Sandbox:
    """The town of a story, in an empty store, on the story's last day or on the day `until`."""
    box = new(store, scenario_of(story), story.persons, SEED, region=REGION)
    for role in story.plays:
        box.take(role)
    person = man_of(story, box.town)
    ends = day_of(until or story.last)
    doings: list[Step | Strike] = [*story.strikes, *story.steps]
    for one in sorted(doings, key=lambda doing: doing.on):
        on = day_of(one.on)
        if on > ends:
            break
        box.advance(on - box.today)
        if isinstance(one, Strike):
            _strike(box, one, person)
        else:
            _step(box, one, person)
    box.advance(ends - box.today)
    return box


def _step(box: Sandbox, one: Step, person: str) -> None:
    on = day_of(one.happened or one.on)
    found = box.act(one.role, one.kind, person, one.of, on, _days(one.data))
    if isinstance(found, Refusal) or not found:
        raise Impossible(f"{one.on} {one.kind}: {found}")


def _strike(box: Sandbox, one: Strike, person: str) -> None:
    fields = {name: value or person for name, value in one.fields.items()}
    box.inject(read_fault(one.fault, fields, box.town, box.today))


def _days(data: Mapping[str, Value]) -> dict[str, Value]:
    """The data of an event, what is written like a day as one."""
    return {name: _value(value) for name, value in data.items()}


def _value(value: Value) -> Value:
    try:
        return day_of(value) if isinstance(value, str) else value
    except ValueError:
        return value


def missed(story: Story, box: Sandbox) -> list[Missed]:
    """What should hold in a story that has been played, and does not."""
    person = man_of(story, box.town)
    found = []
    for one in story.holds:
        on = day_of(one.on)
        value, cites = answered(box, person, one.what, on, day_of(one.known or one.on))
        wanted = _value(one.value)
        if value != wanted or not set(one.cites) <= set(cites):
            found.append(Missed(one, value, cites))
    return found


def told(value: bool | int | str | None, what: str) -> str:
    """An answer in the way in which stories write it: a day as 2026-02-02.

    >>> told(20_486, "served_on"), told(3, "unaware.exit_ban")
    ('2026-02-02', '3')
    """
    is_day = what in ("served_on", "could_know", "opened") and isinstance(value, int)
    return date_of(int(value or 0)).isoformat() if is_day else str(value)
