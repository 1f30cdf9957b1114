"""The people of a town: the list of them, and the inbox of one with what he can do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.language.words import Text
from povestka.registers.events import Event
from povestka.registers.gaps import knew_from
from povestka.registers.state import State
from povestka.report.sandbox_fields import VALUES
from povestka.report.sandbox_fields import field as field_in_words
from povestka.report.sandbox_plain import iso
from povestka.web.forms import Fields, asked
from povestka.web.page import lang_of, link
from povestka.web.sandbox.commands import COMMANDS, Came, Seat, act, forms
from povestka.web.sandbox.desk_words import DESKS
from povestka.web.sandbox.desks import listed, recorded
from povestka.web.sandbox.frame import (
    Drawn,
    a_page,
    happened,
    kept,
    person_of,
    posted,
    told_day,
    town_page,
)
from povestka.web.sandbox.towns import Kept

PEOPLE: Final[Mapping[str, Text]] = {
    "persons": Text("Persons", "Люди"),
    "persons_says": Text(
        "All are synthetic. Listed are those to whom something has happened in this town; then come"
        " all the others.",
        "Все — условные. Сначала перечислены те, с кем в этом городе что-то произошло, затем все"
        " остальные.",
    ),
    "person": Text("Person", "Лицо"),
    "status": Text("Status", "Статус"),
    "last_event": Text("What happened last", "Что произошло последним"),
    "inbox": Text("Inbox of {person}", "Входящие: {person}"),
    "himself": Text("Who he is", "Кто он"),
    "told": Text("What he has been told or has done", "Что ему сообщили и что он сделал"),
    "told_none": Text("Nothing has reached him.", "До него ничего не дошло."),
    "could": Text("What he could know", "Что он мог знать"),
    "could_since": Text("Of summons {id} he could know since {since}.",
                        "О повестке {id} он мог знать; первый день — {since}."),
    "could_not": Text(
        "Of summons {id} nothing has told him so far.",
        "О повестке {id} ему до сих пор ничто не сообщило.",
    ),
    "no_summons": Text("No summons has gone out to him.", "Повесток ему не направляли."),
    "not_told": Text("What the registers hold and nobody told him",
                     "Что есть в реестрах, а ему не сообщили"),
    "spoiler": Text("For whoever plays him: look at this at the end.",
                    "Тому, кто играет эту роль: посмотрите сюда в конце."),
    "adviser": Text("To the adviser’s view: the law against the screens",
                    "Взгляд представителя: закон и экраны"),
    "as_office": Text("As the office sees him", "Каким его видит военкомат"),
}
"""The words of the pages of people."""

TOLD: Final = frozenset((
    "summons.posted", "summons.opened", "summons.delivered", "summons.handed", "summons.refused",
    "reason.shown", "person.appeared", "complaint.filed", "complaint.upheld", "complaint.rejected",
    "ground.arose", "ground.granted", "reason.arose", "examination.held", "decision.made",
    "person.dispatched", "person.described",
))
"""What reaches a man, or happens to himself; registers and screens tell him nothing."""
_OWN: Final = ("status", "born", "dispatch", "abroad", "account", "elsewhere")


def persons(request: Request) -> Response:
    """Everybody, first those to whom something has happened."""
    of, lang, fields = kept(request), lang_of(request), asked(request)
    with of.held():
        last: dict[str, Event] = {}
        busy: dict[str, None] = {}
        for event in of.box.store.events():
            if event.person:
                last[event.person] = event
                if event.kind not in ("person.described", "person.registered"):
                    busy.setdefault(event.person)
        everybody = [*busy, *(one for one in of.box.town.everybody() if one not in busy)]
        pages = a_page(fields, len(everybody))
        shown = everybody[pages["first"] : pages["after"]]
        rows = [_row(of, one, last.get(one), lang) for one in shown]
        table = {
            "caption": PEOPLE["persons"].in_(lang), "rows": rows,
            "head": [PEOPLE[key].in_(lang) for key in ("person", "status", "last_event")],
        }
        return town_page(
            request, "persons.html.jinja", of, PEOPLE, title=PEOPLE["persons"].in_(lang),
            people=table, pages=pages, path=link(lang, f"/sandbox/{of.name}/persons"),
        )


def _row(of: Kept, person: str, last: Event | None, lang: str) -> tuple[object, ...]:
    data = of.box.desk.known(person).state.man.data
    path = link(lang, f"/sandbox/{of.name}/resident/{person}")
    said = happened([last], of, lang)[0] if last else {"on": "", "says": ""}
    status = VALUES["status"].get(str(data.get("status")))
    return (
        {"says": person, "path": path}, status.in_(lang) if status else "—",
        f"{said['on']}: {said['says'].partition(';')[0]}" if last else "—",
    )


def shown(request: Request, seat: Seat, fields: Fields, came: Came | None) -> Response:
    """The inbox of a man, with what he can do."""
    lang, of, person = lang_of(request), seat.of, seat.person
    with of.held():
        state = seat.state
        events = [one for one in state.events if one.id not in state.anomalies][::-1]
        ready, others = forms(seat, fields, came.wrong if came else {}, lang)
        return town_page(
            request, "resident.html.jinja", of, {**DESKS, **COMMANDS, **PEOPLE},
            title=PEOPLE["inbox"].in_(lang).format(person=person),
            status=came.status if came else 200, repeat=fields.pairs, person=person,
            himself=list(_himself(state, lang)), could=list(_could(state, of.box.today, lang)),
            told=happened([one for one in events if _reached(one)], of, lang),
            not_told=happened([one for one in events if not _reached(one)], of, lang),
            ready=ready, others=others, refusal=came.refusal if came else None,
            mistakes=listed(came, fields), recorded=recorded(request, of, lang),
            held=seat.held, path=link(lang, seat.path),
        )


def _reached(event: Event) -> bool:
    return event.kind in TOLD


def _himself(state: State, lang: str) -> Iterator[str]:
    """What is so of him, in words."""
    for name in _OWN:
        value = state.man.data.get(name)
        if value is not None:
            told = iso(int(value)) if name == "born" else value
            yield field_in_words(name, told, lang)


def _could(state: State, today: int, lang: str) -> Iterator[Drawn]:
    """Of each summons: since when he could know of it, or that nothing has told him."""
    for name, _ in state.all("summons"):
        since = knew_from(state, name)
        if since is not None and since <= today:
            yield {"known": True, "says": PEOPLE["could_since"].in_(lang).format(
                id=name, since=told_day(since, lang))}
        else:
            yield {"known": False, "says": PEOPLE["could_not"].in_(lang).format(id=name)}


def _seat(request: Request) -> Seat:
    of = kept(request)
    return Seat(of, "resident", person_of(request, of))


def resident(request: Request) -> Response:
    """The inbox of a man."""
    return shown(request, _seat(request), Fields(()), None)


def _acted(request: Request, fields: Fields) -> Response:
    seat = _seat(request)
    came = act(request, seat, fields)
    return came.goes or shown(request, seat, fields, came)


acts = posted(_acted)
"""What a man does, sent."""
