"""What the pages of a town share: the town of an address, its head, its links, its people."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from povestka.language.words import Text
from povestka.people.regions import regions
from povestka.registers.events import Event
from povestka.report.dates import in_words
from povestka.report.sandbox_events import row
from povestka.report.sandbox_plain import event, iso
from povestka.sandbox.town import NO_SUCH_PERSON
from povestka.web.forms import Fields, sent
from povestka.web.page import lang_of, link, page
from povestka.web.refusals import Refused
from povestka.web.sandbox.towns import Kept, Towns
from povestka.web.sandbox.words import WITHIN, WORDS

Answer = Callable[[Request, Fields], Response]
Endpoint = Callable[[Request], Awaitable[Response]]
Drawn = dict[str, Any]

A_PAGE: Final = 25
"""How many rows a list shows at a time."""


def posted(answer: Answer) -> Endpoint:
    """An endpoint that reads a form, and answers it in a thread: a town may be busy."""

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request, await sent(request))

    return endpoint


def towns_of(request: Request) -> Towns:
    """The towns that this server keeps."""
    found: Towns = request.state.towns
    return found


def kept(request: Request, name: str = "town") -> Kept:
    """The town of the address; `Refused` (404) where it is forgotten."""
    return towns_of(request).get(request.path_params[name])


def person_of(request: Request, of: Kept) -> str:
    """The man of the address; `Refused` (404) where the town has none such."""
    name: str = request.path_params["person"]
    if not of.box.town.has(name):
        last = of.box.town.last_person
        raise Refused(404, NO_SUCH_PERSON.filled(name=name[:40], last=last))
    return name


def goes_to(request: Request, path: str) -> Response:
    """After a form: the page that shows what came of it."""
    return RedirectResponse(link(lang_of(request), path), 303)


def told_day(day: int | None, lang: str) -> str:
    """A day number in words, a dash where there is none."""
    return in_words(str(iso(day)), lang) if iso(day) else "—"


def region_name(code: str, lang: str) -> str:
    """A region in words."""
    return next(one.name for one in regions() if one.code == code).in_(lang)


def of_town(of: Kept, lang: str) -> Drawn:
    """What the head of each page of a town says; its lock is held meanwhile."""
    with of.held():
        box, town = of.box, of.box.town
        done, whole = box.today - town.first, town.last - town.first
        return {
            "name": of.name,
            "path": f"/sandbox/{of.name}",
            "region": region_name(town.region, lang),
            "scenario": town.scenario.title.in_(lang),
            "persons": town.persons,
            "seed": town.scenario.seed,
            "today": iso(box.today),
            "day": told_day(box.today, lang),
            "first": told_day(town.first, lang),
            "last": told_day(town.last, lang),
            "done": done,
            "whole": whole,
            "ended": box.today >= town.last,
            "running": of.running,
            "taken": sorted(box.desk.stands.taken),
            "lesson": of.origin.lesson,
            "story": of.origin.story,
            "within": [
                {"path": f"/sandbox/{of.name}{path}", "says": says.in_(lang)}
                for path, says in WITHIN.items()
            ],
        }


def town_page(
    request: Request,
    template: str,
    of: Kept,
    words: Mapping[str, Text],
    *,
    title: str,
    status: int = 200,
    repeat: Sequence[tuple[str, str]] = (),
    **values: Any,
) -> Response:
    """A page of a town, with its clock at the head."""
    lang = lang_of(request)
    return page(
        request, f"sandbox/{template}", {**WORDS, **words}, title=title, status=status,
        repeat=repeat, town=of_town(of, lang), **values,
    )


def happened(events: Sequence[Event], of: Kept, lang: str) -> list[Drawn]:
    """Events in words, each with the man whom it concerns and the link to him."""
    found = []
    for one in events:
        on, says, who = row(event(one, lang), lang)
        found.append({
            "on": on, "says": says, "who": who, "person": one.person,
            "path": link(lang, f"/sandbox/{of.name}/resident/{one.person}") if one.person else "",
        })
    return found


def a_page(asked: Fields, count: int, size: int = A_PAGE) -> Drawn:
    """The part of a list that is shown, `first` to `after` from 0; and the pages beside it."""
    given = asked.one("page")
    number = int(given) if given.isascii() and given.isdigit() and len(given) < 7 else 1
    number = min(max(number, 1), max(1, -(-count // size)))
    return {
        "number": number,
        "pages": max(1, -(-count // size)),
        "first": (number - 1) * size,
        "after": min(number * size, count),
        "onward": number + 1 if number * size < count else 0,
        "backward": number - 1,
    }
