"""Operations that take long: asked for as jobs, looked at, read, cancelled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Final

from anyio import move_on_after, sleep
from fastapi import APIRouter, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from povestka.language.words import Text
from povestka.theorems.asking import conditions_of, named, stated
from povestka.theorems.tokens import BadExpression
from povestka.web.api import given as bodies
from povestka.web.api import shapes, shipped
from povestka.web.api.answering import Operation, operation, said
from povestka.web.api.asking import case_given, law_given
from povestka.web.api.wrong import Wrong
from povestka.web.page import lang_of
from povestka.web.refusals import Refused

if TYPE_CHECKING:
    from povestka.web.jobs.jobs import Job

ROUTER: Final = APIRouter(route_class=Operation, tags=["jobs"])

EVERY: Final = 0.05
"""Seconds between two looks at a job that somebody waits for."""

_NOT_BOTH: Final = Text(
    "name theorems or give statements, not both at once.",
    "назовите теоремы или задайте утверждения, но не то и другое сразу.",
)
_ONLY_THAT: Final = Text(
    "this belongs to statements given in «that»: a theorem names its own.",
    "это относится к утверждениям из «that»: у теоремы свои.",
)
_OPEN: Final = Text(
    "the job has not ended yet; look at it again, with wait, and read the result then.",
    "задание ещё не выполнено; проверьте его состояние с параметром wait и потом прочитайте"
    " результат.",
)
_CANCELLED: Final = Text(
    "the job was cancelled, so it has no result.", "задание отменено, результата у него нет."
)

Wait = Annotated[
    int, Query(ge=0, le=10, description="Seconds to wait for its end before answering.")
]


@operation(ROUTER, "POST", "/prove", "prove", shapes.Job, refuses=(429,), status=202, takes=True)
def prove(request: Request, given: bodies.ProveGiven) -> Response:
    """A job that gives what `povestka prove --json` prints: an object a theorem."""
    wrong = Wrong()
    if given.that:
        if given.names:
            wrong.add("names", _NOT_BOTH)
        overlay = law_given(request, given.readings, given.reform, wrong)
        for number, one in enumerate(given.that, 1):
            try:
                stated(one, {}, overlay)
            except BadExpression as bad:
                lines = zip(bad.lines("en"), bad.lines("ru"), strict=True)
                wrong.add(f"that[{number}]", Text(*map("\n".join, zip(*lines, strict=True))))
    else:
        if given.readings:
            wrong.add("readings", _ONLY_THAT)
        if given.reform:
            wrong.add("reform", _ONLY_THAT)
        book = shipped.theorems(request.state.shelf)
        for says in named(given.names, book)[1]:
            wrong.add("names", says)
    wrong.refuse()
    readings = [f"{key}={value}" for key, value in given.readings.items()]
    return asked(request, "prove", {**given.model_dump(), "readings": readings})


@operation(ROUTER, "POST", "/slips", "find_slips", shapes.Job, refuses=(429,), status=202,
           takes=True)
def find_slips(request: Request, given: bodies.SlipsGiven) -> Response:
    """A job that gives what `povestka slips --json` prints: a row a rule, the sum last."""
    wrong = Wrong()
    for number, one in enumerate(given.files, 1):
        with wrong.at(f"files[{number}].text"):
            request.state.shelf.toml(one.text)
    wrong.refuse()
    return asked(request, "slips", given.model_dump())


@operation(ROUTER, "POST", "/conditions", "turn_conditions", shapes.Job, refuses=(429,),
           status=202, takes=True)
def turn_conditions(request: Request, given: bodies.ConditionsGiven) -> Response:
    """A job that gives what `povestka conditions --json` prints: an object a condition."""
    wrong = Wrong()
    for says in conditions_of(given.rules)[1]:
        wrong.add("rules", says)
    wrong.refuse()
    return asked(request, "conditions", given.model_dump())


@operation(ROUTER, "POST", "/case/why-not", "case_why_not", shapes.Job, refuses=(429,),
           status=202, takes=True)
def case_why_not(request: Request, given: bodies.WhyNotGiven) -> Response:
    """A job that gives what `povestka case --why-not --json` prints.

    Beneath `why_not` stand the records, unknown facts and readings that would change the answers;
    never a person's moves still to come.
    """
    wrong = Wrong()
    case_given(given.case, wrong)
    law_given(request, given.readings, given.reform, wrong)
    wrong.refuse()
    return asked(request, "case.why_not", {**given.model_dump(), "lang": lang_of(request)})


@operation(ROUTER, "GET", "/jobs/{id}", "look_at_job", shapes.Job, refuses=(404,))
async def look_at_job(
    request: Request,
    id: str,  # noqa: A002 # in the address
    wait: Wait = 0,
) -> Response:
    """Whether it waits, runs or has ended, and how far it is."""
    found: Job = await run_in_threadpool(request.state.jobs.look, id)
    with move_on_after(wait):
        while found.is_open:
            await sleep(EVERY)
            found = await run_in_threadpool(request.state.jobs.look, id)
    return said(request, _told(found, lang_of(request)))


@operation(ROUTER, "GET", "/jobs/{id}/result", "read_result", shapes.JobResult,
           refuses=(404, 409))
def read_result(request: Request, id: str) -> Response:  # noqa: A002 # in the address
    """What came of it: what the command prints, one object or a list of such."""
    found = ended(request, id)
    return said(request, {"id": found.id, "kind": found.kind, "result": found.found["told"]})


@operation(ROUTER, "DELETE", "/jobs/{id}", "cancel_job", refuses=(404,), status=204)
def cancel_job(request: Request, id: str) -> Response:  # noqa: A002 # in the address
    """Break it off; one that has ended stays as it is."""
    request.state.jobs.cancel(id)
    return Response(status_code=204)


def asked(request: Request, kind: str, given: Mapping[str, Any]) -> Response:
    """The answer (202) that work was taken on: the job, and where it is looked at."""
    jobs = request.state.jobs
    name = jobs.ask(kind, given)
    told = _told(jobs.look(name), lang_of(request))
    return said(request, told, 202, {"location": f"/api/jobs/{name}"})


def ended(request: Request, name: str) -> Job:
    """The job of a name, once something came of it; `Refused` (404, 409) before, or where not."""
    found: Job = request.state.jobs.look(name)
    if found.state == "done":
        return found
    if found.is_open:
        raise Refused(409, _OPEN)
    if found.state == "cancelled":
        raise Refused(409, _CANCELLED)
    raise Refused(409, found.says[0], [("", one) for one in found.says])


def _told(job: Job, lang: str) -> dict[str, Any]:
    step = dict(zip(("what", "done", "whole"), job.step, strict=True)) if job.step else None
    return {
        "id": job.id,
        "kind": job.kind,
        "state": job.state,
        "ahead": job.ahead,
        "step": step,
        "says": [one.in_(lang) for one in job.says],
        "seconds": round(job.seconds, 3),
        "result": f"/api/jobs/{job.id}/result" if job.state == "done" else None,
    }
