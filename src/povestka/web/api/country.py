"""Operations on the country: what is shipped, runs as jobs, a man of a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request, Response

from povestka.case.asking import checked_readings
from povestka.case.mistakes import BadCase
from povestka.country.explaining import answered, explained, find
from povestka.country.setup import setup
from povestka.country.uncertain import LEAST_RUNS
from povestka.language.words import Text
from povestka.web.api import given as bodies
from povestka.web.api import shapes, shipped
from povestka.web.api.answering import Operation, operation, said
from povestka.web.api.jobs import asked, ended
from povestka.web.api.wrong import Wrong
from povestka.web.page import lang_of
from povestka.web.refusals import Refused

ROUTER: Final = APIRouter(route_class=Operation, tags=["country"])

EVERYBODY: Final = 28_000_000
"""About so many men a run has that names no number."""

_TOO_MANY: Final = Text(
    "this server runs at most {most} men; name a number up to that.",
    "на этом сервере в прогоне может быть не больше {most} человек; укажите число в этих пределах.",
)
_FEW_RUNS: Final = Text(
    "a study needs {least} runs or more.", "для исследования нужно не меньше {least} прогонов."
)
_NO_RUN: Final = Text(
    "this job is no run of the country; «/api/country/run» begins one.",
    "это задание — не прогон страны; его начинает «/api/country/run».",
)
_NO_REPLICATE: Final = Text(
    "the run has no replicate {replicate}; they go from 0 to {last}.",
    "в прогоне нет повтора {replicate}; их номера — от 0 до {last}.",
)


@operation(ROUTER, "GET", "/country/scenarios", "list_scenarios", shapes.Shipped)
def list_scenarios(request: Request) -> Response:
    """What `povestka country scenarios --json` prints of scenarios."""
    return said(request, {"shipped": shipped.scenarios(request.state.shelf, lang_of(request))})


@operation(ROUTER, "GET", "/country/safeguards", "list_safeguards", shapes.Shipped)
def list_safeguards(request: Request) -> Response:
    """Everything that a scenario can be compared under: safeguards of practice, then reforms."""
    return said(request, {"shipped": shipped.safeguards(request.state.shelf, lang_of(request))})


@operation(ROUTER, "POST", "/country/run", "run_country", shapes.Job, refuses=(429,), status=202,
           takes=True)
def run_country(request: Request, given: bodies.RunGiven) -> Response:
    """A job that gives what `povestka country run --json` prints. Never a forecast."""
    wrong = Wrong()
    _men(request, given.persons, wrong)
    _scenario(request, given, wrong)
    _safeguards(request, "safeguards", given.safeguards, wrong)
    _safeguards(request, "compare", given.compare, wrong)
    wrong.refuse()
    return asked(request, "country.run", _plain(given))


@operation(ROUTER, "POST", "/country/compare", "compare_country", shapes.Job, refuses=(429,),
           status=202, takes=True)
def compare_country(request: Request, given: bodies.CompareGiven) -> Response:
    """A job that gives what `povestka country compare --json` prints: an object a safeguard."""
    wrong = Wrong()
    _men(request, given.persons, wrong)
    _scenario(request, given, wrong)
    _safeguards(request, "safeguards", given.safeguards, wrong)
    wrong.refuse()
    return asked(request, "country.compare", _plain(given))


@operation(ROUTER, "POST", "/country/validate", "validate_country", shapes.Job, refuses=(429,),
           status=202, takes=True)
def validate_country(request: Request, given: bodies.ValidateGiven) -> Response:
    """A job that gives what `povestka country validate --json` prints; failures are shown."""
    wrong = Wrong()
    _men(request, given.persons, wrong)
    if given.most is not None:
        _men(request, given.most, wrong, "most")
    wrong.refuse()
    return asked(request, "country.validate", given.model_dump())


@operation(ROUTER, "POST", "/country/uncertain", "study_uncertainty", shapes.Job, refuses=(429,),
           status=202, takes=True)
def study_uncertainty(request: Request, given: bodies.UncertainGiven) -> Response:
    """A job that gives what `povestka country uncertain --json` prints."""
    wrong = Wrong()
    _men(request, given.persons, wrong)
    if given.runs < LEAST_RUNS:
        wrong.add("runs", _FEW_RUNS.filled(least=LEAST_RUNS))
    with wrong.at("scenario"):
        request.state.shelf.scenario(given.scenario, given.persons, None)
    wrong.refuse()
    return asked(request, "country.uncertain", given.model_dump())


@operation(ROUTER, "GET", "/country/runs/{id}/persons/{person}", "explain_person", shapes.Person,
           refuses=(404, 409))
def explain_person(
    request: Request,
    id: str,  # noqa: A002 # in the address
    person: str,
    replicate: Annotated[int, Query(ge=0, le=1_000, description="Of which replicate.")] = 0,
) -> Response:
    """The object that `povestka country explain PERSON FOLDER --json` prints."""
    found, lang = ended(request, id), lang_of(request)
    if found.kind != "country.run":
        raise Refused(409, _NO_RUN)
    results = found.found["results"]
    if replicate >= len(results):
        says = _NO_REPLICATE.filled(replicate=replicate, last=len(results) - 1)
        raise Refused(422, None, [("replicate", says)])
    ready = setup(found.found["scenario"]).again(replicate)
    try:
        story = explained(ready, results[replicate].result().thresholds, *find(ready, person))
    except BadCase as bad:
        raise Refused(404, bad.mistakes[0].says) from bad
    decision = answered(story, found.found["scenario"]).to_dict(lang)
    return said(request, {**story.to_dict(lang), "decision": decision})


def _men(request: Request, persons: int | None, wrong: Wrong, path: str = "persons") -> None:
    """Note where more men are asked for than this server runs; everybody, if it runs them."""
    most = request.state.settings.most_persons
    if (EVERYBODY if persons is None else persons) > most:
        wrong.add(path, _TOO_MANY.filled(most=most))


def _scenario(
    request: Request, given: bodies.RunGiven | bodies.CompareGiven, wrong: Wrong
) -> None:
    with wrong.at("scenario"):
        request.state.shelf.scenario(given.scenario, given.persons, given.seed)
    with wrong.at("readings"):
        checked_readings(given.readings)


def _safeguards(request: Request, path: str, names: Sequence[str], wrong: Wrong) -> None:
    for number, name in enumerate(names, 1):
        with wrong.at(f"{path}[{number}]"):
            request.state.shelf.safeguard(name)


def _plain(given: bodies.RunGiven | bodies.CompareGiven) -> dict[str, Any]:
    """What is given as a job takes it: readings as they are written on the command line."""
    readings = [f"{key}={value}" for key, value in given.readings.items()]
    return {**given.model_dump(), "readings": readings}
