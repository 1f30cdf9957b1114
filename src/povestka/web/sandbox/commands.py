"""The commands of a role about a man as forms, and what comes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.language.words import Text
from povestka.registers.commands import Command, decide
from povestka.registers.events import Value
from povestka.registers.kinds import CORRECTIONS, ENTRIES, KINDS, SCREENS, Field, Kind
from povestka.registers.refusals import Refusal
from povestka.registers.state import State
from povestka.report.sandbox_fields import FIELDS, VALUES
from povestka.report.sandbox_plain import iso, refused
from povestka.report.sandbox_words import NO, WHAT, YES, short
from povestka.report.values import capital
from povestka.sandbox.given import day_given, value_given
from povestka.sandbox.town import Town
from povestka.web.fields import line, pick
from povestka.web.forms import Fields
from povestka.web.page import lang_of
from povestka.web.sandbox.frame import Drawn, goes_to
from povestka.web.sandbox.towns import Kept
from povestka.web.sandbox.words import WORDS
from povestka.web.words import COMMON

COMMANDS: Final[Mapping[str, Text]] = {
    "can": Text("What can be recorded now", "Что можно записать сейчас"),
    "cannot": Text("What would be refused now", "В чём сейчас будет отказано"),
    "cannot_says": Text(
        "Try one: the refusal says why, and by which article. It changes nothing.",
        "Попробуйте: в отказе сказано почему и по какой статье. Ничего при этом не меняется.",
    ),
    "nothing_to_do": Text("Nothing just now.", "Сейчас ничего."),
    "which": Text("Which", "Что именно"),
    "happened_on": Text("Day on which it happened", "День, когда это произошло"),
    "happened_hint": Text("Today by the simulated clock if left empty.",
                          "Если не указать — сегодняшний день по модельному времени."),
    "record": Text("Record it", "Записать"),
    "needed": Text("this is needed.", "это нужно указать."),
    "unknown": Text("this role records nothing of this kind.", "эта роль такого не записывает."),
    "details": Text("details", "подробнее"),
    "leave_out": Text("not given", "не указано"),
}
_BY_THEIR_OWN: Final = ("town", "any")
_ONCE: Final = "person.described"
_SOMEBODY: Final = ("SYN-0000-000000", "SYN-0000-000001")


def kinds_of(role: str) -> list[Kind]:
    """The kinds of events about a man that a role may record, corrections last."""
    found = [
        kind for kind in KINDS.values()
        if role in kind.by and kind.about not in _BY_THEIR_OWN and kind.name != _ONCE
    ]
    return sorted(found, key=lambda kind: kind.about == "correction")


def things(state: State, kind: Kind, role: str) -> tuple[str, ...]:
    """What an event of a kind can be about; an empty name where it begins something, or is of him.

    >>> things(State(), KINDS["entry.made"], "measures")
    ('exit_ban', 'measures')
    """
    if kind.about == "entry":
        return ENTRIES
    if kind.about == "screen":
        return SCREENS[role]
    if kind.opens or kind.about in ("man", "correction"):
        return ("",)
    return tuple(name for name, _ in state.all(kind.about))


def is_ready(state: State, kind: Kind, role: str, today: int) -> bool:
    """Whether an event of the kind could be recorded now, about anything, with suitable fields."""
    if kind.about == "correction":
        return any(one.by == role and one.kind not in CORRECTIONS for one in state.events)
    data = {
        one.name: _sample(one, state.person, today) for one in kind.fields if one.required
    }
    return any(
        not isinstance(
            decide(state, Command(role, kind.name, state.person, of, None, data), today), Refusal
        )
        for of in things(state, kind, role)
    )


def _sample(field: Field, person: str, today: int) -> Value:
    """A value that fits a field: of a correction, a field of the record that may be left open."""
    if field.name == "field":
        return "address_current"
    if field.sort == "person":
        return next(one for one in _SOMEBODY if one != person)
    return field.words[0] if field.words else today if field.sort == "day" else True


@dataclass(frozen=True, slots=True)
class Seat:
    """Who acts: a role of a town, about a man."""

    of: Kept
    role: str
    person: str

    @property
    def path(self) -> str:
        """The address of the page on which he acts."""
        way = "resident" if self.role == "resident" else f"role/{self.role}"
        return f"/sandbox/{self.of.name}/{way}/{self.person}"

    @property
    def state(self) -> State:
        """What is so of the man."""
        return self.of.box.desk.known(self.person).state

    @property
    def held(self) -> str:
        """Whether people play the role: for "all", for "one" man, or not at all ("")."""
        if self.role in self.of.box.desk.stands.taken:
            return "all"
        return "one" if self.role in self.state.taken else ""


def forms(
    seat: Seat, sent: Fields, wrong: Mapping[str, str], lang: str
) -> tuple[list[Drawn], list[Drawn]]:
    """The commands of a role about a man as forms: those that can be recorded now, and the others.

    `sent` is the form that was sent, if one was, and `wrong` what is wrong with it by field.
    """
    state, today, role = seat.state, seat.of.box.today, seat.role
    ready: list[Drawn] = []
    others: list[Drawn] = []
    for kind in kinds_of(role):
        is_sent = sent.one("kind") == kind.name
        given, mistakes = (sent, wrong) if is_sent else (Fields(()), {})
        drawn = _form(state, kind, role, (given, mistakes), lang)
        drawn["open"] = is_sent
        (ready if is_ready(state, kind, role, today) else others).append(drawn)
    return ready, others


def _form(
    state: State, kind: Kind, role: str, filled: tuple[Fields, Mapping[str, str]], lang: str
) -> Drawn:
    sent, wrong = filled
    prefix = kind.name.replace(".", "-")
    asks = []
    several = [one for one in things(state, kind, role) if one]
    if several:
        label = COMMANDS["which"].in_(lang)
        options = [(one, WHAT[one].in_(lang) if one in WHAT else one) for one in several]
        more = {"id": f"{prefix}-of", "mistake": wrong.get("of", "")}
        asks.append(pick("of", label, options, sent.one("of"), **more))
    for field in kind.fields:
        name = f"f.{field.name}"
        more = {"id": f"{prefix}-{field.name}", "mistake": wrong.get(name, "")}
        asks.append(_asks(state, field, role, (sent.one(name), more), lang))
    on = line(
        "on", COMMANDS["happened_on"].in_(lang), sent.one("on"), id=f"{prefix}-on", short=True,
        hint=COMMANDS["happened_hint"].in_(lang), mistake=wrong.get("on", ""),
    )
    return {"kind": kind.name, "says": capital(kind.says.in_(lang)), "asks": asks, "on": on}


def _asks(
    state: State, field: Field, role: str, filled: tuple[str, Drawn], lang: str
) -> Drawn:
    """A field of an event as a field of a form, in words."""
    value, more = filled
    label = capital(FIELDS[field.name].in_(lang))
    none = [] if field.required else [("", COMMANDS["leave_out"].in_(lang))]
    if field.sort == "flag":
        options = [("true", YES.in_(lang)), ("false", NO.in_(lang))]
        return pick(f"f.{field.name}", label, [*none, *options], value, **more)
    if field.sort == "word":
        known = VALUES.get(field.name, {})
        options = [
            (one, known[one].in_(lang) if one in known
             else FIELDS[one].in_(lang) if one in FIELDS else one)
            for one in field.words
        ]
        return pick(f"f.{field.name}", label, [*none, *options], value, **more)
    if field.name == "event":
        options = [
            (one.id, f"{KINDS[one.kind].says.in_(lang)} [{short(one.id)}, {iso(one.on)}]")
            for one in state.events if one.by == role
        ]
        return pick(f"f.{field.name}", label, options, value, **more)
    if field.name == "summons":
        options = [(name, name) for name, _ in state.all("summons")]
        return pick(f"f.{field.name}", label, [*none, *options], value, **more)
    term = "" if field.required else COMMON["optional"].in_(lang)
    return line(f"f.{field.name}", label, value, short=field.sort == "day", term=term, **more)


def _data(
    kind: Kind, sent: Fields, town: Town, wrong: dict[str, Text]
) -> dict[str, Value]:
    """What the event is to carry; what is wrong goes to `wrong` by field."""
    found: dict[str, Value] = {}
    for field in kind.fields:
        name = f"f.{field.name}"
        given = sent.one(name)
        if not given:
            if field.required:
                wrong[name] = COMMANDS["needed"]
            continue
        value, mistake = value_given(field, given, town)
        if mistake is not None:
            wrong[name] = mistake
        found[field.name] = value
    return found


class Came:
    """What came of a form that was sent: mistakes by field, a refusal, or a page to go to."""

    def __init__(self) -> None:
        self.wrong: dict[str, str] = {}
        self.refusal: Drawn | None = None
        self.goes: Response | None = None

    @property
    def status(self) -> int:
        """The status of the page that shows it."""
        return 422 if self.wrong else 409


def act(request: Request, seat: Seat, sent: Fields) -> Came:
    """Do what a form of a role asks; its page then shows what was recorded."""
    came, lang, of, role = Came(), lang_of(request), seat.of, seat.role
    wrong: dict[str, Text] = {}
    kind = next((one for one in kinds_of(role) if one.name == sent.one("kind")), None)
    if kind is None:
        came.wrong = {"kind": COMMANDS["unknown"].in_(lang)}
        return came
    on = day_given(sent.one("on"))
    if sent.one("on") and on is None:
        wrong["on"] = WORDS["no_day"].filled(given=sent.one("on")[:40])
    with of.held():
        data = _data(kind, sent, of.box.town, wrong)
        about = sent.one("of")
        if about not in things(seat.state, kind, role) and about:
            wrong["of"] = WORDS["no_such"].filled(given=about[:40])
        if wrong:
            came.wrong = {name: says.in_(lang) for name, says in wrong.items()}
            return came
        before = of.box.store.head().count
        found = of.box.act(role, kind.name, seat.person, about, on, data)
    if isinstance(found, Refusal):
        came.refusal = refused(found, lang)
    else:
        number = f"{before + 1}-{before + len(found)}" if found else "0"
        came.goes = goes_to(request, f"{seat.path}?recorded={number}")
    return came
