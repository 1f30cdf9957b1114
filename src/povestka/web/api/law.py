"""Operations that read: the book of the law, reforms, the press, other countries, theorems."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request, Response

from povestka.book import reforms as drafts
from povestka.book.differences import differences
from povestka.book.pages import NoSuchRule, contents, first_day, page
from povestka.case.mistakes import nearest
from povestka.case.overlay import read_reform
from povestka.language.days import date_of
from povestka.language.words import Text
from povestka.press.choosing import NoSuchClaim, chosen, everything
from povestka.regimes.pages import REGIMES, NoSuchRegime, found_regime, regimes
from povestka.web.api import shapes, shipped
from povestka.web.api.answering import Operation, operation, said
from povestka.web.api.asking import case_given
from povestka.web.api.given import ReformGiven, RegimesGiven
from povestka.web.api.wrong import Wrong
from povestka.web.law.library import library
from povestka.web.limits import in_turn
from povestka.web.page import lang_of
from povestka.web.refusals import Refused

ROUTER: Final = APIRouter(route_class=Operation, tags=["law"])

On = Annotated[
    str | None,
    Query(max_length=40, description="A day, as 2025-11-04, or an edition, as 2025-11."),
]
Side = Annotated[
    str,
    Query(
        max_length=100,
        description="An edition (paper, 2023-04, 2023-08, 2025-11, 2026-01), a day, a shipped"
        " reform, or law for the law as enacted.",
        examples=["2025-11"],
    ),
]
Words = Annotated[list[str], Query(max_length=60)]
_NOTHING: Final = Text(
    "there is nothing called «{name}» in the book, and it is no day; «/api/law» lists what there"
    " is.",
    "в книге нет «{name}», и это не дата; что в ней есть, покажет «/api/law».",
)
_LIKE: Final = Text(
    "there is nothing called «{name}» in the book, and it is no day; did you mean {like}?",
    "в книге нет «{name}», и это не дата; возможно, имелось в виду: {like}.",
)
_MIXED: Final = Text(
    "an edition is not compared with a reform; write law for the law as enacted.",
    "редакция не сравнивается с реформой; для действующего закона напишите law.",
)
_NO_COUNTRY: Final = Text(
    "there is no country «{name}» here; there are {listed}.",
    "страны «{name}» здесь нет; есть {listed}.",
)


@operation(ROUTER, "GET", "/law", "read_contents", shapes.Contents)
def read_contents(request: Request, on: On = None) -> Response:
    """Every rule, statement and contested reading by name, with its title."""
    wrong = Wrong()
    day = _known_day("on", on, wrong)
    wrong.refuse()
    return said(request, contents(lang_of(request), day))


@operation(ROUTER, "GET", "/law/search", "search_law", shapes.Matches)
def search_law(
    request: Request,
    q: Annotated[str, Query(max_length=200, description="Words, in either language.")] = "",
    on: On = None,
) -> Response:
    """Whatever has every word that is looked for, the best first; else whatever has some.

    `whole` says which; `nearest` is a query with words that are there.
    """
    wrong, lang = Wrong(), lang_of(request)
    then = _known_day("on", on, wrong)
    wrong.refuse()
    day = None if then is None else date_of(first_day(then)).isoformat()
    hits = library(request.state.shelf).index.search(q, day)
    found = [
        {"kind": one.kind, "name": one.name, "title": one.title.in_(lang),
         "says": one.says.in_(lang)}
        for one in hits.entries
    ]
    return said(request, {"q": q, "whole": hits.whole, "nearest": hits.nearest, "found": found})


@operation(ROUTER, "GET", "/law/{name}", "read_law", shapes.Page, refuses=(404,))
def read_law(request: Request, name: str, on: On = None) -> Response:
    """The object that `povestka law NAME --json` prints."""
    wrong = Wrong()
    day = _known_day("on", on, wrong)
    wrong.refuse()
    try:
        return said(request, page(name, lang_of(request), day))
    except NoSuchRule as unknown:
        raise Refused(404, _no_such(unknown)) from unknown


@operation(ROUTER, "GET", "/diff", "compare_law", shapes.Differences)
def compare_law(request: Request, before: Side, after: Side) -> Response:
    """The object that `povestka diff BEFORE AFTER --json` prints."""
    wrong, lang, shelf = Wrong(), lang_of(request), request.state.shelf
    sides = {"before": before, "after": after}
    drafted = {key for key, name in sides.items() if _names_draft(name, shelf.reforms())}
    if not drafted:
        for key, name in sides.items():
            _known_day(key, name, wrong)
        wrong.refuse()
        return said(request, differences(before, after, lang))
    found = []
    for key, name in sides.items():
        with wrong.at(key):
            if _is_edition(name):
                wrong.add(key, _MIXED)
            elif name == drafts.ENACTED:
                found.append(drafts.as_enacted(lang))
            else:
                found.append(shelf.reform(name).to_dict(lang))
    wrong.refuse()
    return said(request, drafts.differences(found[0], found[1], lang))


@operation(ROUTER, "GET", "/reforms", "list_reforms", shapes.Reforms)
def list_reforms(request: Request) -> Response:
    """The object that `povestka reforms --json` prints. None of them is the law."""
    shelf = request.state.shelf
    found = (shelf.reform(name).to_dict(lang_of(request)) for name in shelf.reforms())
    return said(request, drafts.reforms(found))


@operation(ROUTER, "GET", "/reforms/{name}", "read_reform", shapes.Reform, refuses=(404,))
def read_reform_page(request: Request, name: str) -> Response:
    """The object that `povestka reforms NAME --json` prints."""
    shelf = request.state.shelf
    if name not in shelf.reforms():
        raise Refused(404)
    return said(request, shipped.reform_page(shelf, name, lang_of(request)))


@operation(ROUTER, "POST", "/reforms", "try_reform", shapes.Reform, takes=True)
def try_reform(request: Request, given: ReformGiven) -> Response:
    """The same of a reform that is not shipped, given in the shape of a reform's file."""
    wrong, lang = Wrong(), lang_of(request)
    with wrong.at("reform"):
        found = read_reform(given.reform).to_dict(lang)
    wrong.refuse()
    return said(request, drafts.page(found, lang))


@operation(ROUTER, "GET", "/press", "check_press", shapes.Claims)
def check_press(request: Request, claim: Words = []) -> Response:  # noqa: B006 # FastAPI copies it
    """Claims (C008), contradictions (X2) or components (exit_ban); all if none is named."""
    try:
        lang = lang_of(request)
        found = chosen(claim, lang) if claim else everything(lang)
    except NoSuchClaim as unknown:
        raise Refused(422, None, [("claim", one) for one in unknown.sentences]) from unknown
    told = {key: getattr(found, key) for key in ("claims", "contradictions", "components")}
    return said(request, told)


@operation(ROUTER, "GET", "/regimes", "read_regimes", shapes.Regimes)
def read_regimes(request: Request, country: Words = []) -> Response:  # noqa: B006 # as above
    """The same questions put to several countries. Drafts, not checked by a lawyer there."""
    wrong = Wrong()
    found = list(_countries("country", country, wrong))
    wrong.refuse()
    return said(request, {"regimes": regimes(found, lang_of(request))})


@operation(ROUTER, "POST", "/regimes", "compare_regimes", shapes.Regimes, refuses=(429,),
           takes=True)
def compare_regimes(request: Request, given: RegimesGiven) -> Response:
    """The same with the dates of a case, where a country can be computed."""
    wrong = Wrong()
    found = list(_countries("countries", given.countries, wrong))
    case = case_given(given.case, wrong)
    wrong.refuse()
    with in_turn(given.case):
        return said(request, {"regimes": regimes(found, lang_of(request), case)})


@operation(ROUTER, "GET", "/theorems", "list_theorems", shapes.Theorems)
def list_theorems(request: Request) -> Response:
    """Every theorem about the law and about the shipped reforms; `prove` settles them."""
    lang = lang_of(request)
    return said(request, {
        "theorems": [
            {
                "name": one.name,
                "statement": one.says.in_(lang),
                "cites": list(map(str, one.cites)),
                "expected": one.expects,
                "readings": dict(one.readings),
            }
            for one in shipped.theorems(request.state.shelf).values()
        ]
    })


def _known_day(path: str, given: str | None, wrong: Wrong) -> str | None:
    """An edition or a day as it was given; what is neither is noted."""
    try:
        if given is not None:
            first_day(given)
    except NoSuchRule as unknown:
        wrong.add(path, _no_such(unknown))
    return given


def _no_such(unknown: NoSuchRule) -> Text:
    like = ", ".join(unknown.nearest)
    says = _LIKE if like else _NOTHING
    return says.filled(name=unknown.name[:60], like=like)


def _is_edition(name: str) -> bool:
    try:
        first_day(name)
    except NoSuchRule:
        return False
    return True


def _names_draft(name: str, shipped: tuple[str, ...]) -> bool:
    """Whether a word names a reform, or is like the name of one, and no edition and no day."""
    if name == drafts.ENACTED or name in shipped:
        return True
    return not _is_edition(name) and nearest(name, shipped) is not None


def _countries(path: str, names: list[str], wrong: Wrong) -> Iterator[str]:
    for name in names:
        try:
            yield found_regime(name)
        except NoSuchRegime as unknown:
            wrong.add(path, _NO_COUNTRY.filled(name=unknown.name[:40], listed=", ".join(REGIMES)))


