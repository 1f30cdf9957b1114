"""Operations on the towns of the sandbox. MODEL. SIMULATED CLOCK. SYNTHETIC PERSONS."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request, Response

from povestka.language.words import Text
from povestka.people.scenario.model import Scenario
from povestka.registers.events import ROLES, Event, Value
from povestka.registers.kinds import KINDS
from povestka.registers.refusals import Refusal
from povestka.report import sandbox_plain as plain
from povestka.sandbox.faults.reading import read_fault
from povestka.sandbox.given import MEASURES, is_thing, value_given
from povestka.sandbox.session import Sandbox
from povestka.sandbox.town import NoTown, Town, make_town
from povestka.web.api import given as bodies
from povestka.web.api import shapes
from povestka.web.api.answering import Operation, operation, said
from povestka.web.api.holding import day_of, is_person, kept
from povestka.web.api.wrong import Wrong
from povestka.web.page import lang_of

ROUTER: Final = APIRouter(route_class=Operation, tags=["sandbox"])

_TOO_MANY: Final = Text(
    "a town has at most {most} men here; the command line takes more.",
    "здесь в городе не больше {most} человек; командная строка допускает больше.",
)
_OUTSIDE: Final = Text(
    "the scenario runs from {first} to {last}; name a day within it.",
    "сценарий длится с {first} по {last}; укажите день в этих пределах.",
)
_NO_ROLE: Final = Text(
    "there is no role «{given}»; there are {known}.", "роли «{given}» нет; есть {known}."
)
_NO_KIND: Final = Text(
    "there is no command «{given}»; there are {known}.", "команды «{given}» нет; есть {known}."
)
_NO_THING: Final = Text(
    "«{given}» names no thing of a town; they are called s1, g1, c1 and so on, or by what is"
    " restricted: {known}.",
    "«{given}» ничего в городе не обозначает; обозначения — s1, g1, c1 и так далее либо то, что"
    " ограничено: {known}.",
)
_NO_FIELD: Final = Text(
    "«{kind}» has no such field; it takes: {known}.",
    "у команды «{kind}» такого поля нет; её поля: {known}.",
)
_BEFORE: Final = Text(
    "the town was opened on {first} and its clock stands at {today}; {at} is not between.",
    "город открыт {first}, на его часах {today}; {at} не попадает в этот промежуток.",
)


@operation(ROUTER, "POST", "/sandbox/towns", "open_town", shapes.Town, status=201, takes=True)
def open_town(request: Request, given: bodies.TownGiven) -> Response:
    """A town in the memory of this server, as `povestka sandbox new` opens one in a store.

    The town that was longest unused is forgotten where there are too many.
    """
    wrong = Wrong()
    most = request.state.settings.town_persons
    if given.persons > most:
        wrong.add("persons", _TOO_MANY.filled(most=most))
    day = day_of("start", given.start, wrong)
    found: Scenario | None = None
    with wrong.at("scenario"):
        found = request.state.shelf.scenario(given.scenario, None, None)
        if day is not None and not found.first <= day <= found.last:
            edges = {"first": plain.iso(found.first), "last": plain.iso(found.last)}
            wrong.add("start", _OUTSIDE.filled(**edges))
        if given.persons <= most:
            _try(found, given, wrong)
    name = request.state.towns.open(
        wrong.settled(found), given.persons, given.seed, day, given.region, given.offices
    )
    return opened(request, name)


@operation(ROUTER, "GET", "/sandbox/towns/{town}", "look_at_town", shapes.Town,
           refuses=(404, 409))
def look_at_town(request: Request, town: str) -> Response:
    """How large it is and where, the day of its clock, the head of its log."""
    with kept(request, town).held() as box:
        told = plain.town(box, lang_of(request))
    return said(request, {**told, "id": town})


@operation(ROUTER, "DELETE", "/sandbox/towns/{town}", "forget_town", refuses=(404,), status=204)
def forget_town(request: Request, town: str) -> Response:
    """Nothing of it is left."""
    request.state.towns.drop(town)
    return Response(status_code=204)


@operation(ROUTER, "POST", "/sandbox/towns/{town}/advance", "advance_town", shapes.Advanced,
           refuses=(404, 409), takes=True)
def advance_town(request: Request, town: str, given: bodies.AdvanceGiven) -> Response:
    """The registers and the people act by themselves; at most to the last day of the scenario."""
    with kept(request, town).held() as box:
        since = box.today
        told = plain.advanced(box, box.advance(given.days), since, lang_of(request))
    return said(request, told)


@operation(ROUTER, "POST", "/sandbox/towns/{town}/act", "act_in_town", shapes.Acted,
           refuses=(404, 409), takes=True)
def act_in_town(request: Request, town: str, given: bodies.ActGiven) -> Response:
    """What a role records becomes an event.

    What the registers refuse is an answer, too: `events` is empty then, `refused` says why and by
    which article, and nothing has changed.
    """
    wrong = Wrong()
    with kept(request, town).held() as box:
        _known_role(given.role, wrong)
        if given.command not in bodies.COMMANDS:
            known = ", ".join(bodies.COMMANDS)
            wrong.add("command", _NO_KIND.filled(given=given.command, known=known))
        if given.of and not is_thing(given.of):
            wrong.add("of", _NO_THING.filled(given=given.of, known=", ".join(MEASURES)))
        if given.person:
            is_person("person", given.person, box, wrong)
        day = day_of("on", given.on, wrong)
        data = _data(given, box.town, wrong)
        wrong.refuse()
        found = box.act(given.role, given.command, given.person, given.of, day, data)
    return _acted(request, found)


@operation(ROUTER, "POST", "/sandbox/towns/{town}/take", "take_role", shapes.Acted,
           refuses=(404, 409), takes=True)
def take_role(request: Request, town: str, given: bodies.RoleGiven) -> Response:
    """Until it is given back the model does not act in it: for all men, or for one."""
    with kept(request, town).held() as box:
        _whose(given, box)
        return _acted(request, box.take(given.role, given.person))


@operation(ROUTER, "POST", "/sandbox/towns/{town}/release", "release_role", shapes.Acted,
           refuses=(404, 409), takes=True)
def release_role(request: Request, town: str, given: bodies.RoleGiven) -> Response:
    """The model acts in it again."""
    with kept(request, town).held() as box:
        _whose(given, box)
        return _acted(request, box.release(given.role, given.person))


@operation(ROUTER, "POST", "/sandbox/towns/{town}/inject", "inject_fault", shapes.Acted,
           refuses=(404, 409), takes=True)
def inject_fault(request: Request, town: str, given: bodies.InjectGiven) -> Response:
    """Messages lost or late, outages, wrong records, a wave: from a day to come."""
    wrong = Wrong()
    with kept(request, town).held() as box:
        with wrong.at("fields"):
            fault = read_fault(given.fault, given.fields, box.town, box.today)
        wrong.refuse()
        return _acted(request, box.inject(fault))


@operation(ROUTER, "POST", "/sandbox/towns/{town}/fork", "fork_town", shapes.Town,
           refuses=(404, 409), status=201, takes=True)
def fork_town(request: Request, town: str, given: bodies.ForkGiven) -> Response:
    """The copy is lived on by itself; with `at` it is as of the end of that day."""
    wrong = Wrong()
    day = day_of("at", given.at, wrong)
    with kept(request, town).held() as box:
        first, today = box.town.first, box.today
        if day is not None and not first <= day <= today:
            told = {"first": plain.iso(first), "today": plain.iso(today), "at": given.at}
            wrong.add("at", _BEFORE.filled(**told))
        wrong.refuse()
        name = request.state.towns.fork(town, day)
    return opened(request, name)


def opened(request: Request, name: str) -> Response:
    """The answer (201) that a town was made."""
    with kept(request, name).held() as box:
        told = {**plain.town(box, lang_of(request)), "id": name}
    return said(request, told, 201, {"location": f"/api/sandbox/towns/{name}"})


def _try(found: Scenario, given: bodies.TownGiven, wrong: Wrong) -> None:
    try:
        make_town(found, given.persons, given.seed, given.region, given.offices)
    except NoTown as bad:
        wrong.add("", bad.text)


def _acted(request: Request, found: tuple[Event, ...] | Refusal) -> Response:
    lang = lang_of(request)
    if isinstance(found, Refusal):
        told = plain.headed("povestka/act/1", lang, events=[], refused=plain.refused(found, lang))
    else:
        told = plain.acted(found, lang)
    return said(request, told)


def _known_role(role: str, wrong: Wrong) -> None:
    if role not in ROLES:
        wrong.add("role", _NO_ROLE.filled(given=role, known=", ".join(ROLES)))


def _whose(given: bodies.RoleGiven, box: Sandbox) -> None:
    wrong = Wrong()
    _known_role(given.role, wrong)
    if given.person:
        is_person("person", given.person, box, wrong)
    wrong.refuse()


def _data(given: bodies.ActGiven, town: Town, wrong: Wrong) -> dict[str, Value]:
    """What the event is to carry; all that does not fit is noted."""
    found: dict[str, Value] = {}
    if given.command not in KINDS:
        return found
    fields = {one.name: one for one in KINDS[given.command].fields}
    for name, value in given.data.items():
        told = str(value).lower() if isinstance(value, bool) else value
        if name in fields:
            found[name], says = value_given(fields[name], told, town)
        else:
            says = _NO_FIELD.filled(kind=given.command, known=", ".join(fields) or "—")
        if says is not None:
            wrong.add(f"data.{name}", says)
    return found
