"""The other pages of the law: differences, reforms, theorems, terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from povestka.book import reforms as reform_pages
from povestka.law.book import BOOK
from povestka.report.cites import cited_all
from povestka.report.law import articles
from povestka.report.values import capital
from povestka.theorems.statements import PROVED, REFUTED
from povestka.web.fields import Drawn, line, pick
from povestka.web.forms import Fields, asked
from povestka.web.law.comparing import compared, mistakes_in, plain, reformed, setting
from povestka.web.law.library import Library, library
from povestka.web.law.telling import editions, reading_links, rule_links
from povestka.web.law.unknown import unknown
from povestka.web.law.words import WORDS
from povestka.web.page import link, page
from povestka.web.refusals import Refused

Told = Mapping[str, Any]
SIDES = ("before", "after")


def differences(request: Request) -> Response:
    """Two editions, days, or reforms side by side; nothing chosen yet, the form alone."""
    fields, lang = asked(request), request.state.lang
    known = library(request.state.shelf).reforms
    sides = {name: _chosen(fields, name) for name in SIDES}
    wrong = mistakes_in(sides, known) if any(sides.values()) else {}
    found = None
    if all(sides.values()) and not wrong:
        found = compared(sides["before"], sides["after"], known, lang)
    mistakes = {name: says.in_(lang) for name, says in wrong.items()}
    return page(
        request, "law/differences.html.jinja", WORDS, title=WORDS["diff_title"].in_(lang),
        status=422 if wrong else 200, found=found, mistakes=mistakes,
        fields=[_side(name, sides[name], known, mistakes, lang) for name in SIDES],
    )


def _side(
    name: str, given: str, known: Told, mistakes: Mapping[str, str], lang: str
) -> tuple[Drawn, Drawn]:
    """The two fields of a side: what is listed, and any other day."""
    options = _options(known, lang)
    listed = given in dict(options)
    return (
        pick(name, WORDS[name].in_(lang), options, given, mistake=mistakes.get(name, "")),
        line(
            f"{name}_day", WORDS[f"{name}_day"].in_(lang), "" if listed else given,
            hint=WORDS["day_hint"].in_(lang), short=True,
        ),
    )


def _chosen(fields: Fields, name: str) -> str:
    return (fields.one(f"{name}_day") or fields.one(name))[:80]


def _options(known: Told, lang: str) -> list[tuple[str, str]]:
    """What can be compared: nothing yet, the editions, the law as enacted, the reforms."""
    told = WORDS["is_reform"].in_(lang)
    return [
        ("", WORDS["choose"].in_(lang)),
        *editions(lang),
        (reform_pages.ENACTED, WORDS["enacted"].in_(lang)),
        *((name, told.format(title=one.title.in_(lang))) for name, one in known.items()),
    ]


def reforms(request: Request) -> Response:
    """The reforms that come with the model."""
    lang = request.state.lang
    known = library(request.state.shelf).reforms
    found = reform_pages.reforms([plain(name, known, lang) for name in known])
    return page(
        request, "law/reforms.html.jinja", WORDS, title=WORDS["reforms_title"].in_(lang),
        reforms=found["reforms"],
    )


def reform(request: Request) -> Response:
    """A reform: what it sets beside the law, and the rules that it changes."""
    name, lang = request.path_params["name"], request.state.lang
    known = library(request.state.shelf).reforms
    if name not in known:
        return unknown(request, name)
    found = reform_pages.page(plain(name, known, lang), lang)
    return page(
        request, "law/reform.html.jinja", WORDS, title=found["title"], found=found,
        articles=capital(articles(found, lang)),
        settings=[setting(one, lang) for one in found["settings"]],
        rules=reformed(found["rules"], lang),
    )


def theorems(request: Request) -> Response:
    """All theorems, or those about a rule or of a status."""
    fields, lang = asked(request), request.state.lang
    found = library(request.state.shelf)
    about, status = fields.one("rule")[:80], fields.one("status")[:40]
    wrong = {}
    if about and about not in BOOK.rules:
        wrong["rule"] = WORDS["filter_bad"].in_(lang).format(given=about)
    if status not in ("", PROVED, REFUTED):
        wrong["status"] = WORDS["filter_bad"].in_(lang).format(given=status)
    wanted = [
        one for one in found.theorems.values()
        if (not about or about in one["rules"] or about in one["through"])
        and status in ("", one["status"])
    ]
    counts = {key: sum(one["status"] == key for one in wanted) for key in (PROVED, REFUTED)}
    return page(
        request, "law/theorems.html.jinja", WORDS, title=WORDS["theorems_title"].in_(lang),
        status=422 if wrong else 200, mistakes=wrong, theorems=() if wrong else wanted,
        counts=WORDS["theorems_count"].in_(lang).format(**counts), fresh=found.fresh,
        fields=_filters(found, about, status, wrong, lang),
    )


def _filters(
    found: Library, about: str, status: str, wrong: Mapping[str, str], lang: str
) -> list[dict[str, Any]]:
    rules_known = [("", WORDS["any_rule"].in_(lang)), *_named(found, lang)]
    statuses = [
        ("", WORDS["any_status"].in_(lang)),
        *((key, WORDS[key].in_(lang)) for key in (PROVED, REFUTED)),
    ]
    return [
        pick("rule", WORDS["of_rule"].in_(lang), rules_known, about, mistake=wrong.get("rule", "")),
        pick(
            "status", WORDS["of_status"].in_(lang), statuses, status,
            mistake=wrong.get("status", ""),
        ),
    ]


def _named(found: Library, lang: str) -> Iterator[tuple[str, str]]:
    """The rules that some theorem draws on, by title."""
    held = [name for name in BOOK.rules if found.own[name] or found.through[name]]
    yield from sorted(
        ((name, f"{BOOK.rules[name].title.in_(lang)} ({name})") for name in held),
        key=lambda one: one[1].casefold(),
    )


def theorem(request: Request) -> Response:
    """A theorem with what was found, the case that refutes it, the job that settles it anew."""
    name, lang = request.path_params["name"], request.state.lang
    found = library(request.state.shelf)
    if name not in found.theorems:
        return unknown(request, name)
    one = found.theorems[name]
    first, last = one["years"]
    return page(
        request, "law/theorem.html.jinja", WORDS,
        title=WORDS["theorem"].in_(lang).format(name=name), one=one, fresh=found.fresh,
        articles=capital(cited_all(one["cites"], {}, lang)),
        rules=rule_links(one["rules"], lang), through=rule_links(one["through"], lang),
        taken=_pairs(one["readings"]), free=reading_links(one["under_every_reading_of"], lang),
        years=WORDS["years_are"].in_(lang).format(first=first, last=last),
        under=_pairs(one["under"]), witness=(witness := found.cases.get(f"witnesses/{name}", "")),
        facts="\n".join(line for line in witness.splitlines() if not line.startswith("#")),
        again=_again(request, one),
    )


def _pairs(readings: Mapping[str, str]) -> str:
    return ", ".join(f"{key}={value}" for key, value in readings.items())


def _again(request: Request, one: Told) -> dict[str, Any] | None:
    """The job that settles a theorem anew, where the address names one of this theorem."""
    lang, name = request.state.lang, asked(request).one("job")
    if not name:
        return None
    job = request.state.jobs.look(name)
    if job.kind != "prove" or job.given != {"names": [one["name"]]}:
        raise Refused(404)
    status = ""
    if job.found is not None:
        told = next(each for each in job.found["told"] if each["name"] == one["name"])
        status = told["status"]
    return {
        "address": link(lang, f"/law/theorems/{one['name']}?job={name}"),
        "state": job.state,
        "is_open": job.is_open,
        "ahead": job.ahead,
        "status": status and WORDS[status].in_(lang),
        "same": status == one["status"],
        "says": [says.in_(lang) for says in job.says],
    }


def settle(request: Request) -> Response:
    """Ask the solver once more; its answer stands on the page of the theorem."""
    name = request.path_params["name"]
    if name not in library(request.state.shelf).theorems:
        return unknown(request, name)
    job = request.state.jobs.ask("prove", {"names": [name]})
    return RedirectResponse(link(request.state.lang, f"/law/theorems/{name}?job={job}#again"), 303)


def glossary(request: Request) -> Response:
    """The terms of both languages, in the order of that of the page."""
    lang = request.state.lang
    other = "ru" if lang == "en" else "en"
    listed = [
        {
            "id": f"term-{number}",
            "term": one[lang],
            "code": one.get("code", ""),
            "other": one[other],
            "tongue": other,
            "note": one[f"note_{lang}"],
        }
        for number, one in enumerate(library(request.state.shelf).glossary)
    ]
    return page(
        request, "law/glossary.html.jinja", WORDS, title=WORDS["glossary"].in_(lang),
        terms=sorted(listed, key=lambda one: one["term"].casefold()),
    )


OTHERS: list[BaseRoute] = [
    Route("/law/differences", differences),
    Route("/law/reforms", reforms),
    Route("/law/reforms/{name}", reform),
    Route("/law/theorems", theorems),
    Route("/law/theorems/{name}", theorem),
    Route("/law/theorems/{name}/settle", settle, methods=["POST"]),
    Route("/law/glossary", glossary),
]
