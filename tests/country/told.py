"""What the law says of a man's story, and what the pass kept of him, in the same words."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from povestka.case.answers import Answer, Decision
from povestka.case.engine import Settled
from povestka.country.engines import Threads
from povestka.country.explaining import answered, explained
from povestka.country.passing import Part
from povestka.country.program import KEPT
from povestka.country.results import Result
from povestka.country.running import run
from povestka.country.setup import Setup, setup
from povestka.country.story import Story
from povestka.country.story_case import Call
from povestka.language.days import NEVER, NOT_YET, day
from povestka.outside.scenarios import load
from povestka.people.scenario.model import Scenario

CLIPPED = 32_767
Who = tuple[int, int]


class Kept:
    """A run with the dates of every summons."""

    def __init__(self, scenario: Scenario, replicate: int = 0) -> None:
        self.scenario = scenario
        self.ready: Setup = setup(scenario).again(replicate)
        self.parts: list[Part] = []
        with Threads(2) as engine:
            self.result: Result = run(
                scenario, engine, replicate=replicate, ready=self.ready, keep=self.parts,
                partitions=4,
            )
        self.rows: dict[Who, dict[int, tuple[Any, int]]] = {}
        for part in self.parts:
            for keys, dates in zip(part.keys, part.dates, strict=True):
                for place, (office, serial, occurrence) in enumerate(keys.T.tolist()):
                    self.rows.setdefault((office, serial), {})[occurrence] = (dates, place)

    def dates(self, who: Who, occurrence: int) -> dict[str, int]:
        """The kept dates of a summons as day numbers."""
        dates, place = self.rows[who][occurrence]
        return {
            name: self.scenario.first + value if value < CLIPPED else NEVER
            for name, value in zip(KEPT, dates[:, place].tolist(), strict=True)
        }

    def story(self, who: Who) -> Story:
        return explained(self.ready, self.result.thresholds, *who)

    def some(self, count: int, seed: int = 5) -> list[Who]:
        """Men drawn from those summoned: half from all, half from those summoned more than once."""
        draw = random.Random(seed)
        often = sorted(who for who, rows in self.rows.items() if len(rows) > 1)
        half = draw.sample(often, min(len(often), count // 2))
        rest = sorted(set(self.rows) - set(half))
        return half + draw.sample(rest, count - len(half))


@lru_cache(3)
def kept(scenario: str, persons: int, readings: tuple[tuple[str, str], ...] = ()) -> Kept:
    """A shipped scenario of so many men, under other readings if any are told."""

    found = load(scenario, persons)
    return Kept(replace(found, readings={**found.readings, **dict(readings)}))


def _day(value: str | None) -> int:
    return NEVER if value is None else day(value)


def _span(value: Mapping[str, Any] | None) -> tuple[int, int]:
    return (_day(value["from"]), _day(value["until"])) if value else (NEVER, NEVER)


def of_law(found: Decision, call: Call) -> dict[str, Any]:
    """The dates of one summons as `decide` gives them; each must be settled."""

    def ask(question: str) -> Answer:
        answer = found.answer(question, call.id)
        assert isinstance(answer.outcome, Settled)
        return answer

    return {
        "served_on": _day(ask("served_on").value),
        "exit_ban": _span(ask("exit_ban").value),
        "measures": _span(ask("measures").value),
        "fined": ask("fine").value is not None,
        "self_report_by": _day(ask("self_report_by").value),
        "cap_breached": ask("cap_breached").value,
        "short_notice": ask("short_notice").value,
    }


def of_pass(dates: Mapping[str, int]) -> dict[str, Any]:
    """The same as the pass kept it."""
    return {
        "served_on": dates["served_on"],
        "exit_ban": (dates["exit_ban.from"], dates["exit_ban.until"]),
        "measures": (dates["measures.from"], dates["measures.until"]),
        "fined": dates["fine.on"] < NEVER,
        "self_report_by": dates["self_report_by"],
        "cap_breached": dates["cap.on"] < NEVER,
        "short_notice": dates["short.on"] < NEVER,
    }


def disagreements(found: Kept, people: list[Who]) -> Iterator[Any]:
    """Where a man drawn alone, and the law asked of his case, differ from the pass."""
    for who in people:
        story = found.story(who)
        law = answered(story, found.scenario)
        if {one.occurrence for one in story.calls} != set(found.rows[who]):
            yield story.id, "summonses"
            continue
        for call in story.calls:
            dates = found.dates(who, call.occurrence)
            drawn = {name: min(call.drawn[name], NEVER) for name in KEPT if name in call.drawn}
            for name, value in drawn.items():
                if (value if value < NOT_YET else NEVER) != dates[name]:
                    yield story.id, call.id, name, value, dates[name]
            if call.dates != dates:
                yield story.id, call.id, "kept otherwise by his office alone"
            said, passed = of_law(law, call), of_pass(dates)
            yield from (
                (story.id, call.id, name, said[name], passed[name])
                for name in said
                if said[name] != passed[name]
            )
