"""A run as a record: plain data that says what was run, under which law, and what came of it.

The record of a run is enough to read its scenario back, to explain any man of it, and to see
whether the law, the program or the tables of the population have changed since. Its seal shows a
change made by mistake or by hand; whoever makes another seal as well is not found by it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from povestka.case.answers import book_fingerprint, drafted_fingerprint
from povestka.country import program
from povestka.country.measures import BANDS, CROSSED, MEASURES
from povestka.country.program import DAY
from povestka.country.results import GROUND_NAMES, ROUTE_NAMES, Outcome, Result, Threshold
from povestka.country.setup import Setup
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.people.regions import regions
from povestka.people.scenario.mapping import Record, both, scenario_mapping, scenario_of
from povestka.people.scenario.model import Scenario

Sparse = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
"""The counts of a run that are not zero: where each stands, and the number."""

FAMILY: Final = "povestka/run/"
SCHEMA: Final = f"{FAMILY}1"

SAYS: Final = Text(
    "MODEL: synthetic men, invented chances, no forecast and no person. For information, not"
    " legal advice.",
    "МОДЕЛЬ: синтетические мужчины, условные вероятности; это не прогноз и не данные о людях."
    " Для сведения, не юридическая консультация.",
)
"""What every file of a run says of itself."""

KEYS: Final = (
    "schema", "says", "complete", "name", "scenario", "persons", "seed", "replicates", "regions",
    "engine", "versions", "law", "hashes", "done", "fingerprint", "files", "seal",
)  # fmt: skip
"""The keys of a record, in their order."""

_LAW_CHANGED: Final = Text(
    "the law of the model has changed since this run (checked on {then}, now {present}), and other"
    " dates would follow; run the scenario again.",
    "закон в модели изменился после этого прогона (проверен {then}, теперь {present}), и даты были"
    " бы другими; выполните сценарий заново.",
)
_CHANGED: Final[Mapping[str, Text]] = {
    "code": Text(
        "the program has changed since this run, and other dates could follow; run the scenario"
        " again.",
        "программа изменилась после этого прогона, и даты могли бы быть другими; выполните"
        " сценарий заново.",
    ),
    "parameters": Text(
        "the numbers behind this run have changed since, and other men would be met; run the"
        " scenario again.",
        "числа, на которых основан этот прогон, с тех пор изменились; выполните сценарий заново.",
    ),
    "population": Text(
        "the tables of the population have changed since this run, and other men would be met;"
        " run the scenario again.",
        "таблицы населения изменились после этого прогона; выполните сценарий заново.",
    ),
}


@cache
def code_hash() -> str:
    """A hash of the program's own text: the compiled pass as it is written from the rules."""
    return f"sha256:{hashlib.sha256(program.text().encode()).hexdigest()}"


def _of_arrays(*arrays: npt.NDArray[Any]) -> str:
    found = hashlib.sha256()
    for one in arrays:
        found.update(f"{one.shape}".encode())
        found.update(np.ascontiguousarray(one, "<i8").data)
    return f"sha256:{found.hexdigest()}"


def hashes(ready: Setup) -> dict[str, str]:
    """What a run rests on besides the law: its numbers, its men and its program."""
    laid = ready.layout
    return {
        "parameters": _of_arrays(ready.numbers, ready.works, ready.quotas),
        "population": _of_arrays(laid.region, laid.size, laid.bounds, laid.cohorts, laid.lengths),
        "code": code_hash(),
    }


def law() -> dict[str, str]:
    """The law of the model: the day on which it was checked, the book's hashes."""
    return {
        "checked_on": BOOK.checked_on,
        "book": book_fingerprint(),
        "drafted": drafted_fingerprint(),
    }


def begun(
    scenario: Scenario,
    ready: Setup,
    replicates: int,
    engine: Mapping[str, Any],
    versions: Mapping[str, str],
) -> dict[str, Any]:
    """The record of a run of which nothing is done yet.

    `BadCase`, or ValueError, for a scenario that no reader would read back as it is.
    """
    found: dict[str, Any] = {
        "schema": SCHEMA,
        "says": both(SAYS),
        "complete": False,
        "name": scenario.name,
        "scenario": scenario_mapping(scenario),
        "persons": ready.layout.persons,
        "seed": scenario.seed,
        "replicates": replicates,
        "regions": [one.code for one in ready.layout.regions],
        "engine": dict(engine),
        "versions": dict(versions),
        "law": law(),
        "hashes": hashes(ready),
        "done": [],
        "fingerprint": None,
        "files": {},
    }
    if scenario_of(found) != scenario:
        raise ValueError(f"the scenario {scenario.name} cannot be read back from a record")
    return found


def replicate_of(result: Result) -> dict[str, Any]:
    """What a record keeps of one replicate: all but its counts."""
    return {
        "replicate": result.replicate,
        "fingerprint": result.fingerprint,
        "totals": result.outcome.totals(),
        "seconds": {name: round(value, 4) for name, value in result.seconds.items()},
        "tally": dict(result.tally),
        "thresholds": [
            {"limit": one.limit.tolist(), "everybody": one.everybody.tolist()}
            for one in result.thresholds
        ],
    }


def _done(record: Record, replicate: int) -> Mapping[str, Any]:
    for one in record["done"]:
        if one["replicate"] == replicate:
            found: Mapping[str, Any] = one
            return found
    raise ValueError(f"the run has no replicate {replicate}")


def thresholds_of(record: Record, replicate: int = 0) -> tuple[Threshold, ...]:
    """How each season of a replicate chose; ValueError where the run has no such replicate."""
    return tuple(
        Threshold(np.array(one["limit"], np.uint32), np.array(one["everybody"], np.bool_))
        for one in _done(record, replicate)["thresholds"]
    )


def sparse(outcome: Outcome) -> Sparse:
    """The counts and the cells of an outcome that are not zero."""
    flat = np.concatenate([outcome.counts.ravel().astype(np.int64), outcome.cells.ravel()])
    places = np.flatnonzero(flat)
    return places, flat[places]


def result_of(record: Record, replicate: int, counts: Sparse) -> Result:
    """The result that a record and the counts of a replicate stand for.

    ValueError where the run has no such replicate, or the counts are not of its size.
    """
    one = _done(record, replicate)
    scenario = scenario_of(record)
    known = {region.code: region for region in regions()}
    kept = tuple(known[code] for code in record["regions"])
    shape = (len(kept), len(MEASURES), len(BANDS), DAY)
    crossed = (len(kept), len(CROSSED), 2, len(ROUTE_NAMES), len(GROUND_NAMES))
    size = int(np.prod(shape))
    places, numbers = counts
    whole = size + int(np.prod(crossed))
    if len(places) and not 0 <= places.min() <= places.max() < whole:
        raise ValueError("the counts are not of the size of the run")
    flat = np.zeros(whole, np.int64)
    flat[places] = numbers
    outcome = Outcome(
        flat[:size].astype(np.int32).reshape(shape), flat[size:].reshape(crossed), scenario.days
    )
    return Result(
        scenario, record["persons"], kept, replicate, (outcome,),
        thresholds_of(record, replicate), one["seconds"], one["tally"], one["fingerprint"],
    )  # fmt: skip


def together(fingerprints: Sequence[str]) -> str:
    """The fingerprint of a run: its only replicate's, or one over all of them in order.

    >>> together(["ab"])
    'ab'
    """
    if len(fingerprints) == 1:
        return fingerprints[0]
    return hashlib.sha256("\n".join(fingerprints).encode()).hexdigest()


def whole(objects: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The object of a run: of its first replicate, with the totals of all if there are more.

    >>> whole([{"replicate": 0, "fingerprint": "ab", "totals": {}}])["fingerprint"]
    'ab'
    """
    told = dict(objects[0])
    if len(objects) > 1:
        told["fingerprint"] = together([one["fingerprint"] for one in objects])
        told["replicates"] = [
            {key: one[key] for key in ("replicate", "fingerprint", "totals")} for one in objects
        ]
    return told


def written(record: Record) -> bytes:
    """A record as a file has it: with its seal, which stands last, over all that is before it."""
    lines = [f"{json.dumps(key)}: {_json(record[key])}" for key in KEYS[:-1]]
    body = "{\n" + ",\n".join(lines)
    seal = hashlib.sha256(body.encode()).hexdigest()
    return f'{body},\n"seal": "{seal}"\n}}\n'.encode()


def _json(value: Any) -> str:
    """A value on one line; a list of tables on one line each."""
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        return "[\n" + ",\n".join(map(_json, value)) + "\n]"
    return json.dumps(value, ensure_ascii=False)


def changed_since(record: Record, ready: Setup | None = None) -> Text | None:
    """Why a run can no longer be explained, or None: what it rests on is not what it was.

    With `ready` (of the record's scenario) its numbers and its population are held against the
    record's too.
    """
    then, current = record["law"], law()
    if then != current:
        return _LAW_CHANGED.filled(then=then["checked_on"], present=current["checked_on"])
    mine = hashes(ready) if ready else {"code": code_hash()}
    for key in mine:
        if record["hashes"][key] != mine[key]:
            return _CHANGED[key]
    return None
