"""From a cell of a result down to single synthetic men, and one man's year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.country.reach import STEPS
from povestka.report import country_compared as compared
from povestka.report.country_numbers import is_small, signed
from povestka.web.country.looking import aside, done_of, jobs_of, not_there, see
from povestka.web.country.result import KIND, cells
from povestka.web.country.words import RUN
from povestka.web.forms import asked
from povestka.web.jobs.jobs import Job
from povestka.web.jobs.quick import Chosen
from povestka.web.page import lang_of, link, page, trusted
from povestka.web.refusals import Refused

_DIGITS: Final = 7
_STEPS: Final = {one.key: one.title for one in STEPS}


def _of_run(job: Job) -> Chosen:
    """What explains any man of the run."""
    return Chosen(job.found["scenario"], job.found["results"][0].rest.thresholds)


async def cell(request: Request) -> Response:
    """Some men of a cell of the run: `step`, and by choice `region`, `route`, `ground`."""
    job = await done_of(request, KIND)
    lang, fields = lang_of(request), asked(request)
    known = {one["name"]: dict(one["options"]) for one in cells(job, lang)}
    wanted = {name: fields.one(name) for name in known}
    if any(wanted[name] not in options for name, options in known.items()):
        raise Refused(404)
    says = [
        (RUN[name].in_(lang), known[name][value]) for name, value in wanted.items() if value
    ]

    def given() -> Mapping[str, Any]:
        return {"chosen": _of_run(job), "cell": wanted}

    return await _met(request, job, ("met", *wanted.values()), given, says)


async def changed(request: Request) -> Response:
    """Some men of a row of the table of who changes."""
    job = await done_of(request, KIND)
    lang, (place, row) = lang_of(request), (_number(request, one) for one in ("place", "row"))
    beside = job.found["compared"]
    table = compared.transitions(beside[place].told, lang) if place < len(beside) else None
    if table is None or row >= len(table.rows):
        raise Refused(404)
    one = beside[place]
    move = compared.moves(one.told)[row]
    if is_small(move["men"]):
        raise Refused(404)
    says = list(zip(table.head, table.rows[row], strict=True))

    def given() -> Mapping[str, Any]:
        return {"pair": (one.a, one.b), "move": move}

    return await _met(request, job, ("changed", place, row), given, says, place)


def _number(request: Request, name: str) -> int:
    """A number in an address; `Refused` where it is none, or longer than any of ours."""
    told = request.path_params[name]
    if not (told.isascii() and told.isdigit() and len(told) < _DIGITS):
        raise Refused(404)
    return int(told)


async def _met(  # noqa: PLR0917 (of one page)
    request: Request,
    job: Job,
    key: tuple[Any, ...],
    given: Any,
    says: list[tuple[str, str]],
    place: int | None = None,
) -> Response:
    lang, run = lang_of(request), link(lang_of(request), f"/country/run/{job.id}")
    found = await aside(jobs_of(request), job, key, "country.met", given)
    if found.state != "done":
        return not_there(request, found, f"/country/run/{job.id}", "searching", may_cancel=False)
    men, looked = found.found["men"], signed(found.found["looked"])
    key_ = "met_many" if men else "met_whole" if found.found["whole"] else "met_few"
    under = "" if place is None else f"?under={place}"
    return page(
        request, "country/men.html.jinja", RUN, title=RUN["met"].in_(lang), run=run, says=says,
        told=RUN[key_].in_(lang).format(n=len(men), looked=looked),
        men=[(one, f"{run}/person/{one}{under}") for one in men],
        age=job.found["said"][lang]["age"],
    )


async def asked_for(request: Request) -> Response:
    """The man whose id was typed."""
    job = await done_of(request, KIND)
    typed = asked(request).one("id").upper()[:40]
    if not typed.replace("-", "").isalnum():
        raise Refused(404)
    return see(request, f"/country/run/{job.id}/person/{typed}")


async def person(request: Request) -> Response:
    """One synthetic man of the run; `under` a comparison, as he fares with its safeguard."""
    job = await done_of(request, KIND)
    lang, name = lang_of(request), request.path_params["id"][:40]
    beside, under = job.found["compared"], asked(request).one("under")
    if under and under not in map(str, range(len(beside))):
        raise Refused(404)
    chosen = beside[int(under)].b if under else _of_run(job)

    def given() -> Mapping[str, Any]:
        return {"chosen": chosen, "id": name, "lang": lang}

    found = await aside(
        jobs_of(request), job, ("person", name, under, lang), "country.person", given
    )
    if found.state == "refused":
        raise Refused(404, found.says[0])
    if found.state != "done":
        return not_there(request, found, f"/country/run/{job.id}", "reading", may_cancel=False)
    told, run = found.found["story"], link(lang, f"/country/run/{job.id}")
    sides = [("", RUN["as_run"].in_(lang))] + [
        (str(place), RUN["with"].in_(lang).format(title=compared.safeguard(one.told, lang)))
        for place, one in enumerate(beside)
    ]
    return page(
        request, "country/person.html.jinja", RUN,
        title=RUN["person"].in_(lang).format(id=told["person"]), run=run,
        where=RUN["person_where"].in_(lang).format(
            region=told["region"]["name"], office=told["office"], age=told["age"],
            year=told["first"][:4],
        ),
        told=told, parts=found.found["parts"], decision=trusted(found.found["decision"]),
        file=found.found["file"], age=job.found["said"][lang]["age"],
        sides=[
            {"href": f"{run}/person/{told['person']}{f'?under={key}' if key else ''}",
             "says": says, "current": key == under}
            for key, says in sides
        ],
    )
