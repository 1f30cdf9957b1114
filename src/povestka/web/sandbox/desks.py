"""The desks: all roles, one role with what waits for it, and one man as that role sees him."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.registers.cycles import CYCLES, NOTHING
from povestka.registers.events import AGENCIES, ROLES, Event
from povestka.registers.kinds import REGISTERED, SCREENS
from povestka.registers.spans import spans
from povestka.registers.state import State
from povestka.report.sandbox_fields import field as field_in_words
from povestka.report.sandbox_plain import iso
from povestka.report.sandbox_words import WHAT, role
from povestka.report.values import capital
from povestka.sandbox.session import Sandbox
from povestka.web.fields import line
from povestka.web.forms import Fields, asked
from povestka.web.page import lang_of, link
from povestka.web.refusals import Refused
from povestka.web.sandbox.commands import COMMANDS, Came, Seat, act, forms
from povestka.web.sandbox.desk_words import DESKS, DOES
from povestka.web.sandbox.frame import (
    Drawn,
    goes_to,
    happened,
    kept,
    person_of,
    posted,
    told_day,
    town_page,
)
from povestka.web.sandbox.towns import Kept

PLAYED: Final = tuple(one for one in ROLES if one != "resident")
"""The roles with a desk; a man himself has his inbox."""
_SEES: Final[Mapping[str, tuple[str, ...]]] = {
    "office": ("summons", "letter", "hand", "reason", "complaint"),
    "register": ("placement",),
    "portal": ("notice",),
    "post": ("letter",),
    "board": ("ground", "complaint", "board"),
    "court": ("complaint",),
    "military": ("record",),
    "world": ("reason", "ground", "board"),
}
"""The life cycles that a desk looks at; the others are not told it."""


def role_of(request: Request) -> str:
    """The role of the address; `Refused` (404) where there is none with a desk."""
    name: str = request.path_params["role"]
    if name not in PLAYED:
        raise Refused(404)
    return name


def roles(request: Request) -> Response:
    """All roles: what each does, and whether a person plays it."""
    of, lang = kept(request), lang_of(request)
    with of.held():
        taken = of.box.desk.stands.taken
        listed = [
            {
                "name": name, "says": capital(role(name, lang)), "does": DOES[name].in_(lang),
                "taken": name in taken,
                "path": link(lang, f"/sandbox/{of.name}/role/{name}") if name in PLAYED else
                link(lang, f"/sandbox/{of.name}/persons"),
            }
            for name in ROLES
        ]
        return town_page(
            request, "roles.html.jinja", of, DESKS, title=DESKS["roles"].in_(lang), roles=listed
        )


def desk(request: Request) -> Response:
    """The desk of a role: what waits for it today, and whom to look at."""
    of, lang, name = kept(request), lang_of(request), role_of(request)
    with of.held():
        mine = [
            one for one in of.box.store.events() if one.by == name and one.person
        ][: -13 : -1]
        return town_page(
            request, "desk.html.jinja", of, DESKS, title=capital(role(name, lang)),
            does=DOES[name].in_(lang), role=name, held=name in of.box.desk.stands.taken,
            waits=list(_waits(of.box, name, lang, of)), mine=happened(mine, of, lang),
            path=link(lang, f"/sandbox/{of.name}/role/{name}"),
            person=line("person", DESKS["person"].in_(lang), short=True,
                        hint=DESKS["person_hint"].in_(lang).format(last=of.box.town.last_person)),
        )


def _waits(box: Sandbox, name: str, lang: str, of: Kept) -> Iterator[Drawn]:
    """The lists of what waits for a role: a title, and pairs of a man and what it is."""
    if name == "office":
        due, late = _appearances(box)
        yield _list("due", [(one, told_day(day, lang)) for day, one in due], lang, of, name)
        yield _list("came_not", [(one, told_day(day, lang)) for day, one in late], lang, of, name)
    if name in ("office", "board"):
        done = {one.person for one in box.store.events(("examination.held",))}
        line_up = [
            (one, "") for number in box.desk.lines for one in box.desk.lines[number].next(100)
            if one not in done
        ]
        yield _list("queue", line_up, lang, of, name)
    if name in ("board", "court"):
        filed = [(one.person, told_day(one.on, lang)) for one in _unanswered(box, name)]
        yield _list("complaints", filed, lang, of, name)


def _list(
    key: str, rows: list[tuple[str, str]], lang: str, of: Kept, name: str
) -> Drawn:
    return {
        "title": DESKS[key].in_(lang), "count": len(rows),
        "rows": [
            {"person": one, "says": says,
             "path": link(lang, f"/sandbox/{of.name}/role/{name}/{one}")}
            for one, says in rows[:25]
        ],
    }


def _appearances(box: Sandbox) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Who is to come within a week, and who has not come: by the summonses that stand."""
    ended = {
        (one.person, one.of) for one in box.store.events(("person.appeared", "summons.withdrawn"))
    }
    stand = sorted(
        (int(one.data["appear"] or 0), one.person)
        for one in box.store.events(("summons.issued",)) if (one.person, one.of) not in ended
    )
    soon = [one for one in stand if box.today <= one[0] <= box.today + 7]
    return soon, [one for one in stand if one[0] < box.today][::-1]


def _unanswered(box: Sandbox, name: str) -> list[Event]:
    ended = {
        (one.person, one.of)
        for one in box.store.events(("complaint.upheld", "complaint.rejected"))
    }
    return [
        one for one in box.store.events(("complaint.filed",))
        if one.data["to"] == name and (one.person, one.of) not in ended
    ]


def choose(request: Request) -> Response:
    """From the field of a desk to the page of the man who was typed in."""
    of, name = kept(request), role_of(request)
    person = asked(request).one("person")[:20] or of.box.town.last_person
    if not person.replace("-", "").isalnum():
        raise Refused(404)
    return goes_to(request, f"/sandbox/{of.name}/role/{name}/{person}")


def shown(request: Request, seat: Seat, fields: Fields, came: Came | None) -> Response:
    """One man as a role sees him, with the commands of the role."""
    lang, of, name, person = lang_of(request), seat.of, seat.role, seat.person
    with of.held():
        ready, others = forms(seat, fields, came.wrong if came else {}, lang)
        return town_page(
            request, "role.html.jinja", of, {**DESKS, **COMMANDS},
            title=f"{capital(role(name, lang))}: {person}", status=came.status if came else 200,
            repeat=fields.pairs, role=name, person=person, does=DOES[name].in_(lang),
            sees=list(_sees(seat.state, name, of.box.today, lang)), ready=ready, others=others,
            refusal=came.refusal if came else None, mistakes=listed(came, fields),
            recorded=recorded(request, of, lang), held=seat.held,
            path=link(lang, seat.path),
        )


def listed(came: Came | None, fields: Fields) -> list[tuple[str, str]]:
    """The mistakes of a form that was sent, each with the id of its field."""
    prefix = fields.one("kind").replace(".", "-")
    wrong = came.wrong if came else {}
    return [
        (f"{prefix}-{name.removeprefix('f.')}" if name != "kind" else "", says)
        for name, says in wrong.items()
    ]


def recorded(request: Request, of: Kept, lang: str) -> list[Drawn] | None:
    """The records that a form has just given, as the address tells; None where it tells none."""
    told = asked(request).one("recorded")
    first, _, last = told.partition("-")
    if not (first.isascii() and first.isdigit() and len(first) < 9):
        return None
    after = int(last) if last.isascii() and last.isdigit() and len(last) < 9 else int(first)
    events = islice(of.box.store.events(), max(int(first) - 1, 0), after)
    return happened([one for one in events if one.person][:9], of, lang)


def _sees(state: State, name: str, today: int, lang: str) -> Iterator[Drawn]:
    """What a role's own files hold of a man: titles, each with lines."""
    if name in ("office", "military", "board"):
        yield {"title": DESKS["believes"].in_(lang), "lines": list(_belief(state, lang))}
    if name in AGENCIES:
        yield {"title": DESKS["screen"].in_(lang), "lines": [
            _span_of(state, ("screen", f"{name}:{what}"), what, today, lang)
            for what in SCREENS[name]
        ]}
    if name == "measures":
        yield {"title": DESKS["entries"].in_(lang), "lines": [
            _span_of(state, ("entry", what), what, today, lang) for what in ("exit_ban", "measures")
        ]}
    if name in _SEES:
        yield {"title": DESKS["stands_so"].in_(lang), "lines": list(_stands(state, name, lang))}


def _belief(state: State, lang: str) -> Iterator[str]:
    data = state.man.data
    for one in REGISTERED:
        value = data.get(f"register.{one.name}")
        if value is not None:
            told = iso(int(value)) if one.sort == "day" else value
            yield field_in_words(one.name, told, lang)
    for name, ground in state.all("ground"):
        if ground.mark("ground.recorded"):
            kind = field_in_words("kind", ground.data.get("kind"), lang)
            yield DESKS["ground"].in_(lang).format(name=name, kind=kind)


def _span_of(
    state: State, key: tuple[str, str], what: str, today: int, lang: str
) -> str:
    held = [one for one in spans(state.thing(*key)) if one.holds(today)]
    if not held:
        return DESKS["not_shown"].in_(lang).format(what=WHAT[what].in_(lang))
    since = told_day(held[-1].first, lang)
    return DESKS["shown_since"].in_(lang).format(what=WHAT[what].in_(lang), since=since)


def _stands(state: State, name: str, lang: str) -> Iterator[str]:
    """Where the things stand that a role deals with, in the words of their life cycles."""
    for cycle in (CYCLES[one] for one in _SEES[name]):
        for thing, one in state.all(cycle.about):
            where = one.where(cycle.name)
            if where == NOTHING:
                continue
            marks = [mark for mark in one.marks if mark.kind in {e for _, e, _ in cycle.edges()}]
            yield DESKS["stands_at"].in_(lang).format(
                thing=thing or cycle.says.in_(lang), cycle=cycle.says.in_(lang),
                where=cycle.states[where].in_(lang), since=told_day(marks[-1].on, lang),
            )


def _seat(request: Request) -> Seat:
    of = kept(request)
    return Seat(of, role_of(request), person_of(request, of))


def seen(request: Request) -> Response:
    """One man as a role sees him."""
    return shown(request, _seat(request), Fields(()), None)


def _acted(request: Request, fields: Fields) -> Response:
    seat = _seat(request)
    came = act(request, seat, fields)
    return came.goes or shown(request, seat, fields, came)


acts = posted(_acted)
"""A command of a role about a man, sent."""


def _taken(request: Request, fields: Fields) -> Response:
    """Take a role, or give it back; for one man if one is named. Twice is no mistake."""
    of, name, person = kept(request), fields.one("role"), fields.one("person")
    with of.held():
        if name not in ROLES or (person and not of.box.town.has(person)):
            raise Refused(400)
        way = of.box.release if fields.one("way") == "release" else of.box.take
        way(name, person)
    if person:
        return goes_to(request, Seat(of, name, person).path)
    return goes_to(request, f"/sandbox/{of.name}/{f'role/{name}' if name in PLAYED else 'roles'}")


take = posted(_taken)
"""A role taken or given back."""
