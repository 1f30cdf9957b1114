"""A town: a scenario cut down to one region, its few offices and men, and its quota's limits."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final, TypeVar

from povestka.case.known import Law
from povestka.case.reforming import Reform
from povestka.language.terms import Term
from povestka.language.words import Text
from povestka.people import men, person
from povestka.people.drawing import Man
from povestka.people.layout import AGES, Layout, full_size, office_and_serial, person_id
from povestka.people.regions import Region, regions
from povestka.people.scenario.in_force import in_force
from povestka.people.scenario.mapping import scenario_mapping, scenario_of
from povestka.people.scenario.model import Quota, Scenario
from povestka.people.scenario.numbers import numbers
from povestka.people.stages import Stage

T = TypeVar("T")
Row = dict[str, int]
"""Columns by name: days, truths as 0 and 1, places in lists of names."""

NOBODY: Final = -1
"""The limit of a quota of no men."""
EVERYBODY: Final = (1 << 32) - 1
"""The limit of a quota that all who are ready do not fill."""

_FIRST: Final = (men.MEN, men.POSSIBLE)
_SECOND: Final = (men.STANDING, men.CALLED)
MOST_PERSONS: Final = 1_000_000
"""More men than this are a country and no town."""


class NoTown(ValueError):
    """What is asked for cannot be a town; `text` says why, in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


NO_SUCH_PERSON: Final = Text(
    "the town has no man «{name}»; its men are SYN-0000-000000 to {last}.",
    "в городе нет лица «{name}»; обозначения лиц — от SYN-0000-000000 до {last}.",
)
_NO_REGION: Final = Text(
    "there is no region «{code}»; codes look like RU-TVE.",
    "региона «{code}» нет; обозначения регионов имеют вид RU-TVE.",
)
_BAD_PERSONS: Final = Text(
    "a town has from 1 to {most} men, not {persons}.",
    "в городе может быть от 1 до {most} лиц, а не {persons}.",
)
_BAD_OFFICES: Final = Text(
    "a town has from 1 to {most} offices, and not more than men; {offices} is not among them.",
    "в городе может быть от 1 до {most} военных комиссариатов и не больше, чем лиц; {offices} —"
    " не из их числа.",
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A man of the town: his id, his chance, and what is drawn of him before any summons."""

    id: str
    man: Man
    facts: Row

    def stage(self, stage: Stage, occurrence: int, row: Row) -> Row:
        """The columns that a stage adds to a row."""
        return self.man.stage(stage, occurrence, row)

    def names(self, term: Term, column: str) -> str:
        """The word that a column of names holds."""
        names: tuple[str, ...] = getattr(term, "names")  # noqa: B009 # a fact of names has them
        return names[self.facts[column]]


@dataclass(frozen=True)
class Town:
    """A town as its first event tells it.

    `scenario` is of this region alone, with the town's own size, offices and seed. `limits` are
    for each quota the largest key of order within it, found once by a rehearsal.
    """

    scenario: Scenario
    region: str
    limits: tuple[int, ...] = ()

    @property
    def first(self) -> int:
        """The first day of the scenario."""
        return self.scenario.first

    @property
    def last(self) -> int:
        """The last day of the scenario, beyond which the clock does not go."""
        return self.scenario.last

    @property
    def persons(self) -> int:
        """How many men there are."""
        return int(self.layout.persons)

    @cached_property
    def layout(self) -> Layout:
        """Who stands where."""
        return self.scenario.laid_out(self.scenario.persons or 0)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The run-time numbers of the region, by name."""
        return numbers(self.scenario, _region(self.region))

    @cached_property
    def in_force(self) -> tuple[dict[str, str], Reform | None]:
        """The readings in use, and the scenario's reforms as one."""
        return in_force(self.scenario)

    @cached_property
    def law(self) -> Law:
        """The law that holds in the town."""
        return Law.of(*self.in_force)

    @cached_property
    def _bounds(self) -> list[list[int]]:
        found: list[list[int]] = self.layout.bounds.tolist()
        return found

    @cached_property
    def _cohorts(self) -> list[int]:
        found: list[int] = self.layout.cohorts.tolist()
        return found

    def everybody(self) -> Iterator[str]:
        """The ids of all men, office by office."""
        for office, size in enumerate(self.layout.size.tolist()):
            for serial in range(size):
                yield person_id(office, serial)

    @property
    def last_person(self) -> str:
        """The id of the last man."""
        sizes = self.layout.size.tolist()
        office = max(at for at, size in enumerate(sizes) if size)
        return person_id(office, sizes[office] - 1)

    def has(self, name: str) -> bool:
        """Whether an id is of a man of the town."""
        try:
            office, serial = office_and_serial(name)
        except ValueError:
            return False
        sizes = self.layout.size
        return office < len(sizes) and serial < int(sizes[office])

    def drawn(self, name: str) -> Drawn:
        """A man drawn again, with the columns of all stages before a summons."""
        return _further(self._begun(name), *_SECOND, person.PERSON)

    def called(self, name: str) -> Drawn | None:
        """The same of a man whom the office would call in the year, and None of any other."""
        found = self._begun(name)
        if not found.facts["man.possible"]:
            return None
        if not _further(found, *_SECOND).facts["man.called"]:
            return None
        return _further(found, person.PERSON)

    def _begun(self, name: str) -> Drawn:
        """A man up to the first gate."""
        office, serial = office_and_serial(name)
        age = bisect_right(self._bounds[office], serial) - 1
        man = Man(office, serial, self.scenario.seed, 0, self.numbers)
        frame: Row = {"man.age": AGES[age], "man.cohort": self._cohorts[age]}
        return _further(Drawn(name, man, frame), *_FIRST)

    def quotas(self) -> list[int]:
        """The men of each quota at the size of the town, as in a country of this one region."""
        full = full_size(self.scenario.year, self.scenario.disputed)
        return [round(one.men * self.persons / full) for one in self.scenario.quotas]

    def text(self) -> str:
        """The town as the text that its first event carries."""
        record = {
            "name": self.scenario.name,
            "region": self.region,
            "limits": list(self.limits),
            "scenario": scenario_mapping(self.scenario),
        }
        return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _further(who: Drawn, *stages: Stage) -> Drawn:
    """The man with the columns of more stages."""
    for stage in stages:
        who.facts.update(who.stage(stage, 0, who.facts))
    return who


def town_of(text: str) -> Town:
    """The town that `Town.text` has written."""
    record: dict[str, Any] = json.loads(text)
    return Town(scenario_of(record), record["region"], tuple(record["limits"]))


def make_town(scenario: Scenario, persons: int, seed: int, region: str, offices: int = 1) -> Town:
    """A town of so many men in a region, without limits of quotas yet; `NoTown` says why not."""
    found = _region(region)
    if not 1 <= persons <= MOST_PERSONS:
        raise NoTown(_BAD_PERSONS.filled(most=MOST_PERSONS, persons=persons))
    most = min(persons, 9_999)
    if not 1 <= offices <= most:
        raise NoTown(_BAD_OFFICES.filled(most=9_999, offices=offices))
    own = replace(
        scenario,
        persons=persons,
        seed=seed,
        offices=offices,
        disputed=scenario.disputed or found.disputed,
        left_out=tuple(one.code for one in regions() if one.code != region),
        quotas=tuple(_own_quota(one, region) for one in scenario.quotas),
        roll_out=replace(scenario.roll_out, regions=_own(scenario.roll_out.regions, region)),
        regions=_own(scenario.regions, region),
    )
    return Town(own, region)


def _own(found: Mapping[str, T], region: str) -> dict[str, T]:
    """What a scenario says of this region."""
    return {code: one for code, one in found.items() if code == region}


def _own_quota(quota: Quota, region: str) -> Quota:
    """A quota by given shares as one of this region alone; of nobody where it gave no share."""
    if quota.by != "given":
        return quota
    men = quota.men if quota.shares.get(region) else 0
    return replace(quota, men=men, by="men_18_29", shares={})


def _region(code: str) -> Region:
    for one in regions():
        if one.code == code:
            return one
    raise NoTown(_NO_REGION.filled(code=code))
