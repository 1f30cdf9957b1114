"""The scripted towns of the reports: what must hold in each, and whether it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import sandbox_words as words
from povestka.report.dates import in_words, is_day
from povestka.report.sandbox_plain import Plain, headed
from povestka.report.sandbox_table import table
from povestka.report.sandbox_told import sheet
from povestka.sandbox.stories.asked import QUESTIONS
from povestka.sandbox.stories.model import Story
from povestka.sandbox.stories.playing import Missed, told

SCHEMA: Final = "povestka/story/1"

_LIST: Final = Text("The scripted towns of the press reports:", "Города по сюжетам публикаций:")
_HOW: Final = Text(
    "«povestka sandbox stories NAME» replays one, «povestka sandbox stories all» all of them.",
    "«povestka sandbox stories ИМЯ» повторяет один, «povestka sandbox stories all» — все.",
)
_REPLAYED: Final = Text(
    "Replayed from {first} to {last}; the person is {person}.",
    "Повторено с {first} по {last}; лицо — {person}.",
)
_COLUMNS: Final = (
    Text("Day", "День"), Text("Asked", "Вопрос"), Text("As told", "Как рассказано"),
    Text("Found", "Найдено"),
)
_AS_TOLD: Final = Text("All is as told, to the day.", "Всё так, как рассказано, день в день.")
_NOT_SO: Final = Text("Not as told: {count}.", "Не так, как рассказано: {count}.")
_KNOWN: Final = Text("{on}, as known on {known}", "{on}, по сведениям на {known}")
_CLAIMS: Final = Text("Claims of the press: {claims}.", "Утверждения прессы: {claims}.")
_SAME: Final = Text("so", "так")


def listed(stories: Iterable[Story], lang: str) -> list[Plain]:
    """The stories, one object each: what they tell, and on which claims they rest."""
    return [_story(one, lang) for one in stories]


def replayed(story: Story, person: str, missed: Sequence[Missed], lang: str) -> Plain:
    """A story that was played: whatever must hold in it, and what was found where it does not."""
    other = {one.holds: told(one.found, one.holds.what) for one in missed}
    return _story(story, lang) | {
        "person": person,
        "good": not missed,
        "holds": [
            {
                "on": one.on,
                "known": one.known or one.on,
                "what": one.what,
                "asks": asks(one.what, lang),
                "value": told(one.value, one.what) if isinstance(one.value, int) else one.value,
                "cites": list(one.cites),
                "found": other.get(one),
                "met": one not in other,
            }
            for one in story.holds
        ],
    }


def _story(one: Story, lang: str) -> Plain:
    return headed(
        SCHEMA, lang, name=one.name, title=one.title.in_(lang), tells=one.says.in_(lang),
        claims=list(one.claims), rows=list(one.rows), first=one.first, last=one.last,
    )


def asks(what: str, lang: str) -> str:
    """A question of a story in words.

    >>> asks("screen.border.exit_ban", "en")
    "whether the agency's screen shows it [border service, exit ban]"
    """
    head, *rest = what.split(".")
    about = ", ".join({**words.ROLES, **words.WHAT}[one].in_(lang) for one in rest)
    says = QUESTIONS[head].in_(lang)
    return f"{says} [{about}]" if about else says


def drawn_list(told_of: Sequence[Plain], lang: str, width: int) -> str:
    """The stories by name."""
    def lines() -> Iterator[str]:
        yield _LIST.in_(lang)
        yield words.SAYS.in_(lang)
        for one in told_of:
            yield ""
            yield one["name"]
            yield one["title"]
        yield ""
        yield _HOW.in_(lang)
    return sheet(lines(), width)


def drawn_story(one: Mapping[str, Any], lang: str, width: int) -> str:
    """One story that was played: what it tells, and each thing that must hold in it."""
    def lines() -> Iterator[str]:
        yield f"{one['name']}. {one['title']}"
        yield words.SAYS.in_(lang)
        yield ""
        yield one["tells"]
        if one["claims"]:
            yield _CLAIMS.in_(lang).format(claims=", ".join(one["claims"]))
        yield _REPLAYED.in_(lang).format(
            first=in_words(one["first"], lang), last=in_words(one["last"], lang),
            person=one["person"],
        )
        yield ""
        rows = [_row(held, lang) for held in one["holds"]]
        yield table([head.in_(lang) for head in _COLUMNS], rows, width)
        yield ""
        missed = sum(not held["met"] for held in one["holds"])
        yield _NOT_SO.in_(lang).format(count=missed) if missed else _AS_TOLD.in_(lang)
    return sheet(lines(), width)


def _row(one: Plain, lang: str) -> tuple[str, ...]:
    on = in_words(one["on"], lang)
    if one["known"] != one["on"]:
        on = _KNOWN.in_(lang).format(on=on, known=in_words(one["known"], lang))
    found = _SAME.in_(lang) if one["met"] else _value(one["found"], lang)
    return on, one["asks"], _value(one["value"], lang), found


def _value(value: object, lang: str) -> str:
    """What was asked for, in words: a day, a truth, a route of service, a number."""
    if value is None or value == "None":
        return words.DASH
    if value in ("True", "False"):
        return words.yes_or_no(value == "True", lang)
    if is_day(value):
        return in_words(str(value), lang)
    return words.ROUTES[str(value)].in_(lang) if str(value) in words.ROUTES else str(value)
