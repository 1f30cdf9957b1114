"""The page of a town: its clock, what happened, how much of each kind, and the clock moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.language.words import Text
from povestka.registers.events import Event
from povestka.registers.kinds import KINDS
from povestka.report.dates import grouped
from povestka.report.sandbox_plain import iso
from povestka.report.sandbox_words import role
from povestka.sandbox.given import day_given
from povestka.web.fields import line
from povestka.web.forms import Fields, asked
from povestka.web.page import lang_of, link
from povestka.web.sandbox.frame import (
    Drawn,
    a_page,
    goes_to,
    happened,
    kept,
    posted,
    region_name,
    told_day,
    town_page,
)
from povestka.web.sandbox.towns import Kept

STEPS: Final[Mapping[str, int]] = {"day": 1, "week": 7, "month": 30}
"""The steps of the clock by name, in days."""

CLOCK: Final[Mapping[str, Text]] = {
    "title": Text("An invented town: {region}", "Вымышленный город: {region}"),
    "clock": Text("The clock", "Время"),
    "goes": Text("From {first} to {last}: day {done} of {whole}.",
                 "С {first} по {last}: прошло дней — {done} из {whole}."),
    "step_day": Text("A day on", "На день вперёд"),
    "step_week": Text("A week on", "На неделю вперёд"),
    "step_month": Text("A month on (30 days)", "На месяц вперёд (30 дней)"),
    "to": Text("Go on to a day", "Перейти к дню"),
    "go": Text("Go on", "Перейти"),
    "run": Text("Let the clock run", "Запустить часы"),
    "pause": Text("Stop the clock", "Остановить часы"),
    "running": Text(
        "The clock runs by itself, a day about every second, while somebody looks.",
        "Часы идут сами, день примерно за секунду, пока на город кто-нибудь смотрит.",
    ),
    "look": Text("Look again", "Обновить страницу"),
    "ended": Text(
        "The last day of the scenario: the clock goes no further.",
        "Последний день сценария: дальше часы не идут.",
    ),
    "moved": Text(
        "The clock had been moved meanwhile, in another window or by another person, so this step"
        " was left out. It stands as shown here.",
        "Пока страница была открыта, часы уже передвинули в другом окне или другие люди, поэтому"
        " этот шаг не сделан. Время — как показано здесь.",
    ),
    "to_past": Text(
        "the clock stands at {today} and goes no further than {last}; name a day between.",
        "на часах {today}, последний день — {last}; назовите день между ними.",
    ),
    "held": Text("Roles that people play", "Роли, которые играют люди"),
    "model_plays": Text("The model plays every role.", "Все роли играет модель."),
    "counts": Text("How much happened so far", "Сколько всего произошло"),
    "by_kind": Text("Events by kind", "События по видам"),
    "kind": Text("Event", "Событие"),
    "count": Text("How many", "Сколько"),
    "automatic": Text(
        "Decisions about persons: {automatic} automatic, {human} by people.",
        "Решений о людях: автоматических — {automatic}, принятых людьми — {human}.",
    ),
}
_UNTOLD: Final = ("clock.moved", "person.described", "person.registered", "town.opened")
"""What is no news: the clock, and who was there from the start."""


def _news(of: Kept) -> list[Event]:
    return [one for one in of.box.store.events() if one.kind not in _UNTOLD]


def _counts(events: Sequence[Event], lang: str) -> Drawn:
    found = Counter(one.kind for one in events)
    return {
        "caption": CLOCK["by_kind"].in_(lang), "words": 1, "last_is_sum": False,
        "head": [CLOCK["kind"].in_(lang), CLOCK["count"].in_(lang)],
        "rows": [
            (kind.says.in_(lang), grouped(found[name]))
            for name, kind in KINDS.items() if name in found
        ],
    }


def _taken(of: Kept, lang: str) -> list[str]:
    """The roles that people play now, each with the man for whom alone it is."""
    held: dict[tuple[str, str], None] = {}
    for one in of.box.store.events(("role.taken", "role.released")):
        key = str(one.data["role"]), one.person
        if one.kind == "role.taken":
            held[key] = None
        else:
            held.pop(key, None)
    return [
        f"{role(name, lang)} ({person})" if person else role(name, lang) for name, person in held
    ]


def shown(
    request: Request, of: Kept, fields: Fields, mistake: str = "", status: int = 200
) -> Response:
    """The page, with what is wrong with the day that was asked for, if anything is."""
    lang = lang_of(request)
    with of.held():
        news = _news(of)
        pages = a_page(asked(request), len(news), 15)
        latest = news[::-1][pages["first"] : pages["after"]]
        decided = Counter(one.automatic for one in news if KINDS[one.kind].decides)
        return town_page(
            request, "clock.html.jinja", of, CLOCK, status=status,
            title=CLOCK["title"].in_(lang).format(region=region_name(of.box.town.region, lang)),
            events=happened(latest, of, lang), pages=pages, path=link(lang, f"/sandbox/{of.name}"),
            counts=_counts(news, lang), taken=_taken(of, lang),
            decided={"automatic": decided[True], "human": decided[False]},
            moved=asked(request).has("moved"),
            to=line("to", CLOCK["to"].in_(lang), fields.one("to"), short=True, mistake=mistake,
                    hint=f"{told_day(of.box.town.first, lang)} — {told_day(of.box.town.last, lang)}"
                    if not mistake else ""),
            repeat=fields.pairs,
        )


def town(request: Request) -> Response:
    """The clock of a town, and what happened last."""
    return shown(request, kept(request), Fields(()))


def _moved(request: Request, fields: Fields) -> Response:
    """Move the clock as asked, let it run, or have it stand."""
    of, lang = kept(request), lang_of(request)
    way = fields.one("by")
    if way == "pause":
        of.pause()
        return goes_to(request, f"/sandbox/{of.name}")
    with of.held():
        today, last = of.box.today, of.box.town.last
        if fields.one("seen") not in ("", iso(today)):
            return goes_to(request, f"/sandbox/{of.name}?moved=1")
        if way == "run":
            of.run()
        elif way in STEPS:
            of.box.advance(STEPS[way])
        else:
            to = day_given(fields.one("to"))
            if to is None or not today <= to <= last:
                says = CLOCK["to_past"].in_(lang).format(
                    today=told_day(today, lang), last=told_day(last, lang)
                )
                return shown(request, of, fields, says, 422)
            of.box.advance(to - today)
    return goes_to(request, f"/sandbox/{of.name}")


move = posted(_moved)
"""The form of the clock."""
