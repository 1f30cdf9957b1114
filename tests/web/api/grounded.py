"""Generated requests brought down to earth: names in them replaced by such as there are.

Of what is generated nearly all names nothing, and is refused at the door. So each generated request
is sent as it is, and again with some of its parts put in place of known ones.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from schemathesis import Case

from povestka.cli.serve import SHELF
from povestka.law.book import BOOK
from povestka.registers.events import ROLES
from povestka.sandbox.stories.told import STORIES
from povestka.theorems.book import THEOREMS
from povestka.web.api.given import CASE

OFTEN = 0.75
"""How often a part is put in place of a known one, where one is known."""

DAYS = ("2026-01-01", "2026-02-14", "2026-03-10", "2026-06-30", "2023-04", "2025-11", "paper")
ONLY_DAYS = DAYS[:4]
_CASES: list[dict[str, Any]] = [CASE]


def cases() -> Sequence[dict[str, Any]]:
    """Cases as JSON has them: the shipped ones, once."""
    if len(_CASES) == 1:
        texts = [text for name, text in SHELF.cases().items() if name.startswith("good/")]
        _CASES.extend(_plain(SHELF.toml(text)) for text in texts[:150])
    return _CASES


def _plain(value: Any) -> Any:
    match value:
        case dt.date():
            return value.isoformat()
        case Mapping():
            return {name: _plain(one) for name, one in value.items()}
        case list():
            return [_plain(one) for one in value]
        case _:
            return value


@dataclass
class Known:
    """What there is at the moment: towns and jobs come and go."""

    towns: list[str] = field(default_factory=lambda: ["nowhere"])
    jobs: list[str] = field(default_factory=lambda: ["nothing"])
    heads: list[str] = field(default_factory=lambda: [f"1:{'0' * 64}"])
    logs: list[str] = field(default_factory=lambda: [""])
    proofs: list[Any] = field(default_factory=lambda: [{"schema": "povestka/proof/1"}])

    def of(self, path: str, name: str) -> Sequence[Any]:
        """Known values of a parameter of an operation; none if there are none."""
        own = _NAMES.get(path, ()) if name == "name" else ()
        made: Mapping[str, Sequence[Any]] = {
            "town": self.towns, "one": self.towns, "other": self.towns, "id": self.jobs,
            "head": ["", *self.heads], "root": self.heads, "log": self.logs,
            "proof": self.proofs, "on": DAYS if path.startswith("/law") else ONLY_DAYS,
            "case": cases(),
        }
        return own or made.get(name) or _VALUES.get(name, ())


_SAFEGUARDS = SHELF.safeguards()
_REFORMS = SHELF.reforms()
_NAMES: Mapping[str, Sequence[Any]] = {
    "/law/{name}": [*BOOK.rules, *BOOK.contested, *BOOK.statements],
    "/reforms/{name}": _REFORMS,
    "/sandbox/stories/{name}": list(STORIES),
}
_PERSONS = [f"SYN-0000-{number:06}" for number in range(12)]
_VALUES: Mapping[str, Sequence[Any]] = {
    "lang": ["en", "ru"], "wait": [0], "person": [*_PERSONS, ""], "q": ["ban", "повестка", "20"],
    "scenario": ["2026", "as-written", "2023"], "persons": [1, 10, 40], "most": [10, 40],
    "seed": [0, 1, 7], "offices": [1, 2], "region": ["RU-TVE", "RU-AD"], "start": ONLY_DAYS,
    "known": ONLY_DAYS, "at": ONLY_DAYS, "days": [1, 5, 20], "limit": [1, 100], "after": [
        *DAYS, *_REFORMS, "law", 0, 5], "before": [*DAYS, *_REFORMS, "law"],
    "reform": [None, *_REFORMS], "safeguards": [[one] for one in _SAFEGUARDS],
    "compare": [[], [_SAFEGUARDS[0]]], "readings": [{}, {"CR-1": "service"}, {"CR-5": "practice"}],
    "reading": [[], ["CR-3=service"]], "claim": [["C008"], ["X2"], ["exit_ban"]],
    "country": [["estonia"], []], "countries": [["ukraine"], []], "role": ROLES,
    "names": [[one] for one in [*THEOREMS][:12]],
    "that": [["measures.from >= appear"], []], "rules": [["measures.arise"]],
    "replicates": [1, 2], "replicate": [0, 1], "runs": [20], "record": [1, 5], "since": [1, 4],
    "fields": [{"days": 3, "role": "portal"}, {"person": _PERSONS[1]}, {}],
    "data": [{}, {"for": "medical", "appear": "2026-04-20"}, {"channel": "both"}],
    "of": ["", "s1", "driving"],
}


@dataclass(frozen=True)
class Parts:
    """What a generated case is made of."""

    method: str
    path: str
    path_parameters: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Any
    media_type: str | None


def parts(case: Case) -> Parts:
    """The case taken apart."""
    return Parts(
        case.method, case.path, dict(case.path_parameters), dict(case.query), case.body,
        case.media_type,
    )


def grounded(case: Parts, known: Known, chance: Random) -> Parts:
    """The same with some of its parts known ones."""

    def picked(given: Mapping[str, Any]) -> dict[str, Any]:
        return {name: _picked(known.of(case.path, name), one, chance)
                for name, one in given.items()}

    body = picked(case.body) if isinstance(case.body, dict) else case.body
    return replace(
        case, path_parameters=picked(case.path_parameters), query=picked(case.query), body=body
    )


def _picked(values: Sequence[Any], given: Any, chance: Random) -> Any:
    return chance.choice(values) if values and chance.random() < OFTEN else given
