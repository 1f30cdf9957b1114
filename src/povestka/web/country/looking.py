"""Looking at jobs from a page: waiting a little without holding up anybody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import anyio
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from povestka.web.country.words import RUN, STEPS
from povestka.web.jobs.jobs import Job, Jobs
from povestka.web.page import lang_of, link, page
from povestka.web.refusals import Refused

EVERY: Final = 0.03
"""Seconds between two looks."""

PATIENCE: Final = 2.5
"""Seconds that a page waits for a job, so that a quick one is there at once."""

BESIDE: Final = 1.5
"""Seconds that a page waits for what it can also do without."""

_REMEMBERED: Final = 100
"""Names of what was made of one result that are remembered, those asked for last."""

_GONE_WRONG: Final = frozenset({"failed", "late", "cancelled"})


def jobs_of(request: Request) -> Jobs:
    """The jobs of the server."""
    found: Jobs = request.state.jobs
    return found


async def looked(jobs: Jobs, name: str, wait: float) -> Job:
    """A job once it has ended, or after `wait` seconds; no thread is held meanwhile."""
    found = jobs.look(name)
    waited = 0.0
    while found.is_open and waited < wait:
        await anyio.sleep(EVERY)
        waited += EVERY
        found = jobs.look(name)
    return found


async def job_of(request: Request, kind: str, wait: float = PATIENCE) -> Job:
    """The job that an address names; `Refused` where there is none of that kind."""
    jobs, name = jobs_of(request), request.path_params["run"]
    if jobs.look(name).kind != kind:
        raise Refused(404)
    return await looked(jobs, name, wait)


async def done_of(request: Request, kind: str) -> Job:
    """The same, where only one that is done has what is asked for."""
    found = await job_of(request, kind)
    if found.state != "done":
        raise Refused(404)
    return found


async def aside(
    jobs: Jobs, run: Job, key: tuple[Any, ...], kind: str, given: Callable[[], Mapping[str, Any]]
) -> Job:
    """What is made of a result by the quick worker, once for each key.

    Its name is kept with the result; what went wrong, or was forgotten, is asked for anew.
    """
    known = run.found.setdefault("asides", {})
    if key in known:
        try:
            found = await looked(jobs, known[key], BESIDE)
        except Refused:
            del known[key]
        else:
            if found.state in _GONE_WRONG:
                del known[key]
            return found
    known[key] = jobs.ask(kind, given())
    if len(known) > _REMEMBERED:
        del known[next(iter(known))]
    return await looked(jobs, known[key], BESIDE)


def progress(job: Job, lang: str) -> dict[str, Any]:
    """How far a job is, in words and as a part of a whole."""
    what, done, whole = job.step or ("", 0, 0)
    if job.state == "waiting":
        says = RUN["ahead"].in_(lang).format(n=job.ahead) if job.ahead else RUN["next"].in_(lang)
    elif not what:
        says = RUN["begins"].in_(lang)
    else:
        named = STEPS[what].in_(lang) if what in STEPS else what
        says = RUN["part"].in_(lang).format(what=named, done=done, whole=whole)
        says = says[0].upper() + says[1:]
    return {"says": says, "done": done, "whole": whole}


def not_there(
    request: Request, job: Job, back: str, says: str = "running", *, may_cancel: bool = True
) -> Response:
    """The page of a job that is not done: how far it is, or why nothing came of it."""
    lang = lang_of(request)
    here = link(lang, request.scope["path"])
    if job.is_open:
        query = request.scope["query_string"].decode("latin-1")
        return page(
            request, "country/progress.html.jinja", RUN, title=RUN[says].in_(lang),
            progress=progress(job, lang), look=f"{here}?{query}" if query else here,
            cancel=f"{here}/cancel" if may_cancel else "",
        )
    told = [one.in_(lang) for one in job.says] or [RUN["cancelled_says"].in_(lang)]
    return page(
        request, "country/ended.html.jinja", RUN, title=RUN[job.state].in_(lang), says=told,
        back=link(lang, back),
    )


def cancelled(kind: str) -> Callable[[Request], Any]:
    """The endpoint that breaks a job of a kind off, and goes back to its page."""

    async def endpoint(request: Request) -> Response:
        jobs, name = jobs_of(request), request.path_params["run"]
        if jobs.look(name).kind != kind:
            raise Refused(404)
        jobs.cancel(name)
        here = request.scope["path"].removesuffix("/cancel")
        return RedirectResponse(link(lang_of(request), here), 303)

    return endpoint


def see(request: Request, path: str) -> Response:
    """Send the browser on to a page, as after a form that made something."""
    return RedirectResponse(link(lang_of(request), path), 303)
