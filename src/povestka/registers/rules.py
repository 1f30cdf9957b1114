"""What an event asks of the things that are there: the conditions beside the life cycles.

Each rule looks at the state and at one event and gives a refusal, or None where all is well.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from povestka.language.words import Text
from povestka.law.acts import FZ53
from povestka.registers.cycles import OF_EVENT, leading_to
from povestka.registers.events import Event
from povestka.registers.kinds import KINDS, REGISTERED, SCREENS
from povestka.registers.refusals import Refusal, listed, refuse, shown_day
from povestka.registers.state import Mark, State, Thing

Rule = Callable[[State, Thing, Event], Refusal | None]

OPENING: Final = (
    "summons.placed", "summons.sent", "summons.handed", "summons.refused", "summons.delivered",
    "summons.posted",
)
"""The kinds of events of which the earliest is the first day of a summons in law."""

_AFTER: Final[Mapping[str, tuple[str, ...]]] = {
    **{event: leading_to(event) for event in OF_EVENT},
    # An office may record late that it took a summons back before he came.
    "summons.withdrawn": ("summons.issued",),
    "summons.posted": ("summons.placed",),
    "summons.placed": ("summons.issued",),
    "summons.sent": ("summons.issued",),
    "summons.handed": ("summons.issued", "summons.refused"),
    "summons.refused": ("summons.issued",),
    "screen.shown": ("screen.shown", "screen.lifted", "screen.restored"),
    "screen.lifted": ("screen.shown", "screen.lifted", "screen.restored"),
}


def early(event: Event, mark: Mark) -> Refusal:
    """The refusal of what would come before something that it must follow."""
    kind = KINDS[event.kind]
    return refuse(
        "early", kind.cites, on=shown_day(event.on), other_on=shown_day(mark.on),
        other=KINDS[mark.kind].says,
    )


def in_order(thing: Thing, event: Event) -> Refusal | None:
    """Nothing happens before what it follows."""
    kinds = _AFTER[event.kind]
    for mark in thing.marks:
        if mark.on > event.on and mark.kind in kinds:
            return early(event, mark)
    return None


def first_mark(thing: Thing) -> Mark | None:
    """The event that makes the first day of a summons in law; None where it has not gone out."""
    return thing.mark(*OPENING)


def _not_withdrawn(_: State, thing: Thing, event: Event) -> Refusal | None:
    day = thing.day("summons.withdrawn")
    if day is None or event.on < day:
        return None
    return refuse("withdrawn", (FZ53["7.1"],), withdrawn=shown_day(day))


def _issued(state: State, _: Thing, event: Event) -> Refusal | None:
    registered = state.man.mark("person.registered")
    if registered is None:
        return refuse("unregistered", (FZ53["8"],))
    if event.on < registered.on:
        return early(event, registered)
    appear = event.data["appear"]
    if isinstance(appear, int) and appear < event.on:
        return refuse(
            "appear", (FZ53["31"],), appear=shown_day(appear), on=shown_day(event.on)
        )
    return refuse("himself") if event.data.get("meant_for") == state.person else None


def _posted(state: State, thing: Thing, _: Event) -> Refusal | None:
    if thing.where("placement") != "placed":
        return _lacking("summons.posted", "summons.placed")
    return refuse("account", (FZ53["31"],)) if state.man.data.get("account") is False else None


def _lacking(event: str, before: str) -> Refusal:
    kind = KINDS[event]
    where = OF_EVENT[event][0].states["nothing"]
    return refuse("order", kind.cites, where=where, event=kind.says, before=KINDS[before].says)


def _handed(_: State, thing: Thing, event: Event) -> Refusal | None:
    same = thing.day("summons.refused") == event.on
    return refuse("same_day", (FZ53["31"],)) if same else None


def _went_out(_: State, thing: Thing, event: Event) -> Refusal | None:
    first = first_mark(thing)
    if first is None or event.on < first.on:
        return refuse("unsent", (FZ53["31"],), on=shown_day(event.on))
    return None


def _taken_back(_: State, thing: Thing, event: Event) -> Refusal | None:
    first = first_mark(thing)
    return early(event, first) if first is not None and event.on < first.on else None


def _ends_later(_: State, __: Thing, event: Event) -> Refusal | None:
    until = event.data.get("until")
    if isinstance(until, int) and until < event.on:
        cites = KINDS[event.kind].cites
        return refuse("ends", cites, until=shown_day(until), on=shown_day(event.on))
    return None


def _filed(state: State, _: Thing, event: Event) -> Refusal | None:
    name, cites = event.data.get("summons"), KINDS[event.kind].cites
    if isinstance(name, str):
        issued = state.thing("summons", name).mark("summons.issued")
        if issued is None:
            known = listed(tuple(one for one, _ in state.all("summons"))) or "—"
            return refuse("of", cites, of=name, event=KINDS[event.kind].says, known=known)
        if event.on < issued.on:
            return early(event, issued)
    if event.data["about"] == "decision":
        made = state.man.day("decision.made")
        if made is None or event.on < made:
            return refuse("no_decision", cites, on=shown_day(event.on))
    return None


def _answered(_: State, thing: Thing, event: Event) -> Refusal | None:
    to = str(thing.data["to"])
    return None if to == event.by else refuse(
        "answer", KINDS[event.kind].cites, role=event.by, to=to
    )


def _examined(state: State, _: Thing, event: Event) -> Refusal | None:
    for _name, summons in state.all("summons"):
        came = summons.day("person.appeared")
        if came is not None and came <= event.on:
            return None
    return refuse("not_come", KINDS[event.kind].cites, on=shown_day(event.on))


def _dispatched(_: State, thing: Thing, event: Event) -> Refusal | None:
    refused = thing.data.get("call_up") is False
    return refuse("no_call_up", KINDS[event.kind].cites) if refused else None


def _corrected(_: State, __: Thing, event: Event) -> Refusal | None:
    field = next(one for one in REGISTERED if one.name == event.data["field"])
    return None if field.takes(event.data["value"]) else wrong_field(event.kind, "value", field)


def wrong_field(kind: str, name: str, field: object) -> Refusal:
    """The refusal of a value that does not fit a field, or of a field that is not there."""
    sort, words = getattr(field, "sort", ""), getattr(field, "words", ())
    takes = Text(listed(words), listed(words)) if words else _TAKES[sort]
    return refuse("field", field=name, event=KINDS[kind].says, takes=takes)


_TAKES: Final = {
    "day": Text("a day", "день"),
    "flag": Text("true or false", "да или нет"),
    "person": Text("the id of a synthetic man", "обозначение условного лица"),
    "text": Text("a word", "слово"),
    "any": Text("a day, a word, true or false", "день, слово, да или нет"),
    "": Text("nothing under this name", "ничего под этим именем"),
}


def _another(state: State, _: Thing, event: Event) -> Refusal | None:
    return refuse("himself") if event.data["with"] == state.person else None


def _on_screen(_: State, __: Thing, event: Event) -> Refusal | None:
    known = SCREENS[event.by]
    if event.of in known:
        return None
    return refuse("screen", role=event.by, of=event.of, known=listed(known))


RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    "ground.arose": (_ends_later,),
    "summons.issued": (_issued,),
    "summons.placed": (_not_withdrawn,),
    "summons.posted": (_posted, _not_withdrawn),
    "summons.sent": (_not_withdrawn,),
    "summons.delivered": (_not_withdrawn,),
    "summons.returned": (_not_withdrawn,),
    "summons.handed": (_handed, _not_withdrawn),
    "summons.refused": (_not_withdrawn,),
    "summons.withdrawn": (_taken_back,),
    "reason.arose": (_ends_later,),
    "reason.shown": (_went_out,),
    "person.appeared": (_went_out,),
    "complaint.filed": (_filed,),
    "complaint.upheld": (_answered,),
    "complaint.rejected": (_answered,),
    "examination.held": (_examined,),
    "person.dispatched": (_dispatched,),
    "record.corrected": (_corrected,),
    "record.merged": (_another,),
    "screen.shown": (_on_screen,),
    "screen.lifted": (_on_screen,),
}
"""What a kind of event asks beside its place in a life cycle."""
