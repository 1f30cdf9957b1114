"""The page of a run: its progress, then what came of it, told, drawn and tabulated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.country.reach import STEPS
from povestka.country.results import GROUND_NAMES, ROUTE_NAMES
from povestka.report import country_compared as compared
from povestka.report import country_words as report_words
from povestka.report.country_numbers import is_small
from povestka.web.country.choosing import ALL, OWN
from povestka.web.country.looking import aside, job_of, jobs_of, not_there
from povestka.web.country.words import RUN
from povestka.web.fields import field
from povestka.web.jobs.jobs import Job
from povestka.web.page import lang_of, link, page, trusted
from povestka.web.refusals import Refused

KIND: Final = "country.run"


async def result(request: Request) -> Response:
    """The page of a run."""
    job = await job_of(request, KIND)
    if job.state != "done":
        return not_there(request, job, "/country")
    lang = lang_of(request)
    here = link(lang, request.scope["path"])
    charts = await charts_of(request, job, lang)
    found = charts.found if charts and charts.state == "done" else None
    return page(
        request, "country/result.html.jinja", RUN, title=job.found["said"][lang]["title"],
        r=report_words.interface(lang),
        heads={key: text.in_(lang) for key, text in report_words.HEADS.items()},
        said=job.found["said"][lang], here=here,
        figures=_shown(found["figures"], 1) if found else None,
        waiting=charts is None or charts.is_open,
        by_id=field(
            name="id", label=RUN["by_id"].in_(lang), hint=RUN["by_id_hint"].in_(lang),
            short=True, required=True,
        ),
        compared=_compared(job, found, lang, here), cells=cells(job, lang), files=f"{here}/file",
        seconds=RUN["seconds"].in_(lang).format(seconds=_seconds(job.seconds, lang)),
        again=pairs(job.given), command=command(job.given),
    )


def _seconds(seconds: float, lang: str) -> str:
    told = f"{seconds:.1f}"
    return told.replace(".", ",") if lang == "ru" else told


async def charts_of(request: Request, job: Job, lang: str) -> Job | None:
    """The job that draws the charts, or None where too many wait to be drawn already."""
    def given() -> Mapping[str, Any]:
        return {
            "results": job.found["results"], "lang": lang,
            "compared": [one.told for one in job.found["compared"]],
        }

    try:
        return await aside(jobs_of(request), job, ("draw", lang), "country.draw", given)
    except Refused:
        return None


def _shown(figures: list[Any], first: int) -> list[dict[str, Any]]:
    """Figures with their numbers; each drawing is trusted: we drew it and escaped its words."""
    return [
        {"number": number, "of": one, "svg": trusted(one.svg)}
        for number, one in enumerate(figures, first)
    ]


def _compared(job: Job, found: Any, lang: str, here: str) -> list[dict[str, Any]]:
    """Each comparison: its words, its chart once drawn, and who changes, row by row."""
    told = []
    before = len(found["figures"]) if found else 0
    for place, one in enumerate(job.found["compared"]):
        table = compared.transitions(one.told, lang)
        moves = compared.moves(one.told)
        rows = zip(table.rows, moves, strict=True) if table else ()
        told.append({
            "title": compared.safeguard(one.told, lang),
            "told": compared.told(one.told, lang),
            "differences": compared.differences(one.told, lang),
            "figure": (
                _shown([found["compared"][place]], before + place + 1)[0] if found else None
            ),
            "table": table,
            "rows": [
                {
                    "cells": cells_,
                    "href": "" if is_small(move["men"]) else f"{here}/changed/{place}/{row}",
                    "says": f"{cells_[0]} → {cells_[1]}",
                }
                for row, (cells_, move) in enumerate(rows)
            ],
        })
    return told


def cells(job: Job, lang: str) -> list[dict[str, Any]]:
    """The fields by which a cell is chosen."""
    anything = ("", RUN["any"].in_(lang))
    regions = job.found["results"][0].rest.regions
    routes = [(name, report_words.ROUTES[name].in_(lang)) for name in ROUTE_NAMES]
    grounds = [(name, report_words.GROUNDS[name].in_(lang)) for name in GROUND_NAMES]
    options = {
        "step": [(one.key, one.title.in_(lang)) for one in STEPS],
        "region": [anything, *((one.code, one.name.in_(lang)) for one in regions)],
        "route": [anything, *routes],
        "ground": [anything, *grounds],
    }
    return [
        field(
            name=name, label=RUN[name].in_(lang), options=found,
            value="banned" if name == "step" else "",
        )
        for name, found in options.items()
    ]


def command(given: Mapping[str, Any]) -> str:
    """The command that gives the same counts.

    >>> command({"scenario": "year-2026", "persons": 1000, "seed": 1, "readings": ["CR-3=service"]})
    'povestka country run year-2026 --persons 1000 --seed 1 --reading CR-3=service'
    """
    words = ["povestka country run", given["scenario"]]
    for name in ("persons", "seed", "replicates"):
        if given.get(name) is not None and (name != "replicates" or given[name] > 1):
            words += [f"--{name}", str(given[name])]
    for name, flag in (("safeguards", "safeguard"), ("readings", "reading")):
        words += [f"--{flag} {one}" for one in given.get(name, ())]
    return " ".join(words)


def pairs(given: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What was given, as the fields of the form, so that it can be chosen again.

    >>> pairs({"scenario": "x", "persons": None, "readings": ["CR-3=service"]})
    [('scenario', 'x'), ('size', 'all'), ('reading-CR-3', 'service')]
    """
    found = [("scenario", given["scenario"])]
    persons = given.get("persons")
    found += [("size", ALL)] if persons is None else [("size", OWN), ("persons", str(persons))]
    found += [(name, str(given[name])) for name in ("seed", "replicates") if name in given]
    for name in ("safeguards", "compare"):
        found += [(name, one) for one in given.get(name, ())]
    for one in given.get("readings", ()):
        key, _, option = one.partition("=")
        found.append((f"reading-{key}", option))
    return found
