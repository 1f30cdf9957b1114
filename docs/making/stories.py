"""The scripted towns of the press reports: what each tells, and what must hold in it."""

from __future__ import annotations

from docs.making.markdown import code, day_in_words, esc, fields, table, title

from povestka.language.words import Text
from povestka.report import sandbox_words as sw
from povestka.report.dates import is_day
from povestka.report.sandbox_stories import asks
from povestka.sandbox.stories.model import Holds, Story
from povestka.sandbox.stories.told import STORIES

STORIES_OF = Text("The stories of the reports", "Сюжеты публикаций")
_LEAD = Text(
    "Small towns by a script, each with what must hold on which day. {one} replays them and checks"
    " every line; the tests do so on every change.",
    "Небольшие города по сценарию; у каждого записано, что и в какой день должно быть верно."
    " {one} повторяет их и проверяет каждую строку; так же поступают тесты при каждом изменении.",
)
_NAME = Text("Called", "Имя")
_CLAIMS = Text("Claims of the press", "Утверждения прессы")
_DAYS = Text("Days", "Дни")
_SPAN = Text("{first} to {last}", "{first} — {last}")
_COLUMNS = (Text("Day", "День"), Text("Asked", "Вопрос"), Text("Answer", "Ответ"))


def stories_page(lang: str) -> list[str]:
    """Every story, with its table."""
    lead = esc(_LEAD.in_(lang)).replace("{one}", code("povestka sandbox stories all"))
    lines = [*title(STORIES_OF.in_(lang), "page-stories"), lead, ""]
    for story in STORIES.values():
        lines += _story(story, lang)
    return lines


def _story(story: Story, lang: str) -> list[str]:
    days = _SPAN.in_(lang).format(
        first=day_in_words(story.first, lang), last=day_in_words(story.last, lang)
    )
    rows = [
        (day_in_words(one.on, lang), esc(asks(one.what, lang)), _answer(one, lang))
        for one in story.holds
    ]
    return [
        *title(story.title.in_(lang), f"story-{story.name}", 2),
        esc(story.says.in_(lang)),
        "",
        *fields([
            (_NAME.in_(lang), code(story.name)),
            (_DAYS.in_(lang), days),
            (_CLAIMS.in_(lang), ", ".join(story.claims)),
        ]),
        *table([one.in_(lang) for one in _COLUMNS], rows),
    ]


def _answer(one: Holds, lang: str) -> str:
    value = one.value
    if value is None:
        return sw.DASH
    if isinstance(value, bool):
        return sw.yes_or_no(value, lang)
    if is_day(value):
        return day_in_words(str(value), lang)
    return esc(sw.ROUTES[value].in_(lang)) if value in sw.ROUTES else esc(str(value))
