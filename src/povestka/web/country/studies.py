"""The model held against published figures, and how sure its numbers are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from povestka.country.recording import law
from povestka.country.uncertain import LEAST_RUNS
from povestka.language.words import Text
from povestka.report import country_compared as compared
from povestka.report import country_doubt
from povestka.report import country_words as report_words
from povestka.report.dates import in_words
from povestka.web.country.choosing import studied
from povestka.web.country.form import scenario_field, to_fields
from povestka.web.country.looking import (
    aside,
    cancelled,
    job_of,
    jobs_of,
    not_there,
    see,
)
from povestka.web.country.words import RUN, STUDIES
from povestka.web.fields import field
from povestka.web.forms import Fields, asked, sent
from povestka.web.page import lang_of, link, page, trusted
from povestka.web.refusals import Refused

VALIDATE: Final = "country.validate"
UNCERTAIN: Final = "country.uncertain"
KEPT_PERSONS: Final = 1_000_000
"""Men kept with their dates, where a published figure needs dates."""

LIMITS: Final[Mapping[str, tuple[int, int]]] = {
    "runs": (LEAST_RUNS, 500), "persons": (1_000, 200_000),
}
_USUAL: Final = (("scenario", "year-2026"), ("runs", "100"), ("persons", "20000"))
WORDS: Final = {**RUN, **STUDIES}


def law_says(lang: str) -> str:
    """The age of the law, as beneath every chart."""
    day = in_words(law()["checked_on"], lang)
    return report_words.INTERFACE["law"].in_(lang).format(checked=day)


async def validate(request: Request) -> Response:
    """What the comparison with published figures is, and the button that runs it."""
    lang = lang_of(request)
    return page(request, "country/validate.html.jinja", WORDS, title=WORDS["v_title"].in_(lang))


async def validated(request: Request) -> Response:
    """Ask for the comparison with published figures."""
    await sent(request)
    most = request.state.settings.most_persons
    given = {"persons": min(KEPT_PERSONS, most)} | ({"most": most} if most < _WHOLE else {})
    return see(request, f"/country/validate/{jobs_of(request).ask(VALIDATE, given)}")


_WHOLE: Final = 28_000_000


async def validation(request: Request) -> Response:
    """The published figures beside what the model gives."""
    job = await job_of(request, VALIDATE)
    if job.state != "done":
        return not_there(request, job, "/country/validate")
    lang = lang_of(request)
    told = job.found["told"]
    return page(
        request, "country/validated.html.jinja", WORDS, title=WORDS["v_title"].in_(lang),
        table=compared.validated(told, lang), verdict=compared.verdict(told, lang),
        law=law_says(lang),
    )


async def uncertain(request: Request) -> Response:
    """The form of a study."""
    fields = asked(request)
    given = {name for name, _ in fields.pairs}
    usual = Fields([*((key, one) for key, one in _USUAL if key not in given), *fields.pairs])
    return _form(request, usual, {}, 200)


async def study(request: Request) -> Response:
    """Ask for the study that a form describes."""
    fields = await sent(request)
    found = studied(fields, request.state.shelf, LIMITS)
    if found.mistakes:
        return _form(request, fields, found.mistakes, 422)
    return see(request, f"/country/uncertain/{jobs_of(request).ask(UNCERTAIN, found.given)}")


def _form(
    request: Request, fields: Fields, mistakes: Mapping[str, Text], status: int
) -> Response:
    lang = lang_of(request)

    def count(name: str) -> dict[str, Any]:
        least, most = LIMITS[name]
        wrong = mistakes.get(name)
        return field(
            name=name, label=WORDS[f"u_{name}"].in_(lang), value=fields.one(name),
            hint=WORDS[f"u_{name}_hint"].in_(lang).format(least=least, most=most),
            mistake=wrong.in_(lang) if wrong else "", short=True, inputmode="numeric",
        )

    return page(
        request, "country/uncertain.html.jinja", WORDS, title=WORDS["u_title"].in_(lang),
        status=status, repeat=fields.pairs if request.method == "POST" else (),
        scenario=scenario_field(fields, mistakes, request.state.shelf, lang),
        runs=count("runs"), persons=count("persons"), mistakes=to_fields(mistakes, lang),
    )


async def doubt(request: Request) -> Response:
    """What moves the numbers of a scenario, and how far."""
    job = await job_of(request, UNCERTAIN)
    if job.state != "done":
        return not_there(request, job, "/country/uncertain")
    lang, told = lang_of(request), job.found["told"]

    def given() -> Mapping[str, Any]:
        footer = f"{report_words.told(told['title'], lang)}. {law_says(lang)}"
        return {"told": told, "lang": lang, "footer": footer}

    try:
        drawn = await aside(jobs_of(request), job, ("doubt", lang), "country.doubt", given)
    except Refused:
        drawn = None
    figures = drawn.found["figures"] if drawn and drawn.state == "done" else None
    return page(
        request, "country/doubt.html.jinja", WORDS, title=WORDS["u_title"].in_(lang),
        r=report_words.interface(lang), scenario=report_words.told(told["title"], lang),
        assumptions=[report_words.told(one, lang) for one in told["assumptions"]],
        law=law_says(lang), here=link(lang, request.scope["path"]),
        waiting=drawn is None or drawn.is_open,
        figures=None if figures is None else [
            {"number": number, "of": one, "svg": trusted(one.svg)}
            for number, one in enumerate(figures, 1)
        ],
        tables=[
            {"title": title, "table": country_doubt.moved_table(moved, lang)}
            for title, moved in country_doubt.moves(told, lang)
        ],
    )


ROUTES: list[BaseRoute] = [
    Route("/country/validate", validate),
    Route("/country/validate", validated, methods=["POST"]),
    Route("/country/validate/{run}", validation),
    Route("/country/validate/{run}/cancel", cancelled(VALIDATE), methods=["POST"]),
    Route("/country/uncertain", uncertain),
    Route("/country/uncertain", study, methods=["POST"]),
    Route("/country/uncertain/{run}", doubt),
    Route("/country/uncertain/{run}/cancel", cancelled(UNCERTAIN), methods=["POST"]),
]
