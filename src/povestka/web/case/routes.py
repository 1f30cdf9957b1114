"""The addresses of a case: the form, the answer, a pasted file, what is taken away, the wipe."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from povestka.book.pages import names
from povestka.case.further.seeking import further
from povestka.case.mistakes import BadCase
from povestka.case.model import Case
from povestka.case.reading import read
from povestka.language.words import Text
from povestka.report import html
from povestka.web.case.answering import EXPORTS, decided, explained
from povestka.web.case.drawing import Drawing
from povestka.web.case.fields import MANY, MOST
from povestka.web.case.filled import filled
from povestka.web.case.offering import names_of, offered
from povestka.web.case.typed import Typed, gathered, typed
from povestka.web.case.undecided import contested, shown
from povestka.web.case.words import MISTAKES, WORDS
from povestka.web.forms import Fields, sent
from povestka.web.limits import unknowns
from povestka.web.page import lang_of, link, page, trusted
from povestka.web.refusals import Refused
from povestka.web.shelf import NotToml

FILE: Final = "/case/file"
_EMPTY: Final = (("summons1.here", "1"), ("person.status", "conscript"))


async def form(request: Request) -> Response:
    """The empty form."""
    return _form(request, gathered(Fields(_EMPTY)))


async def answer(request: Request) -> Response:
    """What the form asks for: the answer, the form again, or one summons more or less in it."""
    return await _answered(request, await sent(request))


async def _answered(request: Request, fields: Fields) -> Response:
    asked, _, of = fields.one("action").partition(".")
    if asked in ("add", "drop", "edit"):
        found, fresh = gathered(fields), ""
        if asked == "add" and of in MANY:
            found.add(of)
            fresh = f"{of}{max(found.numbers[of])}"
        table = of.rstrip("0123456789")
        if asked == "drop" and table in MANY and of != table:
            found.drop(table, int(of[len(table):][:2]))
        return _form(request, found, fresh=fresh)
    return await run_in_threadpool(_decided, request, fields, asked == "why")


def _decided(request: Request, fields: Fields, why: bool) -> Response:
    found = typed(fields, request.state.shelf)
    if found.case is None:
        return _form(request, found, 422)
    return _answer(request, found, found.case, why)


def case_page(
    request: Request, mapping: Mapping[str, Any], readings: Mapping[str, str] | None = None
) -> Response:
    """The page that answers the case of a mapping of the shape of a case file, its facts typed in.

    Raises `BadCase`, with every mistake, where it cannot be answered, and `Refused` where it has
    more tables than the form. Expectations that the file may hold are left out.
    """
    read(mapping)
    for table in MANY:
        if len(mapping.get(table, ())) > MOST:
            raise Refused(422, MISTAKES["too_many"].filled(most=MOST, table=table))
    fields = Fields(filled(mapping, lang_of(request), readings))
    return _decided(request, fields, why=False)


def _form(
    request: Request, found: Typed, status: int = 200, *, fresh: str = ""
) -> Response:
    lang = lang_of(request)
    return page(
        request, "case/form.html.jinja", WORDS,
        title=WORDS["title"].in_(lang), status=status, repeat=_repeated(request, found),
        form=Drawing(found, lang).form(request.state.shelf, fresh),
    )


def _repeated(request: Request, found: Typed) -> Sequence[tuple[str, str]]:
    """What the other language is asked with: the same fields, and the same form or answer."""
    if request.method == "GET":
        return ()
    return found.pairs if found.case else (*found.pairs, ("action", "edit"))


def _answer(request: Request, found: Typed, case: Case, why: bool) -> Response:
    lang = lang_of(request)
    result = decided(case, found.readings, found.reform, lang)
    more = further(found.mapping, case, found.readings, found.reform)
    parts = offered(result, more.offers, found, lang)
    unseen = names_of(parts)
    unsolved = ""
    if why:
        try:
            result["why_not"] = explained(
                case, found.readings, found.reform, unknowns(found.mapping)
            )
        except Refused as refused:
            unsolved = refused.says.in_(lang)
    return page(
        request, "case/answer.html.jinja", WORDS,
        title=WORDS["title"].in_(lang), repeat=found.pairs,
        drawn=trusted(html.fragment(result, names(lang), lang, styled=False)),
        pairs=found.pairs,
        hidden=[(name, value) for name, value in found.pairs if name not in unseen],
        contested=contested(result, lang),
        shown=shown(result, case.person.status, lang),
        parts_offered=parts, whole=more.whole,
        missing=any(one["key"] == "missing" for one in parts),
        exports=[(kind, WORDS[f"as_{kind}"].in_(lang)) for kind in EXPORTS],
        asked_why=why, unsolved=unsolved,
    )


async def export(request: Request) -> Response:
    """The answer as a file under a neutral name."""
    fields = await sent(request)
    kind = fields.one("as")
    if kind not in EXPORTS:
        raise Refused(404)
    return await run_in_threadpool(_exported, request, fields, kind)


def _exported(request: Request, fields: Fields, kind: str) -> Response:
    found = typed(fields, request.state.shelf)
    if found.case is None:
        return _form(request, found, 422)
    lang = lang_of(request)
    name, media, made = EXPORTS[kind]
    result = decided(found.case, found.readings, found.reform, lang)
    body = made(result, found.mapping, lang)
    headers = {"content-disposition": f'attachment; filename="{name}"', "content-language": lang}
    return Response(body, media_type=f"{media}; charset=utf-8", headers=headers)


async def paste(request: Request) -> Response:
    """The page on which a case file is pasted."""
    return _file(request, "", ())


async def pasted(request: Request) -> Response:
    """The answer of a case file that was pasted, or every mistake in it."""
    fields = await sent(request)
    if not fields.has("text"):
        return await _answered(request, fields)
    text = fields.one("text")
    return await run_in_threadpool(_pasted, request, text)


def _pasted(request: Request, text: str) -> Response:
    if not text:
        return _file(request, text, [("", MISTAKES["no_text"])], 422)
    try:
        return case_page(request, request.state.shelf.toml(text))
    except NotToml as wrong:
        return _file(request, text, [("", wrong.says)], 422)
    except BadCase as bad:
        return _file(request, text, [(one.path, one.says) for one in bad.mistakes], 422)


def _file(
    request: Request, text: str, mistakes: Sequence[tuple[str, Text]], status: int = 200
) -> Response:
    lang = lang_of(request)
    return page(
        request, "case/file.html.jinja", WORDS,
        title=WORDS["title"].in_(lang), status=status,
        repeat=[("text", text)] if request.method == "POST" else (),
        text=text,
        mistakes=[
            ("text", f"{path}: {says.in_(lang)}" if path else says.in_(lang))
            for path, says in mistakes
        ],
    )


async def wipe(request: Request) -> Response:
    """An empty form; the browser is asked to drop what it holds of these pages."""
    headers = {"clear-site-data": '"cache", "storage"'}
    return RedirectResponse(link(lang_of(request), "/case"), 303, headers)


ROUTES: list[BaseRoute] = [
    Route("/case", form),
    Route("/case", answer, methods=["POST"]),
    Route("/case/export", export, methods=["POST"]),
    Route(FILE, paste),
    Route(FILE, pasted, methods=["POST"]),
    Route("/case/wipe", wipe, methods=["POST"]),
]
