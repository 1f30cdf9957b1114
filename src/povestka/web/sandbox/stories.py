"""The scripted stories: what each tells, replayed, and kept as a town to look at closer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.language.words import Text
from povestka.report.dates import in_words, is_day
from povestka.report.sandbox_stories import listed, replayed
from povestka.report.sandbox_words import ROUTES, yes_or_no
from povestka.sandbox.memory import Memory
from povestka.sandbox.stories.model import Story
from povestka.sandbox.stories.playing import Missed, man_of, missed, play
from povestka.sandbox.stories.told import STORIES
from povestka.web.forms import Fields
from povestka.web.page import lang_of, link, page
from povestka.web.refusals import Refused
from povestka.web.sandbox.frame import goes_to, posted, towns_of
from povestka.web.sandbox.towns import Origin
from povestka.web.sandbox.words import WORDS

STORY: Final[Mapping[str, Text]] = {
    "title": Text("Scripted stories", "Готовые сюжеты"),
    "says": Text(
        "What was reported, told as small towns that replay to the day, each with what must hold on"
        " which day. Where a story does not come as told, the page says so.",
        "То, о чём сообщали, показано как маленькие города, воспроизводимые день в день; для"
        " каждого указано, что и в какой день должно быть. Если сюжет не сходится, на странице это"
        " сказано.",
    ),
    "back": Text("All stories", "Все сюжеты"),
    "claims": Text("Claims of the press: {claims}.", "Утверждения прессы: {claims}."),
    "replayed": Text(
        "Replayed from {first} to {last}; the person is {person}.",
        "Воспроизведено с {first} по {last}; лицо — {person}.",
    ),
    "day": Text("Day", "День"),
    "asks": Text("Asked", "Вопрос"),
    "told": Text("As told", "Как рассказано"),
    "found": Text("Found", "Найдено"),
    "so": Text("so", "так"),
    "known": Text("{on}, as known on {known}", "{on}, по сведениям на {known}"),
    "good": Text("All is as told, to the day.", "Всё так, как рассказано, день в день."),
    "bad": Text("Not as told: {count}.", "Не так, как рассказано: {count}."),
    "holds": Text("What must hold, and whether it does", "Что должно быть и так ли это"),
    "open": Text("Open this town, to look at it closer", "Открыть этот город и рассмотреть ближе"),
}
"""The words of the stories."""


@cache
def _replayed(name: str) -> tuple[str, tuple[Missed, ...]]:
    """The man of a story, and what of it does not hold: the same whenever it is replayed."""
    story = STORIES[name]
    box = play(story, Memory())
    return man_of(story, box.town), tuple(missed(story, box))


def _story(request: Request) -> Story:
    name = request.path_params["story"]
    if name not in STORIES:
        raise Refused(404)
    return STORIES[name]


def stories(request: Request) -> Response:
    """The list."""
    lang = lang_of(request)
    told = listed(STORIES.values(), lang)
    return page(
        request, "sandbox/stories.html.jinja", {**WORDS, **STORY}, title=STORY["title"].in_(lang),
        stories=told,
    )


def story(request: Request) -> Response:
    """One story, replayed."""
    lang, one = lang_of(request), _story(request)
    person, wrong = _replayed(one.name)
    told = replayed(one, person, wrong, lang)
    table = {
        "caption": STORY["holds"].in_(lang),
        "head": [STORY[key].in_(lang) for key in ("day", "asks", "told", "found")],
        "rows": [_row(held, lang) for held in told["holds"]],
    }
    return page(
        request, "sandbox/story.html.jinja", {**WORDS, **STORY}, title=told["title"], story=told,
        table=table, path=link(lang, f"/sandbox/stories/{one.name}"),
        replayed=STORY["replayed"].in_(lang).format(
            first=in_words(told["first"], lang), last=in_words(told["last"], lang), person=person),
        bad=STORY["bad"].in_(lang).format(count=len(wrong)),
    )


def _row(held: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    on = in_words(held["on"], lang)
    if held["known"] != held["on"]:
        on = STORY["known"].in_(lang).format(on=on, known=in_words(held["known"], lang))
    found = STORY["so"].in_(lang) if held["met"] else _value(held["found"], lang)
    return on, held["asks"], _value(held["value"], lang), found


def _value(value: object, lang: str) -> str:
    """What was asked for, in words: a day, a truth, a route of service, a number."""
    told = str(value)
    if told in ("True", "False"):
        return yes_or_no(told == "True", lang)
    if is_day(told):
        return in_words(told, lang)
    if told in ROUTES:
        return ROUTES[told].in_(lang)
    return "—" if told == "None" else told


def _kept(request: Request, _: Fields) -> Response:
    """Keep the town of a story."""
    one = _story(request)
    name = towns_of(request).keep(play(one, Memory()), Origin(story=one.name))
    return goes_to(request, f"/sandbox/{name}")


keep = posted(_kept)
"""The town of a story, kept."""
