"""Any man of a run explained: drawn again alone, with his place in the queue and in the quota.

Only his own office is run again, for the one thing that depends on others there: the day of his
examination. Who is within a quota is told by the thresholds that the run has found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from povestka.case.answers import Decision
from povestka.case.asking import decide
from povestka.case.mistakes import BadCase, Mistake
from povestka.country import passing
from povestka.country.passing import Part
from povestka.country.program import KEPT, country
from povestka.country.results import Threshold
from povestka.country.setup import Setup
from povestka.country.story import Story
from povestka.country.story_case import Call
from povestka.language.days import NEVER, NOT_YET
from povestka.language.words import Text
from povestka.law.facts import purpose, status
from povestka.people import examined, judged, men, person, summons
from povestka.people.drawing import Man
from povestka.people.layout import office_and_serial
from povestka.people.offices import LAST_CALL, MOST_CALLS
from povestka.people.scenario.in_force import in_force
from povestka.people.scenario.model import Scenario
from povestka.people.stages import Stage

Row = dict[str, int]

_CLIPPED: Final = 32_767
_RESERVIST: Final = status.names.index("reservist")


class NoSuchPerson(BadCase):
    """An id that names nobody of the run: one sentence in both languages."""


_BAD_ID: Final = Text(
    "the id «{name}» names no synthetic man; write one as SYN-0412-003517, an office of four"
    " digits and a serial number of six.",
    "идентификатор «{name}» не обозначает условное лицо; укажите, например, SYN-0412-003517:"
    " четыре цифры комиссариата и шесть цифр номера.",
)
_NO_OFFICE: Final = Text(
    "the run has no office {office}; its offices go from 0 to {last}.",
    "в прогоне нет комиссариата {office}; их номера — от 0 до {last}.",
)
_NO_SERIAL: Final = Text(
    "office {office} of the run has no man {serial}; its serial numbers go from 0 to {last}.",
    "в комиссариате {office} этого прогона нет лица {serial}; номера — от 0 до {last}.",
)

WHY: Final[Mapping[str, Text]] = {
    "reserve": Text(
        "He is in the reserve, and this run calls conscripts.",
        "Он пребывает в запасе, а в этом прогоне вызываются призывники.",
    ),
    "conscript": Text(
        "He is not in the reserve, and this run calls reservists.",
        "Он не пребывает в запасе, а в этом прогоне вызываются пребывающие в запасе.",
    ),
    "age": Text(
        "In this run he is never of the age at which the office calls.",
        "В этом прогоне он ни в один день не достигает возраста, в котором вызывают.",
    ),
    "not_picked": Text(
        "The office calls only a part of the men of his age, and by chance he is not among them.",
        "Военный комиссариат вызывает лишь часть мужчин его возраста; по воле случая он не в их"
        " числе.",
    ),
    "window": Text(
        "None of the periods in which this run issues summonses has fallen to him.",
        "Ни один из периодов, в которые в этом прогоне выдаются повестки, ему не выпал.",
    ),
    "after": Text(
        "His summons would be issued after the last day of the run.",
        "Его повестка была бы выдана после последнего дня прогона.",
    ),
    "recorded": Text(
        "On the day of the call the register shows his deferment or exemption.",
        "В день вызова в реестре отражена его отсрочка или освобождение от призыва.",
    ),
    "checked": Text(
        "The register does not show his deferment or exemption, but the office checks and finds"
        " it.",
        "В реестре его отсрочки или освобождения нет, но военный комиссариат проверяет и находит"
        " их.",
    ),
    "age_on_day": Text(
        "On the day of the call he is not of the age at which the office calls.",
        "В день вызова он не того возраста, в котором вызывают.",
    ),
}
"""Why a man is not summoned, in the order in which it is asked."""


def find(ready: Setup, name: str) -> tuple[int, int]:
    """Office and serial of the man of a run that an id names; else `NoSuchPerson`."""
    try:
        office, serial = office_and_serial(name)
    except ValueError:
        raise NoSuchPerson([Mistake("", _BAD_ID.filled(name=name[:40]))]) from None
    _refuse(ready, office, serial)
    return office, serial


def _refuse(ready: Setup, office: int, serial: int) -> None:
    sizes = ready.layout.size
    if not 0 <= office < len(sizes):
        says = _NO_OFFICE.filled(office=office, last=len(sizes) - 1)
        raise NoSuchPerson([Mistake("", says)])
    if not 0 <= serial < sizes[office]:
        says = _NO_SERIAL.filled(office=office, serial=serial, last=sizes[office] - 1)
        raise NoSuchPerson([Mistake("", says)])


def answered(story: Story, scenario: Scenario) -> Decision:
    """What the law of the scenario says of the man, with articles and reasons."""
    readings, reform = in_force(scenario)
    return decide(story.case, readings, story.id, reform)


def explained(
    ready: Setup, thresholds: Sequence[Threshold], office: int, serial: int
) -> Story:
    """The year of one man of a run, whose quotas have found these thresholds.

    `ready` has the run's replicate (`Setup.again`); of several laws the first is told.
    `NoSuchPerson` where the run has no such man.
    """
    _refuse(ready, office, serial)
    one = replace(ready, numbers=np.ascontiguousarray(ready.numbers[:1]))
    place = int(ready.layout.region[office])
    numbers = dict(zip(country().numbers, map(int, one.numbers[0, place]), strict=True))
    man = Man(office, serial, ready.seed, ready.replicate, numbers)
    facts = _himself(ready, man)
    story = Story(
        office, serial, ready.layout.regions[place], numbers["run.first"], numbers["as_of"], facts
    )
    if not facts["man.possible"] or not facts["man.called"]:
        return replace(story, why=WHY[_why(facts, numbers)])
    _add(man, facts, 0, person.PERSON)
    rows = list(_summonses(man, facts))
    came = rows[-1]["call.came"]
    for occurrence, row in enumerate(rows, 1):
        row["appearance.on"] = came
        _add(man, row, occurrence, judged.REGISTER)
    part = passing.first_pass(one, (office, office + 1), keep=True)
    calls = tuple(
        Call(occurrence, row, _dates(part, serial, occurrence, story.first))
        for occurrence, row in enumerate(rows, 1)
    )
    story = replace(story, calls=calls)
    if came > story.as_of or not facts["call.examined"]:
        return story
    return _after_the_queue(one, thresholds, man, story, part)


def _add(man: Man, row: Row, occurrence: int, stage: Stage) -> None:
    """Add the columns of a stage to a row."""
    row |= man.stage(stage, occurrence, row)


def _himself(ready: Setup, man: Man) -> Row:
    """Who he is; and if the office could call him, his ground and the day of his summons."""
    laid = ready.layout
    bounds = laid.bounds[man.office]
    age = int(np.searchsorted(bounds, man.serial, "right")) - 1
    facts = {"man.age": 18 + age, "man.cohort": int(laid.cohorts[age])}
    for stage in (men.MEN, men.POSSIBLE):
        _add(man, facts, 0, stage)
    if facts["man.possible"]:
        for stage in (men.STANDING, men.CALLED):
            _add(man, facts, 0, stage)
    return facts


def _why(facts: Mapping[str, int], numbers: Mapping[str, int]) -> str:
    """Why the office does not call him."""
    if not facts["man.possible"]:
        reservist = facts["person.status"] == _RESERVIST
        if numbers["call.reservists"]:
            return "not_picked" if reservist else "conscript"
        if reservist and not facts["man.mistaken"]:
            return "reserve"
        return "age" if facts["man.picked"] else "not_picked"
    call = facts["call"]
    if call > numbers["as_of"]:
        return "after" if call < NOT_YET else "window"
    granted = max(facts["ground.from"], facts["ground.granted"])
    if not granted <= call <= facts["ground.until"]:
        return "age_on_day"
    return "recorded" if facts["ground.recorded"] <= call else "checked"


def _summonses(man: Man, facts: Row) -> Iterator[Row]:
    """His summonses one after another, each with the day on which he has come so far."""
    day, before = facts["call"], NEVER
    for occurrence in range(1, MOST_CALLS + 1):
        row = _summoned(man, {**facts, "call": day}, occurrence, before)
        yield row
        day, before = row["call.again"], row["call.came"]
        if day >= NEVER:
            return


def _summoned(man: Man, row: Row, occurrence: int, before: int) -> Row:
    row["call.came_before"] = before
    for stage in summons.STAGES:
        _add(man, row, occurrence, stage)
    return row


def _dates(part: Part, serial: int, occurrence: int, first: int) -> Row:
    """The dates that the pass has kept of a summons, as day numbers."""
    for keys, dates in zip(part.keys, part.dates, strict=True):
        spots = np.flatnonzero((keys[1] == serial) & (keys[2] == occurrence))
        if len(spots):
            found = dates[:, spots[0]].tolist()
            return {
                name: first + one if one < _CLIPPED else NEVER
                for name, one in zip(KEPT, found, strict=True)
            }
    raise AssertionError("a man drawn alone has a summons that the pass did not give him")


def _after_the_queue(
    ready: Setup, thresholds: Sequence[Threshold], man: Man, story: Story, part: Part
) -> Story:
    """The examination, the board, the court; then the quota, and the summons for dispatch."""
    board = dict(story.man)
    board |= {
        "appearance.on": story.calls[0].drawn["appearance.on"],
        "examined_on": _examined_on(part, man.serial),
    }
    for stage in (examined.DECIDING, examined.CLAIMING, examined.JUDGING):
        _add(man, board, 0, stage)
    story = replace(story, board=board)
    own = _alone(part, man.serial)
    if not own.ready.shape[1]:
        return story
    season = _taken(ready, thresholds, own)
    taken_on = int(own.taken[0])
    days = tuple(int(day) for day in own.ready[2:4, 0])
    key = int(own.ready[4, 0]) & 0xFFFFFFFF
    story = replace(story, ready=days, key=key, season=season, taken_on=taken_on)
    if season is None or man.numbers["call.reservists"]:
        return story
    row = {**story.man, "taken_on": taken_on}
    _add(man, row, 0, examined.SUMMONED)
    if row["call"] > story.as_of:
        return story
    row = _summoned(man, row | {"summons.for": purpose.names.index("dispatch")}, LAST_CALL, NEVER)
    row["appearance.on"] = row["call.came"]
    _add(man, row, LAST_CALL, judged.REGISTER)
    kept = passing.last_pass(ready, own, keep=True)
    last = Call(LAST_CALL, row, _dates(kept, man.serial, LAST_CALL, story.first))
    return replace(story, calls=(*story.calls, last))


def _examined_on(part: Part, serial: int) -> int:
    """The day that the queue gave him; `NEVER` where the run ends before his turn."""
    exams: Any = part.exams
    return int(exams[2, exams[1] == serial][0])


def _alone(part: Part, serial: int) -> Part:
    """The part with nobody ready but this man, if he is."""
    own = part.ready[1] == serial

    def his(array: Any) -> Any:
        return np.ascontiguousarray(array[..., own])

    return replace(
        part, ready=his(part.ready), until=his(part.until), taken=his(part.taken), dates=[], keys=[]
    )


def _taken(ready: Setup, thresholds: Sequence[Threshold], own: Part) -> int | None:
    """Take him with the first quota that would, and say which."""
    for season, found in enumerate(thresholds, 1):
        nobody = (ready.quotas[season - 1] == 0) & ~found.everybody
        passing.take(ready, own, season, found.limit, found.everybody, nobody)
        if own.taken[0] < NEVER:
            return season
    return None
