"""What a job can be: each kind a few lines over the same calls as the command line.

What is given is JSON-able and checked by whoever asks. What is found is a mapping whose `told` is
JSON-able, as the command prints it; a run of the country keeps beside it what pages draw from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from time import perf_counter
from typing import Any, Final

from povestka.book.pages import names
from povestka.case.asking import decide, named_readings
from povestka.case.overlay import read_reform
from povestka.case.reading import read
from povestka.country.comparing import Comparison
from povestka.country.comparing import compare as beside
from povestka.country.engines import Threads
from povestka.country.kept import Kept
from povestka.country.program import compiled
from povestka.country.recording import whole
from povestka.country.replicating import replicates
from povestka.country.results import Result
from povestka.country.running import run as once
from povestka.country.uncertain import uncertain as studied
from povestka.country.validating import validate as held
from povestka.language.words import LANGUAGES, Text
from povestka.people.scenario.changes import Safeguard, changed, with_safeguard
from povestka.people.scenario.model import Scenario
from povestka.readers.solver import GaveUp
from povestka.theorems.asking import (
    conditions_of,
    is_same,
    named,
    shown,
    slip_rows,
    stated,
    suite_of,
)
from povestka.theorems.book import with_reforms
from povestka.theorems.proving import settled
from povestka.theorems.statements import Found, Theorem
from povestka.theorems.turning import turned
from povestka.theorems.why_not import why_not
from povestka.web.jobs.packing import Packed, packed
from povestka.web.jobs.quick import Chosen, frame_of, said
from povestka.web.shelf import Shelf

Given = Mapping[str, Any]
Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, of how much."""

WORKERS: Final = 2
"""Threads of a run: the machine has the pages to serve, too."""


class BadWork(ValueError):
    """Work that cannot be done as it was given: `says` has a sentence for each mistake."""

    def __init__(self, says: Sequence[Text]) -> None:
        self.says = tuple(says)
        super().__init__("\n".join(one.en for one in says))


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison as pages need it: the plain object, and what opens a cell down to men."""

    told: dict[str, Any]
    a: Chosen
    b: Chosen


def warm() -> None:
    """Compile the country's pass, or load it, before anybody waits for it."""
    compiled()


def scenario_of(shelf: Shelf, given: Given) -> Scenario:
    """The scenario that was chosen: with its size and seed, safeguards and readings."""
    found = shelf.scenario(given["scenario"], given.get("persons"), given.get("seed"))
    taken = [shelf.safeguard(name) for name in given.get("safeguards", ())]
    return changed(found, taken, named_readings(given.get("readings", ())))


def country_run(shelf: Shelf, given: Given, progress: Progress) -> dict[str, Any]:
    """A run: scenario, persons, seed, replicates, safeguards, readings; `compare` with safeguards.

    Beside `told`: `scenario`, `results` (`Packed`, a replicate each), `compared` (`Compared`),
    and `said` by language, all that is words and tables.
    """
    asked = scenario_of(shelf, given)
    count = given.get("replicates", 1)
    results: list[Packed] = []
    objects = []
    with Threads(WORKERS) as spread:
        for one in _results(asked, spread, count, progress):
            results.append(packed(one))
            objects.append(one.to_dict())
        compared = [
            _compared(asked, shelf.safeguard(name), spread, 1, progress)
            for name in given.get("compare", ())
        ]
    frame = frame_of(results, LANGUAGES[0])
    return {
        "told": whole(objects),
        "scenario": asked,
        "results": tuple(results),
        "compared": compared,
        "said": {
            lang: said(replace(frame, lang=lang), names(lang)["readings"]) for lang in LANGUAGES
        },
    }


def _results(asked: Scenario, spread: Threads, count: int, progress: Progress) -> Any:
    """The replicates: one over both threads, several side by side."""
    if count == 1:
        yield once(asked, spread, progress=progress, clock=perf_counter)
    else:
        yield from replicates(asked, spread, count, done=partial(progress, "replicates"))


def _compared(
    asked: Scenario, other: Safeguard, spread: Threads, count: int, progress: Progress
) -> Compared:
    changed = with_safeguard(asked, other)
    found: Comparison = beside(
        asked, changed, spread, replicates=count, safeguard=other, progress=progress,
        clock=perf_counter,
    )
    sides = Chosen(asked, found.a.thresholds), Chosen(changed, found.b.thresholds)
    return Compared(found.to_dict(), *sides)


def country_compare(shelf: Shelf, given: Given, progress: Progress) -> dict[str, Any]:
    """A scenario against itself under each of `safeguards`, one after another; `told` a list."""
    asked, count = scenario_of(shelf, {**given, "safeguards": ()}), given.get("replicates", 1)
    with Threads(WORKERS) as spread:
        found = [
            _compared(asked, shelf.safeguard(name), spread, count, progress)
            for name in given["safeguards"]
        ]
    return {"told": [one.told for one in found], "scenario": asked, "compared": found}


def country_validate(shelf: Shelf, given: Given, progress: Progress) -> dict[str, Any]:
    """The model against published figures; `persons` bounds the runs whose dates are kept.

    `most` bounds the other runs, too, where it is given; without it they are of everybody.
    """
    with Threads(WORKERS) as spread:

        def kept_of(name: str) -> Kept:
            parts: list[Any] = []
            asked = shelf.scenario(name, given["persons"], None)
            return Kept(once(asked, spread, keep=parts), parts)

        def run_of(name: str) -> Result:
            return once(shelf.scenario(name, given.get("most"), None), spread)

        return {"told": held(run_of, kept_of, only=given.get("only", ()), progress=progress)}


def country_uncertain(shelf: Shelf, given: Given, progress: Progress) -> dict[str, Any]:
    """What chance, assumptions and readings do: scenario, runs, persons of each, seed."""
    asked = shelf.scenario(given["scenario"], given["persons"], None)
    with Threads(WORKERS) as spread:
        found = studied(
            asked, spread, runs=given["runs"], persons=given["persons"],
            seed=given.get("seed", 1), progress=progress, clock=perf_counter,
        )
    return {"told": found}


def prove(shelf: Shelf, given: Given, progress: Progress) -> dict[str, Any]:
    """Theorems by `names`, or statements `that` under `readings` and a `reform`."""
    if given.get("that"):
        overlay = shelf.reform(given["reform"]) if given.get("reform") else None
        readings = named_readings(given.get("readings", ()))
        asked = [stated(text, readings, overlay) for text in given["that"]]
    else:
        book = with_reforms(shelf.reform(name) for name in shelf.reforms())
        asked, wrong = named(given.get("names", ()), book)
        _refuse(wrong)
    found = []
    for count, one in enumerate(asked):
        progress("theorems", count, len(asked))
        found.append(shown(_timed(one)))
    return {"told": found}


def _timed(theorem: Theorem) -> Found:
    began = perf_counter()
    found = settled(theorem)
    return replace(found, seconds=perf_counter() - began)


def slips(shelf: Shelf, given: Given, progress: Progress) -> dict[str, Any]:
    """Slips that cases find: `files`, each with a name and a text in TOML."""
    suite, wrong = suite_of((one["name"], shelf.toml(one["text"])) for one in given["files"])
    _refuse(wrong)

    def proved(names: Sequence[str]) -> frozenset[str]:
        found = set()
        for count, name in enumerate(names):
            progress("slips", count, len(names))
            found |= {name} if is_same(name) else set()
        return frozenset(found)

    return {"told": slip_rows(suite.judged(), proved)}


def conditions(shelf: Shelf, given: Given, progress: Progress) -> dict[str, Any]:
    """Of each condition of `rules` (all, if none is named) a pair of cases that it turns."""
    del shelf
    asked, wrong = conditions_of(given.get("rules", ()))
    _refuse(wrong)
    found = []
    for count, one in enumerate(asked):
        progress("conditions", count, len(asked))
        found.append(turned(one).to_dict())
    return {"told": found}


def case_why_not(shelf: Shelf, given: Given, progress: Progress) -> dict[str, Any]:
    """A case decided, with what would change its answers: `case`, `readings`, `reform`, `lang`.

    `reform` is the name of a shipped one, an overlay of the shape of its file, or None.
    """
    asked, case = given["reform"], read(given["case"])
    overlay = shelf.reform(asked) if isinstance(asked, str) else asked and read_reform(asked)
    told = decide(case, given["readings"], "", overlay).to_dict(given["lang"])
    progress("records", 0, 1)
    try:
        return {"told": {**told, "why_not": why_not(case, given["readings"], overlay)}}
    except GaveUp as error:
        raise BadWork([_GAVE_UP]) from error


_GAVE_UP: Final = Text(
    "the solver gave up on what would change these answers; ask without it.",
    "решатель не справился с вопросом, что изменило бы эти ответы; повторите запрос без этого"
    " вопроса.",
)


def _refuse(wrong: Sequence[Text]) -> None:
    if wrong:
        raise BadWork(wrong)
