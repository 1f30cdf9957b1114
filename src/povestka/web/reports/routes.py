"""The pages on the reports: the list, a claim, a contradiction, a part of the system."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from povestka.press.choosing import Chosen, NoSuchClaim, chosen, everything
from povestka.press.coincidence import coincidence
from povestka.press.contradictions import CONTRADICTIONS
from povestka.press.loading import CLAIMS, COMPONENTS
from povestka.press.model import REPORTS, VERDICTS
from povestka.web.fields import pick
from povestka.web.forms import asked
from povestka.web.in_book import in_book
from povestka.web.page import lang_of, link, page
from povestka.web.refusals import Refused
from povestka.web.reports.filtering import CODES, PAGE, Wanted, leaf, wanted
from povestka.web.reports.places import deciding, only
from povestka.web.reports.words import CLAIM, COLUMNS, KINDS, MARKS, MEANS, OF, WORDS

Plain = Mapping[str, Any]


def claims(request: Request) -> Response:
    """All claims with their verdicts, or those that the address asks for."""
    lang = lang_of(request)
    found, want = everything(lang), wanted(asked(request))
    held = [one for one in found.claims if want.holds(dict(one))]
    shown, at, pages = leaf(held, want.page)
    mistakes = [(key, says.in_(lang)) for key, says in want.mistakes]
    first = (at - 1) * PAGE + 1
    return page(
        request, "reports/list.html.jinja", WORDS,
        title=WORDS["title"].in_(lang),
        status=422 if mistakes else 200,
        lead=WORDS["lead"].in_(lang).format(n=len(found.claims)),
        mistakes=[("" if key == "page" else key, says) for key, says in mistakes],
        fields=_fields(want, dict(mistakes), lang),
        want=want,
        verdicts=_verdicts(found, lang),
        parts_of=_parts(found, lang),
        days_short=WORDS["days_short"].in_(lang).format(days=_exact()),
        days=days(lang)["shown"],
        claims=[_line(one, lang) for one in shown],
        counted=OF.in_(lang).format(first=first, last=first + len(shown) - 1, n=len(held)),
        leaves=_leaves(want, at, pages, lang),
        disputes=[_dispute(name, lang) for name in CONTRADICTIONS],
    )


def claim(request: Request) -> Response:
    """One claim: the verdict, what decides it, what is shown, and who says otherwise."""
    lang, name = lang_of(request), request.path_params["name"]
    found = _chosen(name, lang)
    if name not in CLAIMS:
        raise Refused(404)
    one = found.claims[0]
    part = COMPONENTS[one["component"]]
    return page(
        request, "reports/claim.html.jinja", WORDS,
        title=CLAIM.in_(lang).format(name=name),
        one=_line(one, lang),
        kind=KINDS[one["kind"]].in_(lang),
        printed=" ".join(filter(None, (one["quantity"], one["unit"]))),
        agrees=_others(one["agrees_with"], lang),
        disagrees=_others(one["disagrees_with"], lang),
        disputes=[_dispute(other, lang) for other in one["contradictions"]],
        statements=[in_book(other, lang) for other in one["statements"]],
        part=[in_book(other, lang) for other in (*part.rules, *part.statements)],
    )


def contradiction(request: Request) -> Response:
    """One contradiction between the reports: its sides, and what resolves it."""
    lang, name = lang_of(request), request.path_params["name"]
    if name not in CONTRADICTIONS:
        raise Refused(404)
    (one,) = _chosen(name, lang).contradictions
    table = one.get("coincidence")
    return page(
        request, "reports/contradiction.html.jinja", WORDS,
        title=one["title"],
        name=name,
        sides=[
            {
                "title": WORDS["side"].in_(lang).format(n=number),
                "claims": [_line(other, lang) for other in side],
            }
            for number, side in enumerate(one["sides"], 1)
        ],
        resolution=one["resolution"],
        readings=[in_book(key, lang) for key in one["readings"]],
        shown=table["shown"] if table else (),
        table=_table(table, lang) if table else None,
    )


def component(request: Request) -> Response:
    """One part of the system: what the model has of it, and the claims about it."""
    lang, name = lang_of(request), request.path_params["name"]
    if name not in COMPONENTS:
        raise Refused(404)
    found = _chosen(name, lang)
    (one,) = found.components
    return page(
        request, "reports/component.html.jinja", WORDS,
        title=one["title"],
        has=one["has"],
        rules=[in_book(other, lang) for other in one["rules"]],
        statements=[in_book(other, lang) for other in one["statements"]],
        readings=[in_book(other, lang) for other in one["readings"]],
        claims=[_line(other, lang) for other in found.claims],
    )


def days(lang: str) -> Plain:
    """The table of the 27 days, as plain data."""
    found: Plain = chosen(["X2"], lang).contradictions[0]["coincidence"]
    return found


def _exact() -> str:
    """The appearance days, in days after placement, for which the press's number is right."""
    return ", ".join(map(str, sorted({appear for appear, _, _ in coincidence().exact()})))


def _chosen(name: str, lang: str) -> Chosen:
    try:
        return chosen([name], lang)
    except NoSuchClaim as unknown:
        raise Refused(404, unknown.sentences[0]) from None


def _line(one: Plain, lang: str) -> dict[str, Any]:
    """A claim as a list shows it."""
    name = one["claim"]
    return {
        "name": name,
        "path": link(lang, f"/reports/{name}"),
        "says": one["says"],
        "mark": MARKS[one["verdict"]],
        "verdict": VERDICTS[one["verdict"]].in_(lang),
        "means": MEANS[one["verdict"]].in_(lang),
        "computed": one["computed"],
        "report": one["report_says"],
        "component": COMPONENTS[one["component"]].title.in_(lang),
        "component_path": link(lang, f"/reports/component/{one['component']}"),
        "only": only(one["by"], lang),
        "by": deciding(one["by"], lang),
        "shown": one["shown"],
    }


def _others(names: Iterable[str], lang: str) -> list[dict[str, str]]:
    return [
        {
            "name": name,
            "path": link(lang, f"/reports/{name}"),
            "says": CLAIMS[name].says.in_(lang),
        }
        for name in names
    ]


def _dispute(name: str, lang: str) -> dict[str, str]:
    title = CONTRADICTIONS[name].title.in_(lang)
    return {"name": name, "path": link(lang, f"/reports/contradiction/{name}"), "says": title}


def _verdicts(found: Chosen, lang: str) -> list[dict[str, Any]]:
    counts = Counter(one["verdict"] for one in found.claims)
    hangs = Counter((one["verdict"], only(one["by"], lang)) for one in found.claims)
    return [
        {
            "mark": MARKS[key],
            "says": VERDICTS[key].in_(lang),
            "means": MEANS[key].in_(lang),
            "n": counts[key],
            "only": [
                f"{says}: {n}" for (of, says), n in hangs.items() if of == key and says
            ],
            "path": link(lang, f"/reports?verdict={code}#claims"),
        }
        for code, key in CODES.items()
    ]


def _parts(found: Chosen, lang: str) -> list[dict[str, Any]]:
    """A row a part of the system: how many claims of each verdict."""
    rows = []
    for one in found.components:
        counts = Counter(
            claim["verdict"] for claim in found.claims if claim["component"] == one["component"]
        )
        rows.append({
            "title": one["title"],
            "path": link(lang, f"/reports/component/{one['component']}"),
            "counts": [counts[key] for key in VERDICTS],
            "n": counts.total(),
        })
    return rows


def _fields(want: Wanted, wrong: Plain, lang: str) -> list[dict[str, Any]]:
    """The three lists of the form, with what was chosen."""
    def said(key: str) -> str:
        return WORDS[key].in_(lang)

    options: dict[str, list[tuple[str, str]]] = {
        "verdict": [("", said("any"))]
        + [(code, VERDICTS[key].in_(lang)) for code, key in CODES.items()],
        "report": [("", said("any_report"))]
        + [(str(number), one.in_(lang)) for number, one in enumerate(REPORTS, 1)],
        "component": [("", said("any"))]
        + [(key, one.title.in_(lang)) for key, one in COMPONENTS.items()],
    }
    labels = {"verdict": "verdict", "report": "report", "component": "part"}
    values = {"verdict": want.verdict.replace(" ", "-"), "report": want.report,
              "component": want.component}
    return [
        pick(key, said(labels[key]), told, values[key], mistake=wrong.get(key, ""))
        for key, told in options.items()
    ]


def _leaves(want: Wanted, at: int, pages: int, lang: str) -> list[dict[str, Any]]:
    """The pages of the list, each with its address."""
    if pages == 1:
        return []
    return [
        {
            "n": number,
            "current": number == at,
            "path": link(lang, f"/reports{want.query(page=number)}#claims"),
        }
        for number in range(1, pages + 1)
    ]


def _table(found: Plain, lang: str) -> dict[str, Any]:
    """The table of the 27 days, as `parts.table` draws it."""
    keys = [key for key in found["rows"][0] if key != "appear"]
    return {
        "caption": found["title"],
        "head": [WORDS["after"].in_(lang), *(_column(key, lang) for key in keys)],
        "rows": [
            [row["appear"], *("–" if row[key] is None else row[key] for key in keys)]
            for row in found["rows"]
        ],
        "words": 1,
        "last_is_sum": False,
    }


def _column(key: str, lang: str) -> str:
    route, _, switch = key.partition(" ")
    told = switch or WORDS["in_use"].in_(lang)
    return f"{COLUMNS[route].in_(lang)}, {told}"


ROUTES: Final[list[BaseRoute]] = [
    Route("/reports", claims),
    Route("/reports/contradiction/{name}", contradiction),
    Route("/reports/component/{name}", component),
    Route("/reports/{name}", claim),
]
"""The addresses of this room."""
