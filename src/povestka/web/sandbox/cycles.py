"""The life cycles as drawings: what can follow what, and who may record it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.language.words import Text
from povestka.registers.cycles import CYCLES, Cycle
from povestka.registers.kinds import KINDS
from povestka.report.registers_cycles import Drawn as Drawing
from povestka.report.registers_cycles import drawn_cycle
from povestka.report.sandbox_plain import articles
from povestka.report.sandbox_words import role
from povestka.report.values import capital
from povestka.web.page import lang_of, page, trusted
from povestka.web.sandbox.frame import Drawn
from povestka.web.sandbox.words import WORDS

CYCLE: Final[Mapping[str, Text]] = {
    "title": Text("Life cycles", "Жизненные циклы"),
    "says": Text(
        "What can follow what in the registers. A command that does not fit where a matter stands"
        " is refused, with the article. A summons is in the Register, in the account, in the post"
        " and in a hand, each with a life of its own.",
        "Что за чем может следовать в реестрах. Команда, не подходящая к положению дела,"
        " отклоняется со ссылкой на статью. Повестка бывает в Реестре, в личном кабинете, на почте"
        " и на руках, и в каждом из этих мест у неё свой цикл.",
    ),
    "table_of": Text("{title}: every transition", "{title}: все переходы"),
    "start": Text("From", "Из состояния"),
    "event": Text("Event", "Событие"),
    "end": Text("To", "В состояние"),
    "by": Text("Recorded by", "Кто записывает"),
    "rests_on": Text("Rests on", "На чём основано"),
}
"""The words of the life cycles."""


def cycles(request: Request) -> Response:
    """All life cycles."""
    lang = lang_of(request)
    return page(
        request, "sandbox/cycles.html.jinja", {**WORDS, **CYCLE}, title=CYCLE["title"].in_(lang),
        cycles=[_shown(one, lang) for one in CYCLES.values()],
    )


def _shown(cycle: Cycle, lang: str) -> Drawn:
    events = {event: KINDS[event].says for _, event, _ in cycle.edges()}
    drawing = Drawing(cycle.says, cycle.states, cycle.edges(), events)
    says = cycle.says.in_(lang)
    title = capital(says)
    return {
        "name": cycle.name, "title": title, "drawing": trusted(drawn_cycle(drawing, lang)),
        "table": {
            "caption": CYCLE["table_of"].in_(lang).format(title=title),
            "head": [CYCLE[key].in_(lang) for key in ("start", "event", "end", "by", "rests_on")],
            "rows": [
                (
                    cycle.states[one.start].in_(lang), KINDS[one.event].says.in_(lang),
                    cycle.states[one.end].in_(lang), ", ".join(role(who, lang) for who in one.by),
                    articles(one.cites, lang),
                )
                for one in cycle.transitions
            ],
        },
    }
