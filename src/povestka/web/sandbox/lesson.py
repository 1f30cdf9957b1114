"""The page of the lesson: for the class with answers folded, for the teacher with them open."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from povestka.web.forms import Fields, asked
from povestka.web.page import lang_of, link, page
from povestka.web.refusals import Refused
from povestka.web.sandbox.frame import Drawn, goes_to, posted, region_name, told_day, towns_of
from povestka.web.sandbox.lesson_parts import PARTS, Part
from povestka.web.sandbox.lesson_play import (
    PERSONS,
    QUIET,
    REGION,
    SCENARIO,
    SEED,
    START,
    STUDENT,
    facts,
    filled,
    played,
)
from povestka.web.sandbox.lesson_words import LESSON
from povestka.web.sandbox.towns import Origin
from povestka.web.sandbox.words import WORDS


def lesson(request: Request) -> Response:
    """The lesson for the class."""
    return _shown(request, teacher=False)


def teacher(request: Request) -> Response:
    """The lesson for the teacher, to be printed."""
    return _shown(request, teacher=True)


def _shown(request: Request, *, teacher: bool) -> Response:
    """The lesson; with `?town=` its tasks lead into that town."""
    lang, name = lang_of(request), asked(request).one("town")
    if name:
        towns_of(request).get(name)
    known = facts(request.state.shelf)
    said = {key: text.in_(lang) for key, text in LESSON.items()}
    town = f"/sandbox/{name}" if name else ""
    parts = [_part(number, one, request, town) for number, one in enumerate(PARTS, 1)]
    return page(
        request, "sandbox/lesson.html.jinja", {**WORDS, **LESSON},
        title=said["teacher_title" if teacher else "title"], teacher=teacher, parts=parts,
        open_path=link(lang, "/sandbox/lesson"), in_town=link(lang, town) if name else "",
        other=link(lang, "/sandbox/lesson" if teacher else "/sandbox/lesson/teacher"),
        the_town=said["the_town"].format(
            persons=PERSONS, region=region_name(REGION, lang), seed=SEED,
            start=told_day(START, lang)),
        aims=[said[f"aim_{number}"] for number in range(1, 5)],
        groups=[said[f"group_{number}"] for number in range(1, 5)],
        sum=said["sum"].format(sum=sum(one.minutes for one in PARTS)), known=len(known),
    )


def _part(number: int, part: Part, request: Request, town: str) -> Drawn:
    lang, known = lang_of(request), facts(request.state.shelf)
    return {
        "number": number, "minutes": LESSON["minutes"].in_(lang).format(count=part.minutes),
        "title": LESSON["part"].in_(lang).format(number=number, title=part.title.in_(lang)),
        "says": filled(part.says, known).in_(lang),
        "tasks": [
            {
                "says": filled(one.says, known).in_(lang),
                "path": link(lang, town + one.page.format(quiet=QUIET, student=STUDENT))
                if town else "",
            }
            for one in part.tasks
        ],
        "asks": [
            {"question": filled(one.question, known).in_(lang),
             "answer": filled(one.answer, known).in_(lang)}
            for one in part.asks
        ],
    }


def _opened(request: Request, fields: Fields) -> Response:
    """Open the town of the lesson as it stands at the beginning of a part."""
    given = fields.one("part") or "1"
    if given not in {str(number) for number in range(1, len(PARTS) + 1)}:
        raise Refused(400)
    scenario = request.state.shelf.scenario(SCENARIO, None, None)
    name = towns_of(request).keep(played(scenario, int(given)), Origin(lesson=given))
    if given == "1":
        return goes_to(request, f"/sandbox/{name}")
    return goes_to(request, f"/sandbox/lesson?town={name}#part-{given}")


open_ = posted(_opened)
"""The town of the lesson, opened."""
